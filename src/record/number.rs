//! Whole numbers are written without a point.

use serde::Serializer;

use crate::mention::EXACT;

// serde calls it with a reference to the field.
#[allow(clippy::ref_option)]
pub(super) fn serialize_option<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match *value {
        None => serializer.serialize_none(),
        Some(value) if value.fract() == 0.0 && value.abs() <= EXACT => serializer.serialize_i64(value as i64),
        Some(value) => serializer.serialize_f64(value),
    }
}
