//! To and from the dates of `jiff`.

use super::{Date, DateError};

impl From<Date> for jiff::civil::Date {
    /// ```
    /// let day = nutgraf::Date::new(2026, 1, 27)?;
    /// assert_eq!(jiff::civil::Date::from(day), jiff::civil::date(2026, 1, 27));
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    fn from(date: Date) -> Self {
        // A `Date` is a real day of the years 1 to 9999, which `jiff` has too.
        Self::new(date.year, date.month as i8, date.day as i8).unwrap_or(Self::ZERO)
    }
}

impl TryFrom<jiff::civil::Date> for Date {
    type Error = DateError;

    /// ```
    /// let day = nutgraf::Date::try_from(jiff::civil::date(2026, 1, 27))?;
    /// assert_eq!(day.to_string(), "2026-01-27");
    /// assert!(nutgraf::Date::try_from(jiff::civil::date(-44, 3, 15)).is_err());
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    fn try_from(date: jiff::civil::Date) -> Result<Self, DateError> {
        Self::new(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
    }
}
