//! `CoNLL` columns: a token a line with its IOB2 label; an empty line parts sentences.

use std::io::Write;

use super::Done;
use super::flat::{mentions, outermost};

/// What the columns are.
pub(super) const HEAD: &str =
    "# columns: token start end label (start and end in characters; labels IOB2, outermost mentions)\n";

pub(super) fn encode(done: &Done<'_>, out: &mut Vec<u8>) {
    let found = done.found;
    let mentions = outermost(mentions(found));
    let mut next = mentions.iter().peekable();
    let mut ruler = super::flat::Ruler::new(&done.document.text, nutgraf::Offsets::Chars);
    // Writing into memory cannot fail.
    let _ = writeln!(out, "# doc_id = {}", done.record.id.replace(['\n', '\r'], " "));
    for sentence in found.sentences() {
        for token in found.tokens().get(sentence.tokens.indices()).unwrap_or_default() {
            let span = token.span();
            while next.next_if(|mention| mention.span.end <= span.start).is_some() {}
            let inside = next.peek().filter(|mention| mention.span.start < span.end);
            let (start, end) = ruler.place(span);
            let _ = write!(out, "{}\t{start}\t{end}\t", found.text(span));
            let _ = match inside {
                None => writeln!(out, "O"),
                Some(mention) if mention.span.start >= span.start => {
                    writeln!(out, "B-{}", mention.kind.label())
                }
                Some(mention) => writeln!(out, "I-{}", mention.kind.label()),
            };
        }
        out.push(b'\n');
    }
}
