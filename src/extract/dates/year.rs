//! Years, decades, centuries and fiscal years.

use super::cursor::{Cursor, digits, ordinal_digits};
use super::value::{From, Point, Year};
use crate::lexicon::time_words::{TimeWord, Which};
use crate::lexicon::words;
use crate::timex::TimeUnit;

/// Four plain digits that can be a year in a full date.
pub(super) fn plain(c: &mut Cursor<'_, '_>) -> Option<i32> {
    let (value, 4) = c.digits(0)? else { return None };
    let grouped = c.peek(1).is_some_and(|next| next.is_glued() && next.is_mark(b'%'));
    if !(1000..=2199).contains(&value) || grouped {
        return None;
    }
    c.at += 1;
    Some(value as i32)
}

/// The year of a month or day: `[,] 2025`, `of last year`, `next year`, `480 BC`, `'99`.
pub(super) fn of_month(c: &mut Cursor<'_, '_>) -> Option<Year> {
    c.attempt(|c| {
        let comma = c.eat_mark(b',');
        let token = c.token()?;
        if token.is_numeric() {
            if let Some(year) = c.attempt(before_christ) {
                return Some(year);
            }
            // A number with its own noun is no year: "In March 2,000" is cut before, "March, 1500 people" here.
            return plain(c).filter(|_| !comma || !counts_something(c)).map(Year::Known);
        }
        if token.kind == crate::text::TokenKind::Mark {
            return short(c);
        }
        if token.has(crate::lexicon::Class::TimeWord) {
            if let Some(year) = c.attempt(spelled_full) {
                return Some(year);
            }
        }
        if comma {
            return None;
        }
        let of = c.eat(words::OF) || c.eat(words::IN);
        if of {
            if let Some(year) = plain(c) {
                return Some(Year::Known(year));
            }
            if let Some(year) = c.attempt(before_christ).or_else(|| c.attempt(spelled_full)) {
                return Some(year);
            }
            c.eat(words::THE);
        }
        step(c, of)
    })
}

/// "last year", "that year", "the following year"; with "of" also "the year".
pub(super) fn step(c: &mut Cursor<'_, '_>, of: bool) -> Option<Year> {
    c.attempt(|c| {
        c.eat(words::THE);
        let which = c.take_word(|word| match word {
            TimeWord::Which(which) => Some(which),
            _ => None,
        });
        let fiscal = c.take_word(|word| (word == TimeWord::Fiscal).then_some(()));
        let (TimeUnit::Year, false) = c.unit()? else { return None };
        let _ = fiscal;
        let (step, from) = match which {
            Some(which) => steps(which)?,
            None if of => (0, From::Published),
            None => return None,
        };
        Some(Year::Step(step, from))
    })
}

/// How many units "last", "next", "this" go, and from where.
pub(super) fn steps(which: Which) -> Option<(i8, From)> {
    Some(match which {
        Which::Last | Which::Latest => (-1, From::Published),
        Which::Previous => (-1, From::Mention),
        Which::Next | Which::Coming => (1, From::Published),
        Which::Following => (1, From::Mention),
        Which::This | Which::Current => (0, From::Published),
        Which::That => (0, From::Mention),
        Which::Past | Which::Recent => return None,
    })
}

/// "480 BC", "BC 480"
pub(super) fn before_christ(c: &mut Cursor<'_, '_>) -> Option<Year> {
    if !c.peek(1)?.has(crate::lexicon::Class::TimeWord) {
        return None;
    }
    let (value, 1..=4) = c.digits(0)? else { return None };
    c.at += 1;
    let before = c.take_word(|word| match word {
        TimeWord::Era(before) => Some(before),
        _ => None,
    })?;
    if c.document.word(c.at - 1).contains('.') {
        c.eat_point();
    }
    (value > 0).then_some(Year::Known(if before { -(value as i32) } else { value as i32 }))
}

/// "'99"
pub(super) fn short(c: &mut Cursor<'_, '_>) -> Option<Year> {
    if !c.eat_mark(b'\'') || !c.token()?.is_glued() {
        return None;
    }
    let (value, 2) = c.digits(0)? else { return None };
    c.at += 1;
    Some(Year::Short(value as u8))
}

/// Whether a word follows that a number would count: "1500 people", "2019 passengers".
pub(super) fn counts_something(c: &Cursor<'_, '_>) -> bool {
    use crate::lexicon::{Class, Classes};
    const COUNTED: Classes = Classes::of(&[Class::NounPlural, Class::Unit, Class::Currency, Class::TimeUnit]);
    let Some(next) = c.token() else { return false };
    if c.at.checked_sub(1).is_some_and(|at| crate::phrase::quantity::tells_when(c.document, at)) {
        return false;
    }
    if next.is_mark(b'%') || c.is(words::PERCENT) || c.is(words::CENT) || c.is(words::PER) {
        return true;
    }
    next.shape == crate::text::Shape::Lower && next.any(COUNTED) && !next.has(Class::VerbS)
        || next.shape == crate::text::Shape::Lower && c.tag(c.at) == crate::phrase::Tag::NounPlural
        || matches!(
            c.text(0),
            "people" | "men" | "women" | "children" | "kg" | "km" | "euros" | "dollars" | "points"
        )
}

/// A decade: "1990s", "1990's", "'70s", "the seventies".
pub(super) fn decade(c: &mut Cursor<'_, '_>) -> Option<Year> {
    c.attempt(|c| {
        let tick = c.eat_mark(b'\'');
        let text = c.text(0);
        if let Some(number) = text.strip_suffix(['s', 'S']).filter(|number| digits(number).is_some()) {
            let year = match digits(number)? {
                (value, 4) if value % 10 == 0 && (1000..=2090).contains(&value) => {
                    Year::Decade(value as i32 / 10)
                }
                (value, 2) if value % 10 == 0 && (tick || value >= 20 && is_led_decade(c)) => {
                    Year::ShortDecade(value as u8)
                }
                _ => return None,
            };
            c.at += 1;
            return Some(before_christ_decade(c, year));
        }
        if let Some((value, 4)) = digits(text) {
            // "the 1990's", not "2010's quake".
            let decade = value % 10 == 0 && (1700..=2090).contains(&value) && has_plural_tick(c);
            if decade && is_led_decade(c) {
                c.at += 3;
                return Some(Year::Decade(value as i32 / 10));
            }
            return None;
        }
        c.take_word(|word| match word {
            TimeWord::Decade(value) => Some(Year::ShortDecade(value)),
            _ => None,
        })
    })
}

/// The mark and the letter behind a number, which UAX #29 parts: "1990's".
fn has_plural_tick(c: &Cursor<'_, '_>) -> bool {
    let glued = |offset: usize| c.peek(offset).filter(|token| token.is_glued());
    glued(1).is_some_and(|tick| tick.is_mark(b'\''))
        && glued(2).is_some()
        && c.text(2).eq_ignore_ascii_case("s")
}

/// "the 70s", "mid-80s": people in their 30s, 40s and 50s are led by neither.
fn is_led_decade(c: &Cursor<'_, '_>) -> bool {
    let Some(before) = c.at.checked_sub(1) else { return false };
    c.document.is(before, words::THE)
        || c.document.is_mark(before, b'-')
        || matches!(
            c.document.value(before, crate::lexicon::Class::TimeWord).and_then(TimeWord::of),
            Some(TimeWord::Edge(_))
        )
}

fn before_christ_decade(c: &mut Cursor<'_, '_>, year: Year) -> Year {
    let before = c.take_word(|word| match word {
        TimeWord::Era(before) => Some(before),
        _ => None,
    });
    match (before, year) {
        (Some(true), Year::Decade(decade)) => Year::Decade(-decade - 1),
        _ => year,
    }
}

/// "the 19th century", "nineteenth-century", "the 4th century BC".
pub(super) fn century(c: &mut Cursor<'_, '_>) -> Option<Year> {
    c.attempt(|c| {
        let number = c.ordinal().filter(|number| (1..=25).contains(number))?;
        c.eat_hyphen();
        let (TimeUnit::Century, _) = c.unit()? else { return None };
        let before = c.take_word(|word| match word {
            TimeWord::Era(before) => Some(before),
            _ => None,
        });
        Some(Year::Century(if before == Some(true) { -i32::from(number) } else { i32::from(number) - 1 }))
    })
}

/// "fiscal 2024", "fiscal year 2025", "FY27", "FY 2027", "the financial year 2012".
pub(super) fn fiscal(c: &mut Cursor<'_, '_>) -> Option<Point> {
    c.attempt(|c| {
        let text = c.text(0);
        if let Some(number) = text.strip_prefix("FY") {
            let year = if number.is_empty() {
                c.at += 1;
                let (value, length) = c.digits(0)?;
                fiscal_number(value, length)?
            } else {
                let (value, length) = digits(number)?;
                fiscal_number(value, length)?
            };
            c.at += 1;
            return Some(Point { fiscal: true, ..Point::of_year(year) });
        }
        c.take_word(|word| (word == TimeWord::Fiscal).then_some(()))?;
        c.eat_hyphen();
        c.attempt(|c| c.unit().filter(|&unit| unit == (TimeUnit::Year, false)));
        let year = plain(c)?;
        Some(Point { fiscal: true, ..Point::of_year(Year::Known(year)) })
    })
}

fn fiscal_number(value: u32, length: usize) -> Option<Year> {
    match length {
        2 => Some(Year::Known(2000 + value as i32)),
        4 if (1950..=2099).contains(&value) => Some(Year::Known(value as i32)),
        _ => None,
    }
}

/// A year in words of the twentieth century or later, as it stands behind a month.
fn spelled_full(c: &mut Cursor<'_, '_>) -> Option<Year> {
    spelled(c).filter(|year| matches!(year, Year::Known(1900..)))
}

/// A year in words: "nineteen ninety-nine", "two thousand eight", "twenty twenty-one".
pub(super) fn spelled(c: &mut Cursor<'_, '_>) -> Option<Year> {
    c.attempt(|c| {
        let first = c.words_below_hundred()?;
        if first == 2 {
            c.take_word(|word| (word == TimeWord::Scale(1000)).then_some(()))?;
            let rest = c.attempt(|c| {
                c.eat(words::AND);
                c.words_below_hundred()
            });
            return Some(Year::Known(2000 + rest.unwrap_or(0) as i32));
        }
        let rest = c.words_below_hundred()?;
        (matches!(first, 15..=20) && rest >= 10).then_some(Year::Known((first * 100 + rest) as i32))
    })
}

/// "the year 2000", "year 1999".
pub(super) fn announced(c: &mut Cursor<'_, '_>) -> Option<Year> {
    c.attempt(|c| {
        let (TimeUnit::Year, false) = c.unit()? else { return None };
        plain(c).map(Year::Known).or_else(|| spelled(c))
    })
}

/// Whether a token is an ordinal in digits.
pub(super) fn is_ordinal(text: &str) -> bool {
    ordinal_digits(text).is_some()
}
