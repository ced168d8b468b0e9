//! Hits: the places of a text where a name of the geographic tables stands, and what is decided of each.

use crate::arbitrate::Strength;
use crate::country::Country;
use crate::lexicon::Lexeme;
use crate::mention::Form;
use crate::rule::Rule;
use crate::text::TokenRange;

/// What the tables say that a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Country {
        country: Country,
        form: Form,
    },
    Historical {
        row: u16,
        form: Form,
    },
    Region {
        row: u16,
        adjective: bool,
    },
    Place {
        row: u16,
        behind_a_town: bool,
    },
    /// A town named after a country or another town, told by the state or country behind it.
    Town {
        country: Country,
    },
    /// A county by its name and noun.
    County {
        country: Country,
    },
    /// A longer name that holds a country's word and is not that country.
    Blocked {
        lasting: bool,
    },
}

/// What is decided of a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is what the tables say.
    Stands,
    /// It is a word of a brand, a language or a currency sign.
    Inside,
    /// It is something else.
    Dropped,
}

/// A name of the tables in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) tokens: TokenRange,
    pub(super) sense: Sense,
    /// The word, when it is only one; unknown for a name of several words.
    pub(super) word: Lexeme,
    /// What else the word can be: bits of `lexicon::also`.
    pub(super) also: u32,
    pub(super) verdict: Verdict,
    /// The rule that found it, or the one that dropped it.
    pub(super) rule: Rule,
    pub(super) strength: Strength,
}

impl Hit {
    pub(super) const fn start(&self) -> usize {
        self.tokens.start as usize
    }

    pub(super) const fn end(&self) -> usize {
        self.tokens.end as usize
    }

    pub(super) const fn stands(&self) -> bool {
        matches!(self.verdict, Verdict::Stands)
    }

    pub(super) const fn can_be(&self, bits: u32) -> bool {
        self.also & bits != 0
    }

    /// The country that it names.
    pub(super) const fn country(&self) -> Option<Country> {
        match self.sense {
            Sense::Country { country, .. } => Some(country),
            _ => None,
        }
    }

    pub(super) const fn is_demonym(&self) -> bool {
        matches!(self.sense, Sense::Country { form: Form::Demonym, .. })
    }

    pub(super) const fn is_country_name(&self) -> bool {
        matches!(self.sense, Sense::Country { form: Form::Name | Form::Alias, .. })
    }

    pub(super) fn drop(&mut self, rule: Rule) {
        self.verdict = Verdict::Dropped;
        self.rule = rule;
    }

    pub(super) fn put_inside(&mut self, rule: Rule) {
        self.verdict = Verdict::Inside;
        self.rule = rule;
    }
}
