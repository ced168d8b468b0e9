//! Which sentences are parsed.

use super::Quantity;
use crate::text::Document;

/// Collects the sentences whose groups and clauses somebody will ask for, by index: those that hold a number (what is counted,
/// what happened to it), and those at a quotation (who says it). It is some half of the sentences of news.
#[inline(never)]
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
        if counts || quotes || beside_quotation {
            sentences.push(index);
        }
        beside_quotation = quotes;
    }
}
