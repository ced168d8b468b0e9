//! Short looks at the words around a number.

use crate::lexicon::{Class, Classes, Lexeme, verb_flags};
pub(super) use crate::lexicon::{Outline, Outlines, Words, same, words_listed as words};
use crate::text::{Document, Gap, Shape, Token, TokenRange};

/// The token before another, if they stand on one line or on the next.
pub(super) fn before(document: &Document<'_>, at: usize) -> Option<(usize, Token)> {
    let gap = document.token(at)?.gap;
    let previous = at.checked_sub(1).filter(|_| gap < Gap::Paragraph)?;
    Some((previous, *document.token(previous)?))
}

/// The token at an index, unless an empty line stands before it.
pub(super) fn near(document: &Document<'_>, at: usize) -> Option<Token> {
    document.token(at).copied().filter(|token| token.gap < Gap::Paragraph)
}

/// The token behind a hyphen glued on both sides at `at`, else `at` itself; the flag tells which.
pub(super) fn behind_hyphen(document: &Document<'_>, at: usize) -> (usize, bool) {
    let tied = glued_mark(document, at, b'-') && document.token(at + 1).is_some_and(|next| next.is_glued());
    (at + usize::from(tied), tied)
}

/// Whether a mark stands at a token and touches the one before.
pub(super) fn glued_mark(document: &Document<'_>, at: usize, mark: u8) -> bool {
    document.is_mark(at, mark) && document.token(at).is_some_and(|token| token.is_glued())
}

pub(super) fn is_one_of(document: &Document<'_>, at: usize, words: &[Lexeme]) -> bool {
    let lexeme = document.lexeme(at);
    lexeme.is_known() && words.contains(&lexeme)
}

/// Whether a token is one of a few words, in any case. For words that no other code asks for.
#[inline]
pub(super) fn is_word(document: &Document<'_>, at: usize, words: &Words) -> bool {
    let Some(token) = document.tokens.get(at) else { return false };
    words.outlines.hold(outline(document, token)) && words.lists(document.word(at))
}

/// The outline of a token.
#[inline]
pub(super) fn outline(document: &Document<'_>, token: &Token) -> Outline {
    Outline::within(document.text, token.start as usize, token.end as usize)
}

/// What stands on both sides of a number: looked at once for all that ask.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    /// What stands before the number's first token.
    pub(super) gap: Gap,
    /// The token before, wherever it stands.
    pub(super) previous: Option<&'a Token>,
    pub(super) previous_outline: Outline,
    /// The same, if no empty line stands between.
    pub(super) before: Option<&'a Token>,
    /// The token behind, wherever it stands.
    pub(super) behind: Option<&'a Token>,
    pub(super) behind_outline: Outline,
    /// The token behind a hyphen that ties it to the number, or the one right behind; none behind an empty line.
    pub(super) tail: Option<&'a Token>,
    pub(super) tail_at: usize,
    pub(super) tail_outline: Outline,
}

impl<'a> Sides<'a> {
    pub(super) fn of(document: &'a Document<'_>, number: TokenRange) -> Self {
        let (start, end) = (number.start as usize, number.end as usize);
        let gap = document.token(start).map_or(Gap::Paragraph, |first| first.gap);
        let previous = start.checked_sub(1).and_then(|at| document.token(at));
        let outline =
            |token: Option<&Token>| token.map_or(Outline::default(), |token| outline(document, token));
        let behind = document.token(end);
        let behind_outline = outline(behind);
        let hyphen = behind.is_some_and(|token| token.is_mark(b'-'));
        let (tail_at, tied) = if hyphen { behind_hyphen(document, end) } else { (end, false) };
        let tail = if tied { document.token(tail_at) } else { behind };
        let tail = tail.filter(|token| token.gap < Gap::Paragraph);
        Self {
            start,
            end,
            gap,
            previous,
            previous_outline: outline(previous),
            before: previous.filter(|_| gap < Gap::Paragraph),
            behind,
            behind_outline,
            tail,
            tail_at,
            tail_outline: if tied { outline(tail) } else { behind_outline },
        }
    }

    pub(super) fn is_previous(&self, word: Lexeme) -> bool {
        self.previous.is_some_and(|token| token.is(word))
    }

    pub(super) fn is_behind(&self, word: Lexeme) -> bool {
        self.behind.is_some_and(|token| token.is(word))
    }

    pub(super) fn is_mark_behind(&self, mark: u8) -> bool {
        self.is_behind(Lexeme::mark(mark))
    }
}

/// Closed-class words: they are no nouns.
pub(super) const CLOSED: Classes = Classes::FUNCTION;

/// Whether the sentence begins at a token, quotation marks and brackets passed over.
pub(super) fn begins_sentence(document: &Document<'_>, at: usize) -> bool {
    let start = document.sentence_range(at).start as usize;
    start == at || (start + 1 == at && document.token(start).is_some_and(|first| !first.is_word()))
}

/// Whether a token stands in the sentence of the one before it.
pub(super) fn goes_on(document: &Document<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| at < document.sentence_range(before).end as usize)
}

/// Whether capitals say nothing where a token stands: a headline in title case, a line in capitals.
pub(super) fn caps_say_nothing(document: &Document<'_>, at: usize) -> bool {
    use crate::text::Casing;
    document
        .paragraph_of(document.sentence_at(at))
        .is_some_and(|paragraph| paragraph.casing != Casing::Sentence)
}

/// Whether a word has a capital anywhere ("iPhone").
pub(super) fn has_capital(document: &Document<'_>, at: usize) -> bool {
    let token = document.token(at);
    token.is_some_and(|token| token.is_capitalized())
        || document.word(at).bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Whether a token is an all-lower-case word.
pub(super) fn is_lower(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.is_word() && token.shape == Shape::Lower)
}

/// The tokens between two, as a range.
pub(super) const fn range(start: usize, end: usize) -> TokenRange {
    TokenRange { start: start as u32, end: end as u32 }
}

/// The direction of a verb of change ("rose", "cutting"): its lemma's, from the table of verbs.
pub(super) fn change_direction(document: &Document<'_>, at: usize) -> Option<crate::mention::Trend> {
    use crate::mention::Trend;
    let token = document.token(at).filter(|token| token.any(VERB_FORMS))?;
    let base = document.lexicon.lemma(token.lexeme);
    let flags = document.lexicon.value(base, Class::VerbBase)?;
    if flags & verb_flags::UPWARD != 0 {
        Some(Trend::Up)
    } else {
        (flags & verb_flags::DOWNWARD != 0).then_some(Trend::Down)
    }
}

/// All forms of full verbs.
pub(super) const VERB_FORMS: Classes =
    Classes::of(&[Class::VerbBase, Class::VerbS, Class::VerbPast, Class::VerbParticiple, Class::VerbIng]);

/// "the toll could top 350": a verb, where "the top 350" names the first of many.
pub(super) fn tops(document: &Document<'_>, at: usize) -> bool {
    is_word(document, at, words!["top"])
        && at > 0
        && (document.has(at - 1, Class::Modal) || document.is(at - 1, crate::lexicon::words::TO))
}
