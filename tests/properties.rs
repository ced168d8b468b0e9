//! What holds for any text.

use nutgraf::text::{Gap, TokenKind};
use nutgraf::{Article, Date, Extraction, Offsets, Record, Span};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use unicode_segmentation::UnicodeSegmentation;

mod reference;

/// Words and marks of news, and what breaks naive code, so that random texts come near rules.
const PIECES: &[&str] = &[
    "Police",
    "arrested",
    "more than",
    "3,700",
    "suspects",
    "in",
    "Côte d’Ivoire",
    "and",
    "the",
    "U.S.",
    "on",
    "Nov. 10",
    "between",
    "10",
    "and",
    "21",
    "percent",
    "$3.5 million",
    "said",
    "\"",
    "“",
    "”",
    "'",
    "’s",
    "(",
    ")",
    ",",
    ".",
    "-",
    "—",
    "Gen.",
    "Jane",
    "Roe",
    "President",
    "of",
    "Ghana",
    "Operation",
    "Quiet Harbour II",
    "2025",
    "May",
    "Jordan",
    "\n",
    "\n\n",
    "\r\n",
    "\u{A0}",
    "\u{AD}",
    "\u{200E}",
    "e\u{301}",
    "🙂",
    "二",
    "٣",
    "1/2",
    "½",
    "%",
    "€",
    "III",
    "two",
    "dozen",
    "hundreds of thousands",
    "years ago",
    "last",
    "week",
    "By",
    "Posted by",
    "who",
    "were",
    "killed",
    "at",
    "3:15 p.m.",
    "EST",
    "Q3",
    "the 1990s",
    "aged 18 to 34",
    "N500m",
    "12.",
    "1,1,1",
    "--",
    "_",
    "``",
    "''",
    "É",
    "ǅ",
];

fn news_like() -> impl Strategy<Value = String> {
    let piece = (0..PIECES.len(), prop::bool::weighted(0.85))
        .prop_map(|(index, space)| format!("{}{}", PIECES[index], if space { " " } else { "" }));
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        news_like(),
        ".{0,200}",
        "(\\PC|[ \\n“”‘’–—.,:;'\"0-9A-Za-z\u{301}\u{200D}\u{202F}\u{AD}]){0,80}"
    ]
}

fn extract(text: &str) -> Extraction<'_> {
    let article = Article::new(text);
    nutgraf::extract(&Date::new(2026, 1, 27).map_or(article, |day| article.published(day)))
}

/// All spans of an extraction, list by list.
fn lists(found: &Extraction<'_>) -> Vec<(&'static str, Vec<Span>)> {
    vec![
        ("figures", found.figures().iter().map(|it| it.span).collect()),
        ("dates", found.dates().iter().map(|it| it.span).collect()),
        ("countries", found.countries().iter().map(|it| it.span).collect()),
        ("regions", found.regions().iter().map(|it| it.span).collect()),
        ("places", found.places().iter().map(|it| it.span).collect()),
        ("quotes", found.quotes().iter().map(|it| it.span).collect()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, rng_seed: RngSeed::Fixed(20_260_127), ..ProptestConfig::default() })]

    #[test]
    fn tokens_are_the_words_of_unicode(text in any_text()) {
        let found = extract(&text);
        // A narrow no-break space parts words, too, and a point between sentences that were run together; spaces without
        // width are no part of a word.
        let expected: Vec<(usize, &str)> = text
            .split_word_bound_indices()
            .flat_map(|(at, word)| {
                word.split('\u{202F}').map(move |part| (at + part.as_ptr() as usize - word.as_ptr() as usize, part))
            })
            .flat_map(|(at, word)| {
                let parts = reference::parts(word, &text[at + word.len()..]).into_iter();
                parts.map(move |part| (at + part.as_ptr() as usize - word.as_ptr() as usize, part))
            })
            .filter(|(_, word)| word.chars().any(char::is_alphanumeric) && !word.starts_with(char::is_whitespace))
            .collect();
        // A genitive is a token of its own: put it back.
        let mut words: Vec<(usize, usize)> = Vec::new();
        for token in found.tokens() {
            let span = token.span();
            match words.last_mut() {
                Some(last) if token.kind() == TokenKind::Clitic && last.1 == span.start as usize => {
                    last.1 = span.end as usize;
                }
                // Behind a point or bracket ("Inc.'s") only the letter is a word.
                _ if token.kind() == TokenKind::Clitic => words.push((span.end as usize - 1, span.end as usize)),
                _ if token.kind() != TokenKind::Mark => words.push((span.start as usize, span.end as usize)),
                _ => {}
            }
        }
        let words: Vec<(usize, &str)> = words.into_iter().map(|(start, end)| (start, &text[start..end])).collect();
        prop_assert_eq!(words, expected);
    }

    #[test]
    fn spans_are_in_order_and_on_character_boundaries(text in any_text()) {
        let found = extract(&text);
        for (list, spans) in lists(&found) {
            for pair in spans.windows(2) {
                prop_assert!(pair[0].start <= pair[1].start, "{list}: {pair:?}");
            }
            for span in spans {
                prop_assert!(!span.is_empty(), "{list}: an empty span");
                prop_assert!(text.get(span.range()).is_some(), "{list}: {span:?}");
            }
        }
        let mut at = 0;
        for sentence in found.sentences() {
            prop_assert_eq!(sentence.tokens.start, at);
            at = sentence.tokens.end;
        }
        prop_assert_eq!(at as usize, found.tokens().len());
    }

    #[test]
    fn a_record_survives_json(text in any_text()) {
        let record = extract(&text).record("any", Offsets::Chars);
        let json = serde_json::to_string(&record).expect("a record is JSON");
        let read: Record = serde_json::from_str(&json).expect("and reads back");
        prop_assert_eq!(read, record);
    }

    #[test]
    fn offsets_count_what_they_say(text in any_text()) {
        let found = extract(&text);
        let chars: Vec<char> = text.chars().collect();
        let utf16: Vec<u16> = text.encode_utf16().collect();
        for figure in found.record("any", Offsets::Chars).figures {
            let span = figure.mention.span;
            let slice: String = chars[span.start as usize..span.end as usize].iter().collect();
            prop_assert_eq!(slice, span.text);
        }
        for figure in found.record("any", Offsets::Utf16).figures {
            let span = figure.mention.span;
            prop_assert_eq!(String::from_utf16_lossy(&utf16[span.start as usize..span.end as usize]), span.text);
        }
    }

    #[test]
    fn a_scratch_remembers_nothing(first in any_text(), second in any_text()) {
        let extractor = nutgraf::Extractor::new();
        let mut scratch = nutgraf::Scratch::default();
        let used = extractor.extract_with(&Article::new(&first), &mut scratch);
        scratch.recycle(used);
        let again = extractor.extract_with(&Article::new(&second), &mut scratch).record("any", Offsets::Bytes);
        prop_assert_eq!(again, extractor.extract(&Article::new(&second)).record("any", Offsets::Bytes));
    }
}

#[test]
fn the_empty_text_is_an_article() {
    for text in ["", " ", "\n\n", "\u{200E}", "\u{301}"] {
        let found = extract(text);
        assert!(lists(&found).iter().all(|(_, spans)| spans.is_empty()), "{text:?}");
    }
}

#[test]
fn gaps_tell_lines_and_paragraphs() {
    let text = "a b\nc\r\nd\n\ne\u{A0}f\u{2029}g";
    let found = extract(text);
    let gaps: Vec<Gap> = found.tokens().iter().map(|token| token.gap()).collect();
    use Gap::{Line, Paragraph, Space};
    assert_eq!(gaps, [Paragraph, Space, Line, Line, Paragraph, Space, Paragraph]);
}
