//! The event that the verb tells which governs a figure.

use super::super::Context;
use super::super::candidate::Candidate;
use super::super::look::{Words, is_word, words};
use super::lemma_text;
use super::words::{MONEY_STAYS, NO_EVENTS, OF_DOERS, QUANTIFIERS, RAISING, SUFFERED, WITH_OBJECT};
use crate::lemma::{Lemma, LemmaKind};
use crate::lexicon::{Class, Classes, verb_flags, words as w};
use crate::mention::{Event, FigureKind, Role};
use crate::phrase::{Group, GroupKind, Part, Voice};
use crate::text::TokenRange;

/// The verb of a sentence stands at most this many groups behind "in addition to".
const GROUPS_AHEAD: usize = 16;

/// The event that a verb tells.
pub(super) fn governed(
    context: &Context<'_, '_>,
    figure: &Candidate,
    noun: Option<TokenRange>,
) -> Option<Event> {
    let phrases = context.phrases;
    let at = figure.tokens.start as usize;
    let mut group = phrases.group_index(at).filter(|&index| phrases.groups[index].is_noun());
    if group.is_none() {
        group = noun
            .and_then(|noun| phrases.group_index(noun.start as usize))
            .filter(|&index| phrases.groups[index].is_noun());
    }
    let mut group = group?;
    // "ticket sales over 5,000, others have …": a number that goes with the noun before it.
    let stuck = noun.is_none()
        && group > 0
        && phrases.groups[group - 1].is_noun()
        && phrases.groups[group - 1].tokens.end == phrases.groups[group].tokens.start
        && phrases.groups[group].tokens.start < figure.tokens.start;
    if stuck {
        return None;
    }
    let mut preposition = phrases.preposition(group);
    if let Some(event) = preposition.and_then(|at| in_addition(context, figure, group, at)) {
        return Some(event);
    }
    // "a total of 6,000 masks": what governs the whole.
    for _ in 0..2 {
        let Some(at) = preposition else { break };
        let Some(outer) = at.checked_sub(1).and_then(|at| phrases.group_index(at)) else { break };
        let head = phrases.groups[outer].head as usize;
        // "an advance of $6 million", "a dividend of 22 cents": what happens to the amount, happens to its noun.
        let amount = figure.kind == FigureKind::Money
            && !super::super::about::is_level_noun(context.document, head)
            && phrases.groups[outer].is_noun();
        if !context.document.is(at, w::OF) || !(amount || is_word(context.document, head, QUANTIFIERS)) {
            break;
        }
        group = outer;
        preposition = phrases.preposition(group);
    }
    if is_apposition(context, figure, group) {
        return None;
    }
    if let Some(event) = super::charges::leading(context, figure, group) {
        return Some(event);
    }
    let governor = phrases.governor(context.document, group)?;
    let first = phrases.groups.get(governor.verb as usize)?;
    let raising = first.lemma().is_some_and(|lemma| RAISING.has(lemma_text(context, lemma)));
    let verb = if raising { phrases.main_verb(governor.verb as usize) } else { governor.verb as usize };
    let chosen = phrases.groups.get(verb)?;
    let mut part =
        if verb == governor.verb as usize { governor.part } else { part_of(governor.part, chosen) };
    // "rescued over 700": the preposition is the number's bound.
    let bound = preposition.is_none_or(|at| at >= figure.start as usize);
    if part == Part::Oblique
        && bound
        && !chosen.is_passive()
        && chosen.tokens.end as usize + 2 >= figure.start as usize
    {
        part = Part::Object;
    }
    if let Some(event) = reported_so(context, chosen, part) {
        return Some(event);
    }
    if part == Part::Subject && is_bare_passive(context, chosen) {
        part = Part::PassiveSubject;
    }
    event_of(context, figure, group, chosen, part).or_else(|| {
        // "we have 250 crews coming from Ohio"
        let empty = part == Part::Object && !chosen.is_passive();
        if empty { described(context, figure, group) } else { None }
    })
}

/// "keeps troops in Abkhazia and South Ossetia, two breakaway regions of Georgia, …": says what the names before it are.
fn is_apposition(context: &Context<'_, '_>, figure: &Candidate, group: usize) -> bool {
    let document = context.document;
    let start = figure.start as usize;
    let named = start > 1
        && document.is_mark(start - 1, b',')
        && document.token(start - 2).is_some_and(|token| token.is_word() && token.is_capitalized())
        && !super::super::look::caps_say_nothing(document, start - 2);
    let Some(behind) = context.phrases.groups.get(group).map(|group| group.tokens.end as usize) else {
        return false;
    };
    let closed =
        document.is_mark(behind, b',') || document.is_mark(behind, b'.') || document.is(behind, w::OF);
    let counted =
        group.checked_sub(1).and_then(|before| context.phrases.groups.get(before)).is_some_and(|before| {
            context.phrases.parsed_tag(before.tokens.start as usize) == crate::phrase::Tag::Number
        });
    named && closed && !counted
}

/// The event of the participle or -ing form behind a noun group whose verb tells none.
fn described(context: &Context<'_, '_>, figure: &Candidate, group: usize) -> Option<Event> {
    if figure.kind != FigureKind::Count {
        return None;
    }
    let clause = context.phrases.clause(figure.tokens.start as usize)?.tokens;
    let governor = context.phrases.description(context.document, group, clause)?;
    let verb = context.phrases.groups.get(governor.verb as usize)?;
    // "15,000 people located 35 miles away" lie there.
    if is_word(context.document, verb.head as usize, words!["located", "situated", "based"]) {
        return None;
    }
    event_of(context, figure, group, verb, governor.part)
}

/// The event of a subject's verb.
pub(super) fn of_subject(
    context: &Context<'_, '_>,
    figure: &Candidate,
    verb: usize,
    group: &Group,
) -> Option<Event> {
    let main = if group.lemma().is_some_and(|lemma| RAISING.has(lemma_text(context, lemma))) {
        context.phrases.main_verb(verb)
    } else {
        verb
    };
    let chosen = context.phrases.groups.get(main)?;
    let part = if chosen.is_passive() { Part::PassiveSubject } else { Part::Subject };
    event_of(context, figure, verb, chosen, part)
}

/// "In addition to the 14 tanks, three trucks were destroyed": what the sentence tells of the others.
fn in_addition(
    context: &Context<'_, '_>,
    figure: &Candidate,
    group: usize,
    preposition: usize,
) -> Option<Event> {
    let (document, phrases) = (context.document, context.phrases);
    let before = preposition.checked_sub(1)?;
    let opens = document.is(preposition, w::TO) && is_word(document, before, words!["addition"])
        || document.is(preposition, w::WITH) && is_word(document, before, words!["along"]);
    if !opens {
        return None;
    }
    let sentence = document.sentence_range(before);
    if before > sentence.start as usize + 1 {
        return None;
    }
    let groups = phrases.groups_in(sentence);
    let verb = groups
        .skip_while(|&index| index <= group)
        .take(GROUPS_AHEAD)
        .find(|&index| phrases.groups[index].is_finite())?;
    of_subject(context, figure, verb, &phrases.groups[verb])
}

/// "51 people were reported killed", "12 were found dead".
fn reported_so(context: &Context<'_, '_>, verb: &Group, part: Part) -> Option<Event> {
    let document = context.document;
    let at = verb.tokens.end as usize;
    let raising = verb.lemma().is_some_and(|lemma| RAISING.has(lemma_text(context, lemma)));
    if !raising || matches!(part, Part::Oblique) {
        return None;
    }
    let token = document.token(at)?;
    let lemma = if is_word(document, at, words!["dead"]) {
        w::DIE
    } else if token.has(Class::VerbParticiple) && token.is_word() && !token.has(Class::Auxiliary) {
        document.lexicon.lemma(token.lexeme)
    } else {
        return None;
    };
    Some(Event { lemma: Lemma::known(lemma), role: Some(Role::Patient) })
}

/// "priorities identified by the ministry include": a participle that was taken for the verb of the clause.
fn is_bare_passive(context: &Context<'_, '_>, verb: &Group) -> bool {
    let document = context.document;
    let GroupKind::Verb { lemma, .. } = verb.kind else { return false };
    let LemmaKind::Known(base) = lemma.0 else { return false };
    let flags = document.lexicon.value(base, Class::VerbBase).unwrap_or(0);
    let changes = verb_flags::INTRANSITIVE | verb_flags::UPWARD | verb_flags::DOWNWARD;
    verb.tokens.len() == 1
        && document.has(verb.head as usize, Class::VerbParticiple)
        && document.is(verb.tokens.end as usize, w::BY)
        && flags & changes == 0
}

/// The part beside the verb that another one leads to: "12 men were expected to be charged".
fn part_of(part: Part, verb: &Group) -> Part {
    match part {
        Part::Subject | Part::PassiveSubject if verb.is_passive() => Part::PassiveSubject,
        Part::Subject | Part::PassiveSubject => Part::Subject,
        other => other,
    }
}

fn event_of(
    context: &Context<'_, '_>,
    figure: &Candidate,
    group: usize,
    verb: &Group,
    part: Part,
) -> Option<Event> {
    let GroupKind::Verb { lemma, negated, .. } = verb.kind else { return None };
    let word = lemma_text(context, lemma);
    let listed = |list: &Words| list.has(word);
    let money = figure.kind == FigureKind::Money;
    let object = matches!(part, Part::Object | Part::PassiveSubject);
    if negated {
        return None;
    }
    if let Some(event) = inverted(context, verb, word) {
        return Some(event);
    }
    // "are said to be in critical condition"
    let said = verb.is_passive() && matches!(word, "say" | "believe" | "think");
    if said {
        return None;
    }
    let doer = part == Part::Subject
        && listed(OF_DOERS)
        && context
            .document
            .has(context.phrases.groups.get(group).map_or(0, |group| group.head as usize), Class::PersonNoun);
    let weighed = figure.kind != FigureKind::Count && matches!(word, "weigh" | "measure");
    if listed(NO_EVENTS) && !(object && listed(WITH_OBJECT) && !weighed) && !doer {
        return None;
    }
    // "plunged 200 meters", "covers 70 square miles": an extent suffers nothing.
    let extent = figure.kind == FigureKind::Measure && is_extent(context, figure, lemma, word);
    if extent {
        return None;
    }
    if matches!(figure.kind, FigureKind::Money | FigureKind::Measure) && (!object || listed(MONEY_STAYS)) {
        let charged = money
            && part == Part::Oblique
            && matches!(word, "defraud" | "fine" | "pay" | "spend" | "sue" | "ask" | "settle");
        if !charged {
            return None;
        }
    }
    let role = match part {
        Part::Object | Part::PassiveSubject => Some(Role::Patient),
        Part::Subject if listed(SUFFERED) => Some(Role::Patient),
        Part::Subject => Some(Role::Agent),
        Part::Oblique if !oblique_fits(context, group, verb, word) => return None,
        Part::Oblique => oblique_role(context, group, verb),
    };
    Some(Event { lemma, role })
}

/// "Also confiscated were 46 phones": the participle stands before its auxiliary.
fn inverted(context: &Context<'_, '_>, verb: &Group, word: &str) -> Option<Event> {
    let document = context.document;
    let at = (verb.tokens.start as usize).checked_sub(1).filter(|_| word == "be")?;
    let done = document.has(at, Class::VerbParticiple) && !document.has(at, Class::Auxiliary);
    let subject = at > 0 && context.phrases.group(at - 1).is_some_and(Group::is_noun);
    (done && !subject).then(|| Event {
        lemma: Lemma::known(document.lexicon.lemma(document.lexeme(at))),
        role: Some(Role::Patient),
    })
}

/// Verbs of motion and change, and those that tell how far something reaches, beside a measure without its stuff.
fn is_extent(context: &Context<'_, '_>, figure: &Candidate, lemma: Lemma, word: &str) -> bool {
    const REACHING: &Words = words![
        "cover", "cross", "extend", "get", "lose", "gain", "add", "pass", "repeat", "share", "stretch",
        "walk", "drive", "travel", "run", "swim", "sail", "fly", "move", "march", "stay", "dig", "lead",
        "hit", "receive"
    ];
    let stuff = context.document.is(figure.after as usize, w::OF);
    let LemmaKind::Known(base) = lemma.0 else { return false };
    let flags = context.document.lexicon.value(base, Class::VerbBase).unwrap_or(0);
    let moves = verb_flags::INTRANSITIVE | verb_flags::UPWARD | verb_flags::DOWNWARD;
    !stuff
        && (flags & moves != 0
            || REACHING.has(word)
            || super::super::noun::is_length(context.document, figure))
}

/// Prepositions whose noun the verb has nothing to do with.
const BESIDE: &Words = words![
    "during",
    "after",
    "before",
    "since",
    "until",
    "despite",
    "without",
    "like",
    "amid",
    "following",
    "than",
    "except",
    "besides",
    "throughout",
    "unlike"
];

/// Whom something can be given to or taken from.
const OF_PEOPLE: Classes = Classes::of(&[Class::PersonNoun]);

/// Whether a noun behind a preposition has to do with the verb: the preposition stands right behind the verb, or the verb
/// is one that takes its charges that way ("pleaded guilty to four counts").
fn oblique_fits(context: &Context<'_, '_>, group: usize, verb: &Group, lemma: &str) -> bool {
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
            document
                .any(at, crate::lexicon::Classes::of(&[Class::Adverb, Class::Particle, Class::Preposition]))
                || is_word(document, at, words!["guilty"])
        });
    let charged = super::charges::CHARGES.has(lemma)
        && is_word(document, preposition, words!["with", "to", "of", "on", "for"]);
    // "built between 1865 and 1872 by 6,000 laborers", "cut power to 64,000 customers"
    let done_by = (verb.is_passive() || document.has(verb.head as usize, Class::VerbParticiple))
        && document.is(preposition, w::BY);
    let given_to = document.is(preposition, w::TO)
        && context
            .phrases
            .groups
            .get(group)
            .is_some_and(|group| document.any(group.head as usize, OF_PEOPLE));
    let asked = document.is(preposition, w::FOR) && matches!(lemma, "ask" | "sue" | "settle");
    // "shifted to 2,100 shelters", "assigned to the two fires" tell where.
    let there = verb.is_passive()
        && document.is(preposition, w::TO)
        && !given_to
        && !context
            .phrases
            .groups
            .get(group)
            .is_some_and(|group| document.has(group.head as usize, Class::EventNoun));
    !there && right_behind || asked || charged || done_by || given_to
}

/// By the preposition: "by 12 men" does it, "with four counts" suffers it, "in 170 countries" is where it happens.
fn oblique_role(context: &Context<'_, '_>, group: usize, verb: &Group) -> Option<Role> {
    let document = context.document;
    let Some(preposition) = context.phrases.preposition(group) else { return Some(Role::Patient) };
    let passive = matches!(verb.kind, GroupKind::Verb { voice: Voice::Passive, .. });
    if document.is(preposition, w::BY) {
        return Some(if passive { Role::Agent } else { Role::Patient });
    }
    let charged = super::charges::CHARGES
        .has(lemma_text(context, verb.lemma().unwrap_or(Lemma::known(w::BE))))
        && document.is(preposition, w::IN)
        && context
            .phrases
            .groups
            .get(group)
            .is_some_and(|group| document.has(group.head as usize, Class::EventNoun));
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
