//! Names of bodies that hold words of titles.

use super::core::{MODIFIERS, NO_NAME, modifier_at};
use crate::lexicon::tables::organizations::{kind_of, noun};
use crate::lexicon::{Class, Classes, words};
use crate::mention::OrganizationKind;
use crate::text::{Document, Gap};

/// The end of a body's name that holds words of titles: "State Department", "Ministry of Foreign Affairs".
pub(super) fn body_at(document: &Document<'_>, at: usize) -> Option<usize> {
    let token = document.token(at).filter(|token| token.is_capitalized())?;
    if token.has(Class::PhraseStart) {
        if let Some((length, _)) = document.phrase(at, Class::Organization).filter(|(length, _)| *length > 1)
        {
            return Some(at + length);
        }
    }
    let first = document.value(at, Class::OrgNoun).is_some_and(|value| value & noun::FIRST != 0);
    if !first || !(document.is(at + 1, words::OF) || document.is(at + 1, words::FOR)) {
        return None;
    }
    let the = document.is(at + 2, words::THE);
    let mut behind = at + 2 + usize::from(the);
    let complement = behind;
    while behind < complement + MODIFIERS {
        let joined = document.is(behind, words::AND) || document.is_mark(behind, b',');
        let word = behind + usize::from(joined);
        let capital = document.token(word).is_some_and(|token| token.is_capitalized());
        // The "Office of the Prime Minister" is a body, "Office of Prime Minister Berg" holds his title.
        if let Some((length, _)) = document.phrase(word, Class::TitleHead).filter(|(length, _)| *length > 1) {
            if the && capital && word == behind {
                behind = word + length;
            }
            break;
        }
        let Some(length) = modifier_at(document, word).filter(|_| capital) else { break };
        behind = word + length;
    }
    Some(behind)
}

/// The noun of a body, capitalized, that stands behind another word of its name: "Metropolitan Police", "Supreme Court".
pub(super) fn is_body(document: &Document<'_>, at: usize, start: usize) -> bool {
    const NAMED: &[&str] = &[
        "Group", "Board", "Party", "Club", "Union", "Company", "Trust", "League", "School", "Foundation",
        "Campaign", "Committee",
    ];
    let Some(value) = document.value(at, Class::OrgNoun) else { return false };
    if is_chamber(document, at) {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let joined = document.tokens[at].gap == Gap::Space;
    let first_court = at == start && kind_of(value) == OrganizationKind::Court;
    let follows = document.has(before, Class::TitleDomain)
        || is_name_part(document, before)
        || first_court && document.tokens[before].is_capitalized();
    joined && follows && (value & noun::WEAK == 0 || NAMED.contains(&document.word(at)))
}

/// A capitalized word that is no country's, no title's and no function word.
pub(super) fn is_name_part(document: &Document<'_>, at: usize) -> bool {
    const OTHER: Classes = Classes::of(&[
        Class::Country,
        Class::Demonym,
        Class::TitleGrade,
        Class::TitleStatus,
        Class::TitleHead,
    ]);
    document.tokens.get(at).is_some_and(|token| {
        token.is_word() && token.is_capitalized() && !token.any(OTHER) && !token.any(NO_NAME)
    })
}

/// Bodies whose bare noun is their name: "Senate President".
pub(super) fn is_chamber(document: &Document<'_>, at: usize) -> bool {
    ["Senate", "House", "Parliament", "Congress", "Knesset", "Assembly"].contains(&document.word(at))
}

/// A noun that ends the names of places.
pub(super) fn is_place_noun(document: &Document<'_>, at: usize) -> bool {
    ["Park", "City", "County", "District", "Town", "Village", "Island", "State", "Township", "Borough"]
        .contains(&document.word(at))
}
