//! Paragraphs in another language in an English article: calls and menus for those who read no English.

use super::reader::FUNCTION;
use crate::lexicon::Class;
use crate::text::{Casing, Document, Paragraph, Token};

/// So many tokens of a paragraph tell its language.
const SAMPLE: usize = 40;
/// Fewer unknown words than this tell nothing.
const LEAST: usize = 6;
/// So many function words make a paragraph English …
const ENGLISH: usize = 3;
/// … and most paragraphs have them among so many tokens, which are counted without a branch.
const GLANCE: usize = 16;

/// Whether a paragraph is in another language: words that are no names and that the lexicon does not know, and hardly a
/// function word among them.
#[inline(never)]
pub(super) fn is_foreign(document: &Document<'_>, paragraph: &Paragraph) -> bool {
    let tokens = document.tokens.get(paragraph.tokens.indices()).unwrap_or_default();
    let (glance, sample) = (tokens.iter().take(GLANCE), tokens.iter().take(SAMPLE));
    if glance.filter(|token| is_english(token)).count() >= ENGLISH {
        return false;
    }
    let is_foreign = |token: &&Token| {
        let small = !token.is_capitalized() || paragraph.casing != Casing::Sentence;
        token.is_word() && small && (token.has(Class::NameParticle) || !token.lexeme.is_known())
    };
    sample.clone().filter(is_foreign).count() >= LEAST
        && sample.filter(|token| is_english(token)).count() < ENGLISH
}

/// A function word; "de", "la", "el" are particles of names here and function words there.
fn is_english(token: &Token) -> bool {
    token.is_word() & token.any(FUNCTION) & !token.has(Class::NameParticle)
}
