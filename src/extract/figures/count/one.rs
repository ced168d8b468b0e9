//! Whether "one" counts: "one count of assault", but not "one of them", "one day".

use super::super::look::{Words, begins_sentence, is_lower, is_word, words};
use super::begins_noun;
use crate::lexicon::{Class, Classes, words as w};
use crate::phrase::Quantity;
use crate::text::Document;

/// What may stand between "one" and being a count: these make it a pronoun or a fixed phrase.
const ONE_STOPS_BEFORE: &Words = words![
    "no", "this", "that", "the", "each", "every", "any", "which", "another", "some", "day", "many", "'",
    "square", "number", "good", "big", "loved", "last", "next", "new", "old", "little", "only", "a", "an",
    "these", "those", "former", "his", "her", "their", "our", "its", "your", "my"
];

const ONE_STOPS_BEHIND: &Words = words![
    "another", "day", "of", "thing", "point", "time", "way", "side", "hand", "such", "more", "year", "month",
    "week", "night", "morning", "evening", "afternoon", "or", "and", "reason", "moment", "stage", "minute",
    "hour", "too", "can", "s", "step", "direction", "else", "example", "final", "last", "big", "instance",
    "key", "major"
];

/// "one count of assault", "in one case": whether it is a true count, not a pronoun.
pub(super) fn one(document: &Document<'_>, quantity: &Quantity) -> bool {
    let start = quantity.tokens.start as usize;
    let end = quantity.tokens.end as usize;
    // "one more cut", but "one more time"
    let more = document.is(end, w::MORE)
        && is_lower(document, end + 1)
        && document.any(end + 1, Classes::of(&[Class::Noun, Class::NounPlural]))
        && !document.has(end + 1, Class::TimeUnit)
        && !is_word(document, end + 1, words!["time", "thing", "reason", "step"]);
    if more && !document.is(start.wrapping_sub(1), w::NO) {
        return true;
    }
    let counted = is_lower(document, end)
        && !document.any(end, Classes::of(&[Class::VerbPast, Class::Adverb]))
        && !is_word(document, end, ONE_STOPS_BEHIND)
        && begins_noun(document, end);
    if !counted {
        return false;
    }
    let previous = start.checked_sub(1).is_some_and(|at| {
        is_word(document, at, ONE_STOPS_BEFORE)
            || document.is_mark(at, b'-') && document.tokens[start].is_glued()
    });
    let capital = document.token(start).is_some_and(|token| token.is_capitalized());
    // "One advert shows …" tells of a certain one; persons are counted.
    let opens = capital && begins_sentence(document, start) && document.has(end, Class::PersonNoun);
    !previous && (!capital || opens)
}
