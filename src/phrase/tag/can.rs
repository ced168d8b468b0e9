//! What a word of the open classes can be.

use super::Tag;
use crate::lexicon::{Class, Classes};

/// A set of open-class readings, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Can(u16);

impl Can {
    pub(super) const NONE: Self = Self(0);
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
    pub(super) fn of(classes: Classes) -> Self {
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

    pub(super) const fn all(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// The tag of a word that can be only one thing; [`Tag::Other`] where what stands beside it decides.
    pub(super) const fn sure(self) -> Tag {
        if self.any(Self::SPECIAL) {
            Tag::Other
        } else if self.any(Self::PROPER) {
            Tag::ProperNoun
        } else {
            SURE[self.0 as usize % SURE.len()]
        }
    }

    /// The same of a common word by its forms, the first nine bits: what is no verb is a noun unless it is as well an
    /// adjective; what is neither is an adjective or an adverb unless it is both.
    const fn sure_by_forms(self) -> Tag {
        match (self.any(Self::NOMINAL), self.any(Self::ADJECTIVE), self.any(Self::ADVERB)) {
            _ if self.any(Self::VERB) => Tag::Other,
            (true, false, _) if self.any(Self::PLURAL) => Tag::NounPlural,
            (true, false, _) | (false, false, false) => Tag::Noun,
            (false, true, false) => Tag::Adjective,
            (false, false, true) => Tag::Adverb,
            _ => Tag::Other,
        }
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The sure tag of a word by its forms.
const SURE: [Tag; 1 << 9] = {
    let (mut tags, mut forms) = ([Tag::Other; 1 << 9], 0);
    while forms < tags.len() {
        tags[forms] = Can(forms as u16).sure_by_forms();
        forms += 1;
    }
    tags
};

const LESS_COMMON: Classes = Classes::of(&[Class::OrdinalWord, Class::Deictic, Class::MostlyNoun]);

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
