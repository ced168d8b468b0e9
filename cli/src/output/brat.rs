//! brat standoff: `NAME.txt` with the text and `NAME.ann` with its mentions.

use std::fmt::Write;

use nutgraf::Offsets;

use super::Done;
use super::flat::{Kind, Ruler, mentions};

const KINDS: [Kind; 10] = [
    Kind::Figure,
    Kind::Date,
    Kind::Country,
    Kind::Region,
    Kind::Place,
    Kind::Official,
    Kind::Person,
    Kind::Organization,
    Kind::Operation,
    Kind::Quote,
];

/// The longest part of an id in the name of a file.
const NAME: usize = 60;

/// `annotation.conf`, which tells brat the labels.
pub(super) fn config() -> Vec<u8> {
    let mut text = "[entities]\n".to_owned();
    for kind in KINDS {
        text.push_str(kind.label());
        text.push('\n');
    }
    text.push_str("\n[relations]\n<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n");
    text.into_bytes()
}

pub(super) fn encode(done: &Done<'_>, files: &mut Vec<(String, Vec<u8>)>) {
    let name = format!("{:08}-{}", done.ordinal, slug(&done.record.id));
    let text = done.document.text.as_ref();
    let mut notes = String::new();
    let mut ruler = Ruler::new(text, Offsets::Chars);
    for (at, mention) in mentions(done.found).iter().enumerate() {
        let words = done.found.text(mention.span);
        let (start, _) = ruler.place(mention.span);
        let number = at + 1;
        let _ = write!(notes, "T{number}\t{} ", mention.kind.label());
        for (at, (from, to)) in lines(words).enumerate() {
            let separator = if at == 0 { "" } else { ";" };
            let _ = write!(notes, "{separator}{} {}", start + from, start + to);
        }
        let one_line: Vec<&str> = words.split(['\n', '\r']).filter(|line| !line.is_empty()).collect();
        let _ = writeln!(notes, "\t{}", one_line.join(" "));
        let value = mention.fact.value(done.found);
        let _ = writeln!(notes, "#{number}\tAnnotatorNotes T{number}\t{} {value}", mention.rule);
    }
    files.push((format!("{name}.ann"), notes.into_bytes()));
    files.push((format!("{name}.txt"), text.as_bytes().to_vec()));
}

/// The lines of a mention as ranges of characters: brat wants one piece a line.
fn lines(words: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    words.split(['\n', '\r']).filter_map(move |line| {
        let start = at;
        let length = line.chars().count();
        at += length + 1;
        (length > 0).then_some((start, start + length))
    })
}

/// An id as part of a file name.
fn slug(id: &str) -> String {
    let keep = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let start = id.char_indices().rev().nth(NAME - 1).map_or(0, |(at, _)| at);
    id[start..].chars().map(keep).collect()
}
