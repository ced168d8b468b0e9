//! "now", "recently", "in the past", "one day": times that nobody can place.

use super::cursor::Cursor;
use super::first::First;
use super::rules;
use crate::lexicon::time_words::{TimeWord, Which};
use crate::lexicon::{Class, Classes, words};
use crate::rule::Rule;
use crate::text::Shape;
use crate::timex::{Ref, TimeUnit};

/// "now", "recently", "the future", "the past".
pub(super) fn reference(c: &mut Cursor<'_, '_>, first: First, the: bool) -> Option<(Ref, Rule)> {
    let start = c.at;
    if !first.any(First::VAGUE) {
        return None;
    }
    if c.take_word(|word| (word == TimeWord::Which(Which::Past)).then_some(())).is_some() {
        let counted =
            c.tag(c.at).is_noun() || c.count().is_some() || c.unit().is_some() || c.season().is_some();
        let fuzzy = matches!(c.word(), Some(TimeWord::Fuzzy | TimeWord::Couple | TimeWord::Half));
        let adjective = c.tag(c.at) == crate::phrase::Tag::Adjective;
        return (the && !counted && !fuzzy && !adjective).then_some((Ref::Past, rules::VAGUE));
    }
    if let Some(reference) = c.attempt(one_day) {
        return Some((reference, rules::VAGUE));
    }
    c.eat_any(&[words::NEAR, words::FORESEEABLE, words::DISTANT]);
    if let Some(reference) = c.attempt(of_now) {
        return Some((reference, rules::VAGUE));
    }
    let reference = c.take_word(|word| match word {
        TimeWord::Vague(reference) => Some(reference),
        _ => None,
    })?;
    let text = c.document.word(c.at - 1);
    // "as soon as", "shortly after", "now-defunct", "NOW" the organization.
    let before_as = start > 0 && c.document.is(start - 1, words::AS) && c.is(words::AS);
    let governs = reference == Ref::Future
        && (c.is(words::AFTER)
            || c.is(words::BEFORE)
            || matches!(c.text(0), "thereafter" | "afterwards" | "afterward"));
    let future = text.eq_ignore_ascii_case("future") && !the;
    let organization = text.len() > 2 && text.chars().all(char::is_uppercase);
    (!before_as && !governs && !future && !organization).then_some((reference, rules::VAGUE))
}

/// "will one day be", "hopes to one day return", "one day could be", "one day it will be"
fn one_day(c: &mut Cursor<'_, '_>) -> Option<Ref> {
    let before = c.at.checked_sub(1);
    let modal = before.is_some_and(|at| c.document.has(at, Class::Modal));
    let to = before.is_some_and(|at| c.document.is(at, words::TO));
    if !c.eat(words::ONE) {
        return None;
    }
    let (TimeUnit::Day, false) = c.unit()? else { return None };
    let next = c.token()?;
    let subject = next.has(Class::Pronoun) && c.peek(1).is_some_and(|verb| verb.has(Class::Modal));
    let led = modal || to && next.has(Class::VerbBase);
    (led || subject || next.has(Class::Modal)).then_some(Ref::Future)
}

/// "current", "recent" before a noun that is no unit of time.
fn of_now(c: &mut Cursor<'_, '_>) -> Option<Ref> {
    let reference = c.take_word(|word| match word {
        TimeWord::Which(Which::Current) => Some(Ref::Present),
        TimeWord::Which(Which::Recent) => Some(Ref::Past),
        _ => None,
    })?;
    const TIME: Classes = Classes::of(&[Class::TimeUnit, Class::Weekday, Class::Month, Class::Season]);
    let next = c.token()?;
    // "its current financial difficulties", "the current four flights", "a recent SEC filing"
    let unit = match c.word() {
        Some(TimeWord::Fiscal | TimeWord::Number(_)) => c.peek(1).is_some_and(|next| next.any(TIME)),
        Some(_) => true,
        None => next.any(TIME) && next.shape != Shape::Upper,
    };
    let noun = c.tag(c.at).is_noun()
        || matches!(c.tag(c.at), crate::phrase::Tag::Adjective | crate::phrase::Tag::Number);
    let word = c.at - 1;
    let first = c.document.sentence_range(word).start as usize == word;
    let shape = c.document.tokens.get(word)?.shape;
    // "Recent Posts" is furniture of a page.
    let opens = first && shape == Shape::Title && next.shape == Shape::Lower;
    (noun && !unit && (shape == Shape::Lower || opens)).then_some(reference)
}
