//! Base forms of words.

use crate::lexicon::Lexeme;
use crate::span::Span;

/// The base form of a word: "arrested" → "arrest". Small and `Copy`; give its text with
/// [`Extraction::lemma`](crate::Extraction::lemma).
///
/// ```
/// let found = nutgraf::extract(&nutgraf::Article::new("Police arrested 12 men on Monday."));
/// let event = found.figures()[0].event.expect("an event");
/// assert_eq!(found.lemma(event.lemma), "arrest");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lemma(pub(crate) LemmaKind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum LemmaKind {
    /// A word of the lexicon.
    Known(Lexeme),
    /// A word it does not know: what is left of it when its ending is cut, and what is put in its place
    /// ("stabilised" → "stabilis" + "e").
    Formed { stem: Span, ending: &'static str },
}

impl Lemma {
    pub(crate) const fn known(lexeme: Lexeme) -> Self {
        Self(LemmaKind::Known(lexeme))
    }

    pub(crate) const fn formed(stem: Span, ending: &'static str) -> Self {
        Self(LemmaKind::Formed { stem, ending })
    }
}
