//! What the command line can do: a file a command.

pub(crate) mod explain;
pub(crate) mod extract;
pub(crate) mod sheet;

use nutgraf::{Article, Extractor};

use crate::args::ReadingArgs;

/// The extractor that the arguments ask for.
pub(crate) fn extractor(reading: &ReadingArgs) -> Extractor {
    match reading.min_confidence {
        Some(confidence) => Extractor::new().min_confidence(confidence),
        None => Extractor::new(),
    }
}

/// The article of a text of which only the arguments tell more.
pub(crate) fn article<'t>(text: &'t str, reading: &ReadingArgs) -> Article<'t> {
    let mut article = Article::new(text);
    if let Some(day) = reading.published {
        article = article.published(day);
    }
    if let Some(locale) = reading.locale {
        article = article.locale(locale);
    }
    if let Some(order) = reading.day_order {
        article = article.day_order(order.into());
    }
    article
}
