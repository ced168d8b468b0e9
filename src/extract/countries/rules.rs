//! The rules of countries, regions and places.

use crate::lexicon::{Class, form, mark};
use crate::rule::Rule;

/// A name of the table of countries: "Kenya", "Ivory Coast", "Republic of Korea".
pub(super) const NAME: Rule = Rule::new("countries.name");
/// An abbreviation, its case as written: "US", "U.K.", "DRC".
pub(super) const ABBREVIATION: Rule = Rule::new("countries.abbreviation");
/// An adjective or a people: "French", "Kenyans".
pub(super) const DEMONYM: Rule = Rule::new("countries.demonym");
/// `<prefix> - <country>`: "Sino" in "Sino-Indian".
pub(super) const PREFIX: Rule = Rule::new("countries.prefix");
/// `<direction> and <country>`: "North" in "North and South Korea".
pub(super) const COORDINATION: Rule = Rule::new("countries.coordination");
/// "the North" in an article about the two Koreas.
pub(super) const SHORT: Rule = Rule::new("countries.short");
/// A state that is no more: "Soviet Union", "Yugoslav".
pub(super) const HISTORICAL: Rule = Rule::new("countries.historical");
/// A country's word in a company, an airline or a newspaper: "American Airlines".
pub(super) const BRAND: Rule = Rule::new("countries.brand");
/// A language: "said in French".
pub(super) const LANGUAGE: Rule = Rule::new("countries.language");
/// A currency sign: "US$".
pub(super) const CURRENCY: Rule = Rule::new("countries.currency");
/// A region, continent or bloc: "West Africa", "EU".
pub(super) const REGION: Rule = Rule::new("regions.name");
/// Its adjective: "West African", "Europeans".
pub(super) const REGION_ADJECTIVE: Rule = Rule::new("regions.adjective");
/// `<direction> and <region>`: "West" in "West and Central Africa".
pub(super) const REGION_COORDINATION: Rule = Rule::new("regions.coordination");
/// A state, province, nation of the UK or city: "Texas", "Scottish", "Nairobi".
pub(super) const PLACE: Rule = Rule::new("places.name");
/// `<town>, <abbreviated state>`: "Okla." in "Tulsa, Okla."
pub(super) const STATE: Rule = Rule::new("places.abbreviation");
/// `<direction> and <place>`: "North" in "North and South Carolina".
pub(super) const PLACE_COORDINATION: Rule = Rule::new("places.coordination");
/// `<name>, <state>`, `<name> County`: a town that bears the name of a country or of a better-known town.
pub(super) const TOWN: Rule = Rule::new("places.town");
/// `in <name>, <state>`: a town that no table holds.
pub(super) const UNKNOWN_TOWN: Rule = Rule::new("places.unknown_town");
/// A later mention of such a town: "Norvik" behind "in Norvik, Ohio".
pub(super) const LATER_TOWN: Rule = Rule::new("places.later_town");
/// `<name> County`: a county of the United States.
pub(super) const COUNTY: Rule = Rule::new("places.county");

/// A longer name that is not the country: "New England", "Indian Ocean".
pub(super) const BLOCKED: Rule = Rule::new("countries.not.longer_name");
/// A person's name: "Michael Jordan", later "Jordan".
pub(super) const PERSON: Rule = Rule::new("countries.not.person");
/// Something of the state of Georgia or of New Jersey.
pub(super) const STATE_WORD: Rule = Rule::new("countries.not.state");
/// A word in capitals or at the beginning of a sentence: "JOIN US", "Turkey with all the trimmings".
pub(super) const WORD: Rule = Rule::new("countries.not.word");

pub(crate) const RULES: &[Rule] = &[
    NAME, ABBREVIATION, DEMONYM, PREFIX, COORDINATION, SHORT, HISTORICAL, BRAND, LANGUAGE, CURRENCY, REGION,
    REGION_ADJECTIVE, REGION_COORDINATION, PLACE, STATE, PLACE_COORDINATION, TOWN, UNKNOWN_TOWN, LATER_TOWN,
    COUNTY, BLOCKED, PERSON, STATE_WORD, WORD,
];

/// The rule for a name of a class, by what stands above the row in its value.
pub(super) const fn of(class: Class, value: u32) -> Rule {
    match (class, value >> 16) {
        (Class::Country, form::ABBREVIATION) => ABBREVIATION,
        (Class::Country, form::DEMONYM) => DEMONYM,
        (Class::Country, form::HISTORICAL | form::HISTORICAL_DEMONYM) => HISTORICAL,
        (Class::Country, _) => NAME,
        (Class::Region, mark::ADJECTIVE) => REGION_ADJECTIVE,
        (Class::Region, _) => REGION,
        (Class::Place, mark::BEHIND_A_TOWN) => STATE,
        (Class::Place, _) => PLACE,
        _ => BLOCKED,
    }
}

pub(super) const fn coordinated(class: Class) -> Rule {
    match class {
        Class::Region => REGION_COORDINATION,
        Class::Place => PLACE_COORDINATION,
        _ => COORDINATION,
    }
}
