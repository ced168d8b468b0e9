//! "the North", "the South": short for the two Koreas in an article that names the North.

use super::evidence::{Evidence, known};
use super::hit::{Hit, Sense, Verdict};
use super::rules;
use crate::arbitrate::Strength;
use crate::country::Country;
use crate::lexicon::{Lexeme, words};
use crate::mention::Form;
use crate::text::{Document, Shape, TokenRange};

/// Finds them, behind the other hits in the list.
pub(super) fn read(document: &Document<'_>, hits: &mut Vec<Hit>, evidence: &Evidence) {
    let (north, south) = (known().prk, known().kor);
    if evidence.weight(north) == 0 {
        return;
    }
    for at in 1..document.tokens.len() {
        let country = match document.lexeme(at) {
            words::NORTH => north,
            words::SOUTH => south,
            _ => continue,
        };
        if stands_alone(document, at) {
            hits.push(hit(at, country));
        }
    }
}

/// `the North`, and neither "the North Sea" nor "the North of the country".
fn stands_alone(document: &Document<'_>, at: usize) -> bool {
    let title = document.token(at).is_some_and(|token| token.shape == Shape::Title);
    let goes_on = document.token(at + 1).is_some_and(|next| {
        next.is_word() && next.is_capitalized() || next.is(words::OF) || next.is_mark(b'-')
    });
    let listed = document.is(at + 1, words::AND)
        && (document.is(at + 2, words::SOUTH) || document.is(at + 2, words::NORTH));
    title && document.is(at - 1, words::THE) && !goes_on && !listed
}

fn hit(at: usize, country: Country) -> Hit {
    Hit {
        tokens: TokenRange::new(at, at + 1),
        sense: Sense::Country { country, form: Form::Alias },
        word: Lexeme::UNKNOWN,
        also: 0,
        verdict: Verdict::Stands,
        rule: rules::SHORT,
        strength: Strength::CONTEXT,
    }
}
