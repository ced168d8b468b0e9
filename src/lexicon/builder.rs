//! Putting a lexicon together.

use std::collections::BTreeMap;
use std::collections::HashMap;

use super::sets::{self, Sets};
use super::{Case, Class, Classes, Entry, Lexeme, Lexicon, Phrase, Slot, Tables, WordKey, fold, words};

/// Collects words, values and phrases; [`Builder::finish`] makes the lexicon.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    entries: Vec<Entry>,
    classes: Vec<[Classes; 3]>,
    texts: String,
    by_text: HashMap<Box<str>, Lexeme>,
    values: Vec<(Lexeme, Class, u32)>,
    phrases: BTreeMap<Lexeme, Vec<Phrase>>,
    tails: Vec<Lexeme>,
    sets: Vec<Sets>,
    folded: String,
}

impl Builder {
    /// A lexicon with the marks, the words of [`words`] and those of the sets in their places.
    pub(crate) fn new() -> Self {
        let mut builder = Self::default();
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
        self.folded.clear();
        fold(word, &mut self.folded);
        if self.folded.len() == 1 && self.folded.as_bytes()[0].is_ascii_punctuation() {
            return Lexeme::mark(self.folded.as_bytes()[0]);
        }
        if let Some(&lexeme) = self.by_text.get(self.folded.as_str()) {
            return lexeme;
        }
        let lexeme = Lexeme(self.entries.len() as u32);
        let start = self.texts.len() as u32;
        self.texts.push_str(&self.folded);
        let text = (start, self.texts.len() as u32);
        self.entries.push(Entry { text, lemma: lexeme, ..Entry::default() });
        self.classes.push([Classes::NONE; 3]);
        self.by_text.insert(self.folded.as_str().into(), lexeme);
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
        let mut lexemes = Vec::new();
        crate::text::split(text, |word| {
            if word != "-" {
                lexemes.push(self.intern(word));
            }
        });
        match lexemes.as_slice() {
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
                self.phrases.entry(*first).or_default().push(phrase);
            }
        }
    }

    /// As [`Builder::term`], without the points of abbreviations: the matcher passes over them ("Lt. Gen.").
    pub(crate) fn pointless_term(&mut self, text: &str, class: Class, value: u32, case: Case) {
        let mut plain = String::new();
        crate::text::split(text, |word| {
            if word != "." {
                if !plain.is_empty() && word != "-" && !word.starts_with('\'') {
                    plain.push(' ');
                }
                plain.push_str(if word == "-" { " " } else { word });
            }
        });
        self.term(&plain, class, value, case);
    }

    pub(crate) fn finish(mut self, tables: Tables) -> Lexicon {
        // Stable: of two values of one word and class, the first given is found.
        self.values.sort_by_key(|&(lexeme, _, _)| lexeme);
        let mut values = Vec::with_capacity(self.values.len());
        for (lexeme, class, value) in std::mem::take(&mut self.values) {
            let entry = &mut self.entries[lexeme.0 as usize];
            if entry.values.1 == 0 {
                entry.values.0 = values.len() as u32;
            }
            values.push((class, value));
            entry.values.1 = values.len() as u32;
        }
        let mut phrases = Vec::new();
        for (first, mut list) in std::mem::take(&mut self.phrases) {
            list.sort_by_key(|phrase| std::cmp::Reverse(phrase.tail.1 - phrase.tail.0));
            let start = phrases.len() as u32;
            phrases.append(&mut list);
            let entry = &mut self.entries[first.0 as usize];
            entry.phrases = (start, phrases.len() as u32);
            for phrase in &phrases[start as usize..] {
                entry.seconds.insert(self.tails[phrase.tail.0 as usize]);
            }
        }
        let slots = index(&self.entries, &self.texts);
        let Self { classes, entries, texts, tails, sets, .. } = self;
        Lexicon { slots, classes, entries, texts, values, phrases, tails, sets, tables }
    }
}

/// The hash table. It is used to three quarters at the most: runs stay short, and the table small.
fn index(entries: &[Entry], texts: &str) -> Vec<Slot> {
    let size = (entries.len() * 4 / 3).next_power_of_two();
    let mut slots = vec![Slot::default(); size];
    for (i, entry) in entries.iter().enumerate().skip(Lexeme::FIRST_WORD as usize) {
        let text = &texts.as_bytes()[entry.text.0 as usize..entry.text.1 as usize];
        let key = WordKey::of(text);
        let mut at = key.hash as usize & (size - 1);
        while slots[at].length != 0 {
            at = (at + 1) & (size - 1);
        }
        slots[at] = Slot { head: key.head, length: key.length, lexeme: Lexeme(i as u32) };
    }
    slots
}
