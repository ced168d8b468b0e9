//! What words stand for as ones of their classes: the number of a month, the row of a country.

use super::Class;

/// The values of all words, a chain for each word that has any.
#[derive(Clone, Debug)]
pub(super) struct Values(pub(super) Vec<Value>);

#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    pub(super) class: Class,
    pub(super) number: u32,
    /// The word's next value.
    pub(super) next: u32,
}

impl Values {
    /// Where the values of a word begin that has none.
    pub(super) const NONE: u32 = u32::MAX;

    pub(super) fn with_capacity(values: usize) -> Self {
        Self(Vec::with_capacity(values))
    }

    /// The values that begin at a place.
    pub(super) fn from(&self, first: u32) -> impl Iterator<Item = (Class, u32)> {
        let mut next = first;
        std::iter::from_fn(move || {
            let value = self.0.get(next as usize)?;
            next = value.next;
            Some((value.class, value.number))
        })
    }

    /// The one of a class among the values that begin at a place.
    pub(super) fn find(&self, first: u32, class: Class) -> Option<u32> {
        self.from(first).find(|&(of, _)| of == class).map(|(_, value)| value)
    }

    /// Adds a value before those that begin at a place, unless one of the class is there; where they begin now.
    pub(super) fn add(&mut self, first: u32, class: Class, value: u32) -> u32 {
        if self.find(first, class).is_some() {
            return first;
        }
        self.0.push(Value { class, number: value, next: first });
        self.0.len() as u32 - 1
    }
}
