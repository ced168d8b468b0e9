//! The TSV files of `../data`, one loader a subject.

mod countries;
mod currencies;
mod grammar;
pub(crate) mod names;
mod operations;
pub(crate) mod organizations;
pub(crate) mod titles;
pub(crate) mod tsv;
mod units;
mod vocabulary;

use super::{Builder, Lexicon, abbreviations, function_words, holidays, numbers, prepared, time_words};
pub(crate) use countries::{CountryRow, Geography, NO_ROW, PlaceRow, also, form, longer, mark};
pub(crate) use currencies::{CurrencyRow, CurrencyValue, CurrencyWord};
pub(crate) use grammar::verb_flags;
pub(crate) use operations::{OperationRole, OperationRow, PLURAL as PLURAL_OPERATION, Trigger};
pub(crate) use organizations::OrganizationRow;
pub(crate) use units::Units;
pub use vocabulary::VocabularyError;

/// Rows that values point into.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    pub(crate) geography: Geography,
    pub(crate) currencies: Vec<CurrencyRow>,
    pub(crate) units: Units,
    pub(crate) operations: Vec<OperationRow>,
    pub(crate) organizations: Vec<OrganizationRow>,
}

impl Tables {
    fn read() -> Self {
        Self {
            geography: countries::read(),
            currencies: currencies::read(),
            units: units::read(),
            operations: operations::read(),
            organizations: organizations::read(),
        }
    }
}

/// The built-in lexicon. Debug builds have the vocabulary as it stands in the tables, so that nobody who works on it
/// reads what it was before.
pub(super) fn load() -> Lexicon {
    if cfg!(debug_assertions) { from_tables() } else { from_file() }
}

pub(super) fn from_file() -> Lexicon {
    prepared::read(Tables::read())
}

pub(super) fn from_tables() -> Lexicon {
    words().finish(Tables::read())
}

/// The built-in lexicon with a user's words.
pub(crate) fn load_with(vocabulary: &str) -> Result<Lexicon, VocabularyError> {
    let (mut builder, mut tables) = Builder::upon(load());
    vocabulary::add(&mut builder, &mut tables, vocabulary)?;
    Ok(builder.finish(tables))
}

fn words() -> Builder {
    let mut builder = Builder::new();
    function_words::add(&mut builder);
    abbreviations::add(&mut builder);
    numbers::add(&mut builder);
    grammar::add(&mut builder);
    titles::add(&mut builder);
    names::add(&mut builder);
    time_words::add(&mut builder);
    holidays::add(&mut builder);
    countries::add(&mut builder);
    currencies::add(&mut builder);
    units::add(&mut builder);
    operations::add(&mut builder);
    organizations::add(&mut builder);
    builder
}
