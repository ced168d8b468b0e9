//! Ranges: "between 12 and 18", "5 to 7 percent", "$89-93 billion", "15–22 mph", "25,000 to 30,000 positions".

use super::candidate::Candidate;
use super::look::{Sides, is_word, near, words};
use super::{Context, WithUnit, count, with_unit};
use crate::lexicon::words::{self as w, WordSet};
use crate::mention::{Amount, FigureKind};
use crate::phrase::Quantity;
use crate::text::{Document, Gap};

/// The sign of the second number takes at most this many tokens ("US$").
pub(super) const SIGN_WITHIN: usize = 3;

/// How two numbers are joined.
#[derive(Clone, Copy, PartialEq)]
enum Joiner {
    To,
    Hyphen,
    And,
}

/// Whether a word or mark that can join two numbers stands at a token.
pub(super) fn is_joiner(document: &Document<'_>, at: usize) -> bool {
    const JOINERS: WordSet = WordSet::of(&[w::TO, w::AND, w::OR]);
    document.token(at).is_some_and(|token| token.is_mark(b'-') || JOINERS.has(token.lexeme))
}

/// Joins a quantity with the next. `None`: they are no range; `Some(None)`: they are one, but no figure (years).
pub(super) fn join(
    context: &Context<'_, '_>,
    first: &Quantity,
    read: Option<&Candidate>,
    second: &Quantity,
) -> Option<Option<Candidate>> {
    let document = context.document;
    let bare = Candidate::bare(first, super::COUNT);
    let low = *read.unwrap_or(&bare);
    if first.flags.ordinal || second.flags.ordinal || first.exact().is_none() || second.exact().is_none() {
        return None;
    }
    let (joiner, next) = joiner(document, &low)?;
    // A sign of money may stand between.
    if (second.tokens.start as usize) < next || second.tokens.start as usize > next + SIGN_WITHIN {
        return None;
    }
    let second_bare = Candidate::bare(second, super::COUNT);
    let found = with_unit(context, second, &Sides::of(document, second.tokens));
    let high = match &found {
        WithUnit::Figure(figure) => Some(figure),
        WithUnit::Time => {
            return Some(None).filter(|_| second.tokens.start as usize == next && read.is_none());
        }
        WithUnit::None => None,
    };
    let behind = *high.unwrap_or(&second_bare);
    if behind.tokens.start as usize != next {
        return None;
    }
    let years = first.flags.year_like && read.is_none() && high.is_none();
    let counted = count::begins_noun(document, second.tokens.end as usize)
        && document.word(second.tokens.end as usize).ends_with('s');
    if years && second.flags.year_like && !counted {
        return Some(None);
    }
    // "rose 60% in 2018 to 3.9 million"
    let dated = first.tokens.start > 0
        && is_word(
            document,
            first.tokens.start as usize - 1,
            words!["in", "since", "during", "by", "until", "fiscal", "year"],
        );
    if first.flags.year_like && read.is_none() && (dated || is_no_year(second, high)) {
        return None;
    }
    if !same_sort(read, high) || !direction_fits(first, second, joiner, read, high) {
        return None;
    }
    // "rose 3 cents to $2.31": the size of a change and where it led.
    let sized = joiner == Joiner::To
        && read.is_some()
        && high.is_some()
        && super::look::before(document, low.start as usize)
            .is_some_and(|(at, _)| document.is(at, w::BY) || moved_by(document, at));
    if sized {
        return None;
    }
    let another = document.is(behind.tokens.end as usize, w::TO);
    let counted =
        read.is_none() && high.is_none() && count::begins_noun(document, behind.tokens.end as usize);
    let free = counted && !(low.start > 0 && document.is(low.start as usize - 1, w::FROM));
    if joiner == Joiner::To && !another && !free && is_change(document, &low, read, high) {
        return None;
    }
    // "won 3-2": a score, unless something says what the two count.
    let whole = combine(first, low, second, behind, read, high);
    if read.is_some() || high.is_some() {
        return Some(Some(whole));
    }
    count::range(context, whole, joiner == Joiner::Hyphen).map(Some)
}

/// "shrank in 1987 to 975 million dollars", "for 2019 to 3.5 percent": an amount that no year goes up to.
fn is_no_year(second: &Quantity, high: Option<&Candidate>) -> bool {
    let amount = high.is_some_and(|high| matches!(high.kind, FigureKind::Percent | FigureKind::Money));
    amount && !second.flags.year_like
}

/// The joiner behind a figure, and the token where the second number begins (its currency sign included).
fn joiner(document: &Document<'_>, low: &Candidate) -> Option<(Joiner, usize)> {
    let at = low.tokens.end as usize;
    let between = low.start > 0 && document.is(low.start as usize - 1, w::BETWEEN)
        || low.start > 1
            && document.is(low.start as usize - 1, w::OF)
            && is_word(document, low.start as usize - 2, words!["ages", "age"]);
    near(document, at)?;
    // "8- to 10-inch"
    let hang = usize::from(
        document.is_mark(at, b'-') && (document.is(at + 1, w::TO) || document.is(at + 1, w::AND)),
    );
    let word = at + hang;
    if document.is(word, w::TO) {
        return Some((Joiner::To, word + 1));
    }
    if document.is(word, w::AND) && between {
        return Some((Joiner::And, word + 1));
    }
    if document.is_mark(at, b'-') {
        let token = document.token(at)?;
        let next = document.token(at + 1)?;
        let tied = token.is_glued() && next.is_glued();
        if tied && document.is(at + 1, w::TO) && super::look::glued_mark(document, at + 2, b'-') {
            return Some((Joiner::To, at + 3)); // "0-to-60"
        }
        let spaced = token.gap == Gap::Space && next.gap == Gap::Space;
        return (tied || spaced).then_some((Joiner::Hyphen, at + 1));
    }
    None
}

/// Whether both have the same kind and unit, or one has none.
fn same_sort(low: Option<&Candidate>, high: Option<&Candidate>) -> bool {
    let (Some(low), Some(high)) = (low, high) else {
        // "$89 to 93" goes on; "12% to 30 people" does not, but the second number shows it itself.
        return low.is_none_or(|low| matches!(low.kind, FigureKind::Money | FigureKind::Age));
    };
    low.kind == high.kind && low.unit == high.unit && low.fraction == high.fraction
}

/// A range goes up, or its ends are so close that it is no score; hyphens need that more than words.
fn direction_fits(
    first: &Quantity,
    second: &Quantity,
    joiner: Joiner,
    low: Option<&Candidate>,
    high: Option<&Candidate>,
) -> bool {
    // Both in the main unit: "50 cents to 1.50 dollars".
    let values = match (low, high) {
        (Some(low), Some(high)) => (low.exact(), high.exact()),
        _ => (first.exact(), second.exact()),
    };
    let (Some(from), Some(to)) = values else { return false };
    let from = if copies_scale(first, second) { from * second.scale } else { from };
    match joiner {
        Joiner::Hyphen => from < to && !second.flags.signed && !first.flags.padded,
        Joiner::And => from < to,
        // "20 to 1" are odds, "4.8 to 4.7 percent" is a range of some makers; "leads 54% to 41%" are two figures.
        Joiner::To => from < to || low.is_none() && high.is_some() && to > 1.0,
    }
}

/// "four to five thousand", "$89 to $93 billion": the scale of the second holds for both.
pub(super) fn copies_scale(first: &Quantity, second: &Quantity) -> bool {
    let small = first.exact().is_some_and(|value| value < 1000.0);
    second.scale > 1.0 && first.scale == 1.0 && small && !first.flags.grouped
}

/// "rose from 12% to 15%": a change, which is two figures, unless the text speaks of a range.
fn is_change(
    document: &Document<'_>,
    low: &Candidate,
    read: Option<&Candidate>,
    high: Option<&Candidate>,
) -> bool {
    let start = low.start as usize;
    let Some(from) = start.checked_sub(1).filter(|&at| document.is(at, w::FROM)) else {
        // "up 12 to 45", "fell 3 to 27"
        return super::look::before(document, start).is_some_and(|(at, _)| moves(document, at))
            && read.is_none()
            && high.is_none();
    };
    let ranging = (1..=3).any(|back| {
        from.checked_sub(back).is_some_and(|at| {
            is_word(
                document,
                at,
                words![
                    "range", "ranges", "ranged", "ranging", "vary", "varied", "varies", "varying",
                    "anywhere", "anything", "last", "lasting", "runs", "run", "somewhere", "go", "goes",
                    "cost", "costs", "extends", "extending", "priced", "prices"
                ],
            )
        })
    });
    let both = read.is_some() && high.is_some();
    let moved = (1..=6).any(|back| from.checked_sub(back).is_some_and(|at| moves(document, at)));
    !ranging && (both || moved)
}

/// Whether the size of a change stands behind a word.
fn moved_by(document: &Document<'_>, at: usize) -> bool {
    super::look::change_direction(document, at).is_some()
        || is_word(document, at, words!["up", "down", "gained", "lost", "added", "shed"])
}

/// Whether a word tells of a rise or fall.
fn moves(document: &Document<'_>, at: usize) -> bool {
    super::look::change_direction(document, at).is_some()
        || is_word(
            document,
            at,
            words![
                "increase", "rise", "decrease", "fall", "drop", "decline", "growth", "change", "changed",
                "moved", "went", "jump", "reduction", "up", "down", "bringing", "brought", "brings",
                "taking"
            ],
        )
}

fn combine(
    first: &Quantity,
    low: Candidate,
    second: &Quantity,
    high: Candidate,
    low_read: Option<&Candidate>,
    high_read: Option<&Candidate>,
) -> Candidate {
    let leading = match (low_read, high_read) {
        (Some(low), None) => *low,
        _ => high,
    };
    let value =
        |candidate: &Candidate, quantity: &Quantity| candidate.exact().or(quantity.exact()).unwrap_or(0.0);
    let mut from = value(&low, first);
    if copies_scale(first, second) {
        from *= second.scale;
    }
    // Cents and the like, where only the second number names them.
    let mut to = value(&high, second);
    let ratio = |candidate: Option<&Candidate>, quantity: &Quantity| {
        candidate
            .and_then(|candidate| Some(candidate.exact()? / quantity.exact().filter(|&value| value != 0.0)?))
    };
    match (low_read, high_read) {
        (None, Some(_)) => from *= ratio(high_read, second).filter(|&ratio| ratio < 1.0).unwrap_or(1.0),
        (Some(_), None) => to *= ratio(low_read, first).filter(|&ratio| ratio < 1.0).unwrap_or(1.0),
        _ => {}
    }
    Candidate {
        tokens: crate::text::TokenRange { start: low.tokens.start, end: high.tokens.end },
        claimed: crate::text::TokenRange { start: low.claimed.start, end: high.claimed.end },
        span: low.span.to(high.span),
        amount: Amount::Range { low: from, high: to },
        start: low.start,
        after: high.after,
        ..leading
    }
}
