//! Reads JSON lines with `id`, `text` and, where known, `published`, and writes a record a line:
//! `cargo run --release --example batch < articles.jsonl > records.jsonl`.

use std::io::{BufRead, Write};

use nutgraf::{Article, Date, Extractor, Offsets, Scratch};
use serde::Deserialize;

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    published: Option<String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let extractor = Extractor::new();
    let mut scratch = Scratch::default();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let mut article = Article::new(&line.text);
        if let Some(day) = &line.published {
            article = article.published(day.parse::<Date>()?);
        }
        let found = extractor.extract_with(&article, &mut scratch);
        serde_json::to_writer(&mut out, &found.record(&line.id, Offsets::Chars))?;
        out.write_all(b"\n")?;
        // The buffers serve the next article.
        scratch.recycle(found);
    }
    out.flush()?;
    Ok(())
}
