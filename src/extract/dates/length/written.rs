//! A length as it is written: in figures, in words, with halves, with nobody's number.

use super::super::cursor::{self, Cursor};
use super::super::first::First;
use crate::lexicon::time_words::{Edge, TimeWord, Which};
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, words};
use crate::text::{Shape, TokenKind};
use crate::timex::{Count, Length, TimeUnit};

/// A length: "three years", "a year and a half", "several days", "90-minute", "24hr", "half an hour", "decades".
pub(super) fn length(c: &mut Cursor<'_, '_>) -> Option<Length> {
    let first = First::of(c);
    read(c, first)
}

/// A length whose first token has been asked already.
pub(super) fn read(c: &mut Cursor<'_, '_>, first: First) -> Option<Length> {
    type Read = fn(&mut Cursor<'_, '_>) -> Option<Length>;
    const READS: &[(Read, First)] = &[
        (glued, First::MIXED),
        (half, First::HALF),
        (one, First::ARTICLE.or(First::VAGUE)),
        (fuzzy, First::ARTICLE.or(First::FUZZY)),
        (exact, COUNTED),
        (bare_plural, First::UNIT),
    ];
    READS.iter().filter(|(_, begins)| first.any(*begins)).find_map(|(read, _)| c.attempt(|c| read(c)))
}

/// What a number of units can begin with.
pub(super) const COUNTED: First = First::DIGITS.or(First::NUMBER).or(First::SCALE).or(First::ARTICLE);

/// "24hr", "48h", "90min", "10yr"
fn glued(c: &mut Cursor<'_, '_>) -> Option<Length> {
    if c.token()?.kind != TokenKind::Mixed {
        return None;
    }
    let text = c.text(0);
    let letters = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, ending) = text.split_at(letters);
    let (value, _) = cursor::digits(number)?;
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

/// What can stand between a number and its unit.
pub(in crate::extract::dates) const BETWEEN: WordSet = WordSet::of(&[
    words::SINGLE,
    words::FULL,
    words::WHOLE,
    words::CONSECUTIVE,
    words::MORE,
    words::STRAIGHT,
    words::SUCCESSIVE,
    words::ADDITIONAL,
    words::ENTIRE,
    words::FURTHER,
    words::EXTRA,
    words::OTHER,
    words::LONG,
    words::CALENDAR,
    words::WORKING,
    words::BUSINESS,
    words::SOLID,
]);

/// "single", "full", "consecutive": between a number and its unit.
fn more(c: &mut Cursor<'_, '_>) {
    let between = c.token().is_some_and(|token| token.shape == Shape::Lower && BETWEEN.has(token.lexeme));
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
    // "in many quarters" are places, "a few seasons" those of a sport.
    if matches!(unit, TimeUnit::Season | TimeUnit::Quarter) {
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
    // Written with a capital a unit is mostly part of a name, unless all of the line is. "A 30-second clip" is one of seconds,
    // the "thirty-second" an ordinal.
    let tied = hyphen && c.document.token(start).is_some_and(|token| token.is_numeric());
    let ordinal_like = unit == TimeUnit::Second && !plural && !one && !tied;
    // "three quarters of the seats" is a fraction unless quarters follow each other; "that three-quarters of the seats"
    // is one in any case.
    let in_a_row =
        c.at >= 2 && matches!(c.document.word(c.at - 2), "consecutive" | "straight" | "successive");
    let led = start > 0 && c.document.has(start - 1, Class::TimeWord);
    let share = hyphen && c.document.is(c.at, words::OF);
    let quarter = unit == TimeUnit::Quarter && (!plural || share || !in_a_row && !led);
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
    c.token().filter(|next| {
        next.is_numeric() || next.has(Class::TimeWord) || next.is_mark(b',') || next.is(words::AND)
    })?;
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
        token.has(Class::Preposition) && token.lexeme != words::OF || token.has(Class::TimeWord)
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
    matches!(c.word(), Some(TimeWord::Shift(_) | TimeWord::Edge(Edge::Earlier | Edge::Later)))
}
