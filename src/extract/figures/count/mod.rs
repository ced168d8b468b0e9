//! Counts: numbers with a counted noun ("3,700 suspects"), tied ones ("6-member council"), elliptical ones ("1,640 were
//! wounded").

mod alone;
mod one;

use super::candidate::Candidate;
use super::look::{CLOSED, Sides, VERB_FORMS, Words, behind_hyphen, is_word, near, words};
use super::{COUNT, Context, TIED, VAGUE};
use crate::lexicon::{Class, Classes, words as w};
use crate::phrase::{Quantity, Value};
use crate::text::{Document, Gap};
pub(super) use alone::goes_on_list;
use alone::{behind_bound, elliptical, index_level};
use one::one;

/// "two-way", "one-off": fixed words, no counts.
const FIXED_TAILS: &Words = words![
    "for", "life", "way", "ways", "wheeler", "wheelers", "wheeled", "wheel", "off", "offs", "time", "times",
    "timer", "star", "stars", "faced", "fold", "on", "to", "step", "pronged", "tier", "tiered", "sided",
    "size", "stop", "piece", "man's", "letter", "track", "third", "thirds", "half", "quarter", "quarters",
    "fifths", "tenths", "fourths", "nighter", "liner", "upmanship", "seater", "teen", "something",
    "somethings", "dimensional", "party", "figure", "digit", "legged", "day", "night", "point", "course",
    "decade", "thing", "horse", "dollar", "footer", "and", "in", "under", "up", "down", "out", "by"
];

/// What is so many points large.
const LEADS: &Words = words![
    "lead", "advantage", "margin", "edge", "gap", "deficit", "swing", "rise", "increase", "jump", "drop",
    "fall", "decline"
];

/// Small words of other languages, behind a number that is none of ours.
const FOREIGN: &Words = words![
    "de", "del", "des", "der", "und", "et", "y", "las", "los", "tháng", "năm", "dólares", "millones",
    "personas"
];

pub(super) fn read(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    let document = context.document;
    if quantity.flags.article && !quantity.flags.scaled && !quantity.flags.fraction {
        return None; // "a dollar a week" is money or nothing
    }
    if quantity.flags.ordinal || quantity.flags.suffixed || quantity.flags.fraction {
        return None;
    }
    if matches!(quantity.value, Value::Vague { .. }) {
        return vague(document, quantity);
    }
    if is_fixed_phrase(document, quantity)
        || is_alone_on_line(document, quantity)
        || is_year_of(document, quantity)
    {
        return None;
    }
    if sides.is_mark_behind(b'-') {
        if let Some(tied) = tied(document, quantity) {
            return tied;
        }
    }
    if is_one(document, quantity) {
        return one(document, quantity).then(|| Candidate::bare(quantity, COUNT));
    }
    // "21 de mayo" in a text of another language
    let foreign = FOREIGN.outlines.hold(sides.behind_outline) && is_word(document, sides.end, FOREIGN);
    if foreign || counts_time(context, sides) {
        return None;
    }
    if quantity.flags.decimal {
        if let Some(points) = index_level(context, quantity) {
            return Some(points);
        }
    }
    let counted = noun_behind(document, sides) || elliptical(context, quantity, sides);
    counted.then(|| Candidate::bare(quantity, COUNT))
}

/// "its 1986 operations": what somebody did in a year.
fn is_year_of(document: &Document<'_>, quantity: &Quantity) -> bool {
    let year =
        quantity.flags.year_like && quantity.exact().is_some_and(|value| (1900.0..2100.0).contains(&value));
    year && (quantity.tokens.start as usize)
        .checked_sub(1)
        .is_some_and(|at| document.has(at, Class::Possessive))
}

/// A page, a step of a path: small digits with a line of their own.
fn is_alone_on_line(document: &Document<'_>, quantity: &Quantity) -> bool {
    let starts = document.token(quantity.tokens.start as usize).is_some_and(|first| first.gap >= Gap::Line);
    let ends = document.token(quantity.tokens.end as usize).is_none_or(|next| next.gap >= Gap::Line);
    let flags = quantity.flags;
    starts && ends && !flags.spelled && !flags.grouped && !flags.scaled && !flags.decimal
}

fn is_one(document: &Document<'_>, quantity: &Quantity) -> bool {
    quantity.tokens.len() == 1 && document.is(quantity.tokens.start as usize, w::ONE)
}

/// A range is a count where a noun follows, or where words join it.
pub(super) fn range(context: &Context<'_, '_>, whole: Candidate, hyphen: bool) -> Option<Candidate> {
    let document = context.document;
    let at = whole.after as usize;
    let (at, tied) = behind_hyphen(document, at);
    let noun = begins_noun(document, at);
    if tied && noun {
        return Some(Candidate { rule: TIED, tied: true, after: at as u32, ..whole });
    }
    let vote = is_word(
        document,
        at,
        words![
            "vote", "votes", "lead", "win", "victory", "defeat", "loss", "draw", "record", "season", "start",
            "decision", "ruling", "run", "majority", "advantage", "triumph", "deficit", "score", "scoreline",
            "down", "up", "ahead", "behind", "adrift"
        ],
    );
    // "lost 2-6 7-5 6-2": the sets of a match.
    let vote = vote
        || hyphen
            && super::look::glued_mark(document, at + 1, b'-')
            && document.token(at).is_some_and(|token| token.is_numeric());
    (!vote && noun && !tied || !hyphen && !score_before(document, whole.start as usize)).then_some(whole)
}

fn score_before(document: &Document<'_>, at: usize) -> bool {
    at > 0
        && is_word(
            document,
            at - 1,
            words!["won", "lost", "beat", "seeded", "ranked", "numbered", "drew", "odds"],
        )
}

/// "dozens of people", "hundreds dead", "thousands fled"
fn vague(document: &Document<'_>, quantity: &Quantity) -> Option<Candidate> {
    let bare = Candidate::bare(quantity, VAGUE);
    let at = bare.after as usize;
    let previous = bare.start.checked_sub(1).map(|at| at as usize);
    // "in the hundreds of", "by the dozens" still tell how many; "the thousands" and "hundreds place" do not.
    let named = previous.is_some_and(|at| document.token(at).is_some_and(|token| token.is_numeric()));
    let of = usize::from(document.is(at, w::OF));
    (!named).then_some(Candidate { after: (at + of) as u32, ..bare })
}

/// "a 6-member council": the noun tied to the number; `Some(None)` where the tie makes a fixed word.
fn tied(document: &Document<'_>, quantity: &Quantity) -> Option<Option<Candidate>> {
    let end = quantity.tokens.end as usize;
    let (at, tied) = behind_hyphen(document, end);
    if !tied {
        return None;
    }
    let token = document.token(at)?;
    let word = token.is_word() && token.shape != crate::text::Shape::Upper;
    // "a five-point lead", but not "a ten-point plan".
    let lead = document.is(at, w::POINT) && is_word(document, at + 1, LEADS);
    let fixed = is_word(document, at, FIXED_TAILS) && !lead
        || document.any(at, Classes::of(&[Class::FractionWord, Class::OrdinalWord]));
    let one = is_one(document, quantity);
    if !word || fixed || one || token.is_capitalized() && !quantity.flags.spelled {
        return Some(None);
    }
    // "the Four-Kings clan"
    let start = quantity.tokens.start as usize;
    let named = token.is_capitalized()
        && document.token(start).is_some_and(|first| first.is_capitalized())
        && !super::look::begins_sentence(document, start)
        && !super::look::caps_say_nothing(document, start);
    if named {
        return Some(None);
    }
    // "an 18-rated game", "a 2-wheeled cart"
    let described =
        token.has(Class::VerbParticiple) && !token.any(Classes::of(&[Class::Noun, Class::NounPlural]));
    if described {
        return Some(None);
    }
    Some(Some(Candidate { tied: true, after: at as u32, ..Candidate::bare(quantity, TIED) }))
}

/// "one or more", "two or three" is read, "one by one" not; "zero tolerance"; "a hundred times" of no count.
fn is_fixed_phrase(document: &Document<'_>, quantity: &Quantity) -> bool {
    let start = quantity.tokens.start as usize;
    let end = quantity.tokens.end as usize;
    let value = quantity.exact().unwrap_or(-1.0);
    let one_or_more = is_one(document, quantity)
        && document.is(end, w::OR)
        && (document.is(end + 1, w::MORE) || document.has(end + 1, Class::NumberWord));
    let by_one = document.is(end, w::BY)
        && document.lexeme(end + 1) == document.lexeme(start)
        && quantity.flags.spelled;
    let zero = value == 0.0 && (quantity.flags.spelled || !is_plural(document, end));
    let on_one = document.is(end, w::ON)
        && document.lexeme(end + 1) == document.lexeme(start)
        && quantity.flags.spelled;
    let point =
        start > 0 && document.is(start - 1, w::AT) && document.is(end, w::POINT) && quantity.flags.spelled;
    one_or_more || by_one || zero || on_one || point
}

fn is_plural(document: &Document<'_>, at: usize) -> bool {
    document.has(at, Class::NounPlural) || document.is(at, w::PEOPLE) || document.word(at).ends_with('s')
}

/// Whether a counted noun can begin at a token.
pub(super) fn begins_noun(document: &Document<'_>, at: usize) -> bool {
    let Some(token) = near(document, at) else { return false };
    if !super::look::goes_on(document, at) {
        return false;
    }
    if token.is_mark(b'"') || token.is_mark(b'\'') {
        return document.token(at + 1).is_some_and(|next| next.is_word() && !next.any(CLOSED));
    }
    if token.is_numeric() {
        // "18 777s", "248 737 airplanes", "400 11 to 18 year olds"
        return token.gap <= Gap::Space;
    }
    if !token.is_word() || token.gap > Gap::Line {
        return false;
    }
    let finite = token.any(VERB_FORMS)
        && !token.any(Classes::of(&[
            Class::Noun,
            Class::NounPlural,
            Class::Adjective,
            Class::VerbIng,
            Class::VerbParticiple,
        ]));
    // "two US officials": no pronoun.
    let country = token.shape == crate::text::Shape::Upper && token.has(Class::Country);
    let closed = token.any(CLOSED)
        && !country
        && !is_word(document, at, words!["such", "like", "other", "more", "others", "further"]);
    !finite && !closed && !document.is(at, w::NOT)
        || is_word(document, at, words!["others", "more", "other", "further"])
}

fn noun_behind(document: &Document<'_>, sides: &Sides<'_>) -> bool {
    let end = behind_bound(document, sides.end);
    if document.is(end, w::OF) {
        // "four of the 12 boxes", "12 of the widebody family", "eight of them"
        return document.token(end + 1).is_some_and(|next| {
            next.any(Classes::of(&[Class::Determiner, Class::Possessive, Class::Pronoun]))
        });
    }
    // "10 a day": behind money only; "12 p"
    begins_noun(document, end)
        && document.token(end).is_none_or(|next| next.gap <= Gap::Line)
        && !ordinal_use(document, sides.start)
}

/// "25 consecutive years": a duration with an adjective inside.
fn counts_time(context: &Context<'_, '_>, sides: &Sides<'_>) -> bool {
    const TIMES: &Words = words![
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
        "minutes", "decades", "quarters", "seconds"
    ];
    let end = sides.end;
    // "from 118 last year" counts what was told before.
    if sides.is_behind(w::LAST) || sides.is_behind(w::THIS) || sides.is_behind(w::NEXT) {
        return false;
    }
    let Some(group) = context.phrases.group(end).filter(|group| group.is_noun()) else { return false };
    let head = group.head as usize;
    head > end && head <= end + 2 && is_word(context.document, head, TIMES)
}

/// "the first two", "top 10" are read elsewhere; "day two of the trial" names a day.
fn ordinal_use(document: &Document<'_>, start: usize) -> bool {
    start > 0
        && is_word(document, start - 1, words!["day", "phase", "chapter", "act"])
        && document.tokens[start].is_word()
}
