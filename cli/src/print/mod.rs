//! What a person reads on a terminal.

pub(crate) mod columns;
pub(crate) mod facts;
pub(crate) mod marked;
pub(crate) mod number;
pub(crate) mod report;
pub(crate) mod style;
