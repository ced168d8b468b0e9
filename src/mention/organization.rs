//! Organizations.

use super::MentionRange;
use crate::country::Country;
use crate::span::Span;

/// A named body.
///
/// ```
/// use nutgraf::{Article, OrganizationKind};
///
/// let found = nutgraf::extract(&Article::new("The World Health Organization (WHO) sent a team. WHO has 40 experts there."));
/// let body = &found.organizations()[0];
/// assert_eq!((found.text(body.name), body.kind), ("World Health Organization", OrganizationKind::International));
/// assert_eq!(body.acronym.map(|acronym| found.text(acronym)), Some("WHO"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Organization {
    /// The longest form of the name in the text.
    pub name: Span,
    /// Its acronym, where the text gives it.
    pub acronym: Option<Span>,
    /// What it is.
    pub kind: OrganizationKind,
    /// The country that the text says it belongs to; what is known of it otherwise does not count.
    pub country: Option<Country>,
    /// Where it is named; see [`Extraction::mentions_of_organization`](crate::Extraction::mentions_of_organization).
    pub mentions: MentionRange,
}

/// The sort of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum OrganizationKind {
    Agency,
    Company,
    Court,
    Party,
    Military,
    Media,
    University,
    International,
    Other,
}
