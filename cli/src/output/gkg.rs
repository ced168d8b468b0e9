//! The columns of GDELT's Global Knowledge Graph 2.1, as far as nutgraf knows what goes in: one line an article, 27
//! fields with tabs between them. Countries are ISO 3166 alpha-3 codes (GDELT has FIPS), and offsets are characters.

use nutgraf::record::{FigureRecord, Record};

use super::Done;

/// GDELT's names of some events; others are the lemma in capitals.
const COUNT_TYPES: &[(&str, &str)] = &[
    ("arrest", "ARREST"),
    ("detain", "ARREST"),
    ("kill", "KILL"),
    ("die", "KILL"),
    ("injure", "WOUND"),
    ("wound", "WOUND"),
    ("hurt", "WOUND"),
    ("kidnap", "KIDNAP"),
    ("abduct", "KIDNAP"),
    ("displace", "DISPLACED"),
    ("evacuate", "EVACUATION"),
    ("protest", "PROTEST"),
    ("seize", "SEIZE"),
    ("vote", "POLL"),
];

pub(super) fn encode(done: &Done<'_>, out: &mut Vec<u8>) {
    let record = done.record;
    let counts: Vec<String> = record.figures.iter().filter_map(count).collect();
    let located: Vec<String> = record
        .figures
        .iter()
        .filter_map(|figure| Some(format!("{}#{}", count(figure)?, figure.mention.span.start)))
        .collect();
    let people = || {
        let officials = record.officials.iter().map(|official| (&official.name, &official.mentions));
        officials.chain(record.people.iter().map(|person| (&person.name, &person.mentions)))
    };
    let people_at: Vec<String> = people()
        .flat_map(|(name, mentions)| mentions.iter().map(|mention| at(name, mention.mention.span.start)))
        .collect();
    let organizations_at: Vec<String> = record
        .organizations
        .iter()
        .flat_map(|organization| {
            organization.mentions.iter().map(|mention| at(&organization.name, mention.span.start))
        })
        .collect();
    let mut fields: [String; 27] = Default::default();
    fields[0].clone_from(&record.id);
    fields[1] = record.published.as_deref().unwrap_or_default().replace('-', "");
    done.document.source.clone_into(&mut fields[3]);
    fields[4].clone_from(&record.id);
    fields[5] = counts.join(";");
    fields[6] = located.join(";");
    fields[9] = locations(record, false);
    fields[10] = locations(record, true);
    fields[11] = people().map(|(name, _)| clean(name)).collect::<Vec<_>>().join(";");
    fields[12] = people_at.join(";");
    fields[13] = record.organizations.iter().map(|body| clean(&body.name)).collect::<Vec<_>>().join(";");
    fields[14] = organizations_at.join(";");
    fields[16] = dates(record);
    fields[22] = quotations(record);
    fields[23] = [people_at, organizations_at].concat().join(";");
    fields[24] = amounts(record);
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            out.push(b'\t');
        }
        out.extend(field.bytes().map(|byte| if matches!(byte, b'\t' | b'\n' | b'\r') { b' ' } else { byte }));
    }
    out.push(b'\n');
}

/// A name without the marks that part fields.
fn clean(name: &str) -> String {
    name.replace([';', ',', '#', '|'], " ")
}

fn at(name: &str, start: u32) -> String {
    format!("{},{start}", clean(name))
}

fn noun(figure: &FigureRecord) -> String {
    let noun = figure.noun.as_ref().map(|noun| noun.text.as_str());
    clean(noun.or(figure.noun_implied.as_deref()).or(figure.unit.as_deref()).unwrap_or_default())
}

/// `TYPE#count#object#` and seven fields of a place that is not known.
fn count(figure: &FigureRecord) -> Option<String> {
    let event = figure.event.as_deref()?;
    let value = figure.value.or(figure.low)?;
    let known = COUNT_TYPES.iter().find(|(lemma, _)| *lemma == event).map(|(_, name)| (*name).to_owned());
    let name = known.unwrap_or_else(|| event.to_uppercase().replace(' ', "_"));
    Some(format!("{name}#{value}#{}#######", noun(figure)))
}

/// `type#name#country#adm1#lat#long#feature`, type 1 being a country.
fn locations(record: &Record, with_offset: bool) -> String {
    let countries = record.countries.iter().filter(|country| !country.in_organization);
    let list = countries.filter_map(|country| {
        let span = &country.mention.span;
        let place = format!("1#{}#{}####", clean(&span.text), country.country.as_deref()?);
        Some(if with_offset { format!("{place}#{}", span.start) } else { place })
    });
    let mut list: Vec<String> = list.collect();
    if !with_offset {
        let mut seen = std::collections::HashSet::new();
        list.retain(|place| seen.insert(place.clone()));
    }
    list.join(";")
}

/// `resolution#month#day#year#offset`: 1 a year, 2 a month, 3 a day.
fn dates(record: &Record) -> String {
    let list = record.dates.iter().filter_map(|date| {
        let timex = date.timex.as_deref().filter(|timex| timex.starts_with(|c: char| c.is_ascii_digit()))?;
        let mut parts = timex.get(..timex.len().min(10))?.split('-').map(str::parse::<u16>);
        let year = parts.next()?.ok()?;
        let month = parts.next().map_or(Ok(0), |month| month).ok()?;
        let day = parts.next().map_or(Ok(0), |day| day).ok()?;
        let resolution = 1 + u8::from(month > 0) + u8::from(day > 0);
        Some(format!("{resolution}#{month}#{day}#{year}#{}", date.mention.span.start))
    });
    list.collect::<Vec<_>>().join(";")
}

/// `offset|length|verb|quotation`
fn quotations(record: &Record) -> String {
    let list = record.quotes.iter().map(|quote| {
        let span = &quote.mention.span;
        let verb = quote.cue.as_ref().map_or("", |cue| cue.text.as_str());
        format!(
            "{}|{}|{}|{}",
            span.start,
            span.end - span.start,
            clean(verb),
            span.text.replace(['#', '|'], " ")
        )
    });
    list.collect::<Vec<_>>().join("#")
}

/// `amount,object,offset`
fn amounts(record: &Record) -> String {
    let list = record.figures.iter().filter_map(|figure| {
        Some(format!("{},{},{}", figure.value?, noun(figure), figure.mention.span.start))
    });
    list.collect::<Vec<_>>().join(";")
}
