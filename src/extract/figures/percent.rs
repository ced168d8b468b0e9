//! Percentages: "12 percent", "4%", "75 basis points", "two-thirds of", "eight out of 10".

use super::candidate::Candidate;
use super::look::{Outlines, Sides, Words, behind_hyphen, is_word, near, range, words};
use super::{Context, PERCENT, SHARE};
use crate::arbitrate::Strength;
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, Classes, Lexeme, words as w};
use crate::mention::{Amount, FigureKind, Unit};
use crate::phrase::Quantity;
use crate::text::{Document, Gap};

/// Other spellings of "percent", and short forms of "basis points".
const SHORT: &Words = words!["pct", "pc", "percents", "percentages"];
const BASIS_POINTS: &Words = words!["bps", "bp"];

/// Whether a percent word can begin right behind a number: hardly any number goes on.
pub(super) fn may_follow(sides: &Sides<'_>) -> bool {
    const OPENERS: WordSet = WordSet::of(&[w::PERCENT, w::PERCENTAGE, w::PER, w::BASIS]);
    const OTHERS: Outlines = SHORT.outlines.with(&BASIS_POINTS.outlines);
    sides
        .tail
        .is_some_and(|tail| OPENERS.has(tail.lexeme) || tail.is_mark(b'%') || OTHERS.hold(sides.tail_outline))
}

/// The percent word behind a token: its unit and the token behind it.
fn percent_word(document: &Document<'_>, at: usize) -> Option<(Unit, usize)> {
    let (at, _) = behind_hyphen(document, at);
    let token = near(document, at)?;
    let points = |at: usize| {
        let (at, _) = behind_hyphen(document, at);
        is_word(document, at, words!["point", "points", "pt", "pts"]).then_some(at + 1)
    };
    if token.is_mark(b'%') && token.gap <= Gap::Space {
        return Some(points(at + 1).map_or((Unit::Percent, at + 1), |end| (Unit::PercentagePoint, end)));
    }
    if token.is(w::PERCENT) || token.is(w::PERCENTAGE) || is_word(document, at, SHORT) {
        let end = points(at + 1);
        if token.is(w::PERCENTAGE) && end.is_none() {
            return None;
        }
        return Some(end.map_or((Unit::Percent, at + 1), |end| (Unit::PercentagePoint, end)));
    }
    if token.is(w::PER) && document.is(behind_hyphen(document, at + 1).0, w::CENT) {
        let behind = behind_hyphen(document, at + 1).0 + 1;
        return Some(points(behind).map_or((Unit::Percent, behind), |end| (Unit::PercentagePoint, end)));
    }
    if token.is(w::BASIS) {
        return points(at + 1).map(|end| (Unit::BasisPoint, end));
    }
    let bps = is_word(document, at, BASIS_POINTS) && token.gap <= Gap::Space;
    bps.then_some((Unit::BasisPoint, at + 1))
}

pub(super) fn read(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    let part = quantity.flags.fraction && quantity.flags.spelled;
    if quantity.flags.ordinal || !(quantity.flags.suffixed || part || may_follow(sides)) {
        return None;
    }
    let document = context.document;
    let end = sides.end;
    let mut figure = Candidate::bare(quantity, PERCENT);
    figure.kind = FigureKind::Percent;
    figure.strength = Strength::FORM;
    if quantity.flags.suffixed {
        let unit = match quantity.suffix(document) {
            "pc" | "pct" => Unit::Percent,
            "bps" | "bp" => Unit::BasisPoint,
            "pp" => Unit::PercentagePoint,
            _ => return None,
        };
        figure.unit = Some(unit);
        figure.span = document.span(quantity.tokens);
        figure.unit_text = Some(crate::span::Span::new(quantity.span.end, figure.span.end));
        return Some(figure);
    }
    let (hyphened, _) = behind_hyphen(document, end);
    let quarter = part && document.is(hyphened, w::POINT);
    let (unit, behind) = if quarter {
        (Unit::PercentagePoint, hyphened + 1) // "a quarter point"
    } else {
        percent_word(document, end)?
    };
    figure.fraction = quarter;
    figure.unit = Some(unit);
    figure.unit_text = Some(document.span(range(hyphened, behind)));
    figure.cover(document, behind);
    Some(figure)
}

/// "two-thirds of", "half the", "a quarter".
pub(super) fn share(context: &Context<'_, '_>, quantity: &Quantity) -> Option<Candidate> {
    let document = context.document;
    let part = quantity.flags.fraction && !quantity.flags.suffixed;
    let value = quantity.exact().filter(|_| part)?;
    let mut figure = Candidate::bare(quantity, SHARE);
    let end = quantity.tokens.end as usize;
    // "three quarters" of a year, "1/4 inch", "a half hour" are somebody else's.
    let timed = document.token(end).is_some_and(|next| next.has(Class::TimeUnit));
    let digits = !quantity.flags.spelled && !document.is(end, w::OF);
    let quarters = is_word(document, end - 1, words!["quarter", "quarters", "fourth"]);
    let dated = figure.start > 0
        && quarters
        && is_word(
            document,
            figure.start as usize - 1,
            words![
                "last", "past", "next", "first", "previous", "consecutive", "straight", "final", "recent",
                "in", "for", "the", "these", "those"
            ],
        );
    // "two quarters ahead", "a quarter in advance"
    let ahead = quarters
        && (is_word(document, end, words!["ahead", "ago", "earlier", "later", "hence"])
            || document.is(end, w::IN) && is_word(document, end + 1, words!["advance"]));
    if timed || digits || dated || ahead || is_side(document, quantity) || is_third_of(document, quantity) {
        return None;
    }
    figure.amount = Amount::Exact(round(value * 100.0));
    Some(as_share(figure))
}

/// "in the Italian half": a side of the pitch, or a half that an adjective tells from the other.
fn is_side(document: &Document<'_>, quantity: &Quantity) -> bool {
    const DETERMINED: Classes = Classes::of(&[Class::Determiner, Class::Possessive]);
    const TOLD_APART: Classes = Classes::of(&[Class::Adjective, Class::Country, Class::Demonym]);
    let (start, end) = (quantity.tokens.start as usize, quantity.tokens.end as usize);
    quantity.tokens.len() == 1
        && document.is(start, w::HALF)
        && !document.is(end, w::OF)
        && start > 1
        && document.any(start - 2, DETERMINED)
        && document.any(start - 1, TOLD_APART)
        && !document.any(start - 1, Classes::of(&[Class::Adverb, Class::Preposition]))
}

/// "killed two men and injured a third": one more of those that were counted, no share.
fn is_third_of(document: &Document<'_>, quantity: &Quantity) -> bool {
    /// The two that it is added to stand at most this many tokens before it.
    const REACH: usize = 24;
    const TWO: &Words = words!["two", "2", "both", "second", "another"];
    let (start, end) = (quantity.tokens.start as usize, quantity.tokens.end as usize);
    if !is_word(document, end - 1, words!["third"]) || quantity.exact() > Some(0.5) || document.is(end, w::OF)
    {
        return false;
    }
    let Some(before) = start.checked_sub(1).and_then(|at| document.token(at)) else { return false };
    let added = before.is(w::AND)
        || before.is_mark(b',')
        || before.any(super::look::VERB_FORMS)
            && !before.any(Classes::of(&[Class::Preposition, Class::Adverb]));
    let sentence = document.sentence_range(start);
    let from = start.saturating_sub(REACH).max(sentence.start as usize);
    added && (from..start - 1).any(|at| is_word(document, at, TWO))
}

fn as_share(mut figure: Candidate) -> Candidate {
    figure.fraction = true;
    figure.kind = FigureKind::Percent;
    figure.unit = Some(Unit::Percent);
    figure.strength = Strength::FORM;
    figure
}

/// Two decimals, as the record has them.
pub(super) fn round(percent: f64) -> f64 {
    (percent * 100.0).round() / 100.0
}

/// "eight out of 10", "one in five": two quantities that make one percentage.
pub(super) fn ratio(context: &Context<'_, '_>, first: &Quantity, second: &Quantity) -> Option<Candidate> {
    const WHOLES: [f64; 15] =
        [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0, 1000.0, 10000.0];
    let document = context.document;
    let (part, whole) = (first.exact()?, second.exact()?);
    let plain = |quantity: &Quantity| {
        !quantity.flags.ordinal
            && !quantity.flags.fraction
            && !quantity.flags.suffixed
            && !quantity.flags.signed
    };
    let end = first.tokens.end as usize;
    let next = second.tokens.start as usize;
    if part < 1.0 || part >= whole || !plain(first) || !plain(second) {
        return None;
    }
    let every = usize::from(document.is(end + 1, w::EVERY));
    let out_of = document.is(end, w::OUT)
        && (document.is(end + 1, w::OF) && next == end + 2 || is_every_of(document, end, next));
    let of = |word: Lexeme| document.is(end, word) && next == end + 1 + every;
    let in_whole = of(w::IN)
        && WHOLES.contains(&whole)
        && (part == 1.0 && (first.flags.spelled || is_share_of(document, first, second))
            || whole == 10.0
            || whole == 100.0 && first.flags.spelled == second.flags.spelled)
        && !followed_by_time(document, second.tokens.end as usize);
    if !(out_of || in_whole) {
        return None;
    }
    let mut figure = Candidate::bare(first, SHARE);
    figure.amount = Amount::Exact(round(part / whole * 100.0));
    figure.cover(document, second.tokens.end as usize);
    figure.span.end = second.span.end;
    figure.claimed.end = second.tokens.end;
    Some(as_share(figure))
}

/// "almost 1 in 5 patients", "1 in 4 of them": in digits as well where people or things follow, or a bound stands before.
fn is_share_of(document: &Document<'_>, first: &Quantity, second: &Quantity) -> bool {
    let (start, end) = (first.tokens.start as usize, second.tokens.end as usize);
    let bound = start > 0
        && is_word(document, start - 1, words!["almost", "nearly", "about", "around", "roughly", "than"]);
    let whole = document.any(end, Classes::of(&[Class::PersonNoun])) && document.word(end).ends_with('s')
        || document.is(end, w::PEOPLE)
        || document.is(end, w::OF);
    !second.flags.decimal && !second.flags.suffixed && (bound || whole)
}

/// "out of every 10"
fn is_every_of(document: &Document<'_>, out: usize, next: usize) -> bool {
    document.is(out + 1, w::OF) && document.is(out + 2, w::EVERY) && next == out + 3
}

/// "one in ten minutes" is a pace, no share.
fn followed_by_time(document: &Document<'_>, at: usize) -> bool {
    document.phrase(at, Class::Unit).is_some()
}
