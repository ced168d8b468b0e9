//! What a word is inside a noun group: behind a determiner, an adjective, a number, a preposition.

use super::Tag;
use super::can::Can;
use super::reading::Word;
use super::rules::Reader;
use crate::lexicon::{verb_flags, words};

impl Reader<'_, '_> {
    /// Behind a determiner, an adjective, a number or a preposition a noun is expected.
    pub(super) fn inside_noun_group(&self, at: usize, can: Can, next: Word) -> Tag {
        let nominal_follows = next.is_nominal() || next.is(Can::ED) && self.word(at + 2).is_nominal();
        if can.any(Can::ED) {
            return self.ed_inside(at, can, next, nominal_follows);
        }
        if can.any(Can::ING) {
            return self.ing_inside(at, can, next, nominal_follows);
        }
        if can.any(Can::ADJECTIVE) || can.any(Can::NOMINAL) {
            // "the 27 report progress", "officials in Kabul say": only a word that is a verb alone is one.
            return self.nominal(at, can, next);
        }
        if can.any(Can::S) || can.any(Can::BASE) && self.left != Tag::Determiner {
            return Tag::VerbPresent;
        }
        Tag::Noun
    }

    pub(super) fn ed_inside(&self, at: usize, can: Can, next: Word, nominal_follows: bool) -> Tag {
        let numbered = self.left == Tag::Number;
        if can.any(Can::NOUN) && !numbered && !can.any(Can::BASE) {
            return Tag::Noun; // "the left", "a cut"
        }
        if can.any(Can::BASE) && can.any(Can::NOUN) {
            return Tag::Noun; // "a hit", "the cost", "rate cut"
        }
        if !can.any(Can::PARTICIPLE) {
            return Tag::VerbPast; // "the first began", "12 fell"
        }
        if numbered && !nominal_follows {
            // "12 injured in a crash" without another verb is a headline; "hundreds gathered" is not.
            let subject = !self.terse && !self.sentence_finite && !self.finite_verb_follows(at);
            let active =
                subject || self.verb_flag(at, verb_flags::INTRANSITIVE) || next.closed == Tag::Determiner;
            return if active { Tag::VerbPast } else { Tag::VerbParticiple };
        }
        if numbered && self.number_is_subject() && matches!(next.closed, Tag::Determiner | Tag::Possessive) {
            return Tag::VerbPast;
        }
        if nominal_follows || self.previous == Tag::Adverb {
            return Tag::Adjective;
        }
        match self.left {
            Tag::Determiner if self.document.is(self.left_at, words::THOSE) => Tag::VerbParticiple, // "those asked"
            // "the injured", "the accused"
            Tag::Determiner | Tag::Possessive => Tag::NounPlural,
            // "the minister responsible resigned"
            Tag::Adjective if !self.finite => Tag::VerbPast,
            _ => Tag::VerbParticiple,
        }
    }

    pub(super) fn number_is_subject(&self) -> bool {
        matches!(self.before_left, Tag::Mark | Tag::Determiner)
    }

    pub(super) fn ing_inside(&self, at: usize, can: Can, next: Word, nominal_follows: bool) -> Tag {
        match self.left {
            Tag::Preposition => {
                let object = next.closed != Tag::Other && self.opens_object(at + 1, next);
                if object {
                    Tag::VerbIng // "of arresting 12 men"
                } else if can.any(Can::ADJECTIVE) && nominal_follows {
                    Tag::Adjective // "with growing concern"
                } else if can.any(Can::NOUN) && (!next.is(Can::ADJECTIVE) || next.can.any(Can::NOMINAL)) {
                    Tag::Noun // "of housing projects"; "of making hard drives" has an object
                } else {
                    Tag::VerbIng // "of recruiting minors"
                }
            }
            _ if nominal_follows && !can.any(Can::NOUN) => Tag::Adjective, // "the growing number"
            Tag::Number if !can.any(Can::NOUN) => Tag::VerbIng,            // "12 waiting outside"
            Tag::Adjective if !can.any(Can::NOUN) && !nominal_follows && next.closed != Tag::Preposition => {
                Tag::VerbIng
            }
            _ => Tag::Noun,
        }
    }
}
