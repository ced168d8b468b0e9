//! Words of all corpora in any order, all lists, all settings.
#![no_main]

#[path = "../../tests/fuzzing/harness.rs"]
#[allow(dead_code)]
mod harness;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| harness::fuzz(None, bytes));
