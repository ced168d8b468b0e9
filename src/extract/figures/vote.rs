//! Votes: "voted 7-2", "a 52-48 vote": two counts, where any other pair of numbers tied so is a score or a range.

use super::Context;
use super::candidate::Candidate;
use super::look::{Words, is_word, words};
use crate::lexicon::{Lexeme, words as w};
use crate::phrase::Quantity;
use crate::text::Document;

/// Words that tell of a vote stand at most this many tokens before it.
const REACH: usize = 6;

/// Whether two quantities are the sides of a vote.
pub(super) fn is_vote(context: &Context<'_, '_>, first: &Quantity, second: &Quantity) -> bool {
    let document = context.document;
    let at = first.tokens.end as usize;
    let tied = second.tokens.start as usize == at + 1
        && (super::look::glued_mark(document, at, b'-')
            && document.token(at + 1).is_some_and(|next| next.is_glued())
            || document.is(at, w::TO));
    let whole = |quantity: &Quantity| {
        !quantity.flags.decimal
            && !quantity.flags.ordinal
            && !quantity.flags.suffixed
            && !quantity.flags.scaled
            && !quantity.flags.signed
            && !quantity.flags.year_like
            && quantity.exact().is_some_and(|value| value.fract() == 0.0 && value < 1000.0)
    };
    if !tied || !whole(first) || !whole(second) {
        return false;
    }
    let end = second.tokens.end as usize;
    let (behind, _) = super::look::behind_hyphen(document, end);
    if is_word(document, behind, words!["vote", "votes", "ruling", "decision", "verdict", "opinion"]) {
        return true;
    }
    let start = first.tokens.start as usize;
    let sentence = document.sentence_range(start);
    let voted = (1..=REACH).any(|back| {
        start.checked_sub(back).is_some_and(|at| sentence.holds(at) && is_word(document, at, VOTED))
    });
    // "won the vote 3-2 in extra time" hardly happens; a noun behind makes it a range: "voted to hire 10-12 officers".
    voted && !super::count::begins_noun(document, end)
}

/// Whether a figure is one of the two numbers of "a 5-4 ruling": neither counts the word behind.
pub(super) fn is_side(document: &Document<'_>, figure: &Candidate) -> bool {
    let tied = |mark: usize, other: usize| {
        super::look::glued_mark(document, mark, b'-')
            && document.token(other).is_some_and(|token| token.is_numeric())
    };
    let (start, end) = (figure.start as usize, figure.after as usize);
    tied(end, end + 1) || start > 1 && tied(start - 1, start - 2)
}

/// The word that tells of the vote right beside its two numbers: "voted 7-2", "a 7-2 vote".
pub(super) fn is_told(document: &Document<'_>, figure: &Candidate) -> Option<Lexeme> {
    /// The other number and the hyphen stand between.
    const BESIDE: usize = 3;
    let (start, end) = (figure.start as usize, figure.after as usize);
    let near = (start.saturating_sub(BESIDE)..start).rev().chain(end..end + BESIDE);
    let told = |at: &usize| is_word(document, *at, words!["vote", "voted", "votes", "voting"]);
    near.into_iter().find(told).map(|at| document.lexeme(at))
}

const VOTED: &Words = words![
    "voted", "vote", "votes", "voting", "ruled", "approved", "rejected", "upheld", "overturned", "ratified",
    "ballot"
];
