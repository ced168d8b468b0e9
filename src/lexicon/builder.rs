//! Putting a lexicon together.

use std::cmp::Reverse;

use super::profiles::Profiles;
use super::sets::{self, Sets};
use super::{
    Beginning, Case, Class, Form, Index, Lexeme, Lexicon, Pairs, Phrase, Tables, Values, WordKey, fold, words,
};

/// The built-in lexicon has some 58,000 words, 15,000 values and 7,000 phrases; its tables are made
/// large enough at once.
const WORDS: usize = 1 << 16;
const VALUES: usize = 1 << 15;
const PHRASES: usize = 1 << 13;

/// Collects words, values and phrases; [`Builder::finish`] makes the lexicon.
#[derive(Debug)]
pub(crate) struct Builder {
    index: Index,
    profiles: Profiles,
    values: Values,
    pairs: Pairs,
    beginnings: Vec<Beginning>,
    /// Each with its beginning.
    phrases: Vec<(u32, Phrase)>,
    tails: Vec<Lexeme>,
    sets: Vec<Sets>,
    folded: String,
    /// The words of the term at hand.
    term: Vec<Lexeme>,
}

impl Builder {
    /// A lexicon with the marks, the words of [`words`] and those of the sets in their places.
    pub(crate) fn new() -> Self {
        let mut builder = Self {
            index: Index::with_capacity(WORDS),
            profiles: Profiles::new(),
            values: Values::with_capacity(VALUES),
            pairs: Pairs::new(),
            beginnings: Vec::with_capacity(PHRASES),
            phrases: Vec::with_capacity(PHRASES),
            tails: Vec::with_capacity(2 * PHRASES),
            sets: Vec::new(),
            folded: String::new(),
            term: Vec::new(),
        };
        for byte in 0..Lexeme::FIRST_WORD as u8 {
            let length = usize::from(byte.is_ascii_punctuation());
            builder.index.push(WordKey::of(&[byte][..length]));
        }
        for (i, word) in words::TEXTS.iter().enumerate() {
            let lexeme = builder.intern(word);
            debug_assert_eq!(lexeme.0, Lexeme::FIRST_WORD + i as u32, "{word} stands twice in `words`");
        }
        builder.sets = sets::intern(&mut builder);
        builder
    }

    /// The lexicon taken apart, so that words can be added; its tables are given back.
    pub(crate) fn upon(lexicon: Lexicon) -> (Self, Tables) {
        let Lexicon { index, profiles, values, pairs, mut beginnings, phrases, tails, sets, tables } =
            lexicon;
        let mut phrases = phrases.into_iter();
        let mut with_beginnings = Vec::with_capacity(phrases.len());
        for (row, Beginning { phrases: range, .. }) in (0..).zip(&mut beginnings) {
            *range = (0, range.1 - range.0);
            with_beginnings.extend(phrases.by_ref().take(range.1 as usize).map(|phrase| (row, phrase)));
        }
        let builder = Self {
            index,
            profiles: Profiles::upon(profiles),
            values,
            pairs,
            beginnings,
            phrases: with_beginnings,
            tails,
            sets,
            folded: String::new(),
            term: Vec::new(),
        };
        (builder, tables)
    }

    /// The lexeme of a word, made if it is new. Its ASCII capitals count as small letters.
    pub(crate) fn intern(&mut self, word: &str) -> Lexeme {
        self.intern_joined([word])
    }

    /// The same for a word in parts.
    fn intern_joined<const N: usize>(&mut self, parts: [&str; N]) -> Lexeme {
        match WordKey::of_short(parts) {
            Some(key) if !key.is_letter() => self.index.intern_short(key),
            _ => self.intern_rare(&parts.concat()),
        }
    }

    /// Interns a mark or a letter, or a word that is long or has accents.
    #[cold]
    fn intern_rare(&mut self, word: &str) -> Lexeme {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold(word, &mut folded);
        let lexeme = match folded.as_bytes() {
            [mark] if mark.is_ascii_punctuation() => Lexeme::mark(*mark),
            _ => self.index.intern(&folded),
        };
        self.folded = folded;
        lexeme
    }

    /// Gives a word a class in a case.
    #[inline]
    pub(crate) fn class(&mut self, lexeme: Lexeme, class: Class, case: Case) {
        let entry = self.index.entry_mut(lexeme);
        entry.profile = self.profiles.with(entry.profile, class, case);
    }

    /// Adds a word with one class.
    pub(crate) fn word(&mut self, word: &str, class: Class, case: Case) -> Lexeme {
        let lexeme = self.intern(word);
        self.class(lexeme, class, case);
        lexeme
    }

    /// Adds a form of a word with one class.
    pub(crate) fn form(&mut self, form: Form<'_>, class: Class, case: Case) -> Lexeme {
        let lexeme = self.intern_joined(form.0);
        self.class(lexeme, class, case);
        lexeme
    }

    /// Sets what a word stands for as one of a class. Of two values of one class the first given is found.
    pub(crate) fn value(&mut self, lexeme: Lexeme, class: Class, value: u32) {
        let entry = self.index.entry_mut(lexeme);
        entry.values = self.values.add(entry.values, class, value);
    }

    /// Sets the base form of a word, unless it has one already.
    pub(crate) fn lemma(&mut self, lexeme: Lexeme, lemma: Lexeme) {
        let entry = self.index.entry_mut(lexeme);
        if entry.lemma == lexeme {
            entry.lemma = lemma;
        }
    }

    /// Adds a word or a phrase of several words, as the scanner would cut it.
    pub(crate) fn term(&mut self, text: &str, class: Class, value: u32, case: Case) {
        self.words(text, class, value, case, |word| word != "-");
    }

    /// As [`Builder::term`], without the points of abbreviations: the matcher passes over them ("Lt. Gen.").
    pub(crate) fn pointless_term(&mut self, text: &str, class: Class, value: u32, case: Case) {
        self.words(text, class, value, case, |word| word != "-" && word != ".");
    }

    fn words(&mut self, text: &str, class: Class, value: u32, case: Case, keep: impl Fn(&str) -> bool) {
        let mut term = std::mem::take(&mut self.term);
        term.clear();
        crate::text::split(text, |word| {
            if keep(word) {
                term.push(self.intern(word));
            }
        });
        match term.as_slice() {
            [] => {}
            [word] => {
                self.class(*word, class, case);
                self.value(*word, class, value);
            }
            [first, tail @ ..] => {
                let start = self.tails.len() as u32;
                self.tails.extend_from_slice(tail);
                let phrase = Phrase { tail: (start, self.tails.len() as u32), class, value, case };
                self.phrase(*first, tail[0], phrase);
            }
        }
        self.term = term;
    }

    fn phrase(&mut self, first: Lexeme, second: Lexeme, phrase: Phrase) {
        self.class(first, Class::PhraseStart, phrase.case.min(Case::Capitalized));
        let row = self.beginning(first);
        self.pairs.insert(first, second);
        self.beginnings[row as usize].phrases.1 += 1;
        self.phrases.push((row, phrase));
    }

    /// The row of the phrases that begin with a word.
    fn beginning(&mut self, first: Lexeme) -> u32 {
        if let Some(row) = self.values.find(self.index.entry(first).values, Class::PhraseStart) {
            return row;
        }
        let row = self.beginnings.len() as u32;
        self.beginnings.push(Beginning::default());
        self.value(first, Class::PhraseStart, row);
        row
    }

    pub(crate) fn finish(mut self, tables: Tables) -> Lexicon {
        let phrases = self.phrases_by_beginning();
        let Self { index, profiles, values, pairs, beginnings, tails, sets, .. } = self;
        Lexicon {
            index,
            profiles: profiles.into_rows(),
            values,
            pairs,
            beginnings,
            phrases,
            tails,
            sets,
            tables,
        }
    }

    /// The phrases of each beginning side by side, the longest first and those of one length in the order given; and
    /// their ranges, of which so far only the lengths were known.
    fn phrases_by_beginning(&mut self) -> Vec<Phrase> {
        let mut start = 0;
        for Beginning { phrases, .. } in &mut self.beginnings {
            let count = phrases.1;
            *phrases = (start, start);
            start += count;
        }
        let mut order = vec![0; self.phrases.len()];
        for (i, (row, _)) in self.phrases.iter().enumerate() {
            let (_, end) = &mut self.beginnings[*row as usize].phrases;
            order[*end as usize] = i;
            *end += 1;
        }
        let mut phrases: Vec<Phrase> = order.into_iter().map(|i| self.phrases[i].1.clone()).collect();
        for &Beginning { phrases: (start, end), .. } in &self.beginnings {
            phrases[start as usize..end as usize]
                .sort_by_key(|phrase| Reverse(phrase.tail.1 - phrase.tail.0));
        }
        phrases
    }
}
