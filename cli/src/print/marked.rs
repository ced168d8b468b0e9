//! The text of an article with its mentions marked, the rule of each, and the readings that did not stand.

use std::io::{self, Write};

use anstyle::Style;
use nutgraf::text::ParagraphKind;
use nutgraf::{Extraction, Reading, Rule, Span};

use super::columns::{Cell, Columns, one_line};
use super::style::{
    DATE, ERROR, FAINT, FIGURE, OPERATION, ORGANIZATION, PERSON, PLACE, PLAIN, QUOTE, SECTION, STRONG,
};

const INDENT: usize = 4;

/// A mention, as it is shown.
struct Mark {
    span: Span,
    kind: &'static str,
    style: Style,
    rule: Rule,
    reads: String,
}

/// Prints an article sentence by sentence: its text with numbered marks, and what each number is.
pub(crate) fn write(
    found: &Extraction<'_>,
    source: &str,
    line: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{SECTION}{}{SECTION:#}", one_line(source))?;
    let marks = marks(found);
    let mut rejected: Vec<_> = found.rejected().iter().collect();
    rejected.sort_by_key(|rejection| (rejection.span, rejection.rule));
    let (mut next_mark, mut next_rejected) = (0, 0);
    for (index, sentence) in found.sentences().iter().enumerate() {
        let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let tokens = found.tokens().get(range).unwrap_or_default();
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            continue;
        };
        let span = first.span().to(last.span());
        let here = take_until(&marks, &mut next_mark, |mark| mark.span.start < span.end);
        let lost = take_until(&rejected, &mut next_rejected, |rejection| rejection.span.start < span.end);
        let kind = found.paragraphs().get(sentence.paragraph as usize).map(|paragraph| paragraph.kind);
        writeln!(out, "\n{FAINT}{index} {}{FAINT:#}", kind.map_or("", paragraph_name))?;
        write_marked(found.article_text(), span, here, out)?;
        let mut columns = Columns::new(INDENT, line);
        for (number, mark) in here.iter().enumerate() {
            columns.row([
                Cell::new((number + 1).to_string(), STRONG),
                Cell::new(mark.kind, mark.style),
                Cell::plain(mark.rule.id()),
                Cell::plain(found.text(mark.span)),
                Cell::new(mark.reads.as_str(), FAINT),
            ]);
        }
        for rejection in lost {
            columns.row([
                Cell::new("×", ERROR),
                Cell::new(reading_name(rejection.reading), FAINT),
                Cell::new(rejection.rule.id(), FAINT),
                Cell::plain(found.text(rejection.span)),
                Cell::new(
                    format!(
                        "rejected: {} ({}) stands there",
                        reading_name(rejection.winner),
                        rejection.winner_rule
                    ),
                    FAINT,
                ),
            ]);
        }
        columns.write(out)?;
    }
    Ok(())
}

/// The items from `next` on that belong to this sentence.
fn take_until<'a, T>(items: &'a [T], next: &mut usize, belongs: impl Fn(&T) -> bool) -> &'a [T] {
    let start = *next;
    while items.get(*next).is_some_and(&belongs) {
        *next += 1;
    }
    &items[start..*next]
}

/// The sentence with `[brackets]1` around its mentions; what goes on behind the sentence is closed with it.
fn write_marked(text: &str, sentence: Span, marks: &[Mark], out: &mut impl Write) -> io::Result<()> {
    let mut open: Vec<usize> = Vec::new();
    let mut at = sentence.start;
    let mut next = 0;
    loop {
        let opens = marks.get(next).map(|mark| mark.span.start);
        let closes = open.last().map(|&mark| marks[mark].span.end.min(sentence.end));
        let style = open.last().map_or(PLAIN, |&mark| marks[mark].style);
        let stop = opens.into_iter().chain(closes).min().unwrap_or(sentence.end).max(at);
        let words = one_line_kept(&text[Span::new(at, stop)]);
        write!(out, "{style}{words}{style:#}")?;
        at = stop;
        if closes == Some(stop) || (closes.is_some() && closes < Some(stop)) {
            let mark = open.pop().unwrap_or_default();
            write!(out, "{FAINT}]{}{FAINT:#}", mark + 1)?;
        } else if opens == Some(stop) {
            write!(out, "{FAINT}[{FAINT:#}")?;
            open.push(next);
            next += 1;
        } else {
            break;
        }
    }
    writeln!(out)
}

/// Line breaks as spaces, without control characters; spaces at the ends stay.
fn one_line_kept(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !c.is_control()).collect()
}

/// All mentions in reading order, the longer first where two begin together.
fn marks(found: &Extraction<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut add = |span, kind, style, rule, reads| marks.push(Mark { span, kind, style, rule, reads });
    for figure in found.figures() {
        let event = figure.event.map(|event| format!(" {}", found.lemma(event.lemma))).unwrap_or_default();
        let noun = figure.noun.map(|noun| format!(" {}", one_line(found.text(noun)))).unwrap_or_default();
        let reads = format!("{} {:?}{noun}{event}", figure.bound.name(), figure.amount);
        add(figure.span, "figure", FIGURE, figure.rule, reads);
    }
    for date in found.dates() {
        let day = |day: Option<nutgraf::Date>| day.map_or("?".to_owned(), |day| day.to_string());
        let timex = date.timex.map(|timex| format!("{timex}, ")).unwrap_or_default();
        let reads = format!("{timex}{} to {}", day(date.first), day(date.last));
        add(date.span, "date", DATE, date.rule, reads);
    }
    for country in found.countries() {
        let code = match country.nation {
            nutgraf::Nation::Country(country) => country.alpha3(),
            nutgraf::Nation::Historical(name) => name,
        };
        let inside = if country.in_organization { ", inside a name" } else { "" };
        add(country.span, "country", PLACE, country.rule, format!("{code}, {}{inside}", country.form.name()));
    }
    for region in found.regions() {
        add(region.span, "region", PLACE, region.rule, region.name.to_owned());
    }
    for place in found.places() {
        add(
            place.span,
            "place",
            PLACE,
            place.rule,
            format!("{}, {}", place.country.alpha3(), place.kind.name()),
        );
    }
    for official in found.officials() {
        for mention in found.mentions_of_official(official) {
            let title =
                official.title.map(|title| format!(", {}", found.text(title.span))).unwrap_or_default();
            let reads =
                format!("{}{title}, confidence {:.2}", found.text(official.name), official.confidence);
            add(mention.span, "official", PERSON, mention.rule, reads);
        }
    }
    for person in found.people() {
        for mention in found.mentions_of_person(person) {
            let reads = format!("{}, confidence {:.2}", found.text(person.name), person.confidence);
            add(mention.span, "person", PERSON, mention.rule, reads);
        }
    }
    for organization in found.organizations() {
        for mention in found.mentions_of_organization(organization) {
            let reads = format!("{}, {}", found.text(organization.name), organization.kind.name());
            add(mention.span, "organization", ORGANIZATION, mention.rule, reads);
        }
    }
    for operation in found.operations() {
        for mention in found.mentions_of_operation(operation) {
            let reads = format!("{}, {}", found.text(operation.name), operation.kind.name());
            add(mention.span, "operation", OPERATION, mention.rule, reads);
        }
    }
    for quote in found.quotes() {
        let speaker = match quote.speaker {
            Some(nutgraf::Speaker::Person(name) | nutgraf::Speaker::Organization(name)) => found.text(name),
            None => "speaker unknown",
        };
        add(quote.span, "quote", QUOTE, quote.rule, format!("{}, {speaker}", quote.kind.name()));
    }
    marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    marks
}

const fn paragraph_name(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Headline => "headline",
        ParagraphKind::Heading => "heading",
        ParagraphKind::Byline => "byline",
        ParagraphKind::ListItem => "list item",
        ParagraphKind::Boilerplate => "boilerplate: nothing is read here",
        _ => "",
    }
}

const fn reading_name(reading: Reading) -> &'static str {
    match reading {
        Reading::Date => "date",
        Reading::Figure => "figure",
        Reading::Operation => "operation",
        Reading::Work => "title of a work",
        Reading::Person => "person",
        Reading::Organization => "organization",
        Reading::Country => "country",
        Reading::Region => "region",
        Reading::Place => "place",
        Reading::Nothing => "nothing",
    }
}
