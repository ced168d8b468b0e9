//! The words and the hash table that finds them.

use super::{Lexeme, Values, swar};

/// What a word is looked up by: its first sixteen bytes in lower case, its length, and a hash of these.
///
/// Most words of news are shorter than eight bytes, so that a look-up ends without comparing text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordKey {
    head: u64,
    tail: u64,
    length: u32,
    hash: u32,
}

impl WordKey {
    /// The key of a word of `length` bytes by its first eight bytes and the eight behind them, in lower case and with 0
    /// for what is missing.
    pub(crate) const fn new(head: u64, tail: u64, length: usize) -> Self {
        let mixed = (head ^ tail.rotate_left(23) ^ (length as u64) << 56).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self { head, tail, length: length as u32, hash: (mixed >> 32) as u32 }
    }

    /// The key of a word whose ASCII capitals count as small letters.
    pub(crate) fn of(word: &[u8]) -> Self {
        let head = swar::lower(swar::load(word));
        let tail = word.get(8..).map_or(0, |tail| swar::lower(swar::load(tail)));
        Self::new(head, tail, word.len())
    }

    pub(crate) const fn hash(self) -> u32 {
        self.hash
    }

    /// Whether the first sixteen bytes are ASCII.
    pub(super) const fn is_ascii(self) -> bool {
        swar::is_ascii(self.head | self.tail)
    }
}

/// A word. All that is small stands side by side, so that one line of the cache tells most of it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Its first eight bytes.
    head: u64,
    /// Where its text begins; it ends where the next one's begins.
    start: u32,
    /// Its row of `Lexicon::profiles`.
    pub(super) profile: u32,
    pub(super) lemma: Lexeme,
    /// Where its values begin.
    pub(super) values: u32,
}

/// The words by lexeme, and a table of them with open addressing. It is a power of two long, and used to half at the
/// most: runs stay short.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// Lexemes by hash; an unknown one is an empty place.
    places: Vec<Lexeme>,
    /// Leaves so many bits of a hash as the table needs.
    shift: u32,
    entries: Vec<Entry>,
    /// The texts of the words one after another.
    texts: String,
}

impl Index {
    /// A table for so many words before it has to grow.
    pub(super) fn with_capacity(words: usize, bytes: usize) -> Self {
        let mut index = Self {
            places: Vec::new(),
            shift: 0,
            entries: Vec::with_capacity(words),
            texts: String::with_capacity(bytes),
        };
        index.resize(words * 2);
        index
    }

    /// The lexeme of a word, given with its key.
    pub(super) fn find(&self, word: &[u8], key: WordKey) -> Lexeme {
        self.places[self.place(word, key)]
    }

    /// Where a word stands, or the empty place where it would.
    fn place(&self, word: &[u8], key: WordKey) -> usize {
        let mask = self.places.len() - 1;
        let mut at = (key.hash >> self.shift) as usize;
        loop {
            let lexeme = self.places[at];
            if !lexeme.is_known() || self.is(lexeme, word, key) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    /// Whether a lexeme is that of a word. A head with an end tells all: no word holds a 0.
    fn is(&self, lexeme: Lexeme, word: &[u8], key: WordKey) -> bool {
        self.entry(lexeme).head == key.head && (key.length < 8 || self.has_tail(lexeme, word, key))
    }

    fn has_tail(&self, lexeme: Lexeme, word: &[u8], key: WordKey) -> bool {
        let text = self.text(lexeme).as_bytes();
        text.len() == word.len()
            && swar::load(&text[8..]) == key.tail
            && (text.len() <= 16 || text[16..].eq_ignore_ascii_case(&word[16..]))
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn entry(&self, lexeme: Lexeme) -> &Entry {
        &self.entries[lexeme.0 as usize]
    }

    pub(super) fn entry_mut(&mut self, lexeme: Lexeme) -> &mut Entry {
        &mut self.entries[lexeme.0 as usize]
    }

    pub(super) fn text(&self, lexeme: Lexeme) -> &str {
        let at = lexeme.0 as usize;
        let end = self.entries.get(at + 1).map_or(self.texts.len(), |next| next.start as usize);
        &self.texts[self.entries[at].start as usize..end]
    }

    /// The lexeme of a word, which is made if the table does not hold it yet.
    pub(super) fn find_or_insert(&mut self, word: &str, key: WordKey) -> Lexeme {
        let at = self.place(word.as_bytes(), key);
        if self.places[at].is_known() {
            return self.places[at];
        }
        let start = self.texts.len();
        self.texts.push_str(word);
        self.texts[start..].make_ascii_lowercase();
        self.insert(at, key, start)
    }

    /// The same for a word in parts, small letters all: it is joined behind the texts, and stays there if it is new.
    pub(super) fn find_or_insert_joined(&mut self, parts: &[&str]) -> Lexeme {
        let start = self.texts.len();
        parts.iter().for_each(|part| self.texts.push_str(part));
        let word = &self.texts.as_bytes()[start..];
        let key = WordKey::of(word);
        let at = self.place(word, key);
        if self.places[at].is_known() {
            self.texts.truncate(start);
            return self.places[at];
        }
        self.insert(at, key, start)
    }

    fn insert(&mut self, at: usize, key: WordKey, start: usize) -> Lexeme {
        let lexeme = self.add(key.head, start);
        self.places[at] = lexeme;
        if self.entries.len() * 2 > self.places.len() {
            self.resize(self.places.len() * 2);
        }
        lexeme
    }

    /// Adds a mark, which is never looked up; an empty word for a byte that is none.
    pub(super) fn add_mark(&mut self, byte: u8) {
        let start = self.texts.len();
        self.texts.extend(byte.is_ascii_punctuation().then_some(char::from(byte)));
        self.add(0, start);
    }

    fn add(&mut self, head: u64, start: usize) -> Lexeme {
        let lemma = Lexeme(self.entries.len() as u32);
        self.entries.push(Entry { head, start: start as u32, profile: 0, lemma, values: Values::NONE });
        lemma
    }

    #[cold]
    fn resize(&mut self, places: usize) {
        let size = places.next_power_of_two();
        self.shift = u32::BITS - size.trailing_zeros();
        self.places = vec![Lexeme::UNKNOWN; size];
        for lexeme in (Lexeme::FIRST_WORD..self.entries.len() as u32).map(Lexeme) {
            let mut at = (WordKey::of(self.text(lexeme).as_bytes()).hash >> self.shift) as usize;
            while self.places[at].is_known() {
                at = (at + 1) & (size - 1);
            }
            self.places[at] = lexeme;
        }
    }
}
