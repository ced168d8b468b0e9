//! What an extracting thread does with a chunk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use nutgraf::Scratch;

use super::Plan;
use super::tally::Tally;
use crate::error::Fault;
use crate::input::chunk::Position;
use crate::input::document::NOTE;
use crate::input::{Chunk, Document, Resolver};
use crate::output::{Done, Part};

/// A chunk, extracted and encoded.
pub(super) struct Worked {
    pub(super) number: u64,
    pub(super) parts: Vec<Part>,
    pub(super) faults: Vec<Fault>,
    pub(super) tally: Tally,
    /// The place in the input behind the chunk.
    pub(super) end: Position,
    /// Items of the chunk.
    pub(super) items: u64,
}

pub(super) struct Worker<'p> {
    plan: &'p Plan,
    resolver: Resolver<'p>,
    scratch: Scratch,
}

impl<'p> Worker<'p> {
    pub(super) fn new(plan: &'p Plan) -> Self {
        let resolver = Resolver::new(&plan.sources, &plan.names, &plan.input, Arc::clone(&plan.read));
        Self { plan, resolver, scratch: Scratch::default() }
    }

    /// Extracts a chunk; `first` is the number of its first item in the whole input.
    pub(super) fn work(&mut self, number: u64, first: u64, chunk: Chunk) -> Worked {
        let Chunk { end, bytes, items, .. } = chunk;
        let mut worked = Worked {
            number,
            parts: self.plan.encoder.parts(),
            faults: Vec::new(),
            tally: Tally::default(),
            end,
            items: items.len() as u64,
        };
        for (ordinal, item) in (first..).zip(items) {
            match self.resolver.resolve(item, &bytes) {
                Ok(mut document) => {
                    worked.faults.append(&mut document.notes);
                    self.document(ordinal, &document, &mut worked);
                }
                Err(fault) => worked.faults.push(fault),
            }
        }
        worked.tally.notes = worked.faults.iter().filter(|fault| fault.kind == NOTE).count() as u64;
        worked.tally.failures = worked.faults.len() as u64 - worked.tally.notes;
        worked
    }

    /// Extracts an article. One that nutgraf itself fails on is a fault as others are: the run goes on.
    fn document(&mut self, ordinal: u64, document: &Document<'_>, worked: &mut Worked) {
        let extracted = catch_unwind(AssertUnwindSafe(|| {
            let found =
                self.plan.extractor.extract_with(&document.article(&self.plan.reading), &mut self.scratch);
            let record = found.record(&document.id, self.plan.offsets);
            let done = Done { document, found: &found, record: &record, ordinal };
            self.plan.encoder.encode(&done, self.plan.offsets, &mut worked.parts);
            worked.tally.count(&record, document.text.len());
            self.scratch.recycle(found);
        }));
        if extracted.is_err() {
            self.scratch = Scratch::default();
            let message = format!(
                "article {:?}: an error inside nutgraf; please report it with the article",
                document.id
            );
            worked.faults.push(Fault::new(document.source, None, "internal", message));
        }
    }
}
