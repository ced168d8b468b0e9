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
const STEP: usize = 64;

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

/// How many characters begin in at most [`STEP`] bytes, in a unit: each is counted at its first byte.
fn units(bytes: &[u8], offsets: Offsets) -> u32 {
    let chars = || count(bytes, |byte| !(0x80..0xC0).contains(&byte));
    match offsets {
        Offsets::Bytes => bytes.len() as u32,
        Offsets::Chars => chars(),
        // A character of four bytes is a pair of units.
        Offsets::Utf16 => chars() + count(bytes, |byte| byte >= 0xF0),
    }
}

/// Counts in a byte, which is enough for a step: so the compiler asks sixteen bytes at once.
fn count(bytes: &[u8], is_counted: impl Fn(u8) -> bool) -> u32 {
    u32::from(bytes.iter().fold(0_u8, |count, &byte| count + u8::from(is_counted(byte))))
}
