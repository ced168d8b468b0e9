//! What goes wrong is said with place and cause, and the rest is done.

use std::fs;
use std::io::{Read, Write};
use std::process::Stdio;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;

fn nutgraf() -> Command {
    Command::cargo_bin("nutgraf").unwrap()
}

fn ids(stdout: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(stdout).unwrap();
    text.lines().map(|line| serde_json::from_str::<nutgraf::Record>(line).unwrap().id).collect()
}

/// So many articles that they do not fit into a pipe.
fn many(count: usize) -> String {
    let line = |at| {
        format!("{{\"id\": \"{at}\", \"text\": \"Ministers of Ghana and Chad met ministers of Mali.\"}}\n")
    };
    (0..count).map(line).collect()
}

#[test]
fn a_broken_line_is_named_and_the_others_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let (file, errors) = (folder.path().join("articles.jsonl"), folder.path().join("errors.jsonl"));
    let lines = "{\"id\":\"a\",\"text\":\"Ghana\"}\n\n{broken\n{\"id\":\"b\",\"text\":\"Chad\"}\n[1]\n{\"id\":\"c\"}\n";
    fs::write(&file, lines).unwrap();
    let output =
        nutgraf().args(["extract", "--format", "jsonl", "--errors"]).arg(&errors).arg(&file).assert().code(1);
    let output = output.stderr(contains("articles.jsonl:3: broken JSON at column 2")).get_output().clone();
    assert_eq!(ids(&output.stdout), ["a", "b"]);
    let faults: Vec<serde_json::Value> = fs::read_to_string(&errors)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let places: Vec<_> = faults.iter().map(|fault| fault["number"].as_u64().unwrap()).collect();
    assert_eq!(places, [3, 5, 6]);
    assert!(faults.iter().all(|fault| fault["source"].as_str().unwrap().ends_with("articles.jsonl")));
    assert!(faults[2]["message"].as_str().unwrap().contains("--text-field"));
}

#[test]
fn a_missing_input_is_named() {
    nutgraf()
        .args(["extract", "missing.jsonl"])
        .assert()
        .code(2)
        .stderr(contains("missing.jsonl: no such file"));
    let output = nutgraf().args(["extract", "missing.jsonl", "-"]).write_stdin(many(1)).assert().code(1);
    assert_eq!(ids(&output.get_output().stdout), ["0"]);
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

#[test]
fn a_file_that_is_cut_short_gives_what_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    packer.write_all(many(5000).as_bytes()).unwrap();
    let whole = packer.finish().unwrap();
    let file = folder.path().join("articles.jsonl.gz");
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let output = nutgraf().arg("extract").arg(&file).arg("-").write_stdin("Peru").assert().code(1);
    let output =
        output.stderr(contains("the packed data breaks off; the file is cut short")).get_output().clone();
    let ids = ids(&output.stdout);
    assert!(ids.len() > 1000 && ids.len() < 4000, "{}", ids.len());
    assert_eq!(ids.last().unwrap(), "stdin");

    fs::write(&file, "no gzip at all").unwrap();
    nutgraf().arg("extract").arg(&file).assert().code(1).stderr(contains("neither gzip nor zstd"));
}

#[test]
fn a_line_that_is_too_long_is_passed_over() {
    let lines =
        format!("{}{{\"id\": \"long\", \"text\": \"{}\"}}\n{}", many(1), "x".repeat(100_000), many(1));
    let output =
        nutgraf().args(["extract", "--max-document", "10000"]).write_stdin(lines.clone()).assert().code(1);
    let output = output.stderr(contains("stdin:2: the line is longer than 10000 bytes")).get_output().clone();
    assert_eq!(ids(&output.stdout), ["0", "0"]);

    let array = format!("[{}]", lines.trim_end().replace("}\n", "},"));
    let output = nutgraf().args(["extract", "--max-document", "10000"]).write_stdin(array).assert().code(1);
    assert_eq!(
        ids(&output.stderr(contains("stdin:2: the element is longer")).get_output().stdout),
        ["0", "0"]
    );

    let table = format!("id,text\n1,Ghana\n2,\"{}", "open quote, ".repeat(50_000));
    nutgraf()
        .args(["extract", "--input-format", "csv", "--max-document", "10000"])
        .write_stdin(table)
        .assert()
        .code(1)
        .stderr(contains("is a quote left open?"));
}

#[test]
fn a_row_of_another_length_is_named() {
    let output = nutgraf()
        .args(["extract", "--input-format", "csv"])
        .write_stdin("id,text\n1,Ghana\n2,Chad,Mali\n3,Peru\n")
        .assert()
        .code(1)
        .stderr(contains("stdin:3: the row has 3 fields, the head line 2"));
    assert_eq!(ids(&output.get_output().stdout), ["1", "3"]);
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("articles.jsonl");
    fs::write(&file, many(20_000)).unwrap();
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("nutgraf"))
        .arg("extract")
        .arg(&file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut some = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut some).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn a_full_disk_is_named() {
    let full = std::path::Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let out = fs::OpenOptions::new().write(true).open(full).unwrap();
    let child = std::process::Command::new(assert_cmd::cargo::cargo_bin("nutgraf"))
        .arg("extract")
        .stdin(Stdio::piped())
        .stdout(out)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.as_ref().unwrap().write_all(many(10).as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(errors.contains("No space left on device") && errors.contains("free some space"), "{errors}");
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    nutgraf()
        .args(["extract", "-o", "/dev/null/records.jsonl"])
        .write_stdin(many(1))
        .assert()
        .code(2)
        .stderr(contains("cannot write /dev/null"));
}

#[cfg(feature = "parquet")]
#[test]
fn a_file_that_is_no_parquet_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("articles.parquet");
    fs::write(&file, "PAR1 but nothing else").unwrap();
    nutgraf()
        .arg("extract")
        .arg(&file)
        .assert()
        .code(1)
        .stderr(contains("articles.parquet: no Parquet table"));
}

#[test]
fn what_cannot_be_read_or_written_is_told_before_the_run() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    nutgraf().arg("extract").arg(folder.path()).assert().code(2).stderr(contains("no file in it"));
    fs::write(path("a.pdf"), "%PDF-1.7").unwrap();
    nutgraf().arg("extract").arg(folder.path()).assert().code(2).stderr(contains("1 passed over"));
    nutgraf().arg(path("a.pdf")).assert().code(1).stderr(contains("a PDF file"));
    nutgraf().arg("extrct").assert().code(2).stderr(contains("the commands are extract"));

    fs::write(path("articles.jsonl"), many(1)).unwrap();
    for (output, why) in [("a.jsonl.gz", "not packed"), ("a.xlsx", "name one with --format")] {
        let mut command = nutgraf();
        command.arg("extract").arg(path("articles.jsonl")).arg("-o").arg(path(output));
        command.assert().code(2).stderr(contains(why));
        assert!(!path(output).exists());
    }
    let summary = nutgraf().arg("summary").arg(path("articles.jsonl")).assert().code(2);
    summary.stdout("").stderr(contains("no record, as nutgraf extract writes them"));
}
