//! The finer parts inside a stretch of the calendar, and what is left of a point that has no place in it.

use super::calendar::{bounds, bounds_in, holding, nth_weekday, step};
use crate::article::Hemisphere;
use crate::date::Date;
use crate::extract::dates::value::{NthOf, Point, YearPart};
use crate::timex::{Length, TimeUnit, Timex};

/// The finer parts inside the whole: the day, the weekday, the nth of something.
pub(super) fn inside(point: &Point, whole: Timex, hemisphere: Hemisphere) -> Option<Timex> {
    if let Some(nth) = point.nth {
        let stretch = bounds_in(whole, hemisphere)?;
        return match nth.of {
            NthOf::Weekday(weekday) => nth_weekday(stretch, weekday, nth.which).map(Timex::Day),
            NthOf::Unit(unit) => nth_unit(stretch, whole, unit, nth.which),
            NthOf::Several(unit) => {
                Some(Timex::Length(Length::whole(u32::from(nth.which.unsigned_abs()), unit)))
            }
        };
    }
    match (whole, point.day) {
        (Timex::Month(year, month), Some(day)) => {
            if let Some(date) = Date::checked(year, month, day) {
                return Some(Timex::Day(date));
            }
            None
        }
        (Timex::Month(year, month), None) if point.weekday.is_some() => {
            nth_weekday(bounds(Timex::Month(year, month))?, point.weekday?, 1).map(Timex::Day)
        }
        (other, _) => Some(other),
    }
}

fn nth_unit(stretch: (Date, Date), whole: Timex, unit: TimeUnit, which: i8) -> Option<Timex> {
    let ahead = i32::from(which) - i32::from(which > 0);
    match unit {
        TimeUnit::Decade => {
            let Timex::Century(century) = whole else { return None };
            Some(Timex::Decade(century * 10 + if which > 0 { ahead } else { 10 + ahead }))
        }
        // The first week of a month is the one that holds its fourth day.
        TimeUnit::Week => {
            let day = if which > 0 {
                stretch.0.plus_days(3 + 7 * ahead)?
            } else {
                stretch.1.plus_days(7 * (ahead + 1) - 3)?
            };
            Some(holding(day, unit))
        }
        _ => {
            let edge = if which > 0 { stretch.0 } else { stretch.1 };
            step(holding(edge, unit), if which > 0 { ahead } else { ahead + 1 })
        }
    }
}

/// What can be said of a point without an anchor.
pub(super) fn open(point: &Point) -> Timex {
    if let (Some(month), Some(day)) = (point.month(), point.day) {
        return match point.clock {
            Some(clock) => Timex::OpenDayTime(month, day, clock),
            None => Timex::OpenDay(month, day),
        };
    }
    if let Some(part) = point.part {
        return match part {
            YearPart::Half(half) => Timex::OpenHalf(half),
            YearPart::Quarter(quarter) => Timex::OpenQuarter(quarter),
            YearPart::Season(season) => Timex::OpenSeason(season),
            YearPart::Month(month) => Timex::OpenMonth(month),
        };
    }
    match (point.weekday, point.clock, point.day_part) {
        (Some(weekday), Some(clock), _) => Timex::WeekdayTime(weekday, clock),
        (Some(weekday), None, Some(part)) => Timex::WeekdayPart(weekday, part),
        (Some(weekday), None, None) => Timex::OpenWeekday(weekday),
        (None, Some(clock), _) => Timex::OpenTime(clock),
        (None, None, Some(part)) => Timex::OpenPart(part),
        (None, None, None) => match (point.day, point.step, point.year) {
            (Some(day), ..) => Timex::DayOfMonth(day),
            (None, Some((unit, ..)), _) => Timex::OpenUnit(unit),
            (None, None, Some(_)) => Timex::OpenUnit(TimeUnit::Year),
            _ => Timex::OpenUnit(TimeUnit::Day),
        },
    }
}
