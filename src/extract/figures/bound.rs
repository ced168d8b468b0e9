//! Bounds: "more than", "at least", "nearly", "up to", "about" before a figure; "or more", "-odd", "+" behind it.

use super::Context;
use super::candidate::Candidate;
use super::look::{Outlines, Words, before, behind_hyphen, is_word, near, outline, same, words};
use crate::lexicon::words as w;
use crate::mention::{Bound, FigureKind};
use crate::text::{Document, Gap};

/// Phrases of several words before a figure, last word first; the first that fits is taken, so longer ones stand above
/// their parts.
const PHRASES: &[(&[&str], Bound)] = &[
    (&["than", "more", "no"], Bound::UpTo),
    (&["than", "more", "not"], Bound::UpTo),
    (&["than", "fewer", "no"], Bound::AtLeast),
    (&["than", "less", "no"], Bound::AtLeast),
    (&["than", "less", "not"], Bound::AtLeast),
    (&["than", "fewer", "not"], Bound::AtLeast),
    (&["than", "more", "little"], Bound::MoreThan),
    (&["than", "more"], Bound::MoreThan),
    (&["then", "more"], Bound::MoreThan),
    (&["than", "greater"], Bound::MoreThan),
    (&["than", "higher"], Bound::MoreThan),
    (&["than", "larger"], Bound::MoreThan),
    (&["than", "bigger"], Bound::MoreThan),
    (&["than", "longer"], Bound::MoreThan),
    (&["than", "better"], Bound::MoreThan),
    (&["than", "older"], Bound::MoreThan),
    (&["than", "fewer"], Bound::LessThan),
    (&["than", "less"], Bound::LessThan),
    (&["than", "lower"], Bound::LessThan),
    (&["than", "smaller"], Bound::LessThan),
    (&["than", "younger"], Bound::LessThan),
    (&["least", "at"], Bound::AtLeast),
    (&["minimum", "a"], Bound::AtLeast),
    (&["of", "minimum"], Bound::AtLeast),
    (&["to", "up"], Bound::UpTo),
    (&["most", "at"], Bound::UpTo),
    (&["of", "maximum"], Bound::UpTo),
    (&["maximum", "a"], Bound::UpTo),
    (&["as", "many", "as"], Bound::UpTo),
    (&["as", "much", "as"], Bound::UpTo),
    (&["as", "high", "as"], Bound::UpTo),
    (&["as", "far", "as"], Bound::UpTo),
    (&["as", "long", "as"], Bound::UpTo),
    (&["as", "few", "as"], Bound::AtLeast),
    (&["as", "little", "as"], Bound::AtLeast),
    (&["as", "low", "as"], Bound::AtLeast),
    (&["exceeding", "not"], Bound::UpTo),
    (&["of", "excess", "in"], Bound::MoreThan),
    (&["of", "upwards"], Bound::MoreThan),
    (&["of", "upward"], Bound::MoreThan),
    (&["of", "north"], Bound::MoreThan),
    (&["of", "south"], Bound::LessThan),
    (&["of", "short", "just"], Bound::Nearly),
    (&["of", "shy", "just"], Bound::Nearly),
    (&["of", "region", "the"], Bound::About),
    (&["of", "order", "the"], Bound::About),
    (&["of", "neighborhood", "the"], Bound::About),
    (&["to", "closer"], Bound::About),
    (&["to", "close"], Bound::Nearly),
    (&["under", "just"], Bound::Nearly),
    (&["below", "just"], Bound::Nearly),
    (&["passed", "has"], Bound::MoreThan),
    (&["passed", "have"], Bound::MoreThan),
];

/// Single words before a figure.
const SINGLES: &[(&str, Bound)] = &[
    ("over", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("exceeding", Bound::MoreThan),
    ("exceed", Bound::MoreThan),
    ("exceeds", Bound::MoreThan),
    ("exceeded", Bound::MoreThan),
    ("topping", Bound::MoreThan),
    ("topped", Bound::MoreThan),
    ("surpassing", Bound::MoreThan),
    ("surpassed", Bound::MoreThan),
    ("beyond", Bound::MoreThan),
    ("under", Bound::LessThan),
    ("below", Bound::LessThan),
    ("sub", Bound::LessThan),
    ("minimum", Bound::AtLeast),
    ("maximum", Bound::UpTo),
    ("almost", Bound::Nearly),
    ("nearly", Bound::Nearly),
    ("approaching", Bound::Nearly),
    ("nearing", Bound::Nearly),
    ("virtually", Bound::Nearly),
    ("about", Bound::About),
    ("around", Bound::About),
    ("approximately", Bound::About),
    ("approx", Bound::About),
    ("roughly", Bound::About),
    ("some", Bound::About),
    ("estimated", Bound::About),
    ("circa", Bound::About),
    ("~", Bound::About),
    ("≈", Bound::About),
    (">", Bound::MoreThan),
    ("<", Bound::LessThan),
    ("≥", Bound::AtLeast),
    ("≤", Bound::UpTo),
];

/// The last words of [`PHRASES`], and those before them.
const LAST: Outlines = words_of_phrases(0);
const BEFORE_LAST: Outlines = words_of_phrases(1);

const fn words_of_phrases(back: usize) -> Outlines {
    let (mut outlines, mut i) = (Outlines::NONE, 0);
    while i < PHRASES.len() {
        outlines = outlines.with_word(PHRASES[i].0[back]);
        i += 1;
    }
    outlines
}

/// The words of [`SINGLES`].
const SINGLE: Outlines = {
    let (mut outlines, mut i) = (Outlines::NONE, 0);
    while i < SINGLES.len() {
        outlines = outlines.with_word(SINGLES[i].0);
        i += 1;
    }
    outlines
};

/// Behind a figure, first word first.
const BEHIND: &[([&str; 2], Bound)] = &[
    (["or", "more"], Bound::AtLeast),
    (["and", "more"], Bound::AtLeast),
    (["or", "over"], Bound::AtLeast),
    (["and", "over"], Bound::AtLeast),
    (["or", "above"], Bound::AtLeast),
    (["and", "above"], Bound::AtLeast),
    (["or", "higher"], Bound::AtLeast),
    (["and", "up"], Bound::AtLeast),
    (["and", "older"], Bound::AtLeast),
    (["or", "older"], Bound::AtLeast),
    (["or", "greater"], Bound::AtLeast),
    (["or", "less"], Bound::UpTo),
    (["or", "fewer"], Bound::UpTo),
    (["or", "under"], Bound::UpTo),
    (["and", "under"], Bound::UpTo),
    (["or", "lower"], Bound::UpTo),
    (["or", "below"], Bound::UpTo),
    (["or", "younger"], Bound::UpTo),
    (["or", "so"], Bound::About),
    (["at", "least"], Bound::AtLeast),
    (["at", "most"], Bound::UpTo),
];

/// A bound may stand this many small words before its number ("more than another 20").
const MAX_BETWEEN: usize = 2;

/// Sets the bound of a figure and the token where it begins.
pub(super) fn read(context: &Context<'_, '_>, figure: &mut Candidate) {
    let document = context.document;
    if behind(document, figure) {
        return;
    }
    let mut at = figure.tokens.start as usize;
    let tied = at > 0 && super::look::glued_mark(document, at - 1, b'-');
    at -= usize::from(tied);
    if figure.kind == FigureKind::Age {
        at = before_age_words(document, at);
    }
    for step in 0..=MAX_BETWEEN {
        if let Some((bound, start)) = phrase_before(document, at) {
            let about = document.is(start, w::OVER)
                && matches!(figure.kind, FigureKind::Money | FigureKind::Measure)
                && start > 0
                && is_word(document, start - 1, QUARRELS);
            if about {
                return; // "resigned over $2 million in unpaid bills"
            }
            // "an improvement over the 15 dollars" of before is no bound.
            let known = document.is(start, w::OVER) && document.is(start + 1, w::THE);
            if !known && (step == 0 || !matches!(bound, Bound::About) || document.is(start, w::ABOUT)) {
                figure.bound = bound;
                figure.start = start as u32;
                return;
            }
        }
        let between = at > 0
            && is_word(
                document,
                at - 1,
                words![
                    "another", "an", "a", "additional", "the", "further", "just", "only", "mere", "whopping",
                    "total", "extra"
                ],
            );
        if !between {
            break;
        }
        at -= 1;
    }
    estimated(document, figure);
}

/// What people do over something.
const QUARRELS: &Words = words![
    "charged", "resigned", "sued", "jailed", "arrested", "convicted", "quit", "row", "dispute", "anger",
    "fury", "lawsuit"
];

/// The token where "the age of" begins, if it ends before a token: "under the age of 5".
fn before_age_words(document: &Document<'_>, at: usize) -> usize {
    let back = |at: usize, words: &Words| at - usize::from(at > 0 && is_word(document, at - 1, words));
    let age = back(back(at, words!["of"]), words!["age", "ages"]);
    if age < at { back(age, words!["the"]) } else { at }
}

/// The bound that ends before a token, and where it begins.
fn phrase_before(document: &Document<'_>, at: usize) -> Option<(Bound, usize)> {
    let (last, token) = before(document, at)?;
    let outline = outline(document, &token);
    let (may_end, may_be) = (LAST.hold(outline), SINGLE.hold(outline));
    if !may_end && !may_be {
        return None;
    }
    let phrase = if may_end { known_phrase(document, last) } else { None };
    let (bound, start) = phrase.or_else(|| if may_be { single(document, last) } else { None })?;
    let article =
        start > 0 && matches!(bound, Bound::About) && is_word(document, start - 1, words!["an", "a"]);
    Some((bound, start - usize::from(article)))
}

/// A bound of several words that ends with a token.
fn known_phrase(document: &Document<'_>, last: usize) -> Option<(Bound, usize)> {
    let before = document.token(last.checked_sub(1)?)?;
    if !BEFORE_LAST.hold(outline(document, before)) {
        return None;
    }
    let fits =
        |back: usize, word: &str| last.checked_sub(back).is_some_and(|at| same(document.word(at), word));
    let (words, bound) =
        PHRASES.iter().find(|(words, _)| words.iter().enumerate().all(|(back, word)| fits(back, word)))?;
    Some((*bound, last + 1 - words.len()))
}

/// A bound of one word.
fn single(document: &Document<'_>, at: usize) -> Option<(Bound, usize)> {
    let text = document.word(at);
    let (_, bound) = SINGLES.iter().find(|(word, _)| same(text, word))?;
    single_fits(document, at).then_some((*bound, at))
}

/// Words that are bounds only in some places: "over" in "ruled over 12 states".
fn single_fits(document: &Document<'_>, at: usize) -> bool {
    let previous = at.checked_sub(1);
    // "Lode Inc <LDE.N> 99 percent owned by the state"
    if document.is_mark(at, b'>') {
        return !document.token(at).is_some_and(|mark| mark.is_glued());
    }
    let previous_is = |words: &Words| previous.is_some_and(|previous| is_word(document, previous, words));
    if document.is(at, w::OVER) || document.is(at, w::ABOUT) {
        // "spread over 12 states", "worried about three issues"
        return !previous_is(words![
            "spread", "presided", "ruled", "rule", "concerns", "concern", "worried", "talk", "talked",
            "talking", "told", "asked", "know", "learn", "questions", "knew", "information", "complained",
            "complaints", "spoke", "think", "thought", "concerned"
        ]);
    }
    true
}

/// "an estimated cost of $26 million"
fn estimated(document: &Document<'_>, figure: &mut Candidate) {
    let start = figure.tokens.start as usize;
    if start < 2 || !document.is(start - 1, w::OF) && !document.is(start - 1, w::AT) {
        return;
    }
    // "with an estimated street value of $2 million"
    let valued = start >= 4
        && document.is(start - 1, w::OF)
        && is_word(
            document,
            start - 2,
            words!["value", "cost", "price", "worth", "number", "total", "population"],
        )
        && document.is(start - 4, w::ESTIMATED);
    if valued {
        figure.bound = Bound::About;
        return;
    }
    let noun = start >= 3 && document.is(start - 3, w::ESTIMATED);
    let direct = document.is(start - 1, w::AT) && document.is(start - 2, w::ESTIMATED);
    if noun || direct {
        figure.bound = Bound::About;
    }
}

/// "20 or more", "20+", "20-odd", "20-plus", "20 people or more"
fn behind(document: &Document<'_>, figure: &mut Candidate) -> bool {
    let at = figure.tokens.end as usize;
    if super::look::glued_mark(document, at, b'+') {
        figure.bound = Bound::AtLeast;
        figure.after = at as u32 + 1;
        return true;
    }
    let (word, tied) = behind_hyphen(document, at);
    if tied || figure.kind == FigureKind::Count {
        let odd = is_word(document, word, words!["odd"]);
        if odd || tied && is_word(document, word, words!["plus"]) {
            figure.bound = if odd { Bound::About } else { Bound::AtLeast };
            figure.after = word as u32 + 1;
            return true;
        }
    }
    // All of them begin with one of three words.
    // A headline that ends with a number is no part of "At least 20 people" below it.
    let opens = |at: usize| {
        (document.is(at, w::OR) || document.is(at, w::AND) || document.is(at, w::AT))
            && super::look::goes_on(document, at)
    };
    if !opens(at) && !opens(at + 1) {
        return false;
    }
    for skipped in 0..=1 {
        if skipped == 1
            && !near(document, at).is_some_and(|token| {
                token.is_word() && token.gap <= Gap::Space && !token.any(super::look::CLOSED)
            })
        {
            break;
        }
        let first = at + skipped;
        if !opens(first) {
            continue;
        }
        let (text, next) = (document.word(first), document.word(first + 1));
        let found = BEHIND.iter().find(|([word, other], _)| same(text, word) && same(next, other));
        if let Some((words, bound)) = found {
            // "40 or more likely", "12 and over the next"
            let clash = document.is(first + 1, w::OVER) && document.is(first + 2, w::THE)
                || document.is(first + 1, w::UP)
                    && document.token(first + 2).is_some_and(|next| next.is_numeric())
                || document.is(first + 1, w::MORE)
                    && (is_word(document, first + 2, words!["than", "likely"]) || document.is(first, w::AND));
            if !clash {
                figure.bound = *bound;
                if skipped == 0 {
                    figure.after = (first + words.len()) as u32;
                }
                return true;
            }
        }
    }
    false
}
