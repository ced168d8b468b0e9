//! Names of countries that are names of persons: "Michael Jordan", "Chad Smith", "Judge Ireland Baldwin".

use super::hit::Hit;
use crate::lexicon::{Class, Classes, also, words};
use crate::text::{Casing, Document, Gap, Shape};

/// What a name of a country does in a person's name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It ends the name, and stands alone for the person later on.
    Surname,
    /// It begins the name.
    Given,
}

/// Words before a name that are no part of it even when a given name is written like them ("Will Israel …").
const FUNCTION_WORDS: Classes = Classes::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
    Class::Pronoun,
    Class::Modal,
    Class::Auxiliary,
    Class::WhWord,
    Class::Month,
    Class::Weekday,
]);
const PLACES: Classes = Classes::of(&[Class::Country, Class::Region, Class::Place]);
const TITLES: Classes = Classes::of(&[Class::Honorific, Class::Rank, Class::TitleHead]);
/// Words that go on a sentence behind a name, and do not follow an adjective.
const FOLLOWS_A_NAME: Classes = Classes::of(&[
    Class::Auxiliary,
    Class::Modal,
    Class::VerbPast,
    Class::VerbS,
    Class::Conjunction,
    Class::Preposition,
    Class::WhWord,
]);
/// A person's name has no more words than this behind the first.
const MAX_NAME: usize = 3;

/// The part that a hit plays in a person's name, as far as its neighbors tell.
pub(super) fn part(document: &Document<'_>, hit: &Hit, casing: Casing) -> Option<Part> {
    if casing == Casing::Upper {
        return None;
    }
    if hit.can_be(also::SURNAME) && !hit.is_demonym() && is_a_family(document, hit) {
        return Some(Part::Surname);
    }
    let can_end = hit.can_be(also::SURNAME) || hit.can_be(also::GIVEN) && !hit.is_demonym();
    if can_end && is_named_before(document, hit) && (!hit.is_demonym() || ends_a_name(document, hit.end())) {
        let surname_follows = hit.can_be(also::GIVEN) && is_named_after(document, hit);
        return Some(if surname_follows { Part::Given } else { Part::Surname });
    }
    (hit.can_be(also::GIVEN) && is_named_after(document, hit)).then_some(Part::Given)
}

/// A title, an initial or a given name right before it.
fn is_named_before(document: &Document<'_>, hit: &Hit) -> bool {
    let Some(mut before) = hit.start().checked_sub(1) else { return false };
    let (Some(first), Some(mut token)) = (document.token(hit.start()), document.token(before)) else {
        return false;
    };
    if first.gap != Gap::Space {
        return false;
    }
    if token.is_mark(b'.') && token.is_glued() {
        let Some(abbreviated) = before.checked_sub(1).and_then(|at| document.token(at)) else { return false };
        (before, token) = (before - 1, abbreviated);
        let initial = token.shape == Shape::Title && token.span().len() == 1;
        if initial && hit.can_be(also::SURNAME) {
            return !first.has(Class::Demonym);
        }
        // "… of Hans Andersen. Denmark says": a sentence ends there.
        if !token.has(Class::Abbreviation) {
            return false;
        }
    }
    if !token.is_capitalized() {
        return false;
    }
    let courtesy = [words::MR, words::MS, words::MRS, words::DR].contains(&token.lexeme);
    if courtesy || token.any(TITLES) && !token.any(PLACES) {
        return !document.is_mark(hit.end(), b'\'');
    }
    let opens = document.sentence_range(before).start as usize == before;
    if token.has(Class::GivenName) && !token.any(PLACES) {
        let plain = opens && is_plain_word(document, before);
        let ended = hit.can_be(also::SURNAME) && ends_a_name(document, hit.end());
        return !token.any(FUNCTION_WORDS) && (!plain || ended);
    }
    let unknown = !token.lexeme.is_known() && token.shape == Shape::Title && token.is_word();
    let ends = document.token(hit.end()).is_none_or(|next| !next.is_capitalized() || next.gap != Gap::Space);
    unknown && !opens && ends && hit.can_be(also::SURNAME) && !hit.is_demonym() && !hit.can_be(also::WORD)
}

/// A surname right behind it, and no body or place that is named after the country.
fn is_named_after(document: &Document<'_>, hit: &Hit) -> bool {
    let at = hit.end();
    let Some(next) = document.token(at) else { return false };
    if next.gap != Gap::Space || !next.is_word() {
        return false;
    }
    let is_name_word = |at: usize| {
        document
            .token(at)
            .is_some_and(|token| token.is_word() && token.is_capitalized() && token.gap == Gap::Space)
    };
    // "Chad le Clos".
    if next.shape == Shape::Lower && next.has(Class::NameParticle) && !next.has(Class::Preposition) {
        return !hit.is_demonym() && is_name_word(at + 1);
    }
    let surname = next.has(Class::Surname);
    let known_word = next.lexeme.is_known() && is_plain_word(document, at);
    if next.shape != Shape::Title || next.has(Class::OrgNoun) || next.any(PLACES) && !surname {
        return false;
    }
    if document.has(at + 1, Class::NameSuffix) && is_name_word(at + 1) {
        return true;
    }
    if !surname && (known_word || hit.is_demonym() || looks_plain(document.word(at))) {
        return false;
    }
    let given_and_more = next.has(Class::GivenName) && !surname || is_name_word(at + 1);
    if hit.is_demonym() && given_and_more {
        return false;
    }
    // "ambassador to Egypt Dan Miller": the name begins behind the country.
    let led = hit.start().checked_sub(1).is_some_and(|before| document.has(before, Class::Preposition));
    if led && next.has(Class::GivenName) && is_name_word(at + 1) {
        return false;
    }
    // "India Gate Memorial Trust": a long name that ends in the noun of a body.
    let run = (at..=(at + MAX_NAME)).take_while(|&at| is_name_word(at)).count();
    run <= MAX_NAME && !(at..at + run).any(|at| document.has(at, Class::OrgNoun))
}

/// "the Jordan family".
fn is_a_family(document: &Document<'_>, hit: &Hit) -> bool {
    const FAMILY: &[&str] = &["family", "brothers", "sisters", "siblings", "twins", "estate"];
    hit.start().checked_sub(1).is_some_and(|before| document.is(before, words::THE))
        && document.token(hit.end()).is_some_and(|next| next.gap == Gap::Space)
        && FAMILY.contains(&document.word(hit.end()))
}

/// Whether the lexicon knows the word as more than a name.
fn is_plain_word(document: &Document<'_>, at: usize) -> bool {
    document.any(
        at,
        Classes::OPEN.with(Classes::of(&[
            Class::Preposition,
            Class::Conjunction,
            Class::Determiner,
            Class::Modal,
            Class::Auxiliary,
            Class::TitleHead,
            Class::EventNoun,
            Class::Month,
            Class::Weekday,
        ])),
    )
}

/// Endings of plain words that no list holds all of ("Meteorological", "Banking", "Antiquities").
fn looks_plain(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ical", "ional", "ing", "tion", "sion", "ities", "ment", "ments", "ics", "tive", "ism", "ship",
        "ology",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending) && word.len() > ending.len() + 2)
}

/// Whether a name may end before a token: an adjective would go on with a noun there.
fn ends_a_name(document: &Document<'_>, at: usize) -> bool {
    match document.token(at) {
        None => true,
        Some(token) => {
            !token.is_word() && !token.is_mark(b'-') || token.any(FOLLOWS_A_NAME) || token.gap >= Gap::Line
        }
    }
}
