//! Units of measurement: names, and symbols as they are written behind a number.

use std::borrow::Cow;

use super::tsv::{built_in, list};
use crate::lexicon::{Builder, Case, Class, Form};

/// Symbols of so many letters are also read in capitals.
const LONGEST_IN_CAPITALS: usize = 4;

/// A row of `units.tsv`.
#[derive(Clone, Debug)]
pub(crate) struct UnitRow {
    /// Singular, US spelling.
    pub(crate) name: Cow<'static, str>,
    /// Its quantities are durations.
    pub(crate) time: bool,
    /// Also another word: a bar, a stone, a foot.
    pub(crate) ambiguous: bool,
    /// It tells how far something reaches.
    pub(crate) length: bool,
}

/// The units, and their symbols in byte order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Units {
    pub(crate) rows: Vec<UnitRow>,
    symbols: Vec<(&'static str, u16)>,
    /// A bit for the first byte and the length of the first token of each symbol.
    beginnings: [u128; 8],
    /// The same of the symbols that take several tokens.
    long_beginnings: [u128; 8],
}

impl Units {
    /// Whether a symbol may begin with a token; most tokens begin none.
    pub(crate) fn begins_symbol(&self, token: &str) -> bool {
        let (at, bit) = beginning(token);
        self.beginnings.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// Whether a symbol of several tokens may begin with a token: "sq ft", "km/h".
    pub(crate) fn begins_long_symbol(&self, token: &str) -> bool {
        let (at, bit) = beginning(token);
        self.long_beginnings.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// The unit of a symbol, case as written.
    pub(crate) fn symbol(&self, symbol: &str) -> Option<u16> {
        let find = |symbol: &str| self.symbols.binary_search_by_key(&symbol, |row| row.0).ok();
        let at = find(symbol).or_else(|| {
            // "820KG" in a heading of capitals; a single letter in capitals is another unit, or none.
            let mut lower = [0; LONGEST_IN_CAPITALS];
            let lower = lower.get_mut(..symbol.len()).filter(|lower| lower.len() > 1)?;
            lower.copy_from_slice(symbol.as_bytes());
            let capitals = lower.iter().all(|&byte| byte.is_ascii_uppercase() || byte == b'/');
            lower.make_ascii_lowercase();
            find(std::str::from_utf8(lower).ok().filter(|_| capitals)?)
        })?;
        self.symbols.get(at).map(|row| row.1)
    }

    pub(crate) fn row(&self, row: u16) -> Option<&UnitRow> {
        self.rows.get(usize::from(row))
    }
}

fn table() -> impl Iterator<Item = [&'static str; 5]> {
    built_in("units.tsv", include_str!("../data/units.tsv"))
}

pub(super) fn add(builder: &mut Builder) {
    for (row, [name, _symbols, aliases, ..]) in (0..).zip(table()) {
        for name in std::iter::once(name).chain(list(aliases)) {
            term(builder, name, row);
        }
    }
}

pub(super) fn read() -> Units {
    let mut units = Units::default();
    for (row, [name, symbols, _aliases, dimension, flags]) in (0..).zip(table()) {
        units.symbols.extend(list(symbols).map(|symbol| (symbol, row)));
        let (time, ambiguous) = (flags.contains('t'), flags.contains('a'));
        let length = dimension == "length";
        units.rows.push(UnitRow { name: Cow::Borrowed(name), time, ambiguous, length });
    }
    units.symbols.sort_unstable();
    for (symbol, _) in &units.symbols {
        let (mut first, mut tokens) = (None, 0);
        crate::text::split(symbol, |token| {
            tokens += 1;
            first.get_or_insert_with(|| beginning(token));
        });
        if let Some((at, bit)) = first {
            units.beginnings[at] |= bit;
            units.long_beginnings[at] |= if tokens > 1 { bit } else { 0 };
        }
    }
    units
}

/// The place of a token in the filter of beginnings: its length, up to seven, and its first byte.
fn beginning(token: &str) -> (usize, u128) {
    let first = token.as_bytes().first().copied().unwrap_or(0);
    (token.len().min(7), 1 << (first & 127))
}

/// A name of a unit with its plurals: "square mile", "square miles", "miles per hour".
fn term(builder: &mut Builder, name: &str, row: u16) {
    builder.term(name, Class::Unit, u32::from(row), Case::Any);
    builder.term(&Form::plural(name).text(), Class::Unit, u32::from(row), Case::Any);
    if let Some((head, rest)) = name.split_once(' ') {
        let plural = format!("{} {rest}", Form::plural(head).text());
        builder.term(&plural, Class::Unit, u32::from(row), Case::Any);
    }
}

/// Adds a user's name of a unit: of one that the table has, or of a new one where none is given.
pub(super) fn added(
    builder: &mut Builder,
    units: &mut Units,
    name: &str,
    of: Option<&str>,
) -> Result<(), String> {
    let row = if let Some(of) = of {
        units.rows.iter().position(|row| row.name == of).ok_or_else(|| {
            format!("no unit {of:?} (the singular name of a known unit, or - for a new one)")
        })?
    } else {
        if units.rows.iter().any(|row| row.name == name) {
            return Err(format!("the unit {name:?} is known already"));
        }
        units.rows.push(UnitRow {
            name: Cow::Owned(name.to_owned()),
            time: false,
            ambiguous: false,
            length: false,
        });
        units.rows.len() - 1
    };
    let row = u16::try_from(row).map_err(|_| "too many units".to_owned())?;
    term(builder, name, row);
    Ok(())
}
