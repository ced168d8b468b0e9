//! Second pass: short forms of names that stand in full elsewhere.

use super::Candidate;
use crate::extract::Input;
use crate::lexicon::{Class, Classes, words};
use crate::phrase::NameRun;
use crate::phrase::name::{Evidence, Filter};
use crate::text::Document;

/// What a repeated surname adds to the confidence of a full name.
const REPEATED: f32 = 0.2;

/// So often a word stands as a place's, where it is no person's.
const SURE: usize = 3;

/// What stands behind the subject of a sentence.
const FINITE: Classes = Classes::of(&[Class::Auxiliary, Class::Modal, Class::VerbPast, Class::VerbS]);
const NOUNS: Classes = Classes::of(&[Class::Noun, Class::NounPlural]);

/// The words of the persons' names, sorted; used again from document to document.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Last parts of the names taken for persons'.
    last: Vec<u32>,
    first: Vec<u32>,
    /// Last parts that stand behind a first one.
    surnames: Vec<u32>,
    /// Countries and towns that stand as such: "in Israel".
    grounds: Vec<u32>,
    /// Both: most names share no part with a person's, and are done with by one bit.
    parts: Filter,
    /// Runs of one word; sorted when first asked for, since few names of several words share one.
    single: Vec<u32>,
    singles: Filter,
}

/// Hashes of the first and last part of a name; suffixes and particles are passed over.
pub(super) fn parts(document: &Document<'_>, name: NameRun) -> (u32, u32) {
    if let Some(parts) = special(document, name) {
        return parts;
    }
    let (start, end) = (name.tokens.start as usize, name.tokens.end as usize);
    let mut last = end - 1;
    while last > start && !is_part(document, last, start) {
        last -= 1;
    }
    let first = document.word_id(start);
    (first, if last == start { first } else { document.word_id(last) })
}

/// "Wong Kwok-kin" is short "Wong"; "Al-Abadi" is one part.
fn special(document: &Document<'_>, name: NameRun) -> Option<(u32, u32)> {
    let start = name.tokens.start as usize;
    if name.evidence.has(Evidence::FAMILY_FIRST) {
        return Some((document.word_id(start + 1), document.word_id(start)));
    }
    if name.tokens.len() == 3 && document.is_mark(start + 1, b'-') {
        // "Voss-Lindemann" is one part.
        let chain = document.tokens[start + 1].is_glued() && document.tokens[start + 2].is_capitalized();
        if chain || document.has(start, Class::NameParticle) {
            let last = document.word_id(start + 2);
            return Some((last, last));
        }
    }
    None
}

fn is_part(document: &Document<'_>, at: usize, start: usize) -> bool {
    let suffix = document.has(at, Class::NameSuffix) && !document.has(at, Class::Surname) && at > start + 1;
    document.tokens.get(at).is_some_and(|token| token.is_word()) && !suffix
}

impl Words {
    pub(super) fn read(&mut self, input: &Input<'_, '_>, list: &[Candidate]) {
        let bar = input.options.min_confidence;
        self.last.clear();
        self.first.clear();
        self.surnames.clear();
        self.grounds.clear();
        self.single.clear();
        self.parts = Filter::default();
        self.singles = Filter::default();
        for candidate in list {
            let evidence = candidate.name.evidence;
            if evidence.has(Evidence::SINGLE) {
                self.single.push(candidate.last);
                self.singles.insert(candidate.last);
                if evidence.has(Evidence::KNOWN_PLACE) && evidence.has(Evidence::LOCATIVE) {
                    self.grounds.push(candidate.last);
                }
            }
        }
        self.grounds.sort_unstable();
        for candidate in list {
            if candidate.confidence >= bar && !self.ends_in_country(input.document, candidate) {
                self.note(candidate);
            }
        }
        self.last.sort_unstable();
        self.first.sort_unstable();
        self.surnames.sort_unstable();
    }

    fn note(&mut self, candidate: &Candidate) {
        self.note_last(candidate);
        if candidate.first != candidate.last {
            self.first.push(candidate.first);
            self.parts.insert(candidate.first);
            self.surnames.push(candidate.last);
        }
    }

    fn note_last(&mut self, candidate: &Candidate) {
        self.last.push(candidate.last);
        self.parts.insert(candidate.last);
    }

    /// "the Roe-Haddad ticket" of Jane Roe and Ali Haddad: two persons, not one.
    fn is_pair(&self, document: &Document<'_>, name: NameRun) -> bool {
        let start = name.tokens.start as usize;
        document.is_mark(start + 1, b'-')
            && document.tokens[start + 2].is_capitalized()
            && !document.has(start, Class::NameParticle)
            && [start, start + 2].into_iter().all(|at| {
                let list = if name.evidence.has(Evidence::HEADLINE) { &self.last } else { &self.surnames };
                list.binary_search(&document.word_id(at)).is_ok()
            })
    }

    /// "Africa-Israel", "Getty Images Egypt", "BIDEN WITH ABANDONING ISRAEL": a name that ends in a country's word does not
    /// make the country somebody's short name.
    fn ends_in_country(&self, document: &Document<'_>, candidate: &Candidate) -> bool {
        let tokens = candidate.name.tokens;
        let end = tokens.end as usize;
        // "Samuel Israel" is somebody, unless the article speaks of the country again and again.
        let least = if tokens.len() > 2 { 1 } else { SURE };
        tokens.len() > 1
            && document.has(end - 1, Class::Country)
            && (candidate.name.evidence.has(Evidence::HEADLINE)
                || document.is_mark(end - 2, b'-')
                || self.is_ground(candidate.last, least))
    }

    /// Whether a word stands as a country or town at least so often.
    fn is_ground(&self, word: u32, least: usize) -> bool {
        let first = self.grounds.partition_point(|&ground| ground < word);
        self.grounds.get(first + least - 1) == Some(&word)
    }

    /// Raises what repeats or shortens a name.
    pub(super) fn raise(&mut self, input: &Input<'_, '_>, list: &mut [Candidate]) {
        let bar = input.options.min_confidence;
        for candidate in list.iter_mut().filter(|candidate| candidate.name.tokens.len() == 3) {
            if self.is_pair(input.document, candidate.name) {
                candidate.confidence = 0.0;
            }
        }
        let mut sorted = false;
        const OTHER: Evidence = Evidence::SINGLE.with(Evidence::THING).with(Evidence::THE);
        for candidate in list.iter_mut() {
            let evidence = candidate.name.evidence;
            let doubtful = candidate.confidence < bar && candidate.confidence > 0.0;
            if !doubtful || evidence.has(OTHER) || evidence.is_organization() {
                continue;
            }
            if !self.singles.may_hold(candidate.last) {
                continue;
            }
            if !sorted {
                self.single.sort_unstable();
                sorted = true;
            }
            if self.single.binary_search(&candidate.last).is_ok()
                && !self.ends_in_country(input.document, candidate)
            {
                candidate.confidence += REPEATED;
                if candidate.confidence >= bar {
                    self.note_last(candidate);
                }
            }
        }
        self.last.sort_unstable();
        for candidate in list.iter_mut() {
            if candidate.confidence >= bar || !self.parts.may_hold(candidate.last) {
                continue;
            }
            let evidence = candidate.name.evidence;
            // "Santos" is a company, and somebody's surname where the article names somebody so.
            let namesake = evidence.has(Evidence::KNOWN_ORGANIZATION)
                && evidence.has(Evidence::SINGLE)
                && evidence.has(Evidence::SURNAME.with(Evidence::SURNAME_AMBIGUOUS))
                && !evidence.has(Evidence::ORG_LAST);
            let body = evidence.is_organization() && !namesake;
            if body || evidence.has(Evidence::THING) {
                continue;
            }
            let place = evidence.has(Evidence::KNOWN_PLACE) && evidence.has(Evidence::LOCATIVE);
            let plain = evidence.has(Evidence::PLAIN_WORDS)
                && evidence.has(Evidence::SENTENCE_START.with(Evidence::HEADLINE))
                && !evidence.has(Evidence::SPEAKS.with(Evidence::GENITIVE))
                && !goes_on(input.document, candidate.name);
            // "the Santorum cocktail" holds a name, "the Santorum" does not.
            let modifier = evidence.has(Evidence::SINGLE)
                && input
                    .document
                    .tokens
                    .get(candidate.name.tokens.end as usize)
                    .is_some_and(|next| next.shape == crate::text::Shape::Lower && next.any(NOUNS));
            if place || plain || evidence.has(Evidence::THE) && !modifier {
                continue;
            }
            if self.last.binary_search(&candidate.last).is_ok()
                && (evidence.has(Evidence::SINGLE)
                    || self.first.binary_search(&candidate.first).is_ok()
                    || is_plausible(evidence))
                || self.first.binary_search(&candidate.last).is_ok() && is_given(evidence)
            {
                candidate.confidence = bar.max(0.6);
                candidate.short = true;
            }
        }
    }
}

/// "Price rose", "Price, who", "Price quickly", "Price and Haddad": a plain word at the head of a sentence is the name of the
/// person that the article speaks of.
fn goes_on(document: &Document<'_>, name: NameRun) -> bool {
    const PERSONAL: Classes = Classes::of(&[Class::GivenName, Class::Surname]);
    let end = name.tokens.end as usize;
    let Some(next) = document.token(end) else { return false };
    let capital = |at: usize| document.token(at).is_some_and(|token| token.is_capitalized());
    next.any(FINITE)
        || next.has(Class::Adverb) && name.evidence.has(SURNAME)
        || next.is_mark(b',') && (document.is(end + 1, words::WHO) || document.is(end + 1, words::WHOSE))
        || next.is(words::AND) && capital(end + 1) && document.any(end + 1, PERSONAL)
}

const SURNAME: Evidence = Evidence::SURNAME.with(Evidence::SURNAME_AMBIGUOUS);

/// Two words or more that nothing speaks against, but a known surname for.
fn is_plausible(evidence: Evidence) -> bool {
    let odd = Evidence::PLAIN_WORD.with(Evidence::PLACE_WORD).with(Evidence::NUMBER).with(Evidence::HEADLINE);
    !evidence.has(odd)
}

/// A given name alone that is no other word.
fn is_given(evidence: Evidence) -> bool {
    evidence.has(Evidence::SINGLE)
        && evidence.has(Evidence::GIVEN)
        && !evidence.has(Evidence::KNOWN_PLACE.with(Evidence::PLAIN_WORDS))
}
