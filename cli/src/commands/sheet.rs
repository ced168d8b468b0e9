//! `nutgraf FILE…`: a fact sheet of each article.

use std::path::Path;

use crate::args::SheetArgs;
use crate::commands::articles::for_each;
use crate::error::{Error, Outcome};
use crate::print::columns::line_width;
use crate::print::{facts, report};

pub(crate) fn run(args: &SheetArgs) -> Result<Outcome, Error> {
    let outcome = for_each(args, |found, source, out| facts::write(found, source, line_width(), out))?;
    if outcome == Outcome::NothingRead && args.inputs.first().is_some_and(|input| is_word(input)) {
        report::note(&"the commands are extract, explain, summary, completions and man");
    }
    Ok(outcome)
}

/// Whether an input that is not there may have been meant as a command.
fn is_word(input: &Path) -> bool {
    !input.exists() && input.as_os_str().as_encoded_bytes().iter().all(u8::is_ascii_lowercase)
}
