//! What the command line understands.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use nutgraf::{Date, DayOrder, Hemisphere, Kinds, Locale, Offsets};

use crate::help;
use crate::input::format::InputFormat;
use crate::output::table::TableName;

/// The facts of news articles: figures, dates, countries, officials, quotes, operations.
///
/// Without a command it prints a fact sheet of each article.
#[derive(Debug, Parser)]
#[command(name = "nutgraf", version, max_term_width = 110, after_help = help::SHEET)]
#[command(args_conflicts_with_subcommands = true, subcommand_precedence_over_arg = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// When to use colors
    #[arg(long, global = true, value_enum, default_value_t, hide_default_value = true, value_name = "WHEN")]
    pub(crate) color: ColorWhen,
    #[command(flatten)]
    pub(crate) sheet: SheetArgs,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read many articles and write their facts: records, tables, or the forms of other tools
    #[command(after_help = help::EXTRACT)]
    Extract(Box<ExtractArgs>),
    /// Show an article with each mention marked, its rule named, and what was rejected
    #[command(after_help = help::EXPLAIN)]
    Explain(SheetArgs),
    /// Sum up a result of `extract`: countries, events, top figures, dates
    #[command(after_help = help::SUMMARY)]
    Summary(SummaryArgs),
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(hide = true)]
    Man,
}

/// The articles of a fact sheet.
#[derive(Debug, clap::Args)]
pub(crate) struct SheetArgs {
    /// Files, folders or patterns; "-" or none reads standard input
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
    #[command(flatten)]
    pub(crate) input: InputArgs,
}

/// The articles of an extraction.
#[derive(Debug, clap::Args)]
pub(crate) struct ExtractArgs {
    /// Files, folders (with all below them) or patterns; "-" or none reads standard input
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// File or folder to write; standard output unless told
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// Form of the output [default: by the ending of --output, else jsonl]
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<Format>,
    /// Tables to write, for csv, tsv and parquet [default: all but mentions into a folder, mentions into one file]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "TABLES")]
    pub(crate) tables: Vec<TableName>,
    /// What start and end count [default: chars; utf16 for labelstudio]
    #[arg(long, value_enum, value_name = "UNIT")]
    pub(crate) offsets: Option<Unit>,
    /// Threads that extract [default: all cores]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
    /// Write each fault to this file too, as JSON lines
    #[arg(long, value_name = "FILE")]
    pub(crate) errors: Option<PathBuf>,
    /// Go on with an interrupted run (needs --output)
    #[arg(long)]
    pub(crate) resume: bool,
    /// No progress, no summary, no warnings
    #[arg(short, long)]
    pub(crate) quiet: bool,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
    #[command(flatten)]
    pub(crate) input: InputArgs,
}

/// The result to sum up.
#[derive(Debug, clap::Args)]
pub(crate) struct SummaryArgs {
    /// Records, as `nutgraf extract` writes them (JSON Lines, packed or not); "-" or none reads standard input
    #[arg(value_name = "RESULT")]
    pub(crate) results: Vec<PathBuf>,
    /// Rows of each list
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub(crate) top: usize,
}

/// How articles are read.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct ReadingArgs {
    /// Day of publication (YYYY-MM-DD) of articles that come without one
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<Date>,
    /// Outlet's country, as en-US or en-GB: what "$" is, how 03/04/2025 is read
    #[arg(long, value_name = "LOCALE")]
    pub(crate) locale: Option<Locale>,
    /// How 03/04/2025 is read, whatever the locale
    #[arg(long, value_enum, value_name = "ORDER")]
    pub(crate) day_order: Option<Order>,
    /// Whose summer and winter, whatever the locale
    #[arg(long, value_enum, value_name = "HEMISPHERE")]
    pub(crate) seasons: Option<Seasons>,
    /// Kinds to look for, with commas between: figures, dates, countries (with regions and places), people (with
    /// officials), organizations, operations, quotes
    #[arg(long, value_name = "KINDS", default_value = "all", hide_default_value = true)]
    pub(crate) kinds: Kinds,
    /// Words to add: rows of kind (country, organization, title, event, unit), term and value, with tabs between
    #[arg(long, value_name = "FILE")]
    pub(crate) vocabulary: Option<PathBuf>,
    /// Report officials and people from this confidence on, 0 to 1 [default: 0.5]
    #[arg(long, value_name = "NUMBER", value_parser = confidence)]
    pub(crate) min_confidence: Option<f32>,
}

/// What the inputs are like.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Inputs")]
pub(crate) struct InputArgs {
    /// Format of the inputs [default: by ending, else by content]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(crate) input_format: Option<InputFormat>,
    /// Encoding of the inputs, as windows-1252 [default: byte order mark, else UTF-8, else detected]
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    pub(crate) encoding: Option<&'static encoding_rs::Encoding>,
    /// Field or column of the text [default: text, body, content, plaintext, maintext …]
    #[arg(long, value_name = "NAME")]
    pub(crate) text_field: Option<String>,
    /// Field of the id [default: id, url …; else file and line]
    #[arg(long, value_name = "NAME")]
    pub(crate) id_field: Option<String>,
    /// Field of the publication date [default: published, date …]
    #[arg(long, value_name = "NAME")]
    pub(crate) published_field: Option<String>,
    /// Field of the headline [default: title, headline]
    #[arg(long, value_name = "NAME")]
    pub(crate) title_field: Option<String>,
    /// Longest article, line or row in bytes; longer ones are reported, not read
    #[arg(long, value_name = "BYTES", default_value_t = 256 << 20)]
    pub(crate) max_document: u32,
}

/// [`DayOrder`] as an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Order {
    /// 3 April
    DayFirst,
    /// March 4
    MonthFirst,
}

/// The half of the earth whose seasons are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Seasons {
    /// Summer is June to August
    Northern,
    /// Summer is December to February
    Southern,
}

impl From<Seasons> for Hemisphere {
    fn from(seasons: Seasons) -> Self {
        match seasons {
            Seasons::Northern => Self::Northern,
            Seasons::Southern => Self::Southern,
        }
    }
}

impl From<Order> for DayOrder {
    fn from(order: Order) -> Self {
        match order {
            Order::DayFirst => Self::DayFirst,
            Order::MonthFirst => Self::MonthFirst,
        }
    }
}

/// Form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One record an article, a line each
    Jsonl,
    /// Tables with commas, one row a mention
    Csv,
    /// Tables with tabs
    Tsv,
    /// Parquet tables
    #[cfg(feature = "parquet")]
    Parquet,
    /// brat standoff: a text and an annotation file an article
    Brat,
    /// A token a line with its IOB2 label
    Conll,
    /// Label Studio tasks with predictions
    Labelstudio,
    /// Objects for displaCy's manual mode
    Displacy,
    /// The columns of GDELT's GKG 2.1
    Gkg,
}

/// [`Offsets`] as an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Unit {
    /// Unicode code points, as Python and R count
    Chars,
    /// Bytes of UTF-8, as Rust counts
    Bytes,
    /// UTF-16 units, as JavaScript counts
    Utf16,
}

impl From<Unit> for Offsets {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Chars => Self::Chars,
            Unit::Bytes => Self::Bytes,
            Unit::Utf16 => Self::Utf16,
        }
    }
}

/// When to use colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    #[default]
    Auto,
    Always,
    Never,
}

impl ColorWhen {
    pub(crate) fn write_global(self) {
        let choice = match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}

fn confidence(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(value) if (0.0..=1.0).contains(&value) => Ok(value),
        _ => Err("a number from 0 to 1 is wanted".to_owned()),
    }
}

fn encoding(label: &str) -> Result<&'static encoding_rs::Encoding, String> {
    encoding_rs::Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        "no encoding of that name; see https://encoding.spec.whatwg.org/#names-and-labels".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_consistent() {
        super::Args::command().debug_assert();
    }
}
