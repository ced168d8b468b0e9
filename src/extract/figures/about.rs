//! What a percentage, a price or a change is said of: "inflation rose 0.3%", "shares of the producer slid 0.8%".

use super::Context;
use super::candidate::Candidate;
use super::look::is_word;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::FigureKind;
use crate::phrase::Opening;
use crate::text::TokenRange;

/// How many groups left of the figure are looked at.
const GROUPS_LEFT: usize = 8;

pub(super) fn read(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    if matches!(figure.kind, FigureKind::Count | FigureKind::Age) {
        return None;
    }
    of_whole(context, figure).or_else(|| same_group(context, figure)).or_else(|| subject(context, figure))
}

/// "12 percent of voters": the whole.
fn of_whole(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let document = context.document;
    let at = figure.tokens.end as usize;
    if figure.kind != FigureKind::Percent || !document.is(at, w::OF) {
        return None;
    }
    group(context, at + 1)
}

/// "a 5% pay rise", "a £1,000 payment": the rest of the noun group.
fn same_group(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let group = context.phrases.group(figure.tokens.start as usize).filter(|group| group.is_noun())?;
    let from = figure.tokens.end.max(figure.after) as usize;
    let from = if context.document.is_mark(from, b'-') { from + 1 } else { from };
    let to = group.head as usize + 1;
    (from < to).then(|| TokenRange::new(from, to))
}

/// The subject of the verb that governs the figure.
fn subject(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let phrases = context.phrases;
    let start = figure.start as usize;
    let clause = phrases.clause(start)?;
    let groups = phrases.groups_in(clause.tokens);
    let verb =
        groups.clone().rev().take(GROUPS_LEFT).find(|&index| {
            phrases.groups[index].is_verb() && phrases.groups[index].tokens.end as usize <= start
        });
    let found = match verb {
        Some(verb) => phrases.subject(verb),
        None if matches!(clause.opening, Opening::Main | Opening::Coordinate) => {
            groups.clone().find(|&index| {
                phrases.groups[index].is_noun() && phrases.groups[index].tokens.end as usize <= start
            })
        }
        None => None,
    }?;
    let range = phrases.groups.get(found)?.tokens;
    (range.end as usize <= start).then(|| trimmed(context, range)).flatten()
}

fn group(context: &Context<'_, '_>, at: usize) -> Option<TokenRange> {
    let group =
        context.phrases.group(at).filter(|group| group.is_noun() && group.tokens.start as usize == at)?;
    trimmed(context, group.tokens)
}

/// Without its determiner; pronouns say nothing.
fn trimmed(context: &Context<'_, '_>, range: TokenRange) -> Option<TokenRange> {
    let document = context.document;
    let mut start = range.start as usize;
    let closed = Classes::of(&[Class::Determiner, Class::Possessive]);
    while start + 1 < range.end as usize
        && document.any(start, closed)
        && document.token(start).is_some_and(|token| token.is_word())
    {
        start += 1;
    }
    if document.token(start).is_some_and(|first| first.is_numeric() || first.has(Class::NumberWord)) {
        return None;
    }
    let pronoun = start + 1 == range.end as usize
        && (document.has(start, Class::Pronoun)
            || is_word(document, start, &["that", "this", "which", "who"]));
    (!pronoun).then(|| TokenRange::new(start, range.end as usize))
}
