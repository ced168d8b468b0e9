//! The library against others that do the same, or do it slowly: unicode-segmentation and Unicode's own data, jiff, exact
//! decimal arithmetic, its own other forms.

mod packages;
mod reference;
mod written;

use nutgraf::text::TokenKind;
use nutgraf::{Article, Date, Extractor, Kinds, Offsets, Record};
use unicode_segmentation::UnicodeSegmentation;
use written::{in_words, with_commas};

struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 9) % limit
    }
}

/// The words that the scanner finds, a genitive put back to its word.
fn words(extractor: &Extractor, text: &str) -> Vec<(usize, usize)> {
    let found = extractor.extract(&Article::new(text));
    let mut words: Vec<(usize, usize)> = Vec::new();
    for token in found.tokens().iter().filter(|token| token.kind() != TokenKind::Mark) {
        let span = token.span().range();
        match words.last_mut() {
            Some(last) if token.kind() == TokenKind::Clitic => last.1 = span.end,
            _ => words.push((span.start, span.end)),
        }
    }
    words
}

/// Those of some segments that are words: something to read, no mark, no space that a combining mark leans on. The narrow
/// no-break space, which Unicode counts to the words beside it, parts them.
fn readable<'a>(segments: impl Iterator<Item = &'a str>) -> Vec<(usize, usize)> {
    let mut at = 0;
    let places = segments.flat_map(|segment| segment.split_inclusive('\u{202F}')).map(|segment| {
        let start = at;
        at += segment.len();
        (segment.trim_end_matches('\u{202F}'), start)
    });
    places
        .filter(|(segment, _)| {
            segment.chars().any(char::is_alphanumeric) && !segment.starts_with(char::is_whitespace)
        })
        .flat_map(|(segment, start)| {
            let parts = reference::parts(segment, "").into_iter();
            parts.map(move |part| {
                let start = start + part.as_ptr() as usize - segment.as_ptr() as usize;
                (start, start + part.len())
            })
        })
        .collect()
}

fn scanner() -> Extractor {
    Extractor::new().kinds(Kinds::NONE)
}

/// Unicode's word break test as unicode-segmentation's own package brings it (Unicode License v3); nothing of it is copied.
fn word_break_test() -> Vec<(String, Vec<String>)> {
    let metadata = packages::metadata();
    let package = metadata["packages"]
        .as_array()
        .and_then(|packages| packages.iter().find(|package| package["name"] == "unicode-segmentation"))
        .and_then(|package| package["manifest_path"].as_str())
        .expect("unicode-segmentation is a dependency");
    let data = std::path::Path::new(package).with_file_name("tests").join("testdata/mod.rs");
    let source = std::fs::read_to_string(&data).expect("the package brings its test data");
    let table = source
        .split("TEST_WORD")
        .nth(1)
        .and_then(|rest| rest.split("];\n").next())
        .expect("a table of words");
    // ("text", &["segment", "segment"]), …
    let strings = |part: &str| -> Vec<String> { part.split('"').skip(1).step_by(2).map(unescaped).collect() };
    let rows = table.split("(\"").skip(1).map(|row| {
        let (text, segments) = row.split_once("\",").expect("a text and its segments");
        let segments = segments.split("])").next().unwrap_or_default();
        (unescaped(text), strings(segments))
    });
    rows.collect()
}

/// `\u{308}`, `\'`, `\\`.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('\\') {
        plain.push_str(before);
        if let Some(code) = behind.strip_prefix("u{") {
            let (code, behind) = code.split_once('}').expect("a code point");
            plain.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
            rest = behind;
        } else {
            let c = behind.chars().next().expect("an escaped character");
            plain.push(if c == 'n' { '\n' } else { c });
            rest = &behind[c.len_utf8()..];
        }
    }
    plain + rest
}

#[test]
fn words_are_those_of_unicode_s_own_test() {
    let (rows, extractor) = (word_break_test(), scanner());
    assert!(rows.len() > 1500, "only {} rows", rows.len());
    for (text, segments) in rows {
        assert_eq!(segments.concat(), text, "the row is read wholly");
        assert_eq!(words(&extractor, &text), readable(segments.iter().map(String::as_str)), "{text:?}");
    }
}

#[test]
fn words_are_those_of_unicode_segmentation_in_all_scripts() {
    /// Beginnings of blocks in whose neighborhood characters are drawn, and how many of them.
    const BLOCKS: &[(u32, u64)] = &[
        (0x20, 0x5F),
        (0x20, 0x5F),
        (0x20, 0x5F),
        (0x0, 0x20),
        (0x80, 0x80),
        (0x100, 0x150),
        (0x300, 0x70),
        (0x370, 0x90),
        (0x400, 0x100),
        (0x530, 0x60),
        (0x5D0, 0x30),
        (0x600, 0x100),
        (0x900, 0x80),
        (0xE00, 0x80),
        (0x1100, 0x100),
        (0x1F00, 0x100),
        (0x2000, 0x70),
        (0x20A0, 0x20),
        (0x2100, 0x90),
        (0x2460, 0xA0),
        (0x3000, 0x100),
        (0x4E00, 0x200),
        (0xAC00, 0x200),
        (0xFB00, 0x50),
        (0xFE00, 0x70),
        (0xFF00, 0xF0),
        (0x1F1E6, 26),
        (0x1F300, 0x300),
        (0x1F3FB, 5),
        (0xE0020, 0x60),
        (0x10400, 0x50),
        (0x1D400, 0x200),
        (0x0, 0x11_0000),
    ];
    const JOINERS: &[char] = &[
        '\u{200D}', '\u{200C}', '\u{202F}', '\u{301}', '\u{308}', '\u{FE0F}', '\u{AD}', '_', '\'', '’', '.',
        ',', ':', ';', '·', ' ', 's', '1',
    ];
    let (mut random, extractor) = (Random(20_260_127), scanner());
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..=random.below(14) {
            if random.below(4) == 0 {
                text.push(JOINERS[random.below(JOINERS.len() as u64) as usize]);
                continue;
            }
            let (start, length) = BLOCKS[random.below(BLOCKS.len() as u64) as usize];
            text.extend(char::from_u32(start + random.below(length) as u32));
        }
        assert_eq!(words(&extractor, &text), readable(text.split_word_bounds()), "{text:?}");
    }
}

/// A number in some written form, and its value in decimal digits, found by shifting the point.
fn number(random: &mut Random) -> (String, String) {
    const SCALES: &[(&str, usize)] = &[
        (" thousand", 3),
        (" million", 6),
        (" billion", 9),
        (" trillion", 12),
        ("m", 6),
        ("bn", 9),
        ("k", 3),
        (" lakh", 5),
        (" crore", 7),
    ];
    let whole = match random.below(4) {
        0 => 2 + random.below(97),
        1 => 100 + random.below(800),
        2 => 2300 + random.below(7000),
        _ => 10_000 + random.below(99_000_000),
    };
    match random.below(4) {
        0 => (with_commas(whole as i64), whole.to_string()),
        1 if whole < 1_000_000 => (in_words(whole as i64), whole.to_string()),
        2 => {
            let digits = 1 + random.below(3) as usize;
            let part: String = (0..digits).map(|_| char::from(b'0' + random.below(10) as u8)).collect();
            (format!("{}.{part}", with_commas(whole as i64)), format!("{whole}.{part}"))
        }
        _ => {
            let whole = 1 + random.below(999);
            let digits = 1 + random.below(2) as usize;
            let part: String = (0..digits).map(|_| char::from(b'0' + random.below(10) as u8)).collect();
            let (scale, zeros) = SCALES[random.below(SCALES.len() as u64) as usize];
            let shifted = format!("{whole}{part}{}", "0".repeat(zeros - digits));
            (format!("{whole}.{part}{scale}"), shifted)
        }
    }
}

#[test]
fn numbers_are_what_exact_decimals_say() {
    let (mut random, extractor) = (Random(7), Extractor::new());
    let mut complaints = Vec::new();
    for _ in 0..20_000 {
        let (written, exact) = number(&mut random);
        let text = format!("The old map shows {written} people in the valley.");
        let found = extractor.extract(&Article::new(&text));
        let record = found.record("number", Offsets::Bytes);
        let value: f64 = exact.parse().expect("decimal digits");
        let read: Vec<_> =
            record.figures.iter().map(|figure| (figure.mention.span.text.as_str(), figure.value)).collect();
        if read != [(written.as_str(), Some(value))] {
            complaints.push(format!("{written} is {value}, not {read:?}"));
        }
    }
    let shown = complaints.iter().take(20).cloned().collect::<Vec<_>>().join("\n");
    assert!(complaints.is_empty(), "{}\n{shown}", complaints.len());
}

#[test]
fn days_are_those_of_jiff() {
    let mut jiff = jiff::civil::date(1800, 1, 1);
    let mut day = Date::new(1800, 1, 1).expect("a day");
    let epoch = jiff::civil::date(1970, 1, 1);
    let mut random = Random(400);
    while jiff.year() < 2201 {
        assert_eq!(day.to_string(), jiff.to_string());
        assert_eq!(day.weekday().number(), jiff.weekday().to_monday_one_offset() as u8, "{day}");
        let week = jiff.iso_week_date();
        assert_eq!(day.iso_week(), (i32::from(week.year()), week.week() as u8), "{day}");
        assert_eq!(day.days_from_epoch(), jiff.since(epoch).expect("a distance").get_days(), "{day}");
        let days = random.below(60_000) as i32 - 30_000;
        let moved = jiff.checked_add(jiff::Span::new().days(days)).expect("a day of our time");
        assert_eq!(
            day.plus_days(days).map(|day| day.to_string()),
            Some(moved.to_string()),
            "{day} and {days} days"
        );
        assert_eq!(day.to_string().parse(), Ok(day));
        jiff = jiff.tomorrow().expect("the next day");
        day = day.plus_days(1).expect("the next day");
    }
    for year in [-1, 0, 1, 4, 100, 400, 1582, 1700, 1900, 2000, 2023, 2024, 2100, 9999, 10_000] {
        for month in 0..=13 {
            for date in [0, 1, 28, 29, 30, 31, 32] {
                let known = (1..=9999).contains(&year)
                    && jiff::civil::Date::new(year as i16, month as i8, date as i8).is_ok();
                assert_eq!(Date::new(year, month, date).is_ok(), known, "{year}-{month}-{date}");
            }
        }
    }
}

#[test]
fn a_year_ago_is_where_jiff_says() {
    let extractor = Extractor::new();
    let mut random = Random(12);
    for _ in 0..400 {
        let days = random.below(40_000) as i32;
        let published = Date::new(1950, 1, 1).expect("a day").plus_days(days).expect("a day");
        let jiff: jiff::civil::Date = published.to_string().parse().expect("the same day");
        let months = 2 + random.below(11) as i64;
        let days = 2 + random.below(300) as i64;
        let text = format!("It closed {days} days ago. It had opened {months} months ago.");
        let found = extractor.extract(&Article::new(&text).published(published));
        let record = found.record("ago", Offsets::Bytes);
        let day = jiff.checked_sub(jiff::Span::new().days(days)).expect("a day").to_string();
        let month =
            jiff.checked_sub(jiff::Span::new().months(months)).expect("a day").strftime("%Y-%m").to_string();
        let timexes: Vec<_> =
            record.dates.iter().map(|date| date.timex.clone().unwrap_or_default()).collect();
        assert_eq!(timexes.len(), 2, "{text}");
        assert_eq!(timexes[0], day, "{text} of {published}");
        assert!(timexes[1].starts_with(&month), "{text} of {published}: {timexes:?}");
    }
}

fn fixtures() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("the fixtures").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths
        .iter()
        .filter(|path| !path.ends_with("known-gaps.txt"))
        .map(|path| std::fs::read_to_string(path).expect("an article"))
        .collect()
}

#[test]
fn a_record_says_what_the_extraction_says() {
    let extractor = Extractor::new();
    let published = Date::new(2026, 1, 27).expect("a day");
    for text in fixtures() {
        let found = extractor.extract(&Article::new(&text).published(published));
        let record = found.record("one", Offsets::Bytes);
        macro_rules! agree {
            ($($list:ident),*) => {$(
                assert_eq!(found.$list().len(), record.$list.len());
                for (borrowed, owned) in found.$list().iter().zip(&record.$list) {
                    let span = &owned.mention.span;
                    assert_eq!(borrowed.span, nutgraf::Span::new(span.start, span.end));
                    assert_eq!(found.text(borrowed.span), span.text);
                    assert_eq!((borrowed.sentence, borrowed.rule.id()), (owned.mention.sentence, &*owned.mention.rule));
                }
            )*};
        }
        agree!(figures, dates, countries, regions, places, quotes);
        let titles = |title: Option<nutgraf::Title>| title.is_some();
        for (borrowed, owned) in found.officials().iter().zip(&record.officials) {
            assert_eq!(found.mentions_of_official(borrowed).len(), owned.mentions.len());
            assert_eq!(titles(borrowed.title), owned.title.is_some());
        }
        for (borrowed, owned) in found.organizations().iter().zip(&record.organizations) {
            assert_eq!(found.mentions_of_organization(borrowed).len(), owned.mentions.len());
        }
        // The same facts in each unit.
        for offsets in [Offsets::Chars, Offsets::Utf16] {
            let other = found.record("one", offsets);
            let texts = |record: &Record| -> Vec<String> {
                record
                    .dates
                    .iter()
                    .map(|date| format!("{} {:?}", date.mention.span.text, date.timex))
                    .collect()
            };
            assert_eq!(texts(&other), texts(&record));
        }
    }
}

#[test]
fn json_to_owned_to_json_is_the_same_json() {
    let extractor = Extractor::new();
    for text in fixtures() {
        let record = extractor.extract(&Article::new(&text)).record("one", Offsets::Chars);
        let json = serde_json::to_string(&record).expect("a record is JSON");
        let owned: Record = serde_json::from_str(&json).expect("and reads back");
        assert_eq!(owned, record);
        assert_eq!(serde_json::to_string(&owned).expect("and is JSON again"), json);
        let value: serde_json::Value = serde_json::from_str(&json).expect("any JSON");
        let owned: Record = serde_json::from_value(value).expect("by way of a value");
        assert_eq!(owned, record);
    }
}
