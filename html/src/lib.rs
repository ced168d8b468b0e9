//! The article in a web page: its main text, title and date, without menus, adverts and comments.
//!
//! A thin layer over the `trafilatura` crate, which does the work.
//!
//! ```
//! let page = "<html><head><title>Flood</title></head><body><article><h1>Flood</h1>\
//!             <p>Some 4,000 people were driven from their homes, the ministry said on Monday.</p></article></body></html>";
//! let article = nutgraf_html::article(page)?;
//! assert!(article.text.contains("4,000 people"));
//! assert_eq!(article.title.as_deref(), Some("Flood"));
//! # Ok::<(), nutgraf_html::PageError>(())
//! ```

mod text;

use std::fmt;

use trafilatura::{ExtractResult, Options};

/// A text shorter than this, in bytes, may not be all: a slower way is tried.
const SHORT: usize = 500;
/// So many times as long must the text of the slower way be to be taken.
const FAR_MORE: usize = 2;

/// What a page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageArticle {
    /// The title, if there is one, and the main text, an empty line between paragraphs.
    pub text: String,
    /// The title.
    pub title: Option<String>,
    /// The day of publication, `YYYY-MM-DD`.
    pub published: Option<String>,
}

/// A page without an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageError(String);

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no article in the page: {}", self.0)
    }
}

impl std::error::Error for PageError {}

/// Reads a page.
///
/// # Errors
/// When the page holds no main text.
pub fn article(html: &str) -> Result<PageArticle, PageError> {
    let fast = extract(html, false);
    let result = match fast {
        Ok(result) if result.content_text.len() >= SHORT => result,
        first => fuller(first, extract(html, true))?,
    };
    let body = text::of(&result.content_html);
    if body.is_empty() {
        return Err(PageError("its main text is empty".to_owned()));
    }
    let title = Some(result.metadata.title.trim()).filter(|title| !title.is_empty()).map(str::to_owned);
    let text = match &title {
        Some(title) if !body.starts_with(title.as_str()) => format!("{title}\n\n{body}"),
        _ => body,
    };
    Ok(PageArticle { text, title, published: result.metadata.date.map(|day| day.to_string()) })
}

fn extract(html: &str, fallback: bool) -> Result<ExtractResult, PageError> {
    let options = Options::default().with_fallback(fallback).with_exclude_comments(true);
    trafilatura::extract(html, &options).map_err(|error| PageError(error.to_string()))
}

/// The first result, unless the slower way found far more: a little more is a menu.
fn fuller(
    first: Result<ExtractResult, PageError>,
    second: Result<ExtractResult, PageError>,
) -> Result<ExtractResult, PageError> {
    match (first, second) {
        (Ok(first), Ok(second)) => {
            let far_more = second.content_text.len() >= FAR_MORE * first.content_text.len();
            Ok(if far_more { second } else { first })
        }
        (Ok(one), Err(_)) | (Err(_), Ok(one)) => Ok(one),
        (Err(error), Err(_)) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::article;

    const PAGE: &str = r#"<!DOCTYPE html><html><head><title>Floods drive 4,000 from homes | Daily News</title>
        <meta property="og:title" content="Floods drive 4,000 from homes">
        <meta property="article:published_time" content="2026-01-27T10:00:00Z"></head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Floods drive 4,000 from homes</h1>
        <p>Some 4,000 people in the north of Ghana were driven from their homes by floods, the ministry of the interior said on Monday.</p>
        <p>More rain is on its way to the region, and two bridges on the road to Burkina Faso are under water.</p>
        <p>Soldiers brought food, tents and blankets to the villages along the river, a spokesman said.</p></article>
        <footer>Copyright Daily News</footer></body></html>"#;

    #[test]
    fn the_article_of_a_page_is_read() {
        let page = article(PAGE).unwrap();
        assert_eq!(page.title.as_deref(), Some("Floods drive 4,000 from homes"));
        assert_eq!(page.published.as_deref(), Some("2026-01-27"));
        assert!(page.text.starts_with("Floods drive 4,000 from homes\n\nSome 4,000 people"), "{}", page.text);
        assert!(page.text.contains("\n\nMore rain"));
        assert!(!page.text.contains("Copyright") && !page.text.contains("Sport"));
    }

    #[test]
    fn a_page_without_an_article_is_an_error() {
        assert!(article("<html><body></body></html>").is_err());
        assert!(article("").is_err());
    }
}
