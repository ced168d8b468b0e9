//! Reading tab-separated tables.

use std::fmt;

/// A row that is not as its table wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RowError {
    pub(crate) table: String,
    pub(crate) line: usize,
    pub(crate) cause: String,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.table, self.line, self.cause)
    }
}

/// The rows of a table of `N` columns; comments (`#`) and empty lines are passed over.
pub(crate) fn rows<'t, const N: usize>(
    table: &'t str,
    text: &'t str,
) -> impl Iterator<Item = Result<[&'t str; N], RowError>> {
    text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(
        move |(number, line)| {
            let mut columns = line.split('\t');
            let mut row = [""; N];
            let filled = row.iter_mut().zip(columns.by_ref()).map(|(slot, column)| *slot = column).count();
            if filled == N && columns.next().is_none() && row.iter().all(|column| !column.is_empty()) {
                Ok(row)
            } else {
                let found = line.split('\t').filter(|column| !column.is_empty()).count();
                let cause = format!("{N} columns expected (an empty one is written -), {found} found");
                Err(RowError { table: table.to_owned(), line: number + 1, cause })
            }
        },
    )
}

/// The rows of a built-in table.
///
/// # Panics
/// On a malformed row; a test reads every table.
pub(super) fn built_in<'t, const N: usize>(
    table: &'t str,
    text: &'t str,
) -> impl Iterator<Item = [&'t str; N]> {
    rows(table, text).map(|row| row.unwrap_or_else(|error| panic!("{error}")))
}

/// The items of a list column; none for `-`.
pub(crate) fn list(column: &str) -> impl Iterator<Item = &str> {
    column.split(';').map(str::trim).filter(|item| !item.is_empty() && *item != "-")
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_short_row_is_an_error_that_names_its_line() {
        let error = rows::<3>("verbs.tsv", "# head\na\tb\tc\na\tb\n").nth(1).unwrap().unwrap_err();
        assert_eq!(error.to_string(), "verbs.tsv:3: 3 columns expected (an empty one is written -), 2 found");
    }
}
