//! Whom "he", "she" and "it" stand for.

use super::{Entity, Named, Resolver, token_at, tokens_of};
use crate::lexicon::tables::names;
use crate::lexicon::{Class, words};
use crate::mention::Speaker;
use crate::span::Span;
use crate::text::TokenRange;

/// A pronoun is looked for among so many mentions before it …
pub(super) const MENTIONS_BACK: usize = 24;
/// … in so many sentences.
const SENTENCES_BACK: u32 = 8;
/// "She went the distance against Maria Berg": the sentence is about somebody else, named so few sentences before.
const RIVAL_BACK: u32 = 3;
/// So many mentions of a person are asked for what tells a man from a woman.
const GENDER_MENTIONS: usize = 6;

/// Forms of address of men.
const MEN: &[&str] =
    &["mr", "sir", "lord", "king", "prince", "father", "brother", "baron", "imam", "pope", "sheikh"];

/// Forms of address of women.
const WOMEN: &[&str] =
    &["mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "baroness", "madam"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gender {
    Man,
    Woman,
    Unknown,
}

impl Gender {
    pub(super) const fn fits(self, other: Self) -> bool {
        !matches!((self, other), (Self::Man, Self::Woman) | (Self::Woman, Self::Man))
    }
}

/// What a person is in a sentence: a pronoun behind it means the subject first, and somebody's rival hardly ever.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Subject,
    Object,
    Rival,
}

/// Whom a pronoun speaks of.
pub(super) enum Pronoun {
    Person(Gender),
    Body,
}

impl Resolver<'_, '_> {
    /// Whom a pronoun speaks of: "he", "she", or "it" and "they" of a body.
    pub(super) fn pronoun(&self, tokens: TokenRange) -> Option<Pronoun> {
        if tokens.len() != 1 {
            return None;
        }
        let word = self.document.lexeme(tokens.start as usize);
        if word == words::HE {
            Some(Pronoun::Person(Gender::Man))
        } else if word == words::SHE {
            Some(Pronoun::Person(Gender::Woman))
        } else if word == words::IT || word == words::THEY {
            Some(Pronoun::Body)
        } else {
            None
        }
    }

    /// The person that a pronoun stands for: the subject of the nearest sentence that names one who fits, or the last
    /// speaker, whoever is nearer.
    pub(super) fn antecedent(&self, source: Span, fits: impl Fn(Entity) -> bool) -> Option<Entity> {
        let here = self.document.sentence_at(token_at(self.document, source.start)) as u32;
        let spoke = self.last.and_then(|last| Some((last.entity?, last.sentence)));
        let spoke =
            spoke.filter(|&(entity, sentence)| here - sentence.min(here) <= SENTENCES_BACK && fits(entity));
        let end = self.speakers.named.partition_point(|named| named.span.start < source.start);
        let mut best: Option<(Named, Role)> = None;
        for named in self.speakers.named[..end].iter().rev().take(MENTIONS_BACK) {
            let passed = best.is_some_and(|(best, role)| {
                let back = if role == Role::Rival { RIVAL_BACK } else { 0 };
                best.sentence > named.sentence + back
            });
            if passed || here - named.sentence.min(here) > SENTENCES_BACK {
                break;
            }
            if spoke.is_some_and(|(_, sentence)| named.sentence <= sentence) {
                break;
            }
            let pronoun_first = spoke.is_some() && self.begins_with_pronoun(named.sentence);
            if !named.quoted && !self.is_owner(named.span) && !pronoun_first && fits(named.entity) {
                let role = self.role(named);
                let better = best.is_none_or(|(best, other)| {
                    role == Role::Subject || other != Role::Subject && best.sentence == named.sentence
                });
                if better {
                    best = Some((*named, role));
                }
            }
        }
        let spoke = spoke.map(|(entity, _)| entity);
        match best {
            Some((_, Role::Rival)) if spoke.is_some() => spoke,
            best => best.map(|(best, _)| best.entity).or(spoke),
        }
    }

    /// What a person is in the sentence, by the preposition before the name or its title.
    fn role(&self, named: &Named) -> Role {
        const RIVALS: &[&str] = &["against", "behind", "between", "over", "with"];
        const OBJECTS: &[&str] = &["about", "for", "of", "than"];
        let start = named.title.map_or(named.span.start, |title| title.start.min(named.span.start));
        let first = token_at(self.document, start);
        let honorific = first > 0 && self.document.has(first - 1, Class::Honorific);
        let before = first.checked_sub(1 + usize::from(honorific));
        let is = |list: &[&str]| before.is_some_and(|before| list.contains(&self.document.word(before)));
        if is(RIVALS) {
            Role::Rival
        } else if is(OBJECTS) {
            Role::Object
        } else {
            Role::Subject
        }
    }

    pub(super) fn begins_with_pronoun(&self, sentence: u32) -> bool {
        let start = self
            .document
            .layout
            .sentences
            .get(sentence as usize)
            .map_or(0, |sentence| sentence.tokens.start as usize);
        [words::HE, words::SHE].contains(&self.document.lexeme(start))
    }

    /// What the article tells of a person: "Mr", "spokeswoman", a given name.
    pub(super) fn gender(&self, entity: Entity) -> Gender {
        let mentions = self.found.person_mentions.get(self.mentions(entity).indices()).unwrap_or_default();
        let told = mentions.iter().take(GENDER_MENTIONS).find_map(|mention| {
            let first = token_at(self.document, mention.span.start);
            self.gender_of_address(first).or_else(|| self.gender_of_title(mention.title))
        });
        told.unwrap_or(Gender::Unknown)
    }

    /// The same, and what the given name of a full name tells.
    pub(super) fn likely_gender(&self, entity: Entity) -> Gender {
        match self.gender(entity) {
            Gender::Unknown => self.gender_of_name(entity).unwrap_or(Gender::Unknown),
            told => told,
        }
    }

    pub(super) fn gender_of_address(&self, first: usize) -> Option<Gender> {
        let mut before = first.checked_sub(1)?;
        if self.document.is_mark(before, b'.') {
            before = before.checked_sub(1)?;
        }
        let word = self.document.word(before);
        let is = |list: &[&str]| list.iter().any(|address| word.eq_ignore_ascii_case(address));
        if is(MEN) {
            Some(Gender::Man)
        } else if is(WOMEN) {
            Some(Gender::Woman)
        } else {
            None
        }
    }

    pub(super) fn gender_of_title(&self, title: Option<Span>) -> Option<Gender> {
        let title = &self.document.text[title?.range()];
        let ends = |ending: &str| {
            title.split_whitespace().any(|word| word.len() > ending.len() && word.ends_with(ending))
        };
        if ends("woman") {
            Some(Gender::Woman)
        } else if ends("man") {
            Some(Gender::Man)
        } else {
            None
        }
    }

    pub(super) fn gender_of_name(&self, entity: Entity) -> Option<Gender> {
        let name = tokens_of(self.document, self.name(entity)?);
        let bits = self.document.value(name.start as usize, Class::GivenName).filter(|_| name.len() > 1)?;
        if bits & names::WOMAN != 0 {
            Some(Gender::Woman)
        } else if bits & names::MAN != 0 {
            Some(Gender::Man)
        } else {
            None
        }
    }

    /// "it said": the body that spoke last, or the first one of the sentence before.
    pub(super) fn body_pronoun(&self, source: Span) -> Option<Speaker> {
        let spoke = self
            .last
            .and_then(|last| last.speaker)
            .filter(|speaker| matches!(speaker, Speaker::Organization(_)));
        let here = self.document.sentence_at(token_at(self.document, source.start));
        let start = self.document.layout.sentences.get(here.checked_sub(1)?)?.tokens;
        let span = self.document.span(start);
        spoke.or_else(|| {
            let first = self.speakers.bodies.partition_point(|&(body, _)| body.start < span.start);
            let &(body, index) = self.speakers.bodies.get(first)?;
            let name = self.found.organizations.get(index as usize)?.name;
            span.contains(body).then_some(Speaker::Organization(name))
        })
    }
}
