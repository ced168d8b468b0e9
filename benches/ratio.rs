//! The ratio table: how fast the whole extraction and its parts are, against merely splitting the same text into words
//! with `split_word_bound_indices`, in the same run. Machines differ and are noisy; the ratio is what counts.
//!
//! `cargo bench --bench ratio` reads the fixtures; `NUTGRAF_CORPUS=FILE.jsonl` (lines with a "text") another corpus.

use std::borrow::Cow;
use std::hint::black_box;
use std::time::{Duration, Instant};

use nutgraf::{Article, Extractor, Kinds, Offsets, Scratch};
use unicode_segmentation::UnicodeSegmentation;

/// Rounds; each runs every measure once, so that a busy moment hits all alike.
const ROUNDS: usize = 15;
/// The corpus has about this many bytes.
const BYTES: usize = 4_000_000;

#[path = "corpus/mod.rs"]
mod corpus;
use corpus::Document;

/// A line of JSONL, as the command line reads it: only what is wanted.
#[derive(serde::Deserialize)]
struct Line<'t> {
    #[serde(borrow)]
    text: Cow<'t, str>,
}

fn main() {
    let documents = corpus::read(BYTES);
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    let everything = Extractor::new();
    let nothing = Extractor::new().kinds(Kinds::NONE);
    let mut scratch = Scratch::default();
    let mut json = Vec::new();
    let lines: Vec<String> = documents
        .iter()
        .map(|document| serde_json::json!({"id": "1", "text": document.text}).to_string())
        .collect();

    let mut words = || {
        for document in &documents {
            black_box(document.text.split_word_bound_indices().count());
        }
    };
    let mut layout = {
        let mut scratch = Scratch::default();
        let (nothing, documents) = (&nothing, &documents);
        move || run(nothing, documents, &mut scratch)
    };
    let mut whole = {
        let mut scratch = Scratch::default();
        let (everything, documents) = (&everything, &documents);
        move || run(everything, documents, &mut scratch)
    };
    let mut records = || {
        for line in &lines {
            let line: Line<'_> = serde_json::from_str(line).expect("JSON");
            let found = everything.extract_with(&Article::new(&line.text), &mut scratch);
            json.clear();
            serde_json::to_writer(&mut json, &found.record("1", Offsets::Chars)).expect("JSON");
            black_box(json.len());
            scratch.recycle(found);
        }
    };
    let mut measures: [(&str, &mut dyn FnMut()); 4] = [
        ("split_word_bound_indices", &mut words),
        ("tokens and layout", &mut layout),
        ("whole extraction", &mut whole),
        ("JSONL in, JSONL out", &mut records),
    ];
    let mut times = vec![Vec::new(); measures.len()];
    for _ in 0..ROUNDS {
        for (times, (_, measure)) in times.iter_mut().zip(&mut measures) {
            let start = Instant::now();
            measure();
            times.push(start.elapsed());
        }
    }
    let medians: Vec<Duration> = times
        .iter_mut()
        .map(|times| {
            times.sort_unstable();
            times[times.len() / 2]
        })
        .collect();
    println!("{} documents, {:.1} MB, median of {ROUNDS} rounds", documents.len(), bytes as f64 / 1e6);
    println!("{:28} {:>8} {:>8}", "", "MB/s", "ratio");
    for ((name, _), median) in measures.iter().zip(&medians) {
        let rate = bytes as f64 / 1e6 / median.as_secs_f64();
        println!("{name:28} {rate:8.1} {:8.2}", medians[0].as_secs_f64() / median.as_secs_f64());
    }
}

fn run(extractor: &Extractor, documents: &[Document], scratch: &mut Scratch) {
    for document in documents {
        let found = extractor.extract_with(&document.article(), scratch);
        black_box(found.figures().len());
        scratch.recycle(found);
    }
}
