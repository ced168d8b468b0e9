//! Which sentences are tagged, and which are parsed.

use super::Quantity;
use crate::lexicon::{Class, Classes};
use crate::text::Document;

/// Words of time whose verbs are asked whether they tell of the past.
const TIME: Classes = Classes::TIME.with(Classes::of(&[Class::TimeWord]));

/// Sentences by index.
#[derive(Clone, Debug, Default)]
pub(super) struct Chosen {
    /// Those whose parts of speech somebody will ask for: the parsed ones, and those with a word of time.
    pub(super) tagged: Vec<u32>,
    /// Those whose groups and clauses somebody will ask for: they hold a number (what is counted, what happened to it)
    /// or stand at a quotation (who says it). It is some half of the sentences of news.
    pub(super) parsed: Vec<u32>,
}

pub(super) fn choose(document: &Document<'_>, quantities: &[Quantity], chosen: &mut Chosen) {
    chosen.tagged.clear();
    chosen.parsed.clear();
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
        let parsed = counts || quotes || beside_quotation;
        if parsed {
            chosen.parsed.push(index);
        }
        if parsed || sentence.classes.any(TIME) {
            chosen.tagged.push(index);
        }
        beside_quotation = quotes;
    }
}
