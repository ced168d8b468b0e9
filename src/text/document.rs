//! A document: the text, its tokens and its layout. Built once, read by everything above.

use super::layout;
use super::scan::{Scanned, scan};
use super::terms::{self, Term, Terms};
use super::token::{Token, TokenRange};
use crate::date::Date;
use crate::lexicon::{Class, Classes, Lexeme, Lexicon, Set, WordKey};
use crate::span::Span;

/// How the words of a paragraph are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Casing {
    /// As in running text: capitals mean names (or the beginning of a sentence).
    Sentence,
    /// "Police Arrest 3,700 Suspects": capitals mean little.
    Title,
    /// "POLICE ARREST 3,700 SUSPECTS": capitals mean nothing.
    Upper,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParagraphKind {
    /// The article's headline.
    Headline,
    /// A heading inside or a second headline line.
    Heading,
    /// "By Jane Roe", "Posted by … on …".
    Byline,
    /// Running text.
    Body,
    /// An item of a list.
    ListItem,
    /// Share bars, adverts, newsletter invitations: nothing is extracted from it.
    Boilerplate,
}

/// A paragraph: a range of tokens that holds whole sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paragraph {
    /// Its tokens.
    pub tokens: TokenRange,
    /// Its sentences, by index.
    pub sentences: (u32, u32),
    /// What it is.
    pub kind: ParagraphKind,
    /// How it is cased.
    pub casing: Casing,
}

/// A sentence, a headline or a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sentence {
    /// Its tokens, the final mark included.
    pub tokens: TokenRange,
    /// Index of its paragraph.
    pub paragraph: u32,
    /// The classes of all its words.
    pub(crate) classes: Classes,
}

/// What the layout found; everything is reused from document to document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) sentences: Vec<Sentence>,
    /// Text between quotation marks, in order; not nested.
    pub(crate) quotations: Vec<Quotation>,
    pub(crate) headline: Option<Span>,
    pub(crate) byline: Option<Span>,
    /// The dateline with its place and agency: "MUMBAI (Reuters)".
    pub(crate) dateline: Option<Span>,
    /// Tokens of the dateline.
    pub(crate) dateline_tokens: TokenRange,
    /// Publication day in a stamp of the article, and whether that is its byline.
    pub(crate) posted: Option<(Date, bool)>,
    pub(crate) updated: Option<Date>,
    /// Whether the text looks English.
    pub(crate) english: bool,
}

impl Layout {
    /// Empties it; the lists keep their memory.
    pub(super) fn clear(&mut self) {
        let mut lists = std::mem::take(self);
        lists.paragraphs.clear();
        lists.sentences.clear();
        lists.quotations.clear();
        self.paragraphs = lists.paragraphs;
        self.sentences = lists.sentences;
        self.quotations = lists.quotations;
    }
}

/// A pair of quotation marks. An opening mark without its closing one ends with the paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The tokens between the marks.
    pub(crate) tokens: TokenRange,
    /// Whether a closing mark was found.
    pub(crate) closed: bool,
    /// Whether it goes on a quotation that the paragraph before left open.
    pub(crate) continues: bool,
}

/// Text, tokens, layout. Immutable once made.
#[derive(Clone, Debug)]
pub(crate) struct Document<'t> {
    pub(crate) text: &'t str,
    pub(crate) lexicon: &'t Lexicon,
    pub(crate) tokens: Vec<Token>,
    pub(crate) layout: Layout,
    terms: Terms,
    /// What is left of the scanner's buffers.
    scanned: Scanned,
}

/// The lists of a document; they are used again for the next one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    scanned: Scanned,
    terms: Terms,
    layout: Layout,
}

/// As much of a text as 32-bit offsets reach.
fn addressable(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl<'t> Document<'t> {
    /// Reads a text into the buffers of an earlier document.
    pub(crate) fn read(
        text: &'t str,
        headline: Option<&str>,
        lexicon: &'t Lexicon,
        buffers: Buffers,
    ) -> Self {
        let Buffers { mut scanned, mut terms, mut layout } = buffers;
        let text = addressable(text);
        scan(text, lexicon, &mut scanned);
        terms.find(lexicon, &mut scanned.tokens);
        layout::read(text, headline, &scanned, &mut layout);
        let tokens = std::mem::take(&mut scanned.tokens);
        Self { text, lexicon, tokens, layout, terms, scanned }
    }

    /// Gives the buffers back.
    pub(crate) fn into_buffers(self) -> Buffers {
        let mut scanned = self.scanned;
        scanned.tokens = self.tokens;
        Buffers { scanned, terms: self.terms, layout: self.layout }
    }

    pub(crate) fn token(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    /// The token's text as written.
    pub(crate) fn word(&self, index: usize) -> &'t str {
        self.tokens.get(index).map_or("", |token| &self.text[token.span().range()])
    }

    /// The token's lexeme; unknown behind the end.
    pub(crate) fn lexeme(&self, index: usize) -> Lexeme {
        self.tokens.get(index).map_or(Lexeme::UNKNOWN, |token| token.lexeme)
    }

    /// A number for a word that is the same in any case: its lexeme, or a hash with the highest bit set for a word that
    /// the lexicon does not know.
    #[inline]
    pub(crate) fn word_id(&self, index: usize) -> u32 {
        match self.lexeme(index) {
            Lexeme::UNKNOWN => self.unknown_word_id(index),
            known => known.0,
        }
    }

    #[inline(never)]
    fn unknown_word_id(&self, index: usize) -> u32 {
        WordKey::of(self.word(index).as_bytes()).hash() | 1 << 31
    }

    pub(crate) fn is(&self, index: usize, lexeme: Lexeme) -> bool {
        self.tokens.get(index).is_some_and(|token| token.lexeme == lexeme)
    }

    pub(crate) fn is_mark(&self, index: usize, mark: u8) -> bool {
        self.is(index, Lexeme::mark(mark))
    }

    pub(crate) fn has(&self, index: usize, class: Class) -> bool {
        self.tokens.get(index).is_some_and(|token| token.has(class))
    }

    pub(crate) fn any(&self, index: usize, classes: Classes) -> bool {
        self.tokens.get(index).is_some_and(|token| token.any(classes))
    }

    /// The first token from `at` on with one of some classes; `end` where none stands before it. For loops over a document:
    /// nine of ten tokens have none of what is looked for.
    #[inline]
    pub(crate) fn next_of(&self, at: usize, end: usize, classes: Classes) -> usize {
        let tokens = self.tokens.get(at..end).unwrap_or_default();
        tokens.iter().position(|token| token.any(classes)).map_or(end, |passed| at + passed)
    }

    /// Whether the word is in a set, in any case.
    pub(crate) fn is_in(&self, index: usize, set: Set) -> bool {
        self.lexicon.sets(self.lexeme(index)).has(set)
    }

    /// The token's value as one of a class it has.
    pub(crate) fn value(&self, index: usize, class: Class) -> Option<u32> {
        let token = self.tokens.get(index)?;
        if token.has(class) { self.lexicon.value(token.lexeme, class) } else { None }
    }

    /// The span of a range of tokens, empty for an empty range.
    pub(crate) fn span(&self, range: TokenRange) -> Span {
        match self.tokens.get(range.indices()) {
            Some([first, .., last]) => first.span().to(last.span()),
            Some([only]) => only.span(),
            _ => Span::default(),
        }
    }

    /// The text of a range of tokens.
    pub(crate) fn slice(&self, range: TokenRange) -> &'t str {
        &self.text[self.span(range).range()]
    }

    /// The terms of several words that begin at a token, the longest first.
    fn terms(&self, index: usize) -> &[Term] {
        if self.has(index, Class::PhraseStart) { self.terms.at(index) } else { &[] }
    }

    /// Whether a word, or a term of several words, has one of some classes at a token.
    #[inline]
    pub(crate) fn may_begin(&self, index: usize, classes: Classes) -> bool {
        let Some(token) = self.token(index) else { return false };
        token.any(classes) || token.has(Class::PhraseStart) && self.begins_term(index, classes)
    }

    #[inline(never)]
    fn begins_term(&self, index: usize, classes: Classes) -> bool {
        self.terms(index).iter().any(|term| classes.has(term.class))
    }

    /// The longest term of a class at a token: how many tokens it takes, and its value.
    #[inline]
    pub(crate) fn phrase(&self, index: usize, class: Class) -> Option<(usize, u32)> {
        // Nearly all are done with here.
        if !self.any(index, Classes::of(&[class, Class::PhraseStart])) {
            return None;
        }
        self.known_phrase(index, class)
    }

    /// Apart, so that the question above is small enough to be asked in place.
    #[inline(never)]
    fn known_phrase(&self, index: usize, class: Class) -> Option<(usize, u32)> {
        if let Some(term) = self.terms(index).iter().find(|term| term.class == class) {
            return Some((term.length as usize, term.value));
        }
        self.value(index, class).map(|value| (1, value))
    }

    /// The longest term of any of some classes at a token: how many tokens it takes, its class and its value. Of several
    /// classes of a single word the first in the order of [`Class`] is given.
    pub(crate) fn longest(&self, index: usize, classes: Classes) -> Option<(usize, Class, u32)> {
        if let Some(term) = self.terms(index).iter().find(|term| classes.has(term.class)) {
            return Some((term.length as usize, term.class, term.value));
        }
        let word = self.token(index)?;
        let (class, value) = self.lexicon.first_value(word.lexeme, word.classes.and(classes))?;
        Some((1, class, value))
    }

    /// What the terms of another first word would be at a token: "North" for the "South" of "South Korea".
    pub(crate) fn longest_as(&self, first: Lexeme, index: usize, classes: Classes) -> Option<(Class, u32)> {
        let phrases = self.lexicon.phrases(first).iter().filter(|phrase| classes.has(phrase.class));
        let mut standing =
            phrases.filter(|phrase| terms::length(self.lexicon, &self.tokens, index, phrase).is_some());
        standing.next().map(|phrase| (phrase.class, phrase.value))
    }

    /// The index of the sentence that holds a token.
    pub(crate) fn sentence_at(&self, token: usize) -> usize {
        self.layout.sentences.partition_point(|sentence| sentence.tokens.end as usize <= token)
    }

    /// The sentence that holds a token, as a range of tokens.
    pub(crate) fn sentence_range(&self, token: usize) -> TokenRange {
        self.layout
            .sentences
            .get(self.sentence_at(token))
            .map_or(TokenRange::default(), |sentence| sentence.tokens)
    }

    pub(crate) fn paragraph_of(&self, sentence: usize) -> Option<&Paragraph> {
        let sentence = self.layout.sentences.get(sentence)?;
        self.layout.paragraphs.get(sentence.paragraph as usize)
    }
}
