//! Events of things that stand left of their number: "homicides fell to 97", "the number of displaced people at 84,300".

use super::super::Context;
use super::super::candidate::Candidate;
use super::super::look::{is_word, words};
use super::super::subject::told_of;
use super::{lemma_of, of_head};
use crate::lemma::Lemma;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::{Event, FigureKind, Role};
use crate::phrase::Part;
use crate::text::TokenRange;

/// The noun phrase left of a figure that tells how many of it there are: the noun of a count that stands before it, or what
/// an amount is the level of.
pub(super) fn noun(
    context: &Context<'_, '_>,
    figure: &Candidate,
    noun: Option<TokenRange>,
) -> Option<TokenRange> {
    match figure.kind {
        FigureKind::Count => noun.filter(|noun| noun.end <= figure.start),
        FigureKind::Measure if noun.is_none() && !super::super::noun::is_length(context.document, figure) => {
            let told = told_of(context, figure)?;
            let before = context.document.token((figure.start as usize).checked_sub(1)?)?;
            // "fell to 44 tonnes"; "reached 1.64 GW", but not "was 12 meters"
            let moved = before.has(Class::Preposition) || before.has(Class::VerbPast);
            let moved = moved && !before.has(Class::Auxiliary);
            Some(context.phrases.groups.get(told.group)?.tokens).filter(|_| moved)
        }
        _ => None,
    }
}

/// "put the death toll at 500", "the toll could top 350": those who died.
pub(super) fn toll(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    if figure.kind != FigureKind::Count || noun.is_some() {
        return None;
    }
    let group = context.phrases.groups.get(told_of(context, figure)?.group)?;
    let toll = is_word(context.document, group.head as usize, words!["toll"])
        || super::super::noun::is_of_toll(context.document, group.tokens.start as usize);
    toll.then_some(Event { lemma: Lemma::known(w::DIE), role: Some(Role::Patient) })
}

/// What the noun phrase itself tells: its head ("homicides"), a participle in it ("displaced people"), one behind it.
pub(super) fn event(context: &Context<'_, '_>, figure: &Candidate, noun: TokenRange) -> Option<Event> {
    let document = context.document;
    if let Some(own) = of_head(context, noun) {
        let stuff = figure.kind != FigureKind::Count;
        return Some(if stuff { Event { role: Some(Role::Patient), ..own } } else { own });
    }
    let done = |at: &usize| {
        document.has(*at, Class::VerbParticiple)
            && !document.any(*at, Classes::of(&[Class::Auxiliary, Class::Noun]))
    };
    if let Some(at) = noun.indices().find(done) {
        return Some(Event { lemma: lemma_of(context, at), role: Some(Role::Patient) });
    }
    // "stocks held by smelters rose to 24,000 tons" were not held then.
    if figure.kind != FigureKind::Count {
        return None;
    }
    let group = context.phrases.group_index(noun.start as usize)?;
    let clause = context.phrases.clause(noun.start as usize)?.tokens;
    let governor = context.phrases.description(document, group, clause)?;
    let verb = context.phrases.groups.get(governor.verb as usize)?;
    let patient = governor.part == Part::PassiveSubject && verb.tokens.end <= figure.start;
    patient.then(|| Event {
        lemma: verb.lemma().unwrap_or(Lemma::known(document.lexeme(verb.head as usize))),
        role: Some(Role::Patient),
    })
}
