//! Layout: headline, byline, dateline, boilerplate, paragraphs, sentences, quotation marks.

use super::beginnings::Beginnings;
use super::document::{Casing, Layout, Paragraph, ParagraphKind, Sentence};
use super::scan::Scanned;
use super::token::{Gap, Shape, Token, TokenKind, TokenRange};
use super::{boilerplate, insets, language, quotation, sentence, stamp};
use crate::lexicon::{Class, Classes};
use crate::span::Span;

/// A headline or heading is no longer than this, in bytes and in tokens.
const HEADLINE_BYTES: usize = 250;
const HEADING_TOKENS: usize = 24;
/// Bylines and stamps stand among the first paragraphs …
const STAMP_PARAGRAPHS: usize = 8;
/// … and the dateline at the head of one of the first of the body.
const DATELINE_PARAGRAPHS: usize = 8;
const DATELINE_TOKENS: usize = 24;
/// So many tokens tell how a paragraph is cased.
const CASING_TOKENS: usize = 40;
/// A letterhead is shorter than most headlines.
const LETTERHEAD_TOKENS: usize = 12;
const RELEASE_LINES: Beginnings = Beginnings::of(&[
    "breaking",
    "embargoed",
    "for immediate release",
    "for release",
    "immediate release",
    "joint statement by",
    "media release",
    "media statement",
    "news release",
    "not for publication",
    "press release",
    "press statement",
]);
/// Hard-wrapped lines are about as long as each other; from this many a share can be told.
const WRAPPED_LINES: usize = 3;

/// Reads the layout of a scanned text into `layout`, whose buffers are used again.
#[inline(never)]
pub(super) fn read(text: &str, headline: Option<&str>, scanned: &Scanned, layout: &mut Layout) {
    let Scanned { tokens, lines, marks, signs, .. } = scanned;
    layout.clear();
    layout.english = language::is_english(tokens);
    let wrapped = is_wrapped(text, tokens, lines);
    let mut reader = Reader { text, headline, tokens, signs, layout, wrapped, has_body: false };
    let (mut start, mut marks) = (0, marks.as_slice());
    let mut lines = lines.iter().map(|&line| line as usize);
    while start < tokens.len() {
        let end = lines.find(|&line| line > start && reader.begins_paragraph(line)).unwrap_or(tokens.len());
        let inside = marks.iter().take_while(|&&mark| (mark as usize) < end).count();
        reader.add_paragraphs(TokenRange::new(start, end), &marks[..inside]);
        (start, marks) = (end, &marks[inside..]);
    }
}

/// Whether single line breaks only wrap the text: lines end in mid-sentence and go on in lower case.
fn is_wrapped(text: &str, tokens: &[Token], lines: &[u32]) -> bool {
    let (mut breaks, mut go_on) = (0, 0);
    let lines = lines.iter().map(|&line| line as usize);
    for line in lines.filter(|&line| line > 0 && tokens[line].gap == Gap::Line) {
        breaks += 1;
        let before = text[tokens[line - 1].span()].chars().next_back();
        let ends = matches!(before, Some('.' | '!' | '?' | '"' | '\u{201D}' | ':'));
        go_on += usize::from(!ends && (tokens[line].shape == Shape::Lower || tokens[line].is_numeric()));
    }
    breaks >= WRAPPED_LINES && go_on * 3 >= breaks
}

struct Reader<'a> {
    text: &'a str,
    headline: Option<&'a str>,
    tokens: &'a [Token],
    /// The rare ones among them: see [`Scanned`].
    signs: &'a [u32],
    layout: &'a mut Layout,
    wrapped: bool,
    /// A paragraph of running text has been seen.
    has_body: bool,
}

impl Reader<'_> {
    /// Whether the line that begins with a token begins a paragraph.
    fn begins_paragraph(&self, at: usize) -> bool {
        self.tokens[at].gap == Gap::Paragraph || !self.wrapped || self.is_indented(at)
    }

    /// In wrapped text, a line that is indented begins a paragraph.
    fn is_indented(&self, at: usize) -> bool {
        let between = &self.text[self.tokens[at - 1].end as usize..self.tokens[at].start as usize];
        let indent = between.rsplit('\n').next().unwrap_or_default();
        indent.contains('\t') || indent.len() >= 2
    }

    fn span(&self, range: TokenRange) -> Span {
        self.tokens[range.start as usize].span().to(self.tokens[range.end as usize - 1].span())
    }

    /// Adds a paragraph, and what is set into it as paragraphs of their own.
    fn add_paragraphs(&mut self, mut range: TokenRange, mut marks: &[u32]) {
        let furniture = insets::furniture(self.text, self.tokens, range, marks, self.signs);
        let end = range.end;
        range.end = furniture.map_or(end, |at| at as u32);
        while let Some(headline) = insets::headline(self.tokens, range) {
            for end in [headline.start, headline.end] {
                if end > range.start {
                    marks = self.add_up_to(end, &mut range.start, marks, None);
                }
            }
        }
        if range.end > range.start {
            marks = self.add_up_to(range.end, &mut range.start, marks, None);
        }
        if range.end < end {
            self.add_up_to(end, &mut range.start, marks, Some(ParagraphKind::Boilerplate));
        }
    }

    /// Adds the tokens up to one as a paragraph; gives the marks behind it.
    fn add_up_to<'m>(
        &mut self,
        end: u32,
        start: &mut u32,
        marks: &'m [u32],
        kind: Option<ParagraphKind>,
    ) -> &'m [u32] {
        let (inside, behind) = marks.split_at(marks.iter().take_while(|&&mark| mark < end).count());
        self.add_paragraph(TokenRange { start: *start, end }, inside, kind);
        *start = end;
        behind
    }

    fn add_paragraph(&mut self, range: TokenRange, marks: &[u32], kind: Option<ParagraphKind>) {
        let index = self.layout.paragraphs.len() as u32;
        let shapes = Shapes::of(&self.tokens[range.indices()]);
        let kind = kind.unwrap_or_else(|| self.kind(range, shapes));
        let casing = shapes.casing(kind);
        self.has_body |= kind == ParagraphKind::Body;
        let first = self.layout.sentences.len() as u32;
        let mut body = range;
        if kind == ParagraphKind::Body
            && (index as usize) < DATELINE_PARAGRAPHS
            && self.layout.dateline.is_none()
        {
            if let Some((place, dash)) = self.dateline(range) {
                self.layout.dateline = Some(self.span(TokenRange::new(range.start as usize, place)));
                self.promote_letterhead();
                self.layout.dateline_tokens = TokenRange::new(range.start as usize, dash);
                // The place and date of a dateline are no part of the sentence behind it.
                self.layout.sentences.push(self.sentence(self.layout.dateline_tokens, index));
                body.start = dash as u32;
            }
        }
        let (text, all) = (self.text, self.tokens);
        sentence::split(text, all, marks, body, |tokens| {
            self.layout.sentences.push(self.sentence(tokens, index));
        });
        let Layout { sentences, quotations, .. } = &mut *self.layout;
        quotation::pair(self.text, self.tokens, marks, range, quotations);
        let sentences = (first, sentences.len() as u32);
        self.layout.paragraphs.push(Paragraph { tokens: range, sentences, kind, casing });
    }

    /// A company's name above the dateline, where nothing else stands that could be the headline, is one: "NORVIK INC 3RD QTR NET".
    fn promote_letterhead(&mut self) {
        let Some(&Paragraph { tokens, .. }) = self.layout.paragraphs.last() else { return };
        let (span, shapes) = (self.span(tokens), Shapes::of(&self.tokens[tokens.indices()]));
        let none_yet = self.headline.is_none() && self.layout.headline.is_none();
        let Some(last) = self.layout.paragraphs.last_mut() else { return };
        if none_yet && last.kind == ParagraphKind::Heading && !RELEASE_LINES.begin(&self.text[span]) {
            (last.kind, last.casing) = (ParagraphKind::Headline, shapes.casing(ParagraphKind::Headline));
            self.layout.headline = Some(span);
        }
    }

    fn sentence(&self, tokens: TokenRange, paragraph: u32) -> Sentence {
        let classes = self.tokens[tokens.indices()]
            .iter()
            .fold(Classes::NONE, |classes, token| classes.with(token.classes));
        Sentence { tokens, paragraph, classes }
    }

    fn kind(&mut self, range: TokenRange, shapes: Shapes) -> ParagraphKind {
        let tokens = &self.tokens[range.indices()];
        let span = self.span(range);
        let line = &self.text[span];
        let at_top = self.layout.paragraphs.len() < STAMP_PARAGRAPHS;
        if self.headline.is_some_and(|headline| headline.trim() == line.trim()) {
            self.layout.headline = Some(span);
            return ParagraphKind::Headline;
        }
        if boilerplate::is_boilerplate(self.text, tokens) {
            return ParagraphKind::Boilerplate;
        }
        if at_top {
            if let Some(kind) = self.stamp(span) {
                return kind;
            }
        }
        if is_list_item(tokens) {
            return ParagraphKind::ListItem;
        }
        let open_end =
            !matches!(line.chars().next_back(), Some('.' | '!' | '?' | '"' | '\u{201D}' | ':' | ',' | ';'));
        let headline_like = line.len() <= HEADLINE_BYTES
            && (open_end || shapes.casing(ParagraphKind::Headline) != Casing::Sentence);
        let untitled = self.headline.is_none() && self.layout.headline.is_none() && !self.has_body;
        if headline_like && untitled {
            if self.is_dated(range) {
                return ParagraphKind::Body;
            }
            if is_letterhead(line, tokens) {
                return ParagraphKind::Heading;
            }
            self.layout.headline = Some(span);
            return ParagraphKind::Headline;
        }
        if open_end && tokens.len() <= HEADING_TOKENS { ParagraphKind::Heading } else { ParagraphKind::Body }
    }

    /// "HIALEAH, Fla., March 31 - Net 5 cts": a dateline with place and date is no headline; "May 16, 2024 - Storm hits Norvik" is.
    fn is_dated(&self, range: TokenRange) -> bool {
        let is_month = |token: &Token| token.has(Class::Month);
        self.dateline(range).is_some_and(|(place, _)| {
            let told = &self.tokens[range.start as usize..place];
            told.iter().any(is_month) && !told.first().is_some_and(is_month)
        })
    }

    /// A byline or stamp. A plain date on its own line is also a date of the text: a heading.
    fn stamp(&mut self, span: Span) -> Option<ParagraphKind> {
        let stamp = stamp::read(&self.text[span])?;
        if self.layout.posted.is_none() {
            self.layout.posted = stamp.posted.map(|day| (day, stamp.names_author));
        }
        self.layout.updated = self.layout.updated.or(stamp.updated);
        if stamp.names_author && self.layout.byline.is_none() {
            let author = self.text[span].split('|').next().unwrap_or_default().trim_end();
            self.layout.byline = Some(Span::new(span.start, span.start + author.len() as u32));
        }
        Some(if stamp.labelled { ParagraphKind::Byline } else { ParagraphKind::Heading })
    }

    /// `WASHINGTON —`, `MUMBAI (Reuters) -`, `Geneva, 10 November 2025 –`: the token behind the last word of the
    /// dateline, and the one behind its dash.
    fn dateline(&self, range: TokenRange) -> Option<(usize, usize)> {
        let start = range.start as usize;
        let first = self.tokens[start];
        if !first.is_capitalized() {
            return None;
        }
        let end = (range.end as usize).min(start + DATELINE_TOKENS);
        let (mut upper, mut agency, mut digits) = (first.shape == Shape::Upper, false, false);
        let mut at = start;
        while at < end {
            let token = self.tokens[at];
            let next = self.tokens.get(at + 1);
            let spaced = token.gap == Gap::Space || next.is_some_and(|next| next.gap == Gap::Space);
            if at > start && (token.is_mark(b'-') || token.is_mark(b'_')) && spaced {
                let dashes = self.tokens[at..end]
                    .iter()
                    .take_while(|token| token.is_mark(b'-') || token.is_mark(b'_'))
                    .count();
                let marked = upper || agency || digits;
                return (marked && at + dashes < range.end as usize).then_some((at, at + dashes));
            }
            match token.kind {
                TokenKind::Number => digits = true,
                TokenKind::Mark if token.is_mark(b'(') => agency = true,
                TokenKind::Mark => {
                    let inside =
                        [b')', b',', b'.', b'/', b'&', b'-', b'\''].iter().any(|&mark| token.is_mark(mark));
                    if !inside {
                        return None;
                    }
                }
                // Running text: most paragraphs are done with at their second or third word.
                _ if token.shape == Shape::Lower && !token.any(small_words()) => return None,
                _ => upper |= token.shape == Shape::Upper && !agency,
            }
            at += 1;
        }
        None
    }
}

/// "of", "the", "and" in names of places; months and days in lower case do not occur.
const fn small_words() -> Classes {
    Classes::of(&[Class::Determiner, Class::Preposition, Class::Conjunction, Class::NameParticle])
}

/// Lines above the headline of a release: who sends it, and when it may be used.
fn is_letterhead(line: &str, tokens: &[Token]) -> bool {
    const VERBS: Classes =
        Classes::of(&[Class::VerbPast, Class::VerbParticiple, Class::VerbS, Class::VerbIng]);
    let of_release = RELEASE_LINES.begin(line);
    let names_body =
        tokens.iter().any(|token| token.has(Class::OrgNoun)) && !tokens.iter().any(|token| token.any(VERBS));
    of_release || names_body && tokens.len() <= LETTERHEAD_TOKENS
}

/// "• …", "- …", "3. …", "(a) …"
fn is_list_item(tokens: &[Token]) -> bool {
    match tokens {
        [mark, next, ..] if mark.kind == TokenKind::Mark && next.gap == Gap::Space => {
            !mark.is_mark(b'"')
                && !mark.is_mark(b'\'')
                && !mark.is_mark(b'(')
                && !mark.is_mark(b'[')
                && !mark.is_mark(b'$')
                && !mark.is_mark(b'.')
        }
        [number, mark, next, ..] if number.kind == TokenKind::Number && number.span().len() <= 2 => {
            (mark.is_mark(b'.') || mark.is_mark(b')')) && mark.is_glued() && next.gap == Gap::Space
        }
        _ => false,
    }
}

/// How many words at the head of a paragraph are written small, with a capital, in capitals.
#[derive(Clone, Copy)]
struct Shapes {
    lower: usize,
    title: usize,
    upper: usize,
}

impl Shapes {
    fn of(tokens: &[Token]) -> Self {
        let (mut lower, mut title, mut upper) = (0, 0, 0);
        // Without branches: the shapes of words cannot be foretold.
        for token in tokens.iter().take(CASING_TOKENS) {
            // Small words stay small in a headline of title case.
            let is_small = (token.shape == Shape::Lower) & token.any(small_words());
            let counts = usize::from(token.is_word()) * usize::from(!is_small);
            lower += counts * usize::from(token.shape == Shape::Lower);
            title += counts * usize::from(token.shape == Shape::Title);
            upper += counts * usize::from(token.shape == Shape::Upper);
        }
        Self { lower, title, upper }
    }

    fn casing(self, kind: ParagraphKind) -> Casing {
        let Self { lower, title, upper } = self;
        let heading = matches!(kind, ParagraphKind::Headline | ParagraphKind::Heading);
        if upper >= 3 && upper > 2 * (lower + title) {
            Casing::Upper
        } else if heading && title + upper >= 3 && title + upper > 2 * lower {
            Casing::Title
        } else {
            Casing::Sentence
        }
    }
}
