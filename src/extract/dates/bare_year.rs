//! Whether four digits alone are a year.

use super::context::is_led;
use super::cursor::Cursor;
use super::value::{Point, Year};
use super::year;
use crate::arbitrate::Strength;
use crate::lexicon::time_words::TimeWord;
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::text::{Gap, Shape, Token, TokenKind};

/// Years that dates are told in more often than things are counted.
const USUAL: std::ops::RangeInclusive<i32> = 1900..=2035;

/// A bare year: four digits that no unit, noun, currency or label claims.
pub(super) fn strength(c: &Cursor<'_, '_>, start: usize, the: bool, point: &Point) -> Option<Strength> {
    let Some(Year::Known(number)) = point.year else { return Some(Strength::FORM) };
    let before = start.checked_sub(1).map(|at| c.document.tokens[at]);
    let usual = USUAL.contains(&number);
    if before.is_some_and(|before| is_claimed_before(c, start, before)) {
        return None;
    }
    let counts = year::counts_something(c);
    let is_behind_in = before.is_some_and(|token| token.is(words::IN));
    // "In 2003 BP invested"
    if usual && is_behind_in && !counts {
        return Some(Strength(Strength::FORM.0 + 1));
    }
    let counts = counts && !(the && usual) && !is_behind_in && before.is_none_or(|token| !token.is(words::A));
    if counts || goes_on_with_digits(c) || is_street(c) || is_foreign(c, start) {
        return None;
    }
    if usual {
        // Behind a capitalized word inside a sentence a number may belong to the name: "Windows 2000", "Act 2014".
        let named = before.is_some_and(|token| token.is_capitalized() && token.is_word());
        return Some(Strength(match (is_led(c, start), named) {
            (true, _) => Strength::CONTEXT.0 + 5,
            (false, true) => Strength::SHAPE.0 + 5,
            (false, false) => Strength::SHAPE.0 + 10,
        }));
    }
    let leads = before.is_some_and(|token| LEADS_YEARS.has(token.lexeme) || token.is_mark(b'('));
    let plausible = number < 0 || (1000..=2100).contains(&number) && (leads || year_before(c, start));
    plausible.then_some(Strength::CONTEXT)
}

/// Behind these also an unusual number is a year: "in 1066".
const LEADS_YEARS: WordSet = WordSet::of(&[
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
]);

/// "$2000", "#1998", "no 1984", "flight BA 2001", "0800 1985": what stands before makes it another number.
fn is_claimed_before(c: &Cursor<'_, '_>, start: usize, before: Token) -> bool {
    let document = c.document;
    let sign = [b'$', b'#', b'+', b'&'].iter().any(|&mark| before.is_mark(mark))
        || before.lexeme == Lexeme::UNKNOWN && is_sign(document.word(start - 1));
    let capitals = before.any(Classes::of(&[Class::Unit, Class::Currency]))
        && !before.has(Class::Preposition)
        && before.shape == Shape::Upper;
    let labeled = document.value(start - 1, Class::TimeWord).and_then(TimeWord::of) == Some(TimeWord::Label)
        || document.word(start - 1).eq_ignore_ascii_case("no");
    let token = document.tokens[start];
    // The rest of a telephone number.
    let number = before.kind() == TokenKind::Number && token.gap() == Gap::Space;
    let of_digits = token.is_glued()
        && [b'-', b'.', b':', b',', b'/', b'_', b'@'].iter().any(|&mark| before.is_mark(mark))
        && start > 1
        && document.tokens[start - 2].is_numeric()
        && !(before.is_mark(b'-') && year_before(c, start));
    sign || capitals || labeled || number || of_digits
}

/// "2003-4567", "1998:12": digits behind a mark, which are no second year.
fn goes_on_with_digits(c: &Cursor<'_, '_>) -> bool {
    let Some(next) = c.token() else { return false };
    let joined = next.is_glued()
        && [b'-', b':', b'/', b'_', b'@'].iter().any(|&mark| next.is_mark(mark))
        && c.peek(1).is_some_and(|token| token.is_numeric() && token.is_glued());
    let is_year = || {
        c.digits(1).is_some_and(|(value, length)| {
            length == 4 && (1000..2200).contains(&value) || length == 2 && next.is_mark(b'-')
        }) && !c.peek(2).is_some_and(|token| token.is_glued() && token.is_mark(b'-'))
    };
    joined && !is_year()
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
