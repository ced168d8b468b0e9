//! JSON Lines: cuts a stream at its line breaks.

use std::io::{self, BufRead};

use super::chunk::{Body, Chunk, Item};
use super::open::Stream;

pub(crate) struct Lines {
    stream: Stream,
    max_line: usize,
    number: u64,
}

/// What reading a line came to.
enum Line {
    Whole,
    /// Longer than allowed; it has been passed over.
    TooLong,
    End,
}

impl Lines {
    pub(crate) fn new(stream: Stream, max_line: usize) -> Self {
        Self { stream, max_line, number: 0 }
    }

    /// Adds lines until the chunk is full; false at the end.
    pub(crate) fn fill(&mut self, chunk: &mut Chunk, source: usize) -> io::Result<bool> {
        while !chunk.is_full() {
            let start = chunk.bytes.len();
            let line = self.read_line(&mut chunk.bytes)?;
            self.number += 1;
            match line {
                Line::End => return Ok(false),
                Line::TooLong => {
                    chunk.bytes.truncate(start);
                    let message =
                        format!("the line is longer than {} bytes (see --max-document)", self.max_line);
                    chunk.push_fault(source, self.number, message);
                }
                Line::Whole if chunk.bytes[start..].trim_ascii().is_empty() => chunk.bytes.truncate(start),
                Line::Whole => {
                    let body = Body::Json(start..chunk.bytes.len());
                    chunk.items.push(Item { source, number: self.number, body });
                }
            }
        }
        Ok(true)
    }

    fn read_line(&mut self, line: &mut Vec<u8>) -> io::Result<Line> {
        let start = line.len();
        let mut too_long = false;
        loop {
            let bytes = match self.stream.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let (taken, ended) = match memchr::memchr(b'\n', bytes) {
                Some(at) => (at + 1, true),
                None => (bytes.len(), bytes.is_empty()),
            };
            too_long |= line.len() - start + taken > self.max_line;
            if !too_long {
                line.extend_from_slice(&bytes[..taken]);
            }
            self.stream.consume(taken);
            if ended {
                return Ok(match (too_long, taken == 0 && line.len() == start) {
                    (true, _) => Line::TooLong,
                    (_, true) => Line::End,
                    _ => Line::Whole,
                });
            }
        }
    }
}
