//! Numbers that are no figures: parts of names, phone numbers, addresses, clock times, scores, list numbers.

mod contact;
mod names;

use super::Context;
use super::look::{Sides, Words, before, glued_mark, has_capital, is_word, near, words};
use crate::lexicon::{Class, words as w};
use crate::phrase::Quantity;
use crate::text::{Document, Gap, Token, TokenKind};
pub(super) use contact::is_date;
use contact::{address, id_number, postal_code, telephone};
use names::{INDEXES, emergency, index_name, is_model, is_plural, numbered, spelled_name};

/// Whether a number is part of a name or of something else that is no quantity.
pub(super) fn is_name(
    context: &Context<'_, '_>,
    quantity: &Quantity,
    sides: &Sides<'_>,
    next: Option<&Quantity>,
) -> bool {
    let document = context.document;
    if quantity.flags.prefixed || has_money(sides) {
        return false;
    }
    may_be_glued(sides) && glued_into_name(document, quantity, sides.start, sides.end)
        || is_other(document, quantity, sides, next)
}

/// The same of the second of two numbers that belong together: what joins them is no sign of a name.
pub(super) fn is_second_name(context: &Context<'_, '_>, quantity: &Quantity) -> bool {
    let sides = Sides::of(context.document, quantity.tokens);
    if quantity.flags.ordinal {
        return true;
    }
    !quantity.flags.prefixed && !has_money(&sides) && is_other(context.document, quantity, &sides, None)
}

/// Each question is asked where the words that touch the number allow it.
fn is_other(
    document: &Document<'_>,
    quantity: &Quantity,
    sides: &Sides<'_>,
    next: Option<&Quantity>,
) -> bool {
    let (start, end) = (sides.start, sides.end);
    let flags = quantity.flags;
    if (flags.suffixed || sides.is_mark_behind(b'-') || BORES.outlines.hold(sides.behind_outline))
        && caliber(document, quantity, end)
        || (flags.suffixed || sides.is_mark_behind(b':') || CLOCKS.outlines.hold(sides.behind_outline))
            && clock(document, end, quantity)
        || sides.is_mark_behind(b']') && reference_mark(document, start)
        || numbered(document, quantity, sides)
        || INDEXES.outlines.hold(sides.previous_outline) && index_name(document, start)
    {
        return true;
    }
    if flags.spelled {
        return spelled_name(document, quantity, sides);
    }
    behind_number(document, quantity, sides)
        || in_series(document, quantity, sides)
        || sides.gap >= Gap::Line && list_number(document, quantity, start, end)
        || telephone(document, quantity, next, end)
        || address(document, quantity, start, end)
        || id_number(document, quantity, end)
        || postal_code(document, quantity, start)
        || emergency(document, quantity, end)
        || is_model(document, quantity, sides)
        || flags.suffixed && generation(document, quantity)
        || flags.signed && is_covid(document, start)
}

/// "2G", "5G": networks.
fn generation(document: &Document<'_>, quantity: &Quantity) -> bool {
    let small = quantity.exact().is_some_and(|value| value <= 6.0);
    small && matches!(quantity.suffix(document), "G" | "D" | "GS")
}

/// "COVID -19" with a stray space.
fn is_covid(document: &Document<'_>, start: usize) -> bool {
    start > 0 && is_word(document, start - 1, words!["covid"])
}

/// A sign of money right before or behind: then it is money whatever else it looks like.
fn has_money(sides: &Sides<'_>) -> bool {
    let sign = |token: &&Token| !token.is_word() && token.has(Class::Currency);
    sides.gap <= Gap::Space && sides.previous.as_ref().is_some_and(sign)
        || sides.is_mark_behind(b'%')
        || sides.behind.as_ref().is_some_and(sign) && !sides.is_mark_behind(b'$')
}

/// Whether a mark touches the number as in a name.
fn may_be_glued(sides: &Sides<'_>) -> bool {
    sides.gap == Gap::None || sides.is_mark_behind(b'/')
}

/// "MH-17", "COVID-19", "737-10s", "24/7", "#5", "@5".
fn glued_into_name(document: &Document<'_>, quantity: &Quantity, start: usize, end: usize) -> bool {
    let Some(token) = document.token(start) else { return false };
    if quantity.flags.fraction {
        return false;
    }
    let behind = document.token(end);
    // "a 7/8" that is no fraction, "24/7", "2018/19"
    let slash = behind.is_some_and(|mark| mark.is_mark(b'/') && mark.is_glued())
        && document.token(end + 1).is_some_and(|next| next.is_glued() && next.is_numeric());
    if slash {
        return true;
    }
    let Some((mark_at, mark)) = before(document, start) else { return false };
    if !token.is_glued() {
        return false;
    }
    if mark.is_mark(b'#')
        || mark.is_mark(b'@')
        || mark.is_mark(b'_')
        || mark.is_mark(b'&')
        || mark.is_mark(b'=')
        || mark.is_mark(b':') && mark.is_glued()
    {
        return true;
    }
    let joins = mark.is_glued()
        && (mark.is_mark(b'-') || mark.is_mark(b'/') || mark.is_mark(b'.') || mark.is_mark(b'\''));
    if mark.is_mark(b'\'') {
        return true; // "'90s"
    }
    if !joins {
        return false;
    }
    let Some((_, word)) = before(document, mark_at) else { return false };
    if mark.is_mark(b'-') && word.is_numeric() {
        return true; // the second part of a score, a model, a telephone number; ranges are read from their first
    }
    if mark.is_mark(b'-') {
        // "sub-300", "minus-5", "mid-20s"; ranges such as "10-20" are read from their first number
        let free = is_word(document, mark_at - 1, words!["sub", "minus", "plus", "pre", "to", "a", "and"]);
        return word.is_word() && !free || word.kind == TokenKind::Mixed;
    }
    // "System/2", "UTX/32"
    mark.is_mark(b'/') && (word.is_numeric() || has_capital(document, mark_at - 1))
        || mark.is_mark(b'.') && word.is_word() && word.shape != crate::text::Shape::Lower
}

/// The second of two numbers side by side names what the first counts ("18 777s") or goes on a telephone number.
fn behind_number(document: &Document<'_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    let Some(token) = sides.before.filter(|_| sides.gap == Gap::Space) else { return false };
    if !token.is_numeric() && !token.is_mark(b')') {
        return false;
    }
    let (at, end) = (sides.start - 1, sides.end);
    let plain = !quantity.flags.spelled
        && !quantity.flags.scaled
        && !quantity.flags.grouped
        && !quantity.flags.decimal;
    let bracket =
        token.is_mark(b')') && at > 0 && document.token(at - 1).is_some_and(|inner| inner.is_numeric());
    let year = token.is_numeric() && document.word(at).len() == 4 && is_plural(document, end);
    let ages = document.is_mark(end, b'-')
        || document.is(end, w::TO)
        || is_word(document, end, words!["year", "percent", "per", "km", "kg"]);
    plain && !year && !ages && (token.is_numeric() || bracket) && !document.is_mark(end, b'%')
}

/// "the 4100 block of"
const BLOCK: &Words = words!["block"];

/// "the 737 MAX", "787 Dreamliners", "the 4100 block of": families of aircraft and house numbers.
fn in_series(document: &Document<'_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    let end = sides.end;
    let Some(value) = quantity.exact().filter(|_| !quantity.flags.spelled) else { return false };
    let whole = value as u32;
    let jet = quantity.span.len() == 3
        && (707..=787).contains(&whole)
        && whole % 10 == 7
        && value == f64::from(whole);
    if !jet {
        return BLOCK.outlines.hold(sides.behind_outline)
            && is_word(document, end, BLOCK)
            && document.is(end + 1, w::OF);
    }
    let named = has_capital(document, end) && document.token(end).is_some_and(|next| next.gap <= Gap::Space)
        || document.token(end).is_some_and(|next| next.kind == TokenKind::Clitic)
        || is_word(
            document,
            end,
            words![
                "and", "jet", "jets", "airplane", "airplanes", "airliner", "plane", "planes", "aircraft",
                "program", "fleet", "family", "variant", "jetliner", "jetliners"
            ],
        );
    named || quantity.flags.suffixed && quantity.suffix(document) == "s"
}

/// What tells the bore of a gun or the width of a film.
const BORES: &Words = words!["mm", "millimeter", "caliber", "calibre"];

/// "155mm artillery", "a 9mm pistol", "the 70-200mm lens"
fn caliber(document: &Document<'_>, quantity: &Quantity, end: usize) -> bool {
    let glued = quantity.flags.suffixed && quantity.suffix(document) == "mm";
    let spaced = is_word(document, end, BORES)
        || document.is_mark(end, b'-')
            && is_word(document, end + 1, words!["mm", "millimeter", "caliber", "calibre", "gauge"]);
    let at = if glued { end } else { end + 1 + usize::from(document.is_mark(end, b'-')) };
    let arms = |at| {
        is_word(
            document,
            at,
            words![
                "artillery", "howitzer", "howitzers", "shell", "shells", "round", "rounds", "gun", "guns",
                "mortar", "mortars", "ammunition", "cannon", "cannons", "pistol", "pistols", "handgun",
                "rifle", "rifles", "semi", "bullet", "bullets", "machine", "shotgun", "firearm", "lens",
                "print", "film", "prints", "rocket", "rockets"
            ],
        )
    };
    (glued || spaced) && (at..at + 2).any(arms)
}

/// Words behind the time of a clock.
const CLOCKS: &Words = words!["am", "pm", "a.m", "p.m", "o'clock", "gmt", "utc", "edt", "est", "et"];

/// "12:30", "6 p.m.", "10.45pm", "5 o'clock", "10:03:01".
fn clock(document: &Document<'_>, end: usize, quantity: &Quantity) -> bool {
    let colon = glued_mark(document, end, b':')
        && document.token(end + 1).is_some_and(|next| next.is_glued() && next.is_numeric());
    let suffix = if quantity.flags.suffixed { quantity.suffix(document) } else { "" };
    let half_day = ["am", "pm", "AM", "PM", "a.m", "p.m", "hrs", "h", "th", "st"].contains(&suffix);
    let word = near(document, end).is_some_and(|next| next.gap <= Gap::Space)
        && is_word(document, end, CLOCKS)
        && !quantity.flags.grouped
        && quantity.exact().is_some_and(|value| value < 2400.0);
    colon || half_day || word
}

/// "[1]" behind a word, "(a) 5".
fn reference_mark(document: &Document<'_>, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|at| document.is_mark(at, b'['))
}

/// "1. Police said", "3) Keep calm" at the beginning of a paragraph.
fn list_number(document: &Document<'_>, quantity: &Quantity, start: usize, end: usize) -> bool {
    let Some(first) = document.token(start) else { return false };
    if quantity.flags.spelled || quantity.flags.scaled || first.gap < Gap::Line {
        return false;
    }
    let mark = document.token(end).is_some_and(|mark| {
        mark.is_glued() && (mark.is_mark(b'.') || mark.is_mark(b')') || mark.is_mark(b':'))
    });
    mark && document.token(end + 1).is_none_or(|next| !next.is_glued())
}
