//! One expression of time, read at a place: prefix, core, and what the core was.

use super::calendar;
use super::clock;
use super::cursor::Cursor;
use super::edge;
use super::first::First;
use super::length;
use super::numeric;
use super::unit;
use super::vague;
use super::value::{From, Point, What, Year};
use super::year;
use super::{context, rules};
use crate::arbitrate::Strength;
use crate::lexicon::time_words::{BoundWord, Edge, TimeWord};
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, words};
use crate::mention::{Bound, Direction};
use crate::rule::Rule;
use crate::text::TokenRange;
use crate::timex::{Length, TimeUnit};

/// An expression as read, before its neighbours are looked at.
pub(super) struct Reading {
    pub(super) tokens: TokenRange,
    pub(super) what: What,
    pub(super) edge: Option<Edge>,
    pub(super) bound: Bound,
    pub(super) offset: Option<Direction>,
    pub(super) rule: Rule,
    pub(super) strength: Strength,
}

/// Reads an expression that begins at the cursor.
pub(super) fn expression(c: &mut Cursor<'_, '_>) -> Option<Reading> {
    let bound = bound(c);
    let the = c.eat(words::THE);
    let start = c.at;
    let first = First::of(c);
    if first == First::NONE {
        return None;
    }
    let plain = |what, rule, strength| (what, None, None, rule, strength);
    let (what, edge, offset, rule, strength) = if let Some(set) = c.attempt(|c| length::set(c, first)) {
        plain(What::Set(set), rules::SET, Strength::FORM)
    } else if let Some((reference, rule)) = c.attempt(|c| vague::reference(c, first, the)) {
        plain(What::Vague(reference), rule, Strength::CONTEXT)
    } else if let Some((edge, point, rule)) = c.attempt(|c| edge::with_edge(c, first)) {
        (What::Point(point), Some(edge), None, rule, Strength::FORM)
    } else if let Some((point, rule, strength)) = c.attempt(|c| point(c, first, the)) {
        if rule == rules::THE_UNIT && is_year_ended(c, &point) {
            plain(What::Length(Length::whole(1, TimeUnit::Year)), rules::DURATION, Strength::FORM)
        } else {
            plain(What::Point(point), rule, strength)
        }
    } else {
        let (counted, start) = counted(c, first)?;
        if length::is_rate(c, start) && !matches!(counted.what, What::Shifted { .. }) {
            return None;
        }
        let rule = match counted.what {
            What::Shifted { .. } => rules::AGO,
            _ => rules::DURATION,
        };
        let tokens = TokenRange::new(start, counted.end);
        if tokens.is_empty() {
            return None;
        }
        c.at = counted.end;
        let strength = Strength::FORM;
        return Some(Reading {
            tokens,
            what: counted.what,
            edge: None,
            bound,
            offset: counted.offset,
            rule,
            strength,
        });
    };
    if c.at <= start {
        return None;
    }
    Some(Reading { tokens: TokenRange::new(start, c.at), what, edge, bound, offset, rule, strength })
}

/// "the (fiscal) year ended March 31": twelve months, whichever they are.
fn is_year_ended(c: &Cursor<'_, '_>, point: &Point) -> bool {
    point.year == Some(Year::Step(0, From::Published))
        && matches!(c.text(0), "ended" | "ending")
        && c.peek(1).is_some_and(|token| token.has(Class::Month))
}

/// `[last|next|first] <length>`, and where its own text begins: "last two years" leaves its first word outside, "the past
/// year" does not.
fn counted(c: &mut Cursor<'_, '_>, first: First) -> Option<(length::Counted, usize)> {
    let start = c.at;
    if first.any(First::WHICH) || is_ordinal(first) {
        let picked = c.attempt(|c| {
            let which = c.take_word(|word| matches!(word, TimeWord::Which(_)).then_some(()));
            if which.is_none() {
                c.ordinal()?;
            }
            let start = c.at;
            let first = First::of(c);
            length::counted(c, first).map(|counted| (counted, start))
        });
        if picked.is_some() {
            return picked;
        }
    }
    c.attempt(|c| length::counted(c, first)).map(|counted| (counted, start))
}

/// "about", "more than", "at least", "up to": outside the span.
fn bound(c: &mut Cursor<'_, '_>) -> Bound {
    const OPENERS: WordSet =
        WordSet::of(&[words::MORE, words::LESS, words::FEWER, words::AT, words::UP, words::CLOSE, words::AS]);
    let bounds = c.token().is_some_and(|token| token.has(Class::TimeWord) || OPENERS.has(token.lexeme));
    if !bounds {
        return Bound::Exact;
    }
    c.attempt(|c| {
        // "over the past two years" is no bound.
        let the = c.is_ahead(1, words::THE) || matches!(c.peek_word(1), Some(TimeWord::Which(_)));
        let about_the = c.is(words::ABOUT) && c.is_ahead(1, words::THE);
        if let Some(bound) = c.take_word(|word| match word {
            // "fears about the future" is no bound either.
            TimeWord::Bound(BoundWord::About) if !about_the => Some(Bound::About),
            TimeWord::Bound(BoundWord::Nearly) => Some(Bound::Nearly),
            TimeWord::Bound(BoundWord::Over) if !the => Some(Bound::MoreThan),
            TimeWord::Bound(BoundWord::Under) if !the => Some(Bound::LessThan),
            _ => None,
        }) {
            return Some(bound);
        }
        for (first, second, bound) in [
            (words::MORE, words::THAN, Bound::MoreThan),
            (words::LESS, words::THAN, Bound::LessThan),
            (words::FEWER, words::THAN, Bound::LessThan),
            (words::AT, words::LEAST, Bound::AtLeast),
            (words::AT, words::MOST, Bound::UpTo),
            (words::UP, words::TO, Bound::UpTo),
            (words::CLOSE, words::TO, Bound::Nearly),
        ] {
            if c.is(first) && c.is_ahead(1, second) {
                c.at += 2;
                return Some(bound);
            }
        }
        if c.is(words::AS) && c.is_ahead(2, words::AS) {
            let upto = c.is_ahead(1, words::MANY) || c.is_ahead(1, words::MUCH) || c.text(1) == "long";
            if upto {
                c.at += 3;
                return Some(Bound::UpTo);
            }
        }
        None
    })
    .unwrap_or_default()
}

/// A place in the calendar, with the rule that read it and how sure that is.
pub(super) fn point(c: &mut Cursor<'_, '_>, first: First, the: bool) -> Option<(Point, Rule, Strength)> {
    let start = c.at;
    let (point, rule) = core(c, first, the)?;
    let point = if point.is_day() { calendar::behind_day(c, point) } else { point };
    let strength = context::strength(c, start, the, &point, rule)?;
    Some((point, rule, strength))
}

type Read = fn(&mut Cursor<'_, '_>) -> Option<Point>;

fn core(c: &mut Cursor<'_, '_>, first: First, the: bool) -> Option<(Point, Rule)> {
    /// Each with what its first token is.
    const WORDS: &[(Read, First, Rule)] = &[
        (calendar::holiday_phrase, First::DEICTIC, rules::HOLIDAY),
        (unit::quarter_first, First::FISCAL, rules::QUARTER),
        (unit::nth_first, First::WHICH, rules::NTH),
        (calendar::month_first, First::MONTH, rules::MONTH),
        (calendar::weekday_first, First::WEEKDAY, rules::WEEKDAY),
        (unit::which_first, First::WHICH, rules::WHICH),
        (calendar::season_first, First::SEASON, rules::SEASON),
        (calendar::deictic, First::DEICTIC.or(First::UNIT), rules::DEICTIC),
        (fiscal, First::FISCAL, rules::FISCAL),
        (eras, First::TICK.or(First::DECADE), rules::DECADE),
        (unit::part_of_day_first, First::DAY_PART, rules::DAY_PART),
    ];
    /// What any of them begins with.
    const NAMES: First = {
        let (mut begins, mut i) = (First::NONE, 0);
        while i < WORDS.len() {
            begins = begins.or(WORDS[i].1);
            i += 1;
        }
        begins
    };
    if is_time(first) {
        if let Some((point, true)) = c.attempt(calendar::time_first) {
            return Some((point, rules::TIME));
        }
    }
    // Of a number in words only what goes on behind it can be a point.
    if first.any(NUMBERS) || first.any(First::NUMBER) && goes_on(first) {
        if let Some(found) = number(c, first) {
            return Some(found);
        }
    }
    if first.any(NAMES) {
        for (read, begins, rule) in WORDS {
            if first.any(*begins) {
                if let Some(point) = c.attempt(|c| read(c)) {
                    return Some((point, *rule));
                }
            }
        }
    }
    if first.any(First::HOUR) {
        if let Some(point) = c.attempt(sure_time) {
            return Some((point, rules::TIME));
        }
    }
    if the {
        return c.attempt(unit::the_unit).map(|point| (point, rules::THE_UNIT));
    }
    if first.any(First::UNIT) {
        year::announced(c).map(|year| (Point::of_year(year), rules::YEAR))
    } else {
        None
    }
}

/// What a point in digits, or in an ordinal, begins with.
const NUMBERS: First = First::DIGITS.or(First::MIXED).or(First::ORDINAL_DIGITS).or(First::ORDINAL);

/// A point that begins with a number: each reading with the numbers that it can begin with.
fn number(c: &mut Cursor<'_, '_>, first: First) -> Option<(Point, Rule)> {
    let year = first.any(First::YEAR);
    let mixed = first.any(First::MIXED);
    let ordinal = is_ordinal(first);
    tried(c, is_numeric(first), numeric::date, rules::NUMERIC)
        .or_else(|| tried(c, year && first.any(First::JOINED), year_pair, rules::YEAR_PAIR))
        .or_else(|| tried(c, mixed || first.any(First::ORDINAL), unit::quarter_first, rules::QUARTER))
        .or_else(|| tried(c, ordinal, unit::nth_first, rules::NTH))
        .or_else(|| tried(c, is_day(first), calendar::day_first, rules::DAY_MONTH))
        .or_else(|| tried(c, mixed, fiscal, rules::FISCAL))
        .or_else(|| tried(c, is_era(first), eras, rules::DECADE))
        .or_else(|| tried(c, is_time(first), sure_time, rules::TIME))
        .or_else(|| tried(c, first.any(First::NUMBER) && goes_on(first), spelled, rules::YEAR))
        .or_else(|| tried(c, year || first.any(First::WORD_BEHIND), calendar::year_alone, rules::YEAR))
        .or_else(|| tried(c, first.any(First::ORDINAL_DIGITS), calendar::bare_day, rules::BARE_DAY))
}

fn tried(c: &mut Cursor<'_, '_>, fits: bool, read: Read, rule: Rule) -> Option<(Point, Rule)> {
    if fits { c.attempt(|c| read(c)).map(|point| (point, rule)) } else { None }
}

/// "2025-11-10", "03/04/2025", "31.12.1999"
const fn is_numeric(first: First) -> bool {
    first.any(First::DAY.or(First::YEAR)) && first.any(First::JOINED) || first.any(First::COUNT)
}

/// A number word with another behind it: "twenty-first", "nineteen ninety".
const fn goes_on(first: First) -> bool {
    first.any(First::WORD_BEHIND.or(First::JOINED))
}

const fn is_ordinal(first: First) -> bool {
    first.any(First::ORDINAL_DIGITS.or(First::ORDINAL)) || first.any(First::NUMBER) && goes_on(first)
}

/// "10 November", "the 3rd of March", "twenty-first of May"
const fn is_day(first: First) -> bool {
    let day = First::DAY.or(First::ORDINAL_DIGITS).or(First::ORDINAL);
    first.any(day) && first.any(First::MONTH_BEHIND) || first.any(First::NUMBER) && goes_on(first)
}

/// "1990s", "the 1990's", "the 19th century"
const fn is_era(first: First) -> bool {
    first.any(First::MIXED) || first.any(First::YEAR) && first.any(First::JOINED) || is_ordinal(first)
}

/// "3:15", "2pm", "9 a.m.", "0300 GMT", "noon"
const fn is_time(first: First) -> bool {
    let number = First::DAY.or(First::NUMBER);
    first.any(First::HOUR)
        || first.any(First::MIXED) && !first.any(First::ORDINAL_DIGITS)
        || first.any(number) && goes_on(first)
        || first.any(First::DIGITS) && first.any(First::WORD_BEHIND)
        || first.any(First::YEAR)
}

fn fiscal(c: &mut Cursor<'_, '_>) -> Option<Point> {
    year::fiscal(c)
}

fn eras(c: &mut Cursor<'_, '_>) -> Option<Point> {
    // "in his 30s" is an age.
    let edge = usize::from(
        c.at > 1
            && matches!(
                c.document.value(c.at - 1, Class::TimeWord).and_then(TimeWord::of),
                Some(TimeWord::Edge(_))
            ),
    );
    if c.at > edge && c.document.has(c.at - 1 - edge, Class::Possessive) {
        return None;
    }
    let led = c.at > 0 && [words::IN, words::SINCE, words::OF].contains(&c.document.lexeme(c.at - 1));
    let short = |c: &mut Cursor<'_, '_>| if led { c.attempt(year::short) } else { None };
    year::decade(c).or_else(|| year::century(c)).or_else(|| short(c)).map(Point::of_year)
}

fn spelled(c: &mut Cursor<'_, '_>) -> Option<Point> {
    year::spelled(c).map(Point::of_year)
}

/// A time that is not sure of itself ("10:57") needs a word before it that times stand behind.
fn sure_time(c: &mut Cursor<'_, '_>) -> Option<Point> {
    const LEADS: WordSet = WordSet::of(&[
        words::AT,
        words::BY,
        words::FROM,
        words::UNTIL,
        words::TILL,
        words::SINCE,
        words::BETWEEN,
        words::AROUND,
        words::ABOUT,
        words::BEFORE,
        words::AFTER,
    ]);
    let before = c.at.checked_sub(1).map(|at| c.document.lexeme(at));
    if !before.is_some_and(|word| LEADS.has(word)) {
        return None;
    }
    let time = clock::time(c)?;
    // "at 21" has no minutes and no half of the day.
    Some(Point { clock: Some(time.clock), zone: time.zone, ..Point::default() })
}

/// "2009-10", "2011/12", "2012-13 financial year".
fn year_pair(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let first = year::plain(c).filter(|year| (1850..=2100).contains(year))?;
    let slash = c.token()?.is_mark(b'/') && c.token()?.is_glued() && c.peek(1)?.is_glued();
    if slash {
        c.at += 1;
    } else if !c.eat_hyphen() {
        return None;
    }
    let (second, length) = c.digits(0)?;
    let next = first + 1;
    let fits = match length {
        2 => second as i32 == next % 100,
        4 => second as i32 == next && slash,
        _ => false,
    };
    if !fits {
        return None;
    }
    c.at += 1;
    let mut fiscal = slash;
    c.attempt(|c| {
        c.take_word(|word| (word == TimeWord::Fiscal).then_some(()))?;
        fiscal = true;
        c.unit()
    });
    Some(Point { fiscal, next_year_too: true, ..Point::of_year(Year::Known(first)) })
}
