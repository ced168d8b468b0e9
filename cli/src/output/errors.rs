//! The file of faults: one JSON object a line.

use std::path::PathBuf;

use super::encode::Frame;
use super::sink::ByteStream;
use crate::error::{Error, Fault};

pub(crate) struct Errors(ByteStream);

impl Errors {
    /// Opens the file, cut to `length` where an earlier run had come so far.
    pub(crate) fn open(path: PathBuf, length: Option<u64>) -> Result<Self, Error> {
        ByteStream::open(Some(path), Frame::default(), length).map(Self)
    }

    pub(crate) fn append(&mut self, faults: &[Fault]) -> Result<(), Error> {
        let mut lines = Vec::new();
        for fault in faults {
            // Writing into memory cannot fail.
            let _ = serde_json::to_writer(&mut lines, fault);
            lines.push(b'\n');
        }
        self.0.write_all(&lines)
    }

    /// Makes sure that it is on the disk; its length.
    pub(crate) fn sync(&mut self) -> Result<u64, Error> {
        self.0.sync()
    }
}
