//! Noun groups and verb groups.

mod lemma;
mod noun;
mod verb;

use std::cell::Cell;

use super::Phrases;
use super::tag::{Tag, Tags};
use crate::lemma::Lemma;
use crate::lexicon::Lexeme;
use crate::text::{Document, Token, TokenRange};

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
    /// From its determiner (or "more than" before its number, or the owner in the genitive) to its head.
    Noun { plural: bool, proper: bool },
    /// From its first auxiliary to its full verb and its particle.
    Verb {
        lemma: Lemma,
        voice: Voice,
        form: Form,
        negated: bool,
        /// "out" in "carried out"; [`Lexeme::UNKNOWN`] where there is none.
        particle: Lexeme,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    Active,
    Passive,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "arrested", "was arrested", "have arrested".
    Past,
    Present,
    /// will, would, may; "have to", "are to".
    Modal,
    Infinitive,
    /// A participle without auxiliary: "victims rescued in May".
    Participle,
    /// "arresting 3,700 suspects".
    Ing,
}

impl Group {
    pub(crate) const fn is_noun(&self) -> bool {
        matches!(self.kind, GroupKind::Noun { .. })
    }

    pub(crate) const fn is_verb(&self) -> bool {
        matches!(self.kind, GroupKind::Verb { .. })
    }

    /// Whether it is a verb group that can be the verb of a clause of its own.
    pub(crate) const fn is_finite(&self) -> bool {
        matches!(self.kind, GroupKind::Verb { form: Form::Past | Form::Present | Form::Modal, .. })
    }

    /// Whether it is a verb group whose subject suffers what it tells.
    pub(crate) const fn is_passive(&self) -> bool {
        matches!(self.kind, GroupKind::Verb { voice: Voice::Passive, .. })
    }

    /// The form of a verb group.
    pub(crate) const fn form(&self) -> Option<Form> {
        match self.kind {
            GroupKind::Verb { form, .. } => Some(form),
            GroupKind::Noun { .. } => None,
        }
    }

    /// The base form of a verb group's full verb.
    pub(crate) const fn lemma(&self) -> Option<Lemma> {
        match self.kind {
            GroupKind::Verb { lemma, .. } => Some(lemma),
            GroupKind::Noun { .. } => None,
        }
    }
}

/// The text and the tags of a document up to the end of the sentence at hand, from which groups are made.
struct Source<'a, 't> {
    document: &'a Document<'t>,
    tokens: &'a [Token],
    tags: &'a [Cell<Option<Tag>>],
}

impl Source<'_, '_> {
    /// The tag of a token; a mark behind the sentence.
    fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).and_then(Cell::get).unwrap_or(Tag::Mark)
    }

    /// Whether a group may begin at a token with that tag.
    #[inline]
    fn may_begin(&self, at: usize, tag: Tag) -> bool {
        match tag {
            Tag::Conjunction | Tag::WhWord | Tag::Negation | Tag::Particle | Tag::Other => false,
            Tag::Mark => self.is_currency_sign(at),
            Tag::Preposition => self.tokens.get(at).is_some_and(|token| noun::BOUNDS.has(token.lexeme)),
            _ => true,
        }
    }

    fn is(&self, at: usize, lexeme: Lexeme) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(lexeme))
    }

    fn is_mark(&self, at: usize, mark: u8) -> bool {
        self.is(at, Lexeme::mark(mark))
    }

    fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_glued())
    }
}

/// Finds the groups; no two overlap. Each token is looked at once, but for a bounded look ahead.
#[inline(never)]
pub(crate) fn read(
    document: &Document<'_>,
    parsed: &[u32],
    tags: &Tags,
    groups: &mut Vec<Group>,
    group_at: &mut Vec<u32>,
) {
    groups.clear();
    group_at.clear();
    if parsed.is_empty() {
        return;
    }
    group_at.resize(document.tokens.len(), Phrases::NO_GROUP);
    for sentence in parsed.iter().filter_map(|&index| document.layout.sentences.get(index as usize)) {
        let first = groups.len();
        read_sentence(document, sentence.tokens, tags, groups);
        for (index, group) in groups.iter().enumerate().skip(first) {
            for at in group.tokens.indices() {
                if let Some(slot) = group_at.get_mut(at) {
                    *slot = index as u32;
                }
            }
        }
    }
}

/// Puts the groups of a sentence behind those of others.
fn read_sentence(document: &Document<'_>, sentence: TokenRange, tags: &Tags, groups: &mut Vec<Group>) {
    let end = sentence.end as usize;
    let Some(tokens) = document.tokens.get(..end) else { return };
    let source = Source { document, tokens, tags: tags.before(end) };
    let first = groups.len();
    let mut at = sentence.start as usize;
    while at < end {
        let tag = source.tag(at);
        // Half of the tokens begin no group.
        if !source.may_begin(at, tag) {
            at += 1;
            continue;
        }
        let behind = if tag.is_verbal() {
            verb::read(&source, at, first, groups)
        } else {
            noun::read(&source, at, tag, groups)
        };
        at = behind.max(at + 1);
    }
}

/// The groups of one sentence.
#[derive(Debug, Default)]
pub(crate) struct SentenceGroups {
    /// None: of none yet.
    sentence: Option<usize>,
    groups: Vec<Group>,
}

impl SentenceGroups {
    /// Forgets them; another document is read.
    pub(crate) fn clear(&mut self) {
        self.sentence = None;
    }

    pub(super) fn group(
        &mut self,
        document: &Document<'_>,
        tags: &Tags,
        sentence: usize,
        token: usize,
    ) -> Option<Group> {
        if self.sentence != Some(sentence) {
            self.sentence = Some(sentence);
            self.groups.clear();
            let range = document.layout.sentences.get(sentence)?.tokens;
            read_sentence(document, range, tags, &mut self.groups);
        }
        let at = self.groups.partition_point(|group| group.tokens.end as usize <= token);
        self.groups.get(at).filter(|group| group.tokens.holds(token)).copied()
    }
}
