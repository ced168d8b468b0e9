//! Runs the corpora of this folder: one-line cases, grouped by phenomenon under `#` headings.
//!
//! ```text
//! tags.corpus        Police raids/Ns killed/Ved 12 men .          the tag of each word that has one behind its slash
//! groups.corpus      [NPs the 12 men] [VP:arrest:passive:past were arrested] in [NP^ May] .      every group, nothing else
//! clauses.corpus     Police arrested 12 men | who fled . | …     every border
//! relations.corpus   Police arrested {12 men} who fled . => arrest object      the governor of the group in braces; `-` none
//! ```
//!
//! A row that begins with `H:` is a headline. NP: `s` plural, `^` proper. VP: base form, voice, form, then `not` where
//! negated and `+out` for a particle.

use std::fmt::Write as _;

use super::group::Form;
use super::{Group, GroupKind, Part, Phrases, Tag, Voice};
use crate::lemma::LemmaKind;
use crate::lexicon::BUILT_IN;
use crate::text::{Buffers, Document};

pub(super) struct Read {
    document: Document<'static>,
    phrases: Phrases,
}

impl Read {
    /// Reads a text (leaked: tests are short) as a headline or as running text.
    pub(super) fn new(text: &str, headline: bool) -> Self {
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let headline = if headline { text } else { "-" };
        let document = Document::read(text, Some(headline), &BUILT_IN, Buffers::default());
        let mut phrases = Phrases::default();
        phrases.read(&document);
        phrases.parse_all(&document);
        Self { document, phrases }
    }

    fn lemma(&self, group: &Group) -> String {
        match group.lemma().map(|lemma| lemma.0) {
            Some(LemmaKind::Known(lexeme)) => BUILT_IN.text(lexeme).to_owned(),
            Some(LemmaKind::Formed { stem, ending }) => {
                format!("{}{ending}", self.document.text[stem.range()].to_lowercase())
            }
            None => String::new(),
        }
    }

    fn label(&self, group: &Group) -> String {
        match group.kind {
            GroupKind::Noun { plural, proper } => {
                format!("NP{}{}", if plural { "s" } else { "" }, if proper { "^" } else { "" })
            }
            GroupKind::Verb { voice, form, negated, particle, .. } => {
                let voice = if voice == Voice::Passive { "passive" } else { "active" };
                let form = match form {
                    Form::Past => "past",
                    Form::Present => "present",
                    Form::Modal => "modal",
                    Form::Infinitive => "to",
                    Form::Participle => "participle",
                    Form::Ing => "ing",
                };
                let mut label = format!("VP:{}:{voice}:{form}", self.lemma(group));
                if negated {
                    label.push_str(":not");
                }
                if particle.is_known() {
                    let _ = write!(label, ":+{}", BUILT_IN.text(particle));
                }
                label
            }
        }
    }

    /// The text with its groups in brackets and, if asked, the borders of its clauses.
    pub(super) fn render(&self, groups: bool, clauses: bool) -> String {
        let mut out = String::new();
        for (at, token) in self.document.tokens.iter().enumerate() {
            let at32 = at as u32;
            if clauses && at > 0 && self.phrases.clauses.iter().any(|clause| clause.tokens.start == at32) {
                out.push_str(" |");
            }
            if !out.is_empty() && !token.is_glued() || clauses && out.ends_with('|') {
                out.push(' ');
            }
            let group = self.phrases.group(at).filter(|_| groups);
            if let Some(group) = group.filter(|group| group.tokens.start == at32) {
                let _ = write!(out, "[{} ", self.label(group));
            }
            out.push_str(self.document.word(at));
            if group.is_some_and(|group| group.tokens.end == at32 + 1) {
                out.push(']');
            }
        }
        out
    }

    pub(super) fn tags(&self) -> String {
        let mut out = String::new();
        for at in 0..self.document.tokens.len() {
            let _ = write!(out, "{}/{} ", self.document.word(at), code(self.phrases.parsed_tag(at)));
        }
        out
    }

    /// "arrest object"
    fn governor(&self, start: usize, end: usize) -> String {
        let holds = |group: &&Group| {
            let span = self.document.span(group.tokens);
            group.is_noun() && span.start as usize <= start && end <= span.end as usize
        };
        let Some(index) = self.phrases.groups.iter().position(|group| holds(&group)) else {
            return "no group".to_owned();
        };
        match self.phrases.governor(&self.document, index) {
            Some(governor) => {
                let part = match governor.part {
                    Part::Subject => "subject",
                    Part::PassiveSubject => "passive",
                    Part::Object => "object",
                    Part::Oblique => "oblique",
                };
                format!("{} {part}", self.lemma(&self.phrases.groups[governor.verb as usize]))
            }
            None => "-".to_owned(),
        }
    }
}

fn code(tag: Tag) -> &'static str {
    match tag {
        Tag::Determiner => "D",
        Tag::Possessive => "Poss",
        Tag::Pronoun => "Pro",
        Tag::WhWord => "Wh",
        Tag::Preposition => "P",
        Tag::Conjunction => "C",
        Tag::To => "To",
        Tag::Modal => "M",
        Tag::Auxiliary => "Aux",
        Tag::Negation => "Not",
        Tag::VerbPresent => "V",
        Tag::VerbPast => "Ved",
        Tag::VerbParticiple => "Ven",
        Tag::VerbIng => "Ving",
        Tag::Particle => "Part",
        Tag::Noun => "N",
        Tag::NounPlural => "Ns",
        Tag::ProperNoun => "Name",
        Tag::Adjective => "A",
        Tag::Adverb => "Adv",
        Tag::Number => "Num",
        Tag::Mark => "Mark",
        Tag::Other => "?",
    }
}

/// Checks every row of a corpus; `check` gives what was found, when it is not what the row says.
fn run(corpus: &str, check: impl Fn(&str, bool) -> Result<(), String>) {
    let (mut failures, mut rows) = (String::new(), 0);
    for (number, line) in corpus.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        rows += 1;
        let (row, headline) = line.strip_prefix("H:").map_or((line, false), |row| (row.trim(), true));
        if let Err(found) = check(row, headline) {
            let _ = writeln!(failures, "{}: {line}\n    found: {found}", number + 1);
        }
    }
    assert!(rows > 0, "an empty corpus");
    assert!(failures.is_empty(), "{} of {rows} rows:\n{failures}", failures.lines().count() / 2);
}

/// A row without its brackets and labels.
fn plain(row: &str) -> String {
    let mut out = String::new();
    let mut rest = row;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..open]);
        let label = rest[open..].find(' ').map_or(rest.len(), |at| open + at + 1);
        rest = &rest[label..];
        if let Some(close) = rest.find(']') {
            out.push_str(&rest[..close]);
            rest = &rest[close + 1..];
        }
    }
    out.push_str(rest);
    out
}

#[test]
fn tags() {
    run(include_str!("tags.corpus"), |row, headline| {
        let text: Vec<&str> =
            row.split(' ').map(|word| word.rsplit_once('/').map_or(word, |(word, _)| word)).collect();
        let read = Read::new(&text.join(" "), headline);
        let mut from = 0;
        for word in row.split(' ') {
            let (text, wanted) = word.rsplit_once('/').unwrap_or((word, ""));
            from += text.len() + 1;
            // Of "state-run" the last part.
            let behind = read.document.tokens.partition_point(|token| (token.start as usize) < from);
            let at = behind.saturating_sub(1);
            if !wanted.is_empty() && code(read.phrases.parsed_tag(at)) != wanted {
                return Err(read.tags());
            }
        }
        Ok(())
    });
}

#[test]
fn groups() {
    run(include_str!("groups.corpus"), |row, headline| {
        let found = Read::new(&plain(row), headline).render(true, false);
        if found == row { Ok(()) } else { Err(found) }
    });
}

#[test]
fn clauses() {
    run(include_str!("clauses.corpus"), |row, headline| {
        let found = Read::new(&row.replace(" |", ""), headline).render(false, true);
        if found == row { Ok(()) } else { Err(found) }
    });
}

#[test]
fn relations() {
    run(include_str!("relations.corpus"), |row, headline| {
        let (text, wanted) = row.split_once(" => ").ok_or("no `=>`")?;
        let (start, end) = (text.find('{').ok_or("no brace")?, text.find('}').ok_or("no brace")? - 1);
        let read = Read::new(&text.replace(['{', '}'], ""), headline);
        let found = read.governor(start, end);
        if found == wanted { Ok(()) } else { Err(format!("{found}    {}", read.render(true, true))) }
    });
}

#[test]
#[ignore = "prints how the lines of the file named by PHRASES are read"]
fn print() {
    let path = std::env::var("PHRASES").unwrap_or_default();
    for line in std::fs::read_to_string(path).unwrap_or_default().lines() {
        let (row, headline) = line.strip_prefix("H:").map_or((line, false), |row| (row.trim(), true));
        let read = Read::new(row, headline);
        println!("{}\n    {}", read.render(true, true), read.tags());
    }
}
