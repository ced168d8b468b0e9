//! The third floor: one extractor a kind of mention. None imports another; what two need lives in `phrase`.
//!
//! Each has the same steps: `propose` claims tokens for what it reads there; `crate::arbitrate` decides between the
//! claims of all; `finish` makes mentions of those that stand (dates and persons `crate::resolve` makes, which sees them all).

pub(crate) mod countries;
pub(crate) mod dates;
pub(crate) mod figures;
pub(crate) mod operations;
pub(crate) mod organizations;
pub(crate) mod people;
pub(crate) mod quotes;

use crate::arbitrate::Claims;
use crate::article::Article;
use crate::date::Date;
use crate::extraction::{Found, PublishedFrom};
use crate::extractor::Options;
use crate::kinds::Kinds;
use crate::phrase::Phrases;
use crate::rule::Rule;
use crate::text::Document;

/// What every extractor reads.
#[derive(Clone, Copy)]
pub(crate) struct Input<'a, 't> {
    pub(crate) article: &'a Article<'t>,
    pub(crate) document: &'a Document<'t>,
    pub(crate) phrases: &'a Phrases,
    pub(crate) options: &'a Options,
}

impl Input<'_, '_> {
    /// The day of publication: as given, else as the article says.
    pub(crate) fn published(&self) -> Option<(Date, PublishedFrom)> {
        let given = self.article.published.map(|day| (day, PublishedFrom::Given));
        given.or_else(|| {
            let (day, byline) = self.document.layout.posted?;
            Some((day, if byline { PublishedFrom::Byline } else { PublishedFrom::Stamp }))
        })
    }
}

/// The candidates of all extractors; used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct Work {
    figures: figures::Candidates,
    pub(crate) dates: dates::Candidates,
    countries: countries::Candidates,
    pub(crate) people: people::Candidates,
    organizations: organizations::Candidates,
    operations: operations::Candidates,
    quotes: quotes::Candidates,
}

/// The claims of all; then the arbiter decides.
pub(crate) fn propose(input: &Input<'_, '_>, claims: &mut Claims, work: &mut Work, found: &mut Found) {
    claims.clear();
    found.published = input.published();
    operations::propose(input, &mut work.operations, claims);
    dates::propose(input, &mut work.dates, claims);
    figures::propose(input, &mut work.figures, claims);
    countries::propose(input, &mut work.countries, claims);
    organizations::propose(input, &mut work.organizations, claims);
    people::propose(input, &mut work.people, claims);
    claims.settle(input.document, &mut found.rejected);
}

/// The mentions of all; without figures and quotations, which no other kind asks for, where they are not wanted.
pub(crate) fn finish(input: &Input<'_, '_>, claims: &Claims, work: &mut Work, found: &mut Found) {
    operations::finish(input, &mut work.operations, claims, found);
    dates::finish(input, &mut work.dates, claims, found);
    if input.options.kinds.contains(Kinds::FIGURES) {
        figures::finish(input, &mut work.figures, claims, found);
    }
    countries::finish(input, &work.countries, claims, found);
    organizations::finish(input, &mut work.organizations, claims, found);
    people::finish(&mut work.people, claims);
    if input.options.kinds.contains(Kinds::QUOTES) {
        quotes::finish(input, &mut work.quotes, found);
    }
}

/// The rules of all extractors.
pub(crate) fn rules() -> impl Iterator<Item = Rule> {
    [
        figures::RULES,
        dates::RULES,
        countries::RULES,
        people::RULES,
        organizations::RULES,
        operations::RULES,
        quotes::RULES,
    ]
    .into_iter()
    .flatten()
    .copied()
}
