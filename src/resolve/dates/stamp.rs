//! The day of publication where the caller does not know it: in the dateline, or on a line of its own above the story.

use crate::date::Date;
use crate::extract::Input;
use crate::extract::dates::Candidates;
use crate::extract::dates::history::is_historic;
use crate::extract::dates::value::{Candidate, What, Year};
use crate::extraction::PublishedFrom;
use crate::text::ParagraphKind;

/// So many tokens from the top the day of publication can stand.
const HEAD: usize = 120;
/// So many tokens from the beginning of its paragraph it can end in a dateline, and so many behind it comes the dash.
const DATELINE: usize = 14;
/// So many tokens a line can have that is there for its date.
const LINE: usize = 14;

/// The first full date at the head of the article that stands where a publication date does.
pub(super) fn published(input: &Input<'_, '_>, candidates: &Candidates) -> Option<(Date, PublishedFrom)> {
    let head = candidates.list.iter().take_while(|candidate| (candidate.tokens.start as usize) < HEAD);
    head.filter(|candidate| !candidate.is_end).find_map(|candidate| {
        let day = full_date(input, candidate)?;
        let from = place(input, candidate)?;
        Some((day, from))
    })
}

fn full_date(input: &Input<'_, '_>, candidate: &Candidate) -> Option<Date> {
    let What::Point(point) = candidate.what else { return None };
    // "Senators recall the Oct. 7 attack" is no stamp.
    let Some(Year::Known(year)) = point.year else { return None };
    if is_historic(input.document, candidate.tokens, &point) {
        return None;
    }
    Date::checked(year, point.month()?, point.day.filter(|_| !point.swappable)?)
}

fn place(input: &Input<'_, '_>, candidate: &Candidate) -> Option<PublishedFrom> {
    let document = input.document;
    let (start, end) = (candidate.tokens.start as usize, candidate.tokens.end as usize);
    if document.layout.dateline_tokens.contains(candidate.tokens) {
        return Some(PublishedFrom::Dateline);
    }
    let paragraph = document.paragraph_of(document.sentence_at(start))?;
    let (first, last) = (paragraph.tokens.start as usize, paragraph.tokens.end as usize);
    if last - first <= LINE
        && !matches!(paragraph.kind, ParagraphKind::ListItem)
        && !ends_sentence(input, last)
    {
        let byline = paragraph.kind == ParagraphKind::Byline;
        return Some(if byline { PublishedFrom::Byline } else { PublishedFrom::Stamp });
    }
    // "PARIS, April 8, 2020 (Agency) — The": capitals before it, a dash soon behind it.
    let capital = document.token(first).is_some_and(|token| token.is_capitalized());
    let dash = (end..(end + DATELINE).min(last))
        .any(|at| document.is_mark(at, b'-') && !document.tokens[at].is_glued());
    (capital && end - first <= DATELINE && dash).then_some(PublishedFrom::Dateline)
}

/// Whether the paragraph is a sentence of the story, not a line for itself.
fn ends_sentence(input: &Input<'_, '_>, end: usize) -> bool {
    [b'.', b'!', b'?', b'"'].iter().any(|&mark| input.document.is_mark(end - 1, mark))
}
