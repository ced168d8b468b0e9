//! What a word is where a clause begins: behind a comma or a conjunction, or at the beginning of the sentence.

use super::Tag;
use super::can::Can;
use super::reading::Word;
use super::rules::{LastVerb, Reader};
use crate::lexicon::{verb_flags, words};

impl Reader<'_, '_> {
    pub(super) fn is_joining(&self, at: usize) -> bool {
        [words::AND, words::OR, words::BUT].contains(&self.document.lexeme(at))
            || self.document.is_mark(at, b'&')
    }

    /// At the beginning, behind a comma or a conjunction: what the clause before has, goes on.
    pub(super) fn at_clause_start(&self, at: usize, can: Can, next: Word) -> Tag {
        let object = self.opens_object(at + 1, next);
        let sure_object =
            matches!(next.closed, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun)
                || self.is_price(at + 1);
        let noun = can.any(Can::BASE) && can.any(Can::NOUN) && self.last_verb == LastVerb::None;
        if can.any(Can::ED) && (!noun || self.is_subject_fenced(at)) {
            return self.ed_at_clause_start(at, can, next, object);
        }
        if can.any(Can::ING) {
            if self.before_left == Tag::Adjective && object && !sure_object {
                return Tag::Adjective;
            }
            // "Shelling kills at least 12 people"
            let subject = self.left == Tag::Mark
                && next.is(Can::S)
                && (self.word(at + 2).closed == Tag::Number || self.document.is(at + 3, words::LEAST));
            let noun = can.any(Can::NOUN) && !object || subject;
            return if noun { Tag::Noun } else { Tag::VerbIng };
        }
        let base_goes_on = self.last_verb == LastVerb::Base && can.any(Can::BASE);
        if base_goes_on && (sure_object || !can.any(Can::NOMINAL) || self.before_left.is_verb()) {
            return Tag::VerbPresent; // "to find and arrest suspects"
        }
        if can.any(Can::S) && (!can.any(Can::PLURAL) || sure_object && self.last_verb != LastVerb::None) {
            return Tag::VerbPresent; // "Nets 3,700 Arrests, Saves 4,400 Victims"
        }
        if can.any(Can::BASE) && sure_object && self.terse && self.sentence_finite {
            return Tag::VerbPresent; // "Police Seize Cocaine, Arrest 14"
        }
        if can.any(Can::S) && sure_object && self.terse {
            return Tag::VerbPresent;
        }
        if can.any(Can::NOMINAL) || can.any(Can::ADJECTIVE) {
            self.nominal(at, can, next)
        } else {
            Tag::VerbPresent
        }
    }

    /// "Smith, 29, pleaded guilty": a comma, something before it, and no finite verb in the sentence so far.
    pub(super) fn is_subject_fenced(&self, at: usize) -> bool {
        let behind_comma = at > 0 && self.document.is_mark(at - 1, b',');
        behind_comma && !self.sentence_finite && !self.terse && self.subject_seen
    }

    pub(super) fn ed_at_clause_start(&self, at: usize, can: Can, next: Word, object: bool) -> Tag {
        if !can.any(Can::PARTICIPLE) {
            return Tag::VerbPast;
        }
        let sentence_start = self.left == Tag::Mark && self.before_left == Tag::Mark && !self.sentence_finite;
        let parallel = self.before_left == Tag::Adjective || self.before_left == Tag::Determiner;
        if self.is_subject_fenced(at) && can.any(Can::PAST) {
            let participle = !object && self.finite_verb_behind_comma(at);
            return if participle { Tag::VerbParticiple } else { Tag::VerbPast };
        }
        if object && (sentence_start || parallel) && !matches!(next.closed, Tag::Determiner | Tag::Possessive)
        {
            return Tag::Adjective; // "Armed men", "stolen and damaged cars"
        }
        if object || self.verb_flag(at, verb_flags::INTRANSITIVE) {
            return if self.last_verb == LastVerb::Passive && !object {
                Tag::VerbParticiple
            } else {
                Tag::VerbPast
            };
        }
        match self.last_verb {
            LastVerb::Passive | LastVerb::None | LastVerb::Ing => Tag::VerbParticiple,
            // "if convicted", "when asked"
            _ if self.left == Tag::Conjunction && !self.is_joining(self.left_at) => Tag::VerbParticiple,
            // "raided homes, armed with warrants" against "raided homes and fled".
            _ if self.left == Tag::Conjunction => Tag::VerbPast,
            _ if next.closed == Tag::Preposition => Tag::VerbParticiple,
            _ if can.any(Can::PAST) => Tag::VerbPast,
            _ => Tag::VerbParticiple,
        }
    }
}
