//! All sources, one behind the other, as chunks.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use super::InputOptions;
use super::chunk::{Body, Chunk, Item, Position};
use super::discover::Source;
use super::encoding::utf8_stream;
use super::format::InputFormat;
use super::lines::Lines;
use super::open::{Stream, open};
use super::table::Table;
use super::values::Values;

/// Reads the sources in order.
pub(crate) struct Feed<'s> {
    sources: &'s [Source],
    options: &'s InputOptions,
    /// Bytes read from the disk so far.
    read: Arc<AtomicU64>,
    at: Position,
    current: Option<Current>,
}

/// A source that holds many articles.
enum Current {
    Lines(Lines),
    Values(Values),
    Table(Box<Table>),
    #[cfg(feature = "parquet")]
    Parquet(Box<super::parquet::ParquetTable>),
}

impl Current {
    fn fill(&mut self, chunk: &mut Chunk, source: usize) -> io::Result<bool> {
        match self {
            Self::Lines(lines) => lines.fill(chunk, source),
            Self::Values(values) => values.fill(chunk, source),
            Self::Table(table) => table.fill(chunk, source),
            #[cfg(feature = "parquet")]
            Self::Parquet(table) => table.fill(chunk, source),
        }
    }
}

impl<'s> Feed<'s> {
    pub(crate) fn new(sources: &'s [Source], options: &'s InputOptions, read: Arc<AtomicU64>) -> Self {
        Self { sources, options, read, at: Position::default(), current: None }
    }

    /// Goes to a place that an earlier run had come to, item by item.
    pub(crate) fn skip_to(&mut self, place: Position) {
        self.at = Position { source: place.source, items: 0 };
        let mut chunk = Chunk::one_by_one();
        while self.at.source == place.source && self.at.items < place.items {
            chunk.clear();
            if !self.fill(&mut chunk) {
                break;
            }
        }
    }

    /// The next chunk; none at the end of the last source.
    pub(crate) fn next_chunk(&mut self) -> Option<Chunk> {
        let mut chunk = Chunk::default();
        while !chunk.is_full() && self.fill(&mut chunk) {}
        chunk.end = self.at;
        (!chunk.items.is_empty()).then_some(chunk)
    }

    /// Adds items of one source; false behind the last source.
    fn fill(&mut self, chunk: &mut Chunk) -> bool {
        let Some(source) = self.sources.get(self.at.source) else {
            return false;
        };
        let before = chunk.items.len();
        let more = self.fill_from(source, chunk);
        self.at.items += (chunk.items.len() - before) as u64;
        if !more {
            self.current = None;
            self.at = Position { source: self.at.source + 1, items: 0 };
        }
        true
    }

    /// Adds items of the current source; false at its end.
    fn fill_from(&mut self, source: &Source, chunk: &mut Chunk) -> bool {
        let index = self.at.source;
        if self.current.is_none() {
            match self.begin(source, chunk) {
                Ok(Some(current)) => self.current = Some(current),
                Ok(None) => return false,
                Err(message) => {
                    chunk.push_fault(index, 0, message);
                    return false;
                }
            }
        }
        let Some(current) = &mut self.current else {
            return false;
        };
        match current.fill(chunk, index) {
            Ok(more) => more,
            Err(error) => {
                let number =
                    chunk.items.last().filter(|item| item.source == index).map_or(0, |item| item.number);
                chunk.push_fault(index, 0, broken_off(number, &error));
                false
            }
        }
    }

    /// Opens a source. One that is an article itself becomes an item at once.
    fn begin(&self, source: &Source, chunk: &mut Chunk) -> Result<Option<Current>, String> {
        let index = self.at.source;
        if source.format.is_some_and(InputFormat::is_single) && !source.is_stdin() {
            chunk.owned += source.size as usize;
            chunk.items.push(Item { source: index, number: 0, body: Body::File });
            return Ok(None);
        }
        let mut stream = open(source, &self.read).map_err(|error| super::open::cause(&error))?;
        let format = match source.format {
            Some(format) => format,
            None => InputFormat::of_content(stream.fill_buf().map_err(|error| super::open::cause(&error))?),
        };
        if format.is_single() {
            let bytes = super::open::read_all(stream, self.options.max_document)?;
            chunk.owned += bytes.len();
            chunk.items.push(Item { source: index, number: 0, body: Body::Bytes(bytes, format) });
            return Ok(None);
        }
        if format == InputFormat::Parquet {
            return self.begin_parquet(source, stream);
        }
        let (stream, note) =
            utf8_stream(stream, self.options.encoding).map_err(|error| super::open::cause(&error))?;
        if let Some(note) = note {
            chunk.push_note(index, note);
        }
        let max = self.options.max_document;
        Ok(Some(match format {
            InputFormat::Json => Current::Values(Values::new(stream, max)),
            InputFormat::Csv => Current::Table(Box::new(Table::new(stream, b',', self.options)?)),
            InputFormat::Tsv => Current::Table(Box::new(Table::new(stream, b'\t', self.options)?)),
            _ => Current::Lines(Lines::new(stream, max)),
        }))
    }

    #[cfg(feature = "parquet")]
    fn begin_parquet(&self, source: &Source, stream: Stream) -> Result<Option<Current>, String> {
        let table = super::parquet::ParquetTable::open(source, stream, self.options, &self.read)?;
        Ok(Some(Current::Parquet(Box::new(table))))
    }

    #[cfg(not(feature = "parquet"))]
    #[allow(clippy::unused_self)]
    fn begin_parquet(&self, _: &Source, _: Stream) -> Result<Option<Current>, String> {
        Err("this nutgraf was built without Parquet (feature \"parquet\")".to_owned())
    }
}

/// A source that cannot be read on.
fn broken_off(number: u64, error: &io::Error) -> String {
    let cause = super::open::cause(error);
    if number == 0 { cause } else { format!("breaks off behind {number}: {cause}") }
}
