//! The hash table from words to lexemes, and its keys.

use super::{Lexeme, swar};

/// What a word is looked up by: its first eight bytes in lower case, its length, and a hash of its first sixteen.
///
/// Most words of news are no longer than eight bytes, so that a look-up ends without comparing text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordKey {
    head: u64,
    length: u32,
    hash: u32,
}

impl WordKey {
    /// The key of a word of `length` bytes by its first eight bytes and the eight behind them, in lower case and with 0
    /// for what is missing.
    pub(crate) const fn new(head: u64, tail: u64, length: usize) -> Self {
        let mixed = (head ^ tail.rotate_left(23) ^ (length as u64) << 56).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self { head, length: length as u32, hash: (mixed >> 32) as u32 }
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
}

/// A place of the table; length 0 is an empty one.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    head: u64,
    length: u32,
    lexeme: Lexeme,
}

/// Open addressing; a power of two long, and used to three quarters at the most: runs stay short, and the table small.
#[derive(Clone, Debug)]
pub(super) struct Index {
    slots: Vec<Slot>,
    used: usize,
}

impl Index {
    /// A table for so many words before it has to grow.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self { slots: vec![Slot::default(); (words * 4 / 3).next_power_of_two()], used: 0 }
    }

    /// The lexeme of a word, given with its key and with the text of each lexeme.
    pub(super) fn find<'t>(&self, word: &[u8], key: WordKey, text_of: impl Fn(Lexeme) -> &'t [u8]) -> Lexeme {
        self.slots[self.place(word, key, text_of)].lexeme
    }

    /// Where a word stands, or the empty place where it would.
    fn place<'t>(&self, word: &[u8], key: WordKey, text_of: impl Fn(Lexeme) -> &'t [u8]) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key.hash as usize & mask;
        loop {
            let slot = self.slots[at];
            let same_head = slot.head == key.head && slot.length == key.length;
            let same = || word.len() <= 8 || text_of(slot.lexeme)[8..].eq_ignore_ascii_case(&word[8..]);
            if slot.length == 0 || same_head && same() {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    /// The lexeme of a word, which is `new` if the table does not hold it yet.
    pub(super) fn find_or_insert<'t>(
        &mut self,
        word: &[u8],
        new: Lexeme,
        text_of: impl Fn(Lexeme) -> &'t [u8],
    ) -> Lexeme {
        let key = WordKey::of(word);
        let at = self.place(word, key, &text_of);
        if self.slots[at].length > 0 {
            return self.slots[at].lexeme;
        }
        self.slots[at] = Slot { head: key.head, length: key.length, lexeme: new };
        self.used += 1;
        if self.used * 4 > self.slots.len() * 3 {
            self.grow(|lexeme| if lexeme == new { key } else { WordKey::of(text_of(lexeme)) });
        }
        new
    }

    fn grow(&mut self, key_of: impl Fn(Lexeme) -> WordKey) {
        let size = self.slots.len() * 2;
        for slot in std::mem::replace(&mut self.slots, vec![Slot::default(); size]) {
            if slot.length > 0 {
                let mut at = key_of(slot.lexeme).hash as usize & (size - 1);
                while self.slots[at].length > 0 {
                    at = (at + 1) & (size - 1);
                }
                self.slots[at] = slot;
            }
        }
    }
}
