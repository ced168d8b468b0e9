//! The first loop: names of the tables, longest first.

use super::coordination::{coordinated, is_direction};
use super::hit::{Hit, Sense, Verdict};
use super::rules;
use crate::arbitrate::Strength;
use crate::country::Country;
use crate::lexicon::{Class, Classes, Lexeme, form, longer, mark, words};
use crate::mention::Form;
use crate::rule::Rule;
use crate::text::{Document, Shape, Token, TokenRange};

/// What the tables hold, a country before a place of the same name.
const NAMES: Classes = Classes::of(&[Class::Country, Class::Region, Class::Place]);
const LONGER: Classes =
    Classes::of(&[Class::Country, Class::Region, Class::Place, Class::Blocker, Class::Brand]);

/// What a name begins with.
const BEGINS: Classes = LONGER.with(Classes::of(&[Class::PhraseStart]));

/// A name of several words that the tables hold is hardly part of another: "Sri" in "Sri Lankans" is no honorific.
const WHOLE: Strength = Strength(Strength::FIXED.0 + 5);

/// Finds the hits of a document, in order; no two overlap.
pub(super) fn scan(document: &Document<'_>, hits: &mut Vec<Hit>) {
    let begins = |token: &Token| token.any(BEGINS) || is_direction(*token);
    let mut at = 0;
    while let Some(passed) = document.tokens.get(at..).and_then(|rest| rest.iter().position(begins)) {
        at = read(document, at + passed, hits);
    }
}

/// Reads what begins at a token, and says where to go on.
fn read(document: &Document<'_>, at: usize, hits: &mut Vec<Hit>) -> usize {
    if let Some((class, value)) = coordinated(document, at, NAMES) {
        hits.push(hit(document, at, 1, class, value, rules::coordinated(class)));
        return at + 1;
    }
    let Some((length, class, value)) = longest(document, at) else { return at + 1 };
    match class {
        Class::Brand => inside(document, at, length, hits),
        Class::Country if value >> 16 == form::PREFIX => prefix(document, at, value, hits),
        _ => hits.push(hit(document, at, length, class, value, rules::of(class, value))),
    }
    at + length
}

/// The longest name at a token; a longer name that is written small is none ("a Georgian court").
fn longest(document: &Document<'_>, at: usize) -> Option<(usize, Class, u32)> {
    let found = document.longest(at, LONGER)?;
    let (length, class, value) = found;
    let longer = matches!(class, Class::Blocker | Class::Brand);
    let written_small = longer
        && value & longer::PROPER != 0
        && document.token(at + length - 1).is_some_and(|token| token.shape == Shape::Lower);
    if written_small { document.longest(at, NAMES) } else { Some(found) }
}

/// The countries in a brand's name: "American" in "American Airlines".
fn inside(document: &Document<'_>, start: usize, length: usize, hits: &mut Vec<Hit>) {
    let mut at = start;
    while at < start + length {
        match document.longest(at, Classes::of(&[Class::Country])) {
            Some((count, class, value))
                if at + count <= start + length
                    && value >> 16 < form::PREFIX
                    && !document.is(at, words::GEORGIA) =>
            {
                let mut hit = hit(document, at, count, class, value, rules::BRAND);
                hit.verdict = Verdict::Inside;
                hits.push(hit);
                at += count;
            }
            _ => at += 1,
        }
    }
}

/// "Sino-" before the name of another country.
fn prefix(document: &Document<'_>, at: usize, value: u32, hits: &mut Vec<Hit>) {
    let glued = |at: usize| document.token(at).is_some_and(|token| token.is_glued());
    if document.is_mark(at + 1, b'-') && glued(at + 1) && glued(at + 2) {
        if let Some((_, Class::Country, _)) = document.longest(at + 2, NAMES) {
            hits.push(hit(document, at, 1, Class::Country, value, rules::PREFIX));
        }
    }
}

fn hit(document: &Document<'_>, at: usize, length: usize, class: Class, value: u32, rule: Rule) -> Hit {
    let word = if length == 1 { document.lexeme(at) } else { Lexeme::UNKNOWN };
    let also = if length == 1 { document.value(at, Class::Ambiguous).unwrap_or(0) } else { 0 };
    Hit {
        tokens: TokenRange::new(at, at + length),
        sense: sense(class, value),
        word,
        also,
        verdict: Verdict::Stands,
        rule,
        strength: if length > 1 { WHOLE } else { Strength::FIXED },
    }
}

fn sense(class: Class, value: u32) -> Sense {
    let (row, above) = (value as u16, value >> 16);
    match class {
        Class::Country => {
            let (form, historical) = match above {
                form::NAME => (Form::Name, false),
                form::ALIAS => (Form::Alias, false),
                form::ABBREVIATION => (Form::Abbreviation, false),
                form::HISTORICAL => (Form::Name, true),
                form::HISTORICAL_DEMONYM => (Form::Demonym, true),
                _ => (Form::Demonym, false),
            };
            if historical {
                Sense::Historical { row, form }
            } else {
                Sense::Country { country: Country(row), form }
            }
        }
        Class::Region => Sense::Region { row, adjective: above == mark::ADJECTIVE },
        Class::Place => Sense::Place { row, behind_a_town: above == mark::BEHIND_A_TOWN },
        _ => Sense::Blocked { lasting: value & longer::LASTING != 0 },
    }
}
