//! Towns that bear the name of a country or of a better-known town: "Lebanon, Pa.", "Paris, Texas".

use super::evidence::{is_state, known};
use super::geography;
use super::hit::{Hit, Sense};
use crate::country::Country;
use crate::lexicon::{also, words};
use crate::text::{Document, Gap};

/// Words of a town's own bodies, right behind its name.
const TOWN_BODIES: &[&str] = &[
    "county",
    "township",
    "high",
    "police",
    "city",
    "school",
    "elementary",
    "borough",
    "village",
    "fire",
    "municipal",
    "middle",
    "town",
    "public",
    "township's",
    "community",
    "chamber",
    "daily",
    "valley",
    "parish",
];
/// Words before a town's name.
const TOWN_KINDS: &[&str] = &["town", "city", "village", "township", "borough", "hamlet"];

/// Whether an abbreviated state stands behind a town and a comma: "Tulsa, Okla."
pub(super) fn is_behind_a_town(document: &Document<'_>, at: usize) -> bool {
    let Some(town) = at.checked_sub(2) else { return false };
    let same_line = document.token(at).is_some_and(|token| token.gap <= Gap::Space);
    document.is_mark(at - 1, b',')
        && same_line
        && document.token(town).is_some_and(|token| token.is_word() && token.is_capitalized())
}

/// `<name> , <state or country>`: the country that the second hit says the first lies in.
pub(super) fn qualified(document: &Document<'_>, hit: &Hit, next: &Hit) -> Option<Country> {
    let joined = next.start() == hit.end() + 1 && document.is_mark(hit.end(), b',');
    let bracketed = next.start() == hit.end() + 1 && document.is_mark(hit.end(), b'(');
    if !joined && !bracketed || document.token(next.start()).is_some_and(|token| token.gap > Gap::Space) {
        return None;
    }
    let place = match next.sense {
        Sense::Place { row, .. } => Some(row),
        _ => None,
    };
    match hit.sense {
        Sense::Country { .. } if hit.is_country_name() && hit.can_be(also::TOWN) => {
            let row = place.filter(|&row| is_state(row))?;
            // "Georgia, Alabama and Florida" is a list of states, as "Jordan, Texas and Ohio" would be.
            let listed = hit.word == words::GEORGIA;
            (!listed).then(|| country_of(row))?
        }
        Sense::Place { row, .. }
            if geography().places.get(usize::from(row)).is_some_and(|town| town.kind == "city") =>
        {
            match (place, next.sense) {
                (Some(row), _)
                    if geography().places.get(usize::from(row)).is_some_and(|place| place.kind != "city") =>
                {
                    country_of(row)
                }
                (_, Sense::Country { country, .. }) if next.is_country_name() && joined => Some(country),
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) fn country_of(row: u16) -> Option<Country> {
    geography().places.get(usize::from(row)).map(|place| Country(place.country))
}

/// `town of <name>`, `<name> County`, `<name> High School`: a town of that name, whatever its state.
pub(super) fn is_local(document: &Document<'_>, hit: &Hit) -> bool {
    if !hit.can_be(also::TOWN) || hit.is_demonym() {
        return false;
    }
    let is_one_of =
        |at: usize, list: &[&str]| list.iter().any(|word| document.word(at).eq_ignore_ascii_case(word));
    let body =
        document.token(hit.end()).is_some_and(|token| token.is_capitalized() && token.gap == Gap::Space);
    if body && is_one_of(hit.end(), TOWN_BODIES) {
        return true;
    }
    let Some(before) = hit.start().checked_sub(1) else { return false };
    document.is(before, words::OF) && before > 0 && is_one_of(before - 1, TOWN_KINDS)
        || document.word(before).eq_ignore_ascii_case("downtown")
}

/// A town without a state lies in the USA.
pub(super) fn home() -> Country {
    known().usa
}
