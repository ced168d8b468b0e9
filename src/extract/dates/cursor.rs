//! A place in one sentence that rules read on from; it never leaves the sentence.

use crate::date::Weekday;
use crate::lexicon::time_words::{PLURAL, TimeWord};
use crate::lexicon::{Class, Lexeme, words};
use crate::phrase::{Phrases, Tag};
use crate::text::{Document, Token, TokenKind};
use crate::timex::{Count, DayPart, Season, TimeUnit};

#[derive(Clone, Copy)]
pub(super) struct Cursor<'a, 't> {
    pub(super) document: &'a Document<'t>,
    /// A part of speech for each token.
    pub(super) phrases: &'a Phrases,
    pub(super) at: usize,
    /// Behind the last token that may be read.
    pub(super) end: usize,
}

impl<'a, 't> Cursor<'a, 't> {
    pub(super) fn token(&self) -> Option<&'a Token> {
        self.peek(0)
    }

    pub(super) fn peek(&self, offset: usize) -> Option<&'a Token> {
        let at = self.at + offset;
        if at < self.end { self.document.tokens.get(at) } else { None }
    }

    /// The part of speech of a token of the document.
    pub(super) fn tag(&self, at: usize) -> Tag {
        self.phrases.tag(self.document, at)
    }

    /// The text of the token `offset` ahead; empty behind the end.
    pub(super) fn text(&self, offset: usize) -> &'t str {
        if self.at + offset < self.end { self.document.word(self.at + offset) } else { "" }
    }

    pub(super) fn is(&self, lexeme: Lexeme) -> bool {
        self.token().is_some_and(|token| token.lexeme == lexeme)
    }

    pub(super) fn is_ahead(&self, offset: usize, lexeme: Lexeme) -> bool {
        self.peek(offset).is_some_and(|token| token.lexeme == lexeme)
    }

    pub(super) fn eat(&mut self, lexeme: Lexeme) -> bool {
        let is = self.is(lexeme);
        self.at += usize::from(is);
        is
    }

    pub(super) fn eat_any(&mut self, lexemes: &[Lexeme]) -> bool {
        lexemes.iter().any(|&lexeme| self.eat(lexeme))
    }

    pub(super) fn eat_mark(&mut self, mark: u8) -> bool {
        self.eat(Lexeme::mark(mark))
    }

    /// A hyphen with nothing around it.
    pub(super) fn eat_hyphen(&mut self) -> bool {
        let glued = self.token().is_some_and(|token| token.is_mark(b'-') && token.is_glued());
        if glued && self.peek(1).is_some_and(|token| token.is_glued()) {
            self.at += 1;
            return true;
        }
        false
    }

    /// The point of an abbreviation, glued to the word before it.
    pub(super) fn eat_point(&mut self) -> bool {
        let point = self.token().is_some_and(|token| token.is_mark(b'.') && token.is_glued());
        self.at += usize::from(point);
        point
    }

    /// `'s`, or the bare apostrophe behind a plural.
    pub(super) fn eat_genitive(&mut self) -> bool {
        let genitive = self.token().is_some_and(|token| {
            token.kind == TokenKind::Clitic || (token.is_mark(b'\'') && token.is_glued())
        });
        self.at += usize::from(genitive);
        genitive
    }

    /// Reads on with `read`; stays in place when that finds nothing.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let place = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = place;
        }
        found
    }

    fn class(&self, class: Class) -> Option<u32> {
        if self.at < self.end { self.document.value(self.at, class) } else { None }
    }

    pub(super) fn peek_word(&self, offset: usize) -> Option<TimeWord> {
        let at = self.at + offset;
        if at < self.end { self.document.value(at, Class::TimeWord).and_then(TimeWord::of) } else { None }
    }

    pub(super) fn word(&self) -> Option<TimeWord> {
        self.peek_word(0)
    }

    /// Takes a word that `take` has a use for.
    pub(super) fn take_word<T>(&mut self, take: impl FnOnce(TimeWord) -> Option<T>) -> Option<T> {
        let found = take(self.word()?)?;
        self.at += 1;
        Some(found)
    }

    /// A month's name, its point eaten.
    pub(super) fn month(&mut self) -> Option<u8> {
        let month = self.class(Class::Month)?;
        let abbreviated = self.token().is_some_and(|token| token.has(Class::Abbreviation));
        self.at += 1;
        if abbreviated {
            self.eat_point();
        }
        Some(month as u8)
    }

    pub(super) fn weekday(&mut self) -> Option<Weekday> {
        let value = self.class(Class::Weekday).filter(|&value| value < PLURAL)?;
        let abbreviated = self.token().is_some_and(|token| token.has(Class::Abbreviation));
        self.at += 1;
        if abbreviated {
            self.eat_point();
        }
        Weekday::ALL.get(value as usize - 1).copied()
    }

    /// "Mondays"
    pub(super) fn weekdays(&mut self) -> Option<Weekday> {
        let value = self.class(Class::Weekday)?.checked_sub(PLURAL)?;
        self.at += 1;
        Weekday::ALL.get(value as usize - 1).copied()
    }

    /// A unit and whether it is in the plural.
    pub(super) fn unit(&mut self) -> Option<(TimeUnit, bool)> {
        let value = self.class(Class::TimeUnit)?;
        let unit = TimeUnit::ALL.get((value % PLURAL) as usize).copied()?;
        self.at += 1;
        Some((unit, value >= PLURAL))
    }

    pub(super) fn season(&mut self) -> Option<Season> {
        let season = Season::ALL.get(self.class(Class::Season)? as usize).copied()?;
        self.at += 1;
        Some(season)
    }

    /// A part of the day, and whether it is in the plural.
    pub(super) fn day_part(&mut self) -> Option<(DayPart, bool)> {
        let value = self.class(Class::DayPart)?;
        let part = DayPart::ALL.get((value % PLURAL) as usize).copied()?;
        self.at += 1;
        Some((part, value >= PLURAL))
    }

    /// "yesterday" 0, "today" 1, "tomorrow" 2, "tonight" 3.
    pub(super) fn deictic(&mut self) -> Option<u32> {
        let value = self.class(Class::Deictic)?;
        self.at += 1;
        Some(value)
    }

    /// A token of ASCII digits only: its value and how many.
    pub(super) fn digits(&self, offset: usize) -> Option<(u32, usize)> {
        self.peek(offset).filter(|token| token.kind == TokenKind::Number)?;
        digits(self.text(offset))
    }

    /// "3rd"
    fn ordinal_digits(&self) -> Option<u8> {
        self.token().filter(|token| token.kind == TokenKind::Mixed)?;
        ordinal_digits(self.text(0))
    }

    /// Digits in a range of values.
    pub(super) fn take_digits(&mut self, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
        let (value, length) = self.digits(0)?;
        if length > 4 || !range.contains(&value) {
            return None;
        }
        self.at += 1;
        Some(value)
    }

    /// "3rd", "third", "twenty-first"; not a bare number.
    pub(super) fn ordinal(&mut self) -> Option<u8> {
        if let Some(value) = self.ordinal_digits() {
            self.at += 1;
            return Some(value);
        }
        // Most tokens are done with here.
        self.word()?;
        self.attempt(|c| {
            if let Some(value) = c.take_word(|word| match word {
                TimeWord::Ordinal(value) => Some(value),
                _ => None,
            }) {
                return Some(value);
            }
            let tens = c.take_word(|word| match word {
                TimeWord::Number(tens @ 20..=90) => Some(tens as u8),
                _ => None,
            })?;
            c.eat_hyphen();
            c.take_word(|word| match word {
                TimeWord::Ordinal(ones @ 1..=9) => Some(tens + ones),
                _ => None,
            })
        })
    }

    /// A day of the month: "10", "10th", "tenth".
    pub(super) fn day(&mut self) -> Option<u8> {
        if let Some((value @ 1..=31, 1 | 2)) = self.digits(0) {
            self.at += 1;
            return Some(value as u8);
        }
        self.attempt(|c| c.ordinal().filter(|day| (1..=31).contains(day)))
    }

    /// A number in words below a hundred: "three", "twenty-one".
    pub(super) fn words_below_hundred(&mut self) -> Option<u32> {
        let number = |word| match word {
            TimeWord::Number(value) => Some(u32::from(value)),
            _ => None,
        };
        let first = self.take_word(number)?;
        if first >= 20 {
            let ones = self.attempt(|c| {
                c.eat_hyphen();
                c.take_word(|word| number(word).filter(|&ones| ones < 10))
            });
            return Some(first + ones.unwrap_or(0));
        }
        Some(first)
    }

    /// A number of units: "three", "2.5", "4,000", "two hundred", "1.3 million".
    pub(super) fn count(&mut self) -> Option<Count> {
        let number = self.token()?.kind == TokenKind::Number;
        let (mut count, digits) = match if number { decimal(self.text(0)) } else { None } {
            Some(count) => {
                self.at += 1;
                (count, true)
            }
            None => match self.words_below_hundred() {
                Some(value) => (Count::whole(value), false),
                None => (self.implied_one()?, false),
            },
        };
        while let Some(scale) = self.take_word(|word| match word {
            TimeWord::Scale(scale) => Some(scale),
            _ => None,
        }) {
            count = times(count, scale)?;
            if !digits && scale == 100 {
                let rest = self.attempt(|c| {
                    c.eat(words::AND);
                    c.words_below_hundred()
                });
                count.digits = count.digits.checked_add(rest.unwrap_or(0))?;
            }
        }
        Some(count)
    }

    /// "a hundred", "a dozen": one of the scale that follows.
    fn implied_one(&mut self) -> Option<Count> {
        let scale = |c: &Self, offset| matches!(c.peek_word(offset), Some(TimeWord::Scale(_)));
        let article = usize::from(self.is(words::A));
        if !scale(self, article) {
            return None;
        }
        self.at += article;
        Some(Count::whole(1))
    }
}

fn times(count: Count, scale: u32) -> Option<Count> {
    if count.power == 0 {
        if let Some(digits) = count.digits.checked_mul(scale) {
            return Some(Count { digits, power: 0 });
        }
    }
    let power = match scale {
        100 => 2,
        1_000 => 3,
        1_000_000 => 6,
        1_000_000_000 => 9,
        _ => return Some(Count { digits: count.digits.checked_mul(scale)?, ..count }),
    };
    Some(Count { power: count.power.checked_add(power)?, ..count })
}

/// The value of up to nine ASCII digits, and how many there are.
pub(super) fn digits(text: &str) -> Option<(u32, usize)> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    let mut value = 0;
    for byte in text.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value * 10 + u32::from(byte - b'0');
    }
    Some((value, text.len()))
}

/// "3rd", "21st", "10th".
pub(super) fn ordinal_digits(text: &str) -> Option<u8> {
    let bytes = text.as_bytes();
    let [number @ .., a, b] = bytes else { return None };
    let ending = [a.to_ascii_lowercase(), b.to_ascii_lowercase()];
    if !matches!(&ending, b"st" | b"nd" | b"rd" | b"th") || number.len() > 2 {
        return None;
    }
    let (value, _) = digits(text.get(..number.len())?)?;
    u8::try_from(value).ok()
}

/// A plain, grouped or decimal number.
fn decimal(text: &str) -> Option<Count> {
    let (mut digits, mut power, mut point) = (0_u32, 0_i8, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits = digits.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
                power -= i8::from(point);
            }
            b',' if !point => {}
            b'.' if !point => point = true,
            _ => return None,
        }
    }
    (!text.is_empty() && power >= -4).then_some(Count { digits, power })
}
