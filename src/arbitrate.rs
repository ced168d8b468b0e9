//! The arbiter: the one place that decides which reading of a word stands.
//!
//! Every extractor claims tokens for what it reads there, with a strength. Where two claims cannot both be true
//! ("10–21" as a count and as days of November), the stronger stands, then the longer, then the earlier; the other is
//! recorded with the rule that beat it. There is no other priority anywhere.

use std::ops::Range;

use crate::rule::Rule;
use crate::span::Span;
use crate::text::{Document, ParagraphKind, TokenRange};

/// How sure a rule is of its reading; the scale is shared by all extractors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Strength(pub(crate) u8);

impl Strength {
    /// Nothing else speaks for it than the shape of the word ("2025" as a year, "Jordan" as a country).
    pub(crate) const SHAPE: Self = Self(20);
    /// The neighbouring words fit.
    pub(crate) const CONTEXT: Self = Self(40);
    /// A construction that has hardly another reading ("November 10", "$3.5 million").
    pub(crate) const FORM: Self = Self(60);
    /// A fixed expression or a name that the lexicon holds whole.
    pub(crate) const FIXED: Self = Self(80);
}

/// What a claim says that its tokens are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// A date, time, duration or set.
    Date,
    /// A figure.
    Figure,
    /// A named operation.
    Operation,
    /// The title of a work or a law.
    Work,
    /// A person's name.
    Person,
    /// An organization.
    Organization,
    /// A country.
    Country,
    /// A region, continent or bloc.
    Region,
    /// A state, province or city.
    Place,
    /// None of these: a score, a phone number, a model name.
    Nothing,
}

impl Reading {
    /// Whether both can be true of words they share: a country inside an organization's name is still one.
    const fn agrees_with(self, other: Self) -> bool {
        use Reading::{Country, Operation, Organization, Place, Region, Work};
        matches!(
            (self, other),
            (Country | Region | Place, Organization | Operation | Work)
                | (Organization | Operation | Work, Country | Region | Place)
        )
    }
}

/// One reading of a range of tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claim {
    pub(crate) tokens: TokenRange,
    pub(crate) reading: Reading,
    pub(crate) strength: Strength,
    pub(crate) rule: Rule,
    /// Index in the list of the extractor that made it.
    pub(crate) slot: u32,
}

impl Claim {
    /// The smaller stands: the stronger, then the longer, then the earlier, then one reading before the other.
    fn rank(&self) -> u64 {
        const LONGEST: u64 = 0xFFFF;
        let length = (self.tokens.len() as u64).min(LONGEST);
        u64::from(u8::MAX - self.strength.0) << 56
            | (LONGEST - length) << 40
            | u64::from(self.tokens.start) << 8
            | self.reading as u64
    }
}

/// A reading that did not stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rejection {
    /// Where.
    pub span: Span,
    /// What it was taken for.
    pub reading: Reading,
    /// The rule that took it so.
    pub rule: Rule,
    /// What stood instead.
    pub winner: Reading,
    /// The rule that stood.
    pub winner_rule: Rule,
}

/// The claims on a document; used again from document to document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Claims {
    list: Vec<Claim>,
    /// Where each claim begins, and its index below that: in reading order.
    order: Vec<u64>,
    /// The claims of a chain by rank, with their indices.
    ranks: Vec<(u64, u32)>,
    /// For each token of a chain the claims that stand on it: at most two, one inside the other.
    owners: Vec<[u32; 2]>,
    /// The claims that stand, in reading order.
    standing: Vec<Claim>,
}

const NOBODY: u32 = u32::MAX;

/// The first token of the claim of a place in the order.
const fn start_of(place: u64) -> u32 {
    (place >> 32) as u32
}

impl Claims {
    pub(crate) fn clear(&mut self) {
        self.list.clear();
    }

    pub(crate) fn add(&mut self, claim: Claim) {
        debug_assert!(!claim.tokens.is_empty(), "{claim:?}");
        self.list.push(claim);
    }

    /// Decides which claims stand. Only claims that share tokens are weighed against each other: chains of which each
    /// shares some with one before it. Most claims are a chain of their own.
    #[inline(never)]
    pub(crate) fn settle(&mut self, document: &Document<'_>, rejected: &mut Vec<Rejection>) {
        let starts = self.list.iter().map(|claim| u64::from(claim.tokens.start) << 32);
        self.order.clear();
        self.order.extend((0..).zip(starts).map(|(index, start): (u64, u64)| start | index));
        self.order.sort_unstable();
        if document.layout.paragraphs.iter().any(|paragraph| paragraph.kind == ParagraphKind::Boilerplate) {
            self.drop_furniture(document);
        }
        self.standing.clear();
        let mut at = 0;
        while let Some(&first) = self.order.get(at) {
            let claim = self.claim(first);
            let (from, mut end) = (at, claim.tokens.end);
            at += 1;
            while let Some(&next) = self.order.get(at).filter(|&&next| start_of(next) < end) {
                end = end.max(self.claim(next).tokens.end);
                at += 1;
            }
            if at == from + 1 {
                self.standing.push(claim);
            } else {
                self.settle_chain(document, from..at, TokenRange { start: start_of(first), end }, rejected);
            }
        }
    }

    /// The claim of a place in the order.
    fn claim(&self, place: u64) -> Claim {
        self.list[place as u32 as usize]
    }

    /// Takes nothing from the furniture of the page.
    #[cold]
    fn drop_furniture(&mut self, document: &Document<'_>) {
        let sentences = &document.layout.sentences;
        let mut sentence = 0;
        self.order.retain(|&place| {
            while sentences.get(sentence).is_some_and(|sentence| sentence.tokens.end <= start_of(place)) {
                sentence += 1;
            }
            let paragraph = document.paragraph_of(sentence);
            paragraph.is_none_or(|paragraph| paragraph.kind != ParagraphKind::Boilerplate)
        });
    }

    /// Decides between the claims of a chain, the highest in rank first.
    fn settle_chain(
        &mut self,
        document: &Document<'_>,
        chain: Range<usize>,
        tokens: TokenRange,
        rejected: &mut Vec<Rejection>,
    ) {
        self.ranks.clear();
        self.ranks.extend(self.order[chain].iter().map(|&place| {
            let index = place as u32;
            (self.list[index as usize].rank(), index)
        }));
        self.ranks.sort_unstable();
        self.owners.clear();
        self.owners.resize(tokens.len(), [NOBODY; 2]);
        let first = self.standing.len();
        for i in 0..self.ranks.len() {
            let index = self.ranks[i].1;
            let claim = self.list[index as usize];
            let range = claim.tokens.start - tokens.start..claim.tokens.end - tokens.start;
            let owned = range.start as usize..range.end as usize;
            match self.conflict(claim, owned.clone()) {
                None => {
                    for owners in &mut self.owners[owned] {
                        let free = usize::from(owners[0] != NOBODY);
                        owners[free] = index;
                    }
                    self.standing.push(claim);
                }
                Some(winner) if claim.reading != Reading::Nothing => {
                    let winner = self.list[winner as usize];
                    rejected.push(Rejection {
                        span: document.span(claim.tokens),
                        reading: claim.reading,
                        rule: claim.rule,
                        winner: winner.reading,
                        winner_rule: winner.rule,
                    });
                }
                Some(_) => {}
            }
        }
        self.standing[first..].sort_unstable_by_key(|claim| {
            u64::from(claim.tokens.start) << 32 | u64::from(u32::MAX - claim.tokens.end)
        });
    }

    /// The standing claim that a new one cannot stand beside; with the tokens of the chain that the new one takes.
    fn conflict(&self, claim: Claim, owned: Range<usize>) -> Option<u32> {
        for owners in &self.owners[owned] {
            for &owner in owners.iter().filter(|&&owner| owner != NOBODY) {
                let other = self.list[owner as usize];
                // A place inside a body's name is still one; a club's name that is a town's is none.
                let town = other.tokens == claim.tokens
                    && (claim.reading == Reading::Place || other.reading == Reading::Place);
                let nested =
                    !town && (other.tokens.contains(claim.tokens) || claim.tokens.contains(other.tokens));
                if !nested || !claim.reading.agrees_with(other.reading) || owners[1] != NOBODY {
                    return Some(owner);
                }
            }
        }
        None
    }

    /// The claims that stand, of one reading, in reading order.
    pub(crate) fn standing(&self, reading: Reading) -> impl Iterator<Item = &Claim> {
        self.standing.iter().filter(move |claim| claim.reading == reading)
    }
}
