//! Lengths of time and what is counted by them: durations, "three days ago".

mod set;
mod written;

use super::cursor::Cursor;
use super::first::First;
use super::unit;
use super::value::{From, What};
use crate::lexicon::time_words::{Shift, TimeWord};
use crate::lexicon::{Class, Classes, words};
use crate::mention::Direction;
use crate::text::Shape;
use crate::timex::{Length, TimeUnit};

pub(super) use set::set;
pub(super) use written::BETWEEN;
use written::length;

/// What a length turned out to be.
pub(super) struct Counted {
    pub(super) what: What,
    /// Where the length itself ends: "a day after the vote" is a duration of "a day".
    pub(super) end: usize,
    /// "a day after": outside the span.
    pub(super) offset: Option<Direction>,
}

/// What a length can begin with, the word that picks it aside.
const BEGINS: First =
    written::COUNTED.or(First::MIXED).or(First::HALF).or(First::FUZZY).or(First::UNIT).or(First::VAGUE);

/// `<length> [ago|earlier|later|before|after]`, "year-earlier".
pub(super) fn counted(c: &mut Cursor<'_, '_>, first: First) -> Option<Counted> {
    // A number has its unit behind it, or what can stand between the two.
    if !first.any(BEGINS) || first.any(First::DIGITS.or(First::NUMBER)) && !first.any(First::LENGTH_BEHIND) {
        return None;
    }
    if first.any(First::UNIT) {
        if let Some(counted) = c.attempt(year_earlier) {
            return Some(counted);
        }
    }
    let between = if may_be_range(c, first) { c.attempt(range) } else { None };
    let (length, low) = match between {
        Some((low, high)) => (high, Some(low)),
        None => (written::read(c, first)?, None),
    };
    let end = c.at;
    if is_age(c) {
        return None;
    }
    if let Some(low) = low {
        return Some(Counted { what: What::LengthRange(low, length), end, offset: None });
    }
    if let Some(counted) = c.attempt(|c| shifted(c, length, end)) {
        return Some(counted);
    }
    c.at = end;
    Some(Counted { what: What::Length(length), end, offset: None })
}

/// "years old", "-year-old", "years of age", "year olds".
fn is_age(c: &Cursor<'_, '_>) -> bool {
    let hyphen = usize::from(c.is_ahead(0, crate::lexicon::Lexeme::mark(b'-')));
    let old = c.text(hyphen);
    let age = c.is(words::OF) && c.text(1).eq_ignore_ascii_case("age");
    // "a day off" is a holiday.
    if old == "off" && c.document.is(c.at.wrapping_sub(2), words::A) {
        return true;
    }
    // "6 min read" is the furniture of a page.
    if old == "read" {
        return true;
    }
    age || old.eq_ignore_ascii_case("old") || old.eq_ignore_ascii_case("olds")
}

/// "ago", "earlier", "from now", "after": what a length is counted by.
fn shifted(c: &mut Cursor<'_, '_>, length: Length, end: usize) -> Option<Counted> {
    let or_so = c.eat(words::OR) && (c.text(0).eq_ignore_ascii_case("so") || c.is(words::MORE));
    if or_so {
        c.at += 1;
    } else if c.at != end {
        return None;
    }
    c.eat_hyphen();
    let shift = match c.word() {
        Some(TimeWord::Shift(shift)) => shift,
        Some(TimeWord::Edge(crate::lexicon::time_words::Edge::Earlier)) => Shift::Earlier,
        Some(TimeWord::Edge(crate::lexicon::time_words::Edge::Later)) => Shift::Later,
        _ if c.is(words::FROM) && (c.text(1).eq_ignore_ascii_case("now") || c.text(1) == "today") => {
            c.at += 1;
            Shift::Hence
        }
        _ => return None,
    };
    c.at += 1;
    let (from, back) = match shift {
        // "a month earlier than usual"
        Shift::Earlier | Shift::Later if c.is(words::THAN) => {
            let offset = if shift == Shift::Earlier { Direction::Before } else { Direction::After };
            return Some(Counted { what: What::Length(length), end, offset: Some(offset) });
        }
        Shift::Ago => (From::Published, true),
        Shift::Hence => (From::Published, false),
        Shift::Earlier => (From::Mention, true),
        Shift::Later => (From::Mention, false),
        Shift::Before | Shift::After => {
            let back = shift == Shift::Before;
            if ends_clause(c) {
                (From::Mention, back)
            } else {
                let offset = if back { Direction::Before } else { Direction::After };
                return Some(Counted { what: What::Length(length), end, offset: Some(offset) });
            }
        }
    };
    Some(Counted { what: What::Shifted { length, from, back }, end: c.at, offset: None })
}

/// Nothing follows that "before" or "after" could govern.
fn ends_clause(c: &Cursor<'_, '_>) -> bool {
    c.token().is_none_or(|next| {
        [b'.', b',', b';', b')', b'"', b'?', b'!', b':'].iter().any(|&mark| next.is_mark(mark))
    })
}

/// "year-earlier", "year ago", "year-ago": the article before it is left out by the caller.
fn year_earlier(c: &mut Cursor<'_, '_>) -> Option<Counted> {
    let (unit, false) = c.unit()? else { return None };
    if unit.is_clock() {
        return None;
    }
    let hyphen = c.eat_hyphen();
    let back = match c.word()? {
        TimeWord::Shift(Shift::Ago) | TimeWord::Edge(crate::lexicon::time_words::Edge::Earlier) => true,
        TimeWord::Shift(Shift::Before) if !hyphen => true,
        TimeWord::Shift(Shift::After) if !hyphen && ends_clause_behind(c) => false,
        _ => return None,
    };
    c.at += 1;
    let end = c.at;
    if unit == TimeUnit::Year && hyphen {
        // "the year-ago third quarter"
        if let Some(part) = c.attempt(unit::quarter_or_half) {
            let point = super::value::Point {
                part: Some(part),
                year: Some(super::value::Year::Step(-1, From::Published)),
                ..super::value::Point::default()
            };
            return Some(Counted { what: What::Point(point), end: c.at, offset: None });
        }
    }
    Some(Counted {
        what: What::Shifted { length: Length::whole(1, unit), from: From::Mention, back },
        end,
        offset: None,
    })
}

fn ends_clause_behind(c: &Cursor<'_, '_>) -> bool {
    let mut ahead = *c;
    ahead.at += 1;
    ends_clause(&ahead)
}

/// Whether a range can begin here: what follows a number, or its unit, can tell.
fn may_be_range(c: &Cursor<'_, '_>, first: First) -> bool {
    if !first.any(First::DIGITS.or(First::NUMBER)) {
        return first.any(written::COUNTED);
    }
    let unit = usize::from(c.peek(1).is_some_and(|next| next.has(Class::TimeUnit)));
    c.peek(1 + unit).is_some_and(|next| {
        next.is_mark(b'-')
            || next.has(Class::TimeWord)
            || [words::TO, words::OR, words::AND].contains(&next.lexeme)
    })
}

/// "two to three years", "5-10 days", "between seven months and two years".
fn range(c: &mut Cursor<'_, '_>) -> Option<(Length, Length)> {
    let start = c.at;
    let low = c.count()?;
    let place = c.at;
    c.eat_hyphen();
    let low_unit = c.attempt(Cursor::unit);
    if low_unit.is_none() {
        c.at = place;
    }
    let between = start > 0 && c.document.is(start - 1, words::BETWEEN);
    let joined = c.eat_hyphen() || c.eat(words::TO) || c.eat(words::OR) || between && c.eat(words::AND);
    if !joined {
        return None;
    }
    let high = length(c)?;
    let low_unit = low_unit.map_or(high.unit, |(unit, _)| unit);
    high.count?;
    (low.value() * low_unit.days() < high.count?.value() * high.unit.days())
        .then_some((Length { count: Some(low), unit: low_unit, rest: None }, high))
}

/// "$10 a year", "deaths a day", "60 percent an hour": the article means "each".
pub(super) fn is_rate(c: &Cursor<'_, '_>, start: usize) -> bool {
    const COUNTED: Classes = Classes::of(&[Class::Currency, Class::Unit, Class::NounPlural]);
    if !c.document.is(start, words::A) && !c.document.is(start, words::AN) {
        return false;
    }
    let Some(before) = start.checked_sub(1).and_then(|at| c.document.tokens.get(at)) else { return false };
    let tag = c.tag(start - 1);
    before.is_numeric()
        || tag == crate::phrase::Tag::Number
        || tag == crate::phrase::Tag::NounPlural && before.shape == Shape::Lower
        || before.is_mark(b'%')
        || before.has(Class::TimeWord)
            && matches!(
                c.document.value(start - 1, Class::TimeWord).and_then(TimeWord::of),
                Some(TimeWord::Scale(_) | TimeWord::Number(_))
            )
        || before.any(COUNTED)
            && !before.has(Class::Preposition)
            && !before.any(Classes::of(&[Class::VerbPast, Class::VerbS]))
        || matches!(before.lexeme, words::PERCENT | words::CENT)
}
