//! Bodies and countries behind the name of somebody who has a title.

use super::{Finder, Titles};
use crate::lexicon::tables::titles::flag;
use crate::lexicon::{Class, words};
use crate::phrase::NameRun;
use crate::phrase::name::Evidence;
use crate::text::{Gap, TokenKind, TokenRange};

impl Finder<'_, '_> {
    /// `NAME ,? of|from|with|at the? BODY`: "Inspector Marisol Quiroga of the Peruvian National Police", "Captain Ferrer of
    /// Spain's Civil Guard"; of a governor the place.
    pub(super) fn body_behind(&self, name: NameRun, titles: &Titles) -> Option<TokenRange> {
        let mut at = name.tokens.end as usize;
        if self.document.is_mark(at, b',') {
            if !self.document.is(at + 1, words::OF) {
                return self.unit_behind(at, titles);
            }
            at += 1;
        }
        if ![words::OF, words::FROM, words::WITH, words::AT].contains(&self.document.lexeme(at)) {
            return None;
        }
        let start = at + 1 + usize::from(self.document.is(at + 1, words::THE));
        let start = self.behind_owner(start).unwrap_or(start);
        let index = self.phrases.names.partition_point(|run| (run.tokens.start as usize) < start);
        let run = self.phrases.names.get(index).filter(|run| run.tokens.start as usize == start)?;
        let next = self.phrases.names.get(index + 1).filter(|next| {
            next.tokens.start == run.tokens.end + 1
                && self.document.tokens[run.tokens.end as usize].kind == TokenKind::Clitic
        });
        let body = |run: &NameRun| run.evidence.is_organization() && !run.evidence.has(Evidence::KNOWN_PLACE);
        if let Some(next) = next {
            return body(next).then_some(next.tokens);
        }
        let local =
            titles.office.and_then(|office| self.phrases.titles.get(office as usize)).is_some_and(|title| {
                ["governor", "gov", "mayor"]
                    .contains(&self.document.lexicon.text(self.document.lexeme(title.head as usize)))
            });
        (body(run) || local && !run.evidence.is_person_like() && self.document.is(at, words::OF))
            .then_some(run.tokens)
    }

    /// "of the District Attorney's | Homicide Bureau": behind the genitive of an office.
    fn behind_owner(&self, start: usize) -> Option<usize> {
        let titles = self.phrases.titles.get(self.near..)?;
        let title = titles.iter().find(|title| title.full.start as usize >= start)?;
        let clitic = title.full.end as usize;
        let genitive = title.full.start as usize == start
            && self.document.token(clitic).is_some_and(|token| token.kind == TokenKind::Clitic);
        genitive.then_some(clitic + 1)
    }

    /// `TITLE NAME, UNIT`, at the end of its line: "Deputy District Attorney Marc Labreche, Major Fraud Unit".
    fn unit_behind(&self, comma: usize, titles: &Titles) -> Option<TokenRange> {
        let title = self.phrases.titles.get(titles.office? as usize)?;
        let index = self.phrases.names.partition_point(|run| (run.tokens.start as usize) <= comma);
        let run = self.phrases.names.get(index).filter(|run| run.tokens.start as usize == comma + 1)?;
        let ends = self.document.token(run.tokens.end as usize).is_none_or(|next| next.gap >= Gap::Line);
        (ends && title.has(flag::INSIDE) && run.evidence.is_organization()).then_some(run.tokens)
    }

    /// `TITLE NAME of COUNTRY`; of a legislator it may be a state.
    pub(super) fn country_behind(&self, name: NameRun, titles: &Titles) -> Option<TokenRange> {
        let at = name.tokens.end as usize;
        let title = self.phrases.titles.get(titles.office? as usize)?;
        let named = title.country.is_some() || title.has(flag::LEGISLATOR) || titles.apposed;
        if named || !self.document.is(at, words::OF) {
            return None;
        }
        let start = at + 1 + usize::from(self.document.is(at + 1, words::THE));
        let (length, _) = self.document.phrase(start, Class::Country)?;
        let genitive =
            self.document.tokens.get(start + length).is_some_and(|token| token.kind == TokenKind::Clitic);
        (!genitive && !self.document.has(start, Class::Demonym))
            .then(|| TokenRange::new(start, start + length))
    }
}
