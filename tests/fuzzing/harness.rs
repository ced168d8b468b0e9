//! What is asked of the library for any bytes; the fuzz targets (`fuzz/`) and the tests of this folder share it.
//!
//! Bytes are no news. A *program* of bytes picks words of the corpora that stand beside the rules, so that what a fuzzer
//! changes is which words stand beside each other, and a program made of a row reaches the row's rule at once.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use nutgraf::text::TokenKind;
use nutgraf::{Article, Date, Extraction, Extractor, Locale, Offsets, Record, Scratch, Span};
use unicode_segmentation::UnicodeSegmentation;

#[path = "../reference/mod.rs"]
mod reference;

/// The folders of corpora; a target for each.
pub(crate) const KINDS: [&str; 7] =
    ["figures", "dates", "countries", "people", "organizations", "operations", "quotes"];

/// Words beside which naive code breaks.
const ODD: &[&str] = &[
    "\u{301}",
    "\u{200D}",
    "\u{AD}",
    "\u{200E}",
    "\u{FEFF}",
    "\u{A0}",
    "\u{2028}",
    "\u{2029}",
    "\u{85}",
    "\u{B}",
    "\u{0}",
    "🙂",
    "👩‍👩‍👧",
    "🇬🇭",
    "二",
    "٣٤",
    "Ⅷ",
    "½",
    "ß",
    "İ",
    "ǅ",
    "ﬁ",
    "e\u{301}",
    "’s",
    "'s",
    "``",
    "''",
    "“",
    "”",
    "«",
    "»",
    "…",
    "—",
    "–",
    "−",
    "$",
    "£",
    "€",
    "₹",
    "%",
    "‰",
    "°",
    "№",
    "&amp;",
    "<p>",
    "\t",
    "\r",
    "\r\n",
    "1e9",
    "0x1F",
    "999999999999999999999999",
    "1,1,1,1",
    "1.2.3.4",
    "00:00:00",
    "31/02/2025",
    "0000-00-00",
    "9999-12-31",
    "-",
    "--",
    "(",
    ")",
    "[",
    "]",
    "_",
    "@",
    "#",
    "*",
    "/",
    "\\",
    "|",
    "~",
    "^",
    "`",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

/// The words of a folder's corpora, in order; `None` for those of all.
pub(crate) struct Words {
    words: Vec<String>,
    rows: Vec<String>,
}

fn sources() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = here.join("src/extract");
    if beside.is_dir() { beside } else { here.join("../src/extract") }
}

/// The text of a row of a corpus, without its brackets and assertions.
fn text_of(row: &str) -> String {
    let row = row.split(" =>").next().unwrap_or_default();
    let mut text = String::new();
    let mut chars = row.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            '[' | ']' => {}
            _ => text.push(c),
        }
    }
    text
}

impl Words {
    pub(crate) fn of(kind: Option<&str>) -> Self {
        let mut files = Vec::new();
        for folder in KINDS.iter().filter(|folder| kind.is_none_or(|kind| kind == **folder)) {
            let entries = std::fs::read_dir(sources().join(folder)).expect("the folder of an extractor");
            files.extend(entries.flatten().map(|entry| entry.path()));
        }
        files.retain(|path| path.extension().is_some_and(|ending| ending == "corpus"));
        files.sort();
        let mut rows = Vec::new();
        for path in files {
            let text = std::fs::read_to_string(path).expect("a readable corpus");
            rows.extend(text.lines().filter(|line| !line.starts_with(['#', '@'])).map(text_of));
        }
        rows.retain(|row| !row.is_empty());
        let mut words: Vec<String> =
            rows.iter().flat_map(|row| row.split([' ', '\n'])).map(str::to_owned).collect();
        words.extend(ODD.iter().map(|&odd| odd.to_owned()));
        words.sort();
        words.dedup();
        assert!((1..SPECIAL as usize * 256).contains(&words.len()), "{} words", words.len());
        Self { words, rows }
    }

    pub(crate) fn rows(&self) -> &[String] {
        &self.rows
    }

    /// The text that a program writes: two bytes a step.
    pub(crate) fn text(&self, program: &[u8]) -> String {
        let mut text = String::new();
        for step in program.chunks_exact(2) {
            let (a, b) = (step[0], step[1]);
            if text.len() > LONGEST {
                break;
            }
            if a < SPECIAL {
                let word = &self.words[(usize::from(a) << 8 | usize::from(b)) % self.words.len()];
                text.push_str(word);
                text.push(' ');
                continue;
            }
            match a - SPECIAL {
                // Nothing, a line, a paragraph, a no-break space in place of the last space.
                kind @ 0..=5 => {
                    if text.ends_with(' ') {
                        text.pop();
                    }
                    text.push_str(["", "\n", "\n\n", "\u{A0}", "-", "\r\n"][usize::from(kind)]);
                }
                6 => text.push(char::from(b)),
                7 => text.push_str(ODD[usize::from(b) % ODD.len()]),
                8 => {
                    let at = last_word(&text);
                    let upper = text[at..].to_uppercase();
                    text.truncate(at);
                    text.push_str(&upper);
                }
                9 => {
                    let mut at = text.len().saturating_sub(usize::from(b));
                    while !text.is_char_boundary(at) {
                        at -= 1;
                    }
                    text.truncate(at);
                }
                10 => {
                    let word = text[last_word(&text)..].to_owned();
                    for _ in 0..(b % 64).min(u8::try_from(LONGEST / word.len().max(1)).unwrap_or(u8::MAX)) {
                        text.push_str(&word);
                    }
                }
                _ => drop(write!(text, "{} ", u32::from(b) * 37)),
            }
        }
        text
    }

    /// The program that writes a text, as far as its words are known.
    pub(crate) fn program(&self, text: &str) -> Vec<u8> {
        let mut program = Vec::new();
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                program.extend([SPECIAL + 1, 0]);
            }
            for word in line.split(' ') {
                if let Ok(at) = self.words.binary_search_by(|known| known.as_str().cmp(word)) {
                    program.extend([(at >> 8) as u8, at as u8]);
                }
            }
        }
        program
    }
}

/// A program stops behind so many bytes of text: one that doubles its last word again and again would not end.
const LONGEST: usize = 20_000;

/// Steps that begin with this byte or a higher one do something other than write a word.
const SPECIAL: u8 = 240;

fn last_word(text: &str) -> usize {
    text.trim_end().rfind(' ').map_or(0, |at| at + 1)
}

/// Reads any text and checks what must hold of the result. The settings come from `settings`.
pub(crate) fn check(text: &str, settings: u8, scratch: &mut Scratch) {
    let extractor: &Extractor = extractor();
    let mut article = Article::new(text);
    if settings & 1 == 0 {
        article = article.published(Date::new(2026, 1, 27).expect("a day"));
    }
    if settings & 2 != 0 {
        article = article.locale(Locale::India);
    }
    if settings & 4 != 0 {
        article = article.headline(text.lines().next().unwrap_or_default());
    }
    let found = extractor.extract_with(&article, scratch);
    check_tokens(&found);
    check_spans(&found);
    let offsets = [Offsets::Bytes, Offsets::Chars, Offsets::Utf16][usize::from(settings >> 3) % 3];
    let record = found.record("fuzz", offsets);
    check_record(text, &record);
    if settings & 0xC0 == 0 {
        // What the buffers held before changes nothing.
        assert_eq!(extractor.extract(&article).record("fuzz", offsets), record);
    }
    scratch.recycle(found);
}

fn extractor() -> &'static Extractor {
    static EXTRACTOR: std::sync::OnceLock<Extractor> = std::sync::OnceLock::new();
    EXTRACTOR.get_or_init(Extractor::new)
}

/// The tokens are the words of UAX #29, parted by narrow no-break spaces too; a genitive is one of its own.
pub(crate) fn check_tokens(found: &Extraction<'_>) {
    const NARROW_SPACE: char = '\u{202F}';
    let text = found.article_text();
    let parts = text.split_word_bounds().flat_map(|word| word.split_inclusive(NARROW_SPACE));
    let words = parts.map(|part| part.trim_end_matches(NARROW_SPACE)).flat_map(|word| {
        let end = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
        let parts = reference::parts(word, &text[end..]).into_iter();
        parts.map(|part| (part.as_ptr() as usize - text.as_ptr() as usize, part))
    });
    let mut expected = words.filter(|(_, word)| {
        word.chars().any(char::is_alphanumeric) && !word.starts_with(char::is_whitespace)
    });
    let mut tokens = found.tokens().iter().filter(|token| token.kind() != TokenKind::Mark).peekable();
    while let Some(token) = tokens.next() {
        let mut span = token.span();
        // Behind a point or bracket ("Inc.'s") only the letter is a word.
        if token.kind() == TokenKind::Clitic {
            span.start = span.end - 1;
        }
        while let Some(clitic) =
            tokens.next_if(|next| next.kind() == TokenKind::Clitic && next.span().start == span.end)
        {
            span.end = clitic.span().end;
        }
        let word = expected.next();
        assert_eq!(word, Some((span.start as usize, &text[span])), "in {text:?}");
    }
    assert_eq!(expected.next(), None, "in {text:?}");
    let ends = found.tokens().windows(2).all(|pair| pair[0].span().end <= pair[1].span().start);
    assert!(ends, "tokens overlap in {text:?}");
}

fn check_spans(found: &Extraction<'_>) {
    let text = found.article_text();
    let sentences = found.sentences().len() as u32;
    let fits = |span: Span| {
        assert!(!span.is_empty(), "an empty span in {text:?}");
        assert!(text.get(span.range()).is_some(), "{span:?} does not fit {text:?}");
        let _ = found.sentence_of(span);
    };
    let place = |span: Span, sentence: u32| {
        fits(span);
        assert!(sentence < sentences, "sentence {sentence} of {sentences} in {text:?}");
    };
    let mut at = 0;
    for sentence in found.sentences() {
        assert_eq!(sentence.tokens.start, at, "a gap between sentences in {text:?}");
        at = sentence.tokens.end;
    }
    assert_eq!(at as usize, found.tokens().len(), "tokens behind the last sentence in {text:?}");
    [found.headline(), found.byline(), found.dateline()].into_iter().flatten().for_each(fits);
    macro_rules! ordered {
        ($($list:ident),*) => {$(
            for it in found.$list() {
                place(it.span, it.sentence);
            }
            let ordered = found.$list().windows(2).all(|pair| pair[0].span.start <= pair[1].span.start);
            assert!(ordered, concat!(stringify!($list), " out of order in {:?}"), text);
        )*};
    }
    ordered!(figures, dates, countries, regions, places, quotes);
    for (index, figure) in found.figures().iter().enumerate() {
        let spans = [figure.unit_text, figure.noun, figure.about];
        spans.into_iter().flatten().for_each(fits);
        let from = figure.change_from.map(|from| from as usize);
        assert!(from.is_none_or(|from| from != index && from < found.figures().len()), "in {text:?}");
        if let Some(event) = figure.event {
            assert!(!found.lemma(event.lemma).is_empty(), "an event without a name in {text:?}");
        }
    }
    for date in found.dates() {
        let ordered = date.first.zip(date.last).is_none_or(|(first, last)| first <= last);
        assert!(ordered, "{:?} ends before it begins in {text:?}", &text[date.span]);
        for end in found.ends(date).into_iter().flatten() {
            place(end.span, end.sentence);
            assert!(date.span.contains(end.span), "an end outside its range in {text:?}");
        }
    }
    for official in found.officials() {
        let mentions = found.mentions_of_official(official);
        assert!(!mentions.is_empty(), "an official nowhere in {text:?}");
        for it in mentions {
            place(it.span, it.sentence);
        }
    }
    for person in found.people() {
        let mentions = found.mentions_of_person(person);
        assert!(!mentions.is_empty(), "a person nowhere in {text:?}");
        for it in mentions {
            place(it.span, it.sentence);
        }
    }
    for organization in found.organizations() {
        fits(organization.name);
        found.mentions_of_organization(organization).iter().for_each(|it| place(it.span, it.sentence));
    }
    for operation in found.operations() {
        assert!(!found.operation_name(operation).is_empty());
        found.mentions_of_operation(operation).iter().for_each(|it| place(it.span, it.sentence));
    }
    for rejection in found.rejected() {
        let _ = write!(String::new(), "{rejection:?}");
    }
}

/// A record survives JSON, and its offsets count what they say.
fn check_record(text: &str, record: &Record) {
    let json = serde_json::to_string(record).expect("a record is JSON");
    let read: Record = serde_json::from_str(&json).expect("and reads back");
    assert_eq!(&read, record);
    for figure in &record.figures {
        let span = &figure.mention.span;
        let (start, end) = (span.start as usize, span.end as usize);
        let part = match record.offsets {
            Offsets::Bytes => text[start..end].to_owned(),
            Offsets::Chars => text.chars().skip(start).take(end - start).collect(),
            Offsets::Utf16 => String::from_utf16_lossy(
                &text.encode_utf16().skip(start).take(end - start).collect::<Vec<_>>(),
            ),
        };
        assert_eq!(part, span.text, "in {text:?}");
        let values = [figure.value, figure.low, figure.high];
        assert!(values.into_iter().flatten().all(f64::is_finite), "a figure without end in {text:?}");
    }
}

/// What a fuzz target does with its bytes: the first sets how, the rest is a program, or a text as it is.
pub(crate) fn run(words: &Words, bytes: &[u8], scratch: &mut Scratch) {
    let Some((&settings, program)) = bytes.split_first() else { return };
    if settings == 0xFF {
        let text = String::from_utf8_lossy(program);
        check(&text, 0, scratch);
    } else {
        check(&words.text(program), settings, scratch);
    }
}

/// The whole of a fuzz target for the words of a kind, or of all.
pub(crate) fn fuzz(kind: Option<&str>, bytes: &[u8]) {
    thread_local! {
        static SCRATCH: std::cell::RefCell<Scratch> = std::cell::RefCell::default();
    }
    static WORDS: std::sync::OnceLock<Words> = std::sync::OnceLock::new();
    let words = WORDS.get_or_init(|| Words::of(kind));
    SCRATCH.with_borrow_mut(|scratch| run(words, bytes, scratch));
}
