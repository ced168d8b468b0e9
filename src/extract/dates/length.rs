//! Lengths of time and what is counted by them: durations, "three days ago", sets.

use super::cursor::Cursor;
use super::unit;
use super::value::{From, What};
use crate::lexicon::time_words::{Shift, TimeWord, Which};
use crate::lexicon::{Class, Classes, words};
use crate::mention::Direction;
use crate::text::{Shape, TokenKind};
use crate::timex::{Count, Length, TimeUnit, Timex};

/// What a length turned out to be.
pub(super) struct Counted {
    pub(super) what: What,
    /// Where the length itself ends: "a day after the vote" is a duration of "a day".
    pub(super) end: usize,
    /// "a day after": outside the span.
    pub(super) offset: Option<Direction>,
}

/// `[last|next|first] <length> [ago|earlier|later|before|after]`.
pub(super) fn counted(c: &mut Cursor<'_, '_>) -> Option<Counted> {
    if let Some(counted) = c.attempt(year_earlier) {
        return Some(counted);
    }
    let (length, low) = c
        .attempt(range)
        .map(|(low, high)| (high, Some(low)))
        .or_else(|| c.attempt(length).map(|length| (length, None)))?;
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

/// "two to three years", "5-10 days", "between seven months and two years".
fn range(c: &mut Cursor<'_, '_>) -> Option<(Length, Length)> {
    let start = c.at;
    let low = c.count()?;
    let place = c.at;
    c.eat_hyphen();
    let low_unit = c.attempt(super::cursor::Cursor::unit);
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
    (low.value() * weight(low_unit) < high.count?.value() * weight(high.unit))
        .then_some((Length { count: Some(low), unit: low_unit, rest: None }, high))
}

/// Days, roughly, to compare lengths by.
fn weight(unit: TimeUnit) -> f64 {
    match unit {
        TimeUnit::Second => 1.0 / 86_400.0,
        TimeUnit::Minute => 1.0 / 1_440.0,
        TimeUnit::Hour => 1.0 / 24.0,
        TimeUnit::Day => 1.0,
        TimeUnit::Weekend => 2.0,
        TimeUnit::Week => 7.0,
        TimeUnit::Fortnight => 14.0,
        TimeUnit::Month => 30.0,
        TimeUnit::Quarter | TimeUnit::Season => 91.0,
        TimeUnit::Half => 182.0,
        TimeUnit::Year => 365.0,
        TimeUnit::Decade => 3_650.0,
        TimeUnit::Century => 36_500.0,
        TimeUnit::Millennium => 365_000.0,
    }
}

/// A length: "three years", "a year and a half", "several days", "90-minute", "24hr", "half an hour", "decades".
pub(super) fn length(c: &mut Cursor<'_, '_>) -> Option<Length> {
    c.attempt(glued)
        .or_else(|| c.attempt(half))
        .or_else(|| c.attempt(one))
        .or_else(|| c.attempt(fuzzy))
        .or_else(|| c.attempt(exact))
        .or_else(|| c.attempt(bare_plural))
}

/// "24hr", "48h", "90min", "10yr"
fn glued(c: &mut Cursor<'_, '_>) -> Option<Length> {
    if c.token()?.kind != TokenKind::Mixed {
        return None;
    }
    let text = c.text(0);
    let letters = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, ending) = text.split_at(letters);
    let (value, _) = super::cursor::digits(number)?;
    let unit = match ending {
        "h" | "hr" | "hrs" => TimeUnit::Hour,
        "min" | "mins" => TimeUnit::Minute,
        "yr" | "yrs" => TimeUnit::Year,
        "sec" | "secs" => TimeUnit::Second,
        _ => return None,
    };
    c.at += 1;
    Some(Length::whole(value, unit))
}

/// "half an hour", "half a year", "half-hour".
fn half(c: &mut Cursor<'_, '_>) -> Option<Length> {
    c.take_word(|word| (word == TimeWord::Half).then_some(()))?;
    if !c.eat_hyphen() && !c.eat_any(&[words::A, words::AN]) {
        return None;
    }
    let (unit, false) = c.unit()? else { return None };
    Some(Length { count: Some(Count { digits: 5, power: -1 }), unit, rest: None })
}

/// "a year", "an hour and a half", "a single month", "the past year".
fn one(c: &mut Cursor<'_, '_>) -> Option<Length> {
    let past = c.take_word(|word| matches!(word, TimeWord::Which(Which::Past)).then_some(())).is_some();
    if !past && !c.eat_any(&[words::A, words::AN]) {
        return None;
    }
    more(c);
    let (unit, false) = c.unit()? else { return None };
    // "a second suspect", "a quarter of the votes", "a season ticket" are no lengths.
    if matches!(
        unit,
        TimeUnit::Second | TimeUnit::Quarter | TimeUnit::Season | TimeUnit::Weekend | TimeUnit::Half
    ) {
        return None;
    }
    Some(and_a_half(c, Length::whole(1, unit)))
}

/// "single", "full", "whole", "consecutive", "more": between a number and its unit.
fn more(c: &mut Cursor<'_, '_>) {
    let between = matches!(
        c.text(0),
        "single"
            | "full"
            | "whole"
            | "consecutive"
            | "more"
            | "straight"
            | "successive"
            | "additional"
            | "entire"
            | "further"
            | "extra"
            | "other"
            | "long"
            | "calendar"
            | "working"
            | "business"
            | "solid"
    );
    c.at += usize::from(between);
}

fn and_a_half(c: &mut Cursor<'_, '_>, length: Length) -> Length {
    let half = c.attempt(|c| {
        if !(c.eat_hyphen() | c.eat(words::AND)) {
            return None;
        }
        c.eat_hyphen();
        if !c.eat(words::A) {
            return None;
        }
        c.eat_hyphen();
        c.take_word(|word| (word == TimeWord::Half).then_some(()))
    });
    match half {
        Some(()) => plus_half(length),
        None => length,
    }
}

fn plus_half(length: Length) -> Length {
    match length.half() {
        Some(rest) => Length { rest: Some(rest), ..length },
        None => Length {
            count: length.count.map(|count| Count { digits: count.digits * 10 + 5, power: count.power - 1 }),
            ..length
        },
    }
}

/// "several days", "a few hours", "the next couple of years", "recent weeks", "the coming months".
fn fuzzy(c: &mut Cursor<'_, '_>) -> Option<Length> {
    c.eat(words::A);
    enum Much {
        Few,
        Two,
    }
    let much = c.take_word(|word| match word {
        TimeWord::Fuzzy => Some(Much::Few),
        TimeWord::Couple => Some(Much::Two),
        _ => None,
    })?;
    c.eat(words::OF);
    // "several dozen years", "a few hundred years": nobody knows how many.
    while c.take_word(|word| matches!(word, TimeWord::Scale(_)).then_some(())).is_some() {}
    more(c);
    c.eat_hyphen();
    let (unit, _) = c.unit()?;
    if unit == TimeUnit::Season {
        return None;
    }
    Some(match much {
        Much::Few => Length::vague(unit),
        Much::Two => Length::whole(2, unit),
    })
}

/// `<number>[-]<unit>`, with halves: "two and a half years", "5-1/2 year", "three years and two months".
fn exact(c: &mut Cursor<'_, '_>) -> Option<Length> {
    let start = c.at;
    let count = c.count()?;
    let half = c.attempt(number_and_a_half).is_some();
    let hyphen = c.eat_hyphen();
    more(c);
    let next = *c.token()?;
    let (unit, plural) = c.unit()?;
    let one = count.as_whole() == Some(1);
    // Written with a capital a unit is mostly part of a name, unless all of the line is.
    let ordinal_like = unit == TimeUnit::Second && !plural && !one;
    // "three quarters of the seats" is a fraction unless quarters follow each other.
    let in_a_row =
        c.at >= 2 && matches!(c.document.word(c.at - 2), "consecutive" | "straight" | "successive");
    let led = start > 0 && c.document.has(start - 1, Class::TimeWord);
    let quarter = unit == TimeUnit::Quarter && (!plural || !in_a_row && !led);
    if ordinal_like
        || quarter
        || (unit == TimeUnit::Season && !plural)
        || unit == TimeUnit::Weekend && !plural
    {
        return None;
    }
    if !plural && !hyphen && !one && next.shape != Shape::Lower && !c.document.word(c.at - 1).is_ascii() {
        return None;
    }
    let length = Length { count: Some(count), unit, rest: None };
    let length = if half { plus_half(length) } else { and_a_half(c, length) };
    c.attempt(|c| (c.eat_hyphen() && c.text(0) == "long").then(|| c.at += 1));
    Some(match c.attempt(|c| smaller_rest(c, unit)) {
        Some(rest) if length.rest.is_none() => Length { rest: Some(rest), ..length },
        _ => length,
    })
}

/// "and a half", "-1/2", " 1/2", "½" behind a number.
fn number_and_a_half(c: &mut Cursor<'_, '_>) -> Option<()> {
    if c.text(0) == "½" {
        c.at += 1;
        return Some(());
    }
    if c.eat(words::AND) {
        if !c.eat(words::A) {
            c.eat(words::AN);
        }
        c.eat_hyphen();
        return c.take_word(|word| (word == TimeWord::Half).then_some(()));
    }
    let hyphen = c.eat_hyphen();
    if hyphen && c.eat(words::AND) {
        c.eat_hyphen();
        c.eat(words::A);
        c.eat_hyphen();
        return c.take_word(|word| (word == TimeWord::Half).then_some(()));
    }
    if c.digits(0) != Some((1, 1)) {
        return None;
    }
    c.at += 1;
    if !c.eat_mark(b'/') || c.digits(0) != Some((2, 1)) {
        return None;
    }
    c.at += 1;
    Some(())
}

/// "and three months", ", 2 days" behind a length of a larger unit.
fn smaller_rest(c: &mut Cursor<'_, '_>, than: TimeUnit) -> Option<(u16, TimeUnit)> {
    let comma = c.eat_mark(b',');
    let and = c.eat(words::AND);
    let (count, article) = match c.count() {
        Some(count) => (count.as_whole()?, false),
        None => (u32::from(c.eat(words::A)), true),
    };
    let (unit, _) = c.unit()?;
    let fits = unit < than && count > 0 && (and || comma || !article) && unit != TimeUnit::Quarter;
    if !fits {
        return None;
    }
    Some((u16::try_from(count).ok()?, unit))
}

/// "weeks", "decades": the plural alone, written small; minutes and seconds only behind a preposition.
fn bare_plural(c: &mut Cursor<'_, '_>) -> Option<Length> {
    if c.token()?.shape != Shape::Lower {
        return None;
    }
    let before = c.at.checked_sub(1).and_then(|at| c.document.tokens.get(at));
    // "game days", "school years"
    if c.at > 0 && c.tag(c.at - 1).is_noun() {
        return None;
    }
    let governed = before.is_some_and(|token| {
        token.has(Class::Preposition) && token.lexeme != words::OF || token.has(Class::Adjective)
    });
    let (unit, true) = c.unit()? else { return None };
    let counted = !matches!(unit, TimeUnit::Quarter | TimeUnit::Season | TimeUnit::Half | TimeUnit::Weekend);
    let short = unit <= TimeUnit::Hour;
    if !counted || (short && !governed && !shift_follows(c)) {
        return None;
    }
    c.attempt(|c| (c.eat_hyphen() && c.text(0) == "long").then(|| c.at += 1));
    Some(Length::vague(unit))
}

fn shift_follows(c: &Cursor<'_, '_>) -> bool {
    use crate::lexicon::time_words::Edge;
    matches!(c.word(), Some(TimeWord::Shift(_) | TimeWord::Edge(Edge::Earlier | Edge::Later)))
}

/// `every|each <unit|weekday|…>`, "daily", "Sundays", "twice a week".
pub(super) fn set(c: &mut Cursor<'_, '_>) -> Option<Timex> {
    c.attempt(every)
        .or_else(|| c.attempt(often))
        .or_else(|| c.attempt(times_a))
        .or_else(|| c.attempt(plural_day))
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
        return Some(part.map_or(Timex::OpenWeekday(day), |part| Timex::WeekdayPart(day, part)));
    }
    if let Some((part, _)) = c.day_part() {
        return Some(Timex::OpenPart(part));
    }
    if let Some(season) = c.season() {
        return Some(Timex::OpenSeason(season));
    }
    if let Some(month) = c.attempt(super::cursor::Cursor::month) {
        return Some(Timex::OpenMonth(month));
    }
    if let Some(part) = c.attempt(unit::quarter_or_half) {
        return match part {
            super::value::YearPart::Quarter(quarter) => Some(Timex::OpenQuarter(quarter)),
            super::value::YearPart::Half(half) => Some(Timex::OpenHalf(half)),
            _ => None,
        };
    }
    if c.take_word(|word| matches!(word, TimeWord::Fuzzy).then_some(())).is_some() {
        return c.unit().map(|(unit, _)| Timex::Length(Length::vague(unit)));
    }
    let count = c.attempt(super::cursor::Cursor::count).and_then(Count::as_whole);
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
    let plain = matches!(c.text(0), "life" | "lives" | "business" | "basis" | "routine" | "newspaper");
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
    let often = match c.text(0) {
        "once" | "twice" | "thrice" | "Once" | "Twice" => {
            c.at += 1;
            true
        }
        _ => {
            c.count()?;
            let times = c.text(0) == "times";
            c.at += 1;
            times
        }
    };
    if !often {
        return None;
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
