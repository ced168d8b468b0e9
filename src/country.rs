//! Countries of ISO 3166-1.

use std::collections::HashMap;
use std::fmt;

use once_cell::sync::Lazy;

use crate::lexicon::{BUILT_IN, CountryRow, fold};

/// A country or territory of ISO 3166-1, or Kosovo (XKX).
///
/// ```
/// use nutgraf::Country;
///
/// let country: Country = "Ivory Coast".parse()?;
/// assert_eq!((country.alpha3(), country.alpha2(), country.numeric()), ("CIV", "CI", Some("384")));
/// assert_eq!(country, "ivorian".parse()?);
/// assert_eq!(country.to_string(), "Côte d'Ivoire");
/// # Ok::<(), nutgraf::CountryError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(pub(crate) u16);

impl Country {
    /// All of them, by alpha-3 code.
    ///
    /// ```
    /// let caribbean = nutgraf::Country::all().filter(|country| country.region() == "029");
    /// assert!(caribbean.count() > 20);
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..BUILT_IN.tables.geography.countries.len() as u16).map(Self)
    }

    fn row(self) -> &'static CountryRow {
        &BUILT_IN.tables.geography.countries[usize::from(self.0)]
    }

    /// The ISO 3166-1 alpha-2 code; XK for Kosovo, which is user-assigned.
    pub fn alpha2(self) -> &'static str {
        self.row().alpha2
    }

    /// The ISO 3166-1 alpha-3 code; XKX for Kosovo, which is user-assigned.
    pub fn alpha3(self) -> &'static str {
        self.row().alpha3
    }

    /// The ISO 3166-1 numeric code, three digits; Kosovo has none.
    pub fn numeric(self) -> Option<&'static str> {
        filled(self.row().numeric)
    }

    /// The short English name: "Tanzania".
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The formal English name, where it is not the short one: "United Republic of Tanzania".
    pub fn formal_name(self) -> Option<&'static str> {
        items(self.row().formal).next()
    }

    /// The UN M49 code of the smallest area that holds the country: "014", Eastern Africa, for Tanzania.
    pub fn region(self) -> &'static str {
        self.row().region
    }

    /// Other names in use: "Ivory Coast", "Burma", "Holland".
    pub fn aliases(self) -> impl Iterator<Item = &'static str> {
        items(self.row().aliases)
    }

    /// Adjectives and names of the people, in the singular: "Danish", "Dane".
    ///
    /// ```
    /// let denmark: nutgraf::Country = "DK".parse()?;
    /// assert!(denmark.demonyms().any(|name| name == "Dane"));
    /// # Ok::<(), nutgraf::CountryError>(())
    /// ```
    pub fn demonyms(self) -> impl Iterator<Item = &'static str> {
        items(self.row().demonyms).filter(|name| !name.ends_with('-'))
    }
}

fn filled(column: &'static str) -> Option<&'static str> {
    (column != "-").then_some(column)
}

fn items(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(';').filter(|item| *item != "-")
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.alpha3())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
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

/// Every code and name, folded. Codes come first, then names, so that no alias takes the place of a code.
static BY_NAME: Lazy<HashMap<String, Country>> = Lazy::new(|| {
    let mut by_name = HashMap::new();
    let mut add = |name: &str, country: Country| {
        by_name.entry(key(name)).or_insert(country);
    };
    for country in Country::all() {
        add(country.alpha3(), country);
        add(country.alpha2(), country);
        country.numeric().into_iter().for_each(|code| add(code, country));
    }
    Country::all().for_each(|country| add(country.name(), country));
    for country in Country::all() {
        let row = country.row();
        for name in [row.formal, row.aliases, row.abbreviations].into_iter().flat_map(items) {
            add(name, country);
        }
    }
    Country::all().for_each(|country| country.demonyms().for_each(|name| add(name, country)));
    by_name
});

/// The form in which names are compared: folded, one space for any space or hyphen, without "the".
fn key(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold(name.trim(), &mut folded);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split([' ', '-', '\u{A0}', '\t', '\n']).filter(|word| !word.is_empty()) {
        if !(key.is_empty() && word == "the") {
            key.push_str(if key.is_empty() { "" } else { " " });
            key.push_str(word);
        }
    }
    key
}

impl std::str::FromStr for Country {
    type Err = CountryError;

    /// Reads a code (alpha-2, alpha-3, numeric), a name (short, formal, other), an abbreviation or a demonym, in any
    /// case. Without a text around them, names that several countries share stand for the one most often meant:
    /// "Congo" is the Democratic Republic, "Korea" South Korea, "Georgia" the country.
    fn from_str(text: &str) -> Result<Self, CountryError> {
        BY_NAME.get(&key(text)).copied().ok_or_else(|| CountryError(text.to_owned()))
    }
}
