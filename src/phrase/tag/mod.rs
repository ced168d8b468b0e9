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

use crate::phrase::Quantity;
use crate::text::{Casing, Document, ParagraphKind, TokenRange};
pub(crate) use reading::Word;
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

/// Tags the tokens of some sentences. What belongs to a quantity is a number (an ordinal an adjective).
#[inline(never)]
pub(crate) fn read(
    document: &Document<'_>,
    sentences: &[u32],
    quantities: &[Quantity],
    readings: &mut Vec<Word>,
    tags: &mut Vec<Tag>,
) {
    tags.clear();
    tags.resize(document.tokens.len(), Tag::Other);
    for quantity in quantities {
        let tag = if quantity.flags.ordinal { Tag::Adjective } else { Tag::Number };
        if let Some(tags) = tags.get_mut(quantity.tokens.indices()) {
            tags.fill(tag);
        }
    }
    for &index in sentences {
        let Some(paragraph) = document.paragraph_of(index as usize) else { continue };
        if paragraph.kind == ParagraphKind::Boilerplate {
            continue;
        }
        // Headlines drop auxiliaries: "4,400 Victims Saved".
        let terse = matches!(paragraph.kind, ParagraphKind::Headline | ParagraphKind::Heading)
            || paragraph.casing != Casing::Sentence;
        let tokens = document.layout.sentences[index as usize].tokens;
        tag_sentence(document, tokens, paragraph.casing, terse, readings, tags);
    }
}

fn tag_sentence(
    document: &Document<'_>,
    sentence: TokenRange,
    casing: Casing,
    terse: bool,
    readings: &mut Vec<Word>,
    tags: &mut [Tag],
) {
    let indices = sentence.indices();
    let (Some(tokens), Some(tags)) = (document.tokens.get(indices.clone()), tags.get_mut(indices.clone()))
    else {
        return;
    };
    readings.clear();
    readings.resize(tokens.len(), Word::END);
    for (((at, token), reading), tag) in indices.clone().zip(tokens).zip(&mut *readings).zip(&mut *tags) {
        let (word, sure) = Word::read(document, sentence, at, token, casing);
        *reading = word;
        if *tag == Tag::Other {
            *tag = sure;
        }
    }
    let mut reader = Reader::new(document, readings, sentence, terse);
    for ((at, token), tag) in indices.zip(tokens).zip(tags) {
        if *tag == Tag::Other {
            *tag = reader.ask(at);
        }
        reader.step(at, token, *tag);
    }
}
