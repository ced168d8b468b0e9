//! Where in the calendar a point is.

use super::calendar::{bounds, holding, nth_weekday, plus_months, step, weekday_near, year_of};
use super::{Context, Placed, holiday};
use crate::date::{Date, Weekday};
use crate::extract::dates::value::{Candidate, From, NthOf, Point, Tense, Year, YearPart};
use crate::lexicon::time_words::Which;
use crate::mention::Anchor;
use crate::timex::{Length, Season, TimeUnit, Timex};

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
    let other = point.swappable.then(|| {
        let other = swap(point);
        place(&other, candidate, context, shared, &mut Anchor::Text)
    });
    Placed { timex: timex.unwrap_or_else(|| open(&point)), anchor, other: other.flatten() }
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
    let day = inside(point, whole)?;
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
        let year = self::year(year, is_of_today(point.which), context, anchor)?;
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
        _ => context.published?,
    };
    Some(Timex::Day(day))
}

fn year(year: Year, picked: bool, context: &Context, anchor: &mut Anchor) -> Option<Timex> {
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
        Year::DecadeStep(steps) => {
            *anchor = Anchor::Published;
            Timex::Decade(published?.div_euclid(10) + i32::from(steps))
        }
        Year::CenturyStep(steps) => {
            *anchor = Anchor::Published;
            Timex::Century(published?.div_euclid(100) + i32::from(steps))
        }
    })
}

/// "this year", "last week": told from the day of publication, in a narrative too; "the next year" is not.
const fn is_of_today(which: Option<Which>) -> bool {
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

fn part_of_year(year: Timex, part: YearPart) -> Option<Timex> {
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
    let told = told.and_then(bounds);
    let deictic = candidate.rule.id() == "dates.deictic";
    let leans = from == From::Mention
        || context.evidence.narrative && !deictic && !is_of_today(point.which)
        || (unit == TimeUnit::Day && steps == 1 && candidate.rule.id() == "dates.which");
    let (base, told) = match told {
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
    let in_story = context.evidence.narrative
        || matches!(point.which, Some(Which::That | Which::Previous | Which::Following));
    if let (true, Some(last)) = (in_story, context.last) {
        *anchor = Anchor::Mention;
        return in_narrative(point, part, last);
    }
    let published = context.published?;
    let year = published.year();
    let this = part_of_year(Timex::Year(year), part)?;
    let (first, last) = bounds(this)?;
    if let Some(which) = point.which {
        return by_which(which, this, published);
    }
    if let (Some(day), YearPart::Month(month)) = (point.day, part) {
        let day = nearest_day(month, day, published)?;
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

/// The nearest day is the wrong one where the verb tells the other direction, but unless it is near.
fn against_tense(day: Date, published: Date, tense: Option<Tense>) -> i32 {
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
fn by_which(which: Which, this: Timex, published: Date) -> Option<Timex> {
    let (first, last) = bounds(this)?;
    let shift = match which {
        Which::Last | Which::Past | Which::Previous | Which::Latest => -i32::from(last >= published),
        Which::Next | Which::Following | Which::Coming => i32::from(first <= published),
        Which::This | Which::Current | Which::That | Which::Recent => {
            // "this winter" in January began last year.
            -i32::from(matches!(this, Timex::Season(_, Season::Winter)) && published.month() < 6)
        }
    };
    plus_months(this, shift * 12)
}

/// In a story time goes on: the part next told lies in the year of the last, or in the next where it would go far back.
fn in_narrative(point: &Point, part: YearPart, last: Timex) -> Option<Timex> {
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
fn nearest_day(month: u8, day: u8, published: Date) -> Option<Date> {
    (-1..=1)
        .filter_map(|shift| Date::checked(published.year() + shift, month, day))
        .min_by_key(|date| (date.days_from_epoch() - published.days_from_epoch()).abs())
        .or_else(|| (0..=4).find_map(|back| Date::checked(published.year() - back, month, day)))
}

fn weekday_of(
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
fn day_of_month(
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

fn holiday_near(
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
        let year = year_of(self::year(year, is_of_today(point.which), context, anchor)?)?;
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

/// The finer parts inside the whole: the day, the weekday, the nth of something.
fn inside(point: &Point, whole: Timex) -> Option<Timex> {
    if let Some(nth) = point.nth {
        let stretch = bounds(whole)?;
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

/// A length counted from a day: "three days ago", "two years later".
pub(super) fn shifted(
    length: Length,
    count: u32,
    from: From,
    back: bool,
    context: &Context,
) -> Option<Placed> {
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
            if length.count == Some(crate::timex::Count::whole(1)) {
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

/// What can be said without an anchor.
fn open(point: &Point) -> Timex {
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
            (None, None, Some(Year::DecadeStep(_))) => Timex::OpenUnit(TimeUnit::Decade),
            (None, None, Some(Year::CenturyStep(_))) => Timex::OpenUnit(TimeUnit::Century),
            (None, None, Some(_)) => Timex::OpenUnit(TimeUnit::Year),
            _ => Timex::OpenUnit(TimeUnit::Day),
        },
    }
}
