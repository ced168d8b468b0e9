//! Verbs and nouns that rules of events ask for.

use super::super::look::{Words, words};

/// Verbs that tell no event: being, having, amounting to a number, and "according to".
pub(super) const NO_EVENTS: &Words = words![
    "be", "have", "do", "include", "contain", "comprise", "consist", "total", "number", "remain", "exist",
    "represent", "equal", "exceed", "reach", "say", "become", "seem", "appear", "mean", "involve", "need",
    "feature", "average", "range", "last", "belong", "concern", "constitute", "estimate", "expect", "think",
    "know", "believe", "want", "like", "live", "stand", "cost", "weigh", "measure", "get", "top", "pass",
    "surpass", "account", "follow", "lie", "sit", "span", "accord", "compare", "depend", "base", "own",
    "surround", "make", "age"
];

/// Of those, verbs whose direct object or passive subject still has an event.
pub(super) const WITH_OBJECT: &Words =
    words!["get", "follow", "pass", "involve", "base", "reach", "weigh", "measure"];

/// Of those, verbs that tell what persons do: "4.4 million people live alone".
pub(super) const OF_DOERS: &Words = words!["live", "need", "stand", "want", "lie", "sit", "follow"];

/// "is said to have", "were reported killed": the verb behind tells what happened.
pub(super) const RAISING: &Words = words![
    "say", "report", "believe", "expect", "think", "fear", "confirm", "presume", "estimate", "know", "begin",
    "start", "continue", "try", "attempt", "manage", "fail", "want", "plan", "intend", "agree", "help",
    "seem", "appear", "need", "vow", "pledge", "allege", "find", "leave", "set", "suppose", "schedule",
    "hope", "decide", "force", "refuse", "threaten", "propose", "oblige", "allow", "ask", "order", "urge",
    "require", "be", "have", "go", "tell", "consider"
];

/// Nouns that tell what happened whatever verb stands with them ("led to 42 deaths", "reported 42 deaths").
pub(super) const STRONG: &Words = words![
    "die", "kill", "arrest", "injure", "wound", "rescue", "infect", "hurt", "murder", "detain", "deport",
    "evacuate", "convict", "execute", "seize", "displace", "hospitalize", "hospitalise", "indict"
];

/// Verbs that only say that an occurrence happens.
pub(super) const HAPPENS: &Words = words![
    "hold", "conduct", "carry", "launch", "stage", "report", "record", "register", "make", "take", "cause",
    "see", "mount", "host", "organize", "occur", "happen"
];

/// Verbs without object that happen to their subject.
pub(super) const SUFFERED: &Words = words![
    "die", "drown", "perish", "suffocate", "starve", "fall", "collapse", "disappear", "vanish", "survive",
    "sink", "crash", "burn", "close"
];

/// Verbs that do something to an amount of money.
pub(super) const MONEY_STAYS: &Words = words![
    "rise", "fall", "drop", "climb", "jump", "slip", "gain", "trade", "close", "open", "end", "sell",
    "price", "value", "worth", "decline", "increase", "estimate", "exceed", "reach", "hit", "top", "surge",
    "tumble", "slide", "surpass", "average", "expect", "see", "owe", "say", "tell", "forecast", "predict",
    "start", "offer", "charge", "list", "stand", "go", "range", "set", "beat"
];

/// Nouns that only say how many: the event is that of the whole phrase.
pub(super) const QUANTIFIERS: &Words = words![
    "total", "number", "group", "couple", "majority", "average", "estimate", "minimum", "maximum", "handful",
    "hundreds", "dozens", "thousands", "pair", "series", "team", "crowd", "record"
];
