//! TIMEX3 values.

mod length;

use std::fmt;

use crate::date::{Date, Weekday};
pub use length::{Count, Length, TimeUnit};

/// A value of TIMEX3 (TimeML 1.2.1), such as `2025-11-10`, `2025-Q3`, `P3Y`, `XXXX-WXX-1`. Its `Display` is the value
/// as TimeML writes it. Years before Christ are negative: -480 is 480 BC (`BC0480`).
///
/// ```
/// use nutgraf::Timex;
///
/// assert_eq!(Timex::Quarter(2025, 3).to_string(), "2025-Q3");
/// assert_eq!(Timex::OpenDay(11, 10).to_string(), "XXXX-11-10");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Timex {
    /// A day: `2025-11-10`.
    Day(Date),
    /// A clock time of a day: `2026-01-26T15:15`.
    Time(Date, Clock),
    /// A part of a day: `2026-01-24TNI`.
    Part(Date, DayPart),
    /// An ISO week: `2026-W04`.
    Week(i32, u8),
    /// The Saturday and Sunday of an ISO week: `2026-W04-WE`.
    Weekend(i32, u8),
    /// A month of a year: `2025-11`.
    Month(i32, u8),
    /// A quarter of a year: `2025-Q3`.
    Quarter(i32, u8),
    /// A half of a year: `2025-H1`.
    Half(i32, u8),
    /// A season of a year: `2024-SP`.
    Season(i32, Season),
    /// A year: `2025`.
    Year(i32),
    /// A decade by its first three digits: `199`.
    Decade(i32),
    /// A century by its first two digits: `18`.
    Century(i32),
    /// A month of an unknown year: `XXXX-11`.
    OpenMonth(u8),
    /// A month and day of an unknown year: `XXXX-11-10`.
    OpenDay(u8, u8),
    /// A day of an unknown month: `XXXX-XX-30`.
    DayOfMonth(u8),
    /// A weekday of an unknown week: `XXXX-WXX-1`.
    OpenWeekday(Weekday),
    /// A quarter of an unknown year: `XXXX-Q3`.
    OpenQuarter(u8),
    /// A half of an unknown year: `XXXX-H1`.
    OpenHalf(u8),
    /// A season of an unknown year: `XXXX-SU`.
    OpenSeason(Season),
    /// A clock time of an unknown day: `XXXX-XX-XXT15:00`.
    OpenTime(Clock),
    /// A clock time of a weekday: `XXXX-WXX-1T15:00`.
    WeekdayTime(Weekday, Clock),
    /// A part of an unknown day: `XXXX-XX-XXTNI`.
    OpenPart(DayPart),
    /// A part of a weekday: `XXXX-WXX-5TNI`.
    WeekdayPart(Weekday, DayPart),
    /// A clock time of a month and day: `XXXX-11-10T15:00`.
    OpenDayTime(u8, u8, Clock),
    /// A unit that could not be placed, such as "last month" without an anchor: `XXXX-XX`.
    OpenUnit(TimeUnit),
    /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    Ref(Ref),
    /// A duration: `P3Y`, `PXW`.
    Length(Length),
    /// Between two durations: `P7M/P2Y`.
    LengthRange(Length, Length),
}

/// A time of day; parts that the text does not name are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59. Hours on the dot are written with their zero minutes, as TimeML does.
    pub minute: u8,
    /// 0 to 59.
    pub second: Option<u8>,
}

/// A vague reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Ref {
    Past,
    Present,
    Future,
}

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    pub(crate) const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Fall, Self::Winter];
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum DayPart {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

impl DayPart {
    pub(crate) const ALL: [Self; 6] =
        [Self::Morning, Self::Midday, Self::Afternoon, Self::Evening, Self::Night, Self::Daytime];

    const fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Midday => "MI",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
            Self::Daytime => "DT",
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "T{:02}:{:02}", self.hour, self.minute)?;
        match self.second {
            Some(second) => write!(f, ":{second:02}"),
            None => Ok(()),
        }
    }
}

/// A year of four digits, or BC and four digits.
struct Y(i32);

impl fmt::Display for Y {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 { write!(f, "BC{:04}", -self.0) } else { write!(f, "{:04}", self.0) }
    }
}

/// The first digits of a year: three for a decade, two for a century.
fn digits(f: &mut fmt::Formatter<'_>, number: i32, width: usize) -> fmt::Result {
    if number < 0 { write!(f, "BC{:0width$}", -number - 1) } else { write!(f, "{number:0width$}") }
}

impl fmt::Display for Season {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Fall => "FA",
            Self::Winter => "WI",
        })
    }
}

impl fmt::Display for Timex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Time(date, clock) => write!(f, "{date}{clock}"),
            Self::Part(date, part) => write!(f, "{date}T{}", part.code()),
            Self::Week(year, week) => write!(f, "{}-W{week:02}", Y(year)),
            Self::Weekend(year, week) => write!(f, "{}-W{week:02}-WE", Y(year)),
            Self::Month(year, month) => write!(f, "{}-{month:02}", Y(year)),
            Self::Quarter(year, quarter) => write!(f, "{}-Q{quarter}", Y(year)),
            Self::Half(year, half) => write!(f, "{}-H{half}", Y(year)),
            Self::Season(year, season) => write!(f, "{}-{season}", Y(year)),
            Self::Year(year) => write!(f, "{}", Y(year)),
            Self::Decade(decade) => digits(f, decade, 3),
            Self::Century(century) => digits(f, century, 2),
            Self::OpenMonth(month) => write!(f, "XXXX-{month:02}"),
            Self::OpenDay(month, day) => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::DayOfMonth(day) => write!(f, "XXXX-XX-{day:02}"),
            Self::OpenWeekday(day) => write!(f, "XXXX-WXX-{}", day.number()),
            Self::OpenQuarter(quarter) => write!(f, "XXXX-Q{quarter}"),
            Self::OpenHalf(half) => write!(f, "XXXX-H{half}"),
            Self::OpenSeason(season) => write!(f, "XXXX-{season}"),
            Self::OpenTime(clock) => write!(f, "XXXX-XX-XX{clock}"),
            Self::WeekdayTime(day, clock) => write!(f, "XXXX-WXX-{}{clock}", day.number()),
            Self::OpenPart(part) => write!(f, "XXXX-XX-XXT{}", part.code()),
            Self::WeekdayPart(day, part) => write!(f, "XXXX-WXX-{}T{}", day.number(), part.code()),
            Self::OpenDayTime(month, day, clock) => write!(f, "XXXX-{month:02}-{day:02}{clock}"),
            Self::OpenUnit(unit) => f.write_str(match unit {
                TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => "XXXX-XX-XXTXX",
                TimeUnit::Day => "XXXX-XX-XX",
                TimeUnit::Weekend => "XXXX-WXX-WE",
                TimeUnit::Week | TimeUnit::Fortnight => "XXXX-WXX",
                TimeUnit::Month => "XXXX-XX",
                TimeUnit::Quarter => "XXXX-QX",
                TimeUnit::Half => "XXXX-HX",
                TimeUnit::Season | TimeUnit::Year => "XXXX",
                TimeUnit::Decade => "XXX",
                TimeUnit::Century | TimeUnit::Millennium => "XX",
            }),
            Self::Ref(Ref::Past) => f.write_str("PAST_REF"),
            Self::Ref(Ref::Present) => f.write_str("PRESENT_REF"),
            Self::Ref(Ref::Future) => f.write_str("FUTURE_REF"),
            Self::Length(length) => write!(f, "{length}"),
            Self::LengthRange(low, high) => write!(f, "{low}/{high}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_before_christ_are_marked() {
        assert_eq!(Timex::Year(-480).to_string(), "BC0480");
        assert_eq!(Timex::Decade(-48).to_string(), "BC047");
        assert_eq!(Timex::Month(-480, 4).to_string(), "BC0480-04");
        assert_eq!(Timex::Year(0).to_string(), "0000");
        assert_eq!(
            (Timex::Decade(0).to_string(), Timex::Century(0).to_string()),
            ("000".into(), "00".into())
        );
    }
}
