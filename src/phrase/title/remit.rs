//! What an office is for, as part of the title: "Minister of Industry and Trade".

use super::TitleRun;
use super::link::Linker;
use crate::lexicon::{Class, Classes, words};
use crate::phrase::name::Evidence;
use crate::text::{Gap, Shape, TokenKind};

/// Nouns of bodies that name a remit behind "of": "Head of Platform Solutions".
const REMITS: &[&str] = &[
    "Operations", "Services", "Security", "Communications", "Development", "Sales", "Marketing", "Health",
    "Finance", "Energy", "Technology", "Technologies", "Solutions", "Engineering", "Research",
    "Intelligence", "Investment", "Investments", "Education", "Media", "News", "Sports", "Sport", "Music",
    "Policy", "Markets", "Design", "Innovation", "Products", "Networks", "Software", "Care", "Resources",
    "Retail", "Mobile", "Digital", "Transport", "Transportation", "Programs", "Programmes", "Staff",
    "Experience", "Cloud", "Equity", "Insurance", "Systems",
];

/// What goes on with the sentence, though the tables call it a noun too: "the ambassador to France left".
const NO_REMIT: Classes =
    Classes::of(&[Class::Preposition, Class::Reporting, Class::Auxiliary, Class::VerbPast]);

/// What the name of somebody who holds an office is none of.
const NO_HOLDER: Evidence = Evidence::PLAIN_WORDS
    .with(Evidence::ORG_LAST)
    .with(Evidence::ORG_FIRST)
    .with(Evidence::LEGAL)
    .with(Evidence::KNOWN_ORGANIZATION)
    .with(Evidence::KNOWN_PLACE)
    .with(Evidence::ACRONYM)
    .with(Evidence::THING);

/// Whether the noun of a body names what an office is for.
pub(super) fn is_remit(noun: &str) -> bool {
    REMITS.contains(&noun)
}

impl Linker<'_, '_> {
    /// "Minister of Foreign Affairs and | International Cooperation".
    pub(super) fn second_remit(&self, title: &mut TitleRun) {
        if title.tokens.end == title.full.end && title.tokens.len() > 2 {
            let behind = self.behind_second_remit(title.full.end);
            (title.tokens.end, title.written.end, title.full.end) = (behind, behind, behind);
        }
    }

    /// "managing director for European | publishing": the nouns that an adjective of a place stands before.
    pub(super) fn behind_small_nouns(&self, mut at: u32) -> u32 {
        for _ in 0..2 {
            let noun = self.document.token(at as usize).is_some_and(|token| {
                token.shape == Shape::Lower
                    && token.gap == Gap::Space
                    && token.any(Classes::of(&[Class::Noun, Class::NounPlural]))
                    && !token.any(NO_REMIT)
            });
            at += u32::from(noun);
        }
        at
    }

    /// "Foreign Affairs and | Security Policy".
    pub(super) fn behind_second_remit(&self, and: u32) -> u32 {
        let second = self.beginning(and as usize + 1).filter(|second| {
            let (evidence, end) = (second.evidence, second.tokens.end as usize);
            self.document.is(and as usize, words::AND)
                && evidence.has(Evidence::PLAIN_WORDS)
                && !evidence.has(Evidence::KNOWN_ORGANIZATION)
                && !evidence.is_person_like()
                && (self.document.tokens.get(end).is_none_or(|next| next.kind == TokenKind::Mark)
                    || self.beginning(end).is_some_and(|name| !name.evidence.has(NO_HOLDER)))
        });
        second.map_or(and, |second| second.tokens.end)
    }
}
