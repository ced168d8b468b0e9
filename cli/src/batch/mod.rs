//! Many articles: one thread reads, some extract, one writes, in the order of the input.

pub(crate) mod errors;
pub(crate) mod journal;
mod pipeline;
pub(crate) mod progress;
pub(crate) mod tally;
mod worker;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use nutgraf::{Extractor, Offsets};

use crate::args::ReadingArgs;
use crate::input::InputOptions;
use crate::input::discover::Source;
use crate::output::Encoder;

pub(crate) use pipeline::run;

/// What is to be done, as all threads see it.
pub(crate) struct Plan {
    pub(crate) sources: Vec<Source>,
    /// Names of the sources.
    pub(crate) names: Vec<String>,
    pub(crate) input: InputOptions,
    pub(crate) reading: ReadingArgs,
    pub(crate) extractor: Extractor,
    pub(crate) encoder: Encoder,
    pub(crate) offsets: Offsets,
    pub(crate) jobs: usize,
    /// Bytes read from the disk so far.
    pub(crate) read: Arc<AtomicU64>,
    /// Where the state of the run is kept, if it can be resumed.
    pub(crate) journal: Option<PathBuf>,
}
