//! Countries, regions, places, and the longer names and brands that hold their words.

use super::tsv::{built_in, list};
use crate::country::Country;
use crate::lexicon::{Builder, Case, Class, Form};

/// A row of `countries.tsv`. Lists are as the table writes them, parted by `;`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CountryRow {
    pub(crate) alpha3: &'static str,
    pub(crate) alpha2: &'static str,
    pub(crate) numeric: &'static str,
    pub(crate) region: &'static str,
    pub(crate) name: &'static str,
    pub(crate) formal: &'static str,
    pub(crate) aliases: &'static str,
    pub(crate) abbreviations: &'static str,
    pub(crate) demonyms: &'static str,
}

/// A row of `regions.tsv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RegionRow {
    pub(crate) name: &'static str,
    pub(crate) m49: &'static str,
    pub(crate) kind: &'static str,
}

/// A row of `places.tsv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlaceRow {
    /// Row of the country most often meant.
    pub(crate) country: u16,
    /// Row of the next likely one, or [`NO_ROW`].
    pub(crate) other: u16,
    pub(crate) kind: &'static str,
    /// The name is also a given name, a surname or a plain word.
    pub(crate) ambiguous: bool,
}

/// The geographic tables that values point into.
#[derive(Clone, Debug, Default)]
pub(crate) struct Geography {
    pub(crate) countries: Vec<CountryRow>,
    /// Names of states that are no more.
    pub(crate) historical: Vec<&'static str>,
    pub(crate) regions: Vec<RegionRow>,
    pub(crate) places: Vec<PlaceRow>,
}

pub(crate) const NO_ROW: u16 = u16::MAX;

/// What stands above the row in a value of [`Class::Country`]; below 4 it is a form of a country that is.
pub(crate) mod form {
    pub(crate) const NAME: u32 = 0;
    pub(crate) const ALIAS: u32 = 1;
    pub(crate) const ABBREVIATION: u32 = 2;
    pub(crate) const DEMONYM: u32 = 3;
    /// A state that is no more; the row is one of `Geography::historical`.
    pub(crate) const HISTORICAL: u32 = 4;
    pub(crate) const HISTORICAL_DEMONYM: u32 = 5;
    /// "Sino", "Anglo": only before a hyphen.
    pub(crate) const PREFIX: u32 = 6;
}

/// What stands above the row in a value of [`Class::Region`] or [`Class::Place`].
pub(crate) mod mark {
    pub(crate) const NAME: u32 = 0;
    /// "West African", "Texan".
    pub(crate) const ADJECTIVE: u32 = 1;
    /// "Okla.", "AL": read only behind a town and a comma.
    pub(crate) const BEHIND_A_TOWN: u32 = 2;
}

/// Bits of a value of [`Class::Blocker`] and [`Class::Brand`].
pub(crate) mod longer {
    /// Its last word is written with a capital, too.
    pub(crate) const PROPER: u32 = 1;
    /// Its last word stands for it later on: "Indians" for the Cleveland Indians.
    pub(crate) const LASTING: u32 = 2;
}

/// What else a name of a country or place can be: bits of a value of [`Class::Ambiguous`].
pub(crate) mod also {
    pub(crate) const GIVEN: u32 = 1;
    pub(crate) const SURNAME: u32 = 2;
    /// A town of the USA or Canada.
    pub(crate) const TOWN: u32 = 4;
    /// A plain word.
    pub(crate) const WORD: u32 = 8;
}

pub(super) fn read() -> Geography {
    let countries: Vec<CountryRow> = country_rows().collect();
    let historical = historical_rows().map(|[name, ..]| name).collect();
    let regions = region_rows().map(|[name, m49, kind, ..]| RegionRow { name, m49, kind }).collect();
    let codes: Vec<u32> = countries.iter().map(|country| code_number(country.alpha3)).collect();
    let places = place_rows().map(|row| place(row, &codes)).collect();
    Geography { countries, historical, regions, places }
}

pub(super) fn add(builder: &mut Builder) {
    countries(builder);
    historical(builder);
    regions(builder);
    places(builder);
    longer_names(builder);
    names_of_other_things(builder);
}

/// Another name of a country.
pub(super) fn alias(builder: &mut Builder, country: Country, name: &str) {
    builder.term(name, Class::Country, u32::from(country.0) | form::ALIAS << 16, Case::Capitalized);
}

fn country_rows() -> impl Iterator<Item = CountryRow> {
    let rows = built_in::<9>("countries.tsv", include_str!("../data/countries.tsv"));
    rows.map(|[alpha3, alpha2, numeric, region, name, formal, aliases, abbreviations, demonyms]| CountryRow {
        alpha3,
        alpha2,
        numeric,
        region,
        name,
        formal,
        aliases,
        abbreviations,
        demonyms,
    })
}

fn countries(builder: &mut Builder) {
    // All names come before all demonyms: of "Laos" and the plural of "Lao" the country is found.
    for (row, country) in (0..).zip(country_rows()) {
        for name in std::iter::once(country.name).chain(list(country.formal)) {
            builder.term(name, Class::Country, row | form::NAME << 16, Case::Capitalized);
        }
        for name in list(country.aliases) {
            builder.term(name, Class::Country, row | form::ALIAS << 16, Case::Capitalized);
        }
        for name in list(country.abbreviations) {
            builder.term(name, Class::Country, row | form::ABBREVIATION << 16, case_of(name));
        }
    }
    for (row, country) in (0..).zip(country_rows()) {
        for name in list(country.demonyms) {
            match name.strip_suffix('-') {
                Some(prefix) => {
                    builder.term(prefix, Class::Country, row | form::PREFIX << 16, Case::Capitalized);
                }
                None => demonym(builder, name, row | form::DEMONYM << 16),
            }
        }
    }
}

/// Abbreviations are written in capitals, unless they begin with a single letter ("S. Korea") or hold small ones.
fn case_of(abbreviation: &str) -> Case {
    let first = abbreviation.split([' ', '.', '&']).next().unwrap_or_default();
    let dotted = abbreviation.starts_with(|c: char| c.is_ascii_uppercase())
        && abbreviation.as_bytes().get(1) == Some(&b'.')
        && abbreviation.as_bytes().get(3).is_none_or(|&byte| byte == b'.');
    let capitals = first.bytes().filter(u8::is_ascii_uppercase).count();
    let upper = capitals > 1 && !first.contains(|c: char| c.is_lowercase());
    if upper || dotted { Case::Upper } else { Case::Capitalized }
}

/// A demonym, with its regular plural where it names persons too ("Kenyans", not "Frenches").
fn demonym(builder: &mut Builder, name: &str, value: u32) {
    let one_word = !name.contains(' ');
    builder.term(name, Class::Country, value, Case::Capitalized);
    if one_word {
        builder.word(name, Class::Demonym, Case::Capitalized);
    }
    let adjective_only =
        ["ese", "ish", "ch", "ss", "men", "s", "women"].iter().any(|ending| name.ends_with(ending));
    if !adjective_only {
        let plural = Form::plural(name);
        builder.term(&plural.text(), Class::Country, value, Case::Capitalized);
        if one_word {
            let plural = builder.form(plural, Class::Demonym, Case::Capitalized);
            let singular = builder.intern(name);
            builder.lemma(plural, singular);
        }
    }
}

fn historical_rows() -> impl Iterator<Item = [&'static str; 3]> {
    built_in("historical.tsv", include_str!("../data/historical.tsv"))
}

fn historical(builder: &mut Builder) {
    for (row, [name, aliases, demonyms]) in (0..).zip(historical_rows()) {
        for name in std::iter::once(name).chain(list(aliases)) {
            builder.term(name, Class::Country, row | form::HISTORICAL << 16, case_of(name));
        }
        for name in list(demonyms) {
            demonym(builder, name, row | form::HISTORICAL_DEMONYM << 16);
        }
    }
}

fn region_rows() -> impl Iterator<Item = [&'static str; 5]> {
    built_in("regions.tsv", include_str!("../data/regions.tsv"))
}

fn regions(builder: &mut Builder) {
    for (row, [name, _m49, _kind, aliases, adjectives]) in (0..).zip(region_rows()) {
        for name in std::iter::once(name).chain(list(aliases)) {
            let case = if begins_with_a_direction(name) { Case::Any } else { case_of(name) };
            builder.term(name, Class::Region, row | mark::NAME << 16, case);
        }
        for name in list(adjectives) {
            builder.term(name, Class::Region, row | mark::ADJECTIVE << 16, Case::Capitalized);
            builder.term(
                &Form::plural(name).text(),
                Class::Region,
                row | mark::ADJECTIVE << 16,
                Case::Capitalized,
            );
        }
    }
}

/// "southern Africa" is as good as "Southern Africa".
fn begins_with_a_direction(name: &str) -> bool {
    let directions = ["North", "South", "East", "West", "Central"];
    name.contains(' ') && directions.iter().any(|direction| name.starts_with(direction))
}

fn place_rows() -> impl Iterator<Item = [&'static str; 5]> {
    built_in("places.tsv", include_str!("../data/places.tsv"))
}

/// A code of three letters as a number, in the order of codes.
fn code_number(code: &str) -> u32 {
    code.bytes().fold(0, |number, byte| number << 8 | u32::from(byte))
}

fn place([name, in_countries, kinds, _aliases, flags]: [&'static str; 5], codes: &[u32]) -> PlaceRow {
    let row_of = |code| codes.binary_search(&code_number(code)).ok();
    let mut rows = list(in_countries).filter_map(row_of).map(|row| row as u16);
    PlaceRow {
        country: rows.next().unwrap_or_else(|| panic!("places.tsv: {name} lies in no known country")),
        other: rows.next().unwrap_or(NO_ROW),
        kind: list(kinds).next().unwrap_or("city"),
        ambiguous: flags.contains('a'),
    }
}

fn places(builder: &mut Builder) {
    for (row, [name, _countries, _kinds, aliases, flags]) in (0..).zip(place_rows()) {
        builder.term(name, Class::Place, row | mark::NAME << 16, Case::Capitalized);
        for alias in list(aliases) {
            // "Washington, D.C." is the name and more.
            let short = !alias.starts_with(name)
                && (alias.ends_with('.') || !alias.contains(|c: char| c.is_lowercase()));
            let mark = if short && flags.contains('p') { mark::BEHIND_A_TOWN } else { mark::NAME };
            builder.term(alias, Class::Place, row | mark << 16, case_of(alias));
            // "Scots", "Texans": what the people of a place are called has a plural.
            if !short && ["an", "er", "ot", "que", "lon", "ard"].iter().any(|ending| alias.ends_with(ending))
            {
                builder.term(
                    &Form::plural(alias).text(),
                    Class::Place,
                    row | mark::NAME << 16,
                    Case::Capitalized,
                );
            }
        }
    }
}

/// Names that hold a country's word and are not that country.
fn longer_names(builder: &mut Builder) {
    for [name, reason] in built_in("blockers.tsv", include_str!("../data/blockers.tsv")) {
        let lasting = ["team", "people, not India"].contains(&reason);
        let last = name.rsplit(' ').next().unwrap_or_default();
        let proper = last.starts_with(|c: char| c.is_uppercase()) && reason != "river";
        let value = u32::from(proper) * longer::PROPER + u32::from(lasting) * longer::LASTING;
        builder.term(name, Class::Blocker, value, Case::Any);
        if !proper || last == "Indian" {
            builder.term(&Form::plural(name).text(), Class::Blocker, value, Case::Any);
        }
    }
    for [name, _country] in built_in("brands.tsv", include_str!("../data/brands.tsv")) {
        builder.term(name, Class::Brand, longer::PROPER, Case::Capitalized);
    }
}

fn names_of_other_things(builder: &mut Builder) {
    let table = include_str!("../data/country_names_as_people.tsv");
    for [word, kinds] in built_in("country_names_as_people.tsv", table) {
        let bit = |kind: &str| match kind {
            "given" => also::GIVEN,
            "surname" => also::SURNAME,
            "town" => also::TOWN,
            "word" => also::WORD,
            _ => panic!("country_names_as_people.tsv: {word}: {kind}?"),
        };
        let bits = list(kinds).map(bit).fold(0, std::ops::BitOr::bitor);
        let lexeme = builder.word(word, Class::Ambiguous, Case::Capitalized);
        builder.value(lexeme, Class::Ambiguous, bits);
    }
}
