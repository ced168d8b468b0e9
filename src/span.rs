//! A place in a text.

use std::ops::{Index, Range};

/// A half-open range of **bytes** in the article's text: `start` inclusive, `end` exclusive, both on character
/// boundaries of the text that it was made from.
///
/// Spans are small and `Copy`; they borrow nothing, so a mention can outlive the text it was found in. Give the text
/// back with [`Extraction::text`](crate::Extraction::text) or by indexing a `str`.
///
/// ```
/// use nutgraf::Span;
///
/// let span = Span::new(5, 10);
/// assert_eq!(&"over 3,700 suspects"[span], "3,700");
/// assert_eq!(span.len(), 5);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes. An `end` before `start` is taken as `start`.
    ///
    /// ```
    /// assert!(nutgraf::Span::new(3, 1).is_empty());
    /// ```
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The number of bytes.
    ///
    /// ```
    /// assert_eq!(nutgraf::Span::new(2, 6).len(), 4);
    /// ```
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    ///
    /// ```
    /// assert!(nutgraf::Span::default().is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range to slice with.
    ///
    /// ```
    /// assert_eq!(nutgraf::Span::new(2, 6).range(), 2..6);
    /// ```
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The least span that holds both.
    ///
    /// ```
    /// use nutgraf::Span;
    /// assert_eq!(Span::new(1, 3).to(Span::new(7, 9)), Span::new(1, 9));
    /// ```
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether the two share a byte.
    ///
    /// ```
    /// use nutgraf::Span;
    /// assert!(Span::new(1, 4).overlaps(Span::new(3, 9)));
    /// assert!(!Span::new(1, 3).overlaps(Span::new(3, 9)));
    /// ```
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether all of `other` lies inside.
    ///
    /// ```
    /// use nutgraf::Span;
    /// assert!(Span::new(1, 9).contains(Span::new(3, 9)));
    /// ```
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}
