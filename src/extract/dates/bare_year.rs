//! Whether four digits alone are a year.

use super::context::is_led;
use super::cursor::Cursor;
use super::value::{Point, Year};
use super::year;
use crate::arbitrate::Strength;
use crate::lexicon::time_words::TimeWord;
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::text::{Gap, Shape};

/// A bare year: four digits that no unit, noun, currency or label claims.
pub(super) fn strength(c: &Cursor<'_, '_>, start: usize, the: bool, point: &Point) -> Option<Strength> {
    let Some(Year::Known(number)) = point.year else { return Some(Strength::FORM) };
    let document = c.document;
    let token = document.tokens[start];
    let before = start.checked_sub(1).map(|at| document.tokens[at]);
    let dates_often = (1900..=2035).contains(&number);
    if let Some(before) = before {
        let currency = [b'$', b'#', b'+', b'&'].iter().any(|&mark| before.is_mark(mark))
            || before.lexeme == Lexeme::UNKNOWN && is_sign(document.word(start - 1));
        let glued = token.is_glued()
            && [b'-', b'.', b':', b',', b'/', b'_', b'@'].iter().any(|&mark| before.is_mark(mark));
        let digits_before = start > 1 && glued && document.tokens[start - 2].is_numeric();
        let label = document.value(start - 1, Class::TimeWord).and_then(TimeWord::of)
            == Some(TimeWord::Label)
            || document.word(start - 1).eq_ignore_ascii_case("no")
            || before.has(Class::Unit) && !before.has(Class::Preposition) && before.shape == Shape::Upper
            || before.has(Class::Currency) && !before.has(Class::Preposition) && before.shape == Shape::Upper;
        // "0800 1985": the rest of a telephone number.
        let number = before.kind() == crate::text::TokenKind::Number && token.gap() == Gap::Space;
        if currency
            || label
            || number
            || (digits_before && !before.is_mark(b'-'))
            || (glued && before.is_mark(b'-') && digits_before && !year_before(c, start))
        {
            return None;
        }
    }
    // "In 2003 BP invested"
    if dates_often && before.is_some_and(|token| token.is(words::IN)) && !year::counts_something(c) {
        return Some(Strength(Strength::FORM.0 + 1));
    }
    if let Some(next) = c.token() {
        let glued = next.is_glued() && [b'-', b':', b'/', b'_', b'@'].iter().any(|&mark| next.is_mark(mark));
        let digits = glued && c.peek(1).is_some_and(|token| token.is_numeric() && token.is_glued());
        let digits_are_year = c.digits(1).is_some_and(|(value, length)| {
            length == 4 && (1000..2200).contains(&value) || length == 2 && next.is_mark(b'-')
        }) && !c.peek(2).is_some_and(|token| token.is_glued() && token.is_mark(b'-'));
        let counted = year::counts_something(c) && !(the && dates_often);
        if counted && before.is_none_or(|token| !token.is(words::IN) && !token.is(words::A))
            || digits && !digits_are_year
            || is_street(c)
        {
            return None;
        }
    }
    let led = is_led(c, start);
    if is_foreign(c, start) {
        return None;
    }
    if dates_often {
        // Behind a capitalized word inside a sentence a number may belong to the name: "Windows 2000", "Act 2014".
        let named = before.is_some_and(|token| token.is_capitalized() && token.is_word());
        return Some(Strength(if led {
            Strength::CONTEXT.0 + 5
        } else if named {
            Strength::SHAPE.0 + 5
        } else {
            Strength::SHAPE.0 + 10
        }));
    }
    let plausible = (1000..=2100).contains(&number) || number < 0;
    let strong = before.is_some_and(|token| {
        [
            words::IN,
            words::SINCE,
            words::UNTIL,
            words::BY,
            words::FROM,
            words::OF,
            words::DURING,
            words::BEFORE,
            words::AFTER,
            words::BETWEEN,
        ]
        .contains(&token.lexeme)
            || token.is_mark(b'(')
    });
    (plausible && (strong || number < 0 || year_before(c, start))).then_some(Strength::CONTEXT)
}

/// "el 21 de mayo de 2026 en", "vào ngày 21 tháng 5 năm 2026": the words around it are of no language that is read here.
fn is_foreign(c: &Cursor<'_, '_>, start: usize) -> bool {
    const ENGLISH: Classes =
        Classes::FUNCTION.with(Classes::OPEN.with(Classes::of(&[Class::TimeWord, Class::Abbreviation])));
    let foreign = |at: usize| {
        c.document.token(at).is_some_and(|token| {
            token.is_word() && token.gap < Gap::Line && token.shape == Shape::Lower && !token.any(ENGLISH)
        })
    };
    let Some(before) = start.checked_sub(1).filter(|&at| foreign(at)) else { return false };
    (before.saturating_sub(2)..before).any(foreign) || foreign(c.at)
}

fn is_sign(text: &str) -> bool {
    matches!(text, "£" | "€" | "¥" | "₹" | "±" | "~")
}

/// "1998-2004": the number before the hyphen is a year too.
fn year_before(c: &Cursor<'_, '_>, start: usize) -> bool {
    start > 1
        && super::cursor::digits(c.document.word(start - 2))
            .is_some_and(|(value, length)| length == 4 && (1000..=2100).contains(&value))
}

/// "1999 Spring Street"
fn is_street(c: &Cursor<'_, '_>) -> bool {
    const STREET_WORDS: usize = 3;
    for offset in 0..STREET_WORDS {
        let Some(token) = c.peek(offset) else { return false };
        if !token.is_capitalized() {
            return false;
        }
        if matches!(
            c.text(offset),
            "Street"
                | "St"
                | "Road"
                | "Rd"
                | "Avenue"
                | "Ave"
                | "Lane"
                | "Drive"
                | "Boulevard"
                | "Blvd"
                | "Highway"
        ) {
            return true;
        }
    }
    false
}
