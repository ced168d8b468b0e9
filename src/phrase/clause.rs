//! Clauses: where the reach of a verb ends.

use super::group::Group;
use super::tag::Tag;
use crate::text::{Document, TokenRange};

/// A stretch of a sentence with at most one finite verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) tokens: TokenRange,
    /// It begins with who, which, that …
    pub(crate) relative: bool,
}

/// Cuts the sentences into clauses; together they hold every token once.
pub(crate) fn read(document: &Document<'_>, _tags: &[Tag], _groups: &[Group], clauses: &mut Vec<Clause>) {
    clauses.clear();
    clauses.extend(
        document.layout.sentences.iter().map(|sentence| Clause { tokens: sentence.tokens, relative: false }),
    );
}
