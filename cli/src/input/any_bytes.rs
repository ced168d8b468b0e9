//! What is asked of the readers for any bytes; a fuzz target (`fuzz/fuzz_targets/readers.rs`) asks the same.

use std::io::{BufReader, Cursor};
use std::sync::Arc;

use super::chunk::{Body, Chunk};
use super::document::Resolver;
use super::encoding::utf8_stream;
use super::format::InputFormat;
use super::lines::Lines;
use super::open::Stream;
use super::table::Table;
use super::values::Values;
use super::{InputOptions, day, fields};

/// A line, row or element longer than this is reported, not read.
const LONGEST: usize = 300;

/// Reads the bytes in each form, and checks that nothing panics, that items are numbered upward, that it does not matter
/// how the bytes arrive, and that arrays of JSON are cut as `serde_json` cuts them.
pub(crate) fn check(bytes: &[u8]) {
    for format in [InputFormat::Jsonl, InputFormat::Json, InputFormat::Csv, InputFormat::Tsv] {
        let whole = read(Box::new(Cursor::new(bytes.to_vec())), format);
        let step = 1 + bytes.len() % 7;
        let dripping = BufReader::with_capacity(step, Cursor::new(bytes.to_vec()));
        let dripped = read(Box::new(dripping), format);
        assert_eq!(whole, dripped, "{format:?} of {:?}", String::from_utf8_lossy(bytes));
    }
    elements_are_those_of_serde(bytes);
    let text = String::from_utf8_lossy(bytes);
    let _ = day::parse(&text);
    let _ = InputFormat::of_content(bytes);
}

/// The documents, or why there are none.
fn read(stream: Stream, format: InputFormat) -> Vec<Result<(String, String), String>> {
    let options = InputOptions {
        format: Some(format),
        encoding: None,
        fields: fields::FieldNames::default(),
        max_document: LONGEST,
    };
    let Ok((stream, _)) = utf8_stream(stream, None) else { return Vec::new() };
    let mut lines;
    let mut values;
    let mut table;
    let fill: &mut dyn FnMut(&mut Chunk) -> std::io::Result<bool> = match format {
        InputFormat::Json => {
            values = Values::new(stream, LONGEST);
            &mut |chunk| values.fill(chunk, 0)
        }
        InputFormat::Csv | InputFormat::Tsv => {
            let delimiter = if format == InputFormat::Csv { b',' } else { b'\t' };
            let Ok(opened) = Table::new(stream, delimiter, &options) else { return Vec::new() };
            table = opened;
            &mut |chunk| table.fill(chunk, 0)
        }
        _ => {
            lines = Lines::new(stream, LONGEST);
            &mut |chunk| lines.fill(chunk, 0)
        }
    };
    let (sources, names) = (Vec::new(), vec!["any".to_owned()]);
    let resolver = Resolver::new(&sources, &names, &options, Arc::default());
    let mut documents = Vec::new();
    let mut number = 0;
    loop {
        let mut chunk = Chunk::default();
        let more = fill(&mut chunk);
        for item in chunk.items {
            assert!(item.number == 0 || item.number >= number, "{} behind {number}", item.number);
            number = item.number.max(number);
            let document = resolver.resolve(item, &chunk.bytes);
            documents.push(match document {
                Ok(document) => Ok((document.id.into_owned(), document.text.into_owned())),
                Err(fault) => Err(fault.message),
            });
        }
        if !more.unwrap_or(false) {
            return documents;
        }
    }
}

fn elements_are_those_of_serde(bytes: &[u8]) {
    let Ok(elements) = serde_json::from_slice::<Vec<serde_json::Value>>(bytes) else { return };
    // The cutter passes over brackets between elements: an array in the array is cut into its own.
    if elements.iter().any(serde_json::Value::is_array) {
        return;
    }
    let mut values = Values::new(Box::new(Cursor::new(bytes.to_vec())), usize::MAX);
    let mut cut: Vec<serde_json::Value> = Vec::new();
    let mut more = true;
    while more {
        let mut chunk = Chunk::default();
        more = values.fill(&mut chunk, 0).unwrap_or(false);
        for item in &chunk.items {
            if let Body::Json(range) = &item.body {
                cut.push(serde_json::from_slice(&chunk.bytes[range.clone()]).unwrap_or_default());
            }
        }
    }
    assert_eq!(cut, elements, "{:?}", String::from_utf8_lossy(bytes));
}

#[cfg(test)]
mod tests {
    use super::check;

    const SEEDS: &[&str] = &[
        r#"{"id": 1, "text": "Five men died in Chad.", "published": "2026-01-27"}
{"text": "a\u00e9\"b", "date": "Jan. 27, 2026", "locale": "en-GB", "title": null}
not json
{"body": ["x"], "url": "u", "text": 7}
"#,
        r#"[{"text": "a, b] }", "x": {"y": [1, 2]}}, {"text": ""}, 7, "x", null, true, -1.5e3]"#,
        "id,text,date\n1,\"Five men, two women\",2026-01-27\n2,\"open\n3,x\n",
        "text\tid\tpublished\r\nFive men\t1\t27/01/2026\r\n\r\nx\ty\n",
        "\u{FEFF}text,title\n\"a \"\"b\"\" c\",d\n\"e\",\"f\ng\"",
    ];
    const PUT_IN: &[u8] = b"\"\\{}[],:\n\r\t 01eE-+.\0\xEF\xBB\xBF\xFF\xFE\xC3u/;'tnul";

    /// The seeds with bytes changed, taken out, put in and doubled, from a fixed seed; `FUZZ_SECONDS` goes on for so long.
    #[test]
    fn readers_take_any_bytes() {
        let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
        let until =
            seconds.map(|seconds| std::time::Instant::now() + std::time::Duration::from_secs(seconds));
        let mut state = 20_260_127_u64;
        let mut random = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 11) as usize % below.max(1)
        };
        let mut texts = 0;
        while until.map_or(texts < 1500, |until| std::time::Instant::now() < until) {
            let mut bytes = SEEDS[random(SEEDS.len())].as_bytes().to_vec();
            for _ in 0..random(6) {
                let at = random(bytes.len() + 1);
                let byte = PUT_IN[random(PUT_IN.len())];
                match random(5) {
                    0 if at < bytes.len() => bytes[at] = byte,
                    1 if at < bytes.len() => drop(bytes.remove(at)),
                    2 => bytes.truncate(at),
                    3 => {
                        let part = bytes[at..].to_vec();
                        bytes.extend(part);
                    }
                    _ => bytes.insert(at, byte),
                }
            }
            check(&bytes);
            texts += 1;
        }
        println!("{texts} inputs");
    }
}
