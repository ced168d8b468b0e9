//! The second floor, shared by all extractors: numbers, names, noun and verb groups, clauses.
//!
//! Everything here says what the words are, never what they mean for an article: that is `extract`'s business.

mod beginnings;
pub(crate) mod clause;
pub(crate) mod group;
pub(crate) mod name;
pub(crate) mod quantity;
pub(crate) mod relation;
pub(crate) mod tag;
pub(crate) mod title;

#[cfg(test)]
mod tests;

use crate::lexicon::{Class, words};
use crate::text::{Document, TokenRange};
use beginnings::Beginnings;
pub(crate) use clause::{Clause, Opening};
pub(crate) use group::{Form, Group, GroupKind, SentenceGroups, Voice};
pub(crate) use name::NameRun;
pub(crate) use quantity::{Quantity, Value};
pub(crate) use relation::Part;
pub(crate) use tag::Tag;
use tag::Tags;
pub(crate) use title::TitleRun;

/// All phrases of a document, each list in reading order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrases {
    beginnings: Beginnings,
    tags: Tags,
    /// The sentences that are parsed, by index.
    parsed: Vec<u32>,
    pub(crate) groups: Vec<Group>,
    /// For each token the index of its group, or [`Phrases::NO_GROUP`].
    pub(crate) group_at: Vec<u32>,
    pub(crate) clauses: Vec<Clause>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) names: Vec<NameRun>,
    /// Titles, ranks and forms of address.
    pub(crate) titles: Vec<TitleRun>,
}

impl Phrases {
    pub(crate) const NO_GROUP: u32 = u32::MAX;

    /// Finds the phrases of a document; the lists are used again. Groups and clauses are those of the few sentences that are
    /// asked for at once: see [`Phrases::parse`].
    pub(crate) fn read(&mut self, document: &Document<'_>) {
        self.tags.clear(document);
        self.beginnings.read(document);
        quantity::read(document, self.beginnings.numbers(), &mut self.quantities);
        title::read(document, self.beginnings.titles(), &mut self.titles);
        name::read(document, self.beginnings.names(), &self.titles, &mut self.names);
        title::link(document, &self.names, &mut self.titles);
        let times = self.quantities.iter().filter(|quantity| may_count_time(document, quantity));
        choose(document, times.map(|quantity| quantity.tokens.end as usize), &mut self.parsed);
        self.parse_chosen(document);
    }

    /// Makes the groups and clauses of the sentences that hold some tokens, given in reading order, in place of those made
    /// before. It is a third of the sentences of news in which a figure stands.
    pub(crate) fn parse(&mut self, document: &Document<'_>, tokens: impl Iterator<Item = usize>) {
        choose(document, tokens, &mut self.parsed);
        self.parse_chosen(document);
    }

    /// The same of every sentence.
    #[cfg(test)]
    fn parse_all(&mut self, document: &Document<'_>) {
        self.parsed = (0..document.layout.sentences.len() as u32).collect();
        self.parse_chosen(document);
    }

    /// Groups and clauses.
    fn parse_chosen(&mut self, document: &Document<'_>) {
        let Self { parsed, tags, quantities, .. } = self;
        for &sentence in &*parsed {
            tags.ask(document, quantities, sentence as usize);
        }
        group::read(document, parsed, tags, &mut self.groups, &mut self.group_at);
        clause::read(document, parsed, tags, &self.groups, &self.group_at, &mut self.clauses);
    }

    /// The part of speech of a token; a mark behind the text.
    pub(crate) fn tag(&self, document: &Document<'_>, token: usize) -> Tag {
        let tag = self.tags.get(token).or_else(|| {
            self.tags.ask(document, &self.quantities, document.sentence_at(token));
            self.tags.get(token)
        });
        tag.unwrap_or(Tag::Mark)
    }

    /// The same of a token of a parsed sentence; a mark outside of them.
    pub(crate) fn parsed_tag(&self, token: usize) -> Tag {
        self.tags.get(token).unwrap_or(Tag::Mark)
    }

    /// The group that holds a token, for those who ask for one here and there; `groups` keeps those of the sentence last
    /// asked for.
    pub(crate) fn lone_group(
        &self,
        document: &Document<'_>,
        token: usize,
        groups: &mut SentenceGroups,
    ) -> Option<Group> {
        let sentence = document.sentence_at(token);
        self.tags.ask(document, &self.quantities, sentence);
        groups.group(document, &self.tags, sentence, token)
    }

    /// The noun or verb group that holds a token.
    pub(crate) fn group(&self, token: usize) -> Option<&Group> {
        self.groups.get(*self.group_at.get(token)? as usize)
    }

    /// The clause that holds a token.
    pub(crate) fn clause(&self, token: usize) -> Option<&Clause> {
        let index = self.clauses.partition_point(|clause| clause.tokens.end as usize <= token);
        self.clauses.get(index).filter(|clause| clause.tokens.holds(token))
    }
}

/// The sentences that hold some tokens, which come in reading order.
fn choose(document: &Document<'_>, tokens: impl Iterator<Item = usize>, sentences: &mut Vec<u32>) {
    sentences.clear();
    let mut chosen = TokenRange::default();
    for token in tokens {
        if chosen.holds(token) {
            continue;
        }
        let index = document.sentence_at(token);
        if let Some(sentence) = document.layout.sentences.get(index).filter(|it| it.tokens.holds(token)) {
            chosen = sentence.tokens;
            sentences.push(index as u32);
        }
    }
}

/// How far behind a number the unit of time stands that its noun group may end with: "25 consecutive years".
const UNIT_BEHIND: usize = 2;

/// The numbers that may count time with an adjective inside, which the groups tell before anything else asks for them.
fn may_count_time(document: &Document<'_>, quantity: &Quantity) -> bool {
    let end = quantity.tokens.end as usize;
    let told_of = matches!(document.lexeme(end), words::LAST | words::NEXT | words::THIS); // "12 the last year"
    !told_of && (end + 1..=end + UNIT_BEHIND).any(|at| document.has(at, Class::TimeUnit))
}
