//! What the first token of an expression is. It decides which readings are tried there: most begin with few sorts of
//! token, and asking each of them costs far more than asking the token once.

use super::cursor::{Cursor, digits, ordinal_digits};
use crate::lexicon::time_words::{TimeWord, Which};
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, words};
use crate::text::TokenKind;

/// The sorts that a token is of, one bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct First(u32);

/// Words that open an expression and are of no class of time: "near future", "so far", "twice a week".
const OPENERS: WordSet =
    WordSet::of(&[words::NEAR, words::FORESEEABLE, words::DISTANT, words::ONCE, words::TWICE, words::THRICE]);

impl First {
    pub(super) const NONE: Self = Self(0);
    /// One or two digits.
    pub(super) const DAY: Self = Self(1);
    /// Four digits.
    pub(super) const YEAR: Self = Self(1 << 1);
    /// Any other number: "2.5", "4,000", "31.12.1999".
    pub(super) const COUNT: Self = Self(1 << 2);
    /// "3rd"
    pub(super) const ORDINAL_DIGITS: Self = Self(1 << 3);
    /// Digits with letters: "2pm", "1990s", "24hr", "Q3", "FY24".
    pub(super) const MIXED: Self = Self(1 << 4);
    /// "three"
    pub(super) const NUMBER: Self = Self(1 << 5);
    /// "third"
    pub(super) const ORDINAL: Self = Self(1 << 6);
    /// "hundred"
    pub(super) const SCALE: Self = Self(1 << 7);
    /// "last", "this"
    pub(super) const WHICH: Self = Self(1 << 8);
    /// "early", "end"
    pub(super) const EDGE: Self = Self(1 << 9);
    /// "fiscal", "FY"
    pub(super) const FISCAL: Self = Self(1 << 10);
    /// "noon"
    pub(super) const HOUR: Self = Self(1 << 11);
    /// "nineties"
    pub(super) const DECADE: Self = Self(1 << 12);
    /// "half"
    pub(super) const HALF: Self = Self(1 << 13);
    /// "several", "couple"
    pub(super) const FUZZY: Self = Self(1 << 14);
    /// "every", "daily", "twice"
    pub(super) const OFTEN: Self = Self(1 << 15);
    /// "now", "current", "the past"
    pub(super) const VAGUE: Self = Self(1 << 16);
    pub(super) const MONTH: Self = Self(1 << 17);
    pub(super) const WEEKDAY: Self = Self(1 << 18);
    pub(super) const UNIT: Self = Self(1 << 19);
    pub(super) const SEASON: Self = Self(1 << 20);
    pub(super) const DAY_PART: Self = Self(1 << 21);
    /// "today", "Easter", "Black Friday"
    pub(super) const DEICTIC: Self = Self(1 << 22);
    /// An apostrophe: "'99"
    pub(super) const TICK: Self = Self(1 << 23);
    /// "a", "an"
    pub(super) const ARTICLE: Self = Self(1 << 24);
    /// "so"
    pub(super) const SO: Self = Self(1 << 25);
    /// The number goes on behind it: a hyphen, slash, colon or apostrophe is glued to it.
    pub(super) const JOINED: Self = Self(1 << 26);
    /// A small word of time follows a number: "a.m.", "GMT", "BC", "hundred".
    pub(super) const WORD_BEHIND: Self = Self(1 << 27);
    /// A month, "of" or a hyphen follows.
    pub(super) const MONTH_BEHIND: Self = Self(1 << 28);
    /// The unit or season stands behind a number.
    pub(super) const LENGTH_BEHIND: Self = Self(1 << 29);

    pub(super) const DIGITS: Self = Self::DAY.or(Self::YEAR).or(Self::COUNT);

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The sorts of the token at the cursor.
    pub(super) fn of(c: &Cursor<'_, '_>) -> Self {
        let Some(token) = c.token() else { return Self::NONE };
        match token.kind {
            TokenKind::Word => Self::of_word(c),
            TokenKind::Number | TokenKind::Mixed => Self::of_number(c),
            TokenKind::Mark if token.is_mark(b'\'') => Self::TICK,
            TokenKind::Mark | TokenKind::Clitic => Self::NONE,
        }
    }

    fn of_word(c: &Cursor<'_, '_>) -> Self {
        let Some(token) = c.token() else { return Self::NONE };
        let mut first = Self::NONE;
        for (class, sort) in [
            (Class::Month, Self::MONTH),
            (Class::Weekday, Self::WEEKDAY),
            (Class::TimeUnit, Self::UNIT),
            (Class::Season, Self::SEASON),
            (Class::DayPart, Self::DAY_PART),
            (Class::Deictic, Self::DEICTIC),
        ] {
            if token.has(class) {
                first = first.or(sort);
            }
        }
        if token.has(Class::TimeWord) {
            first = first.or(c.word().map_or(Self::NONE, Self::of_time_word));
        }
        if token.has(Class::PhraseStart) && c.document.phrase(c.at, Class::Deictic).is_some() {
            first = first.or(Self::DEICTIC);
        }
        if first.any(Self::NUMBER.or(Self::ORDINAL)) {
            first = first.or(Self::behind_number(c));
        }
        match token.lexeme {
            words::A | words::AN => first.or(Self::ARTICLE),
            words::SO => first.or(Self::SO),
            words::FY => first.or(Self::FISCAL),
            word if OPENERS.has(word) => first.or(Self::VAGUE).or(Self::OFTEN),
            _ => first,
        }
    }

    const fn of_time_word(word: TimeWord) -> Self {
        match word {
            TimeWord::Number(1) => Self::NUMBER.or(Self::VAGUE),
            TimeWord::Number(_) => Self::NUMBER,
            TimeWord::Scale(_) => Self::SCALE,
            TimeWord::Ordinal(_) => Self::ORDINAL,
            TimeWord::Fuzzy | TimeWord::Couple => Self::FUZZY,
            TimeWord::Half => Self::HALF,
            TimeWord::Which(Which::Past | Which::Current | Which::Recent) => Self::WHICH.or(Self::VAGUE),
            TimeWord::Which(_) => Self::WHICH,
            TimeWord::Edge(_) => Self::EDGE,
            TimeWord::Every | TimeWord::Often(..) => Self::OFTEN,
            TimeWord::Fiscal => Self::FISCAL,
            TimeWord::Hour(_) => Self::HOUR,
            TimeWord::Vague(_) => Self::VAGUE,
            TimeWord::Decade(_) => Self::DECADE,
            _ => Self::NONE,
        }
    }

    fn of_number(c: &Cursor<'_, '_>) -> Self {
        let Some(token) = c.token() else { return Self::NONE };
        let text = c.text(0);
        let first = match digits(text) {
            Some((_, 1 | 2)) => Self::DAY,
            Some((_, 4)) => Self::YEAR,
            _ if token.kind == TokenKind::Number => Self::COUNT,
            _ if ordinal_digits(text).is_some() => Self::ORDINAL_DIGITS.or(Self::MIXED),
            _ => Self::MIXED,
        };
        first.or(Self::behind_number(c))
    }

    /// What follows a number.
    fn behind_number(c: &Cursor<'_, '_>) -> Self {
        /// What can follow the number of a length: "2 full days", "1 1/2 hours", "1 and a half".
        const BETWEEN: WordSet =
            WordSet::of(&[words::AND, words::TO, words::OR]).with(&super::length::BETWEEN);
        let Some(next) = c.peek(1) else { return Self::NONE };
        let mut behind = Self::NONE;
        if next.kind == TokenKind::Mark {
            let hyphen = next.is_mark(b'-');
            if next.is_glued() && (hyphen || [b'/', b':', b'\''].iter().any(|&mark| next.is_mark(mark))) {
                behind = behind.or(Self::JOINED);
            }
            if hyphen {
                behind = behind.or(Self::MONTH_BEHIND).or(Self::LENGTH_BEHIND);
            }
            return if next.lexeme == crate::lexicon::Lexeme::UNKNOWN {
                behind.or(Self::LENGTH_BEHIND)
            } else {
                behind
            };
        }
        if next.has(Class::TimeWord) {
            behind = behind.or(Self::WORD_BEHIND).or(Self::LENGTH_BEHIND);
        }
        if next.has(Class::Month) || next.is(words::OF) {
            behind = behind.or(Self::MONTH_BEHIND);
        }
        if next.has(Class::TimeUnit) || next.is_numeric() || BETWEEN.has(next.lexeme) {
            behind = behind.or(Self::LENGTH_BEHIND);
        }
        behind
    }
}
