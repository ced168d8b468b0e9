//! The scanner's fast path: plain words and numbers, eight letters or digits at a time.

use super::Scanner;
use crate::lexicon::{Classes, Lexeme, LookUp, WordKey, swar};
use crate::text::breaks::{BREAKS, Break};
use crate::text::token::{Gap, Shape, TokenKind};

/// So many words are looked up together.
const TOGETHER: usize = 64;

impl Scanner<'_, '_> {
    /// A word that begins with an ASCII letter, and those behind it with one space between: most of a text is nothing else.
    pub(super) fn plain_words(&mut self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        loop {
            at = self.plain_word(at);
            match bytes.get(at..at + 2) {
                Some(&[b' ', next]) if next.is_ascii_alphabetic() => {
                    self.widen(Gap::Space);
                    at += 1;
                }
                _ => return at,
            }
        }
    }

    /// A word that begins with an ASCII letter. Up to sixteen letters are read eight at a time, which is most words;
    /// any other character in or behind it leaves the word to [`Scanner::word`].
    #[inline]
    fn plain_word(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let head = swar::load(&bytes[start..]);
        let (mut length, kept) = swar::leading(swar::letters(head));
        let (head, mut small) = ((head | swar::SMALL) & kept, head & swar::SMALL & kept);
        let mut tail = 0;
        if length == 8 {
            tail = swar::load(&bytes[start + 8..]);
            let (more, kept) = swar::leading(swar::letters(tail));
            small |= tail & swar::SMALL & kept;
            tail = (tail | swar::SMALL) & kept;
            length += more;
        }
        let end = start + length;
        let behind = bytes.get(end).map_or(Break::Space, |&byte| BREAKS[byte as usize]);
        if length == 16 || !matches!(behind, Break::Space | Break::Other | Break::MidNumber) {
            // "agreed." at the end of a sentence is as common as the words inside one.
            let point = behind == Break::MidBoth
                && bytes.get(end + 1).is_none_or(|&byte| BREAKS[byte as usize] == Break::Space);
            if length == 16 || !point {
                return self.word(start);
            }
        }
        if length == 1 && head == u64::from(b's') && small != 0 && self.is_genitive(start) {
            return end;
        }
        let capitalized = bytes[start].is_ascii_uppercase();
        let shape = match (capitalized, small == 0) {
            (true, true) if length > 1 => Shape::Upper,
            (true, _) => Shape::Title,
            (false, _) => Shape::Lower,
        };
        if self.look_ups.len() == TOGETHER {
            self.look_up();
        }
        let (token, key) = (self.tokens.len() as u32, WordKey::new(head, tail, length));
        self.look_ups.push(LookUp { token, key, found: Lexeme::UNKNOWN });
        self.push(start, end, TokenKind::Word, shape, Lexeme::UNKNOWN, Classes::NONE);
        end
    }

    /// Completes the tokens of the words that wait to be looked up.
    #[inline(never)]
    pub(super) fn look_up(&mut self) {
        self.lexicon.find_together(self.look_ups);
        for word in self.look_ups.drain(..) {
            if let Some(token) = self.tokens.get_mut(word.token as usize) {
                token.lexeme = word.found;
                token.classes = self.lexicon.classes(word.found, token.shape);
            }
        }
    }

    /// Up to seven digits with nothing that could go on behind them; any other number is left to [`Scanner::word`].
    pub(super) fn plain_number(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let (length, _) = swar::leading(swar::digits(swar::load(&bytes[start..])));
        let end = start + length;
        let class = |at: usize| bytes.get(at).map_or(Break::Space, |&byte| BREAKS[byte as usize]);
        let ends = match class(end) {
            Break::Space | Break::Other => true,
            Break::MidNumber | Break::MidBoth => class(end + 1) == Break::Space,
            _ => false,
        };
        if length == 8 || !ends {
            return self.word(start);
        }
        self.push(start, end, TokenKind::Number, Shape::None, Lexeme::UNKNOWN, Classes::NONE);
        end
    }
}
