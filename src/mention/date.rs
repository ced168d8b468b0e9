//! Dates, times, durations and sets of times.

use crate::date::Date;
use crate::rule::Rule;
use crate::span::Span;
use crate::timex::{Clock, TimeUnit, Timex};

/// An expression of time, resolved where the article allows it.
///
/// ```
/// use nutgraf::{Article, Date};
///
/// let article = Article::new("Two men were arrested on Monday.").published(Date::new(2026, 1, 27)?);
/// let found = nutgraf::extract(&article);
/// assert_eq!(found.dates()[0].first, Some(Date::new(2026, 1, 26)?));
/// # Ok::<(), nutgraf::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct DateMention {
    /// Where it stands; a preposition in front is outside.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// The rule that read it.
    pub rule: Rule,
    /// What sort of expression it is.
    pub kind: DateKind,
    /// Its TIMEX3 value (TimeML 1.2.1); none for a range.
    pub timex: Option<Timex>,
    /// First day, as a reader would say; none where it cannot be known.
    pub first: Option<Date>,
    /// Last day, inclusive.
    pub last: Option<Date>,
    /// The `mod` attribute of TIMEX3.
    pub modifier: Option<Modifier>,
    /// The finest part that the text names; none for sets and vague expressions.
    pub grain: Option<Grain>,
    /// The preposition outside the span that makes it an open interval.
    pub relation: Option<Relation>,
    /// What it was resolved by.
    pub anchor: Option<Anchor>,
    /// "recently", "now", "in recent years".
    pub vague: bool,
    /// Whose fiscal year it was placed by; none where it is of the calendar, or where the article tells no one's.
    pub fiscal: Option<FiscalYear>,
    /// The time zone as written.
    pub zone: Option<Span>,
    /// The holiday's English name.
    pub holiday: Option<&'static str>,
    /// Another reading that the text leaves open.
    pub alternative: Option<Alternative>,
    /// A duration read as a quantity.
    pub quantity: Option<Quantity>,
    /// "four years earlier": a date whose anchor is another mention.
    pub offset: Option<Offset>,
    /// For a range, where its two ends stand; see [`Extraction::ends`](crate::Extraction::ends).
    pub(crate) ends: Option<u32>,
}

/// The sort of a time expression (TIMEX3's types, and ranges).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum DateKind {
    Date,
    Time,
    Duration,
    Set,
    Range,
}

/// TIMEX3 `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Modifier {
    Start,
    Mid,
    End,
    Approx,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
}

/// The finest unit that an expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Grain {
    Second,
    Minute,
    Hour,
    DayPart,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}

impl Grain {
    /// The finest unit that a value names.
    pub(crate) const fn of(timex: Timex) -> Option<Self> {
        Some(match timex {
            Timex::Day(_) | Timex::OpenDay(..) | Timex::DayOfMonth(_) | Timex::OpenWeekday(_) => Self::Day,
            Timex::Time(_, clock)
            | Timex::OpenTime(clock)
            | Timex::WeekdayTime(_, clock)
            | Timex::OpenDayTime(_, _, clock) => match clock {
                Clock { second: Some(_), .. } => Self::Second,
                Clock { minute: 0, .. } => Self::Hour,
                _ => Self::Minute,
            },
            Timex::Part(..) | Timex::OpenPart(_) | Timex::WeekdayPart(..) => Self::DayPart,
            Timex::Week(..) => Self::Week,
            Timex::Weekend(..) => Self::Weekend,
            Timex::Month(..) | Timex::OpenMonth(_) => Self::Month,
            Timex::Quarter(..) | Timex::OpenQuarter(_) => Self::Quarter,
            Timex::Half(..) | Timex::OpenHalf(_) => Self::Half,
            Timex::Season(..) | Timex::OpenSeason(_) => Self::Season,
            Timex::Year(_) => Self::Year,
            Timex::Decade(_) => Self::Decade,
            Timex::Century(_) => Self::Century,
            Timex::OpenUnit(unit) => Self::of_unit(unit),
            Timex::Length(length) => Self::of_unit(length.unit),
            Timex::Ref(_) | Timex::LengthRange(..) => return None,
        })
    }

    pub(crate) const fn of_unit(unit: TimeUnit) -> Self {
        match unit {
            TimeUnit::Second => Self::Second,
            TimeUnit::Minute => Self::Minute,
            TimeUnit::Hour => Self::Hour,
            TimeUnit::Day => Self::Day,
            TimeUnit::Weekend => Self::Weekend,
            TimeUnit::Week | TimeUnit::Fortnight => Self::Week,
            TimeUnit::Month => Self::Month,
            TimeUnit::Quarter => Self::Quarter,
            TimeUnit::Season => Self::Season,
            TimeUnit::Half => Self::Half,
            TimeUnit::Year => Self::Year,
            TimeUnit::Decade => Self::Decade,
            TimeUnit::Century | TimeUnit::Millennium => Self::Century,
        }
    }
}

/// The preposition that makes an open interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Relation {
    Since,
    Until,
    By,
    Before,
    After,
    AsOf,
}

/// What an expression was resolved by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The publication date.
    Published,
    /// Another date of the article.
    Mention,
    /// The expression says it all.
    Text,
    /// The quarter or year that the article reports on.
    ReportedPeriod,
}

/// Whose fiscal year: it decides the days that "fiscal 2025" has.
///
/// ```
/// use nutgraf::{Article, FiscalYear, Locale};
///
/// let article = Article::new("Exports rose in fiscal 2025.").locale(Locale::India);
/// let found = nutgraf::extract(&article);
/// assert_eq!(found.dates()[0].fiscal, Some(FiscalYear::India));
/// assert_eq!(found.dates()[0].first.map(|day| day.to_string()).as_deref(), Some("2024-04-01"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FiscalYear {
    /// October to September.
    UnitedStates,
    /// April to March.
    UnitedKingdom,
    /// April to March.
    India,
    /// July to June.
    Australia,
    /// July to June.
    NewZealand,
    /// April to March.
    Canada,
    /// April to March, named for the year it begins in.
    Japan,
    /// April to March.
    SouthAfrica,
    /// April to March.
    HongKong,
    /// April to March, named for the year it begins in.
    Singapore,
    /// July to June.
    Pakistan,
    /// July to June.
    Bangladesh,
    /// July to June.
    Egypt,
    /// July to June.
    Kenya,
    /// October to September.
    Thailand,
    /// A company's own: placed where the article says when it begins or ends, else read as the calendar year that it
    /// is named for.
    Company,
}

/// Another reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Its TIMEX3 value.
    pub timex: Timex,
    /// First day.
    pub first: Option<Date>,
    /// Last day.
    pub last: Option<Date>,
    /// What is open.
    pub why: Why,
}

/// Why there are two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// 03/04/2025
    DayMonthOrder,
    /// The day before or behind the publication.
    PastOrFuture,
}

/// A duration as a quantity: "three years" is 3 years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// How many.
    pub amount: super::Amount,
    /// How the text bounds it.
    pub bound: super::Bound,
    /// The unit in the singular: "year".
    pub unit: &'static str,
}

/// A distance in time from another mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// How far, as a TIMEX3 duration.
    pub duration: Timex,
    /// Which way.
    pub direction: Direction,
}

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Direction {
    Before,
    After,
}
