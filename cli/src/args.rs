//! What the command line understands.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use nutgraf::{Date, DayOrder, Locale};

/// The facts of news articles: figures, dates, countries, officials, quotes, operations.
///
/// Without a command it prints a fact sheet of each file, or of standard input.
#[derive(Debug, Parser)]
#[command(name = "nutgraf", version, max_term_width = 110)]
#[command(args_conflicts_with_subcommands = true, subcommand_precedence_over_arg = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) sheet: SheetArgs,
    /// When to use colors
    #[arg(long, global = true, value_enum, default_value_t, hide_default_value = true, value_name = "WHEN")]
    pub(crate) color: ColorWhen,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the facts of many articles as records
    Extract(ExtractArgs),
    /// Show an article with each mention marked, its rule named, and what was rejected
    Explain(SheetArgs),
}

/// The articles of a fact sheet.
#[derive(Debug, clap::Args)]
pub(crate) struct SheetArgs {
    /// Text files; "-" or none reads standard input
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
}

/// The articles of an extraction.
#[derive(Debug, clap::Args)]
pub(crate) struct ExtractArgs {
    /// Files of articles; "-" or none reads standard input
    pub(crate) inputs: Vec<PathBuf>,
    /// Form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
}

/// How articles are read.
#[derive(Clone, Copy, Debug, clap::Args)]
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
    /// Report officials and people from this confidence on, 0 to 1
    #[arg(long, value_name = "NUMBER", value_parser = confidence)]
    pub(crate) min_confidence: Option<f32>,
}

/// [`DayOrder`] as an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Order {
    /// 3 April
    DayFirst,
    /// March 4
    MonthFirst,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One record a line
    #[default]
    Jsonl,
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

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_consistent() {
        super::Args::command().debug_assert();
    }
}
