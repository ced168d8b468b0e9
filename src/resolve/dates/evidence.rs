//! What the whole article tells about its dates: whose order of day and month, news or narrative, which fiscal year.

use super::near::nearest_day;
use crate::article::{DayOrder, Hemisphere, Locale};
use crate::date::Date;
use crate::extract::Input;
use crate::extract::dates::Candidates;
use crate::extract::dates::history::is_historic;
use crate::extract::dates::value::{Candidate, From, Tense, What, Year, YearPart};
use crate::extraction::Found;
use crate::lexicon::{Class, Set};
use crate::mention::{FiscalYear, Nation, Relation};

/// Explicit years that a text must have to be read as a narrative of the past.
const NARRATIVE_YEARS: usize = 6;
/// How many of them for each word like "Monday", "today", and in an article whose day of publication is known.
const YEARS_FOR_NEWS_WORD: usize = 4;
const YEARS_IN_DATED_NEWS: usize = 8;
/// Years of a narrative lie this far before the publication.
const NARRATIVE_AGE: i32 = 3;

/// So many weekdays must lie ahead for a text that announces more than it reports, and so many for each that is past.
const WEEKDAYS_AHEAD: usize = 3;
const AHEAD_FOR_EACH_PAST: usize = 3;
/// So many tokens behind a day the noun stands that tells what befell on it.
const CALAMITY_BEHIND: usize = 4;
/// So many tokens behind "fiscal 2026" it can be told when that year begins or ends.
const FISCAL_CLAUSE: usize = 5;

/// Evidence of one article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    pub(super) day_first: bool,
    /// A history rather than news: "7 August" is of the year told last.
    pub(super) narrative: bool,
    /// A day that lies behind the publication, though it comes again soon: "since October 7", "the October 7 attack".
    pub(super) gone: Option<Date>,
    /// A forecast, a program, a notice: a day that no verb places is still to come.
    pub(super) ahead: bool,
    pub(super) hemisphere: Hemisphere,
    /// The fiscal year that the article tells, else that of its country.
    pub(super) fiscal: Option<Fiscal>,
    /// News of companies, whose fiscal years are their own and not told.
    pub(super) company: bool,
}

/// A fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fiscal {
    /// Its first month.
    pub(super) month: u8,
    /// Whether it is named for the year it begins in.
    pub(super) named_by_start: bool,
    pub(super) whose: FiscalYear,
}

/// The fiscal years of countries: first month, whether named for the year they begin in.
const FISCAL_YEARS: &[(&str, u8, bool, FiscalYear)] = &[
    ("USA", 10, false, FiscalYear::UnitedStates),
    ("GBR", 4, false, FiscalYear::UnitedKingdom),
    ("AUS", 7, false, FiscalYear::Australia),
    ("IND", 4, false, FiscalYear::India),
    ("CAN", 4, false, FiscalYear::Canada),
    ("NZL", 7, false, FiscalYear::NewZealand),
    ("JPN", 4, true, FiscalYear::Japan),
    ("ZAF", 4, false, FiscalYear::SouthAfrica),
    ("HKG", 4, false, FiscalYear::HongKong),
    ("SGP", 4, true, FiscalYear::Singapore),
    ("PAK", 7, false, FiscalYear::Pakistan),
    ("BGD", 7, false, FiscalYear::Bangladesh),
    ("EGY", 7, false, FiscalYear::Egypt),
    ("KEN", 7, false, FiscalYear::Kenya),
    ("THA", 10, false, FiscalYear::Thailand),
];

impl Evidence {
    pub(super) fn read(input: &Input<'_, '_>, candidates: &Candidates, found: &Found) -> Self {
        let locale = input.article.locale;
        // Hardly an article speaks of a fiscal year.
        let fiscal = candidates.list.iter().any(
            |candidate| matches!(candidate.what, What::Point(point) if point.fiscal || point.next_year_too),
        );
        let country = if fiscal { country(locale, found).and_then(Fiscal::of) } else { None };
        let told = if fiscal { told_fiscal(input, candidates, country) } else { None };
        Self {
            day_first: day_first(input, candidates),
            narrative: is_narrative(input, candidates, found),
            gone: found.published.and_then(|(published, _)| gone(input, candidates, published)),
            ahead: is_ahead(candidates),
            hemisphere: input
                .article
                .hemisphere
                .or(locale.map(Locale::hemisphere))
                .unwrap_or(Hemisphere::Northern),
            fiscal: told.or(country),
            company: fiscal && told.is_none() && is_company_news(input),
        }
    }
}

/// The first day without its year, or of an earlier one, that surely is gone though the next of its name is nearer.
fn gone(input: &Input<'_, '_>, candidates: &Candidates, published: Date) -> Option<Date> {
    candidates.list.iter().find_map(|candidate| {
        let What::Point(point) = candidate.what else { return None };
        let (month, day) = (point.month()?, point.day?);
        let ahead = nearest_day(month, day, published).filter(|next| *next > published)?;
        let is_told = match point.year {
            Some(Year::Known(year)) => year < published.year(),
            Some(_) => false,
            None => candidate.relation == Some(Relation::Since) || names_calamity(input, candidate),
        };
        is_told.then(|| Date::checked(ahead.year() - 1, month, day)).flatten()
    })
}

/// "the October 7 attack", "the Jan. 6 Capitol riot", "the October 7 Hamas-led attack".
fn names_calamity(input: &Input<'_, '_>, candidate: &Candidate) -> bool {
    let (document, end) = (input.document, candidate.tokens.end as usize);
    let mut behind = (end..end + CALAMITY_BEHIND)
        .take_while(|&at| document.token(at).is_some_and(|token| token.is_word() || token.is_mark(b'-')));
    behind.any(|at| document.is_in(at, Set::Calamity))
}

/// The country of the locale, else the one that the article names most of those whose fiscal year is known.
fn country(locale: Option<Locale>, found: &Found) -> Option<&'static str> {
    if let Some(locale) = locale {
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
    let mut counts = [0_usize; FISCAL_YEARS.len()];
    for mention in &found.countries {
        if let Nation::Country(country) = mention.nation {
            let row = FISCAL_YEARS.iter().position(|row| row.0 == country.alpha3());
            if let Some(count) = row.and_then(|row| counts.get_mut(row)) {
                *count += 1;
            }
        }
    }
    let (row, &count) = counts.iter().enumerate().rev().max_by_key(|(_, count)| **count)?;
    FISCAL_YEARS.get(row).filter(|_| count > 0).map(|row| row.0)
}

impl Fiscal {
    fn of(country: &str) -> Option<Self> {
        let &(_, month, named_by_start, whose) = FISCAL_YEARS.iter().find(|row| row.0 == country)?;
        Some(Self { month, named_by_start, whose })
    }
}

/// "fiscal 2026, which begins Oct. 1", "the third quarter of fiscal 2025, which ended June 30".
fn told_fiscal(input: &Input<'_, '_>, candidates: &Candidates, country: Option<Fiscal>) -> Option<Fiscal> {
    let pairs = candidates.list.windows(2);
    let month = pairs.filter_map(|pair| {
        let [year, edge] = pair else { return None };
        let (What::Point(year_told), What::Point(edge_told)) = (year.what, edge.what) else { return None };
        let clause = year.tokens.end as usize..edge.tokens.start as usize;
        let month = edge_told.month().filter(|_| year_told.fiscal && clause.len() <= FISCAL_CLAUSE)?;
        let (first, last) = match year_told.part {
            None => (1, 4),
            Some(YearPart::Quarter(quarter)) => (quarter, quarter),
            Some(_) => return None,
        };
        // From the first month of a quarter, or the one behind its last, back to where the year begins.
        clause.into_iter().find_map(|at| match input.document.word(at) {
            "begins" | "began" | "beginning" | "starts" | "started" | "starting" => {
                Some((month + 24 - 3 * (first - 1)) % 12)
            }
            "ends" | "ended" | "ending" | "closed" => Some((month + 25 - 3 * last) % 12),
            _ => None,
        })
    });
    let month = month.map(|month| if month == 0 { 12 } else { month }).next()?;
    let same = country.filter(|country| country.month == month);
    Some(same.unwrap_or(Fiscal { month, named_by_start: false, whose: FiscalYear::Company }))
}

/// Most of the weekdays that a verb places are still to come.
fn is_ahead(candidates: &Candidates) -> bool {
    let (mut ahead, mut past) = (0, 0);
    for candidate in &candidates.list {
        let What::Point(point) = candidate.what else { continue };
        if point.weekday.is_none() || point.day.is_some() || point.which.is_some() {
            continue;
        }
        match candidate.tense {
            Some(Tense::Future) => ahead += 1,
            Some(Tense::Past) => past += 1,
            None => {}
        }
    }
    ahead >= WEEKDAYS_AHEAD && ahead >= past * AHEAD_FOR_EACH_PAST
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
fn is_narrative(input: &Input<'_, '_>, candidates: &Candidates, found: &Found) -> bool {
    let published = found.published.map(|(day, _)| day.year());
    let (mut years, mut news) = (0, 0);
    for candidate in &candidates.list {
        match candidate.what {
            What::Point(point) => {
                if let Some(Year::Known(year)) =
                    point.year.filter(|_| !is_historic(input.document, candidate.tokens, &point))
                {
                    years += usize::from(published.is_none_or(|published| year <= published - NARRATIVE_AGE));
                }
                let told = point.weekday.is_some() && point.day.is_none();
                news += usize::from(told || matches!(point.step, Some((_, _, From::Published))));
            }
            What::Shifted { from: From::Published, .. } => news += 1,
            _ => {}
        }
    }
    let for_each = if published.is_some() { YEARS_IN_DATED_NEWS } else { YEARS_FOR_NEWS_WORD };
    years >= NARRATIVE_YEARS && years >= news * for_each
}

/// Words that only reports on companies use.
fn is_company_news(input: &Input<'_, '_>) -> bool {
    /// Tokens looked at.
    const HEAD: usize = 600;
    let lexicon = input.document.lexicon;
    let words = input.document.tokens.iter().take(HEAD);
    words.filter(|token| lexicon.sets(token.lexeme).has(Set::Company)).take(2).count() == 2
}
