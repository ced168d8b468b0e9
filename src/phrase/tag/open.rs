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
        if let Some(tag) = self.by_word(at, can, next) {
            return tag;
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
    fn is_year(&self) -> bool {
        let word = self.document.word(self.left_at);
        self.before_left == Tag::Preposition
            && word.len() == 4
            && word.starts_with(['1', '2'])
            && !word.contains('.')
    }

    fn is_demonym_adjective(&self) -> bool {
        self.document.has(self.left_at, Class::Demonym) && !self.document.word(self.left_at).ends_with('s')
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

    fn compound_end(&self, at: usize, can: Can, next: Word) -> Tag {
        if can.any(Can::PARTICIPLE) || can.any(Can::ING) && next.is_nominal() {
            return Tag::Adjective;
        }
        if can.any(Can::NOMINAL) || !can.any(Can::ING) { self.nominal(at, can, next) } else { Tag::Noun }
    }

    /// "were arrested", "has cut", "did not report", "is building", "are open".
    fn after_auxiliary(&self, at: usize, can: Can, next: Word) -> Option<Tag> {
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

    fn is_negated(&self, at: usize) -> bool {
        at > 0 && self.document.has(at - 1, Class::Negation)
    }

    /// Behind "they", "who", "which": the verb.
    fn after_subject_word(&self, at: usize, can: Can, next: Word) -> Option<Tag> {
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

    fn number_is_subject(&self) -> bool {
        matches!(self.before_left, Tag::Mark | Tag::Determiner)
    }

    fn ing_inside(&self, at: usize, can: Can, next: Word, nominal_follows: bool) -> Tag {
        match self.left {
            Tag::Preposition => {
                let object = next.closed != Tag::Other && self.opens_object(at + 1, next);
                if object {
                    Tag::VerbIng // "of arresting 12 men"
                } else if can.any(Can::ADJECTIVE) && nominal_follows {
                    Tag::Adjective // "with growing concern"
                } else if can.any(Can::NOUN) && !(next.is(Can::ADJECTIVE) && !next.can.any(Can::NOMINAL)) {
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

    /// Behind a noun: the rest of a compound ("police raids"), the verb ("police raided"), or a participle ("suspects
    /// arrested in May").
    fn after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if can.any(Can::ED) {
            return self.ed_after_noun(at, can, next);
        }
        if can.any(Can::ING) {
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

    fn ed_after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if !can.any(Can::PARTICIPLE) {
            return Tag::VerbPast;
        }
        let object = self.opens_object(at + 1, next) && !next.is(Can::ADVERB);
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

    fn noun_before_finite(&self, at: usize, next: Word) -> bool {
        matches!(next.closed, Tag::Auxiliary | Tag::Modal)
            || next.is(Can::ED)
            || self.finite
            || self.finite_verb_follows(at)
    }

    fn s_after_noun(&self, at: usize, can: Can, next: Word) -> Tag {
        if self.counted {
            return Tag::NounPlural; // "five 787 wide-body jets to expand"
        }
        if !can.any(Can::PLURAL) {
            return Tag::VerbPresent;
        }
        let genitive = next.closed == Tag::Possessive
            && !self.document.token(at + 1).is_some_and(|token| token.is_word());
        let ends =
            matches!(next.closed, Tag::Auxiliary | Tag::Modal | Tag::Mark | Tag::Conjunction | Tag::WhWord);
        if ends || genitive {
            return Tag::NounPlural;
        }
        if self.left == Tag::NounPlural {
            return Tag::NounPlural; // a plural subject has no verb in -s
        }
        if self.document.has(at, Class::Reporting) && next.closed == Tag::Pronoun {
            return Tag::VerbPresent; // "the verdict means he"
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
    fn base_is_verb_after_noun(&self, at: usize, can: Can, next: Word) -> bool {
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
    fn is_people(&self) -> bool {
        ["police", "people", "men", "women", "children"].contains(&self.document.word(self.left_at))
            || self.terse && self.document.word(self.left_at).eq_ignore_ascii_case("police")
    }

    /// Behind a verb: its object, or the participle of "found shot", "began arresting".
    fn after_verb(&self, at: usize, can: Can, next: Word) -> Tag {
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

    fn helps(&self, at: usize) -> bool {
        let lemma = self.lemma(at);
        lemma.is_known() && matches!(self.document.lexicon.text(lemma), "help" | "let" | "make")
    }

    fn is_joining(&self, at: usize) -> bool {
        [words::AND, words::OR, words::BUT].contains(&self.document.lexeme(at))
            || self.document.is_mark(at, b'&')
    }

    /// At the beginning, behind a comma or a conjunction: what the clause before has, goes on.
    fn at_clause_start(&self, at: usize, can: Can, next: Word) -> Tag {
        let object = self.opens_object(at + 1, next);
        let sure_object =
            matches!(next.closed, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun);
        let noun = can.any(Can::BASE) && can.any(Can::NOUN) && self.last_verb == LastVerb::None;
        if can.any(Can::ED) && (!noun || self.is_subject_fenced(at)) {
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
    fn is_subject_fenced(&self, at: usize) -> bool {
        let behind_comma = at > 0 && self.document.is_mark(at - 1, b',');
        behind_comma && !self.sentence_finite && !self.terse && self.subject_seen
    }

    fn ed_at_clause_start(&self, at: usize, can: Can, next: Word, object: bool) -> Tag {
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

    /// The reading of a word where no verb is expected: an adjective before a noun, else the noun, else what is left.
    fn nominal(&self, at: usize, can: Can, next: Word) -> Tag {
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
    fn by_word(&self, at: usize, can: Can, next: Word) -> Option<Tag> {
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
        if adverb && !matches!(self.left, Tag::Determiner | Tag::Possessive) {
            let subject = matches!(self.left, Tag::Pronoun | Tag::WhWord) || self.left.is_noun();
            let adjective = can.any(Can::ADJECTIVE) && next.is_nominal() && !subject;
            return Some(if adjective { Tag::Adjective } else { Tag::Adverb });
        }
        None
    }

    /// Whether what follows can be a verb's object: a noun group, maybe behind "at least", "nearly", "more than".
    fn opens_object(&self, at: usize, word: Word) -> bool {
        if word.opens_noun_group() || self.document.is_mark(at, b'$') {
            return true;
        }
        let after = |skip: usize| self.word(at + skip);
        match self.document.lexeme(at) {
            words::AT => self.document.is(at + 1, words::LEAST) || self.document.is(at + 1, words::MOST),
            words::UP => self.document.is(at + 1, words::TO) && after(2).closed == Tag::Number,
            words::AS => self.document.is(at + 1, words::MANY) || self.document.is(at + 1, words::MUCH),
            words::OVER | words::UNDER | words::ABOUT | words::AROUND => {
                after(1).closed == Tag::Number || self.document.is_mark(at + 1, b'$')
            }
            // "nearly 300", "stolen goods"
            _ if word.is(Can::ADVERB) => {
                after(1).closed == Tag::Number || self.document.is_mark(at + 1, b'$')
            }
            _ => word.is(Can::PARTICIPLE) && word.can.any(Can::ADJECTIVE) && after(1).is_nominal(),
        }
    }
}
