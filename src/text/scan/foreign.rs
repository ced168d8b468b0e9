//! The scanner's slow path: runs with characters that it does not cut by itself, and words with accents.

use unicode_segmentation::UnicodeSegmentation;

use super::{Scanner, begins_anew, clitic, shape};
use crate::lexicon::{Classes, Lexeme, WordKey, fold, is_invisible};
use crate::text::breaks::{BREAKS, Break, ascii_mark};
use crate::text::token::{Gap, Shape, TokenKind};

/// The first of the characters that have a case and are numbers too.
const ROMAN_NUMERALS: char = '\u{2160}';
/// UAX #29 joins this space to the words beside it ("3:15 p.m.", "63 500 seats"); here it is one like the others.
const NARROW_SPACE: char = '\u{202F}';
/// Spaces of no width and marks of the direction of writing.
const ZERO_WIDTH: [char; 5] = ['\u{200B}', '\u{200E}', '\u{200F}', '\u{2060}', '\u{FEFF}'];

impl Scanner<'_, '_> {
    /// From `start` to the next ASCII white space, cut by the library.
    #[cold]
    pub(super) fn run_with_high_bytes(&mut self, start: usize) -> usize {
        let text = self.text;
        let rest = &text.as_bytes()[start..];
        // The first byte may be the space that a combining mark leans on.
        let length = rest[1..].iter().position(|&byte| BREAKS[byte as usize] == Break::Space);
        let end = length.map_or(text.len(), |length| start + 1 + length);
        for (offset, piece) in text[start..end].split_word_bound_indices() {
            let mut at = start + offset;
            for part in piece.split_inclusive(NARROW_SPACE) {
                let word = part.trim_end_matches(NARROW_SPACE);
                self.piece(at, word);
                if word.len() < part.len() {
                    self.widen(Gap::Space);
                }
                at += part.len();
            }
        }
        end
    }

    /// A segment that holds, or stands beside, other characters.
    fn piece(&mut self, start: usize, piece: &str) {
        let Some(first) = piece.chars().next() else { return };
        let end = start + piece.len();
        if first.is_whitespace() {
            self.widen(match first {
                '\u{2028}' | '\u{85}' => Gap::Line,
                '\u{2029}' => Gap::Paragraph,
                _ => Gap::Space,
            });
        } else if piece.chars().any(char::is_alphanumeric) {
            self.words(start, piece);
        } else if !is_invisible(first) {
            let (lexeme, classes) = match ascii_mark(first) {
                0 => self.lexicon_mark(start),
                mark => (Lexeme::mark(mark), Classes::NONE),
            };
            self.push(start, end, TokenKind::Mark, Shape::None, lexeme, classes);
        }
    }

    /// A segment to read. What cannot be seen behind a word belongs to it by UAX #29, but says nothing ("6775" and a
    /// zero-width space).
    fn words(&mut self, mut start: usize, piece: &str) {
        let mut word = piece.trim_end_matches(ZERO_WIDTH);
        // "he said.Two people"
        while let Some(point) = self.sentence_end(start, word) {
            self.push_folded(start, start + point);
            let stop = start + point;
            self.push(stop, stop + 1, TokenKind::Mark, Shape::None, Lexeme::mark(b'.'), Classes::NONE);
            start = stop + 1;
            word = &word[point + 1..];
        }
        match clitic(word) {
            Some(at) => {
                self.push_folded(start, start + at);
                self.push_clitic(start + at, start + word.len());
            }
            None => self.push_folded(start, start + word.len()),
        }
    }

    /// Where a point ends a sentence within a segment.
    fn sentence_end(&self, start: usize, word: &str) -> Option<usize> {
        let bytes = &self.text.as_bytes()[start..];
        word.bytes().enumerate().find(|&(at, byte)| byte == b'.' && begins_anew(bytes, at)).map(|(at, _)| at)
    }

    /// A word with non-ASCII characters.
    pub(super) fn push_folded(&mut self, start: usize, end: usize) {
        let word = &self.text[start..end];
        let (mut upper, mut lower, mut digits, mut letters) = (0, 0, 0, 0);
        let mut starts_upper = None;
        for c in word.chars() {
            let (is_upper, is_lower) = (c.is_uppercase(), c.is_lowercase());
            upper += u32::from(is_upper);
            lower += u32::from(is_lower);
            // Before the Roman numerals, what has a case is a letter and no number: the slow questions are for the rest.
            let is_cased_letter = (is_upper || is_lower) && c < ROMAN_NUMERALS;
            let is_letter = is_cased_letter || c.is_alphabetic();
            let is_digit = !is_cased_letter && c.is_numeric();
            digits += u32::from(is_digit);
            letters += u32::from(is_letter);
            if starts_upper.is_none() && (is_letter || is_digit) {
                starts_upper = Some(is_upper);
            }
        }
        let starts_upper = starts_upper.unwrap_or(false);
        let kind = match (digits, letters) {
            (0, _) => TokenKind::Word,
            (_, 0) => TokenKind::Number,
            _ => TokenKind::Mixed,
        };
        self.folded.clear();
        fold(word, self.folded);
        let lexeme = self.lexicon.find(self.folded.as_bytes(), WordKey::of(self.folded.as_bytes()));
        self.push_known(start, end, kind, shape(starts_upper, upper, lower), lexeme);
    }
}
