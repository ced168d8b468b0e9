//! Opens a source: counts what is read of it, and unpacks it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::discover::Source;
use super::format::is_compressed_name;

const BUFFER: usize = 1 << 18;
const GZIP: &[u8] = &[0x1F, 0x8B];
const ZSTD: &[u8] = &[0x28, 0xB5, 0x2F, 0xFD];

/// A stream of unpacked bytes.
pub(crate) type Stream = Box<dyn BufRead + Send>;

/// Opens a file by its name, for those who read no articles.
pub(crate) fn open_file(path: &Path, read: &Arc<AtomicU64>) -> io::Result<Stream> {
    open(&Source { path: path.to_owned(), format: None, size: 0 }, read)
}

/// Opens a source. `read` counts the bytes that come from the disk.
pub(crate) fn open(source: &Source, read: &Arc<AtomicU64>) -> io::Result<Stream> {
    let bytes: Box<dyn Read + Send> =
        if source.is_stdin() { Box::new(io::stdin()) } else { Box::new(File::open(&source.path)?) };
    let mut packed = BufReader::with_capacity(BUFFER, Counted { bytes, read: Arc::clone(read) });
    let head = packed.fill_buf()?;
    if head.starts_with(GZIP) {
        return Ok(Box::new(BufReader::with_capacity(BUFFER, flate2::bufread::MultiGzDecoder::new(packed))));
    }
    if head.starts_with(ZSTD) {
        return Ok(Box::new(BufReader::with_capacity(
            BUFFER,
            zstd::stream::read::Decoder::with_buffer(packed)?,
        )));
    }
    if is_compressed_name(&source.path) && !head.is_empty() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "neither gzip nor zstd, though its name says so",
        ));
    }
    Ok(Box::new(packed))
}

struct Counted<R> {
    bytes: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// All bytes of a stream, unless they are too many.
pub(crate) fn read_all(stream: Stream, max: usize) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    stream.take(max as u64 + 1).read_to_end(&mut bytes).map_err(|error| cause(&error))?;
    if bytes.len() > max { Err(format!("longer than {max} bytes (see --max-document)")) } else { Ok(bytes) }
}

/// Why a source cannot be read, in words that say what to look at.
pub(crate) fn cause(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => "the packed data breaks off; the file is cut short".to_owned(),
        _ => error.to_string(),
    }
}
