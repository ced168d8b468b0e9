//! The first pass: status, grade, domain and head, ranks, honorifics. Names are read with these as borders.

use super::body::{body_at, is_body, is_name_part, is_place_noun};
use super::head::{finish, plain_office, status};
use super::{Sort, TitleRun};
use crate::lexicon::tables::organizations::noun;
use crate::lexicon::tables::titles::ARMED;
use crate::lexicon::{Class, Classes};
use crate::phrase::beginnings::Places;
use crate::text::{Document, Gap, ParagraphKind, Shape, Token, TokenRange};

/// A title has no more words in front of its head.
pub(super) const MODIFIERS: usize = 8;
/// "Lt. Gen.", "Navy Senior Chief Petty Officer", "H.E. Dr".
const RANKS: usize = 4;

const WORDS: Classes = Classes::of(&[
    Class::TitleHead,
    Class::TitleGrade,
    Class::TitleDomain,
    Class::TitleStatus,
    Class::Rank,
    Class::Honorific,
]);

/// What begins a title, or a body's name that may hold the words of one: nine of ten words have none of these.
pub(in crate::phrase) const BEGINS: Classes = WORDS.with(Classes::of(&[Class::PhraseStart, Class::OrgNoun]));

const MODIFIER: [Class; 3] = [Class::TitleGrade, Class::TitleDomain, Class::TitleStatus];

/// Words of the function classes begin no name and no title.
pub(super) const NO_NAME: Classes = Classes::of(&[
    Class::Determiner,
    Class::Pronoun,
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
]);

/// Whether a title can begin at a token.
#[inline]
pub(in crate::phrase) fn may_begin(token: &Token) -> bool {
    token.any(BEGINS)
}

/// Finds the titles, in order; no two overlap.
pub(in crate::phrase) fn read(
    document: &Document<'_>,
    mut beginnings: Places<'_>,
    titles: &mut Vec<TitleRun>,
) {
    titles.clear();
    for paragraph in &document.layout.paragraphs {
        if paragraph.kind == ParagraphKind::Boilerplate {
            continue;
        }
        let end = paragraph.tokens.end as usize;
        let mut behind = paragraph.tokens.start as usize;
        while let Some(at) = beginnings.next(behind, end) {
            if let Some(body) = body_at(document, at) {
                behind = body;
            } else if let Some(title) = title_at(document, at, end) {
                behind = title.tokens.end as usize;
                titles.push(title);
            }
        }
    }
}

fn title_at(document: &Document<'_>, at: usize, end: usize) -> Option<TitleRun> {
    let first = document.token(at)?;
    if !document.may_begin(at, WORDS) {
        return None;
    }
    let rank = if first.is_capitalized() { run_of(document, at, end, Class::Rank, Sort::Rank) } else { None };
    let office = if may_begin_office(document, at) { office(document, at, end) } else { None };
    let Some(office) = office else {
        return rank.or_else(|| run_of(document, at, end, Class::Honorific, Sort::Honorific));
    };
    // "Major General Hurley" is a rank, "General Secretary Xi" an office, "Sheriff Roe" either.
    rank.filter(|rank| {
        let (longer, armed) = (rank.written.len() > office.written.len(), is_armed(document, at));
        longer || rank.written.len() == office.written.len() && (armed || office.written.len() > 1)
    })
    .or(Some(office))
}

/// Whether a head stands there, or a modifier with something behind it that can be one: most modifiers stand alone
/// ("foreign", "police") and are done with here.
fn may_begin_office(document: &Document<'_>, at: usize) -> bool {
    document.any(at, Classes::of(&[Class::TitleHead, Class::PhraseStart]))
        || document.any(at + 1, WORDS.with(Classes::of(&[Class::PhraseStart])))
        || document.is_mark(at + 1, b'-')
}

fn is_armed(document: &Document<'_>, at: usize) -> bool {
    document.phrase(at, Class::Rank).is_some_and(|(_, value)| value == ARMED)
}

/// Ranks or honorifics, one behind the other, before a capitalized word.
#[inline]
fn run_of(document: &Document<'_>, at: usize, end: usize, class: Class, sort: Sort) -> Option<TitleRun> {
    if document.may_begin(at, Classes::of(&[class])) { run(document, at, end, class, sort) } else { None }
}

#[inline(never)]
fn run(document: &Document<'_>, at: usize, end: usize, class: Class, sort: Sort) -> Option<TitleRun> {
    let mut behind = at;
    for _ in 0..RANKS {
        let Some((length, _)) = document.phrase(behind, class) else { break };
        // "Don Cheadle", "M. Stan".
        let token = document.tokens[behind];
        let given = class == Class::Honorific && token.has(Class::GivenName) && length == 1;
        if given || token.end - token.start == 1 {
            break;
        }
        behind = behind_point(document, behind + length);
    }
    if behind == at || behind > end || !begins_name(document, behind) {
        return None;
    }
    // "Washington, DC Today": two capitals are a rank only before a word of names.
    let letters = behind == at + 1
        && document.tokens[at].shape == Shape::Upper
        && document.tokens[at].end - document.tokens[at].start == 2;
    let personal = document.any(behind, Classes::of(&[Class::GivenName, Class::Surname]));
    if letters && !personal {
        return None;
    }
    // "General Agreement", "Major Concern".
    let adjective = behind == at + 1 && document.has(at, Class::Adjective);
    if adjective && !personal && document.has(behind, Class::Noun) && sort == Sort::Rank {
        return None;
    }
    let tokens = TokenRange::new(at, behind);
    let head = (behind - 1) as u32;
    Some(TitleRun {
        tokens,
        written: tokens,
        full: tokens,
        head,
        sort,
        flags: 0,
        status: None,
        organization: None,
        country: None,
    })
}

/// Whether a capitalized word that can begin a name stands there.
pub(super) fn begins_name(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| {
        token.gap == Gap::Space
            && (token.is_capitalized() && !token.any(NO_NAME) || token.has(Class::NameParticle))
    })
}

/// Behind the point of an abbreviation.
pub(super) fn behind_point(document: &Document<'_>, at: usize) -> usize {
    let point = document.is_mark(at, b'.') && document.tokens[at].is_glued();
    if point { at + 1 } else { at }
}

/// `status? (grade | domain)* HEAD suffix?`
fn office(document: &Document<'_>, at: usize, end: usize) -> Option<TitleRun> {
    let (mut first_word, mut start, mut cursor, mut status) = (at, at, at, None);
    // "Metropolitan Police Commissioner": a body's noun behind the first word ends an organization, not a title's domain.
    for _ in 0..MODIFIERS {
        let head =
            head_at(document, cursor, end).filter(|&(length, _)| !leads(document, cursor, length, end));
        if let Some((length, flags)) = head {
            return Some(finish(document, first_word, start, cursor + length, end, flags, status));
        }
        let length = modifier_at(document, cursor)?;
        // "newly appointed CEO", "St. Louis Park Mayor".
        let participle = ["appointed", "elected"].contains(&document.word(cursor));
        if cursor == start && participle {
            (first_word, start) = (cursor + length, cursor + length);
        }
        // "Labour election chief": a capitalized word before small ones is a name.
        let next = document.tokens.get(cursor + length);
        let small = next.is_some_and(|next| next.shape == Shape::Lower && next.is_word())
            && head_at(document, cursor + length, end).is_none();
        let first = document.tokens[cursor];
        // "The Labour MP": a party's name is no domain.
        let party = first.has(Class::Organization) && length == 1 && !first.has(Class::TitleGrade);
        if party && first.is_capitalized() {
            return None;
        }
        let opens = first.gap == Gap::Paragraph
            || first.has(Class::TitleGrade)
            || first.has(Class::TitleStatus)
            || cursor.checked_sub(1).is_some_and(|before| !document.tokens[before].is_word());
        if small && first.is_capitalized() && (!opens || first.has(Class::Organization)) {
            return None;
        }
        // "Halvorsen Energy chief executive": the noun of a body behind another word of its name, before small words.
        let name_end = cursor == at
            && first.is_capitalized()
            && first.gap == Gap::Space
            && first.has(Class::OrgNoun)
            && next.is_some_and(|next| next.shape == Shape::Lower && next.is_word())
            && cursor.checked_sub(1).is_some_and(|before| is_name_part(document, before));
        if name_end {
            return None;
        }
        if is_place_noun(document, cursor) && cursor > 0 && is_name_part(document, cursor - 1) {
            return None;
        }
        if document.has(cursor, Class::TitleStatus) && status.is_none() {
            status = self::status(document, cursor);
            if cursor == start {
                start = cursor + length;
                start += usize::from(document.is_mark(start, b'-'));
            }
        }
        cursor += length;
        if document.is_mark(cursor, b'-') && document.tokens[cursor].is_glued() {
            cursor += 1;
        }
        let phrase = length > 1
            && document.value(cursor - 1, Class::OrgNoun).is_some_and(|value| value & noun::WEAK == 0);
        let capitals = document.tokens[cursor - 1].is_capitalized();
        if capitals && (phrase || is_body(document, cursor - 1, at)) {
            return None;
        }
    }
    None
}

/// "deputy interior minister", "chief market strategist": a head's word that is the grade of another head.
fn leads(document: &Document<'_>, at: usize, length: usize, end: usize) -> bool {
    let graded = length == 1 && document.has(at, Class::TitleGrade);
    graded && plain_office(document, at + 1, end).is_some()
}

pub(super) fn modifier_at(document: &Document<'_>, at: usize) -> Option<usize> {
    // "under Archbishop Salinas": a grade before a hyphen only.
    if document.has(at, Class::Preposition) && !document.is_mark(at + 1, b'-') {
        return None;
    }
    MODIFIER.iter().filter_map(|&class| document.phrase(at, class)).map(|(length, _)| length).max()
}

/// The head of a title at a token: how many tokens it takes, and its flags. Most words asked about are none.
#[inline]
pub(super) fn head_at(document: &Document<'_>, at: usize, end: usize) -> Option<(usize, u32)> {
    let (length, flags) = document.phrase(at, Class::TitleHead)?;
    if is_head(document, at, length, end) { Some((length, flags)) } else { None }
}

/// Whether words that the tables hold as a head are one here.
#[inline(never)]
fn is_head(document: &Document<'_>, at: usize, length: usize, end: usize) -> bool {
    // "an art major", "a major donor".
    let token = document.tokens[at];
    let major = token.shape == Shape::Lower && document.word(at) == "major";
    // "SEC" is no "Sec.", unless all is in capitals: "SEC. RUSK".
    let upper = |at: usize| document.token(at).is_some_and(|token| token.shape == Shape::Upper);
    let body = token.shape == Shape::Upper
        && token.has(Class::Organization)
        && !(document.is_mark(at + 1, b'.') && upper(at + 2));
    // "Gianna Del Grippo": no "Del."
    let particle = length == 1
        && token.has(Class::NameParticle)
        && token.is_capitalized()
        && !document.is_mark(at + 1, b'.')
        && at.checked_sub(1).is_some_and(|before| document.has(before, Class::GivenName));
    !(major || body || particle) && at + length <= end
}
