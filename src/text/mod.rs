//! The first floor: text to tokens, paragraphs, sentences and quotation marks.

mod beginnings;
mod boilerplate;
mod breaks;
mod document;
mod insets;
mod language;
mod layout;
mod quotation;
mod scan;
mod sentence;
mod stamp;
mod terms;
mod token;

pub use document::{Casing, Paragraph, ParagraphKind, Sentence};
pub use token::{Gap, Shape, Token, TokenKind, TokenRange};

pub(crate) use document::{Buffers, Document, Quotation};
pub(crate) use scan::split;
