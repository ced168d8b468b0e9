//! What a percentage, a price or a change is said of: "inflation rose 0.3%", "shares of the producer slid 0.8%".

use super::Context;
use super::candidate::Candidate;
use super::look::{Words, change_direction, is_word, words};
use super::subject::told_of;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::{FigureKind, Trend};
use crate::text::{TokenKind, TokenRange};

/// Nouns that an amount of money is the level of: "a profit of $1.4 billion".
const LEVELS: &Words = words![
    "price", "prices", "value", "profit", "profits", "revenue", "revenues", "sales", "income", "earnings",
    "turnover", "loss", "losses", "cost", "costs", "worth", "valuation", "capitalization", "deficit",
    "surplus", "debt", "debts", "wage", "wages", "salary", "pay", "rent", "budget", "fee", "fees", "bid",
    "output", "gdp"
];

/// What is known of a figure when what it is said of is asked for.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) has_event: bool,
    pub(super) trend: Option<Trend>,
    /// What the figure before is said of, in the same sentence.
    pub(super) before: Option<TokenRange>,
    /// The same, wherever it stands.
    pub(super) earlier: Option<TokenRange>,
    /// Whether it says the figure before in other words.
    pub(super) restates: bool,
}

pub(super) fn read(context: &Context<'_, '_>, figure: &Candidate, known: Known) -> Option<TokenRange> {
    let restated = known.before.filter(|_| known.restates);
    match figure.kind {
        FigureKind::Percent => of_whole(context, figure)
            .or_else(|| part_of_group(context, figure, known))
            .or_else(|| of_level(context, figure))
            .or_else(|| subject(context, figure, known))
            .or(restated)
            .or_else(|| known.before.filter(|_| is_former(context, figure))),
        FigureKind::Money if is_attribute(context, figure) => None,
        FigureKind::Money => {
            of_level(context, figure).or_else(|| subject_of_money(context, figure, known)).or(restated)
        }
        FigureKind::Measure if is_level(context, figure) || known.trend.is_some() => {
            subject(context, figure, known).or(restated)
        }
        _ => None,
    }
}

/// Whether an amount of money is the level of what a noun names.
pub(super) fn is_level_noun(document: &crate::text::Document<'_>, at: usize) -> bool {
    is_word(document, at, LEVELS)
}

/// The points of an index.
fn is_level(context: &Context<'_, '_>, figure: &Candidate) -> bool {
    let crate::mention::Unit::Named(name) = figure.unit.unwrap_or(crate::mention::Unit::Percent) else {
        return false;
    };
    context.document.lexicon.tables.units.row(name.0).is_some_and(|row| row.name == "point")
}

/// "a $1.5 billion mission": the amount tells of its noun what it is.
fn is_attribute(context: &Context<'_, '_>, figure: &Candidate) -> bool {
    context
        .phrases
        .group(figure.tokens.start as usize)
        .is_some_and(|group| group.is_noun() && group.head >= figure.tokens.end)
}

/// "12 percent of voters": the whole.
fn of_whole(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let document = context.document;
    let at = figure.tokens.end as usize;
    document.is(at, w::OF).then(|| group(context, at + 1)).flatten()
}

/// "one in three health posts", "6 percent more passengers", "a 15% duty"; of "an 18% increase" what rose.
fn part_of_group(context: &Context<'_, '_>, figure: &Candidate, known: Known) -> Option<TokenRange> {
    let document = context.document;
    let end = figure.tokens.end as usize;
    let more = is_word(document, end, words!["more", "fewer", "less"]);
    let from = end + usize::from(document.is_mark(end, b'-') || more);
    let holds = |at: u32| {
        let group = context.phrases.group(at as usize)?;
        (group.head as usize >= from && group.tokens.start < figure.tokens.end).then_some(group)
    };
    // "a 2.1 per cent fall": its group holds "cent".
    let own = holds(figure.tokens.start).or_else(|| holds(figure.tokens.end));
    let behind = || {
        let group = context.phrases.group(from)?;
        let share = figure.rule == super::SHARE || more;
        (share && (group.tokens.start as usize <= from || more)).then_some(group)
    };
    let group = own.or_else(behind).filter(|group| group.is_noun())?;
    let head = group.head as usize;
    if change_direction(document, head).is_some() {
        // "an 11% rise in profits"
        if document.is(head + 1, w::IN) {
            return self::group(context, head + 2).filter(|&told| !says_nothing(context, told));
        }
        let apposed =
            (group.tokens.start as usize).checked_sub(1).is_some_and(|at| document.is_mark(at, b','));
        return known.before.filter(|_| apposed);
    }
    let determined =
        document.any(from, Classes::of(&[Class::Determiner, Class::Possessive, Class::Pronoun])) && !more;
    if determined || is_word(document, head, words!["time", "year", "month", "week", "day", "quarter"]) {
        return None;
    }
    trimmed(context, TokenRange::new(from, head + 1))
}

/// "a profit of $1.42 billion", "a base rate of 6.5 percent"
fn of_level(context: &Context<'_, '_>, figure: &Candidate) -> Option<TokenRange> {
    let document = context.document;
    let before = (figure.start as usize).checked_sub(1)?;
    // "tariffs of between 10 and 25 percent"
    let before = before.saturating_sub(usize::from(document.is(before, w::BETWEEN)));
    let of = Some(before).filter(|&at| document.is(at, w::OF))?;
    let group = context.phrases.group(of.checked_sub(1)?).filter(|group| group.is_noun())?;
    let head = group.head as usize;
    let changes = change_direction(document, head).is_some() || document.has(head, Class::EventNoun);
    let level = match figure.kind {
        FigureKind::Money => is_word(document, head, LEVELS),
        _ => {
            !changes
                && !is_word(
                    document,
                    head,
                    words!["total", "average", "maximum", "minimum", "record", "level"],
                )
        }
    };
    level.then(|| trimmed(context, group.tokens)).flatten()
}

/// "up from 2%": the value of what the figure before is said of.
fn is_former(context: &Context<'_, '_>, figure: &Candidate) -> bool {
    let start = figure.start as usize;
    start > 1
        && context.document.is(start - 1, w::FROM)
        && (context.document.is(start - 2, w::UP) || context.document.is(start - 2, w::DOWN))
}

fn subject(context: &Context<'_, '_>, figure: &Candidate, known: Known) -> Option<TokenRange> {
    let told = told_of(context, figure)?;
    // "The rate slipped to 66.5%. It peaked at 69%."
    let group = context.phrases.groups.get(told.group)?;
    if context.document.is(group.head as usize, w::IT) {
        return known.earlier;
    }
    trimmed(context, context.phrases.groups.get(told.group)?.tokens)
        .filter(|&told| !says_nothing(context, told))
}

/// "the first quarter", "this week": when, and not what of; nor is a percent word.
fn says_nothing(context: &Context<'_, '_>, range: TokenRange) -> bool {
    const TIMES: Classes = Classes::of(&[Class::TimeUnit, Class::Month, Class::Weekday, Class::Season]);
    let last = range.end as usize - 1;
    context.document.any(last, TIMES)
        || context.document.is_mark(last, b'%')
        || is_word(context.document, last, words!["pct", "percent"])
}

/// A price or a level; what is paid, stolen or raised is none.
fn subject_of_money(context: &Context<'_, '_>, figure: &Candidate, known: Known) -> Option<TokenRange> {
    let told = told_of(context, figure)?;
    if known.has_event && !told.object {
        return None;
    }
    trimmed(context, context.phrases.groups.get(told.group)?.tokens)
        .filter(|&told| !says_nothing(context, told))
}

fn group(context: &Context<'_, '_>, at: usize) -> Option<TokenRange> {
    let group =
        context.phrases.group(at).filter(|group| group.is_noun() && group.tokens.start as usize == at)?;
    trimmed(context, group.tokens)
}

/// Without its determiner, number and owner; pronouns and persons say nothing.
fn trimmed(context: &Context<'_, '_>, range: TokenRange) -> Option<TokenRange> {
    let document = context.document;
    let mut start = range.start as usize;
    let owner = range.indices().rev().find(|&at| {
        document.token(at).is_some_and(|token| token.kind == TokenKind::Clitic)
            || document.is_mark(at, b'\'') && at + 1 < range.end as usize
    });
    start = owner.map_or(start, |owner| owner + 1);
    let closed = Classes::of(&[Class::Determiner, Class::Possessive, Class::NumberWord, Class::ScaleWord]);
    while start + 1 < range.end as usize
        && document.token(start).is_some_and(|token| {
            token.is_numeric() || token.is_word() && token.any(closed) || token.is(w::ESTIMATED)
        })
        && !document.is_mark(start + 1, b'-')
    {
        start += 1;
    }
    let first = document.token(start).filter(|_| start < range.end as usize)?;
    let number = first.is_numeric() || first.has(Class::NumberWord) || first.has(Class::FractionWord);
    if number && !document.is_mark(start + 1, b'-') {
        return None;
    }
    let pronoun = start + 1 == range.end as usize
        && (first.any(Classes::of(&[Class::Pronoun, Class::Determiner]))
            || is_word(document, start, words!["that", "this", "which", "who"]));
    (!pronoun).then(|| TokenRange::new(start, range.end as usize))
}
