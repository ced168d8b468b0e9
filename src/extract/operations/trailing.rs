//! Names before their trigger.

use super::name::Names;
use super::{MANDATE, TRAILING};
use crate::lexicon::{Class, Classes, words};
use crate::text::{Gap, Shape, TokenKind, TokenRange};

/// A name before its trigger has no more words than this.
const WORDS_BEFORE: usize = 6;
/// The complement of a mandate ("to Solomon Islands") has no more tokens than this.
const COMPLEMENT_TOKENS: usize = 8;

/// Words whose capitals name a body, a place or a person, not an exercise.
const OTHER_NAMES: Classes = Classes::of(&[
    Class::Country,
    Class::Demonym,
    Class::Region,
    Class::Place,
    Class::OrgNoun,
    Class::Organization,
    Class::TitleHead,
    Class::Rank,
    Class::Honorific,
    Class::Month,
    Class::Weekday,
    Class::OperationWord,
]);

impl Names<'_, '_> {
    /// "the Talisman Saber exercise", "Cobra Gold 2024 exercise".
    pub(super) fn before(&mut self) -> Option<usize> {
        let end = self.trigger.tokens.start as usize;
        let name_end =
            if self.document.token(end.checked_sub(1)?)?.kind == TokenKind::Number { end - 1 } else { end };
        let begin = self.run_before(name_end);
        let words = name_end - begin;
        let named = (begin..name_end).all(|at| {
            let country = self.document.phrase(at, Class::Country).is_some();
            // "Saber" is a given name somewhere; one that is hardly anything else names a person.
            let given = self.document.has(at, Class::SureGivenName);
            self.document.token(at).is_some_and(|token| {
                token.shape == Shape::Title && !token.any(OTHER_NAMES) && !country && !given
            })
        });
        let introduced = begin.checked_sub(1).is_some_and(|before| {
            let token = self.document.tokens[before];
            token.any(Classes::of(&[Class::Determiner, Class::Possessive]))
                || token.kind == TokenKind::Clitic
                || token.any(Classes::of(&[Class::Demonym, Class::Country]))
        });
        if words < 2 || !named || !introduced {
            return None;
        }
        let row = self.document.lexicon.tables.operations[self.trigger.row as usize];
        let tokens = TokenRange::new(begin, self.trigger.tokens.end as usize);
        self.push(tokens, Some(row.name), None, TokenRange::new(begin, end), TRAILING);
        Some(tokens.end as usize)
    }

    /// "Regional Assistance Mission to Solomon Islands", "Proliferation Security Initiative".
    pub(super) fn around(&mut self) -> Option<usize> {
        let trigger = self.trigger.tokens;
        let begin = self.run_before(trigger.start as usize);
        let end = self.complement_end(trigger.end as usize);
        if begin == trigger.start as usize {
            return None;
        }
        let tokens = TokenRange::new(begin, end);
        self.push(tokens, None, None, tokens, MANDATE);
        Some(end)
    }

    /// Where the capitalized words before a token begin.
    fn run_before(&self, end: usize) -> usize {
        let mut begin = end;
        while begin > 0 && end - begin < WORDS_BEFORE {
            let (token, next) = (self.document.tokens[begin - 1], self.document.tokens[begin]);
            let part = token.is_word() && token.is_capitalized() && next.gap == Gap::Space;
            if !part || token.any(Classes::of(&[Class::Determiner, Class::Possessive, Class::Preposition])) {
                break;
            }
            begin -= 1;
        }
        begin
    }

    /// The end of "to Solomon Islands", "in the Horn of Africa" behind a trigger; the trigger's own without one.
    fn complement_end(&self, end: usize) -> usize {
        let document = self.document;
        let mut at = end;
        let mut last = end;
        while at < (end + COMPLEMENT_TOKENS).min(self.trigger.limit) {
            let token = document.tokens[at];
            let small = token.shape == Shape::Lower
                && (token.has(Class::Preposition) || token.is(words::THE) || token.is(words::AND));
            if token.is_word() && token.is_capitalized() {
                last = at + 1;
            } else if !small || document.tokens.get(at - 1).is_some_and(|before| before.is(words::AND)) {
                break;
            }
            at += 1;
        }
        last
    }
}
