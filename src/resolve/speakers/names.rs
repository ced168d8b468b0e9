//! Who is meant by a name, a title, a body in the speaker as written.

use super::pronouns::MENTIONS_BACK;
use super::{Entity, Named, Resolver, folded_hash, title_head, token_at, tokens_of};
use crate::lexicon::tables::titles::flag;
use crate::lexicon::{Class, Classes, words};
use crate::mention::Speaker;
use crate::span::Span;
use crate::text::{Shape, Token, TokenKind, TokenRange};

/// A name that the article's persons lack is no longer than this.
const BARE_NAME_TOKENS: usize = 4;
/// Nouns of what a person says or writes: "according to Blinken's explanations".
const UTTERANCES: &[&str] = &[
    "account", "article", "book", "column", "comments", "email", "essay", "explanation", "explanations",
    "letter", "memo", "message", "note", "post", "remarks", "reply", "report", "response", "speech",
    "statement", "testimony", "tweet", "video", "words",
];
/// Last words of bodies that are named by what they are: "the Scottish government".
const BODIES: &[&str] = &[
    "administration", "agency", "army", "association", "authority", "bank", "campaign", "church", "city",
    "club", "commission", "committee", "company", "council", "court", "department", "embassy", "family",
    "federation", "government", "kremlin", "military", "ministry", "navy", "party", "police", "union",
    "university",
];

impl Resolver<'_, '_> {
    /// "SECRETARY KERRY", "Jordan": the only person of that surname or given name.
    pub(super) fn by_part(&self, tokens: TokenRange) -> Option<Entity> {
        let last = (tokens.end as usize).checked_sub(1)?;
        let token = self.document.token(last)?;
        if !(token.shape == Shape::Upper || tokens.len() == 1 && token.is_capitalized()) {
            return None;
        }
        let hash = folded_hash(self.document.word(last));
        let first = self.speakers.parts.partition_point(|&(known, _)| known < hash);
        let &(known, entity) = self.speakers.parts.get(first)?;
        let alone =
            self.speakers.parts.get(first + 1).is_none_or(|&(next, other)| next != hash || other == entity);
        (known == hash && alone).then_some(entity)
    }

    /// The person named in the speaker as written, unless the words speak of somebody beside them ("a spokesman for Mr
    /// Trump", "Trump's lawyer").
    pub(super) fn named_in(&self, source: Span, tokens: TokenRange) -> Option<Entity> {
        let first = self.speakers.named.partition_point(|named| named.span.start < source.start);
        let inside =
            self.speakers.named.get(first..)?.iter().take_while(|named| named.span.end <= source.end);
        for named in inside {
            let name = tokens_of(self.document, named.span);
            if self.is_owner(named.span) {
                let noun = self.document.word(name.end as usize + 1);
                if UTTERANCES.iter().any(|utterance| noun.eq_ignore_ascii_case(utterance)) {
                    return Some(named.entity);
                }
                continue;
            }
            let title = named.title.map_or(name.start as usize, |title| token_at(self.document, title.start));
            let behind_preposition = (tokens.start as usize..title.min(name.start as usize))
                .rev()
                .take_while(|&at| !self.document.is_mark(at, b','))
                .any(|at| {
                    self.document.has(at, Class::Preposition)
                        && self.document.tokens[at].shape == Shape::Lower
                });
            if !behind_preposition {
                return Some(named.entity);
            }
        }
        None
    }

    /// "a spokesman for the ministry, Liu Wenhao": a name behind the last comma.
    pub(super) fn name_at_end(&self, tokens: TokenRange) -> Option<Span> {
        let comma =
            tokens.indices().rev().take(BARE_NAME_TOKENS + 1).find(|&at| self.document.is_mark(at, b','))?;
        let range = TokenRange::new(comma + 1, tokens.end as usize);
        let person =
            tokens.indices().take_while(|&at| at < comma).any(|at| self.document.has(at, Class::TitleHead));
        let other = Classes::of(&[
            Class::Country,
            Class::Place,
            Class::Region,
            Class::OrgNoun,
            Class::TitleHead,
            Class::TitleDomain,
        ]);
        let name = |token: &Token| token.shape == Shape::Title && token.is_word() && !token.any(other);
        let begins_small = self
            .document
            .token(tokens.start as usize)
            .is_some_and(|token| token.has(Class::Determiner) || token.shape == Shape::Lower);
        let fits = range.len() > 1 && self.document.tokens[range.indices()].iter().all(name);
        (fits && person && begins_small).then(|| self.document.span(range))
    }

    /// The body that speaks, itself or by an unnamed spokesperson.
    pub(super) fn body_in(&self, source: Span, tokens: TokenRange) -> Option<Span> {
        let first = self.speakers.bodies.partition_point(|&(body, _)| body.start < source.start);
        let start =
            tokens.start as usize + usize::from(self.document.has(tokens.start as usize, Class::Determiner));
        let spokes = tokens
            .indices()
            .any(|at| self.document.value(at, Class::TitleHead).is_some_and(|bits| bits & flag::SPOKES != 0));
        for &(body, index) in
            self.speakers.bodies.get(first..)?.iter().take_while(|&&(body, _)| body.end <= source.end)
        {
            let range = tokens_of(self.document, body);
            let alone = range.start as usize <= start
                && (range.end == tokens.end
                    || self.document.is_mark(range.end as usize, b'(')
                    || self.document.is_mark(range.end as usize, b','));
            let utterance = range.start as usize <= start
                && self.is_owner(body)
                && UTTERANCES
                    .iter()
                    .any(|word| self.document.word(range.end as usize + 1).eq_ignore_ascii_case(word));
            if alone || spokes || utterance {
                return self.found.organizations.get(index as usize).map(|body| body.name);
            }
        }
        let last = self.document.word((tokens.end as usize).checked_sub(1)?);
        let capital = (start..tokens.end as usize).any(|at| self.document.tokens[at].is_capitalized());
        let plain = (start..tokens.end as usize).all(|at| {
            !self.document.has(at, Class::Preposition) && self.document.tokens[at].kind == TokenKind::Word
        });
        let body = capital && plain && BODIES.iter().any(|body| last.eq_ignore_ascii_case(body));
        (body && start < tokens.end as usize)
            .then(|| self.document.span(TokenRange::new(start, tokens.end as usize)))
    }

    /// "the minister": the only holder of the title, or the last one named before.
    pub(super) fn title_holder(&self, source: Span, tokens: TokenRange) -> Option<Entity> {
        let definite = self.document.is(tokens.start as usize, words::THE);
        let title = Classes::of(&[
            Class::TitleHead,
            Class::TitleDomain,
            Class::TitleGrade,
            Class::TitleStatus,
            Class::Preposition,
            Class::Determiner,
        ]);
        let bare = tokens.indices().all(|at| self.document.any(at, title));
        if !definite && !bare {
            return None;
        }
        let head = title_head(self.document, tokens)?;
        // "the ministers" are several.
        if tokens.indices().any(|at| {
            self.document.has(at, Class::NounPlural)
                && self.document.lexicon.lemma(self.document.lexeme(at)) == head
        }) {
            return None;
        }
        let first = self.speakers.heads.partition_point(|&(known, _)| known < head);
        let holders = self.speakers.heads.get(first..)?.iter().take_while(|&&(known, _)| known == head);
        let mut nearest: Option<Named> = None;
        for &(_, index) in holders.take(MENTIONS_BACK) {
            let named = self.speakers.named[index as usize];
            let better = nearest
                .is_none_or(|nearest| named.span.start < source.start || nearest.span.start > source.start);
            if better {
                nearest = Some(named);
            }
        }
        nearest.map(|named| named.entity)
    }

    /// A name that is neither a person's nor a body's of the article: it speaks, so it is one of them. Titles before it and
    /// descriptions behind it are cut.
    pub(super) fn bare_name(&self, tokens: TokenRange) -> Option<Speaker> {
        let address = Classes::of(&[
            Class::TitleHead,
            Class::TitleDomain,
            Class::TitleGrade,
            Class::TitleStatus,
            Class::Rank,
            Class::Honorific,
            Class::Abbreviation,
        ]);
        let article = self.document.is(tokens.start as usize, words::THE);
        let mut start = tokens.start as usize + usize::from(article);
        while start < tokens.end as usize
            && (self.document.any(start, address) || self.document.is_mark(start, b'.'))
        {
            start += 1;
        }
        let other = Classes::of(&[
            Class::Country,
            Class::Demonym,
            Class::Region,
            Class::Place,
            Class::Weekday,
            Class::Month,
            Class::Pronoun,
            Class::Determiner,
        ]);
        let part = |token: &Token| {
            token.is_capitalized() && token.is_word() && !token.any(other)
                || (token.is_mark(b'-') || token.is_mark(b'.')) && token.is_glued()
        };
        // "the Secretary-General", "the ex-Wallaby": part of a word is no name.
        if self.document.is_mark(start, b'-') {
            return None;
        }
        let named =
            self.document.tokens[start..tokens.end as usize].iter().take_while(|token| part(token)).count();
        let range = TokenRange::new(start, start + named);
        let rest = self.document.token(range.end as usize).filter(|_| range.end < tokens.end);
        let described = rest.is_none_or(|next| {
            next.is_mark(b',') || next.is_mark(b'(') || next.is(words::OF) || next.is(words::AND)
        });
        if range.is_empty() || range.len() > BARE_NAME_TOKENS || !described {
            return None;
        }
        let span = self.document.span(range);
        let words = &self.document.tokens[range.indices()];
        let body =
            article || words.iter().any(|token| token.shape == Shape::Upper || token.has(Class::OrgNoun));
        Some(if body { Speaker::Organization(span) } else { Speaker::Person(span) })
    }
}
