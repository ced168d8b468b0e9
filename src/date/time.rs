//! To and from the dates of `time`.

use super::{Date, DateError};

impl From<Date> for time::Date {
    /// ```
    /// let day = nutgraf::Date::new(2026, 1, 27)?;
    /// assert_eq!(time::Date::from(day).ordinal(), 27);
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    fn from(date: Date) -> Self {
        // A `Date` is a real day of the years 1 to 9999, which `time` has too.
        let month = time::Month::try_from(date.month).unwrap_or(time::Month::January);
        Self::from_calendar_date(date.year(), month, date.day).unwrap_or(Self::MIN)
    }
}

impl TryFrom<time::Date> for Date {
    type Error = DateError;

    /// ```
    /// assert!(nutgraf::Date::try_from(time::Date::MIN).is_err());
    /// # let day = nutgraf::Date::new(2026, 1, 27)?;
    /// assert_eq!(nutgraf::Date::try_from(time::Date::from(day))?, day);
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    fn try_from(date: time::Date) -> Result<Self, DateError> {
        Self::new(date.year(), u8::from(date.month()), date.day())
    }
}
