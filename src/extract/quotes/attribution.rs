//! Who says a quotation: the verb of saying behind it, before it, or in the sentence that holds it.

use super::scan::Scan;
use super::{AFTER, BEFORE, INSIDE};
use crate::lexicon::{Class, words};
use crate::phrase::Tag;
use crate::rule::Rule;
use crate::text::{Gap, Shape, TokenRange};

/// Between a quotation and its verb stand no more tokens than this.
const SPEAKER_TOKENS: usize = 40;

/// Behind an auxiliary the full verb is one of the next tokens: "has since also said".
const VERB_BEHIND: usize = 3;

/// "hailed the result of the vote as “a first”": verb and quotation stand no further apart.
const JUDGED_TOKENS: usize = 12;

/// Speaker and verb as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribution {
    pub(super) source: Option<TokenRange>,
    pub(super) cue: Option<usize>,
    pub(super) rule: Rule,
}

/// How a quotation ends inside its marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// A comma, a question or exclamation mark, a dash: the sentence goes on.
    Open,
    /// A full stop.
    Stopped,
    /// A word: its sentence may go on.
    Bare,
}

impl Scan<'_, '_> {
    /// "… ," said X. / "… ," X said. / "… ," according to X.
    pub(super) fn after(&self, inside: TokenRange, close: usize, limit: usize) -> Option<Attribution> {
        // A single mark without a comma before it ("'No pressure' says Russell") could be an apostrophe elsewhere.
        let mut at = close + usize::from(self.document.is_mark(close, b'\''));
        while at < limit
            && (self.is_quotation_mark(at) || self.is_comma(at) || self.document.is_mark(at, b'-'))
        {
            at += 1;
        }
        let first = self.token(at).filter(|_| at < limit)?;
        if first.gap >= Gap::Paragraph {
            return None;
        }
        let comma_behind = (close..at).any(|at| self.is_comma(at));
        let ending = if comma_behind { Ending::Open } else { self.ending(inside) };
        let mut verb = at;
        while verb < limit && self.tag(verb) == Tag::Adverb && self.token(verb)?.shape == Shape::Lower {
            verb += 1;
        }
        // ", adding that the plan was …" goes on what stands before the quotation.
        if self.is_cue(verb) && self.tag(verb) != Tag::VerbIng {
            let source = self.speaker_right(verb + 1, limit);
            if ending == Ending::Open || source.is_some() {
                return Some(Attribution { source, cue: Some(verb), rule: AFTER });
            }
        }
        if self.document.word(at).eq_ignore_ascii_case("according") && self.is(at + 1, words::TO) {
            let source = self.speaker_right(at + 2, limit);
            return Some(Attribution { source, cue: None, rule: AFTER });
        }
        self.subject_and_verb(at, limit, ending)
    }

    fn ending(&self, inside: TokenRange) -> Ending {
        let mut last = (inside.end as usize).saturating_sub(1);
        while last > inside.start as usize && self.is_quotation_mark(last) {
            last -= 1;
        }
        let is = |mark: u8| self.document.is_mark(last, mark);
        if is(b',') || is(b'?') || is(b'!') || is(b'-') {
            Ending::Open
        } else if is(b'.') {
            Ending::Stopped
        } else {
            Ending::Bare
        }
    }

    /// X (…) said: the first verb of the clause behind the quotation.
    fn subject_and_verb(&self, start: usize, limit: usize, ending: Ending) -> Option<Attribution> {
        let begins = matches!(
            self.tag(start),
            Tag::Pronoun
                | Tag::Determiner
                | Tag::Possessive
                | Tag::Noun
                | Tag::NounPlural
                | Tag::ProperNoun
                | Tag::Adjective
                | Tag::Number
                | Tag::Other
        );
        let first = self.token(start)?;
        let named = first.is_capitalized()
            && (self.is_cue(start + 1) || self.tag(start).is_verb() && ending != Ending::Stopped);
        if !begins && !named {
            return None;
        }
        let to = limit.min(start + SPEAKER_TOKENS);
        let mut relative = false;
        let mut at = start;
        while at < to {
            let tag = self.tag(at);
            if at > start && (self.is_quotation_mark(at) || self.is_sentence_mark(at)) {
                return None;
            }
            relative |= tag == Tag::WhWord && at > start;
            if relative && self.is_comma(at) {
                relative = false;
            } else if !relative {
                if self.is_cue(at) && at > start && !(ending == Ending::Bare && tag == Tag::VerbIng) {
                    break;
                }
                if matches!(tag, Tag::VerbPast | Tag::VerbPresent)
                    && at > start
                    && self.token(at)?.shape == Shape::Lower
                {
                    return self.other_verb(start, at, ending);
                }
                // "“… again.” The bridge was closed on Monday, police said": a clause of its own begins.
                let helps = matches!(tag, Tag::Auxiliary | Tag::Modal) && self.is_small(at);
                let says = || (at + 1..=at + VERB_BEHIND).any(|at| self.is_cue(at));
                // "Smith, who left in May, and is now in Paris, told"
                let of_relative = || (start..at).any(|at| self.tag(at) == Tag::WhWord);
                if helps && at > start && !says() && !of_relative() {
                    return None;
                }
            }
            at += 1;
        }
        if at >= to || ending == Ending::Stopped && !self.ends_behind(at) {
            return None;
        }
        // "“… again.” Mike Carrow said: “…”": what he says comes.
        if ending == Ending::Stopped && self.document.is_mark(at + 1, b':') {
            return None;
        }
        // "“No comment” from the minister who said": a bare quotation is the object only of a verb right behind its subject.
        let source = self.speaker_between(start, at)?;
        let loose = (start..at).any(|at| self.is_comma(at)) || !self.ends_behind(at) && source.len() > 3;
        if ending == Ending::Bare && loose || self.is_passive(at) {
            return None;
        }
        Some(Attribution { source: Some(source), cue: Some(at), rule: AFTER })
    }

    /// "…," he smiled. Any verb will do behind a quotation that ends with a comma and a name or pronoun.
    fn other_verb(&self, start: usize, verb: usize, ending: Ending) -> Option<Attribution> {
        let name = matches!(self.tag(verb - 1), Tag::Pronoun | Tag::ProperNoun);
        if ending != Ending::Open || !name || self.tag(verb) != Tag::VerbPast {
            return None;
        }
        let source = self.speaker_between(start, verb)?;
        Some(Attribution { source: Some(source), cue: Some(verb), rule: AFTER })
    }

    fn is_sentence_mark(&self, at: usize) -> bool {
        [b';', b'?', b'!'].iter().any(|&mark| self.document.is_mark(at, mark))
            || self.document.is_mark(at, b'.')
                && self.document.sentence_at(at) != self.document.sentence_at(at + 1)
    }

    /// The clause ends behind the verb, or an adjunct follows: "said.", "said in a statement".
    fn ends_behind(&self, verb: usize) -> bool {
        let next = verb + 1;
        let adjunct = matches!(self.tag(next), Tag::Preposition | Tag::Adverb) && !self.is(next, words::THAT)
            || self.document.has(next, Class::Weekday);
        self.tag(next) == Tag::Mark || adjunct
    }

    /// The speaker of a verb of saying that stands before the quotation.
    /// `floor`: the end of a quotation before it in the sentence.
    pub(super) fn before(&self, cue: usize, open: usize, floor: usize) -> Attribution {
        let floor = self.sentence_start(cue).max(if floor <= cue { floor } else { 0 });
        let source = if self.is_passive(cue) {
            None
        } else {
            self.quoted(cue, floor).or_else(|| self.subject(cue, floor))
        };
        // "…: “" and "said “" touch; "said that the plan was “good”" only holds it.
        let touches = open <= cue + 2 || self.document.is_mark(open - 1, b':') || self.is_comma(open - 1);
        Attribution { source, cue: Some(cue), rule: if touches { BEFORE } else { INSIDE } }
    }

    /// "The paper quoted **the minister** as saying": who stands behind the verb of quoting. "The minister was quoted as saying"
    /// has its subject, as others have.
    fn quoted(&self, saying: usize, floor: usize) -> Option<TokenRange> {
        let by = saying.checked_sub(1).filter(|&at| self.is(at, words::AS))?;
        let from = floor.max(by.saturating_sub(SPEAKER_TOKENS));
        let lemma = |at: usize| self.document.lexicon.lemma(self.document.lexeme(at));
        let quotes = |at: usize| {
            self.tag(at).is_verb() && matches!(self.document.lexicon.text(lemma(at)), "quote" | "cite")
        };
        let verb = (from..by).rev().find(|&at| quotes(at))?;
        if self.is_passive(verb) { None } else { self.speaker_right(verb + 1, by) }
    }

    /// "Smith was asked": not Smith speaks. "was quoted as saying" is active.
    pub(super) fn is_passive(&self, cue: usize) -> bool {
        (cue.saturating_sub(2)..cue).any(|at| self.tag(at) == Tag::Auxiliary)
            && self.group(cue).is_some_and(|group| group.is_passive() && group.head as usize == cue)
    }

    /// Who is said to speak before a colon where no verb of saying stands: "According to the paper:", "Stated Stone:", "Gerald
    /// Seib, The Journal:", "She turned to the crowd:".
    pub(super) fn introduction(&self, colon: usize) -> Option<Attribution> {
        let start = self.sentence_start(colon);
        let first = self.token(start)?;
        let (mut source, mut cue) = (None, None);
        if first.has(Class::Reporting) && first.shape == Shape::Title && self.tag(start) != Tag::ProperNoun {
            source = self.speaker_right(start + 1, colon);
            cue = source.map(|_| start);
        }
        if self.document.word(start).eq_ignore_ascii_case("according") {
            source = self.speaker_right(start + 2, colon);
        }
        let source = source.or_else(|| self.first_noun(start, colon))?;
        Some(Attribution { source: Some(source), cue, rule: BEFORE })
    }

    /// A verb of saying at the end of the sentence that holds the quotation: "to “lay the ground”, the minister said".
    pub(super) fn later(&self, close: usize, limit: usize) -> Option<Attribution> {
        let mut at = close;
        let sentence = self.document.sentence_at(close.saturating_sub(1));
        while at < limit && !self.is_sentence_mark(at) && self.document.sentence_at(at) == sentence {
            if self.document.word(at).eq_ignore_ascii_case("according") && self.is(at + 1, words::TO) {
                let source = self.speaker_right(at + 2, limit);
                return Some(Attribution { source, cue: None, rule: INSIDE });
            }
            if self.is_strong_cue(at) && at > close && self.is_comma(at - 1) && self.tag(at) != Tag::VerbIng {
                if let Some(source) = self.speaker_right(at + 1, limit) {
                    return Some(Attribution { source: Some(source), cue: Some(at), rule: INSIDE });
                }
            }
            if self.is_strong_cue(at) && at > close {
                let source = self.subject(at, close)?;
                let fenced = self.is_comma(source.start as usize - 1);
                return (fenced && self.ends_behind(at)).then_some(Attribution {
                    source: Some(source),
                    cue: Some(at),
                    rule: INSIDE,
                });
            }
            at += 1;
        }
        None
    }

    /// "hailed the result as “a first”": the verb.
    pub(super) fn judging_verb(&self, open: usize) -> Option<usize> {
        const VERBS: &[&str] = &[
            "hail", "describe", "dismiss", "denounce", "condemn", "praise", "portray", "characterize",
            "characterise", "reject", "slam", "decry", "deride", "defend", "tout", "paint", "depict",
            "ridicule", "mock", "blast", "criticize", "criticise", "welcome",
        ];
        // "described it as a “grim milestone”"
        let article = |at: &usize| [words::A, words::AN, words::THE].contains(&self.document.lexeme(*at));
        let behind = open.checked_sub(1).filter(article).unwrap_or(open);
        let before = behind.checked_sub(1).filter(|&before| self.is(before, words::AS))?;
        let from = self.sentence_start(before).max(before.saturating_sub(JUDGED_TOKENS));
        let lexicon = self.document.lexicon;
        (from..before).rev().find(|&at| {
            self.tag(at).is_verb() && VERBS.contains(&lexicon.text(lexicon.lemma(self.document.lexeme(at))))
        })
    }
}
