//! The one of its name that is meant: the nearest weekday, month or holiday, as the words and the verbs say.

use super::calendar::{bounds, plus_months, step, weekday_near, year_of};
use super::place::{is_of_today, part_of_year, year_in};
use super::{Context, holiday};
use crate::date::{Date, Weekday};
use crate::extract::dates::value::{Candidate, Point, Tense, YearPart};
use crate::lexicon::time_words::Which;
use crate::mention::Anchor;
use crate::timex::Timex;

/// The nearest day is the wrong one where the verb tells the other direction, but unless it is near.
pub(super) fn against_tense(day: Date, published: Date, tense: Option<Tense>) -> i32 {
    /// A past verb stands near many a date that is still to come.
    const FAR_AHEAD: i32 = 100;
    const FAR_BACK: i32 = 30;
    let distance = day.days_from_epoch() - published.days_from_epoch();
    match tense {
        Some(Tense::Past) if distance > FAR_AHEAD => -1,
        Some(Tense::Future) if distance < -FAR_BACK => 1,
        _ => 0,
    }
}

/// "last November", "next summer", "this fall".
pub(super) fn by_which(
    which: Which,
    this: Timex,
    (first, last): (Date, Date),
    published: Date,
) -> Option<Timex> {
    let shift = match which {
        Which::Last | Which::Past | Which::Previous | Which::Latest => -i32::from(last >= published),
        Which::Next | Which::Following | Which::Coming => i32::from(first <= published),
        Which::This | Which::Current | Which::That | Which::Recent => {
            // "this winter" in January began last year.
            -i32::from(first.year() < last.year() && published.month() < 6)
        }
    };
    plus_months(this, shift * 12)
}

/// In a story time goes on: the part next told lies in the year of the last, or in the next where it would go far back.
pub(super) fn in_narrative(point: &Point, part: YearPart, last: Timex) -> Option<Timex> {
    /// A step back by more months than this is a step into the next year.
    const BACK: i32 = 7;
    let year = year_of(last)?;
    let shift = match point.which {
        Some(Which::Previous | Which::Last) => -1,
        Some(Which::Following | Which::Next) => 1,
        _ => 0,
    };
    let here = part_of_year(Timex::Year(year), part)?;
    let month_of = |timex: Timex| bounds(timex).map(|(first, _)| i32::from(first.month()));
    if shift == 0 && !matches!(last, Timex::Year(_)) {
        if let (Some(a), Some(b)) = (month_of(here), month_of(last)) {
            return part_of_year(Timex::Year(year + i32::from(b - a > BACK)), part);
        }
    }
    if let (Some(a), Some(b), true) = (month_of(here), month_of(last), shift != 0) {
        let passes = if shift < 0 { a >= b } else { a <= b };
        return part_of_year(Timex::Year(year + if passes { shift } else { 0 }), part);
    }
    Some(here)
}

/// Month and day in the year that brings them nearest.
pub(super) fn nearest_day(month: u8, day: u8, published: Date) -> Option<Date> {
    (-1..=1)
        .filter_map(|shift| Date::checked(published.year() + shift, month, day))
        .min_by_key(|date| (date.days_from_epoch() - published.days_from_epoch()).abs())
        .or_else(|| (0..=4).find_map(|back| Date::checked(published.year() - back, month, day)))
}

/// "Monday, March 3" lies in the year, last, this or next, in which that day is a Monday.
pub(super) fn day_on(weekday: Weekday, month: u8, day: u8, published: Date) -> Option<Date> {
    (-1..=1)
        .filter_map(|shift| Date::checked(published.year() + shift, month, day))
        .find(|date| date.weekday() == weekday)
}

pub(super) fn weekday_of(
    point: &Point,
    weekday: Weekday,
    candidate: &Candidate,
    context: &Context,
    shared: Option<Timex>,
    anchor: &mut Anchor,
) -> Option<Date> {
    if let (Some(day), Some(published)) = (point.day, context.published) {
        return month_with(weekday, day, published, candidate.tense == Some(Tense::Future));
    }
    let told = match context.last {
        Some(Timex::Day(day) | Timex::Time(day, _) | Timex::Part(day, _)) => Some(day),
        _ => None,
    };
    if let (Some(day), Some(Which::That | Which::Following | Which::Previous)) = (told, point.which) {
        *anchor = Anchor::Mention;
        let forward = point.which != Some(Which::Previous);
        let start = day.plus_days(if forward { 1 } else { -1 })?;
        return weekday_near(if point.which == Some(Which::That) { day } else { start }, weekday, forward);
    }
    if let (Some(Timex::Day(day)), None) = (shared, point.which) {
        // "Monday and Tuesday", "Monday through Wednesday": the second lies behind the first.
        if context
            .published
            .is_none_or(|published| (day.days_from_epoch() - published.days_from_epoch()).abs() < 15)
        {
            return weekday_near(day.plus_days(1)?, weekday, true);
        }
    }
    let base = context.published?;
    match point.which {
        Some(Which::Last | Which::Past) => weekday_near(base.plus_days(-1)?, weekday, false),
        // On Tuesday "next Friday" is of the week that follows, "this Friday" of the same.
        Some(Which::Next | Which::Following) => {
            let sunday = 7 - i32::from(base.weekday().number());
            weekday_near(base.plus_days(sunday + 1)?, weekday, true)
        }
        Some(Which::Coming) => weekday_near(base.plus_days(1)?, weekday, true),
        Some(Which::This) => {
            let forward = weekday.number() >= base.weekday().number() && candidate.tense != Some(Tense::Past);
            weekday_near(base, weekday, forward || candidate.tense == Some(Tense::Future))
        }
        _ => weekday_near(base, weekday, candidate.tense == Some(Tense::Future)),
    }
}

/// "Friday the 13th", "Tuesday 19th": the nearest month where they meet.
fn month_with(weekday: Weekday, day: u8, published: Date, future: bool) -> Option<Date> {
    const MONTHS: i32 = 14;
    let this = Timex::Month(published.year(), published.month());
    (0..MONTHS).find_map(|distance| {
        let order = if future { [distance, -distance] } else { [-distance, distance] };
        order.into_iter().find_map(|months| {
            let Timex::Month(year, month) = step(this, months)? else { return None };
            Date::checked(year, month, day).filter(|date| date.weekday() == weekday)
        })
    })
}

/// "the 30th": of the month told last, else of the month about.
pub(super) fn day_of_month(
    day: u8,
    candidate: &Candidate,
    context: &Context,
    shared: Option<Timex>,
    anchor: &mut Anchor,
) -> Option<Date> {
    if let Some((first, _)) =
        shared.or(context.last).filter(|last| !matches!(last, Timex::Year(_))).and_then(bounds)
    {
        *anchor = Anchor::Mention;
        return Date::checked(first.year(), first.month(), day);
    }
    let published = context.published?;
    let this = Timex::Month(published.year(), published.month());
    let in_month = |months: i32| {
        let Timex::Month(year, month) = step(this, months)? else { return None };
        Date::checked(year, month, day)
    };
    match candidate.tense {
        Some(Tense::Future) => [0, 1, 2].into_iter().filter_map(in_month).find(|date| *date >= published),
        Some(Tense::Past) => [0, -1, -2].into_iter().filter_map(in_month).find(|date| *date <= published),
        None => [0, -1, 1]
            .into_iter()
            .filter_map(in_month)
            .min_by_key(|date| (date.days_from_epoch() - published.days_from_epoch()).abs()),
    }
}

pub(super) fn holiday_near(
    point: &Point,
    row: u16,
    candidate: &Candidate,
    context: &Context,
    anchor: &mut Anchor,
) -> Option<Date> {
    if holiday::is_once(row) {
        return holiday::day(row, 0);
    }
    if let Some(year) = point.year {
        let year = year_of(year_in(year, is_of_today(point.which), context, anchor)?)?;
        return holiday::day(row, year);
    }
    if context.evidence.narrative {
        if let Some(year) = context.last.and_then(year_of) {
            *anchor = Anchor::Mention;
            return holiday::day(row, year);
        }
    }
    let published = context.published?;
    let near = (-1..=1).filter_map(|shift| holiday::day(row, published.year() + shift));
    match point.which {
        Some(Which::Last | Which::Past) => near.filter(|day| *day < published).max(),
        Some(Which::Next | Which::Coming) => near.filter(|day| *day > published).min(),
        Some(Which::This) => holiday::day(row, published.year()),
        _ if candidate.tense == Some(Tense::Future) => near.filter(|day| *day >= published).min(),
        _ => near.min_by_key(|day| (day.days_from_epoch() - published.days_from_epoch()).abs()),
    }
}
