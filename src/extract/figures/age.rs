//! Ages: "Jane Roe, 66,", "a 6-year-old boy", "aged 18 to 34", "at age 23".

use super::candidate::Candidate;
use super::look::{Outlines, Sides, Words, before, behind_hyphen, is_word, words};
use super::{AGE, Context};
use crate::arbitrate::Strength;
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::FigureKind;
use crate::phrase::Quantity;
use crate::text::Gap;

/// Nobody is older.
const OLDEST: f64 = 125.0;

/// "at age 23"
const AGES: &Words = words!["age", "ages"];

/// "6-year-old", "52 years old"
const YEARS: &Words = words!["year", "years", "yr", "yrs", "y"];
/// "turned 58"
const TURNS: &Words = words!["turned", "turns", "turn", "turning"];
/// "is only 58"
const SMALL: &Words = words!["only", "just", "now", "still"];
/// "She is 23"
const SAYS: &Words = words!["is", "was", "were", "turned", "turns"];
/// Words right before an age that somebody is said to have.
const SAID: Outlines = SMALL.outlines.with(&SAYS.outlines);

pub(super) fn read(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    let years = YEARS.outlines.hold(sides.tail_outline);
    if !years && quantity.exact().is_none_or(|value| value > OLDEST)
        || !years && !is_led(sides) && !is_described(context, sides) && !is_limit(context, sides)
    {
        return None;
    }
    let plain = !quantity.flags.ordinal
        && !quantity.flags.scaled
        && !quantity.flags.decimal
        && !quantity.flags.suffixed
        && !quantity.flags.fraction
        && !quantity.flags.signed;
    let value = quantity.exact().filter(|_| plain)?;
    let old = if years { year_old(context, quantity, sides) } else { None };
    // Years, mostly.
    if old.is_some() || value > OLDEST {
        return old;
    }
    if is_limit(context, sides) {
        return Some(age(quantity, sides.end));
    }
    aged(context, quantity, sides)
        .or_else(|| limit(context, quantity, sides))
        .or_else(|| turned(context, quantity, sides))
        .or_else(|| behind_name(context, quantity, sides))
}

/// Whether an age can stand behind the word that stands before a number: nearly all numbers are done with here.
fn is_led(sides: &Sides<'_>) -> bool {
    const LEADS: WordSet = WordSet::of(&[
        w::AGED,
        w::AND,
        w::TO,
        w::OF,
        w::BETWEEN,
        w::FROM,
        w::OVER,
        w::UNDER,
        w::ABOVE,
        w::BELOW,
    ]);
    const OTHERS: Outlines = AGES.outlines.with(&TURNS.outlines).with(&SAID);
    sides.previous.is_some_and(|previous| {
        LEADS.has(previous.lexeme)
            || previous.is_mark(b',')
            || previous.is_mark(b'(')
            || OTHERS.hold(sides.previous_outline)
    })
}

/// "Ryan S. Hollman 31, of Hope": whether the number stands between a word and ", of".
fn is_described(context: &Context<'_, '_>, sides: &Sides<'_>) -> bool {
    sides.is_mark_behind(b',') && context.document.is(sides.end + 1, w::OF)
}

/// "voters must be 65 or older", "a child 10 and younger"
fn is_limit(context: &Context<'_, '_>, sides: &Sides<'_>) -> bool {
    (sides.is_behind(w::OR) || sides.is_behind(w::AND))
        && is_word(context.document, sides.end + 1, words!["older", "younger"])
        && !context.document.is(sides.end + 2, w::THAN)
}

/// "aged 6 months" is half a year.
fn months(context: &Context<'_, '_>, quantity: &Quantity) -> Candidate {
    let mut figure = age(quantity, quantity.tokens.end as usize + 1);
    figure.scale(1.0 / 12.0);
    figure.cover(context.document, figure.tokens.end as usize);
    figure
}

/// "children under 12", "those over 75": a bound of age behind persons, with nothing counted behind it.
fn limit(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    const PERSONS: &Words = words![
        "children", "child", "kids", "girls", "boys", "women", "men", "those", "adults", "anyone",
        "everyone", "youths", "youngsters", "teenagers", "infants", "students", "pupils", "patients",
        "residents", "people", "pensioners", "voters", "persons", "citizens", "workers", "drivers"
    ];
    const LIMITS: WordSet = WordSet::of(&[w::UNDER, w::OVER, w::ABOVE, w::BELOW]);
    let document = context.document;
    let token = sides.before?;
    if !LIMITS.has(token.lexeme) {
        return None;
    }
    quantity.exact().filter(|value| (1.0..=100.0).contains(value))?;
    let next = sides.behind?;
    let free = !next.is_word() && ![b'-', b'%', b'/'].iter().any(|&mark| next.is_mark(mark))
        || next.is_word()
            && !next.any(Classes::of(&[Class::NounPlural, Class::TimeUnit, Class::Unit, Class::Currency]))
            && !next.any(Classes::of(&[Class::ScaleWord, Class::Adjective]))
            && !next.is(w::PERCENT)
            && !next.is(w::PER)
            && !next.is(w::OF);
    let persons = sides.start > 1 && is_word(document, sides.start - 2, PERSONS);
    (free && persons).then(|| age(quantity, sides.end))
}

/// "who recently turned 58,"
fn turned(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    if !TURNS.outlines.hold(sides.previous_outline) {
        return None;
    }
    let (_, next) = (sides.before?, sides.behind?);
    let ends = [b',', b'.', b';'].iter().any(|&mark| next.is_mark(mark))
        || next.is(w::IN)
        || next.is(w::ON)
        || next.is(w::THIS)
        || next.is(w::LAST)
        || next.is(w::NEXT);
    let aged = quantity.exact().is_some_and(|value| (1.0..=OLDEST).contains(&value));
    (aged && ends && is_word(context.document, sides.start - 1, TURNS)).then(|| age(quantity, sides.end))
}

fn age(quantity: &Quantity, end: usize) -> Candidate {
    let mut figure = Candidate::bare(quantity, AGE);
    figure.kind = FigureKind::Age;
    figure.strength = Strength(Strength::FORM.0 + 5); // stronger than the duration "6-year" inside it
    figure.claim(end);
    figure.claimed = figure.tokens;
    figure
}

/// "6-year-old", "13 year olds", "52 years old", "40 years of age".
fn year_old(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    let document = context.document;
    sides.tail?;
    let year = sides.tail_at;
    if !is_word(document, year, YEARS) {
        return None;
    }
    let (old, _) = behind_hyphen(document, year + 1);
    if is_word(document, old, words!["old", "olds", "o"]) {
        return Some(age(quantity, old + 1));
    }
    let of_age = document.is(year + 1, w::OF) && is_word(document, year + 2, words!["age"]);
    of_age.then(|| age(quantity, year + 3))
}

/// "aged 40", "age 23", "at the age of 19", "between the ages of 14", "ages 5".
fn aged(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    const LINKS: WordSet =
        WordSet::of(&[w::AGED, w::AND, w::TO, w::OF, w::BETWEEN, w::FROM, w::OVER, w::UNDER]);
    let document = context.document;
    let previous = sides.previous?;
    let linked =
        LINKS.has(previous.lexeme) || previous.is_mark(b',') || AGES.outlines.hold(sides.previous_outline);
    if !linked {
        return None;
    }
    // "aged 6 months": its unit is not the year.
    if sides.behind.is_some_and(|next| next.has(Class::TimeUnit)) {
        if is_word(document, sides.end, words!["month", "months"]) {
            return sides.is_previous(w::AGED).then(|| months(context, quantity));
        }
        if !is_word(document, sides.end, words!["year", "years"]) {
            return None;
        }
    }
    let mut at = sides.start;
    for _ in 0..3 {
        let (previous, token) = before(document, at)?;
        if token.is(w::AGED) || is_word(document, previous, AGES) {
            return Some(age(quantity, sides.end));
        }
        // "aged 71 and 74", "ages 5, 7 and 9"
        let listed = (token.is(w::AND) || token.is_mark(b',') || token.is(w::TO))
            && previous > 0
            && document.token(previous - 1).is_some_and(|token| token.is_numeric())
            && !sides
                .behind
                .is_some_and(|next| next.has(Class::NounPlural) || next.is_mark(b'%') || next.is(w::PERCENT));
        let numbers = token.is_numeric() && at < sides.start;
        let between = listed
            || numbers
            || token.is(w::OF)
            || token.is(w::BETWEEN)
            || token.is(w::FROM)
            || token.is(w::OVER)
            || token.is(w::UNDER);
        if !between {
            return None;
        }
        at = previous;
    }
    None
}

/// "Maddon, 66, has", "Harris, 49.", "Hollman (31)", "Ryan S. Hollman 31, of Hope".
fn behind_name(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    let document = context.document;
    quantity.exact().filter(|&value| (1.0..=OLDEST).contains(&value) && !quantity.flags.padded)?;
    if SAID.hold(sides.previous_outline) && is_said(context, quantity, sides) {
        return Some(age(quantity, sides.end));
    }
    if quantity.flags.spelled {
        return None;
    }
    let (token, next) = (sides.before?, sides.behind);
    let mark = sides.start - 1;
    let comma = token.is_mark(b',') && token.is_glued();
    let bracket = token.is_mark(b'(') && next.is_some_and(|next| next.is_mark(b')'));
    if comma || bracket {
        let closes = next.is_none_or(|next| {
            next.gap >= Gap::Line
                || next.is_glued() && [b',', b'.', b';', b')', b':'].iter().any(|&mark| next.is_mark(mark))
        });
        let joined = next.is_some_and(|next| {
            next.is(w::OF) || next.is(w::WHO) || next.is(w::FROM) || next.is(w::AND) || next.is(w::WAS)
        });
        if !(closes || joined && comma) {
            return None;
        }
        let (name, _) = before(document, mark)?;
        return is_person_like(context, name, bracket).then(|| age(quantity, sides.end));
    }
    // "Ryan S. Hollman 31, of Hope": two capitalized words right before and "of" behind the comma.
    (is_described(context, sides) && is_person_like(context, mark, false)).then(|| age(quantity, sides.end))
}

/// A capitalized word that is nothing else than a name: "Pickens is 58."
fn is_surname(context: &Context<'_, '_>, at: usize) -> bool {
    let document = context.document;
    document.token(at).is_some_and(|token| {
        token.is_word()
            && token.shape == crate::text::Shape::Title
            && (token.classes.is_empty()
                || token.any(Classes::of(&[Class::Surname, Class::GivenName]))
                    && !token.any(Classes::of(&[Class::Noun, Class::Country, Class::Place])))
    })
}

/// "She is 23.", "who was 45 and"
fn is_said(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    let document = context.document;
    let Some(verb) = sides.start.checked_sub(1) else { return false };
    let small = usize::from(verb > 0 && is_word(document, verb, SMALL));
    let verb = verb - small;
    // "himself only 36"
    if small > 0 && is_word(document, verb, words!["himself", "herself"]) {
        return true;
    }
    let said = is_word(document, verb, SAYS)
        && verb > 0
        && (is_word(document, verb - 1, words!["he", "she", "who", "i", "youngest", "oldest", "eldest"])
            || !quantity.flags.spelled && is_surname(context, verb - 1));
    let ends = sides.behind.is_none_or(|next| !next.is_word() && !next.is_mark(b'-') && !next.is_mark(b'%'))
        || is_word(document, sides.end, words!["and", "when", "at", "or", "but", "now"]);
    said && ends
}

/// Whether a name of a person could end at a token: two capitalized words, or one that is no place or month.
fn is_person_like(context: &Context<'_, '_>, at: usize, bracket: bool) -> bool {
    let document = context.document;
    let Some(mut token) = document.token(at).copied() else { return false };
    let mut at = at;
    // "Carlineo Jr., 55"
    if token.is_mark(b'.') {
        let Some((previous, word)) = before(document, at) else { return false };
        (at, token) = (previous, word);
    }
    let name =
        token.is_word() && token.is_capitalized() && !token.has(Class::Month) && !token.has(Class::Weekday);
    if !name {
        // "the driver, 34," "a mother of two, 30"
        return token.is_word()
            && (token.has(Class::PersonNoun)
                || is_word(
                    document,
                    at,
                    words![
                        "man", "woman", "boy", "girl", "driver", "victim", "suspect", "mother", "father",
                        "husband", "wife", "son", "daughter", "brother", "sister", "friend"
                    ],
                ));
    }
    let Some((first, previous)) = before(document, at) else { return !bracket };
    let second = previous.is_word() && previous.is_capitalized() && !previous.has(Class::Month);
    let initial = previous.is_mark(b'.')
        && first > 0
        && document.token(first - 1).is_some_and(|token| token.is_capitalized());
    let hyphen = previous.is_mark(b'-');
    if second || initial || hyphen {
        return true;
    }
    !bracket
        && !token.any(Classes::of(&[Class::Country, Class::Place, Class::Region, Class::Demonym]))
        && !matches!(document.word(at), "Section" | "Article" | "Chapter" | "Page" | "No")
}
