//! Rules for the small words that can be several things: "that", "to", "her", "up", "May".

use super::Tag;
use super::can::Can;
use super::reading::Word;
use super::rules::{LastVerb, Reader, Waiting};
use crate::lexicon::{Class, words};
use crate::text::{Shape, TokenKind};

impl Reader<'_, '_> {
    pub(super) fn closed(&self, at: usize, tag: Tag, next: Word) -> Tag {
        match tag {
            Tag::Mark => self.mark(at, next),
            Tag::Possessive => self.possessive(at, next),
            Tag::WhWord => self.wh_word(at, next),
            Tag::Modal => self.modal(at, next),
            Tag::Determiner => self.determiner(at, next),
            Tag::Conjunction if self.document.is(at, words::SO) => self.so(next),
            Tag::Preposition | Tag::Particle => self.preposition(at, next),
            _ => tag,
        }
    }

    /// The apostrophe of a plural's genitive: "officers' homes".
    fn mark(&self, at: usize, next: Word) -> Tag {
        let genitive = self.document.is_mark(at, b'\'')
            && self.document.token(at).is_some_and(|token| token.is_glued())
            && self.document.token(at + 1).is_some_and(|token| !token.is_glued())
            && self.previous.is_noun()
            && self.document.word(at.saturating_sub(1)).ends_with(['s', 'S'])
            && next.is_nominal();
        if genitive { Tag::Possessive } else { Tag::Mark }
    }

    fn possessive(&self, at: usize, next: Word) -> Tag {
        if self.document.token(at).is_some_and(|token| token.kind == TokenKind::Clitic) {
            // "It's raining", "that's", "the company's not".
            let is = matches!(self.previous, Tag::Pronoun | Tag::WhWord)
                || matches!(next.closed, Tag::Determiner | Tag::Negation);
            return if is { Tag::Auxiliary } else { Tag::Possessive };
        }
        // "her": "met her in Paris", "met her lawyer".
        let object = self.document.is(at, words::HER) && !next.is_nominal() && next.closed != Tag::Number;
        if object { Tag::Pronoun } else { Tag::Possessive }
    }

    /// "that" is a determiner behind a preposition ("in that case"), a relative pronoun behind a noun, else a conjunction.
    fn wh_word(&self, at: usize, next: Word) -> Tag {
        if !self.document.is(at, words::THAT) {
            return Tag::WhWord;
        }
        if self.left.is_noun() || matches!(self.left, Tag::Number | Tag::Pronoun) {
            return Tag::WhWord;
        }
        let determiner =
            matches!(self.left, Tag::Preposition | Tag::Mark | Tag::Determiner) && next.is(Can::NOUN);
        if determiner { Tag::Determiner } else { Tag::Conjunction }
    }

    /// "the will", "May 10", "in May".
    fn modal(&self, at: usize, next: Word) -> Tag {
        let Some(token) = self.document.token(at) else { return Tag::Modal };
        let named = token.has(Class::Month) && token.shape == Shape::Title;
        if named && (next.closed == Tag::Number || self.left == Tag::Preposition || self.left == Tag::Number)
        {
            return Tag::ProperNoun;
        }
        let noun = matches!(self.left, Tag::Determiner | Tag::Possessive | Tag::Adjective);
        if noun && !token.has(Class::Negation) { Tag::Noun } else { Tag::Modal }
    }

    /// "more powerful", "such as", "big enough" have adverbs; "more men" has a determiner.
    fn determiner(&self, at: usize, next: Word) -> Tag {
        let lexeme = self.document.lexeme(at);
        // "To accomplish this 30,000 jobs will be cut": it goes with no plural.
        let alone = next.closed == Tag::Number
            && (lexeme == words::THIS || lexeme == words::THAT)
            && self.word(at + 2).is(Can::PLURAL);
        if alone {
            return Tag::Pronoun;
        }
        let degree = [words::MORE, words::MOST, words::LESS, words::ENOUGH].contains(&lexeme);
        let before_adjective = next.is(Can::ADVERB) || next.is(Can::ADJECTIVE) && !next.can.any(Can::NOMINAL);
        let adverb = degree && (before_adjective || self.previous == Tag::Adjective)
            || lexeme == words::SUCH && self.document.is(at + 1, words::AS)
            || lexeme == words::MUCH && matches!(self.left, Tag::Auxiliary);
        if adverb { Tag::Adverb } else { Tag::Determiner }
    }

    /// "so" is a conjunction only before a clause: "so they left".
    fn so(&self, next: Word) -> Tag {
        let clause = next.opens_noun_group() && !next.is(Can::ADJECTIVE);
        if clause && !self.previous.is_verb() && self.previous != Tag::Auxiliary {
            Tag::Conjunction
        } else {
            Tag::Adverb
        }
    }

    fn preposition(&self, at: usize, next: Word) -> Tag {
        let lexeme = self.document.lexeme(at);
        let has = |class| self.document.has(at, class);
        if lexeme == words::TO {
            return self.to(at, next);
        }
        let verb_expected = matches!(self.left, Tag::To | Tag::Modal);
        if has(Class::VerbBase) && verb_expected {
            return Tag::VerbPresent; // "to back the plan", "would like"
        }
        if has(Class::VerbIng) && self.waiting == Some(Waiting::Be) {
            return Tag::VerbIng; // "is following the case"
        }
        let in_group = matches!(self.left, Tag::Determiner | Tag::Possessive | Tag::Adjective);
        if in_group
            && self.previous == self.left
            && (has(Class::Noun) || has(Class::Adjective))
            && !has(Class::Particle)
        {
            return if next.is_nominal() && has(Class::Adjective) { Tag::Adjective } else { Tag::Noun }; // "the opposite"
        }
        if has(Class::Particle) {
            return self.particle(at, next);
        }
        // "the following day", "including" always opens a list.
        if has(Class::VerbIng) && matches!(self.left, Tag::Determiner) && next.is_nominal() {
            return Tag::Adjective;
        }
        Tag::Preposition
    }

    fn particle(&self, at: usize, next: Word) -> Tag {
        let lexeme = self.document.lexeme(at);
        let preposition = self.document.has(at, Class::Preposition);
        if !preposition && self.left == Tag::Determiner && self.document.has(at, Class::Noun) {
            return Tag::Noun; // "the back"
        }
        if !(self.previous.is_verb() && self.last_verb != LastVerb::None) {
            return if preposition { Tag::Preposition } else { Tag::Adverb };
        }
        let before_complement =
            [words::TO, words::OF, words::WITH].iter().any(|&word| self.document.is(at + 1, word));
        let adverbial = [words::UP, words::DOWN, words::OUT].contains(&lexeme) || !preposition;
        let closes = matches!(next.closed, Tag::Mark | Tag::Conjunction | Tag::Preposition);
        let particle = adverbial && !(lexeme == words::UP && before_complement)
            || closes && !before_complement
            || self.is_phrasal(at);
        if particle {
            return Tag::Particle; // "carried out", "set up", "moved in.", "laid off 1,200 staff"
        }
        if preposition { Tag::Preposition } else { Tag::Adverb }
    }

    /// Whether verb and particle take an object together, though the particle alone would be a preposition before it.
    fn is_phrasal(&self, at: usize) -> bool {
        const PHRASAL: &[(&str, &str)] = &[
            ("bring", "in"),
            ("bring", "on"),
            ("call", "off"),
            ("cut", "off"),
            ("fend", "off"),
            ("fight", "off"),
            ("hand", "in"),
            ("hand", "over"),
            ("hold", "off"),
            ("kick", "off"),
            ("lay", "off"),
            ("pay", "off"),
            ("phase", "in"),
            ("pick", "off"),
            ("pull", "off"),
            ("put", "on"),
            ("seal", "off"),
            ("sell", "off"),
            ("set", "off"),
            ("shake", "off"),
            ("stave", "off"),
            ("swear", "in"),
            ("switch", "off"),
            ("take", "in"),
            ("take", "on"),
            ("take", "over"),
            ("touch", "off"),
            ("turn", "in"),
            ("turn", "over"),
            ("ward", "off"),
            ("wipe", "off"),
            ("write", "off"),
        ];
        let lemma = self.lemma(self.left_at);
        if !lemma.is_known() {
            return false;
        }
        let lexicon = self.document.lexicon;
        let (verb, particle) = (lexicon.text(lemma), lexicon.text(self.document.lexeme(at)));
        PHRASAL.contains(&(verb, particle))
    }

    /// "to strike a deal", "to be"; "to strike leaders", "led to arrests".
    fn to(&self, at: usize, next: Word) -> Tag {
        if next.closed == Tag::Auxiliary {
            return if self.document.any(at + 1, BARE_AUXILIARIES) { Tag::To } else { Tag::Preposition };
        }
        let after = self.word(at + 2);
        let object = matches!(after.closed, Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Number);
        if next.is(Can::BASE) {
            let noun = next.can.any(Can::NOUN);
            // "led to death", "taken to court", "from town to town"; else a bare noun behind "to" is rare.
            let bare = noun && (self.takes_preposition() || can_stand_bare(self.document.word(at + 1)));
            // "expected to face Downing Court"
            let expected = self.previous == Tag::VerbParticiple && after.closed == Tag::ProperNoun;
            return if !bare || object || expected { Tag::To } else { Tag::Preposition };
        }
        // "to immediately release"
        let split = next.is(Can::ADVERB) || next.closed == Tag::Negation;
        if split && after.is(Can::BASE) { Tag::To } else { Tag::Preposition }
    }

    /// Whether the word before is one that "to" and a noun go with: "led to", "due to", "response to".
    fn takes_preposition(&self) -> bool {
        const GOVERNORS: &[&str] = &[
            "access", "according", "add", "amount", "attribute", "belong", "cause", "close", "compare",
            "contribute", "due", "lead", "limit", "link", "next", "plead", "prior", "refer", "relate",
            "respond", "response", "return", "subject", "submit", "thanks",
        ];
        let lemma = self.lemma(self.left_at);
        lemma.is_known() && GOVERNORS.contains(&self.document.lexicon.text(lemma))
    }
}

/// "be", "have", "do" are base forms themselves; so is nothing else of the auxiliaries.
const BARE_AUXILIARIES: crate::lexicon::Classes = crate::lexicon::Classes::of(&[Class::VerbBase]);

/// Nouns that stand behind "to" without a determiner as often as their verb.
fn can_stand_bare(word: &str) -> bool {
    const BARE: &[&str] = &[
        "bank", "benefit", "book", "class", "court", "date", "earth", "face", "film", "fire", "form",
        "ground", "group", "hand", "heat", "home", "house", "iron", "land", "market", "mind", "night", "oil",
        "paper", "place", "police", "post", "power", "press", "rain", "school", "sea", "shore", "space",
        "stage", "state", "station", "steel", "storm", "sun", "task", "trade", "trial", "water", "weather",
        "wind", "work",
    ];
    BARE.contains(&word)
}
