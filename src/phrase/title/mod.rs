//! Titles: the words of an office, a rank or a form of address, and what belongs to them.
//!
//! ```text
//! TITLE = status? (grade | domain)* HEAD suffix? ("and" TITLE)? complement* | RANK+ | HONORIFIC+
//! ```

mod body;
mod complement;
mod core;
mod head;
mod link;
mod remit;
mod singular;

use crate::lexicon::tables::titles::flag;
use crate::mention::Status;
use crate::text::TokenRange;

pub(super) use self::core::{BEGINS, may_begin, read};
pub(super) use self::link::link;
pub(crate) use self::singular::singular;

/// A title as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TitleRun {
    /// Its words without status, organization and country, with the remit ("Special Envoy for Yemen").
    pub(crate) tokens: TokenRange,
    /// The same with the status beside it.
    pub(crate) written: TokenRange,
    /// From the first word that belongs to it (status, country, organization) to the last of its complements.
    pub(crate) full: TokenRange,
    /// The last word of its head.
    pub(crate) head: u32,
    pub(crate) sort: Sort,
    /// The bits of `lexicon::tables::titles::flag`.
    pub(crate) flags: u32,
    pub(crate) status: Option<Status>,
    /// The body whose office it is, where the text joins one to it.
    pub(crate) organization: Option<TokenRange>,
    /// The words of the country whose office it is.
    pub(crate) country: Option<TokenRange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// An office, a position, an occupation.
    Office,
    /// "Lt. Gen.".
    Rank,
    /// "Mr", "H.E. Dr".
    Honorific,
}

impl TitleRun {
    pub(crate) const fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    /// Whether it makes its holder an official.
    pub(crate) fn is_office(&self) -> bool {
        match self.sort {
            Sort::Office => self.has(flag::OFFICE),
            Sort::Rank => true,
            Sort::Honorific => false,
        }
    }

    pub(crate) const fn is_plural(&self) -> bool {
        self.has(flag::PLURAL)
    }
}

#[cfg(test)]
mod tests;
