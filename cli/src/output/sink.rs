//! Where the parts go: standard output, a file, or a folder of files.
//!
//! Each write hands whole lines to the system in one call. What a kill in the middle of such a call may leave behind is
//! cut off by the next `--resume`, which goes back to the last checkpoint.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::encode::{Encoder, Frame, Part};
use crate::error::Error;

/// Where the output goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Stdout,
    /// One file.
    File(PathBuf),
    /// A folder of files.
    Folder(PathBuf),
}

/// How far an output had come at a checkpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SinkState {
    /// Bytes of each stream.
    pub(crate) lengths: Vec<u64>,
    /// Closed pieces of each Parquet table.
    pub(crate) pieces: Vec<u32>,
}

/// Takes parts, in the order of the input.
pub(crate) enum Sink {
    Streams(Vec<ByteStream>),
    /// A file an article.
    Files {
        folder: PathBuf,
    },
    #[cfg(feature = "parquet")]
    Tables(Vec<super::parquet::TableFile>),
}

impl Sink {
    /// Opens the output; `state` is how far an interrupted run had come.
    pub(crate) fn open(
        encoder: &Encoder,
        target: &Target,
        metadata: &[(String, String)],
        state: Option<&SinkState>,
    ) -> Result<Self, Error> {
        if let Target::Folder(folder) = target {
            fs::create_dir_all(folder).map_err(|error| Error::write(folder, error))?;
        }
        let frames = encoder.frames();
        let path = |frame: &Frame| match target {
            Target::Stdout => None,
            Target::File(file) => Some(file.clone()),
            Target::Folder(folder) => Some(folder.join(&frame.name)),
        };
        #[cfg(feature = "parquet")]
        if let Encoder::Parquet { tables } = encoder {
            let pieces = |at: usize| state.and_then(|state| state.pieces.get(at)).copied().unwrap_or(0);
            let open = |(at, (table, frame)): (usize, (&super::table::TableName, &Frame))| {
                let path = path(frame).unwrap_or_default();
                super::parquet::TableFile::open(*table, path, metadata, pieces(at))
            };
            let tables: Result<Vec<_>, _> = tables.iter().zip(&frames).enumerate().map(open).collect();
            return Ok(Self::Tables(tables?));
        }
        let _ = metadata;
        if let (true, Target::Folder(folder), Some(config)) = (encoder.writes_files(), target, frames.first())
        {
            let sink = Self::Files { folder: folder.clone() };
            write_file(&folder.join(&config.name), &config.head)?;
            return Ok(sink);
        }
        let open = |(at, frame): (usize, Frame)| {
            let length = state.and_then(|state| state.lengths.get(at)).copied();
            ByteStream::open(path(&frame), frame, length)
        };
        Ok(Self::Streams(frames.into_iter().enumerate().map(open).collect::<Result<_, _>>()?))
    }

    /// Appends the parts of a chunk.
    pub(crate) fn write(&mut self, parts: Vec<Part>) -> Result<(), Error> {
        match self {
            Self::Streams(streams) => {
                for (stream, part) in streams.iter_mut().zip(parts) {
                    if let Part::Bytes(bytes) = part {
                        stream.append(&bytes)?;
                    }
                }
            }
            Self::Files { folder } => {
                for part in parts {
                    if let Part::Files(files) = part {
                        for (name, bytes) in files {
                            write_file(&folder.join(name), &bytes)?;
                        }
                    }
                }
            }
            #[cfg(feature = "parquet")]
            Self::Tables(tables) => {
                for (table, part) in tables.iter_mut().zip(parts) {
                    if let Part::Columns(columns) = part {
                        table.append(columns)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Makes sure that all that was written is on the disk, and tells how much it is.
    pub(crate) fn checkpoint(&mut self) -> Result<SinkState, Error> {
        let mut state = SinkState::default();
        match self {
            Self::Streams(streams) => {
                for stream in streams {
                    state.lengths.push(stream.sync()?);
                }
            }
            Self::Files { .. } => {}
            #[cfg(feature = "parquet")]
            Self::Tables(tables) => {
                for table in tables {
                    state.pieces.push(table.close_piece()?);
                }
            }
        }
        Ok(state)
    }

    /// Whether a checkpoint costs enough to be made seldom.
    pub(crate) const fn checkpoints_are_dear(&self) -> bool {
        !matches!(self, Self::Streams(_) | Self::Files { .. })
    }

    /// Ends the output.
    pub(crate) fn finish(self) -> Result<(), Error> {
        match self {
            Self::Streams(streams) => streams.into_iter().try_for_each(ByteStream::finish),
            Self::Files { .. } => Ok(()),
            #[cfg(feature = "parquet")]
            Self::Tables(tables) => tables.into_iter().try_for_each(super::parquet::TableFile::finish),
        }
    }
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    fs::write(path, bytes).map_err(|error| Error::write(path, error))
}

/// A file, or standard output, that bytes are appended to.
pub(crate) struct ByteStream {
    path: Option<PathBuf>,
    file: Box<dyn Output>,
    frame: Frame,
    length: u64,
}

/// What bytes can be appended to.
trait Output: Write {
    fn sync(&mut self) -> io::Result<()>;
}

impl Output for File {
    fn sync(&mut self) -> io::Result<()> {
        match self.sync_data() {
            // Devices and pipes have nothing to sync.
            Err(error)
                if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
            {
                Ok(())
            }
            result => result,
        }
    }
}

impl Output for io::StdoutLock<'static> {
    fn sync(&mut self) -> io::Result<()> {
        self.flush()
    }
}

impl ByteStream {
    /// Opens a file, cut to `length` where an earlier run had come so far.
    pub(crate) fn open(path: Option<PathBuf>, frame: Frame, length: Option<u64>) -> Result<Self, Error> {
        let Some(path) = path else {
            let mut stream = Self { path: None, file: Box::new(io::stdout().lock()), frame, length: 0 };
            stream.write_head()?;
            return Ok(stream);
        };
        let open = || -> io::Result<File> {
            let Some(length) = length else {
                return File::create(&path);
            };
            let mut file = OpenOptions::new().write(true).open(&path)?;
            if file.metadata()?.len() < length {
                return Err(io::Error::other(
                    "shorter than at the last checkpoint; start again without --resume",
                ));
            }
            file.set_len(length)?;
            file.seek(SeekFrom::End(0))?;
            Ok(file)
        };
        let file = open().map_err(|error| Error::write(&path, error))?;
        let resumed = length.is_some();
        let mut stream = Self { path: Some(path), file: Box::new(file), frame, length: length.unwrap_or(0) };
        if !resumed {
            stream.write_head()?;
        }
        Ok(stream)
    }

    fn write_head(&mut self) -> Result<(), Error> {
        let head = self.frame.head.clone();
        self.write_all(&head)
    }

    fn append(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let first = self.length == self.frame.head.len() as u64;
        let skipped = if first { self.frame.separator } else { 0 };
        self.write_all(bytes.get(skipped..).unwrap_or_default())
    }

    pub(crate) fn write_all(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.length += bytes.len() as u64;
        let written = self.file.write_all(bytes);
        written.map_err(|error| self.error(error))
    }

    /// Syncs; the length.
    pub(crate) fn sync(&mut self) -> Result<u64, Error> {
        let synced = self.file.sync();
        synced.map_err(|error| self.error(error))?;
        Ok(self.length)
    }

    fn finish(mut self) -> Result<(), Error> {
        self.write_all(self.frame.tail)?;
        self.sync().map(drop)
    }

    fn error(&self, error: io::Error) -> Error {
        match &self.path {
            Some(path) => Error::write(path, error),
            None => Error::stdout(error),
        }
    }
}
