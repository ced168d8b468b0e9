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

/// Finds the terms in reading order, of those that begin at one token the longest first. Leaves
/// [`Class::PhraseStart`] only on the tokens that do begin one.
#[inline(never)]
pub(super) fn find(lexicon: &Lexicon, tokens: &mut [Token], terms: &mut Vec<Term>) {
    terms.clear();
    for start in 0..tokens.len() {
        if !tokens[start].has(Class::PhraseStart) {
            continue;
        }
        let before = terms.len();
        let first = tokens[start];
        if may_follow(lexicon, first.lexeme, tokens, start) {
            for phrase in lexicon.phrases(first.lexeme) {
                if let Some(length) = length(lexicon, tokens, start, phrase) {
                    let (start, length) = (start as u32, length as u32);
                    terms.push(Term { start, length, class: phrase.class, value: phrase.value });
                }
            }
        }
        if terms.len() == before {
            tokens[start].classes.remove(Class::PhraseStart);
        }
    }
}

/// Whether what stands behind a first word can be the second word of one of its phrases: most words that begin
/// phrases ("the", "new", "first") begin none where they stand, and are done with here.
fn may_follow(lexicon: &Lexicon, first: Lexeme, tokens: &[Token], at: usize) -> bool {
    let seconds = lexicon.seconds(first);
    let mut behind = at + 1;
    while let Some(next) = tokens.get(behind) {
        if seconds.may_hold(word_of(next)) {
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
