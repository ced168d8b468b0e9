//! The formats of inputs, and how they are told.

use std::path::Path;

use clap::ValueEnum;

/// The form of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// One article (.txt, .md)
    Text,
    /// One JSON object a line (.jsonl, .ndjson)
    Jsonl,
    /// A JSON array of objects, or one object (.json)
    Json,
    /// A table with commas and a head line (.csv)
    Csv,
    /// A table with tabs and a head line (.tsv)
    Tsv,
    /// A Parquet table (.parquet)
    Parquet,
    /// A web page, of which the main text is read (.html, .htm)
    Html,
}

const ENDINGS: &[(&str, InputFormat)] = &[
    ("txt", InputFormat::Text),
    ("text", InputFormat::Text),
    ("md", InputFormat::Text),
    ("markdown", InputFormat::Text),
    ("jsonl", InputFormat::Jsonl),
    ("ndjson", InputFormat::Jsonl),
    ("json", InputFormat::Json),
    ("csv", InputFormat::Csv),
    ("tsv", InputFormat::Tsv),
    ("tab", InputFormat::Tsv),
    ("parquet", InputFormat::Parquet),
    ("pq", InputFormat::Parquet),
    ("html", InputFormat::Html),
    ("htm", InputFormat::Html),
    ("xhtml", InputFormat::Html),
];

const COMPRESSED: [&str; 4] = ["gz", "gzip", "zst", "zstd"];

impl InputFormat {
    /// The format that the ending of a name tells; endings of compression are passed over.
    pub(crate) fn of_name(path: &Path) -> Option<Self> {
        let ending = ending(path)?;
        if COMPRESSED.contains(&ending.as_str()) {
            return Self::of_name(Path::new(path.file_stem()?));
        }
        ENDINGS.iter().find(|(name, _)| *name == ending).map(|&(_, format)| format)
    }

    /// The format that the first bytes look like.
    pub(crate) fn of_content(head: &[u8]) -> Self {
        let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
        let text = head.trim_ascii_start();
        match text.first() {
            _ if head.starts_with(b"PAR1") => Self::Parquet,
            Some(b'{') => Self::Jsonl,
            Some(b'[') if matches!(text[1..].trim_ascii_start().first(), Some(b'{' | b']')) => Self::Json,
            Some(b'<') if is_html(text) => Self::Html,
            _ => Self::Text,
        }
    }

    /// Whether one file holds one article.
    pub(crate) const fn is_single(self) -> bool {
        matches!(self, Self::Text | Self::Html)
    }
}

fn is_html(text: &[u8]) -> bool {
    let head = text.get(..14).unwrap_or(text).to_ascii_lowercase();
    head.starts_with(b"<!doctype html") || head.starts_with(b"<html")
}

/// Whether the name says that the file is compressed.
pub(crate) fn is_compressed_name(path: &Path) -> bool {
    ending(path).is_some_and(|ending| COMPRESSED.contains(&ending.as_str()))
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::InputFormat;
    use std::path::Path;

    #[test]
    fn formats_are_told_by_ending() {
        let cases = [
            ("a.txt", Some(InputFormat::Text)),
            ("a.b.JSONL", Some(InputFormat::Jsonl)),
            ("a.csv.gz", Some(InputFormat::Csv)),
            ("a.parquet.zst", Some(InputFormat::Parquet)),
            ("a.gz", None),
            ("a.pdf", None),
            ("a", None),
        ];
        for (name, format) in cases {
            assert_eq!(InputFormat::of_name(Path::new(name)), format, "{name}");
        }
    }

    #[test]
    fn formats_are_told_by_content() {
        let cases: [(&[u8], InputFormat); 6] = [
            (b" {\"text\": 1}", InputFormat::Jsonl),
            (b"\xEF\xBB\xBF[ {", InputFormat::Json),
            (b"[Reuters] Two men", InputFormat::Text),
            (b"PAR1\x00", InputFormat::Parquet),
            (b"<!DOCTYPE html><p>", InputFormat::Html),
            (b"Two men", InputFormat::Text),
        ];
        for (head, format) in cases {
            assert_eq!(InputFormat::of_content(head), format, "{head:?}");
        }
    }
}
