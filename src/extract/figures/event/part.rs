//! Parts of known wholes: "two of whom died", "two of those killed", "four of the 12 boxes".

use super::super::Context;
use super::super::candidate::Candidate;
use super::super::look::{is_word, words};
use super::verb;
use super::words::{NO_EVENTS, SUFFERED};
use crate::lemma::Lemma;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::{Event, FigureKind, Role};
use crate::phrase::Group;
use crate::text::Gap;

/// The verb stands at most this many tokens behind "two of whom".
const WHOM_REACH: usize = 3;

/// "four of the 12 boxes", "half of the 9,930 homes": what happens, happens to the part.
pub(super) fn is_of_known_whole(context: &Context<'_, '_>, figure: &Candidate) -> bool {
    let document = context.document;
    let start = figure.start as usize;
    start.checked_sub(2).is_some_and(|of| {
        document.is(of, w::OF)
            && (document.is(start - 1, w::THE) || document.has(start - 1, Class::Possessive))
            && of > 0
            && (document.token(of - 1).is_some_and(|token| token.is_numeric())
                || document.any(of - 1, Classes::of(&[Class::NumberWord, Class::FractionWord]))
                || document.is_mark(of - 1, b'%')
                || document.is(of - 1, w::PERCENT)
                || document.is(of - 1, w::CENT))
    })
}

/// "23 survivors, two of whom died": the verb of the relative clause.
pub(super) fn of_whom(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    let document = context.document;
    let of = figure.after as usize;
    let of = if document.is(of, w::OF) { of } else { of.checked_sub(1)? };
    let relative = document.is(of, w::OF) && is_word(document, of + 1, words!["whom", "which", "them"]);
    if !relative {
        return None;
    }
    let verb = (of + 2..of + 2 + WHOM_REACH).find_map(|at| context.phrases.group_index(at))?;
    let group = context.phrases.groups.get(verb).filter(|group| group.is_finite())?;
    verb::of_subject(context, figure, verb, group)
}

/// "two of those killed were boys", "among those arrested were 12 boys", "among the dead are 35 boys": what the participle tells.
pub(super) fn of_those(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    let document = context.document;
    let end = figure.after as usize;
    let behind = document.is(end, w::OF).then_some(end + 1);
    // The verb stands between: "were", "are", "was", "is".
    let before = || {
        let start = figure.start.checked_sub(4)? as usize;
        let be = [w::WAS, w::WERE, w::IS, w::ARE].iter().any(|&verb| document.is(start + 3, verb));
        (be && is_word(document, start, words!["among"])).then_some(start + 1)
    };
    let those = behind.or_else(before)?;
    if figure.kind == FigureKind::Count { whole(context, those) } else { None }
}

/// "those killed", "the dead": what happened to all of them.
fn whole(context: &Context<'_, '_>, those: usize) -> Option<Event> {
    let document = context.document;
    let participle = document.token(those + 1)?;
    let told = document.is(those, w::THOSE)
        && participle.has(Class::VerbParticiple)
        && !participle.any(Classes::of(&[Class::Auxiliary]));
    let dead = document.is(those, w::THE) && is_word(document, those + 1, words!["dead"]);
    let lemma = if dead { w::DIE } else { document.lexicon.lemma(participle.lexeme) };
    (told || dead).then(|| Event { lemma: Lemma::known(lemma), role: Some(Role::Patient) })
}

/// "35 children were among the dead"
pub(super) fn among(context: &Context<'_, '_>, verb: &Group, word: &str) -> Option<Event> {
    let at = verb.tokens.end as usize;
    let among = word == "be" && is_word(context.document, at, words!["among"]);
    if among { whole(context, at + 1) } else { None }
}

/// "the dead included eight children", "those killed include …", "the death toll includes 56 women"
pub(super) fn included(context: &Context<'_, '_>, verb: &Group) -> Option<Event> {
    let document = context.document;
    let last = (verb.tokens.start as usize).checked_sub(1)?;
    let toll = is_word(document, last, words!["toll"]);
    let died = Event { lemma: Lemma::known(w::DIE), role: Some(Role::Patient) };
    if toll { Some(died) } else { whole(context, last.checked_sub(1)?) }
}

/// "Thousands rally in Ulm", "hundreds protest death of boy": in headlines a verb behind a crowd looks like a noun.
pub(super) fn of_crowd(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    let document = context.document;
    let at = figure.tokens.end as usize;
    let crowd = figure.kind == FigureKind::Count && super::super::doing::is_bare_crowd(document, figure);
    let token = document.token(at).filter(|token| {
        crowd && token.has(Class::VerbBase) && !token.any(Classes::FUNCTION) && token.gap < Gap::Line
    })?;
    let opens = super::super::look::begins_sentence(document, figure.start as usize)
        || (figure.start as usize).checked_sub(1).is_some_and(|before| document.is(before, w::AS));
    let lemma = document.lexicon.lemma(token.lexeme);
    let word = document.lexicon.text(lemma);
    let role = if SUFFERED.has(word) { Role::Patient } else { Role::Agent };
    (opens && !NO_EVENTS.has(word)).then(|| Event { lemma: Lemma::known(lemma), role: Some(role) })
}
