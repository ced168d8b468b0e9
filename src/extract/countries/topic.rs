//! What a document speaks of, where the name of a country is also the name of a thing: read only when it stands there.

use super::evidence::{Evidence, Other};
use super::hit::Hit;
use crate::lexicon::words;
use crate::text::{Document, Shape};

/// Words of documents whose Turkey lies on a plate.
const KITCHEN: &[&str] = &[
    "thanksgiving", "gravy", "stuffing", "cranberry", "cranberries", "roast", "roasted", "basting",
    "poultry", "carve", "leftovers", "oven",
];
/// Names of documents whose Iceland is a British supermarket.
const SHOPS: &[&str] = &[
    "tesco", "asda", "sainsbury", "morrisons", "aldi", "lidl", "waitrose", "supermarket", "supermarkets",
    "shoppers", "shops", "groceries",
];

pub(super) fn read(document: &Document<'_>, hits: &[Hit], evidence: &mut Evidence) {
    let named = |word| hits.iter().any(|hit: &Hit| hit.word == word);
    if named(words::TURKEY) {
        let small = |token: &crate::text::Token| {
            token.shape == Shape::Lower && (token.is(words::TURKEY) || token.is(words::TURKEYS))
        };
        evidence.bird = document.tokens.iter().any(small) || holds(document, KITCHEN);
    }
    let at_the_shop = |at: usize| document.is(at, words::ICELAND) && at > 0 && document.is(at - 1, words::AT);
    evidence.shops =
        named(words::ICELAND) && (holds(document, SHOPS) || (0..document.tokens.len()).any(at_the_shop));
    // Notre Dame's teams are "the Irish".
    if named(words::IRISH) && holds(document, &["Notre"]) && holds(document, &["Dame"]) {
        evidence.note(words::IRISH, Other::Body);
    }
}

fn holds(document: &Document<'_>, list: &[&str]) -> bool {
    (0..document.tokens.len()).any(|at| list.iter().any(|word| document.word(at).eq_ignore_ascii_case(word)))
}
