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
        let noun = figure.noun.map_or("", |noun| found.text(noun));
        let event = figure.event.map(|event| found.lemma(event.lemma));
        match figure.amount {
            Amount::Exact(value) => print!("{} {value}", figure.bound.name()),
            Amount::Range { low, high } => print!("{low} to {high}"),
            Amount::Vague { low, high } => print!("vaguely {low} to {high}"),
        }
        println!(" {noun} {}", event.unwrap_or_default());
    }
    for official in found.officials() {
        let title = official.title.map_or("", |title| found.text(title.span));
        println!("{}: {title}", found.text(official.name));
    }
    Ok(())
}
