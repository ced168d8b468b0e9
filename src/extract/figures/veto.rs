//! Numbers that are no figures: parts of names, phone numbers, addresses, clock times, scores, list numbers.

use super::Context;
use super::look::{before, caps_say_nothing, glued_mark, has_capital, is_lower, is_word, near};
use crate::lexicon::{Class, Classes, words as w};
use crate::phrase::Quantity;
use crate::text::{Document, Gap, TokenKind};

/// An address has at most this many words between its number and "Street".
const STREET_REACH: usize = 4;

/// Nouns that a number names, not counts: "Flight 447", "page 3", "Section 702".
const NUMBERED: &[&str] = &[
    "flight",
    "section",
    "sections",
    "article",
    "articles",
    "chapter",
    "page",
    "pages",
    "pp",
    "room",
    "no",
    "nos",
    "number",
    "model",
    "route",
    "highway",
    "interstate",
    "exit",
    "gate",
    "runway",
    "channel",
    "phase",
    "stage",
    "grade",
    "tier",
    "category",
    "type",
    "class",
    "game",
    "round",
    "lap",
    "part",
    "volume",
    "vol",
    "season",
    "episode",
    "act",
    "block",
    "lot",
    "suite",
    "apt",
    "apartment",
    "line",
    "figure",
    "fig",
    "table",
    "item",
    "note",
    "zone",
    "district",
    "precinct",
    "ward",
    "division",
    "version",
    "formula",
    "title",
    "rule",
    "resolution",
    "amendment",
    "proposition",
    "prop",
    "bill",
    "case",
    "docket",
    "file",
    "id",
    "extension",
    "ext",
    "box",
    "zip",
    "code",
    "size",
    "bus",
    "platform",
    "seat",
    "row",
    "step",
    "track",
    "series",
    "form",
    "psalm",
    "verse",
    "seed",
    "rank",
    "ranked",
    "top",
    "level",
    "levels",
    "appendix",
    "annex",
    "schedule",
    "paragraph",
    "clause",
    "subsection",
    "sec",
    "art",
    "terminal",
    "unit",
    "pier",
    "berth",
    "hole",
    "matchday",
    "gameweek",
    "windows",
    "log",
    "reference",
    "ref",
    "quote",
    "week",
    "day",
    "war",
    "area",
    "route",
    "routes",
    "order",
    "bldg",
    "building",
    "floor",
    "quarter",
    "schedule",
    "hr",
    "sb",
    "count",
    "counts",
    "slide",
    "chart",
    "photo",
    "exhibit",
    "question",
    "point",
    "step",
    "tip",
    "lesson",
    "mark",
    "tel",
    "phone",
    "fax",
    "call",
    "usc",
    "cfr",
    "par",
    "para",
    "pt",
    "ch",
    "genesis",
    "matthew",
    "luke",
    "john",
    "engine",
    "district",
    "troop",
    "local",
    "squad",
    "pier",
    "station",
    "under",
    "bus",
    "train",
];

/// Last words of the name of a street.
const STREETS: &[&str] = &[
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "boulevard",
    "blvd",
    "drive",
    "dr",
    "lane",
    "ln",
    "place",
    "court",
    "ct",
    "way",
    "highway",
    "hwy",
    "parkway",
    "pkwy",
    "terrace",
    "square",
    "broadway",
    "close",
    "crescent",
    "circle",
    "freeway",
    "turnpike",
    "plaza",
];

/// Share indexes and the like that end in a number.
const INDEXES: &[&str] = &[
    "nasdaq", "ftse", "stoxx", "cac", "dax", "nikkei", "russell", "asx", "csi", "sse", "s&p", "fortune",
    "forbes", "euronext", "bel", "omx", "topix", "ibex", "p",
];

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
    !second && glued_into_name(document, quantity, start, end)
        || behind_number(document, quantity, start, end)
        || in_series(document, quantity, start, end)
        || caliber(document, quantity, end)
        || clock(document, start, end, quantity)
        || reference_mark(document, start, end)
        || list_number(document, quantity, start, end)
        || telephone(document, quantity, next, end)
        || address(document, quantity, start, end)
        || numbered(document, quantity, start, end)
        || index_name(document, start, end)
        || id_number(document, quantity, start, end)
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
    quantity.flags.signed && start > 0 && is_word(document, start - 1, &["covid"])
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
        let free = is_word(document, mark_at - 1, &["sub", "minus", "plus", "pre", "to", "a", "and"]);
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
        || is_word(document, end, &["year", "percent", "per", "km", "kg"]);
    spaced && plain && !year && !ages && (token.is_numeric() || bracket) && !document.is_mark(end, b'%')
}

/// "the 737 MAX", "787 Dreamliners", "the 4100 block of": families of aircraft and house numbers.
fn in_series(document: &Document<'_>, quantity: Quantity, start: usize, end: usize) -> bool {
    let Some(value) = quantity.exact().filter(|_| !quantity.flags.spelled) else { return false };
    let jet = (707.0..=787.0).contains(&value) && value % 10.0 == 7.0 && quantity.span.len() == 3;
    let named = has_capital(document, end) && document.token(end).is_some_and(|next| next.gap <= Gap::Space)
        || document.token(end).is_some_and(|next| next.kind == TokenKind::Clitic)
        || is_word(
            document,
            end,
            &[
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
                "jetliners",
            ],
        );
    let block = is_word(document, end, &["block"]) && document.is(end + 1, w::OF);
    let _ = start;
    jet && named || block || quantity.flags.suffixed && jet && quantity.suffix(document) == "s"
}

/// "155mm artillery", "a 9mm pistol", "the 70-200mm lens"
fn caliber(document: &Document<'_>, quantity: Quantity, end: usize) -> bool {
    let glued = quantity.flags.suffixed && quantity.suffix(document) == "mm";
    let spaced = is_word(document, end, &["mm", "millimeter", "caliber", "calibre"])
        || document.is_mark(end, b'-')
            && is_word(document, end + 1, &["mm", "millimeter", "caliber", "calibre", "gauge"]);
    let at = if glued { end } else { end + 1 + usize::from(document.is_mark(end, b'-')) };
    let arms = |at| {
        is_word(
            document,
            at,
            &[
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
                "rockets",
            ],
        )
    };
    (glued || spaced) && (at..at + 2).any(arms)
}

/// "12:30", "6 p.m.", "10.45pm", "5 o'clock", "10:03:01".
fn clock(document: &Document<'_>, start: usize, end: usize, quantity: Quantity) -> bool {
    let colon = glued_mark(document, end, b':')
        && document.token(end + 1).is_some_and(|next| next.is_glued() && next.is_numeric());
    let suffix = if quantity.flags.suffixed { quantity.suffix(document) } else { "" };
    let half_day = ["am", "pm", "AM", "PM", "a.m", "p.m", "hrs", "h", "th", "st"].contains(&suffix);
    let word = near(document, end).is_some_and(|next| next.gap <= Gap::Space)
        && is_word(document, end, &["am", "pm", "a.m", "p.m", "o'clock", "gmt", "utc", "edt", "est", "et"])
        && !quantity.flags.grouped
        && quantity.exact().is_some_and(|value| value < 2400.0);
    let _ = start;
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

/// Groups of digits that make a telephone number: "910-432-3383", "(877) 609-2233", "0800 123 4567".
fn telephone(document: &Document<'_>, quantity: Quantity, next: Option<&Quantity>, end: usize) -> bool {
    let plain = |quantity: &Quantity| {
        !quantity.flags.spelled
            && !quantity.flags.scaled
            && !quantity.flags.decimal
            && !quantity.flags.grouped
    };
    let digits = |quantity: &Quantity| quantity.span.len();
    if !plain(&quantity) {
        return false;
    }
    let Some(next) = next.filter(|next| plain(next)) else { return false };
    let close = next.tokens.start as usize;
    let hyphen = close == end + 1 && glued_mark(document, end, b'-');
    let spaced = close == end && document.token(close).is_some_and(|token| token.gap == Gap::Space);
    let bracket = close == end + 1 && document.is_mark(end, b')');
    if !(hyphen || spaced || bracket) {
        return false;
    }
    let (first, second) = (digits(&quantity), digits(next));
    let dated = quantity.flags.year_like && next.flags.year_like;
    first >= 3
        && second >= 3
        && first + second >= 7
        && !dated
        && (second == 4 || spaced || bracket || first + second >= 9)
        || quantity.flags.padded && second >= 3
        || next.flags.padded && first >= 3 && !quantity.flags.year_like
}

/// "575 Wilbraham Road", "9 E 71st St", "1119 Eighth St."
fn address(document: &Document<'_>, quantity: Quantity, start: usize, end: usize) -> bool {
    let plain = !quantity.flags.spelled
        && !quantity.flags.grouped
        && !quantity.flags.scaled
        && !quantity.flags.decimal;
    if !plain || caps_say_nothing(document, start) && start == 0 {
        return false;
    }
    for at in end..end + STREET_REACH {
        let Some(token) = near(document, at).filter(|token| token.gap <= Gap::Space) else { return false };
        let named = token.is_capitalized() || token.is_numeric() || token.is_mark(b'.') && token.is_glued();
        if !named {
            return false;
        }
        if at > end && is_word(document, at, STREETS) {
            return true;
        }
    }
    false
}

/// "call police on 101", "dial 999"
fn called(document: &Document<'_>, quantity: Quantity, start: usize) -> bool {
    const REACH: usize = 6;
    let call = |at: usize| {
        is_word(
            document,
            at,
            &[
                "call",
                "calling",
                "called",
                "dial",
                "dialed",
                "dialled",
                "text",
                "phone",
                "ring",
                "contact",
                "telephone",
                "crimestoppers",
            ],
        )
    };
    let plain = !quantity.flags.spelled
        && !quantity.flags.scaled
        && !quantity.flags.grouped
        && quantity.span.len() == 3;
    let Some((at, _)) = before(document, start).filter(|_| plain) else { return false };
    call(at)
        || is_word(document, at, &["on", "at"])
            && (1..REACH).any(|back| at.checked_sub(back).is_some_and(call))
}

/// A noun before that the number names; a counted thing behind speaks against it.
fn numbered(document: &Document<'_>, quantity: Quantity, start: usize, end: usize) -> bool {
    if called(document, quantity, start) {
        return true;
    }
    let Some((mut at, mut token)) = before(document, start) else { return false };
    if document.token(start).is_some_and(|token| token.gap > Gap::Line) {
        return false;
    }
    if token.is_mark(b'.') && token.is_glued() {
        let Some(previous) = before(document, at) else { return false };
        (at, token) = previous;
        if !is_word(
            document,
            at,
            &["no", "nos", "sec", "art", "vol", "p", "pp", "fig", "ch", "pt", "para", "apt", "ext", "tel"],
        ) {
            return false;
        }
        return true;
    }
    if !token.is_word() {
        return false;
    }
    if is_word(document, at, NUMBERED) {
        // "the number 12", "the top 20 cities"; but "the area 12 people", "at this point 40 men"
        let always = is_word(
            document,
            at,
            &[
                "top",
                "no",
                "nos",
                "number",
                "flight",
                "section",
                "sections",
                "article",
                "page",
                "pages",
                "room",
                "route",
                "highway",
                "interstate",
                "category",
                "type",
                "grade",
                "phase",
                "tier",
                "level",
                "version",
                "title",
                "rule",
                "resolution",
                "formula",
                "ranked",
                "channel",
            ],
        );
        let counted = quantity.flags.scaled
            || quantity.flags.grouped
            || is_lower(document, end)
                && document.word(end).ends_with('s')
                && !token.is_capitalized()
                && !always;
        let spelled = quantity.flags.spelled && !token.is_capitalized() && !always;
        let day = is_word(
            document,
            at,
            &[
                "week", "day", "quarter", "point", "under", "call", "order", "count", "counts", "question",
                "mark", "area", "war", "part", "case", "line", "train", "bus", "file", "form",
            ],
        ) && !token.is_capitalized();
        return !counted
            && !spelled
            && !(day && is_lower(document, end) && !document.any(end, super::look::CLOSED));
    }
    name_with_number(document, quantity, at, start, end)
}

/// "iPhone 11", "Boeing 737 jets", "Model 3 sedans": a capitalized word in running text right before plain digits.
fn name_with_number(
    document: &Document<'_>,
    quantity: Quantity,
    at: usize,
    start: usize,
    end: usize,
) -> bool {
    let Some(&token) = document.token(at) else { return false };
    if quantity.flags.spelled
        || quantity.flags.scaled
        || quantity.flags.grouped
        || quantity.flags.decimal
        || quantity.flags.signed
    {
        return false;
    }
    let closed = token.any(super::look::CLOSED) || token.any(Classes::of(&[Class::Adverb]));
    if caps_say_nothing(document, at) || closed || !has_capital(document, at) {
        return false;
    }
    let verb = token.any(super::look::VERB_FORMS);
    if super::look::begins_sentence(document, at)
        && (verb
            || token.any(Classes::of(&[Class::Noun, Class::Adjective, Class::NounPlural]))
                && !is_lower(document, end))
    {
        return false;
    }
    if token.any(Classes::of(&[Class::Month, Class::Weekday])) {
        return !is_lower(document, end)
            || quantity.exact().is_some_and(|value| value <= 31.0 && value.fract() == 0.0)
                && !is_plural(document, end);
    }
    let _ = start;
    // "in Iraq 12 soldiers died"
    let placed = token.any(Classes::of(&[Class::Country, Class::Place, Class::Region]))
        && is_plural(document, end)
        && is_lower(document, end);
    let unit = document.phrase(end, Class::Unit).is_some()
        || is_word(document, end, &["percent", "per", "pct", "million", "km", "kg", "mph"]);
    !placed && !unit
}

fn is_plural(document: &Document<'_>, at: usize) -> bool {
    document.has(at, Class::NounPlural) || document.is(at, w::PEOPLE) || document.word(at).ends_with('s')
}

/// "S&P 500", "Nasdaq 100", "the FTSE 100"
fn index_name(document: &Document<'_>, start: usize, end: usize) -> bool {
    let Some((at, token)) = before(document, start) else { return false };
    let _ = end;
    is_word(document, at, INDEXES) && has_capital(document, at) && (token.is_word())
}

/// Long plain numbers without anything counted: accounts, dockets.
fn id_number(document: &Document<'_>, quantity: Quantity, start: usize, end: usize) -> bool {
    let plain = !quantity.flags.spelled
        && !quantity.flags.grouped
        && !quantity.flags.scaled
        && !quantity.flags.decimal
        && !quantity.flags.suffixed;
    let _ = start;
    plain && (quantity.span.len() >= 7 || quantity.flags.padded) && !is_lower(document, end)
}

/// Whether a number without a unit is (part of) a date.
pub(super) fn is_date(document: &Document<'_>, quantity: Quantity) -> bool {
    date_like(document, quantity, quantity.tokens.start as usize, quantity.tokens.end as usize)
}

/// "November 10", "10 November", "2014", "the 1990s"; the words around decide, else dates claims them.
fn date_like(document: &Document<'_>, quantity: Quantity, start: usize, end: usize) -> bool {
    if quantity.flags.year_like && quantity.flags.suffixed {
        return true;
    }
    let small = quantity.exact().is_some_and(|value| (1.0..=31.0).contains(&value) && value.fract() == 0.0);
    let month =
        |at: usize| document.token(at).is_some_and(|token| token.has(Class::Month) && token.is_capitalized());
    if small && !quantity.flags.spelled {
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
    let previous = start.checked_sub(1);
    let placed = previous.is_some_and(|at| {
        month(at)
            || is_word(
                document,
                at,
                &[
                    "in", "since", "by", "during", "of", "until", "till", "before", "after", "early", "late",
                    "mid", "from", "year", "season", "spring", "summer", "autumn", "fall", "winter",
                    "fiscal", "fy", "circa", "through", "for", "late-", "the", "back", "around", "through",
                    "and", "to",
                ],
            )
            || document.is_mark(at, b',')
            || document.is_mark(at, b'(')
            || document.is_mark(at, b'-')
    });
    let counts =
        is_lower(document, end) && is_plural(document, end) && !document.any(end, super::look::CLOSED);
    let time_before = previous.is_some_and(|at| {
        is_word(
            document,
            at,
            &[
                "in", "since", "by", "during", "until", "before", "after", "early", "late", "mid", "fiscal",
                "year", "season",
            ],
        ) || month(at)
    });
    !counts
        || time_before
        || placed && document.phrase(end, Class::Unit).is_none() && !document.is(end, w::PEOPLE) && !counts
}
