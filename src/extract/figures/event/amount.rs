//! Events of amounts: what is paid, granted or cut, and what only tells how large something is.

use super::super::Context;
use super::super::candidate::Candidate;
use super::super::look::{Words, is_word, words};
use super::{lemma_of, lemma_text};
use crate::lemma::Lemma;
use crate::lexicon::{Class, Lexeme, words as w};
use crate::mention::{Event, Role};

/// "a $46 million scheme": how large something is that nobody pays.
pub(super) fn is_size(context: &Context<'_, '_>, figure: &Candidate) -> bool {
    const PAID: &Words = words![
        "package", "aid", "loan", "loans", "grant", "grants", "fund", "funds", "funding", "donation",
        "contract", "contracts", "deal", "investment", "contribution", "financing", "assistance", "relief",
        "award", "compensation", "settlement", "fine", "fines", "penalty", "bailout", "payment", "payments",
        "ransom", "raising", "bond", "bonds", "credit", "cash", "takeover", "buyout", "order", "purchase",
        "acquisition", "donations", "tranche", "bonus", "prize", "reward", "payout"
    ];
    let Some(group) = context.phrases.group(figure.tokens.start as usize) else { return false };
    let head = group.head as usize;
    // "paid $340,000 restitution", "owed $5m debt": a plain amount before a bare noun of money is that noun's.
    let determined = figure.tied || figure.start > group.tokens.start;
    group.is_noun()
        && determined
        && head >= figure.tokens.end as usize
        && !is_word(context.document, head, PAID)
        && context.document.token(head).is_some_and(|token| token.is_word())
}

/// "$15,000 grants", "a $100 million capital raising".
pub(super) fn noun_behind(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    const EVENTS: &Words = words![
        "grant", "grants", "fine", "fines", "donation", "donations", "payment", "payments", "investment",
        "investments", "loan", "loans", "settlement", "raising", "purchase", "acquisition", "penalty",
        "award", "bailout"
    ];
    let document = context.document;
    let group = context.phrases.group(figure.tokens.start as usize).filter(|group| group.is_noun())?;
    let head = group.head as usize;
    let head = head + usize::from(is_word(document, head + 1, words!["raising"])); // "a $100 million capital raising"
    let behind = head >= figure.tokens.end as usize && is_word(document, head, EVENTS);
    let verb = document.value(head, Class::EventNoun).filter(|_| behind)?;
    Some(Event { lemma: Lemma::known(Lexeme(verb)), role: Some(Role::Patient) })
}

/// "cut spending by half": what an agent did to the amount.
pub(super) fn cut_by(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    let by = figure.start.checked_sub(1).is_some_and(|at| context.document.is(at as usize, w::BY));
    if by { of_change(context, figure) } else { None }
}

/// Verbs of change that somebody does to an amount; others only tell how it moves.
fn is_done_to(context: &Context<'_, '_>, event: Event) -> bool {
    const DONE: &Words = words![
        "cut", "raise", "increase", "lower", "reduce", "slash", "trim", "curb", "hike", "boost", "shrink",
        "pare", "decrease", "double", "triple", "halve"
    ];
    DONE.has(lemma_text(context, event.lemma))
}

/// "cut its costs to $15 million"
pub(super) fn cut_to(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    let to = figure.start.checked_sub(1).is_some_and(|at| context.document.is(at as usize, w::TO));
    if to { of_change(context, figure) } else { None }
}

/// "increased its dividend from $0.40 to $0.42": what both ends of a change of an amount of money went through.
pub(in super::super) fn of_change(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    const REACH: usize = 12;
    let document = context.document;
    let start = figure.start as usize;
    let sentence = document.sentence_range(start);
    let verb = (1..=REACH).find_map(|back| {
        let at = start.checked_sub(back).filter(|&at| sentence.holds(at))?;
        super::super::look::change_direction(document, at).map(|_| at)
    })?;
    let event = Event { lemma: lemma_of(context, verb), role: Some(Role::Patient) };
    // "its profits increased by $12 million" tells how an amount moves; only what has an object was moved.
    let passive = context.phrases.group(verb).is_some_and(crate::phrase::Group::is_passive);
    let moved = || passive || super::super::subject::told_of(context, figure).is_some_and(|told| told.object);
    (is_done_to(context, event) && (is_cut(context, event) || moved())).then_some(event)
}

pub(super) fn is_cut(context: &Context<'_, '_>, event: Event) -> bool {
    matches!(lemma_text(context, event.lemma), "cut" | "slash" | "trim" | "reduce" | "halve")
}

/// "$2.8 billion in spending cuts", "$1 billion in delaying roads", "$1.8 billion through a levy": what the money is made of.
pub(super) fn in_what(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    const LEVELS: &Words =
        words!["damage", "damages", "sales", "losses", "loss", "growth", "case", "cases", "trade"];
    let document = context.document;
    let at = figure.tokens.end as usize;
    let linked = document.is(at, w::IN) || document.is(at, w::THROUGH);
    let token = document.token(at + 1).filter(|_| linked)?;
    let patient = |lemma| Event { lemma, role: Some(Role::Patient) };
    if document.is(at, w::IN) && token.has(Class::VerbIng) && !token.has(Class::Noun) {
        return Some(patient(lemma_of(context, at + 1)));
    }
    let head = context.phrases.group(at + 1).filter(|group| group.is_noun())?.head as usize;
    let verb = document.value(head, Class::EventNoun).filter(|_| !is_word(document, head, LEVELS))?;
    Some(patient(Lemma::known(Lexeme(verb))))
}
