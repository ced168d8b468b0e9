//! Days of history that are told without their year: "Hamas's October 7 attack", "the January 6 Capitol riot".

use super::cursor::Cursor;
use super::value::{Point, Year};
use crate::lexicon::{Class, Words, words_listed as words};
use crate::text::{Document, TokenRange};

/// What shows that the day itself is meant stands so near in its sentence.
const NEAR: usize = 16;
/// What happened on it stands so close behind.
const BEHIND: usize = 2;

/// A day that everybody knows the year of.
struct HistoricDay {
    month: u8,
    day: u8,
    year: i32,
    /// Words of its story.
    near: &'static Words,
    /// Words right behind the day.
    behind: &'static Words,
}

const DAYS: &[HistoricDay] = &[
    HistoricDay {
        month: 1,
        day: 6,
        year: 2021,
        near: words!["capitol", "insurrection", "insurrectionists", "rioters", "riot", "riots"],
        behind: words!["committee", "attack", "defendants", "mob"],
    },
    HistoricDay { month: 6, day: 4, year: 1989, near: words!["tiananmen"], behind: words![] },
    HistoricDay { month: 7, day: 7, year: 2005, near: words!["bombings", "bombers"], behind: words![] },
    HistoricDay { month: 7, day: 15, year: 2016, near: words!["coup", "feto"], behind: words![] },
    HistoricDay {
        month: 9,
        day: 11,
        year: 2001,
        near: words!["hijackers", "hijacked", "qaeda", "pentagon"],
        behind: words!["attacks", "terrorist", "terror"],
    },
    HistoricDay {
        month: 10,
        day: 7,
        year: 2023,
        near: words!["hamas", "massacre"],
        behind: words![
            "attack", "attacks", "assault", "onslaught", "terror", "terrorist", "terrorists", "atrocities",
            "hostages",
        ],
    },
];

/// Whether a point is such a day, told without its year: news tells of it too, and no stamp is it.
pub(crate) fn is_historic(document: &Document<'_>, tokens: TokenRange, point: &Point) -> bool {
    let told = |known: &HistoricDay| {
        point.month() == Some(known.month)
            && point.day == Some(known.day)
            && point.year == Some(Year::Known(known.year))
    };
    let written =
        || tokens.indices().any(|at| document.word(at).len() == 4 && document.tokens[at].is_numeric());
    DAYS.iter().any(told) && !written()
}

/// The year of a day and month that ends where the cursor stands, if the words around tell of such a day.
pub(super) fn year(c: &Cursor<'_, '_>, start: usize, point: &Point) -> Option<Year> {
    let (month, day) = (point.month()?, point.day?);
    let known = DAYS.iter().find(|known| known.month == month && known.day == day)?;
    // "Monday, October 7" and "the October 7 anniversary" are of another year.
    let weekday = (start.saturating_sub(2)..start).any(|at| c.document.has(at, Class::Weekday));
    let anniversary = (c.at..c.at + BEHIND).any(|at| c.document.word(at).eq_ignore_ascii_case("anniversary"));
    if weekday || anniversary {
        return None;
    }
    let sentence = c.document.sentence_range(start);
    let from = start.saturating_sub(NEAR).max(sentence.start as usize);
    let to = (c.at + NEAR).min(sentence.end as usize);
    let is_one = |at: usize, words: &Words| words.has(c.document.word(at));
    let told = (from..start).chain(c.at..to).any(|at| is_one(at, known.near))
        || (c.at..(c.at + BEHIND).min(to)).any(|at| is_one(at, known.behind));
    told.then_some(Year::Known(known.year))
}
