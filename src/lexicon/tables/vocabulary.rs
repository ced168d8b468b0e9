//! Words that a user adds.

use std::fmt;

use super::tsv::rows;
use super::{Tables, countries, grammar, organizations, titles, units};
use crate::country::Country;
use crate::lexicon::Builder;

/// A row of added vocabulary that cannot be used. Its message names the line and what is wrong with it.
///
/// ```
/// let error = nutgraf::Extractor::with_vocabulary("country\tBlighty\tXYZ").unwrap_err();
/// assert_eq!(error.to_string(), "line 1: no country \"XYZ\" (an ISO 3166 code or an English name)");
/// assert_eq!(error.line(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VocabularyError {
    line: usize,
    cause: String,
}

impl VocabularyError {
    /// The line of the row, from 1.
    pub const fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for VocabularyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.cause)
    }
}

impl std::error::Error for VocabularyError {}

/// Adds the rows `kind ⇥ term ⇥ value` of a user's table.
pub(super) fn add(builder: &mut Builder, tables: &mut Tables, text: &str) -> Result<(), VocabularyError> {
    for (line, row) in rows::<3>(text) {
        let [kind, term, value] = row.map_err(|cause| VocabularyError { line, cause })?;
        if !term.chars().any(char::is_alphanumeric) {
            return Err(VocabularyError { line, cause: format!("the term {term:?} holds no letter") });
        }
        add_row(builder, tables, kind, term, value).map_err(|cause| VocabularyError { line, cause })?;
    }
    Ok(())
}

fn add_row(
    builder: &mut Builder,
    tables: &mut Tables,
    kind: &str,
    term: &str,
    value: &str,
) -> Result<(), String> {
    match kind {
        "country" => {
            let country: Country = value
                .parse()
                .map_err(|_| format!("no country {value:?} (an ISO 3166 code or an English name)"))?;
            countries::alias(builder, country, term);
        }
        "organization" => {
            let kind = organizations::kind_named(value).ok_or_else(|| {
                format!("no kind of organization {value:?} (agency, company, court, party, military, media, university, international, other)")
            })?;
            organizations::added(builder, &mut tables.organizations, term, kind);
        }
        "title" => titles::added(builder, term),
        "event" if value == "-" => return Err("an event needs the verb it stands for".to_owned()),
        "event" => grammar::event(builder, term, value),
        "unit" => units::added(builder, &mut tables.units, term, Some(value).filter(|&value| value != "-"))?,
        _ => return Err(format!("no kind of word {kind:?} (country, organization, title, event, unit)")),
    }
    Ok(())
}
