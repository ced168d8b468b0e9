//! The columns of each table, and the rows that an article gives.

use nutgraf::Offsets;
use nutgraf::record::{DateRecord, MentionRecord, Record, SpanRecord};

use super::flat::{Ruler, mentions};
use super::table::ColumnKind::{Bool, Integer, Number, Text};
use super::table::{Column, TableName, Value};
use super::{Done, VERSION};
use crate::print::columns::one_line;

pub(super) const DOCUMENTS: &[Column] = &[
    ("doc_id", Text),
    ("source", Text),
    ("published", Text),
    ("published_from", Text),
    ("updated", Text),
    ("language", Text),
    ("headline", Text),
    ("dateline", Text),
    ("byline", Text),
    ("focus", Text),
    ("characters", Integer),
    ("sentences", Integer),
    ("figures", Integer),
    ("dates", Integer),
    ("countries", Integer),
    ("regions", Integer),
    ("places", Integer),
    ("officials", Integer),
    ("people", Integer),
    ("organizations", Integer),
    ("operations", Integer),
    ("quotes", Integer),
    ("offsets", Text),
    ("schema", Integer),
    ("version", Text),
];

/// A table of mentions: its own columns between those that all have.
macro_rules! mention_table {
    ($($name:ident [$($column:literal: $kind:ident),* $(,)?])*) => {
        $(pub(super) const $name: &[Column] = &[
            ("doc_id", Text), ("start", Integer), ("end", Integer), ("text", Text),
            $(($column, $kind),)*
            ("sentence", Integer), ("sentence_text", Text), ("rule", Text), ("source", Text),
        ];)*
    };
}

mention_table! {
    FIGURES [
        "kind": Text, "value": Number, "low": Number, "high": Number, "vague": Bool, "bound": Text, "trend": Text,
        "unit": Text, "unit_text": Text, "fraction": Bool, "noun": Text, "noun_implied": Text, "event": Text,
        "role": Text, "about": Text, "index": Integer, "change_from": Integer,
    ]
    DATES [
        "kind": Text, "timex": Text, "first": Text, "last": Text, "mod": Text, "grain": Text, "relation": Text,
        "anchor": Text, "vague": Bool, "fiscal": Text, "zone": Text, "holiday": Text, "alternatives": Text,
        "quantity": Number, "quantity_unit": Text, "offset": Text, "offset_direction": Text, "from_timex": Text,
        "to_timex": Text,
    ]
    COUNTRIES ["country": Text, "form": Text, "historical": Text, "in_organization": Bool]
    REGIONS ["name": Text, "m49": Text, "kind": Text]
    PLACES ["country": Text, "kind": Text]
    OFFICIALS [
        "official": Integer, "name": Text, "title": Text, "status": Text, "rank": Text, "organization": Text,
        "country": Text, "confidence": Number, "title_here": Text, "organization_here": Text,
    ]
    PEOPLE ["person": Integer, "name": Text, "confidence": Number]
    ORGANIZATIONS ["entity": Integer, "name": Text, "acronym": Text, "kind": Text, "country": Text]
    OPERATIONS ["operation": Integer, "name": Text, "kind": Text]
    QUOTES ["kind": Text, "speaker": Text, "source_text": Text, "cue": Text]
    MENTIONS ["kind": Text, "value": Text]
}

/// Hands each row of a table to `row`.
pub(super) fn each(table: TableName, done: &Done<'_>, offsets: Offsets, row: &mut dyn FnMut(&[Value<'_>])) {
    let mut rows = Rows { done, row };
    let record = done.record;
    match table {
        TableName::Documents => rows.document(record),
        TableName::Figures => rows.figures(record),
        TableName::Dates => record.dates.iter().for_each(|date| rows.date(date)),
        TableName::Countries => {
            for country in &record.countries {
                let own = [
                    (&country.country).into(),
                    (&country.form).into(),
                    (&country.historical).into(),
                    country.in_organization.into(),
                ];
                rows.mention(&country.mention, &own);
            }
        }
        TableName::Regions => {
            for region in &record.regions {
                rows.mention(
                    &region.mention,
                    &[(&region.name).into(), (&region.m49).into(), (&region.kind).into()],
                );
            }
        }
        TableName::Places => {
            for place in &record.places {
                rows.mention(&place.mention, &[(&place.country).into(), (&place.kind).into()]);
            }
        }
        TableName::Officials => rows.officials(record),
        TableName::People => {
            for (at, person) in record.people.iter().enumerate() {
                for mention in &person.mentions {
                    let own = [at.into(), (&person.name).into(), person.confidence.into()];
                    rows.mention(&mention.mention, &own);
                }
            }
        }
        TableName::Organizations => {
            for (at, organization) in record.organizations.iter().enumerate() {
                for mention in &organization.mentions {
                    let own = [
                        at.into(),
                        (&organization.name).into(),
                        (&organization.acronym).into(),
                        (&organization.kind).into(),
                        (&organization.country).into(),
                    ];
                    rows.mention(mention, &own);
                }
            }
        }
        TableName::Operations => {
            for (at, operation) in record.operations.iter().enumerate() {
                for mention in &operation.mentions {
                    rows.mention(mention, &[at.into(), (&operation.name).into(), (&operation.kind).into()]);
                }
            }
        }
        TableName::Quotes => {
            for quote in &record.quotes {
                let own = [
                    (&quote.kind).into(),
                    (&quote.speaker).into(),
                    words(quote.source.as_ref()),
                    words(quote.cue.as_ref()),
                ];
                rows.mention(&quote.mention, &own);
            }
        }
        TableName::Mentions => rows.mentions(offsets),
    }
}

struct Rows<'a, 'r> {
    done: &'a Done<'a>,
    row: &'r mut dyn FnMut(&[Value<'_>]),
}

impl Rows<'_, '_> {
    fn document(&mut self, record: &Record) {
        let focus = record.focus.join(" ");
        (self.row)(&[
            (&record.id).into(),
            self.done.document.source.into(),
            (&record.published).into(),
            (&record.published_from).into(),
            (&record.updated).into(),
            (&record.language).into(),
            words(record.headline.as_ref()),
            words(record.dateline.as_ref()),
            words(record.byline.as_ref()),
            if focus.is_empty() { Value::Null } else { focus.as_str().into() },
            self.done.document.text.chars().count().into(),
            self.done.found.sentences().len().into(),
            record.figures.len().into(),
            record.dates.len().into(),
            record.countries.len().into(),
            record.regions.len().into(),
            record.places.len().into(),
            record.officials.len().into(),
            record.people.len().into(),
            record.organizations.len().into(),
            record.operations.len().into(),
            record.quotes.len().into(),
            unit_name(record.offsets).into(),
            record.schema.into(),
            VERSION.into(),
        ]);
    }

    fn mention(&mut self, mention: &MentionRecord, own: &[Value<'_>]) {
        let MentionRecord { span, sentence, rule } = mention;
        self.place(span.start.into(), span.end.into(), &span.text, *sentence, rule, own);
    }

    fn place(
        &mut self,
        start: Value<'_>,
        end: Value<'_>,
        text: &str,
        sentence: u32,
        rule: &str,
        own: &[Value<'_>],
    ) {
        const LONGEST: usize = 32;
        let sentence_text = self.sentence(sentence);
        let mut row = [Value::Null; LONGEST];
        let head = [self.done.record.id.as_str().into(), start, end, text.into()];
        let tail =
            [sentence.into(), sentence_text.as_str().into(), rule.into(), self.done.document.source.into()];
        let values = head.iter().chain(own).chain(&tail);
        let length = row.iter_mut().zip(values).map(|(place, value)| *place = *value).count();
        (self.row)(&row[..length]);
    }

    /// A sentence on one line.
    fn sentence(&self, index: u32) -> String {
        let found = self.done.found;
        found.sentence(index).map(|span| one_line(found.text(span))).unwrap_or_default()
    }

    fn figures(&mut self, record: &Record) {
        for (at, figure) in record.figures.iter().enumerate() {
            let own = [
                (&figure.kind).into(),
                (&figure.value).into(),
                (&figure.low).into(),
                (&figure.high).into(),
                figure.vague.into(),
                (&figure.bound).into(),
                (&figure.trend).into(),
                (&figure.unit).into(),
                (&figure.unit_text).into(),
                figure.fraction.into(),
                words(figure.noun.as_ref()),
                (&figure.noun_implied).into(),
                (&figure.event).into(),
                (&figure.role).into(),
                words(figure.about.as_ref()),
                at.into(),
                figure.change.map_or(Value::Null, |change| change.from.into()),
            ];
            self.mention(&figure.mention, &own);
        }
    }

    fn date(&mut self, date: &DateRecord) {
        let alternatives: Vec<&str> = date.alternatives.iter().map(|other| other.timex.as_str()).collect();
        let alternatives = alternatives.join(" ");
        let end = |end: &'_ Option<Box<DateRecord>>| end.as_ref().and_then(|end| end.timex.clone());
        let (from, to) = (end(&date.from), end(&date.to));
        let own = [
            (&date.kind).into(),
            (&date.timex).into(),
            (&date.first).into(),
            (&date.last).into(),
            (&date.modifier).into(),
            (&date.grain).into(),
            (&date.relation).into(),
            (&date.anchor).into(),
            date.vague.into(),
            (&date.fiscal).into(),
            (&date.zone).into(),
            (&date.holiday).into(),
            if alternatives.is_empty() { Value::Null } else { alternatives.as_str().into() },
            date.quantity.as_ref().map_or(Value::Null, |quantity| (&quantity.value).into()),
            date.quantity.as_ref().map_or(Value::Null, |quantity| (&quantity.unit).into()),
            date.offset.as_ref().map_or(Value::Null, |offset| (&offset.duration).into()),
            date.offset.as_ref().map_or(Value::Null, |offset| (&offset.direction).into()),
            (&from).into(),
            (&to).into(),
        ];
        self.mention(&date.mention, &own);
    }

    fn officials(&mut self, record: &Record) {
        for (at, official) in record.officials.iter().enumerate() {
            for mention in &official.mentions {
                let own = [
                    at.into(),
                    (&official.name).into(),
                    (&official.title).into(),
                    (&official.status).into(),
                    (&official.rank).into(),
                    (&official.organization).into(),
                    (&official.country).into(),
                    official.confidence.into(),
                    (&mention.title).into(),
                    (&mention.organization).into(),
                ];
                self.mention(&mention.mention, &own);
            }
        }
    }

    fn mentions(&mut self, offsets: Offsets) {
        let mut ruler = Ruler::new(&self.done.document.text, offsets);
        for mention in mentions(self.done.found) {
            let (start, end) = ruler.place(mention.span);
            let value = mention.fact.value(self.done.found);
            let own = [mention.kind.name().into(), value.as_str().into()];
            let text = self.done.found.text(mention.span);
            self.place(start.into(), end.into(), text, mention.sentence, mention.rule.id(), &own);
        }
    }
}

/// The words of a span.
fn words(span: Option<&SpanRecord>) -> Value<'_> {
    span.map_or(Value::Null, |span| (&span.text).into())
}

/// The name of a unit of offsets.
pub(crate) const fn unit_name(offsets: Offsets) -> &'static str {
    match offsets {
        Offsets::Bytes => "bytes",
        Offsets::Chars => "chars",
        Offsets::Utf16 => "utf16",
    }
}
