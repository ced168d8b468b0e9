//! The state of a run beside its output, so that an interrupted one can go on.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::tally::Tally;
use crate::error::Error;
use crate::input::chunk::Position;
use crate::output::SinkState;

/// How far a run has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Journal {
    /// Version of nutgraf that wrote it.
    pub(crate) version: String,
    /// What the run was asked to do; another run cannot go on with it.
    pub(crate) fingerprint: String,
    /// The input behind it is still to be done.
    pub(crate) place: Position,
    /// Number of the next article.
    pub(crate) ordinal: u64,
    pub(crate) output: SinkState,
    /// Length of the file of errors.
    pub(crate) errors: u64,
    pub(crate) tally: Tally,
}

impl Journal {
    /// The name of the journal of an output.
    pub(crate) fn path(output: &Path) -> PathBuf {
        let mut name = output.file_name().unwrap_or_default().to_owned();
        name.push(".resume");
        output.with_file_name(name)
    }

    /// The journal, if there is one.
    pub(crate) fn read(path: &Path) -> Result<Option<Self>, Error> {
        match fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(|error| Error::file(path, &error)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::file(path, &error)),
        }
    }

    /// Writes the journal: at each moment there is either the old one or the new one, and both are whole.
    pub(crate) fn write(&self, path: &Path) -> Result<(), Error> {
        let fresh = path.with_extension("resume-new");
        let failed = |error| Error::write(path, error);
        fs::write(&fresh, serde_json::to_vec(self).unwrap_or_default()).map_err(failed)?;
        fs::rename(&fresh, path).map_err(failed)
    }

    /// The run is complete: there is nothing to go on with.
    pub(crate) fn remove(path: &Path) -> Result<(), Error> {
        fs::remove_file(path).map_err(|error| Error::write(path, error))
    }
}

/// A hash that stays the same from version to version (FNV-1a).
pub(crate) fn fingerprint<'p>(parts: impl Iterator<Item = &'p str>) -> String {
    let mut hash: u64 = 0xCBF2_9CE4_8422_2325;
    for byte in parts.flat_map(|part| part.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
    format!("{hash:016x}")
}
