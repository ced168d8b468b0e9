//! Statements without marks.

use super::Candidate;
use super::scan::Scan;

/// Reads statements, transcripts and signed posts.
pub(super) fn read(_scan: &Scan<'_, '_>, _list: &mut Vec<Candidate>) {}
