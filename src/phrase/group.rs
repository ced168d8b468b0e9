//! Noun groups and verb groups.

use super::Phrases;
use super::tag::Tag;
use crate::lemma::Lemma;
use crate::text::{Document, TokenRange};

/// A noun group ("the 4,414 potential victims", without complement) or a verb group ("have not been arrested").
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Group {
    pub(crate) tokens: TokenRange,
    /// Index of its head token: the head noun, the full verb.
    pub(crate) head: u32,
    pub(crate) kind: GroupKind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum GroupKind {
    Noun { plural: bool, proper: bool },
    Verb { lemma: Lemma, voice: Voice, form: Form, negated: bool },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    Active,
    Passive,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Past,
    Present,
    /// will, would, may …
    Modal,
    Infinitive,
    /// A participle without auxiliary: "victims rescued in May".
    Participle,
    /// "arresting 3,700 suspects".
    Ing,
}

/// Finds the groups; no two overlap.
pub(crate) fn read(document: &Document<'_>, _tags: &[Tag], groups: &mut Vec<Group>, group_at: &mut Vec<u32>) {
    groups.clear();
    group_at.clear();
    group_at.resize(document.tokens.len(), Phrases::NO_GROUP);
}
