//! What tells the whole of a name, or that there is none: a line of capitals, a pair of marks around it.

use super::name::{HEADING_ENDS, NAME_TOKENS, Names};
use crate::lexicon::{Class, Classes, words};
use crate::text::{Shape, Token};

impl Names<'_, '_> {
    /// Whether the trigger stands in a line of capitals that was run together with text; none where it names nothing there:
    /// "GROUND OPERATION IN LEBANON You can", "NEW OPERATION: EXPERTS In".
    pub(super) fn is_shouted(&self, begin: usize) -> Option<bool> {
        let start = self.trigger.tokens.start as usize;
        if self.token(start)?.shape != Shape::Upper {
            return Some(false);
        }
        let first = self.token(begin).filter(|first| first.shape == Shape::Upper)?;
        let before = start.checked_sub(1).and_then(|at| self.token(at));
        let described = before.is_some_and(|before| {
            before.shape == Shape::Upper && before.any(Classes::of(&[Class::Adjective, Class::Noun]))
        });
        (!described && !first.any(HEADING_ENDS) && !self.document.is(begin, words::THAT)).then_some(true)
    }

    /// "“Operation Peace for Galilee”": where the name ends if one pair of marks stands around it and its trigger.
    pub(super) fn quoted_whole(&self, begin: usize) -> Option<usize> {
        const SMALL: Classes = Classes::of(&[Class::Preposition, Class::Determiner, Class::Conjunction]);
        let open = (self.trigger.tokens.start as usize).checked_sub(1)?;
        let opened = self.document.is_mark(open, b'"')
            && self.token(open + 1).is_some_and(Token::is_glued)
            && self.trigger.tokens.end as usize == begin;
        let close =
            (begin + 1..=begin + NAME_TOKENS).find(|&at| self.is_mark(at, b'"')).filter(|_| opened)?;
        let mut end = close;
        if self.is_mark(end - 1, b',') || self.is_mark(end - 1, b'.') {
            end -= 1;
        }
        let named = (begin..end).all(|at| {
            self.token(at)
                .is_some_and(|token| token.is_word() && (token.is_capitalized() || token.any(SMALL)))
                && !self.is_tail(at)
        });
        let capitals =
            self.token(begin)?.is_capitalized() && self.token(end.checked_sub(1)?)?.is_capitalized();
        (end > begin && named && capitals).then_some(end)
    }
}
