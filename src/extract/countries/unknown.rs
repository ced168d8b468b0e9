//! Towns that no table holds, told by what stands behind their comma: "in Calipatria, California", "near Zuwara, Libya".

use super::hit::{Hit, Sense, Verdict};
use super::judge::casing;
use super::{geography, later, rules, town};
use crate::arbitrate::Strength;
use crate::country::Country;
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes, Lexeme, Words, words_listed as words};
use crate::text::{Casing, Document, Gap, Shape, TokenKind, TokenRange};

/// A name of a town has at most so many words; in a dateline, where any word may be one of it, one more.
const WORDS: usize = 3;
const DATELINE_WORDS: usize = 4;

/// What stands in a place is no body of that name: "in Princeton, New Jersey".
const PLACED: Strength = Strength(Strength::FIXED.0 + 1);

/// Prepositions that a town stands behind, and those that hardly anything else does.
const LEADS: WordSet =
    WordSet::of(&[words::OF, words::FROM, words::AT, words::TO, words::AROUND]).with(&SURE);
const SURE: WordSet = WordSet::of(&[words::IN, words::NEAR]);

/// What a town of a state stands behind as well: "a Norvik, Ohio, plant".
const BEFORE_NOUN: WordSet =
    WordSet::of(&[words::A, words::AN, words::ITS, words::HIS, words::HER, words::THEIR]);

/// Nouns of bodies with which names of towns end.
const SETTLEMENTS: &Words = words!["city", "township", "village", "park", "center", "union"];

/// What a word of the name of a town or county is not.
pub(super) const OTHERS: Classes = Classes::FUNCTION.with(Classes::TIME).with(Classes::of(&[
    Class::Honorific,
    Class::Rank,
    Class::TitleHead,
    Class::OrgNoun,
    Class::Country,
    Class::Demonym,
    Class::Region,
]));

const NOUN: Classes = Classes::of(&[Class::Noun, Class::NounPlural]);

/// Adds the unknown towns before the states and countries that stand.
pub(super) fn read(document: &Document<'_>, hits: &mut Vec<Hit>) {
    let known = hits.len();
    for i in 0..known {
        let hit = hits[i];
        let behind_comma = hit.start().checked_sub(1).is_some_and(|at| document.is_mark(at, b','));
        if !behind_comma {
            continue;
        }
        let before = i.checked_sub(1).and_then(|before| hits.get(before)).map_or(0, Hit::end);
        let Some(country) = lies_in(document, &hit) else { continue };
        let Some(tokens) = name(document, &hit, before) else { continue };
        hits.push(Hit {
            tokens,
            sense: Sense::Town { country },
            word: Lexeme::UNKNOWN,
            also: 0,
            verdict: Verdict::Stands,
            rule: rules::UNKNOWN_TOWN,
            strength: strength(document, tokens.start as usize),
        });
    }
    if hits.len() > known {
        hits.sort_unstable_by_key(|hit| hit.tokens.start);
        later::read(document, hits);
        hits.sort_unstable_by_key(|hit| hit.tokens.start);
    }
}

/// "according to Jane Norvik, Kharkiv region prosecutor": behind other words a person's name is the likelier.
fn strength(document: &Document<'_>, start: usize) -> Strength {
    let dateline = document.layout.dateline_tokens;
    let opens = !dateline.is_empty() && dateline.start as usize == start;
    let behind = |lead| SURE.has(lead) || BEFORE_NOUN.has(lead);
    let sure = opens || start.checked_sub(1).is_some_and(|at| behind(document.lexeme(at)));
    if sure { PLACED } else { Strength::FORM }
}

/// The country of a town that a hit stands behind.
fn lies_in(document: &Document<'_>, hit: &Hit) -> Option<Country> {
    match hit.sense {
        // Georgia that is no country is a state.
        Sense::Country { .. } if hit.word == words::GEORGIA && hit.rule == rules::STATE_WORD => {
            Some(town::usa())
        }
        Sense::Country { country, .. } if hit.stands() && hit.is_country_name() => Some(country),
        Sense::County { country } => Some(country),
        Sense::Place { row, behind_a_town } if hit.stands() => {
            let place = geography().places.get(usize::from(row))?;
            // New York is a state too.
            let state = place.kind == "state" || behind_a_town || document.slice(hit.tokens) == "New York";
            state.then_some(Country(place.country))
        }
        _ => None,
    }
}

/// The words of the town, from behind the last hit to the comma.
fn name(document: &Document<'_>, hit: &Hit, free: usize) -> Option<TokenRange> {
    let comma = hit.start() - 1;
    let dateline = document.layout.dateline_tokens;
    let opening = dateline.start as usize;
    if !dateline.is_empty() && (opening + 1..=opening + DATELINE_WORDS).contains(&comma) && free <= opening {
        return (opening..comma)
            .all(|at| document.tokens[at].is_word())
            .then(|| TokenRange::new(opening, comma));
    }
    let named = |at: usize| {
        document.token(at).is_some_and(|token| {
            token.is_word()
                && token.is_capitalized()
                && (!token.any(OTHERS) || at + 1 == comma && SETTLEMENTS.has(document.word(at)))
        })
    };
    let mut start = comma;
    while start > free && comma - start < WORDS && named(start - 1) {
        start -= 1;
        if document.tokens[start].gap != Gap::Space {
            break;
        }
    }
    if start == comma {
        return None;
    }
    let sure = hit.country().is_some();
    let lead = start.checked_sub(1).map(|at| document.lexeme(at))?;
    let led = if sure {
        SURE.has(lead)
    } else {
        LEADS.has(lead) || is_before_noun(document, lead, hit) || is_aged(document, start)
    };
    // "Austin, Texas's", "the Board of Parole Hearings, California Department of …"
    let goes_on = document.token(hit.end()).is_some_and(|next| {
        next.kind() == TokenKind::Clitic
            || next.is_word()
                && next.is_capitalized()
                && next.gap == Gap::Space
                && !next.any(Classes::FUNCTION)
    });
    let county = document.is(comma - 1, words::COUNTY);
    let fits = led && start > free && !goes_on && !county && casing(document, start) == Casing::Sentence;
    (fits && (!sure || ends_there(document, hit))).then(|| TokenRange::new(start, comma))
}

/// "a Norvik, Ohio, plant", "its Norvik, Ohio-based unit"
fn is_before_noun(document: &Document<'_>, lead: Lexeme, hit: &Hit) -> bool {
    let comma = usize::from(document.is_mark(hit.end(), b','));
    let noun = document.token(hit.end() + comma);
    BEFORE_NOUN.has(lead)
        && noun.is_some_and(|noun| {
            noun.shape == Shape::Lower && noun.any(NOUN) || comma == 0 && noun.is_mark(b'-')
        })
}

/// "Jane Roe, 41, Norvik, Ohio"
fn is_aged(document: &Document<'_>, start: usize) -> bool {
    start > 1 && document.is_mark(start - 1, b',') && document.tokens[start - 2].kind == TokenKind::Number
}

/// Whether the sentence does not go on with what the country does: "In Davos, Germany agreed to …".
fn ends_there(document: &Document<'_>, hit: &Hit) -> bool {
    const ON: Classes = Classes::of(&[Class::Preposition, Class::WhWord]);
    let Some(next) = document.token(hit.end()) else { return true };
    let listed = next.is_mark(b',')
        && document
            .token(hit.end() + 1)
            .is_some_and(|token| token.any(Classes::of(&[Class::Country, Class::Demonym])))
        || next.is(words::AND);
    let mark = next.is_mark(b',') || next.is_mark(b'.') || next.is_mark(b')') || next.is_mark(b';');
    !listed && (mark || next.any(ON))
}
