//! Runs every `*.corpus` file beside the extractors, and checks that their rows hit every rule.
//!
//! A corpus is a list of one-line cases:
//!
//! ```text
//! @list figures                       the record's lists that the rows are about (several with commas)
//! @published 2026-01-27               what the caller tells, for the rows below; `-` for nothing; @locale likewise
//! # a comment; a heading for the rows below
//! More than [3,700] suspects were arrested.  => value=3700 | bound=more_than | noun=suspects ; …
//! No suspects were found.  => -
//! ```
//!
//! Every mention of the lists stands in brackets and no other word does (`\[` for a bracket of the text, `\n` for a line
//! break). Behind `=>` stands for each mention, parted by ` ; `, what is asserted of it: fields of the record, a span by its
//! text, parts of a part with a point (`from.timex=2025`). An empty assertion asserts the place only; a list of persons
//! or bodies has a mention for each place, with the fields of the entity.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use nutgraf::{Article, Offsets};
use serde_json::Value;

#[derive(Default, Clone)]
struct Setting {
    lists: Vec<String>,
    published: Option<nutgraf::Date>,
    locale: Option<nutgraf::Locale>,
}

struct Found {
    span: (usize, usize),
    fields: Value,
}

fn corpora() -> Vec<PathBuf> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder of the project").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "corpus") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/extract"), &mut files);
    files.sort();
    files
}

#[test]
fn every_row_is_read_as_it_says() {
    let (mut failures, mut rows, mut hit) = (String::new(), 0, BTreeSet::new());
    let wanted = std::env::var("CORPUS").unwrap_or_default();
    for path in corpora().iter().filter(|path| path.to_string_lossy().contains(&wanted)) {
        let text = std::fs::read_to_string(path).expect("a readable corpus");
        let mut setting = Setting::default();
        for (number, line) in text.lines().enumerate() {
            let place = format!("{}:{}", path.file_name().unwrap_or_default().to_string_lossy(), number + 1);
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(directive) = line.strip_prefix('@') {
                setting.read(directive, &place);
                continue;
            }
            rows += 1;
            if let Err(complaint) = check(line, &setting, &mut hit) {
                let _ = writeln!(failures, "{place}: {line}\n{complaint}");
            }
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
    if wanted.is_empty() {
        let never: Vec<_> = nutgraf::rules().filter(|rule| !hit.contains(rule.id())).collect();
        assert!(never.is_empty(), "no row of {rows} hits these rules: {never:?}");
    }
}

impl Setting {
    fn read(&mut self, directive: &str, place: &str) {
        let (name, value) = directive.split_once(' ').unwrap_or((directive, "-"));
        let value = value.trim();
        match name {
            "list" => self.lists = value.split(',').map(|list| list.trim().to_owned()).collect(),
            "published" => {
                self.published =
                    (value != "-").then(|| value.parse().unwrap_or_else(|error| panic!("{place}: {error}")));
            }
            "locale" => {
                self.locale =
                    (value != "-").then(|| value.parse().unwrap_or_else(|error| panic!("{place}: {error}")));
            }
            _ => panic!("{place}: unknown directive @{name}"),
        }
    }
}

/// The text without brackets, and the places that stood in them.
fn unbracket(marked: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut chars = marked.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                Some(escaped) => text.push(escaped),
                None => {}
            },
            '[' => open.push(text.len()),
            ']' => spans.push((open.pop().unwrap_or(0), text.len())),
            c => text.push(c),
        }
    }
    spans.sort_unstable();
    (text, spans)
}

fn check(line: &str, setting: &Setting, hit: &mut BTreeSet<String>) -> Result<(), String> {
    let (marked, expected) = line.split_once("=>").ok_or("no => in the row")?;
    let (text, spans) = unbracket(marked.trim_end());
    let expected: Vec<&str> =
        if expected.trim() == "-" { Vec::new() } else { expected.split(';').map(str::trim).collect() };
    if expected.len() != spans.len() {
        return Err(format!("  {} brackets, but {} assertions", spans.len(), expected.len()));
    }
    let mut article = Article::new(&text);
    article = setting.published.map_or(article, |day| article.published(day));
    article = setting.locale.map_or(article, |locale| article.locale(locale));
    let extraction = nutgraf::extract(&article);
    hit.extend(extraction.rejected().iter().map(|rejection| rejection.winner_rule.id().to_owned()));
    let record = extraction.record("row", Offsets::Bytes);
    let record = serde_json::to_value(&record).map_err(|error| error.to_string())?;
    let found = mentions(&record, &setting.lists);
    hit.extend(found.iter().filter_map(|mention| Some(mention.fields.get("rule")?.as_str()?.to_owned())));

    let mut complaint = String::new();
    for &(start, end) in spans.iter().filter(|span| !found.iter().any(|mention| mention.span == **span)) {
        let _ = writeln!(complaint, "  not found: {:?}", &text[start..end]);
    }
    for mention in found.iter().filter(|mention| !spans.contains(&mention.span)) {
        let _ = writeln!(complaint, "  found though not in brackets: {}", mention.fields);
    }
    for (span, assertion) in spans.iter().zip(&expected) {
        let Some(mention) = found.iter().find(|mention| mention.span == *span) else { continue };
        for part in assertion.split('|').map(str::trim).filter(|part| !part.is_empty()) {
            let (field, wanted) = part.split_once('=').ok_or_else(|| format!("  no = in {part:?}"))?;
            let is = show(&mention.fields, field.trim());
            if is != wanted.trim() {
                let _ = writeln!(complaint, "  {:?}: {field} is {is}, not {wanted}", &text[span.0..span.1]);
            }
        }
    }
    if complaint.is_empty() { Ok(()) } else { Err(complaint) }
}

/// All mentions of some lists, those of entities with the entity's fields, in reading order.
fn mentions(record: &Value, lists: &[String]) -> Vec<Found> {
    let mut found = Vec::new();
    for entry in lists.iter().filter_map(|list| record.get(list)?.as_array()).flatten() {
        match entry.get("mentions").and_then(Value::as_array) {
            None => found.push(entry.clone()),
            Some(mentions) => found.extend(mentions.iter().map(|mention| {
                let mut fields = mention.clone();
                for (name, value) in
                    entry.as_object().into_iter().flatten().filter(|(name, _)| *name != "mentions")
                {
                    let clash = fields.get(name).is_some();
                    fields[if clash { format!("entity_{name}") } else { name.clone() }] = value.clone();
                }
                fields
            })),
        }
    }
    let place = |fields: &Value, end: &str| fields.get(end).and_then(Value::as_u64).unwrap_or(0) as usize;
    let mut found: Vec<Found> = found
        .into_iter()
        .map(|fields| Found { span: (place(&fields, "start"), place(&fields, "end")), fields })
        .collect();
    found.sort_by_key(|mention| mention.span);
    found
}

/// A field as the corpus writes it; `-` for none.
fn show(fields: &Value, path: &str) -> String {
    let value = path.split('.').try_fold(fields, |value, name| match name.parse::<usize>() {
        Ok(index) => value.get(index),
        Err(_) => value.get(name),
    });
    match value {
        None | Some(Value::Null) => "-".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Object(parts)) if parts.contains_key("text") => {
            show(&Value::Object(parts.clone()), "text")
        }
        Some(other) => other.to_string(),
    }
}
