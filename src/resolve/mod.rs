//! The fourth floor: what is decided over the whole article.

mod dates;
mod people;
mod places;
mod speakers;

use crate::extract::{Input, Work};
use crate::extraction::Found;

/// What is gathered over an article; used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    persons: people::Groups,
    speakers: speakers::Speakers,
}

/// Resolves what the extractors found: who is who, who speaks, which days are meant, which countries it is about.
pub(crate) fn resolve(input: &Input<'_, '_>, work: &Work, gathered: &mut Gathered, found: &mut Found) {
    let document = input.document;
    gathered.persons.resolve(document, &input.phrases.titles, &work.people.named, found);
    gathered.speakers.resolve(document, found);
    dates::resolve(input, &work.dates, found);
    places::focus(document, found);
}
