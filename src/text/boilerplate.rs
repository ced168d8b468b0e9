//! Furniture of the page: share bars, adverts, invitations to subscribe. Nothing is extracted from it.

use super::beginnings::Beginnings;
use super::token::Token;
use crate::lexicon::{Lexeme, words};

/// A furniture line is short.
const MOST_TOKENS: usize = 40;

/// Lines that begin so are furniture when they are no longer than [`MOST_TOKENS`].
const BEGINNINGS: Beginnings = Beginnings::of(&[
    "(c) 20",
    "advertisement",
    "advertising",
    "agree to receive content",
    "all rights reserved",
    "also read",
    "back to top",
    "by entering your email",
    "click here",
    "click to get",
    "comments (",
    "cookie",
    "copyright",
    "download our",
    "email this",
    "filed under",
    "find us on",
    "follow @",
    "follow us",
    "get our",
    "image:",
    "join our",
    "leave a comment",
    "like us",
    "more from",
    "most read",
    "newsletter brings you",
    "photo:",
    "powered by",
    "print this",
    "read also",
    "read more",
    "recommended:",
    "register for",
    "related articles",
    "related stories",
    "related:",
    "see also",
    "share on",
    "share this",
    "share via",
    "share:",
    "sign up",
    "skip to",
    "sponsored",
    "subscribe",
    "tags:",
    "this website uses",
    "to unsubscribe",
    "trending:",
    "views:",
    "visits:",
    "watch:",
    "you understand that you can",
    "©",
]);

/// Names that make a share bar when two stand in a line with marks between.
const NETWORKS: [Lexeme; 9] = [
    words::FACEBOOK,
    words::TWITTER,
    words::WHATSAPP,
    words::LINKEDIN,
    words::TELEGRAM,
    words::PINTEREST,
    words::REDDIT,
    words::EMAIL,
    words::INSTAGRAM,
];

/// They stand side by side in [`words`], so that one comparison tells them.
const _: () = {
    let mut i = 1;
    while i < NETWORKS.len() {
        assert!(NETWORKS[i].0 == NETWORKS[i - 1].0 + 1);
        i += 1;
    }
};

pub(super) const fn is_network(token: &Token) -> bool {
    token.lexeme.0.wrapping_sub(NETWORKS[0].0) < NETWORKS.len() as u32
}

/// Whether a line (or paragraph on one line) is furniture.
pub(super) fn is_boilerplate(text: &str, tokens: &[Token]) -> bool {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    if tokens.len() > MOST_TOKENS {
        return false;
    }
    let line = &text[first.span().to(last.span())];
    BEGINNINGS.begin(line) || is_share_bar(tokens)
}

fn is_share_bar(tokens: &[Token]) -> bool {
    let networks = tokens.iter().filter(|token| is_network(token)).count();
    networks >= 2 && (networks * 2 >= tokens.len() || tokens.iter().any(|token| token.is_mark(b'|')))
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
