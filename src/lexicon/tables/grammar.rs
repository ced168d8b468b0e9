//! Verbs, nouns, adjectives, adverbs with all their forms.

use super::tsv::{built_in, list};
use crate::lexicon::{Builder, Case, Class};

pub(super) fn add(builder: &mut Builder) {
    for [lemma, past, participle, flags] in built_in("verbs.tsv", include_str!("../data/verbs.tsv")) {
        verb(builder, lemma, past, participle, flags);
    }
    for [noun, plural, flags] in built_in("nouns.tsv", include_str!("../data/nouns.tsv")) {
        self::noun(builder, noun, plural, flags);
    }
    for [adjective, flags] in built_in("adjectives.tsv", include_str!("../data/adjectives.tsv")) {
        builder.word(adjective, Class::Adjective, Case::Any);
        if is_compared_by_ending(adjective) {
            for ending in ["r", "st"] {
                builder.word(&compared(adjective, ending), Class::Adjective, Case::Any);
            }
        }
        if flags.contains('n') {
            self::noun(builder, adjective, "-", "-");
        }
    }
    for [adverb, _flags] in built_in("adverbs.tsv", include_str!("../data/adverbs.tsv")) {
        builder.word(adverb, Class::Adverb, Case::Any);
    }
    for [noun, lemma, _domain] in built_in("event_nouns.tsv", include_str!("../data/event_nouns.tsv")) {
        event(builder, noun, lemma);
    }
}

/// A noun that names an event, with the verb it stands for.
pub(super) fn event(builder: &mut Builder, noun: &str, lemma: &str) {
    let verb = builder.intern(lemma);
    for form in [noun.to_owned(), plural_of(noun)] {
        let form = builder.word(&form, Class::EventNoun, Case::Any);
        builder.value(form, Class::EventNoun, verb.0);
    }
}

/// What the flags of a verb say that no class says; the value of its base form as [`Class::VerbBase`].
pub(crate) mod verb_flags {
    /// Mostly without object: "die", "rise".
    pub(crate) const INTRANSITIVE: u32 = 1;
    /// Joins its subject to a predicate: "become", "remain".
    pub(crate) const COPULAR: u32 = 2;
    /// Common beside direct quotations.
    pub(crate) const QUOTING: u32 = 4;
    /// An amount goes up.
    pub(crate) const UPWARD: u32 = 8;
    /// An amount goes down.
    pub(crate) const DOWNWARD: u32 = 16;
}

fn flag_bits(flags: &str) -> u32 {
    use verb_flags::{COPULAR, DOWNWARD, INTRANSITIVE, QUOTING, UPWARD};
    let bits = [('i', INTRANSITIVE), ('l', COPULAR), ('q', QUOTING), ('c', UPWARD), ('d', DOWNWARD)];
    bits.into_iter().filter(|&(flag, _)| flags.contains(flag)).fold(0, |sum, (_, bit)| sum | bit)
}

/// A verb in all its forms, each with its lemma.
fn verb(builder: &mut Builder, lemma: &str, past: &str, participle: &str, flags: &str) {
    let regular = past_of(lemma);
    let past = if past == "-" { regular.as_str() } else { past };
    let participle = if participle == "-" { past } else { participle };
    let base = builder.word(lemma, Class::VerbBase, Case::Any);
    let bits = flag_bits(flags);
    if bits != 0 {
        builder.value(base, Class::VerbBase, bits);
    }
    let mut form = |form: &str, class: Class| {
        let form = builder.word(form, class, Case::Any);
        builder.lemma(form, base);
        if flags.contains('s') {
            builder.class(form, Class::Reporting, Case::Any);
        }
    };
    form(lemma, Class::VerbBase);
    form(&plural_of(lemma), Class::VerbS);
    past.split(';').for_each(|past| form(past, Class::VerbPast));
    participle.split(';').for_each(|participle| form(participle, Class::VerbParticiple));
    past.split(';').for_each(|past| form(&ing_of(lemma, past), Class::VerbIng));
    if flags.contains(['n', 'N']) {
        noun(builder, lemma, "-", "-");
    }
    if flags.contains('N') {
        builder.class(base, Class::MostlyNoun, Case::Any);
        builder.word(&plural_of(lemma), Class::MostlyNoun, Case::Any);
    }
    if flags.contains('a') {
        builder.class(base, Class::Adjective, Case::Any);
    }
}

/// A noun and its plurals. A noun that is its own plural ("police", "series") has both classes.
fn noun(builder: &mut Builder, noun: &str, plurals: &str, flags: &str) {
    let singular = builder.word(noun, Class::Noun, Case::Any);
    let regular = plural_of(noun);
    let plurals = match plurals {
        "-" if flags.contains('m') => "",
        "-" => regular.as_str(),
        irregular => irregular,
    };
    let kinds = [('p', Class::PersonNoun), ('c', Class::PortionNoun)];
    let kinds = kinds.into_iter().filter(|&(flag, _)| flags.contains(flag)).map(|(_, class)| class);
    for class in kinds.clone() {
        builder.class(singular, class, Case::Any);
    }
    for plural in list(plurals) {
        let plural = builder.word(plural, Class::NounPlural, Case::Any);
        builder.lemma(plural, singular);
        for class in kinds.clone() {
            builder.class(plural, class, Case::Any);
        }
    }
}

/// The regular plural of a noun, and the third person of a verb.
pub(crate) fn plural_of(word: &str) -> String {
    if word.ends_with(['s', 'x', 'z'])
        || word.ends_with("ch")
        || word.ends_with("sh")
        || word.ends_with('o') && is_verb_like_o(word)
    {
        [word, "es"].concat()
    } else if let Some(stem) = consonant_y(word) {
        [stem, "ies"].concat()
    } else {
        [word, "s"].concat()
    }
}

fn is_verb_like_o(word: &str) -> bool {
    matches!(
        word,
        "go" | "do"
            | "echo"
            | "veto"
            | "undergo"
            | "forgo"
            | "redo"
            | "hero"
            | "potato"
            | "tomato"
            | "torpedo"
            | "embargo"
    )
}

fn consonant_y(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

fn past_of(lemma: &str) -> String {
    if lemma.ends_with('e') {
        [lemma, "d"].concat()
    } else if let Some(stem) = consonant_y(lemma) {
        [stem, "ied"].concat()
    } else {
        [lemma, "ed"].concat()
    }
}

/// Whether an adjective makes its comparative with -er: short ones, and those in -y.
fn is_compared_by_ending(adjective: &str) -> bool {
    let vowels = |word: &str| word.chars().filter(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')).count();
    let stem = adjective.strip_suffix(['e', 'y']).unwrap_or(adjective);
    let short = vowels(stem) == 1 || vowels(stem) == 2 && adjective.len() <= 5;
    short && !adjective.contains('-') && adjective.len() > 2 && !adjective.ends_with("ed")
}

/// "large" → "larger", "big" → "bigger", "heavy" → "heaviest".
fn compared(adjective: &str, ending: &str) -> String {
    let bytes = adjective.as_bytes();
    let vowel = |at: usize| matches!(bytes[at], b'a' | b'e' | b'i' | b'o' | b'u');
    let end = bytes.len() - 1;
    if let Some(stem) = consonant_y(adjective) {
        return format!("{stem}ie{ending}");
    }
    if bytes[end] == b'e' {
        return format!("{adjective}{ending}");
    }
    let doubled =
        !vowel(end) && vowel(end - 1) && !vowel(end - 2) && !matches!(bytes[end], b'w' | b'x' | b'y');
    let last = if doubled { &adjective[end..] } else { "" };
    format!("{adjective}{last}e{ending}")
}

/// "stop", "stopped" → "stopping": the past form shows whether the last letter is doubled. An irregular verb with one
/// vowel before its last consonant doubles it too ("run", "cut", "forget").
fn ing_of(lemma: &str, past: &str) -> String {
    let last = lemma.chars().next_back().unwrap_or('e');
    let shown = past.strip_prefix(lemma).and_then(|rest| rest.strip_suffix("ed"));
    let irregular = !past.ends_with("ed") && shown.is_none() && DOUBLED.contains(&lemma);
    if shown.is_some_and(|rest| rest.chars().eq([last])) || irregular {
        return format!("{lemma}{last}ing");
    }
    if shown == Some("k") {
        return [lemma, "king"].concat();
    }
    if let Some(stem) = lemma.strip_suffix("ie") {
        return [stem, "ying"].concat();
    }
    let keeps_e = ["ee", "oe", "ye"].iter().any(|ending| lemma.ends_with(ending)) || lemma.len() < 3;
    match lemma.strip_suffix('e') {
        Some(stem) if !keeps_e && !matches!(lemma, "singe" | "tinge" | "binge") => [stem, "ing"].concat(),
        _ => [lemma, "ing"].concat(),
    }
}

/// Irregular verbs that double their last consonant.
const DOUBLED: &[&str] = &[
    "begin", "bet", "bid", "cut", "dig", "fit", "forbid", "forget", "get", "hit", "input", "let", "offset",
    "outbid", "outrun", "overrun", "put", "quit", "reset", "rerun", "rid", "run", "set", "shed", "shut",
    "sit", "slit", "spin", "spit", "split", "swim", "undercut", "upset", "wet", "win", "knit", "babysit",
];
