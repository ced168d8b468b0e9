//! Short forms of companies and clubs that stand in full elsewhere: "Corvane", "Leeds".

use super::{ACRONYM, Candidate, DESCRIBED, KNOWN, LEGAL, TITLED, acronym, group};
use crate::arbitrate::Strength;
use crate::extract::Input;
use crate::lexicon::tables::organizations::noun;
use crate::lexicon::{Class, Classes};
use crate::mention::OrganizationKind;
use crate::phrase::NameRun;
use crate::phrase::name::{Evidence, Filter};
use crate::text::TokenRange;

/// Last words of the names of clubs, and of little else.
const CLUBS: &[&str] =
    &["United", "Albion", "Athletic", "Rovers", "Wanderers", "Rangers", "Hotspur", "Villa", "FC", "AFC"];
/// Last words of the names of clubs that the lexicon knows.
const TOWNS: &[&str] = &["City", "Town", "County", "Forest", "Palace", "Orient", "Argyle"];

/// A word of these classes alone is no name of a company.
const OTHER: Classes = Classes::of(&[
    Class::Country,
    Class::Demonym,
    Class::Region,
    Class::Adjective,
    Class::Adverb,
    Class::Determiner,
    Class::Preposition,
    Class::TitleHead,
    Class::TitleGrade,
    Class::TitleDomain,
    Class::OrgNoun,
    Class::NumberWord,
    Class::OrdinalWord,
    Class::Month,
    Class::Weekday,
    Class::VerbIng,
]);

#[derive(Clone, Copy, Debug)]
struct Head {
    /// What [`group::key`] makes of the short form.
    short: u32,
    /// The same of the full name.
    full: u32,
    /// Where the full name stands: of two that a form shortens, the first is meant.
    start: u32,
    sort: Sort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Company,
    Club,
    /// The other name that the article gives it.
    Acronym,
    /// Its initials, which the article need not mean by them.
    Initials,
    /// The noun that ends the name: "the Front".
    Noun,
}

/// The beginnings of full names, sorted; used again from document to document.
#[derive(Debug, Default)]
pub(super) struct Heads {
    list: Vec<Head>,
    /// The short forms.
    shorts: Filter,
}

impl Heads {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn read(&mut self, input: &Input<'_, '_>, candidates: &[Candidate]) {
        self.list.clear();
        self.shorts = Filter::default();
        for candidate in candidates {
            let tokens = candidate.name.tokens;
            let owner = if candidate.rule == ACRONYM { acronym::owner(input, candidate.name) } else { None };
            if let Some(owner) = owner {
                let full = group::key(input.document, owner.tokens);
                self.push(candidate.key, full, owner.tokens.start, Sort::Acronym);
            } else if tokens.len() > 1 {
                self.note(input, candidate);
            }
            // What the words beside a name told of it holds of the name elsewhere; so does what several words tell.
            let told = candidate.rule == DESCRIBED || candidate.rule == TITLED || candidate.rule == ACRONYM;
            if tokens.len() > 1 || told && owner.is_none() {
                self.push(candidate.key, candidate.key, tokens.start, Sort::Company);
            }
            let last = tokens.end as usize - 1;
            if tokens.len() > 1
                && input.document.value(last, Class::OrgNoun).is_some_and(|bits| bits & noun::LEGAL == 0)
            {
                let short = group::key(input.document, TokenRange::new(last, last + 1));
                self.push(short, candidate.key, tokens.start, Sort::Noun);
            }
            if tokens.len() > 2 {
                let short = group::initials(input.document, tokens);
                self.push(short, candidate.key, tokens.start, Sort::Initials);
            }
        }
        self.list.sort_unstable_by_key(|head| {
            (head.short, head.full == head.short, head.sort == Sort::Initials, head.start)
        });
    }

    fn push(&mut self, short: u32, full: u32, start: u32, sort: Sort) {
        self.list.push(Head { short, full, start, sort });
        self.shorts.insert(short);
    }

    fn note(&mut self, input: &Input<'_, '_>, candidate: &Candidate) {
        let document = input.document;
        let tokens = candidate.name.tokens;
        let start = tokens.start as usize;
        let last = document.word(tokens.end as usize - 1);
        let club = CLUBS.contains(&last) || candidate.rule == KNOWN && TOWNS.contains(&last);
        let company =
            candidate.rule == LEGAL || group::kind(document, tokens) == Some(OrganizationKind::Company);
        if !club && !company {
            return;
        }
        let sort = if club { Sort::Club } else { Sort::Company };
        let mut push = |end: usize| {
            let short = group::key(document, TokenRange::new(start, end));
            self.push(short, candidate.key, tokens.start, sort);
        };
        let place = document.has(start, Class::Place);
        if !document.any(start, OTHER) && (club || !place) {
            push(start + 1);
        }
        // "Cascade Mutual" beside "Cascade Mutual Bank".
        if tokens.len() > 2
            && document.token(start + 1).is_some_and(|token| token.is_word() && token.is_capitalized())
        {
            push(start + 2);
        }
        if candidate.rule == LEGAL {
            self.push(candidate.key, candidate.key, tokens.start, sort);
        }
    }

    /// The key of the full name that a body's own name shortens: "Cascade Mutual".
    pub(super) fn longer(&self, key: u32) -> Option<u32> {
        let first = self.list.partition_point(|head| head.short < key);
        self.list
            .get(first)
            .filter(|head| head.short == key && head.sort == Sort::Company)
            .map(|head| head.full)
    }

    /// The full name that a run shortens, and how sure that is.
    pub(super) fn owner(&self, input: &Input<'_, '_>, name: NameRun) -> Option<(u32, Strength)> {
        const MOST: usize = 4;
        const PERSONAL: Evidence = Evidence::TITLE.with(Evidence::RANK).with(Evidence::HONORIFIC);
        let evidence = name.evidence;
        if name.tokens.len() > MOST || evidence.has(PERSONAL) || super::is_no_body(input, name) {
            return None;
        }
        let key = group::key(input.document, name.tokens);
        if !self.shorts.may_hold(key) {
            return None;
        }
        let first = self.list.partition_point(|head| head.short < key);
        let head = self.list.get(first).filter(|head| head.short == key)?;
        if !evidence.has(Evidence::SINGLE) {
            return Some((head.full, Strength(Strength::FORM.0 + 10)));
        }
        if matches!(head.sort, Sort::Acronym | Sort::Initials) {
            let place = evidence.has(Evidence::KNOWN_PLACE) && !evidence.has(Evidence::ACRONYM);
            return (!place).then_some((head.full, Strength::CONTEXT));
        }
        if head.sort == Sort::Noun {
            let other = self.list[first..]
                .iter()
                .take_while(|other| other.short == key)
                .any(|other| other.full != head.full);
            let odd = Evidence::HEADLINE;
            return (evidence.has(Evidence::THE) && !evidence.has(odd) && !other)
                .then_some((head.full, Strength::CONTEXT));
        }
        if head.sort == Sort::Club {
            // "in Leeds" is the town.
            return (!evidence.has(Evidence::LOCATIVE))
                .then_some((head.full, Strength(Strength::FORM.0 + 5)));
        }
        let doubtful = evidence.has(Evidence::PLAIN_WORDS)
            && evidence.has(Evidence::SENTENCE_START)
            && !evidence.has(Evidence::SPEAKS.with(Evidence::GENITIVE))
            || evidence.has(Evidence::THE);
        (!doubtful).then_some((head.full, Strength(Strength::CONTEXT.0 + 5)))
    }
}
