//! Where articles come from: files of many formats, found, opened, decoded and cut into chunks of raw items.
//!
//! One thread reads ([`Feed`]) and only cuts: what costs time (parsing, decoding a text file, reading HTML) is left to
//! the threads that extract, which turn an `Item` into a `Document`.

#[cfg(any(test, fuzzing))]
pub(crate) mod any_bytes;
pub(crate) mod chunk;
pub(crate) mod day;
pub(crate) mod discover;
pub(crate) mod document;
pub(crate) mod encoding;
pub(crate) mod feed;
pub(crate) mod fields;
pub(crate) mod format;
mod json;
mod lines;
mod open;
#[cfg(feature = "parquet")]
mod parquet;
mod table;
mod values;

pub(crate) use chunk::Chunk;
pub(crate) use discover::{Found, discover};
pub(crate) use document::{Document, Resolver};
pub(crate) use feed::Feed;
pub(crate) use open::open_file;

/// The name by which standard input is asked for.
pub(crate) const STDIN: &str = "-";

/// How inputs are to be read.
#[derive(Clone, Debug)]
pub(crate) struct InputOptions {
    pub(crate) format: Option<format::InputFormat>,
    pub(crate) encoding: Option<&'static encoding_rs::Encoding>,
    pub(crate) fields: fields::FieldNames,
    /// A longer document is reported, not read, so that memory stays bounded.
    pub(crate) max_document: usize,
}
