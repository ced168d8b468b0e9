//! Parquet: the columns of an article, read page by page.

use std::fs::File;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use nutgraf::Date;
use parquet::basic::{ConvertedType, LogicalType, TimeUnit, Type};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::DataType;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::schema::types::ColumnDescriptor;

use super::InputOptions;
use super::chunk::{Chunk, Row};
use super::discover::Source;
use super::fields::{ROLES, Role};
use super::open::{self, Stream};
use super::table::columns;

/// Rows read at once.
const ROWS: usize = 32;
const SECONDS_A_DAY: i64 = 86_400;

pub(crate) struct ParquetTable {
    file: Box<dyn FileReader>,
    columns: [Option<usize>; ROLES],
    /// Index of the next row group.
    next_group: usize,
    readers: [Option<ColumnReader>; ROLES],
    /// Rows of the group that are still to be read.
    left: usize,
    /// Rows read, of all groups.
    number: u64,
    /// Bytes of the file a row, to tell how far the reading is.
    row_bytes: u64,
    read: Arc<AtomicU64>,
    max_document: usize,
}

impl ParquetTable {
    /// Opens the table: a plain file where it lies, a packed one (or standard input) in memory.
    pub(crate) fn open(
        source: &Source,
        stream: Stream,
        options: &InputOptions,
        read: &Arc<AtomicU64>,
    ) -> Result<Self, String> {
        let plain = !source.is_stdin() && !super::format::is_compressed_name(&source.path);
        let file: Box<dyn FileReader> = if plain {
            let file = File::open(&source.path).map_err(|error| open::cause(&error))?;
            Box::new(SerializedFileReader::new(file).map_err(|error| no_table(&error))?)
        } else {
            // A table is read from its end, so all of it must be there.
            let bytes = Bytes::from(open::read_all(stream, usize::MAX - 1)?);
            Box::new(SerializedFileReader::new(bytes).map_err(|error| no_table(&error))?)
        };
        let schema = file.metadata().file_metadata().schema_descr_ptr();
        // A list of strings is no text.
        let flat = |column: &ColumnDescriptor| column.max_rep_level() == 0;
        let names: Vec<String> = schema
            .columns()
            .iter()
            .map(|column| if flat(column) { column.path().string() } else { String::new() })
            .collect();
        let columns = columns(names.iter().map(String::as_str), &options.fields);
        if columns[Role::Text as usize].is_none() {
            return Err(options
                .fields
                .no_text(names.iter().map(String::as_str).filter(|name| !name.is_empty())));
        }
        let rows = u64::try_from(file.metadata().file_metadata().num_rows()).unwrap_or(0);
        Ok(Self {
            file,
            columns,
            next_group: 0,
            readers: std::array::from_fn(|_| None),
            left: 0,
            number: 0,
            row_bytes: source.size / rows.max(1),
            read: Arc::clone(read),
            max_document: options.max_document,
        })
    }

    /// Adds rows until the chunk is full; false at the end.
    pub(crate) fn fill(&mut self, chunk: &mut Chunk, source: usize) -> io::Result<bool> {
        while !chunk.is_full() {
            if self.left == 0 && !self.begin_group().map_err(io::Error::other)? {
                return Ok(false);
            }
            let count = self.left.min(chunk.room()).clamp(1, ROWS);
            let mut values: [Vec<Option<String>>; ROLES] = std::array::from_fn(|_| Vec::new());
            for (role, reader) in self.readers.iter_mut().enumerate() {
                if let (Some(reader), Some(column)) = (reader, self.columns[role]) {
                    let column = self.file.metadata().file_metadata().schema_descr().column(column);
                    values[role] = read(reader, &column, count).map_err(io::Error::other)?;
                }
            }
            let rows = values[Role::Text as usize].len();
            if rows == 0 {
                return Err(io::Error::other("the table has fewer rows than it says"));
            }
            self.left -= rows.min(self.left);
            self.read.fetch_add(self.row_bytes * rows as u64, Ordering::Relaxed);
            for at in 0..rows {
                self.number += 1;
                let mut take = |role: Role| values[role as usize].get_mut(at).and_then(Option::take);
                let text = take(Role::Text);
                if text.as_ref().is_some_and(|text| text.len() > self.max_document) {
                    let message =
                        format!("the text is longer than {} bytes (see --max-document)", self.max_document);
                    chunk.push_fault(source, self.number, message);
                    continue;
                }
                let row = Row {
                    id: take(Role::Id),
                    text,
                    title: take(Role::Title),
                    published: take(Role::Published),
                    locale: take(Role::Locale),
                };
                chunk.push_row(source, self.number, row);
            }
        }
        Ok(true)
    }

    /// Opens the columns of the next row group; false behind the last.
    fn begin_group(&mut self) -> Result<bool, ParquetError> {
        while self.left == 0 {
            if self.next_group >= self.file.num_row_groups() {
                return Ok(false);
            }
            let group = self.file.get_row_group(self.next_group)?;
            self.next_group += 1;
            self.left = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
            for (role, column) in self.columns.iter().enumerate() {
                self.readers[role] = column.map(|column| group.get_column_reader(column)).transpose()?;
            }
        }
        Ok(true)
    }
}

fn no_table(error: &ParquetError) -> String {
    format!("no Parquet table: {error}")
}

/// Up to `count` values of a column, as text.
fn read(
    reader: &mut ColumnReader,
    column: &ColumnDescriptor,
    count: usize,
) -> Result<Vec<Option<String>>, ParquetError> {
    let seconds = |value: i64| day(value.div_euclid(SECONDS_A_DAY));
    match reader {
        ColumnReader::ByteArrayColumnReader(reader) => {
            typed(reader, column, count, |value| String::from_utf8_lossy(value.data()).into_owned())
        }
        ColumnReader::Int32ColumnReader(reader) if column.converted_type() == ConvertedType::DATE => {
            typed(reader, column, count, |&value| day(value.into()))
        }
        ColumnReader::Int32ColumnReader(reader) => typed(reader, column, count, ToString::to_string),
        ColumnReader::Int64ColumnReader(reader) => match unit(column) {
            Some(unit) => typed(reader, column, count, |value| seconds(value.div_euclid(unit))),
            None => typed(reader, column, count, ToString::to_string),
        },
        ColumnReader::Int96ColumnReader(reader) => {
            typed(reader, column, count, |value| seconds(value.to_seconds()))
        }
        ColumnReader::FloatColumnReader(reader) => typed(reader, column, count, ToString::to_string),
        ColumnReader::DoubleColumnReader(reader) => typed(reader, column, count, ToString::to_string),
        ColumnReader::BoolColumnReader(reader) => typed(reader, column, count, ToString::to_string),
        ColumnReader::FixedLenByteArrayColumnReader(reader) => {
            typed(reader, column, count, |value| String::from_utf8_lossy(value.data()).into_owned())
        }
    }
}

/// How many units of a time stamp are a second.
fn unit(column: &ColumnDescriptor) -> Option<i64> {
    match (column.logical_type_ref(), column.converted_type(), column.physical_type()) {
        (Some(LogicalType::Timestamp(stamp)), ..) => Some(match stamp.unit {
            TimeUnit::MILLIS => 1_000,
            TimeUnit::MICROS => 1_000_000,
            TimeUnit::NANOS => 1_000_000_000,
        }),
        (_, ConvertedType::TIMESTAMP_MILLIS, Type::INT64) => Some(1_000),
        (_, ConvertedType::TIMESTAMP_MICROS, Type::INT64) => Some(1_000_000),
        _ => None,
    }
}

/// A count of days since 1970 as `YYYY-MM-DD`; what is no day of the calendar stays a number.
fn day(days: i64) -> String {
    let date = i32::try_from(days).ok().and_then(|days| Date::new(1970, 1, 1).ok()?.plus_days(days));
    date.map_or_else(|| days.to_string(), |date| date.to_string())
}

fn typed<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    column: &ColumnDescriptor,
    count: usize,
    text: impl Fn(&T::T) -> String,
) -> Result<Vec<Option<String>>, ParquetError> {
    let mut values = Vec::with_capacity(count);
    let mut levels = Vec::with_capacity(count);
    let (rows, ..) = reader.read_records(count, Some(&mut levels), None, &mut values)?;
    let mut values = values.iter().map(text);
    let there = column.max_def_level();
    if there == 0 {
        return Ok(values.map(Some).collect());
    }
    Ok(levels.iter().take(rows).map(|&level| if level == there { values.next() } else { None }).collect())
}
