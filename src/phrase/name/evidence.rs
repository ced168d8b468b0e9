//! What speaks for which kind of name.

use super::reader::{PERSONAL, PLAIN, Reader};
use super::{Evidence, beside};
use crate::lexicon::tables::organizations::noun;
use crate::lexicon::{Class, Classes, Set, swar};
use crate::text::{Document, Gap, Shape, Token, TokenKind, TokenRange};

const PLACES: Classes = Classes::of(&[Class::Country, Class::Demonym, Class::Region, Class::Place]);
const CONNECTORS: Classes = Classes::of(&[Class::Preposition, Class::Conjunction]);

/// The evidence of a run.
#[inline(never)]
pub(super) fn of(reader: &Reader<'_, '_>, tokens: TokenRange) -> Evidence {
    let mut evidence = Evidence::default();
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let Some(first) = reader.document.token(start) else { return evidence };
    evidence.insert_if(!reader.cased(), Evidence::HEADLINE);
    evidence.insert_if(reader.begins_sentence(start), Evidence::SENTENCE_START);
    let classes = parts(reader, start, end, &mut evidence);
    ends(reader.document, first, start, end, &mut evidence);
    if classes.has(Class::OrgNoun) {
        body_noun(reader.document, start, end, &mut evidence);
    }
    whole(reader, first, start, end, &mut evidence);
    beside::before(reader, start, &mut evidence);
    beside::behind(reader, end, &mut evidence);
    evidence
}

/// What its words are; gives the classes of all.
fn parts(reader: &Reader<'_, '_>, start: usize, end: usize, evidence: &mut Evidence) -> Classes {
    let document = reader.document;
    let (mut classes, mut count, mut plain, mut odd) = (Classes::NONE, 0, 0, 0);
    // "Jordan Smith", "Smith Jordan": a word of names in its place is none of places.
    let mut personal = Class::SureGivenName;
    for at in start..end {
        let token = &document.tokens[at];
        classes = classes.with(token.classes);
        evidence.insert_if(token.any(PLACES) & !token.has(personal), Evidence::PLACE_WORD);
        personal = Class::SureSurname;
        if !(token.is_word() && token.is_capitalized()) {
            let is_small = token.shape == Shape::Lower;
            evidence.insert_if(token.is_numeric(), Evidence::NUMBER);
            evidence.insert_if(token.has(Class::NameParticle) & is_small, Evidence::PARTICLE);
            if !reader.is_name(token) {
                continue;
            }
        }
        count += 1;
        let is_plain = token.any(PLAIN);
        plain += usize::from(is_plain);
        odd += usize::from(is_plain & !token.any(PERSONAL));
        // Names that the lexicon holds are written as names are ("JoAnn"), or known for what they are.
        if !token.lexeme.is_known() && token.shape != Shape::Upper && has_inner_capital(document.word(at)) {
            evidence.insert(Evidence::INNER_CAPITAL);
        }
        if at + 1 < end && is_initial(document, token, at, at > start) {
            evidence.insert(Evidence::INITIAL);
        }
    }
    evidence.insert_if(count <= 1, Evidence::SINGLE);
    evidence.insert_if(odd > 0, Evidence::PLAIN_WORD);
    evidence.insert_if(plain == count, Evidence::PLAIN_WORDS);
    evidence.insert_if(is_family_first(reader, start, end), Evidence::FAMILY_FIRST);
    classes
}

/// "`NewsCenter`", but not "`McDonald`", "`LeBron`", "O'Neil".
fn has_inner_capital(word: &str) -> bool {
    let behind = word.as_bytes().get(1..).unwrap_or_default();
    // Most words have none at all.
    behind.chunks(8).any(|bytes| swar::capitals(swar::load(bytes)) != 0) && is_camel_case(word)
}

#[inline(never)]
fn is_camel_case(word: &str) -> bool {
    const PREFIXES: &[&str] =
        &["Mc", "Mac", "De", "Di", "Da", "Le", "La", "Van", "Von", "Fitz", "Du", "Mb", "Ja", "Ma"];
    let bytes = word.as_bytes();
    let inner =
        bytes.windows(2).position(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    inner.is_some_and(|at| !PREFIXES.iter().any(|prefix| prefix.len() == at + 1 && word.starts_with(prefix)))
}

/// "John F. Kennedy", "J.R. Smith"; inside a name without the point too: "John F Kennedy".
fn is_initial(document: &Document<'_>, token: &Token, at: usize, inside: bool) -> bool {
    const LONGEST: u32 = 4;
    if token.end - token.start > LONGEST {
        return false;
    }
    let point = document.is_mark(at + 1, b'.');
    if !point && !inside {
        return false;
    }
    let letters = document.word(at).bytes().filter(|&byte| byte != b'.').count();
    point && letters <= 2 && token.shape != Shape::Lower && !token.has(Class::Honorific)
        || letters == 1 && inside && token.is_capitalized()
}

/// "Wong Kwok-kin": a word, then two joined by a hyphen, the second in small letters and no word of the language.
fn is_family_first(reader: &Reader<'_, '_>, start: usize, end: usize) -> bool {
    let document = reader.document;
    end == start + 4
        && document.is_mark(start + 2, b'-')
        && document.token(start + 3).is_some_and(|token| token.shape == Shape::Lower)
        && document.word(start + 3).len() <= 6
        && !reader.is_plain(start + 3)
        && !reader.is_plain(start + 1)
}

/// What its first and last words are.
fn ends(document: &Document<'_>, first: &Token, start: usize, end: usize, evidence: &mut Evidence) {
    let is_sure = first.has(Class::SureGivenName);
    evidence.insert_if(is_sure, Evidence::GIVEN);
    evidence.insert_if(first.has(Class::GivenName) && !is_sure, Evidence::GIVEN_AMBIGUOUS);
    let mut last = end - 1;
    while last > start && (document.is_mark(last, b'.') || document.has(last, Class::NameSuffix)) {
        if document.has(last, Class::NameSuffix) && !document.has(last, Class::Surname) {
            evidence.insert(Evidence::SUFFIX);
        }
        last -= 1;
        if document.is_mark(last, b',') {
            last -= 1;
        }
    }
    let is_sure = document.has(last, Class::SureSurname);
    evidence.insert_if(is_sure, Evidence::SURNAME);
    evidence.insert_if(document.has(last, Class::Surname) && !is_sure, Evidence::SURNAME_AMBIGUOUS);
    if end == start + 1 {
        return;
    }
    if is_thing(document, start, last, evidence.has(Evidence::GIVEN)) {
        evidence.insert(Evidence::THING);
    }
    if first.has(Class::OrgNoun) && document.any(start + 1, CONNECTORS) {
        let value = document.value(start, Class::OrgNoun);
        if value.is_some_and(|value| value & noun::FIRST != 0) {
            evidence.insert(Evidence::ORG_FIRST);
        }
    }
}

/// "Elm Street", "Wembley Stadium", "USS Cole", but not "Laura Hill", "Clement Land".
fn is_thing(document: &Document<'_>, start: usize, last: usize, given: bool) -> bool {
    let shaped = |at: usize, shape| document.token(at).is_some_and(|token| token.shape == shape);
    if shaped(start, Shape::Upper) && document.is_in(start, Set::Ship) {
        return true;
    }
    if last == start || !shaped(last, Shape::Title) {
        return false;
    }
    let person = given && document.has(last, Class::Surname);
    document.is_in(last, Set::Thing) && !person
        || document.is_in(last, Set::Grounds) && (!given || document.word(last - 1) == "National")
}

/// A noun of organizations as the last word, or the last before a complement.
fn body_noun(document: &Document<'_>, start: usize, end: usize, evidence: &mut Evidence) {
    for at in start..end {
        let Some(value) = document.value(at, Class::OrgNoun) else { continue };
        let next = at + 1;
        let is_last = next >= end
            || document.any(next, CONNECTORS)
            || document.is_mark(next, b',')
            || document.is_mark(next, b'.') && next + 1 == end;
        if !is_last {
            continue;
        }
        if value & noun::WEAK != 0
            && document.is_in(at, Set::Grounds)
            && document.tokens[at].shape == Shape::Title
        {
            continue;
        }
        evidence.insert(if value & noun::LEGAL != 0 && at > start {
            Evidence::LEGAL
        } else if value & noun::WEAK != 0 || at == start {
            Evidence::ORG_WEAK
        } else {
            Evidence::ORG_LAST
        });
    }
}

/// What the lexicon knows of the whole of it, and how the whole is set.
fn whole(reader: &Reader<'_, '_>, first: &Token, start: usize, end: usize, evidence: &mut Evidence) {
    const KNOWN: Classes = PLACES.with(Classes::of(&[Class::Organization, Class::PhraseStart]));
    let document = reader.document;
    if first.any(KNOWN) {
        let covers = |class| document.phrase(start, class).is_some_and(|(length, _)| start + length == end);
        if document
            .phrase(start, Class::Organization)
            .is_some_and(|(length, _)| start + length == end || length > 1)
        {
            evidence.insert(Evidence::KNOWN_ORGANIZATION);
        }
        let place = document.may_begin(start, PLACES);
        if place && [Class::Country, Class::Region, Class::Place, Class::Demonym].into_iter().any(covers) {
            evidence.insert(Evidence::KNOWN_PLACE);
        }
    }
    let next = document.token(end).map_or(Gap::Paragraph, |token| token.gap);
    evidence.insert_if(first.gap >= Gap::Line && next >= Gap::Line, Evidence::WHOLE_LINE);
    let capitals = first.shape == Shape::Upper || first.kind == TokenKind::Mixed;
    let is_long = first.end - first.start > 1;
    evidence.insert_if((end == start + 1) & capitals & is_long & reader.cased(), Evidence::ACRONYM);
}
