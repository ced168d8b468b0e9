//! `nutgraf extract INPUT…`: a record of each article.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use nutgraf::{Extractor, Offsets, Scratch};
use serde::Deserialize;

use crate::args::{ExtractArgs, ReadingArgs};
use crate::commands::{article, extractor};
use crate::error::{Error, Fault, Outcome};
use crate::input::{STDIN, is_stdin};
use crate::print::report;

/// A line of the input.
#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    published: Option<String>,
    locale: Option<String>,
}

pub(crate) fn run(args: &ExtractArgs) -> Result<Outcome, Error> {
    let stdin = [PathBuf::from(STDIN)];
    let inputs = if args.inputs.is_empty() { &stdin } else { args.inputs.as_slice() };
    let mut extraction = Run {
        extractor: &extractor(&args.reading),
        reading: &args.reading,
        scratch: Scratch::default(),
        out: BufWriter::with_capacity(1 << 16, io::stdout().lock()),
        failures: 0,
    };
    for input in inputs {
        extraction.file(input)?;
    }
    extraction.out.flush().map_err(Error::stdout)?;
    Ok(Outcome::of(extraction.failures))
}

struct Run<'a> {
    extractor: &'a Extractor,
    reading: &'a ReadingArgs,
    scratch: Scratch,
    out: BufWriter<io::StdoutLock<'static>>,
    failures: u64,
}

impl Run<'_> {
    fn fault(&mut self, fault: &Fault) {
        self.failures += 1;
        report::fault(fault);
    }

    fn file(&mut self, file: &Path) -> Result<(), Error> {
        let reader: Box<dyn BufRead> = if is_stdin(file) {
            Box::new(io::stdin().lock())
        } else {
            match File::open(file) {
                Ok(opened) => Box::new(BufReader::with_capacity(1 << 16, opened)),
                Err(source) => {
                    self.fault(&Fault::Read { file: file.to_owned(), source });
                    return Ok(());
                }
            }
        };
        self.lines(file, reader)
    }

    fn lines(&mut self, file: &Path, mut reader: Box<dyn BufRead>) -> Result<(), Error> {
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            match reader.read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(_) => {}
                Err(source) => {
                    self.fault(&Fault::Read { file: file.to_owned(), source });
                    break;
                }
            }
            if line.trim_ascii().is_empty() {
                continue;
            }
            if let Err(message) = self.line(&line)? {
                self.fault(&Fault::Line { file: file.to_owned(), line: number, message });
            }
        }
        Ok(())
    }

    /// Extracts one line; the inner error is the line's own.
    fn line(&mut self, line: &[u8]) -> Result<Result<(), String>, Error> {
        let line: Line = match serde_json::from_slice(line) {
            Ok(line) => line,
            Err(error) => return Ok(Err(format!("no article: {error}"))),
        };
        let mut article = article(&line.text, self.reading);
        if let Some(day) = line.published.as_deref().and_then(|day| day.parse().ok()) {
            article = article.published(day);
        }
        match line.locale.as_deref().map(str::parse) {
            Some(Ok(locale)) => article = article.locale(locale),
            Some(Err(error)) => return Ok(Err(format!("{error}"))),
            None => {}
        }
        let found = self.extractor.extract_with(&article, &mut self.scratch);
        let record = found.record(&line.id, Offsets::Chars);
        let written = serde_json::to_writer(&mut self.out, &record).map_err(io::Error::from);
        written.and_then(|()| self.out.write_all(b"\n")).map_err(Error::stdout)?;
        self.scratch.recycle(found);
        Ok(Ok(()))
    }
}
