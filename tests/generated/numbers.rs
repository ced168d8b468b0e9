//! Figures as they are written, with what they say.

use crate::random::Random;
use crate::written::{in_words, with_commas};

/// A figure's own words, and the fields of its record.
pub(crate) struct Written {
    /// What stands before the span ("more than ").
    pub(crate) before: String,
    pub(crate) text: String,
    /// What stands behind the span (" or more", " kilograms").
    pub(crate) behind: String,
    pub(crate) fields: Vec<(&'static str, String)>,
}

impl Written {
    fn new(text: String, fields: &[(&'static str, String)]) -> Self {
        Self { before: String::new(), text, behind: String::new(), fields: fields.to_vec() }
    }
}

/// A value as a record shows it.
pub(crate) fn shown(value: f64) -> String {
    format!("{value}")
}

fn exact(value: f64) -> [(&'static str, String); 2] {
    [("value", shown(value)), ("vague", "false".to_owned())]
}

/// A count of a size: few, dozens, hundreds, thousands, millions, or any.
pub(crate) fn count(random: &mut Random, size: &str, capital: bool) -> Written {
    let size = match size {
        "" => random.pick(&["few", "dozens", "hundreds", "thousands"]),
        _ => size,
    };
    let (text, value) = match size {
        "few" => {
            let number = random.within(2, 9);
            (in_words(number), number as f64)
        }
        "dozens" => {
            let number = random.within(10, 99);
            let words = capital || random.percent(12);
            (if words { in_words(number) } else { number.to_string() }, number as f64)
        }
        "hundreds" => {
            let number = random.within(100, 999);
            (number.to_string(), number as f64)
        }
        "thousands" => {
            let number = random.within(1000, 99_999);
            (if random.percent(5) { number.to_string() } else { with_commas(number) }, number as f64)
        }
        "millions" => {
            let tenths = random.within(11, 94);
            match random.within(0, 3) {
                0 => (with_commas(tenths * 100_000 + 37), (tenths * 100_000 + 37) as f64),
                1 => (format!("{} million", in_words(2 + tenths % 8)), (2 + tenths % 8) as f64 * 1e6),
                _ => (format!("{}.{} million", tenths / 10, tenths % 10), tenths as f64 * 1e5),
            }
        }
        _ => panic!("no such size: {size}"),
    };
    let text = if capital { capitalized(&text) } else { text };
    let mut fields = exact(value).to_vec();
    fields.push(("kind", "count".to_owned()));
    Written::new(text, &fields)
}

/// "dozens", "several hundred".
pub(crate) fn vague(random: &mut Random, capital: bool) -> Written {
    let (text, low, high, of) = *random.pick(&[
        &("dozens", 12.0, 120.0, " of"),
        &("hundreds", 100.0, 1000.0, " of"),
        &("thousands", 1000.0, 10_000.0, " of"),
        &("tens of thousands", 10_000.0, 100_000.0, " of"),
        &("several hundred", 300.0, 900.0, ""),
    ]);
    let text = if capital { capitalized(text) } else { text.to_owned() };
    let mut written = Written::new(
        text,
        &[
            ("value", "-".to_owned()),
            ("vague", "true".to_owned()),
            ("low", shown(low)),
            ("high", shown(high)),
            ("kind", "count".to_owned()),
        ],
    );
    of.clone_into(&mut written.behind);
    written
}

/// "between 10 and 20", "10 to 20", "10–20".
pub(crate) fn range(random: &mut Random) -> Written {
    let step = *random.pick(&[&1, &10, &100, &1000]);
    let low = random.within(11, 60) * step;
    let high = low + random.within(2, 39) * step;
    let (a, b) = (with_commas(low), with_commas(high));
    let (before, text) = match random.within(0, 3) {
        0 => ("between ", format!("{a} and {b}")),
        1 => ("", format!("{a} to {b}")),
        2 => ("from ", format!("{a} to {b}")),
        _ => ("", format!("{a}–{b}")),
    };
    let mut written = Written::new(
        text,
        &[
            ("value", "-".to_owned()),
            ("low", shown(low as f64)),
            ("high", shown(high as f64)),
            ("vague", "false".to_owned()),
            ("kind", "count".to_owned()),
        ],
    );
    before.clone_into(&mut written.before);
    written
}

pub(crate) fn money(random: &mut Random, british: bool) -> Written {
    let tenths = random.within(11, 989);
    let decimal = format!("{}.{}", tenths / 10, tenths % 10);
    let whole = random.within(2, 940);
    let (text, value, unit) = match random.within(0, 13) {
        0..=2 => (format!("${decimal} million"), tenths as f64 * 1e5, "USD"),
        3 => (format!("${}", with_commas(whole * 1000)), (whole * 1000) as f64, "USD"),
        4 => (format!("£{decimal}m"), tenths as f64 * 1e5, "GBP"),
        5 => (format!("€{whole} million"), whole as f64 * 1e6, "EUR"),
        6 => (format!("{whole} million euros"), whole as f64 * 1e6, "EUR"),
        7 => (format!("£{}", with_commas(whole * 1000)), (whole * 1000) as f64, "GBP"),
        8 => (format!("US${decimal} billion"), tenths as f64 * 1e8, "USD"),
        9 => (format!("EUR {whole} million"), whole as f64 * 1e6, "EUR"),
        10 => (format!("{} yen", with_commas(whole * 1000)), (whole * 1000) as f64, "JPY"),
        11 => (format!("${decimal}bn"), tenths as f64 * 1e8, "USD"),
        12 => (format!("A${decimal} million"), tenths as f64 * 1e5, "AUD"),
        _ if british => (format!("£{decimal}bn"), tenths as f64 * 1e8, "GBP"),
        _ => (format!("${whole} billion"), whole as f64 * 1e9, "USD"),
    };
    let mut fields = exact((value * 100.0).round() / 100.0).to_vec();
    fields.extend([("kind", "money".to_owned()), ("unit", unit.to_owned())]);
    Written::new(text, &fields)
}

pub(crate) fn percent(random: &mut Random, british: bool) -> Written {
    let tenths = random.within(2, 998);
    let number = if random.percent(60) {
        format!("{}.{}", tenths / 10, tenths % 10)
    } else {
        (tenths / 10 + 1).to_string()
    };
    let value: f64 = number.parse().expect("digits");
    let (text, unit) = match random.within(0, 9) {
        0 => (format!("{number} percentage points"), "pp"),
        1 => {
            return Written::new(
                "25 basis points".to_owned(),
                &[
                    ("value", "25".to_owned()),
                    ("vague", "false".to_owned()),
                    ("kind", "percent".to_owned()),
                    ("unit", "bp".to_owned()),
                ],
            );
        }
        2..=5 => (format!("{number}%"), "%"),
        _ if british => (format!("{number} per cent"), "%"),
        _ => (format!("{number} percent"), "%"),
    };
    let mut fields = exact(value).to_vec();
    fields.extend([("kind", "percent".to_owned()), ("unit", unit.to_owned())]);
    Written::new(text, &fields)
}

/// "two-thirds", "three out of 10".
pub(crate) fn fraction(random: &mut Random, capital: bool) -> Written {
    let (text, value) = *random.pick(&[
        &("two-thirds", 66.67),
        &("three-quarters", 75.0),
        &("a third", 33.33),
        &("a quarter", 25.0),
        &("one in five", 20.0),
        &("nine out of 10", 90.0),
        &("three in 10", 30.0),
    ]);
    let text = if capital { capitalized(text) } else { text.to_owned() };
    let mut fields = exact(value).to_vec();
    fields.extend([
        ("kind", "percent".to_owned()),
        ("unit", "%".to_owned()),
        ("fraction", "true".to_owned()),
    ]);
    Written::new(text, &fields)
}

/// A measure of a sort: distance, mass, area, depth.
pub(crate) fn measure(random: &mut Random, sort: &str) -> Written {
    let units: &[&(&str, &str)] = match sort {
        "mass" => &[
            &("kilograms", "kilogram"),
            &("kg", "kilogram"),
            &("tonnes", "tonne"),
            &("tons", "ton"),
            &("pounds", "pound"),
        ],
        "distance" => &[
            &("kilometers", "kilometer"),
            &("miles", "mile"),
            &("km", "kilometer"),
            &("kilometres", "kilometer"),
        ],
        "area" => &[
            &("hectares", "hectare"),
            &("acres", "acre"),
            &("square kilometers", "square kilometer"),
            &("square miles", "square mile"),
        ],
        "length" => &[&("meters", "meter"), &("feet", "foot"), &("metres", "meter")],
        _ => panic!("no such measure: {sort}"),
    };
    let (plural, unit) = *random.pick(units);
    let number = match random.within(0, 2) {
        0 => random.within(12, 99).to_string(),
        1 => with_commas(random.within(101, 9900)),
        _ => format!("{}.{}", random.within(2, 60), random.within(1, 9)),
    };
    let value: f64 = number.replace(',', "").parse().expect("digits");
    let mut fields = exact(value).to_vec();
    fields.extend([("kind", "measure".to_owned()), ("unit", unit.to_owned())]);
    let mut written = Written::new(number, &fields);
    written.behind = format!(" {plural}");
    written
}

pub(crate) fn age(random: &mut Random) -> Written {
    let years = random.within(18, 91);
    let mut fields = exact(years as f64).to_vec();
    fields.extend([("kind", "age".to_owned()), ("unit", "-".to_owned())]);
    Written::new(years.to_string(), &fields)
}

pub(crate) fn rate(random: &mut Random) -> Written {
    let (behind, unit) = *random.pick(&[
        &(" per 100,000", "per 100,000"),
        &(" kilometers per hour", "kilometer per hour"),
        &(" mph", "mile per hour"),
    ]);
    let number = random.within(31, 190);
    let mut fields = exact(number as f64).to_vec();
    fields.extend([("kind", "rate".to_owned()), ("unit", unit.to_owned())]);
    let mut written = Written::new(number.to_string(), &fields);
    behind.clone_into(&mut written.behind);
    written
}

/// The words that bound a figure, and the bound's name; `?` is any, or none.
pub(crate) fn bound(random: &mut Random, wanted: &str, counts: bool) -> (&'static str, &'static str) {
    const BOUNDS: &[(&str, &[&str])] = &[
        ("more_than", &["more than ", "over "]),
        ("at_least", &["at least ", "no fewer than "]),
        ("less_than", &["fewer than ", "less than ", "under "]),
        ("nearly", &["nearly ", "almost ", "close to "]),
        ("up_to", &["up to ", "as many as "]),
        ("about", &["about ", "around ", "some ", "roughly ", "approximately ", "an estimated "]),
    ];
    if wanted == "?" && random.percent(50) {
        return ("", "exact");
    }
    let (name, words) = match wanted {
        "?" => BOUNDS[random.index(BOUNDS.len())],
        _ => *BOUNDS.iter().find(|(name, _)| *name == wanted).expect("a bound"),
    };
    loop {
        let words = words[random.index(words.len())];
        // "Fewer" and "many" are said of things that are counted.
        if counts || !(words.contains("fewer") || words.contains("many")) {
            return (words, name);
        }
    }
}

pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
