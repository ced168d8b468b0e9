//! A calendar day, and the arithmetic of days, weekdays and ISO weeks.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar (ISO 8601), years 1 to 9999, checked when it is made.
///
/// ```
/// use nutgraf::Date;
///
/// let day = Date::new(2026, 1, 27)?;
/// assert_eq!(day.to_string(), "2026-01-27");
/// assert_eq!("2026-01-27".parse::<Date>()?, day);
/// assert!(Date::new(2025, 2, 29).is_err());
/// # Ok::<(), nutgraf::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

/// A day of the week, Monday first (ISO 8601: Monday is 1).
///
/// ```
/// use nutgraf::{Date, Weekday};
/// assert_eq!(Date::new(2026, 1, 27)?.weekday(), Weekday::Tuesday);
/// # Ok::<(), nutgraf::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday = 1,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    pub(crate) const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Monday is 1, Sunday is 7.
    ///
    /// ```
    /// assert_eq!(nutgraf::Weekday::Sunday.number(), 7);
    /// ```
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// Why something is no date: a part out of range, or text that is not `YYYY-MM-DD`.
///
/// ```
/// let error = "2025-02-30".parse::<nutgraf::Date>().unwrap_err();
/// assert_eq!(error.to_string(), "no such day: 2025-02-30");
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DateError(String);

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DateError {}

/// Days of a month, 0 for a month that is none.
pub(crate) const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

pub(crate) const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

impl Date {
    /// The day, if there is such a day.
    ///
    /// # Errors
    /// When year (1 to 9999), month or day is out of range.
    ///
    /// ```
    /// assert!(nutgraf::Date::new(2024, 2, 29).is_ok());
    /// ```
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        Self::checked(year, month, day)
            .ok_or_else(|| DateError(format!("no such day: {year:04}-{month:02}-{day:02}")))
    }

    pub(crate) const fn checked(year: i32, month: u8, day: u8) -> Option<Self> {
        if year < 1 || year > 9999 || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self { year: year as i16, month, day })
    }

    /// The year, 1 to 9999.
    ///
    /// ```
    /// assert_eq!(nutgraf::Date::new(2026, 1, 27)?.year(), 2026);
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// The month, January is 1.
    ///
    /// ```
    /// assert_eq!(nutgraf::Date::new(2026, 1, 27)?.month(), 1);
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    ///
    /// ```
    /// assert_eq!(nutgraf::Date::new(2026, 1, 27)?.day(), 27);
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day of the week.
    ///
    /// ```
    /// use nutgraf::{Date, Weekday};
    /// assert_eq!(Date::new(2000, 1, 1)?.weekday(), Weekday::Saturday);
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    pub const fn weekday(self) -> Weekday {
        // Day 0 (1970-01-01) was a Thursday, index 3 from Monday.
        Weekday::ALL[(self.days_from_epoch() + 3).rem_euclid(7) as usize]
    }

    /// Days since 1970-01-01, negative before it.
    ///
    /// ```
    /// assert_eq!(nutgraf::Date::new(1970, 1, 2)?.days_from_epoch(), 1);
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    pub const fn days_from_epoch(self) -> i32 {
        // Years begin in March, so that the leap day is the last of the year.
        let (month, year) = (self.month as i32, self.year as i32 - (self.month <= 2) as i32);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + self.day as i32 - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719_468
    }

    pub(crate) const fn from_days(days: i32) -> Option<Self> {
        let Some(days) = days.checked_add(719_468) else { return None };
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + (month <= 2) as i32;
        Self::checked(year, month as u8, (day_of_year - (153 * shifted + 2) / 5 + 1) as u8)
    }

    /// The day `days` later (earlier when negative), if the year stays within 1 to 9999.
    ///
    /// ```
    /// let day = nutgraf::Date::new(2025, 12, 31)?;
    /// assert_eq!(day.plus_days(1).unwrap().to_string(), "2026-01-01");
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    pub const fn plus_days(self, days: i32) -> Option<Self> {
        match self.days_from_epoch().checked_add(days) {
            Some(sum) => Self::from_days(sum),
            None => None,
        }
    }

    /// The ISO 8601 week: its year (which can differ from the day's) and number, 1 to 53.
    ///
    /// ```
    /// assert_eq!(nutgraf::Date::new(2026, 1, 1)?.iso_week(), (2026, 1));
    /// assert_eq!(nutgraf::Date::new(2027, 1, 1)?.iso_week(), (2026, 53));
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    pub fn iso_week(self) -> (i32, u8) {
        // A week belongs to the year of its Thursday.
        let thursday = self.days_from_epoch() + 4 - i32::from(self.weekday().number());
        let year = Self::from_days(thursday).map_or(self.year(), Self::year);
        let january = Self { year: year as i16, month: 1, day: 1 };
        (year, ((thursday - january.days_from_epoch()) / 7 + 1) as u8)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(year @ 0..=9999) = u16::try_from(self.year) else {
            return write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day);
        };
        // A record has some dates a sentence: as digits at once they take a third of what `write!` takes.
        let digit = |number: u16| b'0' + (number % 10) as u8;
        let (month, day) = (u16::from(self.month), u16::from(self.day));
        let year = [digit(year / 1000), digit(year / 100), digit(year / 10), digit(year)];
        let text = [
            year[0],
            year[1],
            year[2],
            year[3],
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ];
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `YYYY-MM-DD`; a time behind it (`T10:03:01Z`, ` 10:03:01`) is passed over.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError(format!("not a date of the form YYYY-MM-DD: {text:?}"));
        let trimmed = text.trim();
        let (day, rest) = trimmed.split_at_checked(10).ok_or_else(wrong)?;
        let bytes = day.as_bytes();
        if bytes[4] != b'-' || bytes[7] != b'-' || rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(wrong());
        }
        let part = |range: std::ops::Range<usize>| {
            let digits = &day[range];
            digits
                .bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| digits.parse::<u16>().ok())
                .flatten()
                .ok_or_else(wrong)
        };
        Self::new(i32::from(part(0..4)?), part(5..7)? as u8, part(8..10)? as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_go_from_1_to_9999() {
        let is_day = |year| Date::new(year, 1, 1).is_ok();
        assert!(is_day(1) && is_day(9999));
        assert!(!is_day(0) && !is_day(-1) && !is_day(10_000));
        let first = Date { year: 1, month: 1, day: 1 };
        assert_eq!(first.plus_days(-1), None);
        assert_eq!(Date { year: 9999, month: 12, day: 31 }.plus_days(1), None);
        assert_eq!(first.plus_days(i32::MAX), None);
    }

    #[test]
    fn every_day_is_found_again_by_its_number() {
        let mut day = Date { year: 1, month: 1, day: 1 };
        // Twice the 400 years after which the calendar repeats itself.
        for _ in 0..2 * 146_097 {
            let next = day.plus_days(1).expect("a later day");
            assert_eq!(next.days_from_epoch() - day.days_from_epoch(), 1);
            assert!(next > day && (next.day() == day.day() + 1 || next.day() == 1));
            day = next;
        }
        assert_eq!(day.to_string(), "0801-01-01");
    }

    #[test]
    fn what_is_no_date_says_so() {
        for text in ["", "2026-01-27x", "2026-01-271", "2026/01-27", "2026-01/27", "2026-1-027", "+026-01-27"]
        {
            let read = text.parse::<Date>();
            assert_eq!(read.is_ok(), text == "2026-01-27x", "{text}");
        }
        let error = "2026/01/27".parse::<Date>().expect_err("no date");
        assert_eq!(error.to_string(), "not a date of the form YYYY-MM-DD: \"2026/01/27\"");
        assert_eq!(format!("{:?}", Date { year: 987, month: 6, day: 5 }), "0987-06-05");
    }
}
