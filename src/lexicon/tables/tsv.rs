//! Reading tab-separated tables.

/// The rows of a table of `N` columns, each with its line from 1, or what is wrong with it; comments (`#`) and empty
/// lines are passed over.
pub(crate) fn rows<const N: usize>(text: &str) -> impl Iterator<Item = (usize, Result<[&str; N], String>)> {
    let kept = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    kept.map(|(index, line)| (index + 1, row(line)))
}

fn row<const N: usize>(line: &str) -> Result<[&str; N], String> {
    let mut columns = line.split('\t');
    let mut row = [""; N];
    let filled = row.iter_mut().zip(columns.by_ref()).map(|(slot, column)| *slot = column).count();
    if filled == N && columns.next().is_none() && row.iter().all(|column| !column.is_empty()) {
        return Ok(row);
    }
    let found = line.split('\t').filter(|column| !column.is_empty()).count();
    Err(format!("{N} columns expected with a tab between (an empty one is written -), {found} found"))
}

/// The rows of a built-in table.
///
/// # Panics
/// On a malformed row; every test reads every table.
pub(super) fn built_in<'t, const N: usize>(
    table: &'t str,
    text: &'t str,
) -> impl Iterator<Item = [&'t str; N]> {
    rows(text).map(move |(line, row)| row.unwrap_or_else(|cause| panic!("{table}:{line}: {cause}")))
}

/// The items of a list column; none for `-`.
pub(crate) fn list(column: &str) -> impl Iterator<Item = &str> {
    column.split(';').map(str::trim).filter(|item| !item.is_empty() && *item != "-")
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_short_row_is_told_with_its_line() {
        let (line, row) = rows::<3>("# head\na\tb\tc\na\tb\n").nth(1).unwrap();
        assert_eq!(line, 3);
        assert!(row.unwrap_err().starts_with("3 columns expected"));
    }
}
