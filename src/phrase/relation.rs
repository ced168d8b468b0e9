//! Who does what: the subject and the object of a verb group, the verb that governs a noun group.

use super::Phrases;
use super::clause::Opening;
use super::group::Form;
use super::tag::Tag;
use crate::lexicon::{Class, words};
use crate::text::{Document, TokenRange};

/// How many groups a search passes over.
const GROUPS_WITHIN: usize = 8;

/// How many clauses up a subject is looked for.
const CLAUSES_UP: usize = 3;

/// How many members a series of counts may have.
const SERIES_WITHIN: usize = 12;

/// How many tokens may stand between a noun group and the participle or relative clause that belongs to it.
const TOKENS_BETWEEN: usize = 3;

/// The verb that tells what happened to (or by, with) a noun group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Governor {
    /// Index of the verb group.
    pub(crate) verb: u32,
    pub(crate) part: Part,
}

/// The part that a noun group has beside a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// It does it: "12 officers searched".
    Subject,
    /// It suffers it, and the verb stands behind it: "12 men were arrested", "12 men arrested in May".
    PassiveSubject,
    /// It suffers it, and the verb stands before it: "arrested 12 men".
    Object,
    /// A preposition stands between verb and group: "led to 3,744 arrests", "charged with four counts".
    Oblique,
}

impl Phrases {
    /// The index of the group that holds a token.
    pub(crate) fn group_index(&self, token: usize) -> Option<usize> {
        let index = *self.group_at.get(token)? as usize;
        (index < self.groups.len()).then_some(index)
    }

    /// The index of the clause that holds a token.
    pub(crate) fn clause_index(&self, token: usize) -> Option<usize> {
        let index = self.clauses.partition_point(|clause| clause.tokens.end as usize <= token);
        self.clauses.get(index).filter(|clause| clause.tokens.holds(token)).map(|_| index)
    }

    /// The indices of the groups that begin in a range of tokens.
    pub(crate) fn groups_in(&self, range: TokenRange) -> std::ops::Range<usize> {
        let start = self.groups.partition_point(|group| group.tokens.start < range.start);
        let end = self.groups.partition_point(|group| group.tokens.start < range.end);
        start..end
    }

    /// The preposition that a noun group stands behind.
    pub(crate) fn preposition(&self, group: usize) -> Option<usize> {
        let before = (self.groups.get(group)?.tokens.start as usize).checked_sub(1)?;
        if self.parsed_tag(before) != Tag::Preposition {
            return None;
        }
        // "as 500 people fled", "after seven cables were cut": it opens a clause, and the noun group is its subject.
        let clause = self.clauses.get(self.clause_index(before)?)?;
        let opens = clause.opening == Opening::Subordinate && clause.tokens.start as usize == before;
        (!opens).then_some(before)
    }

    /// The noun group that is the subject of a verb group: left of it in its clause, or that of the clause it is joined to,
    /// or what a relative clause belongs to.
    ///
    /// "Police **raided** homes" → "Police"; "the men, who **were arrested** …" → "the men".
    pub(crate) fn subject(&self, verb: usize) -> Option<usize> {
        let mut verb = verb;
        for _ in 0..CLAUSES_UP {
            let at = self.groups.get(verb)?.tokens.start as usize;
            let clause = self.clause_index(at)?;
            if let Some(subject) = self.subject_within(verb, self.clauses[clause].tokens) {
                return Some(subject);
            }
            let clause = &self.clauses[clause];
            match clause.opening {
                Opening::Relative => return self.antecedent(clause.tokens.start as usize),
                _ if !clause.shares_subject() || clause.outer as usize >= self.clauses.len() => return None,
                Opening::Resumed => {
                    let outer = self.clauses.get(clause.outer as usize)?.tokens;
                    return self.last_free_noun(self.groups_in(outer));
                }
                _ => {}
            }
            let outer = self.clauses.get(clause.outer as usize)?.tokens;
            verb = self.groups_in(outer).take(GROUPS_WITHIN).find(|&group| self.groups[group].is_finite())?;
        }
        None
    }

    /// The nearest noun group left of a verb in its clause that no preposition governs.
    fn subject_within(&self, verb: usize, clause: TokenRange) -> Option<usize> {
        let first = self.groups_in(clause).start;
        let mut found = None;
        for index in (first..verb).rev().take(GROUPS_WITHIN) {
            let group = &self.groups[index];
            if group.is_finite() {
                // "police to arrest", "agreed to pay": the subject of what governs the infinitive.
                let infinitive = self.groups[verb].form() == Some(Form::Infinitive) && found.is_none();
                return if infinitive { self.subject(index) } else { found };
            }
            if !group.is_noun() || self.preposition(index).is_some() || self.is_second_of_pair(index) {
                continue;
            }
            found = Some(index);
            // "Smith, 45, was": what stands between commas describes what stands before.
            let fenced = self.is_comma(group.tokens.start.wrapping_sub(1)) && self.is_comma(group.tokens.end);
            if !fenced {
                break;
            }
        }
        found
    }

    /// "trade between Georgia **and Armenia**": a preposition governs the group it is joined to, and it as well.
    fn is_second_of_pair(&self, index: usize) -> bool {
        let start = self.groups[index].tokens.start as usize;
        let Some(first) = index.checked_sub(1).and_then(|first| self.groups.get(first)) else { return false };
        first.is_noun()
            && first.tokens.end as usize + 1 == start
            && self.parsed_tag(start - 1) == Tag::Conjunction
            && self.preposition(index - 1).is_some()
    }

    fn is_comma(&self, token: u32) -> bool {
        // A mark outside of groups beside a noun group; which mark it is only matters for brackets, which fence as well.
        self.parsed_tag(token as usize) == Tag::Mark && self.group_index(token as usize).is_none()
    }

    fn last_free_noun(&self, groups: std::ops::Range<usize>) -> Option<usize> {
        groups
            .rev()
            .take(GROUPS_WITHIN)
            .find(|&index| self.groups[index].is_noun() && self.preposition(index).is_none())
    }

    /// The noun group that a relative clause belongs to: the one right before it.
    pub(crate) fn antecedent(&self, clause_start: usize) -> Option<usize> {
        let from = clause_start.saturating_sub(TOKENS_BETWEEN);
        let nearest = (from..clause_start).rev().find_map(|token| self.group_index(token))?;
        self.groups[nearest].is_noun().then_some(nearest)
    }

    /// The verb that governs a noun group, by what is nearest in the grammar: the verb whose direct object it is; the one
    /// whose subject it is; the relative clause or participle that belongs to it; the verb left of its preposition.
    pub(crate) fn governor(&self, document: &Document<'_>, noun: usize) -> Option<Governor> {
        self.groups.get(noun).filter(|group| group.is_noun())?;
        let mut noun = self.first_of_series(document, noun).unwrap_or(noun);
        for _ in 0..CLAUSES_UP {
            let Some(whole) = self.whole(document, noun) else { break };
            noun = whole;
        }
        let start = self.groups.get(noun)?.tokens.start as usize;
        let clause = self.clauses.get(self.clause_index(start)?)?.tokens;
        let object = self.verb_with_object(document, noun, clause);
        if let Some(Governor { part: Part::Object, .. }) = object {
            return object;
        }
        let described = || self.description(document, noun, clause);
        if self.preposition(noun).is_none() {
            return self.verb_with_subject(document, noun).or_else(described).or(object);
        }
        described().or(object)
    }

    /// The first of a series of counts with the same head, whatever each of them holds: "one count of escape, two counts of
    /// aiding a felon, and **three counts** of theft". Its governor is that of all.
    fn first_of_series(&self, document: &Document<'_>, noun: usize) -> Option<usize> {
        let mut first = None;
        let mut at = noun;
        for _ in 0..SERIES_WITHIN {
            let group = self.groups.get(at)?;
            let start = group.tokens.start as usize;
            let joined = start.checked_sub(1).is_some_and(|before| {
                document.is_mark(before, b',')
                    || document.is(before, words::AND)
                    || document.is(before, words::OR)
            });
            if !joined || self.parsed_tag(start) != Tag::Number {
                break;
            }
            let head = document.lexicon.lemma(document.lexeme(group.head as usize));
            let sentence = document.sentence_at(start);
            let before = (0..at).rev().take(GROUPS_WITHIN).find(|&index| {
                let other = &self.groups[index];
                other.is_noun()
                    && head.is_known()
                    && document.lexicon.lemma(document.lexeme(other.head as usize)) == head
                    && self.parsed_tag(other.tokens.start as usize) == Tag::Number
            });
            match before
                .filter(|&before| document.sentence_at(self.groups[before].tokens.start as usize) == sentence)
            {
                Some(before) => at = before,
                None => break,
            }
            first = Some(at);
        }
        first
    }

    /// The noun group that this one is a part or the measured stuff of: "a total **of 6,000 masks**", "12 people,
    /// **including eight children**".
    fn whole(&self, document: &Document<'_>, noun: usize) -> Option<usize> {
        let preposition = self.preposition(noun)?;
        let before = noun.checked_sub(1)?;
        let whole = self.groups.get(before).filter(|group| group.is_noun())?;
        let near = (whole.tokens.end as usize) <= preposition && preposition - whole.tokens.end as usize <= 1;
        let head = whole.head as usize;
        let partitive = document.is(preposition, words::OF)
            && (self.parsed_tag(head) == Tag::Number
                || document.has(head, Class::PortionNoun)
                || is_partitive(document, head));
        (near && (partitive || document.is(preposition, words::INCLUDING))).then_some(before)
    }

    /// The verb left of a noun group in its clause: with it as its object, maybe as one of several, or behind a preposition.
    fn verb_with_object(&self, document: &Document<'_>, noun: usize, clause: TokenRange) -> Option<Governor> {
        let first = self.groups_in(clause).start;
        let mut oblique = self.preposition(noun).is_some();
        let mut behind = self.groups[noun].tokens.start as usize;
        for index in (first..noun).rev().take(GROUPS_WITHIN) {
            let group = &self.groups[index];
            if group.is_verb() {
                let part = if oblique || group.is_passive() { Part::Oblique } else { Part::Object };
                return Some(Governor { verb: index as u32, part });
            }
            // In a list ("12 cars, 3 boats and a plane") each is an object as the first is; anything else only by its own
            // or its neighbor's preposition, or where the verb has two objects ("lend its makers 4 million euros").
            let listed = is_listed(document, group.tokens.end as usize, behind);
            let second_object = || {
                group.tokens.end as usize == behind
                    && index > first
                    && self.groups[index - 1].tokens.end == group.tokens.start
                    && gives(document, &self.groups[index - 1])
            };
            oblique |= !listed && !second_object();
            oblique |= self.preposition(index).is_some();
            behind = group.tokens.start as usize;
        }
        None
    }

    /// The finite verb right of a noun group whose subject it is, or one of whose subjects.
    fn verb_with_subject(&self, document: &Document<'_>, noun: usize) -> Option<Governor> {
        let clause = self.clause_index(self.groups[noun].tokens.start as usize)?;
        let end = self.groups_in(self.clauses[clause].tokens).end;
        let verb = (noun + 1..end)
            .take(GROUPS_WITHIN)
            .find(|&index| self.groups[index].is_finite())
            .or_else(|| self.resumed_verb(clause))?;
        let between = noun + 1..verb;
        if between.len() > GROUPS_WITHIN {
            return None;
        }
        // Another subject may stand between: "In all, 12 men, police said"; those joined by "and" count as well, and what
        // stands between commas tells more of it ("12 people, many of them children, are waiting").
        let mut end = self.groups[noun].tokens.end as usize;
        let aside = document.is_mark(end, b',')
            && !between.is_empty()
            && (self.groups[verb].tokens.start as usize)
                .checked_sub(1)
                .is_some_and(|at| at > end && document.is_mark(at, b','));
        if aside {
            return Some(self.governed_by(verb));
        }
        for index in between {
            let group = &self.groups[index];
            // "a package to keep the lights on has been announced": what stands behind the infinitive is its own.
            if group.form() == Some(Form::Infinitive) && group.tokens.start as usize == end {
                return Some(self.governed_by(verb));
            }
            // "nine of the games last year were sold"
            if document.has(group.head as usize, Class::TimeUnit) {
                continue;
            }
            let own_clause = self.clause_index(group.tokens.start as usize) == Some(clause);
            let free = own_clause && group.is_noun() && self.preposition(index).is_none();
            let fenced = self.is_comma(group.tokens.end);
            if free && !fenced && !is_listed(document, end, group.tokens.start as usize) {
                return None;
            }
            end = group.tokens.end as usize;
        }
        Some(self.governed_by(verb))
    }

    fn governed_by(&self, verb: usize) -> Governor {
        let passive = self.groups[verb].is_passive();
        Governor { verb: verb as u32, part: if passive { Part::PassiveSubject } else { Part::Subject } }
    }

    /// The finite verb of the rest of a clause that another one interrupts.
    fn resumed_verb(&self, clause: usize) -> Option<usize> {
        let rest = self.clauses.iter().enumerate().skip(clause + 1).take(CLAUSES_UP);
        let (_, rest) = rest
            .take_while(|(_, next)| next.outer as usize >= clause)
            .find(|(_, next)| next.opening == Opening::Resumed && next.outer as usize == clause)?;
        self.groups_in(rest.tokens).take(GROUPS_WITHIN).find(|&index| self.groups[index].is_finite())
    }

    /// The relative clause, participle or -ing form right behind a noun group.
    pub(crate) fn description(
        &self,
        document: &Document<'_>,
        noun: usize,
        clause: TokenRange,
    ) -> Option<Governor> {
        let end = self.groups[noun].tokens.end as usize;
        let verb = self.groups.get(noun + 1).filter(|next| next.is_verb())?;
        let start = verb.tokens.start as usize;
        // "two sisters aged 8 and 11"
        if document.is(verb.head as usize, words::AGED) {
            return None;
        }
        if start - end.min(start) > TOKENS_BETWEEN {
            return None;
        }
        let bare = matches!(verb.form(), Some(Form::Participle | Form::Ing));
        if clause.holds(start) && bare && start == end {
            return Some(self.governed_by(noun + 1));
        }
        // "335,000 articles, written by volunteers"
        let fenced = start == end + 1 && self.is_comma(end as u32) && verb.form() == Some(Form::Participle);
        if fenced {
            return Some(self.governed_by(noun + 1));
        }
        let relative = &self.clauses[self.clause_index(start)?];
        let near = relative.relative && (relative.tokens.start as usize) <= end + 1;
        near.then(|| self.governed_by(noun + 1))
    }

    /// Follows "began to", "were reported killed", "is expected to", "helped", "continued to" to the verb that tells what happened.
    pub(crate) fn main_verb(&self, verb: usize) -> usize {
        let mut verb = verb;
        for _ in 0..CLAUSES_UP {
            let Some(next) = self.groups.get(verb + 1) else { break };
            let Some(group) = self.groups.get(verb) else { break };
            let touches = group.tokens.end == next.tokens.start;
            // "were reported killed"
            let reported = group.is_passive() && next.form() == Some(Form::Participle);
            if !(touches && (next.form() == Some(Form::Infinitive) || reported)) {
                break;
            }
            verb += 1;
        }
        verb
    }
}

/// Nouns that stand for how many there are of what follows "of".
fn is_partitive(document: &Document<'_>, head: usize) -> bool {
    const PARTITIVES: &[&str] = &[
        "average", "bulk", "couple", "fraction", "group", "handful", "half", "majority", "many", "maximum",
        "minimum", "minority", "most", "number", "pair", "part", "portion", "quarter", "range", "rest",
        "series", "share", "string", "third", "total", "variety",
    ];
    let lexeme = document.lexeme(head);
    lexeme.is_known() && PARTITIVES.contains(&document.lexicon.text(document.lexicon.lemma(lexeme)))
}

/// Verbs with two objects: whom something is given, and what.
fn gives(document: &Document<'_>, verb: &super::Group) -> bool {
    const GIVING: &[&str] = &[
        "award", "bring", "cost", "deal", "deny", "fine", "give", "grant", "hand", "lend", "loan", "offer",
        "owe", "pay", "save", "sell", "send", "show", "teach",
    ];
    let lexeme = document.lexeme(verb.head as usize);
    verb.is_verb()
        && !verb.is_passive()
        && lexeme.is_known()
        && GIVING.contains(&document.lexicon.text(document.lexicon.lemma(lexeme)))
}

/// Whether only commas and "and" stand between two groups.
fn is_listed(document: &Document<'_>, from: usize, to: usize) -> bool {
    from < to
        && to - from <= TOKENS_BETWEEN
        && (from..to).all(|at| {
            document.is_mark(at, b',')
                || [words::AND, words::OR, words::AS, words::WELL].contains(&document.lexeme(at))
        })
}
