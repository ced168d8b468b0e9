//! TODO

use super::Input;
use crate::extraction::Found;
use crate::rule::Rule;

pub(crate) const RULES: &[Rule] = &[];

/// Finds the quotations and their speakers among the people and organizations found.
pub(crate) fn finish(_input: &Input<'_, '_>, _found: &mut Found) {}
