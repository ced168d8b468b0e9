//! The fact sheet of one article.

use std::io::{self, Write};

use nutgraf::{
    Amount, Bound, DateMention, Extraction, Figure, FigureKind, Mention, Nation, PersonMention, Span, Unit,
};

use super::columns::{Cell, Columns, one_line};
use super::number::grouped;
use super::style::{DATE, FAINT, FIGURE, OPERATION, ORGANIZATION, PERSON, PLACE, QUOTE, SECTION, TITLE};

const INDENT: usize = 2;

/// Prints the facts of an article; `source` is the name of its file.
pub(crate) fn write(
    found: &Extraction<'_>,
    source: &str,
    line: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut sheet = Sheet { found, line, out };
    sheet.heading(source)?;
    sheet.figures()?;
    sheet.dates()?;
    sheet.countries()?;
    sheet.regions()?;
    sheet.officials()?;
    sheet.people()?;
    sheet.organizations()?;
    sheet.operations()?;
    sheet.quotes()?;
    if sheet.is_empty() {
        writeln!(sheet.out, "\n{FAINT}No facts found.{FAINT:#}")?;
    }
    Ok(())
}

struct Sheet<'a, 't, W> {
    found: &'a Extraction<'t>,
    line: usize,
    out: &'a mut W,
}

impl<W: Write> Sheet<'_, '_, W> {
    fn is_empty(&self) -> bool {
        let found = self.found;
        found.figures().is_empty()
            && found.dates().is_empty()
            && found.countries().is_empty()
            && found.regions().is_empty()
            && found.officials().is_empty()
            && found.people().is_empty()
            && found.organizations().is_empty()
            && found.operations().is_empty()
            && found.quotes().is_empty()
    }

    fn heading(&mut self, source: &str) -> io::Result<()> {
        if let Some(headline) = self.found.headline() {
            writeln!(self.out, "{TITLE}{}{TITLE:#}", one_line(self.found.text(headline)))?;
        }
        let mut parts = Vec::new();
        if let Some(dateline) = self.found.dateline() {
            parts.push(one_line(self.found.text(dateline)));
        }
        match self.found.published() {
            Some((day, from)) => parts.push(format!("published {day} ({})", from.name())),
            None => {
                parts.push("publication date unknown: relative dates stay open (see --published)".to_owned());
            }
        }
        if let Some(day) = self.found.updated() {
            parts.push(format!("updated {day}"));
        }
        parts.push(one_line(source));
        writeln!(self.out, "{FAINT}{}{FAINT:#}", parts.join(" · "))
    }

    /// A section, if it has rows.
    fn section(
        &mut self,
        title: &str,
        count: usize,
        rows: impl Iterator<Item = Vec<Cell>>,
    ) -> io::Result<()> {
        let mut columns = Columns::new(INDENT, self.line);
        rows.for_each(|row| columns.row(row));
        if columns.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "\n{SECTION}{title}{SECTION:#} {FAINT}{count}{FAINT:#}")?;
        columns.write(self.out)
    }

    fn name(&self, span: Span) -> String {
        one_line(self.found.text(span))
    }

    fn figures(&mut self) -> io::Result<()> {
        let found = self.found;
        let rows: Vec<_> = found.figures().iter().map(|figure| self.figure(figure)).collect();
        self.section("FIGURES", rows.len(), rows.into_iter())
    }

    fn figure(&self, figure: &Figure) -> Vec<Cell> {
        let implied = figure.noun_implied.map(|implied| match implied {
            nutgraf::Implied::People => "(people)".to_owned(),
            nutgraf::Implied::Earlier(span) => format!("({})", self.name(span)),
        });
        let noun = figure.noun.map(|noun| self.name(noun)).or(implied);
        let about = figure.about.map(|about| format!("of {}", self.name(about)));
        let what: Vec<String> = noun.into_iter().chain(about).collect();
        let event = figure.event.map(|event| self.event(event)).unwrap_or_default();
        let from = figure.change_from.and_then(|from| self.found.figures().get(from as usize));
        let from = from.map(|from| format!("from {}", self.amount(from))).unwrap_or_default();
        vec![
            Cell::new(self.amount(figure), FIGURE),
            Cell::plain(what.join(" ")),
            Cell::new([event, from].join(" ").trim(), FAINT),
        ]
    }

    /// "arrested", as the text's event and the part that the counted thing has in it.
    fn event(&self, event: nutgraf::Event) -> String {
        let lemma = self.found.lemma(event.lemma);
        match event.role {
            Some(nutgraf::Role::Patient) => format!("← {lemma}"),
            Some(nutgraf::Role::Agent) => format!("→ {lemma}"),
            Some(nutgraf::Role::Event) => format!("= {lemma}"),
            None => lemma.into_owned(),
        }
    }

    fn amount(&self, figure: &Figure) -> String {
        let unit = match figure.unit {
            Some(Unit::Percent) => "%".to_owned(),
            Some(Unit::Time) => " times".to_owned(),
            Some(Unit::Money(_)) => String::new(),
            Some(unit) => format!(" {}", self.found.unit(unit)),
            None if figure.kind == FigureKind::Age => " years old".to_owned(),
            None => String::new(),
        };
        let currency = match figure.unit {
            Some(Unit::Money(currency)) => format!("{} ", currency.code()),
            _ => String::new(),
        };
        let value = match figure.amount {
            Amount::Exact(value) => grouped(value),
            Amount::Range { low, high } => format!("{}–{}", grouped(low), grouped(high)),
            Amount::Vague { .. } => self.name(figure.span),
        };
        let bound = bound(figure.bound);
        let trend = figure.trend.map_or("", |trend| if trend == nutgraf::Trend::Up { "▲ " } else { "▼ " });
        format!("{trend}{bound}{currency}{value}{unit}")
    }

    fn dates(&mut self) -> io::Result<()> {
        let found = self.found;
        let rows: Vec<_> = found.dates().iter().map(|date| self.date(date)).collect();
        self.section("DATES", rows.len(), rows.into_iter())
    }

    fn date(&self, date: &DateMention) -> Vec<Cell> {
        let relation = date.relation.map(|relation| format!("{} ", relation.name().replace('_', " ")));
        let timex = date.timex.map(|timex| timex.to_string()).unwrap_or_default();
        let days = match (date.first, date.last) {
            (Some(first), Some(last)) if first == last => format!("{first} {}", weekday(first)),
            (Some(first), Some(last)) => format!("{first} … {last}"),
            (Some(day), None) => format!("{day} …"),
            (None, Some(day)) => format!("… {day}"),
            (None, None) => timex.clone(),
        };
        let note =
            if days == timex || days.starts_with(&format!("{timex} ")) { String::new() } else { timex };
        vec![
            Cell::new(relation.unwrap_or_default() + &self.name(date.span), DATE),
            Cell::plain(days),
            Cell::new(note, FAINT),
        ]
    }

    fn countries(&mut self) -> io::Result<()> {
        let found = self.found;
        let code = |nation| match nation {
            Nation::Country(country) => country.alpha3(),
            Nation::Historical(_) => "–",
        };
        let mentions = found.countries().iter().filter(|mention| !mention.in_organization);
        let groups = group(mentions.map(|mention| (code(mention.nation), self.name(mention.span))));
        let rows = groups.into_iter().map(|(code, count, forms)| {
            vec![Cell::new(code, PLACE), Cell::plain(format!("{count}×")), Cell::plain(forms.join(", "))]
        });
        let rows: Vec<_> = rows.collect();
        self.section("COUNTRIES", rows.len(), rows.into_iter())?;
        let groups =
            group(found.places().iter().map(|place| (place.country.alpha3(), self.name(place.span))));
        let rows = groups.into_iter().map(|(code, count, forms)| {
            vec![Cell::new(code, PLACE), Cell::plain(format!("{count}×")), Cell::plain(forms.join(", "))]
        });
        let rows: Vec<_> = rows.collect();
        self.section("PLACES", rows.len(), rows.into_iter())
    }

    fn regions(&mut self) -> io::Result<()> {
        let groups = group(self.found.regions().iter().map(|region| (region.name, self.name(region.span))));
        let rows = groups.into_iter().map(|(name, count, forms)| {
            vec![Cell::new(name, PLACE), Cell::plain(format!("{count}×")), Cell::plain(forms.join(", "))]
        });
        let rows: Vec<_> = rows.collect();
        self.section("REGIONS", rows.len(), rows.into_iter())
    }

    fn officials(&mut self) -> io::Result<()> {
        let found = self.found;
        let rows = found.officials().iter().map(|official| {
            let status = official.status.map(|status| status.name().to_owned());
            let rank = official.rank.filter(|rank| official.title.is_none_or(|title| title.span != *rank));
            let title = official.title.map(|title| one_line(&found.title(title)));
            let rank = rank.map(|rank| self.name(rank));
            let office: Vec<String> = [status, title, rank].into_iter().flatten().collect();
            let of = official.organization.map(|organization| self.name(organization));
            let country = official.country.map(|country| country.alpha3().to_owned());
            vec![
                Cell::new(self.name(official.name), PERSON),
                Cell::plain(office.join(" ")),
                Cell::new(of.into_iter().chain(country).collect::<Vec<_>>().join(", "), ORGANIZATION),
                Cell::new(self.also(found.mentions_of_official(official).iter().map(person_span)), FAINT),
            ]
        });
        let rows: Vec<_> = rows.collect();
        self.section("OFFICIALS", rows.len(), rows.into_iter())
    }

    fn people(&mut self) -> io::Result<()> {
        let found = self.found;
        let rows = found.people().iter().map(|person| {
            let also = self.also(found.mentions_of_person(person).iter().map(person_span));
            vec![Cell::new(self.name(person.name), PERSON), Cell::new(also, FAINT)]
        });
        let rows: Vec<_> = rows.collect();
        self.section("PEOPLE", rows.len(), rows.into_iter())
    }

    fn organizations(&mut self) -> io::Result<()> {
        let found = self.found;
        let rows = found.organizations().iter().map(|organization| {
            let kind = organization.kind.name();
            let country = organization.country.map(nutgraf::Country::alpha3);
            let also = self.also(found.mentions_of_organization(organization).iter().map(mention_span));
            vec![
                Cell::new(self.name(organization.name), ORGANIZATION),
                Cell::plain([Some(kind), country].into_iter().flatten().collect::<Vec<_>>().join(", ")),
                Cell::new(also, FAINT),
            ]
        });
        let rows: Vec<_> = rows.collect();
        self.section("ORGANIZATIONS", rows.len(), rows.into_iter())
    }

    fn operations(&mut self) -> io::Result<()> {
        let found = self.found;
        let rows = found.operations().iter().map(|operation| {
            let also = self.also(found.mentions_of_operation(operation).iter().map(mention_span));
            vec![
                Cell::new(self.found.operation_name(operation).into_owned(), OPERATION),
                Cell::plain(operation.kind.name().replace('_', " ")),
                Cell::new(also, FAINT),
            ]
        });
        let rows: Vec<_> = rows.collect();
        self.section("OPERATIONS", rows.len(), rows.into_iter())
    }

    fn quotes(&mut self) -> io::Result<()> {
        let found = self.found;
        let rows = found.quotes().iter().map(|quote| {
            let speaker = quote.speaker.map(nutgraf::Speaker::name).or(quote.source);
            let speaker = speaker.map_or_else(|| "–".to_owned(), |span| self.name(span));
            vec![Cell::new(speaker, PERSON), Cell::new(format!("“{}”", self.name(quote.span)), QUOTE)]
        });
        let rows: Vec<_> = rows.collect();
        self.section("QUOTES", rows.len(), rows.into_iter())
    }

    /// How often something is named, from the second time on.
    fn also(&self, mentions: impl Iterator<Item = Span>) -> String {
        let mut count = 0;
        let mut forms: Vec<String> = Vec::new();
        for span in mentions {
            count += 1;
            let form = self.name(span);
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        match (count, forms.as_slice()) {
            (0 | 1, _) => String::new(),
            (_, [_]) => format!("{count}×"),
            _ => format!("{count}×: {}", forms.join(", ")),
        }
    }
}

fn person_span(mention: &PersonMention) -> Span {
    mention.span
}

fn mention_span(mention: &Mention) -> Span {
    mention.span
}

/// The prefix by which the sheet writes a bound.
const fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::MoreThan => "more than ",
        Bound::AtLeast => "at least ",
        Bound::LessThan => "less than ",
        Bound::Nearly => "nearly ",
        Bound::UpTo => "up to ",
        Bound::About => "about ",
    }
}

fn weekday(day: nutgraf::Date) -> &'static str {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        .get(usize::from(day.weekday().number()) - 1)
        .copied()
        .unwrap_or_default()
}

/// Mentions by what they stand for, the most named first: how often, and in which words.
fn group<'a>(mentions: impl Iterator<Item = (&'a str, String)>) -> Vec<(&'a str, usize, Vec<String>)> {
    let mut groups: Vec<(&str, usize, Vec<String>)> = Vec::new();
    for (key, form) in mentions {
        match groups.iter_mut().find(|group| group.0 == key) {
            Some((_, count, forms)) => {
                *count += 1;
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
            None => groups.push((key, 1, vec![form])),
        }
    }
    groups.sort_by_key(|&(_, count, _)| std::cmp::Reverse(count));
    groups
}
