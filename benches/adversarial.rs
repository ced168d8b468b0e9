//! Hostile input: one small unit repeated to megabytes, and units that hold a new name each time. Time must grow as the
//! text does, and stay within a factor of what news takes.
//!
//! `cargo bench --bench adversarial` prints the table; words behind it choose the units by name, `pairs` mixes each two.
//! Where a unit of marks alone grows by more than the bar between 1 and 8 MB, ask again from 4 MB on: its tokens may only have
//! left the caches. `NUTGRAF_UNITS=FILE.json` (an object of names and units) takes other units, `NUTGRAF_BYTES` sets the size of the small
//! text (1,000,000). Times are those of the processor where the system tells
//! them (Linux), so that a busy machine does not decide.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use nutgraf::{Article, Extractor, Scratch};

const GROWTH: usize = 8;
/// A tenth of the small size is measured first; where the small one would take this many times what news takes, the
/// rest is left out.
const HOPELESS: f64 = 100.0;
/// The small size is measured this often, and the least time counts.
const TIMES: usize = 3;
/// Texts faster than this many times news only show how memory is paged in; their growth fails nothing.
const FAST: f64 = 4.0;
/// Bars: time of the large text by that of the small one, and rate by that of news.
const MOST_GROWTH: f64 = 12.0;
const LEAST_SHARE: f64 = 1.0 / 12.0;

/// `#` stands for a name of its own in each repetition, `0` in braces for a number of its own.
const UNITS: &[(&str, &str)] = &[
    // Letters, digits and marks without end.
    ("digits", "3"),
    ("grouped digits", "4,"),
    ("thousands", "2,000,"),
    ("points and digits", "1."),
    ("capitals", "Q"),
    ("small letters", "k"),
    ("straight quotes", "\""),
    ("apostrophes", "e'"),
    ("curly quotes", "\u{201d}\u{201c}"),
    ("combining marks", "\u{302}"),
    ("accents", "ü"),
    ("joined emoji", "\u{1F9D1}\u{200d}"),
    ("flags", "\u{1F1F0}"),
    ("initials", "B."),
    ("open brackets", "("),
    ("square brackets", "[ "),
    ("full stops", "."),
    ("hyphens", "o-"),
    ("dashes", "\u{2014} "),
    ("slashes", "5/"),
    ("line feeds", "\n"),
    ("carriage returns", "\r\n"),
    ("spaces", " "),
    ("zero bytes", "\0"),
    ("no-break spaces", "\u{a0}"),
    ("Han", "語"),
    // Words without end.
    ("and", "or and "),
    ("of the", "Bank of the "),
    ("capitalized", "Xo "),
    ("unknown words", "zurb "),
    ("titles", "Deputy Prime Minister "),
    ("title of", "President of "),
    ("titles and", "chairman and "),
    ("honorifics", "Mr. "),
    ("ranks", "Lt. Gen. "),
    ("former", "former "),
    ("months", "March "),
    ("weekdays", "Friday "),
    ("years", "2019 "),
    ("year ranges", "2019-"),
    ("last year", "last year "),
    ("ago", "two years ago "),
    ("of the month", "of the month "),
    ("days of", "the first day of "),
    ("countries", "Chad and "),
    ("country commas", "Mali, "),
    ("hyphened countries", "Timor-Leste or "),
    ("demonyms", "French "),
    ("towns", "Paris, Texas, "),
    ("number words", "thousand million "),
    ("numbers", "seven "),
    ("figures", "5 men, "),
    ("from to", "from 5 to "),
    ("more than", "more than "),
    ("money", "$5 "),
    ("percent", "5% "),
    ("parts", "two of the "),
    ("open quotations", "\u{201c}It was "),
    ("quoted words", "\"x\" "),
    ("said", "said "),
    ("he said", "he said, "),
    ("says", "\"No,\" Xo said. "),
    ("verbs", "arrested "),
    ("nouns", "police station "),
    ("who", "who "),
    ("that", "that "),
    ("given names", "John "),
    ("full names", "John Smith, "),
    ("particles", "van der "),
    ("surnames said", "Smith said "),
    ("organizations", "Ministry of "),
    ("courts", "Supreme Court "),
    ("operations", "Operation "),
    ("named operations", "Operation Red "),
    ("genitives", "Chad's "),
    ("acronyms", "(WHO) "),
    ("ages", "Xo, 42, "),
    ("colons", "Xo: "),
    ("lists", "\n- Xo"),
    ("speaker lines", "\n\nXO: No."),
    ("headings", "\n\nXo Xo"),
    ("open paragraphs", "\n\n\u{201c}No. "),
    ("datelines", "\n\nPARIS, May 5 (Reuters) - "),
    ("bylines", "\n\nBy John Smith"),
    ("stamps", "Posted on 2026-01-27 "),
    ("sentences", "Xo is. "),
    // New names and numbers each time: what is remembered grows with the text.
    ("new names", "John # said. "),
    ("new names in one sentence", "John # and "),
    ("countries' names", "Ann Israel said so. He fled from Kenya in Israel. "),
    ("joint names", "The Roe-#son ticket of Jane #son won. "),
    ("new surnames", "# said it. "),
    ("new titles", "President John #, "),
    ("new bodies", "# Ministry said. "),
    ("new bodies in full", "the Ministry of # (#), "),
    ("new acronyms", "the # Agency. "),
    ("new operations", "Operation #. "),
    ("new operations in one sentence", "Operation # and "),
    ("new quotations", "\u{201c}No,\u{201d} said John #.\n\n"),
    ("new figures", "5 # died. "),
    ("new capitals", "# "),
    ("new dates", "on May {0}, "),
];

fn main() {
    let chosen: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let extractor = Extractor::new();
    let mut scratch = Scratch::default();
    let small_size: usize =
        std::env::var("NUTGRAF_BYTES").ok().and_then(|bytes| bytes.parse().ok()).unwrap_or(1_000_000);
    let units = units();
    let news = rate_of_news(&extractor, &mut scratch);
    println!("news: {news:.1} MB/s");
    println!("{:32} {:>9} {:>10} {:>7} {:>8}", "unit", "MB/s", "MB/s at 8x", "growth", "of news");
    let mut failed = 0;
    let mut report = |name: &str, units: &[&str]| {
        let Some((small, large)) = measure(&extractor, &mut scratch, units, small_size, news) else {
            println!("{name:32} {:>9} {:>10} {:>7} {:>8}  FAILS", "-", "-", "-", "-");
            failed += 1;
            return;
        };
        let rate = |bytes: usize, seconds: f64| bytes as f64 / 1e6 / seconds;
        let growth = large / small;
        let share = rate(small_size * GROWTH, large) / news;
        let fails = growth > MOST_GROWTH && share < FAST || share < LEAST_SHARE;
        failed += usize::from(fails);
        println!(
            "{name:32} {:9.1} {:10.1} {growth:7.1} {share:8.2}{}",
            rate(small_size, small),
            rate(small_size * GROWTH, large),
            if fails { "  FAILS" } else { "" }
        );
    };
    if chosen.iter().any(|word| word == "pairs") {
        for (i, (first, unit)) in units.iter().enumerate() {
            for (second, other) in &units[i + 1..] {
                report(&format!("{first} + {second}"), &[unit, other]);
            }
        }
    } else {
        for (name, unit) in &units {
            if chosen.is_empty() || chosen.iter().any(|word| word == name) {
                report(name, &[unit]);
            }
        }
    }
    println!("{failed} fail");
}

/// The units of the file that `NUTGRAF_UNITS` names, else [`UNITS`].
fn units() -> Vec<(String, String)> {
    let Some(path) = std::env::var_os("NUTGRAF_UNITS") else {
        return UNITS.iter().map(|&(name, unit)| (name.to_owned(), unit.to_owned())).collect();
    };
    let units = std::fs::read(path).expect("a readable file of units");
    let units: serde_json::Map<String, serde_json::Value> =
        serde_json::from_slice(&units).expect("an object of names and units");
    units.into_iter().map(|(name, unit)| (name, unit.as_str().expect("a text").to_owned())).collect()
}

/// Seconds for the small and the large text; none where a tenth of the small one takes too long already.
fn measure(
    extractor: &Extractor,
    scratch: &mut Scratch,
    units: &[&str],
    small: usize,
    news: f64,
) -> Option<(f64, f64)> {
    let text = repeat(units, small * GROWTH);
    let part = |bytes: usize| &text[..boundary(&text, bytes)];
    let hopeless = HOPELESS * small as f64 / 1e6 / news;
    if seconds(extractor, scratch, part(small / 10)) > hopeless / 10.0 {
        return None;
    }
    let least = (0..TIMES)
        .map(|_| seconds(extractor, scratch, part(small)))
        .min_by(f64::total_cmp)
        .unwrap_or_default();
    if least > hopeless {
        return None;
    }
    // Like the small one it is read by warm buffers: its first reading makes them large.
    let large = seconds(extractor, scratch, &text).min(seconds(extractor, scratch, &text));
    Some((least, large))
}

fn seconds(extractor: &Extractor, scratch: &mut Scratch, text: &str) -> f64 {
    let (start, busy) = (Instant::now(), processor_time());
    let found = extractor.extract_with(&Article::new(text), scratch);
    black_box(found.figures().len());
    scratch.recycle(found);
    let (elapsed, after) = (start.elapsed().as_secs_f64(), processor_time());
    match (busy, after) {
        // The system counts in ticks of some milliseconds.
        (Some(before), Some(after)) if elapsed > 0.05 && after > before => after - before,
        _ => elapsed,
    }
}

/// Seconds that this thread has run so far.
fn processor_time() -> Option<f64> {
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = times.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

/// The units by turns, to a number of bytes.
fn repeat(units: &[&str], bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 64);
    let mut count = 0;
    while text.len() < bytes {
        let unit = units[count % units.len()];
        for (i, part) in unit.split('#').enumerate() {
            if i > 0 {
                name(count, &mut text);
            }
            match part.split_once("{0}") {
                Some((before, behind)) => {
                    let _ = write!(text, "{before}{}{behind}", count % 28 + 1);
                }
                None => text.push_str(part),
            }
        }
        count += 1;
    }
    text
}

/// A capitalized name for a number, another for each.
fn name(mut number: usize, text: &mut String) {
    text.push('B');
    for _ in 0..5 {
        text.push(char::from(b"aeiou"[number % 5]));
        text.push(char::from(b"bdgklmnprt"[number / 5 % 10]));
        number /= 50;
    }
}

/// The nearest place at or before a byte where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// MB/s on the fixtures.
fn rate_of_news(extractor: &Extractor, scratch: &mut Scratch) -> f64 {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let texts: Vec<String> = std::fs::read_dir(folder)
        .expect("fixtures")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| std::fs::read_to_string(path).expect("a fixture"))
        .collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    let rounds = 1_000_000_usize.div_ceil(bytes.max(1));
    let mut round = || -> f64 {
        let times = (0..rounds).flat_map(|_| &texts).map(|text| seconds(extractor, scratch, text));
        times.sum()
    };
    let least = round().min(round()).min(round());
    (bytes * rounds) as f64 / 1e6 / least
}
