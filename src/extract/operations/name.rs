//! The name behind a trigger.

use super::{COORDINATED, Candidate, Candidates, HEADING, NAMED, QUOTED, SMALL, TriggerAt, claim};
use crate::arbitrate::Claims;
use crate::lexicon::{Class, Classes, OperationRole, Trigger, words};
use crate::mention::OperationKind;
use crate::rule::Rule;
use crate::text::{Casing, Document, Gap, Shape, Token, TokenKind, TokenRange};

/// A name has no more tokens than this.
pub(super) const NAME_TOKENS: usize = 9;
/// No more names than this are coordinated behind one trigger.
const COORDINATED_NAMES: usize = 6;
/// A number that belongs to a name is no longer than this.
const NUMBER_DIGITS: usize = 4;

/// Words that no name begins with in a line where every word has a capital.
const NO_BEGINNING: Classes = Classes::of(&[
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Modal,
    Class::Adverb,
    Class::VerbS,
    Class::VerbPast,
    Class::VerbIng,
    Class::Weekday,
]);
/// Words that no name holds.
const NO_PART: Classes = Classes::of(&[Class::Weekday, Class::Rank, Class::Honorific]);
/// Words that begin the name of a person.
const PERSONS: Classes = Classes::of(&[Class::GivenName, Class::TitleHead, Class::Rank, Class::Honorific]);
/// Words that end a name in a line where every word has a capital.
pub(super) const HEADING_ENDS: Classes =
    Classes::of(&[Class::Preposition, Class::Conjunction, Class::Auxiliary, Class::Modal]);

pub(super) struct Names<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) trigger: TriggerAt,
    pub(super) role: Trigger,
    pub(super) candidates: &'a mut Candidates,
    pub(super) claims: &'a mut Claims,
}

impl Names<'_, '_> {
    pub(super) fn token(&self, at: usize) -> Option<Token> {
        if at < self.trigger.limit { self.document.token(at).copied() } else { None }
    }

    pub(super) fn is_mark(&self, at: usize, mark: u8) -> bool {
        at < self.trigger.limit && self.document.is_mark(at, mark)
    }

    fn is_quotation_mark(&self, at: usize) -> bool {
        self.is_mark(at, b'"') || self.is_mark(at, b'\'')
    }

    /// Where the name begins: behind a colon ("Operation: Unified Assistance") or a glued hyphen ("Task Force-Lion").
    fn beginning(&self) -> usize {
        let at = self.trigger.tokens.end as usize;
        let colon = self.is_mark(at, b':') && self.token(at + 1).is_some_and(|next| next.gap == Gap::Space);
        let hyphen = self.is_mark(at, b'-')
            && self.role.kind == OperationKind::TaskForce
            && self.token(at).is_some_and(Token::is_glued)
            && self.token(at + 1).is_some_and(Token::is_glued);
        if colon || hyphen { at + 1 } else { at }
    }

    pub(super) fn is_quoted(&self) -> bool {
        self.is_quotation_mark(self.beginning())
    }

    /// Reads the names behind a capitalized trigger in running text.
    pub(super) fn read(&mut self) -> Option<usize> {
        if self.is_end_of_other_name() {
            return None;
        }
        let begin = self.beginning();
        if self.is_quotation_mark(begin) {
            return self.quoted(begin + 1);
        }
        let shouted = self.trigger.casing == Casing::Sentence && self.is_shouted(begin)?;
        let end = self.quoted_whole(begin);
        let heading = shouted || self.trigger.casing != Casing::Sentence;
        let end = end.or_else(|| self.name_end(begin, heading))?;
        let name = TokenRange::new(begin, end);
        let begins_list = self.next_name(end, name).is_some();
        if self.trigger.plural && !begins_list {
            return None;
        }
        let tokens = TokenRange::new(self.trigger.tokens.start as usize, end);
        self.add(tokens, None, name, if begins_list { COORDINATED } else { NAMED });
        Some(if begins_list { self.coordinated(end, name) } else { end })
    }

    /// "Innocence Project", "Port Security Exercise": the trigger ends the name of something else. So does one that is
    /// glued to a mark ("co-Operation", an address).
    fn is_end_of_other_name(&self) -> bool {
        let Some(before) = (self.trigger.tokens.start as usize).checked_sub(1) else { return false };
        let (Some(first), Some(token)) = (self.token(self.trigger.tokens.start as usize), self.token(before))
        else {
            return false;
        };
        if first.is_glued() {
            return !(self.is_quotation_mark(before) || token.is_mark(b'(') || token.is_mark(b'['));
        }
        let bound = Classes::of(&[Class::Country, Class::Demonym, Class::Preposition, Class::Conjunction]);
        self.role.guarded
            && token.shape == Shape::Title
            && first.gap <= Gap::Line
            && !token.any(bound)
            && !token.any(Classes::of(&[Class::Determiner, Class::Possessive]))
    }

    /// The words between the marks, whatever their case.
    fn quoted(&mut self, begin: usize) -> Option<usize> {
        let last = (begin + NAME_TOKENS).min(self.trigger.limit);
        let close = (begin..=last).find(|&at| self.is_quotation_mark(at) && !self.is_apostrophe(at))?;
        let mut end = close;
        while end > begin && (self.is_mark(end - 1, b',') || self.is_mark(end - 1, b'.')) {
            end -= 1;
        }
        let first = self.token(begin)?;
        if end == begin || !(first.is_capitalized() || first.is_numeric()) {
            return None;
        }
        let tokens = TokenRange::new(self.trigger.tokens.start as usize, end);
        self.add(tokens, None, TokenRange::new(begin, end), QUOTED);
        Some(close + 1)
    }

    fn is_apostrophe(&self, at: usize) -> bool {
        self.document.is_mark(at, b'\'')
            && self.token(at).is_some_and(Token::is_glued)
            && self.token(at + 1).is_some_and(|next| next.is_glued() && next.is_word())
    }

    /// The end of the name that begins at a token. `heading`: capitals do not tell its words from those behind it.
    pub(super) fn name_end(&self, begin: usize, heading: bool) -> Option<usize> {
        let first = self.token(begin)?;
        if first.is_glued() && !self.is_mark(begin.checked_sub(1)?, b'-') || !self.can_begin(begin, heading) {
            return None;
        }
        let mut end = begin + 1;
        if first.kind == TokenKind::Number {
            end = self.behind_numbers(end);
        }
        while end < begin + NAME_TOKENS {
            match self.behind_next_word(begin, end, heading) {
                Some(next) => end = next,
                None => break,
            }
        }
        Some(end)
    }

    fn can_begin(&self, at: usize, heading: bool) -> bool {
        let Some(token) = self.token(at) else { return false };
        if token.is_numeric() {
            return self.role.numbered && !heading && self.is_short_number(at);
        }
        token.is_word()
            && token.is_capitalized()
            && !self.is_tail(at)
            && !self.is_predicate(at)
            && !token.any(NO_PART)
            && !(heading
                && token.any(NO_BEGINNING)
                && !token.any(Classes::of(&[Class::Noun, Class::Adjective])))
            && !(heading && token.any(Classes::of(&[Class::Preposition, Class::VerbS, Class::VerbIng])))
    }

    /// "Operation Led by Former Deputy", "Operation Allegedly Took In …": a line in title case that goes on as a sentence.
    fn is_predicate(&self, at: usize) -> bool {
        let (Some(token), Some(next)) = (self.token(at), self.token(at + 1)) else { return false };
        let past = Classes::of(&[Class::VerbPast, Class::VerbParticiple]);
        token.any(past) && next.is(words::BY)
            || token.has(Class::Adverb) && next.any(past) && !next.has(Class::Noun)
    }

    /// A common noun or role that stands behind names, or another trigger.
    pub(super) fn is_tail(&self, at: usize) -> bool {
        self.document.phrase(at, Class::OperationWord).is_some_and(|(length, value)| {
            let row = (value & !crate::lexicon::PLURAL_OPERATION) as usize;
            let role = self.document.lexicon.tables.operations[row].role;
            length > 0 && !matches!(role, OperationRole::Not)
        })
    }

    fn is_short_number(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|token| token.kind == TokenKind::Number && token.span().len() <= NUMBER_DIGITS)
    }

    /// "Task Force 1-77", "Task Force 373".
    fn behind_numbers(&self, end: usize) -> usize {
        let glued = |at: usize| self.token(at).is_some_and(Token::is_glued);
        if self.is_mark(end, b'-') && glued(end) && glued(end + 1) && self.is_short_number(end + 1) {
            end + 2
        } else {
            end
        }
    }

    /// The token behind the next word of a name that has come as far as `at`; none where it ends.
    fn behind_next_word(&self, begin: usize, at: usize, heading: bool) -> Option<usize> {
        let token = self.token(at)?;
        match token.kind {
            _ if token.gap >= Gap::Line && heading => None,
            TokenKind::Word if token.is_capitalized() && !token.is_glued() => {
                // "Prosperity Guardian" is no rank where nobody is named behind it.
                let thing = token.has(Class::Noun)
                    && token.has(Class::Rank)
                    && at == begin + 1
                    && self.token(at + 1).is_some_and(|next| !next.is_capitalized());
                let ends = self.is_tail(at)
                    || token.any(NO_PART) && !thing
                    || (heading && self.ends_heading_name(at));
                (!ends).then_some(at + 1)
            }
            TokenKind::Word => self.behind_small_word(at),
            TokenKind::Number => self.is_number_of_name(at).then_some(at + 1),
            // "Operation Noah's Ark", but not "Operation Lionheart's commander" or "Operation Lionheart's Jane Roe".
            TokenKind::Clitic => {
                let next = self.token(at + 1)?;
                let thing = next.is_capitalized() && !next.any(PERSONS);
                (at == begin + 1 && thing && !self.is_tail(at + 1)).then_some(at + 2)
            }
            TokenKind::Mark if token.is_mark(b'-') && token.is_glued() => {
                let next = self.token(at + 1)?;
                let joined = next.is_glued()
                    && (next.is_capitalized() || next.is_numeric() || next.has(Class::Preposition));
                joined.then_some(at + 2)
            }
            TokenKind::Mark if token.is_mark(b'&') && !heading => {
                (self.token(at + 1)?.is_capitalized() && !self.is_tail(at + 1)).then_some(at + 2)
            }
            _ => None,
        }
    }

    /// "Pillar of Defense", "Horn of the Lion", "Clear the Streets".
    fn behind_small_word(&self, at: usize) -> Option<usize> {
        let mut next = at;
        if self.token(at)?.shape != Shape::Lower {
            return None;
        }
        if self.document.is(next, words::OF) {
            next += 1;
        } else if !self.document.is(next, words::THE) || !self.document.has(at - 1, Class::VerbBase) {
            return None;
        }
        if self.document.is(next, words::THE) {
            next += 1;
        }
        let capitalized = self.token(next)?.is_capitalized() && !self.is_tail(next);
        (capitalized && next > at).then_some(next + 1)
    }

    /// "Exercise Eager Lion 16", not "Operation Red Dawn 200 officers".
    fn is_number_of_name(&self, at: usize) -> bool {
        let counted = self.token(at + 1).is_some_and(|next| {
            next.is_mark(b'%')
                || next.shape == Shape::Lower
                    && next.any(Classes::of(&[
                        Class::Noun,
                        Class::NounPlural,
                        Class::PersonNoun,
                        Class::TimeUnit,
                    ]))
        });
        self.is_short_number(at) && !counted
    }

    fn ends_heading_name(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return true };
        let more =
            self.token(at + 1).is_some_and(|next| next.gap < Gap::Line && next.kind != TokenKind::Mark);
        token.any(HEADING_ENDS) || (more && token.any(Classes::of(&[Class::VerbS, Class::VerbPast])))
    }

    /// The name that goes on a list behind `at`: where its own words stand and what it shares with the one before.
    fn next_name(&self, at: usize, before: TokenRange) -> Option<(Option<TokenRange>, TokenRange)> {
        let mut begin = at;
        let comma = self.is_mark(begin, b',');
        begin += usize::from(comma);
        let joined = self.document.is(begin, words::AND) || self.is_mark(begin, b'&');
        begin += usize::from(joined);
        if !comma && !joined {
            return None;
        }
        let last = before.end as usize - 1;
        if joined && self.is_numeral(last) && self.is_numeral(begin) && before.len() > 1 {
            return Some((
                Some(TokenRange::new(before.start as usize, last)),
                TokenRange::new(begin, begin + 1),
            ));
        }
        if !self.trigger.plural || begin >= self.trigger.limit || self.is_numeral(begin) {
            return None;
        }
        let end = self.name_end(begin, self.trigger.casing != Casing::Sentence)?;
        Some((None, TokenRange::new(begin, end)))
    }

    /// "II", "2": what tells two operations of one name apart.
    fn is_numeral(&self, at: usize) -> bool {
        let roman = |word: &str| word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
        at < self.trigger.limit
            && (self.is_short_number(at)
                || (self.document.token(at).is_some_and(|token| token.is_word())
                    && roman(self.document.word(at))))
    }

    fn coordinated(&mut self, mut end: usize, mut before: TokenRange) -> usize {
        for _ in 0..COORDINATED_NAMES {
            let Some((shared, name)) = self.next_name(end, before) else { break };
            self.add(name, shared, name, COORDINATED);
            end = name.end as usize;
            if shared.is_none() {
                before = name;
            }
        }
        end
    }

    /// Reads a trigger that waited: as many words as a name of running text has, else as many as look like one.
    pub(super) fn read_known(&mut self, small: bool) {
        if self.is_end_of_other_name() && self.trigger.casing == Casing::Sentence {
            return;
        }
        let begin = self.beginning();
        // "NEW OPERATION: EXPERTS WARN": in a line of capitals a colon behind other words tells who says it.
        let start = self.trigger.tokens.start as usize;
        let told = begin > self.trigger.tokens.end as usize
            && self.trigger.casing == Casing::Upper
            && self.token(start).is_some_and(|first| first.gap < Gap::Line);
        if told {
            return;
        }
        let Some(widest) = self.name_end(begin, false) else { return };
        let known = (begin + 1..=widest).rev().find(|&end| {
            let key = key(self.document, self.role.kind, None, TokenRange::new(begin, end));
            self.candidates.known.binary_search(&key).is_ok()
        });
        let end = match known {
            Some(end) => Some(end),
            None if small => None,
            None => self.name_end(begin, true),
        };
        let Some(end) = end else { return };
        let (tokens, name) =
            (TokenRange::new(self.trigger.tokens.start as usize, end), TokenRange::new(begin, end));
        self.add(tokens, None, name, if small { SMALL } else { HEADING });
        self.coordinated(end, name);
    }

    fn add(&mut self, tokens: TokenRange, shared: Option<TokenRange>, name: TokenRange, rule: Rule) {
        let row = self.document.lexicon.tables.operations[self.trigger.row as usize];
        self.push(tokens, Some(row.name), shared, name, rule);
    }

    pub(super) fn push(
        &mut self,
        tokens: TokenRange,
        trigger: Option<&'static str>,
        shared: Option<TokenRange>,
        name: TokenRange,
        rule: Rule,
    ) {
        let candidate = Candidate {
            key: key(self.document, self.role.kind, shared, name),
            trigger,
            shared,
            name,
            kind: self.role.kind,
            capitals: self.trigger.casing == Casing::Upper,
        };
        claim(self.candidates, self.claims, tokens, rule, candidate);
    }
}

/// What mentions of one operation have in common: kind and letters of the name, case and marks aside.
pub(super) fn key(
    document: &Document<'_>,
    kind: OperationKind,
    shared: Option<TokenRange>,
    name: TokenRange,
) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ kind as u64;
    for range in shared.into_iter().chain([name]) {
        for c in document.slice(range).chars().filter(|c| c.is_alphanumeric()) {
            hash =
                c.to_lowercase().fold(hash, |hash, c| (hash ^ u64::from(u32::from(c))).wrapping_mul(PRIME));
        }
    }
    hash
}
