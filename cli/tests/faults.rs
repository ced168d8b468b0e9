//! What goes wrong is said with place and cause, and the rest is done.

use std::fs;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;

fn nutgraf() -> Command {
    Command::cargo_bin("nutgraf").unwrap()
}

#[test]
fn a_broken_line_is_named_and_the_others_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("articles.jsonl");
    fs::write(&file, "{\"id\":\"a\",\"text\":\"Ghana\"}\n\n{broken\n{\"id\":\"b\",\"text\":\"Chad\"}\n")
        .unwrap();
    let output = nutgraf().args(["extract", "--format", "jsonl"]).arg(&file).assert().code(1);
    let output = output.stderr(contains("articles.jsonl:3: ")).get_output().clone();
    let ids: Vec<String> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str::<nutgraf::Record>(line).unwrap().id)
        .collect();
    assert_eq!(ids, ["a", "b"]);
}

#[test]
fn a_missing_input_is_named() {
    nutgraf()
        .args(["extract", "missing.jsonl"])
        .assert()
        .code(2)
        .stderr(contains("missing.jsonl: no such file"));
}

#[test]
fn bytes_that_are_no_utf8_are_placed_and_read_as_what_they_look_like() {
    nutgraf()
        .write_stdin(&b"Police in Ghana\nC\xF4te d\x92Ivoire"[..])
        .assert()
        .success()
        .stderr(contains("byte 17 (line 2) is 0xF4; read as windows-1252").and(contains("--encoding")))
        .stdout(contains("Côte d’Ivoire"));
}
