//! `nutgraf FILE…`: a fact sheet of each article.

use crate::args::SheetArgs;
use crate::commands::articles::for_each;
use crate::error::{Error, Outcome};
use crate::print::columns::line_width;
use crate::print::facts;

pub(crate) fn run(args: &SheetArgs) -> Result<Outcome, Error> {
    for_each(args, |found, source, out| facts::write(found, source, line_width(), out))
}
