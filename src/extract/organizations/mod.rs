//! Organizations.

mod acronym;
mod group;

use super::Input;
use crate::arbitrate::{Claim, Claims, Reading, Strength};
use crate::extraction::Found;
use crate::lexicon::Class;
use crate::phrase::NameRun;
use crate::phrase::name::Evidence;
use crate::rule::Rule;

/// A body that the lexicon knows: "Interpol", "the Bank of Japan".
const KNOWN: Rule = Rule::new("organizations.known");
/// A name that a noun of bodies ends or begins: "Kaduna State University", "Ministry of Health".
const NOUN: Rule = Rule::new("organizations.noun");
/// A name with a company's legal form: "Norvik Shipping AS".
const LEGAL: Rule = Rule::new("organizations.legal_form");
/// A word of capitals that the article explains, or that acts: "the ZHDA said".
const ACRONYM: Rule = Rule::new("organizations.acronym");
/// A name that a title's complement or genitive shows: "chief executive of Corvane".
const TITLED: Rule = Rule::new("organizations.titled");

pub(crate) const RULES: &[Rule] = &[KNOWN, NOUN, LEGAL, ACRONYM, TITLED];

/// A name run taken for a body's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) name: NameRun,
    pub(super) rule: Rule,
}

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
    groups: group::Groups,
}

#[inline(never)]
pub(crate) fn propose(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &mut Claims) {
    candidates.list.clear();
    for &name in &input.phrases.names {
        let Some((rule, strength)) = read(input, name) else { continue };
        claims.add(Claim {
            tokens: name.tokens,
            reading: Reading::Organization,
            strength,
            rule,
            slot: candidates.list.len() as u32,
        });
        candidates.list.push(Candidate { name, rule });
    }
}

fn read(input: &Input<'_, '_>, name: NameRun) -> Option<(Rule, Strength)> {
    let evidence = name.evidence;
    let personal = Evidence::TITLE.with(Evidence::RANK).with(Evidence::HONORIFIC);
    // Blocs ("European Union") are regions.
    let start = name.tokens.start as usize;
    if input.document.phrase(start, Class::Region).is_some_and(|(length, _)| length == name.tokens.len()) {
        return None;
    }
    if evidence.has(Evidence::KNOWN_ORGANIZATION) {
        return Some((KNOWN, Strength::FIXED));
    }
    if evidence.has(Evidence::LEGAL) {
        return Some((LEGAL, Strength::FIXED));
    }
    if evidence.has(Evidence::THING) && !evidence.has(Evidence::ORG_FIRST)
        || evidence.has(Evidence::KNOWN_PLACE)
        || evidence.has(Evidence::HEADLINE) && evidence.has(Evidence::PLAIN_WORDS)
    {
        return None;
    }
    let body = Evidence::ORG_LAST.with(Evidence::ORG_FIRST);
    let plain_start = evidence.has(Evidence::SINGLE) && evidence.has(Evidence::PLAIN_WORDS);
    if evidence.has(body) && !plain_start {
        return Some((NOUN, Strength(Strength::FORM.0 + 5)));
    }
    if evidence.has(Evidence::ORG_WEAK)
        && !evidence.has(Evidence::SINGLE.with(Evidence::HEADLINE))
        && !evidence.has(personal)
    {
        return Some((NOUN, Strength::CONTEXT));
    }
    if is_titles_body(input, name) {
        return Some((TITLED, Strength::CONTEXT));
    }
    if evidence.has(Evidence::ACRONYM) && acronym::is_body(input, name) {
        return Some((ACRONYM, Strength::CONTEXT));
    }
    None
}

/// Whether a title has it for its organization.
fn is_titles_body(input: &Input<'_, '_>, name: NameRun) -> bool {
    if name
        .evidence
        .has(Evidence::KNOWN_PLACE.with(Evidence::PLAIN_WORDS).with(Evidence::HEADLINE).with(Evidence::THING))
    {
        return input.document.phrase(name.tokens.start as usize, Class::Organization).is_some_and(
            |(length, _)| length == name.tokens.len() && !name.evidence.has(Evidence::KNOWN_PLACE),
        );
    }
    let titles = &input.phrases.titles;
    let next = titles.partition_point(|title| title.full.end < name.tokens.end);
    titles.get(next).is_some_and(|title| {
        // A mayor's is a place.
        let head = input.document.lexicon.text(input.document.lexeme(title.head as usize));
        let local = ["mayor", "governor", "sheriff", "attorney", "gov", "premier"].contains(&head);
        title.is_office() && !local && title.organization == Some(name.tokens)
    })
}

#[inline(never)]
pub(crate) fn finish(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &Claims, found: &mut Found) {
    let Candidates { list, groups } = candidates;
    groups.clear();
    for claim in claims.standing(Reading::Organization) {
        if let Some(candidate) = list.get(claim.slot as usize) {
            groups.add(input, candidate);
        }
    }
    groups.write(input, found);
}
