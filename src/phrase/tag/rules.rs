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
        }
    }

    pub(super) fn resolve(&self, at: usize, word: Word, next: Word) -> Tag {
        if word.is_open() { self.open(at, word, next) } else { self.closed(at, word.closed, next) }
    }

    /// Takes the tag of a token into what is known.
    pub(super) fn step(&mut self, at: usize, tag: Tag) {
        match tag {
            Tag::Adverb | Tag::Negation if self.left != Tag::Mark => {}
            Tag::Mark if self.document.is_mark(at, b'"') && self.left != Tag::Mark => {}
            _ => {
                self.before_left = self.left;
                self.left = tag;
                self.left_at = at;
            }
        }
        self.previous = tag;
        self.wait(at, tag);
        match tag {
            Tag::Modal => (self.finite, self.last_verb) = (true, LastVerb::Base),
            Tag::To => self.last_verb = LastVerb::Base,
            Tag::VerbPast => (self.finite, self.last_verb) = (true, LastVerb::Active),
            Tag::VerbIng => self.last_verb = LastVerb::Ing,
            Tag::VerbPresent if self.last_verb != LastVerb::Base || self.finite => {
                self.finite = true;
                if self.last_verb != LastVerb::Base {
                    self.last_verb = LastVerb::Present;
                }
            }
            Tag::WhWord => self.finite = false,
            Tag::Conjunction if !self.document.is(at, words::OR) => self.finite = false,
            Tag::Mark if self.ends_clause(at) => {
                self.finite = false;
                if !self.document.is_mark(at, b',') {
                    self.last_verb = LastVerb::None;
                }
            }
            _ => {}
        }
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
            Tag::Mark if self.document.is_mark(at, b'"') => {}
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
}
