//! Clauses: where the reach of a verb ends.

mod verbs;

use super::group::{Form, Group};
use super::tag::{Tag, Tags};
use crate::lexicon::{Class, words};
use crate::text::{Document, TokenRange};

/// How many groups ahead are asked whether a clause begins ("and" + subject + verb).
const GROUPS_AHEAD: usize = 4;

/// A stretch of a sentence with at most one finite verb. A clause that another one interrupts is two of them: the rest is
/// [`Opening::Resumed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) tokens: TokenRange,
    /// It begins with who, which, that …
    pub(crate) relative: bool,
    /// It hangs on another clause: because, when, that, "killing 12 people".
    pub(crate) subordinate: bool,
    pub(crate) opening: Opening,
    /// Index of the clause that it hangs on, goes on or is joined to; its own in a main clause.
    pub(crate) outer: u32,
}

/// How a clause begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// The sentence, or what follows a semicolon, a colon, a dash.
    Main,
    /// who, which, that, whose, where behind a noun.
    Relative,
    /// because, although, when, after, if …
    Subordinate,
    /// What is said, known, asked: with or without "that".
    Complement,
    /// "and", "but" or a comma before another finite verb, with a subject of its own or without.
    Coordinate,
    /// ", killing 12 people"
    Participle,
    /// The rest of a clause behind one that stood in it.
    Resumed,
}

impl Clause {
    /// Whether a verb without a subject here has the one of the outer clause.
    pub(crate) const fn shares_subject(&self) -> bool {
        matches!(
            self.opening,
            Opening::Coordinate | Opening::Participle | Opening::Resumed | Opening::Subordinate
        )
    }
}

/// Cuts the sentences into clauses; together they hold every token once.
#[inline(never)]
pub(crate) fn read(
    document: &Document<'_>,
    parsed: &[u32],
    tags: &Tags,
    groups: &[Group],
    group_at: &[u32],
    clauses: &mut Vec<Clause>,
) {
    clauses.clear();
    for sentence in parsed.iter().filter_map(|&index| document.layout.sentences.get(index as usize)) {
        let mut reader = Reader::new(document, tags, groups, group_at, sentence.tokens, clauses);
        reader.run();
    }
}

struct Reader<'a, 't> {
    document: &'a Document<'t>,
    tags: &'a Tags,
    groups: &'a [Group],
    group_at: &'a [u32],
    sentence: TokenRange,
    clauses: &'a mut Vec<Clause>,
    /// First token of the clause at hand.
    start: usize,
    opening: Opening,
    outer: u32,
    /// The clause's finite verb.
    finite: Option<usize>,
    /// The clause that a dash broke off.
    dashed: Option<u32>,
    /// The clause is no more than who says it, between commas: ", police said,".
    aside: bool,
    /// The clause opened behind a comma, so that the next comma may end it.
    fenced: bool,
}

impl<'a, 't> Reader<'a, 't> {
    fn new(
        document: &'a Document<'t>,
        tags: &'a Tags,
        groups: &'a [Group],
        group_at: &'a [u32],
        sentence: TokenRange,
        clauses: &'a mut Vec<Clause>,
    ) -> Self {
        let start = sentence.start as usize;
        let outer = clauses.len() as u32;
        let opening = Opening::Main;
        Self {
            document,
            tags,
            groups,
            group_at,
            sentence,
            clauses,
            start,
            opening,
            outer,
            finite: None,
            dashed: None,
            aside: false,
            fenced: false,
        }
    }

    fn run(&mut self) {
        let mut at = self.start;
        let end = self.sentence.end as usize;
        while at < end {
            if let Some(index) = self.group_index(at) {
                let group = &self.groups[index];
                let (is_verb, end) = (group.is_verb(), group.tokens.end as usize);
                if is_verb {
                    self.verb(index, at);
                }
                at = end.max(at + 1);
            } else {
                self.token(at);
                at += 1;
            }
        }
        self.close(end);
    }

    fn tag(&self, at: usize) -> Tag {
        if self.sentence.holds(at) { self.tags.get(at).unwrap_or(Tag::Mark) } else { Tag::Mark }
    }

    fn group_index(&self, at: usize) -> Option<usize> {
        let index = *self.group_at.get(at)? as usize;
        (index < self.groups.len()).then_some(index)
    }

    fn is_mark(&self, at: usize, mark: u8) -> bool {
        self.sentence.holds(at) && self.document.is_mark(at, mark)
    }

    /// Ends the clause at hand before a token and begins another.
    fn split(&mut self, at: usize, opening: Opening, outer: Option<u32>) {
        let fenced = at > self.start && self.is_mark(at - 1, b',');
        if at > self.start {
            self.close(at);
        }
        self.start = at;
        self.opening = opening;
        self.outer = outer.unwrap_or(self.clauses.len() as u32);
        self.finite = None;
        self.aside = false;
        self.fenced = fenced;
    }

    fn close(&mut self, end: usize) {
        if end <= self.start {
            return;
        }
        self.clauses.push(Clause {
            tokens: TokenRange::new(self.start, end),
            relative: self.opening == Opening::Relative,
            subordinate: matches!(
                self.opening,
                Opening::Subordinate | Opening::Complement | Opening::Participle
            ),
            opening: self.opening,
            outer: self.outer,
        });
    }

    /// The index that the clause at hand will have.
    fn current(&self) -> u32 {
        self.clauses.len() as u32
    }

    /// A token outside of groups.
    fn token(&mut self, at: usize) {
        match self.tag(at) {
            Tag::Mark => self.mark(at),
            Tag::WhWord => self.wh_word(at),
            Tag::Conjunction => self.conjunction(at),
            Tag::Preposition if self.document.has(at, Class::Conjunction) => self.temporal(at),
            _ => {}
        }
    }

    fn mark(&mut self, at: usize) {
        let dash = self.is_mark(at, b'-') && self.document.token(at).is_some_and(|token| !token.is_glued());
        let colon =
            self.is_mark(at, b':') && self.document.token(at + 1).is_some_and(|next| !next.is_glued());
        if !(dash || colon || self.is_mark(at, b';')) {
            return;
        }
        // A second dash ends what the first one opened: "10 people - including Munero - died".
        if let Some(outer) = self.dashed.take().filter(|_| dash) {
            self.split(at + 1, Opening::Resumed, Some(outer));
        } else {
            self.dashed = Some(self.current()).filter(|_| dash && at > self.start);
            self.split(at + 1, Opening::Main, None);
        }
    }

    /// who, which, where …: relative behind a noun (or its comma or preposition), else what is asked or said.
    fn wh_word(&mut self, at: usize) {
        let mut from = at;
        if from > self.start && self.tag(from - 1) == Tag::Preposition {
            from -= 1; // "in which"
        }
        let behind = from.checked_sub(1).filter(|&before| before >= self.start);
        let noun = |at: usize| self.group_index(at).is_some_and(|index| self.groups[index].is_noun());
        let relative = behind.is_some_and(|behind| {
            noun(behind) || self.is_mark(behind, b',') && behind > self.start && noun(behind - 1)
        });
        let time = self.document.is(at, words::WHEN);
        let opening = match (relative, time) {
            (_, true) => Opening::Subordinate,
            (true, _) => Opening::Relative,
            _ => Opening::Complement,
        };
        let outer = self.current();
        let joined = self.start == from;
        self.split(from, opening, Some(if joined { self.outer } else { outer }));
    }

    fn conjunction(&mut self, at: usize) {
        let lexeme = self.document.lexeme(at);
        if lexeme == words::THAT {
            let outer = self.current();
            return self.split(at, Opening::Complement, Some(outer));
        }
        let joins = [words::AND, words::OR, words::BUT].contains(&lexeme) || self.is_mark(at, b'&');
        let joins = joins || matches!(self.document.word(at), "nor" | "yet");
        if !joins {
            let outer = if at == self.start { self.outer } else { self.current() };
            return self.split(at, Opening::Subordinate, Some(outer));
        }
        let Some(finite) = self.clause_ahead(at + 1, false) else { return };
        let with_subject = finite > 0;
        let said = if with_subject { self.said_of(at) } else { None };
        if let Some(subject) = said {
            let outer = self.current();
            return self.split(subject, Opening::Complement, Some(outer));
        }
        if !with_subject || self.finite.is_some() {
            let outer = self.current();
            self.split(at, Opening::Coordinate, Some(outer));
        }
    }

    /// after, before, since, until, as, than: a clause begins when a finite verb follows before the next mark.
    fn temporal(&mut self, at: usize) {
        let gerund =
            self.group_index(at + 1).is_some_and(|index| self.groups[index].form() == Some(Form::Ing));
        if gerund || self.clause_ahead(at + 1, true).is_some_and(|groups| groups > 0) {
            let outer = if at == self.start { self.outer } else { self.current() };
            self.split(at, Opening::Subordinate, Some(outer));
        }
    }

    /// Whether a clause begins at a token: the number of noun groups before its finite verb, none when there is no clause.
    /// `joined`: two counts may be its subject, "after 20 children and six adults were hurt".
    fn clause_ahead(&self, from: usize, joined: bool) -> Option<usize> {
        let mut at = from;
        let mut nouns = 0;
        for _ in 0..2 * GROUPS_AHEAD {
            match self.group_index(at) {
                Some(index) => {
                    let group = &self.groups[index];
                    if group.is_finite() {
                        return Some(nouns);
                    }
                    if group.is_verb() {
                        return None;
                    }
                    nouns += 1;
                    at = group.tokens.end as usize;
                }
                None if matches!(self.tag(at), Tag::Preposition | Tag::Adverb) => at += 1,
                None if joined && nouns == 1 && self.joins_counts(from, at) => at += 1,
                None => return None,
            }
        }
        None
    }
}
