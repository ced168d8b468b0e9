//! Number words: what they are worth.
//!
//! The value of a [`Class::NumberWord`] or [`Class::OrdinalWord`] is the number itself, that of a
//! [`Class::FractionWord`] the denominator; those of [`Class::ScaleWord`] and [`Class::VagueNumber`] are rows of the
//! tables below, for they outgrow a `u32`.

use super::{Builder, Case, Class};

/// zero to ninety, with the number each stands for.
const CARDINALS: &[(&str, u32)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// Words that multiply the number before them.
const SCALES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("lakh", 1e5),
    ("lac", 1e5),
    ("million", 1e6),
    ("mn", 1e6),
    ("mln", 1e6),
    ("mio", 1e6),
    ("crore", 1e7),
    ("cr", 1e7),
    ("billion", 1e9),
    ("bn", 1e9),
    ("bln", 1e9),
    ("trillion", 1e12),
    ("tn", 1e12),
    ("trn", 1e12),
    ("quadrillion", 1e15),
];

/// Plurals that stand for no number of their own: from the first to ten times it.
const VAGUE: &[(&str, f64)] = &[
    ("tens", 10.0),
    ("dozens", 12.0),
    ("scores", 20.0),
    ("hundreds", 1e2),
    ("thousands", 1e3),
    ("lakhs", 1e5),
    ("millions", 1e6),
    ("crores", 1e7),
    ("billions", 1e9),
    ("trillions", 1e12),
];

const ORDINALS: &[(&str, u32)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("thousandth", 1000),
    ("millionth", 1_000_000),
];

/// Parts of a whole, in the singular; the plural is folded.
const PARTS: &[(&str, u32)] = &[
    ("half", 2),
    ("third", 3),
    ("quarter", 4),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("twelfth", 12),
    ("sixteenth", 16),
    ("twentieth", 20),
    ("hundredth", 100),
];
/// Words that a number behind them names, not counts: "Flight 447", "page 3", "Section 702".
const NUMBERED: &[&str] = &[
    "act", "amendment", "annex", "apartment", "appendix", "apt", "area", "art", "article", "articles",
    "berth", "bill", "bldg", "block", "box", "building", "bus", "call", "case", "category", "cfr", "ch",
    "channel", "chapter", "chart", "class", "clause", "code", "count", "counts", "day", "district",
    "division", "docket", "engine", "episode", "exhibit", "exit", "ext", "extension", "fax", "fig", "figure",
    "file", "flight", "floor", "form", "formula", "game", "gameweek", "gate", "genesis", "grade", "highway",
    "hole", "hr", "id", "interstate", "item", "john", "lap", "lesson", "level", "levels", "line", "local",
    "log", "lot", "luke", "mark", "matchday", "matthew", "model", "no", "nos", "note", "number", "order",
    "page", "pages", "par", "para", "paragraph", "part", "phase", "phone", "photo", "pier", "platform",
    "point", "pp", "precinct", "prop", "proposition", "psalm", "pt", "quarter", "question", "quote", "rank",
    "ranked", "ref", "reference", "resolution", "room", "round", "route", "routes", "row", "rule", "runway",
    "sb", "schedule", "season", "seat", "sec", "section", "sections", "seed", "series", "size", "slide",
    "squad", "stage", "station", "step", "subsection", "suite", "table", "tel", "terminal", "tier", "tip",
    "title", "top", "track", "train", "troop", "type", "under", "unit", "usc", "verse", "version", "vol",
    "volume", "war", "ward", "week", "windows", "zip", "zone",
];

pub(super) fn add(builder: &mut Builder) {
    for word in NUMBERED {
        builder.word(word, Class::Numbered, Case::Any);
    }
    for (class, table) in [(Class::NumberWord, CARDINALS), (Class::OrdinalWord, ORDINALS)] {
        for &(word, value) in table {
            let word = builder.word(word, class, Case::Any);
            builder.value(word, class, value);
        }
    }
    for &(word, denominator) in PARTS {
        let plural = if word == "half" { "halves".to_owned() } else { format!("{word}s") };
        for word in [word, &plural] {
            let word = builder.word(word, Class::FractionWord, Case::Any);
            builder.value(word, Class::FractionWord, denominator);
        }
    }
    for (class, table) in [(Class::ScaleWord, SCALES), (Class::VagueNumber, VAGUE)] {
        for (row, (word, _)) in table.iter().enumerate() {
            let word = builder.word(word, class, Case::Any);
            builder.value(word, class, row as u32);
        }
    }
}

/// What the scale word of a row multiplies by.
pub(crate) fn scale(row: u32) -> f64 {
    SCALES.get(row as usize).map_or(1.0, |row| row.1)
}

/// The least number that the vague word of a row stands for.
pub(crate) fn vague(row: u32) -> f64 {
    VAGUE.get(row as usize).map_or(1.0, |row| row.1)
}
