//! The rules of dates. Each stands for a construction; which function reads it says `read`.

use crate::rule::Rule;

/// `2025-11-10`, `03/04/2025`, `31.12.1999`, `10-Nov-2025`
pub(super) const NUMERIC: Rule = Rule::new("dates.numeric");
/// `<day> [of] <month> [<year>]`: "10 November 2025", "the 3rd of March"
pub(super) const DAY_MONTH: Rule = Rule::new("dates.day_month");
/// `<month> [<day>][, <year>]`: "November 10th", "Nov. 2025", "October"
pub(super) const MONTH: Rule = Rule::new("dates.month");
/// `<weekday>[, <date>] [<day part>] [<time>]`: "Monday", "Friday night"
pub(super) const WEEKDAY: Rule = Rule::new("dates.weekday");
/// "yesterday", "the day after tomorrow", "tonight"
pub(super) const DEICTIC: Rule = Rule::new("dates.deictic");
/// `last|next|this|… <unit|month|weekday|season>`: "last week", "this morning", "next November"
pub(super) const WHICH: Rule = Rule::new("dates.which");
/// "the year", "the weekend": the unit about
pub(super) const THE_UNIT: Rule = Rule::new("dates.the_unit");
/// `early|mid|late|end of|earlier|later <point>`: "late 2024", "the end of May", "so far this year"
pub(super) const EDGE: Rule = Rule::new("dates.edge");
/// `<nth> <unit|weekday> of <point>`: "the first week of May", "the last Sunday of March"
pub(super) const NTH: Rule = Rule::new("dates.nth");
/// "third quarter", "Q3 2025", "first half of 2025"
pub(super) const QUARTER: Rule = Rule::new("dates.quarter");
/// "summer", "spring of 2024"
pub(super) const SEASON: Rule = Rule::new("dates.season");
/// "2025", "the year 2000", "480 BC", "nineteen ninety-nine"
pub(super) const YEAR: Rule = Rule::new("dates.year");
/// "2009-10", "2011/12"
pub(super) const YEAR_PAIR: Rule = Rule::new("dates.year_pair");
/// "fiscal 2024", "FY27"
pub(super) const FISCAL: Rule = Rule::new("dates.fiscal");
/// "the 1990s", "the '70s", "the 19th century"
pub(super) const DECADE: Rule = Rule::new("dates.decade");
/// "Christmas Day", "Easter Monday 2026"
pub(super) const HOLIDAY: Rule = Rule::new("dates.holiday");
/// "the 30th"
pub(super) const BARE_DAY: Rule = Rule::new("dates.bare_day");
/// "3:15 p.m. on Monday", "15:00 GMT", "midnight"
pub(super) const TIME: Rule = Rule::new("dates.time");
/// "overnight", "the morning of March 3"
pub(super) const DAY_PART: Rule = Rule::new("dates.day_part");
/// `<length>`: "three years", "two-week", "several days", "decades"
pub(super) const DURATION: Rule = Rule::new("dates.duration");
/// `<length> ago|earlier|later`: "three days ago", "a year earlier", "year-ago"
pub(super) const AGO: Rule = Rule::new("dates.ago");
/// `every|each <unit>`, "daily", "Sundays", "twice a week"
pub(super) const SET: Rule = Rule::new("dates.set");
/// "now", "recently", "the future"
pub(super) const VAGUE: Rule = Rule::new("dates.vague");
/// `<point> to|-|and <point>`: "November 10 to 21", "between 1998 and 2004"
pub(super) const RANGE: Rule = Rule::new("dates.range");
pub(crate) const RULES: &[Rule] = &[
    NUMERIC, DAY_MONTH, MONTH, WEEKDAY, DEICTIC, WHICH, THE_UNIT, EDGE, NTH, QUARTER, SEASON, YEAR,
    YEAR_PAIR, FISCAL, DECADE, HOLIDAY, BARE_DAY, TIME, DAY_PART, DURATION, AGO, SET, VAGUE, RANGE,
];
