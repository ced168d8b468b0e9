//! The lexicon: which classes a word has, what its values are, which words belong together.
//!
//! Vocabulary that code only carries stands in the TSV files of this folder; words that code branches on stand in
//! Rust tables (`words`, `function_words`, `numbers`). `tables` reads both into one [`Lexicon`], once.

mod abbreviations;
mod builder;
mod class;
mod fold;
mod function_words;
pub(crate) mod numbers;
pub(crate) use tables::verb_flags;
pub(crate) mod tables;
pub(crate) mod words;

use once_cell::sync::Lazy;

pub(crate) use builder::Builder;
pub(crate) use class::{Case, Class, Classes};
pub(crate) use fold::{fold, is_invisible};
pub(crate) use tables::{CountryRow, Geography, NO_ROW, PlaceRow, RegionRow, also, form, mark};
pub(crate) use tables::{CurrencyValue, CurrencyWord, Tables, UnitRow, Units};
pub(crate) use tables::{OperationRole, PLURAL_OPERATION, Trigger};

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
    tail: Box<[Lexeme]>,
    pub(crate) class: Class,
    pub(crate) value: u32,
    pub(crate) case: Case,
}

#[derive(Clone, Debug, Default)]
struct Entry {
    /// By case as written: lower, title, upper.
    classes: [Classes; 3],
    /// Where its text stands in `Lexicon::texts`.
    text: (u32, u32),
    lemma: Lexeme,
    /// Ranges of `Lexicon::values` and `Lexicon::phrases`.
    values: (u32, u32),
    phrases: (u32, u32),
}

/// The vocabulary, ready for look-up; immutable.
#[derive(Clone, Debug)]
pub(crate) struct Lexicon {
    /// Open addressing: hash of the folded word and its lexeme, 0 for an empty slot. A power of two long.
    slots: Vec<(u32, Lexeme)>,
    entries: Vec<Entry>,
    texts: String,
    values: Vec<(Class, u32)>,
    phrases: Vec<Phrase>,
    pub(crate) tables: Tables,
}

/// FNV-1a, folded to 32 bits: words are short, and the scanner feeds it byte by byte as it lowers them.
#[derive(Clone, Copy)]
pub(crate) struct WordHash(u64);

impl WordHash {
    pub(crate) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(crate) const fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ byte as u64).wrapping_mul(0x0100_0000_01b3);
    }

    pub(crate) const fn finish(self) -> u32 {
        (self.0 ^ (self.0 >> 32)) as u32
    }

    fn of(word: &str) -> u32 {
        let mut hash = Self::new();
        word.bytes().for_each(|byte| hash.add(byte));
        hash.finish()
    }
}

impl Lexicon {
    /// The longest word that [`Lexicon::short`] looks up.
    const SHORT: usize = 16;

    /// The lexeme of a folded word (lower-case, without accents) whose hash is known.
    pub(crate) fn find(&self, word: &[u8], hash: u32) -> Lexeme {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let (found, lexeme) = self.slots[at];
            if !lexeme.is_known() {
                return Lexeme::UNKNOWN;
            }
            if found == hash && self.text(lexeme).as_bytes() == word {
                return lexeme;
            }
            at = (at + 1) & mask;
        }
    }

    /// The lexeme of a few ASCII letters, such as those glued to a number; unknown if they are many.
    pub(crate) fn short(&self, letters: &str) -> Lexeme {
        let (mut folded, mut hash) = ([0; Self::SHORT], WordHash::new());
        let Some(folded) = folded.get_mut(..letters.len()) else { return Lexeme::UNKNOWN };
        for (slot, byte) in folded.iter_mut().zip(letters.bytes()) {
            *slot = byte.to_ascii_lowercase();
            hash.add(*slot);
        }
        self.find(folded, hash.finish())
    }

    /// The lexeme of a word as written.
    pub(crate) fn lexeme(&self, word: &str) -> Lexeme {
        let mut folded = String::new();
        fold(word, &mut folded);
        self.find(folded.as_bytes(), WordHash::of(&folded))
    }

    pub(crate) fn text(&self, lexeme: Lexeme) -> &str {
        let (start, end) = self.entries[lexeme.0 as usize].text;
        &self.texts[start as usize..end as usize]
    }

    /// The classes of a lexeme written in a case.
    pub(crate) fn classes(&self, lexeme: Lexeme, shape: crate::text::Shape) -> Classes {
        use crate::text::Shape;
        let case = match shape {
            Shape::None | Shape::Lower => 0,
            Shape::Title => 1,
            Shape::Upper => 2,
        };
        self.entries[lexeme.0 as usize].classes[case]
    }

    /// The base form: "arrested" → "arrest", "men" → "man"; a word that is its own base form gives itself.
    pub(crate) fn lemma(&self, lexeme: Lexeme) -> Lexeme {
        self.entries[lexeme.0 as usize].lemma
    }

    /// What the lexicon says of a word as one of a class: the number of a month, the row of a country.
    pub(crate) fn value(&self, lexeme: Lexeme, class: Class) -> Option<u32> {
        let (start, end) = self.entries[lexeme.0 as usize].values;
        let values = &self.values[start as usize..end as usize];
        values.iter().find(|(of, _)| *of == class).map(|&(_, value)| value)
    }

    /// The first value that a word has as one of some classes, in the order of [`Class`].
    pub(crate) fn first_value(&self, lexeme: Lexeme, classes: Classes) -> Option<(Class, u32)> {
        if classes.is_empty() {
            return None;
        }
        let (start, end) = self.entries[lexeme.0 as usize].values;
        let values = &self.values[start as usize..end as usize];
        let mut best: Option<(Class, u32)> = None;
        for &(class, value) in values.iter().filter(|(class, _)| classes.has(*class)) {
            if best.is_none_or(|(least, _)| class < least) {
                best = Some((class, value));
            }
        }
        best
    }

    /// The phrases that begin with a word, longest first.
    pub(crate) fn phrases(&self, first: Lexeme) -> &[Phrase] {
        let (start, end) = self.entries[first.0 as usize].phrases;
        &self.phrases[start as usize..end as usize]
    }
}

impl Phrase {
    /// The words behind the first. Hyphens are left out: they match as if they were spaces.
    pub(crate) fn tail(&self) -> &[Lexeme] {
        &self.tail
    }
}
