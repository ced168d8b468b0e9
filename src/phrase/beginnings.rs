//! Where numbers, titles and names can begin: one pass over the tokens, most of which begin none.

use super::{name, quantity, title};
use crate::lexicon::Classes;
use crate::text::{Document, Token, TokenKind};

const WORDS: Classes = quantity::BEHIND_ARTICLE.with(title::BEGINS);

/// Tokens by index, in order; used again from document to document.
#[derive(Clone, Debug, Default)]
pub(super) struct Beginnings {
    numbers: Vec<u32>,
    titles: Vec<u32>,
    names: Vec<u32>,
}

impl Beginnings {
    #[inline(never)]
    pub(super) fn read(&mut self, document: &Document<'_>) {
        self.numbers.clear();
        self.titles.clear();
        self.names.clear();
        for (at, token) in document.tokens.iter().enumerate() {
            if token.any(WORDS) || quantity::is_vague(token.lexeme) {
                self.note(document, at, token);
            }
            match token.kind {
                TokenKind::Word => {
                    if name::may_begin(document, token) {
                        self.names.push(at as u32);
                    }
                }
                TokenKind::Number => self.numbers.push(at as u32),
                TokenKind::Mixed => {
                    self.numbers.push(at as u32);
                    self.names.push(at as u32);
                }
                TokenKind::Clitic | TokenKind::Mark => {}
            }
        }
    }

    /// A word of numbers or titles.
    #[inline]
    fn note(&mut self, document: &Document<'_>, at: usize, token: &Token) {
        if title::may_begin(token) {
            self.titles.push(at as u32);
        }
        if quantity::may_follow_article(token) {
            let article = at.checked_sub(1).filter(|&before| quantity::is_article(document.lexeme(before)));
            self.numbers.extend(article.map(|article| article as u32));
            if token.is_word() && quantity::may_begin(token) {
                self.numbers.push(at as u32);
            }
        }
    }

    pub(super) fn numbers(&self) -> Places<'_> {
        Places(&self.numbers)
    }

    pub(super) fn titles(&self) -> Places<'_> {
        Places(&self.titles)
    }

    pub(super) fn names(&self) -> Places<'_> {
        Places(&self.names)
    }
}

/// Tokens that are gone through once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places<'a>(&'a [u32]);

impl Places<'_> {
    /// The next of them from a token on and before another; those before it are passed over for good.
    #[inline]
    pub(super) fn next(&mut self, from: usize, end: usize) -> Option<usize> {
        while let [first, rest @ ..] = self.0 {
            let first = *first as usize;
            if first >= end {
                return None;
            }
            self.0 = rest;
            if first >= from {
                return Some(first);
            }
        }
        None
    }
}
