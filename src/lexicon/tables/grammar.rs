//! Verbs, nouns, adjectives, adverbs with all their forms.

use super::tsv::{Flags, built_in, list, variants};
use crate::lexicon::{Builder, Case, Class, Form, Lexeme, compared};

pub(super) fn add(builder: &mut Builder) {
    for [lemma, past, participle, flags] in built_in("verbs.tsv", include_str!("../data/verbs.tsv")) {
        verb(builder, lemma, past, participle, Flags::read(flags));
    }
    for [noun, plural, flags] in built_in("nouns.tsv", include_str!("../data/nouns.tsv")) {
        self::noun(builder, noun, plural, Flags::read(flags));
    }
    for [adjective, flags] in built_in("adjectives.tsv", include_str!("../data/adjectives.tsv")) {
        builder.word(adjective, Class::Adjective, Case::Any);
        for form in compared(adjective).into_iter().flatten() {
            builder.form(form, Class::Adjective, Case::Any);
        }
        if Flags::read(flags).has('n') {
            self::noun(builder, adjective, "-", Flags::NONE);
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
    for form in [Form::whole(noun), Form::plural(noun)] {
        let form = builder.form(form, Class::EventNoun, Case::Any);
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

fn flag_bits(flags: Flags) -> u32 {
    use verb_flags::{COPULAR, DOWNWARD, INTRANSITIVE, QUOTING, UPWARD};
    let bits = [('i', INTRANSITIVE), ('l', COPULAR), ('q', QUOTING), ('c', UPWARD), ('d', DOWNWARD)];
    bits.into_iter().fold(0, |sum, (flag, bit)| sum | if flags.has(flag) { bit } else { 0 })
}

/// A verb in all its forms, each with its lemma.
fn verb(builder: &mut Builder, lemma: &str, past: &str, participle: &str, flags: Flags) {
    let base = builder.word(lemma, Class::VerbBase, Case::Any);
    if flags.has('s') {
        builder.class(base, Class::Reporting, Case::Any);
    }
    let bits = flag_bits(flags);
    if bits != 0 {
        builder.value(base, Class::VerbBase, bits);
    }
    let mut form = |form: Form, class: Class, also: Option<Class>| {
        let form = builder.form(form, class, Case::Any);
        builder.lemma(form, base);
        let reporting = flags.has('s').then_some(Class::Reporting);
        also.into_iter().chain(reporting).for_each(|class| builder.class(form, class, Case::Any));
    };
    let past_form = |past| if past == "-" { Form::past(lemma) } else { Form::whole(past) };
    form(Form::plural(lemma), Class::VerbS, None);
    if participle == "-" {
        variants(past).for_each(|past| form(past_form(past), Class::VerbPast, Some(Class::VerbParticiple)));
    } else {
        variants(past).for_each(|past| form(past_form(past), Class::VerbPast, None));
        variants(participle).for_each(|participle| form(past_form(participle), Class::VerbParticiple, None));
    }
    variants(past).for_each(|past| form(Form::ing(lemma, past), Class::VerbIng, None));
    if flags.has('n') || flags.has('N') {
        noun(builder, lemma, "-", Flags::NONE);
    }
    if flags.has('N') {
        builder.class(base, Class::MostlyNoun, Case::Any);
        builder.form(Form::plural(lemma), Class::MostlyNoun, Case::Any);
    }
    if flags.has('a') {
        builder.class(base, Class::Adjective, Case::Any);
    }
}

/// A noun and its plurals. A noun that is its own plural ("police", "series") has both classes.
fn noun(builder: &mut Builder, noun: &str, plurals: &str, flags: Flags) {
    let singular = noun_form(builder, Form::whole(noun), Class::Noun, flags);
    let mut plural = |form: Form| {
        let plural = noun_form(builder, form, Class::NounPlural, flags);
        builder.lemma(plural, singular);
    };
    if plurals != "-" {
        list(plurals).for_each(|variant| plural(Form::whole(variant)));
    } else if !flags.has('m') {
        plural(Form::plural(noun));
    }
}

fn noun_form(builder: &mut Builder, form: Form, class: Class, flags: Flags) -> Lexeme {
    let word = builder.form(form, class, Case::Any);
    for (flag, kind) in [('p', Class::PersonNoun), ('c', Class::PortionNoun)] {
        if flags.has(flag) {
            builder.class(word, kind, Case::Any);
        }
    }
    word
}
