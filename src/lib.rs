//! **nutgraf** reads a news article or press release and returns its facts as typed structs: figures, dates,
//! countries, named officials, quotations, operations. Rules, not models: the same answer every time, every answer
//! with its place in the text.
//!
//! ```
//! use nutgraf::{Article, Bound, Date};
//!
//! let article = Article::new("More than 200 victims were rescued in Ghana on Monday.")
//!     .published(Date::new(2026, 1, 27)?);
//! let found = nutgraf::extract(&article); // cannot fail: any text is an article
//!
//! assert_eq!(found.countries()[0].nation, nutgraf::Nation::Country("GHA".parse()?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

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
