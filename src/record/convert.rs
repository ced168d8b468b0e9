//! From an extraction to its record.

use std::fmt;

use super::offsets::Ruler;
use super::{
    AlternativeRecord, ChangeRecord, CountryRecord, DateRecord, FigureRecord, Label, MentionRecord,
    OfficialRecord, OffsetRecord, Offsets, OperationRecord, OrganizationRecord, PersonMentionRecord,
    PersonRecord, PlaceRecord, QuantityRecord, QuoteRecord, Record, RegionRecord, SCHEMA, VERSION,
};
use crate::extraction::{Extraction, PublishedFrom};
use crate::mention::{
    Amount, Anchor, Bound, CountryMention, DateKind, DateMention, Direction, Figure, FigureKind, FiscalYear,
    Form, Grain, Implied, Mention, Modifier, Nation, Official, OperationKind, OrganizationKind,
    PersonMention, PlaceKind, QuoteKind, RegionKind, Relation, Role, Status, Trend, Why,
};
use crate::rule::Rule;
use crate::span::Span;

impl Extraction<'_> {
    /// The wire form, under the caller's name for the article.
    ///
    /// ```
    /// use nutgraf::{Article, Offsets};
    ///
    /// let record = nutgraf::extract(&Article::new("Five men died in Côte d’Ivoire.")).record("1", Offsets::Chars);
    /// assert_eq!(record.countries[0].country.as_deref(), Some("CIV"));
    /// ```
    #[inline(never)]
    pub fn record(&self, id: &str, offsets: Offsets) -> Record {
        let writer = Writer { found: self, ruler: Ruler::new(self.article_text(), offsets) };
        writer.record(id, offsets)
    }
}

struct Writer<'a, 't> {
    found: &'a Extraction<'t>,
    ruler: Ruler<'t>,
}

impl Writer<'_, '_> {
    fn record(&self, id: &str, offsets: Offsets) -> Record {
        let found = self.found;
        let published = found.published();
        Record {
            schema: SCHEMA,
            version: VERSION.into(),
            id: id.to_owned(),
            offsets,
            published: published.map(|(day, _)| day.to_string()),
            published_from: published.map(|(_, from)| from.name().into()),
            language: if found.is_english() { "en" } else { "other" }.into(),
            headline: found.headline().map(|span| self.ruler.span(span)),
            dateline: found.dateline().map(|span| self.ruler.span(span)),
            byline: found.byline().map(|span| self.ruler.span(span)),
            updated: found.updated().map(|day| day.to_string()),
            focus: found.focus().iter().map(|country| country.alpha3().into()).collect(),
            figures: found.figures().iter().map(|figure| self.figure(figure)).collect(),
            dates: found.dates().iter().map(|date| self.date(date)).collect(),
            countries: found.countries().iter().map(|country| self.country(country)).collect(),
            regions: found
                .regions()
                .iter()
                .map(|region| RegionRecord {
                    mention: self.mention(region.span, region.sentence, region.rule),
                    name: region.name.into(),
                    m49: region.m49.map(Label::from),
                    kind: region.kind.name().into(),
                })
                .collect(),
            places: found
                .places()
                .iter()
                .map(|place| PlaceRecord {
                    mention: self.mention(place.span, place.sentence, place.rule),
                    country: place.country.alpha3().into(),
                    kind: place.kind.name().into(),
                })
                .collect(),
            officials: found.officials().iter().map(|official| self.official(official)).collect(),
            people: found
                .people()
                .iter()
                .map(|person| PersonRecord {
                    name: self.name(person.name),
                    mentions: self.person_mentions(found.mentions_of_person(person)),
                    confidence: person.confidence,
                })
                .collect(),
            organizations: found
                .organizations()
                .iter()
                .map(|organization| OrganizationRecord {
                    name: self.name(organization.name),
                    mentions: self.mentions(found.mentions_of_organization(organization)),
                    acronym: organization.acronym.map(|span| self.name(span)),
                    kind: organization.kind.name().into(),
                    country: organization.country.map(|country| country.alpha3().into()),
                })
                .collect(),
            operations: found
                .operations()
                .iter()
                .map(|operation| OperationRecord {
                    name: found.operation_name(operation).into_owned(),
                    mentions: self.mentions(found.mentions_of_operation(operation)),
                    kind: operation.kind.name().into(),
                })
                .collect(),
            quotes: found
                .quotes()
                .iter()
                .map(|quote| QuoteRecord {
                    mention: self.mention(quote.span, quote.sentence, quote.rule),
                    kind: quote.kind.name().into(),
                    speaker: quote.speaker.map(|speaker| self.name(speaker.name())),
                    source: quote.source.map(|span| self.ruler.span(span)),
                    cue: quote.cue.map(|span| self.ruler.span(span)),
                })
                .collect(),
        }
    }

    fn name(&self, span: Span) -> String {
        self.found.name(span).into_owned()
    }

    fn mention(&self, span: Span, sentence: u32, rule: Rule) -> MentionRecord {
        MentionRecord { span: self.ruler.span(span), sentence, rule: rule.id().into() }
    }

    fn mentions(&self, mentions: &[Mention]) -> Vec<MentionRecord> {
        mentions.iter().map(|mention| self.mention(mention.span, mention.sentence, mention.rule)).collect()
    }

    fn person_mentions(&self, mentions: &[PersonMention]) -> Vec<PersonMentionRecord> {
        let record = |mention: &PersonMention| PersonMentionRecord {
            mention: self.mention(mention.span, mention.sentence, mention.rule),
            title: mention.title.map(|span| self.name(span)),
            organization: mention.organization.map(|span| self.name(span)),
        };
        mentions.iter().map(record).collect()
    }

    fn figure(&self, figure: &Figure) -> FigureRecord {
        let (value, low, high, vague) = amount(figure.amount);
        FigureRecord {
            mention: self.mention(figure.span, figure.sentence, figure.rule),
            value,
            low,
            high,
            vague,
            bound: figure.bound.name().into(),
            trend: figure.trend.map(|trend| trend.name().into()),
            change: figure.change_from.map(|from| ChangeRecord { from }),
            kind: figure.kind.name().into(),
            unit: figure.unit.map(|unit| self.found.unit(unit).into_owned().into()),
            unit_text: figure.unit_text.map(|span| self.name(span)),
            fraction: figure.fraction,
            noun: figure.noun.map(|span| self.ruler.span(span)),
            noun_implied: figure.noun_implied.map(|implied| match implied {
                Implied::People => "people".to_owned(),
                Implied::Earlier(span) => self.name(span),
            }),
            event: figure.event.map(|event| self.found.lemma(event.lemma).into_owned()),
            role: figure.event.and_then(|event| event.role).map(|role| role.name().into()),
            about: figure.about.map(|span| self.ruler.span(span)),
        }
    }

    fn date(&self, date: &DateMention) -> DateRecord {
        let ends = self.found.ends(date).map(|ends| ends.map(|end| Box::new(self.date(end))));
        let (from, to) = match ends {
            Some([from, to]) => (Some(from), Some(to)),
            None => (None, None),
        };
        DateRecord {
            mention: self.mention(date.span, date.sentence, date.rule),
            kind: date.kind.name().into(),
            timex: date.timex.map(|timex| timex.to_string()),
            first: date.first.map(|day| day.to_string()),
            last: date.last.map(|day| day.to_string()),
            modifier: date.modifier.map(|modifier| modifier.name().into()),
            grain: date.grain.map(|grain| grain.name().into()),
            relation: date.relation.map(|relation| relation.name().into()),
            anchor: date.anchor.map(|anchor| anchor.name().into()),
            vague: date.vague,
            fiscal: date.fiscal.map(|year| year.name().into()),
            zone: date.zone.map(|span| self.name(span)),
            holiday: date.holiday.map(Label::from),
            alternatives: date
                .alternative
                .iter()
                .map(|other| AlternativeRecord {
                    timex: other.timex.to_string(),
                    first: other.first.map(|day| day.to_string()),
                    last: other.last.map(|day| day.to_string()),
                    why: other.why.name().into(),
                })
                .collect(),
            quantity: date.quantity.map(|quantity| {
                let (value, low, high, _) = amount(quantity.amount);
                let bound = quantity.bound.name().into();
                QuantityRecord { value, low, high, bound, unit: quantity.unit.into() }
            }),
            offset: date.offset.map(|offset| OffsetRecord {
                duration: offset.duration.to_string(),
                direction: offset.direction.name().into(),
            }),
            from,
            to,
        }
    }

    fn country(&self, mention: &CountryMention) -> CountryRecord {
        let historical = match mention.nation {
            Nation::Country(_) => None,
            Nation::Historical(name) => Some(name.into()),
        };
        CountryRecord {
            mention: self.mention(mention.span, mention.sentence, mention.rule),
            country: mention.nation.country().map(|country| country.alpha3().into()),
            form: mention.form.name().into(),
            historical,
            in_organization: mention.in_organization,
        }
    }

    fn official(&self, official: &Official) -> OfficialRecord {
        OfficialRecord {
            name: self.name(official.name),
            mentions: self.person_mentions(self.found.mentions_of_official(official)),
            title: official.title.map(|title| self.found.title(title).into_owned()),
            status: official.status.map(|status| status.name().into()),
            rank: official.rank.map(|span| self.name(span)),
            organization: official.organization.map(|span| self.name(span)),
            country: official.country.map(|country| country.alpha3().into()),
            confidence: official.confidence,
        }
    }
}

/// Value, low, high, vague.
fn amount(amount: Amount) -> (Option<f64>, Option<f64>, Option<f64>, bool) {
    match amount {
        Amount::Exact(value) => (Some(value), None, None, false),
        Amount::Range { low, high } => (None, Some(low), Some(high), false),
        Amount::Vague { low, high } => (None, Some(low), Some(high), true),
    }
}

/// The names that the contract gives to values; they are shown by these.
macro_rules! names {
    ($($type:ident { $($variant:ident = $name:literal),* $(,)? })*) => {
        $(impl $type {
            /// The name in the record.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        })*
    };
}

names! {
    PublishedFrom { Given = "given", Byline = "byline", Dateline = "dateline", Stamp = "stamp" }
    Bound {
        Exact = "exact", MoreThan = "more_than", AtLeast = "at_least", LessThan = "less_than", Nearly = "nearly",
        UpTo = "up_to", About = "about",
    }
    Trend { Up = "up", Down = "down" }
    FigureKind { Count = "count", Money = "money", Percent = "percent", Measure = "measure", Age = "age", Rate = "rate" }
    Role { Patient = "patient", Agent = "agent", Event = "event" }
    DateKind { Date = "date", Time = "time", Duration = "duration", Set = "set", Range = "range" }
    Modifier {
        Start = "START", Mid = "MID", End = "END", Approx = "APPROX", Before = "BEFORE", After = "AFTER",
        OnOrBefore = "ON_OR_BEFORE", OnOrAfter = "ON_OR_AFTER", LessThan = "LESS_THAN", MoreThan = "MORE_THAN",
        EqualOrLess = "EQUAL_OR_LESS", EqualOrMore = "EQUAL_OR_MORE",
    }
    Grain {
        Second = "second", Minute = "minute", Hour = "hour", DayPart = "day_part", Day = "day", Weekend = "weekend",
        Week = "week", Month = "month", Quarter = "quarter", Season = "season", Half = "half", Year = "year",
        Decade = "decade", Century = "century",
    }
    Relation { Since = "since", Until = "until", By = "by", Before = "before", After = "after", AsOf = "as_of" }
    Anchor { Published = "published", Mention = "mention", Text = "text", ReportedPeriod = "reported_period" }
    FiscalYear {
        UnitedStates = "US", UnitedKingdom = "GB", India = "IN", Australia = "AU", NewZealand = "NZ", Canada = "CA",
        Japan = "JP", SouthAfrica = "ZA", HongKong = "HK", Singapore = "SG", Pakistan = "PK", Bangladesh = "BD",
        Egypt = "EG", Kenya = "KE", Thailand = "TH", Company = "company",
    }
    Why { DayMonthOrder = "day_month_order", PastOrFuture = "past_or_future" }
    Direction { Before = "before", After = "after" }
    Form { Name = "name", Alias = "alias", Abbreviation = "abbreviation", Demonym = "demonym" }
    RegionKind { Continent = "continent", Region = "region", Bloc = "bloc" }
    PlaceKind { State = "state", City = "city", Nation = "nation" }
    Status {
        Former = "former", Acting = "acting", Interim = "interim", Elect = "elect", Designate = "designate",
        Late = "late", Incoming = "incoming", Outgoing = "outgoing",
    }
    OrganizationKind {
        Agency = "agency", Company = "company", Court = "court", Party = "party", Military = "military",
        Media = "media", University = "university", International = "international", Other = "other",
    }
    OperationKind {
        Operation = "operation", Project = "project", Exercise = "exercise", TaskForce = "task_force",
        Mission = "mission", Campaign = "campaign",
    }
    QuoteKind { Direct = "direct", Block = "block", Partial = "partial" }
}
