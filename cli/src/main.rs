//! The command line of nutgraf.

use std::io::{BufRead, BufWriter, Write};

#[derive(serde::Deserialize)]
struct Line {
    id: String,
    text: String,
    published: Option<String>,
    locale: Option<String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().next_back().ok_or("no file")?;
    let extractor = nutgraf::Extractor::new();
    let mut scratch = nutgraf::Scratch::default();
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::BufReader::new(std::fs::File::open(path)?).lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let mut article = nutgraf::Article::new(&line.text);
        if let Some(day) = &line.published {
            if let Ok(day) = day.parse() {
                article = article.published(day);
            }
        }
        if let Some(locale) = &line.locale {
            article = article.locale(locale.parse()?);
        }
        let found = extractor.extract_with(&article, &mut scratch);
        serde_json::to_writer(&mut out, &found.record(&line.id, nutgraf::Offsets::Chars))?;
        out.write_all(b"\n")?;
        scratch.recycle(found);
    }
    Ok(())
}
