//! The first pass: status, grade, domain and head, ranks, honorifics. Names are read with these as borders.

use super::{Sort, TitleRun};
use crate::lexicon::tables::organizations::{kind_of, noun};
use crate::lexicon::tables::titles::{ARMED, flag};
use crate::lexicon::{Class, Classes, words};
use crate::mention::{OrganizationKind, Status};
use crate::text::{Document, Gap, ParagraphKind, Shape, TokenRange};

/// A title has no more words in front of its head.
const MODIFIERS: usize = 8;
/// "Lt. Gen.", "Navy Senior Chief Petty Officer", "H.E. Dr".
const RANKS: usize = 4;

const BEGINS: Classes = Classes::of(&[
    Class::TitleHead,
    Class::TitleGrade,
    Class::TitleDomain,
    Class::TitleStatus,
    Class::Rank,
    Class::Honorific,
]);

const MODIFIER: [Class; 3] = [Class::TitleGrade, Class::TitleDomain, Class::TitleStatus];

/// Words of the function classes begin no name and no title.
const NO_NAME: Classes = Classes::of(&[
    Class::Determiner,
    Class::Pronoun,
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
]);

/// Finds the titles, in order; no two overlap.
pub(crate) fn read(document: &Document<'_>, titles: &mut Vec<TitleRun>) {
    titles.clear();
    for paragraph in &document.layout.paragraphs {
        if paragraph.kind == ParagraphKind::Boilerplate {
            continue;
        }
        let end = paragraph.tokens.end as usize;
        let mut at = paragraph.tokens.start as usize;
        while at < end {
            if let Some(behind) = body_at(document, at) {
                at = behind;
                continue;
            }
            match title_at(document, at, end) {
                Some(title) => {
                    at = title.tokens.end as usize;
                    titles.push(title);
                }
                None => at += 1,
            }
        }
    }
}

/// The end of a body's name that holds words of titles: "State Department", "Ministry of Foreign Affairs".
fn body_at(document: &Document<'_>, at: usize) -> Option<usize> {
    let token = document.token(at).filter(|token| token.is_capitalized())?;
    if token.has(Class::PhraseStart) {
        if let Some((length, _)) = document.phrase(at, Class::Organization).filter(|(length, _)| *length > 1)
        {
            return Some(at + length);
        }
    }
    let first = document.value(at, Class::OrgNoun).is_some_and(|value| value & noun::FIRST != 0);
    if !first || !(document.is(at + 1, words::OF) || document.is(at + 1, words::FOR)) {
        return None;
    }
    let mut behind = at + 2 + usize::from(document.is(at + 2, words::THE));
    let complement = behind;
    while behind < complement + MODIFIERS {
        let joined = document.is(behind, words::AND) || document.is_mark(behind, b',');
        let word = behind + usize::from(joined && behind > complement);
        let capital = document.token(word).is_some_and(|token| token.is_capitalized());
        let Some(length) = modifier_at(document, word).filter(|_| capital) else { break };
        behind = word + length;
    }
    (behind > complement).then_some(behind)
}

fn title_at(document: &Document<'_>, at: usize, end: usize) -> Option<TitleRun> {
    let first = document.token(at)?;
    if !document.may_begin(at, BEGINS) {
        return None;
    }
    let rank = if first.is_capitalized() { run_of(document, at, end, Class::Rank, Sort::Rank) } else { None };
    let Some(office) = office(document, at, end) else {
        return rank.or_else(|| run_of(document, at, end, Class::Honorific, Sort::Honorific));
    };
    // "Major General Hurley" is a rank, "General Secretary Xi" an office, "Sheriff Roe" either.
    rank.filter(|rank| {
        let (longer, armed) = (rank.written.len() > office.written.len(), is_armed(document, at));
        longer || rank.written.len() == office.written.len() && (armed || office.written.len() > 1)
    })
    .or(Some(office))
}

fn is_armed(document: &Document<'_>, at: usize) -> bool {
    document.phrase(at, Class::Rank).is_some_and(|(_, value)| value == ARMED)
}

/// Ranks or honorifics, one behind the other, before a capitalized word.
fn run_of(document: &Document<'_>, at: usize, end: usize, class: Class, sort: Sort) -> Option<TitleRun> {
    let mut behind = at;
    for _ in 0..RANKS {
        let Some((length, _)) = document.phrase(behind, class) else { break };
        // "Don Cheadle", "M. Stan".
        let token = document.tokens[behind];
        let given = class == Class::Honorific && token.has(Class::GivenName) && length == 1;
        if given || token.end - token.start == 1 {
            break;
        }
        if behind > at && document.tokens[behind].gap > Gap::Space {
            break;
        }
        behind = behind_point(document, behind + length, end);
    }
    if behind == at || behind > end || !begins_name(document, behind) {
        return None;
    }
    // "Washington, DC Today": two capitals are a rank only before a word of names.
    let letters = behind == at + 1
        && document.tokens[at].shape == Shape::Upper
        && document.tokens[at].end - document.tokens[at].start == 2;
    if letters && !document.any(behind, Classes::of(&[Class::GivenName, Class::Surname])) {
        return None;
    }
    let tokens = TokenRange::new(at, behind);
    let head = (behind - 1) as u32;
    let flags = if sort == Sort::Rank { flag::OFFICE } else { 0 };
    Some(TitleRun {
        tokens,
        written: tokens,
        full: tokens,
        head,
        sort,
        flags,
        status: None,
        organization: None,
        country: None,
    })
}

/// Whether a capitalized word that can begin a name stands there.
fn begins_name(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| {
        token.gap == Gap::Space
            && (token.is_capitalized() && !token.any(NO_NAME) || token.has(Class::NameParticle))
    })
}

/// Behind the point of an abbreviation.
fn behind_point(document: &Document<'_>, at: usize, end: usize) -> usize {
    let point = at < end && document.is_mark(at, b'.') && document.tokens[at].is_glued();
    if point { at + 1 } else { at }
}

/// `status? (grade | domain)* HEAD suffix?`
fn office(document: &Document<'_>, at: usize, end: usize) -> Option<TitleRun> {
    let (mut first_word, mut start, mut cursor, mut status) = (at, at, at, None);
    // "Metropolitan Police Commissioner": a body's noun behind the first word ends an organization, not a title's domain.
    for step in 0..MODIFIERS {
        if step > 0 && cursor < end && breaks(document, cursor) {
            return None;
        }
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
            || cursor > 0 && !document.tokens[cursor - 1].is_word();
        if small && first.is_capitalized() && (!opens || first.has(Class::Organization)) {
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
    let graded =
        length == 1 && document.has(at, Class::TitleGrade) && modifier_at(document, at + 1).is_some();
    graded && !breaks(document, at + 1) && plain_office(document, at + 1, end).is_some()
}

/// Whether the run of words is broken before a token.
fn breaks(document: &Document<'_>, at: usize) -> bool {
    document.tokens.get(at).is_none_or(|token| token.gap > Gap::Space)
}

/// The noun of a body, capitalized, that stands behind another word of its name: "Metropolitan Police", "Supreme Court".
fn is_body(document: &Document<'_>, at: usize, start: usize) -> bool {
    const NAMED: &[&str] = &[
        "Group",
        "Board",
        "Party",
        "Club",
        "Union",
        "Company",
        "Trust",
        "League",
        "School",
        "Foundation",
        "Campaign",
    ];
    let Some(value) = document.value(at, Class::OrgNoun) else { return false };
    if is_chamber(document, at) {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let court = kind_of(value) == OrganizationKind::Court;
    let joined = document.tokens[at].gap == Gap::Space;
    let follows = if at > start {
        document.has(before, Class::TitleDomain) || is_name_part(document, before)
    } else {
        is_name_part(document, before) || court && document.tokens[before].is_capitalized()
    };
    joined && follows && (value & noun::WEAK == 0 || NAMED.contains(&document.word(at)))
}

/// A capitalized word that is no country's, no title's and no function word.
fn is_name_part(document: &Document<'_>, at: usize) -> bool {
    const OTHER: Classes = Classes::of(&[
        Class::Country,
        Class::Demonym,
        Class::TitleGrade,
        Class::TitleStatus,
        Class::TitleHead,
    ]);
    document.tokens.get(at).is_some_and(|token| {
        token.is_word() && token.is_capitalized() && !token.any(OTHER) && !token.any(NO_NAME)
    })
}

/// Bodies whose bare noun is their name: "Senate President".
fn is_chamber(document: &Document<'_>, at: usize) -> bool {
    ["Senate", "House", "Parliament", "Congress", "Knesset", "Assembly"].contains(&document.word(at))
}

/// A noun that ends the names of places.
fn is_place_noun(document: &Document<'_>, at: usize) -> bool {
    ["Park", "City", "County", "District", "Town", "Village", "Island", "State", "Township", "Borough"]
        .contains(&document.word(at))
}

fn modifier_at(document: &Document<'_>, at: usize) -> Option<usize> {
    // "under Archbishop Salinas": a grade before a hyphen only.
    if document.has(at, Class::Preposition) && !document.is_mark(at + 1, b'-') {
        return None;
    }
    MODIFIER.iter().filter_map(|&class| document.phrase(at, class)).map(|(length, _)| length).max()
}

fn head_at(document: &Document<'_>, at: usize, end: usize) -> Option<(usize, u32)> {
    let (length, flags) = document.phrase(at, Class::TitleHead)?;
    // "an art major", "a major donor".
    let major = length == 1 && document.tokens[at].shape == Shape::Lower && document.word(at) == "major";
    if major {
        return None;
    }
    (at + length <= end && !breaks_inside(document, at, length)).then_some((length, flags))
}

fn breaks_inside(document: &Document<'_>, at: usize, length: usize) -> bool {
    (at + 1..at + length).any(|inside| document.tokens[inside].gap > Gap::Line)
}

/// The status that a word tells; words such as "current" tell none.
fn status(document: &Document<'_>, at: usize) -> Option<Status> {
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

/// A title whose head is found: takes in what may follow the head.
fn finish(
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
        flags = flags & !flag::OFFICE | flag::OCCUPATION;
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
        if let Some(suffix) = suffix(document, behind + hyphen).filter(|_| behind + hyphen < end) {
            status = Some(suffix);
            behind += hyphen + 1;
        }
    }
    let head = title.end - 1;
    let capitals = document.tokens[head as usize];
    let abbreviated = capitals.has(Class::Abbreviation) || capitals.shape == Shape::Upper;
    if abbreviated && document.tokens.get(behind).is_some_and(|next| next.shape != Shape::Lower) {
        let point = behind_point(document, behind, end);
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
fn is_mere_member(document: &Document<'_>, start: usize, behind: usize) -> bool {
    const MERE: &[&str] =
        &["team", "family", "gang", "staff", "crew", "band", "cast", "faculty", "cult", "squad", "clan"];
    let head = document.lexicon.text(document.lexicon.lemma(document.lexeme(behind - 1)));
    let before = if behind - 1 > start { document.word(behind - 2) } else { Default::default() };
    ["member", "leader"].contains(&head) && MERE.iter().any(|mere| mere.eq_ignore_ascii_case(before))
}

/// `TITLE (, TITLE)? and TITLE` of one holder: "chairman, CEO and president". "The Prime Minister and President Hollande"
/// are two.
fn joint(
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
    if after > end || (flags ^ more) & flag::PLURAL != 0 || (flags & more) & flag::OFFICE == 0 {
        return None;
    }
    let determined = first.checked_sub(1).is_some_and(|before| document.is(before, words::THE));
    let two_rulers = flags & more & flag::RULER != 0;
    let named = begins_name(document, after);
    (!(named && (determined || two_rulers))).then_some((after, more))
}

/// Modifiers and a head, without status.
fn plain_office(document: &Document<'_>, at: usize, end: usize) -> Option<(usize, u32)> {
    let mut cursor = at;
    for _ in 0..MODIFIERS {
        if let Some((length, flags)) = head_at(document, cursor, end) {
            return Some((cursor + length - at, flags));
        }
        cursor += modifier_at(document, cursor)?;
        if breaks(document, cursor) {
            return None;
        }
    }
    None
}

/// "elect", "designate" behind a title.
fn suffix(document: &Document<'_>, at: usize) -> Option<Status> {
    if !document.has(at, Class::TitleStatus) {
        return None;
    }
    status(document, at).filter(|status| matches!(status, Status::Elect | Status::Designate))
}
