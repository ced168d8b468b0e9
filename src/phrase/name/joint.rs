//! What joins the words of a name: points, particles, nicknames, "of" and "and".

use super::reader::{FUNCTION, NEAR, PERSONAL, Reader, TIME};
use super::run::State;
use crate::lexicon::tables::names::particle;
use crate::lexicon::tables::organizations::noun;
use crate::lexicon::{Class, Classes, Set, words};
use crate::text::{Gap, Shape, Token, TokenKind};

/// "Jr", "Sr".
pub(super) fn is_junior(token: &Token) -> bool {
    (token.is(words::JR) || token.is(words::SR)) && token.is_capitalized()
}

impl Reader<'_, '_> {
    /// Whether a point touches the word before it.
    pub(super) fn is_point(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.is_mark(b'.') && token.is_glued())
    }

    /// "Jr.", "III", "QC" behind a comma.
    pub(super) fn suffix(&self, at: usize) -> Option<usize> {
        let junior = self.token(at).is_some_and(|token| is_junior(token) && token.gap == Gap::Space);
        junior.then(|| at + 1 + usize::from(self.is_point(at + 1)))
    }

    /// ", Inc."
    pub(super) fn legal(&self, at: usize) -> Option<usize> {
        let value = self.document.value(at, Class::OrgNoun)?;
        (value & noun::LEGAL != 0 && self.is_name_word(at)).then(|| self.behind_legal_point(at + 1))
    }

    /// Behind the point of "Inc."
    pub(super) fn behind_legal_point(&self, next: usize) -> usize {
        let short = self.is_point(next)
            && self.document.is_in(next - 1, Set::LegalShort)
            && self.document.tokens[next - 1].shape == Shape::Title;
        if short { next + 1 } else { next }
    }

    /// "U.S. Attorney's Office, Northern District of Georgia".
    pub(super) fn district(&self, comma: usize) -> Option<usize> {
        let office = comma >= 2
            && self.document.tokens[comma - 2].kind == TokenKind::Clitic
            && self.document.word(comma - 1) == "Office";
        if !office {
            return None;
        }
        let district = (comma + 1..comma + 4).find(|&at| self.document.word(at) == "District")?;
        (comma + 1..=district).all(|at| self.is_name_word(at)).then_some(district + 1)
    }

    /// `"J.D."`, `(Bob)`, `'Tex'` between two parts of a name.
    pub(super) fn nickname(&self, at: usize, state: &State) -> Option<usize> {
        if state.body || !self.is_name_word(at + 1) {
            return None;
        }
        let closes = |at: usize| [b'"', b')', b'\''].iter().any(|&mark| self.is_mark(at, mark));
        let mut close = at + 2;
        for _ in 0..3 {
            if closes(close) {
                break;
            }
            close += 1;
        }
        let goes_on = self.token(close + 1).is_some_and(|next| next.gap == Gap::Space)
            && self.is_name_word(close + 1)
            && !self.any(close + 1, FUNCTION);
        // "Roe (L) and Haddad (R)" of a caption are none.
        let glued = self.token(at + 1).is_some_and(|token| token.is_glued() && token.span().len() > 1);
        (closes(close) && goes_on && glued && !self.is_plain(close + 1)).then_some(close + 1)
    }

    /// "de", "van der", "al-" before the next part.
    pub(super) fn particle(&self, at: usize) -> Option<usize> {
        let mut next = at;
        while next < at + 3 && self.has(next, Class::NameParticle) && !self.is_name_word(next) {
            let bits = self.document.value(next, Class::NameParticle).unwrap_or(0);
            next += 1;
            let hyphen = self.is_mark(next, b'-') && self.token(next).is_some_and(|token| token.is_glued());
            next += usize::from(hyphen);
            let word = bits & (particle::INNER | particle::FIRST) != 0;
            if !(hyphen && bits & particle::PREFIX != 0 || word) {
                return None;
            }
        }
        (self.is_name_word(next) && self.token(next).is_some_and(|token| token.gap < Gap::Line))
            .then_some(next + 1)
    }

    /// "of", "for", "on", "and", "the" inside a body's name.
    pub(super) fn connector(&self, at: usize, state: &mut State) -> Option<usize> {
        if self.document.is(at, words::AND) {
            if self.is_firm(at + 1) {
                return Some(self.behind_legal_point(at + 2));
            }
            if self.joins_subjects(at, state) {
                return Some(at + 2);
            }
        }
        if !state.body {
            return None;
        }
        let lexeme = self.document.lexeme(at);
        let before_is_body = self.has(at - 1, Class::OrgNoun);
        let joins = match lexeme {
            words::OF => true,
            words::FOR | words::ON | words::TO | words::WITH => {
                before_is_body && !(state.known && state.words == 0)
            }
            words::IN | words::AT => false,
            words::AND => state.complement && self.joins_complement(at + 1),
            _ => false,
        };
        if !joins {
            return None;
        }
        let the = usize::from(lexeme != words::AND && self.document.is(at + 1, words::THE));
        let next = at + 1 + the;
        let named = self.is_name_word(next) && !self.any(next, FUNCTION) && !self.any(next, TIME);
        let titled = || self.title_at(next).is_some_and(|title| title.written.start as usize == next);
        if !named || lexeme == words::AND && titled() {
            return None;
        }
        state.complement = true;
        self.note(self.token(next)?, next, state);
        Some(next + 1)
    }

    /// "Merck and | Co", "Tiffany and | Company".
    fn is_firm(&self, at: usize) -> bool {
        self.is_name_word(at)
            && ["Co", "Company"].iter().any(|firm| firm.eq_ignore_ascii_case(self.document.word(at)))
    }

    /// "Competition and | Markets Authority": plain words on both sides, and one noun of bodies behind both.
    pub(super) fn joins_subjects(&self, and: usize, state: &State) -> bool {
        let subject = |at: usize| {
            self.is_name_word(at)
                && self.is_plain(at)
                && !self.any(at, PERSONAL.with(Classes::of(&[Class::Organization])))
                && self.token(at).is_some_and(|token| token.shape == Shape::Title)
        };
        !state.known
            && !state.complement
            && subject(and - 1)
            && (self.is_trade(and + 1) || !self.has(and - 1, Class::OrgNoun) && subject(and + 1))
            && self.cased()
            && (and + 2..and + 2 + NEAR - 1)
                .take_while(|&at| self.is_name_word(at))
                .any(|at| self.has(at, Class::OrgNoun))
    }

    /// "Pacific Gas and | Electric Co", "Coast Savings and | Loan Association".
    fn is_trade(&self, at: usize) -> bool {
        ["Electric", "Light", "Loan", "Power", "Telegraph", "Trust"].contains(&self.document.word(at))
            && self.has(at + 1, Class::OrgNoun)
    }

    /// "Health and | Human Services" against "Justice and | Harvard University", "Justice and | the FBI".
    pub(super) fn joins_complement(&self, next: usize) -> bool {
        self.is_name_word(next)
            && !self.has(next, Class::Organization)
            && self.token(next).is_some_and(|token| token.shape != Shape::Upper)
            && self.is_plain(next)
    }
}
