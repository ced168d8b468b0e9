//! The second loop: what each hit is, by its neighbors first, then by the document's other hits.

pub(super) use super::evidence::Evidence;
use super::evidence::{PERSON, TOWN};
use super::hit::{Hit, Sense};
use super::{ambiguous, geography, inside, person, rules, town};
use crate::arbitrate::Strength;
use crate::extract::Input;
use crate::lexicon::{Lexeme, also, words};
use crate::text::{Casing, Document, Gap, Shape};

/// Decides all hits.
pub(super) fn judge(input: &Input<'_, '_>, hits: &mut [Hit], evidence: &mut Evidence) {
    let document = input.document;
    evidence.clear();
    evidence.bird = document.tokens.iter().any(|token| {
        token.shape == Shape::Lower && (token.lexeme == words::TURKEY || token.lexeme == words::TURKEYS)
    });
    for i in 0..hits.len() {
        by_neighbors(document, hits, i, evidence);
    }
    for i in 0..hits.len() {
        if hits[i].stands() {
            by_document(document, hits, i, evidence);
        }
    }
}

/// What the words beside a hit say; counts what is beyond doubt.
fn by_neighbors(document: &Document<'_>, hits: &mut [Hit], i: usize, evidence: &mut Evidence) {
    let (next, hit) = (hits.get(i + 1).copied(), &mut hits[i]);
    if hit.sense == Sense::Blocked {
        hit.drop(rules::BLOCKED);
        return;
    }
    if !hit.stands() {
        return;
    }
    if let Sense::Place { behind_a_town: true, .. } = hit.sense {
        if !town::is_behind_a_town(document, hit.start()) {
            hit.drop(rules::WORD);
            return;
        }
    }
    let casing = casing(document, hit.start());
    match person::part(document, hit, casing) {
        Some(person::Part::Surname) => {
            evidence.note(hit.word, PERSON);
            hit.drop(rules::PERSON);
        }
        Some(person::Part::Given) => hit.drop(rules::PERSON),
        None => {}
    }
    if let Some(country) =
        next.filter(|_| hit.stands()).and_then(|next| town::qualified(document, hit, &next))
    {
        if hit.country().is_some() {
            evidence.note(hit.word, TOWN);
        }
        hit.sense = Sense::Town { country };
        hit.rule = rules::TOWN;
    }
    if hit.stands() && hit.country().is_some() {
        if let Some(rule) = inside::inside(document, hit) {
            hit.put_inside(rule);
        } else if ambiguous::is_other_word(document, hit, casing) {
            hit.drop(rules::WORD);
        } else if hit.is_country_name() && town::is_local(document, hit) {
            evidence.note(hit.word, TOWN);
            hit.drop(rules::HOMONYM);
        }
    }
    if hit.stands() && (hit.also == 0 || hit.is_demonym()) && !ambiguous::is_shared(hit.word) {
        evidence.count(hit);
    }
}

/// What the rest of the document says of a hit that its neighbors leave open.
fn by_document(document: &Document<'_>, hits: &mut [Hit], i: usize, evidence: &Evidence) {
    if ambiguous::resolve(document, hits, i, evidence) {
        return;
    }
    let placed = is_placed(document, hits, i);
    let hit = &mut hits[i];
    let (person, town) = (evidence.is(hit.word, PERSON), evidence.is(hit.word, TOWN));
    if person && !placed {
        hit.drop(rules::PERSON);
    } else if town
        && hit.is_country_name()
        && hit.country().is_some_and(|country| evidence.weight(country) == 0)
    {
        hit.drop(rules::HOMONYM);
    } else if hit.can_be(also::GIVEN | also::SURNAME) {
        hit.strength = if placed { Strength::FIXED } else { Strength::SHAPE };
    } else if let Sense::Place { row, .. } = hit.sense {
        let ambiguous = geography().places.get(usize::from(row)).is_some_and(|place| place.ambiguous);
        hit.strength = if ambiguous && !placed { Strength::SHAPE } else { Strength::FORM };
    }
}

/// Whether the neighbors of a name say that it is a place: "in Jordan", "Jordan, Egypt and Syria", "Israel-Jordan".
fn is_placed(document: &Document<'_>, hits: &[Hit], i: usize) -> bool {
    const BEFORE: &[Lexeme] = &[words::IN, words::INTO, words::ACROSS, words::THROUGHOUT, words::NEAR];
    let hit = &hits[i];
    if hit.start().checked_sub(1).is_some_and(|before| BEFORE.contains(&document.lexeme(before))) {
        return true;
    }
    let beside =
        |left: &Hit, right: &Hit| left.stands() && right.stands() && are_listed(document, left, right);
    let before = i.checked_sub(1).and_then(|before| hits.get(before));
    let certain = |other: &Hit| other.also == 0 && other.country().is_some() && !other.is_demonym();
    before.is_some_and(|before| certain(before) && beside(before, hit))
        || hits.get(i + 1).is_some_and(|next| certain(next) && beside(hit, next))
}

/// Whether two hits are neighbors in a list or joined by a hyphen or a slash.
pub(super) fn are_listed(document: &Document<'_>, left: &Hit, right: &Hit) -> bool {
    let joint = |at: usize| {
        document.is_mark(at, b',')
            || document.is(at, words::AND)
            || document.is(at, words::OR)
            || document.is_mark(at, b'&')
            || document.is_mark(at, b'-')
            || document.is_mark(at, b'/')
            || document.is(at, words::THE)
    };
    let between = left.end()..right.start();
    (1..=3).contains(&between.len()) && between.clone().all(joint) && !document.is(left.end(), words::THE)
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
