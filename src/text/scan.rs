//! The scanner: text to tokens, one pass.
//!
//! ASCII is cut by the table below, which is UAX #29 for ASCII; so are the few other characters that news is full of
//! (curly quotation marks, dashes, accented Latin letters). A run with any other character goes, as far as the next
//! ASCII white space, to `unicode-segmentation`. That library also checks this file: see `tests/differential.rs`, `tests/properties.rs`.

mod foreign;
mod plain;
mod split;

use super::breaks::{BREAKS, Break, High, high};
use super::token::{Gap, Shape, Token, TokenKind};
use crate::lexicon::{Classes, Lexeme, Lexicon, LookUp, WordKey};

pub(crate) use split::split;

/// What the scanner makes of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Scanned {
    pub(super) tokens: Vec<Token>,
    /// The tokens that begin a line, by index.
    pub(super) lines: Vec<u32>,
    /// The tokens that can end a sentence or be a quotation mark, by index.
    pub(super) marks: Vec<u32>,
    /// The tokens that are rare signs ("©", "€"), by index.
    pub(super) signs: Vec<u32>,
    /// Words that are still to be looked up, some at a time.
    look_ups: Vec<LookUp>,
    /// A buffer for words with accents.
    folded: String,
}

/// Cuts `text` into tokens. The text must be shorter than 4 GiB.
#[inline(never)]
pub(super) fn scan(text: &str, lexicon: &Lexicon, scanned: &mut Scanned) {
    let Scanned { tokens, lines, marks, signs, look_ups, folded } = scanned;
    tokens.clear();
    lines.clear();
    marks.clear();
    signs.clear();
    let gap = Gap::Paragraph;
    let mut scanner = Scanner { text, lexicon, tokens, lines, marks, signs, look_ups, folded, gap };
    scanner.run();
    scanner.look_up();
}

/// Where a genitive `'s` begins in a word that ends in one.
fn clitic(word: &str) -> Option<usize> {
    let stem = word.strip_suffix(['s', 'S'])?.strip_suffix(['\'', '\u{2019}', '\u{02BC}'])?;
    (!stem.is_empty()).then_some(stem.len())
}

struct Scanner<'t, 's> {
    text: &'t str,
    lexicon: &'t Lexicon,
    tokens: &'s mut Vec<Token>,
    lines: &'s mut Vec<u32>,
    marks: &'s mut Vec<u32>,
    signs: &'s mut Vec<u32>,
    look_ups: &'s mut Vec<LookUp>,
    folded: &'s mut String,
    gap: Gap,
}

impl Scanner<'_, '_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            at = match BREAKS[bytes[at] as usize] {
                Break::Space => self.space(at),
                Break::High => self.high(at),
                Break::Lower | Break::Upper => self.plain_words(at),
                Break::Digit => self.plain_number(at),
                Break::Joiner => self.word(at),
                _ => self.mark(at, 1, bytes[at]),
            };
        }
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// White space; counts its line breaks.
    fn space(&mut self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        // One space before a word is nearly all of it.
        if let [b' ', next, ..] = bytes[at..] {
            if !matches!(BREAKS[next as usize], Break::Space | Break::High) {
                self.widen(Gap::Space);
                return at + 1;
            }
        }
        let mut lines = 0;
        while at < bytes.len() && BREAKS[bytes[at] as usize] == Break::Space {
            lines +=
                u32::from(bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n')));
            at += 1;
        }
        self.widen(match lines {
            0 => Gap::Space,
            1 => Gap::Line,
            _ => Gap::Paragraph,
        });
        // A combining mark behind a space belongs to the space.
        let leans = bytes.get(at).is_some_and(|&byte| byte >= 0x80) && matches!(bytes[at - 1], b' ' | b'\t');
        if leans && high(bytes, at).is_none() { self.run_with_high_bytes(at - 1) } else { at }
    }

    /// A token that begins with a character ≥ U+0080.
    fn high(&mut self, at: usize) -> usize {
        match high(self.text.as_bytes(), at) {
            Some((High::Letter, _)) => self.word(at),
            Some((High::Mid, length)) => self.mark(at, length, b'\''),
            Some((High::Mark(mark), length)) => self.mark(at, length, mark),
            Some((High::Space, length)) if !self.may_extend(at + length) => {
                self.widen(Gap::Space);
                at + length
            }
            _ => self.run_with_high_bytes(at),
        }
    }

    /// Whether the character at `at` may be one that UAX #29 joins to whatever stands before it.
    fn may_extend(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        bytes.get(at).is_some_and(|&byte| byte >= 0x80) && high(bytes, at).is_none()
    }

    fn mark(&mut self, at: usize, length: usize, mark: u8) -> usize {
        if self.may_extend(at + length) {
            return self.run_with_high_bytes(at);
        }
        let (lexeme, classes) = match mark {
            0 => self.lexicon_mark(at),
            // Of the ASCII marks, only this one has a class.
            b'$' => (Lexeme::mark(mark), self.lexicon.classes(Lexeme::mark(mark), Shape::None)),
            _ => (Lexeme::mark(mark), Classes::NONE),
        };
        self.push(at, at + length, TokenKind::Mark, Shape::None, lexeme, classes);
        at + length
    }

    /// What the lexicon knows of a non-ASCII mark, which becomes the next token: "€".
    fn lexicon_mark(&mut self, at: usize) -> (Lexeme, Classes) {
        self.signs.push(self.tokens.len() as u32);
        let mark = self.text[at..].chars().next().map_or(0, char::len_utf8);
        let bytes = &self.text.as_bytes()[at..at + mark];
        let lexeme = self.lexicon.find(bytes, WordKey::of(bytes));
        (lexeme, self.lexicon.classes(lexeme, Shape::None))
    }

    /// The class of the character at `at` inside a word, and its length.
    fn inside(&self, at: usize) -> (Break, usize) {
        let bytes = self.text.as_bytes();
        match bytes.get(at).map(|&byte| BREAKS[byte as usize]) {
            None => (Break::Space, 0),
            Some(Break::High) => match high(bytes, at) {
                Some((High::Letter, length)) => (Break::Lower, length),
                Some((High::Mid, length)) => (Break::MidBoth, length),
                Some((High::Mark(_) | High::Space, length)) => (Break::Other, length),
                None => (Break::High, 1),
            },
            Some(class) => (class, 1),
        }
    }

    /// "Norvik Inc.'s", "the Fund (IMF)'s": a genitive behind a point or bracket, of which the mark was taken already.
    fn is_genitive(&mut self, start: usize) -> bool {
        let &[.., before, quote] = self.tokens.as_slice() else { return false };
        let closes = before.is_mark(b'.') || before.is_mark(b')');
        let glued = quote.end as usize == start && before.end == quote.start;
        if !(quote.is_mark(b'\'') && closes && glued) {
            return false;
        }
        self.tokens.pop();
        if self.marks.last() == Some(&(self.tokens.len() as u32)) {
            self.marks.pop();
        }
        self.gap = quote.gap;
        self.push_clitic(quote.start as usize, start + 1);
        true
    }

    /// A word or number.
    fn word(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start;
        let (mut lower, mut upper, mut digit) = (false, false, false);
        loop {
            // The common case, a run of ASCII letters and digits.
            while let Some(&byte) = bytes.get(at) {
                match BREAKS[byte as usize] {
                    Break::Lower => lower = true,
                    Break::Upper => upper = true,
                    Break::Digit => digit = true,
                    Break::Joiner => {}
                    _ => break,
                }
                at += 1;
            }
            let (class, length) = self.inside(at);
            match class {
                // An accented letter.
                Break::Lower => at += length,
                Break::High => return self.run_with_high_bytes(start),
                Break::MidBoth | Break::MidLetter | Break::MidNumber => {
                    let (after, _) = self.inside(at + length);
                    if after == Break::High {
                        return self.run_with_high_bytes(start);
                    }
                    let goes_on = joins(self.last_is_digit(start, at), class, after);
                    if !goes_on || bytes[at] == b'.' && begins_anew(&bytes[start..], at - start) {
                        break;
                    }
                    at += length;
                }
                _ => break,
            }
        }
        self.push_word(start, at, lower, upper, digit);
        at
    }

    /// Whether the last character of a word so far is a digit (then only numbers go on); none for a joiner.
    fn last_is_digit(&self, start: usize, at: usize) -> Option<bool> {
        let last = *self.text.as_bytes().get(start..at)?.last()?;
        match BREAKS[last as usize] {
            Break::Digit => Some(true),
            Break::Joiner => None,
            _ => Some(false),
        }
    }

    /// A word of the scanner's own cut; what its ASCII letters and digits are is known.
    fn push_word(&mut self, start: usize, mut end: usize, lower: bool, upper: bool, digit: bool) {
        let word = &self.text.as_bytes()[start..end];
        if word == b"s" && self.is_genitive(start) {
            return;
        }
        let genitive = match word {
            [_, .., b'\'', b's' | b'S'] if word.len() > 2 => 2,
            [_, .., 0xE2, 0x80, 0x99, b's' | b'S'] if word.len() > 4 => 4,
            _ => 0,
        };
        end -= genitive;
        let word = &self.text.as_bytes()[start..end];
        if word.is_ascii() && !(lower || upper || digit) {
            // Underscores alone.
            self.push(start, end, TokenKind::Mark, Shape::None, Lexeme::mark(b'_'), Classes::NONE);
        } else if word.is_ascii() {
            let shape = match (word[0].is_ascii_uppercase(), upper, lower) {
                _ if genitive > 0 => shape_of(word),
                (_, false, false) => Shape::None,
                (_, true, false) => shape_of(word),
                (true, ..) => Shape::Title,
                _ => Shape::Lower,
            };
            let kind = match (digit, upper || shape != Shape::None) {
                (false, _) => TokenKind::Word,
                (true, false) => TokenKind::Number,
                (true, true) => TokenKind::Mixed,
            };
            let lexeme = if kind == TokenKind::Number {
                Lexeme::UNKNOWN
            } else {
                self.lexicon.find(word, WordKey::of(word))
            };
            self.push_known(start, end, kind, shape, lexeme);
        } else {
            self.push_folded(start, end);
        }
        if genitive > 0 {
            self.push_clitic(end, end + genitive);
        }
    }

    #[inline]
    fn push_known(&mut self, start: usize, end: usize, kind: TokenKind, shape: Shape, lexeme: Lexeme) {
        self.push(start, end, kind, shape, lexeme, self.lexicon.classes(lexeme, shape));
    }

    fn push_clitic(&mut self, start: usize, end: usize) {
        self.push(start, end, TokenKind::Clitic, Shape::None, Lexeme::UNKNOWN, Classes::NONE);
    }

    #[inline]
    fn push(
        &mut self,
        start: usize,
        end: usize,
        kind: TokenKind,
        shape: Shape,
        lexeme: Lexeme,
        classes: Classes,
    ) {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        if kind == TokenKind::Mark && is_stop_or_quote(lexeme) {
            self.marks.push(self.tokens.len() as u32);
        }
        if gap >= Gap::Line {
            self.lines.push(self.tokens.len() as u32);
        }
        self.tokens.push(Token { start: start as u32, end: end as u32, classes, lexeme, kind, shape, gap });
    }
}

/// The marks that end sentences or stand around quotations: point, exclamation and question mark, quotation marks, backtick.
const fn is_stop_or_quote(mark: Lexeme) -> bool {
    const SET: u128 = 1 << b'.' | 1 << b'!' | 1 << b'?' | 1 << b'"' | 1 << b'\'' | 1 << b'`';
    mark.0 < 128 && SET >> mark.0 & 1 == 1
}

/// Whether a mark inside a word or number joins what stands before and behind it (WB6, WB7, WB11, WB12).
fn joins(before_is_digit: Option<bool>, mark: Break, after: Break) -> bool {
    match before_is_digit {
        Some(false) => matches!(after, Break::Lower | Break::Upper) && mark != Break::MidNumber,
        Some(true) => after == Break::Digit && mark != Break::MidLetter,
        None => false,
    }
}

/// "he said.Two people": whether a point ends the sentence though the next word touches it, as where paragraphs were run
/// together; not in "Jane.Roe@example.org" and "www.MyTown.org".
fn begins_anew(word: &[u8], point: usize) -> bool {
    /// No word is longer.
    const LONGEST: usize = 24;
    let (before, behind) = (&word[..point], &word[point + 1..]);
    let ends = matches!(before, [.., a, b] if a.is_ascii_alphabetic() && b.is_ascii_lowercase());
    let begins = matches!(behind, [a, b, ..] if a.is_ascii_uppercase() && b.is_ascii_lowercase());
    if !(ends && begins) || before.eq_ignore_ascii_case(b"www") {
        return false;
    }
    let letters = behind.iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let address = match &behind[letters..] {
        [b'@' | b'/' | b'_', ..] => true,
        [b'.' | b'-', next, ..] => next.is_ascii_alphanumeric() && !next.is_ascii_uppercase(),
        _ => false,
    };
    !address
}

/// The shape of an ASCII word, by counting.
fn shape_of(word: &[u8]) -> Shape {
    let upper = word.iter().filter(|byte| byte.is_ascii_uppercase()).count() as u32;
    let lower = word.iter().filter(|byte| byte.is_ascii_lowercase()).count() as u32;
    shape(word.first().is_some_and(u8::is_ascii_uppercase), upper, lower)
}

const fn shape(starts_upper: bool, upper: u32, lower: u32) -> Shape {
    match (starts_upper, upper, lower) {
        (_, 0, 0) => Shape::None,
        (_, 2.., 0) => Shape::Upper,
        (true, ..) => Shape::Title,
        _ => Shape::Lower,
    }
}
