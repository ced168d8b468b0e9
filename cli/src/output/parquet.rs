//! Parquet tables.
//!
//! A Parquet file cannot be gone on with once its writer is killed: its end tells where everything is. So a table is
//! written in pieces, each a whole file, and the pieces are put together at the end by copying their row groups.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use nutgraf::Offsets;
use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::column::writer::ColumnCloseResult;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{WriterProperties, WriterPropertiesPtr};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};

use super::Done;
use super::rows;
use super::table::{ColumnKind, TableName, Value};
use crate::error::Error;

/// A row group closes at so many rows …
const GROUP_ROWS: usize = 1 << 16;
/// … or so many bytes of text: what waits to be written is in memory, for each table.
const GROUP_BYTES: usize = 8 << 20;

/// Rows of a table, by column.
#[derive(Debug)]
pub(crate) struct Columns {
    buffers: Vec<ColumnBuffer>,
    rows: usize,
    bytes: usize,
}

/// The values of a column that are there, and for each row whether one is.
#[derive(Debug)]
struct ColumnBuffer {
    values: Values,
    levels: Vec<i16>,
}

#[derive(Debug)]
enum Values {
    Text(Vec<ByteArray>),
    Integer(Vec<i64>),
    Number(Vec<f64>),
    Bool(Vec<bool>),
}

impl Columns {
    pub(super) fn new(table: TableName) -> Self {
        let column = |&(_, kind): &(&str, ColumnKind)| ColumnBuffer {
            values: match kind {
                ColumnKind::Text => Values::Text(Vec::new()),
                ColumnKind::Integer => Values::Integer(Vec::new()),
                ColumnKind::Number => Values::Number(Vec::new()),
                ColumnKind::Bool => Values::Bool(Vec::new()),
            },
            levels: Vec::new(),
        };
        Self { buffers: table.columns().iter().map(column).collect(), rows: 0, bytes: 0 }
    }

    pub(super) fn encode(&mut self, table: TableName, done: &Done<'_>, offsets: Offsets) {
        rows::each(table, done, offsets, &mut |row| {
            for (column, value) in self.buffers.iter_mut().zip(row) {
                self.bytes += column.push(*value);
            }
            self.rows += 1;
        });
    }

    fn append(&mut self, other: Self) {
        for (column, more) in self.buffers.iter_mut().zip(other.buffers) {
            column.append(more);
        }
        self.rows += other.rows;
        self.bytes += other.bytes;
    }
}

impl ColumnBuffer {
    /// Adds a value; how many bytes of text it has.
    fn push(&mut self, value: Value<'_>) -> usize {
        let mut bytes = 0;
        let there = match (&mut self.values, value) {
            (Values::Text(list), Value::Text(text)) => {
                bytes = text.len();
                list.push(ByteArray::from(text.as_bytes().to_vec()));
                true
            }
            (Values::Integer(list), Value::Integer(number)) => {
                list.push(number);
                true
            }
            (Values::Number(list), Value::Number(number)) => {
                list.push(number);
                true
            }
            (Values::Bool(list), Value::Bool(value)) => {
                list.push(value);
                true
            }
            (_, value) => {
                debug_assert!(matches!(value, Value::Null), "{value:?} in a column of another kind");
                false
            }
        };
        self.levels.push(there.into());
        bytes
    }

    fn append(&mut self, more: Self) {
        self.levels.extend(more.levels);
        match (&mut self.values, more.values) {
            (Values::Text(list), Values::Text(more)) => list.extend(more),
            (Values::Integer(list), Values::Integer(more)) => list.extend(more),
            (Values::Number(list), Values::Number(more)) => list.extend(more),
            (Values::Bool(list), Values::Bool(more)) => list.extend(more),
            _ => {}
        }
    }
}

/// A table that is being written.
pub(crate) struct TableFile {
    table: TableName,
    path: PathBuf,
    schema: TypePtr,
    properties: WriterPropertiesPtr,
    pending: Columns,
    writer: Option<SerializedFileWriter<File>>,
    /// Pieces that are closed.
    pieces: u32,
}

impl TableFile {
    /// Begins a table, or goes on with one of which some pieces are closed.
    pub(super) fn open(
        table: TableName,
        path: PathBuf,
        metadata: &[(String, String)],
        pieces: u32,
    ) -> Result<Self, Error> {
        let pairs = metadata.iter().map(|(key, value)| KeyValue::new(key.clone(), value.clone())).collect();
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_created_by(format!("nutgraf {}", super::VERSION))
            .set_key_value_metadata(Some(pairs))
            .build();
        let schema = schema(table).map_err(|error| failed(&path, error))?;
        let file = Self {
            table,
            schema: Arc::new(schema),
            properties: Arc::new(properties),
            pending: Columns::new(table),
            writer: None,
            pieces,
            path,
        };
        // A piece that was open at a kill is begun again.
        let _ = fs::remove_file(file.piece(pieces));
        Ok(file)
    }

    fn piece(&self, number: u32) -> PathBuf {
        let mut name = self.path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{number:05}.part"));
        self.path.with_file_name(name)
    }

    pub(super) fn append(&mut self, columns: Columns) -> Result<(), Error> {
        self.pending.append(columns);
        if self.pending.rows >= GROUP_ROWS || self.pending.bytes >= GROUP_BYTES {
            self.write_group()?;
        }
        Ok(())
    }

    fn write_group(&mut self) -> Result<(), Error> {
        let path = self.piece(self.pieces);
        if self.writer.is_none() {
            let file = File::create(&path).map_err(|error| Error::write(&path, error))?;
            let writer =
                SerializedFileWriter::new(file, Arc::clone(&self.schema), Arc::clone(&self.properties));
            self.writer = Some(writer.map_err(|error| failed(&path, error))?);
        }
        let columns = std::mem::replace(&mut self.pending, Columns::new(self.table));
        let Some(writer) = &mut self.writer else {
            return Ok(());
        };
        let written = writer.next_row_group().and_then(|group| write_columns(group, &columns));
        written.map_err(|error| failed(&path, error))
    }

    /// Closes the open piece; how many there are.
    pub(super) fn close_piece(&mut self) -> Result<u32, Error> {
        if self.pending.rows > 0 {
            self.write_group()?;
        }
        if let Some(writer) = self.writer.take() {
            let path = self.piece(self.pieces);
            let file = writer.into_inner().map_err(|error| failed(&path, error))?;
            file.sync_data().map_err(|error| Error::write(&path, error))?;
            self.pieces += 1;
        }
        Ok(self.pieces)
    }

    /// Puts the pieces together.
    pub(super) fn finish(mut self) -> Result<(), Error> {
        self.close_piece()?;
        let pieces: Vec<PathBuf> = (0..self.pieces).map(|number| self.piece(number)).collect();
        if let [only] = pieces.as_slice() {
            return fs::rename(only, &self.path).map_err(|error| Error::write(&self.path, error));
        }
        let whole = self.piece(self.pieces);
        self.join(&pieces, &whole)?;
        fs::rename(&whole, &self.path).map_err(|error| Error::write(&self.path, error))?;
        for piece in &pieces {
            fs::remove_file(piece).map_err(|error| Error::write(piece, error))?;
        }
        Ok(())
    }

    fn join(&self, pieces: &[PathBuf], whole: &Path) -> Result<(), Error> {
        let file = File::create(whole).map_err(|error| Error::write(whole, error))?;
        let writer = SerializedFileWriter::new(file, Arc::clone(&self.schema), Arc::clone(&self.properties));
        let mut writer = writer.map_err(|error| failed(whole, error))?;
        for piece in pieces {
            let file = File::open(piece).map_err(|error| Error::write(piece, error))?;
            copy_groups(&file, &mut writer).map_err(|error| failed(piece, error))?;
        }
        writer.close().map(drop).map_err(|error| failed(whole, error))
    }
}

/// Copies the row groups of a piece as they are.
fn copy_groups(piece: &File, writer: &mut SerializedFileWriter<File>) -> Result<(), ParquetError> {
    let reader = SerializedFileReader::new(piece.try_clone()?)?;
    for group in reader.metadata().row_groups() {
        let mut copy = writer.next_row_group()?;
        for column in group.columns() {
            let result = ColumnCloseResult {
                bytes_written: column.compressed_size() as u64,
                rows_written: group.num_rows() as u64,
                metadata: column.clone(),
                bloom_filter: None,
                column_index: None,
                offset_index: None,
            };
            copy.append_column(piece, result)?;
        }
        copy.close()?;
    }
    Ok(())
}

fn write_columns(
    mut group: SerializedRowGroupWriter<'_, File>,
    columns: &Columns,
) -> Result<(), ParquetError> {
    for column in &columns.buffers {
        let Some(mut writer) = group.next_column()? else {
            break;
        };
        let levels = Some(column.levels.as_slice());
        match &column.values {
            Values::Text(values) => writer.typed::<ByteArrayType>().write_batch(values, levels, None)?,
            Values::Integer(values) => writer.typed::<Int64Type>().write_batch(values, levels, None)?,
            Values::Number(values) => writer.typed::<DoubleType>().write_batch(values, levels, None)?,
            Values::Bool(values) => writer.typed::<BoolType>().write_batch(values, levels, None)?,
        };
        writer.close()?;
    }
    group.close().map(drop)
}

fn schema(table: TableName) -> Result<Type, ParquetError> {
    let field = |&(name, kind): &(&str, ColumnKind)| {
        let physical = match kind {
            ColumnKind::Text => Physical::BYTE_ARRAY,
            ColumnKind::Integer => Physical::INT64,
            ColumnKind::Number => Physical::DOUBLE,
            ColumnKind::Bool => Physical::BOOLEAN,
        };
        let builder = Type::primitive_type_builder(name, physical).with_repetition(Repetition::OPTIONAL);
        let builder = match kind {
            ColumnKind::Text => {
                builder.with_logical_type(Some(LogicalType::String)).with_converted_type(ConvertedType::UTF8)
            }
            _ => builder,
        };
        builder.build().map(Arc::new)
    };
    let fields: Result<Vec<TypePtr>, ParquetError> = table.columns().iter().map(field).collect();
    Type::group_type_builder(table.name()).with_fields(fields?).build()
}

fn failed(path: &Path, error: ParquetError) -> Error {
    let source = match error {
        ParquetError::External(error) => match error.downcast::<std::io::Error>() {
            Ok(error) => *error,
            Err(error) => std::io::Error::other(error),
        },
        error => std::io::Error::other(error),
    };
    Error::write(path, source)
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::path::Path;

    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::RowAccessor;

    use super::{Columns, TableFile, TableName, Value};

    /// A row of the table of regions.
    fn rows(ids: std::ops::Range<i64>) -> Columns {
        let mut columns = Columns::new(TableName::Regions);
        for id in ids {
            for (at, column) in columns.buffers.iter_mut().enumerate() {
                match at {
                    0 => column.push(Value::Text("a")),
                    1 => column.push(Value::Integer(id)),
                    _ => column.push(Value::Null),
                };
            }
            columns.rows += 1;
        }
        columns
    }

    fn open(path: &Path, pieces: u32) -> TableFile {
        TableFile::open(TableName::Regions, path.to_owned(), &[], pieces).unwrap()
    }

    fn read(path: &Path) -> Vec<i64> {
        let reader = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
        reader.get_row_iter(None).unwrap().map(|row| row.unwrap().get_long(1).unwrap()).collect()
    }

    #[test]
    fn pieces_are_put_together_and_what_a_kill_left_is_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("regions.parquet");
        let mut table = open(&path, 0);
        table.append(rows(0..3)).unwrap();
        assert_eq!(table.close_piece().unwrap(), 1);
        table.append(rows(3..5)).unwrap();
        table.write_group().unwrap();
        // Killed: the second piece has no end.
        std::mem::forget(table);
        let mut table = open(&path, 1);
        table.append(rows(3..7)).unwrap();
        assert_eq!(table.close_piece().unwrap(), 2);
        table.append(rows(7..9)).unwrap();
        table.finish().unwrap();
        assert_eq!(read(&path), (0..9).collect::<Vec<_>>());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_table_without_rows_is_a_table() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("regions.parquet");
        open(&path, 0).finish().unwrap();
        assert_eq!(read(&path), [0_i64; 0]);
    }
}
