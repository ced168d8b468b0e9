//! Whose words a quotation is: from the speaker as written ("he", "the minister", "Urquiza") to a full name.

mod names;
mod pronouns;

use crate::extraction::Found;
use crate::lexicon::{Class, Lexeme};
use crate::mention::{MentionRange, Speaker};
use crate::span::Span;
use crate::text::{Document, TokenKind, TokenRange};
use pronouns::Pronoun;

/// Index of an official, or of a person behind all officials.
type Entity = u32;

/// A place where a person is named.
#[derive(Clone, Copy, Debug)]
struct Named {
    span: Span,
    sentence: u32,
    entity: Entity,
    title: Option<Span>,
    /// It stands in a quotation.
    quoted: bool,
}

/// The last quotation with a known speaker.
#[derive(Clone, Copy, Debug)]
struct Last {
    source: Span,
    sentence: u32,
    entity: Option<Entity>,
    speaker: Option<Speaker>,
}

/// What speakers are looked for in; used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct Speakers {
    named: Vec<Named>,
    /// Places where a body is named, with its index.
    bodies: Vec<(Span, u32)>,
    /// First and last words of full names, folded and hashed, sorted.
    parts: Vec<(u64, Entity)>,
    /// Heads of titles with the index in `named`, sorted.
    heads: Vec<(Lexeme, u32)>,
}

impl Speakers {
    /// Fills in the speakers of the quotations.
    pub(crate) fn resolve(&mut self, document: &Document<'_>, found: &mut Found) {
        if found.quotes.is_empty() {
            return;
        }
        self.gather(document, found);
        let mut last: Option<Last> = None;
        for index in 0..found.quotes.len() {
            let Some(source) = found.quotes[index].source else { continue };
            let known = last.filter(|last| last.source == source);
            let (speaker, entity) = match known {
                Some(last) => (last.speaker, last.entity),
                None => Resolver { speakers: self, document, found, last }.speaker(source),
            };
            found.quotes[index].speaker = speaker;
            let sentence = document.sentence_at(token_at(document, source.start)) as u32;
            if speaker.is_some() {
                last = Some(Last { source, sentence, entity, speaker });
            }
        }
    }

    fn gather(&mut self, document: &Document<'_>, found: &Found) {
        self.named.clear();
        self.bodies.clear();
        self.heads.clear();
        self.parts.clear();
        let names = found
            .officials
            .iter()
            .map(|official| official.name)
            .chain(found.people.iter().map(|person| person.name));
        for (entity, name) in names.enumerate() {
            let mut words = document.text[name.range()].split_whitespace();
            self.parts.extend(words.next().map(|first| (folded_hash(first), entity as u32)));
            self.parts.extend(words.next_back().map(|last| (folded_hash(last), entity as u32)));
        }
        self.parts.sort_unstable();
        let officials = found.officials.iter().map(|official| official.mentions);
        let people = found.people.iter().map(|person| person.mentions);
        for (entity, range) in officials.chain(people).enumerate() {
            for mention in found.person_mentions.get(range.indices()).unwrap_or_default() {
                self.named.push(Named {
                    span: mention.span,
                    sentence: mention.sentence,
                    entity: entity as u32,
                    title: mention.title,
                    quoted: false,
                });
            }
        }
        self.named.sort_unstable_by_key(|named| named.span.start);
        let mut quotes = found.quotes.iter().peekable();
        for named in &mut self.named {
            while quotes.peek().is_some_and(|quote| quote.span.end <= named.span.start) {
                quotes.next();
            }
            named.quoted = quotes.peek().is_some_and(|quote| quote.span.contains(named.span));
        }
        for (index, body) in found.organizations.iter().enumerate() {
            let mentions = found.organization_mentions.get(body.mentions.indices()).unwrap_or_default();
            self.bodies.extend(mentions.iter().map(|mention| (mention.span, index as u32)));
        }
        self.bodies.sort_unstable_by_key(|&(span, _)| span.start);
        for (index, named) in self.named.iter().enumerate() {
            if let Some(head) = named.title.and_then(|title| title_head(document, tokens_of(document, title)))
            {
                self.heads.push((head, index as u32));
            }
        }
        self.heads.sort_unstable();
    }
}

/// Equal for words that differ in case only.
fn folded_hash(word: &str) -> u64 {
    const SEED: u64 = 0xcbf2_9ce4_8422_2325;
    let with = |hash: u64, letter: u32| (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
    if word.is_ascii() {
        return word.bytes().fold(SEED, |hash, byte| with(hash, u32::from(byte.to_ascii_lowercase())));
    }
    word.chars().flat_map(char::to_lowercase).fold(SEED, |hash, c| with(hash, u32::from(c)))
}

/// The index of the token that begins at or behind a byte.
fn token_at(document: &Document<'_>, byte: u32) -> usize {
    document.tokens.partition_point(|token| token.start < byte)
}

fn tokens_of(document: &Document<'_>, span: Span) -> TokenRange {
    TokenRange::new(token_at(document, span.start), token_at(document, span.end))
}

/// The head noun of a title: the last known word before "of", "for", "in".
fn title_head(document: &Document<'_>, title: TokenRange) -> Option<Lexeme> {
    let end = title.indices().find(|&at| document.has(at, Class::Preposition)).unwrap_or(title.end as usize);
    let head = (title.start as usize..end)
        .rev()
        .find(|&at| document.lexeme(at).is_known() && document.tokens[at].is_word())?;
    Some(document.lexicon.lemma(document.lexeme(head)))
}

struct Resolver<'a, 't> {
    speakers: &'a Speakers,
    document: &'a Document<'t>,
    found: &'a Found,
    last: Option<Last>,
}
impl Resolver<'_, '_> {
    fn speaker(&self, source: Span) -> (Option<Speaker>, Option<Entity>) {
        let tokens = tokens_of(self.document, source);
        if let Some(pronoun) = self.pronoun(tokens) {
            return match pronoun {
                // A given name may mislead; somebody is meant.
                Pronoun::Person(gender) => {
                    let likely = self.antecedent(source, |entity| gender.fits(self.likely_gender(entity)));
                    self.person(
                        likely.or_else(|| self.antecedent(source, |entity| gender.fits(self.gender(entity)))),
                    )
                }
                Pronoun::Body => (self.body_pronoun(source), None),
            };
        }
        if let Some(entity) = self.named_in(source, tokens) {
            return self.person(Some(entity));
        }
        if let Some(name) = self.name_at_end(tokens) {
            return (Some(Speaker::Person(name)), None);
        }
        if let Some(body) = self.body_in(source, tokens) {
            return (Some(Speaker::Organization(body)), None);
        }
        if let Some(entity) = self.title_holder(source, tokens) {
            return self.person(Some(entity));
        }
        if let Some(entity) = self.by_part(tokens) {
            return self.person(Some(entity));
        }
        (self.bare_name(tokens), None)
    }

    fn person(&self, entity: Option<Entity>) -> (Option<Speaker>, Option<Entity>) {
        (entity.and_then(|entity| self.name(entity)).map(Speaker::Person), entity)
    }

    fn name(&self, entity: Entity) -> Option<Span> {
        let officials = self.found.officials.len();
        let index = entity as usize;
        match index.checked_sub(officials) {
            None => self.found.officials.get(index).map(|official| official.name),
            Some(index) => self.found.people.get(index).map(|person| person.name),
        }
    }

    fn mentions(&self, entity: Entity) -> MentionRange {
        let officials = self.found.officials.len();
        let index = entity as usize;
        let range = match index.checked_sub(officials) {
            None => self.found.officials.get(index).map(|official| official.mentions),
            Some(index) => self.found.people.get(index).map(|person| person.mentions),
        };
        range.unwrap_or_default()
    }

    /// "Smith's": what is said is said of somebody else.
    fn is_owner(&self, span: Span) -> bool {
        let next = token_at(self.document, span.end);
        self.document.token(next).is_some_and(|token| token.kind == TokenKind::Clitic)
    }
}
