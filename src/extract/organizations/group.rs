//! Mentions of one body together.

use super::{Candidate, DESCRIBED, WIRE, acronym, described};
use crate::country::Country;
use crate::extract::Input;
use crate::extraction::Found;
use crate::lexicon::tables::organizations::{kind_of, noun};
use crate::lexicon::{Class, Classes, Lexeme, WordKey};
use crate::mention::{Mention, MentionRange, Nation, Organization, OrganizationKind};
use crate::phrase::name::Evidence;
use crate::text::{Document, Gap, Shape, TokenKind, TokenRange};

#[derive(Clone, Copy, Debug)]
struct Member {
    /// Key of the name, or of the name that the acronym stands for.
    key: u32,
    /// Hash of the words of an acronym.
    words: u32,
    tokens: TokenRange,
    candidate: Candidate,
    is_acronym: bool,
}

/// What an acronym can stand for; of several bodies the first that the text introduces by it, else the first one whose
/// initials it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Meaning {
    /// Hash of the acronym.
    words: u32,
    by_initials: bool,
    /// Where the body's name stands.
    start: u32,
    /// Key of the body.
    key: u32,
}

/// The bodies of a document; used again from document to document.
#[derive(Debug, Default)]
pub(super) struct Groups {
    members: Vec<Member>,
    /// Acronyms and the bodies that they can stand for, sorted.
    acronyms: Vec<Meaning>,
    /// (key, member), then (first member of the body, member), sorted.
    order: Vec<(u32, u32)>,
}

impl Groups {
    pub(super) fn clear(&mut self) {
        self.members.clear();
        self.acronyms.clear();
    }

    pub(super) fn add(&mut self, input: &Input<'_, '_>, candidate: &Candidate) {
        let tokens = candidate.name.tokens;
        let mut key = candidate.key;
        let owner = acronym::owner(input, candidate.name);
        let is_acronym = candidate.name.evidence.has(Evidence::ACRONYM) || owner.is_some();
        let words = if is_acronym { words(input.document, tokens) } else { 0 };
        if let Some(owner) = owner {
            key = self::key(input.document, owner.tokens);
            self.acronyms.push(Meaning { words, by_initials: false, start: owner.tokens.start, key });
        }
        self.members.push(Member { key, words, tokens, candidate: *candidate, is_acronym });
    }

    pub(super) fn write(&mut self, input: &Input<'_, '_>, found: &mut Found) {
        self.resolve_acronyms(input);
        // Members stand in reading order, so that the first of a key is the body's first mention.
        self.order.clear();
        self.order.extend(self.members.iter().enumerate().map(|(index, member)| (member.key, index as u32)));
        self.order.sort_unstable();
        let mut body = None;
        for place in &mut self.order {
            let (key, index) = *place;
            let first = body.filter(|&(same, _)| same == key).map_or(index, |(_, first)| first);
            body = Some((key, first));
            place.0 = first;
        }
        self.order.sort_unstable();
        let mut behind = self.order.as_slice();
        while let Some(&(first, _)) = behind.first() {
            let count = behind.iter().take_while(|&&(same, _)| same == first).count();
            let (body, rest) = behind.split_at(count);
            let members = body.iter().filter_map(|&(_, index)| self.members.get(index as usize));
            write_one(input, &members, found);
            behind = rest;
        }
    }

    /// Gives the acronyms the keys of their bodies: of those that the text introduces by them, or whose initials they are.
    fn resolve_acronyms(&mut self, input: &Input<'_, '_>) {
        if !self.members.iter().any(|member| member.is_acronym) {
            return;
        }
        for member in &self.members {
            let tokens = member.tokens;
            if !member.is_acronym && tokens.len() >= 3 {
                let (words, start) = (initials(input.document, tokens), tokens.start);
                self.acronyms.push(Meaning { words, by_initials: true, start, key: member.key });
            }
        }
        self.acronyms.sort_unstable();
        for member in self.members.iter_mut().filter(|member| member.is_acronym) {
            let at = self.acronyms.partition_point(|meaning| meaning.words < member.words);
            if let Some(meaning) = self.acronyms.get(at).filter(|meaning| meaning.words == member.words) {
                member.key = meaning.key;
            }
        }
    }
}

fn write_one<'m>(
    input: &Input<'_, '_>,
    members: &(impl Iterator<Item = &'m Member> + Clone),
    found: &mut Found,
) {
    let document = input.document;
    let start = found.organization_mentions.len() as u32;
    for member in members.clone() {
        found.organization_mentions.push(Mention {
            span: document.span(member.tokens),
            sentence: document.sentence_at(member.tokens.start as usize) as u32,
            rule: member.candidate.rule,
        });
    }
    // "BANK OF FRANCE" of a headline is the "Bank of France" of the text.
    let longest = members.clone().max_by_key(|member| {
        let tokens = member.tokens;
        (tokens.len(), tokens.len() > 1 && !is_capitals(document, tokens), std::cmp::Reverse(tokens.start))
    });
    let Some(longest) = longest else { return };
    let acronym = members.clone().find(|member| member.is_acronym && longest.tokens.len() > 1);
    let wire = members.clone().any(|member| member.candidate.rule == WIRE);
    let described = members
        .clone()
        .filter(|member| member.candidate.rule == DESCRIBED)
        .find_map(|member| described::kind(input, member.candidate.name))
        .unwrap_or(OrganizationKind::Other);
    let country = members.clone().find_map(|member| country(document, member.tokens, found));
    found.organizations.push(Organization {
        name: document.span(longest.tokens),
        acronym: acronym.map(|member| document.span(member.tokens)),
        kind: if wire {
            OrganizationKind::Media
        } else {
            kind(document, longest.tokens).unwrap_or(described)
        },
        country,
        mentions: MentionRange { start, end: found.organization_mentions.len() as u32 },
    });
}

/// Whether every word is written in capitals.
fn is_capitals(document: &Document<'_>, tokens: TokenRange) -> bool {
    let words = document.tokens.get(tokens.indices()).unwrap_or_default();
    words.iter().all(|token| !token.is_word() || token.shape == Shape::Upper)
}

/// What the body is.
pub(super) fn kind(document: &Document<'_>, tokens: TokenRange) -> Option<OrganizationKind> {
    let start = tokens.start as usize;
    let beginning = document.phrase(start, Class::Organization).filter(|&(length, _)| length > 1);
    if let Some(value) = known(document, tokens).or(beginning.map(|(_, value)| value)) {
        if let Some(row) = document.lexicon.tables.organizations.get((value & 0xFFFF) as usize) {
            return Some(row.kind);
        }
    }
    let mut kind = None;
    let mut at = tokens.start as usize;
    while at < tokens.end as usize && !document.has(at, Class::Preposition) {
        let noun = document.phrase(at, Class::OrgNoun);
        if let Some((_, value)) = noun {
            kind = Some(kind_of(value));
        }
        at += noun.map_or(1, |(length, _)| length);
    }
    kind
}

/// The country that the words say it belongs to: in the name, or as a genitive or adjective before it.
fn country(document: &Document<'_>, tokens: TokenRange, found: &Found) -> Option<Country> {
    let start = tokens.start as usize;
    let genitive = start > 1 && document.tokens[start - 1].kind == TokenKind::Clitic;
    let before = start.checked_sub(if genitive { 2 } else { 1 });
    let spaced = document.tokens.get(start).is_some_and(|token| token.gap <= Gap::Space);
    before.filter(|_| spaced).into_iter().chain(tokens.indices()).find_map(|at| {
        if !document.any(at, Classes::of(&[Class::Country, Class::PhraseStart])) {
            return None;
        }
        let start = document.tokens[at].start;
        let index = found.countries.partition_point(|mention| mention.span.start < start);
        let mention = found.countries.get(index).filter(|mention| mention.span.start == start)?;
        match mention.nation {
            Nation::Country(country) if !mention.in_organization => Some(country),
            _ => None,
        }
    })
}

/// A longer acronym is none.
const LETTERS: usize = 12;

/// What [`key`] makes of the acronym that a name's capitalized words give by their first letters.
pub(super) fn initials(document: &Document<'_>, tokens: TokenRange) -> u32 {
    let mut letters = [0; LETTERS];
    let mut length = 0;
    for token in document.tokens.get(tokens.indices()).unwrap_or_default() {
        let first =
            document.text.as_bytes().get(token.start as usize).filter(|byte| byte.is_ascii_alphabetic());
        if let (true, Some(first), Some(slot)) = (token.is_capitalized(), first, letters.get_mut(length)) {
            *slot = first.to_ascii_lowercase();
            length += 1;
        }
    }
    let word = letters.get(..length).unwrap_or_default();
    let key = WordKey::of(word);
    match document.lexicon.find(word, key) {
        Lexeme::UNKNOWN => key.hash() | 1 << 31,
        known => known.0,
    }
}

/// Equal for names of one body: one that the lexicon holds whole has one key under all its names.
pub(super) fn key(document: &Document<'_>, tokens: TokenRange) -> u32 {
    const KNOWN: u32 = 0x4E47 << 16;
    match known(document, tokens) {
        Some(value) => KNOWN | (value & 0xFFFF),
        None => words(document, tokens),
    }
}

/// The value of a body that the lexicon holds whole, with the word of its country in front or not: "US Federal Reserve".
#[inline]
fn known(document: &Document<'_>, tokens: TokenRange) -> Option<u32> {
    // Most names begin with no word of either.
    if document.any(tokens.start as usize, BEGINS.with(LAND)) { whole(document, tokens) } else { None }
}

const BEGINS: Classes = Classes::of(&[Class::Organization, Class::PhraseStart]);
const LAND: Classes = Classes::of(&[Class::Country, Class::Demonym]);

#[inline(never)]
fn whole(document: &Document<'_>, tokens: TokenRange) -> Option<u32> {
    let from = |start: usize| {
        let (length, value) = document.phrase(start, Class::Organization)?;
        (length + start == tokens.end as usize).then_some(value)
    };
    let start = tokens.start as usize;
    let land = tokens.len() > 1 && document.any(start, LAND);
    from(start).or_else(|| if land { from(start + 1) } else { None })
}

/// A hash of the words without case, the legal form and its point aside: of a single word its number.
#[inline]
fn words(document: &Document<'_>, tokens: TokenRange) -> u32 {
    let start = tokens.start as usize;
    let single = tokens.len() == 1 && document.tokens[start].is_word();
    if single { document.word_id(start) } else { several(document, tokens) }
}

#[inline(never)]
fn several(document: &Document<'_>, tokens: TokenRange) -> u32 {
    let mut key = 0_u32;
    for at in tokens.indices() {
        let token = &document.tokens[at];
        let legal = at > tokens.start as usize
            && token.has(Class::OrgNoun)
            && document.value(at, Class::OrgNoun).is_some_and(|value| value & noun::LEGAL != 0);
        if token.is_word() && !legal {
            key = key.rotate_left(7).wrapping_mul(0x0100_0193) ^ document.word_id(at);
        }
    }
    key
}
