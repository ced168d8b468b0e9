//! Lists that share a month or a year: "Nov. 10, 12 and 14", "10-12 March", "1914-18".

use super::cursor::{Cursor, ordinal_digits};
use super::range;
use super::rules;
use super::value::{Candidate, Point, What, Year};
use super::year;
use crate::arbitrate::Strength;
use crate::lexicon::words;
use crate::text::{Document, Shape, TokenRange};

/// How many days a list behind one month can have.
const LIST: usize = 12;

/// Reads what shares parts with the candidate in `slot`: "Nov. 10 [-21]", "[10-]12 March", "1914[-18]". New candidates are
/// put in reading order. Returns where the reading ended.
pub(super) fn shared_parts(
    cursor: Cursor<'_, '_>,
    slot: usize,
    list: &mut Vec<Candidate>,
    strengths: &mut Vec<Strength>,
) -> usize {
    let Some(&candidate) = list.get(slot) else { return end_of_last(list) };
    let What::Point(point) = candidate.what else { return candidate.tokens.end as usize };
    if candidate.rule == rules::DAY_MONTH || candidate.rule == rules::TIME {
        left_of(cursor, slot, point, list, strengths);
    }
    if point.month().is_some() && point.day.is_some() && point.year.is_none() && !point.has_time() {
        return days_behind(cursor, point, list, strengths);
    }
    if candidate.rule == rules::YEAR_PAIR && point.next_year_too {
        return year_pair(slot, point, list, strengths);
    }
    if candidate.rule == rules::YEAR {
        return short_year_behind(cursor, point, list, strengths);
    }
    end_of_last(list)
}

/// Behind the last expression read.
fn end_of_last(list: &[Candidate]) -> usize {
    list.last().map_or(0, |last| last.tokens.end as usize)
}

/// A copy of a candidate at another place with another point.
fn sibling(of: &Candidate, tokens: TokenRange, point: Point) -> Candidate {
    Candidate { tokens, what: What::Point(point), edge: None, relation: None, ..*of }
}

/// "-21", "to 21", ", 12 and 14" behind a month and day; a year behind the last belongs to all.
fn days_behind(
    cursor: Cursor<'_, '_>,
    point: Point,
    list: &mut Vec<Candidate>,
    strengths: &mut Vec<Strength>,
) -> usize {
    let head = list.len().saturating_sub(1);
    for _ in 0..LIST {
        let Some(&last) = list.last() else { break };
        let mut c = Cursor { at: last.tokens.end as usize, ..cursor };
        let Some((tokens, day)) = next_day(&mut c) else { break };
        let mut next = Point { day: Some(day), weekday: None, year: None, ..point };
        let year = year::of_month(&mut c);
        next.year = year;
        let mut added = sibling(&last, TokenRange::new(tokens, c.at), next);
        added.shares = Some(head as u32);
        list.push(added);
        strengths.push(Strength::FORM);
        if let Some(year) = year {
            give_year(list.iter_mut().skip(head), year);
            break;
        }
    }
    end_of_last(list)
}

fn give_year<'a>(list: impl Iterator<Item = &'a mut Candidate>, year: Year) {
    for candidate in list {
        if let What::Point(point) = &mut candidate.what {
            point.year = point.year.or(Some(year));
        }
    }
}

/// A joint and another day of the month; gives the token of the day.
fn next_day(c: &mut Cursor<'_, '_>) -> Option<(usize, u8)> {
    let place = c.at;
    let found = c.attempt(|c| {
        let comma = c.eat_mark(b',');
        let joined = c.eat_hyphen()
            || c.eat_any(&[words::TO, words::AND, words::THROUGH, words::OR, words::UNTIL])
            || c.eat_mark(b'-')
            || c.eat_mark(b'&');
        if !(comma || joined) {
            return None;
        }
        c.eat(words::THE);
        let at = c.at;
        let ordinal = ordinal_digits(c.text(0)).is_some();
        let digits = c.digits(0).is_some_and(|(_, length)| length <= 2);
        if !(ordinal || digits) {
            return None;
        }
        let day = c.day()?;
        // "Nov. 10, 12 people", "on May 3 and 4:15", "May 3 to 5 percent": the number is of something else.
        let next = c.token();
        let word = next
            .is_some_and(|next| next.is_word() && next.shape == Shape::Lower && year::counts_something(c));
        let glued = next.is_some_and(|next| {
            next.is_glued() && (next.is_mark(b':') || next.is_mark(b'%') || next.is_mark(b'/'))
        });
        let another_month = c.peek(0).is_some_and(|next| next.has(crate::lexicon::Class::Month));
        let list_goes_on = !comma
            || joined
            || next.is_some_and(|next| next.is_mark(b',') || next.is(words::AND) || next.is(words::OR));
        (!(word || glued || another_month) && list_goes_on && day > 0).then_some((at, day))
    });
    if found.is_none() {
        c.at = place;
    }
    found
}

/// "10-" before "12 March", "9:30 to" before "11 a.m.": the earlier end, put before the candidate.
fn left_of(
    cursor: Cursor<'_, '_>,
    slot: usize,
    point: Point,
    list: &mut Vec<Candidate>,
    strengths: &mut Vec<Strength>,
) {
    let (candidate, document) = (list[slot], cursor.document);
    let free = slot.checked_sub(1).map_or(0, |before| list[before].tokens.end as usize);
    let sentence = document.sentence_range(candidate.tokens.start as usize);
    let mut at = candidate.tokens.start as usize;
    let floor = free.max(sentence.start as usize);
    if at > floor && document.is(at - 1, words::THE) {
        at -= 1;
    }
    if at <= floor + 1 {
        return;
    }
    let joint = document.tokens[at - 1];
    let joined =
        joint.is_mark(b'-') || [words::TO, words::AND, words::THROUGH, words::UNTIL].contains(&joint.lexeme);
    let digits = candidate.rule == rules::TIME
        || super::cursor::digits(document.word(candidate.tokens.start as usize)).is_some()
        || ordinal_digits(document.word(candidate.tokens.start as usize)).is_some();
    if !joined || !digits {
        return;
    }
    let end = at - 1;
    let (start, earlier) = if candidate.rule == rules::TIME {
        let Some(found) = earlier_time(document, floor, end, point) else { return };
        found
    } else {
        let mut c = Cursor { at: end - 1, end, ..cursor };
        let Some(day) = c.day().filter(|_| c.at == end) else { return };
        let loose = joint.is(words::AND)
            && ordinal_digits(document.word(end - 1)).is_none()
            && !led_by_range(document, end - 1);
        if loose || document.tokens[end - 1].is_word() {
            return;
        }
        (end - 1, Point { day: Some(day), weekday: None, ..point })
    };
    let mut added = sibling(&candidate, TokenRange::new(start, end), earlier);
    added.relation = super::context::relation(document, start);
    list.insert(slot, added);
    strengths.insert(slot, Strength::FORM);
}

/// "between" or "from" or "on" before a number: it is a day, not a count.
fn led_by_range(document: &Document<'_>, at: usize) -> bool {
    let the = at > 0 && document.is(at - 1, words::THE);
    at.checked_sub(1 + usize::from(the))
        .is_some_and(|before| [words::BETWEEN, words::FROM, words::ON].contains(&document.lexeme(before)))
}

/// "9", "9:30" before "to 11 a.m.".
fn earlier_time(document: &Document<'_>, floor: usize, end: usize, point: Point) -> Option<(usize, Point)> {
    let clock = point.clock?;
    let start = if end >= floor + 3 && document.is_mark(end - 2, b':') { end - 3 } else { end - 1 };
    let (hour, 1 | 2) = super::cursor::digits(document.word(start))? else { return None };
    let minute = if start + 3 == end { super::cursor::digits(document.word(end - 1))?.0 } else { 0 };
    let led = start > floor && {
        let before = document.lexeme(start - 1);
        [words::BETWEEN, words::FROM, words::AT].contains(&before) || document.is_mark(start - 1, b'(')
    } || document.is_mark(end, b'-');
    if !led || hour == 0 || hour > 12 || minute > 59 {
        return None;
    }
    let mut hour = hour as u8 % 12;
    if clock.hour >= 12 && hour + 12 <= clock.hour {
        hour += 12;
    }
    let earlier = crate::timex::Clock { hour, minute: minute as u8, second: None };
    Some((start, Point { clock: Some(earlier), ..point }))
}

/// "2009-10": a range of two years, each end with its own place.
fn year_pair(slot: usize, point: Point, list: &mut Vec<Candidate>, strengths: &mut Vec<Strength>) -> usize {
    let whole = list[slot];
    let start = whole.tokens.start as usize;
    let Some(Year::Known(first)) = point.year else { return whole.tokens.end as usize };
    let later = Point { year: Some(Year::Known(first + 1)), next_year_too: false, ..point };
    list[slot].tokens = TokenRange::new(start, start + 1);
    list[slot].is_end = true;
    let mut second = sibling(&whole, TokenRange::new(start + 2, start + 3), later);
    second.is_end = true;
    list.push(second);
    let mut range = range::of(list, slot, slot + 1);
    range.tokens = whole.tokens;
    range.rule = whole.rule;
    list.push(range);
    strengths.extend([strengths[slot], Strength::FORM]);
    whole.tokens.end as usize
}

/// "1914-18": the last two digits of a later year.
fn short_year_behind(
    cursor: Cursor<'_, '_>,
    point: Point,
    list: &mut Vec<Candidate>,
    strengths: &mut Vec<Strength>,
) -> usize {
    let behind = end_of_last(list);
    let (Some(Year::Known(first)), Some(&last)) = (point.year, list.last()) else { return behind };
    let mut c = Cursor { at: behind, ..cursor };
    let second = c.attempt(|c| {
        let hyphen = c.eat_hyphen();
        let slash = !hyphen && c.token()?.is_mark(b'/') && c.peek(1)?.is_glued() && c.eat_mark(b'/');
        if !hyphen && !slash {
            return None;
        }
        let (value, 2) = c.digits(0)? else { return None };
        c.at += 1;
        let later = first - first.rem_euclid(100) + value as i32;
        (later > first && later < first + 60).then_some(later)
    });
    let Some(later) = second else { return behind };
    let added = sibling(&last, TokenRange::new(c.at - 1, c.at), Point::of_year(Year::Known(later)));
    list.push(added);
    strengths.push(Strength::CONTEXT);
    if let [.., first, second] = list.as_mut_slice() {
        first.is_end = true;
        second.is_end = true;
    }
    if let Some(first) = list.len().checked_sub(2) {
        list.push(range::of(list, first, first + 1));
        strengths.push(Strength(Strength::CONTEXT.0 + 1));
    }
    c.at
}
