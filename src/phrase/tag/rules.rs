//! What the rules know while a sentence is read from left to right.

use super::Tag;
use super::reading::{Can, Word};
use crate::lexicon::{Class, Lexeme, words};
use crate::text::{Casing, Document, TokenKind, TokenRange};

/// How far ahead a rule looks for the finite verb of a clause.
const FINITE_VERB_WITHIN: usize = 12;

/// The auxiliary that waits for its full verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    Be,
    Have,
    Do,
}

/// What the last full verb of the clause was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LastVerb {
    None,
    /// A past tense or a participle behind "have": "raided … and arrested".
    Active,
    /// A participle behind "be": "was tried and convicted".
    Passive,
    /// A base form behind "to" or a modal: "to find and arrest".
    Base,
    Present,
    Ing,
}

/// Reads a sentence from left to right; everything here is of the tokens already tagged.
pub(super) struct Reader<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) sentence: TokenRange,
    pub(super) casing: Casing,
    /// A headline, which drops auxiliaries and articles.
    pub(super) terse: bool,
    /// The tag to the left, adverbs, negations and quotation marks passed over; a mark at the beginning.
    pub(super) left: Tag,
    /// Its token.
    pub(super) left_at: usize,
    /// The tag left of that one, without passing over anything.
    pub(super) before_left: Tag,
    /// The tag of the token just before.
    pub(super) previous: Tag,
    pub(super) waiting: Option<Waiting>,
    pub(super) last_verb: LastVerb,
    /// Whether the clause has its finite verb.
    pub(super) finite: bool,
    /// Whether the noun group at hand has a number and no plural noun yet: its head is still to come.
    pub(super) counted: bool,
    /// The preposition that the noun group at hand stands behind.
    pub(super) governed_by: Lexeme,
    /// Whether the sentence has one.
    pub(super) sentence_finite: bool,
    /// Whether the sentence began with a noun that can be its subject.
    pub(super) subject_seen: bool,
}

impl<'d, 't> Reader<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>, sentence: TokenRange, casing: Casing, terse: bool) -> Self {
        Self {
            document,
            sentence,
            casing,
            terse,
            left: Tag::Mark,
            left_at: sentence.start as usize,
            before_left: Tag::Mark,
            previous: Tag::Mark,
            waiting: None,
            last_verb: LastVerb::None,
            finite: false,
            counted: false,
            governed_by: Lexeme::UNKNOWN,
            sentence_finite: false,
            subject_seen: false,
        }
    }

    pub(super) fn resolve(&self, at: usize, word: Word, next: Word) -> Tag {
        if word.is_open() { self.open(at, word, next) } else { self.closed(at, word.closed, next) }
    }

    /// Takes the tag of a token into what is known.
    pub(super) fn step(&mut self, at: usize, tag: Tag) {
        match tag {
            Tag::Adverb | Tag::Negation if self.left != Tag::Mark => {}
            Tag::Mark if self.is_quote(at) && self.left != Tag::Mark => {}
            _ => {
                self.subject_seen |= tag.is_noun()
                    && matches!(self.left, Tag::Mark | Tag::Determiner | Tag::ProperNoun)
                    && !self.sentence_finite;
                self.before_left = self.left;
                self.left = tag;
                self.left_at = at;
            }
        }
        self.previous = tag;
        self.wait(at, tag);
        self.noun_group(at, tag);
        match tag {
            Tag::Modal => (self.finite, self.last_verb) = (true, LastVerb::Base),
            Tag::To => self.last_verb = LastVerb::Base,
            Tag::VerbPast => {
                // Behind a verb of saying a clause without "that" may follow.
                self.finite = !self.document.has(at, Class::Reporting);
                self.sentence_finite = true;
                self.last_verb = LastVerb::Active;
            }
            Tag::VerbIng => self.last_verb = LastVerb::Ing,
            Tag::VerbPresent if self.last_verb != LastVerb::Base || self.finite => {
                self.finite = !self.document.has(at, Class::Reporting);
                self.sentence_finite = true;
                if self.last_verb != LastVerb::Base {
                    self.last_verb = LastVerb::Present;
                }
            }
            Tag::WhWord => self.finite = false,
            // as, after, before, since, until: a clause may follow.
            Tag::Preposition if self.document.has(at, Class::Conjunction) => self.finite = false,
            Tag::Conjunction if !self.document.is(at, words::OR) => self.finite = false,
            Tag::Mark if self.ends_clause(at) => {
                self.finite = false;
                if !self.document.is_mark(at, b',') {
                    self.last_verb = LastVerb::None;
                }
            }
            _ => {}
        }
        self.sentence_finite |= self.finite;
    }

    /// What is known of the noun group at hand.
    fn noun_group(&mut self, at: usize, tag: Tag) {
        match tag {
            Tag::Number => self.counted = !self.document.is(at, words::ONE),
            Tag::Mark if self.is_quote(at) || self.document.is_mark(at, b'-') => {}
            Tag::Preposition
                if self.document.is(at + 1, words::LEAST) || self.document.is(at + 1, words::MOST) => {}
            Tag::ProperNoun
                if self.document.has(at, Class::Demonym) && self.document.word(at).ends_with('s') =>
            {
                self.counted = false;
            }
            Tag::Preposition => (self.counted, self.governed_by) = (false, self.document.lexeme(at)),
            Tag::NounPlural => self.counted = false,
            Tag::Noun
            | Tag::ProperNoun
            | Tag::Adjective
            | Tag::Adverb
            | Tag::Possessive
            | Tag::Determiner => {}
            _ => (self.counted, self.governed_by) = (false, Lexeme::UNKNOWN),
        }
    }

    fn is_quote(&self, at: usize) -> bool {
        self.document.is_mark(at, b'"') || self.document.is_mark(at, b'\'')
    }

    fn wait(&mut self, at: usize, tag: Tag) {
        match tag {
            Tag::Auxiliary => {
                let lemma = self.lemma(at);
                let finite = ![words::BE, words::BEEN, words::BEING].contains(&self.document.lexeme(at));
                self.finite |= finite;
                self.waiting = Some(match lemma {
                    words::HAVE => Waiting::Have,
                    words::DO => Waiting::Do,
                    _ => Waiting::Be,
                });
            }
            Tag::Adverb | Tag::Negation => {}
            Tag::VerbParticiple => {
                if let Some(waiting) = self.waiting.take() {
                    self.last_verb =
                        if waiting == Waiting::Be { LastVerb::Passive } else { LastVerb::Active };
                }
            }
            Tag::Mark if self.is_quote(at) => {}
            _ => self.waiting = None,
        }
    }

    fn ends_clause(&self, at: usize) -> bool {
        [b',', b';', b':', b'(', b')', b'-'].iter().any(|&mark| self.document.is_mark(at, mark))
            && !(self.document.is_mark(at, b'-')
                && self.document.token(at).is_some_and(|token| token.is_glued()))
    }

    /// The base form of a token; of a clitic ("it's") that of "be".
    pub(super) fn lemma(&self, at: usize) -> Lexeme {
        match self.document.token(at) {
            Some(token) if token.kind == TokenKind::Clitic => words::BE,
            Some(token) if token.lexeme.is_known() => self.document.lexicon.lemma(token.lexeme),
            _ => Lexeme::UNKNOWN,
        }
    }

    /// A flag of the verb that a token is a form of.
    pub(super) fn verb_flag(&self, at: usize, flag: u32) -> bool {
        let lemma = self.lemma(at);
        lemma.is_known()
            && self.document.lexicon.value(lemma, Class::VerbBase).is_some_and(|flags| flags & flag != 0)
    }

    pub(super) fn word(&self, at: usize) -> Word {
        Word::read(self.document, self.sentence, at, self.casing)
    }

    /// Whether the clause goes on to a finite verb that cannot be anything else.
    pub(super) fn finite_verb_follows(&self, at: usize) -> bool {
        let mut before = Word::read(self.document, self.sentence, at, self.casing);
        for ahead in at + 1..=at + FINITE_VERB_WITHIN {
            let word = self.word(ahead);
            match word.closed {
                Tag::Modal => return true,
                Tag::Auxiliary => {
                    let bare = [words::BE, words::BEEN, words::BEING];
                    return !bare.contains(&self.document.lexeme(ahead));
                }
                Tag::Mark | Tag::WhWord => return false,
                Tag::Preposition if self.document.has(ahead, Class::Conjunction) => return false,
                Tag::Conjunction => {
                    let joins = self.document.is(ahead, words::AND) || self.document.is(ahead, words::OR);
                    if !joins || !self.word(ahead + 1).opens_noun_group() {
                        return false;
                    }
                }
                Tag::Other => {
                    let can = word.can;
                    let clear = can.any(Can::PAST) && !can.any(Can::PARTICIPLE)
                        || can.any(Can::S) && !can.any(Can::PLURAL);
                    if clear {
                        return true;
                    }
                    // "the suspects arrested in May told the court": a past form behind a noun and before an object.
                    let behind_noun = before.is(Can::NOMINAL) || before.closed == Tag::ProperNoun;
                    if can.any(Can::PAST) && behind_noun && self.word(ahead + 1).opens_noun_group() {
                        return true;
                    }
                }
                _ => {}
            }
            before = word;
        }
        false
    }

    /// Whether a comma follows and a finite verb stands right behind it: "Smith, 29, arrested in May, was charged".
    pub(super) fn finite_verb_behind_comma(&self, at: usize) -> bool {
        let comma = (at + 1..=at + FINITE_VERB_WITHIN).find(|&ahead| self.document.is_mark(ahead, b','));
        let Some(comma) = comma.filter(|&comma| self.sentence.holds(comma)) else { return false };
        let word = self.word(comma + 1);
        matches!(word.closed, Tag::Auxiliary | Tag::Modal) || word.is(Can::PAST) || word.is(Can::S)
    }
}
