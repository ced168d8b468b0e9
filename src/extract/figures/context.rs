//! What holds for the whole text: whose dollar "$" is, whether pounds are money.

use super::look::{Words, words};
use std::cell::OnceCell;

use crate::article::Locale;
use crate::extract::Input;
use crate::lexicon::{Class, Classes, form, mark};
use crate::phrase::{Phrases, Quantity};
use crate::text::Document;

/// Words around an index's points that show what they are; looked for this many tokens left and right.
const INDEX_REACH: usize = 12;

/// Countries whose text may mean another dollar than the American one.
const DOLLARS: [(&str, [u8; 3]); 7] = [
    ("USA", *b"USD"),
    ("AUS", *b"AUD"),
    ("CAN", *b"CAD"),
    ("NZL", *b"NZD"),
    ("SGP", *b"SGD"),
    ("HKG", *b"HKD"),
    ("JAM", *b"JMD"),
];

/// Their signs with letters, in the same order.
const DOLLAR_SIGNS: [&str; 7] = ["", "A$", "C$", "NZ$", "S$", "HK$", "J$"];

/// A country lends its dollar to a text where it is one of so many names of countries and places, or more often named.
const MAJORITY: u32 = 3;
/// One of every two, where there are more names than these.
const FEW: u32 = 4;

/// Countries with a franc of their own, by the names of countries and places in a text that tells of bare francs.
const FRANCS: [(&str, [u8; 3]); 20] = [
    ("CHE", *b"CHF"),
    ("LIE", *b"CHF"),
    ("FRA", *b"FRF"),
    ("BEL", *b"BEF"),
    ("BEN", *b"XOF"),
    ("BFA", *b"XOF"),
    ("CIV", *b"XOF"),
    ("MLI", *b"XOF"),
    ("NER", *b"XOF"),
    ("SEN", *b"XOF"),
    ("TGO", *b"XOF"),
    ("CMR", *b"XAF"),
    ("CAF", *b"XAF"),
    ("COG", *b"XAF"),
    ("GAB", *b"XAF"),
    ("TCD", *b"XAF"),
    ("BDI", *b"BIF"),
    ("COD", *b"CDF"),
    ("GIN", *b"GNF"),
    ("RWA", *b"RWF"),
];

/// Francs in full.
const FULL_FRANCS: [(&str, [u8; 3]); 3] =
    [("Swiss franc", *b"CHF"), ("French franc", *b"FRF"), ("Belgian franc", *b"BEF")];

/// Words that the name of a country or place can begin with.
const NAMED: Classes = Classes::of(&[Class::Country, Class::Place, Class::PhraseStart]);

pub(super) struct Context<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) phrases: &'a Phrases,
    locale: Option<Locale>,
    dollar: OnceCell<[u8; 3]>,
    franc: OnceCell<Option<[u8; 3]>>,
    pounds: OnceCell<bool>,
    health: OnceCell<bool>,
}

impl<'a, 't> Context<'a, 't> {
    pub(super) fn new(input: &Input<'a, 't>) -> Self {
        Self {
            document: input.document,
            phrases: input.phrases,
            locale: input.article.locale,
            dollar: OnceCell::new(),
            franc: OnceCell::new(),
            pounds: OnceCell::new(),
            health: OnceCell::new(),
        }
    }

    /// The code of a row of the table of currencies.
    pub(super) fn code(&self, row: u16) -> [u8; 3] {
        self.document.lexicon.tables.currencies.get(usize::from(row)).map_or(*b"XXX", |row| row.code)
    }

    /// The code of a sign or name that several countries share.
    pub(super) fn local(&self, row: u16) -> Option<[u8; 3]> {
        match &self.code(row) {
            b"USD" => Some(self.dollar()),
            b"CHF" => self.franc(),
            code => Some(*code),
        }
    }

    /// Whose francs bare ones are: those of the country that the text names most, else those that it names in full.
    pub(super) fn franc(&self) -> Option<[u8; 3]> {
        *self.franc.get_or_init(|| {
            let (counts, _) = self.countries_of(&FRANCS, false);
            let most = counts.into_iter().max_by_key(|&(_, count)| count)?;
            let rival = counts.iter().any(|&(code, count)| code != most.0 && count == most.1);
            if most.1 > 0 && !rival {
                return Some(most.0);
            }
            let mut named = FULL_FRANCS.iter().filter(|(name, _)| self.document.text.contains(name));
            named.next().filter(|_| named.next().is_none()).map(|&(_, code)| code)
        })
    }

    /// How often the text names the countries of a table or places in them, by what the table says of them, and how many names it
    /// has. Names of currencies may count: "200 million Australian dollars" tells of other dollars, "5 Swiss francs" of no
    /// other francs.
    fn countries_of<const LENGTH: usize>(
        &self,
        table: &[(&str, [u8; 3]); LENGTH],
        currencies: bool,
    ) -> ([([u8; 3], u32); LENGTH], u32) {
        let (mut counts, mut all) = (table.map(|(_, code)| (code, 0)), 0);
        for sentence in self.document.layout.sentences.iter().filter(|it| it.classes.any(NAMED)) {
            let (start, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
            let mut at = self.document.next_of(start, end, NAMED);
            while at < end {
                let told = currencies || !self.document.has(at + 1, Class::Currency);
                if let Some(country) = self.country_at(at).filter(|_| told) {
                    all += 1;
                    let code = table.iter().find(|row| row.0 == country).map(|row| row.1);
                    if let Some(row) = counts.iter_mut().find(|row| Some(row.0) == code) {
                        row.1 += 1;
                    }
                }
                at = self.document.next_of(at + 1, end, NAMED);
            }
        }
        (counts, all)
    }

    /// Whose dollar a bare "$" is.
    pub(super) fn dollar(&self) -> [u8; 3] {
        *self.dollar.get_or_init(|| match self.locale {
            Some(Locale::UnitedStates) => *b"USD",
            Some(Locale::Australia) => *b"AUD",
            Some(Locale::NewZealand) => *b"NZD",
            Some(Locale::Canada) => *b"CAD",
            Some(Locale::Singapore) => *b"SGD",
            Some(Locale::HongKong) => *b"HKD",
            _ => self.dollar_of_text(),
        })
    }

    /// By the countries that the text names: another dollar than the American one must be named well oftener.
    fn dollar_of_text(&self) -> [u8; 3] {
        let (counts, all) = self.countries_of(&DOLLARS, true);
        let counts = counts.map(|(_, count)| count);
        let best = (1..DOLLARS.len()).max_by_key(|&row| counts[row]).unwrap_or(0);
        // Where the text writes "A$" or "AUD", or tells what dollars are worth ("$5m (£4m)"), its bare "$" is the American one.
        let text = self.document.text;
        let code = DOLLARS.get(best).and_then(|row| std::str::from_utf8(&row.1).ok());
        let signs = [DOLLAR_SIGNS.get(best).copied().filter(|sign| !sign.is_empty()), code, Some("(£")];
        if signs.into_iter().flatten().any(|sign| text.contains(sign)) {
            return DOLLARS[0].1;
        }
        // One of many countries that a text names hardly lends it its dollar.
        let share = if all > FEW { 2 } else { MAJORITY };
        let named = counts[best] >= 1 && counts[0] == 0 && counts[best] * share >= all;
        let oftener = counts[best] >= 2 && counts[best] > 2 * counts[0];
        if named || oftener { DOLLARS[best].1 } else { DOLLARS[0].1 }
    }

    /// The country that is named at a token, or that a place named there lies in.
    fn country_at(&self, at: usize) -> Option<&'a str> {
        const NAMES: Classes = Classes::of(&[Class::Country, Class::Place]);
        let document = self.document;
        let geography = &document.lexicon.tables.geography;
        let country = match document.longest(at, NAMES) {
            Some((_, Class::Country, value)) if value >> 16 < form::HISTORICAL => {
                Some((value & 0xFFFF) as u16)
            }
            // "WA" is Washington only in "Tacoma, WA".
            Some((_, Class::Place, value))
                if value >> 16 != mark::BEHIND_A_TOWN || self.is_behind_comma(at) =>
            {
                geography.places.get((value & 0xFFFF) as usize).map(|place| place.country)
            }
            _ => None,
        };
        let row = country.and_then(|country| geography.countries.get(usize::from(country)))?;
        Some(row.alpha3)
    }

    fn is_behind_comma(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.document.is_mark(before, b','))
    }

    /// Whether "pounds" behind a number is money: where the text has "£", or a scale word and no substance.
    pub(super) fn pounds_are_money(&self, at: usize, quantity: &Quantity) -> bool {
        let document = self.document;
        let of = document.is(at + 1, crate::lexicon::words::OF);
        if of || quantity.flags.decimal && !quantity.flags.scaled {
            return false;
        }
        quantity.flags.scaled && quantity.scale >= 1e6
            || *self
                .pounds
                .get_or_init(|| document.text.contains('£') || self.locale == Some(Locale::UnitedKingdom))
    }

    /// Whether the text tells of a disease, so that its cases are infections.
    pub(super) fn is_about_health(&self) -> bool {
        *self.health.get_or_init(|| {
            (0..self.document.tokens.len()).any(|at| {
                self.document
                    .token(at)
                    .is_some_and(|token| token.is_word() && (4..=12).contains(&token.span().len()))
                    && super::look::is_word(self.document, at, DISEASES)
            })
        })
    }

    /// Whether the points behind a number are those of a share index.
    pub(super) fn points_are_index(&self, at: usize) -> bool {
        let sentence = self.document.sentence_range(at);
        let from = at.saturating_sub(INDEX_REACH).max(sentence.start as usize);
        let to = (at + INDEX_REACH).min(sentence.end as usize);
        (from..to).any(|at| super::look::is_word(self.document, at, INDEX_WORDS))
    }
}

const DISEASES: &Words = words![
    "virus", "viruses", "disease", "diseases", "infection", "infections", "infected", "outbreak", "epidemic",
    "pandemic", "covid", "coronavirus", "ebola", "cholera", "measles", "influenza", "malaria", "dengue",
    "polio", "tuberculosis", "monkeypox", "mpox", "vaccine", "vaccination", "quarantine"
];

const INDEX_WORDS: &Words = words![
    "index", "exchange", "indexes", "indices", "nifty", "sensex", "dow", "ftse", "nasdaq", "nikkei", "dax",
    "cac", "composite", "benchmark", "stocks", "shares", "futures", "trading", "traded", "closed", "s&p",
    "p", "asx", "kospi", "kse", "hang", "stoxx", "bse", "nse", "nifty50", "jones", "tsx", "topix", "market",
    "markets"
];
