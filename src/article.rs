//! The input.

use crate::date::Date;

/// An article or press release: its text, and what the caller knows of it.
///
/// ```
/// use nutgraf::{Article, Date, DayOrder};
///
/// let article = Article::new("Two men were arrested on Monday.")
///     .published(Date::new(2026, 1, 27)?)
///     .day_order(DayOrder::DayFirst);
/// assert_eq!(article.text(), "Two men were arrested on Monday.");
/// # Ok::<(), nutgraf::DateError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Article<'t> {
    pub(crate) text: &'t str,
    pub(crate) headline: Option<&'t str>,
    pub(crate) published: Option<Date>,
    pub(crate) day_order: Option<DayOrder>,
    pub(crate) locale: Option<Locale>,
    pub(crate) hemisphere: Option<Hemisphere>,
}

/// How 03/04/2025 is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayOrder {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// Whose seasons: summer is June to August in the north, December to February in the south.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Hemisphere {
    Northern,
    Southern,
}

/// The country of the outlet, which decides what "$" is, how 03/04/2025 is read, and whose seasons and fiscal years
/// are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum Locale {
    UnitedStates,
    UnitedKingdom,
    Ireland,
    Australia,
    NewZealand,
    Canada,
    India,
    SouthAfrica,
    Singapore,
    HongKong,
}

/// Not a locale that nutgraf knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleError(String);

impl std::fmt::Display for LocaleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "unknown locale {:?}: one of en-US, en-GB, en-IE, en-AU, en-NZ, en-CA, en-IN, en-ZA, en-SG, en-HK",
            self.0
        )
    }
}

impl std::error::Error for LocaleError {}

impl Locale {
    /// Where its seasons are.
    pub(crate) const fn hemisphere(self) -> Hemisphere {
        match self {
            Self::Australia | Self::NewZealand | Self::SouthAfrica => Hemisphere::Southern,
            _ => Hemisphere::Northern,
        }
    }
}

impl std::str::FromStr for Locale {
    type Err = LocaleError;

    /// Reads a BCP 47 tag, `en-GB`, in any case, with `-` or `_`.
    fn from_str(tag: &str) -> Result<Self, LocaleError> {
        Ok(match tag.to_ascii_lowercase().replace('_', "-").as_str() {
            "en-us" | "en" => Self::UnitedStates,
            "en-gb" | "en-uk" => Self::UnitedKingdom,
            "en-ie" => Self::Ireland,
            "en-au" => Self::Australia,
            "en-nz" => Self::NewZealand,
            "en-ca" => Self::Canada,
            "en-in" => Self::India,
            "en-za" => Self::SouthAfrica,
            "en-sg" => Self::Singapore,
            "en-hk" => Self::HongKong,
            _ => return Err(LocaleError(tag.to_owned())),
        })
    }
}

impl<'t> Article<'t> {
    /// An article of which only the text is known. The headline is looked for in the text.
    pub const fn new(text: &'t str) -> Self {
        Self { text, headline: None, published: None, day_order: None, locale: None, hemisphere: None }
    }

    /// Tells the headline: the paragraph with just these words is taken as such.
    #[must_use]
    pub const fn headline(mut self, headline: &'t str) -> Self {
        self.headline = Some(headline);
        self
    }

    /// Tells the day of publication, by which "on Monday" is resolved. It stands above a day read from the article.
    #[must_use]
    pub const fn published(mut self, day: Date) -> Self {
        self.published = Some(day);
        self
    }

    /// Tells how 03/04/2025 is read, above the locale and the article's own evidence.
    #[must_use]
    pub const fn day_order(mut self, order: DayOrder) -> Self {
        self.day_order = Some(order);
        self
    }

    /// Tells the country of the outlet.
    #[must_use]
    pub const fn locale(mut self, locale: Locale) -> Self {
        self.locale = Some(locale);
        self
    }

    /// Tells whose seasons are meant, above the locale: without either, those of the north.
    ///
    /// ```
    /// use nutgraf::{Article, Date, Hemisphere};
    ///
    /// let article = Article::new("The bridge closed in the summer of 2024.").hemisphere(Hemisphere::Southern);
    /// let found = nutgraf::extract(&article);
    /// assert_eq!(found.dates()[0].first, Some(Date::new(2024, 12, 1)?));
    /// assert_eq!(found.dates()[0].last, Some(Date::new(2025, 2, 28)?));
    /// # Ok::<(), nutgraf::DateError>(())
    /// ```
    #[must_use]
    pub const fn hemisphere(mut self, hemisphere: Hemisphere) -> Self {
        self.hemisphere = Some(hemisphere);
        self
    }

    /// The text.
    pub const fn text(&self) -> &'t str {
        self.text
    }
}
