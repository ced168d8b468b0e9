//! One article by itself and among others, in any order and with any number of threads, gives the same record.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension().is_some_and(|ending| ending == "txt") && !path.ends_with("known-gaps.txt")
    });
    paths.sort();
    paths
}

/// The records of a run, by id.
fn records(arguments: &[&str], input: &str) -> BTreeMap<String, serde_json::Value> {
    let output = Command::cargo_bin("nutgraf")
        .unwrap()
        .args(["extract", "--quiet", "--input-format", "jsonl"])
        .args(arguments)
        .write_stdin(input)
        .assert()
        .success();
    let text = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    let records = text.lines().map(|line| {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        (record["id"].as_str().unwrap().to_owned(), record)
    });
    records.collect()
}

#[test]
fn threads_and_order_change_nothing() {
    let mut lines: Vec<String> = articles()
        .iter()
        .map(|path| {
            let id = path.file_stem().unwrap().to_string_lossy();
            let text = fs::read_to_string(path).unwrap();
            format!("{}\n", serde_json::json!({"id": id, "text": text, "published": "2026-01-27"}))
        })
        .collect();
    let alone: BTreeMap<_, _> = lines.iter().step_by(5).flat_map(|line| records(&[], line)).collect();
    let one = records(&["--jobs", "1"], &lines.concat());
    assert_eq!(one.len(), lines.len());
    for (id, record) in &alone {
        assert_eq!(record, &one[id], "{id}");
    }
    for jobs in ["2", "7"] {
        lines.rotate_left(17);
        lines.reverse();
        assert_eq!(records(&["--jobs", jobs], &lines.concat()), one, "{jobs} threads");
    }
}

#[test]
fn files_and_lines_say_the_same() {
    for path in articles().iter().step_by(9) {
        let text = fs::read_to_string(path).unwrap();
        let file =
            Command::cargo_bin("nutgraf").unwrap().args(["extract", "--quiet"]).arg(path).assert().success();
        let mut file: serde_json::Value = serde_json::from_slice(&file.get_output().stdout).unwrap();
        let line = format!("{}\n", serde_json::json!({"id": "x", "text": text}));
        let (_, line) = records(&[], &line).pop_first().unwrap();
        file["id"] = "x".into();
        assert_eq!(file, line);
    }
}
