//! Articles made from templates, with fully known answers: what the library reads of 2,000 of them.

mod article;
mod calendar;
mod metamorphic;
mod numbers;
mod random;
mod score;
mod story;
mod words;
#[path = "../written/mod.rs"]
mod written;
