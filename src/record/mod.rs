//! The wire form: one owned, serializable value an article, as files, Python and other languages see it.
//!
//! The fields say what those of the mention types say ([`Figure`](crate::Figure), [`DateMention`](crate::DateMention) …), as
//! text and numbers; the names of values are those that their `name` gives (`Bound::MoreThan` is `more_than`).
//!
//! Every field is always present unless it is marked optional; "none" is `null`, an empty list is `[]`. `start` and
//! `end` are half-open, in the unit that [`Record::offsets`] names.

mod convert;
mod number;
mod offsets;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use offsets::Offsets;

/// The version of the record's form.
pub const SCHEMA: u32 = 1;

/// The version of this crate.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A word of a fixed vocabulary, such as a code or the id of a rule: static where the library wrote it, owned where it was
/// read from JSON.
pub type Label = Cow<'static, str>;

/// A place in the text, with the words that stand there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpanRecord {
    /// First unit.
    pub start: u32,
    /// Behind the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
}

/// All facts of one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The version of nutgraf that made the record.
    #[serde(default)]
    pub version: Label,
    /// The caller's name for the article.
    pub id: String,
    /// The unit of `start` and `end`.
    pub offsets: Offsets,
    /// Day of publication, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// given, byline, dateline, stamp.
    pub published_from: Option<Label>,
    /// "en", or "other" when the text does not look English.
    pub language: Label,
    /// The headline.
    pub headline: Option<SpanRecord>,
    /// The dateline.
    pub dateline: Option<SpanRecord>,
    /// The byline.
    pub byline: Option<SpanRecord>,
    /// Day of the last update that the article tells.
    pub updated: Option<String>,
    /// Country codes by weight.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub focus: Vec<Label>,
    /// Figures.
    pub figures: Vec<FigureRecord>,
    /// Dates, times, durations, sets.
    pub dates: Vec<DateRecord>,
    /// Mentions of countries.
    pub countries: Vec<CountryRecord>,
    /// Mentions of regions and blocs.
    pub regions: Vec<RegionRecord>,
    /// Mentions of states and cities.
    pub places: Vec<PlaceRecord>,
    /// Officials.
    pub officials: Vec<OfficialRecord>,
    /// Other named persons.
    pub people: Vec<PersonRecord>,
    /// Organizations.
    pub organizations: Vec<OrganizationRecord>,
    /// Operations.
    pub operations: Vec<OperationRecord>,
    /// Quotations.
    pub quotes: Vec<QuoteRecord>,
}

/// Where a mention stands and what made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionRecord {
    /// The place.
    #[serde(flatten)]
    pub span: SpanRecord,
    /// Index of the sentence.
    pub sentence: u32,
    /// Id of the rule.
    pub rule: Label,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct FigureRecord {
    #[serde(flatten)]
    pub mention: MentionRecord,
    #[serde(serialize_with = "number::serialize_option")]
    pub value: Option<f64>,
    #[serde(serialize_with = "number::serialize_option")]
    pub low: Option<f64>,
    #[serde(serialize_with = "number::serialize_option")]
    pub high: Option<f64>,
    pub vague: bool,
    pub bound: Label,
    pub trend: Option<Label>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<ChangeRecord>,
    pub kind: Label,
    pub unit: Option<Label>,
    pub unit_text: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fraction: bool,
    pub noun: Option<SpanRecord>,
    pub noun_implied: Option<String>,
    pub event: Option<String>,
    pub role: Option<Label>,
    pub about: Option<SpanRecord>,
}

/// Where a figure changed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRecord {
    /// Index in `figures`.
    pub from: u32,
}

/// A date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct DateRecord {
    #[serde(flatten)]
    pub mention: MentionRecord,
    pub kind: Label,
    pub timex: Option<String>,
    pub first: Option<String>,
    pub last: Option<String>,
    #[serde(rename = "mod")]
    pub modifier: Option<Label>,
    pub grain: Option<Label>,
    pub relation: Option<Label>,
    pub anchor: Option<Label>,
    pub vague: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal: Option<Label>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holiday: Option<Label>,
    pub alternatives: Vec<AlternativeRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<QuantityRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<OffsetRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Box<DateRecord>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Box<DateRecord>>,
}

/// Another reading of a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct AlternativeRecord {
    pub timex: String,
    pub first: Option<String>,
    pub last: Option<String>,
    pub why: Label,
}

/// A duration as a quantity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct QuantityRecord {
    #[serde(serialize_with = "number::serialize_option")]
    pub value: Option<f64>,
    #[serde(serialize_with = "number::serialize_option")]
    pub low: Option<f64>,
    #[serde(serialize_with = "number::serialize_option")]
    pub high: Option<f64>,
    pub bound: Label,
    pub unit: Label,
}

/// A distance from another date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OffsetRecord {
    pub duration: String,
    pub direction: Label,
}

/// A mention of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct CountryRecord {
    #[serde(flatten)]
    pub mention: MentionRecord,
    pub country: Option<Label>,
    pub form: Label,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub historical: Option<Label>,
    pub in_organization: bool,
}

/// A mention of a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RegionRecord {
    #[serde(flatten)]
    pub mention: MentionRecord,
    pub name: Label,
    pub m49: Option<Label>,
    pub kind: Label,
}

/// A mention of a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PlaceRecord {
    #[serde(flatten)]
    pub mention: MentionRecord,
    pub country: Label,
    pub kind: Label,
}

/// An official.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OfficialRecord {
    pub name: String,
    pub mentions: Vec<PersonMentionRecord>,
    pub title: Option<String>,
    pub status: Option<Label>,
    pub rank: Option<String>,
    pub organization: Option<String>,
    pub country: Option<Label>,
    pub confidence: f32,
}

/// A person without title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PersonRecord {
    pub name: String,
    pub mentions: Vec<PersonMentionRecord>,
    pub confidence: f32,
}

/// Where a person is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PersonMentionRecord {
    #[serde(flatten)]
    pub mention: MentionRecord,
    pub title: Option<String>,
    pub organization: Option<String>,
}

/// An organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OrganizationRecord {
    pub name: String,
    pub mentions: Vec<MentionRecord>,
    pub acronym: Option<String>,
    pub kind: Label,
    pub country: Option<Label>,
}

/// An operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OperationRecord {
    pub name: String,
    pub mentions: Vec<MentionRecord>,
    pub kind: Label,
}

/// A quotation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct QuoteRecord {
    #[serde(flatten)]
    pub mention: MentionRecord,
    pub kind: Label,
    pub speaker: Option<String>,
    pub source: Option<SpanRecord>,
    pub cue: Option<SpanRecord>,
}
