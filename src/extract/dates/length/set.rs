//! Sets of times: "every week", "daily", "twice a year", "Sundays".

use super::super::clock;
use super::super::cursor::Cursor;
use super::super::first::First;
use super::super::unit;
use super::super::value::YearPart;
use crate::lexicon::time_words::TimeWord;
use crate::lexicon::words;
use crate::text::Shape;
use crate::timex::{Count, Length, TimeUnit, Timex};

/// `every|each <unit|weekday|…>`, "daily", "Sundays", "twice a week".
pub(in crate::extract::dates) fn set(c: &mut Cursor<'_, '_>, first: First) -> Option<Timex> {
    if first.any(First::OFTEN) {
        return c.attempt(every).or_else(|| c.attempt(often)).or_else(|| c.attempt(times_a));
    }
    if first.any(First::DIGITS.or(First::NUMBER)) && c.is_ahead(1, words::TIMES) {
        return c.attempt(times_a);
    }
    if first.any(First::WEEKDAY.or(First::UNIT)) { c.attempt(plural_day) } else { None }
}

fn every(c: &mut Cursor<'_, '_>) -> Option<Timex> {
    c.take_word(|word| (word == TimeWord::Every).then_some(()))?;
    let mut factor = 1;
    if c.text(0).eq_ignore_ascii_case("other") {
        c.at += 1;
        factor = 2;
    } else if c.text(0) == "single" || c.text(0) == "working" {
        c.at += 1;
    }
    if let Some(day) = c.weekday() {
        let part = c.day_part().map(|(part, _)| part);
        if let Some(time) = if part.is_none() { clock::behind_day(c) } else { None } {
            return Some(Timex::WeekdayTime(day, time.clock));
        }
        return Some(part.map_or(Timex::OpenWeekday(day), |part| Timex::WeekdayPart(day, part)));
    }
    if let Some((part, _)) = c.day_part() {
        return Some(Timex::OpenPart(part));
    }
    if let Some(season) = c.season() {
        return Some(Timex::OpenSeason(season));
    }
    if let Some(month) = c.attempt(Cursor::month) {
        return Some(Timex::OpenMonth(month));
    }
    if let Some(part) = c.attempt(unit::quarter_or_half) {
        return match part {
            YearPart::Quarter(quarter) => Some(Timex::OpenQuarter(quarter)),
            YearPart::Half(half) => Some(Timex::OpenHalf(half)),
            _ => None,
        };
    }
    if c.take_word(|word| matches!(word, TimeWord::Fuzzy).then_some(())).is_some() {
        return c.unit().map(|(unit, _)| Timex::Length(Length::vague(unit)));
    }
    let count = c.attempt(Cursor::count).and_then(Count::as_whole);
    let ordinal = if count.is_none() { c.ordinal().map(u32::from) } else { None };
    c.eat_hyphen();
    let (unit, _) = c.unit()?;
    Some(Timex::Length(Length::whole(count.or(ordinal).unwrap_or(factor), unit)))
}

/// "daily", "annual": not in the name of a newspaper, nor before "life" and the like.
fn often(c: &mut Cursor<'_, '_>) -> Option<Timex> {
    let capital = c.token()?.shape == Shape::Title;
    let (count, unit) = c.take_word(|word| match word {
        TimeWord::Often(count, unit) => Some((count, unit)),
        _ => None,
    })?;
    let capital_follows = c.token().is_some_and(|next| next.is_capitalized() && next.is_word());
    let name = capital
        && (unit < TimeUnit::Month || (count, unit) == (1, TimeUnit::Month))
        && (capital_follows || c.at > 1 && is_name_before(c));
    let plain = matches!(c.text(0), "life" | "lives" | "business" | "routine" | "newspaper");
    (!name && !plain).then(|| Timex::Length(Length::whole(u32::from(count), unit)))
}

fn is_name_before(c: &Cursor<'_, '_>) -> bool {
    c.document
        .tokens
        .get(c.at - 2)
        .is_some_and(|token| token.is_capitalized() && token.gap == crate::text::Gap::Space)
}

/// "twice a week", "three times a day", "once every two years".
fn times_a(c: &mut Cursor<'_, '_>) -> Option<Timex> {
    if !c.eat_any(&[words::ONCE, words::TWICE, words::THRICE]) {
        c.count()?;
        if !c.eat(words::TIMES) {
            return None;
        }
    }
    if let Some(set) = c.attempt(every) {
        return Some(set);
    }
    if !c.eat_any(&[words::A, words::AN, words::PER]) {
        return None;
    }
    let (unit, false) = c.unit()? else { return None };
    Some(Timex::Length(Length::whole(1, unit)))
}

/// "Sundays", "Monday nights", "weekends".
fn plural_day(c: &mut Cursor<'_, '_>) -> Option<Timex> {
    if let Some(day) = c.weekdays() {
        return Some(Timex::OpenWeekday(day));
    }
    if let Some(set) = c.attempt(|c| {
        let day = c.weekday()?;
        let (part, true) = c.day_part()? else { return None };
        Some(Timex::WeekdayPart(day, part))
    }) {
        return Some(set);
    }
    let (TimeUnit::Weekend, true) = c.unit()? else { return None };
    Some(Timex::OpenUnit(TimeUnit::Weekend))
}
