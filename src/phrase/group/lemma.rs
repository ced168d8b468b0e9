//! Base forms of full verbs.

use crate::lemma::Lemma;
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::phrase::Tag;
use crate::span::Span;
use crate::text::{Document, TokenKind};

const VERBS: Classes = Classes::of(&[
    Class::VerbBase,
    Class::VerbS,
    Class::VerbPast,
    Class::VerbParticiple,
    Class::VerbIng,
    Class::Auxiliary,
]);

/// The base form of an auxiliary; that of a clitic ("it's") is "be".
pub(super) fn auxiliary(document: &Document<'_>, at: usize) -> Lexeme {
    match document.token(at) {
        Some(token) if token.kind == TokenKind::Clitic || !token.lexeme.is_known() => words::BE,
        Some(token) => document.lexicon.lemma(token.lexeme),
        None => words::BE,
    }
}

/// The base form of the full verb at a token.
pub(super) fn of(document: &Document<'_>, at: usize, tag: Tag) -> Lemma {
    let Some(token) = document.token(at) else { return Lemma::known(words::BE) };
    if tag == Tag::Auxiliary {
        return Lemma::known(auxiliary(document, at));
    }
    if token.lexeme.is_known() && token.any(VERBS) {
        // "to wound": the base form is its own, though it is as well a past form of "wind".
        let base = tag == Tag::VerbPresent && token.has(Class::VerbBase);
        return Lemma::known(if base { token.lexeme } else { document.lexicon.lemma(token.lexeme) });
    }
    let word = document.word(at);
    let (cut, ending) = regular(word);
    Lemma::formed(Span { start: token.start, end: token.start + cut as u32 }, ending)
}

/// How much of an unknown verb's form is kept, and what is put behind: "stabilised" → "stabilis" + "e".
fn regular(word: &str) -> (usize, &'static str) {
    let bytes = word.as_bytes();
    let stem = |ending: &str| {
        let cut = word.len().checked_sub(ending.len())?;
        (bytes[cut..].eq_ignore_ascii_case(ending.as_bytes()) && cut > 2).then_some(cut)
    };
    if let Some(cut) = stem("ied").or_else(|| stem("ies")) {
        return (cut, "y");
    }
    if let Some(cut) = stem("ing").or_else(|| stem("ed")) {
        return base(bytes, cut);
    }
    if let Some(cut) = stem("es") {
        let sibilant = matches!(lower(bytes, cut), [.., b'x' | b's' | b'z'] | [.., b's' | b'c', b'h']);
        let silent_e = matches!(lower(bytes, cut), [.., b'i' | b'y' | b'u' | b'a', b's' | b'z']);
        return (if sibilant && !silent_e { cut } else { cut + 1 }, "");
    }
    stem("s").map_or((word.len(), ""), |cut| (cut, ""))
}

/// The last three letters before a cut, in lower case.
fn lower(bytes: &[u8], cut: usize) -> [u8; 3] {
    let mut last = [0; 3];
    for (i, slot) in last.iter_mut().enumerate() {
        *slot = (cut + i).checked_sub(3).and_then(|at| bytes.get(at)).map_or(0, u8::to_ascii_lowercase);
    }
    last
}

/// What stands before "-ed" and "-ing" was cut of a final e, or doubled.
fn base(bytes: &[u8], cut: usize) -> (usize, &'static str) {
    let vowel = |letter: u8| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u');
    match lower(bytes, cut) {
        [_, a, b] if a == b && matches!(b, b'b' | b'd' | b'g' | b'm' | b'n' | b'p' | b'r' | b't') => {
            (cut - 1, "")
        }
        [_, _, b'v' | b'c' | b'z' | b'u'] => (cut, "e"),
        [_, b'i' | b'a' | b'o' | b'u' | b'y', b's'] | [_, b'd' | b'r', b'g'] | [_, b'i', b'r'] => (cut, "e"),
        [_, b'a', b't'] => (cut, "e"),
        [_, consonant, b'l'] if !vowel(consonant) && consonant != b'l' && consonant != b'r' => (cut, "e"),
        _ => (cut, ""),
    }
}
