//! Countries of ISO 3166-1.

use std::fmt;

/// A country or territory of ISO 3166-1, or Kosovo (XKX).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(pub(crate) u16);

impl Country {
    /// The alpha-3 code.
    pub fn alpha3(self) -> &'static str {
        crate::lexicon::country_code(self.0)
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.alpha3())
    }
}

/// Not a code or name of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryError(String);

impl fmt::Display for CountryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no such country: {:?}", self.0)
    }
}

impl std::error::Error for CountryError {}

impl std::str::FromStr for Country {
    type Err = CountryError;

    /// Reads an alpha-3 code.
    fn from_str(text: &str) -> Result<Self, CountryError> {
        let countries = &crate::lexicon::BUILT_IN.tables.countries;
        let row = countries.iter().position(|row| row.alpha3.eq_ignore_ascii_case(text));
        row.map(|row| Self(row as u16)).ok_or_else(|| CountryError(text.to_owned()))
    }
}
