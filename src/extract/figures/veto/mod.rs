//! Numbers that are no figures: parts of names, phone numbers, addresses, clock times, scores, list numbers.

mod contact;
mod names;

use super::Context;
use super::look::{before, glued_mark, has_capital, is_word, near, words};
use crate::lexicon::{Class, words as w};
use crate::phrase::Quantity;
use crate::text::{Document, Gap, TokenKind};
pub(super) use contact::is_date;
use contact::{address, id_number, telephone};
use names::{index_name, is_plural, numbered};

/// Whether a number is part of a name or of something else that is no quantity.
pub(super) fn is_name(
    context: &Context<'_, '_>,
    quantity: Quantity,
    next: Option<&Quantity>,
    second: bool,
) -> bool {
    let document = context.document;
    let start = quantity.tokens.start as usize;
    let end = quantity.tokens.end as usize;
    if quantity.flags.ordinal {
        return true;
    }
    if quantity.flags.prefixed {
        return false;
    }
    let money = has_money(document, start, end);
    if money {
        return false;
    }
    if quantity.flags.spelled {
        return !second && glued_into_name(document, quantity, start, end)
            || caliber(document, quantity, end)
            || clock(document, end, quantity)
            || reference_mark(document, start, end)
            || numbered(document, quantity, start, end)
            || index_name(document, start);
    }
    !second && glued_into_name(document, quantity, start, end)
        || behind_number(document, quantity, start, end)
        || in_series(document, quantity, end)
        || caliber(document, quantity, end)
        || clock(document, end, quantity)
        || reference_mark(document, start, end)
        || list_number(document, quantity, start, end)
        || telephone(document, quantity, next, end)
        || address(document, quantity, start, end)
        || numbered(document, quantity, start, end)
        || index_name(document, start)
        || id_number(document, quantity, end)
        || generation(document, quantity)
        || is_covid(document, quantity, start)
}

/// "2G", "5G": networks.
fn generation(document: &Document<'_>, quantity: Quantity) -> bool {
    let small = quantity.exact().is_some_and(|value| value <= 6.0);
    quantity.flags.suffixed && small && matches!(quantity.suffix(document), "G" | "D" | "GS")
}

/// "COVID -19" with a stray space.
fn is_covid(document: &Document<'_>, quantity: Quantity, start: usize) -> bool {
    quantity.flags.signed && start > 0 && is_word(document, start - 1, words!["covid"])
}

/// A sign of money right before or behind: then it is money whatever else it looks like.
fn has_money(document: &Document<'_>, start: usize, end: usize) -> bool {
    let sign =
        |at: usize| document.token(at).is_some_and(|token| !token.is_word() && token.has(Class::Currency));
    start > 0 && sign(start - 1) && document.token(start).is_some_and(|token| token.gap <= Gap::Space)
        || document.is_mark(end, b'%')
        || sign(end) && !document.is_mark(end, b'$')
}

/// "MH-17", "COVID-19", "737-10s", "24/7", "#5", "@5".
fn glued_into_name(document: &Document<'_>, quantity: Quantity, start: usize, end: usize) -> bool {
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
    mark.is_mark(b'/') && word.is_numeric()
        || mark.is_mark(b'.') && word.is_word() && word.shape != crate::text::Shape::Lower
}

/// The second of two numbers side by side names what the first counts ("18 777s") or goes on a telephone number.
fn behind_number(document: &Document<'_>, quantity: Quantity, start: usize, end: usize) -> bool {
    let Some((at, token)) = before(document, start) else { return false };
    let spaced = document.token(start).is_some_and(|token| token.gap == Gap::Space);
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
    spaced && plain && !year && !ages && (token.is_numeric() || bracket) && !document.is_mark(end, b'%')
}

/// "the 737 MAX", "787 Dreamliners", "the 4100 block of": families of aircraft and house numbers.
fn in_series(document: &Document<'_>, quantity: Quantity, end: usize) -> bool {
    let Some(value) = quantity.exact().filter(|_| !quantity.flags.spelled) else { return false };
    let jet = (707.0..=787.0).contains(&value) && value % 10.0 == 7.0 && quantity.span.len() == 3;
    let named = has_capital(document, end) && document.token(end).is_some_and(|next| next.gap <= Gap::Space)
        || document.token(end).is_some_and(|next| next.kind == TokenKind::Clitic)
        || is_word(
            document,
            end,
            words![
                "and",
                "jet",
                "jets",
                "airplane",
                "airplanes",
                "airliner",
                "plane",
                "planes",
                "aircraft",
                "program",
                "fleet",
                "family",
                "variant",
                "jetliner",
                "jetliners"
            ],
        );
    let block = is_word(document, end, words!["block"]) && document.is(end + 1, w::OF);
    jet && named || block || quantity.flags.suffixed && jet && quantity.suffix(document) == "s"
}

/// "155mm artillery", "a 9mm pistol", "the 70-200mm lens"
fn caliber(document: &Document<'_>, quantity: Quantity, end: usize) -> bool {
    let glued = quantity.flags.suffixed && quantity.suffix(document) == "mm";
    let spaced = is_word(document, end, words!["mm", "millimeter", "caliber", "calibre"])
        || document.is_mark(end, b'-')
            && is_word(document, end + 1, words!["mm", "millimeter", "caliber", "calibre", "gauge"]);
    let at = if glued { end } else { end + 1 + usize::from(document.is_mark(end, b'-')) };
    let arms = |at| {
        is_word(
            document,
            at,
            words![
                "artillery",
                "howitzer",
                "howitzers",
                "shell",
                "shells",
                "round",
                "rounds",
                "gun",
                "guns",
                "mortar",
                "mortars",
                "ammunition",
                "cannon",
                "cannons",
                "pistol",
                "pistols",
                "handgun",
                "rifle",
                "rifles",
                "semi",
                "bullet",
                "bullets",
                "machine",
                "shotgun",
                "firearm",
                "lens",
                "print",
                "film",
                "prints",
                "rocket",
                "rockets"
            ],
        )
    };
    (glued || spaced) && (at..at + 2).any(arms)
}

/// "12:30", "6 p.m.", "10.45pm", "5 o'clock", "10:03:01".
fn clock(document: &Document<'_>, end: usize, quantity: Quantity) -> bool {
    let colon = glued_mark(document, end, b':')
        && document.token(end + 1).is_some_and(|next| next.is_glued() && next.is_numeric());
    let suffix = if quantity.flags.suffixed { quantity.suffix(document) } else { "" };
    let half_day = ["am", "pm", "AM", "PM", "a.m", "p.m", "hrs", "h", "th", "st"].contains(&suffix);
    let word = near(document, end).is_some_and(|next| next.gap <= Gap::Space)
        && is_word(
            document,
            end,
            words!["am", "pm", "a.m", "p.m", "o'clock", "gmt", "utc", "edt", "est", "et"],
        )
        && !quantity.flags.grouped
        && quantity.exact().is_some_and(|value| value < 2400.0);
    colon || half_day || word
}

/// "[1]" behind a word, "(a) 5".
fn reference_mark(document: &Document<'_>, start: usize, end: usize) -> bool {
    let open = start.checked_sub(1).filter(|&at| document.is_mark(at, b'['));
    open.is_some() && document.is_mark(end, b']')
}

/// "1. Police said", "3) Keep calm" at the beginning of a paragraph.
fn list_number(document: &Document<'_>, quantity: Quantity, start: usize, end: usize) -> bool {
    let Some(first) = document.token(start) else { return false };
    if quantity.flags.spelled || quantity.flags.scaled || first.gap < Gap::Line {
        return false;
    }
    let mark = document.token(end).is_some_and(|mark| {
        mark.is_glued() && (mark.is_mark(b'.') || mark.is_mark(b')') || mark.is_mark(b':'))
    });
    mark && document.token(end + 1).is_none_or(|next| !next.is_glued())
}
