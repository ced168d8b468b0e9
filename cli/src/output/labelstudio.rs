//! Label Studio: an array of tasks with predictions, to import and correct by hand.

use nutgraf::Offsets;
use serde::Serialize;

use super::flat::{Flat, Ruler, mentions};
use super::{Done, VERSION};

/// Before each task but the first.
pub(super) const SEPARATOR: &[u8] = b",\n";

#[derive(Serialize)]
struct Task<'a> {
    data: Data<'a>,
    predictions: [Prediction<'a>; 1],
}

#[derive(Serialize)]
struct Data<'a> {
    text: &'a str,
    doc_id: &'a str,
    source: &'a str,
    published: Option<&'a str>,
}

#[derive(Serialize)]
struct Prediction<'a> {
    model_version: String,
    result: Vec<Region<'a>>,
}

#[derive(Serialize)]
struct Region<'a> {
    id: String,
    from_name: &'static str,
    to_name: &'static str,
    r#type: &'static str,
    value: RegionValue<'a>,
    meta: Meta,
}

#[derive(Serialize)]
struct RegionValue<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    labels: [&'static str; 1],
}

#[derive(Serialize)]
struct Meta {
    text: [String; 1],
}

pub(super) fn encode(done: &Done<'_>, offsets: Offsets, out: &mut Vec<u8>) {
    let text = done.document.text.as_ref();
    let mut ruler = Ruler::new(text, offsets);
    let region = |(at, mention): (usize, &Flat<'_>)| {
        let (start, end) = ruler.place(mention.span);
        Region {
            id: format!("m{at}"),
            from_name: "label",
            to_name: "text",
            r#type: "labels",
            value: RegionValue {
                start,
                end,
                text: done.found.text(mention.span),
                labels: [mention.kind.label()],
            },
            meta: Meta { text: [format!("{} {}", mention.rule, mention.fact.value(done.found))] },
        }
    };
    let result = mentions(done.found).iter().enumerate().map(region).collect();
    let record = done.record;
    let task = Task {
        data: Data {
            text,
            doc_id: &record.id,
            source: done.document.source,
            published: record.published.as_deref(),
        },
        predictions: [Prediction { model_version: format!("nutgraf {VERSION}"), result }],
    };
    out.extend_from_slice(SEPARATOR);
    // Writing into memory cannot fail.
    let _ = serde_json::to_writer(out, &task);
}
