//! The laws of the architecture (ARCHITECTURE.md), as tests.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// No source file is longer, tests at its end apart.
const MOST_LINES: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, ending: &str, files: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, ending, files);
            } else if path.extension().is_some_and(|found| found == ending) {
                files.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    found.sort();
    assert!(!found.is_empty(), "no .{ending} in {folder}");
    found
}

/// The name of a file below the root, and its lines without the tests at its end.
fn code(path: &Path) -> (String, Vec<String>) {
    let text = std::fs::read_to_string(path).expect("a readable source file");
    let name = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().into_owned();
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let end = lines.iter().position(|line| line == "#[cfg(test)]").unwrap_or(lines.len());
    (name, lines[..end].to_vec())
}

#[track_caller]
fn none(complaints: &str) {
    assert!(complaints.is_empty(), "\n{complaints}");
}

#[test]
fn files_are_small_enough_to_read() {
    let mut complaints = String::new();
    for path in files("src", "rs").iter().chain(&files("cli/src", "rs")) {
        let (name, lines) = code(path);
        if lines.len() > MOST_LINES {
            let _ = writeln!(complaints, "{name} has {} lines: do two things live in it?", lines.len());
        }
    }
    none(&complaints);
}

/// What each floor may not see: `crate::` paths that would be an arrow downwards.
const FORBIDDEN: &[(&str, &[&str])] = &[
    ("src/span.rs", &["crate::"]),
    ("src/lexicon/", &["crate::phrase", "crate::extract", "crate::resolve", "crate::arbitrate"]),
    (
        "src/text/",
        &["crate::phrase", "crate::extract", "crate::resolve", "crate::arbitrate", "crate::mention"],
    ),
    ("src/phrase/", &["crate::extract", "crate::resolve", "crate::arbitrate"]),
    ("src/extract/", &["crate::resolve", "crate::record"]),
    ("src/arbitrate.rs", &["crate::extract", "crate::resolve", "crate::phrase"]),
    ("src/extraction.rs", &["crate::extract::", "crate::resolve", "crate::record"]),
    ("src/mention/", &["crate::extract", "crate::resolve", "crate::phrase", "crate::text"]),
];

#[test]
fn arrows_point_one_way() {
    let mut complaints = String::new();
    for path in files("src", "rs") {
        let (name, lines) = code(&path);
        let forbidden =
            FORBIDDEN.iter().filter(|(part, _)| name.starts_with(part)).flat_map(|(_, paths)| *paths);
        let mut forbidden: Vec<String> = forbidden.map(|path| (*path).to_owned()).collect();
        if let Some(kind) = name.strip_prefix("src/extract/").and_then(|rest| rest.split_once('/')) {
            let kinds = ["figures", "dates", "countries", "people", "organizations", "operations", "quotes"];
            forbidden.extend(
                kinds.iter().filter(|other| **other != kind.0).map(|other| format!("extract::{other}")),
            );
        }
        for (number, line) in
            lines.iter().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            if let Some(path) = forbidden.iter().find(|path| line.contains(path.as_str())) {
                let _ = writeln!(complaints, "{name}:{}: must not see {path}", number + 1);
            }
        }
    }
    none(&complaints);
}

#[test]
fn no_input_can_make_the_library_panic_by_a_shortcut() {
    let mut complaints = String::new();
    for path in files("src", "rs") {
        let (name, lines) = code(&path);
        for (number, line) in lines.iter().enumerate() {
            let text = line.trim_start();
            let shortcut = [".unwrap()", ".expect(", "unreachable!", "todo!", "unimplemented!"];
            let builds_table = name.starts_with("src/lexicon/tables/");
            if !text.starts_with("//") && !builds_table && shortcut.iter().any(|word| text.contains(word)) {
                let _ = writeln!(complaints, "{name}:{}: {text}", number + 1);
            }
        }
    }
    none(&complaints);
}

/// `if let … && …` came with Rust 1.88; the library builds with 1.85.
#[test]
fn no_let_chains_before_their_time() {
    let mut complaints = String::new();
    for path in files("src", "rs") {
        let (name, lines) = code(&path);
        for (number, line) in lines.iter().enumerate() {
            let text = line.trim_start();
            let starts = text.starts_with("if let ")
                || text.starts_with("} else if let ")
                || text.starts_with("while let ");
            if starts && text.contains(" && ") && !text.contains('(') || text.starts_with("&& let ") {
                let _ = writeln!(complaints, "{name}:{}: {text}", number + 1);
            }
        }
    }
    none(&complaints);
}

#[test]
fn tables_are_sorted_and_unique() {
    let mut complaints = String::new();
    for path in files("src/lexicon/data", "tsv") {
        let text = std::fs::read_to_string(&path).expect("a readable table");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !text.starts_with("# ") || !text.contains("columns:") {
            let _ = writeln!(complaints, "{name}: the first lines tell what it holds and its columns");
        }
        let keys: Vec<&str> = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| line.split('\t').next().unwrap_or_default())
            .collect();
        for pair in keys.windows(2).filter(|pair| pair[0] >= pair[1]) {
            let _ = writeln!(complaints, "{name}: {:?} does not stand before {:?}", pair[0], pair[1]);
        }
    }
    none(&complaints);
}

#[test]
fn rules_are_named_after_their_list() {
    let lists = [
        "figures", "dates", "countries", "regions", "places", "officials", "people", "organizations",
        "operations", "quotes",
    ];
    let mut seen = BTreeSet::new();
    let mut complaints = String::new();
    for rule in nutgraf::rules() {
        let list = rule.id().split('.').next().unwrap_or_default();
        if !lists.contains(&list) || !rule.id().chars().all(|c| c.is_ascii_lowercase() || "._".contains(c)) {
            let _ = writeln!(complaints, "{rule} is not of the form list.name");
        }
        if !seen.insert(rule.id()) {
            let _ = writeln!(complaints, "{rule} is listed twice");
        }
    }
    none(&complaints);
}

#[test]
fn the_architecture_is_told_in_120_lines() {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    assert!(text.lines().count() <= 120, "{} lines", text.lines().count());
    for line in text.lines().filter(|line| line.starts_with("| `")) {
        let path = line.trim_start_matches("| `").split('`').next().unwrap_or_default();
        assert!(root().join(path).exists(), "ARCHITECTURE.md tells of {path}, which is not there");
    }
}
