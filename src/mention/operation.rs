//! Named operations.

use super::MentionRange;
use crate::span::Span;

/// A named operation, campaign or mission: "Operation Liberterra III".
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Operation {
    /// The name's own words behind the trigger, or the whole where the trigger stands last.
    pub name: Span,
    /// What it is.
    pub kind: OperationKind,
    /// Where it is named; see [`Extraction::mentions_of_operation`](crate::Extraction::mentions_of_operation).
    pub mentions: MentionRange,
}

/// The sort of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum OperationKind {
    Operation,
    Project,
    Exercise,
    TaskForce,
    Mission,
    Campaign,
}
