//! What speaks for which kind of name.

use super::reader::Reader;
use super::{Evidence, beside};
use crate::lexicon::tables::names::AMBIGUOUS;
use crate::lexicon::tables::organizations::noun;
use crate::lexicon::{Class, Classes};
use crate::text::{Shape, TokenKind, TokenRange};

const PLACES: Classes = Classes::of(&[Class::Country, Class::Demonym, Class::Region, Class::Place]);
const PERSONAL: Classes = Classes::of(&[Class::GivenName, Class::Surname]);
const CONNECTORS: Classes = Classes::of(&[Class::Preposition, Class::Conjunction]);

/// Last words of names that are neither a person's nor a body's: streets, waters, prizes, laws, feasts.
const THINGS: &[&str] = &[
    "Street",
    "Avenue",
    "Road",
    "Boulevard",
    "Lane",
    "Drive",
    "Square",
    "Highway",
    "Bridge",
    "River",
    "Lake",
    "Sea",
    "Ocean",
    "Bay",
    "Gulf",
    "Strait",
    "Straits",
    "Island",
    "Islands",
    "Isle",
    "Mount",
    "Mountain",
    "Mountains",
    "Valley",
    "Peninsula",
    "Desert",
    "Coast",
    "Beach",
    "Creek",
    "Canal",
    "Canyon",
    "Falls",
    "Forest",
    "County",
    "District",
    "Province",
    "Region",
    "Township",
    "Heights",
    "Hill",
    "Hills",
    "Springs",
    "Prize",
    "Award",
    "Medal",
    "Act",
    "Bill",
    "Law",
    "Code",
    "Treaty",
    "Accord",
    "Accords",
    "Agreement",
    "Convention",
    "Amendment",
    "Day",
    "Week",
    "Month",
    "Year",
    "Eve",
    "Christmas",
    "Easter",
    "War",
    "Revolution",
    "Cup",
    "Trophy",
    "Stakes",
    "Open",
    "Championships",
    "Olympics",
    "Paralympics",
    "Games",
    "Street",
    "Avenue",
    "Plan",
    "Deal",
    "Doctrine",
    "Rule",
    "Report",
    "Index",
    "Act",
    "Show",
    "Syndrome",
    "Disease",
    "Virus",
    "Theorem",
    "Effect",
    "Award",
    "Awards",
    "Hurricane",
    "Typhoon",
    "Cyclone",
    "Storm",
    "Building",
    "Tower",
    "Towers",
    "Palace",
    "Castle",
    "Monument",
    "Cemetery",
    "Dam",
    "Reservoir",
    "Tunnel",
    "Gardens",
    "Garden",
    "Zoo",
    "Abbey",
    "Camp",
    "Pass",
    "Cape",
    "Terrace",
    "Parkway",
    "Freeway",
    "Interstate",
    "Route",
];

/// Nouns of bodies that name grounds and buildings more often.
const GROUNDS: &[&str] = &[
    "Park",
    "Land",
    "Stadium",
    "Arena",
    "Headquarters",
    "Plaza",
    "Mall",
    "Tower",
    "Towers",
    "Resort",
    "Casino",
    "Ranch",
    "Farm",
    "Village",
    "Campus",
    "Base",
    "Garrison",
    "Port",
];

/// First words of the names of ships.
const SHIPS: &[&str] =
    &["USS", "HMS", "HMAS", "HMCS", "INS", "MV", "MS", "SS", "RMS", "FS", "JS", "ROKS", "USNS", "USCGC"];

/// The evidence of a run; `next_title` is the first title that ends behind the run's beginning.
pub(super) fn of(reader: &Reader<'_, '_>, tokens: TokenRange, next_title: usize) -> Evidence {
    let mut evidence = Evidence::default();
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    if !reader.cased() {
        evidence.insert(Evidence::HEADLINE);
    }
    if reader.begins_sentence(start) {
        evidence.insert(Evidence::SENTENCE_START);
    }
    parts(reader, start, end, &mut evidence);
    ends(reader, start, end, &mut evidence);
    whole(reader, start, end, &mut evidence);
    beside::before(reader, start, next_title, &mut evidence);
    beside::behind(reader, end, &mut evidence);
    evidence
}

/// What its words are.
fn parts(reader: &Reader<'_, '_>, start: usize, end: usize, evidence: &mut Evidence) {
    let document = reader.document;
    let (mut count, mut plain, mut odd) = (0, 0, 0);
    for at in start..end {
        let Some(token) = document.token(at) else { break };
        if token.is_numeric() {
            evidence.insert(Evidence::NUMBER);
        }
        if token.has(Class::NameParticle) && token.shape == Shape::Lower {
            evidence.insert(Evidence::PARTICLE);
        }
        let sure = reader.is_sure(at, Class::GivenName) && at == start
            || reader.is_sure(at, Class::Surname) && at > start;
        if token.any(PLACES) && !sure {
            evidence.insert(Evidence::PLACE_WORD);
        }
        if !reader.is_name_word(at) {
            continue;
        }
        count += 1;
        if has_inner_capital(document.word(at)) {
            evidence.insert(Evidence::INNER_CAPITAL);
        }
        let personal = token.any(PERSONAL);
        plain += usize::from(reader.is_plain(at));
        odd += usize::from(reader.is_plain(at) && !personal);
        let point = document.is_mark(at + 1, b'.') && at + 1 < end;
        let letters = document.word(at).bytes().filter(|&byte| byte != b'.').count();
        if point && letters <= 2 && token.shape != Shape::Lower && !token.has(Class::Honorific) {
            evidence.insert(Evidence::INITIAL);
        }
        // "John F Kennedy", without the point.
        if letters == 1 && at > start && at + 1 < end && token.is_capitalized() {
            evidence.insert(Evidence::INITIAL);
        }
    }
    let first = document.token(start).map_or(crate::text::Gap::Paragraph, |token| token.gap);
    let next = document.token(end).map_or(crate::text::Gap::Paragraph, |token| token.gap);
    if first >= crate::text::Gap::Line && next >= crate::text::Gap::Line {
        evidence.insert(Evidence::WHOLE_LINE);
    }
    if count <= 1 {
        evidence.insert(Evidence::SINGLE);
    }
    if odd > 0 {
        evidence.insert(Evidence::PLAIN_WORD);
    }
    if plain == count {
        evidence.insert(Evidence::PLAIN_WORDS);
    }
    if is_family_first(reader, start, end) {
        evidence.insert(Evidence::FAMILY_FIRST);
    }
}

/// "`NewsCenter`", but not "`McDonald`", "`LeBron`", "O'Neil".
fn has_inner_capital(word: &str) -> bool {
    const PREFIXES: &[&str] =
        &["Mc", "Mac", "De", "Di", "Da", "Le", "La", "Van", "Von", "Fitz", "Du", "Mb", "Ja", "Ma"];
    let bytes = word.as_bytes();
    let inner =
        bytes.windows(2).position(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    inner.is_some_and(|at| !PREFIXES.iter().any(|prefix| prefix.len() == at + 1 && word.starts_with(prefix)))
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
fn ends(reader: &Reader<'_, '_>, start: usize, end: usize, evidence: &mut Evidence) {
    let document = reader.document;
    match document.value(start, Class::GivenName) {
        Some(value) if value & AMBIGUOUS == 0 => evidence.insert(Evidence::GIVEN),
        Some(_) => evidence.insert(Evidence::GIVEN_AMBIGUOUS),
        None => {}
    }
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
    match document.value(last, Class::Surname) {
        Some(value) if value & AMBIGUOUS == 0 => evidence.insert(Evidence::SURNAME),
        Some(_) => evidence.insert(Evidence::SURNAME_AMBIGUOUS),
        None => {}
    }
    let person = reader.is_sure(start, Class::GivenName) && document.has(last, Class::Surname);
    if last > start && GROUNDS.contains(&document.word(last)) && !reader.is_sure(start, Class::GivenName) {
        evidence.insert(Evidence::THING);
    }
    if end > start + 1 && SHIPS.contains(&document.word(start)) {
        evidence.insert(Evidence::THING);
    }
    if last > start && !person && THINGS.contains(&document.word(last)) {
        evidence.insert(Evidence::THING);
    }
    if let Some(value) = document.value(start, Class::OrgNoun) {
        let complement = document.any(start + 1, CONNECTORS) && start + 1 < end;
        if value & noun::FIRST != 0 && complement {
            evidence.insert(Evidence::ORG_FIRST);
        }
    }
    body_noun(reader, start, end, evidence);
}

/// A noun of organizations as the last word, or the last before a complement.
fn body_noun(reader: &Reader<'_, '_>, start: usize, end: usize, evidence: &mut Evidence) {
    let document = reader.document;
    for at in start..end {
        let Some(value) = document.value(at, Class::OrgNoun) else { continue };
        let next = at + 1;
        let is_last =
            next >= end || document.any(next, CONNECTORS) || document.is_mark(next, b'.') && next + 1 == end;
        if !is_last {
            continue;
        }
        if value & noun::WEAK != 0 && GROUNDS.contains(&document.word(at)) {
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

/// What the lexicon knows of the whole of it.
fn whole(reader: &Reader<'_, '_>, start: usize, end: usize, evidence: &mut Evidence) {
    let document = reader.document;
    let covers = |class| document.phrase(start, class).is_some_and(|(length, _)| start + length == end);
    if document
        .phrase(start, Class::Organization)
        .is_some_and(|(length, _)| start + length == end || length > 1)
    {
        evidence.insert(Evidence::KNOWN_ORGANIZATION);
    }
    if [Class::Country, Class::Region, Class::Place, Class::Demonym].into_iter().any(covers) {
        evidence.insert(Evidence::KNOWN_PLACE);
    }
    if let Some(token) = document.token(start) {
        let capitals = token.shape == Shape::Upper || token.kind == TokenKind::Mixed;
        let length = token.end - token.start;
        if end == start + 1 && capitals && length > 1 && reader.cased() {
            evidence.insert(Evidence::ACRONYM);
        }
    }
}
