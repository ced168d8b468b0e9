//! The second loop: what each hit is, by its neighbors first, then by the document's other hits.

pub(super) use super::evidence::Evidence;
use super::evidence::Other;
use super::hit::{Hit, Sense};
use super::{ambiguous, geography, inside, person, rules, topic, town};
use crate::arbitrate::Strength;
use crate::country::Country;
use crate::lexicon::{Class, Classes, Lexeme, NO_ROW, Set, also, words};
use crate::mention::Form;
use crate::text::{Casing, Document, Gap, Shape};

/// A country of which so many other words speak is meant by its name too.
const SUPPORT: u16 = 6;

/// Decides all hits.
pub(super) fn judge(document: &Document<'_>, hits: &mut [Hit], evidence: &mut Evidence) {
    evidence.clear();
    topic::read(document, hits, evidence);
    for hit in hits.iter_mut() {
        if let Sense::Blocked { lasting } = hit.sense {
            hit.drop(rules::BLOCKED);
            if lasting {
                evidence.note(document.lexicon.lemma(document.lexeme(hit.end() - 1)), Other::Body);
            }
        }
    }
    for i in 0..hits.len() {
        if hits[i].stands() {
            by_neighbors(document, hits, i, evidence);
        }
    }
    for i in 0..hits.len() {
        if hits[i].stands() {
            by_document(document, hits, i, evidence);
        }
    }
}

/// What the words beside a hit say; counts what is beyond doubt.
fn by_neighbors(document: &Document<'_>, hits: &mut [Hit], i: usize, evidence: &mut Evidence) {
    let home = town::home(document, &hits[i], hits.get(i + 1..).unwrap_or_default());
    let hit = &mut hits[i];
    if let Sense::Place { behind_a_town: true, .. } = hit.sense {
        if !town::is_behind_a_town(document, hit.start()) {
            hit.drop(rules::WORD);
            return;
        }
    }
    let casing = casing(document, hit.start());
    match person::part(document, hit, casing) {
        Some(person::Part::Surname) => {
            evidence.note(hit.word, Other::Person);
            hit.drop(rules::PERSON);
        }
        Some(person::Part::Given) => {
            if [words::JORDAN, words::CHAD].contains(&hit.word) {
                evidence.note(hit.word, Other::Nickname);
            }
            hit.drop(rules::PERSON);
        }
        None => {}
    }
    if !hit.stands() {
        return;
    }
    if let Some(country) = home {
        evidence.note(hit.word, Other::Town(country));
        hit.sense = Sense::Town { country };
        hit.rule = rules::TOWN;
    } else if hit.country().is_some() {
        if let Some(local) = town::may_be_local(document, hit) {
            evidence.note(hit.word, local);
        }
        if let Some(rule) = inside::inside(document, hit, casing) {
            hit.put_inside(rule);
        } else if ambiguous::is_other_word(document, hit, casing) {
            hit.drop(rules::WORD);
        }
    }
    if hit.stands() {
        count(document, hit, evidence);
    }
}

fn count(document: &Document<'_>, hit: &Hit, evidence: &mut Evidence) {
    let is_of_a_body = hit.is_demonym() && evidence.is(document.lexicon.lemma(hit.word), Other::Body);
    if hit.word == words::GEORGIA && ambiguous::has_its_own(document, hit) {
        evidence.count(hit);
    }
    if ambiguous::is_shared(hit.word) || is_of_a_body {
        return;
    }
    if hit.also == 0 || hit.is_demonym() {
        evidence.count(hit);
    }
    if let Some(country) = hit.country() {
        evidence.count_name(country);
    }
}

/// What the rest of the document says of a hit that its neighbors leave open.
fn by_document(document: &Document<'_>, hits: &mut [Hit], i: usize, evidence: &Evidence) {
    if ambiguous::resolve(document, hits, i, evidence) {
        return;
    }
    let placed = is_placed(document, hits, i);
    let hit = &mut hits[i];
    let unsupported = |country: Country| evidence.weight(country) == 0;
    // One Steve Israel does not take the country's name from an article about Israelis.
    let supported = hit.country().is_some_and(|country| evidence.weight(country) >= SUPPORT);
    if evidence.is(hit.word, Other::Person) && !placed && !supported {
        hit.drop(rules::PERSON);
        return;
    }
    match hit.sense {
        Sense::Country { country, .. }
            if !placed && unsupported(country) && evidence.is(hit.word, Other::Nickname) =>
        {
            hit.drop(rules::PERSON);
            return;
        }
        Sense::Country { country, form: Form::Demonym }
            if unsupported(country) && evidence.is(document.lexicon.lemma(hit.word), Other::Body) =>
        {
            hit.drop(rules::BLOCKED);
        }
        Sense::Country { country, .. } if unsupported(country) => {
            let perhaps = town::is_hometown(hit.word) || evidence.is(hit.word, Other::PerhapsLocal);
            let local = evidence.is_alone(country)
                && (evidence.is(hit.word, Other::Local) || perhaps && evidence.states() > 0);
            if let Some(home) = evidence.town(hit.word).or_else(|| local.then(town::usa)) {
                hit.sense = Sense::Town { country: home };
                hit.rule = rules::TOWN;
            }
        }
        // "BAR PATRONS SENTENCED", "MALE ARRESTED"
        Sense::Place { .. }
            if !placed
                && hit.word.is_known()
                && casing(document, hit.start()) == Casing::Upper
                && document.token(hit.start()).is_some_and(|token| token.shape == Shape::Upper)
                && document
                    .any(hit.start(), Classes::of(&[Class::Noun, Class::Adjective, Class::VerbIng])) =>
        {
            hit.drop(rules::WORD);
        }
        Sense::Place { .. } if is_brand(document, hit) => hit.drop(rules::BLOCKED),
        Sense::Place { row, .. } => place(hit, row, placed, evidence),
        Sense::Region { adjective, .. } => {
            if adjective && begins_a_name(document, hit) {
                hit.drop(rules::BLOCKED);
            } else if !ambiguous::is_region(document, hit) {
                hit.drop(rules::WORD);
            }
        }
        _ => {}
    }
    if hit.country().is_some() && hit.can_be(also::GIVEN | also::SURNAME) {
        hit.strength = if placed { Strength::FIXED } else { Strength::SHAPE };
    }
}

/// "Norwich Union Corp", "Uppsala University": a town's word in the name of a company or a university.
fn is_brand(document: &Document<'_>, hit: &Hit) -> bool {
    /// The legal form stands no further behind the town.
    const FAR: usize = 3;
    let named = |at: usize| {
        document
            .token(at)
            .is_some_and(|token| token.is_word() && token.shape == Shape::Title && token.gap == Gap::Space)
    };
    let end = hit.end();
    named(end)
        && (document.is(end, words::UNIVERSITY)
            || (end..end + FAR).take_while(|&at| named(at)).any(|at| document.is_in(at, Set::CompanyEnd)))
}

/// "European Commission": the adjective is part of a body's name.
fn begins_a_name(document: &Document<'_>, hit: &Hit) -> bool {
    let next = document.token(hit.end());
    let named = next.is_some_and(|next| {
        next.is_word()
            && next.shape == Shape::Title
            && next.gap == Gap::Space
            && !next.has(Class::Country)
            && !next.has(Class::TitleHead)
    });
    named && casing(document, hit.start()) == Casing::Sentence
}

/// A town lies where the document places it, or else in the likelier of its countries.
fn place(hit: &mut Hit, row: u16, placed: bool, evidence: &Evidence) {
    let Some(place) = geography().places.get(usize::from(row)) else { return };
    hit.strength = if place.ambiguous && !placed { Strength::SHAPE } else { Strength::FORM };
    let home = evidence.town(hit.word).or_else(|| {
        let other = (place.other != NO_ROW).then_some(Country(place.other))?;
        (evidence.weight(Country(place.country)) == 0 && evidence.weight(other) > 0).then_some(other)
    });
    if let Some(country) = home.filter(|&home| home != Country(place.country)) {
        hit.sense = Sense::Town { country };
        hit.rule = rules::TOWN;
    }
}

/// Whether the neighbors of a name say that it is a place: "in Jordan", "Jordan, Egypt and Syria", "Israel-Jordan".
pub(super) fn is_placed(document: &Document<'_>, hits: &[Hit], i: usize) -> bool {
    const BEFORE: &[Lexeme] = &[words::IN, words::INTO, words::ACROSS, words::THROUGHOUT, words::NEAR];
    let hit = &hits[i];
    if hit.start().checked_sub(1).is_some_and(|before| BEFORE.contains(&document.lexeme(before))) {
        return true;
    }
    if is_destination(document, hit.start()) {
        return true;
    }
    let beside =
        |left: &Hit, right: &Hit| left.stands() && right.stands() && are_listed(document, left, right);
    let before = i.checked_sub(1).and_then(|before| hits.get(before));
    let certain = |other: &Hit| other.also == 0 && other.country().is_some() && !other.is_demonym();
    before.is_some_and(|before| certain(before) && beside(before, hit))
        || hits.get(i + 1).is_some_and(|next| certain(next) && beside(hit, next))
}

/// `flew to <place>`, `a visit to <place>`: what one gives to a person is not said so.
fn is_destination(document: &Document<'_>, at: usize) -> bool {
    at > 0 && document.is_in(at - 1, Set::Leaving)
        || at > 1
            && (document.is(at - 1, words::TO) || document.is(at - 1, words::FROM))
            && document.is_in(at - 2, Set::Motion)
}

/// Whether two hits are neighbors in a list or joined by a hyphen or a slash.
pub(super) fn are_listed(document: &Document<'_>, left: &Hit, right: &Hit) -> bool {
    /// ", and the"
    const LONGEST_JOINT: usize = 3;
    let joint = |at: usize| {
        document.is_mark(at, b',')
            || document.is(at, words::AND)
            || document.is(at, words::OR)
            || document.is_mark(at, b'&')
            || document.is_mark(at, b'-')
            || document.is_mark(at, b'/')
            || document.is(at, words::THE)
    };
    let mut between = left.end()..right.start();
    (1..=LONGEST_JOINT).contains(&between.len()) && between.all(joint) && !document.is(left.end(), words::THE)
}

/// How the paragraph of a token is cased.
pub(super) fn casing(document: &Document<'_>, at: usize) -> Casing {
    document.paragraph_of(document.sentence_at(at)).map_or(Casing::Sentence, |paragraph| paragraph.casing)
}

/// Whether a token begins its sentence.
pub(super) fn opens_sentence(document: &Document<'_>, at: usize) -> bool {
    document.sentence_range(at).start as usize == at
        || document.token(at).is_some_and(|token| token.gap >= Gap::Line)
}
