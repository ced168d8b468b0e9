//! Units that two figures share: "eight or nine euros", "from 21 mpg to 23", "84.75 cents, the lowest 74.07".

use super::candidate::Candidate;
use super::look::Sides;
use super::range::{SIGN_WITHIN, copies_scale};
use super::{Context, WithUnit, count, with_unit};
use crate::lexicon::{Class, words as w};
use crate::mention::FigureKind;
use crate::phrase::Quantity;

/// "eight or nine euros", "a 7- or 8-inch screen", "from 13.5 to 14.0 mm": the first number has the unit, and where
/// words join them the scale, of the second.
pub(super) fn of_second(
    context: &Context<'_, '_>,
    first: &Quantity,
    read: Option<&Candidate>,
    second: &Quantity,
) -> Option<Candidate> {
    let document = context.document;
    if first.flags.ordinal || second.flags.ordinal || first.flags.fraction || first.flags.suffixed {
        return None;
    }
    let bare = Candidate::bare(first, super::COUNT);
    let mut low = *read.unwrap_or(&bare);
    let end = low.tokens.end as usize;
    let hangs = document.is_mark(end, b'-');
    let at = end + usize::from(hangs);
    let to = document.is(at, w::TO);
    if !to && !document.is(at, w::OR) && !document.is(at, w::AND) {
        return None;
    }
    if second.tokens.start as usize > at + 1 + SIGN_WITHIN {
        return None;
    }
    let behind = Candidate::bare(second, super::COUNT);
    let found = with_unit(context, second, &Sides::of(document, second.tokens));
    let high = match &found {
        WithUnit::Figure(figure) => Some(figure),
        WithUnit::Time => return None,
        WithUnit::None => None,
    };
    let next = high.unwrap_or(&behind).tokens.start as usize;
    let from = low.tokens.start > 0 && document.is(low.tokens.start as usize - 1, w::FROM);
    // "down 100 or 25%" says one thing twice; "two or three percent" does not.
    let rising = first.exact().zip(second.exact()).is_some_and(|(from, to)| from < to);
    if !to && !rising || hangs && first.flags.spelled != second.flags.spelled {
        return None;
    }
    if next != at + 1 || first.flags.year_like && (high.is_none() || !from) {
        return None;
    }
    if copies_scale(first, second)
        && to
        && read.is_none_or(|low| high.is_some_and(|high| high.kind == low.kind))
    {
        low.scale(second.scale);
    }
    if read.is_some() {
        return Some(low);
    }
    match high {
        Some(high)
            if matches!(
                high.kind,
                FigureKind::Money | FigureKind::Percent | FigureKind::Measure | FigureKind::Rate
            ) =>
        {
            let ratio = high
                .exact()
                .zip(second.exact())
                .map_or(1.0, |(high, plain)| if plain == 0.0 { 1.0 } else { high / plain });
            low.scale(ratio.min(1.0));
            let prefixed = high.tokens.start < second.tokens.start;
            (!prefixed).then_some(Candidate {
                kind: high.kind,
                unit: high.unit,
                unit_text: high.unit_text,
                rule: high.rule,
                strength: high.strength,
                ..low
            })
        }
        None if from && to && !second.flags.fraction => Some(low),
        // "two or three boats"
        None if document.is(at, w::OR)
            && !hangs
            && first.flags.spelled == second.flags.spelled
            && first.exact() != Some(1.0)
            && count::begins_noun(document, second.tokens.end as usize) =>
        {
            Some(low)
        }
        _ => None,
    }
}

/// "from 21 mpg to 23": the second number has the unit of the first.
pub(super) fn of_change(
    context: &Context<'_, '_>,
    quantity: &Quantity,
    last: Option<&Candidate>,
) -> Option<Candidate> {
    const REACH: u32 = 4;
    let document = context.document;
    let start = quantity.tokens.start;
    let last =
        last.filter(|last| start.saturating_sub(last.tokens.end) <= REACH && last.tokens.end < start)?;
    let to = document.is(start as usize - 1, w::TO);
    let fits = to
        && last.start > 0
        && document.is(last.start as usize - 1, w::FROM)
        && !quantity.flags.ordinal
        && !quantity.flags.suffixed
        && last.kind != FigureKind::Age
        && !count::begins_noun(document, quantity.tokens.end as usize);
    fits.then_some(Candidate {
        kind: last.kind,
        unit: last.unit,
        unit_text: last.unit_text,
        ..Candidate::bare(quantity, last.rule)
    })
}

/// "The highest bid is 84.75 cents, the lowest is 74.07": a decimal that counts nothing has the unit of the figure before.
pub(super) fn of_last(
    context: &Context<'_, '_>,
    quantity: &Quantity,
    count: Candidate,
    last: Option<&Candidate>,
) -> Candidate {
    let document = context.document;
    let end = quantity.tokens.end as usize;
    let plain = quantity.flags.decimal && !quantity.flags.scaled && count.is_count() && !count.tied;
    // "1.2 billion lire, against 900 million in May"
    let large = |last: &Candidate| {
        quantity.flags.scaled
            && quantity.scale >= 1e6
            && count.is_count()
            && last.kind == FigureKind::Money
            // "repurchase 4 million of its shares", "771 billion ($1 trillion)"
            && !(document.is(end, w::OF) && document.has(end + 1, Class::Possessive))
            && !(document.is_mark(end, b'(') && document.has(end + 1, Class::Currency))
            && last.exact().is_some_and(|value| value >= 1e6)
    };
    let Some(last) = last.filter(|last| {
        (plain || large(last))
            && matches!(last.kind, FigureKind::Money | FigureKind::Percent | FigureKind::Measure)
            && document.sentence_at(last.tokens.start as usize) == document.sentence_at(end - 1)
    }) else {
        return count;
    };
    if count::begins_noun(document, end) {
        return count;
    }
    let mut figure =
        Candidate { kind: last.kind, unit: last.unit, unit_text: last.unit_text, rule: last.rule, ..count };
    let small_change = last
        .unit_text
        .is_some_and(|text| matches!(&document.text[text.range()], "cents" | "pence" | "cent" | "p" | "c"));
    if small_change {
        figure.scale(0.01);
    }
    figure
}
