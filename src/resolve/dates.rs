//! Dates against their anchors: the day of publication, the last date told, the period that is reported on.
//!
//! One pass from left to right over the candidates that the arbiter let stand. What no anchor can place stays open
//! (`XXXX-11-10`): the wall clock is never asked.

mod calendar;
mod days;
mod evidence;
mod holiday;
mod place;
mod stamp;

use crate::date::Date;
use crate::extract::Input;
use crate::extract::dates::Candidates;
use crate::extract::dates::value::{Candidate, From, Tense, What};
use crate::extraction::Found;
use crate::lexicon::time_words::Edge;
use crate::mention::{
    Alternative, Amount, Anchor, Bound, DateKind, DateMention, Direction, Grain, Modifier, Offset, Quantity,
    Why,
};
use crate::timex::{Length, Ref, TimeUnit, Timex};
use evidence::Evidence;

/// What the pass knows so far.
struct Context {
    published: Option<Date>,
    evidence: Evidence,
    /// The last place in the calendar that the text told.
    last: Option<Timex>,
    /// The same, over paragraphs: "later that day" can lean on it.
    told: Option<Timex>,
    /// The last quarter it told: what earnings news compares with.
    reported: Option<Timex>,
}

/// A candidate in its place.
#[derive(Clone, Copy, Debug)]
struct Placed {
    timex: Timex,
    anchor: Anchor,
    /// The other reading of the numbers' order.
    other: Option<Timex>,
}

/// Makes the mentions of dates.
pub(crate) fn resolve(input: &Input<'_, '_>, candidates: &Candidates, found: &mut Found) {
    found.published = found.published.or_else(|| stamp::published(input, candidates));
    let mut context = Context {
        published: found.published.map(|(day, _)| day),
        evidence: Evidence::read(input, candidates, found),
        last: None,
        told: None,
        reported: None,
    };
    let mut paragraph = u32::MAX;
    for &slot in &candidates.standing {
        let Some(candidate) = candidates.list.get(slot as usize) else { continue };
        let sentence = input.document.sentence_at(candidate.tokens.start as usize);
        let here = input.document.layout.sentences.get(sentence).map_or(0, |sentence| sentence.paragraph);
        if here != paragraph {
            paragraph = here;
            context.new_paragraph();
        }
        if let Some(ends) = candidate.ends {
            range(input, candidates, candidate, ends, &mut context, found);
        } else {
            let mention = mention(input, candidates, candidate, &mut context, None, found);
            found.dates.push(mention);
        }
    }
}

impl Context {
    /// A new paragraph of news begins at the day of publication again; a narrative goes on.
    fn new_paragraph(&mut self) {
        if !self.evidence.narrative {
            self.last = None;
        }
    }

    /// Remembers what later expressions can lean on.
    fn remember(&mut self, timex: Timex) {
        if matches!(timex, Timex::Quarter(..)) {
            self.reported = Some(timex);
        }
        if calendar::year_of(timex).is_some() {
            self.last = Some(timex);
            self.told = Some(timex);
        }
    }
}

/// A range: both ends in their places, the second not before the first.
fn range(
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

/// A mention with everything but its place.
fn base(input: &Input<'_, '_>, candidate: &Candidate, kind: DateKind) -> DateMention {
    DateMention {
        span: input.document.span(candidate.tokens),
        sentence: input.document.sentence_at(candidate.tokens.start as usize) as u32,
        rule: candidate.rule,
        kind,
        timex: None,
        first: None,
        last: None,
        modifier: candidate.modifier,
        grain: None,
        relation: candidate.relation,
        anchor: None,
        vague: false,
        fiscal: None,
        zone: None,
        holiday: None,
        alternative: None,
        quantity: None,
        offset: None,
        ends: None,
    }
}

fn mention(
    input: &Input<'_, '_>,
    candidates: &Candidates,
    candidate: &Candidate,
    context: &mut Context,
    shared: Option<Timex>,
    found: &Found,
) -> DateMention {
    let mut mention = base(input, candidate, DateKind::Date);
    match candidate.what {
        What::Point(point) => {
            let shared = shared
                .or_else(|| candidate.shares.and_then(|slot| shared_with(input, candidates, slot, found)));
            mention.kind = if point.has_time() { DateKind::Time } else { DateKind::Date };
            mention.holiday = point.holiday.and_then(crate::lexicon::holidays::name);
            mention.zone = point.zone.map(|zone| input.document.span(zone));
            let placed = place::point(&point, candidate, context, shared);
            fill(&mut mention, placed, candidate, context);
            days::read(&mut mention, &point, candidate, context);
            if mention.grain == Some(Grain::Hour) && input.document.slice(candidate.tokens).contains(':') {
                mention.grain = Some(Grain::Minute);
            }
            if let Some(other) = placed.other {
                let (first, last) = calendar::bounds(other).unzip();
                mention.alternative =
                    Some(Alternative { timex: other, first, last, why: Why::DayMonthOrder });
            }
        }
        What::Shifted { length, from, back } => shifted(&mut mention, candidate, length, from, back, context),
        What::Length(length) => self::length(&mut mention, candidate, length, context),
        What::LengthRange(low, high) => {
            mention.kind = DateKind::Duration;
            mention.timex = Some(Timex::LengthRange(low, high));
            mention.grain = Some(grain_of_unit(high.unit));
            mention.quantity = range_quantity(low, high, candidate.bound);
        }
        What::Set(timex) => {
            mention.kind = DateKind::Set;
            mention.timex = Some(timex);
        }
        What::Vague(reference) => {
            mention.timex = Some(Timex::Ref(reference));
            mention.vague = true;
        }
        What::Range => {}
    }
    mention
}

/// The place of the candidate that another shares its missing parts with: it was told just before.
fn shared_with(input: &Input<'_, '_>, candidates: &Candidates, slot: u32, found: &Found) -> Option<Timex> {
    /// So many mentions back it can be; further back there is none.
    const BACK: usize = 16;
    let span = input.document.span(candidates.list.get(slot as usize)?.tokens);
    let same = |mention: &&DateMention| mention.span == span;
    let alone = found.dates.iter().rev().take(BACK).find(same);
    let mention = alone.or_else(|| found.date_ends.iter().rev().take(BACK).find(same))?;
    mention.timex
}

/// What every placed point has in common.
fn fill(mention: &mut DateMention, placed: Placed, candidate: &Candidate, context: &mut Context) {
    mention.timex = Some(placed.timex);
    mention.anchor = is_placed(placed.timex).then_some(placed.anchor);
    mention.grain = grain(placed.timex);
    let so_far = matches!(candidate.what, What::Point(point) if point.so_far);
    if let Some(edge) = candidate.edge.filter(|_| !so_far) {
        mention.modifier = mention.modifier.or(Some(edge_modifier(edge)));
    }
    context.remember(placed.timex);
}

const fn edge_modifier(edge: Edge) -> Modifier {
    match edge {
        Edge::Early | Edge::Earlier | Edge::Start => Modifier::Start,
        Edge::Mid => Modifier::Mid,
        Edge::Late | Edge::Later | Edge::End => Modifier::End,
    }
}

/// Whether a value says which one in the calendar it is.
fn is_placed(timex: Timex) -> bool {
    calendar::year_of(timex).is_some() || matches!(timex, Timex::Decade(_) | Timex::Century(_))
}

/// "three days ago", "a year earlier".
fn shifted(
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
    let Some(count) = length.count.and_then(crate::timex::Count::as_whole) else {
        mention.timex = Some(Timex::Ref(if back { Ref::Past } else { Ref::Future }));
        mention.vague = true;
        return;
    };
    let placed = place::shifted(length, count, from, back, context);
    if let Some(placed) = placed {
        mention.timex = Some(placed.timex);
        mention.anchor = Some(placed.anchor);
        mention.grain = grain(placed.timex);
        days::shifted(mention, length, placed);
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
    mention.grain = Some(grain_of_unit(length.unit));
}

/// A duration, or with "in" before it and a verb of the future the day at its end.
fn length(mention: &mut DateMention, candidate: &Candidate, length: Length, context: &mut Context) {
    mention.kind = DateKind::Duration;
    mention.timex = Some(Timex::Length(length));
    mention.grain = Some(grain_of_unit(length.unit));
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
    if let (true, true, Some(count)) = (ahead, days, length.count.and_then(crate::timex::Count::as_whole)) {
        if let Some(placed) = place::shifted(length, count, From::Published, false, context) {
            mention.kind = DateKind::Date;
            mention.timex = Some(placed.timex);
            mention.anchor = Some(placed.anchor);
            mention.grain = grain(placed.timex);
            days::shifted(mention, length, placed);
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
        Some((rest, smaller)) => f64::from(rest) * in_days(smaller) / in_days(unit),
    };
    let value = (count.value() + rest) * 100.0;
    Some(Quantity { amount: Amount::Exact(value.round() / 100.0), bound, unit: unit_name(unit) })
}

/// A fortnight is two weeks.
fn twice(count: crate::timex::Count) -> crate::timex::Count {
    crate::timex::Count { digits: count.digits.saturating_mul(2), ..count }
}

fn range_quantity(low: Length, high: Length, bound: Bound) -> Option<Quantity> {
    let scale = in_days(low.unit) / in_days(high.unit);
    let amount = Amount::Range { low: low.count?.value() * scale, high: high.count?.value() };
    Some(Quantity { amount, bound, unit: unit_name(high.unit) })
}

/// Days of a unit as people count: twelve months a year, so that halves come out even.
const fn in_days(unit: TimeUnit) -> f64 {
    match unit {
        TimeUnit::Second => 1.0 / 86_400.0,
        TimeUnit::Minute => 1.0 / 1_440.0,
        TimeUnit::Hour => 1.0 / 24.0,
        TimeUnit::Day => 1.0,
        TimeUnit::Weekend => 2.0,
        TimeUnit::Week => 7.0,
        TimeUnit::Fortnight => 14.0,
        TimeUnit::Month => 30.0,
        TimeUnit::Quarter | TimeUnit::Season => 90.0,
        TimeUnit::Half => 180.0,
        TimeUnit::Year => 360.0,
        TimeUnit::Decade => 3_600.0,
        TimeUnit::Century => 36_000.0,
        TimeUnit::Millennium => 360_000.0,
    }
}

const fn unit_name(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "second",
        TimeUnit::Minute => "minute",
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Weekend => "weekend",
        TimeUnit::Week => "week",
        TimeUnit::Fortnight => "fortnight",
        TimeUnit::Month => "month",
        TimeUnit::Quarter => "quarter",
        TimeUnit::Season => "season",
        TimeUnit::Half => "half-year",
        TimeUnit::Year => "year",
        TimeUnit::Decade => "decade",
        TimeUnit::Century => "century",
        TimeUnit::Millennium => "millennium",
    }
}

const fn grain_of_unit(unit: TimeUnit) -> Grain {
    match unit {
        TimeUnit::Second => Grain::Second,
        TimeUnit::Minute => Grain::Minute,
        TimeUnit::Hour => Grain::Hour,
        TimeUnit::Day => Grain::Day,
        TimeUnit::Weekend => Grain::Weekend,
        TimeUnit::Week | TimeUnit::Fortnight => Grain::Week,
        TimeUnit::Month => Grain::Month,
        TimeUnit::Quarter => Grain::Quarter,
        TimeUnit::Season => Grain::Season,
        TimeUnit::Half => Grain::Half,
        TimeUnit::Year => Grain::Year,
        TimeUnit::Decade => Grain::Decade,
        TimeUnit::Century | TimeUnit::Millennium => Grain::Century,
    }
}

fn grain(timex: Timex) -> Option<Grain> {
    Some(match timex {
        Timex::Day(_) | Timex::OpenDay(..) | Timex::DayOfMonth(_) | Timex::OpenWeekday(_) => Grain::Day,
        Timex::Time(_, clock)
        | Timex::OpenTime(clock)
        | Timex::WeekdayTime(_, clock)
        | Timex::OpenDayTime(_, _, clock) => match clock {
            crate::timex::Clock { second: Some(_), .. } => Grain::Second,
            crate::timex::Clock { minute: 0, .. } => Grain::Hour,
            _ => Grain::Minute,
        },
        Timex::Part(..) | Timex::OpenPart(_) | Timex::WeekdayPart(..) => Grain::DayPart,
        Timex::Week(..) => Grain::Week,
        Timex::Weekend(..) => Grain::Weekend,
        Timex::Month(..) | Timex::OpenMonth(_) => Grain::Month,
        Timex::Quarter(..) | Timex::OpenQuarter(_) => Grain::Quarter,
        Timex::Half(..) | Timex::OpenHalf(_) => Grain::Half,
        Timex::Season(..) | Timex::OpenSeason(_) => Grain::Season,
        Timex::Year(_) => Grain::Year,
        Timex::Decade(_) => Grain::Decade,
        Timex::Century(_) => Grain::Century,
        Timex::OpenUnit(unit) => grain_of_unit(unit),
        Timex::Length(length) => grain_of_unit(length.unit),
        Timex::Ref(_) | Timex::LengthRange(..) => return None,
    })
}
