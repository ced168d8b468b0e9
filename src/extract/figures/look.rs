//! Short looks at the words around a number.

use crate::lexicon::{Class, Classes, Lexeme, verb_flags};
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

/// Words to look for, with a filter that most others fail: a bit for each first letter and length.
pub(super) struct Words {
    list: &'static [&'static str],
    filter: u128,
}

impl Words {
    pub(super) const fn of(list: &'static [&'static str]) -> Self {
        let (mut filter, mut i) = (0, 0);
        while i < list.len() {
            let word = list[i].as_bytes();
            filter |= Self::bit(word[0], word.len());
            i += 1;
        }
        Self { list, filter }
    }

    const fn bit(first: u8, length: usize) -> u128 {
        1 << ((length & 3) << 5 | (first & 31) as usize)
    }

    /// Whether a word is one of them, in any case.
    pub(super) fn has(&self, word: &str) -> bool {
        let Some(&first) = word.as_bytes().first() else { return false };
        self.filter & Self::bit(first, word.len()) != 0 && self.list.iter().any(|other| same(word, other))
    }
}

/// A list of words, made when the library is built: `words!["to", "from"]`.
macro_rules! words {
    ($($word:literal),* $(,)?) => { const { &$crate::extract::figures::look::Words::of(&[$($word),*]) } };
}
pub(super) use words;

/// Whether a token is one of a few words, in any case. For words that no other code asks for.
#[inline]
pub(super) fn is_word(document: &Document<'_>, at: usize, words: &Words) -> bool {
    let Some(token) = document.tokens.get(at) else { return false };
    let Some(&first) = document.text.as_bytes().get(token.start as usize) else { return false };
    let bit = Words::bit(first, (token.end - token.start) as usize);
    words.filter & bit != 0 && words.has(document.word(at))
}

/// Whether two words are the same in any case; told from the length and the first letter mostly.
pub(super) fn same(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let (Some(first), Some(other)) = (text.first(), word.first()) else { return false };
    text.len() == word.len() && first.eq_ignore_ascii_case(other) && text.eq_ignore_ascii_case(word)
}

/// Closed-class words: they are no nouns.
pub(super) const CLOSED: Classes = Classes::FUNCTION;

/// Whether the sentence begins at a token, quotation marks and brackets passed over.
pub(super) fn begins_sentence(document: &Document<'_>, at: usize) -> bool {
    let start = document.sentence_range(at).start as usize;
    start == at || (start + 1 == at && document.token(start).is_some_and(|first| !first.is_word()))
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
