//! Countries' words that name no country: brands the table lacks, languages, currency signs.

use super::hit::Hit;
use super::rules;
use crate::lexicon::{Class, Classes, Set, words};
use crate::rule::Rule;
use crate::text::{Casing, Document, Gap, Shape};

/// A company's name has no more words than this behind the country.
const MAX_COMPANY: usize = 5;
/// "spoke English, French and German": as long as a list of languages gets.
const MAX_LANGUAGES: usize = 8;

/// Why a hit names no country, though it is a country's word.
pub(super) fn inside(document: &Document<'_>, hit: &Hit, casing: Casing) -> Option<Rule> {
    if is_currency(document, hit) {
        return Some(rules::CURRENCY);
    }
    if is_language(document, hit) {
        return Some(rules::LANGUAGE);
    }
    is_brand(document, hit, casing).then_some(rules::BRAND)
}

/// "US$", "HK$5", "$US".
fn is_currency(document: &Document<'_>, hit: &Hit) -> bool {
    let glued = |at: usize| document.token(at).is_some_and(|token| token.is_glued());
    document.is_mark(hit.end(), b'$') && glued(hit.end())
        || hit.start() > 0 && document.is_mark(hit.start() - 1, b'$') && glued(hit.start())
}

fn is_brand(document: &Document<'_>, hit: &Hit, casing: Casing) -> bool {
    let is_name = |at: usize| {
        document
            .token(at)
            .is_some_and(|token| token.is_word() && token.is_capitalized() && token.gap == Gap::Space)
    };
    if hit.start() > 0
        && !hit.is_demonym()
        && document.token(hit.start()).is_some_and(|token| token.gap == Gap::Space)
        && document.token(hit.start() - 1).is_some_and(|token| token.is_capitalized())
        && document.is_in(hit.start() - 1, Set::Branch)
    {
        return true;
    }
    if !is_name(hit.end()) {
        return false;
    }
    if document.is_in(hit.end(), Set::BrandHead) {
        return true;
    }
    // In a line of capitals no name ends.
    if casing == Casing::Upper {
        return false;
    }
    let mut at = hit.end();
    for _ in 0..MAX_COMPANY {
        if document.is_in(at, Set::CompanyEnd) {
            return true;
        }
        let comma = document.is_mark(at + 1, b',') && document.is_in(at + 2, Set::CompanyEnd);
        at += if document.is_mark(at + 1, b'&') || document.is(at + 1, words::AND) || comma { 2 } else { 1 };
        if !is_name(at) {
            return false;
        }
    }
    false
}

fn is_language(document: &Document<'_>, hit: &Hit) -> bool {
    if !hit.is_demonym() || document.word(hit.start()).ends_with('s') {
        return false;
    }
    let after = if document.is_mark(hit.end(), b'-') { hit.end() + 1 } else { hit.end() };
    let lower = document.token(after).is_some_and(|token| token.shape == Shape::Lower);
    if lower && document.is_in(after, Set::LanguageNoun) {
        return true;
    }
    let Some(before) = hit.start().checked_sub(1) else { return false };
    let mut first = before;
    // Back over "English, French and": the word before the list tells.
    for _ in 0..MAX_LANGUAGES {
        let joint =
            document.is_mark(first, b',') || document.is(first, words::AND) || document.is(first, words::OR);
        let listed = document.has(first, Class::Demonym) || joint || document.word(first) == "English";
        match first.checked_sub(1) {
            Some(next) if listed => first = next,
            _ => break,
        }
    }
    if document.is_in(first, Set::Speaking) {
        return ends_a_list(document, hit.end());
    }
    (document.is(first, words::IN) || document.is(first, words::INTO)) && ends_a_list(document, hit.end())
}

/// Whether no noun comes behind a demonym, or behind the list that it begins.
fn ends_a_list(document: &Document<'_>, mut at: usize) -> bool {
    const ENDS: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::WhWord,
        Class::Pronoun,
        Class::Auxiliary,
        Class::Modal,
        Class::Determiner,
    ]);
    for _ in 0..MAX_LANGUAGES {
        let joint = document.is_mark(at, b',') || document.is(at, words::AND) || document.is(at, words::OR);
        if !joint && !document.has(at, Class::Demonym) {
            break;
        }
        at += 1;
    }
    document.token(at).is_none_or(|token| {
        token.gap >= Gap::Line
            || !token.is_word() && !token.is_mark(b'-') && !token.is_mark(b'/')
            || token.any(ENDS)
    })
}
