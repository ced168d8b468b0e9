//! `nutgraf summary`: what a result holds, at a glance.

use std::collections::HashMap;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use nutgraf::Record;
use nutgraf::record::FigureRecord;

use crate::args::SummaryArgs;
use crate::batch::tally::Tally;
use crate::error::{Error, Fault, Outcome};
use crate::input::{STDIN, open_file};
use crate::print::columns::{Cell, Columns, line_width};
use crate::print::number::grouped;
use crate::print::report;
use crate::print::style::{DATE, FAINT, FIGURE, OPERATION, PERSON, PLACE, SECTION};

/// The longest bar of a histogram.
const BAR: f64 = 40.0;

pub(crate) fn run(args: &SummaryArgs) -> Result<Outcome, Error> {
    let stdin = [PathBuf::from(STDIN)];
    let results = if args.results.is_empty() { &stdin } else { args.results.as_slice() };
    let mut summary = Summary::default();
    let mut faults: Vec<Fault> = Vec::new();
    for result in results {
        summary.read(result, &mut faults);
    }
    for fault in &faults {
        report::fault(fault);
    }
    if summary.tally.documents == 0 && !faults.is_empty() {
        return Ok(Outcome::NothingRead);
    }
    let mut out = anstream::AutoStream::auto(io::stdout().lock());
    summary.write(args.top, &mut out).and_then(|()| out.flush()).map_err(Error::stdout)?;
    Ok(Outcome::of(faults.len() as u64))
}

/// Counts over all records of a result.
#[derive(Default)]
struct Summary {
    tally: Tally,
    /// Documents that name a country, and mentions.
    countries: HashMap<String, (u64, u64)>,
    events: HashMap<String, u64>,
    officials: HashMap<String, u64>,
    operations: HashMap<String, u64>,
    /// Documents by month of publication, and dates by month.
    months: HashMap<String, (u64, u64)>,
    top: Vec<TopFigure>,
}

/// A large count of things, with where it stands.
struct TopFigure {
    value: f64,
    noun: String,
    event: String,
    id: String,
}

/// So many of the largest figures are kept.
const KEPT: usize = 1000;

impl Summary {
    fn read(&mut self, result: &Path, faults: &mut Vec<Fault>) {
        let stream = match open_file(result, &Arc::default()) {
            Ok(stream) => stream,
            Err(error) => return faults.push(Fault::read(result, &error)),
        };
        for (number, line) in (1..).zip(stream.lines()) {
            let record = line.map_err(|error| error.to_string()).and_then(|line| {
                if line.trim().is_empty() {
                    return Ok(None);
                }
                serde_json::from_str::<Record>(&line)
                    .map(Some)
                    .map_err(|error| format!("no record, as nutgraf extract writes them: {error}"))
            });
            match record {
                Ok(Some(record)) => self.count(&record),
                Ok(None) => {}
                Err(message) => {
                    let name = result.display().to_string();
                    // Of a file that is no result every line is wrong: one message is enough.
                    if !faults.iter().any(|fault| fault.source == name) {
                        faults.push(Fault::new(name, Some(number), "record", message));
                    }
                }
            }
        }
    }

    fn count(&mut self, record: &Record) {
        self.tally.count(record, 0);
        let mut seen: Vec<&str> = Vec::new();
        for country in record.countries.iter().filter(|country| !country.in_organization) {
            let code = country.country.as_deref().or(country.historical.as_deref()).unwrap_or("?");
            let counts = self.countries.entry(code.to_owned()).or_default();
            counts.1 += 1;
            if !seen.contains(&code) {
                counts.0 += 1;
                seen.push(code);
            }
        }
        for event in record.figures.iter().filter_map(|figure| figure.event.as_ref()) {
            *self.events.entry(event.clone()).or_default() += 1;
        }
        for official in &record.officials {
            *self.officials.entry(official.name.clone()).or_default() += 1;
        }
        for operation in &record.operations {
            *self.operations.entry(operation.name.clone()).or_default() += 1;
        }
        if let Some(month) = record.published.as_deref().and_then(|day| day.get(..7)) {
            self.months.entry(month.to_owned()).or_default().0 += 1;
        }
        for month in record.dates.iter().filter_map(|date| date.first.as_deref()?.get(..7)) {
            self.months.entry(month.to_owned()).or_default().1 += 1;
        }
        for figure in record.figures.iter().filter(|figure| figure.kind == "count") {
            self.keep(record, figure);
        }
    }

    fn keep(&mut self, record: &Record, figure: &FigureRecord) {
        let (Some(value), Some(noun)) = (figure.value, &figure.noun) else {
            return;
        };
        let event = figure.event.clone().unwrap_or_default();
        self.top.push(TopFigure { value, noun: noun.text.clone(), event, id: record.id.clone() });
        if self.top.len() > 2 * KEPT {
            self.cut_top();
        }
    }

    fn cut_top(&mut self) {
        self.top.sort_by(|a, b| b.value.total_cmp(&a.value));
        self.top.truncate(KEPT);
    }

    fn write(&mut self, top: usize, out: &mut impl Write) -> io::Result<()> {
        let mut columns = Columns::new(2, line_width());
        let foreign = grouped(self.tally.foreign as f64);
        let undated = grouped(self.tally.undated as f64);
        columns.row([Cell::plain("documents"), Cell::new(grouped(self.tally.documents as f64), FIGURE)]);
        columns.row([Cell::plain("not English"), Cell::new(foreign, FIGURE)]);
        columns.row([Cell::plain("without a date"), Cell::new(undated, FIGURE)]);
        for (kind, count) in self.tally.kinds() {
            columns.row([Cell::plain(kind), Cell::new(grouped(count as f64), FIGURE)]);
        }
        columns.write(out)?;
        let countries: HashMap<String, u64> =
            self.countries.iter().map(|(code, n)| (code.clone(), n.0)).collect();
        list("COUNTRIES by documents", &countries, top, PLACE, out)?;
        list("EVENTS by figures", &self.events, top, FIGURE, out)?;
        list("OFFICIALS by documents", &self.officials, top, PERSON, out)?;
        list("OPERATIONS by documents", &self.operations, top, OPERATION, out)?;
        self.write_figures(top, out)?;
        self.write_months(out)
    }

    fn write_figures(&mut self, top: usize, out: &mut impl Write) -> io::Result<()> {
        self.cut_top();
        if self.top.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{SECTION}LARGEST COUNTS{SECTION:#}")?;
        let mut columns = Columns::new(2, line_width());
        for figure in self.top.iter().take(top) {
            columns.row([
                Cell::new(grouped(figure.value), FIGURE),
                Cell::plain(figure.noun.as_str()),
                Cell::plain(figure.event.as_str()),
                Cell::new(figure.id.as_str(), FAINT),
            ]);
        }
        columns.write(out)
    }

    /// The months that most documents come from or speak of, in order of time.
    fn write_months(&self, out: &mut impl Write) -> io::Result<()> {
        const MONTHS: usize = 24;
        let mut months: Vec<_> = self.months.iter().collect();
        months.sort_by_key(|(month, counts)| (std::cmp::Reverse(counts.0 + counts.1), *month));
        months.truncate(MONTHS);
        months.sort();
        let most = months.iter().map(|(_, counts)| counts.1).max().unwrap_or(0).max(1);
        if months.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{SECTION}MONTHS{SECTION:#} {FAINT}documents published, dates in them{FAINT:#}")?;
        let mut columns = Columns::new(2, line_width());
        for (month, (documents, dates)) in months {
            let bar = "█".repeat((*dates as f64 / most as f64 * BAR).round() as usize);
            columns.row([
                Cell::plain(month.as_str()),
                Cell::plain(grouped(*documents as f64)),
                Cell::plain(grouped(*dates as f64)),
                Cell::new(bar, DATE),
            ]);
        }
        columns.write(out)
    }
}

/// The most frequent of some counts.
fn list(
    title: &str,
    counts: &HashMap<String, u64>,
    top: usize,
    style: anstyle::Style,
    out: &mut impl Write,
) -> io::Result<()> {
    if counts.is_empty() {
        return Ok(());
    }
    let mut rows: Vec<_> = counts.iter().collect();
    rows.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), *name));
    let most = rows.first().map_or(1, |(_, count)| **count) as f64;
    writeln!(out, "\n{SECTION}{title}{SECTION:#} {FAINT}{}{FAINT:#}", rows.len())?;
    let mut columns = Columns::new(2, line_width());
    for (name, count) in rows.into_iter().take(top) {
        let bar = "█".repeat((*count as f64 / most * BAR).round() as usize);
        columns.row([
            Cell::new(name.as_str(), style),
            Cell::plain(grouped(*count as f64)),
            Cell::new(bar, FAINT),
        ]);
    }
    columns.write(out)
}
