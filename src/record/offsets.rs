//! Units of offsets.

use serde::{Deserialize, Serialize};

use super::SpanRecord;
use crate::span::Span;

/// What `start` and `end` count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// Bytes of UTF-8: Rust's own.
    Bytes,
    /// Unicode code points: Python's and R's.
    Chars,
    /// UTF-16 code units: JavaScript's and Java's.
    Utf16,
}

/// One step of this many bytes is counted at once; look-ups count on from the step before.
const STEP: usize = 256;

/// Turns byte offsets of one text into another unit.
#[derive(Debug)]
pub(super) struct Ruler<'t> {
    text: &'t str,
    offsets: Offsets,
    /// The offset at each multiple of [`STEP`] bytes; empty when bytes are units.
    steps: Vec<u32>,
}

impl<'t> Ruler<'t> {
    pub(super) fn new(text: &'t str, offsets: Offsets) -> Self {
        let mut steps = Vec::new();
        if offsets != Offsets::Bytes && !text.is_ascii() {
            let mut count = 0;
            for chunk in text.as_bytes().chunks(STEP) {
                steps.push(count);
                count += units(chunk, offsets);
            }
            steps.push(count);
        }
        Self { text, offsets, steps }
    }

    pub(super) fn offset(&self, byte: u32) -> u32 {
        if self.steps.is_empty() {
            return byte;
        }
        let step = byte as usize / STEP;
        self.steps[step] + units(&self.text.as_bytes()[step * STEP..byte as usize], self.offsets)
    }

    pub(super) fn span(&self, span: Span) -> SpanRecord {
        SpanRecord {
            start: self.offset(span.start),
            end: self.offset(span.end),
            text: self.text[span.range()].to_owned(),
        }
    }
}

/// How many characters begin in some bytes, in a unit: each is counted at its first byte.
fn units(bytes: &[u8], offsets: Offsets) -> u32 {
    let of = |byte: u8| match (byte, offsets) {
        (0x80..0xC0, _) => 0,
        (0xF0.., Offsets::Utf16) => 2,
        _ => 1,
    };
    bytes.iter().map(|&byte| of(byte)).sum()
}
