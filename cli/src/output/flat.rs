//! All mentions of an article in one list.

use nutgraf::{Amount, DateMention, Extraction, Figure, Nation, Offsets, Operation, Quote, Rule, Span};

use crate::print::columns::one_line;

/// What a mention is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Figure,
    Date,
    Country,
    Region,
    Place,
    Official,
    Person,
    Organization,
    Operation,
    Quote,
}

impl Kind {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Country => "country",
            Self::Region => "region",
            Self::Place => "place",
            Self::Official => "official",
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Operation => "operation",
            Self::Quote => "quote",
        }
    }

    /// The name as a label of annotation tools.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Figure => "Figure",
            Self::Date => "Date",
            Self::Country => "Country",
            Self::Region => "Region",
            Self::Place => "Place",
            Self::Official => "Official",
            Self::Person => "Person",
            Self::Organization => "Organization",
            Self::Operation => "Operation",
            Self::Quote => "Quote",
        }
    }
}

/// A mention, with the fact that it is of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flat<'a> {
    pub(crate) span: Span,
    pub(crate) sentence: u32,
    pub(crate) rule: Rule,
    pub(crate) kind: Kind,
    pub(crate) fact: Fact<'a>,
}

/// What a mention is of; a name stands for a person or a body.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fact<'a> {
    Figure(&'a Figure),
    Date(&'a DateMention),
    Code(&'a str),
    Name(Span),
    Operation(&'a Operation),
    Quote(&'a Quote),
}

impl Fact<'_> {
    /// What the mention stands for, as text.
    pub(crate) fn value(self, found: &Extraction<'_>) -> String {
        match self {
            Self::Figure(figure) => figure_value(figure),
            Self::Date(date) => date_value(date),
            Self::Code(code) => code.to_owned(),
            Self::Name(name) => one_line(found.text(name)),
            Self::Operation(operation) => found.operation_name(operation).into_owned(),
            Self::Quote(quote) => {
                quote.speaker.map(|speaker| one_line(found.text(speaker.name()))).unwrap_or_default()
            }
        }
    }
}

/// All mentions in reading order, the longer first where two begin together.
pub(crate) fn mentions<'a>(found: &'a Extraction<'_>) -> Vec<Flat<'a>> {
    let mut list = Vec::new();
    let mut add = |kind, span, sentence, rule, fact| list.push(Flat { span, sentence, rule, kind, fact });
    for figure in found.figures() {
        add(Kind::Figure, figure.span, figure.sentence, figure.rule, Fact::Figure(figure));
    }
    for date in found.dates() {
        add(Kind::Date, date.span, date.sentence, date.rule, Fact::Date(date));
    }
    for country in found.countries() {
        let code = match country.nation {
            Nation::Country(country) => country.alpha3(),
            Nation::Historical(name) => name,
        };
        add(Kind::Country, country.span, country.sentence, country.rule, Fact::Code(code));
    }
    for region in found.regions() {
        add(Kind::Region, region.span, region.sentence, region.rule, Fact::Code(region.name));
    }
    for place in found.places() {
        add(Kind::Place, place.span, place.sentence, place.rule, Fact::Code(place.country.alpha3()));
    }
    for official in found.officials() {
        for mention in found.mentions_of_official(official) {
            add(Kind::Official, mention.span, mention.sentence, mention.rule, Fact::Name(official.name));
        }
    }
    for person in found.people() {
        for mention in found.mentions_of_person(person) {
            add(Kind::Person, mention.span, mention.sentence, mention.rule, Fact::Name(person.name));
        }
    }
    for organization in found.organizations() {
        for mention in found.mentions_of_organization(organization) {
            add(
                Kind::Organization,
                mention.span,
                mention.sentence,
                mention.rule,
                Fact::Name(organization.name),
            );
        }
    }
    for operation in found.operations() {
        for mention in found.mentions_of_operation(operation) {
            add(Kind::Operation, mention.span, mention.sentence, mention.rule, Fact::Operation(operation));
        }
    }
    for quote in found.quotes() {
        add(Kind::Quote, quote.span, quote.sentence, quote.rule, Fact::Quote(quote));
    }
    list.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end), mention.kind));
    list
}

/// Of mentions that overlap only the outermost, as tools want them that know no nesting; quotations, which hold half
/// the others, are left out.
pub(crate) fn outermost(mentions: Vec<Flat<'_>>) -> Vec<Flat<'_>> {
    let mut end = 0;
    let stands = |mention: &Flat<'_>| {
        let stands = mention.kind != Kind::Quote && mention.span.start >= end;
        if stands {
            end = mention.span.end;
        }
        stands
    };
    mentions.into_iter().filter(stands).collect()
}

fn figure_value(figure: &Figure) -> String {
    match figure.amount {
        Amount::Exact(value) => value.to_string(),
        Amount::Range { low, high } | Amount::Vague { low, high } => format!("{low}..{high}"),
    }
}

fn date_value(date: &DateMention) -> String {
    match (date.timex, date.first, date.last) {
        (Some(timex), ..) => timex.to_string(),
        (None, Some(first), Some(last)) => format!("{first}/{last}"),
        _ => String::new(),
    }
}

/// Turns byte offsets, asked for in rising order, into another unit.
pub(crate) struct Ruler<'t> {
    text: &'t str,
    offsets: Offsets,
    byte: usize,
    units: usize,
}

impl<'t> Ruler<'t> {
    pub(crate) const fn new(text: &'t str, offsets: Offsets) -> Self {
        Self { text, offsets, byte: 0, units: 0 }
    }

    /// Start and end; `span` must not begin before the one asked for last.
    pub(crate) fn place(&mut self, span: Span) -> (usize, usize) {
        let range = span.range();
        self.units += self.count(self.byte..range.start);
        self.byte = range.start;
        (self.units, self.units + self.count(range))
    }

    fn count(&self, range: std::ops::Range<usize>) -> usize {
        let Some(text) = self.text.get(range) else {
            return 0;
        };
        match self.offsets {
            Offsets::Bytes => text.len(),
            Offsets::Chars => text.chars().count(),
            Offsets::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }
}
