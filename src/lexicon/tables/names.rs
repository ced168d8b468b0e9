//! Words of personal names.

use super::tsv::{Flags, built_in, list};
use crate::lexicon::{Builder, Case, Class};

/// A given name that men, or women, have at least nine times in ten.
pub(crate) const MAN: u32 = 1;
pub(crate) const WOMAN: u32 = 1 << 1;

/// Where a particle stands, as bits of its value.
pub(crate) mod particle {
    /// Between names: "de", "van der".
    pub(crate) const INNER: u32 = 1;
    /// It may open a name: "abu".
    pub(crate) const FIRST: u32 = 1 << 1;
    /// Joined to the next part by a hyphen: "al-".
    pub(crate) const PREFIX: u32 = 1 << 2;
}

pub(super) fn add(builder: &mut Builder) {
    for [name, flags] in built_in("given_names.tsv", include_str!("../data/given_names.tsv")) {
        add_name(builder, name, flags, [Class::GivenName, Class::SureGivenName]);
    }
    for [name, flags] in built_in("surnames.tsv", include_str!("../data/surnames.tsv")) {
        add_name(builder, name, flags, [Class::Surname, Class::SureSurname]);
    }
    for [particle, positions] in built_in("name_particles.tsv", include_str!("../data/name_particles.tsv")) {
        let bits = list(positions).fold(0, |bits, position| {
            bits | match position {
                "inner" => particle::INNER,
                "first" => particle::FIRST,
                "prefix" => particle::PREFIX,
                _ => 0,
            }
        });
        let word = particle.trim_end_matches('-');
        if bits != 0 && !word.contains([' ', '\'', '-']) {
            let lexeme = builder.word(word, Class::NameParticle, Case::Any);
            builder.value(lexeme, Class::NameParticle, bits);
        }
    }
    for [suffix] in built_in("name_suffixes.tsv", include_str!("../data/name_suffixes.tsv")) {
        let capitals = suffix.chars().all(char::is_uppercase);
        builder.word(suffix, Class::NameSuffix, if capitals { Case::Upper } else { Case::Capitalized });
    }
}

/// Adds a name; the second class is that of names that are hardly anything else.
fn add_name(builder: &mut Builder, name: &str, flags: &str, [class, sure]: [Class; 2]) {
    // A hyphenated name is known by its parts.
    if name.bytes().any(|byte| matches!(byte, b' ' | b'-')) {
        return;
    }
    let lexeme = builder.word(name, class, Case::Capitalized);
    let flags = Flags::read(flags);
    if flags.has('m') || flags.has('f') {
        let bit = |flag, bit| if flags.has(flag) { bit } else { 0 };
        builder.value(lexeme, class, bit('m', MAN) | bit('f', WOMAN));
    }
    // "a": also another word.
    if !flags.has('a') {
        builder.class(lexeme, sure, Case::Capitalized);
    }
}
