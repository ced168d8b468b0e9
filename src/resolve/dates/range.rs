//! Ranges: two ends, each in its place, and the second not before the first.

use super::{Context, base, calendar, days, mention};
use crate::extract::Input;
use crate::extract::dates::Candidates;
use crate::extract::dates::value::{Candidate, What};
use crate::extraction::Found;
use crate::mention::{Anchor, DateKind, DateMention};
use crate::timex::Timex;

/// A range: both ends in their places, the second not before the first.
pub(super) fn resolve(
    input: &Input<'_, '_>,
    candidates: &Candidates,
    candidate: &Candidate,
    (first, second): (u32, u32),
    context: &mut Context,
    found: &mut Found,
) {
    let (Some(first), Some(second)) =
        (candidates.list.get(first as usize), candidates.list.get(second as usize))
    else {
        return;
    };
    let (first, second) = (
        &Candidate { tense: first.tense.or(candidate.tense), ..*first },
        &Candidate { tense: second.tense.or(candidate.tense), ..*second },
    );
    let mut from = mention(input, candidates, first, context, None, found);
    let mut to = mention(input, candidates, second, context, from.timex, found);
    (from, to) = in_order(from, to, first, second);
    let grain = match (from.grain, to.grain) {
        (Some(a), Some(b)) => Some(a.min(b)),
        _ => None,
    };
    let at = found.date_ends.len() as u32;
    let time = from.kind == DateKind::Time && to.kind == DateKind::Time;
    let weaker = if from.anchor == Some(Anchor::Text) { to.anchor } else { from.anchor };
    let mut whole = base(input, candidate, DateKind::Range);
    whole.first = from.first;
    whole.last = to.last;
    whole.grain = grain;
    whole.relation = from.relation;
    whole.anchor = weaker;
    whole.fiscal = from.fiscal.or(to.fiscal);
    whole.zone = if time { to.zone.or(from.zone) } else { None };
    if let What::Point(point) = first.what {
        if point.next_year_too {
            (whole.first, whole.last) = days::year_pair(&point, context).unzip();
        }
    }
    (whole.first, whole.last) = days::forward(whole.first, whole.last);
    whole.ends = Some(at);
    found.date_ends.push(from);
    found.date_ends.push(to);
    found.dates.push(whole);
}

/// Moves an end whose year the text left open so that the range runs forward.
fn in_order(
    mut from: DateMention,
    mut to: DateMention,
    first: &Candidate,
    second: &Candidate,
) -> (DateMention, DateMention) {
    let (Some(start), Some(end)) = (from.first, to.last) else { return (from, to) };
    if start <= end {
        return (from, to);
    }
    let open_year = |candidate: &Candidate| matches!(candidate.what, What::Point(point) if point.year.is_none() && point.part.is_some());
    let weekday = |candidate: &Candidate| matches!(candidate.what, What::Point(point) if point.weekday.is_some() && point.part.is_none());
    let moved = |mention: &mut DateMention, by: &dyn Fn(Timex) -> Option<Timex>| {
        if let Some(timex) = mention.timex.and_then(by) {
            mention.timex = Some(timex);
            (mention.first, mention.last) = calendar::bounds(timex).unzip();
        }
    };
    if weekday(second) {
        moved(&mut to, &|timex| match timex {
            Timex::Day(day) => day.plus_days(7).map(Timex::Day),
            Timex::Time(day, clock) => day.plus_days(7).map(|day| Timex::Time(day, clock)),
            other => Some(other),
        });
    } else if open_year(first) && !open_year(second)
        || first.shares.is_none() && second.shares.is_none() && open_year(first)
    {
        moved(&mut from, &|timex| calendar::plus_months(timex, -12));
    } else if open_year(second) {
        moved(&mut to, &|timex| calendar::plus_months(timex, 12));
    }
    (from, to)
}
