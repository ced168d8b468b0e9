//! What is made of the facts: records, tidy tables, and the forms of other tools.
//!
//! The extracting threads encode each article into [`Part`]s with an [`Encoder`]; the writing thread puts them, in the
//! order of the input, into a [`Sink`].

mod brat;
mod conll;
mod displacy;
mod encode;
mod errors;
pub(crate) mod flat;
mod gkg;
mod labelstudio;
#[cfg(feature = "parquet")]
mod parquet;
mod rows;
mod sink;
pub(crate) mod table;

use nutgraf::{Extraction, Record};

use crate::input::Document;

pub(crate) use encode::{Encoder, Part};
pub(crate) use errors::Errors;
pub(crate) use rows::unit_name;
pub(crate) use sink::{Sink, SinkState, Target};

/// An article and its facts.
#[derive(Clone, Copy)]
pub(crate) struct Done<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) found: &'a Extraction<'a>,
    pub(crate) record: &'a Record,
    /// Number of the article in the input, from 0.
    pub(crate) ordinal: u64,
}

pub(crate) use nutgraf::record::VERSION;
