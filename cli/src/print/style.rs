//! The colors. `anstream` takes them out again where the output is no terminal.

use anstyle::{AnsiColor, Style};

pub(crate) const PLAIN: Style = Style::new();
pub(crate) const TITLE: Style = Style::new().bold();
pub(crate) const SECTION: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
pub(crate) const STRONG: Style = Style::new().bold();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();

pub(crate) const FIGURE: Style = AnsiColor::Green.on_default().bold();
pub(crate) const DATE: Style = AnsiColor::Blue.on_default().bold();
pub(crate) const PLACE: Style = AnsiColor::Yellow.on_default();
pub(crate) const PERSON: Style = AnsiColor::Magenta.on_default().bold();
pub(crate) const ORGANIZATION: Style = AnsiColor::Cyan.on_default();
pub(crate) const OPERATION: Style = AnsiColor::Red.on_default();
pub(crate) const QUOTE: Style = Style::new().italic();
