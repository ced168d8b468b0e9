//! What goes wrong is said with place and cause, and the rest is done.

use std::fs;

use assert_cmd::Command;
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
        .code(1)
        .stderr(contains("missing.jsonl: No such file"));
}

#[test]
fn bytes_that_are_no_utf8_are_placed() {
    nutgraf()
        .write_stdin(&b"Ghana\nCaf\xE9 in Peru"[..])
        .assert()
        .code(1)
        .stderr(contains("byte 9 (line 2) is 0xE9"));
}
