//! The fact sheet and `explain`, as a person runs them.

use std::fs;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;

const ARTICLE: &str = "Ministers of Ghana and Senegal met in Accra.\n\nThey return to Ghana in March.\n";

fn nutgraf() -> Command {
    Command::cargo_bin("nutgraf").unwrap()
}

#[test]
fn a_file_gives_a_fact_sheet_without_escapes_in_a_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("article.txt");
    fs::write(&file, ARTICLE).unwrap();
    nutgraf()
        .arg("--published")
        .arg("2026-01-27")
        .arg(&file)
        .assert()
        .success()
        .stdout(
            contains("COUNTRIES").and(contains("published 2026-01-27 (given)")).and(contains("\u{1B}").not()),
        )
        .stdout(predicate::str::is_match(r"(?m)^  GHA  2×  Ghana$").unwrap());
}

#[test]
fn colors_come_when_asked_for() {
    nutgraf().args(["--color", "always"]).write_stdin(ARTICLE).assert().success().stdout(contains("\u{1B}["));
}

#[test]
fn standard_input_is_read_without_a_file_and_by_its_name() {
    for args in [&[][..], &["-"]] {
        nutgraf().args(args).write_stdin(ARTICLE).assert().success().stdout(contains("· stdin"));
    }
}

#[test]
fn explain_marks_mentions_and_names_their_rules() {
    nutgraf()
        .args(["explain", "-"])
        .write_stdin(ARTICLE)
        .assert()
        .success()
        .stdout(contains("[Ghana]1 and [Senegal]2").and(contains("countries.name")));
}

#[test]
fn a_text_in_another_language_is_warned_of() {
    let german = "Das Ministerium teilte am Montag mit, dass die Fluten im Norden des Landes rund 4.000 Menschen aus \
                  ihren Häusern vertrieben haben und dass weiterer Regen in der Region erwartet wird.";
    nutgraf().write_stdin(german).assert().success().stderr(contains("does not look English"));
    nutgraf().write_stdin(ARTICLE).assert().success().stderr("");
}

#[test]
fn a_missing_file_is_named_and_the_others_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let (file, missing) = (folder.path().join("article.txt"), folder.path().join("missing.txt"));
    fs::write(&file, ARTICLE).unwrap();
    nutgraf()
        .args([&missing, &file])
        .assert()
        .code(1)
        .stderr(contains("missing.txt: no such file"))
        .stdout(contains("COUNTRIES"));
}

#[test]
fn a_control_character_of_the_text_does_not_reach_the_terminal() {
    let hostile = "Police in \u{1B}[2JGhana\u{7} said \u{1B}]0;x\u{7}so.\n";
    for args in [&["--color", "always", "-"][..], &["--color", "always", "explain", "-"]] {
        let output = nutgraf().args(args).write_stdin(hostile).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            !text.contains("\u{1B}[2J") && !text.contains("\u{1B}]0") && !text.contains('\u{7}'),
            "{text:?}"
        );
    }
}

#[test]
fn wrong_arguments_could_not_be_run() {
    nutgraf()
        .args(["--published", "yesterday", "-"])
        .assert()
        .code(2)
        .stderr(contains("not a date of the form YYYY-MM-DD"));
    nutgraf().args(["--locale", "xx", "-"]).assert().code(2).stderr(contains("unknown locale"));
    nutgraf().args(["--min-confidence", "7", "-"]).assert().code(2).stderr(contains("a number from 0 to 1"));
}
