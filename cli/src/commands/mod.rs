//! What the command line can do: a file a command.

mod articles;
pub(crate) mod explain;
pub(crate) mod extract;
mod output;
pub(crate) mod sheet;
pub(crate) mod shell;
pub(crate) mod summary;

use std::path::Path;

use nutgraf::Extractor;

use crate::args::{InputArgs, ReadingArgs};
use crate::error::Error;
use crate::input::InputOptions;
use crate::input::fields::FieldNames;

/// The extractor that the arguments ask for.
fn extractor(reading: &ReadingArgs) -> Result<Extractor, Error> {
    let mut extractor = match &reading.vocabulary {
        Some(file) => {
            Extractor::with_vocabulary(&vocabulary(file)?).map_err(|error| Error::file(file, &error))?
        }
        None => Extractor::new(),
    };
    if let Some(confidence) = reading.min_confidence {
        extractor = extractor.min_confidence(confidence);
    }
    Ok(extractor.kinds(reading.kinds))
}

/// The text of a file of vocabulary.
fn vocabulary(file: &Path) -> Result<String, Error> {
    let bytes = std::fs::read(file).map_err(|error| Error::file(file, &error))?;
    let text =
        String::from_utf8(bytes).map_err(|error| Error::file(file, &format_args!("not UTF-8: {error}")))?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
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
