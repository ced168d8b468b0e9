//! What counted people and things do: verbs behind a number that look like its noun.

use super::Context;
use super::candidate::Candidate;
use super::look::{is_word, words};
use super::noun::is_plural;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::Amount;
use crate::phrase::Tag;
use crate::text::Document;

/// "270 million people living on sinking land", "four men standing behind a car": where the things end that do what an -ing
/// form behind them tells.
pub(super) fn doing_behind(context: &Context<'_, '_>, at: usize, end: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|&last| last > at)?;
    let document = context.document;
    let doing = document.has(last, Class::VerbIng) && !document.has(last, Class::NounPlural);
    // "Americans living in Lebanon", "44 MPs voting against": names of many have an "s".
    let named = context.phrases.parsed_tag(last - 1) == Tag::ProperNoun
        && document.word(last - 1).ends_with('s')
        && document.word(last).starts_with(|first: char| first.is_lowercase());
    (doing && (named || is_plural(context, last - 1))).then_some(last)
}

/// "thousands", "dozens" without "of", and no word that goes on with the count.
pub(super) fn is_bare_crowd(document: &Document<'_>, figure: &Candidate) -> bool {
    let end = figure.tokens.end as usize;
    matches!(figure.amount, Amount::Vague { .. })
        && figure.after as usize == end
        && document.word(end - 1).ends_with('s')
        && !is_word(document, end - 1, words!["plus"])
        && !document.is(end, w::MORE)
        && !is_word(document, end, words!["others"])
}

/// Whether a word is a form of a verb and no noun, or an -ing form with an object or place behind it.
pub(super) fn does_something(document: &Document<'_>, at: usize) -> bool {
    const NOUNS: Classes = Classes::of(&[Class::Noun, Class::NounPlural, Class::PersonNoun]);
    const OBJECTS: Classes = Classes::of(&[Class::Determiner, Class::Possessive]);
    let Some(token) = document.token(at).filter(|token| token.is_word() && !token.is_capitalized()) else {
        return false;
    };
    let done = token.any(Classes::of(&[Class::VerbPast, Class::VerbParticiple]));
    let doing = token.has(Class::VerbIng) && !token.has(Class::NounPlural);
    let goes_on =
        document.any(at + 1, OBJECTS) || document.is_mark(at + 1, b'"') || document.is(at + 1, w::IN);
    (done || doing) && !token.any(NOUNS) || doing && goes_on && !is_word(document, at, words!["building"])
}
