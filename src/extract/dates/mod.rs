//! Dates, times, durations and sets of times.
//!
//! A word or number of time triggers; from it the reading begins as far left as its small words go ("the first week
//! of") and runs right as far as it can. What is read is a [`value::Candidate`]: what the text says, not yet which day
//! that is. `crate::resolve::dates` places those that the arbiter lets stand.

mod bare_year;
mod calendar;
mod clock;
mod context;
mod cursor;
mod edge;
mod first;
pub(crate) mod history;
mod join;
mod length;
mod numeric;
mod range;
mod read;
mod rules;
mod tense;
mod unit;
mod vague;
pub(crate) mod value;
mod year;

use super::Input;
use crate::arbitrate::{Claim, Claims, Reading, Strength};
use crate::extraction::Found;
use crate::lexicon::time_words::{TimeWord, Which};
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::mention::{Bound, Modifier, Relation};
use crate::phrase::Phrases;
use crate::text::{Document, Sentence, Token, TokenKind, TokenRange};
use cursor::Cursor;
pub(crate) use rules::RULES;
use value::{Candidate, What, Year};

/// How far left of its trigger an expression can begin.
const LEFT: usize = 8;

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    pub(crate) list: Vec<Candidate>,
    /// The candidates that the arbiter let stand, in reading order; ends of ranges are not among them.
    pub(crate) standing: Vec<u32>,
    strengths: Vec<Strength>,
}

#[inline(never)]
pub(crate) fn propose(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &mut Claims) {
    let Candidates { list, standing, strengths, .. } = candidates;
    list.clear();
    standing.clear();
    strengths.clear();
    let document = input.document;
    for sentence in &document.layout.sentences {
        read_sentence(document, input.phrases, sentence, list, strengths);
    }
    range::join(document, list, strengths);
    for (slot, candidate) in list.iter().enumerate().filter(|(_, candidate)| !candidate.is_end) {
        claims.add(Claim {
            tokens: candidate.tokens,
            reading: Reading::Date,
            strength: strengths[slot],
            rule: candidate.rule,
            slot: slot as u32,
        });
    }
}

/// Notes which candidates stand; `resolve::dates` makes mentions of them.
#[inline(never)]
pub(crate) fn finish(
    _input: &Input<'_, '_>,
    candidates: &mut Candidates,
    claims: &Claims,
    _found: &mut Found,
) {
    let standing = &mut candidates.standing;
    standing.extend(claims.standing(Reading::Date).map(|claim| claim.slot));
}

fn read_sentence(
    document: &Document<'_>,
    phrases: &Phrases,
    sentence: &Sentence,
    list: &mut Vec<Candidate>,
    strengths: &mut Vec<Strength>,
) {
    let (mut at, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
    let mut free = at;
    let words = sentence.classes.any(ASKED);
    let next = |at: usize| {
        let mut tokens = document.tokens.get(at..end)?.iter();
        if words { tokens.position(may_trigger) } else { tokens.position(|token| token.is_numeric()) }
    };
    while let Some(passed) = next(at) {
        at += passed;
        if !is_trigger(document, at) {
            at += 1;
            continue;
        }
        let start = leftmost(document, at, free);
        match read_around(Cursor { document, phrases, at: start, end }, at) {
            Some(reading) => {
                free = (reading.tokens.end as usize).max(at + 1);
                add(document, phrases, sentence.tokens, &reading, list, strengths);
                let slot = list.len() - 1;
                free = free.max(join::shared_parts(
                    Cursor { document, phrases, at: 0, end },
                    slot,
                    list,
                    strengths,
                ));
                at = free;
            }
            None => at += 1,
        }
    }
}

/// The expression that holds the trigger and begins furthest left.
fn read_around(from: Cursor<'_, '_>, trigger: usize) -> Option<read::Reading> {
    (from.at..=trigger).filter(|&at| may_begin(from.document, at)).find_map(|at| {
        let mut cursor = Cursor { at, ..from };
        let reading = read::expression(&mut cursor)?;
        (reading.tokens.end as usize > trigger).then_some(reading)
    })
}

/// Whether an expression can begin with a token: marks and small words that stand inside of one begin none.
fn may_begin(document: &Document<'_>, at: usize) -> bool {
    const INSIDE: WordSet =
        WordSet::of(&[words::OF, words::IN, words::ON, words::TO, words::AND, words::OR, words::THAN]);
    document.token(at).is_some_and(|token| match token.kind {
        TokenKind::Mark => token.is_mark(b'\''),
        _ => !INSIDE.has(token.lexeme),
    })
}

fn add(
    document: &Document<'_>,
    phrases: &Phrases,
    sentence: TokenRange,
    reading: &read::Reading,
    list: &mut Vec<Candidate>,
    strengths: &mut Vec<Strength>,
) {
    let (start, end) = (reading.tokens.start as usize, reading.tokens.end as usize);
    let counted = matches!(reading.what, What::Length(_) | What::LengthRange(..));
    let ahead = context::is_ahead(document, start);
    let leans = match reading.what {
        What::Point(point) => !matches!(point.year, Some(Year::Known(_))),
        What::Length(_) => ahead,
        _ => false,
    };
    let relation = match reading.bound {
        // "up to 9 February"
        Bound::UpTo => Some(Relation::Until),
        _ => context::relation(document, start),
    };
    let tense = if leans { tense::near(document, phrases, sentence, start, end) } else { None };
    // Of a day and month the nearest is meant, whatever stands far off.
    let open = leans && matches!(reading.what, What::Point(point) if point.day.is_none());
    let far = || if open { tense::far(document, phrases, sentence, start) } else { None };
    let tense = tense.or_else(far);
    list.push(Candidate {
        tokens: reading.tokens,
        what: reading.what,
        edge: reading.edge,
        modifier: modifier(reading),
        bound: reading.bound,
        offset: reading.offset,
        relation: if counted { None } else { relation },
        tense,
        ahead,
        rule: reading.rule,
        ends: None,
        shares: None,
        is_end: false,
    });
    strengths.push(reading.strength);
}

/// "more than a year" and the like as TIMEX3 says it.
const fn modifier(reading: &read::Reading) -> Option<Modifier> {
    // "over the weekend", "under the 1990s": such words bound lengths, not places in the calendar.
    let counted = matches!(reading.what, What::Shifted { .. } | What::Length(_) | What::LengthRange(..));
    if !counted && !matches!(reading.bound, Bound::About) {
        return None;
    }
    let back = matches!(reading.what, What::Shifted { back: true, .. });
    Some(match reading.bound {
        Bound::Exact => return None,
        Bound::About => Modifier::Approx,
        Bound::MoreThan if back => Modifier::Before,
        Bound::LessThan | Bound::Nearly if back => Modifier::After,
        Bound::AtLeast if back => Modifier::OnOrBefore,
        Bound::MoreThan => Modifier::MoreThan,
        Bound::LessThan | Bound::Nearly => Modifier::LessThan,
        Bound::AtLeast => Modifier::EqualOrMore,
        Bound::UpTo => Modifier::EqualOrLess,
    })
}

/// Classes of the words that can be the heart of an expression.
const ASKED: Classes = Classes::TIME.with(Classes::of(&[Class::TimeWord, Class::PhraseStart]));

/// Nearly all tokens are no numbers and of none of these classes, and done with.
fn may_trigger(token: &Token) -> bool {
    token.any(ASKED) || token.is_numeric()
}

/// Whether a token can be the heart of an expression.
fn is_trigger(document: &Document<'_>, at: usize) -> bool {
    let Some(&token) = document.tokens.get(at) else { return false };
    match token.kind {
        TokenKind::Word if token.any(Classes::TIME) => {
            !at.checked_sub(2).is_some_and(|at| is_age(document, at))
        }
        TokenKind::Word if token.has(Class::TimeWord) => is_word_of_time(document, at),
        TokenKind::Word => document.phrase(at, Class::Deictic).is_some(),
        TokenKind::Number | TokenKind::Mixed => is_number_of_time(document, at),
        TokenKind::Mark | TokenKind::Clitic => false,
    }
}

/// "24-year-old": no length, so that nothing needs to be read there; "every 24-year-old" is left to the readers.
fn is_age(document: &Document<'_>, number: usize) -> bool {
    document.is(number + 4, words::OLD)
        && document.is_mark(number + 3, b'-')
        && document.has(number + 2, Class::TimeUnit)
        && document.is_mark(number + 1, b'-')
        && document.token(number).is_some_and(|token| token.is_numeric())
        && !number.checked_sub(1).is_some_and(|before| document.has(before, Class::TimeWord))
}

fn is_word_of_time(document: &Document<'_>, at: usize) -> bool {
    let word = document.value(at, Class::TimeWord).and_then(TimeWord::of);
    match word {
        Some(
            TimeWord::Often(..)
            | TimeWord::Hour(_)
            | TimeWord::Vague(_)
            | TimeWord::Decade(_)
            | TimeWord::OClock,
        ) => true,
        Some(TimeWord::Am | TimeWord::Pm) => {
            document.word(at).contains('.') || at > 0 && document.tokens[at - 1].is_numeric()
        }
        // "the past" and years in words have no other trigger.
        Some(TimeWord::Which(Which::Past | Which::Current | Which::Recent)) => true,
        Some(TimeWord::Number(10..=99)) => {
            at > 0
                && matches!(
                    document.value(at - 1, Class::TimeWord).and_then(TimeWord::of),
                    Some(TimeWord::Number(15..=20))
                )
        }
        _ => document.tokens[at].has(Class::PhraseStart) && document.phrase(at, Class::Deictic).is_some(),
    }
}

/// A number that can be a year, a time, a date in digits, a decade, a day ("the 30th").
fn is_number_of_time(document: &Document<'_>, at: usize) -> bool {
    let text = document.word(at);
    let next = document.token(at + 1);
    let glued_to = |mark: u8| next.is_some_and(|token| token.is_glued() && token.is_mark(mark));
    match cursor::digits(text) {
        Some((value, 4)) => {
            (1000..=2199).contains(&value)
                || document.value(at + 1, Class::TimeWord).is_some()
                || clock::names_zone(|offset| document.word(at + 1 + offset))
        }
        Some((_, 3)) => is_before_era(document, at),
        Some((_, 1 | 2)) => {
            glued_to(b':')
                || glued_to(b'/')
                || glued_to(b'-') && document.token(at + 2).is_some_and(may_trigger) && !is_age(document, at)
                || document.is_mark(at.wrapping_sub(1), b'\'')
                || is_before_era(document, at)
        }
        Some(_) => false,
        None => is_mixed_of_time(text, next.is_some_and(|next| next.has(Class::TimeWord))),
    }
}

/// "480 BC"
fn is_before_era(document: &Document<'_>, at: usize) -> bool {
    let word = document.value(at + 1, Class::TimeWord).and_then(TimeWord::of);
    matches!(word, Some(TimeWord::Era(_)))
}

/// "1990s", "3rd", "2pm", "15h00", "24hr", "31.12.1999", "10.45" before "a.m.", "Q3", "FY24".
fn is_mixed_of_time(text: &str, word_behind: bool) -> bool {
    /// The longest is "27T10" or "31.12.1999".
    const LONGEST: usize = 10;
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    if bytes.len() > LONGEST {
        return false;
    }
    if !first.is_ascii_digit() {
        return matches!(first, b'Q' | b'H' | b'F' | b'T');
    }
    if last.is_ascii_alphabetic() {
        return true;
    }
    // "9h30", "15h00"
    if matches!(bytes, [_, b'h', _, _] | [_, _, b'h', _, _]) {
        return true;
    }
    let points = text.bytes().filter(|&byte| byte == b'.').count();
    points == 2 || points == 1 && word_behind || bytes.len() == 2 && bytes.contains(&b'Q')
}

/// The furthest token to the left, of the words an expression can begin with.
fn leftmost(document: &Document<'_>, trigger: usize, free: usize) -> usize {
    let bound = trigger.saturating_sub(LEFT).max(free);
    let mut start = trigger;
    while start > bound && is_left_word(document, start - 1) {
        start -= 1;
    }
    start
}

fn is_left_word(document: &Document<'_>, at: usize) -> bool {
    const SMALL: WordSet = WordSet::of(&[
        words::THE,
        words::A,
        words::AN,
        words::OF,
        words::AND,
        words::IN,
        words::ON,
        words::AT,
        words::TO,
        words::MORE,
        words::THAN,
        words::LESS,
        words::LEAST,
        words::MOST,
        words::UP,
        words::AS,
        words::MANY,
        words::MUCH,
        words::OR,
        words::FEWER,
        words::SEVERAL,
        words::SO,
        words::FAR,
        words::PART,
        words::NEAR,
        words::FORESEEABLE,
        words::ONCE,
        words::TWICE,
        words::TIMES,
        words::FY,
    ])
    .with(&length::BETWEEN);
    const ASKED: Classes = Classes::of(&[Class::TimeWord, Class::TimeUnit]);
    let Some(token) = document.tokens.get(at) else { return false };
    match token.kind {
        TokenKind::Number | TokenKind::Mixed => true,
        TokenKind::Mark => {
            let ascii = [b'-', b'/', b':', b'\'', b',', b'.', b'('].iter().any(|&mark| token.is_mark(mark));
            ascii || token.lexeme == Lexeme::UNKNOWN && document.word(at) == "½"
        }
        _ => token.any(ASKED) || SMALL.has(token.lexeme),
    }
}
