//! What the arguments of `extract` say of the output.

use std::path::Path;

use nutgraf::Offsets;
use serde_json::json;

use crate::args::{ExtractArgs, Format};
use crate::batch::Plan;
use crate::error::Error;
use crate::output::table::TableName;
use crate::output::{Encoder, Target, VERSION, unit_name};

/// The form of the output and where it goes.
pub(super) struct Choice {
    pub(super) encoder: Encoder,
    pub(super) target: Target,
    pub(super) offsets: Offsets,
}

pub(super) fn choose(args: &ExtractArgs) -> Result<Choice, Error> {
    let usage = |message: &str| Err(Error::Usage(message.to_owned()));
    let format = match (args.format, args.output.as_deref()) {
        (Some(format), _) => format,
        (None, Some(output)) => of_output(output)?,
        (None, None) => Format::Jsonl,
    };
    let is_table = is_table(format);
    if !is_table && !args.tables.is_empty() {
        return usage("--tables goes with --format csv, tsv or parquet");
    }
    let is_file =
        args.output.as_deref().is_some_and(|output| by_ending(output).is_some() && !output.is_dir());
    let single = args.output.is_none() || is_file;
    let tables = match (args.tables.as_slice(), single) {
        ([], true) => vec![TableName::Mentions],
        ([], false) => TableName::USUAL.to_vec(),
        (tables, _) => tables.to_vec(),
    };
    if is_table && single && tables.len() > 1 {
        return usage(
            "several tables need a folder: name one with --output, or choose one table with --tables",
        );
    }
    let encoder = match format {
        Format::Jsonl => Encoder::Jsonl,
        Format::Csv => Encoder::Delimited { tables, delimiter: b',' },
        Format::Tsv => Encoder::Delimited { tables, delimiter: b'\t' },
        #[cfg(feature = "parquet")]
        Format::Parquet => Encoder::Parquet { tables },
        Format::Brat => Encoder::Brat,
        Format::Conll => Encoder::Conll,
        Format::Labelstudio => Encoder::LabelStudio,
        Format::Displacy => Encoder::Displacy,
        Format::Gkg => Encoder::Gkg,
    };
    let target = match &args.output {
        None if needs_file(format) => return usage("parquet and brat need --output"),
        None => Target::Stdout,
        Some(output) if output.is_dir() || encoder.writes_files() || (is_table && !is_file) => {
            Target::Folder(output.clone())
        }
        Some(output) => Target::File(output.clone()),
    };
    // Label Studio runs in a browser, which counts UTF-16 units.
    let usual = if format == Format::Labelstudio { Offsets::Utf16 } else { Offsets::Chars };
    Ok(Choice { encoder, target, offsets: args.offsets.map_or(usual, Offsets::from) })
}

/// The form that the ending of a file's name tells; JSON lines for folders and files without one.
fn of_output(output: &Path) -> Result<Format, Error> {
    let Some(ending) = output.extension().filter(|_| !output.is_dir()) else { return Ok(Format::Jsonl) };
    by_ending(output).ok_or_else(|| {
        let advice = match ending.to_str() {
            Some("gz" | "gzip" | "zst" | "zstd") => {
                "output is not packed: leave the ending off, or write to a pipe"
            }
            Some("parquet") => "this nutgraf was built without Parquet (feature \"parquet\")",
            _ => "its ending tells no format: name one with --format",
        };
        Error::file(output, &advice)
    })
}

fn by_ending(output: &Path) -> Option<Format> {
    match output.extension()?.to_str()? {
        "jsonl" | "ndjson" | "json" => Some(Format::Jsonl),
        "csv" => Some(Format::Csv),
        "tsv" => Some(Format::Tsv),
        #[cfg(feature = "parquet")]
        "parquet" => Some(Format::Parquet),
        "conll" => Some(Format::Conll),
        _ => None,
    }
}

const fn is_table(format: Format) -> bool {
    #[cfg(feature = "parquet")]
    if matches!(format, Format::Parquet) {
        return true;
    }
    matches!(format, Format::Csv | Format::Tsv)
}

const fn needs_file(format: Format) -> bool {
    #[cfg(feature = "parquet")]
    if matches!(format, Format::Parquet) {
        return true;
    }
    matches!(format, Format::Brat)
}

/// What a table says of itself.
pub(super) fn metadata(plan: &Plan) -> Vec<(String, String)> {
    let pairs = [
        ("nutgraf.version", VERSION.to_owned()),
        ("nutgraf.schema", nutgraf::record::SCHEMA.to_string()),
        ("nutgraf.offsets", unit_name(plan.offsets).to_owned()),
    ];
    pairs.map(|(key, value)| (key.to_owned(), value)).to_vec()
}

/// Writes `metadata.json` into a folder of tables.
pub(super) fn write_metadata(plan: &Plan, target: &Target, pairs: &[(String, String)]) -> Result<(), Error> {
    let Target::Folder(folder) = target else {
        return Ok(());
    };
    let mut metadata: serde_json::Map<_, _> =
        pairs.iter().map(|(key, value)| (key.replace("nutgraf.", ""), json!(value))).collect();
    metadata.insert("schema".to_owned(), json!(nutgraf::record::SCHEMA));
    metadata.insert("program".to_owned(), json!("nutgraf"));
    let files: Vec<String> = plan.encoder.frames().into_iter().map(|frame| frame.name).collect();
    metadata.insert("files".to_owned(), json!(files));
    let path = folder.join("metadata.json");
    let mut text = serde_json::to_vec_pretty(&metadata).unwrap_or_default();
    text.push(b'\n');
    std::fs::write(&path, text).map_err(|error| Error::write(&path, error))
}
