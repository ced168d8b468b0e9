//! Cutting the terms of the lexicon as the scanner cuts a text.

use unicode_segmentation::UnicodeSegmentation;

use super::clitic;
use crate::lexicon::swar;
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
    !text.iter().fold(false, |joins, &byte| joins | JOINS[byte as usize])
}

/// The bytes that may join.
const JOINS: [bool; 256] = {
    let mut joins = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        joins[byte] = matches!(
            BREAKS[byte],
            Break::High | Break::Joiner | Break::MidBoth | Break::MidLetter | Break::MidNumber
        );
        byte += 1;
    }
    joins
};

/// Cuts a plain text at everything that is neither letter nor digit.
fn split_plain(text: &str, mut take: impl FnMut(&str)) {
    let mut rest = text;
    while let Some(&first) = rest.as_bytes().first() {
        let letters = letters_at_start(rest.as_bytes());
        let (piece, behind) = rest.split_at(letters.max(1));
        if !first.is_ascii_whitespace() {
            take(piece);
        }
        rest = behind;
    }
}

/// How many letters and digits a text begins with.
fn letters_at_start(text: &[u8]) -> usize {
    let mut count = 0;
    loop {
        let (more, _) = swar::leading(swar::letters_and_digits(swar::load(&text[count..])));
        count += more;
        if more < 8 {
            return count;
        }
    }
}
