//! The first and last day, as a reader would say; made apart from the TIMEX3 value.

use super::calendar::{bounds, holding, step};
use super::evidence::Fiscal;
use super::{Context, Placed};
use crate::date::Date;
use crate::extract::dates::value::{Candidate, NthOf, Point, Year};
use crate::lexicon::time_words::Edge;
use crate::mention::{DateMention, FiscalYear};
use crate::timex::{Length, TimeUnit, Timex};

/// The days of a range. None where it runs backward, "12-1 June": which end is wrong cannot be known.
pub(super) fn forward(first: Option<Date>, last: Option<Date>) -> (Option<Date>, Option<Date>) {
    let backward = first.zip(last).is_some_and(|(first, last)| first > last);
    if backward { (None, None) } else { (first, last) }
}

/// The month in which the fiscal year of the United States begins.
const AMERICAN: u8 = 10;

/// Fills in the days of a point.
pub(super) fn read(mention: &mut DateMention, point: &Point, candidate: &Candidate, context: &Context) {
    let Some(timex) = mention.timex else { return };
    let whole = match several(point, candidate, context) {
        Some(days) => Some(days),
        None if point.fiscal && !point.next_year_too => fiscal(point, timex, context),
        None => context.bounds(timex),
    };
    let Some((first, last)) = whole else { return };
    let (first, last) = match candidate.edge {
        Some(edge) => edged(edge, timex, point, (first, last), context.published),
        None => (first, last),
    };
    mention.first = Some(first);
    mention.last = Some(last);
    mention.fiscal = whose(point, timex, context);
}

/// Whose fiscal year gave the days of a point.
fn whose(point: &Point, timex: Timex, context: &Context) -> Option<FiscalYear> {
    if !point.fiscal || !matches!(timex, Timex::Year(_) | Timex::Quarter(..)) {
        return None;
    }
    if context.evidence.company && !point.next_year_too {
        return Some(FiscalYear::Company);
    }
    // No pair of years by a year that begins in October.
    known(context)
        .filter(|fiscal| !(point.next_year_too && fiscal.month == AMERICAN))
        .map(|fiscal| fiscal.whose)
}

/// The fiscal year of the article or its country; companies that tell nothing have their own.
fn known(context: &Context) -> Option<Fiscal> {
    context.evidence.fiscal.filter(|_| !context.evidence.company)
}

/// "the first seven months of the year".
fn several(point: &Point, candidate: &Candidate, context: &Context) -> Option<(Date, Date)> {
    let nth = point.nth?;
    let NthOf::Several(unit) = nth.of else { return None };
    let whole = Point { nth: None, ..*point };
    let (first, last) = bounds(super::place::point(&whole, candidate, context, None).timex)?;
    let count = i32::from(nth.which.abs()) - 1;
    if nth.which > 0 {
        let (_, end) = bounds(step(holding(first, unit), count)?)?;
        Some((first, end.min(last)))
    } else {
        let (start, _) = bounds(step(holding(last, unit), -count)?)?;
        Some((start.max(first), last))
    }
}

/// The days of "2009-10".
pub(super) fn year_pair(point: &Point, context: &Context) -> Option<(Date, Date)> {
    let Some(Year::Known(year)) = point.year else { return None };
    fiscal(point, Timex::Year(year), context)
}

/// A fiscal year or its quarter; of a company that does not tell when it begins, those of the calendar.
fn fiscal(point: &Point, timex: Timex, context: &Context) -> Option<(Date, Date)> {
    let fiscal = known(context);
    if let (Timex::Quarter(year, quarter), Some(fiscal)) = (timex, fiscal) {
        let start = bounds(Timex::Month(first_year(year, fiscal), fiscal.month))?.0;
        let first = step(holding(start, TimeUnit::Month), (i32::from(quarter) - 1) * 3)?;
        return Some((bounds(first)?.0, bounds(step(first, 2)?)?.1));
    }
    let Timex::Year(year) = timex else { return bounds(timex) };
    if point.next_year_too {
        // "2009-10" is a season or a fiscal year from one year into the next.
        let month = fiscal.map(|fiscal| fiscal.month).filter(|&month| month != AMERICAN);
        let Some(month) = month.or(if point.fiscal { Some(4) } else { None }) else {
            return Some((Date::checked(year, 1, 1)?, Date::checked(year + 1, 12, 31)?));
        };
        return from_month(year, month);
    }
    match fiscal {
        _ if context.evidence.company => bounds(timex),
        fiscal => from_month(first_year(year, fiscal?), fiscal?.month),
    }
}

/// The calendar year in which a fiscal year begins.
const fn first_year(year: i32, fiscal: Fiscal) -> i32 {
    if fiscal.month == 1 || fiscal.named_by_start { year } else { year - 1 }
}

fn from_month(year: i32, month: u8) -> Option<(Date, Date)> {
    let first = Date::checked(year, month, 1)?;
    let next = Date::checked(year + 1, month, 1)?;
    Some((first, next.plus_days(-1)?))
}

/// "early", "late", "end of", "earlier", "later", "so far".
fn edged(
    edge: Edge,
    timex: Timex,
    point: &Point,
    (first, last): (Date, Date),
    published: Option<Date>,
) -> (Date, Date) {
    let holds = |day: &Date| first <= *day && *day <= last;
    if first == last {
        return (first, last);
    }
    let third = thirds(timex, (first, last)).unwrap_or([(first, last); 3]);
    match edge {
        Edge::Earlier | Edge::Start if point.so_far || edge == Edge::Earlier => {
            (first, published.filter(holds).unwrap_or(last))
        }
        Edge::Later => (published.filter(holds).unwrap_or(first), last),
        Edge::Early | Edge::Start | Edge::Earlier => third[0],
        Edge::Mid => third[1],
        Edge::Late => third[2],
        Edge::End if matches!(timex, Timex::Month(..)) => third[2],
        Edge::End => (last, last),
    }
}

/// The thirds of a unit: ten days of a month, four months of a year, three or four years of a decade.
fn thirds(timex: Timex, (first, last): (Date, Date)) -> Option<[(Date, Date); 3]> {
    let year = first.year();
    let months = |from: i32, to: i32| -> Option<(Date, Date)> {
        let start = bounds(step(holding(first, TimeUnit::Month), from)?)?.0;
        Some((start, bounds(step(holding(first, TimeUnit::Month), to)?)?.1))
    };
    let years = |from: i32, to: i32| -> Option<(Date, Date)> {
        Some((Date::checked(year + from, 1, 1)?, Date::checked(year + to, 12, 31)?))
    };
    Some(match timex {
        Timex::Week(..) => [
            (first, first.plus_days(1)?),
            (first.plus_days(2)?, first.plus_days(3)?),
            (first.plus_days(4)?, last),
        ],
        Timex::Month(..) => {
            let day = |day| Date::checked(year, first.month(), day);
            [(first, day(10)?), (day(11)?, day(20)?), (day(21)?, last)]
        }
        Timex::Quarter(..) | Timex::Season(..) => [months(0, 0)?, months(1, 1)?, months(2, 2)?],
        Timex::Half(..) => [months(0, 1)?, months(2, 3)?, months(4, 5)?],
        Timex::Year(_) => [months(0, 3)?, months(4, 7)?, months(8, 11)?],
        Timex::Decade(_) => [years(0, 3)?, years(4, 6)?, years(7, 9)?],
        Timex::Century(_) => [years(0, 33)?, years(34, 66)?, years(67, 99)?],
        _ => return None,
    })
}

/// The days of "two years ago" (that year), "a week ago" (the calendar week), "six months ago" (the month).
pub(super) fn shifted(mention: &mut DateMention, length: Length, placed: Placed, context: &Context) {
    let unit = match length.unit {
        TimeUnit::Fortnight => TimeUnit::Week,
        unit => unit,
    };
    let days = match placed.timex {
        Timex::Day(day) if unit == TimeUnit::Week => bounds(holding(day, TimeUnit::Week)),
        timex => context.bounds(timex),
    };
    (mention.first, mention.last) = days.unzip();
    if unit == TimeUnit::Week {
        mention.grain = Some(crate::mention::Grain::Week);
    }
}
