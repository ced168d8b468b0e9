//! Reading tab-separated tables.

use crate::lexicon::swar;

/// The rows of a table of `N` columns, each with its line from 1, or what is wrong with it; comments (`#`) and empty
/// lines are passed over.
pub(crate) fn rows<const N: usize>(text: &str) -> impl Iterator<Item = (usize, Result<[&str; N], String>)> {
    let is_row = |line: &str| !line.starts_with('#') && !line.bytes().all(|byte| byte.is_ascii_whitespace());
    let kept = lines(text).enumerate().filter(move |(_, line)| is_row(line));
    kept.map(|(index, line)| (index + 1, row(line)))
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = swar::find(text.as_bytes(), b'\n');
        rest = end.map(|end| &text[end + 1..]);
        Some(text[..end.unwrap_or(text.len())].trim_end_matches('\r'))
    })
}

fn row<const N: usize>(line: &str) -> Result<[&str; N], String> {
    let mut row = [""; N];
    // Byte by byte: columns are too short for a search in strides to pay.
    let (mut rest, mut columns) = (Some(line), 0);
    while let Some(line) = rest {
        let end = swar::find(line.as_bytes(), b'\t');
        if let Some(slot) = row.get_mut(columns) {
            *slot = &line[..end.unwrap_or(line.len())];
        }
        rest = end.map(|end| &line[end + 1..]);
        columns += 1;
    }
    if columns == N && row.iter().all(|column| !column.is_empty()) {
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
