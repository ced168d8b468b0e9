//! Parts of speech: one tag a token, from the lexicon's classes, the endings of unknown words and a handful of rules
//! that ask the neighbouring words. No statistics.

mod after;
mod can;
mod closed;
mod inside;
mod open;
mod reading;
mod rules;
mod start;

use std::cell::{Cell, RefCell};

use crate::phrase::Quantity;
use crate::text::{Casing, Document, ParagraphKind, TokenRange};
use reading::Word;
use rules::Reader;

/// What a token is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Tag {
    Determiner,
    /// his, its; and the genitive `'s`.
    Possessive,
    Pronoun,
    WhWord,
    Preposition,
    Conjunction,
    /// "to" before a verb.
    To,
    Modal,
    /// be, have, do as auxiliary or full verb.
    Auxiliary,
    Negation,
    /// Finite verb in the present tense, or a base form.
    VerbPresent,
    VerbPast,
    VerbParticiple,
    VerbIng,
    Particle,
    Noun,
    NounPlural,
    /// Word of a name.
    ProperNoun,
    Adjective,
    Adverb,
    Number,
    Mark,
    Other,
}

impl Tag {
    /// A noun of any sort.
    pub(crate) const fn is_noun(self) -> bool {
        matches!(self, Self::Noun | Self::NounPlural | Self::ProperNoun)
    }

    /// What a verb group begins with.
    pub(crate) const fn is_verbal(self) -> bool {
        self.is_verb() || matches!(self, Self::To | Self::Modal | Self::Auxiliary)
    }

    /// A full verb in any form.
    pub(crate) const fn is_verb(self) -> bool {
        matches!(self, Self::VerbPresent | Self::VerbPast | Self::VerbParticiple | Self::VerbIng)
    }
}

/// The parts of speech of a document's tokens, found a sentence at a time: when somebody first asks for one of it. Of a third
/// of the sentences of news nobody does.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tags {
    /// None where nobody has asked yet.
    tags: Vec<Cell<Option<Tag>>>,
    /// What each token of the sentence at hand can be, from which its tag is chosen.
    readings: RefCell<Vec<Word>>,
}

impl Tags {
    /// Forgets what was asked of another document.
    pub(super) fn clear(&mut self, document: &Document<'_>) {
        self.tags.clear();
        self.tags.resize(document.tokens.len(), Cell::new(None));
    }

    /// The tag of a token if its sentence has been asked for.
    pub(super) fn get(&self, at: usize) -> Option<Tag> {
        self.tags.get(at)?.get()
    }

    /// Those of the tokens before one.
    pub(super) fn before(&self, end: usize) -> &[Cell<Option<Tag>>] {
        self.tags.get(..end).unwrap_or_default()
    }

    /// Tags a sentence, if it is not tagged yet. What belongs to a quantity is a number (an ordinal an adjective).
    pub(super) fn ask(&self, document: &Document<'_>, quantities: &[Quantity], sentence: usize) {
        let Some(tokens) = document.layout.sentences.get(sentence).map(|sentence| sentence.tokens) else {
            return;
        };
        let Some(tags) = self.tags.get(tokens.indices()) else { return };
        if tags.first().is_some_and(|tag| tag.get().is_none()) {
            let within = |quantity: &&Quantity| quantity.tokens.start < tokens.end;
            let first = quantities.partition_point(|quantity| quantity.tokens.end <= tokens.start);
            for quantity in quantities[first..].iter().take_while(within) {
                let tag = if quantity.flags.ordinal { Tag::Adjective } else { Tag::Number };
                for tag_of in self.tags.get(quantity.tokens.indices()).unwrap_or_default() {
                    tag_of.set(Some(tag));
                }
            }
            read(document, sentence, tokens, &mut self.readings.borrow_mut(), tags);
        }
    }
}

/// Tags the tokens of a sentence that have no tag yet.
#[inline(never)]
fn read(
    document: &Document<'_>,
    sentence: usize,
    range: TokenRange,
    readings: &mut Vec<Word>,
    tags: &[Cell<Option<Tag>>],
) {
    let Some(paragraph) = document.paragraph_of(sentence) else { return };
    if paragraph.kind == ParagraphKind::Boilerplate {
        for tag in tags.iter().filter(|tag| tag.get().is_none()) {
            tag.set(Some(Tag::Other));
        }
        return;
    }
    // Headlines drop auxiliaries: "4,400 Victims Saved".
    let terse = matches!(paragraph.kind, ParagraphKind::Headline | ParagraphKind::Heading)
        || paragraph.casing != Casing::Sentence;
    let indices = range.indices();
    let Some(tokens) = document.tokens.get(indices.clone()) else { return };
    readings.clear();
    readings.resize(tokens.len(), Word::END);
    for (((at, token), reading), tag) in indices.clone().zip(tokens).zip(&mut *readings).zip(tags) {
        let (word, sure) = Word::read(document, range, at, token, paragraph.casing);
        *reading = word;
        if tag.get().is_none() {
            tag.set(Some(sure));
        }
    }
    let mut reader = Reader::new(document, readings, range, terse);
    for ((at, token), cell) in indices.zip(tokens).zip(tags) {
        let mut tag = cell.get().unwrap_or(Tag::Other);
        if tag == Tag::Other {
            tag = reader.ask(at);
            cell.set(Some(tag));
        }
        reader.step(at, token, tag);
    }
}
