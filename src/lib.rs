//! **nutgraf** reads a news article or press release and returns its facts as typed structs: figures, dates,
//! countries, named officials, quotations, operations. Rules, not models: the same answer every time, every answer
//! with its place in the text.
//!
//! ```
//! use nutgraf::{Article, Bound, Date};
//!
//! let article = Article::new("At least 200 victims were rescued in Ghana on Monday, Mayor Ines Falk said.")
//!     .published(Date::new(2026, 1, 27)?);
//! let found = nutgraf::extract(&article); // cannot fail: any text is an article
//!
//! let figure = &found.figures()[0];
//! assert_eq!((figure.bound, figure.amount.value()), (Bound::AtLeast, Some(200.0)));
//! assert_eq!(figure.noun.map(|noun| found.text(noun)), Some("victims"));
//! assert_eq!(figure.event.map(|event| found.lemma(event.lemma)).as_deref(), Some("rescue"));
//!
//! assert_eq!(found.dates()[0].first, Some(Date::new(2026, 1, 26)?));
//! assert_eq!(found.countries()[0].nation.name(), "Ghana");
//! assert_eq!(found.name(found.officials()[0].name), "Ines Falk");
//! # Ok::<(), nutgraf::DateError>(())
//! ```
//!
//! # Where to look
//!
//! - [`Article`]: the text, and what you know of it: the headline, the day of publication (without it, "on Monday" stays
//!   open), the outlet's country.
//! - [`extract`]: one article with everything at its default. [`Extractor`]: a choice of [`Kinds`], your own vocabulary, the bar
//!   of confidence, and buffers that are used again ([`Scratch`]) for many articles.
//! - [`Extraction`]: the lists of mentions. A mention is small and `Copy` and holds [`Span`]s; the extraction gives their text
//!   ([`Extraction::text`], [`Extraction::name`], [`Extraction::sentence_of`]), base forms ([`Extraction::lemma`]), units
//!   ([`Extraction::unit`]) and who said what ([`Extraction::quotes_of`]).
//! - [`Record`]: the same facts owned and serializable, with offsets in bytes, code points or UTF-16 units
//!   ([`Extraction::record`]).
//! - [`rules`]: the ids that mentions name in `rule`; [`Extraction::rejected`]: the readings that lost, and to what.
//!
//! Nothing here panics on a text, reads a clock, opens a file or starts a thread.
//!
//! # Features
//!
//! `jiff`, `chrono`, `time`: conversions between [`Date`] and the date of that crate. None is on by default.

mod arbitrate;
mod article;
mod country;
mod date;
mod extract;
mod extraction;
mod extractor;
mod kinds;
mod lemma;
mod lexicon;
mod mention;
mod phrase;
pub mod record;
mod resolve;
mod rule;
mod span;
mod timex;

pub mod text;

pub use arbitrate::{Reading, Rejection};
pub use article::{Article, DayOrder, Hemisphere, Locale, LocaleError};
pub use country::{Country, CountryError};
pub use date::{Date, DateError, Weekday};
pub use extraction::{Extraction, PublishedFrom};
pub use extractor::{Extractor, Scratch, extract};
pub use kinds::{Kinds, KindsError};
pub use lemma::Lemma;
pub use lexicon::VocabularyError;
pub use mention::*;
pub use record::{Offsets, Record};
pub use rule::Rule;
pub use span::Span;
pub use timex::{Clock, Count, DayPart, Length, Ref, Season, TimeUnit, Timex};

/// The examples of the README run too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// All rules, each list's in turn.
///
/// ```
/// assert!(nutgraf::rules().count() > 0);
/// ```
pub fn rules() -> impl Iterator<Item = Rule> {
    extract::rules()
}
