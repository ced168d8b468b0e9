//! Countries, regions and places.

use super::Input;
use crate::arbitrate::{Claim, Claims, Reading, Strength};
use crate::country::Country;
use crate::extraction::Found;
use crate::lexicon::Class;
use crate::mention::{CountryMention, Form, Nation};
use crate::rule::Rule;
use crate::text::TokenRange;

const NAME: Rule = Rule::new("countries.name");

pub(crate) const RULES: &[Rule] = &[NAME];

#[derive(Clone, Copy, Debug)]
struct Candidate {
    country: Country,
    form: Form,
}

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
}

pub(crate) fn propose(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &mut Claims) {
    candidates.list.clear();
    let document = input.document;
    let mut at = 0;
    while at < document.tokens.len() {
        let Some((length, value)) = document.phrase(at, Class::Country) else {
            at += 1;
            continue;
        };
        let form = [Form::Name, Form::Alias, Form::Abbreviation, Form::Demonym][(value >> 16) as usize];
        claims.add(Claim {
            tokens: TokenRange::new(at, at + length),
            reading: Reading::Country,
            strength: Strength::FIXED,
            rule: NAME,
            slot: candidates.list.len() as u32,
        });
        candidates.list.push(Candidate { country: Country((value & 0xFFFF) as u16), form });
        at += length;
    }
}

pub(crate) fn finish(input: &Input<'_, '_>, candidates: &Candidates, claims: &Claims, found: &mut Found) {
    for claim in claims.standing(Reading::Country) {
        let candidate = candidates.list[claim.slot as usize];
        found.countries.push(CountryMention {
            span: input.document.span(claim.tokens),
            sentence: input.document.sentence_at(claim.tokens.start as usize) as u32,
            rule: claim.rule,
            nation: Nation::Country(candidate.country),
            form: candidate.form,
            in_organization: false,
        });
    }
}
