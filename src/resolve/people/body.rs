//! The body of an office where no words join one to it.

use std::cell::OnceCell;

use crate::extraction::Found;
use crate::lexicon::tables::titles::flag;
use crate::lexicon::{body_nouns, words};
use crate::mention::{Organization, OrganizationKind, Status};
use crate::phrase::name::Evidence;
use crate::phrase::title::TitleRun;
use crate::span::Span;
use crate::text::{Document, Gap, TokenKind, TokenRange};

/// The sort of body that a post belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Police,
    Company,
    University,
    Military,
    Prosecution,
    CentralBank,
    International,
}

const ALL: [Sort; 7] = [
    Sort::Police,
    Sort::Company,
    Sort::University,
    Sort::Military,
    Sort::Prosecution,
    Sort::CentralBank,
    Sort::International,
];

/// Words of titles, and the sort of body whose posts they name.
const SORTS: &[(&[&str], Sort)] = &[
    (
        &[
            "detective", "sheriff", "constable", "superintendent", "inspector", "sergeant", "det", "trooper",
            "police",
        ],
        Sort::Police,
    ),
    (&["attorney", "prosecutor", "ausa"], Sort::Prosecution),
    (&["ceo", "cfo", "coo", "cto", "shareholder"], Sort::Company),
    (&["professor", "dean", "provost", "lecturer", "registrar"], Sort::University),
    (&["commander", "commandant"], Sort::Military),
    (&["governor"], Sort::CentralBank),
];

/// Nouns that stand for a body told of before, and what bodies they can stand for; any body that has the word in its
/// name besides.
const NOUNS: &[(&[&str], &[OrganizationKind])] = &[
    (body_nouns::COMPANY, &[OrganizationKind::Company]),
    (&["developer", "miner", "producer", "publisher", "railway"], &[OrganizationKind::Company]),
    (body_nouns::AGENCY, &[OrganizationKind::Agency]),
    (&["authority", "board", "commission", "district", "division", "service"], &[OrganizationKind::Agency]),
    (
        &["force", "unit", "squad", "brigade", "regiment"],
        &[OrganizationKind::Agency, OrganizationKind::Military],
    ),
    (&["party"], &[OrganizationKind::Party]),
    (&["court", "tribunal"], &[OrganizationKind::Court]),
    (&["army", "navy", "military"], &[OrganizationKind::Military]),
    (body_nouns::UNIVERSITY, &[OrganizationKind::University]),
    (&["college", "school"], &[OrganizationKind::University]),
    (body_nouns::MEDIA, &[OrganizationKind::Media]),
    (&["station"], &[OrganizationKind::Media]),
    (body_nouns::OTHER, &[OrganizationKind::Other, OrganizationKind::International]),
    (
        &["church", "hospital", "museum", "society", "team", "trust"],
        &[OrganizationKind::Other, OrganizationKind::International],
    ),
];

/// The body that a noun or pronoun stands for was named in so many mentions before it, or not at all.
const MENTIONS_BACK: usize = 8;
/// "Its food director": in this sentence or the one before.
const SENTENCES_BACK: u32 = 1;
/// A letterhead stands in one of the first paragraphs.
const LETTERHEAD: usize = 5;

impl Sort {
    fn fits(self, document: &Document<'_>, body: &Organization) -> bool {
        let name = &document.text[body.name.range()];
        match self {
            Self::Police => {
                ["Police", "Sheriff", "Constabulary", "Patrol"].iter().any(|word| name.contains(word))
            }
            Self::Prosecution => ["Attorney", "Prosecut"].iter().any(|word| name.contains(word)),
            Self::Company => body.kind == OrganizationKind::Company,
            Self::University => body.kind == OrganizationKind::University,
            Self::Military => body.kind == OrganizationKind::Military,
            Self::CentralBank => {
                name.contains("Bank")
                    && ["National", "Central", "Reserve", "Bank of"].iter().any(|word| name.contains(word))
                    || name.contains("Federal Reserve")
            }
            Self::International => body.kind == OrganizationKind::International,
        }
    }
}

/// The body of some sort that is named most often, and how often the next one is.
#[derive(Clone, Copy, Debug, Default)]
struct Most {
    /// Index of the body and its mentions.
    first: Option<(u32, usize)>,
    next: usize,
}

impl Most {
    fn of(document: &Document<'_>, sort: Option<Sort>, found: &Found) -> Self {
        let mut most = Self::default();
        for (index, body) in found.organizations.iter().enumerate() {
            let fits = |sort: Sort| sort.fits(document, body);
            if body.kind != OrganizationKind::Media && sort.is_none_or(fits) {
                most.add(index as u32, body.mentions.indices().len());
            }
        }
        most
    }

    fn add(&mut self, body: u32, mentions: usize) {
        match self.first {
            Some((_, most)) if mentions <= most => self.next = self.next.max(mentions),
            before => {
                self.next = before.map_or(0, |(_, most)| most);
                self.first = Some((body, mentions));
            }
        }
    }
}

/// The bodies of a document as offices look for them; used again from document to document.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    /// (first byte of a mention, index of the body), sorted.
    mentions: Vec<(u32, u32)>,
    /// By sort, and of any sort in the end. Found when first asked for: few stories ask for more than one.
    most: [OnceCell<Most>; ALL.len() + 1],
    letterhead: Option<u32>,
}

impl Bodies {
    pub(super) fn read(&mut self, document: &Document<'_>, found: &Found) {
        self.mentions.clear();
        self.most = Default::default();
        self.letterhead = None;
        for (index, body) in found.organizations.iter().enumerate() {
            let mentions = found.organization_mentions.get(body.mentions.indices()).unwrap_or_default();
            self.mentions.extend(mentions.iter().map(|mention| (mention.span.start, index as u32)));
        }
        self.mentions.sort_unstable();
        self.letterhead = document.layout.paragraphs.iter().take(LETTERHEAD).find_map(|paragraph| {
            let span = document.span(paragraph.tokens);
            self.at(span.start).filter(|&body| {
                let body = &found.organizations[body as usize];
                found.organization_mentions[body.mentions.indices()]
                    .iter()
                    .any(|mention| mention.span == span)
            })
        });
    }

    /// The body that a mention at a byte names.
    pub(super) fn at(&self, start: u32) -> Option<u32> {
        let index = self.mentions.partition_point(|&(known, _)| known < start);
        self.mentions.get(index).filter(|&&(known, _)| known == start).map(|&(_, body)| body)
    }

    /// The body of an office: the one that a noun or pronoun beside the title stands for, or the one body that the story
    /// names for a post inside a body.
    pub(super) fn of(
        &self,
        document: &Document<'_>,
        title: &TitleRun,
        name: Evidence,
        found: &Found,
    ) -> Option<Span> {
        if title.has(flag::RULER) {
            return None;
        }
        let named = |body: u32| found.organizations.get(body as usize).map(|body| body.name);
        if let Some(referred) = self.referred(document, title, found) {
            return referred.and_then(named);
        }
        // The story's body need not be that of a former post.
        if title.status.is_some_and(|status| matches!(status, Status::Former | Status::Late)) {
            return None;
        }
        let sort = sort_of_body(document, title);
        let posts = [Sort::CentralBank, Sort::Prosecution, Sort::Company];
        if !title.has(flag::INSIDE) && sort.is_none_or(|sort| !posts.contains(&sort)) {
            return None;
        }
        // "the opposition leader" leads no body of the story.
        let head = document.lexicon.text(document.lexicon.lemma(document.lexeme(title.head as usize)));
        if head == "leader" {
            return None;
        }
        // Nor need a film's director and a player's coach belong to the one body that is named.
        // Those to ask, in lines of their own, speak for who wrote the release.
        let one = |most: u32| found.organizations[most as usize].mentions.indices().len() == 1;
        let contact = name.has(Evidence::WHOLE_LINE) && self.letterhead.is_none();
        if (contact || ["advocate", "boss", "coach", "director"].contains(&head))
            && sort.is_none()
            && self.most(document, None, found).is_some_and(one)
        {
            return None;
        }
        // "Rwanda's spokeswoman" speaks for the country.
        if sort.is_none() && title.country.is_some() {
            return None;
        }
        let letterhead = self.letterhead.filter(|_| sort.is_none());
        letterhead.or_else(|| self.most(document, sort, found)).and_then(named)
    }

    /// The body of a detective's rank: the police of the story.
    pub(super) fn of_rank(&self, document: &Document<'_>, rank: &TitleRun, found: &Found) -> Option<Span> {
        let sort = sort_of_body(document, rank).filter(|&sort| sort == Sort::Police)?;
        self.most(document, Some(sort), found)
            .and_then(|body| found.organizations.get(body as usize))
            .map(|body| body.name)
    }

    /// The one body of a sort, or one named far more often than the next.
    fn most(&self, document: &Document<'_>, sort: Option<Sort>, found: &Found) -> Option<u32> {
        let place = sort.and_then(|sort| ALL.iter().position(|&other| other == sort)).unwrap_or(ALL.len());
        let most = self.most.get(place)?.get_or_init(|| Most::of(document, sort, found));
        let (body, mentions) = most.first?;
        // A unit, a jail or a court that is named in passing has not its own spokesman in the story.
        if sort.is_none()
            && mentions == 1
            && found.organizations.get(body as usize).is_some_and(|body| is_part(document, body))
        {
            return None;
        }
        // The company of the headline is the story's.
        let first = body == 0 && sort == Some(Sort::Company) && mentions > most.next;
        (most.next == 0 || sort.is_some() && mentions > 2 * most.next || first).then_some(body)
    }

    /// `TITLE of|for|at the NOUN`, `the NOUN's TITLE`, `its TITLE`: the nearest body before that fits. Gives `None` where
    /// no such words stand beside the title, and `Some(None)` where they stand for nothing known.
    fn referred(&self, document: &Document<'_>, title: &TitleRun, found: &Found) -> Option<Option<u32>> {
        let start = title.full.start as usize;
        let end = title.tokens.end as usize;
        let before = start.checked_sub(1)?;
        if document.is(before, words::ITS) {
            return Some(self.subject_before(document, before));
        }
        let genitive =
            document.tokens[before].kind == TokenKind::Clitic && document.tokens[before].gap == Gap::None;
        let noun = if genitive && before > 1 {
            before - 1
        } else if [words::OF, words::FOR, words::AT, words::WITH].contains(&document.lexeme(end))
            && document.is(end + 1, words::THE)
        {
            end + 2
        } else if document.is(start.checked_sub(2)?, words::THE) {
            before
        } else {
            return None;
        };
        let the = document.is(noun.checked_sub(1)?, words::THE);
        let word = document.word(noun);
        let (_, kinds) = NOUNS.iter().find(|(nouns, _)| the && nouns.contains(&word))?;
        let at = document.tokens.get(noun)?.start;
        let index = self.mentions.partition_point(|&(known, _)| known < at);
        let fits = |&body: &u32| {
            found.organizations.get(body as usize).is_some_and(|body| {
                kinds.contains(&body.kind) || holds_word(&document.text[body.name.range()], word)
            })
        };
        let near = self.mentions[..index].iter().rev().take(MENTIONS_BACK).map(|&(_, body)| body);
        Some(near.clone().find(fits))
    }

    /// The first body of the sentence of a token before it, or of the sentence before.
    fn subject_before(&self, document: &Document<'_>, at: usize) -> Option<u32> {
        let here = document.sentence_at(at);
        (0..=SENTENCES_BACK as usize).find_map(|back| {
            let tokens: TokenRange = document.layout.sentences.get(here.checked_sub(back)?)?.tokens;
            let from = document.tokens.get(tokens.start as usize)?.start;
            let to = document.tokens.get((tokens.end as usize).min(at))?.start;
            let index = self.mentions.partition_point(|&(known, _)| known < from);
            self.mentions.get(index).filter(|&&(known, _)| known < to).map(|&(_, body)| body)
        })
    }
}

/// "Homicide Unit", "Central Jail", "Superior Court".
fn is_part(document: &Document<'_>, body: &Organization) -> bool {
    const PARTS: &[&str] =
        &["Unit", "Division", "Bureau", "Section", "Squad", "Team", "Force", "Jail", "Prison", "Base"];
    let name = &document.text[body.name.range()];
    body.kind == OrganizationKind::Court
        || name.split_whitespace().next_back().is_some_and(|last| PARTS.contains(&last))
}

/// The sort of body that a post belongs to by its words.
fn sort_of_body(document: &Document<'_>, title: &TitleRun) -> Option<Sort> {
    let lemma = |at: usize| document.lexicon.text(document.lexicon.lemma(document.lexeme(at)));
    title.tokens.indices().find_map(|at| {
        let word = lemma(at);
        if word == "secretary" && at + 1 < title.tokens.end as usize && lemma(at + 1) == "general" {
            return Some(Sort::International);
        }
        SORTS.iter().find(|(words, _)| words.contains(&word)).map(|&(_, sort)| sort)
    })
}

/// Whether a name has a word, whatever its case.
fn holds_word(name: &str, word: &str) -> bool {
    name.split_whitespace().any(|part| part.eq_ignore_ascii_case(word))
}
