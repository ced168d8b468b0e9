//! What the rules know while a sentence is read from left to right.

use super::Tag;
use super::can::Can;
use super::reading::Word;
use crate::lexicon::{Class, Lexeme, words};
use crate::text::{Document, Token, TokenKind, TokenRange};

/// How far ahead a rule looks for the finite verb of a clause.
const FINITE_VERB_WITHIN: usize = 12;

const COMMA: Lexeme = Lexeme::mark(b',');
const SEMICOLON: Lexeme = Lexeme::mark(b';');
const COLON: Lexeme = Lexeme::mark(b':');
const HYPHEN: Lexeme = Lexeme::mark(b'-');
const OPENING_BRACKET: Lexeme = Lexeme::mark(b'(');
const CLOSING_BRACKET: Lexeme = Lexeme::mark(b')');
const DOUBLE_QUOTE: Lexeme = Lexeme::mark(b'"');
const SINGLE_QUOTE: Lexeme = Lexeme::mark(b'\'');

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
    /// Of the words of the sentence.
    readings: &'d [Word],
    pub(super) sentence: TokenRange,
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
    pub(super) fn new(
        document: &'d Document<'t>,
        readings: &'d [Word],
        sentence: TokenRange,
        terse: bool,
    ) -> Self {
        Self {
            document,
            readings,
            sentence,
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

    /// The tag of a word that its neighbours are asked for. Apart, so that the loop over the words is small.
    #[inline(never)]
    pub(super) fn ask(&self, at: usize) -> Tag {
        let (word, next) = (self.word(at), self.word(at + 1));
        if self.document.is(at, words::AGED) {
            return Tag::VerbParticiple; // "two sisters aged 8 and 11" have not aged
        }
        if word.is_open() { self.open(at, word, next) } else { self.closed(at, word.closed, next) }
    }

    /// Takes the tag of a token into what is known. One decision a token: this runs for each of them.
    #[inline]
    pub(super) fn step(&mut self, at: usize, token: &Token, tag: Tag) {
        match tag {
            Tag::Noun | Tag::NounPlural | Tag::ProperNoun => self.step_noun(at, token, tag),
            Tag::Adjective | Tag::Determiner | Tag::Possessive => self.go_on(at, tag),
            Tag::Number => {
                self.go_on(at, tag);
                self.counted = !token.is(words::ONE);
            }
            Tag::Adverb | Tag::Negation => {
                if self.left == Tag::Mark {
                    self.move_left(at, tag);
                }
            }
            Tag::Preposition => self.step_preposition(at, token),
            Tag::Mark => self.step_mark(at, token),
            Tag::Auxiliary => self.step_auxiliary(at, token),
            Tag::Modal => {
                self.end_group(at, tag);
                (self.finite, self.last_verb) = (true, LastVerb::Base);
            }
            Tag::To => {
                self.end_group(at, tag);
                self.last_verb = LastVerb::Base;
            }
            Tag::VerbPresent | Tag::VerbPast | Tag::VerbParticiple | Tag::VerbIng => {
                self.step_verb(at, token, tag);
            }
            Tag::WhWord => {
                self.end_group(at, tag);
                self.finite = false;
            }
            Tag::Conjunction => {
                self.end_group(at, tag);
                self.finite &= token.is(words::OR);
            }
            Tag::Pronoun | Tag::Particle | Tag::Other => self.end_group(at, tag),
        }
        self.previous = tag;
        self.sentence_finite |= self.finite;
    }

    fn move_left(&mut self, at: usize, tag: Tag) {
        (self.before_left, self.left, self.left_at) = (self.left, tag, at);
    }

    /// A word that may stand inside of a noun group.
    fn go_on(&mut self, at: usize, tag: Tag) {
        self.move_left(at, tag);
        self.waiting = None;
    }

    /// A word that cannot.
    fn end_group(&mut self, at: usize, tag: Tag) {
        self.go_on(at, tag);
        (self.counted, self.governed_by) = (false, Lexeme::UNKNOWN);
    }

    fn step_noun(&mut self, at: usize, token: &Token, tag: Tag) {
        self.subject_seen |=
            matches!(self.left, Tag::Mark | Tag::Determiner | Tag::ProperNoun) && !self.sentence_finite;
        self.go_on(at, tag);
        if self.counted {
            let people =
                tag == Tag::ProperNoun && token.has(Class::Demonym) && self.document.word(at).ends_with('s');
            self.counted = tag != Tag::NounPlural && !people;
        }
    }

    fn step_preposition(&mut self, at: usize, token: &Token) {
        self.go_on(at, Tag::Preposition);
        // as, after, before, since, until: a clause may follow.
        if token.has(Class::Conjunction) {
            self.finite = false;
        }
        // "at least" belongs to the number.
        if !matches!(self.document.lexeme(at + 1), words::LEAST | words::MOST) {
            (self.counted, self.governed_by) = (false, token.lexeme);
        }
    }

    fn step_mark(&mut self, at: usize, token: &Token) {
        match token.lexeme {
            DOUBLE_QUOTE | SINGLE_QUOTE => {
                if self.left == Tag::Mark {
                    self.move_left(at, Tag::Mark);
                }
            }
            // It may tie two words, and parts clauses only where it stands free.
            HYPHEN => {
                self.go_on(at, Tag::Mark);
                if !token.is_glued() {
                    (self.finite, self.last_verb) = (false, LastVerb::None);
                }
            }
            COMMA => {
                self.end_group(at, Tag::Mark);
                self.finite = false;
            }
            SEMICOLON | COLON | OPENING_BRACKET | CLOSING_BRACKET => {
                self.end_group(at, Tag::Mark);
                (self.finite, self.last_verb) = (false, LastVerb::None);
            }
            _ => self.end_group(at, Tag::Mark),
        }
    }

    fn step_auxiliary(&mut self, at: usize, token: &Token) {
        self.end_group(at, Tag::Auxiliary);
        self.finite |= !matches!(token.lexeme, words::BE | words::BEEN | words::BEING);
        self.waiting = Some(match self.lemma(at) {
            words::HAVE => Waiting::Have,
            words::DO => Waiting::Do,
            _ => Waiting::Be,
        });
    }

    fn step_verb(&mut self, at: usize, token: &Token, tag: Tag) {
        let waiting = self.waiting;
        self.end_group(at, tag);
        // Behind a verb of saying a clause without "that" may follow.
        let saying = token.has(Class::Reporting);
        match tag {
            Tag::VerbPast => {
                (self.finite, self.sentence_finite, self.last_verb) = (!saying, true, LastVerb::Active);
            }
            Tag::VerbIng => self.last_verb = LastVerb::Ing,
            Tag::VerbParticiple => match waiting {
                Some(Waiting::Be) => self.last_verb = LastVerb::Passive,
                Some(_) => self.last_verb = LastVerb::Active,
                None => {}
            },
            _ if self.last_verb != LastVerb::Base || self.finite => {
                (self.finite, self.sentence_finite) = (!saying, true);
                if self.last_verb != LastVerb::Base {
                    self.last_verb = LastVerb::Present;
                }
            }
            _ => {}
        }
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

    /// The readings of a token; a mark outside of the sentence.
    pub(super) fn word(&self, at: usize) -> Word {
        let inside = at.wrapping_sub(self.sentence.start as usize);
        self.readings.get(inside).copied().unwrap_or(Word::END)
    }

    /// Whether the clause goes on to a finite verb that cannot be anything else.
    pub(super) fn finite_verb_follows(&self, at: usize) -> bool {
        let mut before = self.word(at);
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
