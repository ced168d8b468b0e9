//! Lengths of time: units, how many of them, and how TIMEX3 writes that.

use std::fmt;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

impl TimeUnit {
    pub(crate) const ALL: [Self; 15] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Weekend,
        Self::Week,
        Self::Fortnight,
        Self::Month,
        Self::Quarter,
        Self::Season,
        Self::Half,
        Self::Year,
        Self::Decade,
        Self::Century,
        Self::Millennium,
    ];

    /// How many of which smaller ISO unit it is written as, and the letter.
    const fn written(self) -> (u32, &'static str) {
        match self {
            Self::Second => (1, "S"),
            Self::Minute => (1, "M"),
            Self::Hour => (1, "H"),
            Self::Day => (1, "D"),
            Self::Weekend => (1, "WE"),
            Self::Week => (1, "W"),
            Self::Fortnight => (2, "W"),
            Self::Month => (1, "M"),
            Self::Quarter => (3, "M"),
            Self::Season => (1, "SN"),
            Self::Half => (6, "M"),
            Self::Year => (1, "Y"),
            Self::Decade => (10, "Y"),
            Self::Century => (100, "Y"),
            Self::Millennium => (1000, "Y"),
        }
    }

    /// Days as people count: twelve months a year, so that halves come out even.
    pub(crate) const fn days(self) -> f64 {
        match self {
            Self::Second => 1.0 / 86_400.0,
            Self::Minute => 1.0 / 1_440.0,
            Self::Hour => 1.0 / 24.0,
            Self::Day => 1.0,
            Self::Weekend => 2.0,
            Self::Week => 7.0,
            Self::Fortnight => 14.0,
            Self::Month => 30.0,
            Self::Quarter | Self::Season => 90.0,
            Self::Half => 180.0,
            Self::Year => 360.0,
            Self::Decade => 3_600.0,
            Self::Century => 36_000.0,
            Self::Millennium => 360_000.0,
        }
    }

    /// The unit in the singular, as quantities name it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Fortnight => "fortnight",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Season => "season",
            Self::Half => "half-year",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
        }
    }

    pub(crate) const fn is_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }
}

/// A decimal number of units, exact: `digits` × 10^`power`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Count {
    /// The digits.
    pub digits: u32,
    /// The power of ten.
    pub power: i8,
}

impl Count {
    pub(crate) const fn whole(number: u32) -> Self {
        Self { digits: number, power: 0 }
    }

    /// The number.
    pub fn value(self) -> f64 {
        if self.power < 0 {
            f64::from(self.digits) / 10_f64.powi(i32::from(-self.power))
        } else {
            f64::from(self.digits) * 10_f64.powi(i32::from(self.power))
        }
    }

    pub(crate) const fn as_whole(self) -> Option<u32> {
        if self.power < 0 {
            return None;
        }
        match 10_u32.checked_pow(self.power as u32) {
            Some(scale) => self.digits.checked_mul(scale),
            None => None,
        }
    }
}

/// The length of a duration: a number of a unit, and of a smaller one where the text says so ("a year and a half").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many; none for a number nobody knows ("several days").
    pub count: Option<Count>,
    /// Of which unit.
    pub unit: TimeUnit,
    /// How many more of a smaller unit.
    pub rest: Option<(u16, TimeUnit)>,
}

impl Length {
    pub(crate) const fn whole(number: u32, unit: TimeUnit) -> Self {
        Self { count: Some(Count::whole(number)), unit, rest: None }
    }

    /// Half of its unit in whole smaller ones.
    pub(crate) const fn half(&self) -> Option<(u16, TimeUnit)> {
        Some(match self.unit {
            TimeUnit::Minute => (30, TimeUnit::Second),
            TimeUnit::Hour => (30, TimeUnit::Minute),
            TimeUnit::Day => (12, TimeUnit::Hour),
            TimeUnit::Year => (6, TimeUnit::Month),
            TimeUnit::Decade => (5, TimeUnit::Year),
            TimeUnit::Century => (50, TimeUnit::Year),
            _ => return None,
        })
    }

    pub(crate) const fn vague(unit: TimeUnit) -> Self {
        Self { count: None, unit, rest: None }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (factor, letter) = self.unit.written();
        f.write_str(if self.unit.is_clock() { "PT" } else { "P" })?;
        match self.count {
            None => {
                let letter = match self.unit {
                    TimeUnit::Decade => "DE",
                    TimeUnit::Century => "CE",
                    TimeUnit::Millennium => "ML",
                    TimeUnit::Quarter => "Q",
                    _ => letter,
                };
                write!(f, "X{letter}")?;
            }
            // Half a unit is written in whole smaller ones.
            Some(Count { digits: 5, power: -1 }) if self.half().is_some() => {
                let (number, unit) = self.half().unwrap_or((0, self.unit));
                if unit.is_clock() && !self.unit.is_clock() {
                    f.write_str("T")?;
                }
                let (factor, letter) = unit.written();
                write!(f, "{}{letter}", u32::from(number) * factor)?;
            }
            Some(count) => {
                // "a century and a half" is 150 years: both parts are written in the same unit.
                let same = self.rest.filter(|(_, unit)| {
                    unit.written().1 == letter && unit.is_clock() == self.unit.is_clock()
                });
                let rest = same.map_or(0, |(number, unit)| u32::from(number) * unit.written().0);
                let value = count.value() * f64::from(factor) + f64::from(rest);
                write!(f, "{value}{letter}")?;
                if same.is_some() {
                    return Ok(());
                }
            }
        }
        if let Some((count, unit)) = self.rest {
            if unit.is_clock() && !self.unit.is_clock() {
                f.write_str("T")?;
            }
            let (factor, letter) = unit.written();
            write!(f, "{}{letter}", u32::from(count) * factor)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_timeml_does() {
        let half = |count, unit, rest| Length { count: Some(count), unit, rest: Some(rest) }.to_string();
        assert_eq!(Length::whole(3, TimeUnit::Year).to_string(), "P3Y");
        assert_eq!(Length::whole(2, TimeUnit::Decade).to_string(), "P20Y");
        assert_eq!(Length::whole(90, TimeUnit::Minute).to_string(), "PT90M");
        assert_eq!(Length::vague(TimeUnit::Week).to_string(), "PXW");
        assert_eq!(half(Count::whole(1), TimeUnit::Year, (6, TimeUnit::Month)), "P1Y6M");
        assert_eq!(half(Count::whole(1), TimeUnit::Day, (12, TimeUnit::Hour)), "P1DT12H");
        assert_eq!(half(Count::whole(1), TimeUnit::Century, (50, TimeUnit::Year)), "P150Y");
        let point_five = Count { digits: 5, power: -1 };
        assert_eq!(Length { count: Some(point_five), unit: TimeUnit::Hour, rest: None }.to_string(), "PT30M");
        assert_eq!(Length { count: Some(point_five), unit: TimeUnit::Day, rest: None }.to_string(), "PT12H");
        assert_eq!(
            Length { count: Some(Count { digits: 46, power: 8 }), unit: TimeUnit::Year, rest: None }
                .to_string(),
            "P4600000000Y"
        );
    }

    #[test]
    fn lengths_that_nobody_counted() {
        let vague = |unit| Length::vague(unit).to_string();
        assert_eq!(
            TimeUnit::ALL.map(vague).join(" "),
            "PTXS PTXM PTXH PXD PXWE PXW PXW PXM PXQ PXSN PXM PXY PXDE PXCE PXML"
        );
    }

    #[test]
    fn halves_and_rests() {
        let half = |unit| Length::whole(1, unit).half();
        assert_eq!(half(TimeUnit::Decade), Some((5, TimeUnit::Year)));
        assert_eq!(half(TimeUnit::Century), Some((50, TimeUnit::Year)));
        assert_eq!(half(TimeUnit::Week), None);
        let point_five =
            |unit| Length { count: Some(Count { digits: 5, power: -1 }), unit, rest: None }.to_string();
        assert_eq!(point_five(TimeUnit::Week), "P0.5W");
        assert_eq!(point_five(TimeUnit::Century), "P50Y");
        let weeks = Length { rest: Some((1, TimeUnit::Fortnight)), ..Length::whole(1, TimeUnit::Week) };
        assert_eq!(weeks.to_string(), "P3W");
    }

    #[test]
    fn counts_are_exact() {
        let count = |digits, power| Count { digits, power };
        assert_eq!((count(3, -1).value(), count(46, 8).value(), count(7, 0).value()), (0.3, 4.6e9, 7.0));
        assert_eq!([count(2, 3), count(7, 0)].map(Count::as_whole), [Some(2000), Some(7)]);
        assert_eq!([count(1, -1), count(46, 8), count(1, 10)].map(Count::as_whole), [None, None, None]);
    }

    #[test]
    fn units_in_days() {
        let days = TimeUnit::ALL.map(TimeUnit::days);
        let of_a_day = [86_400.0, 1_440.0, 24.0, 1.0];
        assert!(of_a_day.iter().zip(days).all(|(parts, days)| (parts * days - 1.0).abs() < 1e-9));
        assert!(days.is_sorted());
    }
}
