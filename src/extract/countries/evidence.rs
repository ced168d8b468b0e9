//! What a document's hits say together: which countries it is about, and what an ambiguous word is in it.

use super::geography;
use super::hit::{Hit, Sense};
use crate::country::Country;
use crate::lexicon::{Lexeme, NO_ROW};

/// What an ambiguous word was found to be somewhere in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Other {
    Person,
    /// The given name of a person who may be called by it.
    Nickname,
    /// A town, and the country that it lies in.
    Town(Country),
    /// A town of the USA, unless the document speaks of the country.
    Local,
    /// The same, if it speaks of a state too.
    PerhapsLocal,
    /// A team or a people that is called after it: "Indians" for the Cleveland Indians.
    Body,
}

/// Reused from document to document.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// For each country how often it, its people or a place in it is named by a word that is nothing else.
    weights: Vec<u16>,
    /// How often a state of the USA or a province of Canada is named, Georgia apart.
    states: u16,
    /// For each country how often it is named, or its people, by whatever word.
    names: Vec<u16>,
    /// The sum of these, North America apart.
    foreign: u32,
    /// Ambiguous words and what they were found to be.
    words: Vec<(Lexeme, Other)>,
    /// The document speaks of turkeys to eat.
    pub(super) bird: bool,
    /// The document speaks of supermarkets, one of which is called Iceland.
    pub(super) shops: bool,
}

impl Evidence {
    pub(super) fn clear(&mut self) {
        self.weights.clear();
        self.weights.resize(geography().countries.len(), 0);
        self.names.clear();
        self.names.resize(geography().countries.len(), 0);
        (self.states, self.foreign, self.bird, self.shops) = (0, 0, false, false);
        self.words.clear();
    }

    /// Counts a hit that is what it seems.
    pub(super) fn count(&mut self, hit: &Hit) {
        let country = match hit.sense {
            Sense::Country { country, .. } | Sense::Town { country } | Sense::County { country } => country,
            Sense::Place { row, .. } => {
                let Some(place) = geography().places.get(usize::from(row)) else { return };
                self.states = self.states.saturating_add(u16::from(is_state(row)));
                if place.other != NO_ROW {
                    return;
                }
                Country(place.country)
            }
            _ => return,
        };
        if let Some(weight) = self.weights.get_mut(usize::from(country.0)) {
            *weight = weight.saturating_add(1);
        }
    }

    /// Counts a name of a country, ambiguous or not.
    pub(super) fn count_name(&mut self, country: Country) {
        if let Some(names) = self.names.get_mut(usize::from(country.0)) {
            *names = names.saturating_add(1);
        }
        if country != known().usa && country != known().can {
            self.foreign = self.foreign.saturating_add(1);
        }
    }

    pub(super) fn weight(&self, country: Country) -> u16 {
        self.weights.get(usize::from(country.0)).copied().unwrap_or(0)
    }

    /// How often it or its people is named, by words that may be something else.
    pub(super) fn names(&self, country: Country) -> u16 {
        self.names.get(usize::from(country.0)).copied().unwrap_or(0)
    }

    pub(super) const fn states(&self) -> u16 {
        self.states
    }

    /// Whether no country abroad is named but this one.
    pub(super) fn is_alone(&self, country: Country) -> bool {
        self.foreign <= u32::from(self.names(country))
    }

    /// Notes what a word is; there are no more words than the table of ambiguous names holds. The first town of a
    /// name is the one that is meant later on.
    pub(super) fn note(&mut self, word: Lexeme, what: Other) {
        let same = |known: &Other| std::mem::discriminant(known) == std::mem::discriminant(&what);
        if word.is_known() && !self.words.iter().any(|(known, other)| *known == word && same(other)) {
            self.words.push((word, what));
        }
    }

    pub(super) fn is(&self, word: Lexeme, what: Other) -> bool {
        self.words.contains(&(word, what))
    }

    /// The country of a town that the document places somewhere.
    pub(super) fn town(&self, word: Lexeme) -> Option<Country> {
        self.words.iter().find_map(|&(known, other)| match other {
            Other::Town(country) if known == word => Some(country),
            _ => None,
        })
    }
}

/// Whether a place is a state of the USA or a province of Canada.
pub(super) fn is_state(row: u16) -> bool {
    let place = geography().places.get(usize::from(row));
    place.is_some_and(|place| {
        place.kind == "state" && [known().usa, known().can].contains(&Country(place.country))
    })
}

/// Countries that rules ask for.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) usa: Country,
    pub(super) can: Country,
    pub(super) geo: Country,
    pub(super) cod: Country,
    pub(super) cog: Country,
    pub(super) dom: Country,
    pub(super) dma: Country,
    pub(super) prk: Country,
    pub(super) kor: Country,
    pub(super) caf: Country,
    /// Neighbors of Georgia.
    pub(super) caucasus: [Country; 3],
    /// Countries abroad whose counties are called so in English.
    pub(super) counties: [Country; 9],
}

/// The countries that rules ask for, looked up once.
pub(super) fn known() -> &'static Known {
    static KNOWN: once_cell::sync::Lazy<Known> = once_cell::sync::Lazy::new(|| {
        let of = |code: &str| {
            let row = geography().countries.iter().position(|row| row.alpha3 == code);
            Country(row.unwrap_or(0) as u16)
        };
        Known {
            usa: of("USA"),
            can: of("CAN"),
            geo: of("GEO"),
            cod: of("COD"),
            cog: of("COG"),
            dom: of("DOM"),
            dma: of("DMA"),
            prk: of("PRK"),
            kor: of("KOR"),
            caf: of("CAF"),
            caucasus: [of("ARM"), of("AZE"), of("RUS")],
            counties: ["CAN", "GBR", "IRL", "CHN", "TWN", "KEN", "LBR", "ROU", "HRV"].map(of),
        }
    });
    &KNOWN
}
