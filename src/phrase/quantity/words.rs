//! Numbers in words: "thirty-five hundred", "a hundred and two", "half a million", "two-thirds", "twenty-first".

use super::{Quantity, QuantityFlags, Value, behind_hyphen, scale_at};
use crate::lexicon::words::{self as w, WordSet};
use crate::lexicon::{Class, Classes};
use crate::text::{Document, Gap, TokenRange};

/// A number in words takes no more parts than this.
const MAX_PARTS: usize = 12;

pub(super) fn read(document: &Document<'_>, at: usize) -> Option<Quantity> {
    half_of_scale(document, at)
        .or_else(|| part_of_whole(document, at))
        .or_else(|| one_coin(document, at))
        .or_else(|| cardinal(document, at))
        .or_else(|| ordinal(document, at))
}

fn quantity(document: &Document<'_>, start: usize, end: usize, value: f64, flags: QuantityFlags) -> Quantity {
    let tokens = TokenRange::new(start, end);
    let span = document.span(tokens);
    let scale = if flags.scaled { last_scale(document, end) } else { 1.0 };
    Quantity {
        tokens,
        span,
        value: Value::Exact(value),
        scale,
        flags: QuantityFlags { spelled: true, ..flags },
    }
}

/// What the last word of a number multiplies by, 1 if it is no scale word.
fn last_scale(document: &Document<'_>, end: usize) -> f64 {
    end.checked_sub(1).and_then(|last| scale_at(document, last)).map_or(1.0, |(scale, _)| scale)
}

/// Whether a token follows on the same line or the next, so that a phrase can go on there.
fn goes_on(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.gap <= Gap::Line)
}

/// "a dollar a week": one of it.
fn one_coin(document: &Document<'_>, at: usize) -> Option<Quantity> {
    let coin = (document.is(at, w::A) || document.is(at, w::AN))
        && document.has(at + 1, Class::Currency)
        && [w::A, w::AN, w::PER].iter().any(|&word| document.is(at + 2, word));
    let flags = QuantityFlags { article: true, ..QuantityFlags::default() };
    coin.then(|| quantity(document, at, at + 1, 1.0, flags))
}

/// "half a million", "half a dozen", "half-million", "a quarter of a million".
fn half_of_scale(document: &Document<'_>, at: usize) -> Option<Quantity> {
    let article = usize::from(document.is(at, w::A));
    let part = at + article;
    let denominator = document.value(part, Class::FractionWord).filter(|&value| value == 2 || value == 4)?;
    let mut next = behind_hyphen(document, part + 1);
    next += usize::from(document.is(next, w::OF));
    next += usize::from(document.is(next, w::A));
    let (mut scale, mut end) = scale_at(document, next)?;
    for _ in 0..MAX_PARTS {
        let Some((more, behind)) = scale_at(document, end) else { break };
        (scale, end) = (scale * more, behind);
    }
    let flags = QuantityFlags { scaled: true, article: true, ..QuantityFlags::default() };
    Some(quantity(document, at, end, scale / f64::from(denominator), flags))
}

/// "two-thirds", "a third", "three quarters", "half".
fn part_of_whole(document: &Document<'_>, at: usize) -> Option<Quantity> {
    let flags = QuantityFlags { fraction: true, ..QuantityFlags::default() };
    let article = document.is(at, w::A) || document.is(at, w::AN);
    if document.is(at, w::HALF) {
        // "half a kilogram"
        let unit = (document.is(at + 1, w::A) || document.is(at + 1, w::AN))
            && document.has(at + 2, Class::Unit)
            && !document.has(at + 2, Class::TimeUnit);
        if unit {
            let span = document.span(TokenRange::new(at, at + 1));
            let whole = quantity(document, at, at + 2, 0.5, QuantityFlags { article: true, ..flags });
            return Some(Quantity { span, ..whole });
        }
        return is_share(document, at, at + 1).then(|| quantity(document, at, at + 1, 0.5, flags));
    }
    let numerator = if article { 1 } else { document.value(at, Class::NumberWord)? };
    let part = if article { at + 1 } else { behind_hyphen(document, at + 1) };
    let denominator = document.value(part, Class::FractionWord)?;
    let plural = document.word(part).ends_with(['s', 'S']);
    let fits = (1..denominator).contains(&numerator) && plural == (numerator > 1);
    let hyphen = part > at + 1;
    // "cut rates by a quarter point"
    let point = denominator == 4 && document.is(behind_hyphen(document, part + 1), w::POINT);
    if !fits || !goes_on(document, part) || !(hyphen || plural || point || is_share(document, at, part + 1)) {
        return None;
    }
    let article = QuantityFlags { article, ..flags };
    Some(quantity(document, at, part + 1, f64::from(numerator) / f64::from(denominator), article))
}

/// Whether "half", "a third" is a share of something and not a piece ("a third man", "half time", "in half").
fn is_share(document: &Document<'_>, start: usize, behind: usize) -> bool {
    const GOES_ON: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::Auxiliary,
        Class::Modal,
        Class::Possessive,
        Class::WhWord,
    ]);
    const DETERMINERS: WordSet =
        WordSet::of(&[w::THE, w::THIS, w::THAT, w::THESE, w::THOSE, w::ALL, w::ITS, w::THEIR, w::HIS]);
    let Some(next) = document.token(behind) else { return true };
    let half = document.is(start, w::HALF);
    let before = start.checked_sub(1).and_then(|before| document.token(before));
    if half {
        let named = before.is_some_and(|before| {
            before.any(Classes::of(&[Class::OrdinalWord, Class::Determiner, Class::Possessive]))
                && !before.is(w::MORE)
                && !before.is(w::LESS)
                && !before.is(w::FEWER)
                && !before.is(w::SOME)
                && !before.is(w::MOST)
                || ["in", "at", "other", "-"]
                    .iter()
                    .any(|word| document.word(start - 1).eq_ignore_ascii_case(word))
                    && !next.is(w::OF)
                // "by half past six"
                || before.is(w::BY) && next.is_word() && !(next.is(w::OF) || next.is(w::TO) || next.is(w::IN))
        });
        if named {
            return false;
        }
    }
    if next.gap >= Gap::Paragraph {
        return true;
    }
    if !next.is_word() {
        return !(next.is_mark(b'-') && next.is_glued());
    }
    next.is(w::OF)
        || DETERMINERS.has(next.lexeme)
        || next.any(GOES_ON) && !next.is(w::AS)
        || (!half
            && next.any(Classes::of(&[Class::VerbPast, Class::VerbS]))
            && !next.has(Class::Noun)
            && !next.has(Class::NounPlural))
}

/// What the last part of a number was.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Small,
    Tens,
    Hundred,
    Scale,
    And,
}

/// "twelve", "twenty-one", "a hundred and two", "thirty-five hundred", "two and a half million", "three dozen".
fn cardinal(document: &Document<'_>, start: usize) -> Option<Quantity> {
    let article = document.is(start, w::A);
    let (mut at, mut total, mut current, mut last) = (start, 0.0, 0.0, Last::Nothing);
    let (mut flags, mut lowest) = (QuantityFlags::default(), f64::INFINITY);
    if article {
        scale_at(document, start + 1).filter(|_| goes_on(document, start + 1))?;
        (at, current, last, flags.article) = (start + 1, 1.0, Last::Small, true);
    }
    for _ in 0..MAX_PARTS {
        if at > start && !goes_on(document, at) {
            break;
        }
        let word = if at == start { at } else { behind_hyphen(document, at) };
        if let Some(value) = document.value(word, Class::NumberWord) {
            let fits = match last {
                Last::Nothing | Last::Scale | Last::Hundred | Last::And => true,
                Last::Tens => (1..10).contains(&value) && !part_follows(document, word),
                Last::Small => false,
            };
            if !fits {
                break;
            }
            current += f64::from(value);
            last = if value >= 20 { Last::Tens } else { Last::Small };
            at = word + 1;
        } else if let Some((scale, behind)) = scale_at(document, at) {
            if last == Last::Nothing || last == Last::And {
                break;
            }
            if scale == 100.0 {
                current *= scale;
                last = Last::Hundred;
            } else if last == Last::Scale {
                total *= scale; // "lakh crore", "thousand million"
            } else if scale < lowest {
                total += current * scale;
                (current, lowest, last) = (0.0, scale, Last::Scale);
            } else {
                total = (total + current) * scale;
                (current, last) = (0.0, Last::Scale);
            }
            flags.scaled = true;
            at = behind;
        } else if document.is(word, w::AND) {
            if let Some((part, behind)) = and_a_part(document, at) {
                current += part;
                flags.decimal = true;
                (at, last) = (behind, Last::Small);
            } else if joins(document, start, last, word + 1) {
                (at, last) = (word + 1, Last::And);
            } else {
                break;
            }
        } else {
            break;
        }
    }
    (last != Last::Nothing).then(|| quantity(document, start, at, total + current, flags))
}

/// "twenty three-year-olds" is left to others; "twenty one-thirds" is no number.
fn part_follows(document: &Document<'_>, word: usize) -> bool {
    let next = behind_hyphen(document, word + 1);
    next > word + 1 && document.has(next, Class::FractionWord)
}

/// Whether "and" goes on a number in words: "a hundred and two", not "between a hundred and two hundred".
fn joins(document: &Document<'_>, start: usize, last: Last, next: usize) -> bool {
    let between = start > 0 && document.is(start - 1, w::BETWEEN);
    if between || !matches!(last, Last::Hundred | Last::Scale) {
        return false;
    }
    let Some(value) = document.value(next, Class::NumberWord) else { return false };
    let ones = behind_hyphen(document, next + 1);
    let behind = if value >= 20 && document.has(ones, Class::NumberWord) { ones + 1 } else { next + 1 };
    // "seven hundred and fifty thousand" goes on, "a hundred and two hundred" does not.
    scale_at(document, behind).is_none_or(|(scale, _)| scale >= 1000.0 && last == Last::Hundred)
}

/// "and a half", "and three quarters" behind a number; hyphens may tie them. Gives what it adds and what is behind.
pub(super) fn and_a_part(document: &Document<'_>, at: usize) -> Option<(f64, usize)> {
    let and = behind_hyphen(document, at);
    if !document.is(and, w::AND) || !goes_on(document, and) {
        return None;
    }
    let first = behind_hyphen(document, and + 1);
    let numerator = if document.is(first, w::A) {
        1
    } else {
        document.value(first, Class::NumberWord).filter(|&value| value < 5)?
    };
    let part = behind_hyphen(document, first + 1);
    let denominator = document.value(part, Class::FractionWord)?;
    // "two and a third man": only halves and quarters are said without "of".
    (denominator == 2 || denominator == 4).then(|| (f64::from(numerator) / f64::from(denominator), part + 1))
}

/// "first", "twenty-first".
fn ordinal(document: &Document<'_>, at: usize) -> Option<Quantity> {
    let flags = QuantityFlags { ordinal: true, ..QuantityFlags::default() };
    document
        .value(at, Class::OrdinalWord)
        .map(|value| quantity(document, at, at + 1, f64::from(value), flags))
}
