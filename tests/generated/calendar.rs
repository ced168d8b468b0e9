//! Dates as they are written, with what they say; the days are reckoned here once more, by jiff.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use crate::random::Random;
use crate::written::in_words;

/// An expression of time, and the fields of its record.
pub(crate) struct Written {
    /// What stands before the span, without a blank at its end ("between").
    pub(crate) before: &'static str,
    pub(crate) text: String,
    pub(crate) fields: Vec<(&'static str, String)>,
}

const MONTHS: &[(&str, &str)] = &[
    ("January", "Jan."),
    ("February", "Feb."),
    ("March", "March"),
    ("April", "April"),
    ("May", "May"),
    ("June", "June"),
    ("July", "July"),
    ("August", "Aug."),
    ("September", "Sept."),
    ("October", "Oct."),
    ("November", "Nov."),
    ("December", "Dec."),
];

fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn month_of(day: Date) -> (&'static str, &'static str) {
    MONTHS[day.month() as usize - 1]
}

fn written(text: String, kind: &str, timex: String, first: Date, last: Date) -> Written {
    let fields = vec![
        ("kind", kind.to_owned()),
        ("timex", timex),
        ("first", first.to_string()),
        ("last", last.to_string()),
    ];
    Written { before: "", text, fields }
}

fn range(before: &'static str, text: String, first: Date, last: Date) -> Written {
    Written { before, ..written(text, "range", "-".to_owned(), first, last) }
}

fn day(text: String, day: Date) -> Written {
    written(text, "date", day.to_string(), day, day)
}

fn back(from: Date, span: Span) -> Date {
    from.checked_sub(span).expect("a day of our time")
}

fn month(text: String, within: Date) -> Written {
    written(
        text,
        "date",
        within.strftime("%Y-%m").to_string(),
        within.first_of_month(),
        within.last_of_month(),
    )
}

fn year(text: String, year: i16) -> Written {
    written(
        text,
        "date",
        format!("{year:04}"),
        jiff::civil::date(year, 1, 1),
        jiff::civil::date(year, 12, 31),
    )
}

fn week(text: &str, within: Date) -> Written {
    let iso = within.iso_week_date();
    let monday = back(within, i64::from(within.weekday().to_monday_zero_offset()).days());
    let timex = format!("{:04}-W{:02}", iso.year(), iso.week());
    written(text.to_owned(), "date", timex, monday, back(monday, (-6).days()))
}

/// A day without its year, in the style of the article.
fn month_day(day: Date, british: bool, short: bool) -> String {
    let (long, abbreviated) = month_of(day);
    if british {
        format!("{} {long}", day.day())
    } else {
        format!("{} {}", if short { abbreviated } else { long }, day.day())
    }
}

fn ordinal(day: i8) -> &'static str {
    match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}

/// An expression of a sort, in an article published on a day.
pub(crate) fn write(random: &mut Random, sort: &str, published: Date, british: bool) -> Written {
    let short = random.percent(50);
    match sort {
        "weekday" => {
            let past = back(published, random.within(0, 6).days());
            day(weekday(past).to_owned(), past)
        }
        "nextday" => {
            let next = back(published, random.within(-6, -1).days());
            day(weekday(next).to_owned(), next)
        }
        "stamp" => day(format!("{}, {}", month_day(published, false, short), published.year()), published),
        "earlier" => {
            // A distance, or the quarter that it leads to: the contract knows both.
            Written { before: "", text: "a year earlier".to_owned(), fields: Vec::new() }
        }
        "monthday" => {
            let past = back(published, random.within(8, 150).days());
            day(month_day(past, british, short), past)
        }
        "future" => {
            let next = back(published, random.within(-75, -8).days());
            day(month_day(next, british, short), next)
        }
        "date" => {
            let past = back(published, random.within(20, 9000).days());
            let (long, _) = month_of(past);
            let text = match random.within(0, 5) {
                0 => past.to_string(),
                1 => format!("{}{} {long} {}", past.day(), ordinal(past.day()), past.year()),
                2 => format!("{} {long} {}", past.day(), past.year()),
                3 => format!("{long} {}{}, {}", past.day(), ordinal(past.day()), past.year()),
                _ => format!("{}, {}", month_day(past, false, short), past.year()),
            };
            day(text, past)
        }
        "weekdate" => {
            let past = back(published, random.within(8, 900).days());
            let text = if british {
                format!("{} {}, {}", weekday(past), month_day(past, true, false), past.year())
                    .replace(", ", " ")
            } else {
                format!("{}, {}, {}", weekday(past), month_day(past, false, short), past.year())
            };
            day(text, past)
        }
        "month" => {
            let past = back(published, random.within(1, 8).months());
            month(month_of(past).0.to_owned(), past)
        }
        "monthyear" => {
            let past = back(published, random.within(13, 300).months());
            month(format!("{} {}", month_of(past).0, past.year()), past)
        }
        "year" => {
            let past = published.year() - random.within(1, 70) as i16;
            year(past.to_string(), past)
        }
        "quarter" => {
            let past = published.year() - random.within(1, 6) as i16;
            let quarter = random.within(1, 4) as i8;
            let first = jiff::civil::date(past, quarter * 3 - 2, 1);
            let last = back(first, (-2).months()).last_of_month();
            let name = ["first", "second", "third", "fourth"][quarter as usize - 1];
            let text = format!("{name} quarter of {past}");
            written(text, "date", format!("{past}-Q{quarter}"), first, last)
        }
        "decade" => {
            let decade = random.within(195, 201) as i16;
            let (first, last) =
                (jiff::civil::date(decade * 10, 1, 1), jiff::civil::date(decade * 10 + 9, 12, 31));
            written(format!("{decade}0s"), "date", decade.to_string(), first, last)
        }
        "summer" => {
            let past = published.year() - random.within(1, 20) as i16;
            let (first, last) = (jiff::civil::date(past, 6, 1), jiff::civil::date(past, 8, 31));
            written(format!("summer of {past}"), "date", format!("{past}-SU"), first, last)
        }
        "days" => {
            let first = back(published, random.within(30, 140).days());
            let last = back(first, random.within(-20, -2).days());
            let same = first.month() == last.month();
            let (a, b) = (month_day(first, british, short), month_day(last, british, short));
            let (name, abbreviated) = month_of(first);
            let name = if short && !british { abbreviated } else { name };
            match (random.within(0, 3), same, british) {
                (0, true, false) => range("", format!("{name} {}-{}", first.day(), last.day()), first, last),
                (0 | 1, true, true) => {
                    range("from", format!("{} to {} {name}", first.day(), last.day()), first, last)
                }
                (2, true, true) => range("", format!("{}-{} {name}", first.day(), last.day()), first, last),
                (1, ..) => range("between", format!("{a} and {b}"), first, last),
                _ => range("from", format!("{a} to {b}"), first, last),
            }
        }
        "years" => {
            let from = published.year() - random.within(9, 40) as i16;
            let to = from + random.within(2, 8) as i16;
            let (first, last) = (jiff::civil::date(from, 1, 1), jiff::civil::date(to, 12, 31));
            match random.within(0, 3) {
                0 => range("between", format!("{from} and {to}"), first, last),
                1 => range("from", format!("{from} to {to}"), first, last),
                2 => range("in", format!("{from}–{to}"), first, last),
                _ => range("in", format!("{from}-{to}"), first, last),
            }
        }
        "ago" => match random.within(0, 5) {
            0 => {
                let days = random.within(2, 9);
                day(format!("{} days ago", in_words(days)), back(published, days.days()))
            }
            1 => {
                let years = random.within(2, 9);
                let past = published.year() - years as i16;
                year(format!("{} years ago", in_words(years)), past)
            }
            2 => day("yesterday".to_owned(), back(published, 1.day())),
            3 => week("last week", back(published, 7.days())),
            4 => month("last month".to_owned(), back(published, 1.month())),
            _ => year("last year".to_owned(), published.year() - 1),
        },
        "coming" => match random.within(0, 2) {
            0 => day("tomorrow".to_owned(), back(published, (-1).days())),
            1 => month("next month".to_owned(), back(published, (-1).months())),
            _ => year("next year".to_owned(), published.year() + 1),
        },
        "time" => {
            let past = back(published, random.within(1, 6).days());
            let (hour, minute) = (random.within(1, 11), random.within(1, 59));
            let evening = random.percent(50);
            let half = match (evening, british) {
                (false, false) => " a.m.",
                (true, false) => " p.m.",
                (false, true) => "am",
                (true, true) => "pm",
            };
            let text = format!("{hour}:{minute:02}{half} on {}", weekday(past));
            let hour = hour + if evening { 12 } else { 0 };
            written(text, "time", format!("{past}T{hour:02}:{minute:02}"), past, past)
        }
        "length" | "adjective" => {
            let number = random.within(2, 30);
            let (unit, code) = *random.pick(&[
                &("year", "Y"),
                &("month", "M"),
                &("week", "W"),
                &("day", "D"),
                &("hour", "H"),
            ]);
            let part = if code == "H" { "PT" } else { "P" };
            let words = if number < 10 { in_words(number) } else { number.to_string() };
            let text = if sort == "length" { format!("{words} {unit}s") } else { format!("{words}-{unit}") };
            let fields = vec![
                ("kind", "duration".to_owned()),
                ("timex", format!("{part}{number}{code}")),
                ("first", "-".to_owned()),
                ("last", "-".to_owned()),
            ];
            Written { before: "", text, fields }
        }
        "set" => {
            let text = random
                .pick(&["every year", "each month", "every day", "every Monday", "each year", "every week"]);
            Written {
                before: "",
                text: text.to_owned(),
                fields: vec![("kind", "set".to_owned()), ("first", "-".to_owned())],
            }
        }
        "dayline" => day(month_day(published, british, true), published),
        _ => panic!("no such date: {sort}"),
    }
}
