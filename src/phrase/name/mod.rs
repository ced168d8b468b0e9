//! Name runs: capitalized words that stand together, with what speaks for which kind of name.

mod beside;
mod evidence;
mod filter;
mod foreign;
mod joint;
mod reader;
mod run;
mod titled;

pub(crate) use self::filter::Filter;
use super::beginnings::Places;
use super::title::TitleRun;
use crate::lexicon::{Class, Classes};
use crate::text::{Document, ParagraphKind, Token, TokenRange};

/// A run of capitalized words (with the small words that names hold inside: "Bank of England", "de la Cruz").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameRun {
    pub(crate) tokens: TokenRange,
    pub(crate) evidence: Evidence,
}

/// What can be said of a run by looking at it and its neighbours: the bits below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Evidence(pub(crate) u64);

impl Evidence {
    /// It begins with a given name that is hardly anything else.
    pub(crate) const GIVEN: Self = Self(1);
    /// It begins with a given name that is also another word.
    pub(crate) const GIVEN_AMBIGUOUS: Self = Self(1 << 1);
    /// It ends in a surname.
    pub(crate) const SURNAME: Self = Self(1 << 2);
    /// It ends in a surname that is also another word.
    pub(crate) const SURNAME_AMBIGUOUS: Self = Self(1 << 3);
    /// It holds an initial: "John F. Kennedy".
    pub(crate) const INITIAL: Self = Self(1 << 4);
    /// It ends in Jr, III …
    pub(crate) const SUFFIX: Self = Self(1 << 5);
    /// It holds a particle: "de", "al-".
    pub(crate) const PARTICLE: Self = Self(1 << 6);
    /// An honorific stands before it: "Mr".
    pub(crate) const HONORIFIC: Self = Self(1 << 7);
    /// A rank stands before it: "Lt. Gen.".
    pub(crate) const RANK: Self = Self(1 << 8);
    /// A title stands before it.
    pub(crate) const TITLE: Self = Self(1 << 9);
    /// A verb of saying stands beside it.
    pub(crate) const SPEAKS: Self = Self(1 << 10);
    /// An age stands behind it: ", 42,".
    pub(crate) const AGE: Self = Self(1 << 11);
    /// Its last word (before a complement) is a noun of organizations.
    pub(crate) const ORG_LAST: Self = Self(1 << 12);
    /// It begins with a noun of organizations: "Bank of …".
    pub(crate) const ORG_FIRST: Self = Self(1 << 13);
    /// A noun of organizations that is often a plain noun ends it.
    pub(crate) const ORG_WEAK: Self = Self(1 << 14);
    /// A legal form ends it: "Inc".
    pub(crate) const LEGAL: Self = Self(1 << 15);
    /// The lexicon knows it as an organization.
    pub(crate) const KNOWN_ORGANIZATION: Self = Self(1 << 16);
    /// It holds the word of a country, a region or a place.
    pub(crate) const PLACE_WORD: Self = Self(1 << 17);
    /// The lexicon knows the whole of it as a place.
    pub(crate) const KNOWN_PLACE: Self = Self(1 << 18);
    /// One word of capitals (with digits or not) in a text that is not all capitals: "UNHCR".
    pub(crate) const ACRONYM: Self = Self(1 << 19);
    /// It begins its sentence.
    pub(crate) const SENTENCE_START: Self = Self(1 << 20);
    /// It stands in a line where capitals mean little.
    pub(crate) const HEADLINE: Self = Self(1 << 21);
    /// It is one word.
    pub(crate) const SINGLE: Self = Self(1 << 22);
    /// Every word of it is also a plain word of the language.
    pub(crate) const PLAIN_WORDS: Self = Self(1 << 23);
    /// "in", "at", "near" … stands before it.
    pub(crate) const LOCATIVE: Self = Self(1 << 24);
    /// "the" stands before it.
    pub(crate) const THE: Self = Self(1 << 25);
    /// It holds a number.
    pub(crate) const NUMBER: Self = Self(1 << 26);
    /// Its last word is that of a street, a river, a prize: neither person nor body.
    pub(crate) const THING: Self = Self(1 << 27);
    /// "who", a pronoun's relative or an appositive of a person stands behind it.
    pub(crate) const WHO: Self = Self(1 << 28);
    /// A plain word of the language is in it.
    pub(crate) const PLAIN_WORD: Self = Self(1 << 29);
    /// A genitive `'s` stands behind it.
    pub(crate) const GENITIVE: Self = Self(1 << 30);

    /// The family name stands first: "Wong Kwok-kin".
    pub(crate) const FAMILY_FIRST: Self = Self(1 << 31);
    /// It is the whole of its line.
    pub(crate) const WHOLE_LINE: Self = Self(1 << 32);
    /// A capital stands inside a word of it, as in brands: "`NewsCenter`".
    pub(crate) const INNER_CAPITAL: Self = Self(1 << 33);

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn insert(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// The same under a condition, without a branch where that has none.
    pub(crate) fn insert_if(&mut self, condition: bool, other: Self) {
        self.0 |= if condition { other.0 } else { 0 };
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it looks like a body's name.
    pub(crate) const fn is_organization(self) -> bool {
        self.has(Self::ORG_LAST.with(Self::ORG_FIRST).with(Self::LEGAL).with(Self::KNOWN_ORGANIZATION))
            || self.has(Self::ORG_WEAK)
                && !self.has(Self::SINGLE)
                && !(self.has(Self::GIVEN) && self.has(Self::SURNAME.with(Self::SURNAME_AMBIGUOUS)))
    }

    /// Whether something but its shape says that it is a person's name: a given name, a title, rank or honorific
    /// before it, a saying verb beside a surname.
    pub(crate) const fn is_person_like(self) -> bool {
        if self.is_organization() || self.has(Self::THING) {
            return false;
        }
        self.has(Self::HONORIFIC.with(Self::RANK).with(Self::TITLE))
            || self.has(Self::GIVEN) && !self.has(Self::KNOWN_PLACE.with(Self::ACRONYM))
            || self.has(Self::INITIAL.with(Self::SUFFIX)) && !self.has(Self::SINGLE)
            || self.has(Self::GIVEN_AMBIGUOUS)
                && self.has(Self::SURNAME.with(Self::SPEAKS).with(Self::AGE))
                && !self.has(Self::SINGLE)
    }
}

/// Words in small letters that a run can begin with.
const BEGINS: Classes = Classes::of(&[Class::NameParticle]);

/// Whether a run can begin at a word at all; at a word with digits it always can.
#[inline]
pub(super) fn may_begin(document: &Document<'_>, word: &Token) -> bool {
    /// "The", "On", "Monday": words that begin no name.
    const OTHER: Classes = reader::FUNCTION.with(reader::TIME);
    /// What makes a name of one all the same ("Will Smith", "The Hague"), or could.
    const IN_SPITE: Classes = BEGINS.with(super::title::BEGINS).with(Classes::of(&[
        Class::GivenName,
        Class::Organization,
        Class::Country,
    ]));
    if word.is_capitalized() {
        !word.any(OTHER) || word.any(IN_SPITE)
    } else {
        word.any(BEGINS) || reader::holds_capital(document, word)
    }
}

/// Finds the name runs, in order; no two overlap.
#[inline(never)]
pub(super) fn read(
    document: &Document<'_>,
    mut beginnings: Places<'_>,
    titles: &[TitleRun],
    names: &mut Vec<NameRun>,
) {
    names.clear();
    let mut next_title = 0;
    let (mut last, mut foreign) = (None, false);
    for sentence in &document.layout.sentences {
        let Some(paragraph) = document.layout.paragraphs.get(sentence.paragraph as usize) else { continue };
        if last != Some(sentence.paragraph) {
            last = Some(sentence.paragraph);
            foreign = document.layout.english && foreign::is_foreign(document, paragraph);
        }
        if foreign || paragraph.kind == ParagraphKind::Boilerplate {
            continue;
        }
        let (sentence, casing) = (sentence.tokens, paragraph.casing);
        let (mut behind, end) = (sentence.start as usize, sentence.end as usize);
        let tokens = document.tokens.get(..end).unwrap_or_default();
        let mut reader = reader::Reader { document, tokens, titles, next_title, sentence, casing };
        while let Some(at) = beginnings.next(behind, end) {
            while titles.get(next_title).is_some_and(|title| (title.written.end as usize) <= at) {
                next_title += 1;
            }
            reader.next_title = next_title;
            // Lower-case titles hold no names; capitalized ones are borders.
            if let Some(title) = titles.get(next_title).filter(|title| title.written.holds(at)) {
                if !reader.is_part_of_name(title, at) {
                    behind = title.written.end as usize;
                    continue;
                }
            }
            if let Some(end) = reader.run(at) {
                let tokens = TokenRange::new(at, end);
                let evidence = evidence::of(&reader, tokens);
                names.push(NameRun { tokens, evidence });
                behind = end;
            }
        }
    }
}
