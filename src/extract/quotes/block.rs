//! Statements without marks: a paragraph behind "The minister said:", the turns of a transcript, signed posts.

use super::scan::Scan;
use super::{Candidate, POST, STATEMENT, TRANSCRIPT};
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::mention::QuoteKind;
use crate::phrase::Tag;
use crate::rule::Rule;
use crate::text::{Gap, Paragraph, ParagraphKind, Shape, Token, TokenKind, TokenRange};

/// The sentence that introduces a statement is read so far back from its colon.
const INTRODUCTION_TOKENS: usize = 40;
/// "SEN. MARIA BIRCH (D-OH):" has no more tokens than this before its colon.
const LABEL_TOKENS: usize = 10;
/// From so many turns on a text is a transcript, whatever its labels say.
const TURNS: usize = 3;
/// The author of a post stands no further than this from the handle in brackets.
const AUTHOR_TOKENS: usize = 8;
/// A post has no more lines than this.
const POST_LINES: usize = 12;

/// Words of the speaker: a statement goes on over paragraphs that hold one.
const FIRST_PERSON: &[Lexeme] = &[words::I, words::WE, words::MY, words::OUR, words::US];
/// Labels in capitals that name no speaker.
const NO_SPEAKERS: &[&str] = &[
    "read", "note", "notes", "update", "updated", "contact", "contacts", "for", "photo", "photos", "image",
    "video", "watch", "breaking", "correction", "source", "related", "more", "media", "press", "date", "re",
    "subject", "from", "to", "tel", "email", "website", "phone", "location", "where", "when", "what", "who",
    "why", "how", "copyright", "caption", "file", "live",
];
/// Nouns of what a statement is given in: "released the following statement:".
const STATEMENTS: &[&str] =
    &["statement", "remarks", "message", "comments", "response", "post", "letter", "tweet"];

/// Reads statements, transcripts and signed posts.
pub(super) fn read(scan: &Scan<'_, '_>, list: &mut Vec<Candidate>) {
    let reader = Reader { scan: *scan, paragraphs: &scan.document.layout.paragraphs };
    let labels = (0..reader.paragraphs.len()).filter_map(|index| reader.label(index)).take(TURNS).count();
    let transcript = labels >= TURNS && reader.is_transcript();
    let posts = scan.document.text.as_bytes().contains(&b'@');
    let mut index = 0;
    while index < reader.paragraphs.len() {
        let block = reader
            .statement(index)
            .or_else(|| if labels > 0 { reader.turn(index, transcript) } else { None })
            .or_else(|| if posts { reader.post(index) } else { None });
        index = match block {
            Some((candidate, next)) => {
                list.push(candidate);
                next.max(index + 1)
            }
            None => index + 1,
        };
    }
}

struct Reader<'a, 't> {
    scan: Scan<'a, 't>,
    paragraphs: &'a [Paragraph],
}

impl Reader<'_, '_> {
    fn tokens(&self, index: usize) -> Option<TokenRange> {
        self.paragraphs.get(index).map(|paragraph| paragraph.tokens)
    }

    fn block(
        tokens: TokenRange,
        end: usize,
        rule: Rule,
        source: Option<TokenRange>,
        cue: Option<usize>,
    ) -> Option<Candidate> {
        (!tokens.is_empty()).then_some(Candidate {
            tokens,
            kind: QuoteKind::Block,
            rule,
            source,
            cue: cue.map(|cue| cue as u32),
            paragraph: end as u32,
        })
    }

    /// A paragraph that ends with "said:" and the statement behind it; the index of the paragraph behind both.
    fn statement(&self, index: usize) -> Option<(Candidate, usize)> {
        let tokens = self.tokens(index)?;
        let colon =
            (tokens.end as usize).checked_sub(1).filter(|&at| self.scan.document.is_mark(at, b':'))?;
        if self.paragraphs[index].kind == ParagraphKind::Boilerplate || !self.is_plain_text(index + 1) {
            return None;
        }
        let cue = self.introducing(colon, tokens.start as usize)?;
        let attribution = self.scan.before(cue, colon + 1, 0);
        let source = attribution.source?;
        let mut last = index + 1;
        while self.goes_on(last + 1) {
            last += 1;
        }
        let range = TokenRange { start: self.tokens(index + 1)?.start, end: self.tokens(last)?.end };
        Some((Self::block(range, last, STATEMENT, Some(source), attribution.cue)?, last + 1))
    }

    /// The verb of saying before a colon: "said:", "released the following statement:".
    fn introducing(&self, colon: usize, floor: usize) -> Option<usize> {
        let from = colon.saturating_sub(INTRODUCTION_TOKENS).max(floor).max(self.scan.sentence_start(colon));
        let said =
            (from..colon).rev().find(|&at| self.scan.is_strong_cue(at) && self.scan.tag(at) != Tag::VerbIng);
        said.or_else(|| {
            let given = (from..colon).any(|at| {
                STATEMENTS.iter().any(|noun| self.scan.document.word(at).eq_ignore_ascii_case(noun))
            });
            if given { (from..colon).find(|&at| self.scan.is_finite(at)) } else { None }
        })
    }

    /// A paragraph of running text without marks at its head.
    fn is_plain_text(&self, index: usize) -> bool {
        let Some(paragraph) = self.paragraphs.get(index) else { return false };
        let start = paragraph.tokens.start as usize;
        let body = matches!(paragraph.kind, ParagraphKind::Body);
        body && !self.scan.is_quotation_mark(start)
            && self.scan.token(start).is_some_and(|token| token.is_word() && token.is_capitalized())
    }

    /// A further paragraph of a statement speaks in the first person and introduces nobody else.
    fn goes_on(&self, index: usize) -> bool {
        if !self.is_plain_text(index) {
            return false;
        }
        let Some(tokens) = self.tokens(index) else { return false };
        let spoken = tokens.indices().any(|at| {
            FIRST_PERSON.contains(&self.scan.document.lexeme(at)) && self.scan.document.word(at) != "US"
        });
        let other = tokens.indices().any(|at| self.scan.is_quotation_mark(at))
            || self.scan.document.is_mark(tokens.end as usize - 1, b':');
        spoken && !other
    }

    /// Whether the labels are those of speakers: one has a title or a person's name.
    fn is_transcript(&self) -> bool {
        let mut labels = (0..self.paragraphs.len()).filter_map(|index| self.label(index));
        labels.any(|label| self.is_addressed(label))
    }

    /// A label with a title, a rank, a form of address or a person's name.
    fn is_addressed(&self, label: TokenRange) -> bool {
        let person = Classes::of(&[
            Class::Honorific,
            Class::Rank,
            Class::TitleHead,
            Class::Abbreviation,
            Class::GivenName,
            Class::Surname,
        ]);
        label.indices().any(|at| self.scan.document.any(at, person))
    }

    /// "SECRETARY KERRY:", "MR KIRBY:": the label's tokens.
    fn label(&self, index: usize) -> Option<TokenRange> {
        let tokens = self.tokens(index)?;
        let start = tokens.start as usize;
        let document = self.scan.document;
        let to = (start + LABEL_TOKENS).min(tokens.end as usize);
        let fits = |token: &Token| match token.kind {
            TokenKind::Word => {
                token.shape == Shape::Upper
                    || token.shape == Shape::Title && token.any(Classes::of(&[Class::Honorific, Class::Rank]))
                    || token.span().len() == 1
            }
            TokenKind::Mark => [b'.', b'-', b'\'', b'(', b')'].iter().any(|&mark| token.is_mark(mark)),
            _ => false,
        };
        // Hardly a paragraph begins like a label.
        if !document.token(start).is_some_and(fits) {
            return None;
        }
        let colon = (start..to).find(|&at| document.is_mark(at, b':'))?;
        let label = document.tokens.get(start..colon)?;
        let named = label.iter().any(|token| token.shape == Shape::Upper && token.span().len() > 1);
        let time = Classes::of(&[Class::Weekday, Class::Month, Class::DayPart, Class::Deictic]);
        let speaker = label.iter().all(fits)
            && named
            && !label.iter().any(|token| token.any(time))
            && !NO_SPEAKERS.iter().any(|word| document.word(start).eq_ignore_ascii_case(word));
        let speaks = colon + 1 < tokens.end as usize && document.tokens[colon].is_glued();
        (speaker && speaks).then(|| TokenRange::new(start, colon))
    }

    fn turn(&self, index: usize, transcript: bool) -> Option<(Candidate, usize)> {
        let label = self.label(index)?;
        if !transcript && !self.is_addressed(label) {
            return None;
        }
        let mut last = index;
        while transcript && self.is_plain_text(last + 1) && self.label(last + 1).is_none() {
            last += 1;
        }
        let range = TokenRange { start: label.end + 1, end: self.tokens(last)?.end };
        Some((Self::block(range, last, TRANSCRIPT, Some(label), None)?, last + 1))
    }

    /// "… — Jane Roe (@janeroe) May 5, 2020", the author on the post's last line or on a line of its own.
    fn post(&self, index: usize) -> Option<(Candidate, usize)> {
        let tokens = self.tokens(index)?;
        let document = self.scan.document;
        let at = tokens
            .indices()
            .find(|&at| document.is_mark(at, b'@') && at > 0 && document.is_mark(at - 1, b'('))?;
        let from = (at - 1).saturating_sub(AUTHOR_TOKENS).max(tokens.start as usize);
        let dash = (from..at - 1)
            .rev()
            .find(|&dash| document.is_mark(dash, b'-') && !document.tokens[dash + 1].is_glued())?;
        let author = TokenRange::new(dash + 1, at - 1);
        let own_line = dash == tokens.start as usize;
        let start = if own_line { self.post_start(index)? } else { index };
        let first = self.tokens(start)?;
        if author.is_empty() || self.scan.is_quotation_mark(first.start as usize) {
            return None;
        }
        let end = if own_line { self.tokens(index - 1)?.end } else { dash as u32 };
        Some((
            Self::block(TokenRange { start: first.start, end }, index, POST, Some(author), None)?,
            index + 1,
        ))
    }

    /// The first line of the post above its signature.
    fn post_start(&self, signature: usize) -> Option<usize> {
        let mut start = signature.checked_sub(1)?;
        let joined = |index: usize| {
            self.tokens(index)
                .and_then(|tokens| self.scan.token(tokens.start as usize))
                .is_some_and(|token| token.gap < Gap::Paragraph)
        };
        while start > 0 && signature - start < POST_LINES && joined(start) {
            start -= 1;
        }
        Some(start)
    }
}
