//! The words round a quotation: verbs of saying, and who says.

use crate::lexicon::{Class, Classes, Lexeme, verb_flags, words};
use crate::phrase::{Phrases, Tag};
use crate::text::{Document, Gap, Shape, Token, TokenKind, TokenRange};

/// A speaker as written, with apposition, has no more tokens than this: "Katrin Oehler, head of operations at the German
/// charity SeaBridge, an alliance of nine groups from Kiel and Bremen" has 23.
const SOURCE_TOKENS: usize = 30;
/// Between a verb of saying and the verb whose subject it shares ("shook his head and said") stand no more tokens.
const SHARED_SUBJECT_TOKENS: usize = 24;
/// How many verbs up a shared subject is looked for.
const VERBS_UP: usize = 3;
/// How many descriptions between commas may stand behind a name.
const DESCRIPTIONS: usize = 4;
/// Between "who" and the end of its clause no more tokens are looked at.
const RELATIVE_TOKENS: usize = 12;
/// A bracket behind a name ("(D-Ohio)") has no more tokens than this.
const BRACKET_TOKENS: usize = 8;

/// A document as the rules of this folder read it.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) phrases: &'a Phrases,
}

impl Scan<'_, '_> {
    pub(super) fn token(&self, at: usize) -> Option<Token> {
        self.document.token(at).copied()
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.phrases.tags.get(at).copied().unwrap_or(Tag::Mark)
    }

    pub(super) fn is(&self, at: usize, word: Lexeme) -> bool {
        self.document.is(at, word)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.document.is_mark(at, b',')
    }

    pub(super) fn is_quotation_mark(&self, at: usize) -> bool {
        self.document.is_mark(at, b'"') || self.document.is_mark(at, b'`') || self.is_single_mark(at)
    }

    fn is_single_mark(&self, at: usize) -> bool {
        self.document.is_mark(at, b'\'')
            && !(self.token(at).is_some_and(Token::is_glued)
                && self.token(at + 1).is_some_and(|next| next.kind == TokenKind::Word))
    }

    /// A verb that introduces speech, in a form that can.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if token.shape != Shape::Lower || !(token.has(Class::Reporting) || self.is_reading(at)) {
            return false;
        }
        match self.tag(at) {
            Tag::VerbPast | Tag::VerbPresent | Tag::VerbIng | Tag::VerbParticiple => true,
            // "the Saudis state in the paper"
            Tag::Noun if token.has(Class::VerbBase) => {
                let free = matches!(self.tag(at + 1), Tag::Mark | Tag::Preposition);
                free && at > 0 && self.tag(at - 1) == Tag::NounPlural
            }
            Tag::Noun | Tag::NounPlural if self.is_reading(at) => token.has(Class::VerbS),
            // "claims Smith": the table of tags may see a noun.
            Tag::NounPlural | Tag::Adjective => {
                token.has(Class::VerbPast) || token.has(Class::VerbS) && self.is_quotation_mark(at + 1)
            }
            _ => false,
        }
    }

    /// "the letter reads", "as he put it".
    fn is_reading(&self, at: usize) -> bool {
        let lemma = self.document.lexicon.lemma(self.document.lexeme(at));
        lemma == words::READ || lemma == words::PUT && self.is(at + 1, words::IT)
    }

    /// A verb of saying that is common beside direct quotations, or one that gives a thing a name ("called it").
    pub(super) fn is_strong_cue(&self, at: usize) -> bool {
        let lemma = self.document.lexicon.lemma(self.document.lexeme(at));
        let quoting = || {
            self.document
                .lexicon
                .value(lemma, Class::VerbBase)
                .is_some_and(|bits| bits & verb_flags::QUOTING != 0)
        };
        // "leaders worried about a loss": a participle beside a noun reports nothing.
        let auxiliary = (at.saturating_sub(3)..at).rev().find(|&at| self.tag(at) == Tag::Auxiliary);
        let perfect = || {
            auxiliary.is_some_and(|at| self.document.lexicon.lemma(self.document.lexeme(at)) == words::HAVE)
        };
        let bare = self.tag(at) == Tag::VerbParticiple && !perfect();
        let infinitive = self.tag(at) == Tag::VerbPresent && !self.is_finite(at);
        !bare && !infinitive && (self.is_cue(at) && quoting() || self.is_naming(at))
    }

    /// "called the offer", "dubbed it", "described him as".
    pub(super) fn is_naming(&self, at: usize) -> bool {
        let lemma = self.document.lexicon.lemma(self.document.lexeme(at));
        let verb =
            matches!(self.tag(at), Tag::VerbPast | Tag::VerbPresent | Tag::VerbIng | Tag::VerbParticiple);
        verb && [
            words::CALL,
            words::DUB,
            words::LABEL,
            words::BRAND,
            words::DEEM,
            words::ACCUSE,
            words::WRITE,
        ]
        .contains(&lemma)
    }

    pub(super) fn is_finite(&self, at: usize) -> bool {
        let small = self.token(at).is_some_and(|token| token.shape == Shape::Lower);
        let infinitive = at > 0 && matches!(self.tag(at - 1), Tag::To | Tag::Modal);
        small
            && !infinitive
            && matches!(self.tag(at), Tag::VerbPast | Tag::VerbPresent | Tag::Auxiliary | Tag::Modal)
    }

    fn is_small(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape == Shape::Lower)
    }

    /// The sentence that a token stands in begins here.
    pub(super) fn sentence_start(&self, at: usize) -> usize {
        self.document.sentence_range(at).start as usize
    }

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
    fn own_subject(&self, verb: usize, floor: usize) -> Option<TokenRange> {
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
            {
                break;
            }
            end = participle;
            start = self.noun_start(end, floor);
            steps += 1;
        }
        if start >= end {
            return None;
        }
        let source = TokenRange::new(self.owner_start(start, floor), end);
        // "released a statement that said", "sent a message saying": the words are the sender's.
        let sent =
            (relative || self.tag(verb) == Tag::VerbIng) && start > floor && self.is_finite_before(start);
        if sent {
            self.verb_before(start, floor).and_then(|sender| self.own_subject(sender, floor)).or(Some(source))
        } else {
            Some(source)
        }
    }

    fn is_finite_before(&self, start: usize) -> bool {
        self.is_finite(start - 1)
            || self.tag(start - 1) == Tag::Particle && start > 1 && self.is_finite(start - 2)
    }

    /// The finite verb whose subject a verb shares: one of saying, where there is one ("said it was early but added"), else
    /// the nearest ("shook his head and said", "went on to say").
    fn verb_before(&self, end: usize, floor: usize) -> Option<usize> {
        let from = end.saturating_sub(SHARED_SUBJECT_TOKENS).max(floor);
        let said = (from..end).rev().find(|&at| self.is_finite(at) && self.is_strong_cue(at));
        // What ", saying" goes on is the main clause, which `first_noun` finds.
        if self.tag(end) == Tag::VerbIng {
            return said;
        }
        said.or_else(|| (from..end).rev().find(|&at| self.is_finite(at)))
    }

    /// Where the words between subject and verb begin: adverbs, auxiliaries, a weekday.
    fn without_adjuncts(&self, verb: usize, floor: usize) -> usize {
        let mut end = verb;
        while end > floor {
            let before = end - 1;
            let skipped = match self.tag(before) {
                _ if !self.is_small(before) => self.document.any(before, Classes::of(&[Class::Weekday])),
                Tag::Adverb | Tag::Auxiliary | Tag::Modal | Tag::Negation | Tag::To => true,
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

    /// The name with the descriptions between commas that end at `comma`.
    fn fenced(&self, comma: usize, floor: usize) -> Option<TokenRange> {
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
    fn is_in_relative(&self, start: usize, floor: usize) -> bool {
        let from = start.saturating_sub(RELATIVE_TOKENS).max(floor);
        (from..start).rev().take_while(|&at| !self.is_comma(at)).any(|at| self.tag(at) == Tag::WhWord)
    }

    /// A name stands right before the token.
    fn is_named(&self, end: usize) -> bool {
        end.checked_sub(1).is_some_and(|before| self.tag(before) == Tag::ProperNoun)
    }

    /// What stands behind a comma tells what somebody is, not who.
    fn describes(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        matches!(self.tag(at), Tag::Determiner | Tag::Possessive | Tag::Number | Tag::WhWord)
            || token.shape == Shape::Lower
    }

    /// Where a name with descriptions ends as a speaker: before ages, relative clauses and participles.
    fn described_end(&self, source: TokenRange, first_comma: usize) -> usize {
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

    fn before_relative(&self, from: usize, to: usize) -> usize {
        (from..to).find(|&at| self.tag(at) == Tag::WhWord).unwrap_or(to)
    }

    /// An apposition that belongs to the speaker as written: "an Ottawa MP", "of Spain", "Special Agent in Charge".
    fn is_description(&self, at: usize) -> bool {
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
    fn noun_start(&self, end: usize, floor: usize) -> usize {
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
    fn without_time(&self, start: usize, end: usize) -> usize {
        let time = Classes::of(&[Class::Weekday, Class::Deictic]);
        (start..end).find(|&at| !self.document.any(at, time)).unwrap_or(start)
    }

    /// The token before "of", "for" … where a noun stands before it; `at` is the first behind the preposition.
    fn preposition_start(&self, at: usize, floor: usize) -> Option<usize> {
        let preposition = at.checked_sub(1).filter(|&before| before > floor)?;
        let links = [words::OF, words::FOR, words::AT, words::WITH, words::FROM, words::IN, words::TO]
            .contains(&self.document.lexeme(preposition));
        (links && self.tag(preposition) == Tag::Preposition && self.tag(preposition - 1).is_noun())
            .then_some(preposition)
    }

    /// "Health and Social Care", "police and prosecutors".
    fn joins_nouns(&self, at: usize, floor: usize) -> bool {
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
    fn is_inner_mark(&self, at: usize) -> bool {
        let token = self.document.tokens[at];
        let next_glued = self.token(at + 1).is_some_and(Token::is_glued);
        (token.is_mark(b'.')
            && token.is_glued()
            && self.document.sentence_at(at) == self.document.sentence_at(at + 1))
            || ((token.is_mark(b'-') || token.is_mark(b'/')) && token.is_glued() && next_glued)
            || token.is_mark(b'&')
    }

    fn bracket_start(&self, at: usize, floor: usize) -> Option<usize> {
        let from = at.saturating_sub(BRACKET_TOKENS).max(floor);
        (from..at).rev().find(|&open| self.document.is_mark(open, b'('))
    }

    fn is_inside_group(&self, at: usize) -> bool {
        self.phrases.group(at).is_some_and(|group| group.is_noun())
    }

    /// "Labour's leader", where the walk stopped at the genitive: nothing to add; kept for a determiner before an owner.
    fn owner_start(&self, start: usize, floor: usize) -> usize {
        if start > floor && self.tag(start - 1) == Tag::Determiner { start - 1 } else { start }
    }

    /// The first noun group of a sentence, behind an introduction ("In a statement, …").
    pub(super) fn first_noun(&self, floor: usize, limit: usize) -> Option<TokenRange> {
        let mut start = floor;
        while start < limit && (self.is_quotation_mark(start) || self.tag(start) == Tag::Conjunction) {
            start += 1;
        }
        let introduced = matches!(
            self.tag(start),
            Tag::Preposition | Tag::Adverb | Tag::VerbIng | Tag::VerbParticiple | Tag::WhWord | Tag::To
        ) || self
            .token(start)
            .is_some_and(|token| token.has(Class::Preposition) || token.has(Class::Conjunction));
        if introduced {
            let end = limit.min(start + SOURCE_TOKENS);
            start = (start..end).find(|&at| self.is_comma(at)).map_or(limit, |comma| comma + 1);
        }
        let end = self.noun_end(start, limit);
        (start < end).then(|| TokenRange::new(start, end))
    }

    /// The end of the noun group with its complements that begins at a token.
    fn noun_end(&self, start: usize, limit: usize) -> usize {
        let limit = limit.min(start + SOURCE_TOKENS).min(self.document.tokens.len());
        if self.tag(start) == Tag::Pronoun {
            return if start < limit { start + 1 } else { start };
        }
        let mut end = start;
        while end < limit {
            let token = self.document.tokens[end];
            if end > start && token.gap >= Gap::Paragraph {
                break;
            }
            let goes_on = match self.tag(end) {
                Tag::Noun | Tag::NounPlural | Tag::ProperNoun | Tag::Number | Tag::Adjective | Tag::Other => {
                    !self.document.any(end, Classes::of(&[Class::Weekday, Class::Deictic]))
                }
                Tag::Determiner | Tag::Possessive => {
                    end == start || token.kind == TokenKind::Clitic || self.tag(end - 1) == Tag::Preposition
                }
                Tag::VerbParticiple | Tag::VerbIng => token.is_capitalized() || self.is_inside_group(end),
                Tag::VerbPast | Tag::VerbPresent => token.is_capitalized(),
                Tag::Preposition | Tag::Auxiliary | Tag::Adverb | Tag::Modal
                    if token.is_capitalized()
                        && end > start
                        && self.token(end - 1).is_some_and(|before| {
                            before.is_capitalized() || before.kind == TokenKind::Clitic
                        }) =>
                {
                    true
                }
                Tag::Preposition => end > start && self.links_right(end, start),
                Tag::Conjunction => end > start && self.joins_nouns(end, start.saturating_sub(1)),
                Tag::Mark if token.is_mark(b'(') => return end,
                Tag::Mark => end > start && self.is_inner_mark(end),
                _ => false,
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        while end > start
            && matches!(
                self.tag(end - 1),
                Tag::Preposition | Tag::Determiner | Tag::Conjunction | Tag::Adjective
            )
        {
            end -= 1;
        }
        end
    }

    /// "of the Civil Guard", "for the force", "at SeaBridge"; "in" only in a title ("Special Agent in Charge").
    fn links_right(&self, at: usize, start: usize) -> bool {
        let word = self.document.lexeme(at);
        let behind =
            at + 1 + usize::from(self.is(at + 1, words::THE) && self.is_comma(start.saturating_sub(1)));
        let capitalized = self.token(behind).is_some_and(Token::is_capitalized);
        let plain = [words::OF, words::FOR].contains(&word);
        let place = [words::AT, words::FROM, words::WITH, words::TO].contains(&word);
        plain
            || place && (capitalized || at - start > 1 && self.tag(at - 1) != Tag::ProperNoun)
            || word == words::IN && self.document.word(at + 1).eq_ignore_ascii_case("charge")
    }

    /// The speaker that begins at a token, right of a verb: "said **Roy Verley, HP's former spokesman**".
    pub(super) fn speaker_right(&self, start: usize, limit: usize) -> Option<TokenRange> {
        let first = self.token(start)?;
        if start >= limit || first.gap >= Gap::Paragraph || self.is_quotation_mark(start) {
            return None;
        }
        let mut end = self.noun_end(start, limit);
        if end == start {
            return None;
        }
        if self.tag(start) == Tag::Pronoun {
            return Some(TokenRange::new(start, end));
        }
        if self.document.is_mark(end, b'(') {
            let to = limit.min(end + BRACKET_TOKENS);
            end = (end..to).find(|&at| self.document.is_mark(at, b')')).map_or(end, |close| close + 1);
        }
        for _ in 0..DESCRIPTIONS {
            let aged = self.is_comma(end) && self.tag(end + 1) == Tag::Number && self.is_comma(end + 2);
            if aged && self.is_description(end + 3) && self.tag(end + 3) != Tag::Preposition {
                let next = self.noun_end(end + 3, limit);
                if next > end + 3 && !self.is_finite(next) {
                    end = next;
                    continue;
                }
            }
            if !(end + 1 < limit && self.is_comma(end) && self.is_description(end + 1)) {
                break;
            }
            let mut next = self.noun_end(end + 1, limit);
            // "Chief Executive Officer (CEO) of Hansa"
            if self.document.is_mark(next, b'(')
                && self.document.is_mark(next + 2, b')')
                && self.is(next + 3, words::OF)
            {
                next = self.noun_end(next + 4, limit);
            }
            // "said Smith, the plan was": a clause of its own.
            if next == end + 1 || self.is_finite(next) {
                break;
            }
            end = next;
        }
        Some(TokenRange::new(start, end))
    }

    /// The speaker between the quotation and its verb, cut before relative clauses and adverbs.
    pub(super) fn speaker_between(&self, start: usize, verb: usize) -> Option<TokenRange> {
        let mut end = self.without_adjuncts(verb, start);
        while end > start && self.is_comma(end - 1) {
            end -= 1;
        }
        if let Some(comma) = (start..end).find(|&at| self.is_comma(at)) {
            let listed = !self.is_description(comma + 1)
                || self.tag(comma - 1) == Tag::ProperNoun
                || self.describes(start);
            if listed {
                end = self.described_end(TokenRange::new(start, end), comma);
            }
        } else {
            end = self.before_relative(start, end);
        }
        (start < end).then(|| TokenRange::new(start, end))
    }
}
