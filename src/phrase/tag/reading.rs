//! What a word can be before its neighbours are asked.

use super::Tag;
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::text::{Casing, Document, Shape, Token, TokenKind, TokenRange};

/// A set of open-class readings, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Can(u16);

impl Can {
    pub(super) const BASE: Self = Self(1);
    /// Third person singular: "arrests".
    pub(super) const S: Self = Self(1 << 1);
    pub(super) const PAST: Self = Self(1 << 2);
    pub(super) const PARTICIPLE: Self = Self(1 << 3);
    pub(super) const ING: Self = Self(1 << 4);
    pub(super) const NOUN: Self = Self(1 << 5);
    pub(super) const PLURAL: Self = Self(1 << 6);
    pub(super) const ADJECTIVE: Self = Self(1 << 7);
    pub(super) const ADVERB: Self = Self(1 << 8);
    pub(super) const PROPER: Self = Self(1 << 9);
    /// The noun is the far more frequent reading: "force", "house".
    pub(super) const MOSTLY_NOUN: Self = Self(1 << 10);

    /// A word that has rules of its own.
    pub(super) const SPECIAL: Self = Self(1 << 11);

    pub(super) const ED: Self = Self(Self::PAST.0 | Self::PARTICIPLE.0);
    pub(super) const VERB: Self = Self(Self::ED.0 | Self::BASE.0 | Self::S.0 | Self::ING.0);
    pub(super) const NOMINAL: Self = Self(Self::NOUN.0 | Self::PLURAL.0 | Self::PROPER.0);

    /// The readings that the lexicon's classes give; the first nine bits are its classes from `VerbBase` to `Adverb`.
    fn of(classes: Classes) -> Self {
        const FIRST_BITS: u64 = 0x1FF;
        let mut can = Self((classes.bits_from(Class::VerbBase) & FIRST_BITS) as u16);
        if classes.any(LESS_COMMON) {
            for (class, reading) in [
                (Class::OrdinalWord, Self::ADJECTIVE),
                (Class::Deictic, Self::ADVERB),
                (Class::MostlyNoun, Self::MOSTLY_NOUN),
            ] {
                if classes.has(class) {
                    can = can.with(reading);
                }
            }
        }
        can
    }

    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn is_empty(self) -> bool {
        self.0 == 0
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const LESS_COMMON: Classes = Classes::of(&[Class::OrdinalWord, Class::Deictic, Class::MostlyNoun]);

/// A word with its readings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// The tag of a mark, a number or a word of the closed classes; [`Tag::Other`] for the open ones.
    pub(super) closed: Tag,
    pub(super) can: Can,
}

impl Word {
    pub(super) const END: Self = Self { closed: Tag::Mark, can: Can(0) };

    const fn closed(tag: Tag) -> Self {
        Self { closed: tag, can: Can(0) }
    }

    const fn open(can: Can) -> Self {
        Self { closed: Tag::Other, can }
    }

    /// Reads the word at a token; behind the sentence there is a mark.
    pub(super) fn read(document: &Document<'_>, sentence: TokenRange, at: usize, casing: Casing) -> Self {
        let Some(&token) = document.tokens.get(at).filter(|_| sentence.holds(at)) else { return Self::END };
        match token.kind {
            TokenKind::Mark if token.is_mark(b'&') => Self::closed(Tag::Conjunction),
            TokenKind::Mark => Self::closed(Tag::Mark),
            TokenKind::Number => Self::closed(Tag::Number),
            TokenKind::Clitic => Self::closed(Tag::Possessive),
            TokenKind::Mixed => Self::mixed(document.word(at)),
            // "US", "WHO", "IT".
            TokenKind::Word if token.shape == Shape::Upper && casing != Casing::Upper => {
                Self::closed(Tag::ProperNoun)
            }
            TokenKind::Word => {
                let cased = casing == Casing::Sentence && token.is_capitalized();
                if cased && !begins(document, sentence, at) {
                    Self::capitalized(document, token)
                } else {
                    Self::plain(document, token, at, cased || casing != Casing::Sentence)
                }
            }
        }
    }

    fn mixed(text: &str) -> Self {
        let digit = text.starts_with(|c: char| c.is_ascii_digit());
        let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| text.ends_with(ending));
        match (digit, ordinal) {
            (true, true) => Self::open(Can::ADJECTIVE),
            (true, false) => Self::closed(Tag::Number),
            _ => Self::closed(Tag::ProperNoun),
        }
    }

    /// A capitalized word inside running text: part of a name, unless it is one of the small words ("The Hague").
    fn capitalized(document: &Document<'_>, token: Token) -> Self {
        let small =
            token.any(SMALL) && (token.shape == Shape::Title || document.text[token.span()].len() == 1);
        if small && !token.has(Class::Modal) {
            return Self::closed(closed_tag(token.classes));
        }
        Self::closed(Tag::ProperNoun)
    }

    /// A word whose case says nothing of it.
    fn plain(document: &Document<'_>, token: Token, at: usize, maybe_name: bool) -> Self {
        if token.any(CLOSED) && !(token.has(Class::Month) && token.is_capitalized()) {
            return Self::closed(closed_tag(token.classes));
        }
        if token.is(words::LAST) || token.is(words::NEXT) {
            return Self::open(Can::ADVERB.with(Can::BASE).with(Can::SPECIAL));
        }
        if token.is(words::ONLY) {
            return Self::open(Can::ADVERB);
        }
        let mut can = Can::of(token.classes);
        if SPECIAL.contains(&token.lexeme) || can.any(Can::ADVERB) && can.any(Can::BASE) {
            can = can.with(Can::SPECIAL);
        }
        if maybe_name && token.any(NAMES) && (can.is_empty() || next_is_capitalized(document, at)) {
            return Self::open(can.with(Can::PROPER));
        }
        if can.is_empty() { Self::open(unknown(document.word(at), maybe_name)) } else { Self::open(can) }
    }

    pub(super) const fn is_open(self) -> bool {
        matches!(self.closed, Tag::Other)
    }

    pub(super) const fn is(self, can: Can) -> bool {
        self.is_open() && self.can.any(can)
    }

    /// Whether it can be a noun or stand before one inside a noun group. A participle that stands as adjective as well
    /// ("armed", "abandoned") does not tell.
    pub(super) const fn is_nominal(self) -> bool {
        match self.closed {
            Tag::ProperNoun => true,
            Tag::Other => {
                let participle = self.can.any(Can::ED) || self.can.any(Can::ING);
                self.can.any(Can::NOMINAL) || self.can.any(Can::ADJECTIVE) && !participle
            }
            _ => false,
        }
    }

    /// Whether a noun group can begin with it; a word that is as well a verb does not tell.
    pub(super) const fn opens_noun_group(self) -> bool {
        match self.closed {
            Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun => true,
            _ => self.is_nominal(),
        }
    }
}

/// Words of the closed classes.
const CLOSED: Classes =
    Classes::FUNCTION.with(Classes::of(&[Class::Particle, Class::NumberWord, Class::ScaleWord]));

/// Of them, those that are not taken for names when they are capitalized inside running text.
const SMALL: Classes = CLOSED;

/// Words that rules of their own know.
const SPECIAL: [Lexeme; 5] = [words::WELL, words::SAID, words::SUBJECT, words::MISSING, words::OLD];

/// Classes that speak for a name.
const NAMES: Classes = Classes::of(&[
    Class::Country,
    Class::Demonym,
    Class::Region,
    Class::Place,
    Class::GivenName,
    Class::Surname,
    Class::Honorific,
    Class::Rank,
    Class::Organization,
    Class::Month,
    Class::Weekday,
]);

/// The tag of a closed-class word that has several classes: the first of this list that it has. The rules of
/// [`super::closed`] then look at its neighbours.
fn closed_tag(classes: Classes) -> Tag {
    if classes.has(Class::WhWord) && classes.has(Class::Possessive) {
        return Tag::WhWord; // "whose"
    }
    const ORDER: &[(Class, Tag)] = &[
        (Class::Modal, Tag::Modal),
        (Class::Auxiliary, Tag::Auxiliary),
        (Class::Possessive, Tag::Possessive),
        (Class::WhWord, Tag::WhWord),
        (Class::NumberWord, Tag::Number),
        (Class::ScaleWord, Tag::Number),
        (Class::Determiner, Tag::Determiner),
        (Class::Pronoun, Tag::Pronoun),
        (Class::Preposition, Tag::Preposition),
        (Class::Conjunction, Tag::Conjunction),
        (Class::Particle, Tag::Particle),
        (Class::Negation, Tag::Negation),
    ];
    ORDER.iter().find(|(class, _)| classes.has(*class)).map_or(Tag::Other, |&(_, tag)| tag)
}

/// Whether a capital at the token only says that something begins here: a sentence, a quotation, what follows a colon.
fn begins(document: &Document<'_>, sentence: TokenRange, at: usize) -> bool {
    let mut before = at;
    while before > sentence.start as usize {
        let Some(&token) = document.tokens.get(before - 1) else { return false };
        if token.kind != TokenKind::Mark {
            return false;
        }
        if token.is_mark(b'"') || token.is_mark(b':') || token.is_mark(b'.') {
            return true;
        }
        // Brackets and dashes stand inside of sentences as well.
        if at - before > 1 {
            return false;
        }
        before -= 1;
    }
    true
}

fn next_is_capitalized(document: &Document<'_>, at: usize) -> bool {
    document.token(at + 1).is_some_and(|next| next.is_word() && next.is_capitalized())
}

/// The readings of a word that the lexicon does not know, by its ending.
fn unknown(word: &str, maybe_name: bool) -> Can {
    const ENDINGS: &[(&str, Can)] = &[
        ("ly", Can::ADVERB),
        ("ing", Can::ING),
        ("ed", Can::ED),
        ("ness", Can::NOUN),
        ("ss", Can::NOUN),
        ("us", Can::NOUN),
        ("is", Can::NOUN),
        ("izes", Can::S),
        ("ises", Can(Can::S.0 | Can::PLURAL.0)),
        ("ize", Can::BASE),
        ("ise", Can(Can::BASE.0 | Can::NOUN.0)),
        ("ify", Can::BASE),
        ("ous", Can::ADJECTIVE),
        ("ful", Can::ADJECTIVE),
        ("less", Can::ADJECTIVE),
        ("able", Can::ADJECTIVE),
        ("ible", Can::ADJECTIVE),
        ("ish", Can::ADJECTIVE),
        ("ical", Can::ADJECTIVE),
        ("ional", Can::ADJECTIVE),
        ("ive", Can::ADJECTIVE),
        ("ic", Can(Can::ADJECTIVE.0 | Can::NOUN.0)),
        ("ary", Can(Can::ADJECTIVE.0 | Can::NOUN.0)),
        ("al", Can(Can::ADJECTIVE.0 | Can::NOUN.0)),
        ("s", Can::PLURAL),
    ];
    /// A shorter stem is no stem ("bed", "ring", "fly").
    const SHORTEST_STEM: usize = 3;
    if maybe_name {
        // A capitalized word that the lexicon does not know is a name, unless only a verb or an adverb ends so.
        let verbal = ["ed", "ing", "ly"].iter().any(|ending| ends(word, ending)) && word.len() > 6;
        if !verbal {
            return Can::PROPER;
        }
    }
    // Settles most words: no ending has another last letter.
    let last = word.as_bytes().last().map(u8::to_ascii_lowercase);
    if !matches!(last, Some(b'y' | b'g' | b'd' | b's' | b'e' | b'l' | b'h' | b'c')) {
        return Can::NOUN;
    }
    let found =
        ENDINGS.iter().find(|(ending, _)| ends(word, ending) && word.len() >= ending.len() + SHORTEST_STEM);
    found.map_or(Can::NOUN, |&(_, can)| can)
}

/// Whether a word has an ASCII ending, in any case.
fn ends(word: &str, ending: &str) -> bool {
    let start = word.len().checked_sub(ending.len());
    start.is_some_and(|start| word.as_bytes()[start..].eq_ignore_ascii_case(ending.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{Can, Class, Classes};

    #[test]
    fn the_first_bits_are_those_of_the_classes() {
        let pairs = [
            (Class::VerbBase, Can::BASE),
            (Class::VerbS, Can::S),
            (Class::VerbPast, Can::PAST),
            (Class::VerbParticiple, Can::PARTICIPLE),
            (Class::VerbIng, Can::ING),
            (Class::Noun, Can::NOUN),
            (Class::NounPlural, Can::PLURAL),
            (Class::Adjective, Can::ADJECTIVE),
            (Class::Adverb, Can::ADVERB),
        ];
        for (class, can) in pairs {
            assert_eq!(Can::of(Classes::of(&[class])), can, "{class:?}");
        }
    }
}
