//! The day of a holiday in a year.

use super::calendar;
use crate::date::{Date, Weekday, days_in_month};
use crate::lexicon::holidays::{FIRST_TABLE_YEAR, HOLIDAYS, Holiday};

/// The day, where it can be told.
pub(super) fn day(row: u16, year: i32) -> Option<Date> {
    match HOLIDAYS.get(usize::from(row))?.1 {
        Holiday::Fixed(month, day) => Date::checked(year, month, day),
        Holiday::Weekday(month, weekday, which, behind) => {
            let weekday = *Weekday::ALL.get(usize::from(weekday) - 1)?;
            let month =
                (Date::checked(year, month, 1)?, Date::checked(year, month, days_in_month(year, month))?);
            calendar::nth_weekday(month, weekday, which)?.plus_days(i32::from(behind))
        }
        Holiday::Easter(days) => easter(year)?.plus_days(i32::from(days)),
        Holiday::OrthodoxEaster(days) => orthodox_easter(year)?.plus_days(i32::from(days)),
        Holiday::Table(rows) => {
            let &(month, day) = rows.get(usize::try_from(year - FIRST_TABLE_YEAR).ok()?)?;
            Date::checked(year, month, day)
        }
        Holiday::Once(year, month, day) => Date::checked(year, month, day),
    }
}

/// Whether the holiday is one day of history.
pub(super) fn is_once(row: u16) -> bool {
    HOLIDAYS.get(usize::from(row)).is_some_and(|row| matches!(row.1, Holiday::Once(..)))
}

/// Western Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<Date> {
    let (cycle, century, rest) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * cycle + century - century / 4 - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (cycle + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    Date::checked(year, (sum / 31) as u8, (sum % 31 + 1) as u8)
}

/// Orthodox Easter Sunday: Meeus's Julian algorithm, moved to the Gregorian calendar.
fn orthodox_easter(year: i32) -> Option<Date> {
    let epact = (19 * year.rem_euclid(19) + 15) % 30;
    let weekday = (2 * year.rem_euclid(4) + 4 * year.rem_euclid(7) - epact + 34) % 7;
    let sum = epact + weekday + 114;
    let julian = Date::checked(year, (sum / 31) as u8, (sum % 31 + 1) as u8)?;
    julian.plus_days(year.div_euclid(100) - year.div_euclid(400) - 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_churches_say() {
        for (year, month, day) in [(2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31), (2026, 4, 5)] {
            assert_eq!(easter(year), Date::checked(year, month, day));
        }
        for (year, month, day) in [(2016, 5, 1), (2021, 5, 2), (2024, 5, 5), (2025, 4, 20), (2026, 4, 12)] {
            assert_eq!(orthodox_easter(year), Date::checked(year, month, day));
        }
    }
}
