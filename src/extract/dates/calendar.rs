//! Months, days and weekdays by name, with their years, day parts and times.

use super::clock;
use super::cursor::Cursor;
use super::history;
use super::unit;
use super::value::{From, Point, Year, YearPart};
use super::year;
use crate::lexicon::time_words::{Edge, TimeWord, Which};
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, words};
use crate::text::{Shape, TokenKind};
use crate::timex::{DayPart, TimeUnit};

/// `<month> [<day>][, <year>]`: "November 10th, 2025", "Nov. 2025", "March of last year", "October".
pub(super) fn month_first(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let named = c.token()?.shape != Shape::Lower;
    let start = c.at;
    let led = has_its_day(c, start);
    let month = c.month()?;
    let mut point = Point::of_part(YearPart::Month(month));
    point.day = c.attempt(|c| {
        c.eat(words::THE);
        c.day().filter(|_| led || !unit_follows(c))
    });
    point.year = year::of_month(c).or_else(|| history::year(c, start, &point));
    if !is_real(&point) {
        return None;
    }
    // Written small, a month needs its day or year.
    (named || point.day.is_some() || point.year.is_some()).then_some(point)
}

/// "the Aug. 7 bombings", "a brutal June 2 attack": a month has its day, whatever that could count, unless a word stands before it
/// that months without a day have ("in June 30 people").
fn has_its_day(c: &Cursor<'_, '_>, month: usize) -> bool {
    const BEFORE_MONTHS: WordSet = WordSet::of(&[
        words::IN,
        words::SINCE,
        words::BY,
        words::UNTIL,
        words::DURING,
        words::FROM,
        words::LAST,
        words::NEXT,
        words::THIS,
        words::THAT,
        words::AND,
    ]);
    month.checked_sub(1).and_then(|at| c.document.token(at)).is_some_and(|token| {
        !BEFORE_MONTHS.has(token.lexeme)
            && (token.is_word() || token.kind == TokenKind::Clitic || token.is_mark(b'\''))
    })
}

/// Whether the calendar has that day.
fn is_real(point: &Point) -> bool {
    let (Some(month), Some(day)) = (point.month(), point.day) else { return true };
    let year = match point.year {
        Some(Year::Known(year)) => year,
        _ => 2000,
    };
    day <= crate::date::days_in_month(year, month)
}

/// What follows shows that the number before it was none of a date: "In June 30 people", "March 3:15".
fn unit_follows(c: &Cursor<'_, '_>) -> bool {
    let Some(next) = c.token() else { return false };
    let colon = next.is_glued() && next.is_mark(b':') && c.peek(1).is_some_and(|token| token.is_glued());
    let counted = next.shape == Shape::Lower && year::counts_something(c);
    colon || next.is_mark(b'%') || counted && !year::is_ordinal(c.document.word(c.at - 1))
}

/// `<day> [of] <month> [<year>]`: "10 November 2025", "the 3rd of March", "first of May".
pub(super) fn day_first(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let start = c.at;
    let digits = c.digits(0).is_some();
    let day = c.day()?;
    c.eat(words::OF);
    if digits {
        c.eat_hyphen();
    }
    let month = c.month()?;

    let mut point = Point::of_part(YearPart::Month(month));
    point.day = Some(day);
    point.year = year::of_month(c).or_else(|| history::year(c, start, &point));
    is_real(&point).then_some(point)
}

/// `<weekday>[, <date>]`, "Monday night", "Monday of last week", "Friday the 13th".
pub(super) fn weekday_first(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let weekday = c.weekday()?;
    let mut point = Point { weekday: Some(weekday), ..Point::default() };
    let date = c.attempt(|c| {
        c.eat_mark(b',');
        c.eat(words::THE);
        c.attempt(super::numeric::date)
            .or_else(|| c.attempt(day_first))
            .or_else(|| c.attempt(|c| month_first(c).filter(|point| point.day.is_some())))
    });
    if let Some(date) = date {
        return Some(Point { weekday: Some(weekday), ..date });
    }
    point.day = c.attempt(|c| {
        c.eat(words::THE);
        c.ordinal()
            .filter(|day| (1..=31).contains(day) && c.document.word(c.at - 1).as_bytes()[0].is_ascii_digit())
    });
    if point.day.is_none() {
        point.step = c.attempt(|c| {
            c.eat(words::OF);
            c.eat(words::THE);
            week_of_weekday(c)
        });
    }
    Some(point)
}

/// "(of) last week", "next week", "this week" behind a weekday.
fn week_of_weekday(c: &mut Cursor<'_, '_>) -> Option<(TimeUnit, i8, From)> {
    let which = unit::which(c)?;
    let (TimeUnit::Week, false) = c.unit()? else { return None };
    let (step, from) = year::steps(which)?;
    Some((TimeUnit::Week, step, from))
}

/// "yesterday", "today", "tonight", "the day after tomorrow".
pub(super) fn deictic(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let around = c.attempt(|c| {
        let (TimeUnit::Day, false) = c.unit()? else { return None };
        if c.eat(words::AFTER) {
            Some(1)
        } else if c.eat(words::BEFORE) {
            Some(-1)
        } else {
            None
        }
    });
    let word = c.at;
    let value = c.deictic()?;
    if let Some(row) = value.checked_sub(crate::lexicon::holidays::HOLIDAY) {
        return (around.is_none() && !is_thing(c)).then(|| holiday(c, row as u16));
    }
    if is_title(c, word) {
        return None;
    }
    let days = [-1, 0, 1, 0][value as usize % 4] + around.unwrap_or(0);
    let mut point = Point::of_step(TimeUnit::Day, days, From::Published);
    point.day_part = (value == 3).then_some(DayPart::Night);
    Some(with_date(c, point))
}

/// "the Today show", "told the Today programme", "The Tonight Show".
fn is_title(c: &Cursor<'_, '_>, at: usize) -> bool {
    const TITLED: [&str; 4] = ["show", "programme", "program", "newspaper"];
    let capital = c.document.token(at).is_some_and(|token| token.is_capitalized());
    capital && TITLED.iter().any(|noun| c.text(0).eq_ignore_ascii_case(noun))
}

/// "a Christmas tree", "Easter eggs": what belongs to a holiday, and is no day.
fn is_thing(c: &Cursor<'_, '_>) -> bool {
    const THINGS: [&str; 9] =
        ["tree", "card", "carol", "cracker", "stocking", "egg", "bunny", "costume", "turkey"];
    let word = c.text(0);
    THINGS.contains(&word.strip_suffix('s').unwrap_or(word))
}

/// "yesterday, May 3", "last night, November 2": the date says the same day once more.
pub(super) fn with_date(c: &mut Cursor<'_, '_>, point: Point) -> Point {
    let date = c.attempt(|c| {
        if !c.eat_mark(b',') {
            return None;
        }
        c.attempt(day_first).or_else(|| c.attempt(|c| month_first(c).filter(|point| point.day.is_some())))
    });
    match date {
        Some(date) => Point { day_part: point.day_part, ..date },
        None => point,
    }
}

/// A holiday of one word.
fn holiday(c: &mut Cursor<'_, '_>, row: u16) -> Point {
    let year = year::of_month(c);
    Point { holiday: Some(row), year, ..Point::default() }
}

/// A holiday of several words.
pub(super) fn holiday_phrase(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let (length, value) = c.document.phrase(c.at, Class::Deictic)?;
    let row = value.checked_sub(crate::lexicon::holidays::HOLIDAY)?;
    c.at += length;
    if c.at > c.end || is_thing(c) {
        return None;
    }
    Some(holiday(c, row as u16))
}

/// "the 30th": a day of the month about.
pub(super) fn bare_day(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let the = c.at > 0 && c.document.is(c.at - 1, words::THE);
    let text = c.text(0);
    let day = super::cursor::ordinal_digits(text).filter(|day| (1..=31).contains(day))?;
    c.at += 1;
    // "the 30th anniversary", "the 5th Circuit": an ordinal with a noun is none.
    let noun = c.token().is_some_and(|next| (next.is_word() || next.is_mark(b'-')) && !is_closed_word(c));
    (the && !noun).then_some(Point { day: Some(day), ..Point::default() })
}

/// A word that cannot be the noun of an ordinal.
fn is_closed_word(c: &Cursor<'_, '_>) -> bool {
    use crate::lexicon::Classes;
    const CLOSED: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::Pronoun,
        Class::Auxiliary,
        Class::Modal,
        Class::Determiner,
        Class::WhWord,
    ]);
    c.token().is_some_and(|token| token.any(CLOSED)) && !c.is(words::OF)
}

/// What can follow a day: a part of the day, a time, the week.
pub(super) fn behind_day(c: &mut Cursor<'_, '_>, mut point: Point) -> Point {
    if !point.has_time() {
        point.day_part = c.attempt(|c| {
            c.eat_genitive();
            c.take_word(|word| matches!(word, TimeWord::Edge(Edge::Early | Edge::Late)).then_some(()));
            single_part(c)
        });
    }
    if point.clock.is_none() {
        if let Some(time) = clock::behind_day(c) {
            point.clock = Some(time.clock);
            point.zone = time.zone;
        }
    }
    point
}

/// A time and the day behind it: "3:15 p.m. on Monday", "noon today", "8 p.m. EST".
pub(super) fn time_first(c: &mut Cursor<'_, '_>) -> Option<(Point, bool)> {
    let time = c.attempt(clock::time)?;
    // "10:35 a.m. (0735 GMT) Friday": the same time in another zone.
    c.attempt(|c| (c.eat_mark(b'(') && clock::time(c).is_some() && c.eat_mark(b')')).then_some(()));
    let mut point = Point { clock: Some(time.clock), zone: time.zone, ..Point::default() };
    let day = c.attempt(|c| {
        c.eat_mark(b',');
        let _ = c.eat(words::ON) || c.eat(words::IN);
        c.eat(words::THE);
        day(c)
    });
    if let Some(day) = day {
        // "8:30 tomorrow evening": behind the day, too.
        let part = day.day_part.or_else(|| c.attempt(single_part));
        point = Point { clock: point.clock, zone: point.zone, ..day };
        // "8 tonight", "3 in the morning": the part of the day tells the half.
        if let (Some(part), Some(clock)) = (part, point.clock) {
            if !time.sure && clock.hour < 12 && part != DayPart::Morning {
                point.clock = Some(crate::timex::Clock { hour: clock.hour + 12, ..clock });
            }
        }
        point.day_part = None;
    }
    Some((point, time.sure || day.is_some()))
}

/// "evening", not "evenings".
fn single_part(c: &mut Cursor<'_, '_>) -> Option<DayPart> {
    c.day_part().filter(|&(_, plural)| !plural).map(|(part, _)| part)
}

/// A day that a time can stand before.
fn day(c: &mut Cursor<'_, '_>) -> Option<Point> {
    c.attempt(deictic)
        .or_else(|| c.attempt(holiday_phrase))
        .or_else(|| c.attempt(weekday_first))
        .or_else(|| c.attempt(super::numeric::date))
        .or_else(|| c.attempt(day_first))
        .or_else(|| c.attempt(|c| month_first(c).filter(|point| point.day.is_some())))
        .or_else(|| c.attempt(unit::which_day))
        .or_else(|| {
            c.attempt(|c| {
                let in_the = c.at.checked_sub(1).is_some_and(|before| c.document.is(before, words::THE));
                let part = single_part(c).filter(|_| in_the)?;
                Some(Point { day_part: Some(part), ..Point::default() })
            })
        })
}

/// "last November", "next Monday", "this summer": `which` of a named part.
pub(super) fn named_after(c: &mut Cursor<'_, '_>, which: Which) -> Option<Point> {
    if let Some(month) = c.attempt(|c| {
        let capital = c.token()?.is_capitalized();
        c.month().filter(|_| capital)
    }) {
        let day = c.attempt(|c| c.day().filter(|_| !unit_follows(c)));
        let year = c.attempt(|c| year::of_month(c));
        return Some(Point {
            part: Some(YearPart::Month(month)),
            which: Some(which),
            day,
            year,
            ..Point::default()
        });
    }
    if let Some(point) = c.attempt(|c| {
        // "that Sun" is a company, "last Mon" nothing that news writes.
        let full = c.text(0).len() > 3;
        weekday_first(c).filter(|_| full)
    }) {
        return Some(Point { which: Some(which), ..point });
    }
    if let Some(point) = c
        .attempt(holiday_phrase)
        .or_else(|| c.attempt(|c| deictic(c).filter(|point| point.holiday.is_some())))
    {
        return Some(Point { which: Some(which), ..point });
    }
    let season = c.season()?;
    let year = c.attempt(|c| year::of_month(c));
    Some(Point { part: Some(YearPart::Season(season)), which: Some(which), year, ..Point::default() })
}

/// "summer", "spring of 2024", "fall 2023", "winter 1918-19".
pub(super) fn season_first(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let season = c.season()?;
    let year = year::of_month(c);
    Some(Point { part: Some(YearPart::Season(season)), year, ..Point::default() })
}

/// A year where nothing else stands.
pub(super) fn year_alone(c: &mut Cursor<'_, '_>) -> Option<Point> {
    c.attempt(year::before_christ).map(Point::of_year).or_else(|| {
        let plain = year::plain(c)?;
        // "the 1988 third quarter"
        if let Some(part) = c.attempt(unit::quarter_or_half) {
            return Some(Point { year: Some(Year::Known(plain)), ..Point::of_part(part) });
        }
        Some(Point::of_year(Year::Known(plain)))
    })
}
