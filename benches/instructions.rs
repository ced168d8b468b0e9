//! Instructions by stage, counted by valgrind's callgrind: the same on a busy machine and an idle one, so that a change
//! of a percent shows.
//!
//! `cargo bench --bench instructions` reads the fixtures; `NUTGRAF_CORPUS=FILE.jsonl` (lines with a "text") another
//! corpus. It needs `valgrind`. Each article is extracted and written as a record. The stages are the functions marked `#[inline(never)]`; each counts what it calls.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use nutgraf::{Extractor, Offsets, Scratch};

#[path = "corpus/mod.rs"]
mod corpus;

/// Says to the child process that it is the one to be counted.
const COUNTED: &str = "NUTGRAF_COUNTED";
/// The corpus is cut to about this many bytes: callgrind is some fifty times slower than the machine.
const BYTES: usize = 1_000_000;
/// Stages with less than this many instructions a byte are left out.
const LEAST: f64 = 0.05;

fn main() -> ExitCode {
    let documents = corpus::read(BYTES);
    if std::env::var_os(COUNTED).is_some() {
        let extractor = Extractor::new();
        let mut scratch = Scratch::default();
        let mut json = Vec::new();
        for document in &documents {
            let found = extractor.extract_with(&document.article(), &mut scratch);
            json.clear();
            serde_json::to_writer(&mut json, &found.record("1", Offsets::Chars)).expect("JSON");
            scratch.recycle(found);
        }
        return ExitCode::SUCCESS;
    }
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    match count() {
        Ok(stages) => {
            println!("{} documents, {:.1} MB", documents.len(), bytes as f64 / 1e6);
            println!("{:>8}  stage", "Ir/byte");
            for (instructions, stage) in stages {
                let rate = instructions as f64 / bytes as f64;
                if rate >= LEAST {
                    println!("{rate:8.2}  {stage}");
                }
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("no instructions counted: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs this program under callgrind; the functions of the library by the instructions in them and what they call.
fn count() -> Result<Vec<(u64, String)>, String> {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("callgrind.out");
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let counted = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet", &format!("--callgrind-out-file={}", out.display())])
        .arg(program)
        .env(COUNTED, "1")
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    if !counted.status.success() {
        return Err(String::from_utf8_lossy(&counted.stderr).into_owned());
    }
    let told = Command::new("callgrind_annotate")
        .args(["--inclusive=yes", "--threshold=100", "--show-percs=no"])
        .arg(&out)
        .output()
        .map_err(|error| format!("callgrind_annotate: {error}"))?;
    Ok(String::from_utf8_lossy(&told.stdout).lines().filter_map(stage).collect())
}

/// A line such as `12,345,678  ???:nutgraf::phrase::tag::read [program]`.
fn stage(line: &str) -> Option<(u64, String)> {
    let (count, place) = line.trim().split_once(' ')?;
    let count = count.replace(',', "").parse().ok()?;
    let name = place[place.find("nutgraf::").or_else(|| place.find("<nutgraf::"))?..].split(" [").next()?;
    Some((count, name.to_owned()))
}
