//! The scanner: text to tokens, one pass.
//!
//! ASCII is cut by the table below, which is UAX #29 for ASCII; a run that holds a byte ≥ 0x80 goes, as far as the
//! next ASCII white space, to `unicode-segmentation`. That library also checks this file: see `tests/properties.rs`.

use unicode_segmentation::UnicodeSegmentation;

use super::token::{Gap, Shape, Token, TokenKind};
use crate::lexicon::{Classes, Lexeme, Lexicon, WordHash, fold};

/// UAX #29 word-break classes of ASCII.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    Letter,
    Digit,
    /// `_` (ExtendNumLet)
    Joiner,
    /// `.` and `'` (MidNumLet, Single_Quote)
    MidBoth,
    /// `:` (MidLetter)
    MidLetter,
    /// `,` and `;` (MidNum)
    MidNumber,
    Space,
    Other,
    High,
}

const BREAKS: [Break; 256] = {
    let mut table = [Break::Other; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = match i as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Break::Letter,
            b'0'..=b'9' => Break::Digit,
            b'_' => Break::Joiner,
            b'.' | b'\'' => Break::MidBoth,
            b':' => Break::MidLetter,
            b',' | b';' => Break::MidNumber,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => Break::Space,
            0x80.. => Break::High,
            _ => Break::Other,
        };
        i += 1;
    }
    table
};

/// Cuts `text` into tokens, appended to `tokens`. The text must be shorter than 4 GiB.
pub(crate) fn scan(text: &str, lexicon: &Lexicon, tokens: &mut Vec<Token>) {
    let mut scanner = Scanner { text, lexicon, tokens, folded: String::new(), gap: Gap::Paragraph };
    scanner.run();
}

/// The pieces of a short text in the scanner's own cut, for the lexicon's phrases.
pub(crate) fn split(text: &str, mut take: impl FnMut(&str)) {
    for word in text.split_word_bounds() {
        if word.chars().all(char::is_whitespace) {
            continue;
        }
        match clitic(word) {
            Some(at) => {
                take(&word[..at]);
                take(&word[at..]);
            }
            None => take(word),
        }
    }
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
    folded: String,
    gap: Gap,
}

impl Scanner<'_, '_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            at = match BREAKS[bytes[at] as usize] {
                Break::Space => self.space(at),
                Break::High => self.run_with_high_bytes(at),
                Break::Letter | Break::Digit | Break::Joiner => self.word(at),
                _ => self.mark(at),
            };
        }
    }

    /// White space; counts its line breaks.
    fn space(&mut self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let start = at;
        let mut lines = 0;
        while at < bytes.len() && BREAKS[bytes[at] as usize] == Break::Space {
            lines +=
                u32::from(bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n')));
            at += 1;
        }
        self.widen(if lines > 1 {
            Gap::Paragraph
        } else if lines == 1 {
            Gap::Line
        } else {
            Gap::Space
        });
        // A combining mark behind a space belongs to the space.
        if at < bytes.len() && bytes[at] >= 0x80 && bytes[at - 1] == b' ' && at > start {
            return self.run_with_high_bytes(at - 1);
        }
        at
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn mark(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        if bytes.get(at + 1).is_some_and(|&next| next >= 0x80) {
            return self.run_with_high_bytes(at);
        }
        let lexeme = Lexeme::mark(bytes[at]);
        // Of the ASCII marks, only this one has a class.
        let classes =
            if bytes[at] == b'$' { self.lexicon.classes(lexeme, Shape::None) } else { Classes::NONE };
        self.push(at, at + 1, TokenKind::Mark, Shape::None, lexeme, classes);
        at + 1
    }

    /// A word or number that begins in ASCII.
    fn word(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let kind_at = |at: usize| bytes.get(at).map_or(Break::Space, |&byte| BREAKS[byte as usize]);
        let mut at = start;
        loop {
            match kind_at(at) {
                Break::Letter | Break::Digit | Break::Joiner => at += 1,
                Break::High => return self.run_with_high_bytes(start),
                mid @ (Break::MidBoth | Break::MidLetter | Break::MidNumber) => {
                    let (before, after) = (kind_at(at - 1), kind_at(at + 1));
                    if after == Break::High {
                        return self.run_with_high_bytes(start);
                    }
                    let joins = match before {
                        Break::Letter => after == Break::Letter && mid != Break::MidNumber,
                        Break::Digit => after == Break::Digit && mid != Break::MidLetter,
                        _ => false,
                    };
                    if !joins {
                        break;
                    }
                    at += 2;
                }
                _ => break,
            }
        }
        self.push_word(start, at);
        at
    }

    /// From `start` to the next ASCII white space, cut by the library.
    fn run_with_high_bytes(&mut self, start: usize) -> usize {
        let text = self.text;
        let rest = &text.as_bytes()[start..];
        // The first byte may be the space that a combining mark leans on.
        let length = rest[1..].iter().position(|&byte| BREAKS[byte as usize] == Break::Space);
        let end = length.map_or(text.len(), |length| start + 1 + length);
        for (offset, piece) in text[start..end].split_word_bound_indices() {
            self.piece(start + offset, piece);
        }
        end
    }

    /// A segment that holds, or stands beside, non-ASCII characters.
    fn piece(&mut self, start: usize, piece: &str) {
        let Some(first) = piece.chars().next() else { return };
        let end = start + piece.len();
        if first.is_whitespace() {
            self.widen(if matches!(first, '\u{2028}' | '\u{85}') {
                Gap::Line
            } else if first == '\u{2029}' {
                Gap::Paragraph
            } else {
                Gap::Space
            });
        } else if piece.chars().any(char::is_alphanumeric) {
            match clitic(piece) {
                Some(at) => {
                    self.push_folded(start, start + at);
                    self.push_clitic(start + at, end);
                }
                None => self.push_folded(start, end),
            }
        } else if !crate::lexicon::is_invisible(first) {
            let (lexeme, classes) = self.known_mark(first);
            self.push(start, end, TokenKind::Mark, Shape::None, lexeme, classes);
        }
    }

    /// A non-ASCII mark: the ASCII mark it stands for, or what the lexicon knows of it ("€").
    fn known_mark(&mut self, mark: char) -> (Lexeme, Classes) {
        let ascii = ascii_mark(mark);
        if ascii != 0 {
            return (Lexeme::mark(ascii), Classes::NONE);
        }
        let mut bytes = [0; 4];
        self.folded.clear();
        fold(mark.encode_utf8(&mut bytes), &mut self.folded);
        let mut hash = WordHash::new();
        self.folded.bytes().for_each(|byte| hash.add(byte));
        let lexeme = self.lexicon.find(self.folded.as_bytes(), hash.finish());
        (lexeme, self.lexicon.classes(lexeme, Shape::None))
    }

    /// An ASCII word or number: case is read and folded on the way.
    fn push_word(&mut self, start: usize, mut end: usize) {
        let text = self.text;
        let tail = &text.as_bytes()[start..end];
        let genitive = tail.len() > 2 && matches!(tail[tail.len() - 2..], [b'\'', b's' | b'S']);
        if genitive {
            end -= 2;
        }
        let word = &text.as_bytes()[start..end];
        let (mut upper, mut lower, mut digits, mut hash) = (0_u32, 0_u32, 0_u32, WordHash::new());
        self.folded.clear();
        for &byte in word {
            upper += u32::from(byte.is_ascii_uppercase());
            lower += u32::from(byte.is_ascii_lowercase());
            digits += u32::from(byte.is_ascii_digit());
            let folded = byte.to_ascii_lowercase();
            hash.add(folded);
            self.folded.push(char::from(folded));
        }
        let shape = shape(word[0].is_ascii_uppercase(), upper, lower);
        self.push_known(start, end, shape, digits, upper + lower, hash);
        if genitive {
            self.push_clitic(end, end + 2);
        }
    }

    /// A word with non-ASCII characters.
    fn push_folded(&mut self, start: usize, end: usize) {
        let word = &self.text[start..end];
        let (mut upper, mut lower, mut digits) = (0, 0, 0);
        for c in word.chars() {
            upper += u32::from(c.is_uppercase());
            lower += u32::from(c.is_lowercase());
            digits += u32::from(c.is_numeric());
        }
        let starts_upper = word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
        self.folded.clear();
        fold(word, &mut self.folded);
        let mut hash = WordHash::new();
        self.folded.bytes().for_each(|byte| hash.add(byte));
        let letters = word.chars().filter(|c| c.is_alphabetic()).count() as u32;
        self.push_known(start, end, shape(starts_upper, upper, lower), digits, letters, hash);
    }

    fn push_known(
        &mut self,
        start: usize,
        end: usize,
        shape: Shape,
        digits: u32,
        letters: u32,
        hash: WordHash,
    ) {
        let kind = match (digits, letters) {
            (0, _) => TokenKind::Word,
            (_, 0) => TokenKind::Number,
            _ => TokenKind::Mixed,
        };
        let lexeme = if kind == TokenKind::Number {
            Lexeme::UNKNOWN
        } else {
            self.lexicon.find(self.folded.as_bytes(), hash.finish())
        };
        let classes = if lexeme.is_known() { self.lexicon.classes(lexeme, shape) } else { Classes::NONE };
        self.push(start, end, kind, shape, lexeme, classes);
    }

    fn push_clitic(&mut self, start: usize, end: usize) {
        self.push(start, end, TokenKind::Clitic, Shape::None, Lexeme::UNKNOWN, Classes::NONE);
    }

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
        self.tokens.push(Token { start: start as u32, end: end as u32, classes, lexeme, kind, shape, gap });
    }
}

const fn shape(starts_upper: bool, upper: u32, lower: u32) -> Shape {
    match (starts_upper, upper, lower) {
        (_, 0, 0) => Shape::None,
        (_, 2.., 0) => Shape::Upper,
        (true, ..) => Shape::Title,
        _ => Shape::Lower,
    }
}

/// The ASCII mark that stands for a mark in rules: quotation marks, dashes and the like; 0 for any other.
const fn ascii_mark(c: char) -> u8 {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' | '\u{02BC}' | '\u{2032}' | '\u{2039}'
        | '\u{203A}' => b'\'',
        '\u{201C}'..='\u{201F}' | '\u{00AB}' | '\u{00BB}' | '\u{2033}' | '\u{FF02}' => b'"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => b'-',
        '\u{2026}' => b'.',
        _ if c.is_ascii() => c as u8,
        _ => 0,
    }
}
