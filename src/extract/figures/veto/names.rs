//! Numbers in names: "Flight 447", "iPhone 11", "S&P 500".

use super::super::look::{
    CLOSED, Sides, VERB_FORMS, Words, before, begins_sentence, caps_say_nothing, has_capital, is_lower,
    is_word, tops, words,
};
use crate::lexicon::{Class, Classes, words as w};
use crate::phrase::Quantity;
use crate::text::{Document, Token};

/// Share indexes and the like that end in a number.
pub(super) const INDEXES: &Words = words![
    "nasdaq", "ftse", "stoxx", "cac", "dax", "nikkei", "russell", "asx", "csi", "sse", "s&p", "fortune",
    "forbes", "euronext", "bel", "omx", "topix", "ibex", "p"
];

/// Words that ask to be called.
const CALLS: &Words = words![
    "call", "calls", "calling", "called", "dial", "dialing", "dialed", "dialled", "text", "phone", "ring",
    "contact", "telephone", "crimestoppers"
];

/// Words that a number word names together with them, before and behind it.
const NAMED_BEFORE: &Words =
    words!["league", "bbc", "radio", "channel", "big", "force", "division", "final", "unit"];
const NAMED_BEHIND: &Words = words!["nations", "gorges", "lions", "seasons"];

/// "the Three Strikes Law", "a League Two side", "the Gang of Four": a number word with a capital inside a sentence. What is
/// counted in a heading in title case hardly has an article.
pub(super) fn spelled_name(document: &Document<'_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    let (start, end) = (sides.start, sides.end);
    let (Some(token), Some(before)) = (document.token(start), sides.before) else { return false };
    let capitals = token.shape == crate::text::Shape::Title && before.is_word() && quantity.tokens.len() == 1;
    if !capitals || begins_sentence(document, start) || caps_say_nothing(document, start) {
        return false;
    }
    let capital_behind = document.token(end).is_some_and(|next| next.is_word() && next.is_capitalized());
    let article = before.is(w::THE) && before.shape == crate::text::Shape::Lower;
    capital_behind && (article || is_word(document, end, NAMED_BEHIND))
        || before.is_capitalized() && is_word(document, start - 1, NAMED_BEFORE)
        || before.is(w::OF) && start > 1 && is_word(document, start - 2, words!["gang", "group"])
}

/// "call police on 101", "dial 999"
pub(super) fn called(document: &Document<'_>, quantity: &Quantity, start: usize) -> bool {
    const REACH: usize = 6;
    let call = |at: usize| is_word(document, at, CALLS);
    let plain = !quantity.flags.spelled
        && !quantity.flags.scaled
        && !quantity.flags.grouped
        && quantity.span.len() == 3;
    if !plain {
        return false;
    }
    let Some((at, _)) = before(document, start) else { return false };
    call(at)
        || is_word(document, at, words!["on", "at"])
            && (1..REACH).any(|back| at.checked_sub(back).is_some_and(call))
}

/// "a 911 call", "the 999 operator"
pub(super) fn emergency(document: &Document<'_>, quantity: &Quantity, end: usize) -> bool {
    const CALLED: &Words = words![
        "call", "calls", "caller", "callers", "operator", "operators", "dispatcher", "dispatchers",
        "dispatch", "emergency"
    ];
    matches!(quantity.exact(), Some(911.0 | 999.0 | 112.0)) && is_word(document, end, CALLED)
}

/// "a 7610 phone", "an 8087 coprocessor": what is counted stands in the plural, so that a bare number before the singular
/// names it; "50 Cent" with a capital is a singer.
pub(super) fn is_model(document: &Document<'_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    /// A number with fewer digits names hardly anything.
    const DIGITS: usize = 4;
    const MEASURED: Classes = Classes::of(&[Class::Unit, Class::TimeUnit, Class::Currency, Class::ScaleWord]);
    const NOUNS: Classes =
        Classes::of(&[Class::Noun, Class::NounPlural, Class::PersonNoun, Class::Adjective]);
    let flags = quantity.flags;
    let end = sides.end;
    if flags.scaled || flags.grouped || flags.decimal || flags.signed || flags.suffixed || flags.year_like {
        return false;
    }
    if document.word(end) == "Cent" {
        // In a heading "5 Cent Tax" goes on with what costs so much.
        return !caps_say_nothing(document, end) || !document.any(end + 1, NOUNS);
    }
    let noun = quantity.span.len() >= DIGITS
        && is_lower(document, end)
        && document.has(end, Class::Noun)
        && !document.any(end, MEASURED)
        && !is_plural(document, end)
        && !document.has(end, Class::PersonNoun)
        && !is_word(document, end, MANY);
    // "the 2500 seat stadium" has so many.
    noun && !document.any(end + 1, NOUNS) && !document.is_mark(end + 1, b'-')
}

/// Singular words that many of a thing are called by.
const MANY: &Words = words![
    "staff", "crew", "personnel", "aircraft", "cattle", "police", "military", "fish", "sheep", "head",
    "livestock", "infantry", "cavalry", "youth", "faculty", "poultry", "bird", "game", "strong", "mark",
    "level", "barrier", "threshold"
];

/// A noun before that the number names; a counted thing behind speaks against it.
pub(super) fn numbered(document: &Document<'_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    let Some(token) = sides.before else { return false };
    let at = sides.start - 1;
    if called(document, quantity, sides.start) {
        return true;
    }
    // "No. 12", "Sec. 4"
    if token.is_mark(b'.') && token.is_glued() {
        return before(document, at).is_some_and(|(at, _)| is_word(document, at, SHORT_LABELS));
    }
    if !token.is_word() {
        return false;
    }
    if token.has(Class::Numbered) && !tops(document, at) {
        let large = quantity.flags.scaled || quantity.flags.grouped;
        let sure = token.is_capitalized() || is_word(document, at, LABELS);
        return !large && (sure || !counts_behind_label(document, quantity, at, sides.end));
    }
    name_with_number(document, quantity, token, at, sides.end)
}

/// Labels that a point shortens.
const SHORT_LABELS: &Words =
    words!["no", "nos", "sec", "art", "vol", "p", "pp", "fig", "ch", "pt", "para", "apt", "ext", "tel"];

/// Labels that are nothing else: "the number 12", "page 40".
const LABELS: &Words = words![
    "top", "no", "nos", "number", "flight", "section", "sections", "article", "page", "pages", "room",
    "route", "highway", "interstate", "category", "type", "grade", "phase", "tier", "level", "version",
    "title", "rule", "resolution", "formula", "ranked", "channel"
];

/// Labels that stand before a count as well: "that day 12 firefighters", "in one case 40 men".
const LABELS_OR_NOUNS: &Words = words![
    "week", "day", "quarter", "point", "under", "call", "order", "count", "counts", "question", "mark",
    "area", "war", "part", "case", "line", "train", "bus", "file", "form"
];

/// "the area 12 people", "at this point forty men": behind a label in small letters that may be a noun of its own.
fn counts_behind_label(document: &Document<'_>, quantity: &Quantity, at: usize, end: usize) -> bool {
    let noun = is_lower(document, end);
    quantity.flags.spelled
        || noun && document.word(end).ends_with('s')
        || noun && is_word(document, at, LABELS_OR_NOUNS) && !document.any(end, CLOSED)
}

/// "iPhone 11", "Boeing 737 jets", "Model 3 sedans": a capitalized word in running text right before plain digits.
fn name_with_number(
    document: &Document<'_>,
    quantity: &Quantity,
    token: &Token,
    at: usize,
    end: usize,
) -> bool {
    if quantity.flags.spelled
        || quantity.flags.scaled
        || quantity.flags.grouped
        || quantity.flags.decimal
        || quantity.flags.signed
    {
        return false;
    }
    let closed = token.any(CLOSED.with(Classes::of(&[Class::Adverb])));
    if closed || !has_capital(document, at) || caps_say_nothing(document, at) {
        return false;
    }
    let verb = token.any(VERB_FORMS);
    if (verb
        || token.any(Classes::of(&[Class::Noun, Class::Adjective, Class::NounPlural]))
            && !is_lower(document, end))
        && begins_sentence(document, at)
    {
        return false;
    }
    if token.any(Classes::of(&[Class::Month, Class::Weekday])) {
        return !is_lower(document, end)
            || quantity.exact().is_some_and(|value| value <= 31.0 && value.fract() == 0.0)
                && !is_plural(document, end);
    }
    // "in Iraq 12 soldiers died"
    let placed = token.any(Classes::of(&[Class::Country, Class::Place, Class::Region]))
        && is_plural(document, end)
        && is_lower(document, end);
    let unit = document.phrase(end, Class::Unit).is_some()
        || is_word(document, end, words!["percent", "per", "pct", "million", "km", "kg", "mph"]);
    !placed && !unit
}

pub(super) fn is_plural(document: &Document<'_>, at: usize) -> bool {
    document.has(at, Class::NounPlural) || document.is(at, w::PEOPLE) || document.word(at).ends_with('s')
}

/// "S&P 500", "Nasdaq 100", "the FTSE 100"
pub(super) fn index_name(document: &Document<'_>, start: usize) -> bool {
    let Some((at, token)) = before(document, start) else { return false };
    token.is_word() && is_word(document, at, INDEXES) && has_capital(document, at)
}
