//! Which two words stand side by side at the head of a phrase.

use super::Lexeme;

/// A set of pairs of words that may hold others too: one bit a pair, told by a hash of both. With 16 KiB it stays in the
/// nearest cache, and of the many words that can begin a phrase nearly all are told to begin none where they stand.
#[derive(Clone, Debug)]
pub(crate) struct Pairs(pub(super) Vec<u64>);

/// A power of two of bits.
const BITS: u32 = 17;

impl Pairs {
    pub(super) fn new() -> Self {
        Self(vec![0; 1 << (BITS - 6)])
    }

    pub(super) fn insert(&mut self, first: Lexeme, second: Lexeme) {
        let (word, bit) = place(first, second);
        self.0[word] |= bit;
    }

    /// Whether the words can be a pair; one that the lexicon does not know is in none.
    pub(crate) fn may_hold(&self, first: Lexeme, second: Lexeme) -> bool {
        let (word, bit) = place(first, second);
        second.is_known() && self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

const fn place(first: Lexeme, second: Lexeme) -> (usize, u64) {
    let mixed = first.0.wrapping_mul(0x9E37_79B9) ^ second.0.wrapping_mul(0x85EB_CA6B);
    let at = mixed >> (u32::BITS - BITS);
    ((at / u64::BITS) as usize, 1 << (at % u64::BITS))
}
