//! Words of the corpora of `src/extract/people` in any order.
#![no_main]

#[path = "../../tests/fuzzing/harness.rs"]
#[allow(dead_code)]
mod harness;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| harness::fuzz(Some("people"), bytes));
