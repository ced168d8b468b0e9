//! From mentions of persons to persons: short names to full ones, two people of one surname apart.

mod body;

use std::collections::HashMap;

use body::Bodies;

use crate::country::Country;
use crate::extract::people::Named;
use crate::extraction::Found;
use crate::lexicon::Class;
use crate::lexicon::tables::form;
use crate::mention::{MentionRange, Official, OrganizationKind, Person, PersonMention, Status, Title};
use crate::phrase::name::Evidence;
use crate::phrase::title::TitleRun;
use crate::span::Span;
use crate::text::{Document, TokenRange};

/// So many people of one surname are kept apart; more are the last of them.
const NAMESAKES: usize = 8;

#[derive(Clone, Copy, Debug)]
struct Entity {
    first: u32,
    last: u32,
    /// Its longest mention, its first mention, and its latest so far.
    longest: u32,
    earliest: u32,
    latest: u32,
}

/// The persons of a document; used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    entities: Vec<Entity>,
    /// Full names, sorted by their parts.
    order: Vec<u32>,
    /// (last part, entity), and (first part, entity), sorted.
    by_last: Vec<(u32, u32)>,
    by_first: Vec<(u32, u32)>,
    /// The bearers of names that are met short only, by that name.
    short_only: HashMap<u32, u32>,
    /// (entity, mention), sorted in the end, when the first mention stands for the entity.
    members: Vec<(u32, u32)>,
    bodies: Bodies,
}

impl Groups {
    /// Fills the officials and people of `found`.
    #[inline(never)]
    pub(crate) fn resolve(
        &mut self,
        document: &Document<'_>,
        titles: &[TitleRun],
        named: &[Named],
        found: &mut Found,
    ) {
        self.entities.clear();
        self.members.clear();
        self.full_names(document, named);
        self.index();
        let full = self.members.len();
        for (mention, one) in named.iter().enumerate() {
            let mention = mention as u32;
            if one.is_short() {
                self.short_name(mention, one);
            } else if let Ok(at) = self.members[..full].binary_search_by_key(&mention, |&(_, other)| other) {
                let entity = self.members[at].0;
                self.entities[entity as usize].latest = mention;
            }
        }
        self.write(document, titles, named, found);
    }

    /// One entity for each full name; the same name is the same person.
    fn full_names(&mut self, document: &Document<'_>, named: &[Named]) {
        self.order.clear();
        self.order.extend((0..named.len() as u32).filter(|&i| !named[i as usize].is_short()));
        self.order.sort_unstable_by_key(|&i| (named[i as usize].last, named[i as usize].first, i));
        for &i in &self.order {
            let one = &named[i as usize];
            let same = self.entities.last().is_some_and(|entity| {
                entity.last == one.last
                    && (entity.first == one.first
                        || initials_agree(document, &named[entity.longest as usize], one)
                        || holds(document, &named[entity.longest as usize], one.first)
                        || holds(document, one, entity.first))
            });
            if !same {
                self.entities.push(Entity {
                    first: one.first,
                    last: one.last,
                    longest: i,
                    earliest: i,
                    latest: 0,
                });
            }
            let index = self.entities.len() - 1;
            let entity = &mut self.entities[index];
            entity.earliest = entity.earliest.min(i);
            if one.name.tokens.len() > named[entity.longest as usize].name.tokens.len() {
                entity.longest = i;
            }
            self.members.push((index as u32, i));
        }
        self.members.sort_unstable_by_key(|&(_, mention)| mention);
    }

    fn index(&mut self) {
        self.by_last.clear();
        self.by_first.clear();
        self.short_only.clear();
        for (index, entity) in self.entities.iter().enumerate() {
            self.by_last.push((entity.last, index as u32));
            self.by_first.push((entity.first, index as u32));
        }
        self.by_last.sort_unstable();
        self.by_first.sort_unstable();
    }

    /// A surname is its nearest bearer's before it, else the first one's behind it.
    fn short_name(&mut self, mention: u32, one: &Named) {
        let known = self.nearest(&self.by_last, one.last).or_else(|| self.short_only.get(&one.last).copied());
        let entity = known.or_else(|| self.nearest(&self.by_first, one.last));
        let entity = entity.unwrap_or_else(|| {
            let index = self.entities.len() as u32;
            self.entities.push(Entity {
                first: one.first,
                last: one.last,
                longest: mention,
                earliest: mention,
                latest: mention,
            });
            self.short_only.insert(one.last, index);
            index
        });
        let group = &mut self.entities[entity as usize];
        group.latest = mention;
        group.earliest = group.earliest.min(mention);
        self.members.push((entity, mention));
    }

    fn nearest(&self, index: &[(u32, u32)], part: u32) -> Option<u32> {
        let start = index.partition_point(|&(known, _)| known < part);
        let bearers = index.get(start..)?.iter().take_while(|&&(known, _)| known == part).take(NAMESAKES);
        bearers
            .map(|&(_, entity)| entity)
            .max_by_key(|&entity| (self.entities[entity as usize].latest, std::cmp::Reverse(entity)))
    }

    /// Writes the entities in the order of their first mentions.
    fn write(&mut self, document: &Document<'_>, titles: &[TitleRun], named: &[Named], found: &mut Found) {
        // Of two persons the first mentions differ: they put them in order and tell them apart.
        for (entity, _) in &mut self.members {
            *entity = self.entities[*entity as usize].earliest;
        }
        self.members.sort_unstable();
        self.bodies.read(document, found);
        let mut at = 0;
        while at < self.members.len() {
            let entity = self.members[at].0;
            let end = at + self.members[at..].iter().take_while(|&&(other, _)| other == entity).count();
            let (members, bodies) = (&self.members[at..end], &self.bodies);
            let writer = Writer { document, titles, named, members, bodies };
            writer.write(found);
            at = end;
        }
    }
}

/// "Nguyễn Thị Minh Hà" and "Minh Hà".
fn holds(document: &Document<'_>, long: &Named, part: u32) -> bool {
    let tokens = long.name.tokens;
    tokens.len() > 2 && tokens.indices().any(|at| document.word_id(at) == part)
}

/// "J. Smith" and "John Smith".
fn initials_agree(document: &Document<'_>, one: &Named, other: &Named) -> bool {
    let first = |named: &Named| document.word(named.name.tokens.start as usize);
    let (one, other) = (first(one), first(other));
    let is_initial = |word: &str| word.chars().nth(1).is_none();
    one.chars().next() == other.chars().next() && (is_initial(one) || is_initial(other))
}

/// What is told of somebody's office.
struct Office {
    title: Title,
    status: Option<Status>,
    rank: Option<Span>,
    organization: Option<Span>,
    country: Option<Country>,
}

struct Writer<'a, 't> {
    document: &'a Document<'t>,
    titles: &'a [TitleRun],
    named: &'a [Named],
    members: &'a [(u32, u32)],
    bodies: &'a Bodies,
}

impl Writer<'_, '_> {
    fn mentions(&self) -> impl Iterator<Item = &Named> {
        self.members.iter().filter_map(|&(_, mention)| self.named.get(mention as usize))
    }

    fn title(&self, index: Option<u32>) -> Option<&TitleRun> {
        self.titles.get(index? as usize)
    }

    fn write(&self, found: &mut Found) {
        let Some(longest) = self.mentions().max_by_key(|one| {
            let headline = one.name.evidence.has(Evidence::HEADLINE);
            (one.name.tokens.len(), !headline, std::cmp::Reverse(one.name.tokens.start))
        }) else {
            return;
        };
        let name = self.document.span(longest.name.tokens);
        let confidence = self.mentions().map(|one| one.confidence).fold(0.0, f32::max);
        let mentions = self.write_mentions(found);
        let rank = self.mentions().find_map(|one| self.title(one.rank));
        let office = match (self.holder(), rank) {
            (Some((holder, title)), rank) => self.office(holder, title, rank, found),
            (None, Some(rank)) => self.mere_rank(rank, found),
            (None, None) => return found.people.push(Person { name, confidence, mentions }),
        };
        found.officials.push(Official {
            name,
            title: Some(office.title),
            status: office.status,
            rank: office.rank,
            organization: office.organization,
            country: office.country,
            confidence,
            mentions,
        });
    }

    /// The office of somebody with a title: "Interior Minister", "Police Inspector".
    fn office(&self, holder: &Named, title: &TitleRun, rank: Option<&TitleRun>, found: &Found) -> Office {
        let joined = holder.organization.or_else(|| self.same_office(title));
        let organization = joined
            .map(|body| self.document.span(body))
            .or_else(|| self.bodies.of(self.document, title, holder.name.evidence, found));
        let rank = rank.or(Some(title).filter(|title| self.is_rank(title)));
        Office {
            title: Title { span: self.document.span(title.tokens), plural: title.is_plural() },
            status: title.status,
            rank: rank.map(|rank| self.document.span(rank.tokens)),
            organization,
            country: self.country(title).or_else(|| self.country_of_body(organization?, found)),
        }
    }

    /// The office of somebody of whom only a rank is told: "Lt. Gen."
    fn mere_rank(&self, rank: &TitleRun, found: &Found) -> Office {
        let span = self.document.span(rank.tokens);
        let joined = self.mentions().find_map(|one| one.organization);
        let organization = joined
            .map(|body| self.document.span(body))
            .or_else(|| self.bodies.of_rank(self.document, rank, found));
        let written = rank.country.and_then(|words| country(self.document, words));
        Office {
            title: Title { span, plural: rank.is_plural() },
            status: None,
            rank: Some(span),
            organization,
            country: written.or_else(|| self.country_of_body(organization?, found)),
        }
    }

    /// Whether the words of an office are a rank: "Inspector", but not "Sheriff", "Chief".
    fn is_rank(&self, title: &TitleRun) -> bool {
        const HEADS: &[&str] =
            &["sheriff", "chief", "agent", "deputy", "king", "queen", "prince", "princess"];
        let start = title.tokens.start as usize;
        let covers = |(length, _): (usize, u32)| start + length == title.tokens.end as usize;
        let head = self
            .document
            .lexicon
            .text(self.document.lexicon.lemma(self.document.lexeme(title.head as usize)));
        !title.is_plural()
            && !HEADS.contains(&head)
            && self.document.tokens[start].is_capitalized()
            && self.document.phrase(start, Class::Rank).is_some_and(covers)
    }

    /// The mention whose title stands, and the title: the first, unless a later one says the same office more fully.
    fn holder(&self) -> Option<(&Named, &TitleRun)> {
        let mut titled = self.mentions().filter_map(|one| Some((one, self.title(one.title)?)));
        let (first, title) = titled.next()?;
        let fuller = titled.find(|&(_, other)| {
            let alike =
                self.document.lexeme(other.head as usize) == self.document.lexeme(title.head as usize);
            let same_words = || {
                self.document.slice(other.tokens).contains(self.document.slice(title.tokens))
                    || self.is_initials(title.tokens, other.tokens)
            };
            alike && other.tokens.len() > title.tokens.len()
                || title.tokens.len() == 1 && other.tokens.len() > 1 && same_words()
        });
        Some(fuller.unwrap_or((first, title)))
    }

    /// "DA" of "District Attorney", "CEO" of "Chief Executive Officer".
    fn is_initials(&self, short: TokenRange, long: TokenRange) -> bool {
        let short = self.document.slice(short);
        let words = self.document.slice(long).split_whitespace().rev();
        let mut letters = short.chars().rev();
        short.len() > 1
            && short.len() <= long.len()
            && words.take(short.len()).all(|word| word.chars().next() == letters.next())
    }

    /// The body joined to the same office at another mention.
    fn same_office(&self, title: &TitleRun) -> Option<TokenRange> {
        let same = |other: &TitleRun| {
            self.document.lexeme(other.head as usize) == self.document.lexeme(title.head as usize)
        };
        self.mentions().filter(|one| self.title(one.title).is_some_and(same)).find_map(|one| one.organization)
    }

    /// The country of the official's own body, if that is a public one.
    fn country_of_body(&self, body: Span, found: &Found) -> Option<Country> {
        let body = found.organizations.get(self.bodies.at(body.start)? as usize)?;
        let private = [OrganizationKind::Company, OrganizationKind::Media, OrganizationKind::Party];
        let name = &self.document.text[body.name.range()];
        let club = ["Association", "Union", "Federation", "Club"].iter().any(|noun| name.contains(noun));
        body.country.filter(|_| !private.contains(&body.kind) && !club)
    }

    fn country(&self, title: &TitleRun) -> Option<Country> {
        let written = title.country.and_then(|words| country(self.document, words));
        written.or_else(|| {
            self.mentions()
                .filter_map(|one| self.title(one.title)?.country.or(one.country))
                .find_map(|words| country(self.document, words))
        })
    }

    fn write_mentions(&self, found: &mut Found) -> MentionRange {
        let start = found.person_mentions.len() as u32;
        for one in self.mentions() {
            let title = self.title(one.title).or_else(|| self.title(one.rank));
            found.person_mentions.push(PersonMention {
                span: self.document.span(one.name.tokens),
                sentence: one.sentence,
                rule: one.rule,
                title: title.map(|title| self.document.span(title.written)),
                organization: one.organization.map(|body| self.document.span(body)),
            });
        }
        MentionRange { start, end: found.person_mentions.len() as u32 }
    }
}

/// The country that some words name.
fn country(document: &Document<'_>, words: TokenRange) -> Option<Country> {
    let (_, value) = document.phrase(words.start as usize, Class::Country)?;
    (value >> 16 < form::HISTORICAL).then_some(Country((value & 0xFFFF) as u16))
}
