//! Whole articles against what a careful reader says is in them (`fixtures/NNN-slug.txt` and `.json`).
//!
//! The expectations were written by reading, before and apart from the program, so not all of them are met. What is
//! not met stands, line by line, in `fixtures/known-gaps.txt`: this test fails when anything else goes wrong, and also
//! when something listed has become right, so that the list only tells the truth. `UPDATE=1 cargo test --test articles`
//! writes it anew; read its diff before it is committed.
//!
//! The form of the expectations: lists in reading order, a field left out is at its default, an entity's `mentions` are
//! its names as written, each `text` is the next place in the article that reads so.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use nutgraf::{Article, Offsets};
use serde_json::{Map, Value, json};

/// The lists of mentions and of entities, with the fields that are compared.
const MENTIONS: &[(&str, &[&str])] = &[
    (
        "figures",
        &[
            "value", "low", "high", "vague", "bound", "trend", "change", "kind", "unit", "unit_text",
            "fraction", "noun", "noun_implied", "event", "role", "about",
        ],
    ),
    (
        "dates",
        &[
            "kind", "timex", "first", "last", "mod", "grain", "relation", "anchor", "vague", "fiscal",
            "zone", "holiday", "quantity", "offset", "from", "to",
        ],
    ),
    ("countries", &["country", "form", "historical"]),
    ("regions", &["name", "m49", "kind"]),
    ("places", &["country", "kind"]),
    ("quotes", &["kind", "speaker", "source", "cue"]),
];
const ENTITIES: &[(&str, &[&str])] = &[
    ("officials", &["title", "status", "rank", "organization", "country", "mentions"]),
    ("people", &["mentions"]),
    ("organizations", &["acronym", "kind", "country", "mentions"]),
    ("operations", &["kind", "mentions"]),
];

#[derive(Default)]
struct Score {
    expected: usize,
    found: usize,
    hit: usize,
    right: usize,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

#[test]
fn articles_are_read_as_their_reader_says() {
    let (mut gaps, mut scores) = (String::new(), BTreeMap::<&str, Score>::new());
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("the folder of fixtures")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 12, "only {} fixtures", paths.len());
    for path in &paths {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path.with_extension("txt")).expect("the article of a fixture");
        let json = std::fs::read_to_string(path).expect("the expectations of a fixture");
        let expected: Value = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
        for gap in compare(&name, &text, &expected, &mut scores) {
            let _ = writeln!(gaps, "{name}: {gap}");
        }
    }
    println!(
        "{:14} {:>8} {:>8} {:>7} {:>7} {:>10}",
        "", "expected", "found", "recall", "prec.", "all fields"
    );
    for (list, score) in &scores {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        println!(
            "{list:14} {:8} {:8} {:7.3} {:7.3} {:10.3}",
            score.expected,
            score.found,
            share(score.hit, score.expected),
            share(score.hit, score.found),
            share(score.right, score.expected)
        );
    }
    hold_against_known(&gaps);
}

fn hold_against_known(gaps: &str) {
    let path = folder().join("known-gaps.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, gaps).expect("fixtures/known-gaps.txt is writable");
        return;
    }
    let Ok(known) = std::fs::read_to_string(&path) else { return };
    let only = |these: &str, those: &str, mark: char| {
        let those: std::collections::HashSet<&str> = those.lines().collect();
        let mut lines = String::new();
        for line in these.lines().filter(|line| !those.contains(line)) {
            let _ = writeln!(lines, "{mark} {line}");
        }
        lines
    };
    let (worse, better) = (only(gaps, &known, '+'), only(&known, gaps, '-'));
    assert!(worse.is_empty() && better.is_empty(), "gaps that are new (+) or closed (-):\n{worse}{better}");
}

/// Everything in which the extraction of an article differs from what is expected of it.
fn compare(
    name: &str,
    text: &str,
    expected: &Value,
    scores: &mut BTreeMap<&'static str, Score>,
) -> Vec<String> {
    let mut article = Article::new(text);
    if let Some(day) = expected["published"].as_str() {
        article = article.published(day.parse().expect("a date"));
    }
    if let Some(locale) = expected["locale"].as_str() {
        article = article.locale(locale.parse().expect("a locale"));
    }
    let record = nutgraf::extract(&article).record("fixture", Offsets::Bytes);
    let record = serde_json::to_value(&record).expect("a record is JSON");
    let mut gaps = Vec::new();
    for field in ["headline", "byline", "dateline", "updated"] {
        let (is, should) = (show(&record[field]), show(&expected[field]));
        if is != should {
            gaps.push(format!("{field} is {is}, not {should}"));
        }
    }
    for (list, fields) in MENTIONS {
        let should = placed(name, text, &expected[list]);
        compare_mentions(list, fields, &record, &should, scores.entry(list).or_default(), &mut gaps);
    }
    for (list, fields) in ENTITIES {
        compare_entities(list, fields, &record, &expected[list], scores.entry(list).or_default(), &mut gaps);
    }
    gaps
}

/// The entries of an expected list, each with the place where it stands.
fn placed(name: &str, text: &str, list: &Value) -> Vec<(usize, Value)> {
    let mut from = 0;
    let mut entries = Vec::new();
    for entry in list.as_array().into_iter().flatten() {
        let words = entry["text"].as_str().expect("a text");
        let at = find_word(text, words, from)
            .unwrap_or_else(|| panic!("{name}: {words:?} does not stand behind byte {from}"));
        from = at + words.len();
        entries.push((at, entry.clone()));
    }
    entries
}

/// Where some words stand next, not inside another word or number.
fn find_word(text: &str, words: &str, from: usize) -> Option<usize> {
    text.get(from..)?.match_indices(words).map(|(at, _)| from + at).find(|&at| {
        let end = at + words.len();
        let joins = |c: char| c.is_alphanumeric();
        let head = words.starts_with(joins) && text[..at].ends_with(joins);
        // A unit can be glued to its number ("820kg"), a digit or letter to its like cannot.
        let digit = |c: char| c.is_ascii_digit();
        let tail = words.ends_with(joins)
            && text[end..].starts_with(|c| if words.ends_with(digit) { digit(c) } else { joins(c) });
        let number = words.starts_with(|c: char| c.is_ascii_digit())
            && text[..at].ends_with([',', '.'])
            && text[..at - 1].ends_with(|c: char| c.is_ascii_digit());
        !head && !tail && !number
    })
}

fn compare_mentions(
    list: &str,
    fields: &[&str],
    record: &Value,
    expected: &[(usize, Value)],
    score: &mut Score,
    gaps: &mut Vec<String>,
) {
    // Country words in brands and languages are kept for the curious; a reader does not list them.
    let found: Vec<&Value> = record[list]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|mention| mention["in_organization"] != json!(true))
        .collect();
    score.expected += expected.len();
    score.found += found.len();
    for (at, should) in expected {
        let words = show(&should["text"]);
        let same = |mention: &&&Value| mention["start"] == json!(at) && show(&mention["text"]) == words;
        let Some(is) = found.iter().find(same) else {
            gaps.push(format!("{list} {at} {words}: missing"));
            continue;
        };
        score.hit += 1;
        let wrong = differences(fields, &linked(is, record), should);
        score.right += usize::from(wrong.is_empty());
        gaps.extend(wrong.into_iter().map(|wrong| format!("{list} {at} {words}: {wrong}")));
    }
    for is in found {
        let words = show(&is["text"]);
        if !expected.iter().any(|(at, should)| is["start"] == json!(at) && show(&should["text"]) == words) {
            gaps.push(format!("{list} {} {words}: not expected", is["start"]));
        }
    }
}

/// A figure's `change` by the text of the figure it changed from.
fn linked(mention: &Value, record: &Value) -> Value {
    let mut mention = mention.clone();
    if let Some(from) = mention["change"]["from"].as_u64() {
        mention["change"] = record["figures"][from as usize]["text"].clone();
    }
    mention
}

fn compare_entities(
    list: &str,
    fields: &[&str],
    record: &Value,
    expected: &Value,
    score: &mut Score,
    gaps: &mut Vec<String>,
) {
    let found: Vec<&Value> = record[list].as_array().into_iter().flatten().collect();
    let expected: Vec<&Value> = expected.as_array().into_iter().flatten().collect();
    score.expected += expected.len();
    score.found += found.len();
    for should in &expected {
        let name = show(&should["name"]);
        let Some(is) = found.iter().find(|entity| show(&entity["name"]) == name) else {
            gaps.push(format!("{list} {name}: missing"));
            continue;
        };
        score.hit += 1;
        let mut is = (*is).clone();
        let names = is["mentions"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|mention| json!(one_line(&show(&mention["text"]))));
        is["mentions"] = Value::Array(names.collect());
        let mut should = (*should).clone();
        let names =
            should["mentions"].as_array().into_iter().flatten().map(|name| json!(one_line(&show(name))));
        should["mentions"] = Value::Array(names.collect());
        let wrong = differences(fields, &is, &should);
        score.right += usize::from(wrong.is_empty());
        gaps.extend(wrong.into_iter().map(|wrong| format!("{list} {name}: {wrong}")));
    }
    for is in found {
        let name = show(&is["name"]);
        if !expected.iter().any(|should| show(&should["name"]) == name) {
            gaps.push(format!("{list} {name}: not expected"));
        }
    }
}

fn differences(fields: &[&str], is: &Value, should: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for field in fields {
        let (is, should) = (&is[field], &should[field]);
        if let (Value::Object(_), Value::Object(parts)) = (is, should) {
            if !parts.contains_key("start") && is.get("rule").is_some()
                || *field == "quantity"
                || *field == "offset"
            {
                let names: Vec<&str> = parts.keys().map(String::as_str).collect();
                wrong.extend(
                    differences(&names, is, should).into_iter().map(|part| format!("{field}.{part}")),
                );
                continue;
            }
        }
        let (is, should) = (plain(is), plain(should));
        if is != should {
            wrong.push(format!("{field} is {}, not {}", show(&is), show(&should)));
        }
    }
    wrong
}

/// A field with its default as null, a span as its text, a number as a float.
fn plain(value: &Value) -> Value {
    match value {
        Value::Bool(false) => Value::Null,
        Value::String(text) if text == "exact" => Value::Null,
        Value::Object(parts) if parts.contains_key("text") => json!(one_line(&show(&parts["text"]))),
        Value::Object(parts) => {
            Value::Object(parts.iter().map(|(name, part)| (name.clone(), plain(part))).collect::<Map<_, _>>())
        }
        Value::Number(number) => json!(number.as_f64()),
        other => other.clone(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn show(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => text.clone(),
        Value::Object(parts) if parts.contains_key("text") => show(&parts["text"]),
        Value::Number(number) if number.as_f64().is_some_and(|number| number.fract() == 0.0) => {
            number.as_f64().unwrap_or_default().to_string()
        }
        other => other.to_string(),
    }
}
