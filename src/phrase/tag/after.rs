//! What a word is behind an auxiliary, a pronoun, a noun, a verb.

use super::Tag;
use super::can::Can;
use super::reading::Word;
use super::rules::{LastVerb, Reader, Waiting};
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, verb_flags};

impl Reader<'_, '_> {
    /// "were arrested", "has cut", "did not report", "is building", "are open".
    pub(super) fn after_auxiliary(&self, at: usize, can: Can, next: Word) -> Option<Tag> {
        match self.waiting? {
            Waiting::Be if can.any(Can::ING) => Some(Tag::VerbIng),
            Waiting::Be if can.any(Can::ADJECTIVE) && !can.any(Can::PARTICIPLE) => {
                Some(self.nominal(at, can, next))
            }
            Waiting::Be | Waiting::Have if can.any(Can::PARTICIPLE) => Some(Tag::VerbParticiple),
            Waiting::Do if can.any(Can::BASE) => {
                // "did business": without a negation it is a full verb before its noun.
                let full = can.any(Can::NOUN) && self.previous == Tag::Auxiliary && !self.is_negated(at);
                (!full).then_some(Tag::VerbPresent)
            }
            _ => Some(self.nominal(at, can, next)).filter(|_| can.any(Can::NOMINAL)),
        }
    }

    pub(super) fn is_negated(&self, at: usize) -> bool {
        at > 0 && self.document.has(at - 1, Class::Negation)
    }

    /// Behind "they", "who", "which": the verb.
    pub(super) fn after_subject_word(&self, at: usize, can: Can, next: Word) -> Option<Tag> {
        if self.is_object_pronoun() {
            return None;
        }
        if can.any(Can::PAST) {
            // "those injured", "everyone arrested": no object follows, and the finite verb does.
            let subject = self.left == Tag::WhWord || self.is_personal_pronoun();
            let reduced = !subject && !self.opens_object(at + 1, next) && self.finite_verb_follows(at);
            return Some(if reduced { Tag::VerbParticiple } else { Tag::VerbPast });
        }
        if can.any(Can::S) {
            // "that documents had been shredded"
            let noun = can.any(Can::PLURAL)
                && self.left == Tag::WhWord
                && (matches!(next.closed, Tag::Auxiliary | Tag::Modal) || next.is(Can::ED));
            return Some(if noun { Tag::NounPlural } else { Tag::VerbPresent });
        }
        // "what police found", "when strike action": a noun unless only "who" or a pronoun stands there.
        let verb =
            self.document.is(self.left_at, words::WHO) || self.left == Tag::Pronoun || !can.any(Can::NOMINAL);
        let relative =
            self.document.is(self.left_at, words::THAT) || self.document.is(self.left_at, words::WHICH);
        if can.any(Can::BASE) {
            let verb =
                verb || relative && self.before_left == Tag::NounPlural && self.opens_object(at + 1, next);
            return verb.then_some(Tag::VerbPresent);
        }
        None
    }

    pub(super) fn is_personal_pronoun(&self) -> bool {
        const SUBJECTS: WordSet =
            WordSet::of(&[words::HE, words::SHE, words::IT, words::THEY, words::I, words::WE, words::YOU]);
        SUBJECTS.has(self.document.lexeme(self.left_at))
    }

    pub(super) fn is_object_pronoun(&self) -> bool {
        let word = self.document.word(self.left_at);
        ["them", "him", "us", "her", "me", "whom", "themselves", "himself", "itself", "herself"]
            .contains(&word)
    }

    /// Behind a noun: the rest of a compound ("police raids"), the verb ("police raided"), or a participle ("suspects
    /// arrested in May").
    pub(super) fn after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if can.any(Can::ED) {
            return self.ed_after_noun(at, can, next);
        }
        if can.any(Can::ING) {
            // "three credit reporting agencies", "an Aliso Viejo parking lot"
            let compound = self.counted && next.is(Can::PLURAL)
                || can.any(Can::NOUN)
                    && next.is(Can::NOUN)
                    && !next.is(Can::PLURAL)
                    && (self.left == Tag::ProperNoun || self.governed_by.is_known());
            if compound {
                return Tag::Noun;
            }
            let gerund = can.any(Can::NOUN) && !self.opens_object(at + 1, next) && self.previous.is_noun();
            return if gerund { Tag::Noun } else { Tag::VerbIng };
        }
        if can.any(Can::S) {
            return self.s_after_noun(at, can, next);
        }
        if can.any(Can::BASE) && self.base_is_verb_after_noun(at, can, next) {
            return Tag::VerbPresent;
        }
        self.nominal(at, can, next)
    }

    pub(super) fn ed_after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if !can.any(Can::PARTICIPLE) {
            return Tag::VerbPast;
        }
        let object = self.opens_object(at + 1, next) && !next.is(Can::ADVERB);
        // "12 UK hit singles"
        if self.counted && self.left == Tag::ProperNoun && can.any(Can::NOUN) && next.is(Can::PLURAL) {
            return Tag::Noun;
        }
        if !can.any(Can::PAST) {
            return Tag::VerbParticiple; // "weapons stolen in May"
        }
        if can.any(Can::BASE) && can.any(Can::NOUN) && !object && self.noun_before_finite(at, next) {
            return Tag::Noun; // "the rate cut was", "a price hit"
        }
        if self.verb_flag(at, verb_flags::INTRANSITIVE) {
            return Tag::VerbPast;
        }
        if self.terse {
            // Headlines have no past tense: "4,400 Victims Saved", but "Police Raided 12 Homes".
            return if object { Tag::VerbPast } else { Tag::VerbParticiple };
        }
        if object {
            // "growth in US packaged goods": a second past tense in one clause is none.
            let second = self.finite && next.is_open() && !self.document.has(at, Class::Reporting);
            return if second { Tag::Adjective } else { Tag::VerbPast };
        }
        if self.last_verb == LastVerb::Passive {
            return Tag::VerbParticiple; // "81 people were killed and 1,700 others injured"
        }
        if self.sentence_finite && self.governed_by == words::WITH {
            return Tag::VerbParticiple; // "it was an attack, with ten people killed"
        }
        if self.finite || self.finite_verb_follows(at) {
            return Tag::VerbParticiple;
        }
        Tag::VerbPast
    }

    pub(super) fn noun_before_finite(&self, at: usize, next: Word) -> bool {
        matches!(next.closed, Tag::Auxiliary | Tag::Modal)
            || next.is(Can::ED)
            || self.finite
            || self.finite_verb_follows(at)
    }

    pub(super) fn s_after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if self.counted {
            return Tag::NounPlural; // "five 787 wide-body jets to expand"
        }
        if !can.any(Can::PLURAL) {
            return Tag::VerbPresent;
        }
        let genitive = next.closed == Tag::Possessive
            && !self.document.token(at + 1).is_some_and(|token| token.is_word());
        let ends =
            matches!(next.closed, Tag::Auxiliary | Tag::Modal | Tag::Mark | Tag::Conjunction | Tag::WhWord)
                && !self.is_price(at + 1);
        if ends || genitive {
            return Tag::NounPlural;
        }
        if self.left == Tag::NounPlural {
            return Tag::NounPlural; // a plural subject has no verb in -s
        }
        if self.document.has(at, Class::Reporting) && next.closed == Tag::Pronoun {
            return Tag::VerbPresent; // "the verdict means he"
        }
        // "vaccine uptake falls below 85 percent"
        let moves = next.closed == Tag::Preposition
            && (self.word(at + 2).closed == Tag::Number || self.is_price(at + 2))
            && self.verb_flag(at, verb_flags::UPWARD | verb_flags::DOWNWARD)
            && !self.finite
            && !self.finite_verb_follows(at);
        if moves {
            return Tag::VerbPresent;
        }
        let object = next.closed != Tag::Other && self.opens_object(at + 1, next)
            || self.document.is(at + 1, words::TO) && self.word(at + 2).is(Can::BASE);
        let follows = self.finite_verb_follows(at);
        if object && (!self.finite || self.terse) && !follows {
            return Tag::VerbPresent;
        }
        if next.is(Can::ED) || self.finite || follows {
            return Tag::NounPlural;
        }
        // "the law targets minorities", "Fed raises rates"
        let event = self.document.has(at, Class::EventNoun);
        if next.is(Can::PLURAL) && (self.terse || self.before_left == Tag::Determiner && !event) {
            return Tag::VerbPresent;
        }
        // "the bill passes through parliament" against "the bomb attacks in May"
        let passes =
            next.closed == Tag::Preposition && self.before_left == Tag::Determiner && !event && !self.terse;
        let verb =
            passes || next.closed == Tag::ProperNoun || next.is_nominal() && !can.any(Can::MOSTLY_NOUN);
        if verb { Tag::VerbPresent } else { Tag::NounPlural }
    }

    /// "officials report that", "police arrest 12"; not "a police report", "news report said".
    pub(super) fn base_is_verb_after_noun(&self, at: usize, can: Can, next: Word) -> bool {
        if !can.any(Can::NOMINAL) && !can.any(Can::ADJECTIVE) {
            return true;
        }
        if self.counted {
            return false; // "two oil pump jacks"
        }
        let plural = self.left == Tag::ProperNoun
            && self.document.has(self.left_at, Class::Demonym)
            && !self.is_demonym_adjective()
            || self.left == Tag::NounPlural
            || self.document.has(self.left_at, Class::NounPlural)
            || self.is_people();
        let object = matches!(next.closed, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun)
            || next.is(Can::ADVERB)
            || self.document.is(at + 1, words::THAT)
            || self.document.is(at + 1, words::TO);
        if self.finite || self.finite_verb_follows(at) {
            return false;
        }
        plural
            && (object
                || !can.any(Can::MOSTLY_NOUN)
                    && (self.opens_object(at + 1, next) || next.closed == Tag::Preposition))
            || self.terse && object
            || self.terse && plural && matches!(next.closed, Tag::Mark | Tag::Preposition)
    }

    /// Nouns that are plural without showing it.
    pub(super) fn is_people(&self) -> bool {
        ["police", "people", "men", "women", "children"].contains(&self.document.word(self.left_at))
            || self.terse && self.document.word(self.left_at).eq_ignore_ascii_case("police")
    }

    /// Behind a verb: its object, or the participle of "found shot", "began arresting".
    pub(super) fn after_verb(&self, at: usize, can: Can, next: Word) -> Tag {
        let nominal_follows = next.is_nominal();
        if can.any(Can::ING) && can.any(Can::ADJECTIVE) && nominal_follows {
            return Tag::Adjective; // "announced sweeping cuts"
        }
        if can.any(Can::ED) {
            if can.any(Can::NOUN) && !nominal_follows {
                return Tag::Noun;
            }
            if self.left == Tag::VerbParticiple && !self.sentence_finite && self.opens_object(at + 1, next) {
                return Tag::VerbPast; // "90% of those asked supported the ban"
            }
            return if nominal_follows { Tag::Adjective } else { Tag::VerbParticiple };
        }
        if can.any(Can::ING) {
            // "deny trafficking", "avoid going into bankruptcy"
            let ends = next.is_open() || matches!(next.closed, Tag::Mark | Tag::Conjunction);
            let compound = can.any(Can::NOUN) && ends;
            return if compound { Tag::Noun } else { Tag::VerbIng };
        }
        if can.any(Can::BASE) && self.helps(self.left_at) && self.opens_object(at + 1, next) {
            return Tag::VerbPresent; // "helped save 12 lives"
        }
        if can.any(Can::NOMINAL) || can.any(Can::ADJECTIVE) {
            self.nominal(at, can, next)
        } else {
            Tag::VerbPresent
        }
    }

    pub(super) fn helps(&self, at: usize) -> bool {
        let lemma = self.lemma(at);
        lemma.is_known() && matches!(self.document.lexicon.text(lemma), "help" | "let" | "make")
    }
}
