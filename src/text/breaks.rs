//! What the scanner knows of characters: UAX #29 word-break classes of ASCII and of the few others that it cuts itself.

/// UAX #29 word-break classes of ASCII, and what a first byte ≥ 0x80 needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    Lower,
    Upper,
    Digit,
    /// `_` (`ExtendNumLet`)
    Joiner,
    /// `.` and `'` (`MidNumLet`, `Single_Quote`)
    MidBoth,
    /// `:` (`MidLetter`)
    MidLetter,
    /// `,` and `;` (`MidNum`)
    MidNumber,
    Space,
    Other,
    High,
}

pub(super) const BREAKS: [Break; 256] = {
    let mut table = [Break::Other; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = match i as u8 {
            b'a'..=b'z' => Break::Lower,
            b'A'..=b'Z' => Break::Upper,
            b'0'..=b'9' => Break::Digit,
            b'_' => Break::Joiner,
            b'.' | b'\'' => Break::MidBoth,
            b':' => Break::MidLetter,
            b',' | b';' => Break::MidNumber,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => Break::Space,
            0x80.. => Break::High,
            _ => Break::Other,
        };
        i += 1;
    }
    table
};

/// A character ≥ U+0080 that the scanner cuts by itself, with its length in bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum High {
    /// A letter of Latin-1, Latin Extended-A and -B, or Latin Extended Additional (Vietnamese).
    Letter,
    /// A curly single quotation mark (`MidNumLet`).
    Mid,
    /// A mark that never joins; its ASCII form in rules.
    Mark(u8),
    /// The no-break space.
    Space,
}

/// Reads the character at `at`, if it is of a kind that the scanner cuts by itself.
pub(super) fn high(bytes: &[u8], at: usize) -> Option<(High, usize)> {
    Some(match *bytes.get(at..)? {
        [0xC3, 0x97 | 0xB7, ..] => (High::Mark(0), 2),
        [0xC3..=0xC8, 0x80..=0xBF, ..] | [0xC9, 0x80..=0x8F, ..] => (High::Letter, 2),
        [0xE1, 0xB8..=0xBB, 0x80..=0xBF, ..] => (High::Letter, 3),
        [0xC2, 0xA0, ..] => (High::Space, 2),
        // £ ¥ § © ® ° ±
        [0xC2, 0xA3 | 0xA5 | 0xA7 | 0xA9 | 0xAE | 0xB0 | 0xB1, ..] => (High::Mark(0), 2),
        // – — and the other dashes
        [0xE2, 0x80, 0x90..=0x95, ..] => (High::Mark(b'-'), 3),
        [0xE2, 0x80, 0x98 | 0x99, ..] => (High::Mid, 3),
        [0xE2, 0x80, 0x9C | 0x9D, ..] => (High::Mark(b'"'), 3),
        // • …
        [0xE2, 0x80, 0xA2, ..] => (High::Mark(0), 3),
        [0xE2, 0x80, 0xA6, ..] => (High::Mark(b'.'), 3),
        // € ₹
        [0xE2, 0x82, 0xAC | 0xB9, ..] => (High::Mark(0), 3),
        _ => return None,
    })
}

/// The ASCII mark that stands for a mark in rules: quotation marks, dashes and the like; 0 for any other.
pub(super) const fn ascii_mark(c: char) -> u8 {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' | '\u{02BC}' | '\u{2032}' | '\u{2039}'
        | '\u{203A}' => b'\'',
        '\u{201C}'..='\u{201F}' | '\u{00AB}' | '\u{00BB}' | '\u{2033}' | '\u{FF02}' => b'"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => b'-',
        '\u{2026}' => b'.',
        _ if c.is_ascii() => c as u8,
        _ => 0,
    }
}
