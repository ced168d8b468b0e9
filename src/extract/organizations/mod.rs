//! Organizations.

mod acronym;
mod described;
mod group;
mod short;

use super::Input;
use crate::arbitrate::{Claim, Claims, Reading, Strength};
use crate::extraction::Found;
use crate::lexicon::{Class, Classes, Set, words};
use crate::phrase::name::Evidence;
use crate::phrase::{NameRun, TitleRun};
use crate::rule::Rule;
use crate::text::{Shape, TokenKind};

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

/// A short form of a company or club that stands in full elsewhere: "Corvane" beside "Corvane Medical Inc.".
const SHORT: Rule = Rule::new("organizations.short");
/// The news agency of a dateline: "PRAGUE (Meridian) -".
const WIRE: Rule = Rule::new("organizations.wire");

/// A name that the words beside it give to a body: "the train maker Kestrel", "economists at Raiffeisen".
const DESCRIBED: Rule = Rule::new("organizations.described");

pub(crate) const RULES: &[Rule] = &[KNOWN, NOUN, LEGAL, ACRONYM, TITLED, SHORT, WIRE, DESCRIBED];

/// A name run taken for a body's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) name: NameRun,
    pub(super) rule: Rule,
    /// Equal for the names of one body, as far as the names themselves tell.
    pub(super) key: u32,
}

impl Candidate {
    /// Whether it is a body by what stands beside it, or has two words, and can be another's short form.
    fn may_be_short(&self) -> bool {
        self.rule == DESCRIBED || self.rule == TITLED || self.name.tokens.len() == 2
    }
}

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
    heads: short::Heads,
    groups: group::Groups,
}

#[inline(never)]
pub(crate) fn propose(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &mut Claims) {
    let Candidates { list, heads, .. } = candidates;
    list.clear();
    for &name in &input.phrases.names {
        let Some((rule, strength)) = read(input, name) else { continue };
        let key = group::key(input.document, name.tokens);
        claim(claims, list, Candidate { name, rule, key }, strength);
    }
    heads.read(input, list);
    if heads.is_empty() {
        return;
    }
    for candidate in list.iter_mut().filter(|candidate| candidate.may_be_short()) {
        candidate.key = heads.longer(candidate.key).unwrap_or(candidate.key);
    }
    let full = list.len();
    let mut next = 0;
    for &name in &input.phrases.names {
        if list[..full].get(next).is_some_and(|candidate| candidate.name.tokens == name.tokens) {
            next += 1;
            continue;
        }
        if let Some((key, strength)) = heads.owner(input, name) {
            claim(claims, list, Candidate { name, rule: SHORT, key }, strength);
        }
    }
}

fn claim(claims: &mut Claims, list: &mut Vec<Candidate>, candidate: Candidate, strength: Strength) {
    claims.add(Claim {
        tokens: candidate.name.tokens,
        reading: Reading::Organization,
        strength,
        rule: candidate.rule,
        slot: list.len() as u32,
    });
    list.push(candidate);
}

/// Reads a name run by what is surest first; what speaks against a body stands before what may be one only by its words.
fn read(input: &Input<'_, '_>, name: NameRun) -> Option<(Rule, Strength)> {
    if is_land(input, name) || is_pronoun(input, name) || is_no_body(input, name) {
        return None;
    }
    if let Some(sure) = known(input, name) {
        return Some(sure);
    }
    if is_other(name.evidence) || is_person(input, name) {
        return None;
    }
    by_noun(input, name).or_else(|| by_neighbors(input, name))
}

/// "Germany", "New York", "European Union", "the DRC": a place or bloc, unless the lexicon or a legal form says otherwise.
fn is_land(input: &Input<'_, '_>, name: NameRun) -> bool {
    let (start, evidence) = (name.tokens.start as usize, name.evidence);
    let sure = Evidence::KNOWN_ORGANIZATION.with(Evidence::LEGAL);
    let place = evidence.has(Evidence::KNOWN_PLACE);
    if place && !evidence.has(sure) && name.tokens.len() <= 2 {
        return true;
    }
    if input.document.phrase(start, Class::Region).is_some_and(|(length, _)| length == name.tokens.len()) {
        return true;
    }
    // "Black Americans", "Arab Americans": people.
    let last = name.tokens.end as usize - 1;
    let people = input.document.has(last, Class::Demonym) && input.document.has(last, Class::OrgNoun);
    if people && !evidence.has(sure.with(Evidence::ORG_FIRST)) {
        return true;
    }
    // A body may have the initials of a country.
    place && evidence.has(Evidence::ACRONYM) && acronym::owner(input, name).is_none()
}

/// What the lexicon, a legal form or a dateline says; "Bibb County School District", whose last two words are a body's noun.
fn known(input: &Input<'_, '_>, name: NameRun) -> Option<(Rule, Strength)> {
    let evidence = name.evidence;
    if evidence.has(Evidence::KNOWN_ORGANIZATION) || is_known_of_country(input, name) {
        // "Santos" can be somebody's name.
        let surname = evidence.has(SURNAME) && evidence.has(Evidence::SINGLE);
        return Some((KNOWN, if surname { Strength::FORM } else { Strength::FIXED }));
    }
    if evidence.has(Evidence::LEGAL) {
        return Some((LEGAL, Strength::FIXED));
    }
    if is_wire(input, name) {
        return Some((WIRE, Strength::FIXED));
    }
    let end = name.tokens.end as usize;
    let double = name.tokens.len() > 2
        && input.document.phrase(end - 2, Class::OrgNoun).is_some_and(|(length, _)| length == 2);
    double.then_some((NOUN, NOUN_IS_SURE))
}

/// A name that a noun of bodies ends or begins, more than its form.
const NOUN_IS_SURE: Strength = Strength(Strength::FORM.0 + 5);

const SURNAME: Evidence = Evidence::SURNAME.with(Evidence::SURNAME_AMBIGUOUS);

/// A street, a law, a place, a plain word in a headline.
const fn is_other(evidence: Evidence) -> bool {
    evidence.has(Evidence::THING) && !evidence.has(Evidence::ORG_FIRST)
        || evidence.has(Evidence::KNOWN_PLACE)
        || evidence.has(Evidence::HEADLINE) && evidence.has(Evidence::PLAIN_WORDS)
}

/// "D Parks" in the list of a team; "Six Nations"; "Vincent Cable".
fn is_person(input: &Input<'_, '_>, name: NameRun) -> bool {
    let (start, evidence) = (name.tokens.start as usize, name.evidence);
    let initial = input.document.tokens[start].span().len() == 1 && name.tokens.len() <= 3;
    let weak = evidence.has(Evidence::ORG_WEAK);
    initial
        || weak && input.document.has(start, Class::NumberWord)
        || weak && evidence.has(Evidence::GIVEN) && evidence.has(SURNAME) && name.tokens.len() == 2
}

/// A name that holds a noun of bodies.
fn by_noun(input: &Input<'_, '_>, name: NameRun) -> Option<(Rule, Strength)> {
    let evidence = name.evidence;
    let body = Evidence::ORG_LAST.with(Evidence::ORG_FIRST);
    let plain_word = evidence.has(Evidence::SINGLE) && evidence.has(Evidence::PLAIN_WORDS);
    if evidence.has(body) && !plain_word {
        return Some((NOUN, NOUN_IS_SURE));
    }
    let weak = || {
        // "U.S. Attorney's Office, Northern District of Georgia" at the head of a release.
        let letterhead = evidence.has(Evidence::WHOLE_LINE)
            && name.tokens.indices().any(|at| input.document.tokens[at].kind == TokenKind::Clitic);
        // "Recent Posts", "Victim Services": headings.
        let heading = evidence.has(Evidence::WHOLE_LINE) && evidence.has(Evidence::PLAIN_WORDS)
            || evidence.has(Evidence::SINGLE.with(Evidence::HEADLINE));
        let personal = Evidence::TITLE.with(Evidence::RANK).with(Evidence::HONORIFIC);
        (letterhead || !heading)
            && (!evidence.has(personal) || evidence.has(Evidence::PLAIN_WORDS))
            && !(is_town(input, name) && title_of(input, name).is_some_and(|title| is_local(input, title)))
    };
    (evidence.has(Evidence::ORG_WEAK) && weak() || is_service(input, name))
        .then_some((NOUN, Strength::CONTEXT))
}

/// A name that a title, an acronym or the words beside it give to a body.
fn by_neighbors(input: &Input<'_, '_>, name: NameRun) -> Option<(Rule, Strength)> {
    const SURELY: Strength = Strength(Strength::FIXED.0 + 10);
    if is_titles_body(input, name) {
        return Some((TITLED, Strength::CONTEXT));
    }
    if acronym::introduces(input, name) {
        return Some((ACRONYM, SURELY));
    }
    if acronym::is_body(input, name) {
        return Some((ACRONYM, Strength::CONTEXT));
    }
    described::kind(input, name)?;
    let compound = described::is_compound(input, name);
    Some((DESCRIBED, if compound { SURELY } else { Strength(Strength::CONTEXT.0 + 5) }))
}

/// "WHO: the district attorney", in an invitation to the press; "INMATE WHO ROBBED MAN" among words in capitals.
fn is_pronoun(input: &Input<'_, '_>, name: NameRun) -> bool {
    let (start, end) = (name.tokens.start as usize, name.tokens.end as usize);
    if !input.document.is(start, words::WHO) {
        return false;
    }
    let capitals = |at: usize| {
        input.document.token(at).is_some_and(|token| token.shape == Shape::Upper && token.is_word())
    };
    [b':', b'/'].iter().any(|&mark| input.document.is_mark(end, mark))
        || end < input.document.tokens.len() && capitals(end) && start.checked_sub(1).is_some_and(capitals)
}

/// Words of capitals that are the names of things ("a TV show", "the DNA Unit"), or of creeds.
fn is_no_body(input: &Input<'_, '_>, name: NameRun) -> bool {
    const THINGS: &[&str] = &[
        "AI", "AIDS", "ATM", "CBE", "CD", "DNA", "DUI", "DVD", "EV", "FM", "GDP", "GNP", "GPS", "HIV",
        "LGBT", "LGBTQ", "MBE", "OBE", "PC", "PR", "SUV", "TV", "VAT", "VIP",
    ];
    let start = name.tokens.start as usize;
    // "Muslim leaders", "the Islamist group".
    name.tokens.len() == 1 && input.document.is_in(start, Set::NoBody)
        || name.evidence.has(Evidence::ACRONYM) && THINGS.contains(&input.document.word(start))
}

/// "Kandara City": a club, or a town.
fn is_town(input: &Input<'_, '_>, name: NameRun) -> bool {
    ["City", "Town"].contains(&input.document.word(name.tokens.end as usize - 1))
}

/// A branch of the state that is called by its noun alone: "an Army veteran", "the Senate".
fn is_service(input: &Input<'_, '_>, name: NameRun) -> bool {
    const SERVICES: &[&str] =
        &["Army", "Navy", "Marines", "Senate", "House", "Congress", "Parliament", "Commons", "Lords"];
    let odd = Evidence::SENTENCE_START.with(Evidence::HEADLINE).with(Evidence::TITLE).with(Evidence::RANK);
    name.tokens.len() == 1
        && !name.evidence.has(odd)
        && SERVICES.contains(&input.document.word(name.tokens.start as usize))
}

/// "US Homeland Security Investigations": the word of a country before a body that the lexicon knows.
fn is_known_of_country(input: &Input<'_, '_>, name: NameRun) -> bool {
    let (start, end) = (name.tokens.start as usize, name.tokens.end as usize);
    end > start + 2
        && input.document.any(start, Classes::of(&[Class::Country, Class::Demonym]))
        && input
            .document
            .phrase(start + 1, Class::Organization)
            .is_some_and(|(length, _)| start + 1 + length == end)
}

/// Whether it stands alone between the brackets or slashes of a dateline.
fn is_wire(input: &Input<'_, '_>, name: NameRun) -> bool {
    let dateline = input.document.layout.dateline_tokens;
    let (start, end) = (name.tokens.start, name.tokens.end);
    let between = |open, close| {
        input.document.is_mark(start as usize - 1, open) && input.document.is_mark(end as usize, close)
    };
    start > dateline.start
        && end < dateline.end
        && !name.evidence.has(Evidence::KNOWN_PLACE)
        && (between(b'(', b')') || between(b'/', b'/'))
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
    title_of(input, name).is_some_and(|title| {
        // "a Biden administration official", "the Romney campaign chief": somebody's.
        let surname = Evidence::SURNAME.with(Evidence::SURNAME_AMBIGUOUS);
        let staff = title.written.start == name.tokens.end
            && name.evidence.has(surname)
            && ["administration", "campaign"].contains(&input.document.word(title.written.start as usize));
        title.is_office() && !is_local(input, title) && !staff
    })
}

/// The title whose complement or first part is the name.
fn title_of<'a>(input: &Input<'a, '_>, name: NameRun) -> Option<&'a TitleRun> {
    let titles = &input.phrases.titles;
    let next = titles.partition_point(|title| title.full.end < name.tokens.end);
    titles.get(next).filter(|title| title.organization == Some(name.tokens))
}

/// A mayor's is a place.
fn is_local(input: &Input<'_, '_>, title: &TitleRun) -> bool {
    let head = input.document.lexicon.text(input.document.lexeme(title.head as usize));
    ["mayor", "governor", "sheriff", "attorney", "gov", "premier"].contains(&head)
}

#[inline(never)]
pub(crate) fn finish(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &Claims, found: &mut Found) {
    let Candidates { list, groups, .. } = candidates;
    groups.clear();
    for claim in claims.standing(Reading::Organization) {
        if let Some(candidate) = list.get(claim.slot as usize) {
            groups.add(input, candidate);
        }
    }
    groups.write(input, found);
}
