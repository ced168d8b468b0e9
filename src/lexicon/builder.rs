//! Putting a lexicon together.

use std::cmp::Reverse;

use super::sets::{self, Sets};
use super::{Case, Class, Classes, Entry, Index, Lexeme, Lexicon, Phrase, Tables, fold, words};

/// The built-in lexicon has some 45,000 words; its tables are made large enough at once.
const WORDS: usize = 48_000;

/// Collects words, values and phrases; [`Builder::finish`] makes the lexicon.
#[derive(Debug)]
pub(crate) struct Builder {
    entries: Vec<Entry>,
    classes: Vec<[Classes; 3]>,
    texts: String,
    index: Index,
    values: Vec<(Lexeme, Class, u32)>,
    phrases: Vec<(Lexeme, Phrase)>,
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
            entries: Vec::with_capacity(WORDS),
            classes: Vec::with_capacity(WORDS),
            texts: String::with_capacity(8 * WORDS),
            index: Index::with_capacity(WORDS),
            values: Vec::with_capacity(WORDS),
            phrases: Vec::with_capacity(WORDS / 4),
            tails: Vec::with_capacity(WORDS / 4),
            sets: Vec::new(),
            folded: String::new(),
            term: Vec::new(),
        };
        builder.entries.resize_with(Lexeme::FIRST_WORD as usize, Entry::default);
        builder.classes.resize(Lexeme::FIRST_WORD as usize, [Classes::NONE; 3]);
        for mark in (0..128_u8).filter(u8::is_ascii_punctuation) {
            let start = builder.texts.len() as u32;
            builder.texts.push(char::from(mark));
            builder.entries[usize::from(mark)].text = (start, start + 1);
            builder.entries[usize::from(mark)].lemma = Lexeme::mark(mark);
        }
        for (i, word) in words::TEXTS.iter().enumerate() {
            let lexeme = builder.intern(word);
            debug_assert_eq!(lexeme.0, Lexeme::FIRST_WORD + i as u32, "{word} stands twice in `words`");
        }
        builder.sets = sets::intern(&mut builder);
        builder
    }

    /// The lexeme of a word, made if it is new.
    pub(crate) fn intern(&mut self, word: &str) -> Lexeme {
        if word.is_ascii() {
            return self.intern_folded(word);
        }
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold(word, &mut folded);
        let lexeme = self.intern_folded(&folded);
        self.folded = folded;
        lexeme
    }

    /// The same for a word without accents; its ASCII capitals count as small letters.
    fn intern_folded(&mut self, word: &str) -> Lexeme {
        if let [mark] = word.as_bytes() {
            if mark.is_ascii_punctuation() {
                return Lexeme::mark(*mark);
            }
        }
        let Self { index, texts, entries, .. } = self;
        let new = Lexeme(entries.len() as u32);
        let lexeme = index.find_or_insert(word.as_bytes(), new, |other| text_of(entries, texts, other));
        if lexeme == new {
            let start = texts.len();
            texts.push_str(word);
            texts[start..].make_ascii_lowercase();
            let text = (start as u32, texts.len() as u32);
            entries.push(Entry { text, lemma: new, ..Entry::default() });
            self.classes.push([Classes::NONE; 3]);
        }
        lexeme
    }

    /// Gives a word a class in a case.
    pub(crate) fn class(&mut self, lexeme: Lexeme, class: Class, case: Case) {
        self.classes(lexeme, Classes::of(&[class]), case);
    }

    pub(crate) fn classes(&mut self, lexeme: Lexeme, classes: Classes, case: Case) {
        for set in &mut self.classes[lexeme.0 as usize][case as usize..] {
            *set = set.with(classes);
        }
    }

    /// Adds a word with one class.
    pub(crate) fn word(&mut self, word: &str, class: Class, case: Case) -> Lexeme {
        let lexeme = self.intern(word);
        self.class(lexeme, class, case);
        lexeme
    }

    /// Sets what a word stands for as one of a class.
    pub(crate) fn value(&mut self, lexeme: Lexeme, class: Class, value: u32) {
        self.values.push((lexeme, class, value));
    }

    /// Sets the base form of a word, unless it has one already.
    pub(crate) fn lemma(&mut self, lexeme: Lexeme, lemma: Lexeme) {
        let entry = &mut self.entries[lexeme.0 as usize];
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
                self.class(*first, Class::PhraseStart, case.min(Case::Capitalized));
                let start = self.tails.len() as u32;
                self.tails.extend_from_slice(tail);
                let phrase = Phrase { tail: (start, self.tails.len() as u32), class, value, case };
                self.phrases.push((*first, phrase));
            }
        }
        self.term = term;
    }

    pub(crate) fn finish(mut self, tables: Tables) -> Lexicon {
        // Of two values of one word and class, the first given is found.
        let (values, ranges) = by_word(self.entries.len(), &self.values, |&(word, ..)| word);
        for (entry, range) in self.entries.iter_mut().zip(ranges) {
            entry.values = range;
        }
        let values = values.into_iter().map(|(_, class, value)| (class, value)).collect();
        // Of the phrases of one word the longest first.
        self.phrases.sort_by_key(|(_, phrase)| Reverse(phrase.tail.1 - phrase.tail.0));
        let (phrases, ranges) = by_word(self.entries.len(), &self.phrases, |&(first, _)| first);
        for (entry, range) in self.entries.iter_mut().zip(ranges) {
            entry.phrases = range;
            for (_, phrase) in &phrases[range.0 as usize..range.1 as usize] {
                entry.seconds.insert(self.tails[phrase.tail.0 as usize]);
            }
        }
        let phrases = phrases.into_iter().map(|(_, phrase)| phrase).collect();
        let Self { index, classes, entries, texts, tails, sets, .. } = self;
        Lexicon { index, classes, entries, texts, values, phrases, tails, sets, tables }
    }
}

fn text_of<'t>(entries: &[Entry], texts: &'t str, lexeme: Lexeme) -> &'t [u8] {
    let (start, end) = entries[lexeme.0 as usize].text;
    &texts.as_bytes()[start as usize..end as usize]
}

/// Rows in the order of their words, those of one word in the order given; and the range of each word's rows.
fn by_word<T: Clone>(words: usize, rows: &[T], word: impl Fn(&T) -> Lexeme) -> (Vec<T>, Vec<(u32, u32)>) {
    let mut ranges = vec![(0, 0); words];
    for row in rows {
        ranges[word(row).0 as usize].1 += 1;
    }
    let mut start = 0;
    for range in &mut ranges {
        let count = range.1;
        *range = (start, start);
        start += count;
    }
    let mut order = vec![0; rows.len()];
    for (i, row) in rows.iter().enumerate() {
        let range = &mut ranges[word(row).0 as usize];
        order[range.1 as usize] = i;
        range.1 += 1;
    }
    (order.into_iter().map(|i| rows[i].clone()).collect(), ranges)
}
