//! Dates in digits: 2025-11-10, 03/04/2025, 31.12.1999, 10-Nov-2025, 2/11/23, 9/11.

use super::cursor::{Cursor, digits};
use super::value::{Point, Year, YearPart};
use crate::lexicon::Lexeme;

/// A two-digit year up to this is of this century.
const SHORT_YEAR_CENTURY: u32 = 49;

/// Any of the forms; the time behind an ISO date is left for the caller.
pub(super) fn date(c: &mut Cursor<'_, '_>) -> Option<Point> {
    if glued_digits_before(c) {
        return None;
    }
    match c.digits(0) {
        Some((_, 4)) => c.attempt(iso),
        Some((_, 1 | 2)) => c.attempt(separated).or_else(|| c.attempt(day_month_name)),
        Some(_) => None,
        None => c.attempt(dotted),
    }
}

/// Part of a longer number: a phone number, a case number.
fn glued_digits_before(c: &Cursor<'_, '_>) -> bool {
    let Some(before) = c.at.checked_sub(1).and_then(|at| c.document.tokens.get(at)) else { return false };
    let glued = c.token().is_some_and(|token| token.is_glued());
    glued && [b'-', b'/', b'.', b'$', b'#', b','].iter().any(|&mark| before.is_mark(mark))
}

/// Nothing that makes the number longer follows.
fn ends_here(c: &Cursor<'_, '_>) -> bool {
    let Some(next) = c.token() else { return true };
    let joins = next.is_glued() && [b'-', b'/'].iter().any(|&mark| next.is_mark(mark));
    !(joins && c.peek(1).is_some_and(|token| token.is_glued()))
}

fn glued_mark(c: &mut Cursor<'_, '_>, mark: u8) -> Option<()> {
    let fits = c.is(Lexeme::mark(mark)) && c.token()?.is_glued() && c.peek(1)?.is_glued();
    fits.then(|| c.at += 1)
}

fn ymd(year: u32, month: u32, day: u32) -> Option<Point> {
    // Neither month nor day has more than two digits.
    let real = crate::date::Date::checked(year as i32, month as u8, day as u8).is_some();
    real.then(|| Point {
        year: Some(Year::Known(year as i32)),
        part: Some(YearPart::Month(month as u8)),
        day: Some(day as u8),
        ..Point::default()
    })
}

/// `2025-11-10`, `2025/11/10`
fn iso(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let (year @ 1000..=2199, 4) = c.digits(0)? else { return None };
    c.at += 1;
    let mark = if c.is(Lexeme::mark(b'/')) { b'/' } else { b'-' };
    glued_mark(c, mark)?;
    let (month, 1 | 2) = c.digits(0)? else { return None };
    c.at += 1;
    glued_mark(c, mark)?;
    let text = c.text(0);
    // "2026-01-27T10:03:01" is cut behind "27T10".
    let (day, hour) = text.split_once('T').map_or((text, None), |(day, hour)| (day, Some(hour)));
    let (day, 1 | 2) = digits(day)? else { return None };
    let mut point = ymd(year, month, day)?;
    c.at += 1;
    if let Some(hour) = hour {
        let (hour, 2) = digits(hour)? else { return None };
        point.clock = super::clock::behind_hour(c, hour);
    }
    ends_here(c).then_some(point)
}

/// `03/04/2025`, `4-13-25`: two readings unless a part is above 12.
fn separated(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let (first, length @ (1 | 2)) = c.digits(0)? else { return None };
    c.at += 1;
    let mark = if c.is(Lexeme::mark(b'-')) { b'-' } else { b'/' };
    glued_mark(c, mark)?;
    let (second, 1 | 2) = c.digits(0)? else { return None };
    c.at += 1;
    if glued_mark(c, mark).is_none() {
        return nine_eleven(c, first, second, mark, length);
    }
    let (year, length) = c.digits(0)?;
    c.at += 1;
    let year = full_year(year, length, mark)?;
    either_order(first, second, year).filter(|_| ends_here(c))
}

fn full_year(year: u32, length: usize, mark: u8) -> Option<u32> {
    match length {
        4 if (1000..=2199).contains(&year) => Some(year),
        2 if mark != b'-' => Some(year + if year > SHORT_YEAR_CENTURY { 1900 } else { 2000 }),
        _ => None,
    }
}

/// The first reading takes the first number for the month where it can be; the resolver swaps by evidence.
fn either_order(first: u32, second: u32, year: u32) -> Option<Point> {
    let swappable = first <= 12 && second <= 12 && first != second;
    let (month, day) = if first > 12 { (second, first) } else { (first, second) };
    ymd(year, month, day).map(|point| Point { swappable, ..point })
}

/// "9/11", the only pair of numbers that is a date without a year.
fn nine_eleven(c: &Cursor<'_, '_>, first: u32, second: u32, mark: u8, length: usize) -> Option<Point> {
    let alone = mark == b'/' && length == 1 && (first, second) == (9, 11) && ends_here(c);
    if alone { ymd(2001, 9, 11) } else { None }
}

/// `31.12.1999`, `03.04.09`: one token of the scanner.
fn dotted(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let text = c.text(0);
    if text.bytes().filter(|&byte| byte == b'.').count() != 2 {
        return None;
    }
    let mut parts = text.split('.');
    let (first, 1 | 2) = digits(parts.next()?)? else { return None };
    let (second, 1 | 2) = digits(parts.next()?)? else { return None };
    let (year, length) = digits(parts.next()?)?;
    let version = c.at > 0 && c.document.word(c.at - 1).eq_ignore_ascii_case("version");
    if parts.next().is_some() || version {
        return None;
    }
    let year = full_year(year, length, b'.')?;
    c.at += 1;
    either_order(first, second, year).filter(|_| ends_here(c))
}

/// `10-Nov-2025`, `31-Oct-74`
fn day_month_name(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let day = c.take_digits(1..=31)?;
    glued_mark(c, b'-')?;
    let month = c.month()?;
    glued_mark(c, b'-')?;
    let (year, length) = c.digits(0)?;
    c.at += 1;
    let year = full_year(year, length, b' ')?;
    ymd(year, u32::from(month), day)
}
