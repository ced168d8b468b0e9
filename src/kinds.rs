//! Choosing what to look for.

use std::fmt;
use std::ops::{BitOr, BitOrAssign};
use std::str::FromStr;

/// A choice of kinds of mentions.
///
/// The choice decides what is given, not how it is found: a year is no count, whether dates are asked for or not.
///
/// ```
/// use nutgraf::{Article, Extractor, Kinds};
///
/// let extractor = Extractor::new().kinds(Kinds::FIGURES | Kinds::DATES);
/// let found = extractor.extract(&Article::new("Five men died in Chad."));
/// assert!(found.countries().is_empty());
/// assert_eq!("figures,dates".parse::<Kinds>()?, Kinds::FIGURES | Kinds::DATES);
/// # Ok::<(), nutgraf::KindsError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kinds(u8);

/// The names, in the order of the bits.
const NAMES: [(&str, Kinds); 7] = [
    ("figures", Kinds::FIGURES),
    ("dates", Kinds::DATES),
    ("countries", Kinds::COUNTRIES),
    ("people", Kinds::PEOPLE),
    ("organizations", Kinds::ORGANIZATIONS),
    ("operations", Kinds::OPERATIONS),
    ("quotes", Kinds::QUOTES),
];

impl Kinds {
    /// Figures.
    pub const FIGURES: Self = Self(1);
    /// Dates, times, durations, sets.
    pub const DATES: Self = Self(1 << 1);
    /// Countries, regions and places.
    pub const COUNTRIES: Self = Self(1 << 2);
    /// Officials and other named persons.
    pub const PEOPLE: Self = Self(1 << 3);
    /// Organizations.
    pub const ORGANIZATIONS: Self = Self(1 << 4);
    /// Operations.
    pub const OPERATIONS: Self = Self(1 << 5);
    /// Quotations.
    pub const QUOTES: Self = Self(1 << 6);
    /// Everything.
    pub const ALL: Self = Self((1 << 7) - 1);
    /// Nothing but tokens and layout.
    pub const NONE: Self = Self(0);

    /// Whether all of `other` are chosen.
    ///
    /// ```
    /// use nutgraf::Kinds;
    /// assert!(Kinds::ALL.contains(Kinds::QUOTES));
    /// ```
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl Default for Kinds {
    fn default() -> Self {
        Self::ALL
    }
}

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Kinds {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(NAMES.iter().filter(|(_, kind)| self.contains(*kind)).map(|(name, _)| name))
            .finish()
    }
}

/// Not a kind of mention.
///
/// ```
/// let error = "figures,moons".parse::<nutgraf::Kinds>().unwrap_err();
/// assert!(error.to_string().starts_with("unknown kind \"moons\""));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindsError(String);

impl fmt::Display for KindsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown kind {:?}: one of all, none", self.0)?;
        NAMES.iter().try_for_each(|(name, _)| write!(f, ", {name}"))
    }
}

impl std::error::Error for KindsError {}

impl FromStr for Kinds {
    type Err = KindsError;

    /// Reads names with commas between; regions and places come with `countries`, officials with `people`.
    fn from_str(text: &str) -> Result<Self, KindsError> {
        let mut kinds = Self::NONE;
        for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            kinds |= match name {
                "all" => Self::ALL,
                "none" => Self::NONE,
                "officials" => Self::PEOPLE,
                "regions" | "places" => Self::COUNTRIES,
                _ => match NAMES.iter().find(|(known, _)| *known == name) {
                    Some((_, kind)) => *kind,
                    None => return Err(KindsError(name.to_owned())),
                },
            };
        }
        Ok(kinds)
    }
}
