//! Telephone numbers, addresses, accounts and dates.

use super::super::look::{
    CLOSED, Sides, Words, caps_say_nothing, glued_mark, is_lower, is_word, near, words,
};
use super::names::is_plural;
use crate::lexicon::{Class, words as w};
use crate::phrase::Quantity;
use crate::text::{Document, Gap};

/// An address has at most this many words between its number and "Street".
pub(super) const STREET_REACH: usize = 4;

/// Last words of the name of a street.
pub(super) const STREETS: &Words = words![
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "ln", "place",
    "court", "ct", "way", "highway", "hwy", "parkway", "pkwy", "terrace", "square", "broadway", "close",
    "crescent", "circle", "freeway", "turnpike", "plaza"
];

/// Groups of digits that make a telephone number: "910-432-3383", "(877) 609-2233", "0800 123 4567".
pub(super) fn telephone(
    document: &Document<'_>,
    quantity: &Quantity,
    next: Option<&Quantity>,
    end: usize,
) -> bool {
    let plain = |quantity: &Quantity| {
        !quantity.flags.spelled
            && !quantity.flags.scaled
            && !quantity.flags.decimal
            && !quantity.flags.grouped
    };
    let digits = |quantity: &Quantity| quantity.span.len();
    // Its next group stands behind one mark at the most.
    let Some(next) = next.filter(|next| next.tokens.start as usize <= end + 1) else { return false };
    if !plain(quantity) || !plain(next) {
        return false;
    }
    let close = next.tokens.start as usize;
    let hyphen = close == end + 1 && glued_mark(document, end, b'-');
    let spaced = close == end && document.token(close).is_some_and(|token| token.gap == Gap::Space);
    let bracket = close == end + 1 && document.is_mark(end, b')');
    if !(hyphen || spaced || bracket) {
        return false;
    }
    let (first, second) = (digits(quantity), digits(next));
    // "404-555-0142", "+44 20 7946 0142"
    let goes_on = glued_mark(document, next.tokens.end as usize, b'-')
        && document.word(next.tokens.end as usize + 1).len() == 4;
    let abroad = quantity.flags.signed && quantity.exact().is_some_and(|value| value > 0.0) && spaced;
    // "1-800-555-0142"
    let long_distance = || {
        let area = next.tokens.end as usize;
        glued_mark(document, area, b'-') && document.token(area + 1).is_some_and(|next| next.is_glued())
    };
    if hyphen && first == 3 && second == 3 && goes_on
        || hyphen && quantity.exact() == Some(1.0) && second == 3 && long_distance()
        || abroad
    {
        return true;
    }
    let dated = quantity.flags.year_like && next.flags.year_like;
    first >= 3
        && second >= 3
        && first + second >= 7
        && !dated
        && (second == 4 || spaced || bracket || first + second >= 9)
        || quantity.flags.padded && second >= 3
        || next.flags.padded && first >= 3 && !quantity.flags.year_like
}

/// "575 Wilbraham Road", "9 E 71st St", "1119 Eighth St.", "2932 Avenue V".
pub(super) fn address(document: &Document<'_>, quantity: &Quantity, start: usize, end: usize) -> bool {
    let plain = !quantity.flags.spelled
        && !quantity.flags.grouped
        && !quantity.flags.scaled
        && !quantity.flags.decimal;
    if !plain || start == 0 && caps_say_nothing(document, start) {
        return false;
    }
    for at in end..end + STREET_REACH {
        let Some(token) = near(document, at).filter(|token| token.gap <= Gap::Space) else { return false };
        let named = token.is_capitalized() || token.is_numeric() || token.is_mark(b'.') && token.is_glued();
        if !named {
            return false;
        }
        let lettered =
            || document.token(at + 1).is_some_and(|next| next.is_capitalized() && next.end - next.start == 1);
        if is_word(document, at, STREETS) && (at > end || lettered()) {
            return true;
        }
    }
    false
}

/// "Washington, D.C. 20201", "Anytown, CA 92701": the postal code behind a state.
pub(super) fn postal_code(document: &Document<'_>, quantity: &Quantity, start: usize) -> bool {
    /// So many digits have the codes of American mail.
    const DIGITS: usize = 5;
    let flags = quantity.flags;
    let plain = !flags.spelled && !flags.grouped && !flags.scaled && !flags.decimal && !flags.suffixed;
    if !plain || quantity.span.len() != DIGITS {
        return false;
    }
    let point = usize::from(start > 0 && document.is_mark(start - 1, b'.'));
    (start - point).checked_sub(1).is_some_and(|state| {
        matches!(document.word(state).len(), 2 | 3)
            && document.token(state).is_some_and(|token| token.shape == crate::text::Shape::Upper)
    })
}

/// Long plain numbers without anything counted: accounts, dockets.
pub(super) fn id_number(document: &Document<'_>, quantity: &Quantity, end: usize) -> bool {
    let plain = !quantity.flags.spelled
        && !quantity.flags.grouped
        && !quantity.flags.scaled
        && !quantity.flags.decimal
        && !quantity.flags.suffixed;
    plain && (quantity.span.len() >= 7 || quantity.flags.padded) && !is_lower(document, end)
}

/// Whether a number without a unit is (part of) a date: "November 10", "10 November", "2014", "the 1990s"; the words
/// around decide, else dates claims them.
pub(in crate::extract::figures) fn is_date(
    document: &Document<'_>,
    quantity: &Quantity,
    sides: &Sides<'_>,
) -> bool {
    let (start, end) = (sides.start, sides.end);
    if quantity.flags.year_like && quantity.flags.suffixed {
        return true;
    }
    let month =
        |at: usize| document.token(at).is_some_and(|token| token.has(Class::Month) && token.is_capitalized());
    if !quantity.flags.spelled && quantity.exact().is_some_and(is_day) {
        let of = usize::from(document.is(end, w::OF));
        if month(end + of) {
            return true;
        }
        let dot = usize::from(start > 1 && document.is_mark(start - 1, b'.'));
        if start > dot && month(start - 1 - dot) && !is_plural(document, end) {
            return true;
        }
    }
    if !quantity.flags.year_like {
        return false;
    }
    let counts = is_lower(document, end)
        && is_plural(document, end)
        && !document.any(end, CLOSED)
        && !crate::phrase::quantity::tells_when(document, start);
    if !counts {
        return true;
    }
    start.checked_sub(1).is_some_and(|at| {
        is_word(
            document,
            at,
            words![
                "in", "since", "by", "during", "until", "before", "after", "early", "late", "mid", "fiscal",
                "year", "season"
            ],
        ) || month(at)
    })
}

/// Whether a month can have so many days.
fn is_day(value: f64) -> bool {
    (1..=31).contains(&(value as u32)) && value == f64::from(value as u32)
}
