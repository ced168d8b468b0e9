//! Quotations: what stands between marks, statements without marks, and who says them.

mod attribution;
mod block;
mod direct;
mod scan;
mod speaker;
mod subject;

use std::cell::RefCell;

use super::Input;
use crate::extraction::Found;
use crate::mention::{Quote, QuoteKind};
use crate::phrase::SentenceGroups;
use crate::rule::Rule;
use crate::text::TokenRange;
use scan::Scan;

/// `"…," <verb> <speaker>`, `"…," <speaker> <verb>`, `"…," according to <speaker>`.
const AFTER: Rule = Rule::new("quotes.after");
/// `<speaker> <verb>: "…"`, `<speaker> <verb> that "…"`.
const BEFORE: Rule = Rule::new("quotes.before");
/// The marks stand round a part of a reported sentence: "She said the plan was “dead on arrival”".
const INSIDE: Rule = Rule::new("quotes.inside");
/// Goes on the quotation before it: `"…," he said. "…"`.
const CONTINUED: Rule = Rule::new("quotes.continued");
/// The sentence before tells who speaks.
const INTRODUCED: Rule = Rule::new("quotes.introduced");
/// Nobody is said to speak.
const PLAIN: Rule = Rule::new("quotes.plain");
/// `<speaker> <verb>:` at the end of a paragraph, the statement without marks in the next.
const STATEMENT: Rule = Rule::new("quotes.statement");
/// `SECRETARY KERRY: …`: a transcript.
const TRANSCRIPT: Rule = Rule::new("quotes.transcript");
/// A post with its author and day below: `… — Jane Roe (@janeroe) May 5, 2020`.
const POST: Rule = Rule::new("quotes.post");

pub(crate) const RULES: &[Rule] =
    &[AFTER, BEFORE, INSIDE, CONTINUED, INTRODUCED, PLAIN, STATEMENT, TRANSCRIPT, POST];

/// A quotation before its speaker is known by name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// The words inside the marks.
    pub(crate) tokens: TokenRange,
    pub(crate) kind: QuoteKind,
    pub(crate) rule: Rule,
    /// The speaker as written.
    pub(crate) source: Option<TokenRange>,
    pub(crate) cue: Option<u32>,
    /// The paragraph it ends in.
    paragraph: u32,
}

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    pub(crate) list: Vec<Candidate>,
    groups: SentenceGroups,
}

/// Finds the quotations; whose they are `resolve::speakers` tells.
#[inline(never)]
pub(crate) fn finish(input: &Input<'_, '_>, candidates: &mut Candidates, found: &mut Found) {
    candidates.list.clear();
    candidates.groups.clear();
    let groups = RefCell::new(&mut candidates.groups);
    let scan = Scan { document: input.document, phrases: input.phrases, groups: &groups };
    direct::read(&scan, &mut candidates.list);
    block::read(&scan, &mut candidates.list);
    drop_nested(&mut candidates.list);
    let document = input.document;
    found.quotes.extend(candidates.list.iter().map(|candidate| Quote {
        span: document.span(candidate.tokens),
        sentence: document.sentence_at(candidate.tokens.start as usize) as u32,
        rule: candidate.rule,
        kind: candidate.kind,
        speaker: None,
        source: candidate.source.map(|source| document.span(source)),
        cue: candidate.cue.and_then(|cue| document.token(cue as usize)).map(|token| token.span()),
    }));
}

/// Sorts them and drops what stands inside a statement or post.
fn drop_nested(list: &mut Vec<Candidate>) {
    list.sort_unstable_by_key(|candidate| (candidate.tokens.start, std::cmp::Reverse(candidate.tokens.end)));
    let mut end = 0;
    list.retain(|candidate| {
        let outside = candidate.tokens.start >= end;
        end = end.max(candidate.tokens.end);
        outside
    });
}
