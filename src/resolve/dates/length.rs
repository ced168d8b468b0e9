//! Lengths of time: durations, and days that are counted from somewhere.

use super::calendar::{bounds, holding, plus_months, step, year_of};
use super::{Context, Placed, days};
use crate::extract::dates::value::{Candidate, From, Tense};
use crate::mention::{Amount, Anchor, Bound, DateKind, DateMention, Direction, Grain, Offset, Quantity};
use crate::timex::{Count, Length, Ref, TimeUnit, Timex};

/// "three days ago", "a year earlier".
pub(super) fn shifted(
    mention: &mut DateMention,
    candidate: &Candidate,
    length: Length,
    from: From,
    back: bool,
    context: &mut Context,
) {
    let direction = if back { Direction::Before } else { Direction::After };
    if from == From::Mention {
        mention.offset = Some(Offset { duration: Timex::Length(length), direction });
    }
    let Some(count) = length.count.and_then(Count::as_whole) else {
        mention.timex = Some(Timex::Ref(if back { Ref::Past } else { Ref::Future }));
        mention.vague = true;
        return;
    };
    let placed = counted_from(length, count, from, back, context);
    if let Some(placed) = placed {
        mention.timex = Some(placed.timex);
        mention.anchor = Some(placed.anchor);
        mention.grain = Grain::of(placed.timex);
        days::shifted(mention, length, placed, context);
        // A comparison ("up from a year earlier") does not move the story.
        if from == From::Published && placed.anchor == Anchor::Published && length.unit == TimeUnit::Day {
            context.remember(placed.timex);
        }
        if from == From::Mention && !back {
            context.remember(placed.timex);
        }
        return;
    }
    if from == From::Mention {
        mention.kind = DateKind::Duration;
        mention.timex = Some(Timex::Length(length));
        mention.quantity = quantity(length, candidate.bound);
    } else {
        mention.timex = Some(Timex::OpenUnit(length.unit));
        mention.offset = Some(Offset { duration: Timex::Length(length), direction });
    }
    mention.grain = Some(Grain::of_unit(length.unit));
}

/// A duration, or with "in" before it and a verb of the future the day at its end.
pub(super) fn plain(mention: &mut DateMention, candidate: &Candidate, length: Length, context: &mut Context) {
    mention.kind = DateKind::Duration;
    mention.timex = Some(Timex::Length(length));
    mention.grain = Some(Grain::of_unit(length.unit));
    if let Some(direction) = candidate.offset {
        mention.offset = Some(Offset { duration: Timex::Length(length), direction });
    }
    match length.count {
        None => {
            mention.vague = true;
            mention.grain = None;
        }
        Some(_) => mention.quantity = quantity(length, candidate.bound),
    }
    let ahead = candidate.ahead
        && candidate.tense == Some(Tense::Future)
        && candidate.bound == Bound::Exact
        && candidate.offset.is_none();
    let days = !length.unit.is_clock();
    if let (true, true, Some(count)) = (ahead, days, length.count.and_then(Count::as_whole)) {
        if let Some(placed) = counted_from(length, count, From::Published, false, context) {
            mention.kind = DateKind::Date;
            mention.timex = Some(placed.timex);
            mention.anchor = Some(placed.anchor);
            mention.grain = Grain::of(placed.timex);
            days::shifted(mention, length, placed, context);
        }
    }
}

fn quantity(length: Length, bound: Bound) -> Option<Quantity> {
    let (count, unit) = match length.unit {
        TimeUnit::Fortnight => (twice(length.count?), TimeUnit::Week),
        unit => (length.count?, unit),
    };
    let rest = match length.rest {
        None => 0.0,
        Some((rest, smaller)) => f64::from(rest) * smaller.days() / unit.days(),
    };
    let value = (count.value() + rest) * 100.0;
    Some(Quantity { amount: Amount::Exact(value.round() / 100.0), bound, unit: unit.name() })
}

/// A fortnight is two weeks.
fn twice(count: Count) -> Count {
    Count { digits: count.digits.saturating_mul(2), ..count }
}

pub(super) fn range_quantity(low: Length, high: Length, bound: Bound) -> Option<Quantity> {
    let scale = low.unit.days() / high.unit.days();
    let amount = Amount::Range { low: low.count?.value() * scale, high: high.count?.value() };
    Some(Quantity { amount, bound, unit: high.unit.name() })
}

/// A length counted from a day: "three days ago", "two years later".
fn counted_from(length: Length, count: u32, from: From, back: bool, context: &Context) -> Option<Placed> {
    let count = i32::try_from(count).ok()? * if back { -1 } else { 1 };
    let (base, anchor) = base_of_shift(length, from, back, context)?;
    let placed = |timex| Some(Placed { timex, anchor, other: None });
    let day = || bounds(base).map(|(first, last)| if back { first } else { last });
    match length.unit {
        // "two hours later" names no day.
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour if from == From::Mention => None,
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => placed(Timex::Day(day()?)),
        TimeUnit::Day => placed(step(Timex::Day(day()?), count)?),
        TimeUnit::Week => placed(step(Timex::Day(day()?), count.checked_mul(7)?)?),
        TimeUnit::Fortnight => placed(step(Timex::Day(day()?), count.checked_mul(14)?)?),
        TimeUnit::Month => {
            let months = step(holding(day()?, TimeUnit::Month), count)?;
            placed(months)
        }
        TimeUnit::Quarter => placed(step(holding(day()?, TimeUnit::Quarter), count)?),
        TimeUnit::Year
            if matches!(
                base,
                Timex::Month(..) | Timex::Quarter(..) | Timex::Half(..) | Timex::Season(..)
            ) =>
        {
            placed(plus_months(base, count.checked_mul(12)?)?)
        }
        TimeUnit::Year => placed(Timex::Year(year_of(base)? + count)),
        TimeUnit::Decade => placed(Timex::Year(year_of(base)? + count.checked_mul(10)?)),
        TimeUnit::Century => placed(Timex::Year(year_of(base)? + count.checked_mul(100)?)),
        _ => None,
    }
}

/// From where it is counted: the publication, or what the text told last.
fn base_of_shift(length: Length, from: From, back: bool, context: &Context) -> Option<(Timex, Anchor)> {
    let published = context.published.map(Timex::Day);
    if length.unit == TimeUnit::Year {
        // Earnings news compares with the same quarter of another year.
        if let Some(reported) = context.reported {
            if length.count == Some(Count::whole(1)) {
                return Some((reported, Anchor::ReportedPeriod));
            }
        }
    }
    if from == From::Mention {
        let last = if back { context.last } else { context.told };
        if let Some(last) = last {
            return Some((last, Anchor::Mention));
        }
    }
    Some((published?, Anchor::Published))
}
