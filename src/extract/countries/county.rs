//! Counties of the United States, told by their noun: "Walker County", "Prince George's County".

use super::evidence::{Evidence, known};
use super::hit::{Hit, Sense, Verdict};
use super::judge::casing;
use super::{rules, town, unknown};
use crate::arbitrate::Strength;
use crate::lexicon::{Class, Classes, Lexeme, Words, words, words_listed as words};
use crate::text::{Casing, Document, Gap, Shape, Token, TokenKind, TokenRange};

/// A name of a county has at most so many tokens: "Queen Anne's", "St. Mary's".
const LENGTH: usize = 4;

/// Prince George is a person by his title; his county is none.
const WHOLE: Strength = Strength(Strength::FIXED.0 + 10);

/// What a word of a county's name is not.
const OTHERS: Classes = unknown::OTHERS.with(Classes::of(&[Class::NumberWord]));
/// Words of these classes that counties are called after all the same.
const CALLED: &Words = words!["king", "kings", "queen", "queens", "prince", "st", "ste", "new"];
/// Capitalized before a county and not part of its name: "South Orange County", "Former Walker County".
const BEFORE: &Words = words![
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper",
    "lower", "mid", "tri", "inner", "former", "rural", "suburban", "downtown", "across", "county", "local",
    "nearby", "neighboring", "old", "annual",
];
/// What only counties of the United States have, right behind the name.
const AMERICAN: &Words = words![
    "sheriff", "sheriffs", "prosecutor", "prosecutors", "jail", "courthouse", "coroner", "deputies", "grand",
    "superior", "circuit", "district", "commissioner", "commissioners", "medical", "judge", "supervisors",
];
/// Behind the noun: what counties in Britain have, councils, cricket and football; newspapers and companies.
const OF_OTHERS: &Words = words![
    "council", "councils", "councillor", "councillors", "cricket", "championship", "fc", "hall", "ground",
    "afc", "durham", "show", "club", "court", "register", "times", "news", "herald", "press", "bank", "inc",
    "corp",
];

/// Makes a hit that ends before the noun a county, and adds the counties that no hit stands for.
pub(super) fn read(document: &Document<'_>, hits: &mut Vec<Hit>, evidence: &Evidence) {
    let known = hits.len();
    let is_noun = |token: &Token| token.is(words::COUNTY) && token.gap == Gap::Space;
    let mut from = 0;
    while let Some(passed) = document.tokens.get(from..).and_then(|rest| rest.iter().position(is_noun)) {
        let at = from + passed;
        from = at + 1;
        let written = document.tokens[at].shape == Shape::Title && casing(document, at) != Casing::Upper;
        let of_others = OF_OTHERS.has(document.word(at + 1))
            && document.token(at + 1).is_some_and(|next| next.gap == Gap::Space);
        if !written || of_others {
            continue;
        }
        let before = hits[..known].partition_point(|hit| hit.start() < at).checked_sub(1);
        match before.map(|before| &mut hits[before]) {
            Some(hit) if hit.end() > at => {}
            // "Prince George's County"
            Some(hit) if hit.end() + 1 == at && document.tokens[at - 1].kind == TokenKind::Clitic => {
                if let Some(tokens) = name(document, at, 0).filter(|name| name.contains(hit.tokens)) {
                    *hit = county(tokens);
                }
            }
            Some(hit) if hit.end() == at && hit.stands() => extend(document, hit, evidence),
            before => {
                let free = before.filter(|hit| hit.stands()).map_or(0, |hit| hit.end());
                if is_american(document, at, evidence) {
                    hits.extend(name(document, at, free).map(county));
                }
            }
        }
    }
    if hits.len() > known {
        hits.sort_unstable_by_key(|hit| hit.tokens.start);
    }
}

fn county(tokens: TokenRange) -> Hit {
    Hit {
        tokens,
        sense: Sense::County { country: town::usa() },
        word: Lexeme::UNKNOWN,
        also: 0,
        verdict: Verdict::Stands,
        rule: rules::COUNTY,
        strength: WHOLE,
    }
}

/// "Orange County": what is read of the name alone is the county's.
fn extend(document: &Document<'_>, hit: &mut Hit, evidence: &Evidence) {
    let at = hit.end();
    let american = match hit.sense {
        Sense::Town { country } => country == town::usa(),
        Sense::Place { row, .. } => {
            town::country_of(row) == Some(town::usa()) || is_american(document, at, evidence)
        }
        _ => false,
    };
    if american {
        *hit = county(TokenRange::new(hit.start(), at + 1));
    }
}

/// Whether a county that no table holds lies in the United States: of other countries whose counties are called so the
/// article would speak.
fn is_american(document: &Document<'_>, noun: usize, evidence: &Evidence) -> bool {
    let usa = evidence.weight(town::usa());
    let others = known().counties.iter().map(|&country| evidence.weight(country)).max();
    if AMERICAN.has(document.word(noun + 1)) {
        usa > 0 || evidence.is_alone(town::usa())
    } else {
        usa > others.unwrap_or(0)
    }
}

/// The name before the noun, with the noun.
fn name(document: &Document<'_>, noun: usize, free: usize) -> Option<TokenRange> {
    if casing(document, noun) != Casing::Sentence {
        return None;
    }
    let mut start = noun;
    while start > free && noun - start < LENGTH && joins(document, start, noun) {
        start -= 1;
    }
    let word = |at: usize| document.token(at).is_some_and(|token| token.is_word() && token.is_capitalized());
    // "Former Walker County": what stands before the name, and marks without their word.
    while start + 1 < noun && (!word(start) || BEFORE.has(document.word(start))) {
        start += 1;
    }
    let named = start < noun && word(start) && !BEFORE.has(document.word(start));
    named.then(|| TokenRange::new(start, noun + 1))
}

/// Whether the token before a place in a name belongs to it too.
fn joins(document: &Document<'_>, start: usize, noun: usize) -> bool {
    let Some((token, next)) = document.token(start - 1).zip(document.token(start)) else { return false };
    let word = document.word(start - 1);
    match token.kind {
        TokenKind::Clitic => start == noun,
        TokenKind::Mark if token.is_mark(b'-') => next.gap == Gap::None,
        TokenKind::Mark => {
            token.is_mark(b'.')
                && next.gap == Gap::Space
                && start > 1
                && ["St", "Ste"].contains(&document.word(start - 2))
        }
        TokenKind::Word => {
            token.shape == Shape::Title && next.gap <= Gap::Space && (!token.any(OTHERS) || CALLED.has(word))
        }
        _ => false,
    }
}
