//! What a word can be in each case it is written in.

use std::collections::HashMap;

use super::{Case, Classes};

/// The classes of a word by case as written: lower, title, upper.
pub(super) type Profile = [Classes; 3];

/// So many of the steps from profile to profile are remembered.
const STEPS: usize = 512;

/// Makes profiles, each once: the 57,000 words of the lexicon share fourteen hundred, and a word holds but a row.
#[derive(Debug)]
pub(super) struct Profiles {
    rows: Vec<Profile>,
    row_of: HashMap<Profile, u32>,
    /// By hash. A table of the vocabulary gives nearly all its words the same classes.
    steps: Vec<Step>,
}

/// Row `from` becomes row `to` when these classes are added.
#[derive(Clone, Copy, Debug)]
struct Step {
    from: u32,
    classes: Classes,
    case: Case,
    to: u32,
}

impl Profiles {
    /// Row 0 has no class.
    pub(super) fn new() -> Self {
        let none = [Classes::NONE; 3];
        let nothing = Step { from: 0, classes: Classes::NONE, case: Case::Any, to: 0 };
        Self { rows: vec![none], row_of: HashMap::from([(none, 0)]), steps: vec![nothing; STEPS] }
    }

    /// The row of a profile with more classes, which hold in a case and all that are rarer.
    pub(super) fn with(&mut self, from: u32, classes: Classes, case: Case) -> u32 {
        let at = (classes.spread() ^ from << 2 ^ case as u32) as usize % STEPS;
        let step = self.steps[at];
        if step.from == from && step.classes == classes && step.case == case {
            return step.to;
        }
        let to = self.make(from, classes, case);
        self.steps[at] = Step { from, classes, case, to };
        to
    }

    #[cold]
    fn make(&mut self, from: u32, classes: Classes, case: Case) -> u32 {
        let mut profile = self.rows[from as usize];
        for set in &mut profile[case as usize..] {
            *set = set.with(classes);
        }
        *self.row_of.entry(profile).or_insert_with(|| {
            self.rows.push(profile);
            self.rows.len() as u32 - 1
        })
    }

    pub(super) fn into_rows(self) -> Vec<Profile> {
        self.rows
    }
}
