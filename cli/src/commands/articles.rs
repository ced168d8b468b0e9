//! One article after the other, for a person to read.

use std::io::{self, IsTerminal, StdoutLock, Write};
use std::sync::Arc;

use nutgraf::{Extraction, Scratch};

use super::{extractor, input_options};
use crate::args::SheetArgs;
use crate::error::{Error, Fault, Outcome};
use crate::input::discover::Source;
use crate::input::document::NOTE;
use crate::input::{Document, Feed, Resolver, discover};
use crate::print::report;

/// Standard output, which takes colors out where it is no terminal.
pub(super) type Out = anstream::AutoStream<StdoutLock<'static>>;

/// Reads each article, extracts, and prints; an empty line parts two articles.
pub(super) fn for_each(
    args: &SheetArgs,
    print: impl Fn(&Extraction<'_>, &str, &mut Out) -> io::Result<()>,
) -> Result<Outcome, Error> {
    if args.inputs.is_empty() && io::stdin().is_terminal() {
        report::note(&"reading an article from the terminal; end it with Ctrl-D (or see nutgraf --help)");
    }
    let options = input_options(&args.input);
    let inputs = discover(&args.inputs, &options)?;
    let names: Vec<String> = inputs.sources.iter().map(Source::name).collect();
    let read = Arc::default();
    let resolver = Resolver::new(&inputs.sources, &names, &options, Arc::clone(&read));
    let mut feed = Feed::new(&inputs.sources, &options, read);
    let extractor = extractor(&args.reading)?;
    let mut scratch = Scratch::default();
    let mut out = anstream::AutoStream::auto(io::stdout().lock());
    let mut failures = 0;
    let mut tell = |fault: &Fault| {
        failures += u64::from(fault.kind != NOTE);
        if fault.kind == NOTE { report::warning(fault) } else { report::fault(fault) }
    };
    inputs.faults.iter().for_each(&mut tell);
    let mut printed = false;
    while let Some(chunk) = feed.next_chunk() {
        for item in chunk.items {
            let document = match resolver.resolve(item, &chunk.bytes) {
                Ok(document) => document,
                Err(fault) => {
                    tell(&fault);
                    continue;
                }
            };
            document.notes.iter().for_each(&mut tell);
            let article = document.article(&args.reading);
            let found = extractor.extract_with(&article, &mut scratch);
            let name = name(&document);
            warn_of_language(&found, &name);
            if printed {
                writeln!(out).map_err(Error::stdout)?;
            }
            print(&found, &name, &mut out).map_err(Error::stdout)?;
            printed = true;
            scratch.recycle(found);
        }
    }
    out.flush().map_err(Error::stdout)?;
    if inputs.sources.is_empty() { Ok(Outcome::NothingRead) } else { Ok(Outcome::of(failures)) }
}

/// The file of an article, and its id where the file holds more than one.
fn name(document: &Document<'_>) -> String {
    if document.id == document.source {
        document.source.to_owned()
    } else {
        format!("{} · {}", document.source, document.id)
    }
}

fn warn_of_language(found: &Extraction<'_>, source: &str) {
    if !found.is_english() {
        report::warning(&format_args!(
            "{source} does not look English; nutgraf reads English, so expect little and trust less"
        ));
    }
}
