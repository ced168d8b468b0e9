//! Officials and other named persons.

use super::MentionRange;
use crate::country::Country;
use crate::rule::Rule;
use crate::span::Span;

/// A named person whom the text gives a title, rank or position.
///
/// ```
/// let text = "Former Interior Minister Ines Falk of Ghana resigned. Falk left the city.";
/// let found = nutgraf::extract(&nutgraf::Article::new(text));
/// let official = &found.officials()[0];
/// assert_eq!(found.name(official.name), "Ines Falk");
/// assert_eq!(official.title.map(|title| found.title(title)).as_deref(), Some("Interior Minister"));
/// assert_eq!(official.status, Some(nutgraf::Status::Former));
/// assert_eq!(found.mentions_of_official(official).len(), 2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Official {
    /// The longest form of the name in the text, without title and honorific.
    pub name: Span,
    /// The title, without status, organization and separable country word.
    pub title: Option<Title>,
    /// former, acting, -elect …
    pub status: Option<Status>,
    /// A rank that stands beside the title ("Lt. Gen.").
    pub rank: Option<Span>,
    /// The body of the office, where it is written.
    pub organization: Option<Span>,
    /// The country whose office it is.
    pub country: Option<Country>,
    /// How sure the rules are, 0 to 1.
    pub confidence: f32,
    /// Where the person is named; see [`Extraction::mentions_of_official`](crate::Extraction::mentions_of_official).
    pub mentions: MentionRange,
}

/// A title as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Title {
    /// Where it stands.
    pub span: Span,
    /// It stands in the plural, shared with others ("Senators A and B"); its text is given in the singular.
    pub plural: bool,
}

/// The status of a holder of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Status {
    Former,
    Acting,
    Interim,
    Elect,
    Designate,
    Late,
    Incoming,
    Outgoing,
}

/// A named person without a title.
///
/// ```
/// let found = nutgraf::extract(&nutgraf::Article::new("Police arrested Maria Lopez, 34, on Monday."));
/// assert_eq!(found.name(found.people()[0].name), "Maria Lopez");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// The longest form of the name in the text.
    pub name: Span,
    /// How sure the rules are, 0 to 1.
    pub confidence: f32,
    /// Where the person is named; see [`Extraction::mentions_of_person`](crate::Extraction::mentions_of_person).
    pub mentions: MentionRange,
}

/// One place where a person is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PersonMention {
    /// The name, without title, honorific and `'s`.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// The rule that found it.
    pub rule: Rule,
    /// The title written with this very mention, with status and rank, without organization, country and honorific.
    pub title: Option<Span>,
    /// The organization written with this very mention.
    pub organization: Option<Span>,
}
