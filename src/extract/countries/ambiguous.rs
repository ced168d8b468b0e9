//! Words that several countries share, or a country and a word of another kind.

use super::evidence::{Evidence, known};
use super::hit::{Hit, Sense};
use super::judge::{are_listed, is_placed, opens_sentence};
use super::rules;
use super::town::country_of;
use crate::country::Country;
use crate::lexicon::{Class, Lexeme, also, words};
use crate::mention::Form;
use crate::text::{Casing, Document, Gap, Shape, Token, TokenKind};

/// Words before "US" in a line of capitals that make it the pronoun, unless a noun follows.
const BEFORE_PRONOUN: &[&str] = &[
    "join", "give", "gives", "let", "lets", "tell", "tells", "help", "helps", "contact", "follow", "about",
    "of", "for", "with", "email", "call", "show", "shows", "teach", "among", "between", "around", "behind",
    "visit", "all", "make", "makes", "leave", "keep", "keeps", "save", "get", "find", "like", "ask", "send",
    "write", "remind", "believe", "trust", "watch",
];
/// Words that are no noun behind "US" in a line of capitals.
const BEHIND_PRONOUN: &[&str] = &[
    "on", "in", "at", "to", "for", "now", "today", "tonight", "tomorrow", "all", "what", "why", "how",
    "with", "your", "a", "an", "the", "from", "by", "here", "and", "or", "who", "that", "as", "if", "when",
    "live", "this", "is", "are", "go", "know", "help", "call", "visit", "show",
];

/// Words whose country depends on the document; they say nothing of it themselves.
pub(super) fn is_shared(word: Lexeme) -> bool {
    [words::CONGO, words::CONGOLESE, words::DOMINICAN, words::DOMINICANS, words::GEORGIA, words::CAR]
        .contains(&word)
}

/// Whether the word is none of a country's, as far as its neighbors tell.
pub(super) fn is_other_word(document: &Document<'_>, hit: &Hit, casing: Casing) -> bool {
    let at = hit.start();
    match hit.word {
        words::US => is_pronoun(document, at, casing) || is_road(document, hit.end()),
        words::GB => at > 0 && document.token(at - 1).is_some_and(|token| token.is_numeric()),
        words::CAR if casing == Casing::Upper => true,
        // Family reunions are many more than mentions of the island without its accent.
        words::REUNION if hit.is_country_name() => document.word(at).is_ascii(),
        _ if hit.is_demonym() && hit.can_be(also::WORD) && opens_sentence(document, at) => {
            // "Polish the silver", "Pole vaulting": a verb or a noun at the beginning of a sentence.
            document
                .token(hit.end())
                .is_some_and(|next| next.has(Class::Determiner) || next.has(Class::Possessive))
        }
        _ => is_quarter(document, hit) || is_initials(document, hit),
    }
}

/// "JOIN US ON FRIDAY", "ALL OF US".
fn is_pronoun(document: &Document<'_>, at: usize, casing: Casing) -> bool {
    let is_one_of =
        |at: usize, list: &[&str]| list.iter().any(|word| document.word(at).eq_ignore_ascii_case(word));
    let upper_before = at > 0 && document.token(at - 1).is_some_and(|token| token.shape == Shape::Upper);
    if casing != Casing::Upper && !upper_before {
        return false;
    }
    let verb = |next: &Token| next.has(Class::VerbBase) && !next.has(Class::Noun);
    let goes_on = document.token(at + 1).filter(|next| !verb(next)).is_some_and(|next| {
        (next.is_word() && next.gap < Gap::Line && !is_one_of(at + 1, BEHIND_PRONOUN))
            || next.is_mark(b'-')
            || next.kind == TokenKind::Clitic
    });
    at > 0 && is_one_of(at - 1, BEFORE_PRONOUN) && !goes_on
}

/// "US-31": a road.
fn is_road(document: &Document<'_>, end: usize) -> bool {
    const LONGEST_ROAD: usize = 3;
    document.is_mark(end, b'-')
        && document.token(end + 1).is_some_and(|token| {
            token.kind == TokenKind::Number && token.is_glued() && token.span().len() <= LONGEST_ROAD
        })
}

/// "Little Portugal", "Little Ethiopia".
fn is_quarter(document: &Document<'_>, hit: &Hit) -> bool {
    let Some(before) = hit.start().checked_sub(1) else { return false };
    hit.is_country_name()
        && document.token(before).is_some_and(|token| token.is(words::LITTLE) && token.is_capitalized())
}

/// "G.B. Smith".
fn is_initials(document: &Document<'_>, hit: &Hit) -> bool {
    let named = |token: &Token| token.shape == Shape::Title && token.gap == Gap::Space || token.is_mark(b'"');
    document.word(hit.start()).eq_ignore_ascii_case("G.B") && document.token(hit.end()).is_some_and(named)
}

/// Decides a word that several countries share; says whether it did.
pub(super) fn resolve(document: &Document<'_>, hits: &mut [Hit], i: usize, evidence: &Evidence) -> bool {
    let known = known();
    let weighs = |country: Country| evidence.names(country) > 0 || evidence.weight(country) > 0;
    match hits[i].word {
        words::GEORGIA => georgia(document, hits, i, evidence),
        words::GEORGIAN | words::GEORGIANS => {
            if !opens_the_caucasus(evidence) && evidence.states() > 0 && evidence.weight(known.geo) <= 1 {
                hits[i].drop(rules::STATE_WORD);
            }
            return true;
        }
        words::CONGO | words::CONGOLESE if weighs(known.cog) && !weighs(known.cod) => {
            rename(&mut hits[i], known.cog);
        }
        words::DOMINICAN | words::DOMINICANS if weighs(known.dma) && !weighs(known.dom) => {
            rename(&mut hits[i], known.dma);
        }
        words::CAR if !weighs(known.caf) => hits[i].drop(rules::WORD),
        words::JERSEY if evidence.states() > 0 => hits[i].drop(rules::STATE_WORD),
        words::ICELAND
            if evidence.shops && hits[i].country().is_some_and(|country| evidence.weight(country) == 0) =>
        {
            hits[i].drop(rules::WORD);
        }
        words::TURKEY
            if evidence.bird && !is_placed(document, hits, i) && !comes_from(document, hits[i].start()) =>
        {
            let country = hits[i].country().is_some_and(|country| evidence.weight(country) > 0);
            if !country || is_capital_anyway(document, hits[i].start()) {
                hits[i].drop(rules::WORD);
            }
        }
        _ => return false,
    }
    true
}

/// "hazelnuts from Turkey".
fn comes_from(document: &Document<'_>, at: usize) -> bool {
    at > 0 && document.is(at - 1, words::FROM)
}

/// Whether the word has its capital for another reason than being a name.
fn is_capital_anyway(document: &Document<'_>, at: usize) -> bool {
    opens_sentence(document, at) || super::judge::casing(document, at) != Casing::Sentence
}

fn rename(hit: &mut Hit, country: Country) {
    if let Sense::Country { country: named, .. } = &mut hit.sense {
        *named = country;
    }
}

fn opens_the_caucasus(evidence: &Evidence) -> bool {
    known().caucasus[..2].iter().any(|&neighbor| evidence.names(neighbor) > 0)
}

/// "Georgia's prime minister", "the president of Georgia": what no state has.
pub(super) fn has_its_own(document: &Document<'_>, hit: &Hit) -> bool {
    const OWN: &[&str] = &[
        "prime", "president", "foreign", "parliament", "embassy", "ambassador", "premier", "breakaway",
        "accession",
    ];
    const OF: &[&str] =
        &["president", "premier", "minister", "embassy", "republic", "ambassador", "parliament", "patriarch"];
    let is_one_of =
        |at: usize, list: &[&str]| list.iter().any(|word| document.word(at).eq_ignore_ascii_case(word));
    let clitic = document.token(hit.end()).is_some_and(|token| token.kind == TokenKind::Clitic);
    let joined = hit.start() > 1
        && (document.is(hit.start() - 1, words::OF) || document.is(hit.start() - 1, words::TO))
        && is_one_of(hit.start() - 2, OF);
    joined || clitic && is_one_of(hit.end() + 1, OWN)
}

/// `<country> beat Georgia`, `Georgia v <country>`: no state plays a country.
fn plays_a_country(document: &Document<'_>, hits: &[Hit], i: usize) -> bool {
    const PLAYS: &[&str] = &[
        "beat", "beats", "defeat", "defeats", "defeated", "face", "faces", "faced", "v", "vs", "versus",
        "against", "host", "hosts", "hosted", "drew", "lost", "play", "plays", "played", "invaded",
        "attacked",
    ];
    const FAR: usize = 4;
    let between = |left: &Hit, right: &Hit| {
        let words = left.end()..right.start();
        words.len() <= FAR
            && words
                .into_iter()
                .any(|at| PLAYS.iter().any(|word| document.word(at).eq_ignore_ascii_case(word)))
    };
    let foreign = |hit: &&Hit| hit.is_country_name() && hit.word != words::GEORGIA;
    i.checked_sub(1)
        .and_then(|before| hits.get(before))
        .filter(foreign)
        .is_some_and(|left| between(left, &hits[i]))
        || hits.get(i + 1).filter(foreign).is_some_and(|right| between(&hits[i], right))
}

/// The state, unless the list it stands in or the document speaks of the country.
fn georgia(document: &Document<'_>, hits: &mut [Hit], i: usize, evidence: &Evidence) {
    let listed = |other: usize| {
        let (left, right) = if other < i { (other, i) } else { (i, other) };
        let (left, right) = (hits.get(left)?, hits.get(right)?);
        let neighbor = if other < i { left } else { right };
        are_listed(document, left, right).then_some(neighbor.sense)
    };
    let neighbors = [i.checked_sub(1).and_then(listed), listed(i + 1)];
    let is_us = |sense: &Sense| match *sense {
        Sense::Place { row, .. } => country_of(row) == Some(known().usa),
        Sense::Town { country } => country == known().usa,
        _ => false,
    };
    let is_foreign = |sense: &Sense| match *sense {
        Sense::Country { country, form } => country != known().usa && form != Form::Demonym,
        _ => false,
    };
    let beside = |test: &dyn Fn(&Sense) -> bool| neighbors.iter().flatten().any(test);
    let of_the_country = if has_its_own(document, &hits[i]) {
        true
    } else if beside(&is_us) {
        false
    } else if beside(&is_foreign) {
        true
    } else {
        let [armenia, azerbaijan, russia] = known().caucasus.map(|country| evidence.names(country));
        let country = 3 * u32::from(evidence.weight(known().geo))
            + 2 * u32::from(armenia + azerbaijan)
            + u32::from(russia);
        country > 2 * u32::from(evidence.states()) || plays_a_country(document, hits, i)
    };
    let hit = &mut hits[i];
    if !of_the_country {
        match document.lexicon.value(words::GEORGIA, Class::Place) {
            Some(row) => {
                hit.sense = Sense::Place { row: row as u16, behind_a_town: false };
                hit.rule = rules::PLACE;
            }
            None => hit.drop(rules::STATE_WORD),
        }
    }
}

/// Whether a region's word is one: "the Gulf", "the Amazon", "the Commonwealth", with a capital that is the name's own.
pub(super) fn is_region(document: &Document<'_>, hit: &Hit) -> bool {
    let shared =
        [words::GULF, words::AMAZON, words::COMMONWEALTH, words::QUAD, words::WEST].contains(&hit.word);
    if !shared || hit.rule == rules::REGION_COORDINATION {
        return true;
    }
    let after_the = hit.start().checked_sub(1).is_some_and(|before| document.is(before, words::THE));
    let goes_on = document.token(hit.end()).is_some_and(|next| {
        next.is_word() && next.is_capitalized() && next.gap == Gap::Space
            || next.is(words::OF)
            || next.is_mark(b'-')
    });
    after_the && !goes_on
}
