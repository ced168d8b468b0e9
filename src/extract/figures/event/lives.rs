//! Lives that are taken: "claimed the lives of 12 people", "cost 12 people their lives".

use super::super::Context;
use super::super::candidate::Candidate;
use super::super::look::{Words, is_word, words};
use super::lemma_of;
use crate::lexicon::{Class, words as w};
use crate::mention::{Event, FigureKind, Role};
use crate::text::TokenRange;

/// What happened to those whose lives are told of: what the verb says, as where the lives are counted ("claimed 12 lives").
pub(super) fn taken(
    context: &Context<'_, '_>,
    figure: &Candidate,
    noun: Option<TokenRange>,
) -> Option<Event> {
    let noun = noun.filter(|_| figure.kind == FigureKind::Count)?;
    let start = figure.start as usize;
    let verb = before_lives_of(context, start).or_else(|| before_whose(context, start, noun.end as usize))?;
    Some(Event { lemma: lemma_of(context, verb), role: Some(Role::Patient) })
}

/// "**claimed** the lives of 12 people"
fn before_lives_of(context: &Context<'_, '_>, figure: usize) -> Option<usize> {
    let lives = figure.checked_sub(2).filter(|&lives| is_lives(context, lives))?;
    let the = usize::from(lives > 0 && context.document.is(lives - 1, w::THE));
    let verb = lives.checked_sub(1 + the)?;
    (context.document.is(figure - 1, w::OF) && takes(context, verb)).then_some(verb)
}

/// "**cost** 12 people their lives"
fn before_whose(context: &Context<'_, '_>, figure: usize, end: usize) -> Option<usize> {
    let verb = figure.checked_sub(1)?;
    let their = context.document.has(end, Class::Possessive) && is_lives(context, end + 1);
    (their && takes(context, verb)).then_some(verb)
}

fn is_lives(context: &Context<'_, '_>, at: usize) -> bool {
    is_word(context.document, at, words!["lives"])
}

fn takes(context: &Context<'_, '_>, at: usize) -> bool {
    const VERBS: &Words = words![
        "claim", "claimed", "claiming", "claims", "cost", "costing", "costs", "take", "taken", "takes",
        "taking", "took"
    ];
    is_word(context.document, at, VERBS)
}
