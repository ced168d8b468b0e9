//! From the inputs of the command line to a list of sources.

use std::path::{Path, PathBuf};

use super::format::InputFormat;
use super::{InputOptions, STDIN};
use crate::error::{Error, Fault};

/// One file (or standard input).
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    /// None: told by its first bytes.
    pub(crate) format: Option<InputFormat>,
    /// Bytes on disk, 0 where they are not known.
    pub(crate) size: u64,
}

impl Source {
    pub(crate) fn is_stdin(&self) -> bool {
        self.path.as_os_str() == STDIN
    }

    /// The name in output and messages.
    pub(crate) fn name(&self) -> String {
        if self.is_stdin() { "stdin".to_owned() } else { self.path.display().to_string() }
    }
}

/// What the inputs of the command line stand for.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) sources: Vec<Source>,
    /// Files and folders that are not there or cannot be read.
    pub(crate) faults: Vec<Fault>,
    /// Files in folders whose ending tells no format.
    pub(crate) passed_over: usize,
}

/// Finds the sources: folders are read through in order of names, patterns are filled in.
///
/// # Errors
/// When a pattern is none.
pub(crate) fn discover(inputs: &[PathBuf], options: &InputOptions) -> Result<Found, Error> {
    let mut found = Found::default();
    if inputs.is_empty() {
        found.file(Path::new(STDIN), options);
    }
    for input in inputs {
        if input.as_os_str() == STDIN || input.exists() {
            found.path(input, options);
        } else if is_pattern(input) {
            found.pattern(input, options)?;
        } else {
            found.faults.push(Fault::read(input, &std::io::ErrorKind::NotFound.into()));
        }
    }
    if found.sources.is_empty() && found.faults.is_empty() {
        let inputs: Vec<_> = inputs.iter().map(|input| input.display().to_string()).collect();
        let message = match found.passed_over {
            0 => "no file in it".to_owned(),
            count => {
                format!("no file whose ending tells its format: {count} passed over (see --input-format)")
            }
        };
        found.faults.push(Fault::new(inputs.join(", "), None, "read", message));
    }
    Ok(found)
}

fn is_pattern(input: &Path) -> bool {
    input.to_str().is_some_and(|text| text.contains(['*', '?', '[']))
}

impl Found {
    fn path(&mut self, path: &Path, options: &InputOptions) {
        if path.is_dir() {
            self.folder(path, options);
        } else {
            self.file(path, options);
        }
    }

    fn file(&mut self, path: &Path, options: &InputOptions) {
        let size = std::fs::metadata(path).map_or(0, |data| data.len());
        let format = options.format.or_else(|| InputFormat::of_name(path));
        self.sources.push(Source { path: path.to_owned(), format, size });
    }

    /// The files below a folder. Hidden ones are passed over, and those whose ending tells no format.
    fn folder(&mut self, folder: &Path, options: &InputOptions) {
        let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut paths: Vec<PathBuf> = match entries {
            Ok(entries) => entries.iter().map(std::fs::DirEntry::path).collect(),
            Err(error) => return self.faults.push(Fault::read(folder, &error)),
        };
        paths.sort_unstable();
        for path in paths {
            let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
            // A link to a folder can lead back up: only links to files are followed.
            if hidden || (path.is_symlink() && path.is_dir()) {
                continue;
            }
            if path.is_dir() {
                self.folder(&path, options);
            } else if InputFormat::of_name(&path).is_some() || options.format.is_some() {
                self.file(&path, options);
            } else {
                self.passed_over += 1;
            }
        }
    }

    fn pattern(&mut self, pattern: &Path, options: &InputOptions) -> Result<(), Error> {
        let text = pattern.to_string_lossy();
        let wrong = |error: glob::PatternError| Error::Usage(format!("{text} is no pattern: {error}"));
        let mut matched = false;
        let options_of_glob =
            glob::MatchOptions { require_literal_leading_dot: true, ..glob::MatchOptions::new() };
        for path in glob::glob_with(&text, options_of_glob).map_err(wrong)? {
            matched = true;
            match path {
                Ok(path) => self.path(&path, options),
                Err(error) => self.faults.push(Fault::read(error.path(), error.error())),
            }
        }
        if !matched {
            self.faults.push(Fault::new(text, None, "read", "no file matches this pattern"));
        }
        Ok(())
    }
}
