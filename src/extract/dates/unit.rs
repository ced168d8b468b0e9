//! Units of the calendar picked by a word: "last month", "the third quarter", "the first week of May", "this morning".

use super::calendar;
use super::cursor::Cursor;
use super::value::{From, Nth, NthOf, Point, Year, YearPart};
use super::year;
use crate::lexicon::time_words::{TimeWord, Which};
use crate::lexicon::words;
use crate::timex::TimeUnit;

/// "last", "this same", "the following".
pub(super) fn which(c: &mut Cursor<'_, '_>) -> Option<Which> {
    let pick = |word| match word {
        TimeWord::Which(which) => Some(which),
        _ => None,
    };
    let first = c.take_word(pick)?;
    // "that same day", "this past spring", "this coming Friday", "this current month"
    let same = c.document.word(c.at - 1).eq_ignore_ascii_case("same");
    let second = c.take_word(|word| pick(word).filter(|_| matches!(first, Which::This | Which::That)));
    // "said that last week": a conjunction.
    let conjunction = first == Which::That && !same;
    if conjunction
        && matches!(second, Some(Which::Last | Which::Past | Which::Next | Which::This | Which::Coming))
    {
        return None;
    }
    Some(match (first, second) {
        (_, Some(Which::Past)) => Which::Last,
        (_, Some(second)) => second,
        (first, None) => first,
    })
}

/// `last|next|this|… <unit>[’s <part>]`: "last month", "next year's first quarter", "this morning", "last November".
pub(super) fn which_first(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let which = which(c)?;
    if let Some(point) = c.attempt(|c| which_part_of_day(c, which)) {
        return Some(point);
    }
    if let Some(point) = c.attempt(|c| calendar::named_after(c, which)) {
        return (which != Which::Recent).then_some(point);
    }
    let fiscal = c.take_word(|word| (word == TimeWord::Fiscal).then_some(())).is_some();
    if let Some(part) = c.attempt(|c| quarter_or_half(c)) {
        if which == Which::That {
            return None; // "said that third-quarter income doubled"
        }
        return Some(Point { part: Some(part), which: Some(which), fiscal, ..Point::default() });
    }
    let (unit, plural) = c.unit()?;
    // "This Week" inside a sentence is the name of a program.
    let named = c.document.tokens.get(c.at - 1).is_some_and(|token| token.is_capitalized())
        && c.document
            .paragraph_of(c.document.sentence_at(c.at - 1))
            .is_some_and(|paragraph| paragraph.casing == crate::text::Casing::Sentence);
    if plural || unit.is_clock() || named {
        return None;
    }
    let (step, from) = if which == Which::Past { (-1, From::Published) } else { year::steps(which)? };
    if which == Which::Past && unit != TimeUnit::Weekend && unit != TimeUnit::Season {
        return None;
    }
    if unit == TimeUnit::Season {
        // "next season" is that of a sport.
        return None;
    }
    let mut point = Point::of_step(unit, step, from);
    point.which = Some(which);
    point.fiscal = fiscal;
    genitive_part(c, &mut point);
    Some(point)
}

/// "'s first quarter", "'s Sunday" behind a unit; a day part behind a week is none.
fn genitive_part(c: &mut Cursor<'_, '_>, point: &mut Point) {
    let part = c.attempt(|c| {
        if !c.eat_genitive() {
            return None;
        }
        c.take_word(|word| (word == TimeWord::Fiscal).then_some(()));
        let part = c.attempt(quarter_or_half).map(Point::of_part);
        let holiday = |c: &mut Cursor<'_, '_>| {
            let point = c.attempt(calendar::holiday_phrase).or_else(|| c.attempt(calendar::deictic))?;
            point.holiday.map(|_| point)
        };
        part.or_else(|| c.attempt(holiday))
            .or_else(|| c.attempt(calendar::season_first).filter(|part| part.year.is_none()))
            .or_else(|| {
                c.attempt(|c| c.weekday().map(|day| Point { weekday: Some(day), ..Point::default() }))
            })
    });
    if let Some(part) = part {
        point.part = part.part;
        point.weekday = part.weekday;
        point.holiday = part.holiday;
    }
}

/// "this morning", "last night", "that evening", "the next day": as a day that a time can stand before.
pub(super) fn which_day(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let which = which(c)?;
    c.attempt(|c| which_part_of_day(c, which)).or_else(|| {
        let (TimeUnit::Day, false) = c.unit()? else { return None };
        let (step, from) = year::steps(which)?;
        Some(Point::of_step(TimeUnit::Day, step, from))
    })
}

fn which_part_of_day(c: &mut Cursor<'_, '_>, which: Which) -> Option<Point> {
    let (part, false) = c.day_part()? else { return None };
    let (step, from) = match which {
        Which::This | Which::Current => (0, From::Published),
        Which::Last => (-1, From::Published),
        Which::That => (0, From::Mention),
        Which::Previous => (-1, From::Mention),
        Which::Next | Which::Following => (1, From::Mention),
        _ => return None,
    };
    let point = Point { day_part: Some(part), ..Point::of_step(TimeUnit::Day, step, from) };
    Some(calendar::with_date(c, point))
}

/// "third quarter", "third-quarter", "second half", "Q3", "1H".
pub(super) fn quarter_or_half(c: &mut Cursor<'_, '_>) -> Option<YearPart> {
    if let Some(part) = c.attempt(short_quarter) {
        return Some(part);
    }
    let number = c.ordinal().filter(|number| (1..=4).contains(number))?;
    c.eat_hyphen();
    c.take_word(|word| (word == TimeWord::Fiscal).then_some(()));
    if c.word() == Some(TimeWord::Half) {
        c.at += 1;
        // The half of a match or a page is none: only of a year.
        return (number <= 2).then_some(YearPart::Half(number));
    }
    let (TimeUnit::Quarter, false) = c.unit()? else { return None };
    Some(YearPart::Quarter(number))
}

fn short_quarter(c: &mut Cursor<'_, '_>) -> Option<YearPart> {
    let part = match c.text(0).as_bytes() {
        [b'Q', n @ b'1'..=b'4'] | [n @ b'1'..=b'4', b'Q'] => YearPart::Quarter(n - b'0'),
        [b'H', n @ b'1'..=b'2'] => YearPart::Half(n - b'0'),
        [n @ b'1'..=b'2', b'H'] => YearPart::Half(n - b'0'),
        _ => return None,
    };
    c.at += 1;
    Some(part)
}

/// "third quarter [of 2025|of last year]", "fiscal third quarter", "Q3 2025", "first half of 2025".
pub(super) fn quarter_first(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let fiscal = c.take_word(|word| (word == TimeWord::Fiscal).then_some(())).is_some();
    if fiscal {
        c.eat_hyphen();
    }
    let part = quarter_or_half(c)?;
    let mut point = Point { fiscal, ..Point::of_part(part) };
    point.year = c.attempt(of_year).or_else(|| year::of_month(c));
    if let Some(Point { fiscal: true, year, .. }) = c.attempt(|c| {
        c.eat(words::OF);
        c.eat(words::THE);
        year::fiscal(c)
    }) {
        point.fiscal = true;
        point.year = year;
    }
    // "the first half" alone is mostly that of a match.
    if matches!(part, YearPart::Half(_)) && point.year.is_none() {
        return None;
    }
    Some(point)
}

/// "of the 1990s", "of the 19th century", "of the year".
fn of_year(c: &mut Cursor<'_, '_>) -> Option<Year> {
    if !c.eat(words::OF) {
        return None;
    }
    c.eat(words::THE);
    year::decade(c).or_else(|| year::century(c))
}

/// `<nth> <unit|weekday> of|in <point>`, `first|last <n> <units> of <point>`.
pub(super) fn nth_first(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let which = if c.eat(words::LAST) { -1 } else { c.ordinal()? as i8 };
    let several = c.attempt(|c| {
        c.eat_mark(b'-');
        let count = c.count()?.as_whole().filter(|&count| count <= 60)?;
        c.eat_hyphen();
        let (unit, _) = c.unit()?;
        Some((count as i8, unit))
    });
    let nth = match several {
        Some((count, unit)) if which.abs() == 1 => Nth { which: count * which, of: NthOf::Several(unit) },
        Some(_) => return None,
        None => {
            let of = match c.attempt(super::cursor::Cursor::unit) {
                Some((unit, false)) if !unit.is_clock() => NthOf::Unit(unit),
                Some(_) => return None,
                None => NthOf::Weekday(c.weekday()?),
            };
            Nth { which, of }
        }
    };
    if !(c.eat(words::OF) || c.eat(words::IN)) {
        return None;
    }
    c.eat(words::THE);
    let whole = whole(c)?;
    if whole.nth.is_some() || whole.has_time() || whole.is_day() {
        return None;
    }
    Some(Point { nth: Some(nth), ..whole })
}

/// What a week, a weekday or an end can be of: a month, a season, a quarter, a year, a decade.
pub(super) fn whole(c: &mut Cursor<'_, '_>) -> Option<Point> {
    c.attempt(|c| calendar::month_first(c))
        .or_else(|| c.attempt(which_first))
        .or_else(|| c.attempt(quarter_first))
        .or_else(|| c.attempt(calendar::season_first))
        .or_else(|| year::fiscal(c))
        .or_else(|| year::decade(c).or_else(|| year::century(c)).map(Point::of_year))
        .or_else(|| c.attempt(calendar::year_alone))
        .or_else(|| c.attempt(the_unit))
}

/// "the year", "the week": the unit about, without a word that picks it.
pub(super) fn the_unit(c: &mut Cursor<'_, '_>) -> Option<Point> {
    if let Some(announced) = year::announced(c) {
        return Some(Point::of_year(announced));
    }
    let fiscal = c.take_word(|word| (word == TimeWord::Fiscal).then_some(())).is_some();
    let (unit, plural) = c.unit()?;
    if plural || unit.is_clock() || matches!(unit, TimeUnit::Fortnight | TimeUnit::Season) {
        return None;
    }
    Some(Point { fiscal, ..Point::of_step(unit, 0, From::Published) })
}

/// "overnight", "the morning of March 3", "night".
pub(super) fn part_of_day_first(c: &mut Cursor<'_, '_>) -> Option<Point> {
    let (part, plural) = c.day_part()?;
    if plural {
        return None;
    }
    let day = c.attempt(|c| {
        // "the early morning hours of Sept. 29"
        c.attempt(|c| c.unit().filter(|&unit| unit == (TimeUnit::Hour, true)));
        if !(c.eat(words::OF) || c.eat(words::ON)) {
            return None;
        }
        c.eat(words::THE);
        let point = c
            .attempt(calendar::weekday_first)
            .or_else(|| c.attempt(super::numeric::date))
            .or_else(|| c.attempt(calendar::day_first))
            .or_else(|| c.attempt(calendar::month_first))
            .or_else(|| c.attempt(calendar::deictic))
            .or_else(|| c.attempt(calendar::bare_day))?;
        point.is_day().then_some(point)
    });
    match day {
        Some(day) => Some(Point { day_part: Some(part), ..day }),
        None => Some(Point { day_part: Some(part), ..Point::default() }),
    }
}
