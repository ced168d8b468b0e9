//! Messages on standard error.

use std::fmt::Display;

use super::style::{ERROR, WARNING};

/// Why the run ended.
pub(crate) fn failure(error: &dyn Display) {
    anstream::eprintln!("nutgraf: {ERROR}error{ERROR:#}: {error}");
}

/// What is wrong with one input.
pub(crate) fn fault(fault: &dyn Display) {
    failure(fault);
}

/// What the reader of a result should know.
pub(crate) fn warning(message: &dyn Display) {
    anstream::eprintln!("nutgraf: {WARNING}warning{WARNING:#}: {message}");
}

/// What is going on.
pub(crate) fn note(message: &dyn Display) {
    anstream::eprintln!("nutgraf: {message}");
}
