//! Rules for nouns, verbs, adjectives and adverbs: which of its readings a word has, by what stands beside it.

use super::Tag;
use super::can::Can;
use super::reading::Word;
use super::rules::{LastVerb, Reader};
use crate::lexicon::{Class, words};
use crate::phrase::quantity::is_currency_sign;

impl Reader<'_, '_> {
    pub(super) fn open(&self, at: usize, word: Word, next: Word) -> Tag {
        let can = word.can;
        if can.any(Can::PROPER) {
            return Tag::ProperNoun;
        }
        // "4 trillion won"
        if self.left == Tag::Number && can.any(Can::ED) && self.is_currency_behind_scale(at) {
            return Tag::NounPlural;
        }
        if can.any(Can::SPECIAL) {
            if let Some(tag) = self.by_word(at, can, next) {
                return tag;
            }
        }
        if !can.any(Can::VERB) {
            return self.nominal(at, can, next);
        }
        if self.behind_hyphen(at) {
            return self.compound_end(at, can, next);
        }
        if self.before_hyphen(at) && can.any(Can::NOMINAL) {
            return self.nominal(at, can, next);
        }
        match self.left {
            Tag::To | Tag::Modal if can.any(Can::BASE) => return Tag::VerbPresent,
            Tag::Auxiliary => {
                if let Some(tag) = self.after_auxiliary(at, can, next) {
                    return tag;
                }
            }
            Tag::WhWord if self.document.is(self.left_at, words::WHOSE) => {
                return self.inside_noun_group(at, can, next);
            }
            Tag::Pronoun | Tag::WhWord => {
                if let Some(tag) = self.after_subject_word(at, can, next) {
                    return tag;
                }
            }
            _ => {}
        }
        match self.left {
            Tag::Number if self.is_year() => self.after_noun(at, can, next),
            Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Number | Tag::Preposition => {
                self.inside_noun_group(at, can, next)
            }
            // "a Japanese trading house", "French raids"
            Tag::ProperNoun if self.is_demonym_adjective() && !can.any(Can::ED) => {
                self.inside_noun_group(at, can, next)
            }
            Tag::Noun | Tag::NounPlural | Tag::ProperNoun => self.after_noun(at, can, next),
            Tag::Mark if self.document.is_mark(self.left_at, b')') => self.after_noun(at, can, next),
            Tag::VerbPresent | Tag::VerbPast | Tag::VerbParticiple | Tag::VerbIng | Tag::Particle => {
                self.after_verb(at, can, next)
            }
            _ => self.at_clause_start(at, can, next),
        }
    }

    /// "in 2024", which counts nothing.
    pub(super) fn is_year(&self) -> bool {
        let word = self.document.word(self.left_at);
        self.before_left == Tag::Preposition
            && word.len() == 4
            && word.starts_with(['1', '2'])
            && !word.contains('.')
    }

    pub(super) fn is_demonym_adjective(&self) -> bool {
        self.document.has(self.left_at, Class::Demonym) && !self.document.word(self.left_at).ends_with('s')
    }

    /// "state-run", "police-led": the word is glued behind a hyphen.
    pub(super) fn behind_hyphen(&self, at: usize) -> bool {
        at >= 2 && self.glued_hyphen(at - 1) && self.document.token(at).is_some_and(|token| token.is_glued())
    }

    pub(super) fn before_hyphen(&self, at: usize) -> bool {
        self.glued_hyphen(at + 1) && self.document.token(at + 2).is_some_and(|token| token.is_glued())
    }

    pub(super) fn glued_hyphen(&self, at: usize) -> bool {
        self.document.token(at).is_some_and(|token| token.is_mark(b'-') && token.is_glued())
    }

    pub(super) fn compound_end(&self, at: usize, can: Can, next: Word) -> Tag {
        if can.any(Can::PARTICIPLE) || can.any(Can::ING) && next.is_nominal() {
            return Tag::Adjective;
        }
        if can.any(Can::NOMINAL) || !can.any(Can::ING) { self.nominal(at, can, next) } else { Tag::Noun }
    }

    /// The reading of a word where no verb is expected: an adjective before a noun, else the noun, else what is left.
    pub(super) fn nominal(&self, at: usize, can: Can, next: Word) -> Tag {
        if can.any(Can::NOMINAL) && !can.any(Can::ADJECTIVE) {
            return if can.any(Can::PLURAL) { Tag::NounPlural } else { Tag::Noun };
        }
        let before_noun = next.is_nominal() || self.before_hyphen(at);
        let inside = matches!(self.left, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Adjective);
        let noun = if can.any(Can::PLURAL) { Tag::NounPlural } else { Tag::Noun };
        if can.any(Can::ADVERB) && !can.any(Can::NOMINAL) {
            let adjective = can.any(Can::ADJECTIVE) && (before_noun || inside && !next.is(Can::ED));
            return if adjective { Tag::Adjective } else { Tag::Adverb };
        }
        match (can.any(Can::ADJECTIVE), can.any(Can::NOMINAL)) {
            (true, true) if before_noun => Tag::Adjective,
            // "tested positive", "were dead"
            (true, true) if self.left.is_verb() || self.left == Tag::Auxiliary => Tag::Adjective,
            (true, false) => Tag::Adjective,
            (_, true) => noun,
            _ if can.any(Can::PARTICIPLE) => Tag::Adjective,
            _ if can.any(Can::S) => Tag::NounPlural,
            _ => Tag::Noun,
        }
    }

    /// Words that are something else far more often than what their forms allow: "last week", "still", "well".
    pub(super) fn by_word(&self, at: usize, can: Can, next: Word) -> Option<Tag> {
        let verb_expected = matches!(self.left, Tag::To | Tag::Modal);
        let lexeme = self.document.lexeme(at);
        if [words::LAST, words::NEXT].contains(&lexeme) && !verb_expected {
            return Some(if next.is_nominal() || next.closed == Tag::Number {
                Tag::Adjective
            } else {
                Tag::Adverb
            });
        }
        if lexeme == words::WELL && !matches!(self.left, Tag::Determiner | Tag::Adjective | Tag::Noun) {
            return Some(Tag::Adverb);
        }
        if lexeme == words::SAID && self.left != Tag::Auxiliary {
            return Some(Tag::VerbPast);
        }
        if verb_expected && can.any(Can::ADVERB) && next.is(Can::BASE) {
            return Some(Tag::Adverb); // "could further threaten"
        }
        if lexeme == words::MISSING {
            return Some(Tag::Adjective);
        }
        // "the merger is subject to conditions"
        if lexeme == words::SUBJECT && self.document.is(at + 1, words::TO) {
            return Some(Tag::Adjective);
        }
        // "a 12-year-old was"
        if lexeme == words::OLD && self.behind_hyphen(at) {
            return Some(if next.is_nominal() { Tag::Adjective } else { Tag::Noun });
        }
        // "and still remain", "better": an adverb that has a verb beside it is an adverb.
        let adverb = can.any(Can::ADVERB) && can.any(Can::BASE) && !can.any(Can::ED) && !verb_expected;
        // "will cut jobs and close two plants"
        let goes_on = self.last_verb == LastVerb::Base
            && self.left == Tag::Conjunction
            && self.is_joining(self.left_at)
            && matches!(next.closed, Tag::Determiner | Tag::Possessive | Tag::Number);
        if adverb && goes_on {
            return Some(Tag::VerbPresent);
        }
        if adverb && !matches!(self.left, Tag::Determiner | Tag::Possessive) {
            let subject = matches!(self.left, Tag::Pronoun | Tag::WhWord) || self.left.is_noun();
            let adjective = can.any(Can::ADJECTIVE) && next.is_nominal() && !subject;
            return Some(if adjective { Tag::Adjective } else { Tag::Adverb });
        }
        None
    }

    fn is_currency_behind_scale(&self, at: usize) -> bool {
        self.document.has(at, Class::Currency) && at > 0 && self.document.has(at - 1, Class::ScaleWord)
    }

    /// A number behind a currency sign: "€21 million".
    pub(super) fn is_price(&self, at: usize) -> bool {
        self.word(at).closed == Tag::Mark
            && self.word(at + 1).closed == Tag::Number
            && is_currency_sign(self.document, at)
    }

    /// Whether what follows can be a verb's object: a noun group, maybe behind "at least", "nearly", "more than".
    pub(super) fn opens_object(&self, at: usize, word: Word) -> bool {
        if word.opens_noun_group() || self.is_price(at) {
            return true;
        }
        let after = |skip: usize| self.word(at + skip);
        match self.document.lexeme(at) {
            words::AT => self.document.is(at + 1, words::LEAST) || self.document.is(at + 1, words::MOST),
            words::UP => self.document.is(at + 1, words::TO) && after(2).closed == Tag::Number,
            words::AS => self.document.is(at + 1, words::MANY) || self.document.is(at + 1, words::MUCH),
            words::OVER | words::UNDER | words::ABOUT | words::AROUND => {
                after(1).closed == Tag::Number || self.is_price(at + 1)
            }
            // "nearly 300", "stolen goods"
            _ if word.is(Can::ADVERB) => after(1).closed == Tag::Number || self.is_price(at + 1),
            _ => word.is(Can::PARTICIPLE) && word.can.any(Can::ADJECTIVE) && after(1).is_nominal(),
        }
    }
}
