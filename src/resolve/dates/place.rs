//! Where in the calendar a point is.

use super::calendar::{bounds, holding, nth_weekday, step, year_of};
use super::inside::{inside, open};
use super::near::{
    against_tense, by_which, day_of_month, day_on, holiday_near, in_narrative, nearest_day, weekday_of,
};
use super::{Context, Placed, holiday};
use crate::date::Date;
use crate::extract::dates::value::{Candidate, From, Point, Tense, Year, YearPart};
use crate::lexicon::time_words::Which;
use crate::mention::{Anchor, Why};
use crate::timex::{TimeUnit, Timex};

/// For so many days a quarter that has ended is news, and a verb of the future does not move it.
const NEWS_OF_A_QUARTER: i32 = 100;

/// Places a point; with `shared` the parts it leaves out are those of that other expression.
pub(super) fn point(
    point: &Point,
    candidate: &Candidate,
    context: &Context,
    shared: Option<Timex>,
) -> Placed {
    let mut anchor = if is_explicit(point) { Anchor::Text } else { Anchor::Published };
    let mut point = *point;
    let swapped = point.swappable && context.evidence.day_first;
    if swapped {
        point = swap(point);
    }
    let timex = place(&point, candidate, context, shared, &mut anchor);
    let other = if point.swappable {
        let other = place(&swap(point), candidate, context, shared, &mut Anchor::Text);
        other.map(|other| (other, Why::DayMonthOrder))
    } else if anchor == Anchor::Published && is_open(&point, candidate, context) && shared.is_none() {
        let other = Candidate { tense: Some(Tense::Future), ..*candidate };
        let other = place(&point, &other, context, shared, &mut Anchor::Text);
        other.filter(|other| Some(*other) != timex).map(|other| (other, Why::PastOrFuture))
    } else {
        None
    };
    Placed { timex: timex.unwrap_or_else(|| open(&point)), anchor, other }
}

/// Whether neither its own words nor the verbs near it tell which Tuesday or which March it is.
fn is_open(point: &Point, candidate: &Candidate, context: &Context) -> bool {
    let told = point.which.is_some() || point.year.is_some() || point.step.is_some() || point.day.is_some();
    let weekday = point.weekday.is_some() && point.part.is_none();
    let month = point.month().is_some() && point.weekday.is_none() && point.nth.is_none();
    candidate.tense.is_none()
        && !told
        && (weekday || month)
        && !context.evidence.narrative
        && candidate.shares.is_none()
}

/// The numbers of 03/04/2025 the other way round.
fn swap(point: Point) -> Point {
    let (Some(month), Some(day)) = (point.month(), point.day) else { return point };
    Point { part: Some(YearPart::Month(day)), day: Some(month), ..point }
}

fn is_explicit(point: &Point) -> bool {
    matches!(
        point.year,
        Some(Year::Known(_) | Year::Decade(_) | Year::Century(_) | Year::Short(_) | Year::ShortDecade(_))
    ) || point.holiday.is_some_and(holiday::is_once)
}

fn place(
    point: &Point,
    candidate: &Candidate,
    context: &Context,
    shared: Option<Timex>,
    anchor: &mut Anchor,
) -> Option<Timex> {
    let whole = whole(point, candidate, context, shared, anchor)?;
    let day = inside(point, whole, context.evidence.hemisphere)?;
    match (day, point.clock, point.day_part) {
        (Timex::Day(day), Some(clock), _) => Some(Timex::Time(day, clock)),
        (Timex::Day(day), None, Some(part)) => Some(Timex::Part(day, part)),
        (_, Some(_), _) | (_, _, Some(_)) if point.is_day() => None,
        (other, ..) => Some(other),
    }
}

/// Everything down to the month or week, or to the day where that comes in one step.
fn whole(
    point: &Point,
    candidate: &Candidate,
    context: &Context,
    shared: Option<Timex>,
    anchor: &mut Anchor,
) -> Option<Timex> {
    if let Some(row) = point.holiday {
        return holiday_near(point, row, candidate, context, anchor).map(Timex::Day);
    }
    if let Some(year) = point.year {
        let year = year_in(year, is_of_today(point.which), context, anchor)?;
        return match point.part {
            Some(part) => part_of_year(year, part),
            None => Some(year),
        };
    }
    if let Some((unit, steps, from)) = point.step {
        return unit_step(point, unit, steps, from, candidate, context, anchor);
    }
    if let Some(part) = point.part {
        return part_near(point, part, candidate, context, shared, anchor);
    }
    if let Some(weekday) = point.weekday {
        return weekday_of(point, weekday, candidate, context, shared, anchor).map(Timex::Day);
    }
    if let Some(day) = point.day {
        return day_of_month(day, candidate, context, shared, anchor).map(Timex::Day);
    }
    // A time alone is on the day told last in its paragraph, else on the day of publication.
    let day = match shared.or(context.last) {
        Some(Timex::Day(day) | Timex::Time(day, _) | Timex::Part(day, _)) => {
            *anchor = Anchor::Mention;
            day
        }
        _ => match day_of_story(candidate, context) {
            Some(day) => {
                *anchor = Anchor::Mention;
                day
            }
            None => context.published?,
        },
    };
    Some(Timex::Day(day))
}

/// "On July 30, 2020, he left the bar. … At 2:04 p.m. she died": the day told last, where it was told with its year or is so
/// long ago that a time of the day of publication is hardly meant.
fn day_of_story(candidate: &Candidate, context: &Context) -> Option<Date> {
    /// After so many days news is a story.
    const OLD: i32 = 7;
    let (day, published) = (context.day?, context.published?);
    let ago = published.days_from_epoch() - day.days_from_epoch();
    let told = ago > OLD || ago > 0 && context.dated == Some(day);
    (told && candidate.tense != Some(Tense::Future)).then_some(day)
}

pub(super) fn year_in(year: Year, picked: bool, context: &Context, anchor: &mut Anchor) -> Option<Timex> {
    let published = context.published.map(Date::year);
    Some(match year {
        Year::Known(year) => Timex::Year(year),
        Year::Step(steps, From::Mention) if context.told.is_some() => {
            *anchor = Anchor::Mention;
            Timex::Year(year_of(context.told?)? + i32::from(steps))
        }
        Year::Step(steps, _) => {
            *anchor = Anchor::Published;
            Timex::Year(base_year(picked, context)? + i32::from(steps))
        }
        Year::Decade(decade) => Timex::Decade(decade),
        Year::ShortDecade(tens) => {
            let century =
                19 + i32::from(published.is_some_and(|year| year >= 2000 + i32::from(tens) && tens < 30));
            Timex::Decade(century * 10 + i32::from(tens) / 10)
        }
        Year::Century(century) => Timex::Century(century),
        Year::Short(short) => {
            let this = published.unwrap_or(2000 + i32::from(short));
            let year = 2000 + i32::from(short);
            Timex::Year(if year > this + 5 { year - 100 } else { year })
        }
    })
}

/// "this year", "last week": told from the day of publication, in a narrative too; "the next year" is not.
pub(super) const fn is_of_today(which: Option<Which>) -> bool {
    matches!(which, Some(Which::This | Which::Current | Which::Last | Which::Latest))
}

/// "this year" of the publication; in a narrative "the year" is the one told last.
fn base_year(picked: bool, context: &Context) -> Option<i32> {
    if context.evidence.narrative && !picked {
        if let Some(year) = context.last.and_then(year_of) {
            return Some(year);
        }
    }
    context.published.map(Date::year)
}

pub(super) fn part_of_year(year: Timex, part: YearPart) -> Option<Timex> {
    let Timex::Year(year) = year else { return None };
    Some(match part {
        YearPart::Half(half) => Timex::Half(year, half),
        YearPart::Quarter(quarter) => Timex::Quarter(year, quarter),
        YearPart::Season(season) => Timex::Season(year, season),
        YearPart::Month(month) => Timex::Month(year, month),
    })
}

/// "last month", "this week", "the next day", "today".
fn unit_step(
    point: &Point,
    unit: TimeUnit,
    steps: i8,
    from: From,
    candidate: &Candidate,
    context: &Context,
    anchor: &mut Anchor,
) -> Option<Timex> {
    let told = if from == From::Mention { context.told } else { context.last };
    // "in 2012 … that day": a year is no day.
    let told = match (unit, told) {
        (TimeUnit::Day, Some(Timex::Year(year))) => {
            context.day.filter(|day| day.year() == year).map(Timex::Day)
        }
        _ => told,
    };
    let told = told.and_then(bounds);
    let deictic = candidate.rule.id() == "dates.deictic";
    let leans = from == From::Mention
        || context.evidence.narrative && !deictic && !is_of_today(point.which)
        || (unit == TimeUnit::Day && steps == 1 && candidate.rule.id() == "dates.which");
    let (base, told) = match told {
        None if unit == TimeUnit::Day && from == From::Mention && context.told.is_some() => return None,
        Some((first, last)) if leans => {
            *anchor = Anchor::Mention;
            (if steps > 0 { last } else { first }, true)
        }
        _ => {
            *anchor = Anchor::Published;
            (context.published?, false)
        }
    };
    if let (TimeUnit::Quarter, false, Some(Timex::Quarter(year, quarter))) = (unit, told, context.reported) {
        if point.fiscal || candidate.rule.id() == "dates.the_unit" {
            *anchor = Anchor::ReportedPeriod;
            return Some(Timex::Quarter(year, quarter));
        }
    }
    let mut steps = i32::from(steps);
    if unit == TimeUnit::Weekend && !told {
        steps += weekend_shift(base, steps, candidate);
    }
    let timex = step(holding(base, unit), steps)?;
    match (timex, point.weekday) {
        (Timex::Week(..), Some(weekday)) => nth_weekday(bounds(timex)?, weekday, 1).map(Timex::Day),
        _ => Some(timex),
    }
}

/// "the weekend" and "last weekend" on a weekday are the one before.
fn weekend_shift(published: Date, steps: i32, candidate: &Candidate) -> i32 {
    let on_it = published.weekday().number() >= 6;
    let the = candidate.rule.id() == "dates.the_unit";
    -i32::from(the && steps == 0 && !on_it && candidate.tense != Some(Tense::Future))
}

/// "The rest will know in March", "last January": of today, where the story that was told is of late.
fn leaves_story(point: &Point, candidate: &Candidate, context: &Context) -> bool {
    /// What was to come years ago has come.
    const LATE: i32 = 4;
    let told = context.last.and_then(year_of);
    let late = context.published.zip(told).is_some_and(|(published, told)| published.year() - told <= LATE);
    let ahead = candidate.tense == Some(Tense::Future) && matches!(context.last, Some(Timex::Year(_)));
    late && (ahead || is_of_today(point.which))
}

/// A month, quarter, half or season without its year.
fn part_near(
    point: &Point,
    part: YearPart,
    candidate: &Candidate,
    context: &Context,
    shared: Option<Timex>,
    anchor: &mut Anchor,
) -> Option<Timex> {
    if let Some(year) = shared.and_then(year_of) {
        if point.which.is_none() {
            return part_of_year(Timex::Year(year), part);
        }
    }
    let in_story = context.evidence.narrative && !leaves_story(point, candidate, context)
        || matches!(point.which, Some(Which::That | Which::Previous | Which::Following));
    if let (true, Some(last)) = (in_story, context.last) {
        *anchor = Anchor::Mention;
        return in_narrative(point, part, last);
    }
    let published = context.published?;
    let year = published.year();
    let this = part_of_year(Timex::Year(year), part)?;
    let (first, last) = context.bounds(this)?;
    if let Some(which) = point.which {
        return by_which(which, this, (first, last), published);
    }
    if let (Some(day), YearPart::Month(month)) = (point.day, part) {
        if let Some(told) = point.weekday.and_then(|weekday| day_on(weekday, month, day, published)) {
            return Some(Timex::Month(told.year(), month));
        }
        let day = nearest_day(month, day, published)?;
        let gone = context.evidence.gone.filter(|gone| (gone.month(), gone.day()) == (month, day.day()));
        if let Some(gone) = gone.filter(|_| candidate.tense != Some(Tense::Future)) {
            return Some(Timex::Month(gone.year(), month));
        }
        let shift = against_tense(day, published, candidate.tense);
        return Some(Timex::Month(day.year() + shift, month));
    }
    let future = candidate.tense == Some(Tense::Future);
    let mut shift = if future { i32::from(last < published) } else { -i32::from(first > published) };
    if matches!(part, YearPart::Quarter(_) | YearPart::Half(_)) && future && shift == 1 {
        // "expects to report third-quarter results" in October is of the quarter just past.
        let ago = published.days_from_epoch() - last.days_from_epoch();
        shift = i32::from(ago > NEWS_OF_A_QUARTER);
    }
    part_of_year(Timex::Year(year + shift), part)
}
