//! Acronyms.

use crate::extract::Input;
use crate::phrase::NameRun;
use crate::phrase::name::Evidence;
use crate::text::{Document, TokenRange};

/// Whether a word of capitals acts as a body: it stands in the brackets behind a body's name, or speaks, or has one.
pub(super) fn is_body(input: &Input<'_, '_>, name: NameRun) -> bool {
    let evidence = name.evidence;
    if evidence.has(Evidence::NUMBER.with(Evidence::KNOWN_PLACE)) {
        return false;
    }
    let start = name.tokens.start as usize;
    let bracketed = start > 0 && input.document.is_mark(start - 1, b'(');
    evidence.has(Evidence::SPEAKS) || bracketed && owner(input, name).is_some()
}

/// The name that an acronym in brackets stands for: its capitals, in order.
pub(super) fn owner(input: &Input<'_, '_>, name: NameRun) -> Option<NameRun> {
    let start = name.tokens.start as usize;
    let document = input.document;
    let opens =
        start > 0 && document.is_mark(start - 1, b'(') && document.is_mark(name.tokens.end as usize, b')');
    if !opens {
        return None;
    }
    let names = &input.phrases.names;
    let index = names.partition_point(|run| (run.tokens.end as usize) < start - 1);
    let run = names.get(index).filter(|run| run.tokens.end as usize == start - 1)?;
    stands_for(document, document.word(start), run.tokens).then_some(*run)
}

/// Whether the letters of an acronym are the first letters of the words, small words aside.
pub(super) fn stands_for(document: &Document<'_>, acronym: &str, tokens: TokenRange) -> bool {
    let mut letters = acronym.chars().filter(|c| c.is_alphabetic()).peekable();
    for at in tokens.indices() {
        let Some(first) = document.word(at).chars().next() else { continue };
        if letters.peek().is_some_and(|letter| letter.eq_ignore_ascii_case(&first)) {
            letters.next();
        }
        // "UK Health Security Agency (UKHSA)": a word of capitals gives all its letters.
        if document.tokens[at].shape == crate::text::Shape::Upper {
            for letter in document.word(at).chars().skip(1) {
                if letters.peek() == Some(&letter) {
                    letters.next();
                }
            }
        }
    }
    letters.next().is_none()
}
