//! What can go wrong, in words that say what to do.

use std::io;
use std::path::PathBuf;

/// How a run ended that could be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything was done.
    Done,
    /// Some inputs failed; they were reported, and the rest was done.
    SomeFailed,
}

impl Outcome {
    pub(crate) const fn of(failures: u64) -> Self {
        if failures == 0 { Self::Done } else { Self::SomeFailed }
    }
}

/// A fault that ends the run.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Standard output or an output file.
    #[error("cannot write {to}: {source}")]
    Write {
        /// What was written.
        to: String,
        /// Why not.
        source: io::Error,
    },
}

impl Error {
    pub(crate) fn stdout(source: io::Error) -> Self {
        Self::Write { to: "to standard output".to_owned(), source }
    }

    pub(crate) fn is_closed_pipe(&self) -> bool {
        let Self::Write { source, .. } = self;
        source.kind() == io::ErrorKind::BrokenPipe
    }
}

/// A fault of one input; the others are done all the same.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// The file cannot be opened or read.
    #[error("{}: {source}", file.display())]
    Read {
        /// Which.
        file: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The bytes are no UTF-8.
    #[error(
        "{}: not UTF-8: byte {byte} (line {line}) is 0x{value:02X}; convert it first, e.g. with `iconv -f WINDOWS-1252 -t UTF-8`",
        file.display()
    )]
    NotUtf8 {
        /// Which file.
        file: PathBuf,
        /// Offset of the first wrong byte.
        byte: usize,
        /// Its line, from 1.
        line: usize,
        /// Its value.
        value: u8,
    },
    /// A line that is no article.
    #[error("{}:{line}: {message}", file.display())]
    Line {
        /// Which file.
        file: PathBuf,
        /// Which line, from 1.
        line: u64,
        /// What is wrong.
        message: String,
    },
}
