//! Faults of single inputs: on standard error, and in a file of their own.

use crate::error::{Error, Fault};
use crate::input::document::NOTE;
use crate::output::Errors;
use crate::print::report;

/// So many faults are shown; the others are counted, and are in the file.
const SHOWN: u64 = 20;

/// Takes the faults of a run.
pub(crate) struct FaultLog {
    file: Option<Errors>,
    quiet: bool,
    shown: u64,
    /// Faults that were not shown.
    hidden: u64,
}

impl FaultLog {
    pub(crate) const fn new(file: Option<Errors>, quiet: bool) -> Self {
        Self { file, quiet, shown: 0, hidden: 0 }
    }

    /// Reports faults. Notes are no failures: they are shown as warnings.
    pub(crate) fn report(&mut self, faults: &[Fault]) -> Result<(), Error> {
        for fault in faults {
            let is_note = fault.kind == NOTE;
            if self.shown == SHOWN || (self.quiet && is_note) {
                self.hidden += 1;
            } else {
                self.shown += 1;
                if is_note { report::warning(fault) } else { report::fault(fault) }
            }
        }
        match &mut self.file {
            Some(file) => file.append(faults),
            None => Ok(()),
        }
    }

    /// The length of the file.
    pub(crate) fn checkpoint(&mut self) -> Result<u64, Error> {
        self.file.as_mut().map_or(Ok(0), Errors::sync)
    }

    /// Tells how many were not shown.
    pub(crate) fn finish(mut self) -> Result<(), Error> {
        self.checkpoint()?;
        if self.hidden > 0 && !self.quiet {
            let advice = if self.file.is_some() { "" } else { "; --errors FILE keeps them all" };
            report::note(&format_args!("{} more messages are not shown{advice}", self.hidden));
        }
        Ok(())
    }
}
