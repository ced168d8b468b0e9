//! Pairs of quotation marks.

use super::document::Quotation;
use super::token::{Token, TokenRange};

/// Pairs the marks of a paragraph.
pub(super) fn pair(tokens: &[Token], range: TokenRange, quotations: &mut Vec<Quotation>) {
    let mut open = None;
    for at in range.indices().filter(|&at| tokens[at].is_mark(b'"')) {
        match open.take() {
            None => open = Some(at + 1),
            Some(start) => {
                quotations.push(Quotation {
                    tokens: TokenRange::new(start, at),
                    closed: true,
                    continues: false,
                });
            }
        }
    }
    if let Some(start) = open {
        let tokens = TokenRange { start: start as u32, end: range.end };
        quotations.push(Quotation { tokens, closed: false, continues: false });
    }
}
