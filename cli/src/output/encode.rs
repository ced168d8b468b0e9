//! From an article's facts to bytes, files or columns.

use nutgraf::Offsets;

use super::table::{Delimited, TableName};
use super::{Done, brat, conll, displacy, gkg, labelstudio};

/// What the articles of a chunk come to, for one stream of the output.
#[derive(Debug)]
pub(crate) enum Part {
    /// Bytes to append.
    Bytes(Vec<u8>),
    /// Files to write, by name.
    Files(Vec<(String, Vec<u8>)>),
    /// Rows to append.
    #[cfg(feature = "parquet")]
    Columns(super::parquet::Columns),
}

/// The form of the output.
#[derive(Clone, Debug)]
pub(crate) enum Encoder {
    Jsonl,
    Delimited {
        tables: Vec<TableName>,
        delimiter: u8,
    },
    #[cfg(feature = "parquet")]
    Parquet {
        tables: Vec<TableName>,
    },
    Brat,
    Conll,
    LabelStudio,
    Displacy,
    Gkg,
}

/// A stream of the output: what it is called, and what stands before the first and behind the last article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    /// Name of the file in a folder.
    pub(crate) name: String,
    pub(crate) head: Vec<u8>,
    pub(crate) tail: &'static [u8],
    /// So many bytes before each article part it from the one before; the first has none.
    pub(crate) separator: usize,
}

impl Encoder {
    /// The streams of the output.
    pub(crate) fn frames(&self) -> Vec<Frame> {
        let named = |name: &str| Frame { name: name.to_owned(), ..Frame::default() };
        match self {
            Self::Jsonl => vec![named("records.jsonl")],
            Self::Delimited { tables, delimiter } => {
                let ending = if *delimiter == b',' { "csv" } else { "tsv" };
                let frame = |table: &TableName| Frame {
                    name: format!("{}.{ending}", table.name()),
                    head: Delimited::new(*delimiter).head(*table),
                    ..Frame::default()
                };
                tables.iter().map(frame).collect()
            }
            #[cfg(feature = "parquet")]
            Self::Parquet { tables } => {
                tables.iter().map(|table| named(&format!("{}.parquet", table.name()))).collect()
            }
            Self::Brat => {
                let config =
                    Frame { name: "annotation.conf".to_owned(), head: brat::config(), ..Frame::default() };
                vec![config]
            }
            Self::Conll => vec![Frame { head: conll::HEAD.as_bytes().to_vec(), ..named("mentions.conll") }],
            Self::LabelStudio => {
                let frame = Frame { head: b"[\n".to_vec(), tail: b"\n]\n", ..named("tasks.json") };
                vec![Frame { separator: labelstudio::SEPARATOR.len(), ..frame }]
            }
            Self::Displacy => vec![named("displacy.jsonl")],
            Self::Gkg => vec![named("gkg.tsv")],
        }
    }

    /// Whether the output is a file an article.
    pub(crate) const fn writes_files(&self) -> bool {
        matches!(self, Self::Brat)
    }

    /// Empty parts, one a stream.
    pub(crate) fn parts(&self) -> Vec<Part> {
        match self {
            Self::Brat => vec![Part::Files(Vec::new())],
            #[cfg(feature = "parquet")]
            Self::Parquet { tables } => {
                tables.iter().map(|table| Part::Columns(super::parquet::Columns::new(*table))).collect()
            }
            _ => self.frames().iter().map(|_| Part::Bytes(Vec::new())).collect(),
        }
    }

    /// Adds an article to the parts.
    pub(crate) fn encode(&self, done: &Done<'_>, offsets: Offsets, parts: &mut [Part]) {
        match (self, parts) {
            (Self::Delimited { tables, delimiter }, parts) => {
                let mut delimited = Delimited::new(*delimiter);
                for (table, part) in tables.iter().zip(parts) {
                    if let Part::Bytes(bytes) = part {
                        delimited.encode(*table, done, offsets, bytes);
                    }
                }
            }
            #[cfg(feature = "parquet")]
            (Self::Parquet { tables }, parts) => {
                for (table, part) in tables.iter().zip(parts) {
                    if let Part::Columns(columns) = part {
                        columns.encode(*table, done, offsets);
                    }
                }
            }
            (Self::Brat, [Part::Files(files)]) => brat::encode(done, files),
            (Self::Jsonl, [Part::Bytes(bytes)]) => {
                // Writing into memory cannot fail.
                let _ = serde_json::to_writer(&mut *bytes, done.record);
                bytes.push(b'\n');
            }
            (Self::Conll, [Part::Bytes(bytes)]) => conll::encode(done, bytes),
            (Self::LabelStudio, [Part::Bytes(bytes)]) => labelstudio::encode(done, offsets, bytes),
            (Self::Displacy, [Part::Bytes(bytes)]) => displacy::encode(done, offsets, bytes),
            (Self::Gkg, [Part::Bytes(bytes)]) => gkg::encode(done, bytes),
            _ => {}
        }
    }
}
