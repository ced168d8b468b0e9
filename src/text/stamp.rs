//! Bylines and stamps: who wrote it, when it was posted and updated.

use std::borrow::Cow;

use once_cell::sync::Lazy;
use regex::{CaptureLocations, Regex};

use super::beginnings::Beginnings;
use crate::date::Date;

/// A byline or stamp is no longer than this, in bytes.
const MOST_BYTES: usize = 220;

/// Words that begin a line which tells when the article came out.
const POSTED: Beginnings = Beginnings::of(&[
    "by ",
    "date:",
    "first published",
    "for immediate release",
    "issued",
    "posted",
    "press release",
    "published",
    "released",
    "written by",
]);
const UPDATED: Beginnings = Beginnings::of(&["last modified", "last updated", "modified", "updated"]);

/// Words in lower case that a line of authors can hold.
const SMALL_WORDS: &[&str] = &[
    "and", "in", "at", "of", "for", "the", "de", "da", "van", "von", "der", "al", "bin", "on", "with", "&",
    "-", "–",
];
const MOST_AUTHOR_WORDS: usize = 14;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `2026-01-27`, `27 January 2026`, `Jan. 27, 2026`: year, month, day; day, month, year; month, day, year. Compiled when
/// the first stamp is seen; run on that line only.
static DAY: Lazy<Option<Regex>> = Lazy::new(|| {
    Regex::new(
        r"(?i-u)([12][0-9]{3})-([01][0-9])-([0-3][0-9])|([0-3]?[0-9])(?:st|nd|rd|th)? +(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]? +([12][0-9]{3})|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.]? +([0-3]?[0-9])(?:st|nd|rd|th)?,? +([12][0-9]{3})",
    )
    .ok()
});

/// What a line near the top of an article tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) posted: Option<Date>,
    pub(super) updated: Option<Date>,
    /// The line names an author ("By …", "Posted by …").
    pub(super) names_author: bool,
    /// It begins with words of [`POSTED`] or [`UPDATED`]; a plain date on a line of its own does not.
    pub(super) labelled: bool,
}

/// A line with plain spaces for no-break ones, which web pages hold where others have spaces.
fn plain_spaces(line: &str) -> Cow<'_, str> {
    if line.is_ascii() || !line.contains('\u{A0}') {
        return Cow::Borrowed(line);
    }
    Cow::Owned(line.replace('\u{A0}', " "))
}

/// Reads a line as byline or stamp, if it is one.
pub(super) fn read(line: &str) -> Option<Stamp> {
    if line.len() > MOST_BYTES {
        return None;
    }
    let line = &*plain_spaces(line);
    let labelled = POSTED.begin(line) || UPDATED.begin(line);
    let by = line.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by "));
    if by && !is_author_line(line) {
        return None;
    }
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    if !labelled && (digits < 5 || line.split_whitespace().count() > 8) {
        return None;
    }
    let mut stamp = Stamp { labelled, names_author: by || contains(line, " by "), ..Stamp::default() };
    if digits >= 5 {
        let days = DAY.as_ref()?;
        let (mut parts, mut from) = (days.capture_locations(), 0);
        while let Some(found) = days.captures_read_at(&mut parts, line, from) {
            from = found.end();
            let before = &line[..found.start()];
            let last = |word: &str| rfind(before, word);
            match (last("updated").max(last("modified")), last("posted").max(last("published"))) {
                (Some(updated), posted) if posted.is_none_or(|posted| posted < updated) => {
                    stamp.updated = stamp.updated.or(day(line, &parts));
                }
                _ => stamp.posted = stamp.posted.or(day(line, &parts)),
            }
        }
    }
    let plain_date = !labelled && stamp.posted.is_some() && leftover(line) <= 2;
    let tells = labelled && (stamp.names_author || stamp.posted.is_some() || stamp.updated.is_some());
    (tells || plain_date).then_some(stamp)
}

/// "By Jane Roe and John Doe in Nairobi", not "By Monday the river had risen."
fn is_author_line(line: &str) -> bool {
    let author = line.split(['|', '\u{2022}', '\u{B7}']).next().unwrap_or_default();
    let words = author.split_whitespace().skip(1);
    let capitalized = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    words.clone().next().as_ref().is_some_and(capitalized)
        && words.clone().count() <= MOST_AUTHOR_WORDS
        && words.clone().filter(|word| !capitalized(word)).all(|word| SMALL_WORDS.contains(&word))
        && words.clone().filter(capitalized).count() >= 2
        && !author.trim_end().ends_with(['.', '?', '!'])
}

/// Words of a line that are neither numbers, months nor weekdays.
fn leftover(line: &str) -> usize {
    line.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() > 2)
        .filter(|word| {
            let start = word.get(..3).unwrap_or_default();
            !MONTHS
                .iter()
                .chain(&["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
                .any(|name| start.eq_ignore_ascii_case(name))
        })
        .count()
}

fn contains(line: &str, word: &str) -> bool {
    rfind(line, word).is_some()
}

/// Where a word stands last, in any case. Lines are short.
fn rfind(line: &str, word: &str) -> Option<usize> {
    (0..=line.len().checked_sub(word.len())?)
        .rev()
        .find(|&at| line.get(at..at + word.len()).is_some_and(|part| part.eq_ignore_ascii_case(word)))
}

/// The day that a match of [`DAY`] tells; its parts in the order of the groups.
fn day(line: &str, parts: &CaptureLocations) -> Option<Date> {
    let part = |group: usize| parts.get(group).and_then(|(start, end)| line.get(start..end));
    let number = |group: usize| part(group)?.parse::<u16>().ok();
    let month = |group: usize| {
        let start = part(group)?.get(..3)?;
        MONTHS.iter().position(|month| month.eq_ignore_ascii_case(start)).map(|index| index as u8 + 1)
    };
    let (year, month, day) = if let Some(year) = number(1) {
        (year, number(2)? as u8, number(3)? as u8)
    } else if let Some(year) = number(6) {
        (year, month(5)?, number(4)? as u8)
    } else {
        (number(9)?, month(7)?, number(8)? as u8)
    };
    Date::checked(i32::from(year), month, day)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn check(line: &str, posted: Option<&str>, updated: Option<&str>, author: bool) {
        let stamp = read(line).unwrap_or_else(|| panic!("no stamp: {line}"));
        assert_eq!(stamp.posted.map(|day| day.to_string()).as_deref(), posted, "{line}");
        assert_eq!(stamp.updated.map(|day| day.to_string()).as_deref(), updated, "{line}");
        assert_eq!(stamp.names_author, author, "{line}");
    }

    #[test]
    fn stamps_tell_days() {
        let both = "Posted by Sam on 2026-01-27 10:03:01 | Last Updated by Sam on 2026-02-04 12:20:43";
        check(both, Some("2026-01-27"), Some("2026-02-04"), true);
        check("By Jane Roe", None, None, true);
        check("By\u{A0}Jane\u{A0}Roe", None, None, true);
        check("Published\u{A0}on January\u{A0}27, 2026", Some("2026-01-27"), None, false);
        check("By JANE ROE and John Doe in Nairobi", None, None, true);
        check("Published: 3rd March 2025, 09:15 GMT", Some("2025-03-03"), None, false);
        check("Updated Jan. 27, 2026 at 4:10 p.m.", None, Some("2026-01-27"), false);
        check("Tuesday, January 27, 2026", Some("2026-01-27"), None, false);
        check("FOR IMMEDIATE RELEASE: January 27, 2026", Some("2026-01-27"), None, false);
    }

    #[test]
    fn text_is_no_stamp() {
        for line in [
            "By Monday the river had risen.",
            "By Friday morning, Kenya had 4,000 cases",
            "Published figures show a rise",
            "The law of 27 January 2026 changed a great deal in the country",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
