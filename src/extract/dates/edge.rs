//! Parts of a unit: "early 2024", "the end of May", "year-end", "so far this year".

use super::calendar;
use super::cursor::Cursor;
use super::first::First;
use super::read::point;
use super::rules;
use super::unit;
use super::value::{From, Point, Year};
use super::year;
use crate::lexicon::time_words::{Edge, TimeWord};
use crate::lexicon::{Class, words};
use crate::rule::Rule;
use crate::timex::TimeUnit;

/// "early", "the end of", "mid-", "earlier", "year-end": which part of what follows.
pub(super) fn with_edge(c: &mut Cursor<'_, '_>, first: First) -> Option<(Edge, Point, Rule)> {
    if !first.any(First::EDGE.or(First::UNIT).or(First::SO)) {
        return None;
    }
    if let Some(point) = c.attempt(units_end) {
        return Some((Edge::End, point, rules::EDGE));
    }
    if let Some(point) = c.attempt(so_far) {
        return Some((Edge::Start, point, rules::EDGE));
    }
    let start = c.at;
    let edge = c.take_word(|word| match word {
        TimeWord::Edge(edge) => Some(edge),
        _ => None,
    })?;
    // "in her early 20s" is an age.
    if start > 0 && c.document.has(start - 1, Class::Possessive) {
        return None;
    }
    let place = matches!(edge, Edge::Start | Edge::End | Edge::Mid);
    if matches!(c.text(0), "part" | "days" | "weeks" | "months") && !place {
        c.at += 1;
    }
    c.eat_hyphen();
    let joined = c.eat(words::OF) || (!place && (c.eat(words::IN) || c.eat(words::ON)));
    let the = c.eat(words::THE);
    if edge == Edge::End && !joined {
        return None;
    }
    let point = match edge {
        // "late" and "earlier" also stand before a bare day part and a whole date.
        _ if joined || place => {
            c.attempt(|c| point(c, First::of(c), the)).map(|(point, ..)| point).or_else(|| unit::whole(c))?
        }
        _ => point(c, First::of(c), the).map(|(point, ..)| point)?,
    };
    // "late-night", "early morning" alone are no times of a day that can be told.
    let bare_part = point.is_only_time() && point.clock.is_none() && !joined;
    let in_unit = matches!(point.step, Some((_, 0, From::Published)))
        || point.year == Some(Year::Step(0, From::Published));
    let the_unit = in_unit
        && !joined
        && !the
        && !place
        && c.document.has(c.at - 1, Class::TimeUnit)
        && !c.document.has(c.at - 2, Class::TimeWord);
    if edge == Edge::End && is_after_all(c, start) {
        return None;
    }
    if point.is_only_time() && point.clock.is_some() || the_unit || (bare_part && edge == Edge::End) {
        return None;
    }
    Some((edge, point, rules::EDGE))
}

/// "at the end of the day, it is his game": all things considered; but "at the end of the day on June 4".
fn is_after_all(c: &Cursor<'_, '_>, edge: usize) -> bool {
    let at = edge > 1 && c.document.is(edge - 1, words::THE) && c.document.is(edge - 2, words::AT);
    at && c.document.word(c.at - 1) == "day" && !c.is(words::ON)
}

/// "year-end", "year end", "month's end", "year-end 2024".
fn units_end(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let (unit, false) = c.unit()? else { return None };
    let _ = c.eat_hyphen() || c.eat_genitive();
    c.take_word(|word| (word == TimeWord::Edge(Edge::End)).then_some(()))?;
    let mut point = Point::of_step(unit, 0, From::Published);
    if unit == TimeUnit::Year {
        if let Some(year) = year::of_month(c) {
            point.year = Some(year);
        }
    }
    Some(point)
}

/// "so far this year", "year-to-date", "so far in 2022".
fn so_far(c: &mut Cursor<'_, '_>) -> Option<Point> {
    if c.is(words::SO) && c.is_ahead(1, words::FAR) {
        c.at += 2;
        c.eat_mark(b',');
        c.eat(words::IN);
        c.eat(words::THE);
        let whole = c.attempt(unit::which_first).or_else(|| c.attempt(calendar::year_alone))?;
        return Some(Point { so_far: true, ..whole });
    }
    let (unit, false) = c.unit()? else { return None };
    c.eat_hyphen();
    if !c.eat(words::TO) {
        return None;
    }
    c.eat_hyphen();
    if c.text(0) != "date" {
        return None;
    }
    c.at += 1;
    Some(Point { so_far: true, ..Point::of_step(unit, 0, From::Published) })
}
