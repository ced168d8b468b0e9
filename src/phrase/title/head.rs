//! What follows the head of a title: more heads, a joint office, a status.

use super::core::{MODIFIERS, begins_name, behind_point, head_at, modifier_at};
use super::{Sort, TitleRun};
use crate::lexicon::tables::titles::flag;
use crate::lexicon::{Class, words};
use crate::mention::Status;
use crate::text::{Document, Gap, Shape, TokenRange};

/// A title whose head is found: takes in what may follow the head.
pub(super) fn finish(
    document: &Document<'_>,
    first: usize,
    start: usize,
    behind: usize,
    end: usize,
    flags: u32,
    mut status: Option<Status>,
) -> TitleRun {
    let (mut behind, mut flags) = (behind, flags);
    // "district attorney spokesman": the last of several heads is the head.
    for _ in 0..2 {
        let Some((length, more)) = head_at(document, behind, end) else { break };
        let rank = document.has(behind, Class::Rank) && document.tokens[behind].is_capitalized();
        let cased_alike =
            document.tokens[behind].is_capitalized() == document.tokens[behind - 1].is_capitalized();
        if document.tokens[behind].gap != Gap::Space || rank || !cased_alike {
            break;
        }
        (behind, flags) = (behind + length, more);
    }
    if is_mere_member(document, start, behind) {
        flags &= !flag::OFFICE;
    }
    if let Some((joint, more)) = joint(document, first, behind, end, flags) {
        (behind, flags) = (joint, flags & more);
    }
    let mut title = TokenRange::new(start, behind);
    // "President-elect", "prime minister designate": some stand in the table of heads.
    if let Some(suffix) = suffix(document, behind - 1) {
        status = Some(suffix);
        let hyphen = usize::from(document.is_mark(behind - 2, b'-'));
        title.end = (behind - 1 - hyphen).max(start + 1) as u32;
    } else {
        let hyphen = usize::from(document.is_mark(behind, b'-') && document.tokens[behind].is_glued());
        let at = behind + hyphen;
        if let Some(suffix) = suffix(document, at).filter(|_| at < end) {
            status = Some(suffix);
            behind = at + 1;
        }
    }
    let head = title.end - 1;
    let capitals = document.tokens[head as usize];
    let abbreviated = capitals.has(Class::Abbreviation) || capitals.shape == Shape::Upper;
    if abbreviated && document.tokens.get(behind).is_some_and(|next| next.shape != Shape::Lower) {
        let point = behind_point(document, behind);
        title.end += (point - behind) as u32;
        behind = point;
    }
    let written = TokenRange::new(first, behind);
    TitleRun {
        tokens: title,
        written,
        full: written,
        head,
        sort: Sort::Office,
        flags,
        status,
        organization: None,
        country: None,
    }
}

/// "team member", "family member", "gang leader" are no offices; "board member" is.
pub(super) fn is_mere_member(document: &Document<'_>, start: usize, behind: usize) -> bool {
    const MERE: &[&str] =
        &["team", "family", "gang", "staff", "crew", "band", "cast", "faculty", "cult", "squad", "clan"];
    let head = document.lexicon.text(document.lexicon.lemma(document.lexeme(behind - 1)));
    let before = if behind - 1 > start { document.word(behind - 2) } else { Default::default() };
    ["member", "leader"].contains(&head) && MERE.iter().any(|mere| mere.eq_ignore_ascii_case(before))
}

/// `TITLE (, TITLE)? and TITLE` of one holder: "chairman, CEO and president". "The Prime Minister and President Hollande"
/// are two.
pub(super) fn joint(
    document: &Document<'_>,
    first: usize,
    behind: usize,
    end: usize,
    flags: u32,
) -> Option<(usize, u32)> {
    // "Stephanie Pope, president and CEO": the first is her name.
    let named = document.has(first, Class::Surname)
        && first.checked_sub(1).is_some_and(|before| document.has(before, Class::GivenName));
    if named {
        return None;
    }
    let comma = usize::from(document.is_mark(behind, b','));
    let mut at = behind + comma;
    if comma == 1 {
        let (length, more) = plain_office(document, at, end)?;
        if more & flag::PLURAL != 0 {
            return None;
        }
        at += length;
        at += usize::from(document.is_mark(at, b','));
    }
    if !(document.is(at, words::AND) || document.is_mark(at, b'&') || document.is_mark(at, b'/')) {
        return None;
    }
    let (length, more) = plain_office(document, at + 1, end)?;
    let after = at + 1 + length;
    if (flags ^ more) & flag::PLURAL != 0 || (flags & more) & flag::OFFICE == 0 {
        return None;
    }
    let determined = first.checked_sub(1).is_some_and(|before| document.is(before, words::THE));
    let two_rulers = flags & more & flag::RULER != 0;
    let named = begins_name(document, after);
    (!(named && (determined || two_rulers))).then_some((after, more))
}

/// Modifiers and a head, without status.
pub(super) fn plain_office(document: &Document<'_>, at: usize, end: usize) -> Option<(usize, u32)> {
    let mut cursor = at;
    for _ in 0..MODIFIERS {
        if let Some((length, flags)) = head_at(document, cursor, end) {
            return Some((cursor + length - at, flags));
        }
        cursor += modifier_at(document, cursor)?;
    }
    None
}

/// "elect", "designate" behind a title.
pub(super) fn suffix(document: &Document<'_>, at: usize) -> Option<Status> {
    if !document.has(at, Class::TitleStatus) {
        return None;
    }
    status(document, at).filter(|status| matches!(status, Status::Elect | Status::Designate))
}

/// The status that a word tells; words such as "current" tell none.
pub(super) fn status(document: &Document<'_>, at: usize) -> Option<Status> {
    Some(match document.lexicon.text(document.lexeme(at)) {
        "former" | "formerly" | "ex" | "erstwhile" | "one-time" | "onetime" | "previous" | "then"
        | "ousted" | "deposed" | "retired" | "sometime" => Status::Former,
        "acting" | "caretaker" => Status::Acting,
        "interim" | "provisional" | "transitional" => Status::Interim,
        "elect" => Status::Elect,
        "designate" | "nominated" | "presumptive" => Status::Designate,
        "late" | "deceased" => Status::Late,
        "incoming" | "future" => Status::Incoming,
        "outgoing" | "departing" | "retiring" => Status::Outgoing,
        _ => return None,
    })
}
