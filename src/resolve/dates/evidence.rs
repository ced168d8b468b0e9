//! What the whole article tells about its dates: whose order of day and month, news or narrative, which fiscal year.

use crate::article::{DayOrder, Locale};
use crate::extract::Input;
use crate::extract::dates::Candidates;
use crate::extract::dates::value::{What, Year};
use crate::extraction::Found;
use crate::lexicon::Class;
use crate::mention::{FiscalYear, Nation};

/// Explicit years that a text must have to be read as a narrative of the past.
const NARRATIVE_YEARS: usize = 6;
/// How many of them for each word like "Monday", "today".
const YEARS_FOR_NEWS_WORD: usize = 4;
/// Years of a narrative lie this far before the publication.
const NARRATIVE_AGE: i32 = 3;

/// Evidence of one article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    pub(super) day_first: bool,
    /// A history rather than news: "7 August" is of the year told last.
    pub(super) narrative: bool,
    /// The fiscal year of the country of the article.
    pub(super) fiscal: Option<Fiscal>,
    /// News of companies, whose fiscal years are their own.
    pub(super) company: bool,
}

/// The fiscal year of a country.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fiscal {
    /// Its first month.
    pub(super) month: u8,
    /// Its name; the countries that only a locale tells have none.
    pub(super) whose: Option<FiscalYear>,
}

impl Evidence {
    pub(super) fn read(input: &Input<'_, '_>, candidates: &Candidates, found: &Found) -> Self {
        let country = country(input, found);
        Self {
            day_first: day_first(input, candidates),
            narrative: is_narrative(candidates, found),
            fiscal: country.and_then(Fiscal::of),
            company: is_company_news(input),
        }
    }
}

/// The locale, else the country that the article names first and most.
fn country(input: &Input<'_, '_>, found: &Found) -> Option<&'static str> {
    if let Some(locale) = input.article.locale {
        return Some(match locale {
            Locale::UnitedStates => "USA",
            Locale::UnitedKingdom => "GBR",
            Locale::Ireland => "IRL",
            Locale::Australia => "AUS",
            Locale::NewZealand => "NZL",
            Locale::Canada => "CAN",
            Locale::India => "IND",
            Locale::SouthAfrica => "ZAF",
            Locale::Singapore => "SGP",
            Locale::HongKong => "HKG",
        });
    }
    const KNOWN: [&str; 4] = ["USA", "GBR", "AUS", "IND"];
    let mut counts = [0_usize; KNOWN.len()];
    for mention in &found.countries {
        if let Nation::Country(country) = mention.nation {
            if let Some(at) = KNOWN.iter().position(|code| *code == country.alpha3()) {
                counts[at] += 1;
            }
        }
    }
    let best = (0..KNOWN.len()).max_by_key(|&at| (counts[at], KNOWN.len() - at))?;
    (counts[best] > 0).then_some(KNOWN[best])
}

impl Fiscal {
    fn of(country: &str) -> Option<Self> {
        let (month, whose) = match country {
            "USA" => (10, Some(FiscalYear::UnitedStates)),
            "GBR" => (4, Some(FiscalYear::UnitedKingdom)),
            "IND" => (4, Some(FiscalYear::India)),
            "AUS" => (7, Some(FiscalYear::Australia)),
            "CAN" | "NZL" | "HKG" | "SGP" | "ZAF" => (4, None),
            _ => return None,
        };
        Some(Self { month, whose })
    }
}

/// The option, else a number above 12 in some date of the article, else the locale, else month first.
fn day_first(input: &Input<'_, '_>, candidates: &Candidates) -> bool {
    if let Some(order) = input.article.day_order {
        return order == DayOrder::DayFirst;
    }
    let mut votes = 0_i32;
    for candidate in &candidates.list {
        let What::Point(point) = candidate.what else { continue };
        let (Some(month), Some(day)) = (point.month(), point.day) else { continue };
        let first = input.document.word(candidate.tokens.start as usize);
        let number = first.split('.').next().unwrap_or(first).parse::<u8>();
        if input.document.has(candidate.tokens.start as usize, Class::Month) {
            continue;
        }
        match number {
            // Weak: how dates with a month's name are written.
            Ok(number) if number == day && day > 12 && candidate.tokens.len() != 2 => votes += 4,
            Ok(number) if number == month && day > 12 => votes -= 4,
            _ => {}
        }
    }
    if votes != 0 {
        return votes > 0;
    }
    input.article.locale.is_some_and(|locale| locale != Locale::UnitedStates)
}

/// Many years of long ago and hardly a "Monday" or "today".
fn is_narrative(candidates: &Candidates, found: &Found) -> bool {
    let published = found.published.map(|(day, _)| day.year());
    let (mut years, mut news) = (0, 0);
    for candidate in &candidates.list {
        match candidate.what {
            What::Point(point) => {
                if let Some(Year::Known(year)) = point.year {
                    years += usize::from(published.is_none_or(|published| year <= published - NARRATIVE_AGE));
                }
                let told = point.weekday.is_some() && point.day.is_none();
                news += usize::from(
                    told || matches!(point.step, Some((_, _, crate::extract::dates::value::From::Published))),
                );
            }
            What::Shifted { from: crate::extract::dates::value::From::Published, .. } => news += 1,
            _ => {}
        }
    }
    years >= NARRATIVE_YEARS && years >= news * YEARS_FOR_NEWS_WORD
}

/// Words that only reports on companies use.
fn is_company_news(input: &Input<'_, '_>) -> bool {
    /// Tokens looked at.
    const HEAD: usize = 600;
    let words = input.document.tokens.iter().take(HEAD).filter(|token| token.is_word());
    words
        .filter(|token| {
            matches!(
                &input.document.text[token.span().range()],
                "shares"
                    | "earnings"
                    | "shareholders"
                    | "stock"
                    | "revenue"
                    | "dividend"
                    | "EPS"
                    | "Nasdaq"
                    | "NYSE"
            )
        })
        .count()
        >= 2
}
