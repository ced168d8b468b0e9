//! The arbiter: the one place that decides which reading of a word stands.
//!
//! Every extractor claims tokens for what it reads there, with a strength. Where two claims cannot both be true
//! ("10–21" as a count and as days of November), the stronger stands, then the longer, then the earlier; the other is
//! recorded with the rule that beat it. There is no other priority anywhere.

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
    /// The ranks of the claims with their indices, sorted; sorting the claims themselves took
    /// most of the arbiter's time.
    order: Vec<(u64, u32)>,
    /// For each token the claims that stand on it: at most two, one inside the other.
    owners: Vec<[u32; 2]>,
    /// The claims that stand, in reading order.
    standing: Vec<Claim>,
}

const NOBODY: u32 = u32::MAX;

impl Claims {
    pub(crate) fn clear(&mut self) {
        self.list.clear();
    }

    pub(crate) fn add(&mut self, claim: Claim) {
        debug_assert!(!claim.tokens.is_empty(), "{claim:?}");
        self.list.push(claim);
    }

    /// Decides which claims stand.
    #[inline(never)]
    pub(crate) fn settle(&mut self, document: &Document<'_>, rejected: &mut Vec<Rejection>) {
        if document.layout.paragraphs.iter().any(|paragraph| paragraph.kind == ParagraphKind::Boilerplate) {
            self.list.retain(|claim| !document.is_furniture(claim.tokens.start as usize));
        }
        self.order.clear();
        self.order.extend((0..).zip(&self.list).map(|(index, claim)| (claim.rank(), index)));
        self.order.sort_unstable();
        self.owners.clear();
        self.owners.resize(document.tokens.len(), [NOBODY; 2]);
        self.standing.clear();
        for i in 0..self.order.len() {
            let index = self.order[i].1;
            let claim = self.list[index as usize];
            match self.conflict(claim) {
                None => {
                    for at in claim.tokens.indices() {
                        let free = usize::from(self.owners[at][0] != NOBODY);
                        self.owners[at][free] = index;
                    }
                    self.standing.push(claim);
                }
                Some(winner) => {
                    let winner = self.list[winner as usize];
                    if claim.reading != Reading::Nothing {
                        rejected.push(Rejection {
                            span: document.span(claim.tokens),
                            reading: claim.reading,
                            rule: claim.rule,
                            winner: winner.reading,
                            winner_rule: winner.rule,
                        });
                    }
                }
            }
        }
        self.standing.sort_unstable_by_key(|claim| {
            u64::from(claim.tokens.start) << 32 | u64::from(u32::MAX - claim.tokens.end)
        });
    }

    /// The standing claim that a new one cannot stand beside.
    fn conflict(&self, claim: Claim) -> Option<u32> {
        for at in claim.tokens.indices() {
            for &owner in self.owners[at].iter().filter(|&&owner| owner != NOBODY) {
                let other = self.list[owner as usize];
                // A place inside a body's name is still one; a club's name that is a town's is none.
                let town = other.tokens == claim.tokens
                    && (claim.reading == Reading::Place || other.reading == Reading::Place);
                let nested =
                    !town && (other.tokens.contains(claim.tokens) || claim.tokens.contains(other.tokens));
                if !nested || !claim.reading.agrees_with(other.reading) || self.owners[at][1] != NOBODY {
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
