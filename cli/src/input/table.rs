//! CSV and TSV: a table with a head line.

use std::io::{self, Read};

use super::InputOptions;
use super::chunk::{Chunk, Row};
use super::fields::{FieldNames, ROLES, Role};
use super::open::Stream;

/// The reader's own buffer is read ahead of a row.
const READ_AHEAD: usize = 1 << 16;

pub(crate) struct Table {
    rows: csv::Reader<Budget>,
    columns: [Option<usize>; ROLES],
    record: csv::ByteRecord,
    max_row: usize,
}

/// A stream that ends with an error when one row takes too much of it: where a quote is left open, all that follows is
/// one field.
struct Budget {
    stream: Stream,
    left: usize,
}

impl Read for Budget {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::Error::other(
                "a row is longer than --max-document allows; is a quote left open?",
            ));
        }
        let count = self.stream.read(buffer)?;
        self.left = self.left.saturating_sub(count);
        Ok(count)
    }
}

impl Table {
    /// Reads the head line.
    pub(crate) fn new(stream: Stream, delimiter: u8, options: &InputOptions) -> Result<Self, String> {
        let max_row = options.max_document.saturating_add(READ_AHEAD);
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .buffer_capacity(READ_AHEAD)
            .from_reader(Budget { stream, left: max_row });
        let head = rows.byte_headers().map_err(|error| format!("no head line: {error}"))?;
        let names: Vec<String> =
            head.iter().map(|name| String::from_utf8_lossy(name).trim().to_owned()).collect();
        let columns = columns(names.iter().map(String::as_str), &options.fields);
        if columns[Role::Text as usize].is_none() {
            return Err(options.fields.no_text(names.iter().map(String::as_str)));
        }
        Ok(Self { rows, columns, record: csv::ByteRecord::new(), max_row })
    }

    /// Adds rows until the chunk is full; false at the end. The number of a row is its line.
    pub(crate) fn fill(&mut self, chunk: &mut Chunk, source: usize) -> io::Result<bool> {
        while !chunk.is_full() {
            self.rows.get_mut().left = self.max_row;
            let line = self.rows.position().line();
            match self.rows.read_byte_record(&mut self.record) {
                Ok(false) => return Ok(false),
                Ok(true) => match self.row() {
                    Ok(row) => chunk.push_row(source, line, row),
                    Err(message) => chunk.push_fault(source, line, message),
                },
                Err(error) => match error.into_kind() {
                    csv::ErrorKind::Io(error) => return Err(error),
                    csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                        chunk.push_fault(
                            source,
                            line,
                            format!("the row has {len} fields, the head line {expected_len}"),
                        );
                    }
                    other => chunk.push_fault(source, line, format!("{other:?}")),
                },
            }
        }
        Ok(true)
    }

    fn row(&self) -> Result<Row, String> {
        let field = |role: Role| -> Result<Option<String>, String> {
            let Some(bytes) = self.columns[role as usize].and_then(|column| self.record.get(column)) else {
                return Ok(None);
            };
            let text = std::str::from_utf8(bytes).map_err(|error| {
                format!(
                    "not UTF-8: byte {} of the field; name the encoding with --encoding",
                    error.valid_up_to()
                )
            })?;
            Ok(Some(text.to_owned()))
        };
        let known = |role: Role| field(role).map(|value| value.filter(|value| !value.trim().is_empty()));
        Ok(Row {
            id: known(Role::Id)?,
            text: field(Role::Text)?,
            title: known(Role::Title)?,
            published: known(Role::Published)?,
            locale: known(Role::Locale)?,
        })
    }
}

/// The column of each role: of several names the best, of equals the first.
pub(crate) fn columns<'n>(
    names: impl Iterator<Item = &'n str>,
    fields: &FieldNames,
) -> [Option<usize>; ROLES] {
    let mut best: [Option<(u8, usize)>; ROLES] = [None; ROLES];
    for (column, name) in names.enumerate() {
        if let Some((role, rank)) = fields.role(name) {
            let place = &mut best[role as usize];
            if place.is_none_or(|(better, _)| rank < better) {
                *place = Some((rank, column));
            }
        }
    }
    best.map(|place| place.map(|(_, column)| column))
}
