//! Verbs, nouns, adjectives, adverbs with all their forms.

use super::tsv::built_in;
use crate::lexicon::{Builder, Case, Class, Lexeme};

pub(super) fn add(builder: &mut Builder) {
    for [lemma, past, participle, flags] in built_in("verbs.tsv", include_str!("../data/verbs.tsv")) {
        verb(builder, lemma, past, participle, flags);
    }
    for [noun, plural, flags] in built_in("nouns.tsv", include_str!("../data/nouns.tsv")) {
        self::noun(builder, noun, plural, flags);
    }
    for [adjective, flags] in built_in("adjectives.tsv", include_str!("../data/adjectives.tsv")) {
        builder.word(adjective, Class::Adjective, Case::Any);
        if flags.contains('n') {
            self::noun(builder, adjective, "-", "-");
        }
    }
    for [adverb, _flags] in built_in("adverbs.tsv", include_str!("../data/adverbs.tsv")) {
        builder.word(adverb, Class::Adverb, Case::Any);
    }
    for [noun, lemma, _domain] in built_in("event_nouns.tsv", include_str!("../data/event_nouns.tsv")) {
        let verb = builder.intern(lemma);
        for form in [noun.to_owned(), plural_of(noun)] {
            let form = builder.word(&form, Class::EventNoun, Case::Any);
            builder.value(form, Class::EventNoun, verb.0);
        }
    }
}

/// A verb in all its forms, each with its lemma.
fn verb(builder: &mut Builder, lemma: &str, past: &str, participle: &str, flags: &str) {
    let past = if past == "-" { past_of(lemma) } else { past.to_owned() };
    let participle = if participle == "-" { past.clone() } else { participle.to_owned() };
    let base = builder.word(lemma, Class::VerbBase, Case::Any);
    let forms = [
        (plural_of(lemma), Class::VerbS),
        (past.clone(), Class::VerbPast),
        (participle, Class::VerbParticiple),
        (ing_of(lemma, &past), Class::VerbIng),
    ];
    if flags.contains('s') {
        builder.class(base, Class::Reporting, Case::Any);
    }
    for (form, class) in forms {
        let form = builder.word(&form, class, Case::Any);
        builder.lemma(form, base);
        if flags.contains('s') {
            builder.class(form, Class::Reporting, Case::Any);
        }
    }
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

/// A noun and its plural.
fn noun(builder: &mut Builder, noun: &str, plural: &str, flags: &str) {
    let singular = builder.word(noun, Class::Noun, Case::Any);
    let plural = if plural == "-" { plural_of(noun) } else { plural.to_owned() };
    let plural = builder.word(&plural, Class::NounPlural, Case::Any);
    if plural != singular {
        builder.lemma(plural, singular);
    }
    let both = |builder: &mut Builder, class: Class| {
        builder.class(singular, class, Case::Any);
        builder.class(plural, class, Case::Any);
    };
    if flags.contains('p') {
        both(builder, Class::PersonNoun);
    }
    if flags.contains('c') {
        both(builder, Class::PortionNoun);
    }
    let _: Lexeme = singular;
}

/// The regular plural of a noun, and the third person of a verb.
pub(crate) fn plural_of(word: &str) -> String {
    if word.ends_with(['s', 'x', 'z'])
        || word.ends_with("ch")
        || word.ends_with("sh")
        || word.ends_with('o') && is_verb_like_o(word)
    {
        format!("{word}es")
    } else if let Some(stem) = consonant_y(word) {
        format!("{stem}ies")
    } else {
        format!("{word}s")
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
        format!("{lemma}d")
    } else if let Some(stem) = consonant_y(lemma) {
        format!("{stem}ied")
    } else {
        format!("{lemma}ed")
    }
}

/// "stop", "stopped" → "stopping": the past form shows whether the last letter is doubled.
fn ing_of(lemma: &str, past: &str) -> String {
    let last = lemma.chars().next_back().unwrap_or('e');
    if past == format!("{lemma}{last}ed") {
        return format!("{lemma}{last}ing");
    }
    if let Some(stem) = lemma.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let doubled = [
        "begin", "cut", "get", "hit", "let", "put", "run", "set", "shut", "sit", "split", "spin", "win",
        "bet", "bid", "dig", "forget", "quit", "rid", "shed", "swim", "upset", "hurt",
    ];
    if doubled.contains(&lemma) && lemma != "hurt" {
        return format!("{lemma}{last}ing");
    }
    match lemma.strip_suffix('e') {
        Some(stem)
            if !lemma.ends_with("ee") && !lemma.ends_with("oe") && lemma != "be" && lemma != "singe" =>
        {
            format!("{stem}ing")
        }
        _ => format!("{lemma}ing"),
    }
}
