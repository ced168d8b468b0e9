//! From the claims that stand to operations with their mentions.

use super::Candidates;
use crate::arbitrate::{Claims, Reading};
use crate::extract::Input;
use crate::extraction::Found;
use crate::mention::{Mention, MentionRange, Operation};
use crate::rule::Rule;
use crate::text::TokenRange;

/// A mention on its way into its group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    key: u64,
    tokens: TokenRange,
    candidate: u32,
    rule: Rule,
}

#[inline(never)]
pub(crate) fn finish(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &Claims, found: &mut Found) {
    let Candidates { list, order, groups, .. } = candidates;
    order.clear();
    groups.clear();
    order.extend(claims.standing(Reading::Operation).map(|claim| Place {
        key: list[claim.slot as usize].key,
        tokens: claim.tokens,
        candidate: claim.slot,
        rule: claim.rule,
    }));
    order.sort_unstable_by_key(|place| (place.key, place.tokens.start));
    let mut start = 0;
    for group in order.chunk_by(|a, b| a.key == b.key) {
        groups.push((group[0].tokens.start, start as u32, (start + group.len()) as u32));
        start += group.len();
    }
    groups.sort_unstable();
    for &(_, start, end) in groups.iter() {
        let group = &order[start as usize..end as usize];
        // A heading in capitals says less of how the name is written than the text below it.
        let best = group.iter().find(|place| !list[place.candidate as usize].capitals).unwrap_or(&group[0]);
        let best = list[best.candidate as usize];
        let first = found.operation_mentions.len() as u32;
        found.operation_mentions.extend(group.iter().map(|place| Mention {
            span: input.document.span(place.tokens),
            sentence: input.document.sentence_at(place.tokens.start as usize) as u32,
            rule: place.rule,
        }));
        found.operations.push(Operation {
            trigger: best.trigger,
            shared: best.shared.map(|range| input.document.span(range)),
            name: input.document.span(best.name),
            capitals: best.capitals,
            kind: best.kind,
            mentions: MentionRange { start: first, end: first + group.len() as u32 },
        });
    }
}
