//! Later mentions of towns that no table holds: "Norvik" in an article that told of "Norvik, Ohio".

use super::hit::Hit;
use super::judge::casing;
use super::rules;
use crate::arbitrate::Strength;
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes, Words, same, words_listed as words};
use crate::text::{Casing, Document, Gap, Shape, TokenKind, TokenRange};

/// An article tells of no more unknown towns than this again and again.
const MOST: usize = 8;

/// Behind these stands a place, and no person.
const SURE: WordSet = WordSet::of(&[words::IN, words::NEAR, words::INTO, words::OUTSIDE]);
/// Behind these stands a place, if nobody is called by its name.
const LEADS: WordSet =
    WordSet::of(&[words::FROM, words::AT, words::TO, words::OF, words::AROUND]).with(&SURE);

/// What a town has, with a capital, right behind its name.
const TOWN_HAS: &Words = words![
    "police", "fire", "mayor", "city", "town", "township", "village", "high", "middle", "elementary",
    "school", "public", "municipal",
];

const NOUN: Classes = Classes::of(&[Class::Noun, Class::NounPlural]);
const VERB: Classes = Classes::of(&[Class::VerbS, Class::VerbPast, Class::VerbBase]);

/// Adds them behind the hits, which are in order.
pub(super) fn read(document: &Document<'_>, hits: &mut Vec<Hit>) {
    let known = hits.len();
    let mut towns = [None; MOST];
    let mut count = 0;
    for hit in hits.iter().filter(|hit| hit.rule == rules::UNKNOWN_TOWN) {
        let told = |town: &Hit| is_same(document, town.tokens, hit.start());
        if count < MOST && !towns.iter().flatten().any(told) {
            towns[count] = Some(*hit);
            count += 1;
        }
    }
    for town in towns.iter().flatten() {
        again(document, hits, known, town);
    }
}

/// All further mentions of one town.
fn again(document: &Document<'_>, hits: &mut Vec<Hit>, known: usize, town: &Hit) {
    let found = hits.len();
    let length = town.end() - town.start();
    let mut person = document.any(town.start(), Classes::of(&[Class::GivenName, Class::Surname]));
    for at in 0..document.tokens.len() {
        let is = document.tokens[at].is_capitalized() && is_same(document, town.tokens, at);
        if !is || is_read(&hits[..known], at, at + length) {
            continue;
        }
        if is_part(document, at) {
            person = true;
        } else if stands(document, at, at + length) {
            let tokens = TokenRange::new(at, at + length);
            hits.push(Hit { tokens, rule: rules::LATER_TOWN, strength: Strength::CONTEXT, ..*town });
        }
    }
    if person {
        let mut at = found;
        while at < hits.len() {
            if lead(document, hits[at].start()).is_some_and(|lead| SURE.has(lead)) {
                at += 1;
            } else {
                hits.swap_remove(at);
            }
        }
    }
}

/// Whether a hit covers some of the words between two places.
fn is_read(hits: &[Hit], start: usize, end: usize) -> bool {
    let before = hits.partition_point(|hit| hit.start() < end).checked_sub(1);
    before.is_some_and(|before| hits[before].end() > start)
}

/// Whether the words of a name stand at a place.
fn is_same(document: &Document<'_>, name: TokenRange, at: usize) -> bool {
    let first = name.start as usize;
    (first..name.end as usize).all(|word| same(document.word(at + word - first), document.word(word)))
}

fn lead(document: &Document<'_>, at: usize) -> Option<crate::lexicon::Lexeme> {
    at.checked_sub(1).map(|before| document.lexeme(before))
}

/// Whether a capitalized word before it makes it part of a longer name: "Jane Norvik".
fn is_part(document: &Document<'_>, at: usize) -> bool {
    let near = document.tokens[at].gap <= Gap::Space;
    let before = at.checked_sub(1).and_then(|before| document.token(before));
    near && before.is_some_and(|before| {
        before.is_word() && before.is_capitalized() && !before.any(Classes::FUNCTION)
            || before.is_mark(b'-')
            || before.is_mark(b'&')
    })
}

/// Whether what stands around it says that it is the town.
fn stands(document: &Document<'_>, start: usize, end: usize) -> bool {
    if casing(document, start) == Casing::Upper {
        return false;
    }
    let led = lead(document, start).is_some_and(|lead| LEADS.has(lead));
    let Some(next) = document.token(end).filter(|next| next.gap <= Gap::Space) else { return led };
    if next.kind == TokenKind::Clitic {
        return true;
    }
    if next.is_mark(b'-') || next.is_mark(b'&') {
        return false;
    }
    if next.is_word() && next.is_capitalized() {
        return TOWN_HAS.has(document.word(end));
    }
    let of_its_own = next.shape == Shape::Lower && next.any(NOUN) && !next.any(VERB);
    led || of_its_own
}
