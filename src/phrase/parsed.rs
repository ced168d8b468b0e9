//! Which sentences are tagged, and which are parsed: those alone that somebody asks for.

use super::{Quantity, Tag};
use crate::lexicon::{Class, Classes, words};
use crate::text::{Document, TokenRange};

/// Words of time whose verbs are asked whether they tell of the past.
const TIME: Classes = Classes::TIME.with(Classes::of(&[Class::TimeWord]));

/// Sentences by index.
#[derive(Clone, Debug, Default)]
pub(super) struct Chosen {
    /// Those whose parts of speech somebody will ask for: the parsed ones, and those with a word of time.
    pub(super) tagged: Vec<u32>,
    /// Those whose groups and clauses somebody may ask for: they hold a number (what is counted, what happened to it)
    /// or stand at a quotation (who says it).
    pub(super) parsable: Vec<u32>,
    /// Those of them whose groups and clauses are made.
    pub(super) parsed: Vec<u32>,
}

impl Chosen {
    /// Chooses what is parsed: the sentences that hold some tokens; and the parsable one before or behind each where a rule
    /// may look over the border.
    pub(super) fn parse(
        &mut self,
        document: &Document<'_>,
        tags: &[Tag],
        tokens: impl Iterator<Item = usize>,
    ) {
        let Self { parsable, parsed, .. } = self;
        let range = |index: u32| {
            document.layout.sentences.get(index as usize).map_or(TokenRange::default(), |found| found.tokens)
        };
        parsed.clear();
        for token in tokens {
            let at = parsable.partition_point(|&index| range(index).end as usize <= token);
            let Some(&index) = parsable.get(at).filter(|&&index| range(index).holds(token)) else { continue };
            parsed.push(index);
            if at > 0 && looks_back(document, range(index)) {
                parsed.push(parsable[at - 1]);
            }
            if let Some(&next) = parsable.get(at + 1) {
                if looks_ahead(document, tags, range(index), range(next)) {
                    parsed.push(next);
                }
            }
        }
        parsed.sort_unstable();
        parsed.dedup();
    }

    /// Whether the sentence may be parsed.
    pub(super) fn may_parse(&self, sentence: usize) -> bool {
        self.parsable.binary_search(&(sentence as u32)).is_ok()
    }
}

/// So many tokens of a sentence are near its border: no rule reaches further over it.
const NEAR_BORDER: usize = 4;

/// Whether rules in a sentence may ask for a group of the one before: where that one has no mark at its end; where it goes
/// on ("He named a total. Of 6,000 masks …"); where an aside at its beginning is no group ("However, 12 people").
fn looks_back(document: &Document<'_>, sentence: TokenRange) -> bool {
    let start = sentence.start as usize;
    let mut near = start..(sentence.end as usize).min(start + NEAR_BORDER);
    start.checked_sub(1).is_some_and(|last| !is_final_mark(document, last))
        || matches!(document.lexeme(start), words::OF | words::INCLUDING)
        || near.any(|at| document.is_mark(at, b','))
}

/// Whether rules in a sentence may ask for a group of the next one: where it has no mark at its end, and where the next one
/// begins with a verb ("They saw 12 men. Arrested in May, they …").
fn looks_ahead(document: &Document<'_>, tags: &[Tag], sentence: TokenRange, next: TokenRange) -> bool {
    if !is_final_mark(document, (sentence.end as usize).saturating_sub(1)) {
        return true;
    }
    let mut opening = tags.get(next.indices()).unwrap_or_default().iter().copied().take(NEAR_BORDER);
    opening.find(|&tag| tag.is_verbal() || begins_noun_group(tag)).is_some_and(Tag::is_verbal)
}

/// Whether a noun group begins with it, whatever follows.
const fn begins_noun_group(tag: Tag) -> bool {
    tag.is_noun() || matches!(tag, Tag::Determiner | Tag::Pronoun | Tag::Number)
}

/// A mark with which no group ends.
fn is_final_mark(document: &Document<'_>, at: usize) -> bool {
    [b'.', b'!', b'?', b'"', b'\'', b')', b':', b';'].iter().any(|&mark| document.is_mark(at, mark))
}

/// How far behind a number the unit of time stands that its noun group may end with: "25 consecutive years".
const UNIT_BEHIND: usize = 2;

/// The numbers that may count time with an adjective inside, which the groups tell before anything else asks for them.
pub(super) fn may_count_time(document: &Document<'_>, quantity: &Quantity) -> bool {
    let end = quantity.tokens.end as usize;
    let told_of = matches!(document.lexeme(end), words::LAST | words::NEXT | words::THIS); // "12 the last year"
    !told_of && (end + 1..=end + UNIT_BEHIND).any(|at| document.has(at, Class::TimeUnit))
}

pub(super) fn choose(document: &Document<'_>, quantities: &[Quantity], chosen: &mut Chosen) {
    chosen.tagged.clear();
    chosen.parsable.clear();
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
        let parsable = counts || quotes || beside_quotation;
        if parsable {
            chosen.parsable.push(index);
        }
        if parsable || sentence.classes.any(TIME) {
            chosen.tagged.push(index);
        }
        beside_quotation = quotes;
    }
}
