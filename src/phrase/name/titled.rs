//! Words of titles inside names, and names beside titles.

use super::reader::{GROUND, NEAR, PERSONAL, Reader};
use super::run::State;
use crate::lexicon::{Class, Classes, Set, words};
use crate::phrase::title::{Sort, TitleRun};
use crate::text::{Gap, Shape, TokenKind};

impl Reader<'_, '_> {
    /// A title's word that is a name here: "Peter King", "Dean Acheson", the "General" of "General Assembly".
    pub(super) fn is_part_of_name(&self, title: &TitleRun, at: usize) -> bool {
        if title.written.start as usize != at {
            return false;
        }
        if self
            .document
            .phrase(at, Class::Organization)
            .is_some_and(|(length, _)| length > title.written.len())
        {
            return true;
        }
        if !self.is_name_word(at) {
            return false;
        }
        // "Garda National Economic Crime Bureau".
        if title.sort == Sort::Rank {
            let next = title.written.end as usize;
            return !self.is_mark(next.saturating_sub(1), b'.')
                && self.body_follows(next)
                && !self.any(next, PERSONAL)
                && self.is_plain(next);
        }
        if title.sort != Sort::Office {
            return false;
        }
        let next = title.written.end as usize;
        if self.is_surname_alone(title, at) || self.office_of(title, at).is_some() {
            return true;
        }
        // "Enugu Rangers", "Texas Rangers".
        let team = title.is_plural()
            && !title.is_office()
            && self.has(at, Class::OrgNoun)
            && at
                .checked_sub(1)
                .is_some_and(|before| self.is_name_word(before) && self.has(before, Class::Place));
        if team {
            return true;
        }
        // "Fugitive Apprehension Unit", "Major Fraud Unit".
        let occupation = (!title.is_office() || title.written.len() == 1 && self.has(at, Class::Adjective))
            && self.is_plain(next)
            && !self.any(next, PERSONAL)
            && self.body_follows(next);
        if occupation {
            return true;
        }
        // "King Street", "Prince Albert Bridge"; "Kings County".
        let ground = title.written.len() == 1 && self.document.word(next) == "County";
        let ground = ground
            || (next..next + NEAR).take_while(|&at| self.is_name_word(at)).any(|at| {
                self.document.is_in(at, Set::NamedAfter) && self.document.tokens[at].shape == Shape::Title
            });
        if ground {
            return true;
        }
        self.token(next).is_some_and(|token| {
            token.gap == Gap::Space
                && token.is_capitalized()
                && token.has(Class::OrgNoun)
                && (!token.any(PERSONAL) || !title.is_office())
        })
    }

    /// "Cook said": an occupation's word as somebody's surname, where no name follows.
    pub(super) fn is_surname_alone(&self, title: &TitleRun, at: usize) -> bool {
        let determined = at.checked_sub(1).is_some_and(|before| {
            self.document.any(before, Classes::of(&[Class::Determiner, Class::Possessive]))
        });
        title.written.len() == 1
            && self.cased()
            && self.token(at).is_some_and(|token| token.shape == Shape::Title)
            && self.has(at, Class::Surname)
            && !determined
            && !self.is_name_word(at + 1)
    }

    /// The title that holds a token of the run. Most runs hold no word of one, and are done with at the first.
    #[inline]
    pub(super) fn title_at(&self, at: usize) -> Option<&TitleRun> {
        let first = self.titles.get(self.next_title)?;
        if first.written.start as usize > at { None } else { self.title_from(at) }
    }

    #[inline(never)]
    fn title_from(&self, at: usize) -> Option<&TitleRun> {
        let near = self.titles.get(self.next_title..)?;
        near.iter()
            .take_while(|title| title.written.start as usize <= at)
            .find(|title| title.written.holds(at))
    }

    /// The last title that ends before the run.
    pub(super) fn title_before(&self) -> Option<&TitleRun> {
        self.titles.get(self.next_title.checked_sub(1)?)
    }

    /// "the District Attorney's Office": a title's genitive before a noun of organizations names a body. Gives its end.
    pub(super) fn office_of(&self, title: &TitleRun, at: usize) -> Option<usize> {
        let clitic = title.written.end as usize;
        let genitive = title.written.start as usize == at && self.token(clitic)?.kind == TokenKind::Clitic;
        let named = genitive && self.is_name_word(clitic + 1) && self.has(clitic + 1, Class::OrgNoun);
        (named && self.token(at)?.is_capitalized()).then_some(clitic + 2)
    }

    /// "Peter King": a title's word behind a given name, with no name behind it. "Jason Gardener", "Edwin Dean Morrison":
    /// behind a name that is hardly anything else, an occupation, and a word that is a given name too.
    pub(super) fn is_surname_in_spite(
        &self,
        start: usize,
        at: usize,
        title: &TitleRun,
        state: &State,
    ) -> bool {
        if !state.person || at == start || title.written.len() != 1 {
            return false;
        }
        let second = state.words == 1 && self.has(start, Class::SureGivenName) && self.cased();
        if self.is_name_word(at + 1) && !self.has(at + 1, Class::NameSuffix) {
            return second && self.has(at, Class::GivenName) && self.has(at + 1, Class::Surname);
        }
        let occupation = title.sort == Sort::Office && !title.is_office();
        self.has(at, Class::Surname) || second && occupation && !self.any(start, GROUND)
    }

    /// "Minister of Industry and | Trade Lena Roe": the second remit of an office begins there.
    fn is_second_remit(&self, complement: usize, start: usize) -> bool {
        start > complement + 1
            && start <= complement + NEAR
            && self.document.is(start - 1, words::AND)
            && (complement..start - 1).all(|at| self.is_name_word(at))
    }

    /// "Minister for the Middle East | Tobias Ellwood": a given name begins a name behind a title's complement.
    pub(super) fn begins_complement_name(&self, start: usize, at: usize) -> bool {
        let Some(title) = self.title_before() else { return false };
        let border = title.written.end as usize;
        let complement = border + 1 + usize::from(self.document.is(border + 1, words::THE));
        (complement == start || self.is_second_remit(complement, start))
            && self.document.has(border, Class::Preposition)
            && self.is_name_word(at + 1)
            && !self.has(at + 1, Class::OrgNoun)
            && !self.body_follows(at + 2)
    }
}
