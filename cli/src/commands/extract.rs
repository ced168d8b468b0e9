//! `nutgraf extract INPUT…`: the facts of many articles.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Instant;

use super::output::{choose, metadata, write_metadata};
use super::{extractor, input_options, vocabulary};
use crate::args::ExtractArgs;
use crate::batch::errors::FaultLog;
use crate::batch::journal::{Journal, fingerprint};
use crate::batch::progress::Progress;
use crate::batch::{self, Plan};
use crate::error::{Error, Outcome};
use crate::input::discover::Source;
use crate::input::{Found, discover};
use crate::output::{Errors, Sink, Target, VERSION};
use crate::print::report;

pub(crate) fn run(args: &ExtractArgs) -> Result<Outcome, Error> {
    let choice = choose(args)?;
    let input = input_options(&args.input);
    let mut inputs = discover(&args.inputs, &input)?;
    leave_out_own_files(&mut inputs, args);
    if inputs.sources.is_empty() {
        for fault in &inputs.faults {
            report::fault(fault);
        }
        return Ok(Outcome::NothingRead);
    }
    let journal_path = args.output.as_deref().map(Journal::path);
    let mut plan = Plan {
        names: inputs.sources.iter().map(Source::name).collect(),
        sources: inputs.sources,
        input,
        reading: args.reading.clone(),
        extractor: extractor(&args.reading)?,
        encoder: choice.encoder,
        offsets: choice.offsets,
        jobs: args.jobs.map_or_else(|| available_parallelism().map_or(1, usize::from), usize::from),
        read: Arc::default(),
        journal: journal_path,
    };
    let Some(mut journal) = begin(&mut plan, args, &choice.target)? else {
        report::note(&"the output is complete; there is nothing to go on with");
        return Ok(Outcome::Done);
    };
    let resumed = journal.ordinal > 0 || journal.place.source > 0;
    let state = resumed.then(|| (journal.output.clone(), journal.errors));
    let pairs = metadata(&plan);
    let errors = args
        .errors
        .clone()
        .map(|path| Errors::open(path, state.as_ref().map(|state| state.1)))
        .transpose()?;
    let mut faults = FaultLog::new(errors, args.quiet);
    let mut sink = Sink::open(&plan.encoder, &choice.target, &pairs, state.as_ref().map(|state| &state.0))?;
    write_metadata(&plan, &choice.target, &pairs)?;
    if !resumed {
        faults.report(&inputs.faults)?;
        journal.tally.failures += inputs.faults.len() as u64;
    }
    quiet_panics();
    let started = Instant::now();
    let before = journal.tally.bytes;
    let total = plan.sources.iter().map(|source| source.size).sum();
    let shown = !args.quiet && std::io::stderr().is_terminal();
    let progress = Progress::new(total, Arc::clone(&plan.read), shown);
    let ran = batch::run(&plan, &mut sink, &mut faults, &mut journal, &progress);
    progress.finish();
    ran?;
    sink.finish()?;
    faults.finish()?;
    if let Some(path) = &plan.journal {
        Journal::remove(path)?;
    }
    if !args.quiet {
        let extracted = journal.tally.bytes - before;
        conclude(&journal, extracted, started, args.output.is_some() || shown, inputs.passed_over);
    }
    Ok(Outcome::of(journal.tally.failures))
}

/// What was done, and what its reader should know.
fn conclude(journal: &Journal, extracted: u64, started: Instant, summary: bool, passed_over: usize) {
    let tally = &journal.tally;
    if summary {
        report::note(&tally.summary(extracted, started.elapsed()));
        if passed_over > 0 {
            report::note(&format_args!("{passed_over} files with other endings were passed over"));
        }
    }
    if summary && tally.undated > 0 {
        report::note(&format_args!(
            "of {} documents the day of publication is not known; their relative dates stay open (see --published and --published-field)",
            tally.undated
        ));
    }
    if tally.foreign > 0 {
        report::warning(&format_args!(
            "{} of {} documents do not look English (\"language\": \"other\"); expect little of them and trust less",
            tally.foreign, tally.documents
        ));
    }
}

/// The journal to go on with: an empty one, or that of the interrupted run; none if that run was not interrupted.
fn begin(plan: &mut Plan, args: &ExtractArgs, target: &Target) -> Result<Option<Journal>, Error> {
    let Some(path) = &plan.journal else {
        if args.resume {
            return Err(Error::Usage(
                "--resume needs --output: what went to a pipe cannot be gone on with".to_owned(),
            ));
        }
        return Ok(Some(Journal::default()));
    };
    let options = format!("{:?} {:?} {:?} {:?}", plan.encoder, plan.offsets, plan.reading, plan.input);
    let sizes: Vec<String> = plan
        .sources
        .iter()
        .zip(&plan.names)
        .map(|(source, name)| format!("{name} {}", source.size))
        .collect();
    let words = plan.reading.vocabulary.as_deref().map(vocabulary).transpose()?.unwrap_or_default();
    let parts = [VERSION, &options, &words].into_iter().chain(sizes.iter().map(String::as_str));
    let fresh =
        Journal { version: VERSION.to_owned(), fingerprint: fingerprint(parts), ..Journal::default() };
    if args.resume {
        if let Some(journal) = Journal::read(path)? {
            if journal.fingerprint != fresh.fingerprint {
                let message = "the interrupted run had other inputs, options or another version; go on with those, or start again without --resume";
                return Err(Error::file(path, &message));
            }
            return Ok(Some(journal));
        }
        if exists(target) {
            return Ok(None);
        }
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|error| Error::write(folder, error))?;
    }
    fresh.write(path)?;
    Ok(Some(fresh))
}

fn exists(target: &Target) -> bool {
    match target {
        Target::Stdout => false,
        Target::File(path) => path.exists(),
        Target::Folder(path) => path.read_dir().is_ok_and(|mut entries| entries.next().is_some()),
    }
}

/// What this run writes into a folder that it reads is none of its inputs.
fn leave_out_own_files(inputs: &mut Found, args: &ExtractArgs) {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let own: Vec<PathBuf> = args.output.iter().chain(&args.errors).map(|path| absolute(path)).collect();
    let named: Vec<PathBuf> = args.inputs.iter().map(|path| absolute(path)).collect();
    inputs.sources.retain(|source| {
        let path = absolute(&source.path);
        source.is_stdin() || named.contains(&path) || !own.iter().any(|own| path.starts_with(own))
    });
}

/// A fault inside nutgraf is reported as a fault of the article it came up in.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}
