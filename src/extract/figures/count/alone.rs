//! Numbers without a noun that still count: "1,640 were wounded", "killed 12", "rose to 42".

use super::super::candidate::Candidate;
use super::super::look::{before, is_word};
use super::super::{Context, MEASURE};
use super::begins_noun;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::{FigureKind, Unit, UnitName};
use crate::phrase::Quantity;
use crate::text::{Document, Gap};

/// A number without a noun that still counts: "1,640 were wounded", "killed 12.", "rose to 42,".
pub(super) fn elliptical(context: &Context<'_, '_>, quantity: Quantity) -> bool {
    let document = context.document;
    let start = quantity.tokens.start as usize;
    let end = quantity.tokens.end as usize;
    let Some(next) = document.token(end) else { return false };
    let line_start = document.token(start).is_some_and(|token| token.gap >= Gap::Paragraph);
    let strong = quantity.flags.grouped || quantity.flags.scaled;
    if next.is(w::WHO) && !quantity.flags.year_like {
        return true;
    }
    let verb = next.is_word()
        && next.gap <= Gap::Line
        && (next.any(Classes::of(&[Class::Auxiliary, Class::Modal, Class::VerbPast, Class::VerbParticiple])));
    let previous = before(document, start);
    let the = previous.is_some_and(|(at, _)| {
        is_word(
            document,
            at,
            &[
                "the", "these", "those", "all", "both", "top", "bottom", "first", "last", "other", "next",
                "final",
            ],
        )
    });
    if verb && !the {
        return !quantity.flags.decimal || strong;
    }
    let Some((at, token)) = previous.filter(|_| !line_start) else { return false };
    if the {
        return false;
    }
    let bound = document.any(at, Classes::of(&[Class::Adverb]))
        || is_word(
            document,
            at,
            &[
                "than",
                "least",
                "about",
                "over",
                "some",
                "nearly",
                "almost",
                "around",
                "approximately",
                "another",
                "estimated",
                "least",
            ],
        );
    let verb_before =
        token.any(Classes::of(&[Class::VerbPast, Class::VerbIng, Class::VerbBase, Class::VerbS]))
            && token.shape == crate::text::Shape::Lower
            && !token.any(Classes::of(&[Class::Auxiliary, Class::Preposition]));
    let to = is_word(
        document,
        at,
        &["to", "of", "from", "killing", "with", "totaling", "totalling", "including", "another", "plus"],
    );
    let listed = is_word(document, at, &["and", "or"]) && strong;
    let plain = !quantity.flags.year_like && (!quantity.flags.decimal || quantity.flags.scaled);
    let verb_before = verb_before
        && !is_word(
            document,
            at,
            &["won", "lost", "beat", "finished", "wears", "wearing", "turned", "turns", "turning"],
        );
    let compared =
        is_word(document, at, &["with", "to"]) && at > 0 && is_word(document, at - 1, &["compared"])
            || is_word(document, at, &["versus", "against"]);
    let stated = is_word(document, at, &["is", "was", "are", "were"]) && !next.is_word();
    if (compared || stated) && !quantity.flags.spelled {
        return true;
    }
    if strong {
        return bound
            || verb_before
            || to
            || listed
            || is_word(document, at, &["at", "by", "is", "was", "are", "were", "for", "near"]);
    }
    plain
        && (bound && !is_word(document, at, &["over", "about", "around"])
            || verb_before
            || to && !is_word(document, at, &["with", "from", "of", "plus"]) && toll_before(context, at)
            || is_word(document, at, &["of"]) && crowd_before(document, at))
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
            &["number", "numbers", "toll", "total", "count", "tally", "figure", "population"],
        ) || super::super::look::change_direction(document, at).is_some()
    })
}

/// "a crew of 12", "a population of 500", "a family of four"
fn crowd_before(document: &Document<'_>, of: usize) -> bool {
    of > 0
        && is_word(
            document,
            of - 1,
            &[
                "crew",
                "population",
                "family",
                "group",
                "team",
                "panel",
                "total",
                "staff",
                "crowd",
                "community",
                "workforce",
                "squad",
                "gang",
                "maximum",
                "minimum",
                "average",
                "membership",
                "city",
                "town",
                "village",
                "jury",
                "party",
                "mother",
                "father",
                "fleet",
                "sample",
                "class",
                "audience",
                "army",
                "force",
                "cast",
            ],
        )
}

/// "at 2426.3": the level of an index where the text names one.
pub(super) fn index_level(
    context: &Context<'_, '_>,
    quantity: Quantity,
    mut bare: Candidate,
) -> Option<Candidate> {
    let document = context.document;
    let start = quantity.tokens.start as usize;
    let end = quantity.tokens.end as usize;
    let at = start.checked_sub(1).filter(|&at| is_word(document, at, &["at", "to", "of", "by", "from"]))?;
    if !quantity.flags.decimal
        || quantity.flags.scaled
        || begins_noun(document, end)
        || !context.points_are_index(at)
    {
        return None;
    }
    let large = quantity.exact().is_some_and(|value| value >= 500.0);
    let units = &document.lexicon.tables.units;
    let point = units.rows.iter().position(|row| row.name == "point").filter(|_| large)?;
    bare.kind = FigureKind::Measure;
    bare.unit = Some(Unit::Named(UnitName(point as u16)));
    bare.rule = MEASURE;
    Some(bare)
}
