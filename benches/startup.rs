//! How long the first extraction takes, the loading of the lexicon included: from the start of `main` in a process of
//! its own to the facts of a text of two kilobytes.
//!
//! `cargo bench --bench startup` prints the least and the median of many runs.

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

#[path = "corpus/mod.rs"]
mod corpus;

/// Says to the child process that it is the one to be timed.
const TIMED: &str = "NUTGRAF_TIMED";
const RUNS: usize = 41;
const BYTES: usize = 2_000;

fn main() {
    if std::env::var_os(TIMED).is_some() {
        let mut document = corpus::read(1).swap_remove(0);
        document.text = document.text.chars().take(BYTES).collect();
        let start = Instant::now();
        black_box(nutgraf::extract(&document.article()).figures().len());
        let first = start.elapsed();
        let again = Instant::now();
        black_box(nutgraf::extract(&document.article()).figures().len());
        println!("{} {}", first.as_micros(), again.elapsed().as_micros());
        return;
    }
    let program = std::env::current_exe().expect("this program");
    let mut times: Vec<(u64, u64)> = (0..RUNS)
        .map(|_| {
            let told = Command::new(&program).env(TIMED, "1").output().expect("a child process");
            let told = String::from_utf8_lossy(&told.stdout);
            let (first, again) = told.trim().split_once(' ').expect("two times");
            (first.parse().expect("microseconds"), again.parse().expect("microseconds"))
        })
        .collect();
    times.sort_unstable();
    let ms = |micros: u64| micros as f64 / 1e3;
    let (least, median) = (times[0], times[RUNS / 2]);
    println!("first extraction of {BYTES} bytes: least {:.2} ms, median {:.2} ms", ms(least.0), ms(median.0));
    println!("the second one: {:.2} ms", ms(median.1));
}
