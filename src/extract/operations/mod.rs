//! Named operations, exercises, projects, task forces and missions.

mod mentions;
mod name;
mod trailing;
mod whole;

use super::Input;
use crate::arbitrate::{Claim, Claims, Reading, Strength};
use crate::lexicon::{Class, Classes, OperationRole, PLURAL_OPERATION, Trigger};
use crate::mention::OperationKind;
use crate::rule::Rule;
use crate::text::{Casing, Document, Paragraph, ParagraphKind, TokenRange};

pub(crate) use mentions::finish;
use name::Names;

/// `<trigger> <Name>`: "Operation Liberterra III", "Joint Task Force Lion".
const NAMED: Rule = Rule::new("operations.named");
/// `<trigger> "<Name>"`: the words in the marks are the name, however they are cased.
const QUOTED: Rule = Rule::new("operations.quoted");
/// `<triggers> <Name> and <Name>`, `<trigger> <Name> I and II`: what is not written again is put back.
const COORDINATED: Rule = Rule::new("operations.coordinated");
/// In lines where every word has a capital, a name ends where a verb or a common noun follows, or where it ends in the
/// body of the article.
const HEADING: Rule = Rule::new("operations.heading");
/// `operation <Name>`, small, of a name that stands elsewhere with a capital.
const SMALL: Rule = Rule::new("operations.small");
/// `<Name> <Name> exercise`.
const TRAILING: Rule = Rule::new("operations.trailing");
/// `<Name> Security Initiative`, `<Name> Assistance Mission to <Place>`.
const MANDATE: Rule = Rule::new("operations.mandate");

pub(crate) const RULES: &[Rule] = &[NAMED, QUOTED, COORDINATED, HEADING, SMALL, TRAILING, MANDATE];

/// One place where an operation is named.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    /// Key of the folded name and kind: mentions with one key are of one operation.
    key: u64,
    trigger: Option<&'static str>,
    shared: Option<TokenRange>,
    name: TokenRange,
    kind: OperationKind,
    capitals: bool,
}

/// A trigger whose name can only be told when the rest of the article is known.
#[derive(Clone, Copy, Debug)]
struct Pending {
    trigger: TriggerAt,
    small: bool,
}

/// A trigger in the text.
#[derive(Clone, Copy, Debug)]
struct TriggerAt {
    tokens: TokenRange,
    row: u32,
    plural: bool,
    /// The end of its paragraph, where every search stops.
    limit: usize,
    casing: Casing,
}

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
    pending: Vec<Pending>,
    /// Keys of the names in running text, sorted for look-up.
    known: Vec<u64>,
    /// What `finish` sorts: key, order in the text, index in `list`.
    order: Vec<mentions::Place>,
    groups: Vec<(u32, u32, u32)>,
}

#[inline(never)]
pub(crate) fn propose(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &mut Claims) {
    candidates.list.clear();
    candidates.pending.clear();
    let document = input.document;
    for paragraph in &document.layout.paragraphs {
        if paragraph.kind != ParagraphKind::Boilerplate {
            read_paragraph(document, paragraph, candidates, claims);
        }
    }
    if !candidates.pending.is_empty() {
        settle_pending(document, candidates, claims);
    }
}

const BEGINS: Classes = Classes::of(&[Class::OperationWord, Class::PhraseStart]);

fn read_paragraph(
    document: &Document<'_>,
    paragraph: &Paragraph,
    candidates: &mut Candidates,
    claims: &mut Claims,
) {
    let limit = paragraph.tokens.end as usize;
    let mut at = paragraph.tokens.start as usize;
    loop {
        at = document.next_of(at, limit, BEGINS);
        if at >= limit {
            break;
        }
        let Some((length, value)) = document.phrase(at, Class::OperationWord) else {
            at += 1;
            continue;
        };
        let trigger = TriggerAt {
            tokens: TokenRange::new(at, (at + length).min(limit)),
            row: value & !PLURAL_OPERATION,
            plural: value & PLURAL_OPERATION != 0,
            limit,
            casing: paragraph.casing,
        };
        let end = match document.lexicon.tables.operations[trigger.row as usize].role {
            OperationRole::Trigger(role) => read_trigger(document, trigger, role, candidates, claims),
            OperationRole::Tail | OperationRole::Not => None,
        };
        at = end.unwrap_or(at + length);
    }
}

/// Reads the names at a trigger; the token behind what was read.
fn read_trigger(
    document: &Document<'_>,
    trigger: TriggerAt,
    role: Trigger,
    candidates: &mut Candidates,
    claims: &mut Claims,
) -> Option<usize> {
    let mut names = Names { document, trigger, role, candidates, claims };
    let capitalized = document.token(trigger.tokens.start as usize)?.is_capitalized();
    if role.first
        && capitalized
        && trigger.casing != Casing::Sentence
        && !trigger.plural
        && !names.is_quoted()
    {
        names.candidates.pending.push(Pending { trigger, small: false });
        return None;
    }
    if role.first && capitalized {
        if let Some(end) = names.read() {
            return Some(end);
        }
    } else if role.first && !trigger.plural {
        names.candidates.pending.push(Pending { trigger, small: true });
    }
    if role.last && trigger.casing == Casing::Sentence {
        return names.before();
    }
    if role.within && capitalized && trigger.casing == Casing::Sentence {
        return names.around();
    }
    None
}

/// Reads what waited for the names of running text.
fn settle_pending(document: &Document<'_>, candidates: &mut Candidates, claims: &mut Claims) {
    candidates.known.clear();
    candidates.known.extend(candidates.list.iter().map(|candidate| candidate.key));
    candidates.known.sort_unstable();
    for i in 0..candidates.pending.len() {
        let Pending { trigger, small } = candidates.pending[i];
        let OperationRole::Trigger(role) = document.lexicon.tables.operations[trigger.row as usize].role
        else {
            continue;
        };
        Names { document, trigger, role, candidates, claims }.read_known(small);
    }
}

/// Claims the tokens of a name.
fn claim(
    candidates: &mut Candidates,
    claims: &mut Claims,
    tokens: TokenRange,
    rule: Rule,
    candidate: Candidate,
) {
    claims.add(Claim {
        tokens,
        reading: Reading::Operation,
        strength: Strength::FIXED,
        rule,
        slot: candidates.list.len() as u32,
    });
    candidates.list.push(candidate);
}
