//! What a word can be before its neighbours are asked.

use super::Tag;
use super::can::Can;
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes};
use crate::text::{Casing, Document, Shape, Token, TokenKind, TokenRange};

/// A word with its readings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// The tag of a mark, a number or a word of the closed classes; [`Tag::Other`] for the open ones.
    pub(super) closed: Tag,
    pub(super) can: Can,
}

/// A word with its tag, where nothing beside it has a say, which is so of most words; else with [`Tag::Other`].
type Read = (Word, Tag);

impl Word {
    pub(super) const END: Self = Self::closed(Tag::Mark);

    const fn closed(tag: Tag) -> Self {
        Self { closed: tag, can: Can::NONE }
    }

    const fn sure(tag: Tag) -> Read {
        (Self::closed(tag), tag)
    }

    /// A small word or a mark whose neighbours are asked what it is.
    const fn asking(tag: Tag) -> Read {
        (Self::closed(tag), Tag::Other)
    }

    const fn open(can: Can) -> Read {
        (Self { closed: Tag::Other, can }, can.sure())
    }

    /// Reads the word at a token of a sentence.
    #[inline]
    pub(super) fn read(
        document: &Document<'_>,
        sentence: TokenRange,
        at: usize,
        token: &Token,
        casing: Casing,
    ) -> Read {
        match token.kind {
            TokenKind::Word => {
                let maybe_name = match token.shape {
                    Shape::Lower | Shape::None => casing != Casing::Sentence,
                    // "US", "WHO", "IT".
                    Shape::Upper if casing != Casing::Upper => return Self::name(token),
                    Shape::Title | Shape::Upper => {
                        if casing == Casing::Sentence && !begins(document, sentence, at) {
                            return Self::capitalized(token);
                        }
                        true
                    }
                };
                Self::plain(document, at, token, maybe_name)
            }
            TokenKind::Mark if token.is_mark(b'\'') => Self::asking(Tag::Mark),
            TokenKind::Mark if token.is_mark(b'&') => Self::sure(Tag::Conjunction),
            TokenKind::Mark => Self::sure(Tag::Mark),
            TokenKind::Number => Self::sure(Tag::Number),
            TokenKind::Clitic => Self::asking(Tag::Possessive),
            TokenKind::Mixed => Self::mixed(document.word(at)),
        }
    }

    fn mixed(text: &str) -> Read {
        let digit = text.starts_with(|c: char| c.is_ascii_digit());
        let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| text.ends_with(ending));
        match (digit, ordinal) {
            (true, true) => Self::open(Can::ADJECTIVE),
            (true, false) => Self::sure(Tag::Number),
            _ => Self::sure(Tag::ProperNoun),
        }
    }

    fn name(token: &Token) -> Read {
        if token.is(words::AGED) { Self::asking(Tag::ProperNoun) } else { Self::sure(Tag::ProperNoun) }
    }

    /// A capitalized word inside running text: part of a name, unless it is one of the small words ("The Hague").
    fn capitalized(token: &Token) -> Read {
        let small = token.any(SMALL) && (token.shape == Shape::Title || token.span().len() == 1);
        if small && !token.has(Class::Modal) { Self::small(token) } else { Self::name(token) }
    }

    /// A word whose case says nothing of it.
    #[inline]
    fn plain(document: &Document<'_>, at: usize, token: &Token, maybe_name: bool) -> Read {
        if token.any(CLOSED) && !(token.has(Class::Month) && token.is_capitalized()) {
            return Self::small(token);
        }
        let mut can = Can::of(token.classes);
        if OPEN_WITH_RULES.has(token.lexeme) {
            match token.lexeme {
                words::LAST | words::NEXT => {
                    return Self::open(Can::ADVERB.with(Can::BASE).with(Can::SPECIAL));
                }
                words::ONLY => return Self::open(Can::ADVERB),
                _ => can = can.with(Can::SPECIAL),
            }
        } else if can.all(Can::ADVERB.with(Can::BASE)) {
            can = can.with(Can::SPECIAL);
        }
        if maybe_name && token.any(NAMES) && (can.is_empty() || next_is_capitalized(document, at)) {
            return Self::open(can.with(Can::PROPER));
        }
        if can.is_empty() {
            can = unknown(document.word(at), maybe_name);
        }
        Self::open(can)
    }

    /// A word of the closed classes.
    #[inline]
    fn small(token: &Token) -> Read {
        /// What prepositions can be as well.
        const MORE: Classes =
            Classes::of(&[Class::VerbBase, Class::VerbIng, Class::Noun, Class::Adjective, Class::Particle]);
        let tag = closed_tag(token.classes);
        let asks = match tag {
            Tag::Modal => true,
            Tag::Preposition | Tag::Particle => token.any(MORE),
            _ => false,
        };
        if asks || SMALL_WITH_RULES.has(token.lexeme) { Self::asking(tag) } else { Self::sure(tag) }
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

/// Words of the closed classes that rules of their own know (`super::closed`).
const SMALL_WITH_RULES: WordSet = WordSet::of(&[
    words::THAT,
    words::THIS,
    words::TO,
    words::HER,
    words::SO,
    words::MORE,
    words::MOST,
    words::LESS,
    words::MUCH,
    words::ENOUGH,
    words::SUCH,
]);

/// Words of the open classes that rules of their own know.
const OPEN_WITH_RULES: WordSet = WordSet::of(&[
    words::LAST,
    words::NEXT,
    words::ONLY,
    words::WELL,
    words::SAID,
    words::SUBJECT,
    words::MISSING,
    words::OLD,
    words::AGED,
]);

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

/// The closed classes in the order in which a word that has several of them is tagged. The rules of [`super::closed`] then
/// look at its neighbours.
const ORDER: [(Class, Tag); 12] = [
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

/// The tag of a closed-class word; that of most, which have one such class, stands in a table.
fn closed_tag(classes: Classes) -> Tag {
    const ONLY: [Tag; 32] = {
        let (mut tags, mut i) = ([Tag::Other; 32], 0);
        while i < ORDER.len() {
            tags[ORDER[i].0 as usize] = ORDER[i].1;
            i += 1;
        }
        tags
    };
    let bits = classes.and(CLOSED).bits_from(Class::Determiner);
    if bits.is_power_of_two() {
        ONLY[bits.trailing_zeros() as usize % ONLY.len()]
    } else {
        first_of_several(classes)
    }
}

fn first_of_several(classes: Classes) -> Tag {
    if classes.has(Class::WhWord) && classes.has(Class::Possessive) {
        return Tag::WhWord; // "whose"
    }
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

/// The readings of a word that the lexicon does not know.
#[inline(never)]
fn unknown(word: &str, maybe_name: bool) -> Can {
    let can = by_ending(word.as_bytes());
    // A capitalized one is a name, unless only a verb or an adverb ends so.
    let verbal = word.len() > 6 && [Can::ED, Can::ING, Can::ADVERB].contains(&can);
    if maybe_name && !verbal { Can::PROPER } else { can }
}

fn by_ending(word: &[u8]) -> Can {
    /// A shorter stem is no stem ("bed", "ring", "fly").
    const SHORTEST_STEM: usize = 3;
    const LONGEST: usize = 5;
    // What may be an ending, in small letters; nothing of it is the stem's.
    let mut ending = [0; LONGEST];
    for (slot, letter) in ending.iter_mut().rev().zip(word.iter().skip(SHORTEST_STEM).rev()) {
        *slot = letter.to_ascii_lowercase();
    }
    match ending {
        [.., b'l', b'y'] => Can::ADVERB,
        [.., b'i', b'n', b'g'] => Can::ING,
        [.., b'e', b'd'] => Can::ED,
        [.., b's' | b'u' | b'i', b's'] => Can::NOUN,
        [.., b'i', b'z', b'e', b's'] => Can::S,
        [.., b'i', b's', b'e', b's'] => Can::S.with(Can::PLURAL),
        [.., b's'] => Can::PLURAL,
        [.., b'i', b'z', b'e'] | [.., b'i', b'f', b'y'] => Can::BASE,
        [.., b'i', b's', b'e'] => Can::BASE.with(Can::NOUN),
        [.., b'f', b'u', b'l'] | [.., b'a' | b'i', b'b', b'l', b'e'] | [.., b'i', b's', b'h'] => {
            Can::ADJECTIVE
        }
        [.., b'i', b'c', b'a', b'l'] | [b'i', b'o', b'n', b'a', b'l'] | [.., b'i', b'v', b'e'] => {
            Can::ADJECTIVE
        }
        [.., b'i', b'c'] | [.., b'a', b'r', b'y'] | [.., b'a', b'l'] => Can::ADJECTIVE.with(Can::NOUN),
        _ => Can::NOUN,
    }
}
