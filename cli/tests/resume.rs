//! A run that is killed goes on without doing or losing anything twice.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use predicates::prelude::*;
use predicates::str::contains;

const ARTICLES: usize = 3_000;
/// So many are given at once to a run that is to be killed …
const PORTION: usize = 16;
/// … at such a pace that it is killed long before the end, but after it has written down how far it is.
const PACE: Duration = Duration::from_millis(20);

fn article(at: usize) -> String {
    let broken = if at % 100 == 7 { "x" } else { "" };
    format!(
        "{broken}{{\"id\": \"{at}\", \"text\": \"Ministers of Ghana and Chad met in Côte d’Ivoire, said Operation Owl {at}.\"}}\n"
    )
}

fn articles() -> Vec<u8> {
    (0..ARTICLES).map(article).collect::<String>().into_bytes()
}

fn nutgraf(output: &Path, errors: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("nutgraf"));
    command.args(["extract", "-", "--jobs", "2", "--errors"]).arg(errors).arg("-o").arg(output).args(more);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Runs to the end; the exit status.
fn run(mut command: Command) -> Option<i32> {
    let mut child = command.spawn().unwrap();
    // A run that has nothing to do does not read.
    let _ = child.stdin.take().unwrap().write_all(&articles());
    child.wait().unwrap().code()
}

/// Feeds a run slowly, and kills it once it has written down twice how far it is.
fn kill_in_the_middle(mut command: Command, output: &Path) {
    let journal = output.with_file_name(format!("{}.resume", output.file_name().unwrap().to_str().unwrap()));
    let state = || fs::read_to_string(&journal).unwrap_or_default();
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let start = Instant::now();
    let mut states = vec![state()];
    for first in (0..ARTICLES).step_by(PORTION) {
        let portion: String = (first..first + PORTION).map(article).collect();
        input.write_all(portion.as_bytes()).unwrap();
        std::thread::sleep(PACE);
        if states.last() != Some(&state()) {
            states.push(state());
        }
        if states.len() == 3 {
            break;
        }
    }
    // Something is written behind the last checkpoint, too.
    std::thread::sleep(PACE * 5);
    assert_eq!(states.len(), 3, "no checkpoint in {:?}", start.elapsed());
    assert!(child.try_wait().unwrap().is_none(), "the run ended before it could be killed");
    child.kill().unwrap(); // SIGKILL on Unix
    child.wait().unwrap();
}

#[test]
fn a_killed_run_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    assert_eq!(run(nutgraf(&path("whole.jsonl"), &path("whole.errors"), &[])), Some(1));
    let whole = fs::read_to_string(path("whole.jsonl")).unwrap();
    assert_eq!(whole.lines().count(), ARTICLES - ARTICLES / 100);

    let (output, errors) = (path("killed.jsonl"), path("killed.errors"));
    kill_in_the_middle(nutgraf(&output, &errors, &[]), &output);
    let left = fs::read_to_string(&output).unwrap();
    assert!(!left.is_empty() && left.len() < whole.len());
    assert!(left.lines().all(|line| serde_json::from_str::<nutgraf::Record>(line).is_ok()));
    // What a kill in the middle of a write would leave is cut off.
    fs::OpenOptions::new().append(true).open(&output).unwrap().write_all(b"{\"half a li").unwrap();
    assert_eq!(run(nutgraf(&output, &errors, &["--resume"])), Some(1));
    assert!(fs::read_to_string(&output).unwrap() == whole, "the outputs differ");
    assert_eq!(fs::read(&errors).unwrap(), fs::read(path("whole.errors")).unwrap());

    // Once it is complete there is nothing to go on with.
    assert_eq!(run(nutgraf(&output, &errors, &["--resume"])), Some(0));
    assert!(fs::read_to_string(&output).unwrap() == whole);
}

#[test]
fn tables_go_on_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let csv = ["-f", "csv", "--tables", "documents,countries"];
    run(nutgraf(&path("whole"), &path("whole.errors"), &csv));
    kill_in_the_middle(nutgraf(&path("killed"), &path("killed.errors"), &csv), &path("killed"));
    run(nutgraf(&path("killed"), &path("killed.errors"), &[&csv[..], &["--resume"]].concat()));
    for table in ["documents.csv", "countries.csv"] {
        let read = |folder: &str| fs::read(path(folder).join(table)).unwrap();
        assert!(read("whole") == read("killed"), "{table}");
    }
}

#[test]
fn what_cannot_be_gone_on_with_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("out.jsonl");
    kill_in_the_middle(nutgraf(&output, &folder.path().join("errors"), &[]), &output);
    assert_cmd::Command::cargo_bin("nutgraf")
        .unwrap()
        .args(["extract", "-", "--resume", "--offsets", "bytes", "-o"])
        .arg(&output)
        .assert()
        .code(2)
        .stderr(contains("other inputs").and(contains("without --resume")));
    assert_cmd::Command::cargo_bin("nutgraf")
        .unwrap()
        .args(["extract", "--resume"])
        .assert()
        .code(2)
        .stderr(contains("--resume needs --output"));
}
