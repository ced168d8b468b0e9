//! JSON: cuts an array (or values one behind the other) into its elements without keeping the whole.

use std::io::{self, BufRead};

use super::chunk::{Body, Chunk, Item};
use super::open::Stream;

pub(crate) struct Values {
    stream: Stream,
    max_value: usize,
    number: u64,
}

/// Where in a value the cutter stands.
#[derive(Clone, Copy, Default)]
struct State {
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl State {
    /// Takes a byte; true when the value ends with it.
    fn ends_with(&mut self, byte: u8) -> bool {
        if self.in_string {
            if self.escaped {
                self.escaped = false;
            } else if byte == b'\\' {
                self.escaped = true;
            } else if byte == b'"' {
                self.in_string = false;
                return self.depth == 0;
            }
            return false;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return self.depth == 0;
            }
            _ => {}
        }
        false
    }
}

impl Values {
    pub(crate) fn new(stream: Stream, max_value: usize) -> Self {
        Self { stream, max_value, number: 0 }
    }

    /// Adds elements until the chunk is full; false at the end.
    pub(crate) fn fill(&mut self, chunk: &mut Chunk, source: usize) -> io::Result<bool> {
        while !chunk.is_full() {
            if !self.skip_to_value()? {
                return Ok(false);
            }
            self.number += 1;
            let start = chunk.bytes.len();
            let fits = self.read_value(&mut chunk.bytes)?;
            if fits {
                let body = Body::Json(start..chunk.bytes.len());
                chunk.items.push(Item { source, number: self.number, body });
            } else {
                chunk.bytes.truncate(start);
                let message =
                    format!("the element is longer than {} bytes (see --max-document)", self.max_value);
                chunk.push_fault(source, self.number, message);
            }
        }
        Ok(true)
    }

    /// Passes over what stands between the elements of the outer array.
    fn skip_to_value(&mut self) -> io::Result<bool> {
        loop {
            let bytes = self.stream.fill_buf()?;
            if bytes.is_empty() {
                return Ok(false);
            }
            let between =
                |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b'[' | b']' | b'\x1E');
            let skipped = bytes.iter().take_while(|&byte| between(byte)).count();
            let found = skipped < bytes.len();
            self.stream.consume(skipped);
            if found {
                return Ok(true);
            }
        }
    }

    /// Copies a value; false when it is too long. A stream that ends inside a value gives what there is: parsing it
    /// will tell.
    fn read_value(&mut self, value: &mut Vec<u8>) -> io::Result<bool> {
        let start = value.len();
        let mut state = State::default();
        let mut fits = true;
        loop {
            let bytes = self.stream.fill_buf()?;
            if bytes.is_empty() {
                return Ok(fits);
            }
            // A bare word or number ends where the next element begins.
            let bare = |state: State, byte: u8| {
                state.depth == 0 && !state.in_string && matches!(byte, b',' | b'\n' | b']')
            };
            let mut taken = 0;
            let mut ended = false;
            for &byte in bytes {
                if bare(state, byte) {
                    ended = true;
                    break;
                }
                taken += 1;
                if state.ends_with(byte) {
                    ended = true;
                    break;
                }
            }
            fits &= value.len() - start + taken <= self.max_value;
            if fits {
                value.extend_from_slice(&bytes[..taken]);
            }
            self.stream.consume(taken);
            if ended {
                return Ok(fits);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Body, Chunk, Values};

    #[test]
    fn an_array_is_cut_into_its_elements() {
        let text = r#" [ {"a": "]}\"", "b": [1, {}]} ,{"c": 2}, 7, "x"] {"d": 3}"#;
        let mut values = Values::new(Box::new(std::io::Cursor::new(text)), 100);
        let mut chunk = Chunk::default();
        assert!(!values.fill(&mut chunk, 0).unwrap());
        let cut: Vec<&str> = chunk
            .items
            .iter()
            .map(|item| match &item.body {
                Body::Json(range) => std::str::from_utf8(&chunk.bytes[range.clone()]).unwrap(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(cut, [r#"{"a": "]}\"", "b": [1, {}]}"#, r#"{"c": 2}"#, "7", r#""x""#, r#"{"d": 3}"#]);
    }
}
