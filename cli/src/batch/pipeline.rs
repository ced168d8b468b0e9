//! The threads of a run and what goes between them.
//!
//! The reader needs a permit for each chunk, which the writer gives back once the chunk is written: so no more than a
//! few chunks a thread are in memory, however slow one article or the disk is.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::Plan;
use super::errors::FaultLog;
use super::journal::Journal;
use super::progress::Progress;
use super::worker::{Worked, Worker};
use crate::error::Error;
use crate::input::{Chunk, Feed};
use crate::output::Sink;

/// Chunks in flight for each extracting thread.
const CHUNKS_A_JOB: usize = 4;
/// Between two checkpoints, and where they are dear.
const CHECKPOINT: Duration = Duration::from_secs(1);
const DEAR_CHECKPOINT: Duration = Duration::from_secs(60);

/// A chunk with its number, and the number of its first item in the whole input.
type Numbered = (u64, u64, Chunk);

/// Does the plan from where `journal` stands, and brings the journal up to date.
///
/// # Errors
/// When the output cannot be written.
pub(crate) fn run(
    plan: &Plan,
    sink: &mut Sink,
    faults: &mut FaultLog,
    journal: &mut Journal,
    progress: &Progress,
) -> Result<(), Error> {
    let in_flight = plan.jobs * CHUNKS_A_JOB;
    let (permit, permits) = sync_channel::<()>(in_flight);
    let (to_work, work) = sync_channel::<Numbered>(in_flight);
    // There are never more than `in_flight` chunks about, so that nobody waits here.
    let (to_write, worked) = sync_channel::<Worked>(in_flight);
    let work = Arc::new(Mutex::new(work));
    let (place, ordinal) = (journal.place, journal.ordinal);
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut feed = Feed::new(&plan.sources, &plan.input, Arc::clone(&plan.read));
            feed.skip_to(place);
            read(feed, ordinal, &permit, &to_work);
        });
        for _ in 0..plan.jobs {
            let (work, to_write) = (Arc::clone(&work), to_write.clone());
            scope.spawn(move || extract(plan, &work, &to_write));
        }
        drop((work, to_write));
        // A fault here drops the receivers, which ends the other threads.
        write(plan, &worked, permits, sink, faults, journal, progress)
    })
}

fn read(mut feed: Feed<'_>, mut ordinal: u64, permit: &SyncSender<()>, to_work: &SyncSender<Numbered>) {
    for number in 0.. {
        if permit.send(()).is_err() {
            return;
        }
        let Some(chunk) = feed.next_chunk() else {
            return;
        };
        let items = chunk.items.len() as u64;
        if to_work.send((number, ordinal, chunk)).is_err() {
            return;
        }
        ordinal += items;
    }
}

fn extract(plan: &Plan, work: &Mutex<Receiver<Numbered>>, to_write: &SyncSender<Worked>) {
    let mut worker = Worker::new(plan);
    loop {
        let next = work.lock().map(|work| work.recv());
        let Ok(Ok((number, ordinal, chunk))) = next else {
            return;
        };
        if to_write.send(worker.work(number, ordinal, chunk)).is_err() {
            return;
        }
    }
}

fn write(
    plan: &Plan,
    worked: &Receiver<Worked>,
    permits: Receiver<()>,
    sink: &mut Sink,
    faults: &mut FaultLog,
    journal: &mut Journal,
    progress: &Progress,
) -> Result<(), Error> {
    let interval = if sink.checkpoints_are_dear() { DEAR_CHECKPOINT } else { CHECKPOINT };
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    let mut last_checkpoint = Instant::now();
    while let Ok(chunk) = worked.recv() {
        waiting.insert(chunk.number, chunk);
        while let Some(chunk) = waiting.remove(&next) {
            next += 1;
            sink.write(chunk.parts)?;
            if !chunk.faults.is_empty() {
                progress.aside(|| faults.report(&chunk.faults))?;
            }
            journal.place = chunk.end;
            journal.ordinal += chunk.items;
            journal.tally.add(&chunk.tally);
            progress.update(journal.tally.documents);
            // The reader may be gone already.
            let _ = permits.try_recv();
            if last_checkpoint.elapsed() >= interval {
                checkpoint(plan, sink, faults, journal)?;
                last_checkpoint = Instant::now();
            }
        }
    }
    drop(permits);
    Ok(())
}

/// Writes down how far the run has come.
fn checkpoint(
    plan: &Plan,
    sink: &mut Sink,
    faults: &mut FaultLog,
    journal: &mut Journal,
) -> Result<(), Error> {
    let Some(path) = &plan.journal else {
        return Ok(());
    };
    journal.output = sink.checkpoint()?;
    journal.errors = faults.checkpoint()?;
    journal.write(path)
}
