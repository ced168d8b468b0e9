//! TODO

use super::Input;
use crate::arbitrate::Claims;
use crate::extraction::Found;
use crate::rule::Rule;

pub(crate) const RULES: &[Rule] = &[];

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {}

pub(crate) fn propose(_input: &Input<'_, '_>, _candidates: &mut Candidates, _claims: &mut Claims) {}

pub(crate) fn finish(_input: &Input<'_, '_>, _candidates: &Candidates, _claims: &Claims, _found: &mut Found) {
}
