//! Whose words a quotation is: from the speaker as written ("he", "the minister", "Urquiza") to a full name.

use crate::extraction::Found;
use crate::lexicon::tables::names;
use crate::lexicon::tables::titles::flag;
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::mention::{MentionRange, Speaker};
use crate::span::Span;
use crate::text::{Document, Shape, Token, TokenKind, TokenRange};

/// A pronoun is looked for among so many mentions before it …
const MENTIONS_BACK: usize = 24;
/// … in so many sentences.
const SENTENCES_BACK: u32 = 8;
/// So many mentions of a person are asked for what tells a man from a woman.
const GENDER_MENTIONS: usize = 6;
/// A name that the article's persons lack is no longer than this.
const BARE_NAME_TOKENS: usize = 4;

/// Nouns of what a person says or writes: "according to Blinken's explanations".
const UTTERANCES: &[&str] = &[
    "account",
    "article",
    "book",
    "column",
    "comments",
    "email",
    "essay",
    "explanation",
    "explanations",
    "letter",
    "memo",
    "message",
    "note",
    "office",
    "post",
    "remarks",
    "reply",
    "report",
    "response",
    "speech",
    "statement",
    "testimony",
    "tweet",
    "video",
    "words",
];
/// Last words of bodies that are named by what they are: "the Scottish government".
const BODIES: &[&str] = &[
    "administration",
    "agency",
    "army",
    "association",
    "authority",
    "bank",
    "campaign",
    "church",
    "city",
    "club",
    "commission",
    "committee",
    "company",
    "council",
    "court",
    "department",
    "embassy",
    "family",
    "federation",
    "government",
    "kremlin",
    "military",
    "ministry",
    "navy",
    "office",
    "party",
    "police",
    "union",
    "university",
];
const MEN: &[&str] =
    &["mr", "sir", "lord", "king", "prince", "father", "brother", "baron", "imam", "pope", "sheikh"];
const WOMEN: &[&str] =
    &["mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "baroness", "madam"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gender {
    Man,
    Woman,
    Unknown,
}

impl Gender {
    const fn fits(self, other: Self) -> bool {
        !matches!((self, other), (Self::Man, Self::Woman) | (Self::Woman, Self::Man))
    }
}

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
    let letters = word.chars().flat_map(char::to_lowercase);
    letters.fold(0xcbf2_9ce4_8422_2325, |hash: u64, c| {
        (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)
    })
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
        if let Some(gender) = self.pronoun(tokens) {
            return match gender {
                // A given name may mislead; somebody is meant.
                Some(gender) => {
                    let likely = self.antecedent(source, |entity| gender.fits(self.likely_gender(entity)));
                    self.person(
                        likely.or_else(|| self.antecedent(source, |entity| gender.fits(self.gender(entity)))),
                    )
                }
                None => (self.body_pronoun(source), None),
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

    /// "SECRETARY KERRY", "Jordan": the only person of that surname or given name.
    fn by_part(&self, tokens: TokenRange) -> Option<Entity> {
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

    /// Of whom a pronoun speaks: of a man, of a woman, or (`None` inside) of a body.
    fn pronoun(&self, tokens: TokenRange) -> Option<Option<Gender>> {
        if tokens.len() != 1 {
            return None;
        }
        let word = self.document.lexeme(tokens.start as usize);
        if word == words::HE {
            Some(Some(Gender::Man))
        } else if word == words::SHE {
            Some(Some(Gender::Woman))
        } else if word == words::IT || word == words::THEY {
            Some(None)
        } else {
            None
        }
    }

    /// The person that a pronoun stands for: the subject of the nearest sentence that names one who fits, or the last
    /// speaker, whoever is nearer.
    fn antecedent(&self, source: Span, fits: impl Fn(Entity) -> bool) -> Option<Entity> {
        let here = self.document.sentence_at(token_at(self.document, source.start)) as u32;
        let spoke = self.last.and_then(|last| Some((last.entity?, last.sentence)));
        let spoke =
            spoke.filter(|&(entity, sentence)| here - sentence.min(here) <= SENTENCES_BACK && fits(entity));
        let end = self.speakers.named.partition_point(|named| named.span.start < source.start);
        let mut best: Option<Named> = None;
        for named in self.speakers.named[..end].iter().rev().take(MENTIONS_BACK) {
            if best.is_some_and(|best| best.sentence != named.sentence)
                || here - named.sentence.min(here) > SENTENCES_BACK
            {
                break;
            }
            if spoke.is_some_and(|(_, sentence)| named.sentence <= sentence) {
                break;
            }
            let pronoun_first = spoke.is_some() && self.begins_with_pronoun(named.sentence);
            if !named.quoted && !self.is_owner(named.span) && !pronoun_first && fits(named.entity) {
                best = Some(*named);
            }
        }
        best.map(|best| best.entity).or(spoke.map(|(entity, _)| entity))
    }

    fn begins_with_pronoun(&self, sentence: u32) -> bool {
        let start = self
            .document
            .layout
            .sentences
            .get(sentence as usize)
            .map_or(0, |sentence| sentence.tokens.start as usize);
        [words::HE, words::SHE].contains(&self.document.lexeme(start))
    }

    /// "Smith's": what is said is said of somebody else.
    fn is_owner(&self, span: Span) -> bool {
        let next = token_at(self.document, span.end);
        self.document.token(next).is_some_and(|token| token.kind == TokenKind::Clitic)
    }

    /// What the article tells of a person: "Mr", "spokeswoman", a given name.
    fn gender(&self, entity: Entity) -> Gender {
        let mentions = self.found.person_mentions.get(self.mentions(entity).indices()).unwrap_or_default();
        let told = mentions.iter().take(GENDER_MENTIONS).find_map(|mention| {
            let first = token_at(self.document, mention.span.start);
            self.gender_of_address(first).or_else(|| self.gender_of_title(mention.title))
        });
        told.unwrap_or(Gender::Unknown)
    }

    /// The same, and what the given name of a full name tells.
    fn likely_gender(&self, entity: Entity) -> Gender {
        match self.gender(entity) {
            Gender::Unknown => self.gender_of_name(entity).unwrap_or(Gender::Unknown),
            told => told,
        }
    }

    fn gender_of_address(&self, first: usize) -> Option<Gender> {
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

    fn gender_of_title(&self, title: Option<Span>) -> Option<Gender> {
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

    fn gender_of_name(&self, entity: Entity) -> Option<Gender> {
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
    fn body_pronoun(&self, source: Span) -> Option<Speaker> {
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

    /// The person named in the speaker as written, unless the words speak of somebody beside them ("a spokesman for Mr
    /// Trump", "Trump's lawyer").
    fn named_in(&self, source: Span, tokens: TokenRange) -> Option<Entity> {
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
    fn name_at_end(&self, tokens: TokenRange) -> Option<Span> {
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
    fn body_in(&self, source: Span, tokens: TokenRange) -> Option<Span> {
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
    fn title_holder(&self, source: Span, tokens: TokenRange) -> Option<Entity> {
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
    fn bare_name(&self, tokens: TokenRange) -> Option<Speaker> {
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
