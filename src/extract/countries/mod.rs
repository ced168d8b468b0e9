//! Countries, regions and places.
//!
//! Two loops: `scan` finds the names of the tables, longest first; `judge` decides each by its neighbors and by what
//! the document's other hits say. Only what stands is claimed; what is dropped is told by `finish`.

mod ambiguous;
mod coordination;
mod county;
mod evidence;
mod hit;
mod inside;
mod judge;
mod later;
mod person;
mod rules;
mod scan;
mod short;
mod topic;
mod town;
mod unknown;

use super::Input;
use crate::arbitrate::{Claim, Claims, Reading, Rejection};
use crate::country::Country;
use crate::extraction::Found;
use crate::mention::{CountryMention, Nation, PlaceKind, PlaceMention, RegionKind, RegionMention};
use crate::rule::Rule;
use crate::text::{Document, TokenRange};
use hit::{Hit, Sense, Verdict};
pub(crate) use rules::RULES;

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    hits: Vec<Hit>,
    evidence: judge::Evidence,
}

#[inline(never)]
pub(crate) fn propose(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &mut Claims) {
    let Candidates { hits, evidence } = candidates;
    hits.clear();
    scan::scan(input.document, hits);
    judge::judge(input.document, hits, evidence);
    county::read(input.document, hits, evidence);
    short::read(input.document, hits, evidence);
    unknown::read(input.document, hits);
    for (slot, hit) in (0..).zip(hits.iter()) {
        let reading = match hit.sense {
            Sense::Country { .. } | Sense::Historical { .. } => Reading::Country,
            Sense::Region { .. } => Reading::Region,
            Sense::Place { .. } | Sense::Town { .. } | Sense::County { .. } => Reading::Place,
            Sense::Blocked { .. } => continue,
        };
        if hit.stands() {
            claims.add(Claim { tokens: hit.tokens, reading, strength: hit.strength, rule: hit.rule, slot });
        }
    }
}

#[inline(never)]
pub(crate) fn finish(input: &Input<'_, '_>, candidates: &Candidates, claims: &Claims, found: &mut Found) {
    let document = input.document;
    for claim in claims.standing(Reading::Country) {
        if let Some(hit) = candidates.hits.get(claim.slot as usize) {
            found.countries.extend(country(document, hit));
        }
    }
    for claim in claims.standing(Reading::Region) {
        if let Some(Hit { sense: Sense::Region { row, .. }, tokens, rule, .. }) =
            candidates.hits.get(claim.slot as usize)
        {
            found.regions.extend(region(document, *tokens, *row, *rule));
        }
    }
    for claim in claims.standing(Reading::Place) {
        if let Some(hit) = candidates.hits.get(claim.slot as usize) {
            found.places.extend(place(document, hit));
        }
    }
    // What stands inside a brand claims no words, so that a figure keeps its "US$".
    for hit in candidates.hits.iter().filter(|hit| hit.verdict == Verdict::Inside) {
        found.countries.extend(country(document, hit));
    }
    found.countries.sort_unstable_by_key(|mention| mention.span.start);
    for hit in candidates.hits.iter().filter(|hit| hit.verdict == Verdict::Dropped) {
        found.rejected.push(Rejection {
            span: document.span(hit.tokens),
            reading: Reading::Country,
            rule: rules::NAME,
            winner: Reading::Nothing,
            winner_rule: hit.rule,
        });
    }
}

fn country(document: &Document<'_>, hit: &Hit) -> Option<CountryMention> {
    let (nation, form) = match hit.sense {
        Sense::Country { country, form } => (Nation::Country(country), form),
        Sense::Historical { row, form } => {
            (Nation::Historical(geography().historical.get(usize::from(row))?), form)
        }
        _ => return None,
    };
    Some(CountryMention {
        span: document.span(hit.tokens),
        sentence: document.sentence_at(hit.start()) as u32,
        rule: hit.rule,
        nation,
        form,
        in_organization: hit.verdict == Verdict::Inside,
    })
}

fn region(document: &Document<'_>, tokens: TokenRange, row: u16, rule: Rule) -> Option<RegionMention> {
    let row = geography().regions.get(usize::from(row))?;
    Some(RegionMention {
        span: document.span(tokens),
        sentence: document.sentence_at(tokens.start as usize) as u32,
        rule,
        name: row.name,
        m49: (row.m49 != "-").then_some(row.m49),
        kind: match row.kind {
            "continent" => RegionKind::Continent,
            "bloc" => RegionKind::Bloc,
            _ => RegionKind::Region,
        },
    })
}

fn place(document: &Document<'_>, hit: &Hit) -> Option<PlaceMention> {
    let (country, kind) = match hit.sense {
        Sense::Town { country } => (country, PlaceKind::City),
        Sense::County { country } => (country, PlaceKind::State),
        Sense::Place { row, .. } => {
            let row = geography().places.get(usize::from(row))?;
            let kind = match row.kind {
                "state" => PlaceKind::State,
                "nation" => PlaceKind::Nation,
                _ => PlaceKind::City,
            };
            (Country(row.country), kind)
        }
        _ => return None,
    };
    let sentence = document.sentence_at(hit.start()) as u32;
    Some(PlaceMention { span: document.span(hit.tokens), sentence, rule: hit.rule, country, kind })
}

/// The tables that the rows of hits are of.
fn geography() -> &'static crate::lexicon::Geography {
    &crate::lexicon::BUILT_IN.tables.geography
}
