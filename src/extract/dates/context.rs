//! What stands around an expression: whether a year is a year, a month a month; the preposition; the verbs near.

use super::bare_year;
use super::cursor::Cursor;
use super::rules;
use super::value::{NthOf, Point, Year};
use crate::arbitrate::Strength;
use crate::lexicon::time_words::{Edge, TimeWord};
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes};
use crate::mention::Relation;
use crate::rule::Rule;
use crate::text::{Document, Gap, Shape};

/// Words that can be the noun behind an adjective.
pub(super) const NOMINAL: Classes = Classes::of(&[Class::Noun, Class::NounPlural, Class::Adjective]);

/// How sure a reading is with the words around it; none when they speak against it.
pub(super) fn strength(
    c: &Cursor<'_, '_>,
    start: usize,
    the: bool,
    point: &Point,
    rule: Rule,
) -> Option<Strength> {
    let pointed = c.at == start + 2 && c.document.is_mark(start + 1, b'.');
    let alone = c.at == start + 1 || pointed;
    if rule == rules::YEAR && alone {
        return bare_year::strength(c, start, the, point);
    }
    if rule == rules::MONTH && point.day.is_none() && point.year.is_none() {
        return month_alone(c, start);
    }
    if rule == rules::SEASON && point.year.is_none() {
        return season_alone(c, start, the);
    }
    if rule == rules::WEEKDAY && alone {
        return weekday_alone(c, start);
    }
    if rule == rules::THE_UNIT {
        return the_unit(c, start, point);
    }
    if rule == rules::DAY_PART {
        return day_part(c, start, point);
    }
    if rule == rules::NTH && matches!(point.nth.map(|nth| nth.of), Some(NthOf::Unit(_))) {
        return Some(Strength::FORM);
    }
    // A name made of a holiday's words is that holiday; a time with its zone holds no name.
    let whole = rule == rules::HOLIDAY || rule == rules::TIME && point.zone.is_some();
    Some(if whole { Strength(Strength::FIXED.0 + 2) } else { Strength::FORM })
}

/// Prepositions that years and months stand behind.
const LEADS: WordSet = WordSet::of(&[
    words::IN,
    words::SINCE,
    words::BY,
    words::UNTIL,
    words::TILL,
    words::OF,
    words::FROM,
    words::TO,
    words::BETWEEN,
    words::AND,
    words::BEFORE,
    words::AFTER,
    words::DURING,
    words::THROUGH,
    words::FOR,
    words::OR,
    words::AS,
    words::ON,
    words::THE,
    words::THAN,
]);

pub(super) fn is_led(c: &Cursor<'_, '_>, start: usize) -> bool {
    let Some(at) = start.checked_sub(1) else { return false };
    let token = &c.document.tokens[at];
    let mark = [b'(', b'-', b'/', b'"', b'\'', b','].iter().any(|&mark| token.is_mark(mark));
    mark || LEADS.has(token.lexeme) || c.document.value(at, Class::TimeWord).is_some()
}

/// "Mar-a-Lago"
fn is_mar_a_lago(c: &Cursor<'_, '_>) -> bool {
    c.token().is_some_and(|mark| mark.is_mark(b'-') && mark.is_glued()) && c.is_ahead(1, words::A)
}

/// "the March for Life", "the Coalition to March on Ulm".
fn is_rally(c: &Cursor<'_, '_>, start: usize) -> bool {
    let led = start > 0 && (c.document.is(start - 1, words::THE) || c.document.is(start - 1, words::TO));
    led && c.document.word(start) == "March"
        && (c.is(words::FOR) || c.is(words::ON))
        && c.peek(1).is_some_and(|goal| goal.is_capitalized() || goal.is(words::THE))
}

/// A month's name alone: not a person, not "may", not the verb "march".
fn month_alone(c: &Cursor<'_, '_>, start: usize) -> Option<Strength> {
    let document = c.document;
    let word = document.tokens[start];
    let prior = start.checked_sub(1).map(|at| document.tokens[at]);
    let first = prior.is_none()
        || word.gap >= Gap::Line
        || prior.is_some_and(|token| token.is_mark(b'.') || token.is_mark(b'"'));
    let next = c.token();
    let name_follows = next
        .is_some_and(|next| next.is_capitalized() && next.is_word() && next.gap == Gap::Space)
        && !next.is_some_and(|next| {
            next.any(Classes::of(&[Class::Weekday, Class::Demonym, Class::Country, Class::Pronoun]))
        });
    let name_before = !first
        && prior.is_some_and(|token| {
            token.is_capitalized()
                && token.is_word()
                && word.gap == Gap::Space
                && !token.any(Classes::of(&[
                    Class::Preposition,
                    Class::Determiner,
                    Class::TimeWord,
                    Class::Conjunction,
                ]))
        });
    let ambiguous = document
        .any(start, Classes::of(&[Class::Modal, Class::VerbBase, Class::GivenName, Class::Ambiguous]))
        || matches!(document.word(start), "May" | "March" | "April" | "June" | "August");

    let short = document.has(start, Class::Abbreviation);
    // "(DEC)" is a body.
    if short && word.shape == Shape::Upper && !document.is_mark(c.at - 1, b'.') {
        return None;
    }
    if short && !document.is_mark(c.at - 1, b'.') && (name_follows || is_mar_a_lago(c)) {
        return None;
    }
    if is_rally(c, start) {
        return None;
    }
    let superlative = start > 0 && c.tag(start - 1) == crate::phrase::Tag::Adjective;
    let led = is_led(c, start) || superlative;
    // "March said": the surname.
    let speaks = matches!(c.tag(c.at), crate::phrase::Tag::VerbPast)
        && prior.is_none_or(|token| !token.has(Class::Preposition));
    if speaks {
        return None;
    }
    let verb_like = matches!(document.word(start), "May" | "March" | "MAY" | "MARCH");
    if !ambiguous {
        return Some(Strength::FORM);
    }
    // "spoke to August Wilson": only some words lead a month that a name follows.
    let months_lead = prior.is_some_and(|token| {
        [words::IN, words::SINCE, words::UNTIL, words::OF, words::BY, words::DURING].contains(&token.lexeme)
            || token.has(Class::TimeWord)
    });
    if name_before || (name_follows && !months_lead) || (first && verb_like) || (verb_like && !led && !short)
    {
        return None;
    }
    Some(if name_follows { Strength::SHAPE } else { Strength::FORM })
}

/// "spring", "fall" and the others without a year: only behind "the", "in" or with a word that picks it.
fn season_alone(c: &Cursor<'_, '_>, start: usize, the: bool) -> Option<Strength> {
    const LEADS: WordSet = WordSet::of(&[
        words::IN,
        words::SINCE,
        words::UNTIL,
        words::BY,
        words::DURING,
        words::FROM,
        words::BETWEEN,
        words::TO,
        words::OVER,
    ]);
    let lexeme = start.checked_sub(1 + usize::from(the)).map(|at| c.document.lexeme(at));
    let led = lexeme.is_some_and(|word| LEADS.has(word));
    let word = c.document.word(start);
    let of = c.is(words::OF) || c.token().is_some_and(|next| next.is_capitalized() && next.is_word());
    let from = lexeme == Some(words::FROM) || lexeme == Some(words::TO);
    let plain = word.eq_ignore_ascii_case("summer")
        || word.eq_ignore_ascii_case("winter")
        || word.eq_ignore_ascii_case("autumn");
    let noun_follows = c.token().is_some_and(|next| {
        next.is_word()
            && !next.any(Classes::of(&[
                Class::Preposition,
                Class::Conjunction,
                Class::Auxiliary,
                Class::Modal,
                Class::Pronoun,
                Class::WhWord,
            ]))
    });
    (led && (plain || the && !from) && !of && !noun_follows).then_some(Strength::CONTEXT)
}

/// "Sun", "Sat", "Wed": short forms need a date or point; "Sunday Times".
fn weekday_alone(c: &Cursor<'_, '_>, start: usize) -> Option<Strength> {
    let text = c.document.word(start);
    let paper = matches!(
        c.text(0),
        "Times"
            | "Mirror"
            | "Telegraph"
            | "Herald"
            | "Mail"
            | "Express"
            | "People"
            | "Post"
            | "World"
            | "Independent"
            | "Tribune"
            | "Night"
    );
    if paper {
        return None;
    }
    if text.eq_ignore_ascii_case("sun") && start > 0 && c.document.is(start - 1, words::THE) {
        return None;
    }
    if text.len() <= 4 && !c.document.is_mark(c.at - 1, b'.') {
        let led = start > 0 && (c.document.is(start - 1, words::ON) || c.document.is_mark(start - 1, b'('));
        return (led && text != "Sun").then_some(Strength::CONTEXT);
    }
    if text.chars().next().is_some_and(char::is_lowercase) {
        return Some(Strength::CONTEXT);
    }
    Some(Strength::FORM)
}

/// "the year", "the quarter": behind a preposition and with nothing that makes it another ("the year of").
fn the_unit(c: &Cursor<'_, '_>, start: usize, point: &Point) -> Option<Strength> {
    use crate::timex::TimeUnit;
    if matches!(point.step, Some((TimeUnit::Weekend, ..))) && !c.is(words::OF) {
        return Some(Strength::FORM);
    }
    if matches!(point.year, Some(Year::Known(_))) {
        return Some(Strength::FORM);
    }
    let led = start.checked_sub(2).map(|at| c.document.lexeme(at)).is_some_and(|word| {
        [words::IN, words::FOR, words::DURING, words::OF, words::BY, words::THROUGH].contains(&word)
    });
    // "Record Of The Year"
    let named = c.at > 0
        && c.document.tokens[c.at - 1].is_capitalized()
        && c.document.tokens[start].lexeme != words::THE
        && start > 1
        && c.document.tokens[start - 2].is_capitalized();
    let hyphen = c.token().is_some_and(|next| next.is_mark(b'-') && next.is_glued());
    if named || hyphen || matches!(c.word(), Some(TimeWord::Shift(_) | TimeWord::Edge(_))) {
        return None;
    }
    let goes_on = c.is(words::OF)
        || c.token().is_some_and(|next| {
            next.is_word()
                && next.gap < Gap::Line
                && c.text(0) != "ended"
                && !next.any(Classes::of(&[
                    Class::Preposition,
                    Class::Conjunction,
                    Class::Auxiliary,
                    Class::Modal,
                    Class::Pronoun,
                ]))
        })
        || c.is(words::WHEN)
        || c.is(words::THAT)
        || c.is(words::AFTER)
        || c.is(words::BEFORE);
    let unit = matches!(point.step, Some((TimeUnit::Quarter | TimeUnit::Month | TimeUnit::Week, ..)))
        || point.year.is_some();
    (led && !goes_on && unit).then_some(Strength::CONTEXT)
}

/// "overnight" alone; "night", "morning" only behind "at", "in the" or with a day.
fn day_part(c: &Cursor<'_, '_>, start: usize, point: &Point) -> Option<Strength> {
    if point.is_day() || point.part.is_some() {
        return Some(Strength::FORM);
    }

    let lexeme = |back: usize| start.checked_sub(back).map(|at| c.document.lexeme(at));
    let in_the = lexeme(1) == Some(words::THE) && matches!(lexeme(2), Some(words::IN | words::DURING));
    // "by mid afternoon", "in the early evening"
    let hyphen = usize::from(start > 0 && c.document.is_mark(start - 1, b'-'));
    let edge = start.checked_sub(1 + hyphen).and_then(|at| c.document.value(at, Class::TimeWord));
    let edged =
        matches!(edge.and_then(TimeWord::of), Some(TimeWord::Edge(Edge::Early | Edge::Mid | Edge::Late)));
    let in_the = in_the
        || edged && {
            let the = usize::from(lexeme(2 + hyphen) == Some(words::THE));
            let lead = lexeme(2 + hyphen + the);
            lead.is_some_and(|lead| {
                [words::IN, words::BY, words::UNTIL, words::BEFORE, words::AROUND, words::SINCE]
                    .contains(&lead)
            })
        };

    let noun = c.is(words::OF) || c.token().is_some_and(|next| next.is_word() && next.any(NOMINAL));
    (in_the && !noun).then_some(Strength::CONTEXT)
}

/// "in three days" can be a day ahead; "the worst in a decade", "the first time in two years" look back, and what "could
/// be built in 30 months" takes that long.
pub(super) fn is_ahead(document: &Document<'_>, start: usize) -> bool {
    /// How far before "in" the word of comparison stands.
    const BACK: usize = 6;
    let Some(before) = start.checked_sub(1).filter(|&at| document.is(at, words::IN)) else { return false };
    !(before.saturating_sub(BACK)..before).any(|at| {
        let word = document.word(at);
        matches!(word, "worst" | "best" | "most" | "least" | "first" | "only" | "could" | "can" | "might")
            || word.len() > 5 && word.ends_with("est")
    })
}

/// The preposition before an expression ("the" may stand between).
pub(super) fn relation(document: &Document<'_>, start: usize) -> Option<Relation> {
    let the = start > 0 && document.is(start - 1, words::THE);
    let at = start.checked_sub(1 + usize::from(the))?;
    Some(match document.lexeme(at) {
        words::SINCE => Relation::Since,
        words::UNTIL | words::TILL => Relation::Until,
        words::BY => Relation::By,
        words::BEFORE => Relation::Before,
        words::AFTER => Relation::After,
        words::OF if at > 0 && document.is(at - 1, words::AS) => Relation::AsOf,
        _ => return None,
    })
}
