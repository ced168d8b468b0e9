//! What the reading thread hands to the extracting threads.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::format::InputFormat;

/// A chunk closes at so many items …
const FULL_ITEMS: usize = 64;
/// … or so many bytes, whichever comes first.
const FULL_BYTES: usize = 1 << 20;

/// A place between two items of the input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Position {
    /// Index of the source.
    pub(crate) source: usize,
    /// How many of its items come before.
    pub(crate) items: u64,
}

/// Some items, in order.
#[derive(Debug)]
pub(crate) struct Chunk {
    /// The place behind its last item.
    pub(crate) end: Position,
    /// What [`Body::Json`] points into.
    pub(crate) bytes: Vec<u8>,
    pub(crate) items: Vec<Item>,
    /// Bytes in items that own theirs.
    pub(crate) owned: usize,
    full_items: usize,
}

/// One article to be, with its place in the source.
#[derive(Debug)]
pub(crate) struct Item {
    /// Index of its source.
    pub(crate) source: usize,
    /// Line, row or element, from 1; 0 where the source is the item.
    pub(crate) number: u64,
    pub(crate) body: Body,
}

/// What is known of an article before it is parsed.
#[derive(Debug)]
pub(crate) enum Body {
    /// A JSON value in [`Chunk::bytes`].
    Json(Range<usize>),
    /// A row of a table.
    Row(Row),
    /// The source is one article, still to be read.
    File,
    /// The source is one article.
    Bytes(Vec<u8>, InputFormat),
    /// The item could not be read.
    Fault(String),
    /// Something about the source that its reader should know; no article.
    Note(String),
}

/// The fields of an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub(crate) id: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) locale: Option<String>,
}

impl Row {
    fn bytes(&self) -> usize {
        [&self.id, &self.text, &self.title, &self.published, &self.locale]
            .into_iter()
            .flatten()
            .map(String::len)
            .sum()
    }
}

impl Default for Chunk {
    fn default() -> Self {
        Self {
            end: Position::default(),
            bytes: Vec::new(),
            items: Vec::with_capacity(FULL_ITEMS),
            owned: 0,
            full_items: FULL_ITEMS,
        }
    }
}

impl Chunk {
    /// A chunk that one item fills.
    pub(crate) fn one_by_one() -> Self {
        Self { full_items: 1, ..Self::default() }
    }

    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.items.clear();
        self.owned = 0;
    }

    pub(crate) fn is_full(&self) -> bool {
        self.items.len() >= self.full_items || self.bytes.len() + self.owned >= FULL_BYTES
    }

    /// How many items more it takes.
    #[cfg_attr(not(feature = "parquet"), allow(dead_code))]
    pub(crate) fn room(&self) -> usize {
        self.full_items.saturating_sub(self.items.len())
    }

    pub(crate) fn push_row(&mut self, source: usize, number: u64, row: Row) {
        self.owned += row.bytes();
        self.items.push(Item { source, number, body: Body::Row(row) });
    }

    pub(crate) fn push_fault(&mut self, source: usize, number: u64, message: impl Into<String>) {
        self.items.push(Item { source, number, body: Body::Fault(message.into()) });
    }

    pub(crate) fn push_note(&mut self, source: usize, message: impl Into<String>) {
        self.items.push(Item { source, number: 0, body: Body::Note(message.into()) });
    }
}
