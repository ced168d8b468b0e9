//! Times of day: "3:15 p.m.", "15:00 GMT", "noon", "2pm local time".

use super::cursor::{Cursor, digits};
use crate::lexicon::time_words::{TimeWord, zone_words};
use crate::lexicon::{Class, Lexeme, words};
use crate::text::{TokenKind, TokenRange};
use crate::timex::Clock;

/// A time as read.
#[derive(Clone, Copy)]
pub(super) struct Time {
    pub(super) clock: Clock,
    pub(super) zone: Option<TokenRange>,
    /// It has a.m., a zone, seconds or a name: it can be nothing else.
    pub(super) sure: bool,
}

/// `<hour>[:<minute>[:<second>]] [a.m.] [<zone>]`, a name, or words: "nine o'clock".
pub(super) fn time(c: &mut Cursor<'_, '_>) -> Option<Time> {
    let start = c.at;
    let token = c.token()?;
    let (mut clock, mut sure) = match token.kind {
        TokenKind::Word if !token.has(Class::TimeWord) => return None,
        TokenKind::Word => {
            c.attempt(named).map(|clock| (clock, true)).or_else(|| c.attempt(hour_and_half_day))?
        }
        TokenKind::Mixed => c.attempt(glued)?,
        TokenKind::Number if c.is_ahead(1, Lexeme::mark(b':')) => c.attempt(colon)?,
        // "9 a.m.", "0300 GMT": a small word of time must follow.
        TokenKind::Number if c.peek(1)?.has(Class::TimeWord) || names_zone(|offset| c.text(1 + offset)) => {
            c.attempt(hour_and_half_day).or_else(|| c.attempt(military))?
        }
        _ => return None,
    };
    if !sure {
        if let Some(afternoon) = half_day(c) {
            clock = to_half_day(clock, afternoon);
            sure = true;
        }
    }
    let zone = zone(c);
    // "a record of 2:17:18", "finishing in 3:07:35" are lengths.
    let behind = start.checked_sub(1).map(|at| c.document.lexeme(at));
    if !sure && zone.is_none() && clock.second.is_some() && matches!(behind, Some(words::IN | words::OF)) {
        return None;
    }
    Some(Time { clock, zone, sure: sure || zone.is_some() || clock.second.is_some() })
}

fn clock(hour: u32, minute: u32, second: Option<u32>) -> Option<Clock> {
    let fits = hour <= 24 && minute < 60 && second.is_none_or(|second| second < 61);
    fits.then_some(Clock {
        hour: hour as u8,
        minute: minute as u8,
        second: second.map(|second| second as u8),
    })
}

fn named(c: &mut Cursor<'_, '_>) -> Option<Clock> {
    let hour = c.take_word(|word| match word {
        TimeWord::Hour(hour) => Some(hour),
        _ => None,
    })?;
    clock(u32::from(hour), 0, None)
}

/// "3:15", "10:03:01", "5:30PM"
fn colon(c: &mut Cursor<'_, '_>) -> Option<(Clock, bool)> {
    let (hour, 1 | 2) = c.digits(0)? else { return None };
    c.at += 1;
    let (minute, half) = behind_colon(c)?;
    let second = if half.is_none() { c.attempt(behind_colon) } else { None };
    let clock = clock(hour, minute, second.map(|(second, _)| second))?;
    match half.or(second.and_then(|(_, half)| half)) {
        Some(afternoon) => Some((to_half_day(clock, afternoon), true)),
        None => Some((clock, false)),
    }
}

/// The minutes and seconds behind an hour that has been read: `:15`, `:15:02`.
pub(super) fn behind_hour(c: &mut Cursor<'_, '_>, hour: u32) -> Option<Clock> {
    let (minute, _) = c.attempt(behind_colon)?;
    let second = c.attempt(behind_colon).map(|(second, _)| second);
    clock(hour, minute, second)
}

/// `:15`, `:30PM`: two digits, and the half of the day if it is glued to them.
fn behind_colon(c: &mut Cursor<'_, '_>) -> Option<(u32, Option<bool>)> {
    let glued = c.token()?.is_mark(b':') && c.token()?.is_glued() && c.peek(1)?.is_glued();
    if !glued {
        return None;
    }
    let text = c.text(1);
    let (number, rest) = text.split_at_checked(2)?;
    let (value, _) = digits(number)?;
    let half = match rest {
        "" => None,
        _ if rest.eq_ignore_ascii_case("pm") => Some(true),
        _ if rest.eq_ignore_ascii_case("am") => Some(false),
        _ if ["hrs", "h", "z"].iter().any(|ending| rest.eq_ignore_ascii_case(ending)) => None,
        _ => return None,
    };
    c.at += 2;
    Some((value, half))
}

/// "2pm", "7.30pm", "15h00"
fn glued(c: &mut Cursor<'_, '_>) -> Option<(Clock, bool)> {
    let text = c.text(0);
    if c.token()?.kind != TokenKind::Mixed {
        return None;
    }
    let letters = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, ending) = text.split_at(letters);
    let afternoon = if ending.eq_ignore_ascii_case("pm") {
        true
    } else if ending.eq_ignore_ascii_case("am") {
        false
    } else {
        // "p.m" is cut behind its point: "2p.m."
        return hour_mark(c, number, ending);
    };
    let clock = hour_and_minute(number)?;
    c.at += 1;
    Some((to_half_day(clock, afternoon), true))
}

/// "15h00"; "19h" behind "at" or "until", where it is no length.
fn hour_mark(c: &mut Cursor<'_, '_>, hour: &str, ending: &str) -> Option<(Clock, bool)> {
    let minute = ending.strip_prefix('h')?;
    let (hour, 1 | 2) = digits(hour)? else { return None };
    let minute = if minute.is_empty() {
        let before = c.at.checked_sub(1).map(|at| c.document.lexeme(at))?;
        [words::AT, words::UNTIL, words::TILL].contains(&before).then_some(0)?
    } else {
        let (minute, 2) = digits(minute)? else { return None };
        minute
    };
    c.at += 1;
    Some((clock(hour, minute, None)?, true))
}

/// "10.45", "7"
fn hour_and_minute(text: &str) -> Option<Clock> {
    match text.split_once('.') {
        Some((hour, minute)) if minute.len() == 2 => clock(digits(hour)?.0, digits(minute)?.0, None),
        None => clock(digits(text).filter(|&(_, length)| length <= 2)?.0, 0, None),
        _ => None,
    }
}

/// "9 a.m.", "10.45 AM", "nine o'clock": the half of the day or "o'clock" must follow.
fn hour_and_half_day(c: &mut Cursor<'_, '_>) -> Option<(Clock, bool)> {
    let clock = match hour_and_minute(c.text(0)) {
        Some(clock) => {
            c.at += 1;
            clock
        }
        None => clock(c.words_below_hundred()?, 0, None)?,
    };
    if c.take_word(|word| (word == TimeWord::OClock).then_some(())).is_some_and(|()| true)
        && c.document.word(c.at - 1).contains('\'')
    {
        let afternoon = half_day(c);
        return Some((afternoon.map_or(clock, |afternoon| to_half_day(clock, afternoon)), true));
    }
    let afternoon = half_day(c)?;
    Some((to_half_day(clock, afternoon), true))
}

/// "0300 GMT", "1430 hours", "0930 local time"
fn military(c: &mut Cursor<'_, '_>) -> Option<(Clock, bool)> {
    let (value, 4) = c.digits(0)? else { return None };
    match c.peek_word(1) {
        Some(TimeWord::OClock) => c.at += 2,
        Some(TimeWord::Zone) => c.at += 1,
        _ if names_zone(|offset| c.text(1 + offset)) => c.at += 1,
        _ => return None,
    }
    Some((clock(value / 100, value % 100, None)?, true))
}

/// "a.m.", "PM": whether it is the afternoon.
fn half_day(c: &mut Cursor<'_, '_>) -> Option<bool> {
    let afternoon = c.take_word(|word| match word {
        TimeWord::Am => Some(false),
        TimeWord::Pm => Some(true),
        _ => None,
    })?;
    // The last point of "p.m." stays where it ends the sentence too.
    if c.document.word(c.at - 1).contains('.') {
        c.eat_point();
    }
    Some(afternoon)
}

/// Whether "Eastern Time", "local time" or the same time elsewhere, "(2341 GMT)", stands there; the words by their distance.
pub(super) fn names_zone<'t>(word: impl Fn(usize) -> &'t str) -> bool {
    let local = word(0) == "local" && word(1) == "time";
    let elsewhere =
        word(0) == "(" && matches!(word(2), "GMT" | "UTC") && matches!(digits(word(1)), Some((_, 4)));
    local || elsewhere || zone_words(word).is_some()
}

fn to_half_day(time: Clock, afternoon: bool) -> Clock {
    if time.hour > 12 {
        return time;
    }
    Clock { hour: time.hour % 12 + if afternoon { 12 } else { 0 }, ..time }
}

/// "GMT", "(GMT +7)", "local time", "Eastern Time".
fn zone(c: &mut Cursor<'_, '_>) -> Option<TokenRange> {
    let place = c.at;
    let bracket = c.eat_mark(b'(');
    let start = c.at;
    if c.take_word(|word| (word == TimeWord::Zone).then_some(())).is_some() {
        c.attempt(|c| {
            let sign = c.eat_mark(b'+') || c.eat_mark(b'-');
            (sign && c.take_digits(0..=14).is_some()).then_some(())
        });
        let range = TokenRange::new(start, c.at);
        if bracket && !c.eat_mark(b')') {
            c.at = place;
            return None;
        }
        return Some(range);
    }
    c.at = place;
    if !bracket {
        let words = zone_words(|offset| c.text(offset))?;
        c.at += words;
        return Some(TokenRange::new(place, c.at));
    }
    None
}

/// `[,] [at|@|from] [about] <time>` behind a day.
pub(super) fn behind_day(c: &mut Cursor<'_, '_>) -> Option<Time> {
    c.attempt(|c| {
        let comma = c.eat_mark(b',');
        let at = c.eat(words::AT) || c.eat_mark(b'@');
        if !c.token()?.is_numeric() && !c.token()?.has(Class::TimeWord) {
            return None;
        }
        c.take_word(|word| matches!(word, TimeWord::Bound(_)).then_some(()));
        let time = time(c)?;
        // Without "at" a plain number pair behind a comma is no time ("Monday, 3:2").
        (at || time.sure || !comma || time.clock.hour > 0).then_some(time)
    })
}
