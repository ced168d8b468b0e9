//! TIMEX3 values.

use std::fmt;

use crate::date::Date;

/// A value of TIMEX3 (TimeML 1.2.1), such as `2025-11-10`, `2025-Q3`, `P3Y`, `XXXX-WXX-1`. Its `Display` is the value
/// as TimeML writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Timex {
    /// A day.
    Day(Date),
    /// A month of a year.
    Month(i32, u8),
    /// A year.
    Year(i32),
}

impl fmt::Display for Timex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}
