//! The door: from an article to its facts.

use once_cell::sync::Lazy;

use crate::arbitrate::{Claims, Reading};
use crate::article::Article;
use crate::extract::{self, Input, Work};
use crate::extraction::{Extraction, Found};
use crate::kinds::Kinds;
use crate::lexicon::{BUILT_IN, Lexicon, VocabularyError};
use crate::phrase::Phrases;
use crate::resolve::{self, Gathered};
use crate::text::{Buffers, Document};

/// Reads articles. Immutable and `Sync`: make one, share it between threads, give each thread its own [`Scratch`].
///
/// ```
/// use nutgraf::{Article, Extractor, Scratch};
///
/// let extractor = Extractor::new();
/// let mut scratch = Scratch::default();
/// for text in ["Two men died in Chad.", "Five were hurt in Mali."] {
///     let found = extractor.extract_with(&Article::new(text), &mut scratch);
///     assert_eq!(found.countries().len(), 1);
///     scratch.recycle(found);
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Extractor {
    /// None: the built-in one.
    lexicon: Option<Box<Lexicon>>,
    options: Options,
}

/// What to look for and how sure to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    pub(crate) kinds: Kinds,
    pub(crate) min_confidence: f32,
}

/// Buffers that are used again from article to article.
#[derive(Debug, Default)]
pub struct Scratch {
    document: Buffers,
    phrases: Phrases,
    claims: Claims,
    work: Work,
    gathered: Gathered,
    found: Found,
}

impl Scratch {
    /// Takes an extraction's buffers back, so that the next one needs no new memory.
    pub fn recycle(&mut self, extraction: Extraction<'_>) {
        let Extraction { document, found } = extraction;
        self.document = document.into_buffers();
        self.found = found;
    }
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

static DEFAULT: Lazy<Extractor> = Lazy::new(Extractor::new);

/// The facts of one article, with everything at its default.
///
/// ```
/// let found = nutgraf::extract(&nutgraf::Article::new("The minister visited Kenya."));
/// assert_eq!(found.countries().len(), 1);
/// ```
pub fn extract<'t>(article: &Article<'t>) -> Extraction<'t> {
    let extractor: &'static Extractor = &DEFAULT;
    extractor.extract(article)
}

impl Extractor {
    /// An extractor for all kinds of mentions, with the built-in vocabulary.
    pub fn new() -> Self {
        Self { lexicon: None, options: Options { kinds: Kinds::ALL, min_confidence: 0.5 } }
    }

    /// An extractor that knows more words: rows of three columns with a tab between, `kind ⇥ term ⇥ value`.
    ///
    /// | kind | term | value |
    /// |---|---|---|
    /// | `country` | another name of a country | its ISO 3166 code or English name |
    /// | `organization` | a name | agency, company, court, party, military, media, university, international or other |
    /// | `title` | a title that makes an official | `-` |
    /// | `event` | a noun that names an event | the verb it stands for |
    /// | `unit` | a unit in the singular | the unit it is another name of ("kilometer"), or `-` for a new one |
    ///
    /// Empty lines and lines that begin with `#` are passed over. A term that is written in capitals is found only so.
    ///
    /// # Errors
    /// When a row does not have three columns, or a kind or value is unknown; the error names the line.
    ///
    /// ```
    /// use nutgraf::{Article, Extractor};
    ///
    /// let extractor = Extractor::with_vocabulary("country\tBlighty\tGBR\nevent\theist\trob")?;
    /// let found = extractor.extract(&Article::new("There were 14 heists in Blighty."));
    /// assert_eq!(found.countries().len(), 1);
    /// # Ok::<(), nutgraf::VocabularyError>(())
    /// ```
    pub fn with_vocabulary(rows: &str) -> Result<Self, VocabularyError> {
        Ok(Self { lexicon: Some(Box::new(crate::lexicon::tables::load_with(rows)?)), ..Self::new() })
    }

    /// Gives these kinds of mentions only; all unless told.
    ///
    /// ```
    /// use nutgraf::{Article, Extractor, Kinds};
    /// let extractor = Extractor::new().kinds(Kinds::DATES);
    /// let found = extractor.extract(&Article::new("Five men died in Chad in 2019."));
    /// assert!(found.countries().is_empty());
    /// ```
    #[must_use]
    pub fn kinds(mut self, kinds: Kinds) -> Self {
        self.options.kinds = kinds;
        self
    }

    /// Reports officials and people from this confidence on (0 to 1; 0.5 unless told).
    #[must_use]
    pub fn min_confidence(mut self, confidence: f32) -> Self {
        self.options.min_confidence = confidence;
        self
    }

    /// The facts of one article.
    pub fn extract<'t>(&'t self, article: &Article<'t>) -> Extraction<'t> {
        self.extract_with(article, &mut Scratch::default())
    }

    /// The facts of one article, made in the buffers of `scratch`; give them back with [`Scratch::recycle`].
    pub fn extract_with<'t>(&'t self, article: &Article<'t>, scratch: &mut Scratch) -> Extraction<'t> {
        let lexicon: &'t Lexicon = self.lexicon.as_deref().unwrap_or(&BUILT_IN);
        let buffers = std::mem::take(&mut scratch.document);
        let document = Document::read(article.text, article.headline, lexicon, buffers);
        let mut found = std::mem::take(&mut scratch.found);
        found.clear();
        if self.options.kinds == Kinds::NONE {
            return Extraction { document, found };
        }
        scratch.phrases.read(&document);
        let Scratch { phrases, claims, work, gathered, .. } = scratch;
        let options = &self.options;
        extract::propose(&Input { article, document: &document, phrases, options }, claims, work, &mut found);
        if options.kinds.contains(Kinds::FIGURES) {
            // What is told of the figures that stand is read from the grammar of their sentences.
            let figures = claims.standing(Reading::Figure);
            phrases.parse(&document, figures.map(|claim| claim.tokens.start as usize));
        }
        let input = Input { article, document: &document, phrases, options };
        extract::finish(&input, claims, work, &mut found);
        resolve::resolve(&input, work, gathered, &mut found);
        found.keep(self.options.kinds);
        Extraction { document, found }
    }
}
