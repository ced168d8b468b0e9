//! Which sentences are parsed.

use super::Quantity;
use crate::lexicon::{Class, Classes};
use crate::text::Document;

/// Words whose date may lie before or behind the publication: the tense of their verb tells.
const TIME_WORDS: Classes = Classes::of(&[
    Class::Month,
    Class::Weekday,
    Class::Season,
    Class::TimeUnit,
    Class::DayPart,
    Class::Deictic,
]);

/// Collects the sentences whose grammar somebody will ask for, by index: those that hold a number (what is counted,
/// what happened to it) or a word of time (when), and those at a quotation (who says it).
pub(super) fn read(document: &Document<'_>, quantities: &[Quantity], sentences: &mut Vec<u32>) {
    sentences.clear();
    let mut quantities = quantities.iter().map(|quantity| quantity.tokens.start).peekable();
    let mut quotations = document.layout.quotations.iter().peekable();
    let mut beside_quotation = false;
    for (index, sentence) in (0..).zip(&document.layout.sentences) {
        let range = sentence.tokens;
        let mut counts = false;
        while quantities.next_if(|&start| start < range.end).is_some() {
            counts = true;
        }
        let mut quotes = quotations.peek().is_some_and(|quotation| quotation.tokens.start <= range.end + 1);
        while quotations.next_if(|quotation| quotation.tokens.end < range.end).is_some() {
            quotes = true;
        }
        // "The minister said:" and the statement behind it.
        quotes |= document.is_mark(range.end.saturating_sub(1) as usize, b':');
        let timed = || {
            document
                .tokens
                .get(range.indices())
                .is_some_and(|tokens| tokens.iter().any(|it| it.any(TIME_WORDS)))
        };
        if counts || quotes || beside_quotation || timed() {
            sentences.push(index);
        }
        beside_quotation = quotes;
    }
}
