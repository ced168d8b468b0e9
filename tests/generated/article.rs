//! An article made from a story, with all facts that it states.
//!
//! The language of the templates: `{slot}` writes something and notes what it states; `[a/b]` is one of them;
//! `<P1|words>` is a quotation of P1's (`<~P1|words>` a partial one, `<-|words>` nobody's).
//!
//! | slot | what it writes |
//! |---|---|
//! | `{n}` `{n:few}` `{vague}` `{range}` `{frac}` | a count (few, dozens, hundreds, thousands, millions); with a capital (`{N}`) at the start of a sentence |
//! | `{money}` `{percent}` `{measure:mass}` `{age}` `{rate}` | other figures |
//! | `{n\|b=?\|event=arrest}` | `b`: words that bound it (`?` any or none); anything else is a field of the record |
//! | `{noun:men/women}` | one of them, as the noun of the figure before |
//! | `{d:weekday}` `{d:year\|relation=since}` | an expression of time (calendar.rs) |
//! | `{C1}` `{C1.adj}` `{C1.people}` `{T1}` | a country, its adjective and people, its capital |
//! | `{P1.intro}` `{P1}` `{P1.full}` `{Q1.full}` `{Q1}` | an official with title, later by surname; another person |
//! | `{O1}` `{O1.full}` `{X1}` | an organization (first whole, then short), an operation |

use jiff::civil::Date;

use crate::random::Random;
use crate::story::{Role, Stories, Story};
use crate::{calendar, numbers, words};

/// Something that an article states: where, and the fields of its record.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    pub(crate) list: &'static str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) fields: Vec<(String, String)>,
    /// The slot that wrote it.
    pub(crate) slot: String,
    /// The person or body whose fields it has.
    entity: Option<usize>,
}

/// An article and its truth.
pub(crate) struct Made {
    pub(crate) text: String,
    pub(crate) published: Date,
    pub(crate) facts: Vec<Fact>,
    /// Where each template begins in the text.
    pub(crate) lines: Vec<(usize, String)>,
    pub(crate) story: String,
    /// Its first country.
    pub(crate) place: &'static str,
}

struct Entity {
    /// P1, Q1, O1.
    key: String,
    list: &'static str,
    name: String,
    short: String,
    acronym: Option<String>,
    fields: Vec<(String, String)>,
    seen: bool,
    introduced: bool,
}

struct Writer<'a> {
    random: Random,
    stories: &'a Stories,
    story: &'a Story,
    published: Date,
    british: bool,
    curly: bool,
    lands: Vec<&'static words::Land>,
    entities: Vec<Entity>,
    text: String,
    facts: Vec<Fact>,
    lines: Vec<(usize, String)>,
}

/// The article of a number.
pub(crate) fn make(stories: &Stories, number: u64) -> Made {
    write(stories, number, None).expect("an article")
}

/// The article of a number with another first country; none where that one is in it already.
pub(crate) fn make_elsewhere(stories: &Stories, number: u64, first: &'static words::Land) -> Option<Made> {
    write(stories, number, Some(first))
}

fn write(stories: &Stories, number: u64, first: Option<&'static words::Land>) -> Option<Made> {
    let mut random = Random::new(number);
    let story = &stories.stories[number as usize % stories.stories.len()];
    let published = jiff::civil::date(2014, 1, 1)
        .checked_add(jiff::Span::new().days(random.within(0, 4600)))
        .expect("a day of our time");
    let mut lands: Vec<&'static words::Land> = Vec::new();
    while lands.len() < 4 {
        let land = &words::LANDS[random.index(words::LANDS.len())];
        if lands.iter().all(|known| known.code != land.code) {
            lands.push(land);
        }
    }
    let (british, curly) = (random.percent(40), random.percent(50));
    if let Some(first) = first {
        if lands.iter().any(|land| land.code == first.code) {
            return None;
        }
        lands[0] = first;
    }
    let place = lands[0].name;
    let mut writer = Writer {
        random,
        stories,
        story,
        published,
        british,
        curly,
        lands,
        entities: Vec::new(),
        text: String::new(),
        facts: Vec::new(),
        lines: Vec::new(),
    };
    writer.write_story();
    let Writer { text, mut facts, entities, lines, .. } = writer;
    for fact in &mut facts {
        if let Some(entity) = fact.entity {
            fact.fields.extend(entities[entity].fields.iter().cloned());
        }
    }
    facts.sort_by_key(|fact| (fact.list, fact.start));
    Some(Made { text, published, facts, lines, story: story.name.clone(), place })
}

impl Writer<'_> {
    fn write_story(&mut self) {
        let story = self.story;
        let line_break = if self.random.percent(85) { "\n\n" } else { "\n" };
        for (index, section) in story.sections.iter().enumerate() {
            if section.optional && self.random.percent(35) {
                continue;
            }
            if index > 0 && !section.joined {
                self.text.push_str(if story.sections[index - 1].name == "headline" {
                    "\n\n"
                } else {
                    line_break
                });
            } else if section.joined {
                self.text.push(' ');
            }
            let template = &section.choices[self.random.index(section.choices.len())];
            if section.name == "lead" && self.random.percent(50) {
                let line = self.random.pick(&[
                    "{T1.upper}, {d:dayline} (Reuters) - ",
                    "{T1.upper} (Reuters) — ",
                    "{T1.upper}, {C1} (AP) — ",
                    "{T1.upper} — ",
                ]);
                self.lines.push((self.text.len(), line.to_owned()));
                self.write_line_of_agency(line);
            }
            self.lines.push((self.text.len(), template.clone()));
            self.write(template);
        }
        self.text.push('\n');
    }

    /// A dateline; the agency in its brackets is an organization.
    fn write_line_of_agency(&mut self, line: &str) {
        self.write(line);
        for agency in ["Reuters", "AP"] {
            if let Some(at) = self.text.rfind(&format!("({agency})")) {
                self.fact("organizations", at + 1, at + 1 + agency.len(), &[("kind", "media")], line);
            }
        }
    }

    fn fact(&mut self, list: &'static str, start: usize, end: usize, fields: &[(&str, &str)], slot: &str) {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.facts.push(Fact { list, start, end, fields, slot: slot.to_owned(), entity: None });
    }

    /// Writes words as they are, in the article's own marks.
    fn push(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                '\'' if self.curly => self.text.push('’'),
                // An apposition that ends its sentence or clause loses its comma; "Inc." ends one by itself.
                ',' if self.text.ends_with(',') => {}
                '.' if self.text.ends_with('.') => {}
                '.' if self.text.ends_with(',') => {
                    self.text.pop();
                    self.text.push('.');
                }
                _ => self.text.push(c),
            }
        }
    }

    fn write(&mut self, template: &str) {
        let mut rest = template;
        while let Some(at) = rest.find(['{', '[', '<']) {
            self.push(&rest[..at]);
            let (open, close) = match rest.as_bytes()[at] {
                b'{' => ('{', '}'),
                b'[' => ('[', ']'),
                _ => ('<', '>'),
            };
            let length =
                matching(&rest[at..], open, close).unwrap_or_else(|| panic!("unclosed {open}: {template}"));
            let inside = &rest[at + 1..at + length];
            match open {
                '{' => self.slot(inside),
                '[' => {
                    let choices: Vec<&str> = inside.split('/').collect();
                    let choice = self.random.pick(&choices);
                    self.write(choice);
                }
                _ => self.quotation(inside),
            }
            rest = &rest[at + length + 1..];
        }
        self.push(rest);
    }

    fn quotation(&mut self, inside: &str) {
        let (speaker, words) = inside.split_once('|').expect("a speaker and words");
        let (speaker, kind) =
            speaker.strip_prefix('~').map_or((speaker, "direct"), |speaker| (speaker, "partial"));
        self.text.push(if self.curly { '“' } else { '"' });
        let start = self.text.len();
        self.write(words);
        let end = self.text.len();
        self.text.push(if self.curly { '”' } else { '"' });
        let speaker = if speaker == "-" {
            speaker.to_owned()
        } else {
            let entity = self.entity(speaker);
            self.entities[entity].name.clone()
        };
        self.fact("quotes", start, end, &[("kind", kind), ("speaker", &speaker)], inside);
    }

    fn slot(&mut self, slot: &str) {
        let (head, fields) = slot.split_once('|').unwrap_or((slot, ""));
        let fields: Vec<(&str, &str)> = fields.split('|').filter_map(|field| field.split_once('=')).collect();
        let (name, argument) = head.split_once(':').unwrap_or((head, ""));
        let (british, published) = (self.british, self.published);
        let random = &mut self.random;
        let written = match name {
            "n" => numbers::count(random, argument, false),
            "N" => numbers::count(random, argument, true),
            "vague" => numbers::vague(random, false),
            "Vague" => numbers::vague(random, true),
            "range" => numbers::range(random),
            "frac" => numbers::fraction(random, false),
            "Frac" => numbers::fraction(random, true),
            "money" => numbers::money(random, british),
            "percent" => numbers::percent(random, british),
            "measure" => numbers::measure(random, argument),
            "age" => numbers::age(random),
            "rate" => numbers::rate(random),
            "noun" => return self.noun(argument),
            "fact" => {
                let (list, words) = argument.split_once(':').expect("a list and words");
                return self.place(list_named(list), words, &fields, slot);
            }
            "d" | "D" => {
                let mut written = calendar::write(random, argument, published, british);
                if name == "D" {
                    written.before = capital(written.before);
                }
                return self.date(&written, &fields, slot);
            }
            _ => return self.name(head, slot),
        };
        self.figure(written, &fields, slot);
    }

    fn figure(&mut self, written: numbers::Written, given: &[(&str, &str)], slot: &str) {
        let numbers::Written { before, mut text, behind, mut fields } = written;
        let mut bound = "exact";
        if let Some((_, wanted)) = given.iter().find(|(name, _)| *name == "b") {
            let counts = fields.iter().any(|(name, value)| *name == "kind" && value == "count");
            let (words, name) = numbers::bound(&mut self.random, wanted, counts);
            bound = name;
            if words.is_empty() {
            } else if self.starts_sentence() {
                self.push(&numbers::capitalized(words));
                text = text.to_lowercase();
            } else {
                self.push(words);
            }
        }
        fields.push(("bound", bound.to_owned()));
        for &(name, value) in given.iter().filter(|(name, _)| *name != "b") {
            fields.retain(|(known, _)| *known != name);
            fields.push((leaked(name), value.to_owned()));
        }
        self.push(&before);
        let start = self.text.len();
        self.push(&text);
        let end = self.text.len();
        self.push(&behind);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.fact("figures", start, end, &fields, slot);
    }

    fn starts_sentence(&self) -> bool {
        let company = ["Inc. ", "Corp. ", "Co. "].iter().any(|end| self.text.ends_with(end));
        let ends = self.text.is_empty() || self.text.ends_with(['\n', '“', '"']) || self.text.ends_with(". ");
        ends && !company
    }

    fn noun(&mut self, choices: &str) {
        let choices: Vec<&str> = choices.split('/').collect();
        let noun = self.random.pick(&choices);
        self.push(noun);
        let figure = self
            .facts
            .iter_mut()
            .rev()
            .find(|fact| fact.list == "figures")
            .expect("a figure before its noun");
        figure.fields.push(("noun".to_owned(), noun.to_owned()));
    }

    fn date(&mut self, written: &calendar::Written, given: &[(&str, &str)], slot: &str) {
        if !written.before.is_empty() {
            self.push(written.before);
            self.text.push(' ');
        }
        let start = self.text.len();
        self.push(&written.text);
        let end = self.text.len();
        let mut fields: Vec<(&str, &str)> =
            written.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.extend(given);
        self.fact("dates", start, end, &fields, slot);
    }

    fn name(&mut self, head: &str, slot: &str) {
        let (key, form) = head.split_once('.').unwrap_or((head, ""));
        let at = key.get(1..).and_then(|digit| digit.parse::<usize>().ok()).unwrap_or_default();
        match &key[..1] {
            "C" => {
                let land = self.lands[at - 1];
                let (words, kind) = match form {
                    "adj" => (land.adjective, "demonym"),
                    "people" => (land.people, "demonym"),
                    _ => (land.name, "name"),
                };
                // "New Zealand" is its own adjective.
                let kind = if words == land.name { "name" } else { kind };
                self.place("countries", words, &[("country", land.code), ("form", kind)], slot);
            }
            "T" => {
                let land = self.lands[at - 1];
                let words =
                    if form == "upper" { land.capital.to_uppercase() } else { land.capital.to_owned() };
                self.place("places", &words, &[("country", land.code), ("kind", "city")], slot);
            }
            "P" | "Q" | "O" | "X" => {
                let entity = self.entity(key);
                self.mention(entity, form, slot);
            }
            _ => panic!("no such slot: {slot}"),
        }
    }

    fn place(&mut self, list: &'static str, words: &str, fields: &[(&str, &str)], slot: &str) {
        let start = self.text.len();
        self.push(words);
        self.fact(list, start, self.text.len(), fields, slot);
    }

    /// The person or body of a key, made when it is first asked for.
    fn entity(&mut self, key: &str) -> usize {
        if let Some(at) = self.entities.iter().position(|entity| entity.key == key) {
            return at;
        }
        let taken: Vec<String> = self.entities.iter().map(|entity| entity.short.clone()).collect();
        let random = &mut self.random;
        let free = |short: &str| !taken.iter().any(|taken| taken == short);
        let cast = self.story.cast.iter().find(|(cast, _)| cast == key).map_or("", |(_, cast)| cast.as_str());
        let (list, name, short, acronym, fields) = match &key[..1] {
            "P" | "Q" => {
                let surname = loop {
                    let surname = words::SURNAMES[random.index(words::SURNAMES.len())];
                    if free(surname) {
                        break surname;
                    }
                };
                let mut name = format!("{} {surname}", words::GIVEN[random.index(words::GIVEN.len())]);
                if self.curly {
                    name = name.replace('\'', "’");
                }
                (
                    if key.starts_with('P') { "officials" } else { "people" },
                    name,
                    surname.to_owned(),
                    None,
                    vec![],
                )
            }
            "X" => {
                let (first, second) =
                    (random.pick(words::OPERATION_FIRST), random.pick(words::OPERATION_SECOND));
                let numeral = if random.percent(20) { " II" } else { "" };
                let name = format!("Operation {first} {second}{numeral}");
                ("operations", name.clone(), name, None, vec![("kind", "operation".to_owned())])
            }
            _ if cast == "company" => {
                let stem = loop {
                    let stem = words::COMPANY_STEMS[random.index(words::COMPANY_STEMS.len())];
                    if free(stem) {
                        break stem;
                    }
                };
                let name = format!("{stem} {}", words::COMPANY_ENDS[random.index(words::COMPANY_ENDS.len())]);
                ("organizations", name, stem.to_owned(), None, vec![("kind", "company".to_owned())])
            }
            _ => {
                let (name, acronym, kind) = loop {
                    let body = words::BODIES[random.index(words::BODIES.len())];
                    if free(body.1) {
                        break body;
                    }
                };
                let fields = vec![("kind", kind.to_owned())];
                ("organizations", name.to_owned(), acronym.to_owned(), Some(acronym.to_owned()), fields)
            }
        };
        let mut fields: Vec<(String, String)> =
            fields.into_iter().map(|(field, value)| (field.to_owned(), value)).collect();
        fields.push(("name".to_owned(), name.clone()));
        self.entities.push(Entity {
            key: key.to_owned(),
            list,
            name,
            short,
            acronym,
            fields,
            seen: false,
            introduced: false,
        });
        self.entities.len() - 1
    }

    fn mention(&mut self, at: usize, form: &str, slot: &str) {
        let entity = &mut self.entities[at];
        let first = !std::mem::replace(&mut entity.seen, true);
        if form == "intro" && !std::mem::replace(&mut entity.introduced, true) {
            return self.introduce(at, slot);
        }
        let (list, name, short) = (entity.list, entity.name.clone(), entity.short.clone());
        let acronym = entity.acronym.clone();
        let whole = match list {
            "organizations" => first || form == "full" || acronym.is_none() && self.random.percent(25),
            _ => form == "full" || list == "operations",
        };
        // An acronym that the text has not told is not used.
        let mut told = None;
        if list == "organizations" && first {
            match acronym {
                Some(acronym) if self.random.percent(60) => told = Some(acronym),
                Some(_) => self.entities[at].short.clone_from(&name),
                None => {}
            }
        }
        let start = self.text.len();
        self.push(if whole { &name } else { &short });
        self.entity_fact(at, start, slot);
        if let Some(acronym) = told {
            self.push(" (");
            let start = self.text.len();
            self.push(&acronym);
            self.entity_fact(at, start, slot);
            self.push(")");
        }
    }

    fn entity_fact(&mut self, at: usize, start: usize, slot: &str) {
        self.fact(self.entities[at].list, start, self.text.len(), &[], slot);
        if let Some(fact) = self.facts.last_mut() {
            fact.entity = Some(at);
        }
    }

    /// Names an official with the title, in one of the ways of the role.
    fn introduce(&mut self, at: usize, slot: &str) {
        let key = self.entities[at].key.clone();
        let cast =
            self.story.cast.iter().find(|(cast, _)| *cast == key).map_or("", |(_, cast)| cast.as_str());
        let (role, argument) = cast.split_once(' ').unwrap_or((cast, ""));
        let stories = self.stories;
        let Role { titles, ways, .. } = stories
            .roles
            .iter()
            .find(|known| known.name == role)
            .unwrap_or_else(|| panic!("no role for {key}: {cast}"));
        let title = &titles[self.random.index(titles.len())];
        let way = ways[self.random.index(ways.len())].replace('@', argument);
        let (template, fields) = way.split_once(" | ").unwrap_or((&way, ""));
        let (begin, starts) = (self.text.len(), self.starts_sentence());
        for part in template.split_inclusive('}') {
            let (words, inner) = part.split_once('{').unwrap_or((part, ""));
            self.push(words);
            match inner.trim_end_matches('}') {
                "" => {}
                case @ ("Title" | "title") => {
                    let first = starts && self.text.len() == begin;
                    let title = if case == "title" { title.to_lowercase() } else { title.clone() };
                    let title = if first { numbers::capitalized(&title) } else { title };
                    self.push(&title);
                    self.set(at, "title", &title);
                }
                "name" => {
                    let start = self.text.len();
                    let name = self.entities[at].name.clone();
                    self.push(&name);
                    self.entity_fact(at, start, &format!("{slot} {way}"));
                }
                other => self.slot(other),
            }
        }
        if starts && self.text[begin..].starts_with(|c: char| c.is_ascii_lowercase()) {
            let first = self.text[begin..=begin].to_uppercase();
            self.text.replace_range(begin..=begin, &first);
        }
        for (field, value) in fields.split(" | ").filter_map(|field| field.split_once('=')) {
            let value = match value.as_bytes() {
                [b'C', digit] => self.lands[usize::from(digit - b'1')].code.to_owned(),
                [b'T', digit] => self.lands[usize::from(digit - b'1')].capital.to_owned(),
                [b'O', _] => {
                    // As it stands beside the title, whole or short.
                    let body = self.entity(value);
                    format!("{}|{}", self.entities[body].name, self.entities[body].short)
                }
                _ => value.to_owned(),
            };
            self.set(at, field, &value);
        }
    }

    /// Sets a field of an entity; `?` says that the text leaves it open.
    fn set(&mut self, at: usize, field: &str, value: &str) {
        let fields = &mut self.entities[at].fields;
        fields.retain(|(known, _)| known != field);
        if value != "?" {
            fields.push((field.to_owned(), value.to_owned()));
        }
    }
}

/// Where the bracket that opens a text is closed.
fn matching(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(at, c)| {
        if c == open {
            depth += 1;
        } else if c == close {
            depth -= 1;
        }
        (depth == 0).then_some(at)
    })
}

/// The few names of fields that templates give, as constants.
fn leaked(name: &str) -> &'static str {
    ["event", "role", "trend", "noun", "noun_implied", "kind", "bound"]
        .into_iter()
        .find(|known| *known == name)
        .expect("a known field")
}

fn list_named(name: &str) -> &'static str {
    ["countries", "places", "organizations", "people"]
        .into_iter()
        .find(|known| *known == name)
        .expect("a list")
}

/// The few words before a range, with a capital.
fn capital(word: &str) -> &'static str {
    ["Between", "From", "In"].into_iter().find(|known| known.eq_ignore_ascii_case(word)).unwrap_or("")
}

impl Made {
    /// The template that wrote a place of the text.
    pub(crate) fn template(&self, at: usize) -> &str {
        self.lines.iter().rev().find(|(start, _)| *start <= at).map_or("", |(_, line)| line)
    }
}
