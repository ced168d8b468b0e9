//! What happened to the counted things: the event noun itself, an event noun before them, or the verb that governs them.

use super::Context;
use super::candidate::Candidate;
use super::look::is_word;
use crate::lemma::{Lemma, LemmaKind};
use crate::lexicon::{Class, Lexeme, words as w};
use crate::mention::{Event, FigureKind, Role};
use crate::phrase::{Group, GroupKind, Part, Voice};
use crate::text::TokenRange;

/// Verbs that tell no event: being, having, reaching a number.
const NO_EVENTS: &[&str] = &[
    "be",
    "have",
    "do",
    "include",
    "contain",
    "comprise",
    "consist",
    "total",
    "number",
    "remain",
    "exist",
    "represent",
    "equal",
    "exceed",
    "reach",
    "say",
    "become",
    "seem",
    "appear",
    "mean",
    "involve",
    "need",
    "feature",
    "hold",
    "average",
    "range",
    "last",
    "belong",
    "concern",
    "constitute",
    "estimate",
    "expect",
    "think",
    "know",
    "believe",
    "want",
    "like",
    "live",
    "stand",
    "cost",
    "weigh",
    "measure",
    "get",
    "go",
    "come",
    "make",
    "take",
    "see",
    "use",
    "hit",
    "top",
    "pass",
    "surpass",
    "account",
    "start",
    "begin",
    "continue",
    "work",
    "follow",
    "add",
    "lie",
    "sit",
    "span",
    "cover",
];

/// Of those, verbs whose direct object still has an event.
const WITH_OBJECT: &[&str] = &[
    "hold", "make", "take", "use", "cover", "see", "get", "begin", "start", "add", "follow", "hit", "work",
    "involve",
];

/// Verbs without object that happen to their subject.
const SUFFERED: &[&str] = &[
    "die",
    "drown",
    "perish",
    "suffocate",
    "starve",
    "fall",
    "collapse",
    "disappear",
    "vanish",
    "survive",
    "sink",
    "crash",
    "burn",
    "close",
];

/// Verbs that do something to an amount of money.
const MONEY_STAYS: &[&str] = &[
    "rise", "fall", "drop", "climb", "jump", "slip", "gain", "trade", "close", "open", "end", "sell",
    "price", "value", "worth", "decline", "increase", "estimate", "exceed", "reach", "hit", "top", "surge",
    "tumble", "slide", "surpass", "average", "expect", "see", "owe", "say", "tell", "forecast", "predict",
    "start", "offer", "charge", "list", "stand", "go", "range", "set",
];

/// Nouns that only say how many: the event is that of the whole phrase.
const QUANTIFIERS: &[&str] = &[
    "total",
    "number",
    "group",
    "couple",
    "majority",
    "average",
    "estimate",
    "minimum",
    "maximum",
    "handful",
    "hundreds",
    "dozens",
    "thousands",
    "pair",
    "series",
    "team",
    "crowd",
    "record",
];

pub(super) fn read(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    match figure.kind {
        FigureKind::Percent | FigureKind::Age => return None,
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
    if let Some(event) = noun.filter(|_| counted && !figure.tied).and_then(|noun| of_head(context, noun)) {
        return Some(event);
    }
    if let Some(event) = noun_before(context, figure) {
        return Some(event);
    }
    if figure.kind == FigureKind::Money {
        if let Some(event) = noun_behind(context, figure) {
            return Some(event);
        }
    }
    governed(context, figure, noun)
}

/// "12 dead", "hundreds of pilgrims dead", "40 injured" where no verb group says it.
fn dead_behind(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    let document = context.document;
    let at = noun.map_or(figure.after, |noun| noun.end) as usize;
    let dead = is_word(document, at, &["dead"]);
    let verb = context.phrases.group(at).is_some_and(|group| group.is_finite());
    (dead && !verb).then(|| Event { lemma: Lemma::known(w::DIE), role: Some(Role::Patient) })
}

/// "3,744 arrests": the head is the event.
fn of_head(context: &Context<'_, '_>, noun: TokenRange) -> Option<Event> {
    let document = context.document;
    let head = head_of(context, noun)?;
    let verb = document.value(head, Class::EventNoun)?;
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
        || document.is(at, w::FOR)
            && document.has(at.saturating_sub(1), Class::EventNoun)
            && document.is(at, w::OF)
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
                "loss", "losses", "damage", "deal", "contract", "case", "estimate", "increase", "rise",
                "decline", "drop", "gain", "cut", "growth", "forecast",
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

/// The event that a verb tells.
fn governed(context: &Context<'_, '_>, figure: &Candidate, noun: Option<TokenRange>) -> Option<Event> {
    let phrases = context.phrases;
    let at = figure.tokens.start as usize;
    let mut group = phrases.group_index(at).filter(|&index| phrases.groups[index].is_noun());
    if group.is_none() {
        group = noun
            .and_then(|noun| phrases.group_index(noun.start as usize))
            .filter(|&index| phrases.groups[index].is_noun());
    }
    let mut group = group?;
    // "a total of 6,000 masks": what governs the whole.
    for _ in 0..2 {
        let Some(preposition) = phrases.preposition(group) else { break };
        let Some(outer) = preposition.checked_sub(1).and_then(|at| phrases.group_index(at)) else { break };
        let head = phrases.groups[outer].head as usize;
        if !context.document.is(preposition, w::OF) || !is_word(context.document, head, QUANTIFIERS) {
            break;
        }
        group = outer;
    }
    let governor = phrases.governor(context.document, group)?;
    let verb = phrases.main_verb(governor.verb as usize);
    let chosen = phrases.groups.get(verb)?;
    let part = if verb == governor.verb as usize { governor.part } else { part_of(governor.part, chosen) };
    event_of(context, figure, group, chosen, part)
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
    let listed = |list: &[&str]| list.iter().any(|entry| word.eq_ignore_ascii_case(entry));
    let money = figure.kind == FigureKind::Money;
    let object = matches!(part, Part::Object | Part::PassiveSubject);
    if negated || listed(NO_EVENTS) && !(object && listed(WITH_OBJECT)) {
        return None;
    }
    if matches!(figure.kind, FigureKind::Money | FigureKind::Measure) && (!object || listed(MONEY_STAYS)) {
        let charged =
            money && part == Part::Oblique && matches!(word, "defraud" | "fine" | "pay" | "spend" | "sue");
        if !charged {
            return None;
        }
    }
    let role = match part {
        Part::Object | Part::PassiveSubject => Some(Role::Patient),
        Part::Subject if listed(SUFFERED) => Some(Role::Patient),
        Part::Subject => Some(Role::Agent),
        Part::Oblique => oblique_role(context, group, verb),
    };
    Some(Event { lemma, role })
}

/// By the preposition: "by 12 men" does it, "with four counts" suffers it, "in 170 countries" is where it happens.
fn oblique_role(context: &Context<'_, '_>, group: usize, verb: &Group) -> Option<Role> {
    let document = context.document;
    let preposition = context.phrases.preposition(group)?;
    let passive = matches!(verb.kind, GroupKind::Verb { voice: Voice::Passive, .. });
    if document.is(preposition, w::BY) {
        return Some(if passive { Role::Agent } else { Role::Patient });
    }
    let place = is_word(
        document,
        preposition,
        &["in", "at", "across", "on", "near", "within", "over", "around", "along", "inside"],
    );
    (!place).then_some(Role::Patient)
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
