//! Steady state asks the allocator for next to nothing: everything lives in the scratch.
//!
//! The only test of its binary, so that no other thread's allocations are counted.

use std::alloc::System;

use nutgraf::{Article, Date, Extractor, Scratch};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Allocations and growths of buffers for one document whose like has been read before.
const MOST: usize = 4;

#[test]
fn a_warm_scratch_allocates_next_to_nothing() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 3, "fixtures to read");
    let texts: Vec<String> =
        paths.iter().map(|path| std::fs::read_to_string(path).expect("a fixture")).collect();
    let extractor = Extractor::new();
    let mut scratch = Scratch::default();
    let published = Date::new(2026, 1, 27).expect("a day");
    let mut read = |text: &str| {
        let region = Region::new(ALLOCATOR);
        let found = extractor.extract_with(&Article::new(text).published(published), &mut scratch);
        let figures = found.figures().len();
        scratch.recycle(found);
        let change = region.change();
        (change.allocations + change.reallocations, figures)
    };
    // Twice, since buffers change places with those of the extraction before.
    let found: usize = texts.iter().chain(&texts).map(|text| read(text).1).sum();
    assert!(found > 0, "figures in the fixtures");
    let most = paths.iter().zip(&texts).map(|(path, text)| (read(text).0, path)).max().expect("a fixture");
    assert!(most.0 <= MOST, "{most:?}");
}
