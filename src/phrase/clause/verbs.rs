//! What a verb group does to the clauses: it is the verb of the one at hand, or shows that another one has begun.

use super::{GROUPS_AHEAD, Opening, Reader};
use crate::lexicon::{Class, words};
use crate::phrase::Tag;
use crate::phrase::group::Form;

/// So many relative clauses may stand in each other.
const MAX_NESTED: usize = 3;

/// Verbs behind which a noun is hardly their object.
const SAYS: &[&str] = &[
    "say", "says", "said", "saying", "claim", "claims", "claimed", "confirm", "confirms", "confirmed",
    "believe", "believes", "believed", "insists", "insisted", "estimated",
];

/// Of those, verbs that never have a noun as their object.
const SAYS_ONLY: &[&str] =
    &["say", "says", "said", "saying", "believe", "believes", "believed", "insists", "insisted"];

/// Forms of those that introduce what is said as a finite verb does.
const SAYING: &[&str] = &["saying", "stating", "insisting"];

/// Others that do so behind a comma.
const ADDING: &[&str] = &["adding", "noting", "warning", "arguing", "suggesting"];

/// "at least" and other bounds before a number, and the number, are at most so many tokens.
const BOUND: usize = 3;

/// What stands between commas has hardly more tokens.
const FENCED: usize = 24;

impl Reader<'_, '_> {
    /// A verb group.
    pub(super) fn verb(&mut self, index: usize, at: usize) {
        let group = self.groups[index];
        let behind_comma = at > self.start && self.is_mark(at - 1, b',');
        if !group.is_finite() {
            let hangs = behind_comma && matches!(group.form(), Some(Form::Ing | Form::Participle));
            if hangs && self.start < at - 1 {
                let outer = self.current();
                self.split(at, Opening::Participle, Some(outer));
            }
            // ", saying two members had been hurt": what is said has its own verb.
            let reports =
                group.form() == Some(Form::Ing) && self.document.has(group.head as usize, Class::Reporting);
            let word = self.document.word(group.head as usize);
            if reports && (SAYING.contains(&word) || hangs && ADDING.contains(&word)) {
                self.finite = Some(index);
            }
            return;
        }
        if self.is_aside(index, at) {
            self.aside = true;
            self.finite = Some(index);
            return;
        }
        let interrupts = self.interrupts();
        if self.finite.is_some() || behind_comma && interrupts {
            self.second_finite(index, at, behind_comma);
        }
        self.finite = Some(index);
        if let Some(subject) = self.fenced_complement(index) {
            let outer = self.current();
            self.split(subject, Opening::Complement, Some(outer));
        }
    }

    /// "police said 12 people, including two children, were killed": where the subject begins that stands right behind a verb of
    /// saying and is parted from its own verb by what stands between commas or dashes.
    fn fenced_complement(&self, index: usize) -> Option<usize> {
        let group = &self.groups[index];
        let subject = group.tokens.end as usize;
        let says = self.document.has(group.head as usize, Class::Reporting)
            && SAYS.contains(&self.document.word(group.head as usize));
        if !says {
            return None;
        }
        let mut fence = self.noun_end(subject)?;
        for _ in 0..GROUPS_AHEAD {
            let next = if self.tag(fence) == Tag::Preposition { self.noun_end(fence + 1) } else { None };
            let Some(end) = next else { break };
            fence = end;
        }
        let dash = |at: usize| {
            self.is_mark(at, b'-') && self.document.token(at).is_some_and(|token| !token.is_glued())
        };
        let dashed = dash(fence);
        if !dashed && !self.is_mark(fence, b',') {
            return None;
        }
        let relative = self.tag(fence + 1) == Tag::WhWord;
        for at in fence + 1..fence + FENCED {
            let finite = |at| self.group_index(at).is_some_and(|index| self.groups[index].is_finite());
            if if dashed { dash(at) } else { self.is_mark(at, b',') } {
                if finite(at + 1) {
                    return Some(subject);
                }
            } else if !relative && finite(at) || self.is_mark(at, b';') || !self.sentence.holds(at) {
                return None;
            }
        }
        None
    }

    /// "police said **23 civilians** and 17 soldiers were killed": where the subject begins of which only the last part stands
    /// behind the conjunction; what stands right behind a verb of saying is no object.
    pub(super) fn said_of(&self, conjunction: usize) -> Option<usize> {
        let verb = &self.groups[self.finite?];
        let subject = verb.tokens.end as usize;
        if !SAYS_ONLY.contains(&self.document.word(verb.head as usize)) {
            return None;
        }
        let counted = (subject..subject + BOUND).find(|&at| self.group_index(at).is_some())?;
        if counted > subject && self.tag(counted) != Tag::Number {
            return None;
        }
        let mut end = self.noun_end(counted)?;
        for _ in 0..GROUPS_AHEAD {
            let next = if self.tag(end) == Tag::Preposition { self.noun_end(end + 1) } else { None };
            let Some(next) = next else { break };
            end = next;
        }
        (end == conjunction).then_some(subject)
    }

    /// Whether "and" joins two counts: "20 children and at least six adults".
    pub(super) fn joins_counts(&self, first: usize, and: usize) -> bool {
        let counted = |from: usize| {
            let at = (from..from + BOUND).find(|&at| self.group_index(at).is_some())?;
            let group = &self.groups[self.group_index(at)?];
            let lasts = self.document.has(group.head as usize, Class::TimeUnit);
            (group.is_noun() && self.tag(at) == Tag::Number && !lasts).then_some(())
        };
        self.document.is(and, words::AND) && counted(and + 1).is_some() && counted(first).is_some()
    }

    /// Where the noun group ends that begins at a token.
    fn noun_end(&self, at: usize) -> Option<usize> {
        let group = self.group_index(at).map(|index| &self.groups[index])?;
        (group.is_noun() && group.tokens.start as usize == at).then_some(group.tokens.end as usize)
    }

    /// ", police said,": opens a clause at the speaker, behind which the one around it goes on.
    fn is_aside(&mut self, index: usize, at: usize) -> bool {
        let group = self.groups[index];
        let reporting = self.document.has(group.head as usize, Class::Reporting);
        if !reporting || !self.is_mark(group.tokens.end as usize, b',') || self.finite.is_some() {
            return false;
        }
        let Some(speaker) = self.subject_start(index, at) else { return false };
        if speaker <= self.start || !self.is_mark(speaker - 1, b',') {
            return false;
        }
        let outer = self.current();
        self.split(speaker, Opening::Coordinate, Some(outer));
        true
    }

    /// Whether the clause at hand stands in another one that can go on behind it.
    fn interrupts(&self) -> bool {
        (self.aside || matches!(self.opening, Opening::Relative | Opening::Participle | Opening::Subordinate))
            && self.outer < self.current()
    }

    /// A finite verb where the clause has one already (or its fence ends): another clause began on the way.
    fn second_finite(&mut self, index: usize, at: usize, behind_comma: bool) {
        let subject = self.subject_start(index, at);
        let finite = self.finite;
        let reporting = finite
            .is_some_and(|finite| self.document.has(self.groups[finite].head as usize, Class::Reporting));
        let after_comma = subject.is_some_and(|subject| self.is_mark(subject.saturating_sub(1), b','));
        let resumes = subject.is_none() || !reporting && (behind_comma || !after_comma);
        match subject {
            // "who were arrested in May were charged", ", who had fled, was found"
            _ if self.interrupts() && resumes => {
                // "two brothers who sold tickets that did not exist were jailed": past relative clauses that have their verb.
                let mut outer = self.outer;
                for _ in 0..MAX_NESTED {
                    let Some(clause) = self.clauses.get(outer as usize) else { break };
                    if clause.opening != Opening::Relative || clause.outer >= outer {
                        break;
                    }
                    outer = clause.outer;
                }
                self.split(at, Opening::Resumed, Some(outer));
            }
            // "police said 12 men were killed"
            Some(subject) => {
                let opening = if after_comma { Opening::Coordinate } else { Opening::Complement };
                let outer = self.current();
                self.split(subject, opening, Some(outer));
            }
            None => {
                let outer = self.current();
                self.split(at, Opening::Coordinate, Some(outer));
            }
        }
    }

    /// Where the subject of a finite verb begins, if one stands between it and the verb before it.
    fn subject_start(&self, index: usize, at: usize) -> Option<usize> {
        let floor = self.finite.map_or(self.start, |finite| self.groups[finite].tokens.end as usize);
        let mut start = None;
        let mut behind = at;
        for group in self.groups[..index].iter().rev().take(GROUPS_AHEAD) {
            let (from, to) = (group.tokens.start as usize, group.tokens.end as usize);
            if from < floor || !group.is_noun() || !self.linked(to, behind) {
                break;
            }
            // What stands behind a preposition is no subject, but what it belongs to may be.
            let governed = from > floor && self.tag(from - 1) == Tag::Preposition;
            if !governed {
                start = Some(from);
                break;
            }
            behind = from - 1;
        }
        start
    }

    /// Whether only adverbs stand between two tokens.
    fn linked(&self, from: usize, to: usize) -> bool {
        from <= to
            && to - from <= GROUPS_AHEAD
            && (from..to).all(|at| matches!(self.tag(at), Tag::Adverb | Tag::Preposition))
    }
}
