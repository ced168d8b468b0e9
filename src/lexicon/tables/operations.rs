//! Trigger words of named operations, and the common nouns that stand behind names.

use super::tsv::built_in;
use crate::lexicon::{Builder, Case, Class, Form};
use crate::mention::OperationKind;

/// A row of `operation_words.tsv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OperationRow {
    /// The trigger as names are written with it.
    pub(crate) name: &'static str,
    pub(crate) role: OperationRole,
}

/// What a word is for the names of operations.
#[derive(Clone, Copy, Debug)]
pub(crate) enum OperationRole {
    Trigger(Trigger),
    /// A common noun or role behind the name.
    Tail,
    /// A whole name that is no operation's.
    Not,
}

/// Where a trigger stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Trigger {
    pub(crate) kind: OperationKind,
    /// The name follows.
    pub(crate) first: bool,
    /// The name may stand before it.
    pub(crate) last: bool,
    /// The name stands before it and holds it.
    pub(crate) within: bool,
    /// A capitalized word before it makes it the end of a body's name.
    pub(crate) guarded: bool,
    /// A plain number can be the name.
    pub(crate) numbered: bool,
}

/// Stands above the row's index in the value of a plural.
pub(crate) const PLURAL: u32 = 1 << 16;

fn table() -> impl Iterator<Item = [&'static str; 5]> {
    built_in("operation_words.tsv", include_str!("../data/operation_words.tsv"))
}

pub(super) fn read() -> Vec<OperationRow> {
    let rows = table().map(|[word, name, _plural, kind, flags]| {
        let name = if name == "-" { word } else { name };
        OperationRow { name, role: role(kind, flags) }
    });
    rows.collect()
}

pub(super) fn add(builder: &mut Builder) {
    for (index, [word, _name, plural, kind, _flags]) in (0..).zip(table()) {
        // Triggers are also looked for in lower case ("the Talisman Saber exercise"); the rules look at the case.
        let case = if kind == "tail" || kind == "none" { Case::Capitalized } else { Case::Any };
        builder.term(word, Class::OperationWord, index, case);
        match plural {
            "x" => {}
            "-" => builder.term(&Form::plural(word).text(), Class::OperationWord, index | PLURAL, case),
            plural => builder.term(plural, Class::OperationWord, index | PLURAL, case),
        }
    }
}

fn role(kind: &str, flags: &str) -> OperationRole {
    let kind = match kind {
        "operation" => OperationKind::Operation,
        "project" => OperationKind::Project,
        "exercise" => OperationKind::Exercise,
        "task_force" => OperationKind::TaskForce,
        "mission" => OperationKind::Mission,
        "campaign" => OperationKind::Campaign,
        "none" => return OperationRole::Not,
        _ => return OperationRole::Tail,
    };
    OperationRole::Trigger(Trigger {
        kind,
        first: flags.contains('f'),
        last: flags.contains('l'),
        within: flags.contains('w'),
        guarded: flags.contains('g'),
        numbered: flags.contains('n'),
    })
}
