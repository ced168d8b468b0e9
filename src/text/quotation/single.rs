//! Single quotation marks, told from apostrophes.

use super::{Pairer, Side, is_opening_punctuation};
use crate::text::document::Quotation;
use crate::text::token::{TokenKind, TokenRange};

/// Words that are written with an apostrophe for what they lost in front.
const SHORTENED: &[&str] = &["em", "tis", "twas", "til", "cause", "cos", "n", "round", "bout", "un"];

impl Pairer<'_> {
    /// A single mark that opens a quotation and is no apostrophe ("'90s", "'em").
    pub(super) fn opens_single(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if !(token.is_mark(b'\'') || token.is_mark(b'`')) || self.is_half(at) {
            return false;
        }
        let before =
            at.checked_sub(1).filter(|&before| self.range.holds(before)).map(|before| self.tokens[before]);
        let free = !self.is_glued(at)
            || before.is_some_and(|before| {
                is_opening_punctuation(before)
                    || before.is_mark(b'-')
                    || before.is_mark(b'"')
                    || before.is_mark(b'\'')
            });
        let Some(next) = self.token(at + 1).filter(|next| next.is_glued()) else { return false };
        let opening_shape = self.shape(at) == Side::Opens;
        let word = &self.text[next.span()];
        let shortened = next.is_numeric() || SHORTENED.iter().any(|short| word.eq_ignore_ascii_case(short));
        free && self.shape(at) != Side::Closes
            && !self.is_closing_punctuation(at + 1)
            && (opening_shape || !shortened)
    }

    /// A single mark that can close a quotation, and whether it can hardly be anything else: "the workers' rights" could be
    /// a genitive, "goin' home" leaves out a letter.
    fn closes_single(&self, at: usize) -> Option<bool> {
        let token = self.token(at)?;
        if !token.is_mark(b'\'') || !self.is_glued(at) || self.is_half(at) {
            return None;
        }
        let next = self.token(at + 1);
        if next.is_some_and(|next| next.is_glued() && next.kind != TokenKind::Mark) {
            return None;
        }
        let before = self.tokens[at - 1];
        let word = &self.text[before.span()];
        let apart = before.kind == TokenKind::Mark
            || next.is_none_or(|next| next.kind == TokenKind::Mark)
            || !(word.ends_with(['s', 'S']) || word.ends_with("in"));
        Some(apart)
    }

    /// Pairs single marks outside of the double quotations of the paragraph, which begin at `first` in the list; a single
    /// quotation that holds double ones takes their place.
    pub(super) fn pair_single(&self, left_open: bool, first: usize, quotations: &mut Vec<Quotation>) {
        let mut next_double = first;
        let doubles = quotations.len();
        let (mut open, mut weak): (Option<usize>, Option<usize>) = (None, None);
        let mut behind = 0;
        for at in self.marks() {
            while let Some(double) = quotations[..doubles].get(next_double) {
                if open.is_some() || at < double.tokens.start as usize {
                    break;
                }
                behind = behind.max(double.tokens.end as usize);
                next_double += 1;
            }
            if at < behind {
                continue;
            }
            if let (Some(start), Some(sure)) = (open, self.closes_single(at)) {
                if sure {
                    quotations.push(closed(start, at));
                    (open, weak) = (None, None);
                } else {
                    weak = weak.or(Some(at));
                }
            } else if self.opens_single(at) {
                if let (Some(start), Some(end)) = (open, weak) {
                    quotations.push(closed(start, end));
                }
                (open, weak) = (Some(at + 1), None);
            }
        }
        match (open, weak) {
            (Some(start), Some(end)) => quotations.push(closed(start, end)),
            // Only a mark at the head of a paragraph surely opens what it does not close.
            (Some(start), None)
                if start == self.range.start as usize + 1
                    && (left_open || self.shape(start - 1) == Side::Opens) =>
            {
                let tokens = TokenRange { start: start as u32, end: self.range.end };
                quotations.push(Quotation { tokens, closed: false, continues: false });
            }
            _ => {}
        }
        drop_nested(first, quotations);
    }
}

const fn closed(start: usize, end: usize) -> Quotation {
    Quotation { tokens: TokenRange::new(start, end), closed: true, continues: false }
}

/// Sorts the quotations from `first` on and drops those that lie in another.
fn drop_nested(first: usize, quotations: &mut Vec<Quotation>) {
    quotations[first..]
        .sort_unstable_by_key(|quotation| (quotation.tokens.start, std::cmp::Reverse(quotation.tokens.end)));
    let mut kept = first;
    for i in first..quotations.len() {
        let inside = kept > first && quotations[kept - 1].tokens.end > quotations[i].tokens.start;
        if !inside {
            quotations[kept] = quotations[i];
            kept += 1;
        }
    }
    quotations.truncate(kept);
}
