//! The lexicon: which classes a word has, what its values are, which words belong together.
//!
//! Vocabulary that code only carries stands in the TSV files of this folder; words that code branches on stand in
//! Rust tables (`words`, `function_words`, `numbers`). `tables` reads both into one [`Lexicon`], once.

mod abbreviations;
pub(crate) mod body_nouns;
mod builder;
mod class;
mod fold;
mod forms;
mod function_words;
pub(crate) mod holidays;
mod index;
mod listed;
pub(crate) mod numbers;
mod pairs;
mod prepared;
mod profiles;
mod sets;
pub(crate) mod swar;
pub(crate) mod tables;
pub(crate) mod time_words;
mod values;
pub(crate) mod words;

use once_cell::sync::Lazy;

pub(crate) use builder::Builder;
pub(crate) use class::{Case, Class, Classes};
pub(crate) use fold::{fold, is_invisible};
pub(crate) use forms::{Form, compared};
use index::Index;
pub(crate) use index::{LookUp, WordKey};
pub(crate) use listed::{Outline, Outlines, Words, same, words_listed};
pub(crate) use pairs::Pairs;
use profiles::Profile;
pub(crate) use sets::{Set, Sets};
pub(crate) use tables::{CountryRow, Geography, NO_ROW, PlaceRow, also, form, longer, mark};
pub(crate) use tables::{CurrencyValue, CurrencyWord, Tables};
pub(crate) use tables::{OperationRole, PLURAL_OPERATION, Trigger, verb_flags};

use values::Values;

pub use tables::VocabularyError;

/// The built-in lexicon.
pub(crate) static BUILT_IN: Lazy<Lexicon> = Lazy::new(tables::load);

/// A word of the lexicon, case and accents folded; 0 is any word it does not know, 1 to 127 are the ASCII marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Lexeme(pub(crate) u32);

impl Lexeme {
    pub(crate) const UNKNOWN: Self = Self(0);
    pub(crate) const FIRST_WORD: u32 = 128;

    /// The lexeme of an ASCII mark. Dashes of all kinds are `-`, double quotation marks `"`, single ones `'`.
    pub(crate) const fn mark(mark: u8) -> Self {
        Self(mark as u32)
    }

    pub(crate) const fn is_known(self) -> bool {
        self.0 != 0
    }
}

/// A phrase of two or more words: its words behind the first, and what it is.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    /// A range of `Lexicon::tails`.
    tail: (u32, u32),
    pub(crate) class: Class,
    pub(crate) value: u32,
    pub(crate) case: Case,
}

/// The phrases that begin with a word.
#[derive(Clone, Debug, Default)]
struct Beginning {
    /// A range of `Lexicon::phrases`.
    phrases: (u32, u32),
}

/// The vocabulary, ready for look-up; immutable.
#[derive(Clone, Debug)]
pub(crate) struct Lexicon {
    index: Index,
    profiles: Vec<Profile>,
    values: Values,
    /// The first two words of the phrases.
    pub(crate) pairs: Pairs,
    /// By the value of a word as a [`Class::PhraseStart`].
    beginnings: Vec<Beginning>,
    /// By beginning, those of one the longest first.
    phrases: Vec<Phrase>,
    tails: Vec<Lexeme>,
    /// By lexeme, up to the last that is in a set.
    sets: Vec<Sets>,
    pub(crate) tables: Tables,
}

impl Lexicon {
    /// The lexeme of a word, given with its key; ASCII capitals match as if they were small letters.
    pub(crate) fn find(&self, word: &[u8], key: WordKey) -> Lexeme {
        self.index.find(word, key)
    }

    /// The lexemes of some words of at most sixteen bytes.
    pub(crate) fn find_together(&self, words: &mut [LookUp]) {
        self.index.find_together(words);
    }

    /// The lexeme of a few ASCII letters, such as those glued to a number.
    pub(crate) fn short(&self, letters: &str) -> Lexeme {
        self.find(letters.as_bytes(), WordKey::of(letters.as_bytes()))
    }

    pub(crate) fn text(&self, lexeme: Lexeme) -> &str {
        self.index.text(lexeme)
    }

    /// The classes of a lexeme written in a case.
    pub(crate) fn classes(&self, lexeme: Lexeme, shape: crate::text::Shape) -> Classes {
        use crate::text::Shape;
        let case = match shape {
            Shape::None | Shape::Lower => 0,
            Shape::Title => 1,
            Shape::Upper => 2,
        };
        self.profiles[self.index.entry(lexeme).profile as usize][case]
    }

    /// The sets that a word is in.
    pub(crate) fn sets(&self, lexeme: Lexeme) -> Sets {
        self.sets.get(lexeme.0 as usize).copied().unwrap_or_default()
    }

    /// The base form: "arrested" → "arrest", "men" → "man"; a word that is its own base form gives itself.
    pub(crate) fn lemma(&self, lexeme: Lexeme) -> Lexeme {
        self.index.entry(lexeme).lemma
    }

    /// What the lexicon says of a word as one of a class: the number of a month, the row of a country.
    pub(crate) fn value(&self, lexeme: Lexeme, class: Class) -> Option<u32> {
        self.values.find(self.index.entry(lexeme).values, class)
    }

    /// The first value that a word has as one of some classes, in the order of [`Class`].
    pub(crate) fn first_value(&self, lexeme: Lexeme, classes: Classes) -> Option<(Class, u32)> {
        if classes.is_empty() {
            return None;
        }
        let values = self.values.from(self.index.entry(lexeme).values);
        values.filter(|&(class, _)| classes.has(class)).min_by_key(|&(class, _)| class)
    }

    /// The phrases that begin with a word, longest first.
    pub(crate) fn phrases(&self, first: Lexeme) -> &[Phrase] {
        let (start, end) = self.beginning(first).map_or((0, 0), |beginning| beginning.phrases);
        &self.phrases[start as usize..end as usize]
    }

    fn beginning(&self, first: Lexeme) -> Option<&Beginning> {
        self.value(first, Class::PhraseStart).map(|row| &self.beginnings[row as usize])
    }

    /// The words of a phrase behind the first. Hyphens are left out: they match as if they were spaces.
    pub(crate) fn tail(&self, phrase: &Phrase) -> &[Lexeme] {
        &self.tails[phrase.tail.0 as usize..phrase.tail.1 as usize]
    }
}
