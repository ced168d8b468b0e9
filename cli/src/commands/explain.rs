//! `nutgraf explain FILE…`: where each fact comes from.

use crate::args::SheetArgs;
use crate::commands::articles::for_each;
use crate::error::{Error, Outcome};
use crate::print::columns::line_width;
use crate::print::marked;

pub(crate) fn run(args: &SheetArgs) -> Result<Outcome, Error> {
    for_each(args, |found, source, out| marked::write(found, source, line_width(), out))
}
