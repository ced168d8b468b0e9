//! Whether four plain digits before a noun name a year ("the 2019 protests") or count ("2000 people").

use crate::lexicon::words::{self as w, WordSet};
use crate::lexicon::{Class, Classes, Set};
use crate::text::Document;

/// Years that are written about; other numbers of four digits count as a rule.
const WRITTEN_ABOUT: std::ops::RangeInclusive<u32> = 1900..=2035;

/// Whether a number that could be a year, right before a word in lower case, tells when and not how many: in print a
/// count of that size has its comma, unless it is one of people or of things sold by the thousand.
pub(crate) fn tells_when(document: &Document<'_>, at: usize) -> bool {
    const BOUNDS: WordSet = WordSet::of(&[w::THAN, w::LEAST, w::SOME, w::ABOUT, w::ESTIMATED]);
    const MEASURED: Classes = Classes::of(&[Class::Unit, Class::TimeUnit, Class::Currency, Class::ScaleWord]);
    let behind = at + 1;
    let year = document.word(at).parse::<u32>().is_ok_and(|value| WRITTEN_ABOUT.contains(&value));
    let counted = || {
        document.any(behind, MEASURED)
            || document.is_in(behind, Set::CountedByThousand)
            || document.is(behind, w::PERCENT)
            || document.is(behind, w::PER)
    };
    let bounded = || at > 0 && document.token(at - 1).is_some_and(|token| BOUNDS.has(token.lexeme));
    // "from 1000 to 2000 hires"
    let ranged = || {
        at > 1 && document.is(at - 1, w::TO) && document.token(at - 2).is_some_and(|token| token.is_numeric())
    };
    year && !counted() && !bounded() && !ranged()
}
