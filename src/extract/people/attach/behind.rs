//! Titles behind a name: appositives, brackets, copulas, "was elected", the next line of a letterhead.

use super::{Finder, REACH, Titles};
use crate::lexicon::{Class, Classes, Set, Sets, words};
use crate::phrase::NameRun;
use crate::phrase::name::Evidence;
use crate::phrase::title::{Sort, TitleRun};
use crate::text::{Gap, Shape, TokenKind, TokenRange};

const VERBS: Classes =
    Classes::of(&[Class::VerbBase, Class::VerbS, Class::VerbPast, Class::VerbParticiple, Class::VerbIng]);

impl Finder<'_, '_> {
    /// A professor's or a councillor's other post behind the name is the more telling one.
    pub(super) fn front_or_behind(&self, index: usize, name: NameRun, titles: &mut Titles) {
        let professor =
            titles.office.and_then(|office| self.phrases.titles.get(office as usize)).is_some_and(|title| {
                ["professor", "prof", "councillor", "councilor", "cllr"]
                    .contains(&self.document.lexicon.text(self.document.lexeme(title.head as usize)))
            });
        if titles.office.is_none() {
            self.behind(index, name, titles);
        } else if professor {
            let mut behind = Titles { rank: titles.rank, ..Titles::default() };
            self.behind(index, name, &mut behind);
            if behind.office.is_some() {
                *titles = behind;
            }
        }
    }

    /// `NAME, (AGE,)? (the|a)? … TITLE`, `NAME (TITLE)`, `NAME is the TITLE`.
    fn behind(&self, index: usize, name: NameRun, titles: &mut Titles) {
        let (end, sentence) = (name.tokens.end as usize, self.sentence);
        let line = self.next_line(name);
        // Behind most names no title stands in the sentence.
        let list = &self.phrases.titles;
        let ahead = list.get(self.near..).unwrap_or_default();
        let Some(ahead) = ahead.iter().position(|title| title.full.start as usize >= end) else { return };
        let ahead = self.near + ahead;
        if line.is_none() && list.get(ahead).is_none_or(|title| title.full.start >= sentence.end) {
            return;
        }
        let Some(start) = line.or_else(|| self.opener(name)).or_else(|| self.made(end, sentence)) else {
            return;
        };
        let passed = list[ahead..].iter().take_while(|title| (title.full.start as usize) < start).count();
        let next = ahead + passed;
        let Some(title) = list.get(next) else { return };
        let title_start = title.full.start as usize;
        let beyond = title.written.end > sentence.end && line.is_none()
            || line.is_some_and(|line| line != title_start);
        if title_start > start + REACH || beyond || title.sort != Sort::Office {
            return;
        }
        // Names between belong to the title (its organization) or make it another's.
        let between =
            self.phrases.names.get(index + 1).is_some_and(|next| (next.tokens.start as usize) < title_start);
        if between || !self.only_modifiers(start, title_start) || title.is_plural() {
            return;
        }
        // "Obama, President Xi and others": a title before a name is that name's.
        let owner = self.phrases.names.partition_point(|run| run.tokens.start < title.full.end);
        let owned = self.phrases.names.get(owner).is_some_and(|run| {
            run.tokens.start == title.full.end
                && self.document.token(run.tokens.start as usize).is_some_and(|token| token.gap == Gap::Space)
        });
        if owned {
            return;
        }
        self.take(next as u32, title, titles);
        if titles.office == Some(next as u32) {
            titles.apposed = true;
            if titles.organization.is_none() {
                titles.organization = self.comma_body(title);
            }
        }
    }

    /// A name on a line of its own, as in a letterhead or a contact block: its title may be the next line.
    fn next_line(&self, name: NameRun) -> Option<usize> {
        let end = name.tokens.end as usize;
        let next = self.document.token(end)?;
        (name.evidence.has(Evidence::WHOLE_LINE) && next.gap >= Gap::Line && next.is_capitalized())
            .then_some(end)
    }

    /// Behind the comma, dash, bracket or copula that opens the appositive.
    fn opener(&self, name: NameRun) -> Option<usize> {
        let document = self.document;
        let mut at = name.tokens.end as usize;
        if document.is_mark(at, b'(') && !self.has_title_at(at + 1) {
            // "(D-N.Y.)", "(right)".
            let close = (at + 1..at + 8).find(|&close| document.is_mark(close, b')'))?;
            at = close + 1;
        }
        let token = document.token(at)?;
        if token.gap > Gap::Space {
            return None;
        }
        if document.is_mark(at, b',') {
            at += 1;
            // An age.
            let number = document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
            if number && document.is_mark(at + 1, b',') {
                at += 2;
            }
            if document.is(at, words::IS) || document.is(at, words::WAS) {
                return self.copula(at);
            }
            let body = document.tokens.get(at).is_some_and(|token| token.shape == Shape::Upper);
            if document.is(at, words::WHO) && !body {
                return self.relative(at + 1);
            }
            return Some(at);
        }
        // "Findings - Jane Roe - District Attorney": a page's title parts its pieces by dashes.
        let dash = document.is_mark(at, b'-') && token.gap == Gap::Space && !self.follows_dash(name);
        if document.is_mark(at, b'(') || dash {
            return Some(at + 1);
        }
        self.copula(at)
    }

    /// Whether a dash stands before the name, or capitals mean little in its line.
    fn follows_dash(&self, name: NameRun) -> bool {
        let before = (name.tokens.start as usize).checked_sub(1);
        let heading = name.evidence.has(Evidence::HEADLINE)
            && self.document.tokens[name.tokens.start as usize].gap < Gap::Line;
        heading || before.is_some_and(|before| self.document.is_mark(before, b'-'))
    }

    /// `NAME was elected TITLE`, `NAME resigned as TITLE`, `NAME, who serves as the TITLE`.
    fn made(&self, end: usize, sentence: TokenRange) -> Option<usize> {
        const OPENS: Classes =
            Classes::of(&[Class::TitleHead, Class::Determiner, Class::TitleGrade, Class::TitleDomain]);
        let first =
            end + usize::from(self.document.is_mark(end, b',') && self.document.is(end + 1, words::WHO)) * 2;
        let (mut entered, mut held) = (false, false);
        for at in first..(first + REACH).min(sentence.end as usize) {
            if held && self.document.is(at, words::AS) {
                return Some(at + 1);
            }
            let token = self.document.token(at)?;
            if !token.is_word() || token.is_capitalized() {
                return None;
            }
            if entered && token.any(OPENS) {
                return Some(at);
            }
            let lexicon = self.document.lexicon;
            let sets =
                if token.any(VERBS) { lexicon.sets(lexicon.lemma(token.lexeme)) } else { Sets::default() };
            entered = sets.has(Set::Entering);
            held |= sets.has(Set::Holding);
        }
        None
    }

    fn has_title_at(&self, at: usize) -> bool {
        let titles = &self.phrases.titles;
        let index = titles.partition_point(|title| (title.full.start as usize) < at);
        titles.get(index).is_some_and(|title| title.full.start as usize <= at + 1)
    }

    /// ", who is the TITLE", ", who was Spain's TITLE", ", who has been TITLE".
    fn relative(&self, at: usize) -> Option<usize> {
        let document = self.document;
        let perfect = document.is(at, words::HAS) || document.is(at, words::HAD);
        if perfect && document.is(at + 1, words::BEEN) {
            return Some(at + 2);
        }
        (document.is(at, words::IS) || document.is(at, words::WAS)).then_some(at + 1)
    }

    fn copula(&self, at: usize) -> Option<usize> {
        let document = self.document;
        if document.is(at, words::IS) || document.is(at, words::WAS) {
            return document.has(at + 1, Class::Determiner).then_some(at + 1);
        }
        None
    }

    /// Whether only articles, adjectives, genitives stand between.
    fn only_modifiers(&self, start: usize, end: usize) -> bool {
        const STOP: Classes = Classes::of(&[
            Class::Preposition,
            Class::Conjunction,
            Class::WhWord,
            Class::Pronoun,
            Class::Auxiliary,
            Class::Modal,
            Class::Reporting,
        ]);
        (start..end).all(|at| {
            self.document.tokens.get(at).is_some_and(|token| {
                (token.is_word() && !token.any(STOP)
                    || token.is_mark(b'-')
                    || token.kind == TokenKind::Clitic)
                    && token.gap <= Gap::Space
            })
        })
    }

    /// "commander, U.S. Central Command".
    fn comma_body(&self, title: &TitleRun) -> Option<TokenRange> {
        let comma = title.full.end as usize;
        if !self.document.is_mark(comma, b',') {
            return None;
        }
        let index = self.phrases.names.partition_point(|run| (run.tokens.start as usize) <= comma);
        let run = self.phrases.names.get(index)?;
        (run.tokens.start as usize == comma + 1 && run.evidence.is_organization()).then_some(run.tokens)
    }
}
