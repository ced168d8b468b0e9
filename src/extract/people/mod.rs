//! Persons, with their titles.

mod attach;
mod later;
mod score;

use super::Input;
use crate::arbitrate::{Claim, Claims, Reading};
use crate::lexicon::words;
use crate::phrase::NameRun;
use crate::phrase::name::Evidence;
use crate::rule::Rule;
use crate::text::{TokenKind, TokenRange};

/// `TITLE NAME`: "Interior Minister Gérald Darmanin".
const TITLED: Rule = Rule::new("people.titled");
/// `RANK NAME`: "Lt. Gen. Stephen Townsend".
const RANKED: Rule = Rule::new("people.ranked");
/// `HONORIFIC NAME`: "Mr. Tedeschi".
const HONORIFIC: Rule = Rule::new("people.honorific");
/// `NAME, TITLE` or `the TITLE, NAME,`: "Loretta Lynch, the attorney general".
const APPOSITIVE: Rule = Rule::new("people.appositive");
/// A name by its own words: "Maria Lopez", "John F. Kennedy Jr.".
const FULL: Rule = Rule::new("people.full");
/// A name that what stands around it shows: "Zvakada said".
const CONTEXT: Rule = Rule::new("people.context");
/// A short form of a name found elsewhere in the article: "Votel".
const SHORT: Rule = Rule::new("people.short");

pub(crate) const RULES: &[Rule] = &[TITLED, RANKED, HONORIFIC, APPOSITIVE, FULL, CONTEXT, SHORT];

/// A name run taken for a person's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) name: NameRun,
    /// Index of its sentence.
    sentence: u32,
    pub(super) confidence: f32,
    /// Whether it is taken for one as the short form of another.
    pub(super) short: bool,
    pub(super) titles: attach::Titles,
    /// Hashes of the first and the last part of the name.
    pub(super) first: u32,
    pub(super) last: u32,
}

/// A mention of a person, with the titles that stand beside it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    pub(crate) name: NameRun,
    /// Index of its sentence.
    pub(crate) sentence: u32,
    pub(crate) confidence: f32,
    pub(crate) rule: Rule,
    /// Hashes of the first and the last part of the name, equal in a name of one part.
    pub(crate) first: u32,
    pub(crate) last: u32,
    /// Indices of titles.
    pub(crate) title: Option<u32>,
    pub(crate) rank: Option<u32>,
    pub(crate) organization: Option<TokenRange>,
    /// The words of the country that stand behind the name.
    pub(crate) country: Option<TokenRange>,
}

impl Named {
    pub(crate) const fn is_short(&self) -> bool {
        self.first == self.last
    }
}

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    /// All name runs, in order.
    list: Vec<Candidate>,
    words: later::Words,
    /// The mentions that stand, in order; who is who, `crate::resolve::people` decides.
    pub(crate) named: Vec<Named>,
}

#[inline(never)]
pub(crate) fn propose(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &mut Claims) {
    let Candidates { list, words, .. } = candidates;
    list.clear();
    // The last name that holds an office, which those behind it may share.
    let mut office = None;
    for place in attach::Place::all(input) {
        let name = place.name;
        let (first, last) = later::parts(input.document, name);
        let titles = attach::titles(input, place, list, office);
        if titles.office.is_some() {
            office = Some(place.index);
        }
        let mut confidence = score::score(input, place, &titles);
        // "Governor Paredes of Oriental Mindoro": the place of the office is nobody.
        let owned = list.last().is_some_and(|before: &Candidate| {
            before.titles.organization == Some(name.tokens)
                && input.document.is(before.name.tokens.end as usize, words::OF)
        });
        if owned || is_residence(input, name) {
            confidence = 0.0;
        }
        let sentence = place.sentence as u32;
        list.push(Candidate { name, sentence, confidence, short: false, titles, first, last });
    }
    words.read(input, list);
    words.raise(input, list);
    for (slot, candidate) in list.iter().enumerate() {
        if candidate.confidence < input.options.min_confidence {
            continue;
        }
        claims.add(Claim {
            tokens: candidate.name.tokens,
            reading: Reading::Person,
            strength: score::strength(candidate),
            rule: score::rule(candidate),
            slot: slot as u32,
        });
    }
}

/// "Ezequiel Barrow, 48, Aliso Viejo, is charged": behind an age stands where somebody lives.
fn is_residence(input: &Input<'_, '_>, name: NameRun) -> bool {
    let (document, start) = (input.document, name.tokens.start as usize);
    let age = |at: usize| {
        document.token(at).is_some_and(|token| token.kind == TokenKind::Number)
            && document.word(at).len() == 2
    };
    start > 3
        && document.is_mark(start - 1, b',')
        && document.is_mark(start - 3, b',')
        && age(start - 2)
        && document.tokens[start - 4].is_capitalized()
        && document.is_mark(name.tokens.end as usize, b',')
        && !name.evidence.has(Evidence::AGE.with(Evidence::WHO))
}

/// Notes the mentions that stand; `resolve::people` makes persons of them.
#[inline(never)]
pub(crate) fn finish(candidates: &mut Candidates, claims: &Claims) {
    let Candidates { list, named, .. } = candidates;
    named.clear();
    for claim in claims.standing(Reading::Person) {
        let Some(candidate) = list.get(claim.slot as usize) else { continue };
        let titles = &candidate.titles;
        named.push(Named {
            name: candidate.name,
            sentence: candidate.sentence,
            confidence: candidate.confidence,
            rule: claim.rule,
            first: candidate.first,
            last: candidate.last,
            title: titles.office,
            rank: titles.rank,
            organization: titles.organization,
            country: titles.country,
        });
    }
    // "Obama's strategist": a person is no body.
    for index in 0..named.len() {
        let Some(body) = named.get(index).and_then(|one| one.organization) else { continue };
        let at = named.partition_point(|one| one.name.tokens.start < body.start);
        if named.get(at).is_some_and(|one| one.name.tokens == body) {
            named[index].organization = None;
        }
    }
}
