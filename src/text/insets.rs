//! What stands inside a paragraph without belonging to it, where a page's line breaks are lost: headlines in capitals,
//! notices of rights, invitations to follow.

use super::beginnings::Beginnings;
use super::boilerplate;
use super::token::{Gap, Shape, Token, TokenKind, TokenRange};
use crate::lexicon::{Class, Classes};

/// A headline has at least so many words in capitals …
const WORDS: usize = 5;
/// … of which so many are no names.
const SMALL: usize = 2;
/// Before it stands a word in small letters, no further off.
const NEAR: usize = 8;
/// Every so many tokens one is looked at: a headline cannot hide between two of them.
const STRIDE: usize = 4;
/// The furniture at the end of a paragraph has no more tokens than this.
const FURNITURE: usize = 60;
/// The name of a network stands near the end of it.
const NETWORK: usize = 12;
/// Notices of rights are longer where they begin so.
const NOTICE: &str = "Most stock quote data provided";

/// What the last sentences of a paragraph begin with when they invite the reader.
const INVITATIONS: Beginnings = Beginnings::of(&[
    "follow ",
    "get in touch",
    "go to ",
    "listen to ",
    "send your story",
    "sign up ",
    "you can also follow",
    "you can also send",
    "you can follow",
]);

const FUNCTION: Classes = Classes::FUNCTION;

/// The next headline in capitals that is set into running text: "… he said. POLICE ARREST 3 MEN IN RAID The men were …".
pub(super) fn headline(tokens: &[Token], range: TokenRange) -> Option<TokenRange> {
    let (start, end) = (range.start as usize, range.end as usize);
    let mut from = start;
    loop {
        // Of two neighbors one is a word.
        let mut pairs = tokens[from..end].windows(2).skip(STRIDE - 1).step_by(STRIDE);
        let passed = pairs.position(|pair| pair.iter().any(|token| token.shape == Shape::Upper))?;
        let pair = from + (passed + 1) * STRIDE - 1;
        let run =
            run_around(tokens, range, if tokens[pair + 1].shape == Shape::Upper { pair + 1 } else { pair });
        if run.len() < range.len() && is_headline(tokens, range, run) {
            return Some(run);
        }
        from = (pair + 1).max(run.end as usize);
        if from >= end {
            return None;
        }
    }
}

/// The words in capitals around one, with the marks and numbers between them.
fn run_around(tokens: &[Token], range: TokenRange, at: usize) -> TokenRange {
    let (mut start, mut end) = (at, at + 1);
    while start > range.start as usize && goes_on(&tokens[start - 1]) {
        start -= 1;
    }
    while end < range.end as usize && goes_on(&tokens[end]) {
        end += 1;
    }
    // A closing mark at the beginning and an opening one, or "A", "I", at the end belong to the neighbors.
    while start < at && tokens[start].kind == TokenKind::Mark && !opens(tokens, start) {
        start += 1;
    }
    while end > at + 1 && (is_letter(&tokens[end - 1]) || opens(tokens, end - 1)) {
        end -= 1;
    }
    TokenRange::new(start, end)
}

fn goes_on(token: &Token) -> bool {
    match token.kind {
        TokenKind::Word | TokenKind::Mixed => token.shape == Shape::Upper || is_letter(token),
        TokenKind::Number | TokenKind::Clitic => true,
        TokenKind::Mark => {
            [b',', b':', b';', b'\'', b'-', b'&', b'/', b'$', b'%'].iter().any(|&mark| token.is_mark(mark))
        }
    }
}

/// "A", "I": a capital in any text.
fn is_letter(token: &Token) -> bool {
    token.shape == Shape::Title && token.span().len() == 1
}

fn opens(tokens: &[Token], at: usize) -> bool {
    tokens[at].is_mark(b'\'')
        && tokens[at].gap == Gap::Space
        && tokens.get(at + 1).is_some_and(|next| next.is_glued())
}

/// Whether words in capitals are a headline: enough of them, not all names, between two sentences.
fn is_headline(tokens: &[Token], range: TokenRange, run: TokenRange) -> bool {
    const VERB: Classes =
        Classes::of(&[Class::VerbBase, Class::VerbS, Class::VerbPast, Class::VerbParticiple, Class::VerbIng]);
    let (mut words, mut small) = (0, 0);
    for token in &tokens[run.indices()] {
        let counts = token.is_word() && token.shape == Shape::Upper;
        words += usize::from(counts);
        small += usize::from(counts && token.any(FUNCTION.with(VERB)) && !token.has(Class::Country));
    }
    if words < WORDS || small < SMALL {
        return false;
    }
    let before = (run.start as usize).checked_sub(1).filter(|&before| before >= range.start as usize);
    let begins = before.is_none_or(|before| {
        [b'.', b'!', b'?', b'"', b'\'', b')', b']'].iter().any(|&mark| tokens[before].is_mark(mark))
    });
    // In a line of capitals "ST." ends nothing.
    let near = run.start.saturating_sub(NEAR as u32).max(range.start) as usize;
    let text = || tokens[near..run.start as usize].iter().any(|token| token.shape == Shape::Lower);
    let cased =
        before.is_none_or(|before| before == near || tokens[before - 1].shape != Shape::Upper || text());
    let begins = begins && cased;
    let next = tokens.get(run.end as usize).filter(|_| run.end < range.end);
    begins && next.is_none_or(|next| next.shape != Shape::Lower && next.gap != Gap::None)
}

/// Where the furniture at the end of a paragraph begins: a notice of rights, or an invitation that names a network.
/// `marks` are the marks of the paragraph that can end a sentence, `signs` the rare ones of the text.
pub(super) fn furniture(
    text: &str,
    tokens: &[Token],
    range: TokenRange,
    marks: &[u32],
    signs: &[u32],
) -> Option<usize> {
    let end = range.end as usize;
    let near = (range.start as usize).max(end.saturating_sub(FURNITURE));
    let network = |from: usize| {
        tokens[from.max(end.saturating_sub(NETWORK))..end]
            .iter()
            .any(|token| boilerplate::is_network(token) || token.is_mark(b'@'))
    };
    let mut found = None;
    for &mark in marks.iter().rev() {
        let at = mark as usize + 1;
        if at < near {
            break;
        }
        let Some(next) = tokens.get(at).filter(|next| at < end && next.gap == Gap::Space) else { continue };
        if INVITATIONS.begin(&text[next.span().to(tokens[end - 1].span())]) && network(at) {
            found = Some(at);
        }
    }
    let signs = &signs[signs.partition_point(|&sign| sign < range.start)..];
    let mut signs = signs.iter().take_while(|&&sign| sign < range.end).map(|&sign| sign as usize);
    found.or_else(|| notice(text, tokens, range, signs.find(|&sign| &text[tokens[sign].span()] == "©")?))
}

/// "… in Kyiv. © 2026 The Example. All rights reserved.": where the notice begins that has its first sign there.
#[cold]
fn notice(text: &str, tokens: &[Token], range: TokenRange, sign: usize) -> Option<usize> {
    let before = &text[tokens[range.start as usize].start as usize..tokens[sign].start as usize];
    if let Some(begin) = before.find(NOTICE) {
        let start = tokens[range.start as usize].start as usize + begin;
        let tokens = &tokens[range.indices()];
        return Some(range.start as usize + tokens.partition_point(|token| (token.start as usize) < start));
    }
    let short = range.end as usize - sign <= FURNITURE;
    let year = tokens.get(sign + 1).is_some_and(|next| next.is_numeric());
    (short && year && sign > range.start as usize).then_some(sign)
}

#[cfg(test)]
mod tests {
    use crate::text::ParagraphKind;
    use crate::{Article, extract};

    /// Paragraphs are parted by `|`; those behind `~` are furniture.
    #[track_caller]
    fn check(marked: &str) {
        let text = marked.replace(['|', '~'], "");
        let found = extract(&Article::new(&text));
        let made: Vec<String> = found
            .paragraphs()
            .iter()
            .map(|paragraph| {
                let sign = if paragraph.kind == ParagraphKind::Boilerplate { "~" } else { "" };
                format!("{sign}{}", found.document.slice(paragraph.tokens).trim())
            })
            .collect();
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(made, expected);
    }

    #[test]
    fn headlines_in_capitals() {
        check(
            "The mayor opened the bridge over the river on Monday, he said. |MAYOR SAYS THE CITY HAS TO SAVE MONEY |The \
             old one had been shut for years.",
        );
        check(
            "\"We waited for this,\" the mayor said. |~CLICK HERE TO GET THE EXAMPLE NEWS APP |\"It was time,\" he \
             said to those who had come to the river.",
        );
        check(
            "The mayor opened the bridge. |LIVERLAND'S MAYOR: 'WE HAVE TO SAVE', AND OTHERS AGREE |A crowd had come to \
             the river on Monday.",
        );
    }

    #[test]
    fn capitals_that_are_none() {
        check("The FBI, CIA, NSA, DEA and ATF met with the EU, UN, IMF, WTO and WHO on Monday in the city.");
        check("It was signed by the DEPARTMENT OF HEALTH AND SOCIAL CARE in the city on Monday, it said.");
        check("He wore a shirt that said VOTE FOR ME on it, and on his hat stood NOT ON MY WATCH in red.");
    }

    #[test]
    fn furniture_behind_text() {
        check(
            "The men were held on Monday. |~© 2026 The Example Network. A Sample Company. All Rights Reserved.",
        );
        check("The men were held. |~Follow Example Suffolk on Facebook, Instagram and X.");
        check(
            "The men were held. |~Listen to the best of Example Radio. Send your story to news@example.org or by WhatsApp.",
        );
    }

    #[test]
    fn text_behind_text() {
        check("The men were held. Follow the money, he said, and you will find them on the coast.");
        check("The logo with its © and a star was his. It earned him money.");
    }
}
