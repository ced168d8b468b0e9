//! The words of time: months, weekdays, units, seasons, day parts, deictic words, and the small words around them.
//!
//! The date extractor branches on all of these, so they stand here and not in a TSV file. A word of [`Class::TimeWord`]
//! has the row of [`WORDS`] as its value.

mod table;

use super::{Builder, Case, Class};
use crate::timex::{DayPart, Ref, TimeUnit};
pub(crate) use table::WORDS;

/// How many words name a zone of time by its place: "Eastern Time", "Pacific Standard Time"; the words by their distance.
pub(crate) fn zone_words<'t>(word: impl Fn(usize) -> &'t str) -> Option<usize> {
    let place = matches!(word(0), "Eastern" | "Central" | "Mountain" | "Pacific" | "Moscow" | "British");
    let summer = usize::from(matches!(word(1), "Standard" | "Daylight" | "Summer"));
    (place && word(1 + summer).eq_ignore_ascii_case("time")).then_some(2 + summer)
}

/// What a small word does in an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeWord {
    /// "three", "twenty"
    Number(u16),
    /// "hundred", "thousand"
    Scale(u32),
    /// "third", "twenty" is none: "twenty-first" is a number and an ordinal.
    Ordinal(u8),
    /// "several", "few": a number that nobody knows.
    Fuzzy,
    /// "couple", "pair"
    Couple,
    /// "half"
    Half,
    /// "last", "next", "this": which one of its kind.
    Which(Which),
    /// "early", "end": which part of the unit.
    Edge(Edge),
    /// "ago", "later": the distance before it is counted from somewhere.
    Shift(Shift),
    /// "about", "nearly".
    Bound(BoundWord),
    /// "every", "each"
    Every,
    /// "daily", "annual": a set of this many units.
    Often(u8, TimeUnit),
    /// "fiscal", "financial"
    Fiscal,
    /// "a.m." and "p.m."
    Am,
    Pm,
    OClock,
    /// "GMT", "EST", and "local" of "local time".
    Zone,
    /// A clock time by its name: "noon" 12, "midnight" 24.
    Hour(u8),
    /// "now", "recently", "soon"
    Vague(Ref),
    /// "nineties": its last two digits.
    Decade(u8),
    /// "due", "expected": what follows has not happened yet.
    Ahead,
    /// "Flight", "Route", "Section": the number behind it is a label.
    Label,
    /// A.D., BC
    Era(bool),
}

/// Which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    Last,
    Past,
    Previous,
    Next,
    Coming,
    Following,
    This,
    Current,
    That,
    Latest,
    Recent,
}

/// Which part of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    Early,
    Earlier,
    Start,
    Mid,
    Late,
    Later,
    End,
}

/// From where a distance is counted, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shift {
    Ago,
    Earlier,
    Later,
    Before,
    After,
    Hence,
}

/// How a length is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BoundWord {
    About,
    Nearly,
    Over,
    Under,
}

const MONTHS: &[(&str, &str, u32)] = &[
    ("january", "jan", 1),
    ("february", "feb", 2),
    ("march", "mar", 3),
    ("april", "apr", 4),
    ("may", "", 5),
    ("june", "jun", 6),
    ("july", "jul", 7),
    ("august", "aug", 8),
    ("september", "sept sep", 9),
    ("october", "oct", 10),
    ("november", "nov", 11),
    ("december", "dec", 12),
];

const WEEKDAYS: &[(&str, &str, u32)] = &[
    ("monday", "mon", 1),
    ("tuesday", "tues tue", 2),
    ("wednesday", "wed weds", 3),
    ("thursday", "thurs thur thu", 4),
    ("friday", "fri", 5),
    ("saturday", "sat", 6),
    ("sunday", "sun", 7),
];

/// Units with their plural; written together with a number too ("24hr").
const UNITS: &[(&str, TimeUnit)] = &[
    ("second seconds sec secs", TimeUnit::Second),
    ("minute minutes min mins", TimeUnit::Minute),
    ("hour hours hr hrs", TimeUnit::Hour),
    ("day days", TimeUnit::Day),
    ("weekend weekends", TimeUnit::Weekend),
    ("week weeks wk wks", TimeUnit::Week),
    ("fortnight fortnights", TimeUnit::Fortnight),
    ("month months", TimeUnit::Month),
    ("quarter quarters", TimeUnit::Quarter),
    ("semester semesters", TimeUnit::Half),
    ("year years yr yrs", TimeUnit::Year),
    ("decade decades", TimeUnit::Decade),
    ("century centuries", TimeUnit::Century),
    ("millennium millennia", TimeUnit::Millennium),
    ("season seasons", TimeUnit::Season),
];

const SEASONS: &[(&str, u32)] = &[("spring", 0), ("summer", 1), ("autumn", 2), ("fall", 2), ("winter", 3)];

const DAY_PARTS: &[(&str, DayPart)] = &[
    ("dawn", DayPart::Morning),
    ("morning", DayPart::Morning),
    ("afternoon", DayPart::Afternoon),
    ("evening", DayPart::Evening),
    ("night", DayPart::Night),
    ("overnight", DayPart::Night),
    ("daytime", DayPart::Daytime),
    ("nighttime", DayPart::Night),
    ("midday", DayPart::Midday),
    ("lunchtime", DayPart::Midday),
];

/// Days from the day of publication; "tonight" is its night (see `deictic_part`).
const DEICTICS: &[(&str, u32)] =
    &[("yesterday", 0), ("today", 1), ("tomorrow", 2), ("tonight", 3), ("tonite", 3)];

/// Weekday and month words that are also something else when written small, or are too short to trust.
const SMALL_IS_OTHER: &[&str] =
    &["march", "mar", "may", "jan", "dec", "sun", "sat", "wed", "fri", "mon", "thu", "tue"];

impl TimeWord {
    /// The row that a value of [`Class::TimeWord`] stands for.
    pub(crate) fn of(value: u32) -> Option<Self> {
        WORDS.get(value as usize).map(|row| row.2)
    }
}

pub(super) fn add(builder: &mut Builder) {
    for (table, class) in [(MONTHS, Class::Month), (WEEKDAYS, Class::Weekday)] {
        for &(name, short, value) in table {
            let forms =
                std::iter::once((name, false)).chain(short.split_whitespace().map(|word| (word, true)));
            for (form, abbreviated) in forms {
                let case = if SMALL_IS_OTHER.contains(&form) { Case::Capitalized } else { Case::Any };
                let word = builder.word(form, class, case);
                builder.value(word, class, value);
                if abbreviated {
                    builder.class(word, Class::Abbreviation, case);
                }
            }
        }
    }
    for &(name, _, value) in WEEKDAYS {
        let plural = builder.word(&format!("{name}s"), Class::Weekday, Case::Any);
        builder.value(plural, Class::Weekday, value + PLURAL);
    }
    for (forms, unit) in UNITS {
        for (place, form) in forms.split(' ').enumerate() {
            let word = builder.word(form, Class::TimeUnit, Case::Any);
            builder.value(word, Class::TimeUnit, *unit as u32 + if place % 2 == 1 { PLURAL } else { 0 });
        }
    }
    for &(name, value) in SEASONS {
        let word = builder.word(name, Class::Season, Case::Any);
        builder.value(word, Class::Season, value);
    }
    for &(name, part) in DAY_PARTS {
        let word = builder.word(name, Class::DayPart, Case::Any);
        builder.value(word, Class::DayPart, part as u32);
    }
    for &(name, part) in DAY_PARTS.iter().take(5) {
        let word = builder.word(&format!("{name}s"), Class::DayPart, Case::Any);
        builder.value(word, Class::DayPart, part as u32 + PLURAL);
    }
    for &(name, value) in DEICTICS {
        let word = builder.word(name, Class::Deictic, Case::Any);
        builder.value(word, Class::Deictic, value);
    }
    for (row, &(text, case, _)) in WORDS.iter().enumerate() {
        let word = builder.word(text, Class::TimeWord, case);
        builder.value(word, Class::TimeWord, row as u32);
    }
}

/// Added to the value of a weekday, unit or day part in the plural.
pub(crate) const PLURAL: u32 = 100;
