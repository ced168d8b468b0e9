//! Expressions that belong together: ranges with two ends, and lists that share a month or a year.

use super::cursor::{Cursor, ordinal_digits};
use super::rules;
use super::value::{Candidate, Point, What, Year, YearPart};
use super::year;
use crate::arbitrate::Strength;
use crate::lexicon::{Lexeme, words};
use crate::text::{Document, Shape, TokenRange};
use crate::timex::TimeUnit;

/// How many days a list behind one month can have.
const LIST: usize = 12;
/// How far before a range a verb of change can stand ("postponed from 2020 to 2021").
const CHANGE: usize = 3;

/// Reads what shares parts with the candidate in `slot`: "Nov. 10 [-21]", "[10-]12 March", "1914[-18]". New candidates are
/// put in reading order. Returns where the reading ended.
pub(super) fn shared_parts(
    cursor: Cursor<'_, '_>,
    slot: usize,
    list: &mut Vec<Candidate>,
    strengths: &mut Vec<Strength>,
) -> usize {
    let candidate = list[slot];
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
    list[list.len() - 1].tokens.end as usize
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
    let head = list.len() - 1;
    for _ in 0..LIST {
        let last = list[list.len() - 1];
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
            give_year(&mut list[head..], year);
            break;
        }
    }
    list[list.len() - 1].tokens.end as usize
}

fn give_year(list: &mut [Candidate], year: Year) {
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
    let mut range = range_of(list, slot, slot + 1);
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
    let last = list[list.len() - 1];
    let behind = last.tokens.end as usize;
    let Some(Year::Known(first)) = point.year else { return behind };
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
    list.push(range_of(list, list.len() - 2, list.len() - 1));
    strengths.push(Strength(Strength::CONTEXT.0 + 1));
    let ends = list.len() - 3;
    list[ends].is_end = true;
    list[ends + 1].is_end = true;
    c.at
}

fn range_of(list: &[Candidate], first: usize, second: usize) -> Candidate {
    let tokens = TokenRange { start: list[first].tokens.start, end: list[second].tokens.end };
    Candidate {
        tokens,
        what: What::Range,
        edge: None,
        modifier: None,
        rule: rules::RANGE,
        ends: Some((first as u32, second as u32)),
        shares: None,
        is_end: false,
        ..list[first]
    }
}

/// Joins neighbouring points to ranges, and lets the parts of lists share their year.
pub(super) fn ranges(document: &Document<'_>, list: &mut Vec<Candidate>, strengths: &mut Vec<Strength>) {
    let count = list.len();
    for first in 0..count.saturating_sub(1) {
        let second = first + 1;
        let (a, b) = (list[first], list[second]);
        let (What::Point(from), What::Point(to)) = (a.what, b.what) else { continue };
        if a.is_end || b.is_end {
            continue;
        }
        let Some(joint) = joint(document, a.tokens.end as usize, b.tokens.start as usize) else { continue };
        let between = is_between(document, list, first);
        let is_range = match joint {
            Joint::To => alike(&from, &to) && !is_change(document, a.tokens.start as usize),
            Joint::And => between && alike(&from, &to),
            Joint::Comma => false,
        };
        share(list, first, second);
        if is_range {
            let range = range_of(list, first, second);
            list.push(range);
            strengths
                .push(Strength(strengths[first].max(strengths[second]).0.max(Strength::CONTEXT.0 + 10) + 1));
            list[first].is_end = true;
            list[second].is_end = true;
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    To,
    And,
    Comma,
}

/// What stands between two expressions, if it joins them.
fn joint(document: &Document<'_>, mut at: usize, end: usize) -> Option<Joint> {
    if end < at || end - at > 3 {
        return None;
    }
    if at < end && document.is_mark(at, b',') {
        at += 1;
    }
    let joint = match document.lexeme(at) {
        _ if at == end => return Some(Joint::Comma),
        words::TO | words::THROUGH | words::UNTIL | words::TILL => Joint::To,
        words::AND | words::OR => Joint::And,
        word if word == Lexeme::mark(b'-') => Joint::To,
        _ if document.word(at).eq_ignore_ascii_case("thru") => Joint::To,
        _ => return None,
    };
    at += 1;
    while at < end
        && (document.is(at, words::THE) || document.is(at, words::ON) || document.is(at, words::IN))
    {
        at += 1;
    }
    (at == end).then_some(joint)
}

/// "between" before the first end.
fn is_between(document: &Document<'_>, list: &[Candidate], first: usize) -> bool {
    let mut start = list[first].tokens.start as usize;
    if start > 0 && document.is(start - 1, words::THE) {
        start -= 1;
    }
    start > 0 && document.is(start - 1, words::BETWEEN)
}

/// "postponed from Monday to Tuesday": two days, no range.
fn is_change(document: &Document<'_>, start: usize) -> bool {
    (start.saturating_sub(CHANGE)..start).any(|at| {
        matches!(
            document.word(at),
            "postponed"
                | "moved"
                | "rescheduled"
                | "delayed"
                | "shifted"
                | "pushed"
                | "changed"
                | "brought"
                | "deferred"
        )
    })
}

/// Whether two points can be the ends of one range.
fn alike(from: &Point, to: &Point) -> bool {
    // The votes "2019 to 1204" are no years.
    if matches!((from.year, to.year), (Some(Year::Known(a)), Some(Year::Known(b))) if a > b && a > 0) {
        return false;
    }
    let grain = |point: &Point| {
        if point.is_only_time() {
            4
        } else if point.is_day() {
            3
        } else if point.part.is_some()
            || matches!(point.step, Some((TimeUnit::Month | TimeUnit::Quarter, ..)))
        {
            2
        } else {
            i32::from(point.year.is_some())
        }
    };
    let (a, b) = (grain(from), grain(to));
    // "9 a.m. on Monday to 5 p.m.", "March to May 5" are alike enough; a year and a day are not.
    a == b
        || (a, b) == (3, 4) && from.has_time()
        || (a, b) == (4, 3) && to.has_time()
        || (a, b) == (1, 2)
        || (a, b) == (2, 1)
        || (a, b) == (2, 3)
}

/// The missing year (or month, or day) of one goes across from the other.
fn share(list: &mut [Candidate], first: usize, second: usize) {
    let (What::Point(mut from), What::Point(mut to)) = (list[first].what, list[second].what) else { return };
    let named = |point: &Point| {
        matches!(point.part, Some(YearPart::Month(_) | YearPart::Season(_) | YearPart::Quarter(_)))
    };
    if from.day.is_some()
        && from.part.is_none()
        && from.weekday.is_none()
        && to.day.is_some()
        && to.month().is_some()
    {
        // "from the 3rd to the 9th of November"
        from.part = to.part;
        from.year = to.year;
    }
    if named(&from) && named(&to) {
        if from.year.is_none() && from.which.is_none() && to.year.is_some() {
            from.year = to.year;
        } else if to.year.is_none() && to.which.is_none() && list[second].shares.is_none() {
            list[second].shares = Some(first as u32);
        }
    }
    if from.is_only_time() && to.is_day() && to.has_time() {
        from = Point { clock: from.clock, day_part: from.day_part, zone: from.zone, ..to };
        if list[first].rule == rules::TIME && from.clock.is_some() {
            from.day_part = None;
        }
    } else if to.is_only_time() && (from.is_day() || from.has_time()) {
        list[second].shares = Some(first as u32);
    } else if to.day.is_some() && to.part.is_none() && from.part.is_some() && to.year.is_none() {
        to.part = from.part;
        list[second].shares = Some(first as u32);
    } else if from.weekday.is_some() && to.weekday.is_some() && to.which.is_none() && to.step.is_none() {
        list[second].shares = Some(first as u32);
    }
    list[first].what = What::Point(from);
    list[second].what = What::Point(to);
}
