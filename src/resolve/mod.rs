//! The fourth floor: what is decided over the whole article.

pub(crate) mod dates;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod speakers;
