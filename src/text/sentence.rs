//! Where sentences end.

use super::token::{Gap, Shape, Token, TokenKind, TokenRange};
use crate::lexicon::time_words::zone_words;
use crate::lexicon::{Class, Classes};

/// Words that begin a sentence rather than go on a name.
const OPENERS: Classes = Classes::of(&[
    Class::Determiner,
    Class::Possessive,
    Class::Pronoun,
    Class::Preposition,
    Class::Conjunction,
    Class::WhWord,
    Class::Adverb,
]);

/// Cuts the tokens of a paragraph into sentences; `marks` are those of its tokens that can end one, by index.
pub(super) fn split(
    text: &str,
    tokens: &[Token],
    marks: &[u32],
    paragraph: TokenRange,
    mut found: impl FnMut(TokenRange),
) {
    let end = paragraph.end as usize;
    let mut start = paragraph.start as usize;
    for at in marks.iter().map(|&mark| mark as usize) {
        if at >= start && ends_sentence(text, &tokens[..end], at) {
            let behind = behind_closing_marks(&tokens[..end], at + 1);
            found(TokenRange::new(start, behind));
            start = behind;
        }
    }
    if start < end {
        found(TokenRange::new(start, end));
    }
}

/// Closing marks belong to the sentence they close.
fn behind_closing_marks(tokens: &[Token], mut at: usize) -> usize {
    while tokens.get(at).is_some_and(|token| token.is_glued() && is_closing(*token)) {
        at += 1;
    }
    at
}

fn is_closing(token: Token) -> bool {
    [b'"', b'\'', b')', b']', b'.', b'!', b'?'].iter().any(|&mark| token.is_mark(mark))
}

/// Whether the mark at `at` ends a sentence of the paragraph that ends with `tokens`.
fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    if token.kind != TokenKind::Mark {
        return false;
    }
    let exclaims = token.is_mark(b'!') || token.is_mark(b'?');
    if !exclaims && !token.is_mark(b'.') {
        return false;
    }
    let next = behind_closing_marks(tokens, at + 1);
    let Some(&following) = tokens.get(next) else { return true };
    if following.is_glued() {
        return following.shape == Shape::Title && runs_together(text, tokens, at);
    }
    let opens = [b'"', b'\'', b'(', b'[', b'`'].iter().any(|&mark| following.is_mark(mark));
    let first = if opens { tokens.get(next + 1).copied().unwrap_or(following) } else { following };
    if first.shape == Shape::Lower {
        return false;
    }
    // "John “J.D.” Dorrian": a nickname of initials in quotation marks.
    let nickname = at >= 2
        && tokens[at - 2].is_mark(b'"')
        && tokens[at - 1].shape == Shape::Upper
        && first.is_capitalized()
        && !first.any(OPENERS);
    if exclaims || next > at + 1 && !nickname {
        return true;
    }
    if nickname {
        return false;
    }
    match at.checked_sub(1).map(|before| tokens[before]) {
        Some(before) if token.is_glued() && before.kind == TokenKind::Word => {
            let word = &text[before.span()];
            let goes_on = is_half_of_day(word) && begins_zone(text, &tokens[next..]);
            !goes_on && point_ends_sentence(word, before, first)
        }
        // "The award went to C. Ruiz": a point behind a space is no abbreviation's.
        _ => true,
    }
}

/// "he said.Two people", "in 2020.But", "is it?Guests": whether what stands before a mark can end a sentence to which the next
/// one was glued.
fn runs_together(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| tokens[before]) else { return false };
    let word = &text[before.span()];
    let closes = before.is_mark(b')') || before.is_mark(b'"') || before.is_numeric();
    let ends = word.len() > 1 && word.ends_with(|last: char| last.is_lowercase());
    tokens[at].is_glued() && (closes || ends && !before.has(Class::Abbreviation) && !is_name_title(word))
}

/// Whether the point behind a word ends the sentence, with `first` as the next one's first word.
fn point_ends_sentence(word: &str, before: Token, first: Token) -> bool {
    if first.gap >= Gap::Paragraph {
        return true;
    }
    if word.eq_ignore_ascii_case("no") || word.eq_ignore_ascii_case("nos") {
        return !first.is_numeric();
    }
    // "at 3 p.m. Monday" goes on, "at 3 p.m. The" does not.
    if is_half_of_day(word) {
        let goes_on = Classes::of(&[Class::Month, Class::Weekday, Class::Abbreviation]);
        return first.is_capitalized() && !first.any(goes_on) && first.shape != Shape::Upper;
    }
    if before.has(Class::Abbreviation) {
        return first.any(OPENERS) && !first.has(Class::GivenName) && !is_name_title(word);
    }
    // An initial ("John F. Kennedy") or a dotted abbreviation ("U.S. Attorney") goes on before a capitalized word,
    // unless that word is one that sentences begin with.
    let initial = word.chars().nth(1).is_none() && before.shape == Shape::Title;
    let dotted = before.shape == Shape::Upper && word.contains('.');
    if initial && word != "I" || dotted {
        return first.any(OPENERS) && !first.has(Class::GivenName);
    }
    true
}

fn is_half_of_day(word: &str) -> bool {
    word.eq_ignore_ascii_case("a.m") || word.eq_ignore_ascii_case("p.m")
}

/// "at 3 p.m. Eastern Time"
fn begins_zone(text: &str, tokens: &[Token]) -> bool {
    zone_words(|at| tokens.get(at).map_or("", |token| &text[token.span()])).is_some()
}

/// Titles never end a sentence: "Dr. An Nguyen".
fn is_name_title(word: &str) -> bool {
    [
        "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "maj", "capt", "sgt", "st",
        "rev",
    ]
    .iter()
    .any(|title| word.eq_ignore_ascii_case(title))
}

#[cfg(test)]
mod tests {
    use crate::{Article, extract};

    /// Sentences are parted by `|`.
    #[track_caller]
    fn check(marked: &str) {
        let text = marked.replace('|', "");
        let found = extract(&Article::new(&text));
        let sentences: Vec<&str> =
            found.sentences().iter().map(|sentence| found.document.slice(sentence.tokens).trim()).collect();
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(sentences, expected);
    }

    #[test]
    fn points_that_end_sentences() {
        check("Police came. |Nobody was hurt. |It was 3 p.m. |The road reopened.");
        check("He lives in the U.S. |The court agreed.");
        check("\"We saw it.\" |She left.");
        check("Was it him? |Yes! |It was.");
        check("They sell to Acme Inc. |It pays late.");
        check("Two were held, he said.|Two fled in 2020.|The rest hid.|Is it over?|Nobody knows.");
    }

    #[test]
    fn points_that_do_not() {
        check("It begins at 3 p.m. Eastern Daylight Time and at 9 a.m. Pacific time on Monday.");
        check("U.S. Attorney Jane Roe and Lt. Gen. Omar Diaz met on Nov. 10 in St. Louis.");
        check("It was No. 5 on St. John Street, said John F. Kennedy Jr. in 1.5 seconds.");
        check("The firm (Acme Corp.) paid $3.5 million.");
        check("\"Stop!\" he said.");
        check("Dr. An Nguyen met Sen. To of Ohio and Gov.Nelly Moss.");
        check("Write to Jane.Roe@example.org or see www.MyTown.org for more.");
    }
}
