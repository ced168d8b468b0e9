//! From the cleaned HTML of an article to plain text.

/// Tags that begin or end a paragraph.
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
];

/// The text, an empty line between paragraphs. Serialized HTML has no stray `<`.
pub(crate) fn of(html: &str) -> String {
    let mut text = Text::default();
    let mut rest = html;
    while let Some((words, tag)) = rest.split_once('<') {
        text.words(words);
        let (tag, behind) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag
            .trim_start_matches('/')
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if BLOCKS.contains(&name.to_ascii_lowercase().as_str()) {
            text.end_paragraph();
        }
        rest = behind;
    }
    text.words(rest);
    text.done
}

#[derive(Default)]
struct Text {
    done: String,
    /// The next words begin a paragraph.
    fresh: bool,
    /// White space stands before the next word.
    space: bool,
}

impl Text {
    fn end_paragraph(&mut self) {
        self.fresh = true;
        self.space = false;
    }

    /// Adds words; white space is one space.
    fn words(&mut self, html: &str) {
        for c in (Characters { rest: html }) {
            if c.is_whitespace() && c != '\u{A0}' {
                self.space = true;
                continue;
            }
            if self.fresh && !self.done.is_empty() {
                self.done.push_str("\n\n");
            } else if self.space && !self.done.is_empty() {
                self.done.push(' ');
            }
            self.fresh = false;
            self.space = false;
            self.done.push(c);
        }
    }
}

/// The characters of serialized HTML, with its escapes undone.
struct Characters<'h> {
    rest: &'h str,
}

impl Iterator for Characters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        const ESCAPES: [(&str, char); 6] = [
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&nbsp;", '\u{A0}'),
            ("&quot;", '"'),
            ("&#39;", '\''),
        ];
        for (escape, c) in ESCAPES {
            if let Some(rest) = self.rest.strip_prefix(escape) {
                self.rest = rest;
                return Some(c);
            }
        }
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn paragraphs_are_kept_apart() {
        let html = "<div><h1>Flood</h1><p>Some <b>4,000</b> people&nbsp;&amp; <i>more</i>,\n said <a>he</a>.</p><ul><li>One</li><li>Two</li></ul></div>";
        assert_eq!(of(html), "Flood\n\nSome 4,000 people\u{A0}& more, said he.\n\nOne\n\nTwo");
        assert_eq!(of(""), "");
        assert_eq!(of("a &lt; b &unknown; <"), "a < b &unknown;");
    }
}
