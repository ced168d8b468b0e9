//! Named operations.

use super::MentionRange;
use crate::span::Span;

/// A named operation, campaign or mission: "Operation Liberterra III". Its name in one piece is
/// [`Extraction::operation_name`](crate::Extraction::operation_name).
///
/// ```
/// let found = nutgraf::extract(&nutgraf::Article::new("Police began Operation Nordlicht on Monday."));
/// let operation = &found.operations()[0];
/// assert_eq!((operation.trigger, found.text(operation.name)), (Some("Operation"), "Nordlicht"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Operation {
    /// The word that stands before the name, in the singular; none where it is among the name's own words
    /// ("Proliferation Security Initiative").
    pub trigger: Option<&'static str>,
    /// Words that the name shares with another one and that are not written again: "Together Forward" for the second of
    /// "Operation Together Forward I and II".
    pub shared: Option<Span>,
    /// The name's own words.
    pub name: Span,
    /// The name is written in capitals only because its line is; its text is given in title case.
    pub capitals: bool,
    /// What it is.
    pub kind: OperationKind,
    /// Where it is named; see [`Extraction::mentions_of_operation`](crate::Extraction::mentions_of_operation).
    pub mentions: MentionRange,
}

/// The sort of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OperationKind {
    /// "Operation X".
    Operation,
    /// "Project X", by a government or its partners.
    Project,
    /// "Exercise X", "the X Y exercise".
    Exercise,
    /// "Task Force X", "Joint Task Force X".
    TaskForce,
    /// "… Assistance Mission to …".
    Mission,
    /// "National Campaign against …", "… Security Initiative".
    Campaign,
}
