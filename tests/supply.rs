//! What the project is built from: licences, sources, and unsafe code below the library. (`cargo deny` reads the same
//! `deny.toml` in `.ci/run`; this needs nothing but cargo.)

mod packages;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The crates of the default features that hold `unsafe` code, and what for. The library itself forbids it.
const UNSAFE: &[(&str, &str)] = &[
    ("aho-corasick", "vector instructions in the search for several words"),
    ("memchr", "vector instructions in the search for bytes"),
    ("once_cell", "a cell that is written once and read by many threads"),
    ("regex", "an interface of nightly toolchains that is not compiled here"),
    ("regex-automata", "borrowed views of its tables, and a pool of buffers between threads"),
    ("serde", "text of bytes that are known to be ASCII"),
    ("serde_core", "the same"),
];
/// They run while the library is built and are no part of it.
const BUILD_ONLY: &[&str] = &["proc-macro2", "quote", "serde_derive", "syn", "unicode-ident"];

/// So many crates the library may bring with its default features (the lock file's count of `cargo tree`).
const MOST_DEPENDENCIES: usize = 16;

fn packages() -> Vec<Value> {
    packages::metadata()["packages"].as_array().expect("a list of packages").clone()
}

/// The names of the crates that come with the default features, over edges of some kinds.
fn crates(edges: &str) -> BTreeSet<String> {
    let tree = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--package", "nutgraf", "--edges", edges, "--prefix", "none", "--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo tree runs");
    let listed = String::from_utf8_lossy(&tree.stdout).into_owned();
    let names = listed.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned);
    let names: BTreeSet<String> = names.filter(|name| name != "nutgraf").collect();
    assert!(!names.is_empty(), "{}", String::from_utf8_lossy(&tree.stderr));
    names
}

#[test]
fn the_library_brings_few_crates() {
    let crates = crates("normal,build");
    assert!(crates.len() <= MOST_DEPENDENCIES, "{} crates: {crates:?}", crates.len());
}

/// The crates whose code is part of the library's programs.
fn default_crates() -> BTreeSet<String> {
    crates("normal").into_iter().filter(|name| !BUILD_ONLY.contains(&name.as_str())).collect()
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Whether a file has `unsafe` outside its comments and lint settings.
fn has_unsafe(path: &Path) -> bool {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let code = |line: &&str| !line.trim_start().starts_with("//") && !line.trim_start().starts_with('#');
    let is_unsafe = |line: &str| {
        let code = line.split("//").next().unwrap_or_default();
        ["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern"].iter().any(|word| code.contains(word))
    };
    text.lines().filter(code).any(is_unsafe)
}

#[test]
fn unsafe_code_below_the_library_is_known() {
    let crates = default_crates();
    let mut with_unsafe = BTreeSet::new();
    for package in
        packages().iter().filter(|package| crates.contains(package["name"].as_str().unwrap_or_default()))
    {
        let manifest = Path::new(package["manifest_path"].as_str().expect("a manifest"));
        let mut files = Vec::new();
        sources(&manifest.with_file_name("src"), &mut files);
        assert!(!files.is_empty(), "no sources of {}", package["name"]);
        if files.iter().any(|file| has_unsafe(file)) {
            with_unsafe.insert(package["name"].as_str().unwrap_or_default().to_owned());
        }
    }
    let known: BTreeSet<String> = UNSAFE.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(with_unsafe, known, "SECURITY.md and this list tell which crates use unsafe");
    let security = include_str!("../SECURITY.md").split_whitespace().collect::<Vec<_>>().join(" ");
    for (name, reason) in UNSAFE {
        assert!(
            security.contains(&format!("`{name}` ({reason})")),
            "SECURITY.md does not tell of {name} ({reason})"
        );
    }
}

/// Whether an SPDX expression can be met with these licences alone.
fn is_met(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.trim();
    let parts = |word: &str| -> Vec<String> {
        let (mut parts, mut depth, mut from) = (Vec::new(), 0, 0);
        for (at, c) in expression.char_indices() {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ if depth == 0 && expression[at..].starts_with(word) => {
                    parts.push(expression[from..at].to_owned());
                    from = at + word.len();
                }
                _ => {}
            }
        }
        parts.push(expression[from..].to_owned());
        parts
    };
    let (either, both) = (parts(" OR "), parts(" AND "));
    if either.len() > 1 {
        return either.iter().any(|part| is_met(part, allowed));
    }
    if both.len() > 1 {
        return both.iter().all(|part| is_met(part, allowed));
    }
    match expression.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => is_met(inner, allowed),
        None => allowed.iter().any(|licence| licence == expression),
    }
}

#[test]
fn licences_and_sources_are_those_of_deny_toml() {
    let deny = include_str!("../deny.toml");
    let list =
        deny.split("allow = [").nth(1).and_then(|rest| rest.split(']').next()).expect("a list of licences");
    let allowed: Vec<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(is_met("(MIT OR Nonsense) AND Apache-2.0", &allowed) && !is_met("GPL-3.0 AND MIT", &allowed));
    let mut complaints = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap_or_default();
        let licence = package["license"].as_str().unwrap_or_default().replace('/', " OR ");
        if !is_met(&licence, &allowed) {
            complaints.push(format!("{name} is under {licence:?}"));
        }
        let from = package["source"].as_str().unwrap_or("the workspace");
        if !["the workspace", "registry+https://github.com/rust-lang/crates.io-index"].contains(&from) {
            complaints.push(format!("{name} is from {from}"));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
