//! The speaker left of a verb of saying.

use super::scan::{BRACKET_TOKENS, DESCRIPTIONS, SOURCE_TOKENS, Scan};
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes, Words, words_listed as words};
use crate::phrase::Tag;
use crate::text::{Gap, Shape, Token, TokenKind, TokenRange};

/// Between a verb of saying and the verb whose subject it shares ("shook his head and said") stand no more tokens.
const SHARED_SUBJECT_TOKENS: usize = 24;
/// How many verbs up a shared subject is looked for.
const VERBS_UP: usize = 3;
/// Between "who" and the end of its clause no more tokens are looked at.
const RELATIVE_TOKENS: usize = 12;

const REFLEXIVE: &Words = words!["himself", "herself", "itself", "themselves"];

impl Scan<'_, '_> {
    /// The speaker left of a verb: "**Paul Dewar, an Ottawa MP,** said", "**she** later added". Not before `floor`.
    pub(super) fn subject(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        let mut verb = verb;
        for _ in 0..VERBS_UP {
            if let Some(source) = self.own_subject(verb, floor) {
                return Some(source);
            }
            match self.verb_before(verb, floor) {
                Some(earlier) => verb = earlier,
                None => break,
            }
        }
        self.first_noun(floor, verb)
    }

    /// The subject that stands right before the verb.
    pub(super) fn own_subject(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        let end = self.without_adjuncts(verb, floor);
        let before = end.checked_sub(1).filter(|&before| before >= floor)?;
        let infinitive = (end..verb).any(|at| self.tag(at) == Tag::To);
        if infinitive || self.tag(verb) == Tag::VerbIng && self.is_comma(before) {
            return None;
        }
        if self.is_comma(before) {
            return self.fenced(before, floor);
        }
        let (end, relative) = match self.tag(before) {
            Tag::WhWord if before > floor && self.is_comma(before - 1) => (before - 1, true),
            Tag::WhWord => (before, true),
            _ => (end, false),
        };
        let mut end = end;
        let mut start = self.noun_start(end, floor);
        // "a source speaking to Fox News said": the noun belongs to a participle behind the subject.
        let mut steps = 0;
        while start < end && start > floor + 1 && steps < VERBS_UP {
            let preposition = self.tag(start - 1) == Tag::Preposition;
            let participle = start - 1 - usize::from(preposition);
            if participle <= floor
                || !matches!(self.tag(participle), Tag::VerbIng | Tag::VerbParticiple)
                || !self.is_small(participle)
                // "holding a sign that read", but "a tweet posted in May that read"
                || relative && !self.document.any(start, Classes::TIME)
            {
                break;
            }
            end = participle;
            start = self.noun_start(end, floor);
            steps += 1;
        }
        if let Some(who) = self.relative_before(start, end, floor) {
            end = who;
            start = self.noun_start(end, floor);
        }
        if start >= end || self.says_nothing(TokenRange::new(start, end)) {
            return None;
        }
        let source = TokenRange::new(start, end);
        // "released a statement that said", "sent a message saying": the words are the sender's.
        let sent =
            (relative || self.tag(verb) == Tag::VerbIng) && start > floor && self.is_finite_before(start);
        if sent {
            self.verb_before(start, floor).and_then(|sender| self.own_subject(sender, floor)).or(Some(source))
        } else {
            Some(source)
        }
    }

    /// The "who" or "whose" of a relative clause that what stands before a verb of saying belongs to: "an envoy whose arrest set
    /// off **a dispute** said", "a woman who had been staying at the school said".
    fn relative_before(&self, start: usize, end: usize, floor: usize) -> Option<usize> {
        let verb = start.checked_sub(1).filter(|&verb| verb > floor)?;
        let inside =
            if start == end { self.tag(verb) == Tag::Auxiliary } else { self.is_finite_before(start) };
        let reports = [verb, verb - 1].iter().any(|&at| self.document.has(at, Class::Reporting));
        if !inside || reports {
            return None;
        }
        let from = verb.saturating_sub(RELATIVE_TOKENS).max(floor);
        let mut clause =
            (from..verb).rev().take_while(|&at| !self.is_comma(at) && !self.is_quotation_mark(at));
        clause.find(|&at| self.tag(at) == Tag::WhWord)
    }

    /// Pronouns that are nobody who speaks: objects, "there", what only points.
    pub(super) fn says_nothing(&self, source: TokenRange) -> bool {
        const NOBODY: &Words = words![
            "there", "them", "him", "me", "us", "whom", "this", "that", "these", "those", "something",
            "nothing",
        ];
        let word = self.document.word(source.start as usize);
        source.len() == 1 && word != "US" && NOBODY.has(word)
    }

    pub(super) fn is_finite_before(&self, start: usize) -> bool {
        self.is_finite(start - 1)
            || self.tag(start - 1) == Tag::Particle && start > 1 && self.is_finite(start - 2)
    }

    /// The finite verb whose subject a verb shares: one of saying, where there is one ("said it was early but added"), else
    /// the nearest ("shook his head and said", "went on to say").
    pub(super) fn verb_before(&self, end: usize, floor: usize) -> Option<usize> {
        let from = end.saturating_sub(SHARED_SUBJECT_TOKENS).max(floor);
        let said = (from..end).rev().find(|&at| self.is_finite(at) && self.is_strong_cue(at));
        // What ", saying" goes on is the main clause, which `first_noun` finds.
        if self.tag(end) == Tag::VerbIng {
            return said;
        }
        said.or_else(|| (from..end).rev().find(|&at| self.is_finite(at)))
    }

    /// Where the words between subject and verb begin: adverbs, auxiliaries, a weekday.
    pub(super) fn without_adjuncts(&self, verb: usize, floor: usize) -> usize {
        let mut end = verb;
        while end > floor {
            let before = end - 1;
            let skipped = match self.tag(before) {
                _ if !self.is_small(before) => self.is_day(before),
                Tag::Adverb | Tag::Auxiliary | Tag::Modal | Tag::Negation | Tag::To => true,
                // "Ruiz herself has said"
                Tag::Pronoun => REFLEXIVE.has(self.document.word(before)),
                _ => self.document.any(before, Classes::of(&[Class::Weekday, Class::Deictic])),
            };
            if skipped {
                end = before;
                if self.is(end.wrapping_sub(1), words::ON) && self.document.has(end, Class::Weekday) {
                    end -= 1;
                }
            } else {
                break;
            }
        }
        end
    }

    /// "Monday", but not the "Sun" of "The Sun".
    fn is_day(&self, at: usize) -> bool {
        self.document.has(at, Class::Weekday)
            && at
                .checked_sub(1)
                .and_then(|before| self.document.phrase(before, Class::Organization))
                .is_none_or(|(length, _)| length != 2)
    }

    /// The name with the descriptions between commas that end at `comma`.
    pub(super) fn fenced(&self, comma: usize, floor: usize) -> Option<TokenRange> {
        let mut end = comma;
        for _ in 0..DESCRIPTIONS {
            let from = end.saturating_sub(SOURCE_TOKENS).max(floor);
            let open = (from..end).rev().find(|&at| self.is_comma(at) || self.is_quotation_mark(at))?;
            if !self.is_comma(open) {
                return None;
            }
            let start = self.noun_start(open, floor);
            let listed = start > floor
                && self.is_comma(start - 1)
                && self.describes(start)
                && self.is_named(start - 1);
            // "In Geneva, a spokesman for the ministry, Liu Wenhao, said"
            if start < open && start == floor + 1 && self.tag(floor) == Tag::Preposition {
                let head = open + 1;
                return (head < comma).then(|| TokenRange::new(head, comma));
            }
            if start < open && !listed && !self.is_in_relative(start, floor) {
                let source = TokenRange::new(start, comma);
                return Some(TokenRange::new(start, self.described_end(source, open)));
            }
            end = open;
        }
        None
    }

    /// ", who represents Grantham,": the name is the relative clause's.
    pub(super) fn is_in_relative(&self, start: usize, floor: usize) -> bool {
        let from = start.saturating_sub(RELATIVE_TOKENS).max(floor);
        (from..start).rev().take_while(|&at| !self.is_comma(at)).any(|at| self.tag(at) == Tag::WhWord)
    }

    /// A name stands right before the token.
    pub(super) fn is_named(&self, end: usize) -> bool {
        end.checked_sub(1).is_some_and(|before| self.tag(before) == Tag::ProperNoun)
    }

    /// What stands behind a comma tells what somebody is, not who.
    pub(super) fn describes(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        matches!(self.tag(at), Tag::Determiner | Tag::Possessive | Tag::Number | Tag::WhWord)
            || token.shape == Shape::Lower
    }

    /// Where a name with descriptions ends as a speaker: before ages, relative clauses and participles.
    pub(super) fn described_end(&self, source: TokenRange, first_comma: usize) -> usize {
        let mut end = first_comma;
        let mut comma = first_comma;
        while comma < source.end as usize {
            let next =
                (comma + 1..source.end as usize).find(|&at| self.is_comma(at)).unwrap_or(source.end as usize);
            if self.tag(comma + 1) == Tag::Number && next == comma + 2 && next < source.end as usize {
                comma = next;
                continue;
            }
            if !self.is_description(comma + 1) {
                break;
            }
            end = self.before_relative(comma + 1, next);
            if end < next {
                break;
            }
            comma = next;
        }
        end
    }

    pub(super) fn before_relative(&self, from: usize, to: usize) -> usize {
        (from..to).find(|&at| self.tag(at) == Tag::WhWord).unwrap_or(to)
    }

    /// An apposition that belongs to the speaker as written: "an Ottawa MP", "of Spain", "Special Agent in Charge".
    pub(super) fn is_description(&self, at: usize) -> bool {
        match self.tag(at) {
            Tag::Determiner
            | Tag::Possessive
            | Tag::Noun
            | Tag::NounPlural
            | Tag::ProperNoun
            | Tag::Adjective
            | Tag::Other => true,
            Tag::Preposition => [words::OF, words::FOR, words::FROM].contains(&self.document.lexeme(at)),
            _ => false,
        }
    }

    /// Where the noun group that ends at `end` begins, with what stands before it by "of", "for", "at": "a spokeswoman for
    /// the force". `end` itself where there is none.
    pub(super) fn noun_start(&self, end: usize, floor: usize) -> usize {
        let floor = floor.max(end.saturating_sub(SOURCE_TOKENS));
        let mut start = end;
        while start > floor {
            let at = start - 1;
            let token = self.document.tokens[at];
            if start < end && self.document.tokens[start].gap >= Gap::Paragraph {
                break;
            }
            start = match self.tag(at) {
                Tag::Pronoun if start == end => return at,
                Tag::Noun | Tag::NounPlural | Tag::ProperNoun | Tag::Number | Tag::Adjective | Tag::Other => {
                    at
                }
                Tag::VerbParticiple
                | Tag::VerbIng
                | Tag::VerbPresent
                | Tag::VerbPast
                | Tag::Modal
                | Tag::Adverb
                    if token.is_capitalized()
                        && (start == end || self.token(start).is_some_and(Token::is_capitalized)) =>
                {
                    at
                }
                Tag::VerbParticiple if start < end && self.is_inside_group(at) => at,
                Tag::Possessive if token.kind == TokenKind::Clitic => at,
                Tag::Determiner | Tag::Possessive => match self.preposition_start(at, floor) {
                    Some(before) => before,
                    None => return at,
                },
                Tag::Preposition if start < end => match self.preposition_start(start, floor) {
                    Some(before) => before,
                    None => return start,
                },
                Tag::Conjunction if start < end && self.joins_nouns(at, floor) => at,
                Tag::Mark if self.is_inner_mark(at) => at,
                Tag::Mark if token.is_mark(b')') => match self.bracket_start(at, floor) {
                    Some(open) => open,
                    None => return start,
                },
                _ => return self.without_time(start, end),
            };
        }
        self.without_time(start, end)
    }

    /// "Tuesday Smith": a day before the name is no part of it.
    pub(super) fn without_time(&self, start: usize, end: usize) -> usize {
        let time = Classes::of(&[Class::Weekday, Class::Deictic]);
        (start..end).find(|&at| !self.document.any(at, time)).unwrap_or(start)
    }

    /// The token before "of", "for" … where a noun stands before it; `at` is the first behind the preposition.
    pub(super) fn preposition_start(&self, at: usize, floor: usize) -> Option<usize> {
        const LINKS: WordSet =
            WordSet::of(&[words::OF, words::FOR, words::AT, words::WITH, words::FROM, words::IN, words::TO]);
        let preposition = at.checked_sub(1).filter(|&before| before > floor)?;
        (LINKS.has(self.document.lexeme(preposition))
            && self.tag(preposition) == Tag::Preposition
            && self.tag(preposition - 1).is_noun())
        .then_some(preposition)
    }

    /// "Health and Social Care", "police and prosecutors".
    pub(super) fn joins_nouns(&self, at: usize, floor: usize) -> bool {
        let both = |a: Token, b: Token| {
            a.is_capitalized() == b.is_capitalized() || b.shape == Shape::Upper || a.shape == Shape::Upper
        };
        at > floor
            && (self.is(at, words::AND) || self.document.is_mark(at, b'&'))
            && self.tag(at - 1).is_noun()
            && self
                .document
                .tokens
                .get(at + 1)
                .is_some_and(|next| both(self.document.tokens[at - 1], *next) || next.has(Class::TitleHead))
    }

    /// A hyphen or an abbreviation's point inside a name, an ampersand.
    pub(super) fn is_inner_mark(&self, at: usize) -> bool {
        let token = self.document.tokens[at];
        let next_glued = self.token(at + 1).is_some_and(Token::is_glued);
        (token.is_mark(b'.')
            && token.is_glued()
            && self.document.sentence_at(at) == self.document.sentence_at(at + 1))
            || ((token.is_mark(b'-') || token.is_mark(b'/')) && token.is_glued() && next_glued)
            || token.is_mark(b'&')
    }

    pub(super) fn bracket_start(&self, at: usize, floor: usize) -> Option<usize> {
        let from = at.saturating_sub(BRACKET_TOKENS).max(floor);
        (from..at).rev().find(|&open| self.document.is_mark(open, b'('))
    }

    pub(super) fn is_inside_group(&self, at: usize) -> bool {
        self.group(at).is_some_and(|group| group.is_noun())
    }
}
