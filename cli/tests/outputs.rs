//! The forms of the output, read back as their users read them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use serde_json::Value;

const LINES: &str = concat!(
    r#"{"id": "a/1", "text": "Ministers of Ghana\nmet in \"Chad\", said Operation Night Owl.", "published": "2026-01-27"}"#,
    "\n",
    r#"{"id": "b;2", "text": "Two men, of Côte d’Ivoire, died on Monday."}"#,
    "\n",
);

fn nutgraf() -> Command {
    Command::cargo_bin("nutgraf").unwrap()
}

fn stdout(format: &str) -> String {
    let output = nutgraf().args(["extract", "--format", format]).write_stdin(LINES).assert().success();
    String::from_utf8(output.get_output().stdout.clone()).unwrap()
}

fn columns(table: &Path, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_path(table).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn tables_have_a_row_a_mention_and_the_key_of_the_article() {
    for (format, delimiter) in [("csv", b','), ("tsv", b'\t')] {
        let folder = tempfile::tempdir().unwrap();
        let tables = folder.path().join("tables");
        nutgraf().args(["extract", "-f", format, "-o"]).arg(&tables).write_stdin(LINES).assert().success();
        let countries = columns(&tables.join(format!("countries.{format}")), delimiter);
        assert_eq!(countries[0][..5], ["doc_id", "start", "end", "text", "country"]);
        let keys: Vec<_> = countries[1..].iter().map(|row| (row[0].as_str(), row[4].as_str())).collect();
        assert_eq!(keys, [("a/1", "GHA"), ("a/1", "TCD"), ("b;2", "CIV")]);
        let documents = columns(&tables.join(format!("documents.{format}")), delimiter);
        assert_eq!(documents.len(), 3);
        let unit = documents[0].iter().position(|name| name == "offsets").unwrap();
        assert_eq!(documents[1][unit], "chars");
        let metadata: Value =
            serde_json::from_slice(&fs::read(tables.join("metadata.json")).unwrap()).unwrap();
        assert_eq!((&metadata["offsets"], &metadata["schema"]), (&"chars".into(), &1.into()));
        assert!(!folder.path().join("tables.resume").exists());
    }
}

#[test]
fn one_table_goes_to_one_file_and_the_ending_tells_the_format() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("countries.csv");
    nutgraf()
        .args(["extract", "--tables", "countries", "-o"])
        .arg(&file)
        .write_stdin(LINES)
        .assert()
        .success();
    assert_eq!(columns(&file, b',').len(), 4);
    nutgraf()
        .args(["extract", "--tables", "countries,figures", "-o"])
        .arg(&file)
        .write_stdin(LINES)
        .assert()
        .code(2)
        .stderr(contains("several tables need a folder"));
    nutgraf()
        .args(["extract", "--tables", "countries"])
        .write_stdin(LINES)
        .assert()
        .code(2)
        .stderr(contains("--tables goes with --format csv"));
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_is_read_back_and_in() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::RowAccessor;

    let folder = tempfile::tempdir().unwrap();
    nutgraf()
        .args(["extract", "-f", "parquet", "-o"])
        .arg(folder.path())
        .write_stdin(LINES)
        .assert()
        .success();
    let file = fs::File::open(folder.path().join("countries.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let metadata = reader.metadata().file_metadata().key_value_metadata().unwrap();
    assert!(
        metadata.iter().any(|pair| pair.key == "nutgraf.offsets" && pair.value.as_deref() == Some("chars"))
    );
    let rows: Vec<(String, i64, String)> = reader
        .get_row_iter(None)
        .unwrap()
        .map(|row| row.unwrap())
        .map(|row| {
            (row.get_string(0).unwrap().clone(), row.get_long(1).unwrap(), row.get_string(4).unwrap().clone())
        })
        .collect();
    let rows: Vec<_> = rows.iter().map(|(id, start, code)| (id.as_str(), *start, code.as_str())).collect();
    assert_eq!(rows, [("a/1", 13, "GHA"), ("a/1", 27, "TCD"), ("b;2", 12, "CIV")]);

    // The table is an input as others are: its sentences are texts.
    let records = nutgraf()
        .args(["extract", "--text-field", "sentence_text"])
        .arg(folder.path().join("countries.parquet"))
        .assert()
        .success();
    let records = String::from_utf8(records.get_output().stdout.clone()).unwrap();
    assert_eq!(records.lines().count(), 3);
    assert!(records.contains("\"country\":\"CIV\""));
    nutgraf()
        .args(["extract", "--text-field", "prose"])
        .arg(folder.path().join("countries.parquet"))
        .assert()
        .code(1)
        .stderr(contains("no field \"prose\" with a text; the fields are: doc_id, start"));
}

#[test]
fn brat_offsets_give_the_words() {
    let folder = tempfile::tempdir().unwrap();
    nutgraf().args(["extract", "-f", "brat", "-o"]).arg(folder.path()).write_stdin(LINES).assert().success();
    let notes = fs::read_to_string(folder.path().join("00000000-a-1.ann")).unwrap();
    let text: Vec<char> =
        fs::read_to_string(folder.path().join("00000000-a-1.txt")).unwrap().chars().collect();
    let mut checked = 0;
    for line in notes.lines().filter(|line| line.starts_with('T')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let (_, pieces) = fields[1].split_once(' ').unwrap();
        let piece = |piece: &str| -> String {
            let (start, end) = piece.split_once(' ').unwrap();
            text[start.parse().unwrap()..end.parse().unwrap()].iter().collect()
        };
        assert_eq!(pieces.split(';').map(piece).collect::<Vec<_>>().join(" "), fields[2]);
        checked += 1;
    }
    assert!(checked >= 3, "{notes}");
    assert!(fs::read_to_string(folder.path().join("annotation.conf")).unwrap().contains("Country"));
    nutgraf()
        .args(["extract", "-f", "brat"])
        .write_stdin(LINES)
        .assert()
        .code(2)
        .stderr(contains("need --output"));
}

#[test]
fn conll_has_a_label_a_token() {
    let conll = stdout("conll");
    assert!(conll.contains("Ghana\t13\t18\tB-Country\n"), "{conll}");
    assert!(conll.contains("d’Ivoire\t17\t25\tI-Country\n"), "{conll}");
    assert!(conll.contains("# doc_id = b;2\n"));
    let labels: BTreeSet<&str> =
        conll.lines().filter_map(|line| line.split('\t').nth(3)).map(|label| &label[..1]).collect();
    assert!(labels.iter().all(|label| ["B", "I", "O"].contains(label)), "{labels:?}");
}

#[test]
fn label_studio_and_displacy_offsets_give_the_words() {
    let tasks: Vec<Value> = serde_json::from_str(&stdout("labelstudio")).unwrap();
    assert_eq!(tasks.len(), 2);
    for task in &tasks {
        let text: Vec<u16> = task["data"]["text"].as_str().unwrap().encode_utf16().collect();
        for region in task["predictions"][0]["result"].as_array().unwrap() {
            let value = &region["value"];
            let place = |name: &str| usize::try_from(value[name].as_u64().unwrap()).unwrap();
            let words = String::from_utf16(&text[place("start")..place("end")]).unwrap();
            assert_eq!(words, value["text"].as_str().unwrap());
        }
    }
    let pages: Vec<Value> =
        stdout("displacy").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(pages[0]["title"], "a/1");
    let ends: Vec<u64> =
        pages[0]["ents"].as_array().unwrap().iter().map(|ent| ent["end"].as_u64().unwrap()).collect();
    assert!(ends.is_sorted() && !ends.is_empty());
}

#[test]
fn gkg_has_27_fields_a_line() {
    let gkg = stdout("gkg");
    assert_eq!(gkg.lines().count(), 2);
    assert!(gkg.lines().all(|line| line.split('\t').count() == 27));
    assert!(gkg.starts_with("a/1\t20260127\t"));
    assert!(gkg.contains("1#Ghana#GHA####"));
}

#[test]
fn a_summary_counts_a_result() {
    let records = stdout("jsonl");
    nutgraf()
        .args(["summary", "--top", "2"])
        .write_stdin(records)
        .assert()
        .success()
        .stdout(contains("COUNTRIES by documents").and(predicate::str::is_match(r"documents +2\n").unwrap()))
        .stdout(contains("\u{1B}").not());
    nutgraf().arg("summary").write_stdin("{}\n{}\n").assert().code(2).stderr(contains("1: no record"));
}
