//! What can go wrong, in words that say what to do.

use std::path::Path;
use std::{fmt, io};

use serde::Serialize;

/// How a run ended that could be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything was done.
    Done,
    /// Some inputs failed; they were reported, and the rest was done.
    SomeFailed,
    /// None of the inputs is there.
    NothingRead,
}

impl Outcome {
    pub(crate) const fn of(failures: u64) -> Self {
        if failures == 0 { Self::Done } else { Self::SomeFailed }
    }
}

/// A fault that ends the run.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Standard output.
    #[error("cannot write to standard output: {source}{}", advice(.source, "start again"))]
    Stdout {
        /// Why not.
        source: io::Error,
    },
    /// An output file.
    #[error("cannot write {to}: {source}{}", advice(.source, "go on with the same command and --resume"))]
    Write {
        /// Which.
        to: String,
        /// Why not.
        source: io::Error,
    },
    /// The arguments do not go together.
    #[error("{0}")]
    Usage(String),
    /// A file that the run needs (vocabulary, journal, result) is no good.
    #[error("{file}: {message}")]
    File {
        /// Which.
        file: String,
        /// What is wrong with it.
        message: String,
    },
}

/// What to do about a fault in writing; `then` is what comes when there is space.
fn advice(error: &io::Error, then: &str) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            format!("; free some space, then {then}")
        }
        _ => String::new(),
    }
}

impl Error {
    pub(crate) fn stdout(source: io::Error) -> Self {
        Self::Stdout { source }
    }

    pub(crate) fn write(file: &Path, source: io::Error) -> Self {
        Self::Write { to: file.display().to_string(), source }
    }

    pub(crate) fn file(file: &Path, message: &dyn fmt::Display) -> Self {
        Self::File { file: file.display().to_string(), message: message.to_string() }
    }

    pub(crate) fn is_closed_pipe(&self) -> bool {
        match self {
            Self::Stdout { source } | Self::Write { source, .. } => {
                source.kind() == io::ErrorKind::BrokenPipe
            }
            Self::Usage(_) | Self::File { .. } => false,
        }
    }
}

/// A fault of one input; the others are done all the same.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Fault {
    /// The input's name.
    pub(crate) source: String,
    /// Line, row or element, from 1.
    pub(crate) number: Option<u64>,
    /// What sort of fault it is, in one word.
    pub(crate) kind: &'static str,
    /// What is wrong, and what to do.
    pub(crate) message: String,
}

impl Fault {
    pub(crate) fn new(
        source: impl Into<String>,
        number: Option<u64>,
        kind: &'static str,
        message: impl Into<String>,
    ) -> Self {
        Self { source: source.into(), number, kind, message: message.into() }
    }

    /// A file or folder that cannot be read.
    pub(crate) fn read(file: &Path, error: &io::Error) -> Self {
        let message = match error.kind() {
            io::ErrorKind::NotFound => "no such file or folder".to_owned(),
            io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
            _ => error.to_string(),
        };
        Self::new(file.display().to_string(), None, "read", message)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(f, "{}:{number}: {}", self.source, self.message),
            None => write!(f, "{}: {}", self.source, self.message),
        }
    }
}
