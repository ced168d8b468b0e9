//! A text from a file or from standard input.

use std::io::{self, Read};
use std::path::Path;

use super::is_stdin;
use crate::error::Fault;

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The text of a file, without byte order mark.
pub(crate) fn read(file: &Path) -> Result<String, Fault> {
    let bytes = if is_stdin(file) { read_stdin() } else { std::fs::read(file) };
    let bytes = bytes.map_err(|source| Fault::Read { file: file.to_owned(), source })?;
    let mut text = String::from_utf8(bytes).map_err(|error| not_utf8(file, &error))?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len());
    }
    Ok(text)
}

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn not_utf8(file: &Path, error: &std::string::FromUtf8Error) -> Fault {
    let byte = error.utf8_error().valid_up_to();
    let bytes = error.as_bytes();
    Fault::NotUtf8 {
        file: file.to_owned(),
        byte,
        line: memchr::memchr_iter(b'\n', &bytes[..byte]).count() + 1,
        value: bytes[byte],
    }
}
