//! What happened to the counted things: the event noun itself, an event noun before them, or the verb that governs them.

use super::Context;
use super::candidate::Candidate;
use super::look::is_word;
use crate::lemma::{Lemma, LemmaKind};
use crate::lexicon::{Class, Lexeme, verb_flags, words as w};
use crate::mention::{Event, FigureKind, Role};
use crate::phrase::{Group, GroupKind, Part, Voice};
use crate::text::{Gap, TokenRange};

/// Verbs that tell no event: being, having, amounting to a number, and "according to".
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
    "top",
    "pass",
    "surpass",
    "account",
    "follow",
    "lie",
    "sit",
    "span",
    "accord",
    "compare",
    "depend",
    "base",
    "own",
    "surround",
    "make",
];

/// Of those, verbs whose direct object or passive subject still has an event.
const WITH_OBJECT: &[&str] = &["get", "follow", "pass", "involve", "base"];

/// "is said to have", "were reported killed": the verb behind tells what happened.
const RAISING: &[&str] = &[
    "say", "report", "believe", "expect", "think", "fear", "confirm", "presume", "estimate", "know", "begin",
    "start", "continue", "try", "attempt", "manage", "fail", "want", "plan", "intend", "agree", "help",
    "seem", "appear", "need", "vow", "pledge", "allege", "find", "leave", "set", "suppose", "schedule",
    "hope", "decide", "force", "refuse", "threaten", "propose", "oblige", "allow", "ask", "order", "urge",
    "require", "be", "have", "go", "tell",
];

/// Nouns that tell what happened whatever verb stands with them ("led to 42 deaths", "reported 42 deaths").
const STRONG: &[&str] = &[
    "die",
    "kill",
    "arrest",
    "injure",
    "wound",
    "rescue",
    "infect",
    "hurt",
    "murder",
    "detain",
    "deport",
    "evacuate",
    "convict",
    "execute",
    "seize",
    "displace",
    "hospitalize",
    "hospitalise",
    "indict",
];

/// Verbs that only say that an occurrence happens.
const HAPPENS: &[&str] = &[
    "hold", "conduct", "carry", "launch", "stage", "report", "record", "register", "make", "take", "cause",
    "see", "mount", "host", "organize", "occur", "happen",
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
    let verb = context.phrases.group(at).is_some_and(|group| group.is_finite());
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
    let first = phrases.groups.get(governor.verb as usize)?;
    let raising = first.lemma().is_some_and(|lemma| RAISING.contains(&lemma_text(context, lemma)));
    let verb = if raising { phrases.main_verb(governor.verb as usize) } else { governor.verb as usize };
    let chosen = phrases.groups.get(verb)?;
    let mut part =
        if verb == governor.verb as usize { governor.part } else { part_of(governor.part, chosen) };
    // "rescued over 700": the preposition is the number's bound.
    let bound = phrases.preposition(group).is_none_or(|at| at >= figure.start as usize);
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
    event_of(context, figure, group, chosen, part)
}

/// "51 people were reported killed", "12 were found dead".
fn reported_so(context: &Context<'_, '_>, verb: &Group, part: Part) -> Option<Event> {
    let document = context.document;
    let at = verb.tokens.end as usize;
    let raising = verb.lemma().is_some_and(|lemma| RAISING.contains(&lemma_text(context, lemma)));
    if !raising || matches!(part, Part::Oblique) {
        return None;
    }
    let token = document.token(at)?;
    let lemma = if is_word(document, at, &["dead"]) {
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
        Part::Oblique if !oblique_fits(context, group, verb, word) => return None,
        Part::Oblique => oblique_role(context, group, verb),
    };
    Some(Event { lemma, role })
}

/// Whether a noun behind a preposition has to do with the verb: the preposition stands right behind the verb, or the verb
/// is one that takes its charges that way ("pleaded guilty to four counts").
fn oblique_fits(context: &Context<'_, '_>, group: usize, verb: &Group, lemma: &str) -> bool {
    const CHARGES: &[&str] = &[
        "charge", "plead", "convict", "find", "indict", "sentence", "accuse", "acquit", "arrest", "try",
        "book", "fine",
    ];
    let document = context.document;
    let Some(preposition) = context.phrases.preposition(group) else { return true };
    let end = verb.tokens.end as usize;
    let right_behind = preposition >= end
        && preposition - end <= 2
        && (end..preposition).all(|at| {
            document
                .any(at, crate::lexicon::Classes::of(&[Class::Adverb, Class::Particle, Class::Preposition]))
                || is_word(document, at, &["guilty"])
        });
    let charged =
        CHARGES.contains(&lemma) && is_word(document, preposition, &["with", "to", "of", "on", "for"]);
    right_behind || charged
}

/// By the preposition: "by 12 men" does it, "with four counts" suffers it, "in 170 countries" is where it happens.
fn oblique_role(context: &Context<'_, '_>, group: usize, verb: &Group) -> Option<Role> {
    let document = context.document;
    let Some(preposition) = context.phrases.preposition(group) else { return Some(Role::Patient) };
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
