//! What a figure counts: the noun phrase behind the number, its adjectives kept, its complement cut.

use super::Context;
use super::candidate::Candidate;
use super::doing::{does_something, doing_behind, is_bare_crowd};
use super::look::{VERB_FORMS, Words, is_word, near, words};
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::{Amount, FigureKind, Unit};
use crate::phrase::Tag;
use crate::text::{Document, TokenKind, TokenRange};

/// "the number of cases rose to 42": the noun stands at most this many tokens left.
const NUMBER_OF_REACH: usize = 12;

/// Small words between number and noun that are no part of it.
const SKIPPED: &Words =
    words!["of", "the", "these", "those", "such", "their", "its", "his", "her", "our", "your", "my", "all"];

/// The counted noun phrase, as a range of tokens.
pub(super) fn read(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    match figure.kind {
        FigureKind::Money | FigureKind::Percent | FigureKind::Age => None,
        FigureKind::Rate if figure.unit == Some(Unit::Time) => None,
        FigureKind::Rate if figure.tokens.end < figure.after => per(context, figure),
        FigureKind::Measure | FigureKind::Rate => substance(context, figure),
        FigureKind::Count if figure.tied => {
            let at = figure.after as usize;
            // The text may end with "20-odd".
            context.document.token(at).map(|_| TokenRange::new(at, at + 1))
        }
        FigureKind::Count if super::vote::is_side(context.document, figure) => None,
        FigureKind::Count => {
            behind(context, figure).or_else(|| number_of(context, figure)).or_else(|| moved(context, figure))
        }
    }
}

/// "9.3 deaths per 100,000"
fn per(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let at = figure.tokens.end as usize;
    (!context.document.is(at, w::PER)).then(|| TokenRange::new(at, at + 1))
}

/// "475 pounds of cocaine", "3.7 GW of cell capacity".
fn substance(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let document = context.document;
    let at = behind_bracket(document, figure.after as usize);
    let of = document.is(at, w::OF).then_some(at + 1)?;
    let determined = document.any(of, Classes::of(&[Class::Determiner, Class::Possessive, Class::Pronoun]));
    if determined || document.token(of)?.is_numeric() {
        return None;
    }
    // "within two miles of Interstate 71"
    if document.token(of)?.is_capitalized() && is_length(document, figure) {
        return None;
    }
    let end = group_end(context, of).or_else(|| super::look::is_lower(document, of).then_some(of + 1))?;
    Some(TokenRange::new(of, end))
}

/// "2,300 grams (2.3 kilograms) of marijuana": behind the bracket, for the measure before it and the one inside.
fn behind_bracket(document: &crate::text::Document<'_>, at: usize) -> usize {
    /// A measure in brackets has no more tokens.
    const INSIDE: usize = 6;
    let open = document.is_mark(at, b'(');
    let measure = open && document.token(at + 1).is_some_and(|token| token.is_numeric());
    if open && !measure {
        return at;
    }
    let close = (at..at + if open { INSIDE } else { 1 }).find(|&at| document.is_mark(at, b')'));
    close.filter(|&close| document.is(close + 1, w::OF)).map_or(at, |close| close + 1)
}

pub(super) fn is_length(document: &crate::text::Document<'_>, figure: &Candidate) -> bool {
    let Some(Unit::Named(name)) = figure.unit else { return false };
    let row = document.lexicon.tables.units.row(name.0);
    row.is_some_and(|row| row.length)
}

/// Where the noun group that holds a token ends.
fn group_end(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let group = context.phrases.group(at).filter(|group| group.is_noun())?;
    Some((group.head as usize + 1).max(at + 1))
}

fn behind(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let document = context.document;
    let mut at = figure.after as usize;
    let vague = matches!(figure.amount, Amount::Vague { .. });
    // "41 of them children"
    if document.is(at, w::OF) && is_word(document, at + 1, words!["them"]) {
        let noun = noun_at(context, at + 2)?;
        return is_plural(context, noun.end as usize - 1).then_some(noun);
    }
    // "35 more of the largest jets", "12 others"
    let more = document.is(at, w::MORE)
        || is_word(document, at, words!["further", "additional", "extra"]) && document.is(at + 1, w::OF);
    at += usize::from(more && (!vague || document.is(at + 1, w::OF)));
    // "70,000 more died", "dozens more sheltering there", "8m of those coming"
    let those = document.is(at, w::OF) && document.is(at + 1, w::THOSE);
    let behind = at + 2 * usize::from(those) + usize::from(document.is(at, w::MORE));
    if (more || those || document.is(at, w::MORE)) && does_something(document, behind) {
        return None;
    }
    // "thousands rally", "millions boarded trains": such a plural counts behind "of" only.
    if vague && !more && is_bare_crowd(document, figure) && document.any(at, VERB_FORMS) {
        return None;
    }
    // "two more this year"
    if document.is(at, w::THIS) && document.has(at + 1, Class::TimeUnit) {
        return None;
    }
    let mut of = vague && at > 0 && document.is(at - 1, w::OF);
    for _ in 0..3 {
        let determiner = document.any(at, Classes::of(&[Class::Determiner, Class::Possessive]))
            || is_word(document, at, SKIPPED);
        if !determiner || is_word(document, at, words!["other", "others", "another", "no"]) {
            break;
        }
        of |= document.is(at, w::OF);
        at += 1;
    }
    let token = near(document, at)?;
    if at > figure.after as usize && !of && !more {
        return None; // "12 the next day"
    }
    // "four of the 12 boxes": the number inside is its own figure, the noun is both's.
    if of && (token.is_numeric() || document.has(at, Class::NumberWord)) {
        at += 1;
    }
    let quoted = document.is_mark(at, b'"');
    at += usize::from(quoted);
    noun_at(context, at)
}

/// The noun phrase that begins at a token.
fn noun_at(context: &Context<'_, '_>, at: usize) -> Option<TokenRange> {
    let document = context.document;
    if !super::look::goes_on(document, at) {
        return None;
    }
    if document.any(at, Classes::of(&[Class::Preposition, Class::Conjunction]))
        && !is_word(document, at, words!["like"])
    {
        return None;
    }
    let group = context.phrases.group(at).filter(|group| group.is_noun());
    let group = if let Some(group) = group {
        group
    } else {
        // Adverbs and verbs taken for such: "two fully armed men".
        let skip = context.phrases.parsed_tag(at) == Tag::Adverb;
        context.phrases.group(at + 1).filter(|group| skip && group.is_noun())?
    };
    // "fell to 46 last month"
    let when = document.is(at, w::LAST) || document.is(at, w::NEXT);
    if when
        && document.any(group.head as usize, Classes::of(&[Class::TimeUnit, Class::Month, Class::Weekday]))
    {
        return None;
    }
    // "a dozen others unemployed"
    if is_word(document, at, words!["others"]) {
        return Some(TokenRange::new(at, at + 1));
    }
    let mut end = group.head as usize + 1;
    // "a father of four living in Ulm", "one writing “no”", "60-plus-hour weeks"
    let odd = document.token(at).is_some_and(|first| !first.is_word() && !first.is_numeric());
    if odd || end == at + 1 && does_something(document, at) {
        return None;
    }
    if end <= at
        || document.has(group.head as usize, Class::Pronoun)
            && !is_word(document, group.head as usize, words!["others"])
    {
        return None;
    }
    let adjective_only =
        matches!(context.phrases.parsed_tag(group.head as usize), Tag::Determiner | Tag::Pronoun)
            && !is_word(document, group.head as usize, words!["others", "more"]);
    if adjective_only {
        return None;
    }
    let owner = (at..end.saturating_sub(1)).find(|&at| {
        is_plural(context, at)
            && (document.is_mark(at + 1, b'\'')
                || document.token(at + 1).is_some_and(|next| next.kind == TokenKind::Clitic))
    });
    if let Some(owner) = owner {
        return Some(TokenRange::new(at, owner + 1)); // "the two companies' partnership"
    }
    if let Some(doers) = doing_behind(context, at, end) {
        return Some(TokenRange::new(at, doers));
    }
    // "44 people dead"
    let state = end > at + 1
        && is_word(document, end - 1, words!["dead", "injured", "wounded", "missing", "homeless", "hurt"])
        && document.any(end - 2, Classes::of(&[Class::NounPlural, Class::Noun]));
    if state {
        return Some(TokenRange::new(at, end - 1));
    }
    if context.phrases.parsed_tag(group.head as usize) == Tag::Adjective {
        return None; // "hundreds dead"
    }
    if end == at + 1
        && is_word(
            document,
            at,
            words![
                "dead", "injured", "wounded", "missing", "hurt", "homeless", "each", "apiece", "altogether"
            ],
        )
    {
        return None; // "hundreds dead", "40 injured"
    }
    // "18 777s and 14 of the new ones"
    let next_number = (at + 1..end).find(|&inner| {
        document.has(inner, Class::Conjunction)
            && document.token(inner + 1).is_some_and(|token| token.is_numeric())
    });
    if let Some(conjunction) = next_number {
        return Some(TokenRange::new(at, conjunction));
    }
    end = with_second_head(context, end);
    end = with_portion(context, group.head as usize, end);
    Some(TokenRange::new(at, end))
}

/// "298 passengers and crew": a second head joined by "and".
fn with_second_head(context: &Context<'_, '_>, end: usize) -> usize {
    let document = context.document;
    if !document.is(end, w::AND) && !document.is(end, w::OR) {
        return end;
    }
    let Some(second) = context.phrases.group(end + 1).filter(|group| group.is_noun()) else { return end };
    let start = second.tokens.start as usize;
    let plain = start == end + 1
        && !document.any(
            start,
            Classes::of(&[Class::Determiner, Class::Possessive, Class::Pronoun, Class::NumberWord]),
        )
        && document.token(start).is_some_and(|token| token.is_word() && !token.is_capitalized())
        && (second.tokens.indices()).all(|at| document.token(at).is_some_and(|token| token.is_word()));
    let behind = second.tokens.end as usize;
    let verb_follows = context.phrases.group(behind).is_some_and(crate::phrase::group::Group::is_finite);
    let alike = is_plural(context, second.head as usize)
        || is_word(document, second.head as usize, words!["crew", "staff", "equipment"]);
    if plain && alike && !verb_follows && second.tokens.len() <= 2 { behind } else { end }
}

pub(super) fn is_plural(context: &Context<'_, '_>, at: usize) -> bool {
    context.phrases.parsed_tag(at) == Tag::NounPlural || context.document.is(at, w::PEOPLE)
}

/// "boxes of masks", "tranches of legislation": the container's filling belongs to it, if it stands bare.
fn with_portion(context: &Context<'_, '_>, head: usize, end: usize) -> usize {
    let document = context.document;
    if !document.has(head, Class::PortionNoun) || !document.is(end, w::OF) {
        return end;
    }
    let filling = context
        .phrases
        .group(end + 1)
        .filter(|group| group.is_noun() && group.tokens.start as usize == end + 1);
    let bare = filling.filter(|group| {
        let first = group.tokens.start as usize;
        !document.any(
            first,
            Classes::of(&[Class::Determiner, Class::Possessive, Class::Pronoun, Class::NumberWord]),
        ) && document.token(first).is_some_and(|token| token.is_word())
    });
    bare.map_or(end, |group| group.head as usize + 1)
}

/// "homicides fell to 97", "arson cases dropped from 411 to 386", "asylum claims fell, to 16,300": what moved.
fn moved(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let document = context.document;
    let at = (figure.start as usize).checked_sub(1)?;
    let linked = document.is(at, w::TO)
        || document.is(at, w::BY)
        || document.is(at, w::FROM)
        || document.is(at, w::AT)
        || is_word(
            document,
            at,
            words!["reached", "hit", "numbered", "number", "totaled", "totalled", "exceeded", "passed"],
        );
    let passed = figure.start < figure.tokens.start
        && is_word(
            document,
            figure.tokens.start as usize - 1,
            words!["passed", "exceeded", "surpassed", "topped", "exceeds"],
        );
    if !linked && !passed {
        return None;
    }
    let told = super::subject::told_of(context, figure)?;
    let group = context.phrases.groups.get(told.group)?;
    let head = group.head as usize;
    if is_word(document, head, words!["number", "numbers", "total", "toll"]) && document.is(head + 1, w::OF) {
        return noun_at(context, head + 2);
    }
    let counted = group.tokens.indices().any(|at| document.token(at).is_some_and(|token| token.is_numeric()));
    let many = is_plural(context, head) || document.has(head, Class::EventNoun);
    // "the death toll in Berona plant explosion rises to 44" counts no explosions.
    let many = many && !is_of_toll(document, group.tokens.start as usize);
    if counted || !many || document.any(head, Classes::of(&[Class::Pronoun, Class::Determiner])) {
        return None;
    }
    let mut start = group.tokens.start as usize;
    while start < head && document.any(start, Classes::of(&[Class::Determiner, Class::Possessive])) {
        start += 1;
    }
    Some(TokenRange::new(start, head + 1))
}

/// "the number of positive cases rose to 42"
fn number_of(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let document = context.document;
    let start = figure.start as usize;
    let linked = start.checked_sub(1).filter(|&at| {
        is_word(
            document,
            at,
            words![
                "to", "at", "is", "was", "of", "by", "than", "reached", "stood", "hit", "exceeded",
                "surpassed", "topped"
            ],
        )
    })?;
    let sentence = document.sentence_range(linked);
    let from = linked.saturating_sub(NUMBER_OF_REACH).max(sentence.start as usize);
    let of = (from..linked).rev().find(|&at| {
        document.is(at, w::OF)
            && at > 0
            && is_word(document, at - 1, words!["number", "numbers", "total", "tally", "count"])
    })?;
    let mut at = of + 1;
    while document.any(at, Classes::of(&[Class::Determiner, Class::Possessive])) && at < of + 3 {
        at += 1;
    }
    let noun = noun_at(context, at)?;
    (noun.end as usize <= linked).then_some(noun)
}

/// Whether a toll is told of right before a noun group: "death toll from the", "toll in Berona".
pub(super) fn is_of_toll(document: &Document<'_>, group: usize) -> bool {
    const REACH: usize = 6;
    let sentence = document.sentence_range(group);
    let from = group.saturating_sub(REACH).max(sentence.start as usize);
    (from..group).any(|at| is_word(document, at, words!["toll"]))
}
