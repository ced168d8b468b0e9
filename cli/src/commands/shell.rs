//! `nutgraf completions SHELL` and `nutgraf man`.

use std::io::Write;

use clap::CommandFactory;

use crate::args::Args;
use crate::error::{Error, Outcome};

pub(crate) fn completions(shell: clap_complete::Shell) -> Result<Outcome, Error> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "nutgraf", &mut script);
    print(&script)
}

pub(crate) fn man() -> Result<Outcome, Error> {
    let mut page = Vec::new();
    let mut command = Args::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut page).map_err(Error::stdout)?;
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set() && sub.get_name() != "help") {
        clap_mangen::Man::new(sub.clone()).render(&mut page).map_err(Error::stdout)?;
    }
    print(&page)
}

fn print(bytes: &[u8]) -> Result<Outcome, Error> {
    std::io::stdout().lock().write_all(bytes).map_err(Error::stdout)?;
    Ok(Outcome::Done)
}
