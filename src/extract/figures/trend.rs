//! Changes: the size of one ("rose 12 percent"), and the value that another changed from ("to 3,400 from 3,100").

use super::Context;
use super::candidate::Candidate;
use super::look::{Words, change_direction, is_word, words};
use crate::lexicon::{Class, Classes, Lexeme, words as w};
use crate::mention::{Amount, FigureKind, Trend};
use crate::text::Document;

/// A value and the one it changed from stand at most this many tokens apart.
const CHANGE_REACH: usize = 12;

/// More verbs of change than the table of verbs has, each in the forms that stand before an amount.
const UP: &Words = words![
    "up",
    "higher",
    "gained",
    "gains",
    "gaining",
    "added",
    "adds",
    "adding",
    "advanced",
    "advances",
    "advancing",
    "above",
    "ahead",
    "firmed",
    "plus"
];
const DOWN: &Words = words![
    "down",
    "lower",
    "lost",
    "loses",
    "losing",
    "shed",
    "sheds",
    "shedding",
    "retreated",
    "off",
    "dropping",
    "minus"
];

/// Words that may stand between a verb of change and the size of the change.
const SIZED: &Words = words![
    "another",
    "a",
    "an",
    "further",
    "just",
    "only",
    "sharply",
    "slightly",
    "as",
    "much",
    "additional",
    "about",
    "some",
    "between",
    "provisional",
    "preliminary",
    "revised",
    "adjusted",
    "modest",
    "mere",
    "meager",
    "hefty",
    "whopping",
    "staggering",
    "massive",
    "huge",
    "record",
    "total",
    "net",
    "combined",
    "cumulative",
    "respectable",
    "solid",
    "robust",
    "annualized",
    "annualised",
    "annual"
];

/// The direction of a change whose size the figure is.
pub(super) fn read(context: &Context<'_, '_>, figure: &Candidate) -> Option<Trend> {
    let document = context.document;
    let mut at = (figure.start as usize).checked_sub(1)?;
    if let Some(signed) = signed(context, figure) {
        return Some(signed);
    }
    if let Some(trend) = behind(context, figure) {
        return Some(trend);
    }
    // "rose a provisional 2.8 percent", "by a further 8%"
    while is_word(document, at, SIZED) {
        at = at.checked_sub(1)?;
    }
    // "added 12 users" and "lost 40 men" count things.
    let by = document.is(at, w::BY);
    if figure.kind == FigureKind::Age || figure.kind == FigureKind::Count && !by {
        return None;
    }
    let sentence = document.sentence_range(figure.tokens.start as usize);
    if !sentence.holds(at) {
        return None;
    }
    if by {
        at = at.checked_sub(1)?;
        // "rose sharply by 12 percent", "cut its budget by 23%"
        return (0..=6).find_map(|back| {
            let at = at.checked_sub(back).filter(|&at| sentence.holds(at))?;
            direction(document, at, figure)
        });
    }
    // "an increase of 29.9%", "a drop of $3 million"
    if document.is(at, w::OF) {
        let length = figure.kind == FigureKind::Measure && super::noun::is_length(document, figure);
        // "an extraordinary gain of $2 million" is an item of accounts.
        let item = |noun| {
            figure.kind == FigureKind::Money
                && is_word(document, noun, words!["gain", "gains", "advance", "advances"])
        };
        let noun = at.checked_sub(1).filter(|&noun| {
            !length && sentence.holds(noun) && document.has(noun, Class::Noun) && !item(noun)
        });
        return noun.and_then(|noun| change_direction(document, noun));
    }
    // "growing at 6.2%"
    let pace = document.is(at, w::AT) && at > 0 && is_word(document, at - 1, GROWING);
    direction(document, at - usize::from(pace), figure)
}

/// Verbs of change that tell at what pace.
const GROWING: &Words =
    words!["grow", "grows", "grew", "growing", "grown", "expand", "expanding", "expanded", "shrinking"];

/// "closed 16% down", "0.68 per cent up at"
fn behind(context: &Context<'_, '_>, figure: &Candidate) -> Option<Trend> {
    let document = context.document;
    let at = figure.tokens.end as usize;
    let amount = matches!(figure.kind, FigureKind::Percent | FigureKind::Money | FigureKind::Measure);
    // "an 18% increase", "a 1.2 million-barrel rise"
    let head = (amount && figure.kind != FigureKind::Money)
        .then(|| context.phrases.group(figure.tokens.start as usize))
        .flatten()
        // "a 2.1 per cent fall": its group holds "cent".
        .or_else(|| context.phrases.group(figure.tokens.end as usize))
        .filter(|group| group.is_noun() && group.head >= figure.tokens.end)
        .filter(|group| group.tokens.start < figure.tokens.end)
        .map(|group| group.head as usize)
        .filter(|&head| document.any(head, Classes::of(&[Class::Noun, Class::MostlyNoun])));
    if let Some(trend) = head.and_then(|head| change_direction(document, head)) {
        return Some(trend);
    }
    // "12 percent up to 2030", "$5 down payment"
    let free = document
        .token(at + 1)
        .is_none_or(|next| !next.is_word() || next.has(Class::Preposition) && !next.is(w::TO));
    if !amount || !free || document.token(at)?.gap > crate::text::Gap::Space {
        return None;
    }
    if is_word(document, at, words!["up", "higher"]) {
        Some(Trend::Up)
    } else {
        is_word(document, at, words!["down", "lower"]).then_some(Trend::Down)
    }
}

/// "+0.2%", "-1.3%"
fn signed(context: &Context<'_, '_>, figure: &Candidate) -> Option<Trend> {
    if figure.kind != FigureKind::Percent {
        return None;
    }
    let text = &context.document.text[figure.span.range()];
    let plus = text.starts_with('+');
    let minus =
        figure.exact().is_some_and(|value| value < 0.0) && text.starts_with(['-', '\u{2212}', '\u{2013}']);
    (plus || minus).then_some(if plus { Trend::Up } else { Trend::Down })
}

/// Whether a figure says the one before it in other words: "0.25 points, or 0.01%", "100 kilometers (60 miles)".
pub(super) fn restates(context: &Context<'_, '_>, figure: &Candidate, before: &Candidate) -> bool {
    let document = context.document;
    let (end, start) = (before.tokens.end as usize, figure.start as usize);
    if figure.kind != FigureKind::Percent && matches!(before.kind, FigureKind::Count | FigureKind::Age)
        || matches!(figure.kind, FigureKind::Count | FigureKind::Age)
    {
        return false;
    }
    let bracket = start == end + 1 && document.is_mark(end, b'(');
    let or = start == end + 2 && document.is_mark(end, b',') && document.is(end + 1, w::OR);
    bracket || or
}

fn direction(document: &Document<'_>, at: usize, figure: &Candidate) -> Option<Trend> {
    if document.is(at, w::TO) {
        return None;
    }
    // "falls below 85 percent" tells of a level, "making up two-thirds" of a part.
    let level = [w::BELOW, w::ABOVE, w::UNDER].iter().any(|&word| document.is(figure.start as usize, word));
    let making = document.is(at, w::UP)
        && at > 0
        && is_word(document, at - 1, words!["make", "makes", "making", "made"]);
    // "plunged 200 meters" into a ravine
    let by = figure.start.checked_sub(1).is_some_and(|at| document.is(at as usize, w::BY));
    let depth = figure.kind == FigureKind::Measure && !by && super::noun::is_length(document, figure);
    if level || making || depth {
        return None;
    }
    let money = figure.kind == FigureKind::Money;
    if is_word(document, at, UP) {
        let verb = is_word(document, at, words!["above", "ahead", "plus"])
            || money && is_word(document, at, words!["added", "adds", "adding"]);
        return (!verb).then_some(Trend::Up);
    }
    if is_word(document, at, DOWN) {
        let spent = money && is_word(document, at, words!["lost", "loses", "losing", "off", "shed"])
            || document.is(at, w::OUT)
            || is_word(document, at, words!["minus"]);
        return (!spent).then_some(Trend::Down);
    }
    let trend = change_direction(document, at)?;
    // "raised $5 million" is no rise, "cut $2bn" no fall of an amount.
    let transitive = money
        && is_word(
            document,
            at,
            words![
                "raise", "raised", "raises", "raising", "cut", "cuts", "cutting", "slash", "slashed",
                "slashing", "trim", "trimmed", "grow", "double", "doubled"
            ],
        );
    let noun = document.has(at, Class::MostlyNoun)
        && at > 0
        && document.any(at - 1, crate::lexicon::Classes::of(&[Class::Determiner, Class::Adjective]));
    (!transitive && !noun).then_some(trend)
}

/// Links "to 3,400 from 3,100" and "from 3,100 to 3,400" in a list of figures in reading order: for each the index of the
/// one it changed from.
pub(super) fn changed_from(context: &Context<'_, '_>, figures: &[Candidate], index: usize) -> Option<u32> {
    let document = context.document;
    let figure = figures.get(index)?;
    let ranged = |candidate: &Candidate| !matches!(candidate.amount, Amount::Exact(_));
    let preposition = |candidate: &Candidate| {
        candidate.start.checked_sub(1).map_or(Lexeme::UNKNOWN, |at| document.lexeme(at as usize))
    };
    let alike = |other: &Candidate| {
        other.kind == figure.kind && other.unit == figure.unit && !ranged(other) && !ranged(figure)
    };
    // "had 214 residents from 31 countries": two counts of two things.
    let own_nouns = |first: &Candidate, second: &Candidate| {
        figure.is_count()
            && super::count::begins_noun(document, first.after as usize)
            && super::count::begins_noun(document, second.after as usize)
            && document.lexeme(first.after as usize) != document.lexeme(second.after as usize)
    };
    let close = |first: &Candidate, second: &Candidate| {
        let between = second.start.saturating_sub(first.tokens.end) as usize;
        // ", down from 64" goes on the figure before.
        let from = (second.start as usize).saturating_sub(3);
        let down =
            document.is_mark(from, b',') && (document.is(from + 1, w::UP) || document.is(from + 1, w::DOWN));
        // "fell to 44 tonnes in 2024, from 116 tonnes"
        let comma = second.start >= 2
            && document.is_mark(second.start as usize - 2, b',')
            && document.is(second.start as usize - 1, w::FROM)
            && document.is((first.start as usize).saturating_sub(1), w::TO);
        let border = match (down, comma) {
            (true, _) => from,
            (_, true) => second.start as usize - 2,
            _ => second.start as usize,
        };
        let fenced = || {
            (first.tokens.end as usize..border).any(|at| {
                document.is_mark(at, b',') || document.is_mark(at, b';') || document.is_mark(at, b'(')
            })
        };
        between <= CHANGE_REACH
            && !fenced()
            && !own_nouns(first, second)
            && document.sentence_at(first.tokens.start as usize)
                == document.sentence_at(second.tokens.start as usize)
    };
    // "to 3,400 from 3,100": the value stands first.
    if let Some(next) = figures.get(index + 1) {
        let linked = preposition(next) == w::FROM && alike(next) && close(figure, next);
        let before = preposition(figure);
        let up_from = next
            .start
            .checked_sub(2)
            .is_some_and(|at| is_word(document, at as usize, words!["ranging", "range"]));
        let down_from = next
            .start
            .checked_sub(2)
            .is_some_and(|at| document.is(at as usize, w::UP) || document.is(at as usize, w::DOWN));
        let fenced = next.start.checked_sub(3).is_some_and(|at| document.is_mark(at as usize, b','));
        if down_from && !fenced {
            return None; // "3.9 million headsets up from 2.4 million"
        }
        if linked
            && !up_from
            && (down_from
                || [w::TO, w::AT, w::OF].contains(&before)
                || ![w::BY, w::FROM].contains(&before) && figure.tokens.end + 3 >= next.start)
            && read(context, figure).is_none()
        {
            return Some(index as u32 + 1);
        }
    }
    let previous = index.checked_sub(1)?;
    let before = figures.get(previous)?;
    let linked = preposition(before) == w::FROM
        && preposition(figure) == w::TO
        && alike(before)
        && close(before, figure);
    linked.then_some(previous as u32)
}
