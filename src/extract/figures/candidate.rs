//! A figure in the making.

use crate::arbitrate::Strength;
use crate::mention::{Amount, Bound, EXACT, FigureKind, Unit};
use crate::phrase::{Quantity, Value};
use crate::rule::Rule;
use crate::span::Span;
use crate::text::{Document, TokenRange};

/// What one quantity, or two joined as a range, is read as.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Number, currency, unit.
    pub(super) tokens: TokenRange,
    /// The tokens that it claims: the number alone, for "US" in "US$40" and "Australian" in "9 Australian dollars" are
    /// countries' too; with an age, its unit, which looks like a duration.
    pub(super) claimed: TokenRange,
    /// What is reported: without a measure's unit.
    pub(super) span: Span,
    pub(super) amount: Amount,
    pub(super) kind: FigureKind,
    pub(super) unit: Option<Unit>,
    pub(super) unit_text: Option<Span>,
    pub(super) fraction: bool,
    pub(super) bound: Bound,
    /// The first token of the modifier, or of the figure where there is none.
    pub(super) start: u32,
    /// The token where a counted noun would begin.
    pub(super) after: u32,
    /// The counted thing is tied by a hyphen: "6-member council".
    pub(super) tied: bool,
    /// First of the two quantities joined by "from … to …", where they may be a change.
    pub(super) rule: Rule,
    pub(super) strength: Strength,
}

impl Candidate {
    /// A quantity as such: a count until something else is known.
    pub(super) fn bare(quantity: &Quantity, rule: Rule) -> Self {
        let amount = match quantity.value {
            Value::Exact(value) => Amount::Exact(value),
            Value::Vague { low, high } => Amount::Vague { low, high },
        };
        Self {
            tokens: quantity.tokens,
            claimed: quantity.tokens,
            span: quantity.span,
            amount,
            kind: FigureKind::Count,
            unit: None,
            unit_text: None,
            fraction: quantity.flags.fraction,
            bound: Bound::Exact,
            start: quantity.tokens.start,
            after: quantity.tokens.end,
            tied: false,
            rule,
            strength: Strength::CONTEXT,
        }
    }

    /// Takes tokens up to `end` into the claim and the span.
    pub(super) fn cover(&mut self, document: &Document<'_>, end: usize) {
        self.claim(end);
        if let Some(last) = end.checked_sub(1).and_then(|last| document.token(last)) {
            self.span.end = self.span.end.max(last.end);
        }
    }

    /// Takes tokens up to `end` into the claim only.
    pub(super) fn claim(&mut self, end: usize) {
        self.tokens.end = self.tokens.end.max(end as u32);
        self.after = self.tokens.end;
    }

    /// Takes tokens from `start` on into claim and span.
    pub(super) fn cover_from(&mut self, document: &Document<'_>, start: usize) {
        self.tokens.start = self.tokens.start.min(start as u32);
        self.start = self.tokens.start;
        if let Some(first) = document.token(start) {
            self.span.start = self.span.start.min(first.start);
        }
    }

    /// Multiplies the amount.
    pub(super) fn scale(&mut self, by: f64) {
        match &mut self.amount {
            Amount::Exact(value) => *value *= by,
            Amount::Range { low, high } | Amount::Vague { low, high } => {
                *low *= by;
                *high *= by;
            }
        }
    }

    /// Takes the amount for one in a smaller unit, of which so many make one: 74.07 cents are 0.7407 to the last digit, where
    /// a quotient alone may miss it.
    pub(super) fn in_parts(&mut self, parts: f64) {
        const MILLION: f64 = 1e6;
        let whole = |amount: f64| {
            let millionths = (amount / parts * MILLION).round();
            if millionths.abs() < EXACT { millionths / MILLION } else { amount / parts }
        };
        match &mut self.amount {
            Amount::Exact(value) => *value = whole(*value),
            Amount::Range { low, high } | Amount::Vague { low, high } => {
                (*low, *high) = (whole(*low), whole(*high));
            }
        }
    }

    /// The value, when it is one number.
    pub(super) fn exact(&self) -> Option<f64> {
        match self.amount {
            Amount::Exact(value) => Some(value),
            _ => None,
        }
    }

    pub(super) fn is_count(&self) -> bool {
        self.kind == FigureKind::Count
    }
}
