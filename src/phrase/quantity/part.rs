//! Parts of a whole in digits: "1/4", "½".

use super::numeral::parse;
use crate::text::Document;

/// "/4" glued between digits, with the token behind it.
pub(super) fn slash(document: &Document<'_>, at: usize) -> Option<(f64, usize)> {
    let glued = |at: usize| document.token(at).is_some_and(|token| token.is_glued());
    let slash = document.is_mark(at, b'/') && glued(at) && glued(at + 1);
    if !slash {
        return None;
    }
    let denominator = parse(document.word(at + 1), 0).filter(|number| number.plain)?;
    let ends = denominator.end == document.word(at + 1).len();
    let dated = document.is_mark(at + 2, b'/') && glued(at + 2);
    (ends && !dated).then_some((denominator.value, at + 2))
}

/// Fractions that are written: proper, with a denominator that people use.
pub(super) fn is_part(numerator: f64, denominator: f64) -> bool {
    const DENOMINATORS: [f64; 10] = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 16.0, 32.0, 64.0];
    numerator >= 1.0 && numerator < denominator && DENOMINATORS.contains(&denominator)
}

/// "½": a token of its own. Most tokens begin with an ASCII character and are done with here.
#[inline]
pub(super) fn fraction_glyph(word: &str) -> Option<f64> {
    if word.as_bytes().first()?.is_ascii() { None } else { part_of_glyph(word) }
}

#[inline(never)]
fn part_of_glyph(word: &str) -> Option<f64> {
    let mut chars = word.chars();
    let (glyph, None) = (chars.next()?, chars.next()) else { return None };
    Some(match glyph {
        '½' => 0.5,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    })
}
