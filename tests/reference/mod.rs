//! How the scanner's words differ from those of UAX #29, written down a second time.

/// Spaces of no width and marks of the direction of writing, which say nothing at the end of a word.
const ZERO_WIDTH: [char; 5] = ['\u{200B}', '\u{200E}', '\u{200F}', '\u{2060}', '\u{FEFF}'];

/// The parts of a word of Unicode: "said.Two" is two, for sentences were run together there; "Jane.Roe@…" and "www.Town.org" are
/// addresses. `behind` is the text behind the word.
pub(crate) fn parts<'t>(word: &'t str, behind: &str) -> Vec<&'t str> {
    let word = word.trim_end_matches(ZERO_WIDTH);
    let (mut parts, mut start) = (Vec::new(), 0);
    for (point, _) in word.match_indices('.') {
        let before = &word.as_bytes()[start..point];
        let ends = matches!(before, [.., a, b] if a.is_ascii_alphabetic() && b.is_ascii_lowercase());
        let rest = &word[point + 1..];
        let begins =
            matches!(rest.as_bytes(), [a, b, ..] if a.is_ascii_uppercase() && b.is_ascii_lowercase());
        if ends && begins && !before.eq_ignore_ascii_case(b"www") && !is_address(&format!("{rest}{behind}")) {
            parts.push(&word[start..point]);
            start = point + 1;
        }
    }
    parts.push(&word[start..]);
    parts
}

/// Whether what follows the first 24 letters at the most goes on an address.
fn is_address(rest: &str) -> bool {
    let letters = rest.bytes().take(24).take_while(u8::is_ascii_alphabetic).count();
    match &rest.as_bytes()[letters..] {
        [b'@' | b'/' | b'_', ..] => true,
        [b'.' | b'-', next, ..] => next.is_ascii_lowercase() || next.is_ascii_digit(),
        _ => false,
    }
}
