//! The command line of nutgraf: a fact sheet of one article, records and tables of many.

mod args;
mod batch;
mod commands;
mod error;
mod help;
mod input;
mod output;
mod print;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};
use crate::error::Outcome;

fn main() -> ExitCode {
    let args = Args::parse();
    args.color.write_global();
    let outcome = match &args.command {
        None => commands::sheet::run(&args.sheet),
        Some(Command::Extract(extract)) => commands::extract::run(extract),
        Some(Command::Explain(explain)) => commands::explain::run(explain),
        Some(Command::Summary(summary)) => commands::summary::run(summary),
        Some(Command::Completions { shell }) => commands::shell::completions(*shell),
        Some(Command::Man) => commands::shell::man(),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        Ok(Outcome::NothingRead) => ExitCode::from(2),
        // The reader of the output has seen enough, as `head` does: nothing went wrong.
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            print::report::failure(&error);
            ExitCode::from(2)
        }
    }
}
