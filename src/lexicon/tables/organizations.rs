//! Organizations, and the nouns that end or begin their names.

use super::tsv::{built_in, list};
use crate::lexicon::{Builder, Case, Class, Form};
use crate::mention::OrganizationKind;

/// A row of `organizations.tsv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OrganizationRow {
    pub(crate) kind: OrganizationKind,
}

/// What the tables say of a noun, as bits of its value above the kind.
pub(crate) mod noun {
    pub(crate) const KIND: u32 = 0xFF;
    /// Legal form of a company.
    pub(crate) const LEGAL: u32 = 1 << 8;
    /// It can stand first, before "of" or "for".
    pub(crate) const FIRST: u32 = 1 << 9;
    /// Often a plain noun or adjective.
    pub(crate) const WEAK: u32 = 1 << 10;
}

/// Stands above the row's index: the word is the organization's acronym.
pub(crate) const ACRONYM: u32 = 1 << 16;

const KINDS: [(&str, OrganizationKind); 9] = [
    ("agency", OrganizationKind::Agency),
    ("company", OrganizationKind::Company),
    ("court", OrganizationKind::Court),
    ("party", OrganizationKind::Party),
    ("military", OrganizationKind::Military),
    ("media", OrganizationKind::Media),
    ("university", OrganizationKind::University),
    ("international", OrganizationKind::International),
    ("other", OrganizationKind::Other),
];

/// The kind of an organization noun by its value.
pub(crate) fn kind_of(value: u32) -> OrganizationKind {
    KINDS.get((value & noun::KIND) as usize).map_or(OrganizationKind::Other, |&(_, kind)| kind)
}

/// The kind of a name of a kind.
pub(super) fn kind_named(name: &str) -> Option<OrganizationKind> {
    KINDS.iter().find(|&&(known, _)| known == name).map(|&(_, kind)| kind)
}

fn kind_index(name: &str) -> u32 {
    KINDS.iter().position(|&(known, _)| known == name).unwrap_or(KINDS.len() - 1) as u32
}

/// An organization of a user.
pub(super) fn added(
    builder: &mut Builder,
    rows: &mut Vec<OrganizationRow>,
    name: &str,
    kind: OrganizationKind,
) {
    builder.pointless_term(name, Class::Organization, rows.len() as u32, case_of(name));
    rows.push(OrganizationRow { kind });
}

/// A name all in capitals is found only so.
fn case_of(name: &str) -> Case {
    let capitals = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    if capitals { Case::Upper } else { Case::Capitalized }
}

fn table() -> impl Iterator<Item = [&'static str; 5]> {
    built_in("organizations.tsv", include_str!("../data/organizations.tsv"))
}

pub(super) fn read() -> Vec<OrganizationRow> {
    table().map(|[_name, _acronym, kind, ..]| OrganizationRow { kind: kind_of(kind_index(kind)) }).collect()
}

pub(super) fn add(builder: &mut Builder) {
    for [noun, plural, kind, flags] in built_in("org_nouns.tsv", include_str!("../data/org_nouns.tsv")) {
        let bits = flags.bytes().fold(kind_index(kind), |bits, flag| {
            bits | match flag {
                b's' => noun::LEGAL,
                b'f' => noun::FIRST,
                b'w' => noun::WEAK,
                _ => 0,
            }
        });
        let capitals = noun.len() > 1 && noun.chars().all(char::is_uppercase);
        let case = if capitals { Case::Upper } else { Case::Capitalized };
        let case = if noun.starts_with(char::is_lowercase) { Case::Any } else { case };
        builder.term(noun, Class::OrgNoun, bits, case);
        if bits & noun::LEGAL == 0 && !noun.ends_with('s') {
            let plural = if plural == "-" { Form::plural(noun).text() } else { plural.to_owned() };
            builder.term(&plural, Class::OrgNoun, bits | noun::WEAK, case);
        }
    }
    for (index, [name, acronym, _kind, _country, aliases]) in (0..).zip(table()) {
        for name in std::iter::once(name).chain(list(aliases)) {
            builder.pointless_term(name, Class::Organization, index, case_of(name));
        }
        for acronym in list(acronym) {
            builder.pointless_term(acronym, Class::Organization, index | ACRONYM, case_of(acronym));
        }
    }
}
