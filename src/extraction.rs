//! The output.

use std::borrow::Cow;

use crate::arbitrate::Rejection;
use crate::country::Country;
use crate::date::Date;
use crate::kinds::Kinds;
use crate::lemma::{Lemma, LemmaKind};
use crate::mention::{
    CountryMention, DateMention, Figure, Mention, Official, Operation, Organization, Person, PersonMention,
    PlaceMention, Quote, RegionMention, Title, Unit, UnitName,
};
use crate::phrase::title::singular;
use crate::span::Span;
use crate::text::{Document, Paragraph, Sentence, Token};

/// Where the publication date came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PublishedFrom {
    /// The caller gave it.
    Given,
    /// The article's byline.
    Byline,
    /// The article's dateline.
    Dateline,
    /// A stamp in the article: "Posted on 2026-01-27 10:03:01".
    Stamp,
}

/// What was found, in lists that are used again from document to document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub(crate) published: Option<(Date, PublishedFrom)>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) dates: Vec<DateMention>,
    /// The two ends of each range, one behind the other.
    pub(crate) date_ends: Vec<DateMention>,
    pub(crate) countries: Vec<CountryMention>,
    pub(crate) regions: Vec<RegionMention>,
    pub(crate) places: Vec<PlaceMention>,
    /// Countries by weight.
    pub(crate) focus: Vec<Country>,
    pub(crate) officials: Vec<Official>,
    pub(crate) people: Vec<Person>,
    pub(crate) person_mentions: Vec<PersonMention>,
    pub(crate) organizations: Vec<Organization>,
    pub(crate) organization_mentions: Vec<Mention>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) operation_mentions: Vec<Mention>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) rejected: Vec<Rejection>,
}

impl Found {
    /// Drops what was not asked for. All kinds are read all the same: each keeps the others from misreading its words.
    pub(crate) fn keep(&mut self, kinds: Kinds) {
        if !kinds.contains(Kinds::FIGURES) {
            self.figures.clear();
        }
        if !kinds.contains(Kinds::DATES) {
            self.dates.clear();
        }
        if !kinds.contains(Kinds::COUNTRIES) {
            self.countries.clear();
            self.regions.clear();
            self.places.clear();
            self.focus.clear();
        }
        if !kinds.contains(Kinds::PEOPLE) {
            self.officials.clear();
            self.people.clear();
        }
        if !kinds.contains(Kinds::ORGANIZATIONS) {
            self.organizations.clear();
        }
        if !kinds.contains(Kinds::OPERATIONS) {
            self.operations.clear();
        }
        if !kinds.contains(Kinds::QUOTES) {
            self.quotes.clear();
        }
    }

    pub(crate) fn clear(&mut self) {
        self.published = None;
        self.figures.clear();
        self.dates.clear();
        self.date_ends.clear();
        self.countries.clear();
        self.regions.clear();
        self.places.clear();
        self.focus.clear();
        self.officials.clear();
        self.people.clear();
        self.person_mentions.clear();
        self.organizations.clear();
        self.organization_mentions.clear();
        self.operations.clear();
        self.operation_mentions.clear();
        self.quotes.clear();
        self.rejected.clear();
    }
}

/// The facts of one article, each list in reading order, with the text they were found in.
///
/// ```
/// let found = nutgraf::extract(&nutgraf::Article::new("More than 200 victims were rescued in Ghana."));
/// assert_eq!(found.text(found.figures()[0].span), "200");
/// assert_eq!(found.text(found.countries()[0].span), "Ghana");
/// ```
#[derive(Clone, Debug)]
pub struct Extraction<'t> {
    pub(crate) document: Document<'t>,
    pub(crate) found: Found,
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident: $type:ty;)*) => {
        $($(#[$doc])* pub fn $name(&self) -> &[$type] { &self.found.$name })*
    };
}

impl<'t> Extraction<'t> {
    lists! {
        /// The figures.
        figures: Figure;
        /// The dates, times, durations and sets.
        dates: DateMention;
        /// The mentions of countries.
        countries: CountryMention;
        /// The mentions of regions, continents and blocs.
        regions: RegionMention;
        /// The mentions of states, provinces and cities.
        places: PlaceMention;
        /// The countries of the article, the one it is most about first.
        focus: Country;
        /// The named persons with a title, rank or position.
        officials: Official;
        /// The other named persons.
        people: Person;
        /// The organizations.
        organizations: Organization;
        /// The named operations.
        operations: Operation;
        /// The quotations.
        quotes: Quote;
        /// The readings that did not stand, and what stood instead.
        rejected: Rejection;
    }

    /// The article's text.
    pub fn article_text(&self) -> &'t str {
        self.document.text
    }

    /// The text of a span.
    ///
    /// # Panics
    /// When the span was made for another text and does not fit this one.
    pub fn text(&self, span: Span) -> &'t str {
        &self.document.text[span.range()]
    }

    /// The text of a name: on one line, with single spaces, as a record gives it.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("Police arrested Mayor Ines  Falk on Monday."));
    /// assert_eq!(found.text(found.officials()[0].name), "Ines  Falk");
    /// assert_eq!(found.name(found.officials()[0].name), "Ines Falk");
    /// ```
    pub fn name(&self, span: Span) -> Cow<'t, str> {
        one_line(self.text(span))
    }

    /// The text of a title, in the singular and on one line: "Senator" for both of "Senators Ines Falk and Bo Lund".
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("Senators Ines Falk and Bo Lund voted on Monday."));
    /// let titles: Vec<_> = found.officials().iter().flat_map(|it| it.title).map(|it| found.title(it)).collect();
    /// assert_eq!(titles, ["Senator", "Senator"]);
    /// ```
    pub fn title(&self, title: Title) -> Cow<'t, str> {
        let text = self.name(title.span);
        if title.plural { singular(&text).into() } else { text }
    }

    /// The sentence that holds a span's first byte.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("One man died. Four were hurt."));
    /// assert_eq!(found.text(found.sentence_of(found.figures()[1].span)), "Four were hurt.");
    /// ```
    pub fn sentence_of(&self, span: Span) -> Span {
        let token = self.document.tokens.partition_point(|token| token.end <= span.start);
        self.document.span(self.document.sentence_range(token))
    }

    /// The sentence with an index, as mentions give it.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("One man died. Four were hurt."));
    /// let sentence = found.sentence(found.figures()[1].sentence).expect("its sentence");
    /// assert_eq!(found.text(sentence), "Four were hurt.");
    /// ```
    pub fn sentence(&self, index: u32) -> Option<Span> {
        let sentence = self.sentences().get(index as usize).filter(|sentence| !sentence.tokens.is_empty())?;
        Some(self.document.span(sentence.tokens))
    }

    /// The day of publication that dates were resolved by, and where it came from.
    pub fn published(&self) -> Option<(Date, PublishedFrom)> {
        self.found.published
    }

    /// The day that the article says it was updated.
    pub fn updated(&self) -> Option<Date> {
        self.document.layout.updated
    }

    /// The headline.
    pub fn headline(&self) -> Option<Span> {
        self.document.layout.headline
    }

    /// The byline.
    pub fn byline(&self) -> Option<Span> {
        self.document.layout.byline
    }

    /// The dateline.
    pub fn dateline(&self) -> Option<Span> {
        self.document.layout.dateline
    }

    /// Whether the text looks English. Mentions are given all the same.
    pub fn is_english(&self) -> bool {
        self.document.layout.english
    }

    /// The tokens.
    pub fn tokens(&self) -> &[Token] {
        &self.document.tokens
    }

    /// The sentences, as ranges of tokens.
    pub fn sentences(&self) -> &[Sentence] {
        &self.document.layout.sentences
    }

    /// The paragraphs.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.document.layout.paragraphs
    }

    /// The two ends of a range.
    pub fn ends(&self, range: &DateMention) -> Option<[&DateMention; 2]> {
        let at = range.ends? as usize;
        Some([self.found.date_ends.get(at)?, self.found.date_ends.get(at + 1)?])
    }

    /// Where an official is named.
    pub fn mentions_of_official(&self, official: &Official) -> &[PersonMention] {
        &self.found.person_mentions[official.mentions.indices()]
    }

    /// Where a person is named.
    pub fn mentions_of_person(&self, person: &Person) -> &[PersonMention] {
        &self.found.person_mentions[person.mentions.indices()]
    }

    /// Where an organization is named.
    pub fn mentions_of_organization(&self, organization: &Organization) -> &[Mention] {
        &self.found.organization_mentions[organization.mentions.indices()]
    }

    /// Where an operation is named.
    pub fn mentions_of_operation(&self, operation: &Operation) -> &[Mention] {
        &self.found.operation_mentions[operation.mentions.indices()]
    }

    /// The quotations of whoever has this name in the lists of officials, people or organizations.
    ///
    /// ```
    /// let text = "“The bridge is safe,” Mayor Ines Falk said. Later she added: “It will stay open all night.”";
    /// let found = nutgraf::extract(&nutgraf::Article::new(text));
    /// for official in found.officials() {
    ///     let words: Vec<_> = found.quotes_of(official.name).map(|quote| found.text(quote.span)).collect();
    ///     assert_eq!(words, ["The bridge is safe,", "It will stay open all night."]);
    /// }
    /// ```
    pub fn quotes_of(&self, name: Span) -> impl Iterator<Item = &Quote> {
        self.found.quotes.iter().filter(move |quote| quote.speaker.is_some_and(|it| it.name() == name))
    }

    /// The name of an operation with its trigger word, composed where the text shares words between names: "Operations
    /// Iraqi Freedom and Enduring Freedom" names Operation Enduring Freedom.
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("He served in Operations Red Dawn and Desert Wind."));
    /// let names: Vec<_> = found.operations().iter().map(|it| found.operation_name(it)).collect();
    /// assert_eq!(names, ["Operation Red Dawn", "Operation Desert Wind"]);
    /// ```
    pub fn operation_name(&self, operation: &Operation) -> Cow<'t, str> {
        let name = self.name(operation.name);
        if operation.trigger.is_none() && operation.shared.is_none() && !operation.capitals {
            return name;
        }
        let shared = operation.shared.map(|span| self.name(span));
        let parts = [operation.trigger.map(Cow::Borrowed), shared, Some(name)];
        let mut text = String::new();
        for word in parts.iter().flatten().flat_map(|part| part.split_whitespace()) {
            if !text.is_empty() {
                text.push(' ');
            }
            if operation.capitals { push_title_case(&mut text, word) } else { text.push_str(word) }
        }
        Cow::Owned(text)
    }

    /// The text of a base form.
    pub fn lemma(&self, lemma: Lemma) -> Cow<'_, str> {
        match lemma.0 {
            LemmaKind::Known(lexeme) => Cow::Borrowed(self.document.lexicon.text(lexeme)),
            LemmaKind::Formed { stem, ending } => {
                let mut text = self.text(stem).to_lowercase();
                text.push_str(ending);
                Cow::Owned(text)
            }
        }
    }

    /// A unit as a record gives it: the ISO 4217 code of money, "%", "pp" and "bp", the unit's name in the singular and US
    /// spelling, "per 100,000", "time".
    ///
    /// ```
    /// let found = nutgraf::extract(&nutgraf::Article::new("It cost €5 million, 7 percent more, and weighs 12 kg."));
    /// let units: Vec<_> = found.figures().iter().flat_map(|it| it.unit).map(|it| found.unit(it)).collect();
    /// assert_eq!(units, ["EUR", "%", "kilogram"]);
    /// ```
    pub fn unit(&self, unit: Unit) -> Cow<'_, str> {
        match unit {
            Unit::Money(currency) => currency.code().to_owned().into(),
            Unit::Percent => "%".into(),
            Unit::PercentagePoint => "pp".into(),
            Unit::BasisPoint => "bp".into(),
            Unit::Named(UnitName(row)) => {
                self.document.lexicon.tables.units.row(row).map_or("", |unit| unit.name.as_ref()).into()
            }
            Unit::Per(span) => format!("per {}", self.name(span)).into(),
            Unit::Time => "time".into(),
        }
    }
}

/// White space inside is one space, and characters that are not seen are gone.
fn one_line(name: &str) -> Cow<'_, str> {
    // Nearly every name stands so in the text.
    let mut before = b' ';
    let is_plain = name.bytes().all(|byte| {
        let fits = byte.is_ascii_graphic() || byte == b' ' && before != b' ';
        before = byte;
        fits
    });
    if is_plain && before != b' ' {
        return Cow::Borrowed(name);
    }
    let mut line = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.retain(|c| !matches!(c, '\u{AD}' | '\u{200E}' | '\u{200F}' | '\u{200B}' | '\u{FEFF}'));
    Cow::Owned(line)
}

/// Appends a word of a heading in capitals as a name is written in running text; roman numerals stay.
fn push_title_case(text: &mut String, word: &str) {
    if word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) {
        return text.push_str(word);
    }
    let mut letters = word.chars();
    text.extend(letters.next());
    text.extend(letters.flat_map(char::to_lowercase));
}
