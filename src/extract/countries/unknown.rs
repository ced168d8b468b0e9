//! Towns that no table holds, told by what stands behind their comma: "in Calipatria, California", "near Zuwara, Libya".

use super::hit::{Hit, Sense, Verdict};
use super::judge::casing;
use super::{geography, rules, town};
use crate::arbitrate::Strength;
use crate::country::Country;
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes, Lexeme};
use crate::text::{Casing, Document, Gap, Token, TokenKind, TokenRange};

/// A name of a town has at most so many words.
const WORDS: usize = 3;

/// Prepositions that a town stands behind, and those that hardly anything else does.
const LEADS: WordSet =
    WordSet::of(&[words::OF, words::FROM, words::AT, words::TO, words::AROUND]).with(&SURE);
const SURE: WordSet = WordSet::of(&[words::IN, words::NEAR]);

/// What a word of a town's name is not.
const OTHERS: Classes = Classes::FUNCTION.with(Classes::TIME).with(Classes::of(&[
    Class::Honorific,
    Class::Rank,
    Class::TitleHead,
    Class::OrgNoun,
    Class::Country,
    Class::Demonym,
    Class::Region,
]));

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
        let Some(country) = lies_in(&hit) else { continue };
        let Some(tokens) = name(document, &hit, before) else { continue };
        hits.push(Hit {
            tokens,
            sense: Sense::Town { country },
            word: Lexeme::UNKNOWN,
            also: 0,
            verdict: Verdict::Stands,
            rule: rules::UNKNOWN_TOWN,
            strength: Strength::FORM,
        });
    }
    if hits.len() > known {
        hits.sort_unstable_by_key(|hit| hit.tokens.start);
    }
}

/// The country of a town that a hit stands behind.
fn lies_in(hit: &Hit) -> Option<Country> {
    match hit.sense {
        // Georgia that is no country is a state.
        Sense::Country { .. } if hit.word == words::GEORGIA && hit.rule == rules::STATE_WORD => {
            Some(town::usa())
        }
        Sense::Country { country, .. } if hit.stands() && hit.is_country_name() => Some(country),
        Sense::Place { row, .. } if hit.stands() => {
            let place = geography().places.get(usize::from(row)).filter(|place| place.kind == "state")?;
            Some(Country(place.country))
        }
        _ => None,
    }
}

/// The words of the town, from behind the last hit to the comma.
fn name(document: &Document<'_>, hit: &Hit, free: usize) -> Option<TokenRange> {
    let comma = hit.start() - 1;
    let named = |token: &Token| token.is_word() && token.is_capitalized() && !token.any(OTHERS);
    let mut start = comma;
    while start > free && comma - start < WORDS && named(document.token(start - 1)?) {
        start -= 1;
        if document.tokens[start].gap != Gap::Space {
            break;
        }
    }
    if start == comma {
        return None;
    }
    let dateline = document.layout.dateline_tokens;
    if !dateline.is_empty() && dateline.start as usize == start {
        return Some(TokenRange::new(start, comma));
    }
    let sure = hit.country().is_some();
    let lead = start.checked_sub(1).map(|at| document.lexeme(at))?;
    let led = if sure { SURE.has(lead) } else { LEADS.has(lead) };
    // "Austin, Texas's", "the Board of Parole Hearings, California Department of …"
    let goes_on = document.token(hit.end()).is_some_and(|next| {
        next.kind() == TokenKind::Clitic || next.is_word() && next.is_capitalized() && next.gap == Gap::Space
    });
    let county = document.word(comma - 1).eq_ignore_ascii_case("county");
    let fits = led && start > free && !goes_on && !county && casing(document, start) == Casing::Sentence;
    (fits && (!sure || ends_there(document, hit))).then(|| TokenRange::new(start, comma))
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
