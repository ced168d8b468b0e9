//! Countries, regions and places.

use crate::country::Country;
use crate::rule::Rule;
use crate::span::Span;

/// A mention of a sovereign state or ISO 3166 territory, or of a state that is no more.
///
/// ```
/// use nutgraf::{Article, Form};
///
/// let found = nutgraf::extract(&Article::new("French police met ministers of Ghana in the U.S. on Monday."));
/// let read: Vec<_> = found.countries().iter().map(|it| (found.text(it.span), it.nation.name(), it.form)).collect();
/// assert_eq!(read, [
///     ("French", "France", Form::Demonym),
///     ("Ghana", "Ghana", Form::Name),
///     ("U.S.", "United States", Form::Abbreviation),
/// ]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CountryMention {
    /// Where; a genitive `'s` is outside.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// The rule that found it.
    pub rule: Rule,
    /// Which.
    pub nation: Nation,
    /// How it is named.
    pub form: Form,
    /// Inside a company, airline or newspaper brand, a language or a currency sign: no mention of the country as such.
    pub in_organization: bool,
}

/// A country that is, or one that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nation {
    /// A country of ISO 3166-1, or Kosovo.
    Country(Country),
    /// A state that is no more, by its English name: "Soviet Union".
    Historical(&'static str),
}

impl Nation {
    /// The country, if it still is one.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("He left the Soviet Union for Ghana."));
    /// let codes: Vec<_> = found.countries().iter().map(|it| it.nation.country().map(|it| it.alpha3())).collect();
    /// assert_eq!(codes, [None, Some("GHA")]);
    /// ```
    pub const fn country(self) -> Option<Country> {
        match self {
            Self::Country(country) => Some(country),
            Self::Historical(_) => None,
        }
    }

    /// The English name: "Ghana", "Soviet Union".
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("The Ghanaian police said so."));
    /// assert_eq!(found.countries()[0].nation.name(), "Ghana");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::Country(country) => country.name(),
            Self::Historical(name) => name,
        }
    }
}

/// How a country is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// "Ivory Coast", "Republic of Côte d'Ivoire".
    Name,
    /// "Britain", "Holland".
    Alias,
    /// "UK", "U.S."
    Abbreviation,
    /// "French", "Nigerians".
    Demonym,
}

/// A mention of a continent, a region of the world or a bloc of states.
///
/// ```
/// let found = nutgraf::extract(&nutgraf::Article::new("Ministers of the EU and of West Africa met."));
/// let names: Vec<_> = found.regions().iter().map(|region| region.name).collect();
/// assert_eq!(names, ["European Union", "Western Africa"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegionMention {
    /// Where.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// The rule that found it.
    pub rule: Rule,
    /// Its English name.
    pub name: &'static str,
    /// Its UN M49 code, where it has one.
    pub m49: Option<&'static str>,
    /// What it is.
    pub kind: RegionKind,
}

/// The sort of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum RegionKind {
    Continent,
    Region,
    Bloc,
}

/// A mention of a state, province, constituent nation or city.
///
/// ```
/// let found = nutgraf::extract(&nutgraf::Article::new("The fire broke out in Lyon on Monday."));
/// let place = &found.places()[0];
/// assert_eq!((found.text(place.span), place.country.alpha3()), ("Lyon", "FRA"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlaceMention {
    /// Where.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// The rule that found it.
    pub rule: Rule,
    /// The country it lies in.
    pub country: Country,
    /// What it is.
    pub kind: PlaceKind,
}

/// The sort of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// State of a federation, province, county.
    State,
    /// Town or city.
    City,
    /// England, Scotland, Wales, Northern Ireland.
    Nation,
}
