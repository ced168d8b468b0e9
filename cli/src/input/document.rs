//! An article as it goes into extraction.

use std::borrow::Cow;
use std::io::BufRead;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use nutgraf::{Article, Date, Locale};

use super::InputOptions;
use super::chunk::{Body, Item, Row};
use super::discover::Source;
use super::fields::Role;
use super::format::InputFormat;
use super::{day, encoding, json, open};
use crate::args::ReadingArgs;
use crate::error::Fault;

/// A text and what is known of it.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(crate) id: Cow<'a, str>,
    pub(crate) source: &'a str,
    pub(crate) text: Cow<'a, str>,
    pub(crate) title: Option<Cow<'a, str>>,
    pub(crate) published: Option<Date>,
    pub(crate) locale: Option<Locale>,
    /// What its reader should know: a date that was not understood, an encoding that was guessed.
    pub(crate) notes: Vec<Fault>,
}

impl Document<'_> {
    /// The article; what the document does not tell, the arguments do.
    pub(crate) fn article(&self, reading: &ReadingArgs) -> Article<'_> {
        let mut article = Article::new(&self.text);
        if let Some(title) = self.title.as_deref() {
            article = article.headline(title);
        }
        if let Some(day) = self.published.or(reading.published) {
            article = article.published(day);
        }
        if let Some(locale) = self.locale.or(reading.locale) {
            article = article.locale(locale);
        }
        if let Some(order) = reading.day_order {
            article = article.day_order(order.into());
        }
        if let Some(seasons) = reading.seasons {
            article = article.hemisphere(seasons.into());
        }
        article
    }
}

/// Turns items into documents; each thread has one.
pub(crate) struct Resolver<'s> {
    sources: &'s [Source],
    names: &'s [String],
    options: &'s InputOptions,
    read: Arc<AtomicU64>,
}

impl<'s> Resolver<'s> {
    /// `names` are those of the sources, in their order.
    pub(crate) fn new(
        sources: &'s [Source],
        names: &'s [String],
        options: &'s InputOptions,
        read: Arc<AtomicU64>,
    ) -> Self {
        Self { sources, names, options, read }
    }

    fn name(&self, source: usize) -> &'s str {
        self.names.get(source).map_or("", String::as_str)
    }

    /// The document of an item; `bytes` are those of its chunk.
    pub(crate) fn resolve<'a>(&self, item: Item, bytes: &'a [u8]) -> Result<Document<'a>, Fault>
    where
        's: 'a,
    {
        let source = self.name(item.source);
        let number = (item.number > 0).then_some(item.number);
        let fault = |kind, message: String| Fault::new(source, number, kind, message);
        match item.body {
            Body::Json(range) => {
                let value = bytes.get(range).unwrap_or_default();
                self.json(value, source, item.number).map_err(|message| fault("json", message))
            }
            Body::Row(row) => Self::row(row, source, item.number).map_err(|message| fault("field", message)),
            Body::File => self.file(item.source, source).map_err(|message| fault("read", message)),
            Body::Bytes(bytes, format) => {
                self.bytes(&bytes, format, source).map_err(|message| fault("read", message))
            }
            Body::Fault(message) => Err(fault("read", message)),
            Body::Note(message) => Err(fault(NOTE, message)),
        }
    }

    fn json<'a>(&self, value: &'a [u8], source: &'a str, number: u64) -> Result<Document<'a>, String> {
        let names = &self.options.fields;
        let mut article = json::article(value.trim_ascii(), names)?;
        let Some(text) = article.take(Role::Text) else {
            return Err(names.no_text(json::names(value).iter().map(String::as_str)));
        };
        let mut document = Document {
            id: article.take(Role::Id).unwrap_or_else(|| Cow::Owned(place(source, number))),
            source,
            text,
            title: article.take(Role::Title),
            published: None,
            locale: None,
            notes: Vec::new(),
        };
        document.set_published(article.take(Role::Published).as_deref(), number);
        document.set_locale(article.take(Role::Locale).as_deref(), number);
        Ok(document)
    }

    fn row(row: Row, source: &str, number: u64) -> Result<Document<'_>, String> {
        let text = row.text.ok_or_else(|| "the text is null".to_owned())?;
        let mut document = Document {
            id: Cow::Owned(row.id.unwrap_or_else(|| place(source, number))),
            source,
            text: Cow::Owned(text),
            title: row.title.map(Cow::Owned),
            published: None,
            locale: None,
            notes: Vec::new(),
        };
        document.set_published(row.published.as_deref(), number);
        document.set_locale(row.locale.as_deref(), number);
        Ok(document)
    }

    fn file<'a>(&self, index: usize, name: &'a str) -> Result<Document<'a>, String> {
        let source = self.sources.get(index).ok_or("no such source")?;
        let mut stream = open::open(source, &self.read).map_err(|error| open::cause(&error))?;
        let format = match source.format {
            Some(format) => format,
            None => InputFormat::of_content(stream.fill_buf().map_err(|error| open::cause(&error))?),
        };
        self.bytes(&open::read_all(stream, self.options.max_document)?, format, name)
    }

    fn bytes<'a>(&self, bytes: &[u8], format: InputFormat, source: &'a str) -> Result<Document<'a>, String> {
        if let Some(what) = encoding::is_no_text(bytes, self.options.encoding) {
            return Err(what.to_owned());
        }
        let decoded = encoding::decode(bytes, self.options.encoding);
        let note = decoded.note.map(|note| Fault::new(source, None, NOTE, note));
        let mut document = Document {
            id: Cow::Borrowed(source),
            source,
            text: Cow::Borrowed(""),
            title: None,
            published: None,
            locale: None,
            notes: note.into_iter().collect(),
        };
        if format == InputFormat::Html {
            page(&decoded.text, &mut document)?;
        } else {
            let text = decoded.text.into_owned();
            document.text = Cow::Owned(text);
        }
        Ok(document)
    }
}

/// The kind of a message that is no failure.
pub(crate) const NOTE: &str = "note";

#[cfg(feature = "html")]
fn page(html: &str, document: &mut Document<'_>) -> Result<(), String> {
    let page = nutgraf_html::article(html).map_err(|error| error.to_string())?;
    document.text = Cow::Owned(page.text);
    document.title = page.title.map(Cow::Owned);
    document.set_published(page.published.as_deref(), 0);
    Ok(())
}

#[cfg(not(feature = "html"))]
fn page(_: &str, _: &mut Document<'_>) -> Result<(), String> {
    Err("this nutgraf was built without HTML (feature \"html\")".to_owned())
}

/// The id of an article that has none.
fn place(source: &str, number: u64) -> String {
    if number == 0 { source.to_owned() } else { format!("{source}:{number}") }
}

impl Document<'_> {
    fn note(&mut self, number: u64, message: String) {
        let number = (number > 0).then_some(number);
        self.notes.push(Fault::new(self.source, number, NOTE, message));
    }

    fn set_published(&mut self, text: Option<&str>, number: u64) {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            return;
        };
        self.published = day::parse(text);
        if self.published.is_none() {
            self.note(
                number,
                format!("the day of publication {text:?} is not understood; write it as YYYY-MM-DD"),
            );
        }
    }

    fn set_locale(&mut self, text: Option<&str>, number: u64) {
        match text.map(str::parse) {
            Some(Ok(locale)) => self.locale = Some(locale),
            Some(Err(error)) => self.note(number, error.to_string()),
            None => {}
        }
    }
}
