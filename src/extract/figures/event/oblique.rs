//! Figures behind a preposition: whether the verb tells of them, and what they are to it.

use super::super::Context;
use super::super::look::{Words, is_word, words};
use super::lemma_text;
use crate::lemma::Lemma;
use crate::lexicon::{Class, Classes, words as w};
use crate::mention::Role;
use crate::phrase::{Form, Group, GroupKind, Voice};

/// Prepositions whose noun the verb has nothing to do with.
const BESIDE: &Words = words![
    "during", "after", "before", "since", "until", "despite", "without", "like", "amid", "following", "than",
    "except", "besides", "throughout", "unlike"
];

/// What is paid to somebody without being money.
const HOMAGE: &Words = words!["tribute", "homage", "respects", "attention", "heed"];

/// Whether the head of a group is of a class.
pub(super) fn head_has(context: &Context<'_, '_>, group: usize, class: Class) -> bool {
    let group = context.phrases.groups.get(group);
    group.is_some_and(|group| context.document.has(group.head as usize, class))
}

/// Whether a noun behind a preposition has to do with the verb: the preposition stands right behind the verb, or the verb
/// is one that takes its charges that way ("pleaded guilty to four counts").
pub(super) fn fits(context: &Context<'_, '_>, group: usize, verb: &Group, lemma: &str) -> bool {
    let document = context.document;
    let Some(preposition) = context.phrases.preposition(group) else { return true };
    let end = verb.tokens.end as usize;
    // "during their three defeats", "thanks to four goals" tell when and why.
    let aside = is_word(document, preposition, BESIDE)
        || document.is(preposition, w::TO)
            && preposition > 0
            && is_word(document, preposition - 1, words!["thanks", "due", "owing", "according", "prior"]);
    // "pleased with my two games"
    let felt = document.is(preposition, w::WITH)
        && matches!(
            lemma,
            "please" | "impress" | "disappoint" | "satisfy" | "fill" | "equip" | "fit" | "compare"
        );
    if aside || felt {
        return false;
    }
    let right_behind = preposition >= end
        && preposition - end <= 2
        && (end..preposition).all(|at| {
            document.any(at, Classes::of(&[Class::Adverb, Class::Particle, Class::Preposition]))
                || is_word(document, at, words!["guilty"])
        });
    let charged = super::charges::CHARGES.has(lemma)
        && is_word(document, preposition, words!["with", "to", "of", "on", "for"]);
    // "built between 1865 and 1872 by 6,000 laborers", "cut power to 64,000 customers"
    let done_by = (verb.is_passive() || document.has(verb.head as usize, Class::VerbParticiple))
        && document.is(preposition, w::BY);
    // "paid tribute to the eight soldiers": nothing was given to them.
    let given_to = document.is(preposition, w::TO)
        && head_has(context, group, Class::PersonNoun)
        && !preposition.checked_sub(1).is_some_and(|before| is_word(document, before, HOMAGE));
    let asked = document.is(preposition, w::FOR) && matches!(lemma, "ask" | "sue" | "settle");
    // "shifted to 2,100 shelters", "assigned to the two fires" tell where.
    let there = verb.is_passive()
        && document.is(preposition, w::TO)
        && !given_to
        && !head_has(context, group, Class::EventNoun);
    !there && right_behind || asked || charged || done_by || given_to
}

/// Whether "from" leads to where something began that changes, not to where somebody comes from.
fn is_start(context: &Context<'_, '_>, group: usize, verb: &Group) -> bool {
    let document = context.document;
    super::super::look::change_direction(document, verb.head as usize).is_some()
        || context.phrases.groups.get(group).is_some_and(|group| {
            let end = group.tokens.end as usize;
            document.is(end, w::TO) && document.any(end + 1, Classes::of(&[Class::NumberWord]))
                || document.is(end, w::TO) && document.token(end + 1).is_some_and(|token| token.is_numeric())
        })
}

/// By how much somebody wins.
fn is_margin(context: &Context<'_, '_>, group: usize) -> bool {
    let head = context.phrases.groups.get(group).map(|group| group.head as usize);
    head.is_some_and(|head| {
        is_word(context.document, head, words!["votes", "points", "seats", "goals", "runs"])
    })
}

/// By the preposition: "by 12 men" does it, "with four counts" suffers it, "in 170 countries" is where it happens.
pub(super) fn role(context: &Context<'_, '_>, group: usize, verb: &Group) -> Option<Role> {
    let document = context.document;
    let Some(preposition) = context.phrases.preposition(group) else { return Some(Role::Patient) };
    let passive = matches!(verb.kind, GroupKind::Verb { voice: Voice::Passive, .. });
    if document.is(preposition, w::BY) {
        // "provided by three officials", not "won by three points"
        let done = verb.form() == Some(Form::Participle) && !is_margin(context, group);
        return Some(if passive || done { Role::Agent } else { Role::Patient });
    }
    // "spoke with three officers", "ran against two others", "fled from four regions" tell who or what else was there.
    let word = lemma_text(context, verb.lemma().unwrap_or(Lemma::known(w::BE)));
    let charges = super::charges::CHARGES.has(word);
    let done = passive
        || document.has(verb.head as usize, Class::VerbParticiple) && verb.form() == Some(Form::Participle);
    // "fell from 40 to 32", "from four to six satellites" tell of a change or a range.
    let beside = document.is(preposition, w::FROM) && !is_start(context, group, verb)
        || !done && is_word(document, preposition, words!["with", "against"]);
    // "committed against three boys", "stole from nine clients", "came away with three medals"
    let suffered = matches!(word, "commit" | "steal")
        || matches!(word, "come" | "walk" | "end" | "finish")
            && document.is(preposition, w::WITH)
            && !head_has(context, group, Class::PersonNoun);
    if beside && !charges && !suffered {
        return None;
    }
    let charged = charges && document.is(preposition, w::IN) && head_has(context, group, Class::EventNoun);
    if charged {
        return Some(Role::Patient); // "charged in three attacks"
    }
    let place = is_word(
        document,
        preposition,
        words![
            "in", "at", "across", "on", "near", "within", "over", "around", "along", "inside", "into",
            "between"
        ],
    );
    (!place).then_some(Role::Patient)
}
