//! Layout: headline, byline, dateline, boilerplate, paragraphs, sentences, quotation marks.

use super::document::{Casing, Layout, Paragraph, ParagraphKind, Quotation, Sentence};
use super::sentence;
use super::token::{Gap, Shape, Token, TokenKind, TokenRange};
use crate::lexicon::Lexicon;

/// A first line longer than this (in bytes) is no headline.
const HEADLINE_BYTES: usize = 200;

/// Reads the layout of a scanned text into `layout`, whose buffers are used again.
pub(super) fn read(
    text: &str,
    headline: Option<&str>,
    _lexicon: &Lexicon,
    tokens: &[Token],
    layout: &mut Layout,
) {
    let Layout { paragraphs, sentences, quotations, .. } = layout;
    paragraphs.clear();
    sentences.clear();
    quotations.clear();
    let (paragraphs, sentences, quotations) =
        (std::mem::take(paragraphs), std::mem::take(sentences), std::mem::take(quotations));
    *layout = Layout { paragraphs, sentences, quotations, ..Layout::default() };

    let mut start = 0;
    while start < tokens.len() {
        let mut end = start + 1;
        while end < tokens.len() && tokens[end].gap < Gap::Line {
            end += 1;
        }
        add_paragraph(text, headline, tokens, TokenRange::new(start, end), layout);
        start = end;
    }
}

fn add_paragraph(
    text: &str,
    headline: Option<&str>,
    tokens: &[Token],
    range: TokenRange,
    layout: &mut Layout,
) {
    let index = layout.paragraphs.len() as u32;
    let words = &tokens[range.indices()];
    let span = words[0].span().to(words[words.len() - 1].span());
    let ends_plain =
        !matches!(text[span].chars().next_back(), Some('.' | '!' | '?' | '"' | '\u{201D}' | ':' | ','));
    let given = headline.is_some_and(|headline| headline.trim() == text[span].trim());
    let kind = if given || (headline.is_none() && index == 0 && ends_plain && span.len() <= HEADLINE_BYTES) {
        layout.headline = Some(span);
        ParagraphKind::Headline
    } else if ends_plain && span.len() <= HEADLINE_BYTES && words.len() < 16 {
        ParagraphKind::Heading
    } else {
        ParagraphKind::Body
    };
    let first = layout.sentences.len() as u32;
    sentence::split(text, tokens, range, |tokens| {
        layout.sentences.push(Sentence { tokens, paragraph: index });
    });
    let sentences = (first, layout.sentences.len() as u32);
    pair_quotation_marks(tokens, range, &mut layout.quotations);
    layout.paragraphs.push(Paragraph { tokens: range, sentences, kind, casing: casing(words, kind) });
}

fn casing(words: &[Token], kind: ParagraphKind) -> Casing {
    let count = |shape: Shape| {
        words.iter().filter(|token| token.kind == TokenKind::Word && token.shape == shape).count()
    };
    let (lower, title, upper) = (count(Shape::Lower), count(Shape::Title), count(Shape::Upper));
    if upper > 2 && upper > 2 * (lower + title) {
        Casing::Upper
    } else if matches!(kind, ParagraphKind::Headline | ParagraphKind::Heading) && title + upper > 2 * lower {
        Casing::Title
    } else {
        Casing::Sentence
    }
}

fn pair_quotation_marks(tokens: &[Token], range: TokenRange, quotations: &mut Vec<Quotation>) {
    let mut open = None;
    for at in range.indices().filter(|&at| tokens[at].is_mark(b'"')) {
        match open.take() {
            None => open = Some(at + 1),
            Some(start) => quotations.push(Quotation {
                tokens: TokenRange::new(start, at),
                closed: true,
                continues: false,
            }),
        }
    }
    if let Some(start) = open {
        let tokens = TokenRange { start: start as u32, end: range.end };
        quotations.push(Quotation { tokens, closed: false, continues: false });
    }
}
