//! Furniture of the page: share bars, adverts, invitations to subscribe. Nothing is extracted from it.

use super::token::Token;
use crate::lexicon::words::{self, WordSet};

/// A furniture line is short.
const MOST_TOKENS: usize = 40;

/// Lines that begin so are furniture when they are no longer than [`MOST_TOKENS`].
const BEGINNINGS: &[&str] = &[
    "share:",
    "share this",
    "share on",
    "share via",
    "visits:",
    "views:",
    "advertisement",
    "advertising",
    "sponsored",
    "read more",
    "read also",
    "also read",
    "see also",
    "related:",
    "related articles",
    "related stories",
    "more from",
    "follow us",
    "follow @",
    "like us",
    "find us on",
    "sign up",
    "subscribe",
    "click here",
    "download our",
    "join our",
    "all rights reserved",
    "copyright",
    "©",
    "(c) 20",
    "print this",
    "email this",
    "comments (",
    "leave a comment",
    "tags:",
    "filed under",
    "cookie",
    "this website uses",
    "skip to",
    "back to top",
    "photo:",
    "image:",
    "watch:",
    "get our",
    "register for",
    "to unsubscribe",
    "powered by",
    "recommended:",
    "most read",
    "trending:",
];

/// Names that make a share bar when two stand in a line with marks between.
const NETWORKS: WordSet = WordSet::of(&[
    words::FACEBOOK,
    words::TWITTER,
    words::WHATSAPP,
    words::LINKEDIN,
    words::TELEGRAM,
    words::PINTEREST,
    words::REDDIT,
    words::EMAIL,
    words::INSTAGRAM,
]);

/// Whether a line (or paragraph on one line) is furniture.
pub(super) fn is_boilerplate(text: &str, tokens: &[Token]) -> bool {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    if tokens.len() > MOST_TOKENS {
        return false;
    }
    let line = &text[first.span().to(last.span())];
    begins_with_one_of(line, BEGINNINGS) || is_share_bar(tokens)
}

/// Whether a line begins with one of some beginnings, which are written small; a no-break space is a space.
pub(super) fn begins_with_one_of(line: &str, beginnings: &[&str]) -> bool {
    let first = line.as_bytes().first().map(u8::to_ascii_lowercase);
    let plain = |c: char| if c == '\u{A0}' { ' ' } else { c.to_ascii_lowercase() };
    // Nearly all are settled by their first letter.
    beginnings.iter().filter(|beginning| beginning.as_bytes().first().copied() == first).any(|beginning| {
        let mut chars = line.chars().map(plain);
        beginning.chars().all(|c| chars.next() == Some(c))
    })
}

fn is_share_bar(tokens: &[Token]) -> bool {
    let bars = tokens.iter().filter(|token| token.is_mark(b'|')).count();
    let networks = tokens.iter().filter(|token| NETWORKS.has(token.lexeme)).count();
    networks >= 2 && (bars > 0 || networks * 2 >= tokens.len())
}

#[cfg(test)]
mod tests {
    use crate::text::ParagraphKind;
    use crate::{Article, extract};

    #[track_caller]
    fn check(line: &str, expected: bool) {
        let text = format!("Police arrest 3 men\n\n{line}\n\nThe men were held on Monday.");
        let found = extract(&Article::new(&text));
        assert_eq!(found.paragraphs()[1].kind == ParagraphKind::Boilerplate, expected, "{line}");
    }

    #[test]
    fn furniture() {
        check("Share: Facebook | Twitter | Whatsapp | Linkedin Visits: 1", true);
        check("Advertisement", true);
        check("Sign up for our newsletter", true);
        check("Sign\u{A0}up for our newsletter", true);
        check("© 2026 The Example. All rights reserved.", true);
        check("Facebook Twitter Email", true);
    }

    #[test]
    fn text() {
        check("Facebook and Twitter said they removed 200 accounts.", false);
        check("Shares in the company fell 3 percent.", false);
        check("The advertisement ran for 3 weeks.", false);
    }
}
