//! Tokens: what the scanner makes of the text.

use crate::lexicon::{Class, Classes, Lexeme};
use crate::span::Span;

/// A word, a number or a mark of the text. Boundaries are those of UAX #29 (word boundaries), with four differences: the
/// genitive or clitic `'s` is a token of its own, so that a name ends where it ends; the narrow no-break space (U+202F)
/// parts words as other spaces do; the point between two sentences that were run together ("he said.Two") parts them; and marks
/// of no width behind a word (U+200B and its like) do not belong to it.
///
/// White space makes no tokens; [`Token::gap`] tells what stood before one.
///
/// ```
/// let found = nutgraf::extract(&nutgraf::Article::new("Interpol's 3,744 arrests"));
/// let words: Vec<&str> = found.tokens().iter().map(|token| found.text(token.span())).collect();
/// assert_eq!(words, ["Interpol", "'s", "3,744", "arrests"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// What the lexicon says of the word in the case it is written in.
    pub(crate) classes: Classes,
    pub(crate) lexeme: Lexeme,
    pub(crate) kind: TokenKind,
    pub(crate) shape: Shape,
    pub(crate) gap: Gap,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters, with the marks that UAX #29 allows inside a word ("can't", "U.S").
    Word,
    /// Digits, with the marks that it allows inside a number ("3,744", "4.7").
    Number,
    /// Digits and letters together ("13.6M", "21st", "A380").
    Mixed,
    /// `'s` (straight or curly) behind a word.
    Clitic,
    /// A punctuation mark or a symbol.
    Mark,
}

/// The case of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Shape {
    /// No cased letter in it.
    None,
    /// Begins lower-case ("police", "iPhone").
    Lower,
    /// Begins upper-case and goes on ("Police", "`McDonald`"); a single capital too.
    Title,
    /// Two or more capitals and no lower-case letter ("FBI", "U.S").
    Upper,
}

/// What stood between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Gap {
    /// Nothing.
    None,
    /// Spaces or tabs.
    Space,
    /// One line break.
    Line,
    /// An empty line, or the beginning of the text.
    Paragraph,
}

impl Token {
    /// Where it stands.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("Police said"));
    /// assert_eq!(found.tokens()[1].span(), nutgraf::Span::new(7, 11));
    /// ```
    pub const fn span(self) -> Span {
        Span { start: self.start, end: self.end }
    }

    /// What it is made of.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("Police"));
    /// assert_eq!(found.tokens()[0].kind(), nutgraf::text::TokenKind::Word);
    /// ```
    pub const fn kind(self) -> TokenKind {
        self.kind
    }

    /// How it is written.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("FBI"));
    /// assert_eq!(found.tokens()[0].shape(), nutgraf::text::Shape::Upper);
    /// ```
    pub const fn shape(self) -> Shape {
        self.shape
    }

    /// What stood before it.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("Police said"));
    /// assert_eq!(found.tokens()[1].gap(), nutgraf::text::Gap::Space);
    /// ```
    pub const fn gap(self) -> Gap {
        self.gap
    }

    /// Whether the lexicon gives the word this class, in the case it is written in.
    pub(crate) const fn has(self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// Whether it has one of the classes.
    pub(crate) const fn any(self, classes: Classes) -> bool {
        self.classes.any(classes)
    }

    /// Whether it is that word, in any case ("Of", "OF").
    pub(crate) fn is(self, lexeme: Lexeme) -> bool {
        self.lexeme == lexeme
    }

    /// Whether it is that ASCII mark (dashes and quotation marks are folded: see `lexicon::words`).
    pub(crate) fn is_mark(self, mark: u8) -> bool {
        self.lexeme == Lexeme::mark(mark)
    }

    pub(crate) fn is_capitalized(self) -> bool {
        matches!(self.shape, Shape::Title | Shape::Upper)
    }

    pub(crate) fn is_word(self) -> bool {
        self.kind == TokenKind::Word
    }

    pub(crate) fn is_numeric(self) -> bool {
        matches!(self.kind, TokenKind::Number | TokenKind::Mixed)
    }

    /// Whether it touches the token before it.
    pub(crate) fn is_glued(self) -> bool {
        self.gap == Gap::None
    }
}

/// A half-open range of tokens of a document, by index.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct TokenRange {
    /// Index of the first token.
    pub start: u32,
    /// Index behind the last token.
    pub end: u32,
}

impl TokenRange {
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The indices, to loop over or to slice with.
    ///
    /// ```
    /// let range = nutgraf::text::TokenRange { start: 2, end: 4 };
    /// assert_eq!(range.indices().collect::<Vec<_>>(), [2, 3]);
    /// ```
    pub const fn indices(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    pub(crate) const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    pub(crate) const fn holds(self, index: usize) -> bool {
        index.wrapping_sub(self.start as usize) < self.len()
    }

    pub(crate) const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl std::fmt::Debug for TokenRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
