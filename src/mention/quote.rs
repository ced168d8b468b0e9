//! Quotations.

use crate::rule::Rule;
use crate::span::Span;

/// Words that the text gives as somebody's own.
///
/// ```
/// let text = "Mayor Ines Falk spoke on Monday. “The bridge is safe,” she said.";
/// let found = nutgraf::extract(&nutgraf::Article::new(text));
/// let quote = &found.quotes()[0];
/// assert_eq!(found.text(quote.span), "The bridge is safe,");
/// assert_eq!(quote.source.map(|source| found.text(source)), Some("she"));
/// assert_eq!(quote.speaker.map(|speaker| found.text(speaker.name())), Some("Ines Falk"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Quote {
    /// The words inside the marks.
    pub span: Span,
    /// Index of the sentence it begins in.
    pub sentence: u32,
    /// The rule that found it.
    pub rule: Rule,
    /// What sort of quotation it is.
    pub kind: QuoteKind,
    /// Whose words they are, resolved over the article.
    pub speaker: Option<Speaker>,
    /// The speaker as written beside the quotation: "he", "a spokeswoman for the force".
    pub source: Option<Span>,
    /// The verb that introduces it.
    pub cue: Option<Span>,
}

/// The full name of a speaker, where the text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Speaker {
    /// A person.
    Person(Span),
    /// An organization.
    Organization(Span),
}

impl Speaker {
    /// The name. Mostly it is that of an entry of the lists of officials, people or organizations, and so leads from one to
    /// the other (see [`Extraction::quotes_of`](crate::Extraction::quotes_of)); a speaker that no list holds is named here only.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("“The bridge is safe,” Mayor Ines Falk said on Monday."));
    /// let speaker = found.quotes()[0].speaker.expect("a speaker");
    /// assert_eq!(found.text(speaker.name()), "Ines Falk");
    /// ```
    pub const fn name(self) -> Span {
        match self {
            Self::Person(name) | Self::Organization(name) => name,
        }
    }
}

/// The sort of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// Between marks.
    Direct,
    /// Without marks: a statement behind "X said:", a signed post.
    Block,
    /// Under four words, or scare quotes.
    Partial,
}
