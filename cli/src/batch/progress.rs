//! How far the run is, on a terminal.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Between two drawings.
const TICK: Duration = Duration::from_millis(200);

/// A bar with rate and time left; none where standard error is no terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
    read: Arc<AtomicU64>,
}

impl Progress {
    /// `total` is the number of bytes of all inputs, 0 where it is not known.
    pub(crate) fn new(total: u64, read: Arc<AtomicU64>, shown: bool) -> Self {
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let template = if total > 0 {
            "{percent:>3}% {bar:30} {bytes} of {total_bytes}, {binary_bytes_per_sec}, {eta} left, {msg}"
        } else {
            "{spinner} {bytes}, {binary_bytes_per_sec}, {elapsed}, {msg}"
        };
        let bar = ProgressBar::with_draw_target((total > 0).then_some(total), target);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        if shown {
            bar.enable_steady_tick(TICK);
        }
        Self { bar, read }
    }

    /// Tells how many documents are done.
    pub(crate) fn update(&self, documents: u64) {
        if !self.bar.is_hidden() {
            self.bar.set_position(self.read.load(Ordering::Relaxed));
            self.bar.set_message(format!("{documents} documents"));
        }
    }

    /// Does something that prints, with the bar out of the way.
    pub(crate) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
