//! What the words beside a name say of it.

use super::Evidence;
use super::reader::Reader;
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes, Set};
use crate::phrase::title::Sort;
use crate::text::{Document, Gap, Shape, TokenKind};

const LOCATIVES: WordSet = WordSet::of(&[words::IN, words::AT, words::FROM, words::THROUGH, words::AROUND]);

/// What stands before it.
pub(super) fn before(reader: &Reader<'_, '_>, start: usize, evidence: &mut Evidence) {
    let document = reader.document;
    if let Some(title) = reader.title_before().filter(|title| title.written.end as usize == start) {
        let touches = document.token(start).is_some_and(|token| token.gap <= Gap::Space);
        let personal =
            Evidence::GIVEN.with(Evidence::GIVEN_AMBIGUOUS).with(Evidence::SURNAME).with(Evidence::INITIAL);
        if touches && (!title.is_plural() || title.is_office() && evidence.has(personal)) {
            evidence.insert(match title.sort {
                Sort::Office => Evidence::TITLE,
                Sort::Rank => Evidence::RANK,
                Sort::Honorific => Evidence::HONORIFIC,
            });
        }
    }
    let Some(before) = start.checked_sub(1).filter(|&before| before >= reader.sentence.start as usize) else {
        return;
    };
    let word = document.tokens[before];
    evidence.insert_if(word.is(words::THE), Evidence::THE);
    let is_locative = LOCATIVES.has(word.lexeme) | document.is_in(before, Set::Locative);
    evidence.insert_if(is_locative, Evidence::LOCATIVE);
    if word.is(words::OF) && before > 0 && is_place_of(document, before - 1) {
        evidence.insert(Evidence::LOCATIVE);
    }
    evidence.insert_if(word.has(Class::Reporting) && word.shape == Shape::Lower, Evidence::SPEAKS);
}

/// "the vicinity of Ayn Issa".
fn is_place_of(document: &Document<'_>, noun: usize) -> bool {
    document.is_in(noun, Set::PlaceOf)
        && document.token(noun).is_some_and(|token| token.shape == Shape::Lower)
}

/// What stands behind it.
pub(super) fn behind(reader: &Reader<'_, '_>, end: usize, evidence: &mut Evidence) {
    let document = reader.document;
    if end >= reader.sentence.end as usize {
        return;
    }
    let word = document.tokens[end];
    evidence.insert_if(word.has(Class::Reporting) & !word.has(Class::MostlyNoun), Evidence::SPEAKS);
    evidence.insert_if(word.kind == TokenKind::Clitic, Evidence::GENITIVE);
    evidence.insert_if(word.is(words::WHO), Evidence::WHO);
    if !(word.is_mark(b',') | word.is_mark(b'(')) {
        return;
    }
    let age = document.tokens.get(end + 1).is_some_and(|token| token.kind == TokenKind::Number)
        && document.word(end + 1).len() <= 2
        && (document.is_mark(end + 2, b',')
            || document.is_mark(end + 2, b')')
            || document.is_mark(end + 2, b'.'));
    if age || document.is(end + 1, words::AGED) {
        evidence.insert(Evidence::AGE);
    }
    if appositive_of_person(reader, end + 1) {
        evidence.insert(Evidence::WHO);
    }
    if document.is(end + 1, words::WHO) || document.is(end + 1, words::WHOSE) {
        evidence.insert(Evidence::WHO);
    }
}

/// ", an Australian woman": a noun of persons near behind an article.
fn appositive_of_person(reader: &Reader<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 5;
    let document = reader.document;
    let age =
        document.tokens.get(at).is_some_and(|token| token.is_numeric()) && document.is_mark(at + 1, b'-');
    if !(document.is(at, words::A) || document.is(at, words::AN) || document.is(at, words::THE) || age) {
        return false;
    }
    (at + 1..at + NEAR)
        .take_while(|&next| {
            next < reader.sentence.end as usize && document.tokens[next].kind != TokenKind::Mark
                || document.is_mark(next, b'-')
        })
        .any(|next| {
            document.any(next, Classes::of(&[Class::PersonNoun, Class::TitleHead]))
                && !document.tokens[next].is_capitalized()
        })
}
