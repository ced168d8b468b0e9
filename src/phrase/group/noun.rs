//! Noun groups: `[bound] [determiner | owner's] (adjective | number | noun)* head`.

use super::{Group, GroupKind, Source};
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes, Lexeme};
use crate::phrase::Tag;
use crate::text::{TokenKind, TokenRange};

/// No noun group has more tokens: numbers and nouns without end are cut, so that whoever looks at a group's tokens looks at
/// few.
const LONGEST: usize = 40;

/// The first words of what says how far a number is meant.
pub(super) const BOUNDS: WordSet = WordSet::of(&[
    words::MORE,
    words::LESS,
    words::FEWER,
    words::AT,
    words::NO,
    words::UP,
    words::CLOSE,
    words::AS,
    words::OVER,
    words::UNDER,
    words::ABOUT,
    words::AROUND,
    words::ABOVE,
    words::BELOW,
    words::BETWEEN,
    words::WELL,
]);

/// A group under construction; `at` is the token to look at next.
struct Reader<'a, 't> {
    source: &'a Source<'a, 't>,
    start: usize,
    at: usize,
    /// The last noun so far: the head, if no other follows.
    noun: Option<usize>,
    number: Option<usize>,
    determiner: Option<usize>,
    adjective: Option<usize>,
    /// An owner in the genitive, which is the head when nothing follows it.
    owner: Option<usize>,
}

/// Reads the group that begins at a token; gives the index behind what was looked at.
#[inline(never)]
pub(super) fn read(source: &Source<'_, '_>, start: usize, tag: Tag, groups: &mut Vec<Group>) -> usize {
    let at = start + source.bound_length(start);
    if at == start && tag == Tag::Preposition {
        return start + 1;
    }
    let mut reader = Reader {
        source,
        start,
        at,
        noun: None,
        number: None,
        determiner: None,
        adjective: None,
        owner: None,
    };
    if at == start && tag == Tag::Pronoun {
        groups.push(reader.group(start));
        return start + 1;
    }
    while reader.at < start + LONGEST && reader.take() {}
    let Some(head) = reader.head() else { return reader.at };
    groups.push(reader.group(head));
    head + 1
}

impl Source<'_, '_> {
    /// How many tokens before a number say how far it is meant: "more than", "at least", "nearly".
    fn bound_length(&self, at: usize) -> usize {
        let first = self.tokens.get(at).filter(|token| BOUNDS.has(token.lexeme));
        first.map_or(0, |first| self.bound_behind(at, first.lexeme))
    }

    #[inline(never)]
    fn bound_behind(&self, at: usize, first: Lexeme) -> usize {
        let length = match first {
            words::MORE | words::LESS | words::FEWER if self.is(at + 1, words::THAN) => 2,
            words::AT if self.is(at + 1, words::LEAST) || self.is(at + 1, words::MOST) => 2,
            words::NO if self.is(at + 2, words::THAN) => 3,
            words::UP | words::CLOSE if self.is(at + 1, words::TO) => 2,
            words::AS if self.is(at + 2, words::AS) => 3,
            words::OVER | words::UNDER | words::ABOUT | words::AROUND | words::ABOVE | words::BELOW => 1,
            words::BETWEEN => 1,
            words::WELL if self.is(at + 1, words::OVER) => 2,
            _ => 0,
        };
        let number = length > 0 && self.begins_number(at + length);
        if number { length } else { 0 }
    }

    /// A number, maybe behind a currency sign.
    fn begins_number(&self, at: usize) -> bool {
        self.tag(at) == Tag::Number || self.is_currency_sign(at) && self.tag(at + 1) == Tag::Number
    }

    pub(super) fn is_currency_sign(&self, at: usize) -> bool {
        // Words and all but one of the ASCII marks are done with here.
        let sign = self.tokens.get(at).is_some_and(|token| {
            token.kind == TokenKind::Mark && (!is_ascii_mark(token.lexeme) || token.is_mark(b'$'))
        });
        sign && crate::phrase::quantity::is_currency_sign(self.document, at)
    }

    /// Whether a mark joins the words beside it into one.
    fn joins(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| is_ascii_mark(token.lexeme)) else {
            return false;
        };
        let clock = token.is_mark(b':') && self.tag(at + 1) == Tag::Number;
        let joins = clock || token.is_mark(b'-') || token.is_mark(b'/');
        joins && token.is_glued() && self.is_glued(at + 1)
    }

    fn is_nominal(&self, at: usize) -> bool {
        self.tag(at).is_noun() || self.tag(at) == Tag::Adjective
    }
}

impl Reader<'_, '_> {
    /// Takes the token at hand, if it goes on the group.
    #[inline]
    fn take(&mut self) -> bool {
        let at = self.at;
        if at >= self.source.tokens.len() {
            return false;
        }
        let tag = self.source.tag(at);
        // Names and nouns, which most are, are no marks.
        if !tag.is_noun() && at > self.start && self.source.joins(at) {
            return self.join();
        }
        let taken = match tag {
            Tag::Determiner => self.determiner(),
            Tag::Possessive => self.possessive(),
            Tag::Number => self.number(),
            Tag::Adjective => self.adjective(),
            Tag::Noun | Tag::NounPlural | Tag::ProperNoun => self.noun(),
            Tag::Adverb => self.noun.is_none() && self.is_modifier(at),
            Tag::Conjunction => self.conjunction(),
            Tag::Preposition => self.range(),
            Tag::Mark => self.mark(),
            _ => false,
        };
        self.at += usize::from(taken);
        taken
    }

    /// "all the", "such a", "three more"; a new group begins at any other determiner.
    fn determiner(&mut self) -> bool {
        let at = self.at;
        let after_number = self.number.is_some()
            && [words::MORE, words::LESS, words::FEWER, words::SUCH, words::OTHER]
                .contains(&self.source.document.lexeme(at));
        let fits = self.noun.is_none() && self.adjective.is_none() && (self.number.is_none() || after_number);
        let stacked = self.determiner.is_none_or(|before| before + 1 == at);
        fits && self.owner.is_none() && stacked && mark(&mut self.determiner, at)
    }

    /// "their", or the genitive mark behind an owner: "the company's 300 workers".
    fn possessive(&mut self) -> bool {
        let at = self.at;
        let clitic = self.source.document.token(at).is_some_and(|token| !token.is_word());
        if !clitic {
            let fits = self.noun.is_none() && self.adjective.is_none() && self.number.is_none();
            return fits && mark(&mut self.determiner, at);
        }
        let Some(owner) = self.noun else { return false };
        let goes_on =
            self.source.is_nominal(at + 1) || matches!(self.source.tag(at + 1), Tag::Number | Tag::Adverb);
        if goes_on {
            (self.owner, self.noun, self.number, self.adjective) = (Some(owner), None, None, None);
        }
        goes_on
    }

    /// An adjective before the head; behind "other" and a demonym too, which then were no head: "two other military men",
    /// "two senior American military officers".
    fn adjective(&mut self) -> bool {
        let at = self.at;
        let describes = |noun: usize| {
            noun + 1 == at
                && (self.source.is(noun, words::OTHER)
                    || self.source.document.has(noun, Class::Demonym) && self.source.tag(at + 1).is_noun())
        };
        if self.noun.is_some_and(describes) {
            self.noun = None;
        }
        self.noun.is_none() && mark(&mut self.adjective, at)
    }

    fn number(&mut self) -> bool {
        let at = self.at;
        match self.noun {
            None => mark(&mut self.number, at),
            // "Boeing 737", "May 10"; not "told officers 12 people", "beat Smith six years ago".
            Some(noun)
                if noun + 1 == at && self.source.tag(noun) == Tag::ProperNoun && self.is_digits(at) =>
            {
                self.noun = Some(at);
                true
            }
            Some(_) => false,
        }
    }

    /// Digits with no unit of time behind them.
    fn is_digits(&self, at: usize) -> bool {
        let document = self.source.document;
        document.token(at).is_some_and(|token| token.is_numeric()) && !document.has(at + 1, Class::TimeUnit)
    }

    fn noun(&mut self) -> bool {
        let at = self.at;
        if let Some(noun) = self.noun {
            // "arrested 12 men Tuesday"
            let common = self.source.tag(noun) != Tag::ProperNoun;
            if common && self.source.document.any(at, Classes::of(&[Class::Weekday, Class::Month])) {
                return false;
            }
        }
        mark(&mut self.noun, at)
    }

    /// Whether an adverb stands inside the group: "a heavily armed group", "nearly 300"; not "up 2%".
    fn is_modifier(&self, at: usize) -> bool {
        let trend = self.source.is(at, words::UP) || self.source.is(at, words::DOWN);
        let modified = matches!(self.source.tag(at + 1), Tag::Adjective | Tag::Number);
        !trend && (modified || self.source.is_currency_sign(at + 1) || self.source.joins(at + 1))
    }

    /// A conjunction inside the group: "10 or 20 people", "young and old men", "grenade and rocket launchers".
    fn conjunction(&mut self) -> bool {
        let (at, source) = (self.at, self.source);
        if at == self.start {
            return false;
        }
        let (before, behind) = (source.tag(at - 1), source.tag(at + 1));
        if source.is_mark(at, b'&') {
            return self.noun.take().is_some() && behind.is_noun();
        }
        if !source.is(at, words::AND) && !source.is(at, words::OR) {
            return false;
        }
        if self.noun.is_none() {
            return before == Tag::Adjective && behind == Tag::Adjective
                || before == Tag::Number && source.begins_number(at + 1);
        }
        // A singular noun cannot be what a number counts: the plural head comes behind.
        let shared_head = self.number.is_some()
            && matches!(before, Tag::Noun | Tag::ProperNoun)
            && !source.document.has(at - 1, Class::NounPlural)
            && matches!(behind, Tag::Noun | Tag::ProperNoun)
            && source.tag(at + 2) == Tag::NounPlural;
        if shared_head {
            self.noun = None;
        }
        shared_head
    }

    /// "10 to 20 people"
    fn range(&mut self) -> bool {
        let at = self.at;
        self.noun.is_none()
            && self.source.is(at, words::TO)
            && self.number.is_some_and(|number| number + 1 == at)
            && self.source.begins_number(at + 1)
    }

    fn mark(&mut self) -> bool {
        let (at, source) = (self.at, self.source);
        if source.is_currency_sign(at) {
            return self.noun.is_none() && source.tag(at + 1) == Tag::Number;
        }
        if source.is_mark(at, b'%') {
            return self.number.is_some() && mark(&mut self.noun, at);
        }
        if at == self.start {
            return false;
        }
        if source.is_mark(at, b'.') {
            // "Gen. Smith", "Nov. 10": the sentence goes on behind it.
            let abbreviation = source.is_glued(at) && source.tag(at - 1) == Tag::ProperNoun;
            return abbreviation && (source.is_nominal(at + 1) || source.tag(at + 1) == Tag::Number);
        }
        if source.is_mark(at, b'"') {
            return self.noun.is_none() && source.is_nominal(at + 1);
        }
        // "large, heavily armed groups"
        source.is_mark(at, b',')
            && self.noun.is_none()
            && source.tag(at - 1) == Tag::Adjective
            && (source.tag(at + 1) == Tag::Adjective && source.is_nominal(at + 2)
                || source.tag(at + 1) == Tag::Adverb && source.tag(at + 2) == Tag::Adjective)
    }

    /// A hyphen and the word behind it: "anti-terrorism police", "a 12-year-old boy", "London-based".
    fn join(&mut self) -> bool {
        let word = self.at + 1;
        match self.source.tag(word) {
            tag if tag.is_noun() => self.noun = Some(word),
            Tag::Number if self.noun.is_none() => self.number = Some(word),
            Tag::Number => self.noun = Some(word),
            _ => (self.noun, self.adjective) = (None, Some(word)),
        }
        self.at += 2;
        true
    }

    fn head(&self) -> Option<usize> {
        let stranded = self.owner.or(self.determiner.filter(|_| self.adjective.is_none()));
        let described = self.adjective.filter(|_| self.determiner.is_some());
        // "at least 19 more were killed"
        let more = self.determiner.filter(|&more| {
            self.source.is(more, words::MORE) && self.number.is_some_and(|number| number + 1 == more)
        });
        self.noun.or(more).or(self.number).or(described).or(stranded)
    }

    #[inline]
    fn group(&self, head: usize) -> Group {
        let (document, tag) = (self.source.document, self.source.tag(head));
        let plural = match tag {
            Tag::NounPlural => true,
            Tag::Noun => document.has(head, Class::NounPlural),
            Tag::ProperNoun => document.has(head, Class::Demonym) && document.word(head).ends_with('s'),
            Tag::Number => self.noun.is_none() && !self.source.is(head, words::ONE),
            Tag::Determiner if self.number.is_some() => true, // "19 more"
            _ => PLURAL_WORDS.has(document.lexeme(head)),
        };
        let proper = tag == Tag::ProperNoun || tag == Tag::Number && self.noun == Some(head);
        Group {
            tokens: TokenRange::new(self.start, head + 1),
            head: head as u32,
            kind: GroupKind::Noun { plural, proper },
        }
    }
}

/// Words that stand for more than one.
const PLURAL_WORDS: WordSet = WordSet::of(&[
    words::THEY,
    words::THESE,
    words::THOSE,
    words::SEVERAL,
    words::MANY,
    words::FEW,
    words::BOTH,
    words::ALL,
    words::WE,
]);

const fn is_ascii_mark(lexeme: Lexeme) -> bool {
    lexeme.is_known() && lexeme.0 < Lexeme::FIRST_WORD
}

fn mark(slot: &mut Option<usize>, at: usize) -> bool {
    *slot = Some(at);
    true
}
