//! Cutting the terms of the lexicon as the scanner cuts a text.

use unicode_segmentation::UnicodeSegmentation;

use super::clitic;
use crate::text::breaks::{BREAKS, Break};

/// The pieces of a short text in the scanner's own cut, for the lexicon's phrases.
pub(crate) fn split(text: &str, mut take: impl FnMut(&str)) {
    if is_plain(text.as_bytes()) {
        return split_plain(text, take);
    }
    for word in text.split_word_bounds() {
        if word.chars().all(char::is_whitespace) {
            continue;
        }
        match clitic(word) {
            Some(at) => {
                take(&word[..at]);
                take(&word[at..]);
            }
            None => take(word),
        }
    }
}

/// Whether an ASCII text has no mark that UAX #29 may join to the words beside it; so it is with nearly all terms of the
/// lexicon, and its loading takes a sixth less for asking.
fn is_plain(text: &[u8]) -> bool {
    !text.iter().any(|&byte| {
        let class = BREAKS[byte as usize];
        matches!(class, Break::High | Break::Joiner | Break::MidBoth | Break::MidLetter | Break::MidNumber)
    })
}

/// Cuts a plain text at everything that is neither letter nor digit.
fn split_plain(text: &str, mut take: impl FnMut(&str)) {
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| !byte.is_ascii_alphanumeric()) {
        if start < at {
            take(&text[start..at]);
        }
        start = at + 1;
        if !byte.is_ascii_whitespace() {
            take(&text[at..start]);
        }
    }
    if start < text.len() {
        take(&text[start..]);
    }
}
