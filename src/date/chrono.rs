//! To and from the dates of `chrono`.

use chrono::{Datelike, NaiveDate};

use super::{Date, DateError};

impl From<Date> for NaiveDate {
    /// ```
    /// let day = nutgraf::Date::new(2026, 1, 27)?;
    /// assert_eq!(chrono::NaiveDate::from(day).to_string(), "2026-01-27");
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    fn from(date: Date) -> Self {
        // A `Date` is a real day of the years 1 to 9999, which `chrono` has too.
        Self::from_ymd_opt(date.year(), u32::from(date.month), u32::from(date.day)).unwrap_or_default()
    }
}

impl TryFrom<NaiveDate> for Date {
    type Error = DateError;

    /// ```
    /// let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 27).unwrap_or_default();
    /// assert_eq!(nutgraf::Date::try_from(day)?, nutgraf::Date::new(2026, 1, 27)?);
    /// assert!(nutgraf::Date::try_from(chrono::NaiveDate::MAX).is_err());
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    fn try_from(date: NaiveDate) -> Result<Self, DateError> {
        Self::new(date.year(), date.month() as u8, date.day() as u8)
    }
}
