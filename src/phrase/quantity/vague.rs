//! Numbers that only say how large: "dozens", "tens of thousands", "several hundred".

use super::{Quantity, QuantityFlags, Value, scale_at};
use crate::lexicon::{Class, Classes, numbers, words as w};
use crate::text::{Document, Gap, TokenRange};

/// "dozens" stands for this many times its base at most.
const SPREAD: f64 = 10.0;
/// "scores" is more than one score and less than a hundred.
const SCORES: f64 = 100.0;
/// "tens of thousands of millions": no more words stand behind the first.
const MOST_MORE: usize = 3;
/// "several hundred" is from three to nine hundred.
const SEVERAL: (f64, f64) = (3.0, 9.0);

pub(super) fn read(document: &Document<'_>, at: usize) -> Option<Quantity> {
    plural(document, at).or_else(|| several(document, at))
}

fn quantity(document: &Document<'_>, start: usize, end: usize, low: f64, high: f64) -> Quantity {
    let tokens = TokenRange::new(start, end);
    let flags = QuantityFlags { spelled: true, scaled: true, ..QuantityFlags::default() };
    Quantity { tokens, span: document.span(tokens), value: Value::Vague { low, high }, scale: 1.0, flags }
}

/// "dozens", "hundreds of thousands", "many thousands".
fn plural(document: &Document<'_>, at: usize) -> Option<Quantity> {
    let base = numbers::vague(document.value(at, Class::VagueNumber)?);
    if base == 20.0 && !is_number_of_things(document, at) {
        return None;
    }
    let (mut low, mut end) = (base, at + 1);
    for _ in 0..MOST_MORE {
        let of = document.is(end, w::OF) || document.is(end, w::AND);
        let near = document.token(end).is_some_and(|token| token.gap <= Gap::Line);
        let Some(row) = document.value(end + 1, Class::VagueNumber).filter(|_| of && near) else { break };
        // "hundreds and hundreds" is no more than hundreds.
        if document.is(end, w::OF) {
            low *= numbers::vague(row);
        } else {
            low = low.max(numbers::vague(row));
        }
        end += 2;
    }
    let high = if low == 20.0 { SCORES } else { low * SPREAD };
    Some(quantity(document, at, end, low, high))
}

/// "scores of people", not "test scores" or "scores a goal".
fn is_number_of_things(document: &Document<'_>, at: usize) -> bool {
    const OWNERS: Classes =
        Classes::of(&[Class::Determiner, Class::Possessive, Class::Noun, Class::Adjective, Class::Pronoun]);
    let before = at.checked_sub(1).and_then(|before| document.token(before));
    document.is(at + 1, w::OF)
        && before.is_none_or(|before| !before.any(OWNERS) && before.kind != crate::text::TokenKind::Clitic)
}

/// "several hundred", "a few dozen", "a couple of thousand".
fn several(document: &Document<'_>, at: usize) -> Option<Quantity> {
    let article = usize::from(document.is(at, w::A));
    let word = at + article;
    let couple = document.is(word, w::COUPLE);
    let (low, high) = if document.is(word, w::SEVERAL) || document.is(word, w::FEW) {
        SEVERAL
    } else if couple {
        (2.0, 2.0)
    } else {
        return None;
    };
    let of = usize::from(couple && document.is(word + 1, w::OF));
    let (mut scale, mut end) = scale_at(document, word + 1 + of)?;
    while let Some((more, behind)) = scale_at(document, end) {
        (scale, end) = (scale * more, behind);
    }
    let mut found = quantity(document, at, end, low * scale, high * scale);
    if couple {
        found.value = Value::Exact(low * scale);
    }
    Some(found)
}
