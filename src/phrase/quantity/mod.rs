//! Quantities: every number of the text, parsed; whether it is a figure, a date or part of a name is decided later.

mod digits;
mod numeral;
mod part;
mod vague;
mod words;
mod year;

use super::beginnings::Places;
use crate::lexicon::{Class, Classes, Lexeme, words as w};
use crate::span::Span;
use crate::text::{Document, Token, TokenKind, TokenRange};
pub(crate) use year::tells_when;

/// A number as it stands in the text: digits or words, with its scale ("3.7 million", "two dozen", "hundreds of
/// thousands"), without currency and unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) tokens: TokenRange,
    /// The number with sign and scale. Letters of its tokens that belong to neither ("Rs500", "50km", "21st",
    /// "1990s") stand outside.
    pub(crate) span: Span,
    pub(crate) value: Value,
    /// What its scale words multiply by: 1,000,000 in "3.7 million", 1 without any.
    pub(crate) scale: f64,
    pub(crate) flags: QuantityFlags,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    /// A fraction is its ratio: "two-thirds" is 0.666….
    Exact(f64),
    /// "dozens", "several hundred": what they may stand for.
    Vague { low: f64, high: f64 },
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct QuantityFlags {
    /// In words ("twelve").
    pub(crate) spelled: bool,
    /// Has a scale word or suffix ("million", "bn").
    pub(crate) scaled: bool,
    /// Has group commas.
    pub(crate) grouped: bool,
    pub(crate) decimal: bool,
    pub(crate) ordinal: bool,
    /// A part of a whole: "two-thirds", "1/4", "half".
    pub(crate) fraction: bool,
    /// Four plain digits that could be a year.
    pub(crate) year_like: bool,
    /// Written with a plus or minus.
    pub(crate) signed: bool,
    /// Letters that are no scale are glued behind it: "50km", "1990s", "5G".
    pub(crate) suffixed: bool,
    /// Letters of a currency are glued before it: "Rs500".
    pub(crate) prefixed: bool,
    /// A small number in plain digits that begins with a zero: "007", "05".
    pub(crate) padded: bool,
    /// "half a dozen": its first word is an article or a part, not a number.
    pub(crate) article: bool,
}

impl Quantity {
    /// The value, when it is one number.
    pub(crate) fn exact(self) -> Option<f64> {
        match self.value {
            Value::Exact(value) => Some(value),
            Value::Vague { .. } => None,
        }
    }

    /// Letters behind the number in its own last token ("km" of "50km"); empty if there are none.
    pub(crate) fn suffix<'t>(self, document: &Document<'t>) -> &'t str {
        let end = document.span(self.tokens).end.max(self.span.end);
        &document.text[self.span.end as usize..end as usize]
    }

    /// Letters before the number in its own first token ("Rs" of "Rs500"); empty if there are none.
    pub(crate) fn prefix<'t>(self, document: &Document<'t>) -> &'t str {
        let start = document.span(self.tokens).start.min(self.span.start);
        &document.text[start as usize..self.span.start as usize]
    }
}

/// The words that a number in words can begin with.
const BEGINS: Classes = Classes::of(&[
    Class::NumberWord,
    Class::ScaleWord,
    Class::OrdinalWord,
    Class::FractionWord,
    Class::VagueNumber,
]);

/// What an article must stand before to begin a number: "a hundred", "a third", "a dollar a week".
pub(super) const BEHIND_ARTICLE: Classes = BEGINS.with(Classes::of(&[Class::Currency]));

/// "several thousand", "a few dozen": words that are no numbers but can begin one.
#[inline]
pub(super) fn is_vague(word: Lexeme) -> bool {
    word == w::SEVERAL || word == w::FEW || word == w::COUPLE
}

/// Whether a number in words can begin at a word.
#[inline]
pub(super) fn may_begin(word: &Token) -> bool {
    word.any(BEGINS) || is_vague(word.lexeme)
}

/// Whether one can begin at an article before a token.
#[inline]
pub(super) fn may_follow_article(token: &Token) -> bool {
    token.any(BEHIND_ARTICLE) || is_vague(token.lexeme)
}

#[inline]
pub(super) fn is_article(word: Lexeme) -> bool {
    word == w::A || word == w::AN
}

/// Finds the quantities, in order; no two overlap.
#[inline(never)]
pub(super) fn read(document: &Document<'_>, mut beginnings: Places<'_>, quantities: &mut Vec<Quantity>) {
    quantities.clear();
    let (mut behind, end) = (0, document.tokens.len());
    while let Some(at) = beginnings.next(behind, end) {
        let token = &document.tokens[at];
        let found = match token.kind {
            TokenKind::Number | TokenKind::Mixed => digits::read(document, at),
            TokenKind::Word => vague::read(document, at).or_else(|| words::read(document, at)),
            _ => None,
        };
        if let Some(quantity) = found {
            behind = quantity.tokens.end as usize;
            quantities.push(quantity);
        }
    }
}

/// The scale word at a token, with what it multiplies by and the token behind it; a hyphen may stand before it.
fn scale_at(document: &Document<'_>, at: usize) -> Option<(f64, usize)> {
    let at = behind_hyphen(document, at);
    let row = document.value(at, Class::ScaleWord)?;
    Some((crate::lexicon::numbers::scale(row), at + 1))
}

/// The token behind a hyphen that ties two words, or the token itself.
fn behind_hyphen(document: &Document<'_>, at: usize) -> usize {
    let tied = |at: usize| document.token(at).is_some_and(|token| token.is_glued());
    if document.is_mark(at, b'-') && tied(at) && tied(at + 1) { at + 1 } else { at }
}

/// Whether a mark is the sign of a currency.
#[inline]
pub(crate) fn is_currency_sign(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| {
        // What stands for an ASCII mark in rules is none, but for the dollar.
        token.kind == TokenKind::Mark
            && (token.is_mark(b'$')
                || !(1..Lexeme::FIRST_WORD).contains(&token.lexeme.0) && is_foreign_sign(document.word(at)))
    })
}

#[inline(never)]
fn is_foreign_sign(mark: &str) -> bool {
    matches!(mark, "€" | "£" | "¥" | "₹" | "₩" | "₦" | "₽" | "₺" | "₱" | "₫")
}

#[cfg(test)]
mod tests;
