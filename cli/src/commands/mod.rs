//! What the command line can do: a file a command.

mod articles;
pub(crate) mod explain;
pub(crate) mod extract;
mod output;
pub(crate) mod sheet;
pub(crate) mod shell;
pub(crate) mod summary;

use nutgraf::Extractor;

use crate::args::{InputArgs, ReadingArgs};
use crate::input::InputOptions;
use crate::input::fields::FieldNames;

/// The extractor that the arguments ask for.
fn extractor(reading: &ReadingArgs) -> Extractor {
    match reading.min_confidence {
        Some(confidence) => Extractor::new().min_confidence(confidence),
        None => Extractor::new(),
    }
}

/// How the arguments want inputs to be read.
fn input_options(input: &InputArgs) -> InputOptions {
    InputOptions {
        format: input.input_format,
        encoding: input.encoding,
        fields: FieldNames {
            id: input.id_field.clone(),
            text: input.text_field.clone(),
            title: input.title_field.clone(),
            published: input.published_field.clone(),
        },
        max_document: input.max_document as usize,
    }
}
