//! Prints the facts of a text: `cargo run --example facts -- FILE YYYY-MM-DD`.

use nutgraf::{Amount, Article, Date};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().unwrap_or_else(|| "fixtures/001-interpol-liberterra.txt".to_owned());
    let text = std::fs::read_to_string(&path)?;
    let mut article = Article::new(&text);
    if let Some(day) = arguments.next() {
        article = article.published(day.parse::<Date>()?);
    }
    let found = nutgraf::extract(&article);
    for figure in found.figures() {
        let amount = match figure.amount {
            Amount::Exact(value) => format!("{} {value}", figure.bound),
            Amount::Range { low, high } => format!("{low} to {high}"),
            Amount::Vague { low, high } => format!("vaguely {low} to {high}"),
        };
        let unit = figure.unit.map(|unit| found.unit(unit)).unwrap_or_default();
        let noun = figure.noun.map(|noun| found.name(noun)).unwrap_or_default();
        let event = figure.event.map(|event| found.lemma(event.lemma)).unwrap_or_default();
        println!("{amount} {unit}{noun} {event}");
    }
    for country in found.countries() {
        println!("{} is {}", found.text(country.span), country.nation.name());
    }
    for official in found.officials() {
        let title = official.title.map(|title| found.title(title)).unwrap_or_default();
        println!("{}: {title}", found.name(official.name));
        for quote in found.quotes_of(official.name) {
            println!("    “{}”", found.name(quote.span));
        }
    }
    Ok(())
}
