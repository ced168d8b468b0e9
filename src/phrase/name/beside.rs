//! What the words beside a name say of it.

use super::Evidence;
use super::reader::Reader;
use crate::lexicon::{Class, Classes, Set, words};
use crate::phrase::title::Sort;
use crate::text::{Document, Gap, Shape, TokenKind};

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
    match document.lexeme(before) {
        words::IN | words::AT | words::FROM | words::THROUGH | words::AROUND => {
            evidence.insert(Evidence::LOCATIVE);
        }
        words::THE => evidence.insert(Evidence::THE),
        words::OF if before > 0 && is_place_of(document, before - 1) => {
            evidence.insert(Evidence::LOCATIVE);
        }
        _ if document.is_in(before, Set::Locative) => evidence.insert(Evidence::LOCATIVE),
        _ => {}
    }
    if document.has(before, Class::Reporting) && document.tokens[before].shape == Shape::Lower {
        evidence.insert(Evidence::SPEAKS);
    }
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
    if document.has(end, Class::Reporting) && !document.has(end, Class::MostlyNoun) {
        evidence.insert(Evidence::SPEAKS);
    }
    if document.tokens[end].kind == TokenKind::Clitic {
        evidence.insert(Evidence::GENITIVE);
    }
    let opens = document.is_mark(end, b',') || document.is_mark(end, b'(');
    if !opens {
        if document.is(end, words::WHO) {
            evidence.insert(Evidence::WHO);
        }
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
