//! Any bytes as JSON Lines, JSON, CSV and TSV: the readers of the command line, which has no library, so that its modules
//! are compiled in.
#![no_main]
#![allow(dead_code, unused_imports)]

#[path = "../../cli/src/args.rs"]
mod args;
#[path = "../../cli/src/batch/mod.rs"]
mod batch;
#[path = "../../cli/src/commands/mod.rs"]
mod commands;
#[path = "../../cli/src/error.rs"]
mod error;
#[path = "../../cli/src/help.rs"]
mod help;
#[path = "../../cli/src/input/mod.rs"]
mod input;
#[path = "../../cli/src/output/mod.rs"]
mod output;
#[path = "../../cli/src/print/mod.rs"]
mod print;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| input::any_bytes::check(bytes));
