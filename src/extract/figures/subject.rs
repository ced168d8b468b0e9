//! What a figure is the level, the price or the change of: the subject of the verb that moves it ("inflation rose 0.3%"),
//! or the object of one that somebody moves ("cut its rate to 4%").

use super::Context;
use super::candidate::Candidate;
use super::look::{Words, change_direction, is_word, words};
use crate::lexicon::{Class, Classes, words as w};
use crate::phrase::Opening;

/// How many groups left of the figure, and of those at the head of its clause, are looked at.
const GROUPS_LEFT: usize = 8;

/// Verbs that say where a level stands, in their base forms.
const LEVELS: &Words = words![
    "be", "stand", "reach", "hit", "peak", "remain", "stay", "cost", "sell", "trade", "fetch", "average",
    "number", "total", "pass", "exceed", "surpass", "top", "close", "end", "settle", "finish", "open", "go",
    "estimate", "value"
];

/// Verbs that say where somebody puts a level.
const PUTTING: &Words = words![
    "put", "set", "hold", "keep", "leave", "bring", "take", "push", "drive", "peg", "overstate",
    "understate", "estimate"
];

/// Verbs of change that the table of verbs does not know as such.
const MOVING: &Words = words![
    "gain", "lose", "add", "shed", "advance", "firm", "retreat", "ease", "weaken", "strengthen", "lead"
];

/// The noun group whose level or change a figure is, and whether somebody moves it.
#[derive(Clone, Copy, Debug)]
pub(super) struct ToldOf {
    pub(super) group: usize,
    /// It is the object of the verb.
    pub(super) object: bool,
}

pub(super) fn told_of(context: &Context<'_, '_>, figure: &Candidate) -> Option<ToldOf> {
    let (phrases, document) = (context.phrases, context.document);
    // "has passed 20,000": the verb is the bound.
    let bound =
        document.any(figure.start as usize, super::look::VERB_FORMS.with(Classes::of(&[Class::Auxiliary])));
    let start = if bound { figure.tokens.start } else { figure.start } as usize;
    let clause = phrases.clause(start)?;
    let groups = phrases.groups_in(clause.tokens);
    let left = phrases.groups[groups.clone()].partition_point(|group| group.tokens.end as usize <= start);
    let groups = groups.start..groups.start + left;
    // "showed exports down 2.3%"
    let moved = start > 1 && (document.is(start - 1, w::UP) || document.is(start - 1, w::DOWN));
    if moved {
        let before = phrases.group_index(start - 2).filter(|&index| phrases.groups[index].is_noun());
        if let Some(group) = before {
            return Some(ToldOf { group, object: false });
        }
    }
    let verb = groups.clone().rev().take(GROUPS_LEFT).find(|&index| phrases.groups[index].is_verb());
    let Some(verb) = verb else {
        // "Turkey prices up 11%", "Tickets £6"
        let first = groups.clone().take(GROUPS_LEFT).find(|&index| phrases.groups[index].is_noun())?;
        let moved = start > 0
            && (is_word(document, start - 1, words!["up", "down"])
                || change_direction(document, start - 1).is_some());
        let touches = phrases.groups[first].tokens.end as usize == start;
        let main = matches!(clause.opening, Opening::Main | Opening::Coordinate);
        return (main && (moved || touches)).then_some(ToldOf { group: first, object: false });
    };
    let group = &phrases.groups[verb];
    let head = group.head as usize;
    let lexeme = document.lexeme(head);
    let base = if lexeme.is_known() { document.lexicon.text(document.lexicon.lemma(lexeme)) } else { "" };
    let moves = change_direction(document, head).is_some() || MOVING.has(base);
    let puts = PUTTING.has(base);
    if moves || puts {
        if let Some(object) = object_before(context, verb, start) {
            return Some(ToldOf { group: object, object: true });
        }
    }
    // "rates held at 4.75%", "the target has been set at 2 million"
    let put = puts && (group.is_passive() || document.is(start.saturating_sub(1), w::AT));
    let stands = LEVELS.has(base) && !group.is_passive();
    if !put && !moves && !stands {
        return None;
    }
    let subject = phrases.subject(verb)?;
    let range = phrases.groups.get(subject)?.tokens;
    (range.end as usize <= start).then_some(ToldOf { group: subject, object: false })
}

/// "lowered **its main interest rate** by 25 basis points": the object between a verb and a figure behind a preposition.
fn object_before(context: &Context<'_, '_>, verb: usize, start: usize) -> Option<usize> {
    let (phrases, document) = (context.phrases, context.document);
    let object = phrases.groups.get(verb + 1).filter(|next| next.is_noun())?;
    let near = object.tokens.start as usize <= phrases.groups.get(verb)?.tokens.end as usize + 1;
    let linked = start > 0
        && (document.is(start - 1, w::TO)
            || document.is(start - 1, w::BY)
            || document.is(start - 1, w::AT)
            || document.is(start - 1, w::FROM)
            || document.is(start - 1, w::OF)
            || document.is(start - 1, w::ABOVE)
            || document.is(start - 1, w::BELOW));
    let counted = phrases.preposition(verb + 1).is_some()
        || object.tokens.indices().any(|at| {
            let year = document.word(at).len() == 4;
            document
                .token(at)
                .is_some_and(|token| token.is_numeric() && !year || token.has(Class::NumberWord))
        })
        || document.any(object.head as usize, Classes::of(&[Class::TimeUnit, Class::Weekday, Class::Month]));
    (near && linked && !counted && object.tokens.end as usize <= start).then_some(verb + 1)
}
