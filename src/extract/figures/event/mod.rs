//! What happened to the counted things: the event noun itself, an event noun before them, or the verb that governs them.

mod amount;
mod charges;
mod left;
mod lives;
mod oblique;
mod part;
mod verb;
mod words;

use super::Context;
use super::candidate::Candidate;
use super::look::{Words, is_word, words};
use crate::lemma::{Lemma, LemmaKind};
use crate::lexicon::{Class, Classes, Lexeme, verb_flags, words as w};
use crate::mention::{Event, FigureKind, Role};
use crate::phrase::Opening;
use crate::text::{Gap, TokenRange};
pub(super) use amount::of_change;
use amount::{cut_by, cut_to, is_cut, is_size, noun_behind};
use part::{is_of_known_whole, of_those, of_whom};
use verb::governed;
use words::{HAPPENS, STRONG};

/// "under arrest" and the like stand at most this many tokens behind the counted noun.
const STATE_REACH: usize = 8;

pub(super) fn read(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    match figure.kind {
        // "cut taxes by half"; other percentages tell of levels and changes.
        FigureKind::Percent => {
            let cuts = || noun_before(context, figure).filter(|event| is_cut(context, *event));
            return cut_by(context, figure).filter(|_| figure.fraction).or_else(cuts);
        }
        FigureKind::Age => return None,
        FigureKind::Rate if noun.is_none() => return None,
        _ => {}
    }
    let counted = figure.kind == FigureKind::Count;
    if counted && super::vote::is_side(context.document, figure) {
        let voted = super::vote::is_told(context.document, figure);
        return voted.map(|word| Event {
            lemma: Lemma::known(context.document.lexicon.lemma(word)),
            role: Some(Role::Agent),
        });
    }
    // "a father of two, who was struck"
    let children = counted
        && noun.is_none()
        && figure.start > 1
        && context.document.is(figure.start as usize - 1, w::OF)
        && is_word(
            context.document,
            figure.start as usize - 2,
            words!["father", "mother", "dad", "mum", "mom", "parents"],
        );
    if children {
        return None;
    }
    let money = figure.kind == FigureKind::Money;
    if figure.tied && !money || counted && is_of_known_whole(context, figure) {
        return None; // "a 6-member council" tells its size
    }
    if money && is_size(context, figure) {
        return None;
    }
    if let Some(event) = dead_behind(context, figure, noun) {
        return Some(event);
    }
    if let Some(event) = lives::taken(context, figure, noun) {
        return Some(event);
    }
    if let Some(event) = left::toll(context, figure, noun) {
        return Some(event);
    }
    if let Some(told) = left::noun(context, figure, noun) {
        return left::event(context, figure, told);
    }
    if let Some(event) = of_whom(context, figure).or_else(|| of_those(context, figure)) {
        return Some(event);
    }
    // ", adding 21 children were hurt": what is said tells the event, if it has a verb.
    let said = is_word(
        context.document,
        (figure.start as usize).saturating_sub(1),
        words!["adding", "noting", "warning", "arguing", "suggesting"],
    ) && context
        .phrases
        .clause(figure.start as usize)
        .is_some_and(|clause| clause.opening == Opening::Complement);
    let by_verb = || {
        let before = || right_before(context, figure, noun);
        if said {
            return governed(context, figure, noun).or_else(before);
        }
        before().or_else(|| governed(context, figure, noun))
    };
    // "stabbed the victim three times": what happened so often.
    if counted
        && noun.is_some_and(|noun| {
            noun.len() == 1 && is_word(context.document, noun.start as usize, words!["times"])
        })
    {
        return by_verb().map(|verb| Event { role: Some(Role::Event), ..verb });
    }
    if let Some(own) = noun.filter(|_| counted).and_then(|noun| of_head(context, noun)) {
        let strong = STRONG.has(lemma_text(context, own.lemma));
        return by_verb()
            .filter(|verb| !strong && verb.role.is_some())
            .map(|verb| happening(context, verb, own))
            .or(Some(own));
    }
    if let Some(event) = noun_before(context, figure) {
        return Some(event);
    }
    if money {
        if let Some(event) = noun_behind(context, figure) {
            return Some(event);
        }
    }
    let cut = || if money { cut_to(context, figure) } else { None };
    by_verb()
        .or_else(|| participle_behind(context, figure, noun))
        .or_else(|| part::of_crowd(context, figure))
        .or_else(cut)
        .or_else(|| if money { amount::in_what(context, figure) } else { state(context, figure, noun) })
}

/// "174 jets on order", "two ministers are under house arrest": what a phrase behind the counted things says of them.
fn state(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    let document = context.document;
    let end = noun.filter(|_| figure.kind == FigureKind::Count)?.end as usize;
    let sentence = document.sentence_range(figure.tokens.start as usize);
    (end..end + STATE_REACH).find_map(|at| {
        if !sentence.holds(at) || !document.has(at, Class::Preposition) {
            return None;
        }
        // "under house arrest"
        let head = at + 1 + usize::from(is_word(document, at + 1, words!["house"]));
        let listed = document.is(at, w::ON) && is_word(document, head, words!["order", "strike", "trial"])
            || document.is(at, w::UNDER) && is_word(document, head, words!["arrest", "siege"])
            || document.is(at, w::IN) && is_word(document, head, words!["custody"]);
        let verb = document.value(head, Class::EventNoun).filter(|_| listed)?;
        let agent = is_word(document, head, words!["strike"]);
        let role = Some(if agent { Role::Agent } else { Role::Patient });
        Some(Event { lemma: Lemma::known(Lexeme(verb)), role })
    })
}

/// "conducted 15 strikes": the verb only says that they happened.
fn happening(context: &Context<'_, '_>, event: Event, own: Event) -> Event {
    // "reported 40 thefts", "expect one more cut": nothing but the occurrence itself is told.
    if matches!(lemma_text(context, event.lemma), "see" | "report" | "record" | "register" | "cause" | "make")
    {
        return own;
    }
    let happens = HAPPENS.has(lemma_text(context, event.lemma));
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
            words![
                "including", "totaling", "totalling", "following", "according", "being", "having",
                "numbering", "spanning", "covering", "exceeding", "ranging", "averaging", "reaching",
                "topping", "approaching", "nearing", "costing", "during", "surrounding", "making",
                "becoming", "involving", "regarding", "concerning", "saying", "stating", "insisting"
            ],
        );
    let determined = at > 0 && document.any(at - 1, Classes::of(&[Class::Determiner, Class::Possessive]));
    let lemma = document.lexicon.lemma(token.lexeme);
    let weighed = is_word(document, at, words!["weighing", "measuring"]);
    (verb && !auxiliary && !determined && !weighed && lemma != token.lexeme)
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
    let at = at + usize::from(document.is(at, w::MORE)); // "hundreds more killed"
    let at = at + usize::from(document.word(at).ends_with("ly") && document.has(at, Class::Adverb)); // "seriously injured"
    let token =
        document.token(at).filter(|token| token.gap < Gap::Line && token.has(Class::VerbParticiple))?;
    if is_word(document, at, words!["located", "situated", "based"]) {
        return None;
    }
    let lemma = document.lexicon.lemma(token.lexeme);
    if words::NO_EVENTS.has(document.lexicon.text(lemma)) {
        return None; // "the two groups got into an argument"
    }
    let flags = document.lexicon.value(lemma, Class::VerbBase).unwrap_or(0);
    let suffered = flags & verb_flags::INTRANSITIVE == 0 || words::SUFFERED.has(document.lexicon.text(lemma));
    // "hundreds joined vigils": a past tense with its object.
    let did = token.has(Class::VerbPast)
        && super::doing::is_bare_crowd(document, figure)
        && document.any(at + 1, Classes::of(&[Class::NounPlural, Class::Determiner, Class::Possessive]))
        && !STRONG.has(document.lexicon.text(lemma));
    let role = if did { Role::Agent } else { Role::Patient };
    (!token.has(Class::Auxiliary) && suffered).then(|| Event { lemma: Lemma::known(lemma), role: Some(role) })
}

/// "12 dead", "hundreds of pilgrims dead", "40 injured" where no verb group says it.
fn dead_behind(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    let document = context.document;
    let at = noun.map_or(figure.after, |noun| noun.end) as usize;
    let at =
        at + usize::from(is_word(document, at, words!["still", "reported", "feared", "confirmed", "more"]));
    let hurt = is_word(document, at, words!["injured", "wounded"]);
    // "29 missing", "left 12 people dead" tell of other events.
    let missing = document.is(at, w::MISSING);
    let left = figure.start > 0
        && document.lexicon.text(document.lexicon.lemma(document.lexeme(figure.start as usize - 1)))
            == "leave";
    let dead = is_word(document, at, words!["dead"]) && !left || hurt || missing;
    let verb = context.phrases.group(at).is_some_and(crate::phrase::group::Group::is_finite);
    let lemma = if hurt || missing { document.lexicon.lemma(document.lexeme(at)) } else { w::DIE };
    (dead && !verb).then(|| Event { lemma: Lemma::known(lemma), role: Some(Role::Patient) })
}

/// "3,744 arrests": the head is the event.
fn of_head(context: &Context<'_, '_>, noun: TokenRange) -> Option<Event> {
    let document = context.document;
    let head = head_of(context, noun)?;
    let verb = document.value(head, Class::EventNoun)?;
    if is_word(document, head, words!["case", "cases"]) && !context.is_about_health() {
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
    if document.is(at, w::THE) || document.has(at, Class::Possessive) {
        at = at.checked_sub(1)?;
    }
    // "grants up to $15,000", "loans worth $2m"
    let direct = money && document.has(at, Class::EventNoun);
    let against = is_word(document, at, words!["on", "against"])
        && at > 0
        && is_word(
            document,
            at - 1,
            words!["attack", "attacks", "raid", "raids", "strike", "strikes", "assault", "assaults"],
        );
    // "an assault by dozens of settlers", but "a rise by 20 points"
    let by = !money
        && document.is(at, w::BY)
        && at > 0
        && super::look::change_direction(document, at - 1).is_none()
        && !is_word(document, at - 1, words!["win", "victory", "defeat", "lead", "loss", "vote"]);
    let of = document.is(at, w::OF)
        || against
        || by
        || document.is(at, w::FOR) && !money
        || money && is_word(document, at, words!["worth", "totaling", "totalling"]);
    if !direct && !of {
        return None;
    }
    let noun = if direct { at } else { at.checked_sub(1)? };
    let verb = document.value(noun, Class::EventNoun)?;
    if money
        && is_word(
            document,
            noun,
            words![
                "damage", "deal", "contract", "case", "estimate", "increase", "rise", "decline", "drop",
                "gain", "cut", "growth", "forecast"
            ],
        )
    {
        return None;
    }
    let agent = by
        || is_word(
            document,
            noun,
            words!["arrival", "march", "protest", "meeting", "rally", "demonstration"],
        );
    Some(Event {
        lemma: Lemma::known(Lexeme(verb)),
        role: Some(if agent { Role::Agent } else { Role::Patient }),
    })
}

/// The base form of a known word.
fn lemma_of(context: &Context<'_, '_>, at: usize) -> Lemma {
    Lemma::known(context.document.lexicon.lemma(context.document.lexeme(at)))
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
    const OF_PEOPLE: &Words = words![
        "kill", "die", "injure", "wound", "hurt", "arrest", "detain", "rescue", "save", "evacuate",
        "displace", "charge", "infect", "hospitalize", "hospitalise", "drown", "deport", "murder", "execute",
        "convict", "sentence", "jail", "fire", "hire", "employ", "vaccinate", "abduct", "kidnap", "shoot",
        "call", "visit", "vote", "march", "flee", "attend"
    ];
    OF_PEOPLE.has(lemma_text(context, event.lemma))
}
