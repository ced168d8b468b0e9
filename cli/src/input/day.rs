//! Days as feeds and dumps write them.

use nutgraf::Date;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// Counts of seconds from here on are years behind 5000: they are milliseconds.
const MILLISECONDS_FROM: i64 = 100_000_000_000;
const SECONDS_A_DAY: i64 = 86_400;

/// Reads `2026-01-27` (a time behind it is passed over), `20260127`, `2026/01/27`, `27 January 2026`,
/// `January 27, 2026`, `Tue, 27 Jan 2026 10:03:01 GMT`, and seconds or milliseconds since 1970.
/// 03/04/2026 is not read: nobody can know which month that is.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    text.parse().ok().or_else(|| digits(text)).or_else(|| slashes(text)).or_else(|| words(text))
}

/// `20260127`, or a count of seconds.
fn digits(text: &str) -> Option<Date> {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    let number: i64 = whole.parse().ok()?;
    if whole.len() == 8 && !whole.starts_with('-') {
        return Date::new((number / 10_000) as i32, (number / 100 % 100) as u8, (number % 100) as u8).ok();
    }
    if whole.len() < 9 {
        return None;
    }
    let seconds = if number.abs() >= MILLISECONDS_FROM { number.div_euclid(1000) } else { number };
    let days = i32::try_from(seconds.div_euclid(SECONDS_A_DAY)).ok()?;
    Date::new(1970, 1, 1).ok()?.plus_days(days)
}

/// `2026/01/27`
fn slashes(text: &str) -> Option<Date> {
    let day = text.get(..10)?;
    if day.as_bytes().get(4) != Some(&b'/') {
        return None;
    }
    day.replace('/', "-").parse().ok()
}

/// A day with the month in letters.
fn words(text: &str) -> Option<Date> {
    let (mut year, mut month, mut day) = (None, None, None);
    for word in text.split([' ', ',', '-', '/']).filter(|word| !word.is_empty()).take(6) {
        let lower = word.to_ascii_lowercase();
        if let Some(at) = lower.get(..3).and_then(|head| MONTHS.iter().position(|name| *name == head)) {
            month = month.or(Some(at as u8 + 1));
            continue;
        }
        // "27th"
        let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if let Ok(number) = digits.parse::<u16>() {
            if digits.len() == 4 {
                year = year.or(Some(number));
            } else {
                day = day.or(u8::try_from(number).ok());
            }
        }
    }
    Date::new(i32::from(year?), month?, day?).ok()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn days_are_read_as_tools_write_them() {
        let same = [
            "2026-01-27",
            "2026-01-27T10:03:01Z",
            "2026-01-27 10:03:01+01:00",
            "20260127",
            "2026/01/27",
            "27 January 2026",
            "January 27, 2026",
            "Jan. 27, 2026",
            "27th Jan 2026",
            "Tue, 27 Jan 2026 10:03:01 GMT",
            "1769508181",
            "1769508181000",
            "1769508181.0",
        ];
        for text in same {
            assert_eq!(parse(text).map(|day| day.to_string()).as_deref(), Some("2026-01-27"), "{text}");
        }
        for text in ["", "yesterday", "03/04/2026", "2026", "2026-13-01", "12", "99999999999999999999"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
