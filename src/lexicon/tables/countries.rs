//! Countries and their names.

use super::tsv::{built_in, list};
use crate::lexicon::{Builder, Case, Class};

/// A row of `countries.tsv`.
#[derive(Clone, Debug)]
pub(crate) struct CountryRow {
    pub(crate) alpha3: &'static str,
}

/// The form stands above the row's index in a value.
const NAME: u32 = 0;
const ALIAS: u32 = 1 << 16;
const ABBREVIATION: u32 = 2 << 16;
const DEMONYM: u32 = 3 << 16;

pub(super) fn add(builder: &mut Builder) -> Vec<CountryRow> {
    let mut countries = Vec::new();
    for row in built_in::<9>("countries.tsv", include_str!("../data/countries.tsv")) {
        let [alpha3, _alpha2, _numeric, _region, name, formal, aliases, abbreviations, demonyms] = row;
        let index = countries.len() as u32;
        builder.term(name, Class::Country, index | NAME, Case::Capitalized);
        for name in list(formal) {
            builder.term(name, Class::Country, index | NAME, Case::Capitalized);
        }
        for name in list(aliases) {
            builder.term(name, Class::Country, index | ALIAS, Case::Capitalized);
        }
        for name in list(abbreviations) {
            builder.term(name, Class::Country, index | ABBREVIATION, Case::Upper);
        }
        for name in list(demonyms) {
            builder.term(name, Class::Country, index | DEMONYM, Case::Capitalized);
        }
        countries.push(CountryRow { alpha3 });
    }
    countries
}
