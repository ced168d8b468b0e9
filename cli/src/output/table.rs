//! Tidy tables: one row a mention, a table a kind, keyed by the article's id.

use std::fmt::Write;

use clap::ValueEnum;
use nutgraf::Offsets;
use nutgraf::record::Label;

use super::Done;
use super::rows;

/// The tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableName {
    Documents,
    Figures,
    Dates,
    Countries,
    Regions,
    Places,
    Officials,
    People,
    Organizations,
    Operations,
    Quotes,
    /// All kinds in one table, with fewer columns
    Mentions,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnKind {
    Text,
    Integer,
    Number,
    Bool,
}

/// A column: its name and what it holds.
pub(crate) type Column = (&'static str, ColumnKind);

/// A value of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'a> {
    Null,
    Text(&'a str),
    Integer(i64),
    Number(f64),
    Bool(bool),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a Label> for Value<'a> {
    fn from(label: &'a Label) -> Self {
        Self::Text(label)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Integer(number as i64)
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<f32> for Value<'_> {
    /// 0.9 stays 0.9.
    fn from(number: f32) -> Self {
        Self::Number((f64::from(number) * 1e4).round() / 1e4)
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

/// What is not there is null.
impl<'a, T> From<&'a Option<T>> for Value<'a>
where
    &'a T: Into<Self>,
{
    fn from(value: &'a Option<T>) -> Self {
        value.as_ref().map_or(Self::Null, Into::into)
    }
}

impl From<&f64> for Value<'_> {
    fn from(number: &f64) -> Self {
        Self::Number(*number)
    }
}

impl TableName {
    /// The tables that are written unless others are asked for.
    pub(crate) const USUAL: [Self; 11] = [
        Self::Documents,
        Self::Figures,
        Self::Dates,
        Self::Countries,
        Self::Regions,
        Self::Places,
        Self::Officials,
        Self::People,
        Self::Organizations,
        Self::Operations,
        Self::Quotes,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Figures => "figures",
            Self::Dates => "dates",
            Self::Countries => "countries",
            Self::Regions => "regions",
            Self::Places => "places",
            Self::Officials => "officials",
            Self::People => "people",
            Self::Organizations => "organizations",
            Self::Operations => "operations",
            Self::Quotes => "quotes",
            Self::Mentions => "mentions",
        }
    }

    pub(crate) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Documents => rows::DOCUMENTS,
            Self::Figures => rows::FIGURES,
            Self::Dates => rows::DATES,
            Self::Countries => rows::COUNTRIES,
            Self::Regions => rows::REGIONS,
            Self::Places => rows::PLACES,
            Self::Officials => rows::OFFICIALS,
            Self::People => rows::PEOPLE,
            Self::Organizations => rows::ORGANIZATIONS,
            Self::Operations => rows::OPERATIONS,
            Self::Quotes => rows::QUOTES,
            Self::Mentions => rows::MENTIONS,
        }
    }
}

/// Writes rows with commas or tabs between the fields, as RFC 4180 has it.
#[derive(Debug)]
pub(crate) struct Delimited {
    delimiter: u8,
    field: String,
}

impl Delimited {
    pub(crate) const fn new(delimiter: u8) -> Self {
        Self { delimiter, field: String::new() }
    }

    pub(crate) fn head(&self, table: TableName) -> Vec<u8> {
        let names: Vec<&str> = table.columns().iter().map(|(name, _)| *name).collect();
        let mut head = names.join(if self.delimiter == b',' { "," } else { "\t" }).into_bytes();
        head.push(b'\n');
        head
    }

    pub(crate) fn encode(&mut self, table: TableName, done: &Done<'_>, offsets: Offsets, out: &mut Vec<u8>) {
        rows::each(table, done, offsets, &mut |row| {
            for (at, value) in row.iter().enumerate() {
                if at > 0 {
                    out.push(self.delimiter);
                }
                self.value(*value, out);
            }
            out.push(b'\n');
        });
    }

    fn value(&mut self, value: Value<'_>, out: &mut Vec<u8>) {
        self.field.clear();
        match value {
            Value::Null => {}
            Value::Text(text) => return self.text(text, out),
            Value::Integer(number) => drop(write!(self.field, "{number}")),
            Value::Number(number) => drop(write!(self.field, "{number}")),
            Value::Bool(value) => self.field.push_str(if value { "true" } else { "false" }),
        }
        out.extend_from_slice(self.field.as_bytes());
    }

    fn text(&self, text: &str, out: &mut Vec<u8>) {
        let special = |byte: u8| matches!(byte, b'"' | b'\n' | b'\r') || byte == self.delimiter;
        // An empty string is written with quotes, so that it can be told from none.
        if !text.is_empty() && !text.bytes().any(special) {
            return out.extend_from_slice(text.as_bytes());
        }
        out.push(b'"');
        for byte in text.bytes() {
            if byte == b'"' {
                out.push(b'"');
            }
            out.push(byte);
        }
        out.push(b'"');
    }
}
