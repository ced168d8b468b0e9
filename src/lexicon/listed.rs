//! Lists of words for which nothing else asks: their texts are compared, behind a glance at their outlines. What is asked at
//! most tokens has a bit: [`WordSet`](super::words::WordSet), [`Set`](super::Set).

/// What tells most words apart at a glance: their first letter, their last and their length, mixed into a byte.
#[derive(Clone, Copy, Default)]
pub(crate) struct Outline(u8);

impl Outline {
    const fn of(first: u8, last: u8, length: usize) -> Self {
        // Five bits of a letter are the same in both cases.
        let letters = (first & 31) as u32 | ((last & 31) as u32) << 5 | (length as u32 & 15) << 10;
        Self((letters.wrapping_mul(0x9E37_79B1) >> 24) as u8)
    }

    /// The outline of the word between two places of a text.
    #[inline]
    pub(crate) fn within(text: &str, start: usize, end: usize) -> Self {
        let letter = |at: usize| text.as_bytes().get(at).copied().unwrap_or(0);
        Self::of(letter(start), letter(end.wrapping_sub(1)), end - start)
    }
}

/// A set of outlines: most words that are not looked for fail it.
#[derive(Clone, Copy)]
pub(crate) struct Outlines([u64; 4]);

impl Outlines {
    pub(crate) const NONE: Self = Self([0; 4]);

    const fn of(words: &[&str]) -> Self {
        let (mut outlines, mut i) = (Self::NONE, 0);
        while i < words.len() {
            outlines = outlines.with_word(words[i]);
            i += 1;
        }
        outlines
    }

    /// That of a word as well.
    pub(crate) const fn with_word(mut self, word: &str) -> Self {
        let word = word.as_bytes();
        let Outline(at) = Outline::of(word[0], word[word.len() - 1], word.len());
        self.0[at as usize / 64] |= 1 << (at % 64);
        self
    }

    /// Those of another set as well.
    pub(crate) const fn with(mut self, other: &Self) -> Self {
        let mut i = 0;
        while i < self.0.len() {
            self.0[i] |= other.0[i];
            i += 1;
        }
        self
    }

    pub(crate) const fn hold(&self, Outline(at): Outline) -> bool {
        self.0[at as usize / 64] >> (at % 64) & 1 == 1
    }
}

/// A list of words to look for.
pub(crate) struct Words {
    list: &'static [&'static str],
    pub(crate) outlines: Outlines,
}

impl Words {
    pub(crate) const fn of(list: &'static [&'static str]) -> Self {
        Self { list, outlines: Outlines::of(list) }
    }

    /// Whether a word is one of them, in any case.
    pub(crate) fn has(&self, word: &str) -> bool {
        let [first, .., last] = word.as_bytes() else { return self.lists(word) };
        self.outlines.hold(Outline::of(*first, *last, word.len())) && self.lists(word)
    }

    /// The same of a word whose outline fits.
    #[inline(never)]
    pub(crate) fn lists(&self, word: &str) -> bool {
        self.list.iter().any(|other| same(word, other))
    }
}

/// A list of words, made when the library is built: `words!["to", "from"]` where it is imported by that name.
macro_rules! words_listed {
    ($($word:literal),* $(,)?) => { const { &$crate::lexicon::Words::of(&[$($word),*]) } };
}
pub(crate) use words_listed;

/// Whether two words are the same in any case; told from the length and the first letter mostly.
pub(crate) fn same(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let (Some(first), Some(other)) = (text.first(), word.first()) else { return false };
    text.len() == word.len() && first.eq_ignore_ascii_case(other) && text.eq_ignore_ascii_case(word)
}
