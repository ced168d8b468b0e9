//! The speaker right of a verb of saying, or between it and the quotation.

use super::scan::{BRACKET_TOKENS, DESCRIPTIONS, SOURCE_TOKENS, Scan};
use crate::lexicon::{Class, Classes, words};
use crate::phrase::Tag;
use crate::text::{Gap, Token, TokenKind, TokenRange};

impl Scan<'_, '_> {
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
    pub(super) fn noun_end(&self, start: usize, limit: usize) -> usize {
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

    /// "of the Civil Guard", "for the force", "at `SeaBridge`"; "in" only in a title ("Special Agent in Charge").
    pub(super) fn links_right(&self, at: usize, start: usize) -> bool {
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
        if self.says_nothing(TokenRange::new(start, end)) {
            return None;
        }
        if self.tag(start) == Tag::Pronoun {
            return Some(TokenRange::new(start, end));
        }
        if self.document.is_mark(end, b'(') {
            let to = limit.min(end + BRACKET_TOKENS);
            end = (end..to).find(|&at| self.document.is_mark(at, b')')).map_or(end, |close| close + 1);
            // "said Food and Drug Administration (FDA) director Leila Kellner".
            let genitive = self.token(end).is_some_and(|token| token.kind == TokenKind::Clitic);
            let next = end + usize::from(genitive);
            if self.document.is_mark(end - 1, b')') && next < limit && self.tag(next).is_noun() {
                end = self.noun_end(next, limit);
            }
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
