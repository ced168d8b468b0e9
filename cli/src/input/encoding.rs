//! Bytes to text: byte order mark, else UTF-8, else the encoding that the bytes look like.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

/// A text and, where its encoding had to be guessed, what was done.
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    pub(crate) note: Option<String>,
}

/// Decodes a whole file.
pub(crate) fn decode<'b>(bytes: &'b [u8], given: Option<&'static Encoding>) -> Decoded<'b> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Decoded { text, note: None };
    }
    if let Some(encoding) = given {
        let (text, wrong) = encoding.decode_without_bom_handling(bytes);
        let note = wrong
            .then(|| format!("not all bytes are {}; the wrong ones are replaced by U+FFFD", encoding.name()));
        return Decoded { text, note };
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: Cow::Borrowed(text), note: None },
        Err(error) => {
            let encoding = guess(bytes);
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            Decoded { text, note: Some(guessed(bytes, error.valid_up_to(), encoding)) }
        }
    }
}

/// How much of a file is looked at to tell that it is no text.
const PROBE: usize = 1024;

/// What a file is that is no text, and what to do; `given` is its encoding, where it is told.
pub(crate) fn is_no_text(bytes: &[u8], given: Option<&'static Encoding>) -> Option<&'static str> {
    const FORMS: [(&[u8], &str); 3] = [
        (b"%PDF-", "a PDF file: turn it into text first, as with pdftotext"),
        (b"PK\x03\x04", "a ZIP archive or an office document: turn it into text first"),
        (b"\xD0\xCF\x11\xE0", "an office document: turn it into text first"),
    ];
    if let Some((_, what)) = FORMS.iter().find(|(head, _)| bytes.starts_with(head)) {
        return Some(what);
    }
    let probe = bytes.get(..PROBE).unwrap_or(bytes);
    let told = given.is_some() || Encoding::for_bom(bytes).is_some();
    (!told && probe.contains(&0))
        .then_some("no text: it holds null bytes (if it is UTF-16, tell so with --encoding utf-16le)")
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Where the text is no UTF-8, and what to do.
fn guessed(bytes: &[u8], at: usize, encoding: &'static Encoding) -> String {
    let line = memchr::memchr_iter(b'\n', &bytes[..at]).count() + 1;
    format!(
        "not UTF-8: byte {at} (line {line}) is 0x{:02X}; read as {}; if that is wrong, name the encoding with --encoding",
        bytes[at],
        encoding.name()
    )
}

/// How much of a stream is looked at to tell its encoding.
const HEAD: usize = 1 << 16;

/// A stream as UTF-8, and what had to be guessed.
pub(crate) fn utf8_stream(
    mut stream: Box<dyn BufRead + Send>,
    given: Option<&'static Encoding>,
) -> io::Result<(Box<dyn BufRead + Send>, Option<String>)> {
    let mut head = Vec::with_capacity(HEAD);
    stream.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let (encoding, mark, note) = match (Encoding::for_bom(&head), given) {
        (Some((encoding, mark)), _) => (encoding, mark, None),
        (None, Some(encoding)) => (encoding, 0, None),
        (None, None) => match std::str::from_utf8(&head) {
            // A character may be cut at the end of the head.
            Err(error) if error.error_len().is_some() => {
                let encoding = guess(&head);
                (encoding, 0, Some(guessed(&head, error.valid_up_to(), encoding)))
            }
            _ => (UTF_8, 0, None),
        },
    };
    head.drain(..mark);
    let whole = io::Cursor::new(head).chain(stream);
    if encoding == UTF_8 {
        return Ok((Box::new(whole), note));
    }
    let transcoded = Transcoder {
        stream: whole,
        decoder: encoding.new_decoder_without_bom_handling(),
        text: Vec::new(),
        at: 0,
        ended: false,
    };
    Ok((Box::new(transcoded), note))
}

/// A stream of another encoding, read as UTF-8.
struct Transcoder<R> {
    stream: R,
    decoder: Decoder,
    text: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: BufRead> BufRead for Transcoder<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.at == self.text.len() && !self.ended {
            let bytes = self.stream.fill_buf()?;
            let last = bytes.is_empty();
            let room = self.decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(HEAD);
            self.text.resize(room, 0);
            let (result, read, written, _) = self.decoder.decode_to_utf8(bytes, &mut self.text, last);
            self.text.truncate(written);
            self.at = 0;
            self.stream.consume(read);
            self.ended = last && result == CoderResult::InputEmpty;
        }
        Ok(&self.text[self.at..])
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount;
    }
}

impl<R: BufRead> Read for Transcoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, is_no_text, utf8_stream};
    use std::io::Read;

    #[test]
    fn encodings_are_told() {
        assert_eq!(decode("Côte".as_bytes(), None).text, "Côte");
        assert_eq!(decode(b"\xEF\xBB\xBFMali", None).text, "Mali");
        assert_eq!(decode(b"\xFF\xFEM\0a\0", None).text, "Ma");
        let latin = decode(b"Police in Abidjan, C\xF4te d\x92Ivoire, said so.", None);
        assert_eq!(latin.text, "Police in Abidjan, Côte d’Ivoire, said so.");
        assert!(latin.note.unwrap().contains("byte 20 (line 1) is 0xF4; read as windows-1252"));
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert!(is_no_text(b"%PDF-1.7 ...", None).unwrap().contains("PDF"));
        assert!(is_no_text(b"PK\x03\x04...", None).unwrap().contains("office"));
        assert!(is_no_text(b"M\0a\0l\0i\0", None).unwrap().contains("utf-16le"));
        assert_eq!(is_no_text(b"M\0a\0l\0i\0", Some(encoding_rs::UTF_16LE)), None);
        assert_eq!(is_no_text(b"\xFF\xFEM\0a\0l\0i\0", None), None);
        assert_eq!(is_no_text(b"Mali", None), None);
    }

    #[test]
    fn streams_are_transcoded() {
        let utf16: Vec<u8> = "\u{FEFF}Côte d’Ivoire\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (mut stream, note) = utf8_stream(Box::new(std::io::Cursor::new(utf16)), None).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert_eq!((text.as_str(), note), ("Côte d’Ivoire\n", None));
    }
}
