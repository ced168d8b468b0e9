//! Any rows as added vocabulary, and a text that holds their words.
#![no_main]

use nutgraf::{Article, Extractor, Offsets};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let rows = String::from_utf8_lossy(bytes);
    if let Ok(extractor) = Extractor::with_vocabulary(&rows) {
        let _ = extractor.extract(&Article::new(&rows)).record("fuzz", Offsets::Chars);
    }
});
