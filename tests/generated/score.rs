//! Recall and precision over the generated articles, list by list, against the floors that were reached.
//!
//! `GENERATED=5000 cargo test --test generated -- --nocapture` reads so many, and prints the table;
//! `GENERATED_ERRORS=figures` prints the classes of errors of a list, the most frequent first.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use nutgraf::record::{FigureRecord, PersonMentionRecord};
use nutgraf::{Article, Date, Extractor, Locale, Offsets, Record, Scratch};

use crate::article::{Made, make};
use crate::story::Stories;

const ARTICLES: u64 = 2000;

/// The least shares in percent: recall, precision, and all that is stated of a mention right among those found. A floor
/// is what was reached, rounded down to half a percent; it may only rise.
#[rustfmt::skip]
const FLOORS: &[(&str, [f64; 3])] = &[
    ("countries",     [100.0, 100.0, 100.0]),
    ("dates",         [99.5,  99.9, 100.0]),
    ("figures",       [99.5,  99.9,  99.0]),
    ("officials",     [98.5,  99.5,  99.5]),
    ("operations",    [100.0, 100.0, 100.0]),
    ("organizations", [99.5,  99.0,  99.5]),
    ("people",        [97.0,  99.5,  99.5]),
    ("places",        [100.0, 99.5,  99.5]),
    ("quotes",        [100.0, 100.0, 99.0]),
];

/// A mention that the library gives: its span, and a way to read its fields.
pub(crate) struct Seen {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) rule: String,
    fields: HashMap<&'static str, String>,
}

impl Seen {
    pub(crate) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("-", String::as_str)
    }
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value}"))
}

fn text(value: Option<&str>) -> String {
    value.unwrap_or("-").to_owned()
}

fn figure(figure: &FigureRecord) -> HashMap<&'static str, String> {
    HashMap::from([
        ("value", number(figure.value)),
        ("low", number(figure.low)),
        ("high", number(figure.high)),
        ("vague", figure.vague.to_string()),
        ("bound", figure.bound.to_string()),
        ("trend", text(figure.trend.as_deref())),
        ("kind", figure.kind.to_string()),
        ("unit", text(figure.unit.as_deref())),
        ("fraction", figure.fraction.to_string()),
        ("noun", text(figure.noun.as_ref().map(|noun| noun.text.as_str()))),
        ("event", text(figure.event.as_deref())),
        ("role", text(figure.role.as_deref())),
    ])
}

/// All mentions of a record, list by list; entities have a mention for each place.
pub(crate) fn seen(record: &Record) -> BTreeMap<&'static str, Vec<Seen>> {
    let mut lists: BTreeMap<&'static str, Vec<Seen>> = BTreeMap::new();
    let mut add = |list, mention: &nutgraf::record::MentionRecord, fields| {
        lists.entry(list).or_default().push(Seen {
            start: mention.span.start as usize,
            end: mention.span.end as usize,
            rule: mention.rule.to_string(),
            fields,
        });
    };
    for it in &record.figures {
        add("figures", &it.mention, figure(it));
    }
    for it in &record.dates {
        let fields = HashMap::from([
            ("kind", it.kind.to_string()),
            ("timex", text(it.timex.as_deref())),
            ("first", text(it.first.as_deref())),
            ("last", text(it.last.as_deref())),
            ("relation", text(it.relation.as_deref())),
        ]);
        add("dates", &it.mention, fields);
    }
    for it in record.countries.iter().filter(|it| !it.in_organization) {
        let fields = HashMap::from([("country", text(it.country.as_deref())), ("form", it.form.to_string())]);
        add("countries", &it.mention, fields);
    }
    for it in &record.regions {
        add("regions", &it.mention, HashMap::from([("name", it.name.to_string())]));
    }
    for it in &record.places {
        add(
            "places",
            &it.mention,
            HashMap::from([("country", it.country.to_string()), ("kind", it.kind.to_string())]),
        );
    }
    for it in &record.officials {
        let fields = |_: &PersonMentionRecord| {
            HashMap::from([
                ("name", it.name.clone()),
                ("title", text(it.title.as_deref())),
                ("status", text(it.status.as_deref())),
                ("organization", text(it.organization.as_deref())),
                ("country", text(it.country.as_deref())),
            ])
        };
        it.mentions.iter().for_each(|mention| add("officials", &mention.mention, fields(mention)));
    }
    for it in &record.people {
        it.mentions
            .iter()
            .for_each(|mention| add("people", &mention.mention, HashMap::from([("name", it.name.clone())])));
    }
    for it in &record.organizations {
        let fields = || HashMap::from([("name", it.name.clone()), ("kind", it.kind.to_string())]);
        it.mentions.iter().for_each(|mention| add("organizations", mention, fields()));
    }
    for it in &record.operations {
        let fields = || HashMap::from([("name", it.name.clone()), ("kind", it.kind.to_string())]);
        it.mentions.iter().for_each(|mention| add("operations", mention, fields()));
    }
    for it in &record.quotes {
        let fields = HashMap::from([("kind", it.kind.to_string()), ("speaker", text(it.speaker.as_deref()))]);
        add("quotes", &it.mention, fields);
    }
    lists
}

pub(crate) const LISTS: [&str; 10] = [
    "figures", "dates", "countries", "regions", "places", "officials", "people", "organizations",
    "operations", "quotes",
];

#[derive(Default, Clone, Copy)]
struct Score {
    stated: usize,
    found: usize,
    hit: usize,
    right: usize,
}

#[derive(Default)]
struct Report {
    scores: BTreeMap<&'static str, Score>,
    /// Class of error → how often, and one of them.
    errors: BTreeMap<String, (usize, String)>,
}

impl Report {
    fn add(&mut self, other: Self) {
        for (list, score) in other.scores {
            let sum = self.scores.entry(list).or_default();
            sum.stated += score.stated;
            sum.found += score.found;
            sum.hit += score.hit;
            sum.right += score.right;
        }
        for (class, (count, example)) in other.errors {
            self.errors.entry(class).or_insert((0, example)).0 += count;
        }
    }

    fn error(&mut self, class: String, example: impl FnOnce() -> String) {
        self.errors.entry(class).or_insert_with(|| (0, example())).0 += 1;
    }
}

pub(crate) fn day(day: jiff::civil::Date) -> Date {
    Date::new(day.year().into(), day.month() as u8, day.day() as u8).expect("a day")
}

/// The settings that generated articles are read with.
pub(crate) fn article<'t>(text: &'t str, made: &Made) -> Article<'t> {
    Article::new(text).published(day(made.published)).locale(Locale::UnitedStates)
}

fn around(text: &str, start: usize, end: usize) -> String {
    let from = text[..start].char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let to = text[end..].char_indices().nth(40).map_or(text.len(), |(at, _)| end + at);
    format!("{}[{}]{}", &text[from..start], &text[start..end], &text[end..to]).replace('\n', "⏎")
}

fn compare(made: &Made, record: &Record, report: &mut Report) {
    let seen = seen(record);
    for list in LISTS {
        let none = Vec::new();
        let found = seen.get(list).unwrap_or(&none);
        let facts: Vec<_> = made.facts.iter().filter(|fact| fact.list == list).collect();
        let mut score = Score { stated: facts.len(), found: found.len(), ..Score::default() };
        for fact in &facts {
            let Some(mention) = found.iter().find(|it| (it.start, it.end) == (fact.start, fact.end)) else {
                let class = format!("{list} missing {{{}}} in: {}", fact.slot, made.template(fact.start));
                report.error(class, || around(&made.text, fact.start, fact.end));
                continue;
            };
            score.hit += 1;
            let mut right = true;
            for (name, value) in &fact.fields {
                let is = mention.field(name);
                if !value.split('|').any(|value| value == is) {
                    right = false;
                    let class =
                        format!("{list} {name} of {{{}}} in: {}", fact.slot, made.template(fact.start));
                    report.error(class, || {
                        format!(
                            "is {is}, not {value}: {} ({})",
                            around(&made.text, fact.start, fact.end),
                            mention.rule
                        )
                    });
                }
            }
            score.right += usize::from(right);
        }
        for it in found {
            if !facts.iter().any(|fact| (it.start, it.end) == (fact.start, fact.end)) {
                let class = format!("{list} too much ({}) in: {}", it.rule, made.template(it.start));
                report.error(class, || around(&made.text, it.start, it.end));
            }
        }
        report.scores.insert(list, score);
    }
}

fn read(stories: &Stories, numbers: impl Iterator<Item = u64>) -> Report {
    let extractor = Extractor::new();
    let mut scratch = Scratch::default();
    let mut total = Report::default();
    for number in numbers {
        let made = make(stories, number);
        let found = extractor.extract_with(&article(&made.text, &made), &mut scratch);
        let mut report = Report::default();
        compare(&made, &found.record("made", Offsets::Bytes), &mut report);
        total.add(report);
        scratch.recycle(found);
    }
    total
}

#[test]
fn generated_articles_are_read_as_well_as_ever() {
    let articles = std::env::var("GENERATED").ok().and_then(|count| count.parse().ok()).unwrap_or(ARTICLES);
    let stories = Stories::read();
    if let Ok(number) = std::env::var("GENERATED_SHOW") {
        let made = make(&stories, number.parse().expect("the number of an article"));
        println!("{} ({})\n{}", made.story, made.published, made.text);
    }
    let report = std::thread::scope(|scope| {
        let half = scope.spawn(|| read(&stories, (0..articles).step_by(2)));
        let mut report = read(&stories, (1..articles).step_by(2));
        report.add(half.join().expect("a thread that reads"));
        report
    });
    println!("{:14} {:>7} {:>7} {:>8} {:>8} {:>8}", "", "stated", "found", "recall", "prec.", "right");
    let mut complaints = String::new();
    for (list, score) in &report.scores {
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        let shares =
            [share(score.hit, score.stated), share(score.hit, score.found), share(score.right, score.hit)];
        let [recall, precision, right] = shares;
        println!("{list:14} {:7} {:7} {recall:8.2} {precision:8.2} {right:8.2}", score.stated, score.found);
        // Nothing made here is a region.
        let Some((_, floors)) = FLOORS.iter().find(|(floor, _)| floor == list) else { continue };
        for ((name, floor), is) in ["recall", "precision", "fields right"].iter().zip(floors).zip(shares) {
            if is < *floor {
                let _ = writeln!(complaints, "{list}: {name} is {is:.2}, was {floor}");
            }
        }
    }
    if let Ok(wanted) = std::env::var("GENERATED_ERRORS") {
        let mut errors: Vec<_> =
            report.errors.iter().filter(|(class, _)| class.starts_with(&wanted)).collect();
        errors.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
        for (class, (count, example)) in errors {
            println!("{count:5} {class}\n        {example}");
        }
    }
    // A sample of another size has other shares.
    assert!(articles != ARTICLES || complaints.is_empty(), "\n{complaints}");
}
