//! Acronyms.

use crate::extract::Input;
use crate::lexicon::{Lexeme, words};
use crate::phrase::NameRun;
use crate::phrase::name::Evidence;
use crate::text::{Document, Shape, TokenRange};

/// "IRS-CI" is three.
const MOST_TOKENS: usize = 3;

/// Whether a word of capitals acts as a body: it stands in the brackets behind a body's name, or speaks; or whether any
/// name is introduced as a body's other one.
pub(super) fn is_body(input: &Input<'_, '_>, name: NameRun) -> bool {
    let evidence = name.evidence;
    if evidence.has(Evidence::NUMBER.with(Evidence::KNOWN_PLACE)) {
        return false;
    }
    // "promised EUR 152 million".
    let end = name.tokens.end as usize;
    let amount = || input.document.tokens.get(end).is_some_and(|next| next.is_numeric());
    evidence.has(Evidence::ACRONYM) && evidence.has(Evidence::SPEAKS) && !amount()
        || owner(input, name).is_some_and(|owner| may_own(owner.evidence))
}

/// "State Opioid Response (SOR)", "Crown Prince Halim (CPH)": a thing of plain words, a person.
const fn may_own(owner: Evidence) -> bool {
    const PERSONAL: Evidence = Evidence::TITLE.with(Evidence::RANK).with(Evidence::HONORIFIC);
    owner.is_organization()
        || !owner.has(Evidence::PLAIN_WORDS.with(Evidence::THING).with(PERSONAL)) && !owner.is_person_like()
}

/// "Caisse de Refinancement Hypothecaire (CRH)": a name of no plain words with its initials in brackets behind it is a
/// body's, whatever it looks like; of plain words it may be that of a thing ("Digital Subscriber Line").
pub(super) fn introduces(input: &Input<'_, '_>, name: NameRun) -> bool {
    const LEAST_LETTERS: usize = 3;
    const OTHER: Evidence = Evidence::PLAIN_WORD
        .with(Evidence::PLAIN_WORDS)
        .with(Evidence::HEADLINE)
        .with(Evidence::TITLE)
        .with(Evidence::RANK)
        .with(Evidence::HONORIFIC)
        .with(Evidence::KNOWN_PLACE)
        .with(Evidence::THING);
    let (document, end) = (input.document, name.tokens.end as usize);
    let capitals = |at: usize| document.token(at).is_some_and(|token| token.shape == Shape::Upper);
    document.is_mark(end, b'(')
        && document.is_mark(end + 2, b')')
        && capitals(end + 1)
        && !name.evidence.has(OTHER)
        && document.word(end + 1).len() >= LEAST_LETTERS
        && stands_for(document, TokenRange::new(end + 1, end + 2), name.tokens)
}

/// The name that a short name stands for: `NAME (SHORT)`, `NAME, or SHORT,`, its capitals in order, or `NAME, known as
/// SHORT`, whatever it is.
#[inline]
pub(super) fn owner(input: &Input<'_, '_>, name: NameRun) -> Option<NameRun> {
    let before = (name.tokens.start as usize).checked_sub(1)?;
    let opener = input.document.tokens.get(before)?.lexeme;
    // Before most names stands none of these.
    let opens = [Lexeme::mark(b'('), Lexeme::mark(b'"'), words::OR, words::AS].contains(&opener);
    if opens { introduced(input, name) } else { None }
}

#[inline(never)]
fn introduced(input: &Input<'_, '_>, name: NameRun) -> Option<NameRun> {
    let document = input.document;
    let start = name.tokens.start as usize;
    let before = start.checked_sub(2)?;
    let quoted = document.is_mark(before + 1, b'"');
    let (border, named) = if document.is_mark(before + 1, b'(') {
        (before + 1, false)
    } else if quoted && document.is_mark(before, b'(')
        || document.is(before + 1, words::OR) && document.is_mark(before, b',')
    {
        (before, false)
    } else if document.is(before + 1, words::AS) && document.word(before) == "known" {
        let adverb = ["better", "also", "commonly"].contains(&document.word(before.checked_sub(1)?));
        let border = before - usize::from(adverb);
        (border - usize::from(document.is_mark(border.checked_sub(1)?, b',')), true)
    } else {
        return None;
    };
    let names = &input.phrases.names;
    let index = names.partition_point(|run| (run.tokens.end as usize) < border);
    let run = names.get(index).filter(|run| run.tokens.end as usize == border)?;
    let fits = if named {
        run.evidence.is_organization()
    } else {
        name.tokens.len() <= MOST_TOKENS
            && document.tokens[start].shape == Shape::Upper
            && stands_for(document, name.tokens, run.tokens)
    };
    fits.then_some(*run)
}

/// Whether the letters of an acronym are the first letters of the words, small words aside.
fn stands_for(document: &Document<'_>, acronym: TokenRange, tokens: TokenRange) -> bool {
    let mut letters = document.slice(acronym).chars().filter(|c| c.is_alphabetic()).peekable();
    for at in tokens.indices() {
        let Some(first) = document.word(at).chars().next() else { continue };
        if letters.peek().is_some_and(|letter| letter.eq_ignore_ascii_case(&first)) {
            letters.next();
        }
        // "UK Health Security Agency (UKHSA)": a word of capitals gives all its letters.
        if document.tokens[at].shape == Shape::Upper {
            for letter in document.word(at).chars().skip(1) {
                if letters.peek() == Some(&letter) {
                    letters.next();
                }
            }
        }
    }
    letters.next().is_none()
}
