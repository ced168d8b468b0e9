//! Measures and rates: "475 square kilometers", "50km", "80 mph", "1.2 per 100,000", "5 times more likely".

use super::candidate::Candidate;
use super::look::{CLOSED, Sides, Words, is_lower, is_word, range, words};
use super::{Context, MEASURE, MULTIPLE, RATE};
use crate::arbitrate::Strength;
use crate::lexicon::{Class, words as w};
use crate::mention::{FigureKind, Unit, UnitName};
use crate::phrase::Quantity;
use crate::span::Span;
use crate::text::{Document, Gap, Shape};

/// A symbol takes at most this many tokens: "L", "/", "100", "km".
const MAX_SYMBOL: usize = 5;

/// What stands behind a number.
pub(super) enum Found {
    Unit(Candidate),
    /// A unit of time: a duration, which is not for figures.
    Time,
}

/// "5 times more likely", "four-fold"
const TIMES: &Words = words!["fold", "times"];

/// Whether a symbol or a multiple can begin right behind a number.
pub(super) fn may_follow(document: &Document<'_>, sides: &Sides<'_>) -> bool {
    sides.tail.is_some()
        && (TIMES.outlines.hold(sides.tail_outline) || may_begin_symbol(document, sides.tail_at))
}

/// Whether a symbol may begin at a token. Of closed words only "A" and, with its point, "in." are symbols.
fn may_begin_symbol(document: &Document<'_>, at: usize) -> bool {
    let Some(token) = document.token(at) else { return false };
    let closed = token.any(CLOSED) && !token.is(w::A) && !document.is_mark(at + 1, b'.');
    !closed && document.lexicon.tables.units.begins_symbol(document.word(at))
}

pub(super) fn read(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Found> {
    if quantity.flags.ordinal {
        return None;
    }
    let document = context.document;
    if quantity.flags.suffixed {
        return glued(context, quantity);
    }
    if sides.previous.is_some_and(|previous| previous.has(Class::Unit)) {
        if let Some(found) = of_magnitude(context, quantity) {
            return Some(found);
        }
    }
    let token = sides.tail?;
    let (at, tied) = (sides.tail_at, sides.tail_at > sides.end);
    if let Some((length, row)) = document.phrase(at, Class::Unit) {
        let row = row as u16;
        if unit_fits(context, at, length, row, tied) {
            return measure(context, quantity, row, at, at + length);
        }
    }
    let (length, row) = symbol(context, at)?;
    // A letter that could be an initial: "5 M", "12 C".
    let single = document.slice(range(at, at + length)).chars().count() == 1;
    let fits = token.gap <= Gap::Space
        && (!single || !quantity.flags.spelled && single_letter_fits(context, at, quantity));
    if fits { measure(context, quantity, row, at, at + length) } else { None }
}

/// "a magnitude 6.9 earthquake", "aftershocks of magnitude 5"
fn of_magnitude(context: &Context<'_, '_>, quantity: &Quantity) -> Option<Found> {
    let document = context.document;
    let at = (quantity.tokens.start as usize).checked_sub(1)?;
    let (length, row) = document.phrase(at, Class::Unit).filter(|&(length, _)| length == 1)?;
    let unit = document.lexicon.tables.units.row(row as u16)?;
    quantity.exact().filter(|&value| unit.name == "magnitude" && value < 11.0)?;
    let mut figure = Candidate::bare(quantity, MEASURE);
    figure.kind = FigureKind::Measure;
    figure.unit = Some(Unit::Named(UnitName(row as u16)));
    figure.unit_text = Some(document.span(range(at, at + length)));
    figure.strength = Strength::FORM;
    Some(Found::Unit(figure))
}

/// A single letter behind a number is a unit where nothing capitalized follows and the number looks measured.
fn single_letter_fits(context: &Context<'_, '_>, at: usize, quantity: &Quantity) -> bool {
    let document = context.document;
    let lower =
        document.token(at).is_some_and(|token| token.shape == Shape::Lower || token.shape == Shape::None);
    let name_follows = document
        .token(at + 1)
        .is_some_and(|next| next.is_capitalized() || next.is_mark(b'.') && next.is_glued());
    let measured = quantity.flags.decimal || quantity.flags.grouped;
    (lower || measured) && !name_follows && !document.has(at, Class::Determiner)
}

/// "50km", "100m", "5g" and "80km/h".
fn glued(context: &Context<'_, '_>, quantity: &Quantity) -> Option<Found> {
    let document = context.document;
    let suffix = quantity.suffix(document);
    let units = &document.lexicon.tables.units;
    let end = quantity.tokens.end as usize;
    // The suffix may only be the first part of the symbol: "80km/h", "475sq km".
    for more in (0..MAX_SYMBOL).rev() {
        let Some(last) = document.token(end + more - usize::from(more > 0)).filter(|_| more > 0) else {
            continue;
        };
        let whole = Span::new(quantity.span.end, last.end);
        if last.gap > Gap::Space || whole.is_empty() || last.start < quantity.span.end {
            continue;
        }
        if let Some(row) = units.symbol(&document.text[whole]) {
            return measured(context, quantity, row, whole, end + more);
        }
    }
    if matches!(suffix, "x" | "X") {
        return Some(Found::Unit(multiple(
            quantity,
            end,
            Span::new(quantity.span.end, quantity.span.end + 1),
        )));
    }
    let whole = Span::new(quantity.span.end, quantity.span.end + suffix.len() as u32);
    if matches!(suffix, "G" | "g") && quantity.exact().is_some_and(|value| value <= 6.0) {
        return None; // generations of mobile networks
    }
    if suffix == "s"
        && (quantity.flags.year_like || quantity.exact().is_some_and(|value| value % 10.0 == 0.0))
    {
        return None; // "the 1990s", "the 80s", "737s"
    }
    if matches!(suffix, "A" | "F" | "N" | "J" | "V" | "L" | "t" | "C" | "B" | "T")
        && !document.text[whole].is_empty()
    {
        let decimal = quantity.flags.decimal || quantity.flags.grouped || matches!(suffix, "C" | "F" | "t");
        if !decimal {
            return None;
        }
    }
    let row = units.symbol(suffix)?;
    measured(context, quantity, row, whole, end)
}

/// The longest symbol at a token, as it is written: "km/h", "sq ft", "°C".
fn symbol(context: &Context<'_, '_>, at: usize) -> Option<(usize, u16)> {
    let document = context.document;
    let first = document.token(at)?;
    if !may_begin_symbol(document, at) {
        return None;
    }
    let longest =
        if document.lexicon.tables.units.begins_long_symbol(document.word(at)) { MAX_SYMBOL } else { 1 };
    for length in (1..=longest).rev() {
        let Some(last) = document.token(at + length - 1) else { continue };
        let broken = (at + 1..at + length).any(|part| document.tokens[part].gap > Gap::Space);
        if broken {
            continue;
        }
        let text = &document.text[first.start as usize..last.end as usize];
        if let Some(row) = document.lexicon.tables.units.symbol(text) {
            // "5 in. of snow" has its point; "5 in" alone is a preposition.
            if text == "in" {
                return None;
            }
            return Some((length, row));
        }
    }
    None
}

/// Words that are units and other things: each needs its number right before and fitting neighbours.
fn unit_fits(context: &Context<'_, '_>, at: usize, length: usize, row: u16, tied: bool) -> bool {
    let document = context.document;
    let Some(unit) = document.lexicon.tables.units.row(row) else { return false };
    if length > 1 || unit.time {
        return true;
    }
    let next_noun = is_lower(document, at + 1)
        && document.token(at + 1).is_some_and(|next| !next.any(super::look::CLOSED) && next.gap <= Gap::Line);
    match unit.name.as_ref() {
        "point" => context.points_are_index(at),
        "pound" => true,
        "magnitude" => true,
        "bar" | "cord" | "gray" | "mole" | "nit" | "rem" | "therm" | "bale" | "curie" | "bit" | "stone" => {
            document.is(at + 1, w::OF) && unit.name == "bale"
        }
        "cup" => document.is(at + 1, w::OF),
        "yard" | "foot" | "knot" | "carat" | "degree" | "percent" | "percentage point" => {
            let held = at > 1
                && is_word(document, at - 2, words!["have", "has", "had", "with", "earned", "hold", "holds"]);
            let turned = words![
                "outside", "warmer", "cooler", "hotter", "colder", "north", "south", "east", "west", "above",
                "below", "latitude"
            ];
            unit.name != "degree" || !held && (!next_noun || is_word(document, at + 1, turned))
        }
        "quarter" => true,
        _ => !(tied && unit.ambiguous),
    }
}

fn measure(context: &Context<'_, '_>, quantity: &Quantity, row: u16, at: usize, end: usize) -> Option<Found> {
    measured(context, quantity, row, context.document.span(range(at, end)), end)
}

fn measured(
    context: &Context<'_, '_>,
    quantity: &Quantity,
    row: u16,
    unit_text: Span,
    end: usize,
) -> Option<Found> {
    let document = context.document;
    let unit = document.lexicon.tables.units.row(row)?;
    if unit.time {
        return Some(Found::Time);
    }
    let mut figure = Candidate::bare(quantity, MEASURE);
    figure.unit_text = Some(unit_text);
    figure.claim(end);
    figure.strength = Strength::FORM;
    match unit.name.as_ref() {
        "percent" => {
            figure.kind = FigureKind::Percent;
            figure.unit = Some(Unit::Percent);
            figure.rule = super::PERCENT;
            figure.span.end = unit_text.end;
        }
        "percentage point" | "basis point" => {
            figure.kind = FigureKind::Percent;
            figure.unit =
                Some(if unit.name == "basis point" { Unit::BasisPoint } else { Unit::PercentagePoint });
            figure.rule = super::PERCENT;
            figure.span.end = unit_text.end;
        }
        name => {
            let rate = name.contains(" per ") && !name.starts_with("part per");
            figure.kind = if rate { FigureKind::Rate } else { FigureKind::Measure };
            figure.rule = if rate { RATE } else { MEASURE };
            figure.unit = Some(Unit::Named(UnitName(row)));
        }
    }
    Some(Found::Unit(figure))
}

/// "1.2 per 100,000", "3 in every 1,000": a number of cases in a whole.
pub(super) fn per_number(
    context: &Context<'_, '_>,
    quantity: &Quantity,
    next: Option<&Quantity>,
) -> Option<Candidate> {
    let document = context.document;
    let mut at = quantity.tokens.end as usize;
    // "12 deaths per 100,000"
    let noun = usize::from(
        is_lower(document, at) && !document.any(at, super::look::CLOSED) && document.is(at + 1, w::PER),
    );
    at += noun;
    let whole = next.filter(|next| document.is(at, w::PER) && next.tokens.start as usize == at + 1)?;
    whole.exact().filter(|&value| value >= 100.0)?;
    let mut figure = Candidate::bare(quantity, RATE);
    figure.unit = Some(Unit::Per(whole.span));
    figure.kind = FigureKind::Rate;
    figure.strength = Strength::FORM;
    figure.unit_text = Some(document.span(range(at, whole.tokens.end as usize)));
    figure.claim(if noun > 0 { quantity.tokens.end as usize } else { whole.tokens.end as usize });
    figure.after = whole.tokens.end;
    Some(figure)
}

/// "5 times more likely", "three times as many", "four-fold".
pub(super) fn times(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    if quantity.flags.ordinal
        || quantity.flags.suffixed
        || sides.tail.is_none()
        || !TIMES.outlines.hold(sides.tail_outline)
    {
        return None;
    }
    let document = context.document;
    let at = sides.tail_at;
    if !is_word(document, at, TIMES) {
        return None;
    }
    let unit_text = document.span(range(at, at + 1));
    if is_word(document, at, words!["fold"]) {
        return Some(multiple(quantity, at + 1, unit_text));
    }
    let compared = document.token(at + 1).is_some_and(|next| {
        next.is(w::AS)
            || next.is(w::MORE)
            || next.is(w::LESS)
            || next.is(w::THE)
            || next.is(w::THAT)
            || next.has(Class::Possessive)
            || is_lower(document, at + 1)
                && document.word(at + 1).ends_with("er")
                && (document.is(at + 2, w::THAN)
                    || is_word(
                        document,
                        at + 1,
                        words![
                            "higher", "lower", "greater", "larger", "bigger", "faster", "longer", "smaller",
                            "stronger", "cheaper", "cooler", "hotter", "colder", "warmer", "brighter",
                            "heavier", "lighter", "slower", "deeper", "richer", "poorer", "worse", "better"
                        ],
                    ))
    });
    (is_word(document, at, words!["times"]) && compared).then(|| multiple(quantity, at + 1, unit_text))
}

fn multiple(quantity: &Quantity, end: usize, unit_text: Span) -> Candidate {
    let mut figure = Candidate::bare(quantity, MULTIPLE);
    figure.kind = FigureKind::Rate;
    figure.unit = Some(Unit::Time);
    figure.unit_text = Some(unit_text);
    figure.strength = Strength::FORM;
    figure.claim(end);
    figure
}
