//! The words and the hash table that finds them.

use super::{Lexeme, Values, swar};

/// What a word is looked up by: its first sixteen bytes in lower case, its length, and a hash of these.
///
/// Hardly a word is longer, so that a look-up ends without comparing text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordKey {
    head: u64,
    tail: u64,
    length: u32,
    hash: u32,
}

/// So many bytes of a word stand in its key.
const KEY: usize = 16;

impl WordKey {
    /// The key of a word of `length` bytes by its first eight bytes and the eight behind them, in lower case and with 0
    /// for what is missing.
    pub(crate) const fn new(head: u64, tail: u64, length: usize) -> Self {
        let mixed = (head ^ tail.rotate_left(23) ^ (length as u64) << 56).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self { head, tail, length: length as u32, hash: (mixed >> 32) as u32 }
    }

    /// The key of a word whose ASCII capitals count as small letters.
    #[inline]
    pub(crate) fn of(word: &[u8]) -> Self {
        let head = swar::lower(swar::load(word));
        let tail = word.get(8..).map_or(0, |tail| swar::lower(swar::load(tail)));
        Self::new(head, tail, word.len())
    }

    /// The key of an ASCII word in parts, if it holds the word whole.
    #[inline]
    pub(super) fn of_short<const N: usize>(parts: [&str; N]) -> Option<Self> {
        let (mut text, mut length) = (0, 0);
        for part in parts {
            if part.is_empty() {
                continue;
            }
            if length + part.len() > KEY {
                return None;
            }
            text |= swar::load_wide(part.as_bytes()) << (8 * length % 128);
            length += part.len();
        }
        let (head, tail) = (text as u64, (text >> 64) as u64);
        swar::is_ascii(head | tail).then(|| Self::new(swar::lower(head), swar::lower(tail), length))
    }

    pub(crate) const fn hash(self) -> u32 {
        self.hash
    }

    /// Whether the word is a single byte.
    pub(super) const fn is_letter(self) -> bool {
        self.length == 1
    }

    const fn text(self) -> u128 {
        self.head as u128 | (self.tail as u128) << 64
    }
}

/// A word of a text that is looked up together with others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LookUp {
    pub(crate) token: u32,
    pub(crate) key: WordKey,
    pub(crate) found: Lexeme,
}

/// A word, in half a line of the cache.
#[derive(Clone, Debug)]
#[repr(align(32))]
pub(super) struct Entry {
    /// Its first bytes.
    pub(super) text: [u8; KEY],
    pub(super) length: u32,
    /// Its row of `Lexicon::profiles`.
    pub(super) profile: u32,
    pub(super) lemma: Lexeme,
    /// Where its values begin.
    pub(super) values: u32,
}

impl Entry {
    fn key(&self) -> WordKey {
        let text = u128::from_le_bytes(self.text);
        WordKey::new(text as u64, (text >> 64) as u64, self.length as usize)
    }

    fn has(&self, key: WordKey) -> bool {
        u128::from_le_bytes(self.text) == key.text() && self.length == key.length
    }
}

/// The words by lexeme, and a table of them with open addressing. It is a power of two long, and used to half at the
/// most: runs stay short.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// By the highest bits of a hash. 0 is an empty place; any other holds a lexeme and above it the lower bits of the hash:
    /// so a word is compared with its own entry only, and no other has to be fetched from far.
    places: Vec<u32>,
    /// How many bits of a hash tell the place; a lexeme has no more.
    bits: u32,
    entries: Vec<Entry>,
    /// The whole texts of the words that are longer than a key, by lexeme.
    long: Vec<(Lexeme, String)>,
}

impl Index {
    /// A table for so many words before it has to grow.
    pub(super) fn with_capacity(words: usize) -> Self {
        let mut index =
            Self { places: Vec::new(), bits: 0, entries: Vec::with_capacity(words), long: Vec::new() };
        index.resize(words * 2);
        index
    }

    /// A table as it was; the texts of its long words have a line each.
    pub(super) fn new(places: Vec<u32>, entries: Vec<Entry>, long_texts: &str) -> Self {
        let long = (0..).zip(&entries).filter(|(_, entry)| entry.length as usize > KEY);
        let long = long.zip(long_texts.lines()).map(|((lexeme, _), text)| (Lexeme(lexeme), text.to_owned()));
        let long = long.collect();
        Self { bits: places.len().trailing_zeros(), places, entries, long }
    }

    #[cfg(test)]
    pub(super) fn parts(&self) -> (&[u32], &[Entry], String) {
        let long: Vec<&str> = self.long.iter().map(|(_, text)| text.as_str()).collect();
        (&self.places, &self.entries, long.join("\n"))
    }

    /// The lexeme of a word, given with its key.
    pub(super) fn find(&self, word: &[u8], key: WordKey) -> Lexeme {
        if key.length as usize > KEY { self.find_long(word, key) } else { self.find_short(key) }
    }

    /// The same for a word that its key holds whole.
    #[inline]
    pub(super) fn find_short(&self, key: WordKey) -> Lexeme {
        self.lexeme(self.place(key, |_| true))
    }

    /// The lexemes of some words that their keys hold whole.
    ///
    /// A look-up waits for memory, first for the place and then for the entry, and does hardly anything else: the scanner
    /// spent four fifths of its time in waiting. Those of neighboring words wait here at the same time.
    pub(super) fn find_together(&self, words: &mut [LookUp]) {
        for word in words.iter_mut() {
            word.found = Lexeme(self.places[self.home(word.key)]);
        }
        for word in words.iter_mut().filter(|word| word.found.is_known()) {
            let Lexeme(place) = word.found;
            let lexeme = Lexeme(place & (self.places.len() - 1) as u32);
            let is_home = place ^ lexeme.0 == word.key.hash << self.bits && self.entry(lexeme).has(word.key);
            word.found = if is_home { lexeme } else { self.find_short(word.key) };
        }
    }

    #[cold]
    fn find_long(&self, word: &[u8], key: WordKey) -> Lexeme {
        self.lexeme(self.place_of_long(word, key))
    }

    /// The lexeme in a place, unknown in an empty one.
    fn lexeme(&self, at: usize) -> Lexeme {
        Lexeme(self.places[at] & (self.places.len() - 1) as u32)
    }

    fn place_of_long(&self, word: &[u8], key: WordKey) -> usize {
        self.place(key, |lexeme| self.text(lexeme).as_bytes().eq_ignore_ascii_case(word))
    }

    /// Where the word of a key stands, or the empty place where it would; `is` tells words apart that have the same key.
    #[inline]
    fn place(&self, key: WordKey, is: impl Fn(Lexeme) -> bool) -> usize {
        let mask = self.places.len() - 1;
        let mut at = self.home(key);
        loop {
            let place = self.places[at];
            let is_alike = (place ^ key.hash << self.bits) as usize <= mask;
            if place == 0 || is_alike && self.entry(self.lexeme(at)).has(key) && is(self.lexeme(at)) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    fn home(&self, key: WordKey) -> usize {
        (key.hash >> (u32::BITS - self.bits)) as usize
    }

    /// Puts a word into an empty place.
    fn put(&mut self, at: usize, lexeme: Lexeme, key: WordKey) {
        self.places[at] = lexeme.0 | key.hash << self.bits;
    }

    pub(super) fn entry(&self, lexeme: Lexeme) -> &Entry {
        &self.entries[lexeme.0 as usize]
    }

    pub(super) fn entry_mut(&mut self, lexeme: Lexeme) -> &mut Entry {
        &mut self.entries[lexeme.0 as usize]
    }

    pub(super) fn text(&self, lexeme: Lexeme) -> &str {
        let entry = self.entry(lexeme);
        match entry.text.get(..entry.length as usize) {
            Some(text) => std::str::from_utf8(text).unwrap_or_default(),
            None => self.long_text(lexeme),
        }
    }

    #[cold]
    fn long_text(&self, lexeme: Lexeme) -> &str {
        let at = self.long.binary_search_by_key(&lexeme, |&(lexeme, _)| lexeme);
        at.ok().and_then(|at| self.long.get(at)).map_or("", |(_, text)| text)
    }

    /// The lexeme of a word that its key holds whole; made if there is none yet.
    pub(super) fn intern_short(&mut self, key: WordKey) -> Lexeme {
        let at = self.place(key, |_| true);
        match self.lexeme(at) {
            Lexeme::UNKNOWN => self.insert(at, key),
            known => known,
        }
    }

    /// The same for any word.
    #[cold]
    pub(super) fn intern(&mut self, word: &str) -> Lexeme {
        let key = WordKey::of(word.as_bytes());
        let at = self.place_of_long(word.as_bytes(), key);
        if self.places[at] != 0 {
            return self.lexeme(at);
        }
        let lexeme = self.insert(at, key);
        if word.len() > KEY {
            self.long.push((lexeme, word.to_ascii_lowercase()));
        }
        lexeme
    }

    fn insert(&mut self, at: usize, key: WordKey) -> Lexeme {
        let lexeme = self.push(key);
        self.put(at, lexeme, key);
        if self.entries.len() * 2 > self.places.len() {
            self.resize(self.places.len() * 2);
        }
        lexeme
    }

    /// Adds a word that is not looked up.
    pub(super) fn push(&mut self, key: WordKey) -> Lexeme {
        let lemma = Lexeme(self.entries.len() as u32);
        let (text, length) = (key.text().to_le_bytes(), key.length);
        self.entries.push(Entry { text, length, profile: 0, lemma, values: Values::NONE });
        lemma
    }

    #[cold]
    fn resize(&mut self, places: usize) {
        let size = places.next_power_of_two();
        self.bits = size.trailing_zeros();
        self.places = vec![0; size];
        for lexeme in Lexeme::FIRST_WORD..self.entries.len() as u32 {
            let key = self.entry(Lexeme(lexeme)).key();
            let mut at = self.home(key);
            while self.places[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.put(at, Lexeme(lexeme), key);
        }
    }
}
