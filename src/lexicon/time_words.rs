//! The words of time: months, weekdays, units, seasons, day parts, deictic words, and the small words around them.
//!
//! The date extractor branches on all of these, so they stand here and not in a TSV file. A word of [`Class::TimeWord`]
//! has the row of [`WORDS`] as its value.

use super::{Builder, Case, Class};
use crate::timex::{DayPart, Ref, TimeUnit};

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

/// Small words of time.
pub(crate) const WORDS: &[(&str, Case, TimeWord)] = &{
    use TimeWord::{
        Ahead, Am, Bound, Couple, Decade, Edge as E, Era, Every, Fiscal, Fuzzy, Half, Hour, Label, Number,
        OClock, Often, Ordinal, Pm, Scale, Shift as S, Vague, Which as W, Zone,
    };
    const ANY: Case = Case::Any;
    const CAP: Case = Case::Capitalized;
    [
        ("one", ANY, Number(1)),
        ("two", ANY, Number(2)),
        ("three", ANY, Number(3)),
        ("four", ANY, Number(4)),
        ("five", ANY, Number(5)),
        ("six", ANY, Number(6)),
        ("seven", ANY, Number(7)),
        ("eight", ANY, Number(8)),
        ("nine", ANY, Number(9)),
        ("ten", ANY, Number(10)),
        ("eleven", ANY, Number(11)),
        ("twelve", ANY, Number(12)),
        ("thirteen", ANY, Number(13)),
        ("fourteen", ANY, Number(14)),
        ("fifteen", ANY, Number(15)),
        ("sixteen", ANY, Number(16)),
        ("seventeen", ANY, Number(17)),
        ("eighteen", ANY, Number(18)),
        ("nineteen", ANY, Number(19)),
        ("twenty", ANY, Number(20)),
        ("thirty", ANY, Number(30)),
        ("forty", ANY, Number(40)),
        ("fifty", ANY, Number(50)),
        ("sixty", ANY, Number(60)),
        ("seventy", ANY, Number(70)),
        ("eighty", ANY, Number(80)),
        ("ninety", ANY, Number(90)),
        ("dozen", ANY, Scale(12)),
        ("hundred", ANY, Scale(100)),
        ("thousand", ANY, Scale(1_000)),
        ("million", ANY, Scale(1_000_000)),
        ("billion", ANY, Scale(1_000_000_000)),
        ("first", ANY, Ordinal(1)),
        ("second", ANY, Ordinal(2)),
        ("third", ANY, Ordinal(3)),
        ("fourth", ANY, Ordinal(4)),
        ("fifth", ANY, Ordinal(5)),
        ("sixth", ANY, Ordinal(6)),
        ("seventh", ANY, Ordinal(7)),
        ("eighth", ANY, Ordinal(8)),
        ("ninth", ANY, Ordinal(9)),
        ("tenth", ANY, Ordinal(10)),
        ("eleventh", ANY, Ordinal(11)),
        ("twelfth", ANY, Ordinal(12)),
        ("thirteenth", ANY, Ordinal(13)),
        ("fourteenth", ANY, Ordinal(14)),
        ("fifteenth", ANY, Ordinal(15)),
        ("sixteenth", ANY, Ordinal(16)),
        ("seventeenth", ANY, Ordinal(17)),
        ("eighteenth", ANY, Ordinal(18)),
        ("nineteenth", ANY, Ordinal(19)),
        ("twentieth", ANY, Ordinal(20)),
        ("thirtieth", ANY, Ordinal(30)),
        ("several", ANY, Fuzzy),
        ("few", ANY, Fuzzy),
        ("many", ANY, Fuzzy),
        ("some", ANY, Fuzzy),
        ("couple", ANY, Couple),
        ("pair", ANY, Couple),
        ("half", ANY, Half),
        ("last", ANY, W(Which::Last)),
        ("past", ANY, W(Which::Past)),
        ("previous", ANY, W(Which::Previous)),
        ("prior", ANY, W(Which::Previous)),
        ("preceding", ANY, W(Which::Previous)),
        ("next", ANY, W(Which::Next)),
        ("coming", ANY, W(Which::Coming)),
        ("upcoming", ANY, W(Which::Coming)),
        ("following", ANY, W(Which::Following)),
        ("subsequent", ANY, W(Which::Following)),
        ("this", ANY, W(Which::This)),
        ("current", ANY, W(Which::Current)),
        ("that", ANY, W(Which::That)),
        ("same", ANY, W(Which::That)),
        ("latest", ANY, W(Which::Latest)),
        ("recent", ANY, W(Which::Recent)),
        ("early", ANY, E(Edge::Early)),
        ("earlier", ANY, E(Edge::Earlier)),
        ("beginning", ANY, E(Edge::Start)),
        ("start", ANY, E(Edge::Start)),
        ("mid", ANY, E(Edge::Mid)),
        ("middle", ANY, E(Edge::Mid)),
        ("late", ANY, E(Edge::Late)),
        ("later", ANY, E(Edge::Later)),
        ("end", ANY, E(Edge::End)),
        ("close", ANY, E(Edge::End)),
        ("ago", ANY, S(Shift::Ago)),
        ("before", ANY, S(Shift::Before)),
        ("after", ANY, S(Shift::After)),
        ("hence", ANY, S(Shift::Hence)),
        ("afterwards", ANY, S(Shift::Later)),
        ("about", ANY, Bound(BoundWord::About)),
        ("around", ANY, Bound(BoundWord::About)),
        ("approximately", ANY, Bound(BoundWord::About)),
        ("roughly", ANY, Bound(BoundWord::About)),
        ("circa", ANY, Bound(BoundWord::About)),
        ("ca", ANY, Bound(BoundWord::About)),
        ("nearly", ANY, Bound(BoundWord::Nearly)),
        ("almost", ANY, Bound(BoundWord::Nearly)),
        ("over", ANY, Bound(BoundWord::Over)),
        ("under", ANY, Bound(BoundWord::Under)),
        ("every", ANY, Every),
        ("each", ANY, Every),
        ("hourly", ANY, Often(1, TimeUnit::Hour)),
        ("daily", ANY, Often(1, TimeUnit::Day)),
        ("nightly", ANY, Often(1, TimeUnit::Day)),
        ("weekly", ANY, Often(1, TimeUnit::Week)),
        ("biweekly", ANY, Often(2, TimeUnit::Week)),
        ("fortnightly", ANY, Often(2, TimeUnit::Week)),
        ("monthly", ANY, Often(1, TimeUnit::Month)),
        ("bimonthly", ANY, Often(2, TimeUnit::Month)),
        ("quarterly", ANY, Often(3, TimeUnit::Month)),
        ("annual", ANY, Often(1, TimeUnit::Year)),
        ("annually", ANY, Often(1, TimeUnit::Year)),
        ("yearly", ANY, Often(1, TimeUnit::Year)),
        ("biennial", ANY, Often(2, TimeUnit::Year)),
        ("fiscal", ANY, Fiscal),
        ("financial", ANY, Fiscal),
        ("a.m", ANY, Am),
        ("am", ANY, Am),
        ("p.m", ANY, Pm),
        ("pm", ANY, Pm),
        ("o'clock", ANY, OClock),
        ("hrs", ANY, OClock),
        ("hours", ANY, OClock),
        ("gmt", Case::Upper, Zone),
        ("utc", Case::Upper, Zone),
        ("est", Case::Upper, Zone),
        ("edt", Case::Upper, Zone),
        ("cst", Case::Upper, Zone),
        ("cdt", Case::Upper, Zone),
        ("mst", Case::Upper, Zone),
        ("mdt", Case::Upper, Zone),
        ("pst", Case::Upper, Zone),
        ("pdt", Case::Upper, Zone),
        ("et", Case::Upper, Zone),
        ("ct", Case::Upper, Zone),
        ("pt", Case::Upper, Zone),
        ("bst", Case::Upper, Zone),
        ("cet", Case::Upper, Zone),
        ("cest", Case::Upper, Zone),
        ("eet", Case::Upper, Zone),
        ("eest", Case::Upper, Zone),
        ("ist", Case::Upper, Zone),
        ("jst", Case::Upper, Zone),
        ("kst", Case::Upper, Zone),
        ("hkt", Case::Upper, Zone),
        ("sgt", Case::Upper, Zone),
        ("msk", Case::Upper, Zone),
        ("eat", Case::Upper, Zone),
        ("wat", Case::Upper, Zone),
        ("sast", Case::Upper, Zone),
        ("aest", Case::Upper, Zone),
        ("aedt", Case::Upper, Zone),
        ("awst", Case::Upper, Zone),
        ("acst", Case::Upper, Zone),
        ("nzdt", Case::Upper, Zone),
        ("nzst", Case::Upper, Zone),
        ("akst", Case::Upper, Zone),
        ("hst", Case::Upper, Zone),
        ("noon", ANY, Hour(12)),
        ("midnight", ANY, Hour(24)),
        ("now", ANY, Vague(Ref::Present)),
        ("currently", ANY, Vague(Ref::Present)),
        ("nowadays", ANY, Vague(Ref::Present)),
        ("recently", ANY, Vague(Ref::Past)),
        ("lately", ANY, Vague(Ref::Past)),
        ("soon", ANY, Vague(Ref::Future)),
        ("shortly", ANY, Vague(Ref::Future)),
        ("future", ANY, Vague(Ref::Future)),
        ("twenties", ANY, Decade(20)),
        ("thirties", ANY, Decade(30)),
        ("forties", ANY, Decade(40)),
        ("fifties", ANY, Decade(50)),
        ("sixties", ANY, Decade(60)),
        ("seventies", ANY, Decade(70)),
        ("eighties", ANY, Decade(80)),
        ("nineties", ANY, Decade(90)),
        ("expected", ANY, Ahead),
        ("scheduled", ANY, Ahead),
        ("due", ANY, Ahead),
        ("plans", ANY, Ahead),
        ("plan", ANY, Ahead),
        ("planning", ANY, Ahead),
        ("planned", ANY, Ahead),
        ("set", ANY, Ahead),
        ("slated", ANY, Ahead),
        ("likely", ANY, Ahead),
        ("forecast", ANY, Ahead),
        ("projected", ANY, Ahead),
        ("expects", ANY, Ahead),
        ("hopes", ANY, Ahead),
        ("promised", ANY, Ahead),
        ("effective", ANY, Ahead),
        ("flight", CAP, Label),
        ("route", CAP, Label),
        ("highway", CAP, Label),
        ("section", ANY, Label),
        ("article", ANY, Label),
        ("room", ANY, Label),
        ("unit", CAP, Label),
        ("log", ANY, Label),
        ("case", CAP, Label),
        ("number", ANY, Label),
        ("windows", CAP, Label),
        ("version", ANY, Label),
        ("page", ANY, Label),
        ("chapter", ANY, Label),
        ("resolution", ANY, Label),
        ("channel", CAP, Label),
        ("model", CAP, Label),
        ("bc", Case::Upper, Era(true)),
        ("bce", Case::Upper, Era(true)),
        ("b.c", ANY, Era(true)),
        ("ad", Case::Upper, Era(false)),
        ("a.d", ANY, Era(false)),
    ]
};

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
