//! displaCy: one object a line, as `displacy.render(..., style="ent", manual=True)` takes them.

use nutgraf::Offsets;
use serde::Serialize;

use super::Done;
use super::flat::{Ruler, mentions, outermost};

#[derive(Serialize)]
struct Page<'a> {
    text: &'a str,
    ents: Vec<Entity>,
    title: &'a str,
}

#[derive(Serialize)]
struct Entity {
    start: usize,
    end: usize,
    label: &'static str,
}

pub(super) fn encode(done: &Done<'_>, offsets: Offsets, out: &mut Vec<u8>) {
    let mut ruler = Ruler::new(&done.document.text, offsets);
    let entity = |(kind, (start, end)): (super::flat::Kind, (usize, usize))| Entity {
        start,
        end,
        label: kind.label(),
    };
    let mentions = outermost(mentions(done.found));
    let ents = mentions.iter().map(|mention| (mention.kind, ruler.place(mention.span))).map(entity).collect();
    // Writing into memory cannot fail.
    let _ =
        serde_json::to_writer(&mut *out, &Page { text: &done.document.text, ents, title: &done.record.id });
    out.push(b'\n');
}
