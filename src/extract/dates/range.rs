//! Ranges: two neighbouring expressions that are the ends of one, and parts that the ends share.

use super::rules;
use super::value::{Candidate, Point, What, Year, YearPart};
use crate::arbitrate::Strength;
use crate::lexicon::{Lexeme, words};
use crate::text::{Document, TokenRange};
use crate::timex::TimeUnit;

/// How far before a range a verb of change can stand ("postponed from 2020 to 2021").
const CHANGE: usize = 3;

/// The range from one candidate to another.
pub(super) fn of(list: &[Candidate], first: usize, second: usize) -> Candidate {
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
pub(super) fn join(document: &Document<'_>, list: &mut Vec<Candidate>, strengths: &mut Vec<Strength>) {
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
            let range = of(list, first, second);
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
            from.year = match to.year {
                // "December 28 to January 4, 2026" begins in the year before.
                Some(Year::Known(year))
                    if from.month().zip(to.month()).is_some_and(|(from, to)| from > to) =>
                {
                    Some(Year::Known(year - 1))
                }
                year => year,
            };
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
