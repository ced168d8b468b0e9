//! Where sentences end.

use super::token::{Gap, Shape, Token, TokenKind, TokenRange};
use crate::lexicon::Class;

/// Cuts the tokens of a paragraph into sentences.
pub(super) fn split(text: &str, tokens: &[Token], paragraph: TokenRange, mut found: impl FnMut(TokenRange)) {
    let mut start = paragraph.start as usize;
    let end = paragraph.end as usize;
    let mut at = start;
    while at < end {
        if ends_sentence(text, tokens, at, end) {
            let mut behind = at + 1;
            // Closing marks belong to the sentence they close.
            while behind < end && tokens[behind].is_glued() && is_closing(tokens[behind]) {
                behind += 1;
            }
            found(TokenRange::new(start, behind));
            start = behind;
            at = behind;
        } else {
            at += 1;
        }
    }
    if start < end {
        found(TokenRange::new(start, end));
    }
}

fn is_closing(token: Token) -> bool {
    [b'"', b'\'', b')', b']', b'.', b'!', b'?'].iter().any(|&mark| token.is_mark(mark))
}

fn ends_sentence(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let token = tokens[at];
    if token.is_mark(b'!') || token.is_mark(b'?') {
        return tokens.get(at + 1).is_none_or(|next| at + 1 >= end || !next.is_glued() || is_closing(*next));
    }
    if !token.is_mark(b'.') {
        return false;
    }
    let mut next = at + 1;
    while next < end && tokens[next].is_glued() && is_closing(tokens[next]) {
        next += 1;
    }
    if next >= end {
        return true;
    }
    let following = tokens[next];
    if following.is_glued() {
        return false;
    }
    let opens = following.is_mark(b'"') || following.is_mark(b'\'') || following.is_mark(b'(');
    let after = if opens { tokens.get(next + 1).copied().unwrap_or(following) } else { following };
    if after.shape == Shape::Lower {
        return false;
    }
    if next > at + 1 || following.gap >= Gap::Line {
        return true;
    }
    let Some(before) = at.checked_sub(1).map(|before| tokens[before]) else { return true };
    if !token.is_glued() || before.kind != TokenKind::Word {
        return true;
    }
    let single_letter = before.span().len() == 1 && before.shape == Shape::Title;
    if before.has(Class::Abbreviation) || single_letter {
        return false;
    }
    // "U.S. Attorney": a dotted abbreviation goes on before a capitalized word unless that word begins sentences.
    let dotted = before.shape == Shape::Upper && text[before.span()].contains('.');
    if dotted && after.is_capitalized() {
        return after.any(crate::lexicon::Classes::of(&[
            Class::Determiner,
            Class::Pronoun,
            Class::Preposition,
            Class::Conjunction,
        ]));
    }
    true
}
