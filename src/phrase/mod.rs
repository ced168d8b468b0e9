//! The second floor, shared by all extractors: numbers, names, noun and verb groups, clauses.
//!
//! Everything here says what the words are, never what they mean for an article: that is `extract`'s business.

mod beginnings;
pub(crate) mod clause;
pub(crate) mod group;
pub(crate) mod name;
mod parsed;
pub(crate) mod quantity;
pub(crate) mod relation;
pub(crate) mod tag;
pub(crate) mod title;

#[cfg(test)]
mod tests;

use crate::text::Document;
use beginnings::Beginnings;
pub(crate) use clause::{Clause, Opening};
pub(crate) use group::{Group, GroupKind, SentenceGroups, Voice};
pub(crate) use name::NameRun;
use parsed::Chosen;
pub(crate) use quantity::{Quantity, Value};
pub(crate) use relation::Part;
pub(crate) use tag::Tag;
pub(crate) use title::TitleRun;

/// All phrases of a document, each list in reading order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrases {
    beginnings: Beginnings,
    chosen: Chosen,
    /// The part of speech of each token of a tagged sentence.
    pub(crate) tags: Vec<Tag>,
    /// What each token of the sentence at hand can be, from which its tag is chosen.
    readings: Vec<tag::Word>,
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
        self.find(document);
        parsed::choose(document, &self.quantities, &mut self.chosen);
        tag::read(document, &self.chosen.tagged, &self.quantities, &mut self.readings, &mut self.tags);
        let times = self.quantities.iter().filter(|quantity| parsed::may_count_time(document, quantity));
        self.chosen.parse(document, &self.tags, times.map(|quantity| quantity.tokens.end as usize));
        self.parse_chosen(document);
    }

    /// Makes the groups and clauses of the sentences that hold some tokens, in place of those made before. It is a third of
    /// the sentences of news in which a figure stands.
    pub(crate) fn parse(&mut self, document: &Document<'_>, tokens: impl Iterator<Item = usize>) {
        self.chosen.parse(document, &self.tags, tokens);
        self.parse_chosen(document);
    }

    /// The same with every sentence parsed.
    #[cfg(test)]
    fn read_and_parse_all(&mut self, document: &Document<'_>) {
        self.find(document);
        let all = || (0..document.layout.sentences.len() as u32).collect();
        self.chosen = Chosen { tagged: all(), parsable: all(), parsed: all() };
        tag::read(document, &self.chosen.tagged, &self.quantities, &mut self.readings, &mut self.tags);
        self.parse_chosen(document);
    }

    /// Numbers, titles and names.
    fn find(&mut self, document: &Document<'_>) {
        self.beginnings.read(document);
        quantity::read(document, self.beginnings.numbers(), &mut self.quantities);
        title::read(document, self.beginnings.titles(), &mut self.titles);
        name::read(document, self.beginnings.names(), &self.titles, &mut self.names);
        title::link(document, &self.names, &mut self.titles);
    }

    /// Groups and clauses.
    fn parse_chosen(&mut self, document: &Document<'_>) {
        let parsed = &self.chosen.parsed;
        group::read(document, parsed, &self.tags, &mut self.groups, &mut self.group_at);
        clause::read(document, parsed, &self.tags, &self.groups, &self.group_at, &mut self.clauses);
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
        if self.chosen.may_parse(sentence) {
            groups.group(document, &self.tags, sentence, token)
        } else {
            None
        }
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
