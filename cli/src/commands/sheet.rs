//! `nutgraf FILE…`: a fact sheet of each file.

use std::io::{self, IsTerminal, StdoutLock, Write};
use std::path::{Path, PathBuf};

use nutgraf::Extraction;

use crate::args::SheetArgs;
use crate::commands::{article, extractor};
use crate::error::{Error, Outcome};
use crate::input::{self, STDIN, is_stdin};
use crate::print::columns::line_width;
use crate::print::{facts, report};

pub(crate) fn run(args: &SheetArgs) -> Result<Outcome, Error> {
    for_each_text(args, |found, source, out| facts::write(found, source, line_width(), out))
}

/// Standard output, which takes colors out where it is no terminal.
pub(super) type Out = anstream::AutoStream<StdoutLock<'static>>;

/// Reads each file, extracts, and prints; an empty line parts two articles.
pub(super) fn for_each_text(
    args: &SheetArgs,
    print: impl Fn(&Extraction<'_>, &str, &mut Out) -> io::Result<()>,
) -> Result<Outcome, Error> {
    let stdin = [PathBuf::from(STDIN)];
    let files = if args.files.is_empty() { &stdin } else { args.files.as_slice() };
    if args.files.is_empty() && io::stdin().is_terminal() {
        report::note(&"reading an article from the terminal; end it with Ctrl-D (or see nutgraf --help)");
    }
    let extractor = extractor(&args.reading);
    let mut out = anstream::AutoStream::auto(io::stdout().lock());
    let mut failures = 0;
    let mut printed = false;
    for file in files {
        let text = match input::text::read(file) {
            Ok(text) => text,
            Err(fault) => {
                failures += 1;
                report::fault(&fault);
                continue;
            }
        };
        let found = extractor.extract(&article(&text, &args.reading));
        let source = source_name(file);
        warn_of_language(&found, &source);
        if printed {
            writeln!(out).map_err(Error::stdout)?;
        }
        print(&found, &source, &mut out).map_err(Error::stdout)?;
        printed = true;
    }
    out.flush().map_err(Error::stdout)?;
    Ok(Outcome::of(failures))
}

fn source_name(file: &Path) -> String {
    if is_stdin(file) { "standard input".to_owned() } else { file.display().to_string() }
}

fn warn_of_language(found: &Extraction<'_>, source: &str) {
    if !found.is_english() {
        report::warning(&format_args!(
            "{source} does not look English; nutgraf reads English, so expect little and trust less"
        ));
    }
}
