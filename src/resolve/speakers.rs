//! Whose words a quotation is.

use crate::extraction::Found;
use crate::text::Document;

/// Finds the full name of each speaker.
pub(crate) fn resolve(_document: &Document<'_>, _found: &mut Found) {}
