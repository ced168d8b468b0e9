//! What a word can be in each case it is written in.

use super::{Case, Class, Classes};

/// The classes of a word by case as written: lower, title, upper.
pub(super) type Profile = [Classes; 3];

/// Room for those of the built-in lexicon.
const PROFILES: usize = 1 << 12;
/// So many steps from profile to profile are remembered of each class in each case.
const STEPS: usize = 16;

/// Makes profiles. The 57,000 words of the lexicon share some fourteen hundred, so that a word holds but a row.
#[derive(Debug)]
pub(super) struct Profiles {
    rows: Vec<Profile>,
    /// The steps last taken, by class, case and row: most words of a table take the same one as the word before. A
    /// profile that is forgotten is made twice.
    steps: Vec<Step>,
}

/// Row `from` becomes row `to`.
#[derive(Clone, Copy, Debug)]
struct Step {
    from: u32,
    to: u32,
}

impl Profiles {
    /// Row 0 has no class.
    pub(super) fn new() -> Self {
        let mut rows = Vec::with_capacity(PROFILES);
        rows.push([Classes::NONE; 3]);
        Self::upon(rows)
    }

    /// More rows behind those given.
    pub(super) fn upon(rows: Vec<Profile>) -> Self {
        let unknown = Step { from: u32::MAX, to: 0 };
        Self { rows, steps: vec![unknown; Class::ALL.len() * Case::ALL.len() * STEPS] }
    }

    /// The row of a profile with one more class, which holds in a case and all that are rarer.
    #[inline]
    pub(super) fn with(&mut self, from: u32, class: Class, case: Case) -> u32 {
        let at = (class as usize * Case::ALL.len() + case as usize) * STEPS + from as usize % STEPS;
        if self.steps[at].from != from {
            self.steps[at] = Step { from, to: self.make(from, class, case) };
        }
        self.steps[at].to
    }

    #[cold]
    fn make(&mut self, from: u32, class: Class, case: Case) -> u32 {
        let mut profile = self.rows[from as usize];
        if profile[case as usize].has(class) {
            return from;
        }
        for set in &mut profile[case as usize..] {
            *set = set.with(Classes::of(&[class]));
        }
        self.rows.push(profile);
        self.rows.len() as u32 - 1
    }

    pub(super) fn into_rows(self) -> Vec<Profile> {
        self.rows
    }
}
