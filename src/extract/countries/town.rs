//! Towns that bear the name of a country or of a better-known town: "Lebanon, Pa.", "Paris, Texas".

use super::evidence::{Other, is_state, known};
use super::geography;
use super::hit::{Hit, Sense};
use crate::country::Country;
use crate::lexicon::{Lexeme, PlaceRow, also, words};
use crate::text::{Document, Gap, Shape};

/// Words of a town's own, right behind its name.
const OWN: &[&str] =
    &["township", "borough", "elementary", "middle", "street", "avenue", "road", "school", "schools"];
/// The same, of two words.
const OWN_PAIRS: &[(&str, &[&str])] = &[
    ("high", &["school", "schools"]),
    ("city", &["council", "hall", "commission", "schools", "manager", "attorney", "school"]),
    ("public", &["schools", "library", "school"]),
    ("independent", &["school"]),
    ("police", &["department"]),
    ("fire", &["department"]),
];
/// Words before a town's name.
const KINDS: &[&str] = &["town", "city", "village", "township", "borough", "hamlet"];
/// People of a town: of a country's the adjective is said ("a Lebanese woman"), though headlines are short.
const TOWNSPEOPLE: &[&str] = &[
    "man", "woman", "resident", "residents", "teen", "teenager", "mayor", "alderman", "councilman",
    "councilwoman",
];
/// What a country can have in a headline as well.
const PERHAPS_LOCAL: &[&str] = &[
    "couple", "native", "school", "schools", "middle", "elementary", "city", "street", "firefighters",
    "police", "family",
];
/// Words before a comma that make a name behind it the town of an address.
const STREETS: &[&str] = &[
    "st", "ave", "rd", "blvd", "dr", "ln", "street", "avenue", "road", "boulevard", "drive", "lane",
    "highway", "court",
];

/// "400 South Locust St.": the house number stands no further off.
const LONGEST_STREET: usize = 5;

/// Names that an article without another country abroad means as the town.
pub(super) fn is_hometown(word: Lexeme) -> bool {
    [words::LEBANON, words::PALESTINE].contains(&word)
}

pub(super) fn usa() -> Country {
    known().usa
}

/// Whether an abbreviated state stands behind a town and a comma: "Tulsa, Okla."
pub(super) fn is_behind_a_town(document: &Document<'_>, at: usize) -> bool {
    let Some(town) = at.checked_sub(2) else { return false };
    let same_line = document.token(at).is_some_and(|token| token.gap <= Gap::Space);
    document.is_mark(at - 1, b',')
        && same_line
        && document.token(town).is_some_and(|token| token.is_word() && token.is_capitalized())
}

/// The country of the town that a name stands for, as far as its neighbors tell.
pub(super) fn home(document: &Document<'_>, hit: &Hit, rest: &[Hit]) -> Option<Country> {
    if !hit.is_country_name() && row_of(hit).is_none() {
        return None;
    }
    if let Some(country) = rest.first().and_then(|next| qualified(document, hit, next, rest.get(1))) {
        return Some(country);
    }
    (hit.is_country_name() && is_local(document, hit)).then(usa)
}

fn row_of(hit: &Hit) -> Option<&'static PlaceRow> {
    match hit.sense {
        Sense::Place { row, .. } => geography().places.get(usize::from(row)),
        _ => None,
    }
}

pub(super) fn country_of(row: u16) -> Option<Country> {
    geography().places.get(usize::from(row)).map(|place| Country(place.country))
}

/// `<name> , <state or country>`: the country that the second hit says the first lies in.
fn qualified(document: &Document<'_>, hit: &Hit, next: &Hit, third: Option<&Hit>) -> Option<Country> {
    let behind = next.start() == hit.end() + 1
        && (document.is_mark(hit.end(), b',') || document.is_mark(hit.end(), b'('))
        && document.token(next.start()).is_some_and(|token| token.gap <= Gap::Space);
    if !behind {
        return None;
    }
    let state = row_of(next).filter(|place| place.kind != "city").map(|place| Country(place.country));
    if hit.is_country_name() {
        // "Georgia, Alabama and Florida" is a list of states.
        let is_of_america = matches!(next.sense, Sense::Place { row, .. } if is_state(row));
        let town = hit.can_be(also::TOWN) && hit.word != words::GEORGIA && is_of_america;
        return state.filter(|_| town && !third.is_some_and(|third| is_list(document, next, third)));
    }
    let town = row_of(hit).filter(|place| place.kind == "city")?;
    let named = next.country().filter(|_| next.is_country_name() && document.is_mark(hit.end(), b','));
    let in_georgia = next.word == words::GEORGIA && town.country == usa().0;
    // "Brazzaville, Congo": which Congo, the town says.
    if next.word == words::CONGO {
        return None;
    }
    let country = state.or(if in_georgia { Some(usa()) } else { named })?;
    let likely = [town.country, town.other].contains(&country.0);
    (likely || !third.is_some_and(|third| is_list(document, next, third))).then_some(country)
}

/// "Mexico, Texas and Arizona": a list of states goes on behind the second, and nothing says where the third lies.
fn is_list(document: &Document<'_>, next: &Hit, third: &Hit) -> bool {
    let is_and = |at: usize| document.is(at, words::AND) || document.is(at, words::OR);
    let joint = is_and(next.end()) && third.start() == next.end() + 1
        || document.is_mark(next.end(), b',') && is_and(next.end() + 1) && third.start() == next.end() + 2;
    joint && !document.is_mark(third.end(), b',')
}

/// `<name> County`, `<name> High School`, `town of <name>`, `12 Main St., <name>`: a town, whatever its state.
fn is_local(document: &Document<'_>, hit: &Hit) -> bool {
    let titled =
        |at: usize| document.token(at).is_some_and(|token| token.gap == Gap::Space && token.is_capitalized());
    if titled(hit.end()) && document.word(hit.end()) == "County" {
        return true;
    }
    if !hit.can_be(also::TOWN) {
        return false;
    }
    let paired = |(first, seconds): &(&str, &[&str])| {
        document.word(hit.end()).eq_ignore_ascii_case(first) && is_one_of(document, hit.end() + 1, seconds)
    };
    if titled(hit.end())
        && (is_one_of(document, hit.end(), OWN) || titled(hit.end() + 1) && OWN_PAIRS.iter().any(paired))
    {
        return true;
    }
    let Some(before) = hit.start().checked_sub(1) else { return false };
    document.is(before, words::OF) && before > 0 && is_one_of(document, before - 1, KINDS)
        || document.word(before).eq_ignore_ascii_case("downtown")
        || document.is_mark(before, b',') && is_address(document, before)
}

/// "12 Main St.," before a comma.
fn is_address(document: &Document<'_>, comma: usize) -> bool {
    let Some(mut street) = comma.checked_sub(1) else { return false };
    street -= usize::from(street > 0 && document.is_mark(street, b'.'));
    document.token(street).is_some_and(|token| token.is_capitalized())
        && is_one_of(document, street, STREETS)
        && street > 1
        && (street.saturating_sub(LONGEST_STREET)..street)
            .any(|at| document.token(at).is_some_and(|token| token.is_numeric()))
}

/// `a <name> woman`, `<name> police`: a town, unless the document speaks of the country.
pub(super) fn may_be_local(document: &Document<'_>, hit: &Hit) -> Option<Other> {
    let next = document.token(hit.end())?;
    if !hit.is_country_name()
        || !hit.can_be(also::TOWN)
        || next.gap != Gap::Space
        || next.shape != Shape::Lower
    {
        return None;
    }
    if is_one_of(document, hit.end(), TOWNSPEOPLE) {
        return Some(Other::Local);
    }
    is_one_of(document, hit.end(), PERHAPS_LOCAL).then_some(Other::PerhapsLocal)
}

fn is_one_of(document: &Document<'_>, at: usize, list: &[&str]) -> bool {
    list.iter().any(|word| document.word(at).eq_ignore_ascii_case(word))
}
