//! The words round a quotation: verbs of saying, and who says.

use std::cell::RefCell;

use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes, Lexeme, verb_flags};
use crate::phrase::{Group, Phrases, SentenceGroups, Tag};
use crate::text::{Document, Shape, Token, TokenKind, TokenRange};

/// A document as the rules of this folder read it.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) phrases: &'a Phrases,
    /// Those of the sentence last asked for: hardly a quotation asks for any.
    pub(super) groups: &'a RefCell<&'a mut SentenceGroups>,
}

/// A speaker as written, with apposition, has no more tokens than this: "Katrin Oehler, head of operations at the German
/// charity `SeaBridge`, an alliance of nine groups from Kiel and Bremen" has 23.
pub(super) const SOURCE_TOKENS: usize = 30;
/// How many descriptions between commas may stand behind a name.
pub(super) const DESCRIPTIONS: usize = 4;
/// A bracket behind a name ("(D-Ohio)") has no more tokens than this.
pub(super) const BRACKET_TOKENS: usize = 8;

impl Scan<'_, '_> {
    pub(super) fn token(&self, at: usize) -> Option<Token> {
        self.document.token(at).copied()
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.phrases.tag(self.document, at)
    }

    /// The noun or verb group that holds a token.
    pub(super) fn group(&self, at: usize) -> Option<Group> {
        self.phrases.lone_group(self.document, at, &mut self.groups.borrow_mut())
    }

    pub(super) fn is(&self, at: usize, word: Lexeme) -> bool {
        self.document.is(at, word)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.document.is_mark(at, b',')
    }

    pub(super) fn is_quotation_mark(&self, at: usize) -> bool {
        self.document.is_mark(at, b'"') || self.document.is_mark(at, b'`') || self.is_single_mark(at)
    }

    /// A single mark that is no apostrophe: "Sanders' manager" is one, `out,' said` none.
    pub(super) fn is_single_mark(&self, at: usize) -> bool {
        let behind_word = at.checked_sub(1).is_some_and(|before| self.document.tokens[before].is_word());
        let apostrophe = self.token(at).is_some_and(Token::is_glued)
            && self
                .token(at + 1)
                .is_some_and(|next| next.kind == TokenKind::Word && (next.is_glued() || behind_word));
        self.document.is_mark(at, b'\'') && !apostrophe
    }

    /// Whether a token can be a verb of saying or naming at all: most are done with here.
    pub(super) fn may_be_cue(&self, at: usize) -> bool {
        const VERBS: Classes = Classes::of(&[Class::Reporting, Class::VerbS, Class::VerbBase]);
        self.token(at).is_some_and(|token| token.is_word() && (token.any(VERBS) || self.tag(at).is_verb()))
    }

    /// A verb that introduces speech, in a form that can.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if token.shape != Shape::Lower || !(token.has(Class::Reporting) || self.is_reading(at)) {
            return false;
        }
        match self.tag(at) {
            Tag::VerbPast | Tag::VerbPresent | Tag::VerbIng | Tag::VerbParticiple => true,
            // "the Saudis state in the paper"
            Tag::Noun if token.has(Class::VerbBase) => {
                let free = matches!(self.tag(at + 1), Tag::Mark | Tag::Preposition);
                free && at > 0 && self.tag(at - 1) == Tag::NounPlural
            }
            Tag::Noun | Tag::NounPlural if self.is_reading(at) => token.has(Class::VerbS),
            // "claims Smith": the table of tags may see a noun.
            Tag::NounPlural | Tag::Adjective if !self.is_inside_nouns(at) => {
                token.has(Class::VerbPast) || token.has(Class::VerbS) && self.is_quotation_mark(at + 1)
            }
            _ => false,
        }
    }

    /// "those reports", "an alleged", "had been challenges": what stands before it takes a noun or adjective.
    fn is_inside_nouns(&self, at: usize) -> bool {
        let before = at.saturating_sub(1);
        let takes_noun = match self.tag(before) {
            // "both reported", "some described"
            Tag::Determiner => {
                ![words::BOTH, words::ALL, words::SOME, words::MANY].contains(&self.document.lexeme(before))
            }
            Tag::Possessive | Tag::Number | Tag::Auxiliary | Tag::Preposition => true,
            Tag::Adjective => self.tag(at) == Tag::NounPlural,
            _ => false,
        };
        at > 0 && (takes_noun || self.says_nothing(TokenRange::new(before, at)))
    }

    /// "the letter reads", "as he put it".
    pub(super) fn is_reading(&self, at: usize) -> bool {
        let lemma = self.document.lexicon.lemma(self.document.lexeme(at));
        lemma == words::READ || lemma == words::PUT && self.is(at + 1, words::IT)
    }

    /// A verb of saying that is common beside direct quotations, or one that gives a thing a name ("called it").
    pub(super) fn is_strong_cue(&self, at: usize) -> bool {
        if !self.may_be_cue(at) {
            return false;
        }
        let lemma = self.document.lexicon.lemma(self.document.lexeme(at));
        let quoting = || {
            self.document
                .lexicon
                .value(lemma, Class::VerbBase)
                .is_some_and(|bits| bits & verb_flags::QUOTING != 0)
        };
        if !(self.is_naming(at) || self.is_cue(at) && quoting()) {
            return false;
        }
        // "leaders worried about a loss": a participle beside a noun reports nothing.
        let auxiliary = || (at.saturating_sub(3)..at).rev().find(|&at| self.tag(at) == Tag::Auxiliary);
        let perfect = || {
            auxiliary().is_some_and(|at| self.document.lexicon.lemma(self.document.lexeme(at)) == words::HAVE)
        };
        let bare = self.tag(at) == Tag::VerbParticiple && !perfect();
        let infinitive = self.tag(at) == Tag::VerbPresent && !self.is_finite(at);
        !bare && !infinitive
    }

    /// "called the offer", "dubbed it", "described him as".
    pub(super) fn is_naming(&self, at: usize) -> bool {
        const NAMING: WordSet = WordSet::of(&[
            words::CALL,
            words::DUB,
            words::LABEL,
            words::BRAND,
            words::DEEM,
            words::ACCUSE,
            words::WRITE,
        ]);
        let lemma = self.document.lexicon.lemma(self.document.lexeme(at));
        let verb =
            matches!(self.tag(at), Tag::VerbPast | Tag::VerbPresent | Tag::VerbIng | Tag::VerbParticiple);
        verb && NAMING.has(lemma)
    }

    pub(super) fn is_finite(&self, at: usize) -> bool {
        let small = self.token(at).is_some_and(|token| token.shape == Shape::Lower);
        let infinitive = at > 0 && matches!(self.tag(at - 1), Tag::To | Tag::Modal);
        small
            && !infinitive
            && matches!(self.tag(at), Tag::VerbPast | Tag::VerbPresent | Tag::Auxiliary | Tag::Modal)
    }

    pub(super) fn is_small(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape == Shape::Lower)
    }

    /// The sentence that a token stands in begins here.
    pub(super) fn sentence_start(&self, at: usize) -> usize {
        self.document.sentence_range(at).start as usize
    }
}
