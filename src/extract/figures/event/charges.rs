//! Lists of charges: "charged with fraud, theft, and two counts of assault".

use super::super::Context;
use super::super::candidate::Candidate;
use super::super::look::{Words, is_word, words};
use crate::lemma::Lemma;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::{Event, FigureKind, Role};

/// "convicted of hit and run causing injury, and two counts of driving under the influence": the charges of a list are all
/// of the verb that leads it, whatever verbs tell what they are for.
pub(super) fn leading(context: &Context<'_, '_>, figure: &Candidate, group: usize) -> Option<Event> {
    /// The verb leads a list of charges from at most so many tokens before.
    const REACH: usize = 96;
    let document = context.document;
    let head = context.phrases.groups.get(group)?.head as usize;
    let listed = (figure.start as usize)
        .checked_sub(1)
        .filter(|&at| document.is(at, w::AND) || document.is_mark(at, b','))?;
    if figure.kind != FigureKind::Count || !is_word(document, head, words!["count", "counts"]) {
        return None;
    }
    let sentence = document.sentence_range(listed);
    let from = listed.saturating_sub(REACH).max(sentence.start as usize);
    let lemma = (from..listed).rev().find_map(|at| {
        let told = document.any(at, Classes::of(&[Class::VerbPast, Class::VerbParticiple]));
        let lemma = document.lexicon.lemma(document.token(at).filter(|_| told)?.lexeme);
        let found = document.lexicon.text(lemma) == "find";
        let guilty = !found || is_word(document, at + 1, words!["guilty"]);
        (guilty && LEADS_CHARGES.has(document.lexicon.text(lemma))).then_some(lemma)
    })?;
    Some(Event { lemma: Lemma::known(lemma), role: Some(Role::Patient) })
}

/// Verbs that a list of charges hangs on.
const LEADS_CHARGES: &Words =
    words!["charge", "plead", "convict", "find", "indict", "acquit", "arraign", "accuse"];

/// Verbs that take their charges behind a preposition: "pleaded guilty to four counts".
pub(super) const CHARGES: &Words = words![
    "charge", "plead", "convict", "find", "indict", "sentence", "accuse", "acquit", "arrest", "try", "book",
    "fine", "arraign"
];
