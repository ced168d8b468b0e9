//! Arithmetic on the units of the calendar, whose values are those of TIMEX3.

use crate::article::Hemisphere;
use crate::date::{Date, Weekday, days_in_month};
use crate::timex::{Season, TimeUnit, Timex};

/// The unit of a kind that holds a day.
pub(super) fn holding(day: Date, unit: TimeUnit) -> Timex {
    let (year, month) = (day.year(), day.month());
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day => Timex::Day(day),
        TimeUnit::Week | TimeUnit::Fortnight => {
            let (year, week) = day.iso_week();
            Timex::Week(year, week)
        }
        TimeUnit::Weekend => {
            let (year, week) = day.iso_week();
            Timex::Weekend(year, week)
        }
        TimeUnit::Month => Timex::Month(year, month),
        TimeUnit::Quarter => Timex::Quarter(year, (month - 1) / 3 + 1),
        TimeUnit::Season => match month {
            1 | 2 => Timex::Season(year - 1, Season::Winter),
            3..=5 => Timex::Season(year, Season::Spring),
            6..=8 => Timex::Season(year, Season::Summer),
            9..=11 => Timex::Season(year, Season::Fall),
            _ => Timex::Season(year, Season::Winter),
        },
        TimeUnit::Half => Timex::Half(year, (month - 1) / 6 + 1),
        TimeUnit::Year => Timex::Year(year),
        TimeUnit::Decade => Timex::Decade(year.div_euclid(10)),
        TimeUnit::Century | TimeUnit::Millennium => Timex::Century(year.div_euclid(100)),
    }
}

/// The unit `steps` further on.
pub(super) fn step(from: Timex, steps: i32) -> Option<Timex> {
    Some(match from {
        Timex::Day(day) => Timex::Day(day.plus_days(steps)?),
        Timex::Week(..) => {
            let (monday, _) = bounds(from)?;
            holding(monday.plus_days(steps.checked_mul(7)?)?, TimeUnit::Week)
        }
        Timex::Weekend(..) => {
            let (saturday, _) = bounds(from)?;
            holding(saturday.plus_days(steps.checked_mul(7)?)?, TimeUnit::Weekend)
        }
        Timex::Month(year, month) => {
            let months = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(steps)?;
            Timex::Month(months.div_euclid(12), months.rem_euclid(12) as u8 + 1)
        }
        Timex::Quarter(year, quarter) => {
            let quarters = year.checked_mul(4)?.checked_add(i32::from(quarter) - 1)?.checked_add(steps)?;
            Timex::Quarter(quarters.div_euclid(4), quarters.rem_euclid(4) as u8 + 1)
        }
        Timex::Half(year, half) => {
            let halves = year.checked_mul(2)?.checked_add(i32::from(half) - 1)?.checked_add(steps)?;
            Timex::Half(halves.div_euclid(2), halves.rem_euclid(2) as u8 + 1)
        }
        Timex::Season(year, season) => {
            let seasons = year.checked_mul(4)?.checked_add(season as i32)?.checked_add(steps)?;
            Timex::Season(seasons.div_euclid(4), Season::ALL[seasons.rem_euclid(4) as usize])
        }
        Timex::Year(year) => Timex::Year(year.checked_add(steps)?),
        Timex::Decade(decade) => Timex::Decade(decade.checked_add(steps)?),
        Timex::Century(century) => Timex::Century(century.checked_add(steps)?),
        _ => return None,
    })
}

/// The unit so many months away, of the same kind: "a year earlier" than a quarter is a quarter.
pub(super) fn plus_months(from: Timex, months: i32) -> Option<Timex> {
    match from {
        Timex::Month(..) => step(from, months),
        Timex::Quarter(..) if months % 3 == 0 => step(from, months / 3),
        Timex::Half(..) if months % 6 == 0 => step(from, months / 6),
        Timex::Season(..) if months % 3 == 0 => step(from, months / 3),
        Timex::Year(_) if months % 12 == 0 => step(from, months / 12),
        Timex::Day(day) | Timex::Time(day, _) | Timex::Part(day, _) => {
            let Timex::Month(year, month) = step(Timex::Month(day.year(), day.month()), months)? else {
                return None;
            };
            Date::checked(year, month, day.day().min(days_in_month(year, month))).map(Timex::Day)
        }
        _ => None,
    }
}

/// The first and last day of a unit, in the north: winter begins in December.
pub(super) fn bounds(timex: Timex) -> Option<(Date, Date)> {
    let months = |year: i32, first: u8, last: u8| {
        Some((Date::checked(year, first, 1)?, Date::checked(year, last, days_in_month(year, last))?))
    };
    match timex {
        Timex::Day(day) | Timex::Time(day, _) | Timex::Part(day, _) => Some((day, day)),
        Timex::Week(year, week) => {
            let monday = monday_of(year, week)?;
            Some((monday, monday.plus_days(6)?))
        }
        Timex::Weekend(year, week) => {
            let monday = monday_of(year, week)?;
            Some((monday.plus_days(5)?, monday.plus_days(6)?))
        }
        Timex::Month(year, month) => months(year, month, month),
        Timex::Quarter(year, quarter) => months(year, quarter * 3 - 2, quarter * 3),
        Timex::Half(year, half) => months(year, half * 6 - 5, half * 6),
        Timex::Season(year, Season::Winter) => {
            Some((Date::checked(year, 12, 1)?, months(year.checked_add(1)?, 2, 2)?.1))
        }
        Timex::Season(year, season) => {
            let first = season as u8 * 3 + 3;
            months(year, first, first + 2)
        }
        Timex::Year(year) => months(year, 1, 12),
        Timex::Decade(decade) => {
            Some((Date::checked(decade.checked_mul(10)?, 1, 1)?, Date::checked(decade * 10 + 9, 12, 31)?))
        }
        Timex::Century(century) => {
            let first = century.checked_mul(100)?.checked_add(1)?;
            Some((Date::checked(first, 1, 1)?, Date::checked(first + 99, 12, 31)?))
        }
        _ => None,
    }
}

/// The first and last day of a unit where the seasons are those of a hemisphere: what is summer in the north is winter
/// in the south, and there the summer goes from December into the next year.
pub(super) fn bounds_in(timex: Timex, hemisphere: Hemisphere) -> Option<(Date, Date)> {
    match (timex, hemisphere) {
        (Timex::Season(year, season), Hemisphere::Southern) => {
            let there = match season {
                Season::Spring => Season::Fall,
                Season::Summer => Season::Winter,
                Season::Fall => Season::Spring,
                Season::Winter => Season::Summer,
            };
            bounds(Timex::Season(year, there))
        }
        _ => bounds(timex),
    }
}

/// The Monday of an ISO week.
fn monday_of(year: i32, week: u8) -> Option<Date> {
    let fourth = Date::checked(year, 1, 4)?;
    fourth.plus_days((i32::from(week) - 1) * 7 + 1 - i32::from(fourth.weekday().number()))
}

/// The year a unit belongs to.
pub(super) fn year_of(timex: Timex) -> Option<i32> {
    match timex {
        Timex::Day(day) | Timex::Time(day, _) | Timex::Part(day, _) => Some(day.year()),
        Timex::Week(year, _)
        | Timex::Weekend(year, _)
        | Timex::Month(year, _)
        | Timex::Quarter(year, _)
        | Timex::Half(year, _)
        | Timex::Season(year, _)
        | Timex::Year(year) => Some(year),
        _ => None,
    }
}

/// The weekday on or before a day (after it when `forward`).
pub(super) fn weekday_near(day: Date, weekday: Weekday, forward: bool) -> Option<Date> {
    let difference = i32::from(weekday.number()) - i32::from(day.weekday().number());
    let offset = if forward { difference.rem_euclid(7) } else { -(-difference).rem_euclid(7) };
    day.plus_days(offset)
}

/// The `which`-th weekday of a stretch of days, from its end when negative.
pub(super) fn nth_weekday(bounds: (Date, Date), weekday: Weekday, which: i8) -> Option<Date> {
    let day = if which > 0 {
        weekday_near(bounds.0, weekday, true)?.plus_days(7 * (i32::from(which) - 1))?
    } else {
        weekday_near(bounds.1, weekday, false)?.plus_days(7 * (i32::from(which) + 1))?
    };
    (bounds.0 <= day && day <= bounds.1).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u8, day: u8) -> Date {
        Date::checked(year, month, day).unwrap_or_else(|| panic!("no such day"))
    }

    #[test]
    fn units_step_over_the_ends_of_years() {
        assert_eq!(step(Timex::Month(2025, 12), 1), Some(Timex::Month(2026, 1)));
        assert_eq!(step(Timex::Quarter(2026, 1), -1), Some(Timex::Quarter(2025, 4)));
        assert_eq!(step(Timex::Week(2020, 53), 1), Some(Timex::Week(2021, 1)));
        assert_eq!(plus_months(Timex::Day(day(2024, 2, 29)), 12), Some(Timex::Day(day(2025, 2, 28))));
    }

    #[test]
    fn units_hold_a_day() {
        let named = |month, unit| holding(day(2025, month, 15), unit).to_string();
        let over_the_year = |unit| (1..=12).map(|month| named(month, unit)).collect::<Vec<_>>().join(" ");
        assert_eq!(
            over_the_year(TimeUnit::Quarter).replace("2025-", ""),
            "Q1 Q1 Q1 Q2 Q2 Q2 Q3 Q3 Q3 Q4 Q4 Q4"
        );
        assert_eq!(over_the_year(TimeUnit::Half).replace("2025-", ""), "H1 H1 H1 H1 H1 H1 H2 H2 H2 H2 H2 H2");
        assert_eq!(
            over_the_year(TimeUnit::Season).replace("2025-", ""),
            "2024-WI 2024-WI SP SP SP SU SU SU FA FA FA WI"
        );
        assert_eq!(
            TimeUnit::ALL.map(|unit| named(11, unit)).join(" "),
            "2025-11-15 2025-11-15 2025-11-15 2025-11-15 2025-W46-WE 2025-W46 2025-W46 2025-11 2025-Q4 2025-FA \
             2025-H2 2025 202 20 20"
        );
    }

    #[test]
    fn a_step_and_the_step_back() {
        let units = [
            Timex::Day(day(2025, 12, 31)),
            Timex::Week(2025, 52),
            Timex::Weekend(2025, 52),
            Timex::Month(2025, 12),
            Timex::Quarter(2025, 4),
            Timex::Half(2025, 2),
            Timex::Season(2025, Season::Winter),
            Timex::Year(2025),
            Timex::Decade(202),
            Timex::Century(20),
        ];
        let next = units.map(|unit| step(unit, 1).expect("a unit").to_string());
        assert_eq!(
            next.join(" "),
            "2026-01-01 2026-W01 2026-W01-WE 2026-01 2026-Q1 2026-H1 2026-SP 2026 203 21"
        );
        for unit in units {
            for steps in [-25, -3, -1, 0, 1, 2, 13] {
                assert_eq!(step(unit, steps).and_then(|there| step(there, -steps)), Some(unit), "{unit}");
            }
        }
        assert_eq!(step(Timex::OpenMonth(3), 1), None);
    }

    #[test]
    fn months_move_the_units_that_they_fill() {
        let moved = |unit, months| plus_months(unit, months).map(|unit| unit.to_string());
        assert_eq!(moved(Timex::Quarter(2025, 4), 6).as_deref(), Some("2026-Q2"));
        assert_eq!(moved(Timex::Quarter(2025, 4), 4), None);
        assert_eq!(moved(Timex::Half(2025, 1), -6).as_deref(), Some("2024-H2"));
        assert_eq!(moved(Timex::Half(2025, 1), 12).as_deref(), Some("2026-H1"));
        assert_eq!(moved(Timex::Half(2025, 1), 9), None);
        assert_eq!(moved(Timex::Season(2025, Season::Fall), 3).as_deref(), Some("2025-WI"));
        assert_eq!(moved(Timex::Season(2025, Season::Fall), 5), None);
        assert_eq!(moved(Timex::Year(2025), -24).as_deref(), Some("2023"));
        assert_eq!(moved(Timex::Year(2025), 18), None);
        assert_eq!(moved(Timex::Decade(202), 120), None);
    }

    #[test]
    fn winter_ends_in_the_next_year() {
        assert_eq!(bounds(Timex::Season(2023, Season::Winter)), Some((day(2023, 12, 1), day(2024, 2, 29))));
        assert_eq!(holding(day(2026, 1, 27), TimeUnit::Season), Timex::Season(2025, Season::Winter));
    }

    #[test]
    fn the_south_has_its_summer_over_the_new_year() {
        let summer = bounds_in(Timex::Season(2025, Season::Summer), Hemisphere::Southern);
        assert_eq!(summer, Some((day(2025, 12, 1), day(2026, 2, 28))));
        let spring = bounds_in(Timex::Season(2025, Season::Spring), Hemisphere::Southern);
        assert_eq!(spring, Some((day(2025, 9, 1), day(2025, 11, 30))));
        assert_eq!(bounds_in(Timex::Year(2025), Hemisphere::Southern), bounds(Timex::Year(2025)));
    }

    #[test]
    fn weekdays_are_counted_from_either_end() {
        let march = (day(2014, 3, 1), day(2014, 3, 31));
        assert_eq!(nth_weekday(march, Weekday::Sunday, -1), Some(day(2014, 3, 30)));
        assert_eq!(nth_weekday(march, Weekday::Saturday, 5), Some(day(2014, 3, 29)));
        assert_eq!(nth_weekday(march, Weekday::Friday, 5), None);
    }

    #[test]
    fn months_are_added_as_jiff_adds_them() {
        let mut jiff = jiff::civil::date(1899, 12, 1);
        while jiff.year() < 2105 {
            let day =
                Date::checked(i32::from(jiff.year()), jiff.month() as u8, jiff.day() as u8).expect("a day");
            for months in [-25, -12, -6, -1, 1, 2, 11, 13] {
                let moved = jiff.checked_add(jiff::Span::new().months(months)).expect("a day").to_string();
                let Some(Timex::Day(sum)) = plus_months(Timex::Day(day), months) else {
                    panic!("{day} and {months}")
                };
                assert_eq!(sum.to_string(), moved, "{day} and {months} months");
            }
            jiff = jiff.checked_add(jiff::Span::new().days(5)).expect("a later day");
        }
    }
}
