//! Paragraphs in another language in an English article: calls and menus for those who read no English.

use super::reader::FUNCTION;
use crate::lexicon::Class;
use crate::text::{Casing, Document, Paragraph};

/// So many tokens of a paragraph tell its language.
const SAMPLE: usize = 40;
/// Fewer unknown words than this tell nothing.
const LEAST: usize = 6;
/// So many function words make a paragraph English; most paragraphs are done with at their first dozen words.
const ENGLISH: usize = 3;

/// Whether a paragraph is in another language: words that are no names and that the lexicon does not know, and hardly a
/// function word among them.
#[inline(never)]
pub(super) fn is_foreign(document: &Document<'_>, paragraph: &Paragraph) -> bool {
    let (mut english, mut foreign) = (0, 0);
    let tokens = document.tokens.get(paragraph.tokens.indices()).unwrap_or_default();
    for token in tokens.iter().take(SAMPLE).filter(|token| token.is_word()) {
        // "de", "la", "el": particles of names here, function words there.
        let particle = token.has(Class::NameParticle);
        if token.any(FUNCTION) && !particle {
            english += 1;
            if english == ENGLISH {
                return false;
            }
        }
        let small = !token.is_capitalized() || paragraph.casing != Casing::Sentence;
        foreign += usize::from(small && (particle || !token.lexeme.is_known()));
    }
    foreign >= LEAST
}
