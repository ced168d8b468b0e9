//! Where articles come from.

pub(crate) mod text;

use std::path::Path;

/// The name by which standard input is asked for.
pub(crate) const STDIN: &str = "-";

pub(crate) fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == STDIN
}
