//! Numbers without a noun that still count: "1,640 were wounded", "killed 12", "rose to 42".

use super::super::candidate::Candidate;
use super::super::look::{Sides, Words, is_word, words};
use super::super::{COUNT, Context, MEASURE};
use super::begins_noun;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::{FigureKind, Unit, UnitName};
use crate::phrase::Quantity;
use crate::text::{Document, Gap, Shape, Token};

/// Behind what may part a number from the things that it counts: "20+ members", "20 or more members", "20 or so members".
pub(super) fn behind_bound(document: &Document<'_>, end: usize) -> usize {
    const THINGS: Classes = Classes::of(&[Class::NounPlural, Class::PersonNoun]);
    let plus = document.is_mark(end, b'+') && document.token(end).is_some_and(|mark| mark.is_glued());
    let or = document.is(end, w::OR) && is_word(document, end + 1, words!["more", "so", "fewer", "less"]);
    let behind = end + usize::from(plus) + 2 * usize::from(or);
    // "20 or more likely", "men of 20 or more wept"
    if document.any(behind, THINGS) || document.word(behind).ends_with('s') { behind } else { end }
}

/// A number without a noun that still counts: "1,640 were wounded", "killed 12.", "rose to 42,".
pub(super) fn elliptical(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    let document = context.document;
    let flags = quantity.flags;
    let Some(next) = sides.behind else { return false };
    if next.is(w::WHO) && !flags.year_like {
        return true;
    }
    if is_definite(document, sides) {
        return false;
    }
    // Nothing but a count is written "1,640" or "2.4 million".
    let large = flags.grouped || flags.scaled;
    if next.is_word() && next.gap <= Gap::Line && next.any(VERBS_BEHIND) {
        return !flags.decimal || large;
    }
    let Some(token) = sides.before else { return false };
    let at = sides.start - 1;
    if !flags.spelled && (is_compared(document, at) || !next.is_word() && is_word(document, at, STATED)) {
        return true;
    }
    if large {
        // "Jobs lost: 82,945"
        let labeled = token.is_mark(b':') && next.gap >= Gap::Line;
        // "a record 2.4 million"
        let described = flags.scaled && token.has(Class::Adjective) && token.shape == Shape::Lower;
        return labeled
            || described
            || is_bounded(document, at)
            || is_verb_of_counts(document, at, *token)
            || is_word(document, at, LEADS_LARGE);
    }
    !flags.year_like
        && !flags.decimal
        && (is_bounded(document, at) && !is_word(document, at, words!["over", "about", "around"])
            || is_verb_of_counts(document, at, *token)
            || stands_where_counts_stand(context, sides, at))
}

/// Verbs behind a number that tell what was done to, or what did, the things it counts.
const VERBS_BEHIND: Classes =
    Classes::of(&[Class::Auxiliary, Class::Modal, Class::VerbPast, Class::VerbParticiple]);

/// "was 12.", "are 40,"
const STATED: &Words = words!["is", "was", "are", "were"];

/// Behind them a large number counts; a small one may be anything.
const LEADS_LARGE: &Words = words![
    "to", "of", "from", "killing", "with", "totaling", "totalling", "including", "plus", "and", "or", "at",
    "by", "is", "was", "are", "were", "for", "near"
];

/// "the 12", "all 40", "the top 20"
fn is_definite(document: &Document<'_>, sides: &Sides<'_>) -> bool {
    sides.before.is_some()
        && DEFINITE.outlines.hold(sides.previous_outline)
        && is_word(document, sides.start - 1, DEFINITE)
        && !super::super::look::tops(document, sides.start - 1)
}

/// "more than 12", "at least 40", "another 3", "only 5"
fn is_bounded(document: &Document<'_>, at: usize) -> bool {
    const BOUNDS: &Words = words![
        "than", "least", "about", "over", "some", "nearly", "almost", "around", "approximately", "another",
        "estimated"
    ];
    document.has(at, Class::Adverb) || is_word(document, at, BOUNDS)
}

/// "compared with 12", "versus 40"
fn is_compared(document: &Document<'_>, at: usize) -> bool {
    is_word(document, at, words!["versus", "against"])
        || at > 0
            && is_word(document, at, words!["with", "to"])
            && is_word(document, at - 1, words!["compared"])
}

/// "killed 12", "injuring 40"; but "won 3", "finished 12", "turned 40".
fn is_verb_of_counts(document: &Document<'_>, at: usize, token: Token) -> bool {
    const NOT_OF_COUNTS: &Words =
        words!["won", "lost", "beat", "finished", "wears", "wearing", "turned", "turns", "turning"];
    token.any(Classes::of(&[Class::VerbPast, Class::VerbIng, Class::VerbBase, Class::VerbS]))
        && token.shape == Shape::Lower
        && !token.any(Classes::of(&[Class::Auxiliary, Class::Preposition]))
        && !is_word(document, at, NOT_OF_COUNTS)
}

/// "the toll rose to 42", "unchanged at 12", "12 each", "40 fewer than", "to seat 40", "a crew of 12".
fn stands_where_counts_stand(context: &Context<'_, '_>, sides: &Sides<'_>, at: usize) -> bool {
    const MOVED: &Words = words!["to", "from", "killing", "totaling", "totalling", "including"];
    let document = context.document;
    let end = sides.end;
    is_word(document, at, MOVED) && toll_before(context, at)
        || is_word(document, at, words!["at"]) && at > 0 && is_word(document, at - 1, STANDING_OR_TOLL)
        || is_word(document, end, words!["each", "apiece"])
        || is_word(document, end, words!["fewer", "more", "less"]) && document.is(end + 1, w::THAN)
        || at > 0 && is_word(document, at, words!["carry", "seat", "hold", "accommodate"])
        || is_word(document, at, words!["of"]) && crowd_before(document, at)
}

/// Words before a number that names a part of known things or a place in a row.
const DEFINITE: &Words = words![
    "the", "these", "those", "all", "both", "top", "bottom", "first", "last", "other", "next", "final",
    "past", "seeded", "ranked", "placed"
];

/// "unchanged at 602", "stood at 40", "put the toll at 40"
const STANDING_OR_TOLL: &Words =
    words!["unchanged", "stood", "stands", "remained", "steady", "stable", "flat", "toll"];

/// A number that goes on a list of counts may stand this many tokens behind the count before it.
const LIST_WITHIN: u32 = 8;

/// A part of a count may stand this many tokens behind it.
const PART_WITHIN: u32 = 16;

/// "14 were held in Spain, six in Portugal and three in France", "820 jobs at the first and 460 at the second": a number
/// that leaves out what the count before it says.
pub(in super::super) fn goes_on_list(
    document: &Document<'_>,
    quantity: &Quantity,
    last: Option<&Candidate>,
) -> Option<Candidate> {
    let (start, end) = (quantity.tokens.start as usize, quantity.tokens.end as usize);
    let flags = quantity.flags;
    let plain = !flags.ordinal
        && !flags.suffixed
        && !flags.decimal
        && !flags.fraction
        && !flags.padded
        && !flags.prefixed
        && (!flags.year_like || flags.grouped);
    let before = start.checked_sub(1)?;
    let part = is_part(document, before);
    let within = if part { PART_WITHIN } else { LIST_WITHIN };
    let last = last.filter(|last| {
        plain
            && matches!(last.kind, FigureKind::Count | FigureKind::Age)
            && !last.tied
            && quantity.tokens.start.saturating_sub(last.tokens.end) <= within
            && document.sentence_range(start).holds(last.tokens.start as usize)
    })?;
    let next = document.token(end)?;
    let joined = document.is(before, w::AND) || document.is_mark(before, b',');
    let right_behind = last.tokens.end as usize == before && document.is(before, w::AND);
    let ends = !next.is_word() && (next.is_mark(b',') || next.is_mark(b'.') || next.is_mark(b';'));
    let placed = next.is_word()
        && next.gap <= Gap::Line
        && next.has(Class::Preposition)
        && !next.is(w::OF)
        && !next.is(w::TO)
        && !next.is(w::PER);
    if last.kind == FigureKind::Age {
        // "two sisters aged 8 and 11"
        let aged = right_behind && (ends || placed) && quantity.exact().is_some_and(|value| value < 120.0);
        return aged.then(|| Candidate { kind: FigureKind::Age, ..Candidate::bare(quantity, last.rule) });
    }
    // "Six are women, against four", "down from 64"
    let compared = document.is(before, w::FROM)
        && before > 0
        && (document.is(before - 1, w::UP) || document.is(before - 1, w::DOWN))
        || is_word(document, before, words!["against"]) && before > 0 && document.is_mark(before - 1, b',');
    // "A received 6,328,397 votes and B 4,657,304"
    let gapped = (flags.grouped || flags.scaled)
        && ends
        && document.token(before).is_some_and(|token| token.is_word() && token.is_capitalized())
        && last.tokens.end < before as u32;
    let listed = joined && placed && (last.tokens.end as usize) < before;
    (listed
        || part && placed
        || right_behind && (placed || ends) && document.is(last.start.saturating_sub(1) as usize, w::FROM)
        || compared && (placed || ends)
        || gapped)
        .then(|| Candidate::bare(quantity, COUNT))
}

/// "600 people were killed, including about 170 in three villages": whether "including" stands at a token, or before the bound
/// that ends there.
fn is_part(document: &Document<'_>, at: usize) -> bool {
    const BOUNDS: &Words =
        words!["about", "around", "some", "nearly", "almost", "approximately", "roughly", "just", "over"];
    let phrase = document.is(at, w::LEAST) || document.is(at, w::THAN);
    let bound = usize::from(is_word(document, at, BOUNDS)) + 2 * usize::from(phrase);
    at.checked_sub(bound).is_some_and(|at| document.is(at, w::INCLUDING))
}

/// "the death toll rose to 42", "the number of cases to 42"
fn toll_before(context: &Context<'_, '_>, at: usize) -> bool {
    const REACH: usize = 12;
    let document = context.document;
    let sentence = document.sentence_range(at);
    let from = at.saturating_sub(REACH).max(sentence.start as usize);
    (from..at).any(|at| {
        is_word(
            document,
            at,
            words!["number", "numbers", "toll", "total", "count", "tally", "figure", "population"],
        ) || super::super::look::change_direction(document, at).is_some()
    })
}

/// "a crew of 12", "a population of 500", "a family of four"
fn crowd_before(document: &Document<'_>, of: usize) -> bool {
    of > 0
        && is_word(
            document,
            of - 1,
            words![
                "crew", "population", "family", "group", "team", "panel", "total", "staff", "crowd",
                "community", "workforce", "squad", "gang", "maximum", "minimum", "average", "membership",
                "city", "town", "village", "jury", "party", "mother", "father", "fleet", "sample", "class",
                "audience", "army", "force", "cast"
            ],
        )
}

/// "at 2426.3": the level of an index where the text names one.
pub(super) fn index_level(context: &Context<'_, '_>, quantity: &Quantity) -> Option<Candidate> {
    let document = context.document;
    let start = quantity.tokens.start as usize;
    let end = quantity.tokens.end as usize;
    let at = start.checked_sub(1)?;
    if !quantity.flags.decimal || quantity.flags.scaled || begins_noun(document, end) {
        return None;
    }
    let named = level_of_index(document, at);
    let preposition = || is_word(document, at, words!["at", "to", "of", "by", "from"]);
    if !(named || preposition() && context.points_are_index(at)) {
        return None;
    }
    let large = named || quantity.exact().is_some_and(|value| value >= 500.0);
    let units = &document.lexicon.tables.units;
    let point = units.rows.iter().position(|row| row.name == "point").filter(|_| large)?;
    let mut level = Candidate::bare(quantity, MEASURE);
    level.kind = FigureKind::Measure;
    level.unit = Some(Unit::Named(UnitName(point as u16)));
    Some(level)
}

/// "The price index registered 109.5, compared with 109.1": the word "index" stands before the level in its sentence.
fn level_of_index(document: &Document<'_>, at: usize) -> bool {
    /// So many tokens before the level.
    const REACH: usize = 24;
    const LED: &Words = words![
        "at", "to", "from", "with", "and", "against", "reached", "hit", "was", "is", "stood", "registered",
        "read", "totaled", "totalled", "averaged", "touched"
    ];
    let sentence = document.sentence_range(at);
    let from = at.saturating_sub(REACH).max(sentence.start as usize);
    is_word(document, at, LED) && (from..at).any(|at| is_word(document, at, words!["index", "indices"]))
}
