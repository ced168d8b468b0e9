//! What an article states: one type a kind of mention. All are small values that hold [`Span`](crate::Span)s.

mod country;
mod date;
mod figure;
mod operation;
mod organization;
mod person;
mod quote;

pub use country::{CountryMention, Form, Nation, PlaceKind, PlaceMention, RegionKind, RegionMention};
pub use date::{
    Alternative, Anchor, DateKind, DateMention, Direction, FiscalYear, Grain, Modifier, Offset, Quantity,
    Relation, Why,
};
pub(crate) use figure::EXACT;
pub use figure::{Amount, Bound, Currency, Event, Figure, FigureKind, Implied, Role, Trend, Unit, UnitName};
pub use operation::{Operation, OperationKind};
pub use organization::{Organization, OrganizationKind};
pub use person::{Official, Person, PersonMention, Status, Title};
pub use quote::{Quote, QuoteKind, Speaker};

use crate::rule::Rule;
use crate::span::Span;

/// One place where an entity (an organization, an operation) is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// The rule that found it.
    pub rule: Rule,
}

/// The mentions of one entity: a range of the list that [`Extraction`](crate::Extraction) keeps for its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct MentionRange {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl MentionRange {
    pub(crate) const fn indices(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}
