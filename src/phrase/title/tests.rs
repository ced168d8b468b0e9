//! Runs `titles.corpus`, whose rows tell what is read of the titles of a text:
//!
//! ```text
//! The acting finance minister of Kenya left .  => finance minister | o status=Acting written=acting… full=… country=Kenya
//! ```
//!
//! Behind `=>` stands `-` or, parted by ` ; `, each title without its status; then, where they differ from it, what is
//! `written` and the `full` expression; its sort (`o` office, `x` occupation, `r` rank, `h` honorific; `s` plural), and what
//! belongs to it. `\n` is a line break.

use std::fmt::Write as _;

use super::{Sort, TitleRun};
use crate::lexicon::BUILT_IN;
use crate::lexicon::tables::titles::flag;
use crate::phrase::Phrases;
use crate::text::{Buffers, Document};

fn show(document: &Document<'_>, title: &TitleRun) -> String {
    let text = |tokens| &document.text[document.span(tokens)];
    let mut out = format!("{} |", text(title.tokens));
    match title.sort {
        Sort::Office if title.has(flag::OFFICE) => out.push_str(" o"),
        Sort::Office => out.push_str(" x"),
        Sort::Rank => out.push_str(" r"),
        Sort::Honorific => out.push_str(" h"),
    }
    if title.is_plural() {
        out.push('s');
    }
    if let Some(status) = title.status {
        let _ = write!(out, " status={status:?}");
    }
    if title.written != title.tokens {
        let _ = write!(out, " written={}", text(title.written));
    }
    if title.full != title.written {
        let _ = write!(out, " full={}", text(title.full));
    }
    if title.head as usize + 1 != title.tokens.end as usize {
        let _ = write!(out, " head={}", document.word(title.head as usize));
    }
    for (name, tokens) in [("of", title.organization), ("country", title.country)] {
        if let Some(tokens) = tokens {
            let _ = write!(out, " {name}={}", text(tokens));
        }
    }
    out
}

fn read(text: &str) -> String {
    let document = Document::read(text, Some("-"), &BUILT_IN, Buffers::default());
    let mut phrases = Phrases::default();
    phrases.read(&document);
    let found: Vec<_> = phrases.titles.iter().map(|title| show(&document, title)).collect();
    if found.is_empty() { "-".to_owned() } else { found.join(" ; ") }
}

#[test]
fn titles() {
    let mut failures = String::new();
    for row in include_str!("titles.corpus").lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let (text, wanted) = row.split_once("  => ").unwrap_or((row, "?"));
        let found = read(&text.replace("\\n", "\n"));
        if found.replace('\n', "\\n") != wanted {
            let _ = writeln!(failures, "{text}  => {found}");
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}
