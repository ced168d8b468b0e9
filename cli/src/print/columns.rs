//! Aligned columns of styled text.

use std::borrow::Cow;
use std::io::{self, Write};

use anstyle::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::style::PLAIN;

/// Between two columns.
const GUTTER: usize = 2;
/// No column but the last is wider than this share of the line.
const WIDEST: usize = 3;
/// Where the output is no terminal.
const LINE: usize = 110;

/// The width of the terminal, or of a line where there is none.
pub(crate) fn line_width() -> usize {
    terminal_size::terminal_size_of(io::stdout()).map_or(LINE, |(width, _)| usize::from(width.0).max(40))
}

/// A text and how it is shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    text: String,
    style: Style,
}

impl Cell {
    pub(crate) fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: one_line(&text.into()), style }
    }

    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self::new(text, PLAIN)
    }
}

/// Rows of cells. Each column is as wide as its widest cell, the last one is cut at the end of the line.
#[derive(Debug)]
pub(crate) struct Columns {
    indent: usize,
    line: usize,
    rows: Vec<Vec<Cell>>,
}

impl Columns {
    pub(crate) fn new(indent: usize, line: usize) -> Self {
        Self { indent, line, rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let widths = self.widths();
        for row in &self.rows {
            let mut column = self.indent;
            write!(out, "{:indent$}", "", indent = self.indent)?;
            let last = row.iter().rposition(|cell| !cell.text.is_empty()).unwrap_or(0);
            for (at, cell) in row.iter().enumerate().take(last + 1) {
                let room = if at == last { self.line.saturating_sub(column) } else { widths[at] };
                let text = cut(&cell.text, room);
                write!(out, "{style}{text}{style:#}", style = cell.style)?;
                if at < last {
                    let pad = widths[at].saturating_sub(text.width()) + GUTTER;
                    write!(out, "{:pad$}", "")?;
                    column += widths[at] + GUTTER;
                }
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widest = self.line / WIDEST;
        let width =
            |at: usize| self.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.text.width()).max();
        (0..columns).map(|at| width(at).unwrap_or(0).min(widest)).collect()
    }
}

/// White space is one space; control characters, which would act on the terminal, are left out.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.retain(|c| !c.is_control());
    line
}

/// A line cut to a width; an ellipsis stands for what is left off.
pub(crate) fn cut(line: &str, room: usize) -> Cow<'_, str> {
    if line.width() <= room {
        return Cow::Borrowed(line);
    }
    let mut width = 1;
    let end = line.char_indices().find(|&(_, c)| {
        width += c.width().unwrap_or(0);
        width > room
    });
    let (kept, _) = line.split_at(end.map_or(line.len(), |(at, _)| at));
    Cow::Owned(format!("{kept}…"))
}

#[cfg(test)]
mod tests {
    use super::{Cell, Columns, cut, one_line};

    #[test]
    fn columns_are_aligned() {
        let mut columns = Columns::new(2, 40);
        columns.row(["1", "one", "x"].map(Cell::plain));
        columns.row(["1,000", "", "y"].map(Cell::plain));
        let mut out = Vec::new();
        columns.write(&mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "  1      one  x\n  1,000       y\n");
    }

    #[test]
    fn long_text_is_cut_at_a_character() {
        assert_eq!(cut("Côte d’Ivoire", 6), "Côte …");
        assert_eq!(cut("Mali", 4), "Mali");
        assert_eq!(one_line("two\n words\u{1B}[2J"), "two words[2J");
    }
}
