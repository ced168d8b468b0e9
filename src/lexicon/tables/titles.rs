//! Titles: their heads and the words that stand with them, ranks, honorifics.

use super::tsv::{built_in, list};
use crate::lexicon::{Builder, Case, Class, Form};

/// What the tables say of a head, as bits of its value.
pub(crate) mod flag {
    /// It makes an official.
    pub(crate) const OFFICE: u32 = 1;
    /// A mere occupation: makes none.
    pub(crate) const OCCUPATION: u32 = 1 << 1;
    pub(crate) const SPOKES: u32 = 1 << 2;
    pub(crate) const JUDGE: u32 = 1 << 3;
    pub(crate) const LEGISLATOR: u32 = 1 << 4;
    /// Head of state or government, or minister.
    pub(crate) const RULER: u32 = 1 << 5;
    /// A post inside a body: the body of the story is its organization.
    pub(crate) const INSIDE: u32 = 1 << 6;
    /// Commonly directly before a name.
    pub(crate) const PRENOMINAL: u32 = 1 << 7;
    /// Commonly with a complement: "of", "for".
    pub(crate) const COMPLEMENT: u32 = 1 << 8;
    pub(crate) const PLURAL: u32 = 1 << 9;
    /// Two words or more.
    pub(crate) const COMPOUND: u32 = 1 << 10;

    pub(super) fn read(flags: &str) -> u32 {
        flags.bytes().fold(0, |bits, flag| {
            bits | match flag {
                b'o' => OFFICE,
                b'x' => OCCUPATION,
                b's' => SPOKES,
                b'j' => JUDGE,
                b'l' => LEGISLATOR,
                b'g' => RULER,
                b'b' => INSIDE,
                b'p' => PRENOMINAL,
                b'c' => COMPLEMENT,
                _ => 0,
            }
        })
    }
}

/// The value of a rank of armed forces.
pub(crate) const ARMED: u32 = 1;

pub(super) fn add(builder: &mut Builder) {
    for [head, plural, flags] in built_in("title_heads.tsv", include_str!("../data/title_heads.tsv")) {
        self::head(builder, head, plural, flag::read(flags));
    }
    for [phrase, plural, flags] in
        built_in("title_compounds.tsv", include_str!("../data/title_compounds.tsv"))
    {
        self::head(builder, phrase, plural, flag::read(flags) | flag::COMPOUND);
    }
    for [word, roles] in built_in("title_words.tsv", include_str!("../data/title_words.tsv")) {
        for role in list(roles) {
            let class = match role {
                "grade" => Class::TitleGrade,
                "status" => Class::TitleStatus,
                _ => Class::TitleDomain,
            };
            builder.term(word, class, 0, Case::Any);
        }
    }
    for [rank, abbreviations, service] in built_in("ranks.tsv", include_str!("../data/ranks.tsv")) {
        let armed = list(service)
            .any(|service| ["military", "army", "navy", "air", "marines", "space"].contains(&service));
        let value = if armed { ARMED } else { 0 };
        // "the Rev. Charles Elliott" is addressed so; bishops and cardinals stand among the heads.
        let class = if service == "clergy" { Class::Honorific } else { Class::Rank };
        builder.pointless_term(rank, class, value, Case::Capitalized);
        for abbreviation in list(abbreviations) {
            self::abbreviation(builder, abbreviation, class, value);
        }
    }
    for [honorific, abbreviations] in built_in("honorifics.tsv", include_str!("../data/honorifics.tsv")) {
        builder.pointless_term(honorific, Class::Honorific, 0, Case::Capitalized);
        for abbreviation in list(abbreviations) {
            self::abbreviation(builder, abbreviation, Class::Honorific, 0);
        }
    }
}

/// A title of a user: an office, whatever its words.
pub(super) fn added(builder: &mut Builder, title: &str) {
    let compound = if title.contains([' ', '-']) { flag::COMPOUND } else { 0 };
    head(builder, title, "-", flag::OFFICE | flag::PRENOMINAL | flag::COMPLEMENT | compound);
}

/// A head in both numbers. One that is written with a capital in the table is an abbreviation.
fn head(builder: &mut Builder, head: &str, plural: &str, flags: u32) {
    let letters = || head.chars().filter(|c| c.is_alphabetic());
    let case = if letters().all(char::is_uppercase) {
        Case::Upper
    } else if flags & flag::COMPOUND == 0 && head.starts_with(char::is_uppercase) {
        Case::Capitalized
    } else {
        Case::Any
    };
    let plural = if plural == "-" { Form::plural(head).text() } else { plural.to_owned() };
    builder.pointless_term(head, Class::TitleHead, flags, case);
    if plural != head {
        // "CEOs" is no word of capitals any more.
        builder.pointless_term(&plural, Class::TitleHead, flags | flag::PLURAL, case.min(Case::Capitalized));
    }
}

/// A short form, with the classes of its words, so that the point behind one ends no sentence.
fn abbreviation(builder: &mut Builder, text: &str, class: Class, value: u32) {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let case = if letters.clone().count() > 1 && letters.clone().all(char::is_uppercase) {
        Case::Upper
    } else {
        Case::Capitalized
    };
    builder.pointless_term(text, class, value, case);
    for word in text.split(' ').filter_map(|word| word.strip_suffix('.')) {
        if word.chars().all(char::is_alphabetic) && word.len() > 1 {
            builder.word(word, Class::Abbreviation, case);
        }
    }
}
