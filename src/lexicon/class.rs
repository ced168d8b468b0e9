//! Word classes: what the lexicon knows of a word, one bit each.

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident,)*) => {
        /// One thing that a word can be. A word can be several: "May" is a month, a given name and a modal verb.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum Class { $($(#[$doc])* $class,)* }

        impl Class {
            /// By their numbers.
            pub(super) const ALL: &[Self] = &[$(Self::$class,)*];
        }
    };
}

classes! {
    // Grammar.
    Determiner,
    Possessive,
    Pronoun,
    Preposition,
    Conjunction,
    /// who, which, that, whose, where, when …
    WhWord,
    /// be, have, do in all forms; value: `words::BE`, `words::HAVE`, `words::DO`.
    Auxiliary,
    Modal,
    Negation,
    /// "up", "out", "off" behind a verb.
    Particle,
    VerbBase,
    /// Third person singular present: "arrests".
    VerbS,
    VerbPast,
    VerbParticiple,
    VerbIng,
    Noun,
    NounPlural,
    Adjective,
    Adverb,
    // Kinds of verbs and nouns.
    /// A verb that introduces speech.
    Reporting,
    /// A noun that denotes people.
    PersonNoun,
    /// Container, unit or portion: "boxes of masks".
    PortionNoun,
    /// A noun that names an event; value: the lexeme of its verb.
    EventNoun,
    // Numbers; values in `lexicon::numbers`.
    NumberWord,
    ScaleWord,
    OrdinalWord,
    FractionWord,
    /// dozens, hundreds, scores …
    VagueNumber,
    // Time.
    Month,
    Weekday,
    TimeUnit,
    Season,
    DayPart,
    /// today, yesterday, now …
    Deictic,
    // Measures and money.
    Unit,
    Currency,
    // Places.
    /// First word of a term of several words: in the lexicon of any, in a document of one that stands there.
    PhraseStart,
    Country,
    Demonym,
    Region,
    Place,
    // Persons, bodies.
    TitleHead,
    TitleGrade,
    TitleDomain,
    TitleStatus,
    Rank,
    Honorific,
    GivenName,
    Surname,
    NameParticle,
    NameSuffix,
    /// Head noun of names of organizations: Ministry, Bank, Inc.
    OrgNoun,
    /// A known organization.
    Organization,
    /// Operation, Exercise, Task Force …
    OperationWord,
    /// Also a plain word or a name of another kind: weak evidence only.
    Ambiguous,
    /// Written with a point that ends no sentence: Gen, Nov, No.
    Abbreviation,
    /// Has a form that is a common noun more often than a verb: force, house, market.
    MostlyNoun,
    /// A phrase that holds a country's word and is not that country: New Mexico.
    Blocker,
    /// A brand that holds a country's word: British Airways.
    Brand,
    /// A small word of time: "ago", "last", "early", "daily"; value: its row in `time_words::WORDS`.
    TimeWord,
    /// A given name that is hardly anything else.
    SureGivenName,
    /// A surname that is hardly anything else.
    SureSurname,
    /// A word that a number behind it names, not counts: "flight", "section".
    Numbered,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Classes(pub(super) u64);

impl Classes {
    pub(crate) const NONE: Self = Self(0);
    /// The closed classes of English.
    pub(crate) const FUNCTION: Self = Self::of(&[
        Class::Determiner,
        Class::Possessive,
        Class::Pronoun,
        Class::Preposition,
        Class::Conjunction,
        Class::WhWord,
        Class::Auxiliary,
        Class::Modal,
        Class::Negation,
    ]);

    /// The open classes of English.
    pub(crate) const OPEN: Self = Self::of(&[
        Class::Noun,
        Class::NounPlural,
        Class::Adjective,
        Class::Adverb,
        Class::VerbBase,
        Class::VerbS,
        Class::VerbPast,
        Class::VerbParticiple,
        Class::VerbIng,
    ]);
    /// Words that can only be read as time, or mostly.
    pub(crate) const TIME: Self = Self::of(&[
        Class::Month,
        Class::Weekday,
        Class::TimeUnit,
        Class::Season,
        Class::DayPart,
        Class::Deictic,
    ]);

    pub(crate) const fn of(classes: &[Class]) -> Self {
        let (mut bits, mut i) = (0, 0);
        while i < classes.len() {
            bits |= 1 << classes[i] as u64;
            i += 1;
        }
        Self(bits)
    }

    pub(crate) const fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u64) != 0
    }

    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn remove(&mut self, class: Class) {
        self.0 &= !(1 << class as u64);
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The bits from a class on: the class itself is bit 0, the one declared behind it bit 1.
    pub(crate) const fn bits_from(self, first: Class) -> u64 {
        self.0 >> first as u64
    }

    /// The classes that stand in both.
    #[must_use]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    #[must_use]
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The case that a word must be written in to have a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Case {
    Any,
    /// Begins with a capital: months, names, countries.
    Capitalized,
    /// All capitals: "US", "UAE".
    Upper,
}

impl Case {
    /// By their numbers.
    pub(super) const ALL: &[Self] = &[Self::Any, Self::Capitalized, Self::Upper];
}
