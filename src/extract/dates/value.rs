//! What a text says of a time, before it is known which day that is.

use crate::date::Weekday;
use crate::lexicon::time_words::{Edge, Which};
use crate::mention::{Bound, Direction, Modifier, Relation};
use crate::rule::Rule;
use crate::text::TokenRange;
use crate::timex::{Clock, DayPart, Length, Ref, Season, TimeUnit, Timex};

/// One expression as read, with what stands around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    pub(crate) tokens: TokenRange,
    pub(crate) what: What,
    pub(crate) edge: Option<Edge>,
    pub(crate) modifier: Option<Modifier>,
    pub(crate) bound: Bound,
    /// "a day after the vote": a duration with a direction.
    pub(crate) offset: Option<Direction>,
    pub(crate) relation: Option<Relation>,
    /// What the verbs near it say.
    pub(crate) tense: Option<Tense>,
    /// "in" stands before it: "in three days" can be a day ahead.
    pub(crate) ahead: bool,
    pub(crate) rule: Rule,
    /// For a range the slots of its two ends; an end knows that it is one.
    pub(crate) ends: Option<(u32, u32)>,
    /// Slot of the expression this one shares its missing parts with: the other days of "Nov. 10, 12 and 14".
    pub(crate) shares: Option<u32>,
    pub(crate) is_end: bool,
}

/// The sort of expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    /// A place in the calendar.
    Point(Point),
    /// A length of time.
    Length(Length),
    LengthRange(Length, Length),
    /// "three days ago", "a year earlier".
    Shifted {
        length: Length,
        from: From,
        back: bool,
    },
    /// A set of times.
    Set(Timex),
    /// "now", "recently".
    Vague(Ref),
    /// From one candidate to another.
    Range,
}

/// From where an expression is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    Published,
    /// The last date that the text told.
    Mention,
}

/// The time of the verbs near an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    Past,
    Future,
}

/// The year of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Year {
    Known(i32),
    /// "last year" (-1), "this year" (0), "that year" (0 from the last mention).
    Step(i8, From),
    Decade(i32),
    /// "the '70s", "the nineties".
    ShortDecade(u8),
    Century(i32),
    /// "'99"
    Short(u8),
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearPart {
    Half(u8),
    Quarter(u8),
    Season(Season),
    Month(u8),
}

/// "the first week of", "the last Sunday of", "the first seven months of": which (from the end when negative).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Nth {
    pub(crate) which: i8,
    pub(crate) of: NthOf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NthOf {
    Unit(TimeUnit),
    Weekday(Weekday),
    /// The first (or last) so many units, together.
    Several(TimeUnit),
}

/// A place in the calendar; what is none the text does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Point {
    pub(crate) year: Option<Year>,
    /// "last month", "this week", "today": so many units from somewhere.
    pub(crate) step: Option<(TimeUnit, i8, From)>,
    /// "last November", "next Monday".
    pub(crate) which: Option<Which>,
    pub(crate) part: Option<YearPart>,
    pub(crate) nth: Option<Nth>,
    pub(crate) day: Option<u8>,
    pub(crate) weekday: Option<Weekday>,
    /// Row in the table of holidays.
    pub(crate) holiday: Option<u16>,
    pub(crate) day_part: Option<DayPart>,
    pub(crate) clock: Option<Clock>,
    /// The other reading of 03/04/2025: the numbers change places.
    pub(crate) swappable: bool,
    /// Tokens of the time zone.
    pub(crate) zone: Option<TokenRange>,
    pub(crate) fiscal: bool,
    /// "so far this year", "year to date".
    pub(crate) so_far: bool,
    /// A season or school year across two calendar years: "2009-10".
    pub(crate) next_year_too: bool,
}

impl Point {
    pub(crate) fn of_year(year: Year) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    pub(crate) fn of_part(part: YearPart) -> Self {
        Self { part: Some(part), ..Self::default() }
    }

    pub(crate) fn of_step(unit: TimeUnit, step: i8, from: From) -> Self {
        match unit {
            TimeUnit::Year => Self::of_year(Year::Step(step, from)),
            _ => Self { step: Some((unit, step, from)), ..Self::default() },
        }
    }

    /// Whether it tells a day, so that a time of day can follow.
    pub(crate) fn is_day(&self) -> bool {
        self.day.is_some()
            || self.weekday.is_some()
            || self.holiday.is_some()
            || matches!(self.step, Some((TimeUnit::Day, ..)))
            || matches!(self.nth, Some(Nth { of: NthOf::Weekday(_) | NthOf::Unit(TimeUnit::Day), .. }))
    }

    pub(crate) fn has_time(&self) -> bool {
        self.clock.is_some() || self.day_part.is_some()
    }

    /// Whether it tells nothing but a time of day.
    pub(crate) fn is_only_time(&self) -> bool {
        self.has_time() && !self.is_day() && self.year.is_none() && self.part.is_none() && self.step.is_none()
    }

    /// The month, if it has one.
    pub(crate) fn month(&self) -> Option<u8> {
        match self.part {
            Some(YearPart::Month(month)) => Some(month),
            _ => None,
        }
    }
}
