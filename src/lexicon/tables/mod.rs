//! The TSV files of `../data`, one loader a subject.

mod countries;
mod grammar;
pub(crate) mod tsv;

use super::{Builder, Lexicon, abbreviations, function_words};
pub(crate) use countries::CountryRow;

/// Rows that values point into.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    pub(crate) countries: Vec<CountryRow>,
}

/// The built-in lexicon.
pub(super) fn load() -> Lexicon {
    let mut builder = Builder::new();
    function_words::add(&mut builder);
    abbreviations::add(&mut builder);
    grammar::add(&mut builder);
    let tables = Tables { countries: countries::add(&mut builder) };
    builder.finish(tables)
}
