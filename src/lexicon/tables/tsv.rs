//! Reading tab-separated tables.

use crate::lexicon::swar;

/// The rows of a table of `N` columns, each with its line from 1, or what is wrong with it; comments (`#`) and empty
/// lines are passed over.
pub(crate) fn rows<const N: usize>(text: &str) -> Rows<'_, N> {
    Rows { text, at: 0, line: 0 }
}

/// See [`rows`].
#[derive(Debug)]
pub(crate) struct Rows<'t, const N: usize> {
    text: &'t str,
    /// Where the next line begins.
    at: usize,
    line: usize,
}

impl<'t, const N: usize> Iterator for Rows<'t, N> {
    type Item = (usize, Result<[&'t str; N], String>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        while let Some(&first) = self.text.as_bytes().get(self.at) {
            self.line += 1;
            if (first == b'#' || first.is_ascii_whitespace()) && self.pass_over() {
                continue;
            }
            let row = self.row().ok_or_else(|| self.complaint());
            return Some((self.line, row));
        }
        None
    }
}

impl<'t, const N: usize> Rows<'t, N> {
    /// The columns of the line at hand, each of which ends with a tab and holds something, the last one with the line.
    #[inline]
    fn row(&mut self) -> Option<[&'t str; N]> {
        let bytes = self.text.as_bytes();
        let (mut row, mut start, mut last) = ([""; N], self.at, b'\t');
        for column in &mut row {
            let end = swar::find_tab_or_newline(bytes, start);
            if last != b'\t' || start == end {
                return None;
            }
            *column = &self.text[start..end];
            last = bytes.get(end).copied().unwrap_or(b'\n');
            start = end + 1;
        }
        if row[N - 1].ends_with('\r') {
            row[N - 1] = without_returns(row[N - 1])?;
        }
        if last != b'\n' {
            return None;
        }
        self.at = start;
        Some(row)
    }

    /// Goes on to the next line if the one at hand holds nothing or a comment.
    #[cold]
    fn pass_over(&mut self) -> bool {
        let line = self.line();
        let passed = line.starts_with('#') || line.bytes().all(|byte| byte.is_ascii_whitespace());
        if passed {
            self.at += line.len() + 1;
        }
        passed
    }

    /// Goes on to the next line; what is wrong with the one at hand.
    #[cold]
    fn complaint(&mut self) -> String {
        let line = self.line();
        self.at += line.len() + 1;
        let columns = line.trim_end_matches('\r').split('\t');
        let found = columns.filter(|column| !column.is_empty()).count();
        format!("{N} columns expected with a tab between (an empty one is written -), {found} found")
    }

    fn line(&self) -> &'t str {
        let rest = &self.text[self.at..];
        rest.split_once('\n').map_or(rest, |(line, _)| line)
    }
}

/// The last column of a line that ends as Windows ends them, if it holds anything else.
#[cold]
fn without_returns(column: &str) -> Option<&str> {
    Some(column.trim_end_matches('\r')).filter(|column| !column.is_empty())
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
pub(super) fn list(column: &str) -> impl Iterator<Item = &str> {
    variants(if column == "-" { "" } else { column })
}

/// The items of a list column that may be `-`.
pub(super) fn variants(column: &str) -> impl Iterator<Item = &str> {
    let mut rest = column;
    std::iter::from_fn(move || {
        let end = rest.bytes().position(|byte| byte == b';').unwrap_or(rest.len());
        let item = &rest[..end];
        rest = rest.get(end + 1..).unwrap_or_default();
        (!item.is_empty()).then_some(item)
    })
}

/// The letters of a column of flags.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flags(u64);

impl Flags {
    pub(super) const NONE: Self = Self(0);

    pub(super) fn read(column: &str) -> Self {
        match column {
            "-" => Self::NONE,
            _ => Self(column.bytes().fold(0, |flags, flag| flags | 1 << (flag % 64))),
        }
    }

    pub(super) const fn has(self, flag: char) -> bool {
        self.0 >> (flag as u32 % 64) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::{list, rows};

    #[test]
    fn a_short_row_is_told_with_its_line() {
        let (line, row) = rows::<3>("# head\na\tb\tc\na\tb\n").nth(1).unwrap();
        assert_eq!(line, 3);
        assert!(row.unwrap_err().starts_with("3 columns expected"));
    }

    #[test]
    fn blank_lines_and_comments_are_passed_over() {
        let table = "# a\tb\n\na\tb\r\n \t \n\r\n\tb\na\t\r\na\tb\tc\n c\td";
        let rows: Vec<_> = rows::<2>(table).map(|(line, row)| (line, row.ok())).collect();
        assert_eq!(rows, [(3, Some(["a", "b"])), (6, None), (7, None), (8, None), (9, Some([" c", "d"]))]);
    }

    #[test]
    fn a_list_is_cut_at_semicolons() {
        assert!(list("-").eq([""; 0]));
        assert!(list("a b;c").eq(["a b", "c"]));
    }
}
