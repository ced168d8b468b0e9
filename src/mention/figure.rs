//! Figures: quantities that the text states about the world.

use std::fmt;

use crate::lemma::Lemma;
use crate::rule::Rule;
use crate::span::Span;

/// A quantity that the text states about the world: a count, money, a percentage, a measure, an age, a rate.
///
/// ```
/// use nutgraf::{Amount, Article, Bound};
///
/// let found = nutgraf::extract(&Article::new("Police arrested more than 3,700 suspects."));
/// let figure = &found.figures()[0];
/// assert_eq!(figure.amount, Amount::Exact(3700.0));
/// assert_eq!(figure.bound, Bound::MoreThan);
/// assert_eq!(figure.noun.map(|noun| found.text(noun)), Some("suspects"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Figure {
    /// The number with scale word, sign, currency and percent word; without modifier, noun and measure's unit.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// The rule that read it.
    pub rule: Rule,
    /// How much.
    pub amount: Amount,
    /// How the text bounds it: "more than", "nearly".
    pub bound: Bound,
    /// Set where the figure is the size of a change: "rose 12 percent".
    pub trend: Option<Trend>,
    /// Index, in the list of figures, of the value it changed from: on 3,400 in "rose to 3,400 from 3,100".
    pub change_from: Option<u32>,
    /// What sort of quantity it is.
    pub kind: FigureKind,
    /// Its unit; none for counts and ages.
    pub unit: Option<Unit>,
    /// The unit as written: "$", "cents", "per cent", "kg".
    pub unit_text: Option<Span>,
    /// Whether it was written as a fraction or "N out of M".
    pub fraction: bool,
    /// The counted noun phrase without determiner and complement: "potential victims"; for a measure its substance.
    pub noun: Option<Span>,
    /// What is counted where the text has no noun there but says it elsewhere.
    pub noun_implied: Option<Implied>,
    /// What happened to the counted thing, what it did or what it is.
    pub event: Option<Event>,
    /// What a percentage, price or change is said of: "inflation".
    pub about: Option<Span>,
}

/// Beyond it not every whole number is an `f64`.
pub(crate) const EXACT: f64 = 9_007_199_254_740_992.0;

/// How much, in base units: 3.7 million is 3,700,000, 12 percent is 12.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// One number; exact for whole numbers up to 2^53.
    Exact(f64),
    /// Both ends of "between 10 and 20".
    Range {
        /// The first end as written, usually the lower.
        low: f64,
        /// The other end.
        high: f64,
    },
    /// "dozens", "several hundred": the numbers it may stand for.
    Vague {
        /// Least.
        low: f64,
        /// Most.
        high: f64,
    },
}

impl Amount {
    /// The number, where it is one.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("Police freed 40 men and dozens of women."));
    /// let values: Vec<_> = found.figures().iter().map(|figure| figure.amount.value()).collect();
    /// assert_eq!(values, [Some(40.0), None]);
    /// ```
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Exact(value) => Some(value),
            Self::Range { .. } | Self::Vague { .. } => None,
        }
    }

    /// Both ends, of one number twice the number.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("Between 10 and 20 men died; 5 were hurt."));
    /// let ends: Vec<_> = found.figures().iter().map(|figure| figure.amount.ends()).collect();
    /// assert_eq!(ends, [(10.0, 20.0), (5.0, 5.0)]);
    /// ```
    pub const fn ends(self) -> (f64, f64) {
        match self {
            Self::Exact(value) => (value, value),
            Self::Range { low, high } | Self::Vague { low, high } => (low, high),
        }
    }
}

/// How the text bounds a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Bound {
    /// No bound in the text.
    #[default]
    Exact,
    /// "more than", "over".
    MoreThan,
    /// "at least", "or more".
    AtLeast,
    /// "fewer than", "under".
    LessThan,
    /// Just under: "almost", "nearly", "close to".
    Nearly,
    /// "up to", "as many as".
    UpTo,
    /// "about", "some", "an estimated".
    About,
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// "rose 12 percent"
    Up,
    /// "fell 12 percent"
    Down,
}

/// The sort of quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureKind {
    /// Countable things.
    Count,
    /// An amount of money.
    Money,
    /// A percentage, percentage points or basis points.
    Percent,
    /// A quantity with a unit of measurement.
    Measure,
    /// Somebody's age in years.
    Age,
    /// A ratio: "per 100,000", "miles per hour", "times".
    Rate,
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// A currency.
    Money(Currency),
    /// Percent.
    Percent,
    /// Percentage points.
    PercentagePoint,
    /// Basis points.
    BasisPoint,
    /// A unit by name: "kilogram", "mile per hour"; its text is given by
    /// [`Extraction::unit`](crate::Extraction::unit).
    Named(UnitName),
    /// "per" and what stands in the text: "1.2 per 100,000".
    Per(Span),
    /// Multiples: "5 times".
    Time,
}

/// A unit of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnitName(pub(crate) u16);

/// A currency by its ISO 4217 code.
///
/// ```
/// use nutgraf::{Article, Unit};
///
/// let found = nutgraf::extract(&Article::new("The fine was €3 million."));
/// let Some(Unit::Money(currency)) = found.figures()[0].unit else { panic!("money") };
/// assert_eq!((currency.code(), currency.to_string()), ("EUR", "EUR".to_owned()));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(pub(crate) [u8; 3]);

impl Currency {
    /// The alphabetic code of ISO 4217.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// What is counted, where the text says it elsewhere or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Implied {
    /// "1,640 were wounded".
    People,
    /// The noun of an earlier figure: "2.4 million" after "3.9 million headsets".
    Earlier(Span),
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Event {
    /// Base form of the verb: arrest, kill, rescue.
    pub lemma: Lemma,
    /// The part of the counted thing in it.
    pub role: Option<Role>,
}

/// The part that the counted thing has in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// It suffers the event: "81 people were killed".
    Patient,
    /// It does it: "14,000 officers searched".
    Agent,
    /// It is the event: "3,744 arrests".
    Event,
}
