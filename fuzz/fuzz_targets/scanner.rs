//! Any text: its tokens are the words of UAX #29.
#![no_main]

#[path = "../../tests/fuzzing/harness.rs"]
#[allow(dead_code)]
mod harness;

use nutgraf::{Article, Extractor, Kinds};
use std::sync::OnceLock;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    static EXTRACTOR: OnceLock<Extractor> = OnceLock::new();
    let text = String::from_utf8_lossy(bytes);
    let extractor = EXTRACTOR.get_or_init(|| Extractor::new().kinds(Kinds::NONE));
    harness::check_tokens(&extractor.extract(&Article::new(&text)));
});
