//! The text of an article with its mentions marked, the rule of each, and the readings that did not stand.

use std::io::{self, Write};

use anstyle::Style;
use nutgraf::text::ParagraphKind;
use nutgraf::{Extraction, Reading, Span};

use crate::output::flat::{Fact, Flat, Kind, mentions};

use super::columns::{Cell, Columns, one_line};
use super::style::{
    DATE, ERROR, FAINT, FIGURE, OPERATION, ORGANIZATION, PERSON, PLACE, PLAIN, QUOTE, SECTION, STRONG,
};

const INDENT: usize = 4;

/// Prints an article sentence by sentence: its text with numbered marks, and what each number is.
pub(crate) fn write(
    found: &Extraction<'_>,
    source: &str,
    line: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{SECTION}{}{SECTION:#}", one_line(source))?;
    let marks = mentions(found);
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
                Cell::new(mark.kind.name(), style(mark.kind)),
                Cell::plain(mark.rule.id()),
                Cell::plain(found.text(mark.span)),
                Cell::new(reading(found, mark), FAINT),
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
fn write_marked(text: &str, sentence: Span, marks: &[Flat<'_>], out: &mut impl Write) -> io::Result<()> {
    let mut open: Vec<usize> = Vec::new();
    let mut at = sentence.start;
    let mut next = 0;
    loop {
        let opens = marks.get(next).map(|mark| mark.span.start);
        let closes = open.last().map(|&mark| marks[mark].span.end.min(sentence.end));
        let color = open.last().map_or(PLAIN, |&mark| style(marks[mark].kind));
        let stop = opens.into_iter().chain(closes).min().unwrap_or(sentence.end).max(at);
        let words = one_line_kept(&text[Span::new(at, stop)]);
        write!(out, "{color}{words}{color:#}")?;
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

/// What the rules made of a mention.
fn reading(found: &Extraction<'_>, mention: &Flat<'_>) -> String {
    let value = mention.fact.value(found);
    let more = match mention.fact {
        Fact::Figure(figure) => {
            let noun = figure.noun.map(|noun| one_line(found.text(noun)));
            let event = figure.event.map(|event| found.lemma(event.lemma).into_owned());
            [Some(figure.bound.name().to_owned()), noun, event]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        }
        Fact::Date(date) => match (date.first, date.last) {
            (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
            (Some(day), _) | (None, Some(day)) => day.to_string(),
            (None, None) => "no days".to_owned(),
        },
        Fact::Quote(quote) => quote.kind.name().to_owned(),
        Fact::Code(_) | Fact::Name(_) | Fact::Operation(_) => String::new(),
    };
    match (value.is_empty(), more.is_empty()) {
        (false, false) => format!("{value}, {more}"),
        _ => value + &more,
    }
}

/// The color of a kind.
const fn style(kind: Kind) -> Style {
    match kind {
        Kind::Figure => FIGURE,
        Kind::Date => DATE,
        Kind::Country | Kind::Region | Kind::Place => PLACE,
        Kind::Official | Kind::Person => PERSON,
        Kind::Organization => ORGANIZATION,
        Kind::Operation => OPERATION,
        Kind::Quote => QUOTE,
    }
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
