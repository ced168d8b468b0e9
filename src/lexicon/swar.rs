//! Eight bytes at once: safe arithmetic on a `u64` in place of a loop over bytes.
//!
//! A mask has the highest bit of each byte that it means.

const ONES: u64 = u64::MAX / 255;
const HIGH: u64 = 0x80 * ONES;

/// The first eight bytes, 0 for what is missing.
pub(crate) fn load(bytes: &[u8]) -> u64 {
    if let Some(&chunk) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(chunk);
    }
    // Two halves that overlap in the middle.
    if let (Some(&head), Some(&tail)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let tail = u64::from(u32::from_le_bytes(tail));
        return u64::from(u32::from_le_bytes(head)) | tail << (8 * (bytes.len() - 4));
    }
    // Of three bytes at the most the first, the middle and the last are all there are.
    let at = |place: usize| bytes.get(place).map_or(0, |&byte| u64::from(byte) << (8 * place));
    at(0) | at(bytes.len() / 2) | at(bytes.len().saturating_sub(1))
}

/// The first sixteen bytes, 0 for what is missing.
#[inline]
pub(crate) fn load_wide(bytes: &[u8]) -> u128 {
    match bytes.get(8..) {
        Some(tail) => u128::from(load(bytes)) | u128::from(load(tail)) << 64,
        None => u128::from(load(bytes)),
    }
}

pub(crate) const fn is_ascii(bytes: u64) -> bool {
    bytes & HIGH == 0
}

/// The bytes between two ASCII characters, both included.
#[inline]
const fn between(bytes: u64, first: u8, last: u8) -> u64 {
    let low = bytes & !HIGH;
    let from_first = low + (0x80 - first as u64) * ONES;
    let above_last = low + (0x7F - last as u64) * ONES;
    (from_first & !above_last) & !bytes & HIGH
}

pub(crate) const fn capitals(bytes: u64) -> u64 {
    between(bytes, b'A', b'Z')
}

const fn small_letters(bytes: u64) -> u64 {
    between(bytes, b'a', b'z')
}

pub(crate) const fn digits(bytes: u64) -> u64 {
    between(bytes, b'0', b'9')
}

/// The bytes with their ASCII capitals made small.
pub(crate) const fn lower(bytes: u64) -> u64 {
    bytes | capitals(bytes) >> 2
}

/// The bit that tells a small letter from its capital, in each byte.
pub(crate) const SMALL: u64 = 0x20 * ONES;

/// Letters, small or capital.
pub(crate) const fn letters(bytes: u64) -> u64 {
    small_letters(bytes | SMALL)
}

pub(crate) const fn letters_and_digits(bytes: u64) -> u64 {
    letters(bytes) | between(bytes, b'0', b'9')
}

/// How many bytes at the head are in a mask, and all their bits.
pub(crate) const fn leading(mask: u64) -> (usize, u64) {
    let others = !mask & HIGH;
    let first_other = others & others.wrapping_neg();
    ((others.trailing_zeros() / 8) as usize, (first_other >> 7).wrapping_sub(1))
}

/// Where the first tab or newline stands from a place on, or the length.
#[inline]
pub(crate) fn find_tab_or_newline(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(&chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let found = between(u64::from_le_bytes(chunk), b'\t', b'\n');
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    find_near_end(bytes, at)
}

/// The same where less than eight bytes are left.
#[cold]
fn find_near_end(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let found = rest.iter().position(|byte| matches!(byte, b'\t' | b'\n'));
    found.map_or(bytes.len(), |found| from + found)
}

#[cfg(test)]
mod tests {
    use super::{capitals, digits, find_tab_or_newline, leading, letters, load, lower};

    #[test]
    fn a_tab_or_newline_is_found_wherever_it_stands() {
        for length in 0..20 {
            let mut text = vec![b'a'; length];
            assert_eq!(find_tab_or_newline(&text, 0), length);
            for at in (0..length).rev() {
                text[at] = [b'\t', b'\n'][at % 2];
                assert_eq!(find_tab_or_newline(&text, 0), at);
            }
        }
    }

    #[test]
    fn short_words_are_loaded_whole() {
        for length in 0..8 {
            let word = &b"abcdefgh"[..length];
            let mut padded = [0; 8];
            padded[..length].copy_from_slice(word);
            assert_eq!(load(word), u64::from_le_bytes(padded));
        }
    }

    #[test]
    fn every_byte_is_told_as_by_the_standard_library() {
        for byte in 0..=255_u8 {
            for neighbour in [0, b'a', b'Z', b'9', 0x80, 0xFF] {
                let bytes = load(&[neighbour, byte, neighbour]);
                let told = |mask: u64| mask >> 15 & 1 == 1;
                assert_eq!(told(capitals(bytes)), byte.is_ascii_uppercase(), "{byte}");
                assert_eq!(told(letters(bytes)), byte.is_ascii_alphabetic(), "{byte}");
                assert_eq!(told(digits(bytes)), byte.is_ascii_digit(), "{byte}");
                assert_eq!((lower(bytes) >> 8) as u8, byte.to_ascii_lowercase(), "{byte}");
            }
        }
    }

    #[test]
    fn heads_are_counted() {
        assert_eq!(leading(letters(load(b"arrests, "))), (7, u64::MAX >> 8));
        assert_eq!(leading(letters(load(b"trafficker"))), (8, u64::MAX));
        assert_eq!(leading(letters(load(b", "))), (0, 0));
    }
}
