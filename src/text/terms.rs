//! The lexicon's terms of several words ("United States", "Lt. Gen.") where a text has them: found once, for all who
//! ask what stands at a token.

use super::token::{Gap, Shape, Token, TokenKind};
use crate::lexicon::{Case, Class, Lexeme, Lexicon, Phrase, words};

/// A term of two or more words in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// The token it begins at, and how many it takes.
    pub(super) start: u32,
    pub(super) length: u32,
    pub(super) class: Class,
    pub(super) value: u32,
}

/// So many tokens a term is looked for among.
const BLOCK: usize = 32;

/// The terms of a document; used again from document to document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Terms {
    /// In reading order, of those that begin at one token the longest first.
    list: Vec<Term>,
    /// For each block of tokens the index of the first term that begins in it or behind it.
    blocks: Vec<u32>,
}

impl Terms {
    /// Finds the terms. Leaves [`Class::PhraseStart`] only on the tokens that do begin one.
    #[inline(never)]
    pub(super) fn find(&mut self, lexicon: &Lexicon, tokens: &mut [Token]) {
        self.list.clear();
        self.blocks.clear();
        for block in (0..tokens.len()).step_by(BLOCK) {
            self.blocks.push(self.list.len() as u32);
            for start in block..tokens.len().min(block + BLOCK) {
                if tokens[start].has(Class::PhraseStart) && !self.add(lexicon, tokens, start) {
                    tokens[start].classes.remove(Class::PhraseStart);
                }
            }
        }
    }

    /// Adds the terms that begin at a token; whether there are any.
    fn add(&mut self, lexicon: &Lexicon, tokens: &[Token], start: usize) -> bool {
        let first = tokens[start].lexeme;
        if !may_follow(lexicon, first, tokens, start) {
            return false;
        }
        let before = self.list.len();
        for phrase in lexicon.phrases(first) {
            if let Some(length) = length(lexicon, tokens, start, phrase) {
                let (start, length) = (start as u32, length as u32);
                self.list.push(Term { start, length, class: phrase.class, value: phrase.value });
            }
        }
        self.list.len() > before
    }

    /// The terms that begin at a token, the longest first. By blocks, since a binary search over all took most of the
    /// time of asking.
    pub(super) fn at(&self, token: usize) -> &[Term] {
        let first = self.blocks.get(token / BLOCK).map_or(self.list.len(), |&first| first as usize);
        let behind = self.list.get(first..).unwrap_or_default();
        let start = behind.iter().take_while(|term| (term.start as usize) < token).count();
        let here = behind.get(start..).unwrap_or_default();
        let count = here.iter().take_while(|term| term.start as usize == token).count();
        &here[..count]
    }
}

/// Whether what stands behind a first word can be the second word of one of its phrases: most words that begin
/// phrases ("the", "new", "first") begin none where they stand, and are done with here.
fn may_follow(lexicon: &Lexicon, first: Lexeme, tokens: &[Token], at: usize) -> bool {
    let mut behind = at + 1;
    while let Some(next) = tokens.get(behind) {
        if lexicon.pairs.may_hold(first, word_of(next)) {
            return true;
        }
        // Of a hyphen and a point only one is passed over.
        let passed_over = behind == at + 1 && (next.is_mark(b'-') || next.is_mark(b'.')) && next.is_glued();
        if !passed_over {
            return false;
        }
        behind += 1;
    }
    false
}

/// The lexeme by which a token stands in a phrase.
fn word_of(token: &Token) -> Lexeme {
    if token.kind == TokenKind::Clitic { words::CLITIC } else { token.lexeme }
}

/// How many tokens a phrase takes at a place, if it stands there. Hyphens and the points of abbreviations inside it do
/// not count as words, line breaks do not part it, an empty line does.
pub(super) fn length(lexicon: &Lexicon, tokens: &[Token], start: usize, phrase: &Phrase) -> Option<usize> {
    let first = tokens.get(start)?;
    let fits = match phrase.case {
        Case::Any => true,
        Case::Capitalized => first.is_capitalized(),
        Case::Upper => first.shape == Shape::Upper,
    };
    if !fits {
        return None;
    }
    let mut at = start;
    for &word in lexicon.tail(phrase) {
        at += 1;
        let mut token = tokens.get(at)?;
        let point = token.is_mark(b'.') && word != Lexeme::mark(b'.');
        if (point || token.is_mark(b'-')) && token.is_glued() {
            at += 1;
            token = tokens.get(at)?;
        }
        if token.gap == Gap::Paragraph || word_of(token) != word {
            return None;
        }
    }
    Some(at + 1 - start)
}
