//! What happened to the counted things: the event noun itself, an event noun before them, or the verb that governs them.

mod verb;
mod words;

use super::Context;
use super::candidate::Candidate;
use super::look::is_word;
use crate::lemma::{Lemma, LemmaKind};
use crate::lexicon::{Class, Lexeme, verb_flags, words as w};
use crate::mention::{Event, FigureKind, Role};
use crate::text::{Gap, TokenRange};
use verb::governed;
use words::{HAPPENS, STRONG};

pub(super) fn read(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    match figure.kind {
        FigureKind::Percent => return noun_before(context, figure).or_else(|| cut_by(context, figure)),
        FigureKind::Age => return None,
        FigureKind::Rate if noun.is_none() => return None,
        _ => {}
    }
    if figure.tied {
        return None; // "a 6-member council" tells its size
    }
    let counted = figure.kind == FigureKind::Count;
    if let Some(event) = dead_behind(context, figure, noun) {
        return Some(event);
    }
    let by_verb = || right_before(context, figure, noun).or_else(|| governed(context, figure, noun));
    if let Some(own) = noun.filter(|_| counted).and_then(|noun| of_head(context, noun)) {
        let strong = STRONG.contains(&lemma_text(context, own.lemma));
        return by_verb()
            .filter(|verb| !strong && verb.role.is_some())
            .map(|verb| happening(context, verb))
            .or(Some(own));
    }
    if let Some(event) = noun_before(context, figure) {
        return Some(event);
    }
    if figure.kind == FigureKind::Money {
        if let Some(event) = noun_behind(context, figure) {
            return Some(event);
        }
    }
    let money = figure.kind == FigureKind::Money;
    let cut = || if money { cut_to(context, figure) } else { None };
    by_verb().or_else(|| participle_behind(context, figure, noun)).or_else(cut)
}

/// "conducted 15 strikes": the verb only says that they happened.
fn happening(context: &Context<'_, '_>, event: Event) -> Event {
    let happens = HAPPENS.contains(&lemma_text(context, event.lemma));
    if happens { Event { role: Some(Role::Event), ..event } } else { event }
}

/// "killing at least 81 people": an -ing form right before the number.
fn right_before(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    let document = context.document;
    if figure.kind == FigureKind::Money
        || figure.kind == FigureKind::Count && noun.is_none() && figure.rule != super::COUNT
    {
        return None;
    }
    let at = (figure.start as usize).checked_sub(1)?;
    let token = document.token(at)?;
    let verb = token.has(Class::VerbIng) && !token.has(Class::Preposition) && token.is_word();
    let auxiliary = token.has(Class::Auxiliary)
        || is_word(
            document,
            at,
            &[
                "including",
                "totaling",
                "totalling",
                "following",
                "according",
                "being",
                "having",
                "numbering",
                "spanning",
                "covering",
                "exceeding",
                "ranging",
                "averaging",
                "reaching",
                "topping",
                "approaching",
                "nearing",
                "costing",
                "during",
                "surrounding",
                "making",
                "becoming",
                "involving",
                "regarding",
                "concerning",
            ],
        );
    let determined =
        at > 0 && document.any(at - 1, crate::lexicon::Classes::of(&[Class::Determiner, Class::Possessive]));
    let lemma = document.lexicon.lemma(token.lexeme);
    (verb && !auxiliary && !determined && lemma != token.lexeme)
        .then(|| Event { lemma: Lemma::known(lemma), role: Some(Role::Patient) })
}

/// "with at least ten people killed", "1,000 others wounded in the blasts": a participle taken for a past tense.
fn participle_behind(
    context: &Context<'_, '_>,
    figure: &Candidate,
    noun: Option<TokenRange>,
) -> Option<Event> {
    let document = context.document;
    if figure.kind != FigureKind::Count {
        return None;
    }
    let at = noun.map_or(figure.after, |noun| noun.end) as usize;
    let token =
        document.token(at).filter(|token| token.gap < Gap::Line && token.has(Class::VerbParticiple))?;
    let lemma = document.lexicon.lemma(token.lexeme);
    let flags = document.lexicon.value(lemma, Class::VerbBase).unwrap_or(0);
    let suffered = flags & verb_flags::INTRANSITIVE == 0;
    (!token.has(Class::Auxiliary) && suffered)
        .then(|| Event { lemma: Lemma::known(lemma), role: Some(Role::Patient) })
}

/// "12 dead", "hundreds of pilgrims dead", "40 injured" where no verb group says it.
fn dead_behind(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    let document = context.document;
    let at = noun.map_or(figure.after, |noun| noun.end) as usize;
    let hurt = is_word(document, at, &["injured", "wounded"]);
    let dead = is_word(document, at, &["dead"]) || hurt;
    let verb = context.phrases.group(at).is_some_and(crate::phrase::group::Group::is_finite);
    let lemma = if hurt { document.lexicon.lemma(document.lexeme(at)) } else { w::DIE };
    (dead && !verb).then(|| Event { lemma: Lemma::known(lemma), role: Some(Role::Patient) })
}

/// "3,744 arrests": the head is the event.
fn of_head(context: &Context<'_, '_>, noun: TokenRange) -> Option<Event> {
    let document = context.document;
    let head = head_of(context, noun)?;
    let verb = document.value(head, Class::EventNoun)?;
    if is_word(document, head, &["case", "cases"]) && !context.is_about_health() {
        return None;
    }
    // "two fines", "three shots" are events, "two charges" and "12 issues" of a paper maybe not.
    Some(Event { lemma: Lemma::known(Lexeme(verb)), role: Some(Role::Event) })
}

/// The head of a counted noun phrase: its last word before an of-phrase or a second head.
fn head_of(context: &Context<'_, '_>, noun: TokenRange) -> Option<usize> {
    let document = context.document;
    let end = noun
        .indices()
        .skip(1)
        .find(|&at| document.is(at, w::OF) || document.is(at, w::AND))
        .unwrap_or(noun.end as usize);
    end.checked_sub(1)
}

/// "the arrest of 1,209 suspects", "the deaths of two soldiers", "purchase of 105 jets".
fn noun_before(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    let document = context.document;
    let mut at = (figure.start as usize).checked_sub(1)?;
    let money = figure.kind == FigureKind::Money;
    if document.is(at, w::THE) || document.any(at, crate::lexicon::Classes::of(&[Class::Possessive])) {
        at = at.checked_sub(1)?;
    }
    // "grants up to $15,000", "loans worth $2m"
    let direct = money && document.has(at, Class::EventNoun);
    let of = document.is(at, w::OF)
        || document.is(at, w::FOR) && !money
        || money && is_word(document, at, &["worth", "totaling", "totalling"]);
    if !direct && !of {
        return None;
    }
    let noun = if direct { at } else { at.checked_sub(1)? };
    let verb = document.value(noun, Class::EventNoun)?;
    if money
        && is_word(
            document,
            noun,
            &[
                "damage", "deal", "contract", "case", "estimate", "increase", "rise", "decline", "drop",
                "gain", "cut", "growth", "forecast",
            ],
        )
    {
        return None;
    }
    let agent =
        is_word(document, noun, &["arrival", "march", "protest", "meeting", "rally", "demonstration"]);
    Some(Event {
        lemma: Lemma::known(Lexeme(verb)),
        role: Some(if agent { Role::Agent } else { Role::Patient }),
    })
}

/// "$15,000 grants", "a $100 million capital raising".
fn noun_behind(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    const EVENTS: &[&str] = &[
        "grant",
        "grants",
        "fine",
        "fines",
        "donation",
        "donations",
        "payment",
        "payments",
        "investment",
        "investments",
        "loan",
        "loans",
        "settlement",
        "raising",
        "purchase",
        "acquisition",
        "penalty",
        "award",
        "bailout",
    ];
    let document = context.document;
    let group = context.phrases.group(figure.tokens.start as usize).filter(|group| group.is_noun())?;
    let head = group.head as usize;
    let behind = head >= figure.tokens.end as usize && is_word(document, head, EVENTS);
    let verb = document.value(head, Class::EventNoun).filter(|_| behind)?;
    Some(Event { lemma: Lemma::known(Lexeme(verb)), role: Some(Role::Patient) })
}

/// "cut spending by half", "raised fares by 12 percent": what an agent did to the amount.
fn cut_by(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    let by = figure.start.checked_sub(1).is_some_and(|at| context.document.is(at as usize, w::BY));
    if by { of_change(context, figure).filter(|event| is_done_to(context, *event)) } else { None }
}

/// Verbs of change that somebody does to an amount; others only tell how it moves.
fn is_done_to(context: &Context<'_, '_>, event: Event) -> bool {
    const DONE: &[&str] = &[
        "cut", "raise", "increase", "lower", "reduce", "slash", "trim", "curb", "hike", "boost", "shrink",
        "pare", "decrease", "double", "triple", "halve",
    ];
    DONE.contains(&lemma_text(context, event.lemma))
}

/// "cut its costs to $15 million"
fn cut_to(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    let to = figure.start.checked_sub(1).is_some_and(|at| context.document.is(at as usize, w::TO));
    if to { of_change(context, figure).filter(|event| is_done_to(context, *event)) } else { None }
}

/// "increased its dividend from $0.40 to $0.42": what both ends of a change of an amount of money went through.
pub(super) fn of_change(context: &Context<'_, '_>, figure: &Candidate) -> Option<Event> {
    const REACH: usize = 12;
    let document = context.document;
    let start = figure.start as usize;
    let sentence = document.sentence_range(start);
    let verb = (1..=REACH).find_map(|back| {
        let at = start.checked_sub(back).filter(|&at| sentence.holds(at))?;
        super::look::change_direction(document, at).map(|_| at)
    })?;
    let lemma = document.lexicon.lemma(document.lexeme(verb));
    Some(Event { lemma: Lemma::known(lemma), role: Some(Role::Patient) })
}

/// The text of a lemma that the lexicon knows; empty for one that was formed.
fn lemma_text<'a>(context: &Context<'a, '_>, lemma: Lemma) -> &'a str {
    match lemma.0 {
        LemmaKind::Known(lexeme) => context.document.lexicon.text(lexeme),
        LemmaKind::Formed { .. } => "",
    }
}

/// Whether people are what an event happens to, so that a number without a noun counts them.
pub(super) fn is_of_people(context: &Context<'_, '_>, event: Event) -> bool {
    const OF_PEOPLE: &[&str] = &[
        "kill",
        "die",
        "injure",
        "wound",
        "hurt",
        "arrest",
        "detain",
        "rescue",
        "save",
        "evacuate",
        "displace",
        "charge",
        "infect",
        "hospitalize",
        "hospitalise",
        "drown",
        "deport",
        "murder",
        "execute",
        "convict",
        "sentence",
        "jail",
        "fire",
        "hire",
        "employ",
        "vaccinate",
        "abduct",
        "kidnap",
        "shoot",
        "call",
        "visit",
        "vote",
        "march",
        "flee",
        "attend",
    ];
    OF_PEOPLE.contains(&lemma_text(context, event.lemma))
}
