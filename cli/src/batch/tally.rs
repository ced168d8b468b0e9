//! What a run came to.

use std::time::Duration;

use nutgraf::Record;
use serde::{Deserialize, Serialize};

use crate::print::number::grouped;

/// Counts of documents and mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tally {
    pub(crate) documents: u64,
    pub(crate) failures: u64,
    pub(crate) notes: u64,
    /// Documents that do not look English.
    pub(crate) foreign: u64,
    /// Documents whose day of publication is not known.
    pub(crate) undated: u64,
    /// Bytes of text.
    pub(crate) bytes: u64,
    pub(crate) figures: u64,
    pub(crate) dates: u64,
    pub(crate) countries: u64,
    pub(crate) regions: u64,
    pub(crate) places: u64,
    pub(crate) officials: u64,
    pub(crate) people: u64,
    pub(crate) organizations: u64,
    pub(crate) operations: u64,
    pub(crate) quotes: u64,
}

impl Tally {
    /// Counts an article.
    pub(crate) fn count(&mut self, record: &Record, bytes: usize) {
        self.documents += 1;
        self.bytes += bytes as u64;
        self.foreign += u64::from(record.language != "en");
        self.undated += u64::from(record.published.is_none());
        self.figures += record.figures.len() as u64;
        self.dates += record.dates.len() as u64;
        self.countries += record.countries.len() as u64;
        self.regions += record.regions.len() as u64;
        self.places += record.places.len() as u64;
        self.officials += record.officials.len() as u64;
        self.people += record.people.len() as u64;
        self.organizations += record.organizations.len() as u64;
        self.operations += record.operations.len() as u64;
        self.quotes += record.quotes.len() as u64;
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.documents += other.documents;
        self.failures += other.failures;
        self.notes += other.notes;
        self.foreign += other.foreign;
        self.undated += other.undated;
        self.bytes += other.bytes;
        self.figures += other.figures;
        self.dates += other.dates;
        self.countries += other.countries;
        self.regions += other.regions;
        self.places += other.places;
        self.officials += other.officials;
        self.people += other.people;
        self.organizations += other.organizations;
        self.operations += other.operations;
        self.quotes += other.quotes;
    }

    /// The mentions by kind.
    pub(crate) const fn kinds(&self) -> [(&'static str, u64); 10] {
        [
            ("figures", self.figures),
            ("dates", self.dates),
            ("countries", self.countries),
            ("regions", self.regions),
            ("places", self.places),
            ("officials", self.officials),
            ("people", self.people),
            ("organizations", self.organizations),
            ("operations", self.operations),
            ("quotes", self.quotes),
        ]
    }

    /// The summary at the end of a run; `read` of the bytes were extracted in `time`.
    pub(crate) fn summary(&self, read: u64, time: Duration) -> String {
        let seconds = time.as_secs_f64().max(1e-3);
        let megabytes = read as f64 / 1e6;
        let mut text = format!(
            "documents {}, failed {}; {megabytes:.1} MB of text in {seconds:.1} s ({:.1} MB/s)",
            grouped(self.documents as f64),
            grouped(self.failures as f64),
            megabytes / seconds
        );
        let kinds = self.kinds();
        let found: Vec<String> = kinds
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(kind, n)| format!("{kind} {}", grouped(*n as f64)))
            .collect();
        if !found.is_empty() {
            text.push_str("\n  ");
            text.push_str(&found.join(", "));
        }
        text
    }
}
