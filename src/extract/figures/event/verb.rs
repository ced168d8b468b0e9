//! The event that the verb tells which governs a figure.

use super::super::Context;
use super::super::candidate::Candidate;
use super::super::look::{Words, is_word, words};
use super::words::{MONEY_STAYS, NO_EVENTS, OF_DOERS, QUANTIFIERS, RAISING, SUFFERED, WITH_OBJECT};
use super::{lemma_text, oblique};
use crate::lemma::{Lemma, LemmaKind};
use crate::lexicon::{Class, Classes, verb_flags, words as w};
use crate::mention::{Amount, Event, FigureKind, Role};
use crate::phrase::{Group, GroupKind, Part};
use crate::text::TokenRange;

/// The verb of a sentence stands at most this many groups behind "in addition to".
const GROUPS_AHEAD: usize = 16;

/// So many nouns are passed on the way to what governs a whole: "an estimated total of 6,000 sets of masks".
const WHOLES: usize = 2;

/// The event that the verb tells which governs a figure.
pub(super) fn governed(
    context: &Context<'_, '_>,
    figure: &Candidate,
    noun: Option<TokenRange>,
) -> Option<Event> {
    let phrases = context.phrases;
    let counted = counted_group(context, figure, noun)?;
    let added = phrases.preposition(counted).and_then(|at| in_addition(context, figure, counted, at));
    if added.is_some() {
        return added;
    }
    let group = whole(context, figure, counted);
    if is_apposition(context, figure, group) {
        return None;
    }
    let charge = super::charges::leading(context, figure, group);
    if charge.is_some() {
        return charge;
    }
    let governor = phrases.governor(context.document, group)?;
    let first = phrases.groups.get(governor.verb as usize)?;
    let raising = first.lemma().is_some_and(|lemma| RAISING.has(lemma_text(context, lemma)));
    let main = if raising { phrases.main_verb(governor.verb as usize) } else { governor.verb as usize };
    let verb = phrases.groups.get(main)?;
    let part = if main == governor.verb as usize { governor.part } else { part_of(governor.part, verb) };
    let part = part_beside(context, figure, group, verb, part);
    if let Some(event) = reported_so(context, verb, part) {
        return Some(event);
    }
    event_of(context, figure, group, verb, part).or_else(|| {
        // "we have 250 crews coming from Ohio"
        let empty = part == Part::Object && !verb.is_passive();
        if empty { described(context, figure, group) } else { None }
    })
}

/// The noun group of the number, or of what it counts.
fn counted_group(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<usize> {
    let phrases = context.phrases;
    let group_at = |at: u32| phrases.group_index(at as usize).filter(|&at| phrases.groups[at].is_noun());
    let group = group_at(figure.tokens.start).or_else(|| group_at(noun?.start))?;
    // "ticket sales over 5,000, others have …": a number that goes with the noun before it.
    let stuck = noun.is_none()
        && group > 0
        && phrases.groups[group - 1].is_noun()
        && phrases.groups[group - 1].tokens.end == phrases.groups[group].tokens.start
        && phrases.groups[group].tokens.start < figure.tokens.start;
    (!stuck).then_some(group)
}

/// "a total of 6,000 masks": the group of the total, which stands for the masks.
fn whole(context: &Context<'_, '_>, figure: &Candidate, mut group: usize) -> usize {
    let (document, phrases) = (context.document, context.phrases);
    for _ in 0..WHOLES {
        let Some(of) = phrases.preposition(group).filter(|&at| document.is(at, w::OF)) else { break };
        let Some(outer) = of.checked_sub(1).and_then(|at| phrases.group_index(at)) else { break };
        let head = phrases.groups[outer].head as usize;
        // "an advance of $6 million", "a dividend of 22 cents": what happens to the amount, happens to its noun.
        let amount = figure.kind == FigureKind::Money
            && !super::super::about::is_level_noun(document, head)
            && phrases.groups[outer].is_noun();
        // "the bodies of six hostages were found", but "the bodies of two soldiers who were killed"
        let bodies = is_word(document, head, words!["bodies", "remains"])
            && phrases
                .clause(of)
                .and_then(|clause| phrases.description(document, group, clause.tokens))
                .is_none();
        if !amount && !bodies && !is_word(document, head, QUANTIFIERS) {
            break;
        }
        group = outer;
    }
    group
}

/// The part that a group has beside its verb, where the grammar leaves it open.
fn part_beside(
    context: &Context<'_, '_>,
    figure: &Candidate,
    group: usize,
    verb: &Group,
    part: Part,
) -> Part {
    // "rescued over 700": the preposition is the number's bound.
    let bound = || {
        context.phrases.preposition(group).is_none_or(|at| at >= figure.start as usize)
            && !verb.is_passive()
            && verb.tokens.end + 2 >= figure.start
    };
    match part {
        Part::Oblique if bound() => Part::Object,
        Part::Subject if is_bare_passive(context, verb) => Part::PassiveSubject,
        part => part,
    }
}

/// "keeps troops in Abkhazia and South Ossetia, two breakaway regions of Georgia, …": says what the names before it are.
fn is_apposition(context: &Context<'_, '_>, figure: &Candidate, group: usize) -> bool {
    let document = context.document;
    let start = figure.start as usize;
    let named = start > 1
        && document.is_mark(start - 1, b',')
        && document.token(start - 2).is_some_and(|token| token.is_word() && token.is_capitalized())
        && !super::super::look::caps_say_nothing(document, start - 2)
        && !document.any(start - 2, Classes::of(&[Class::Weekday, Class::Month]));
    let Some(behind) = context.phrases.groups.get(group).map(|group| group.tokens.end as usize) else {
        return false;
    };
    // "In Beirut, three members of the crew were hurt": what opens the sentence is over at the comma.
    let opens = named && opens_sentence(context, start - 2);
    let vague = matches!(figure.amount, Amount::Vague { .. }); // "thousands of people"
    let closed = document.is_mark(behind, b',')
        || document.is_mark(behind, b'.')
        || document.is(behind, w::OF) && !opens && !vague;
    let counted =
        group.checked_sub(1).and_then(|before| context.phrases.groups.get(before)).is_some_and(|before| {
            context.phrases.parsed_tag(before.tokens.start as usize) == crate::phrase::Tag::Number
        });
    named && closed && !counted
}

/// Whether a name stands in the phrase that opens the sentence: "In Beirut".
fn opens_sentence(context: &Context<'_, '_>, name: usize) -> bool {
    let first = context.document.sentence_range(name).start as usize;
    let group = context.phrases.group_index(name);
    group.and_then(|group| context.phrases.preposition(group)) == Some(first)
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
    let modal = context.document.has(verb.head as usize, Class::Modal);
    let lemma = if modal { behind_modal(context, verb)? } else { lemma };
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
    if figure.kind == FigureKind::Count {
        let part = super::part::among(context, verb, word).or_else(|| {
            let object = part == Part::Object && word == "include";
            super::part::included(context, verb).filter(|_| object)
        });
        if part.is_some() {
            return part;
        }
    }
    // "are said to be in critical condition"
    let said = verb.is_passive() && matches!(word, "say" | "believe" | "think");
    if said {
        return None;
    }
    let made = object && word == "make" && noun_is_made(context, figure, verb);
    // "20 states passed laws", where "sales passed 20" only tells how many.
    let passes = part == Part::Subject && word == "pass";
    let doer = passes
        || part == Part::Subject && listed(OF_DOERS) && oblique::head_has(context, group, Class::PersonNoun);
    let weighed = figure.kind != FigureKind::Count && matches!(word, "weigh" | "measure");
    let told = doer || made || object && listed(WITH_OBJECT) && !weighed;
    if !told && listed(NO_EVENTS) {
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
        Part::Oblique if !oblique::fits(context, group, verb, word) => return None,
        Part::Oblique => oblique::role(context, group, verb),
    };
    Some(Event { lemma, role })
}

/// "made four attempts", "has made $53m", but not "making a total of 40", "make up 12 percent", "made two seats available".
fn noun_is_made(context: &Context<'_, '_>, figure: &Candidate, verb: &Group) -> bool {
    let (document, head) = (context.document, verb.head as usize);
    let apart = document.has(head + 1, Class::Particle)
        || is_word(document, head + 1, words!["clear", "available", "possible", "sure", "up"])
        || (figure.after as usize..figure.after as usize + 4)
            .any(|at| is_word(document, at, words!["available", "possible"]));
    let told = figure.kind == FigureKind::Money || figure.rule == super::super::COUNT;
    // "two patients were made to leave"
    let forced = verb.is_passive() && document.is(verb.tokens.end as usize, w::TO);
    is_word(document, head, words!["made", "make"]) && told && !apart && !forced
}

/// "must all **wear**", "would likely **attack**", "should “**leave**”": the verb that a word or mark parts from its modal.
fn behind_modal(context: &Context<'_, '_>, verb: &Group) -> Option<Lemma> {
    const REACH: usize = 3;
    let document = context.document;
    let start = verb.tokens.end as usize;
    let at = (start..start + REACH).find(|&at| {
        let between = document.has(at, Class::Adverb)
            || is_word(document, at, words!["no", "longer", "all", "both", "each", "likely"])
            || document.token(at).is_some_and(|token| !token.is_word());
        !between
    })?;
    let token =
        document.token(at).filter(|token| token.has(Class::VerbBase) && !token.has(Class::Auxiliary))?;
    Some(Lemma::known(document.lexicon.lemma(token.lexeme)))
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
