//! "North and South Korea", "West and Central Africa": the first word alone stands for a name of its own.

use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes};
use crate::text::{Document, Gap, Token};

/// Words that stand before a name and change which place it is.
const DIRECTIONS: WordSet = WordSet::of(&[
    words::NORTH,
    words::SOUTH,
    words::EAST,
    words::WEST,
    words::CENTRAL,
    words::NORTHERN,
    words::SOUTHERN,
    words::EASTERN,
    words::WESTERN,
    words::SOUTHEAST,
]);

/// "North, Central, East and West Africa" is as long as it gets.
const MAX_DIRECTIONS: usize = 4;

/// `<direction> (, <direction>)* and <direction> <rest of a name>`: what the first direction and the rest name.
pub(super) fn coordinated(document: &Document<'_>, at: usize, classes: Classes) -> Option<(Class, u32)> {
    let direction = |at: usize| document.token(at).is_some_and(|token| is_direction(*token));
    if !direction(at) {
        return None;
    }
    let mut last = at;
    for _ in 1..MAX_DIRECTIONS {
        let joined = joint(document, last + 1)?;
        if !direction(last + 1 + joined) {
            return None;
        }
        last += 1 + joined;
        if let Some((length, ..)) = document.longest(last, classes) {
            if length > 1 {
                return document.longest_as(document.lexeme(at), last, classes);
            }
        }
    }
    None
}

/// "North", "Central".
pub(super) fn is_direction(token: Token) -> bool {
    token.is_capitalized() && DIRECTIONS.has(token.lexeme)
}

/// How many tokens join two words of a list: "and", "or", a comma, a slash, a comma with "and".
fn joint(document: &Document<'_>, at: usize) -> Option<usize> {
    let token = document.token(at)?;
    if token.gap >= Gap::Paragraph {
        return None;
    }
    let is_and =
        |at: usize| document.is(at, words::AND) || document.is(at, words::OR) || document.is_mark(at, b'&');
    if token.is_mark(b',') {
        Some(if is_and(at + 1) { 2 } else { 1 })
    } else {
        (is_and(at) || token.is_mark(b'/')).then_some(1)
    }
}
