//! All mentions of an article in one list.

use nutgraf::{Amount, DateMention, Extraction, Figure, Nation, Offsets, Rule, Span, Speaker};

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

/// A mention, with what it stands for as text.
#[derive(Clone, Debug)]
pub(crate) struct Flat {
    pub(crate) span: Span,
    pub(crate) sentence: u32,
    pub(crate) kind: Kind,
    pub(crate) rule: Rule,
    pub(crate) value: String,
}

/// All mentions in reading order, the longer first where two begin together.
pub(crate) fn mentions(found: &Extraction<'_>) -> Vec<Flat> {
    let mut list = Vec::new();
    let mut add = |kind, span, sentence, rule, value| list.push(Flat { span, sentence, kind, rule, value });
    for figure in found.figures() {
        add(Kind::Figure, figure.span, figure.sentence, figure.rule, figure_value(figure));
    }
    for date in found.dates() {
        add(Kind::Date, date.span, date.sentence, date.rule, date_value(date));
    }
    for country in found.countries() {
        let value = match country.nation {
            Nation::Country(country) => country.alpha3(),
            Nation::Historical(name) => name,
        };
        add(Kind::Country, country.span, country.sentence, country.rule, value.to_owned());
    }
    for region in found.regions() {
        add(Kind::Region, region.span, region.sentence, region.rule, region.name.to_owned());
    }
    for place in found.places() {
        add(Kind::Place, place.span, place.sentence, place.rule, place.country.alpha3().to_owned());
    }
    for official in found.officials() {
        for mention in found.mentions_of_official(official) {
            add(
                Kind::Official,
                mention.span,
                mention.sentence,
                mention.rule,
                found.text(official.name).to_owned(),
            );
        }
    }
    for person in found.people() {
        for mention in found.mentions_of_person(person) {
            add(
                Kind::Person,
                mention.span,
                mention.sentence,
                mention.rule,
                found.text(person.name).to_owned(),
            );
        }
    }
    for organization in found.organizations() {
        for mention in found.mentions_of_organization(organization) {
            let name = found.text(organization.name).to_owned();
            add(Kind::Organization, mention.span, mention.sentence, mention.rule, name);
        }
    }
    for operation in found.operations() {
        for mention in found.mentions_of_operation(operation) {
            add(
                Kind::Operation,
                mention.span,
                mention.sentence,
                mention.rule,
                found.text(operation.name).to_owned(),
            );
        }
    }
    for quote in found.quotes() {
        let speaker = match quote.speaker {
            Some(Speaker::Person(name) | Speaker::Organization(name)) => found.text(name),
            None => "",
        };
        add(Kind::Quote, quote.span, quote.sentence, quote.rule, speaker.to_owned());
    }
    list.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end), mention.kind));
    list
}

/// Of mentions that overlap only the outermost, as tools want them that know no nesting; quotations, which hold half
/// the others, are left out.
pub(crate) fn outermost(mentions: Vec<Flat>) -> Vec<Flat> {
    let mut end = 0;
    let stands = |mention: &Flat| {
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
