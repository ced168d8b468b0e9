//! Rules for nouns, verbs, adjectives and adverbs: which of its readings a word has, by what stands beside it.

use super::Tag;
use super::reading::{Can, Word};
use super::rules::{LastVerb, Reader, Waiting};
use crate::lexicon::verb_flags;
use crate::lexicon::{Class, words};

impl Reader<'_, '_> {
    pub(super) fn open(&self, at: usize, word: Word, next: Word) -> Tag {
        let can = word.can;
        if can.any(Can::PROPER) {
            return Tag::ProperNoun;
        }
        if !can.any(Can::VERB) {
            return nominal(can, next);
        }
        if self.behind_hyphen(at) {
            return self.compound_end(can, next);
        }
        if self.before_hyphen(at) && can.any(Can::NOMINAL) {
            return nominal(can, next);
        }
        match self.left {
            Tag::To | Tag::Modal if can.any(Can::BASE) => return Tag::VerbPresent,
            Tag::Auxiliary => {
                if let Some(tag) = self.after_auxiliary(at, can, next) {
                    return tag;
                }
            }
            Tag::Pronoun | Tag::WhWord => {
                if let Some(tag) = self.after_subject_word(at, can, next) {
                    return tag;
                }
            }
            _ => {}
        }
        match self.left {
            Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Number | Tag::Preposition => {
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

    /// "state-run", "police-led": the word is glued behind a hyphen.
    fn behind_hyphen(&self, at: usize) -> bool {
        at >= 2 && self.glued_hyphen(at - 1) && self.document.token(at).is_some_and(|token| token.is_glued())
    }

    fn before_hyphen(&self, at: usize) -> bool {
        self.glued_hyphen(at + 1) && self.document.token(at + 2).is_some_and(|token| token.is_glued())
    }

    fn glued_hyphen(&self, at: usize) -> bool {
        self.document.token(at).is_some_and(|token| token.is_mark(b'-') && token.is_glued())
    }

    fn compound_end(&self, can: Can, next: Word) -> Tag {
        if can.any(Can::PARTICIPLE) || can.any(Can::ING) && next.is_nominal() {
            return Tag::Adjective;
        }
        if can.any(Can::NOMINAL) || !can.any(Can::ING) { nominal(can, next) } else { Tag::Noun }
    }

    /// "were arrested", "has cut", "did not report", "is building", "are open".
    fn after_auxiliary(&self, at: usize, can: Can, next: Word) -> Option<Tag> {
        match self.waiting? {
            Waiting::Be if can.any(Can::ING) => Some(Tag::VerbIng),
            Waiting::Be if can.any(Can::ADJECTIVE) && !can.any(Can::PARTICIPLE) => Some(nominal(can, next)),
            Waiting::Be | Waiting::Have if can.any(Can::PARTICIPLE) => Some(Tag::VerbParticiple),
            Waiting::Do if can.any(Can::BASE) => {
                // "did business": without a negation it is a full verb before its noun.
                let full = can.any(Can::NOUN) && self.previous == Tag::Auxiliary && !self.is_negated(at);
                (!full).then_some(Tag::VerbPresent)
            }
            _ => Some(nominal(can, next)).filter(|_| can.any(Can::NOMINAL)),
        }
    }

    fn is_negated(&self, at: usize) -> bool {
        at > 0 && self.document.has(at - 1, Class::Negation)
    }

    /// Behind "they", "who", "which": the verb.
    fn after_subject_word(&self, at: usize, can: Can, next: Word) -> Option<Tag> {
        let object = self.document.any(self.left_at, OBJECT_PRONOUNS) || self.is_object_pronoun();
        if object {
            return None;
        }
        if can.any(Can::PAST) {
            // "those injured", "everyone arrested": no object follows, and the finite verb does.
            let subject = self.left == Tag::WhWord || self.is_personal_pronoun();
            let reduced = !subject && !next.opens_noun_group() && self.finite_verb_follows(at);
            return Some(if reduced { Tag::VerbParticiple } else { Tag::VerbPast });
        }
        if can.any(Can::S) {
            return Some(Tag::VerbPresent);
        }
        // "what police found", "when strike action": a noun unless only "who" or a pronoun stands there.
        let verb =
            self.document.is(self.left_at, words::WHO) || self.left == Tag::Pronoun || !can.any(Can::NOMINAL);
        let relative =
            self.document.is(self.left_at, words::THAT) || self.document.is(self.left_at, words::WHICH);
        if can.any(Can::BASE) {
            let verb = verb || relative && self.before_left == Tag::NounPlural && next.opens_noun_group();
            return verb.then_some(Tag::VerbPresent);
        }
        None
    }

    fn is_personal_pronoun(&self) -> bool {
        const SUBJECTS: [crate::lexicon::Lexeme; 7] =
            [words::HE, words::SHE, words::IT, words::THEY, words::I, words::WE, words::YOU];
        SUBJECTS.contains(&self.document.lexeme(self.left_at))
    }

    fn is_object_pronoun(&self) -> bool {
        let word = self.document.word(self.left_at);
        ["them", "him", "us", "her", "me", "whom", "themselves", "himself", "itself", "herself"]
            .contains(&word)
    }

    /// Behind a determiner, an adjective, a number or a preposition a noun is expected.
    fn inside_noun_group(&self, at: usize, can: Can, next: Word) -> Tag {
        let nominal_follows = next.is_nominal() || next.is(Can::ED) && self.word(at + 2).is_nominal();
        if can.any(Can::ED) {
            return self.ed_inside(at, can, next, nominal_follows);
        }
        if can.any(Can::ING) {
            return self.ing_inside(can, next, nominal_follows);
        }
        if can.any(Can::ADJECTIVE) || can.any(Can::NOMINAL) {
            // "the 27 report progress", "officials in Kabul say": only a word that is a verb alone is one.
            return nominal(can, next);
        }
        if can.any(Can::S) || can.any(Can::BASE) && self.left != Tag::Determiner {
            return Tag::VerbPresent;
        }
        Tag::Noun
    }

    fn ed_inside(&self, at: usize, can: Can, next: Word, nominal_follows: bool) -> Tag {
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
            // "12 injured", "at least 12 died".
            let active = self.verb_flag(at, verb_flags::INTRANSITIVE) || next.closed == Tag::Determiner;
            return if active { Tag::VerbPast } else { Tag::VerbParticiple };
        }
        if numbered && self.number_is_subject() && matches!(next.closed, Tag::Determiner | Tag::Possessive) {
            return Tag::VerbPast;
        }
        if nominal_follows || self.previous == Tag::Adverb {
            return Tag::Adjective;
        }
        match self.left {
            // "the injured", "the accused"
            Tag::Determiner | Tag::Possessive => Tag::NounPlural,
            // "the minister responsible resigned"
            Tag::Adjective if !self.finite => Tag::VerbPast,
            _ => Tag::VerbParticiple,
        }
    }

    fn number_is_subject(&self) -> bool {
        matches!(self.before_left, Tag::Mark | Tag::Determiner)
    }

    fn ing_inside(&self, can: Can, next: Word, nominal_follows: bool) -> Tag {
        match self.left {
            Tag::Preposition => {
                let object = matches!(
                    next.closed,
                    Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun | Tag::ProperNoun
                );
                if object {
                    Tag::VerbIng // "of arresting 12 men"
                } else if can.any(Can::ADJECTIVE) && nominal_follows {
                    Tag::Adjective // "with growing concern"
                } else if can.any(Can::NOUN) {
                    Tag::Noun // "in the building", "of housing projects"
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

    /// Behind a noun: the rest of a compound ("police raids"), the verb ("police raided"), or a participle ("suspects
    /// arrested in May").
    fn after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if can.any(Can::ED) {
            return self.ed_after_noun(at, can, next);
        }
        if can.any(Can::ING) {
            let gerund = can.any(Can::NOUN) && !next.opens_noun_group() && self.previous.is_noun();
            return if gerund { Tag::Noun } else { Tag::VerbIng };
        }
        if can.any(Can::S) {
            return self.s_after_noun(at, can, next);
        }
        if can.any(Can::BASE) && self.base_is_verb_after_noun(at, can, next) {
            return Tag::VerbPresent;
        }
        nominal(can, next)
    }

    fn ed_after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if !can.any(Can::PARTICIPLE) {
            return Tag::VerbPast;
        }
        let object = next.opens_noun_group() && !next.is(Can::ADVERB);
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
            // "gave officers assigned cars" is rarer than "police said officers found a gun".
            return Tag::VerbPast;
        }
        if self.document.has(at, Class::Reporting) && !self.finite {
            return Tag::VerbPast;
        }
        if self.finite && !self.reporting_before() || self.finite_verb_follows(at) {
            return Tag::VerbParticiple;
        }
        Tag::VerbPast
    }

    /// Whether the clause's verb so far is one of saying, behind which a clause without "that" may stand.
    fn reporting_before(&self) -> bool {
        self.document.has(self.left_at.saturating_sub(1), Class::Reporting)
            || self.document.has(self.left_at.saturating_sub(2), Class::Reporting)
    }

    fn noun_before_finite(&self, at: usize, next: Word) -> bool {
        matches!(next.closed, Tag::Auxiliary | Tag::Modal)
            || next.is(Can::ED)
            || self.finite
            || self.finite_verb_follows(at)
    }

    fn s_after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if !can.any(Can::PLURAL) {
            return Tag::VerbPresent;
        }
        if matches!(
            next.closed,
            Tag::Auxiliary | Tag::Modal | Tag::Mark | Tag::Conjunction | Tag::Possessive | Tag::WhWord
        ) {
            return Tag::NounPlural;
        }
        // Before its object; a plural subject has no verb in -s.
        let object = matches!(next.closed, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun)
            || self.document.is(at + 1, words::TO) && self.word(at + 2).is(Can::BASE);
        if self.left == Tag::NounPlural {
            return Tag::NounPlural;
        }
        if object && (!self.finite || self.terse) && !self.finite_verb_follows(at) {
            return Tag::VerbPresent;
        }
        if next.is(Can::ED) || self.finite || self.finite_verb_follows(at) {
            return Tag::NounPlural;
        }
        let verb = next.closed == Tag::ProperNoun || next.is_nominal() && !can.any(Can::MOSTLY_NOUN);
        if verb { Tag::VerbPresent } else { Tag::NounPlural }
    }

    /// "officials report that", "police arrest 12"; not "a police report", "news report said".
    fn base_is_verb_after_noun(&self, at: usize, can: Can, next: Word) -> bool {
        if !can.any(Can::NOMINAL) && !can.any(Can::ADJECTIVE) {
            return true;
        }
        let plural = self.left == Tag::NounPlural
            || self.document.has(self.left_at, Class::NounPlural)
            || self.is_people();
        let object = matches!(next.closed, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun)
            || next.is(Can::ADVERB)
            || self.document.is(at + 1, words::THAT)
            || self.document.is(at + 1, words::TO);
        if self.finite && !self.reporting_before() || self.finite_verb_follows(at) {
            return false;
        }
        plural
            && (object
                || !can.any(Can::MOSTLY_NOUN) && (next.opens_noun_group() || next.closed == Tag::Preposition))
            || self.terse && object
    }

    /// Nouns that are plural without showing it.
    fn is_people(&self) -> bool {
        ["police", "people", "men", "women", "children"].contains(&self.document.word(self.left_at))
            || self.terse && self.document.word(self.left_at).eq_ignore_ascii_case("police")
    }

    /// Behind a verb: its object, or the participle of "found shot", "began arresting".
    fn after_verb(&self, at: usize, can: Can, next: Word) -> Tag {
        let nominal_follows = next.is_nominal();
        if can.any(Can::ED) {
            if can.any(Can::NOUN) && !nominal_follows {
                return Tag::Noun;
            }
            return if nominal_follows { Tag::Adjective } else { Tag::VerbParticiple };
        }
        if can.any(Can::ING) {
            let compound =
                can.any(Can::NOUN) && !matches!(next.closed, Tag::Determiner | Tag::Possessive | Tag::Number);
            return if compound { Tag::Noun } else { Tag::VerbIng };
        }
        if can.any(Can::BASE) && self.helps(self.left_at) && next.opens_noun_group() {
            return Tag::VerbPresent; // "helped save 12 lives"
        }
        if can.any(Can::NOMINAL) || can.any(Can::ADJECTIVE) { nominal(can, next) } else { Tag::VerbPresent }
    }

    fn helps(&self, at: usize) -> bool {
        let lemma = self.lemma(at);
        lemma.is_known() && matches!(self.document.lexicon.text(lemma), "help" | "let" | "make")
    }

    /// At the beginning, behind a comma or a conjunction: what the clause before has, goes on.
    fn at_clause_start(&self, at: usize, can: Can, next: Word) -> Tag {
        let object = next.opens_noun_group();
        let sure_object =
            matches!(next.closed, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun);
        if can.any(Can::ED) && !(can.any(Can::BASE) && can.any(Can::NOUN) && self.last_verb == LastVerb::None)
        {
            return self.ed_at_clause_start(at, can, next, object);
        }
        if can.any(Can::ING) {
            if self.before_left == Tag::Adjective && object && !sure_object {
                return Tag::Adjective;
            }
            let noun = can.any(Can::NOUN) && !object;
            return if noun { Tag::Noun } else { Tag::VerbIng };
        }
        let base_goes_on = self.last_verb == LastVerb::Base && can.any(Can::BASE);
        if base_goes_on && (sure_object || !can.any(Can::NOMINAL) || self.before_left.is_verb()) {
            return Tag::VerbPresent; // "to find and arrest suspects"
        }
        if can.any(Can::S) && (!can.any(Can::PLURAL) || sure_object && self.last_verb != LastVerb::None) {
            return Tag::VerbPresent; // "Nets 3,700 Arrests, Saves 4,400 Victims"
        }
        if can.any(Can::S) && sure_object && self.terse {
            return Tag::VerbPresent;
        }
        if can.any(Can::NOMINAL) || can.any(Can::ADJECTIVE) { nominal(can, next) } else { Tag::VerbPresent }
    }

    fn ed_at_clause_start(&self, at: usize, can: Can, next: Word, object: bool) -> Tag {
        if !can.any(Can::PARTICIPLE) {
            return Tag::VerbPast;
        }
        let sentence_start = self.last_verb == LastVerb::None;
        let parallel = self.before_left == Tag::Adjective || self.before_left == Tag::Determiner;
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
            // "raided homes, armed with warrants" against "raided homes and fled".
            _ if self.left == Tag::Conjunction => Tag::VerbPast,
            _ if next.closed == Tag::Preposition => Tag::VerbParticiple,
            _ if can.any(Can::PAST) => Tag::VerbPast,
            _ => Tag::VerbParticiple,
        }
    }
}

/// Pronouns that are no subject have no class of their own; the empty set keeps the test in one place.
const OBJECT_PRONOUNS: crate::lexicon::Classes = crate::lexicon::Classes::NONE;

/// The reading of a word where no verb is expected: an adjective before a noun, else the noun, else what is left.
fn nominal(can: Can, next: Word) -> Tag {
    if can.any(Can::PROPER) {
        return Tag::ProperNoun;
    }
    if can.any(Can::ADVERB) && !(can.any(Can::ADJECTIVE) && next.is_nominal()) && !can.any(Can::NOMINAL) {
        return Tag::Adverb;
    }
    let noun = if can.any(Can::PLURAL) { Tag::NounPlural } else { Tag::Noun };
    match (can.any(Can::ADJECTIVE), can.any(Can::NOMINAL)) {
        (true, true) if next.is_nominal() => Tag::Adjective,
        (true, false) => Tag::Adjective,
        (_, true) => noun,
        _ if can.any(Can::ADVERB) => Tag::Adverb,
        _ if can.any(Can::PARTICIPLE) => Tag::Adjective,
        _ if can.any(Can::S) => Tag::NounPlural,
        _ => Tag::Noun,
    }
}
