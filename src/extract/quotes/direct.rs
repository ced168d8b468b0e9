//! Quotations between marks.

use super::attribution::Attribution;
use super::scan::Scan;
use super::{AFTER, CONTINUED, Candidate, INSIDE, INTRODUCED, PLAIN};
use crate::lexicon::{Class, words};
use crate::mention::QuoteKind;
use crate::text::{Gap, ParagraphKind, Quotation, Shape, Token, TokenKind, TokenRange};

/// A quotation of fewer words is a partial one.
const FULL_WORDS: usize = 4;
/// A nickname inside a name has no more words than this.
const NICKNAME_WORDS: usize = 2;

/// Reads the pairs of marks in order, with what is remembered of the text before.
pub(super) fn read(scan: &Scan<'_, '_>, list: &mut Vec<Candidate>) {
    let mut reader =
        Reader { scan: *scan, list, at: 0, sentence: 0, cue: None, strong: None, sentence_before: None };
    let quotations = &scan.document.layout.quotations;
    let mut index = 0;
    while index < quotations.len() {
        let joined = behind_joined(quotations, index);
        reader.quotation(&quotations[index..joined], quotations.get(joined));
        index = joined;
    }
}

/// The index behind the last quotation that goes on the one at `index` over paragraphs.
fn behind_joined(quotations: &[Quotation], index: usize) -> usize {
    let more = quotations[index + 1..].iter().take_while(|quotation| quotation.continues).count();
    index + 1 + more
}

struct Reader<'a, 't, 'l> {
    scan: Scan<'a, 't>,
    list: &'l mut Vec<Candidate>,
    /// Everything before this token has been looked at for verbs of saying.
    at: usize,
    sentence: usize,
    /// The last verb of saying before `at` in the sentence, and the last one that is common beside quotations.
    cue: Option<usize>,
    strong: Option<usize>,
    /// The last one of the sentence before, in the same paragraph.
    sentence_before: Option<usize>,
}

impl Reader<'_, '_, '_> {
    /// One quotation, as it stands in one or more paragraphs.
    fn quotation(&mut self, parts: &[Quotation], next: Option<&Quotation>) {
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
        let tokens = TokenRange { start: first.tokens.start, end: last.tokens.end };
        let start = tokens.start as usize;
        let Some(paragraph) = self.paragraph(start) else { return };
        let end_paragraph = self.paragraph_index(last.tokens.start as usize);
        let open = start.saturating_sub(1);
        self.advance(open);
        self.at = self.at.max(tokens.end as usize);
        if tokens.is_empty()
            || paragraph == ParagraphKind::Boilerplate
            || self.is_part_of_name(tokens)
            || self.is_defined_term(tokens)
            || self.is_operation(tokens)
        {
            return;
        }
        let limit = self.limit(end_paragraph, next);
        let attribution = if self.is_so_called(open) {
            Attribution { source: None, cue: None, rule: PLAIN }
        } else {
            self.attribution(tokens, open, limit, first)
        };
        let short = self.words(tokens) < FULL_WORDS;
        let titled =
            open.checked_sub(1).is_some_and(|before| TITLING.contains(&self.scan.document.word(before)));
        let title = titled || attribution.source.is_none() && self.is_title_of_work(tokens);
        let kind = if short || title { QuoteKind::Partial } else { QuoteKind::Direct };
        self.list.push(Candidate {
            tokens,
            kind,
            rule: attribution.rule,
            source: attribution.source.filter(|source| !self.is_number(*source)),
            cue: attribution.cue.map(|cue| cue as u32),
            paragraph: end_paragraph as u32,
        });
    }

    /// "In 2012, the court held": a number says nothing.
    fn is_number(&self, source: TokenRange) -> bool {
        source.len() == 1 && self.scan.token(source.start as usize).is_some_and(Token::is_numeric)
    }

    fn paragraph_index(&self, token: usize) -> usize {
        self.scan
            .document
            .layout
            .paragraphs
            .partition_point(|paragraph| paragraph.tokens.end as usize <= token)
    }

    fn paragraph(&self, token: usize) -> Option<ParagraphKind> {
        self.scan.document.layout.paragraphs.get(self.paragraph_index(token)).map(|paragraph| paragraph.kind)
    }

    /// Where the search behind a quotation ends: with its paragraph, or with the next quotation's mark.
    fn limit(&self, paragraph: usize, next: Option<&Quotation>) -> usize {
        let end = self
            .scan
            .document
            .layout
            .paragraphs
            .get(paragraph)
            .map_or(0, |paragraph| paragraph.tokens.end as usize);
        next.map_or(end, |next| end.min(next.tokens.start as usize))
    }

    /// Looks at the tokens up to `to` for verbs of saying. Only its sentence and the one before can hold one that counts:
    /// what lies further back is passed over.
    fn advance(&mut self, to: usize) {
        let sentence = self.scan.document.sentence_at(to);
        if let Some(before) = sentence.checked_sub(1).filter(|&before| before > self.sentence) {
            self.begin_sentence(self.at, before);
            let start = self.sentence_tokens(before).start as usize;
            self.at = self.at.max(start);
        }
        let mut end = self.sentence_tokens(self.sentence).end as usize;
        for at in self.at..to {
            while at >= end && self.sentence < sentence {
                self.begin_sentence(at, self.sentence + 1);
                end = self.sentence_tokens(self.sentence).end as usize;
            }
            if !self.scan.may_be_cue(at) {
                continue;
            }
            if self.scan.is_strong_cue(at) {
                self.strong = Some(at);
            }
            if self.scan.is_cue(at) || self.scan.is_naming(at) {
                self.cue = Some(at);
            }
        }
        self.at = self.at.max(to);
        if sentence != self.sentence {
            self.begin_sentence(to, sentence);
        }
    }

    fn sentence_tokens(&self, sentence: usize) -> TokenRange {
        self.scan.document.layout.sentences.get(sentence).map_or(TokenRange::default(), |found| found.tokens)
    }

    fn begin_sentence(&mut self, at: usize, sentence: usize) {
        let same_paragraph = self.scan.token(at).is_some_and(|token| token.gap < Gap::Line);
        self.sentence_before =
            if same_paragraph && sentence == self.sentence + 1 { self.strong } else { None };
        (self.cue, self.strong) = (None, None);
        self.sentence = sentence;
    }

    fn attribution(&self, tokens: TokenRange, open: usize, limit: usize, first: &Quotation) -> Attribution {
        let close = tokens.end as usize;
        if let Some(attribution) = self.goes_on_in_sentence(open) {
            return attribution;
        }
        if let Some(cue) = self.introducing_cue(open) {
            return self.said_before(cue, open);
        }
        if let Some(attribution) = self.by_account(open) {
            return attribution;
        }
        if let Some(attribution) = self.scan.after(tokens, close, limit) {
            return attribution;
        }
        if let Some(attribution) = self.behind_colon(open) {
            return attribution;
        }
        if let Some(cue) = self.scan.judging_verb(open) {
            let attribution = self.said_before(cue, open);
            return Attribution { rule: INSIDE, ..attribution };
        }
        if let Some(cue) = self.strong {
            let attribution = self.said_before(cue, open);
            return Attribution { rule: INSIDE, ..attribution };
        }
        if let Some(attribution) = self.scan.later(close + 1, limit) {
            return attribution;
        }
        let begins_sentence = self.scan.sentence_start(tokens.start as usize) + 1 >= tokens.start as usize;
        let full = self.words(tokens) >= FULL_WORDS;
        if begins_sentence && (full || self.ends_sentence(tokens)) {
            if let Some(attribution) = self.of_the_text_before(open, first) {
                return attribution;
            }
        }
        Attribution { source: None, cue: None, rule: PLAIN }
    }

    /// The speaker of a verb before the quotation; that of the quotation before it in the sentence, where the verb has none
    /// of its own: `she stated, “…,” adding, “…”`.
    fn said_before(&self, cue: usize, open: usize) -> Attribution {
        let last = self.list.last().filter(|last| {
            (last.tokens.end as usize) < cue && last.tokens.end as usize > self.scan.sentence_start(cue)
        });
        let floor = last.map_or(0, |last| last.tokens.end as usize + 1);
        let attribution = self.scan.before(cue, open, floor);
        let source = attribution.source.or(last.and_then(|last| last.source));
        Attribution { source, ..attribution }
    }

    /// "According to the paper, “…”"
    fn by_account(&self, open: usize) -> Option<Attribution> {
        let comma = open.checked_sub(1).filter(|&at| self.scan.is_comma(at))?;
        let start = self.scan.sentence_start(comma);
        self.scan
            .document
            .word(start)
            .eq_ignore_ascii_case("according")
            .then(|| self.scan.introduction(comma))
            .flatten()
    }

    /// `“…,” Kiprono said, “but …”`: the same sentence, and nobody else is said to speak in between.
    fn goes_on_in_sentence(&self, open: usize) -> Option<Attribution> {
        let last = self.list.last().filter(|last| last.source.is_some() && last.rule == AFTER)?;
        let cue = last.cue? as usize;
        let same = self.scan.document.sentence_at(cue) == self.scan.document.sentence_at(open)
            && cue > last.tokens.end as usize;
        let fenced = open > 0 && (self.scan.is_comma(open - 1) || self.scan.document.is_mark(open - 1, b':'));
        let other = self.strong.is_some_and(|other| other > cue && self.scan.is_finite(other));
        (same && fenced && !other).then_some(Attribution {
            source: last.source,
            cue: last.cue.map(|cue| cue as usize),
            rule: CONTINUED,
        })
    }

    fn ends_sentence(&self, tokens: TokenRange) -> bool {
        let last = (tokens.end as usize).saturating_sub(1);
        let document = self.scan.document;
        [b'.', b'!', b'?', b',']
            .iter()
            .any(|&mark| document.is_mark(last, mark) || document.is_mark(last + 2, mark))
            || document.tokens.get(last + 2).is_none_or(|next| next.gap >= Gap::Line)
    }

    /// The verb of saying that the opening mark stands right behind, or behind a comma, a colon or "that" after it.
    fn introducing_cue(&self, open: usize) -> Option<usize> {
        let before = open.checked_sub(1)?;
        let document = self.scan.document;
        let near = |cue: usize| cue == before || cue + 1 == before && !self.scan.is(before, words::TO);
        if let Some(cue) =
            self.cue.filter(|&cue| near(cue) && !(self.strong.is_some() && self.scan.is_passive(cue)))
        {
            return Some(cue);
        }
        let fenced = document.is_mark(before, b':') || document.is_mark(before, b',');
        let that = self.scan.is(before, words::THAT);
        if fenced || that { self.strong.or(self.cue) } else { None }
    }

    /// "Mr Browne:" or "said the minister:", also where the paragraph before ends so.
    fn behind_colon(&self, open: usize) -> Option<Attribution> {
        let colon = open.checked_sub(1).filter(|&at| self.scan.document.is_mark(at, b':'))?;
        self.scan.introduction(colon)
    }

    /// A quotation that begins a sentence and has no speaker of its own goes on the one before it, or is introduced by the
    /// sentence before it.
    fn of_the_text_before(&self, open: usize, first: &Quotation) -> Option<Attribution> {
        let here = self.paragraph_index(first.tokens.start as usize);
        let recent = self.list.len().saturating_sub(RECENT_QUOTATIONS);
        let told = |last: &&Candidate| last.source.is_some() && last.paragraph as usize + 1 >= here;
        let recent = self.list.get(recent..).unwrap_or_default().iter().rev();
        let full = |last: &&Candidate| last.kind == QuoteKind::Direct && told(last);
        let last = recent.clone().find(full).or_else(|| recent.clone().find(told));
        if let Some(last) = last {
            let same = last.paragraph as usize == here;
            let next = last.paragraph as usize + 1 == here;
            if same || next && self.scan.sentence_start(open) == open {
                return Some(Attribution {
                    source: last.source,
                    cue: last.cue.map(|cue| cue as usize),
                    rule: CONTINUED,
                });
            }
        }
        let cue = self.sentence_before.or_else(|| self.cue_of_paragraph_before(here))?;
        let attribution = self.scan.before(cue, open, 0);
        Some(Attribution { source: attribution.source, cue: None, rule: INTRODUCED })
    }

    /// The first verb of saying in the last sentence of the paragraph before.
    fn cue_of_paragraph_before(&self, paragraph: usize) -> Option<usize> {
        let layout = &self.scan.document.layout;
        let before = layout.paragraphs.get(paragraph.checked_sub(1)?)?;
        let sentence = layout.sentences.get(before.sentences.1.checked_sub(1)? as usize)?;
        sentence.tokens.indices().take(SENTENCE_TOKENS).find(|&at| self.scan.is_strong_cue(at))
    }

    fn words(&self, tokens: TokenRange) -> usize {
        let words = self.scan.document.tokens[tokens.indices()].iter();
        words
            .filter(|token| !matches!(token.kind, TokenKind::Mark | TokenKind::Clitic))
            .take(FULL_WORDS)
            .count()
    }

    /// `Norvik Shipping AS ("Norvik")`
    fn is_defined_term(&self, tokens: TokenRange) -> bool {
        let document = self.scan.document;
        let bracket = (tokens.start as usize).checked_sub(2).is_some_and(|at| document.is_mark(at, b'('));
        bracket && document.is_mark(tokens.end as usize + 1, b')') && self.words(tokens) < FULL_WORDS
    }

    /// `“Operation Red Zone”`: a name in marks.
    fn is_operation(&self, tokens: TokenRange) -> bool {
        let start = tokens.start as usize;
        let trigger = self.scan.document.phrase(start, Class::OperationWord).is_some();
        trigger
            && self.scan.document.tokens[tokens.indices()]
                .iter()
                .all(|token| !token.is_word() || token.is_capitalized())
    }

    /// "the so-called “night shift”"
    fn is_so_called(&self, open: usize) -> bool {
        let word = |back: usize| open.checked_sub(back).map_or("", |at| self.scan.document.word(at));
        word(1).eq_ignore_ascii_case("called")
            && (word(2) == "-" && word(3).eq_ignore_ascii_case("so") || word(2).eq_ignore_ascii_case("so"))
    }

    /// `Richard "Tex" Coe`, `John “J.D.” Dorrian`.
    fn is_part_of_name(&self, tokens: TokenRange) -> bool {
        let document = self.scan.document;
        let capitalized = |at: usize| {
            document.token(at).is_some_and(|token| token.shape == Shape::Title && token.is_word())
        };
        let (Some(before), behind) = ((tokens.start as usize).checked_sub(2), tokens.end as usize + 1) else {
            return false;
        };
        self.words(tokens) <= NICKNAME_WORDS
            && tokens
                .indices()
                .all(|at| document.tokens[at].kind == TokenKind::Mark || document.tokens[at].is_capitalized())
            && capitalized(before)
            && capitalized(behind)
            && document.tokens[behind].gap <= Gap::Space
            && document.tokens.get(tokens.start as usize - 1).is_some_and(|mark| mark.gap == Gap::Space)
            && !document.has(before, Class::Reporting)
    }

    /// "How to Win Friends and Influence People": first, last and long words have a capital, no mark stands inside.
    fn is_title_of_work(&self, tokens: TokenRange) -> bool {
        let words = &self.scan.document.tokens[tokens.indices()];
        if words.len() > TITLE_TOKENS {
            return false;
        }
        let word = |token: &Token| token.is_capitalized() || token.is_numeric();
        let ends = words.last().is_some_and(|last| last.is_mark(b'.') || last.is_mark(b','));
        let words = if ends { &words[..words.len() - 1] } else { words };
        let fits = |token: &Token| {
            word(token)
                || token.kind == TokenKind::Clitic
                || token.is_word() && token.span().len() <= SHORT_WORD
                || token.is_mark(b':')
                || token.is_mark(b'-')
        };
        words.first().is_some_and(word) && words.last().is_some_and(word) && words.iter().all(fits)
    }
}

/// What stands before it is the title of a work.
const TITLING: &[&str] = &["titled", "entitled", "headlined"];
/// A quotation goes on one of so many before it; those between are words in a sentence about it.
const RECENT_QUOTATIONS: usize = 3;
/// The title of a work has no more tokens than this.
const TITLE_TOKENS: usize = 12;
/// Words that stay small in titles are no longer than this.
const SHORT_WORD: usize = 4;
/// How far into the last sentence of a paragraph its verb of saying is looked for.
const SENTENCE_TOKENS: usize = 40;
