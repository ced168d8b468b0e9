//! What the parts of the reader of name runs ask of a token.

use crate::lexicon::{Class, Classes};
use crate::phrase::title::TitleRun;
use crate::text::{Casing, Document, Gap, Shape, Token, TokenKind, TokenRange};

/// "and" joins two heads of a complement only where no body's own name follows this near.
pub(super) const NEAR: usize = 4;

/// Words that begin a sentence, not a name.
pub(super) const FUNCTION: Classes = Classes::FUNCTION;

pub(super) const GROUND: Classes = Classes::of(&[Class::Country, Class::Region, Class::Place]);

pub(super) const TIME: Classes = Classes::of(&[Class::Month, Class::Weekday]);

pub(super) const PERSONAL: Classes = Classes::of(&[Class::GivenName, Class::Surname]);

pub(super) const VERB: Classes =
    Classes::of(&[Class::VerbBase, Class::VerbS, Class::VerbPast, Class::VerbParticiple, Class::VerbIng]);

pub(super) const PLAIN: Classes = Classes::of(&[
    Class::VerbBase,
    Class::VerbS,
    Class::VerbPast,
    Class::VerbParticiple,
    Class::VerbIng,
    Class::Noun,
    Class::NounPlural,
    Class::Adjective,
    Class::Adverb,
    Class::NumberWord,
    Class::OrdinalWord,
]);

/// Whether a word in small letters holds a capital behind a particle's apostrophe: "d'Ettorre". The lexicon knows none of
/// them.
#[inline]
pub(super) fn holds_capital(document: &Document<'_>, token: &Token) -> bool {
    !token.lexeme.is_known() && token.is_word() && has_capital_behind_apostrophe(document, token)
}

#[inline(never)]
fn has_capital_behind_apostrophe(document: &Document<'_>, token: &Token) -> bool {
    let word = &document.text[token.span().range()];
    // The apostrophe is among the first three bytes; most words have none there.
    let mut head = word.bytes().take(3);
    if !head.any(|byte| byte == b'\'' || byte == 0xE2) {
        return false;
    }
    let mut parts = word.splitn(2, ['\'', '\u{2019}']);
    matches!((parts.next(), parts.next()), (Some(head), Some(tail))
        if head.len() <= 2 && tail.chars().next().is_some_and(char::is_uppercase))
}

pub(super) struct Reader<'a, 't> {
    pub(super) document: &'a Document<'t>,
    /// The tokens up to the end of the sentence.
    pub(super) tokens: &'a [Token],
    pub(super) titles: &'a [TitleRun],
    /// The first title that ends behind the beginning of the run.
    pub(super) next_title: usize,
    pub(super) sentence: TokenRange,
    pub(super) casing: Casing,
}

impl Reader<'_, '_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(super) fn is_mark(&self, at: usize, mark: u8) -> bool {
        self.token(at).is_some_and(|token| token.is_mark(mark))
    }

    /// Whether capitals tell a name here.
    pub(super) fn cased(&self) -> bool {
        self.casing == Casing::Sentence
    }

    /// A capitalized word, or one with a small particle glued to its front ("d'Ettorre").
    pub(super) fn is_name_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.is_name(token))
    }

    /// The same of a token at hand.
    #[inline]
    pub(super) fn is_name(&self, token: &Token) -> bool {
        match token.kind {
            TokenKind::Word => token.is_capitalized() || holds_capital(self.document, token),
            TokenKind::Mixed => token.is_capitalized() && self.begins_with_letter(token),
            _ => false,
        }
    }

    #[inline(never)]
    fn begins_with_letter(&self, token: &Token) -> bool {
        self.document.text[token.span().range()].starts_with(char::is_alphabetic)
    }

    pub(super) fn any(&self, at: usize, classes: Classes) -> bool {
        self.token(at).is_some_and(|token| token.any(classes))
    }

    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        self.token(at).is_some_and(|token| token.has(class))
    }

    /// A plain word of the language.
    pub(super) fn is_plain(&self, at: usize) -> bool {
        self.any(at, PLAIN)
    }

    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        at == self.sentence.start as usize
            || before.is_some_and(|before| {
                self.document.is_mark(before, b'"') || self.document.is_mark(before, b':')
            })
    }

    /// Whether a noun of organizations ends the capitalized words that begin at a token.
    pub(super) fn body_follows(&self, at: usize) -> bool {
        (at..at + NEAR).take_while(|&next| self.is_name_word(next)).any(|next| self.has(next, Class::OrgNoun))
    }

    /// "3rd" of "3rd Infantry Division".
    pub(super) fn is_ordinal(&self, token: &Token) -> bool {
        let word = || &self.document.text[token.span().range()];
        token.kind == TokenKind::Mixed
            && word().starts_with(|c: char| c.is_ascii_digit())
            && ["st", "nd", "rd", "th"].iter().any(|ending| word().ends_with(ending))
    }

    /// Whether the line break before a token only wraps a long line of running text.
    pub(super) fn is_wrapped(&self, at: usize) -> bool {
        const LINE: usize = 6;
        const BEHIND: usize = 12;
        let plain = |at: usize| self.token(at).is_some_and(|token| token.gap < Gap::Line);
        self.cased()
            && at >= self.sentence.start as usize + 2
            && (at.saturating_sub(LINE).max(self.sentence.start as usize + 1)..at).all(plain)
            && plain(at + 1)
            && (at + 1..at + BEHIND)
                .take_while(|&next| plain(next))
                .any(|next| self.token(next).is_some_and(|token| token.shape == Shape::Lower))
    }
}
