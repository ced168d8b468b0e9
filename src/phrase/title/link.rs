//! The second pass: what the names beside a title are to it.

use super::body::is_chamber;
use super::head::status;
use super::{Sort, TitleRun};
use crate::lexicon::tables::titles::flag;
use crate::lexicon::{Class, Classes, Set};
use crate::mention::Status;
use crate::phrase::name::{Evidence, NameRun};
use crate::text::{Document, Gap, Shape, TokenKind, TokenRange};

/// A complement in small letters has no more words: "the Indonesian military".
pub(super) const SMALL_WORDS: usize = 4;
/// What is no domain of a title, though the tables call it a noun.
pub(super) const NO_DOMAIN: Classes = Classes::of(&[
    Class::Adjective,
    Class::VerbPast,
    Class::VerbS,
    Class::VerbIng,
    Class::Preposition,
    Class::Conjunction,
    Class::Adverb,
    Class::TimeUnit,
    Class::Deictic,
    Class::Reporting,
    Class::Pronoun,
    Class::PersonNoun,
    Class::Auxiliary,
]);

/// A front reaches no further back from its title: nouns in small letters, an acronym in brackets, a genitive.
const REACH: usize = SMALL_WORDS + 4;

pub(super) struct Linker<'a, 't> {
    pub(super) document: &'a Document<'t>,
    /// The names from shortly before the title on.
    pub(super) names: &'a [NameRun],
}

/// Joins organizations, countries and remits to the titles.
pub(in crate::phrase) fn link(document: &Document<'_>, names: &[NameRun], titles: &mut [TitleRun]) {
    let mut passed = 0;
    for i in 0..titles.len() {
        let behind_last = i.checked_sub(1).map_or(0, |before| titles[before].full.end);
        let abbreviation = titles.get(i + 1).is_some_and(|next| is_abbreviation(document, &titles[i], next));
        let next = titles.get(i + 1 + usize::from(abbreviation)).map_or(u32::MAX, |next| next.written.start);
        let Some(title) = titles.get_mut(i) else { break };
        if title.sort == Sort::Honorific {
            continue;
        }
        let front = title.written.start.saturating_sub(REACH as u32);
        while names.get(passed).is_some_and(|name| name.tokens.end < front) {
            passed += 1;
        }
        let linker = Linker { document, names: names.get(passed..).unwrap_or_default() };
        linker.front(title, behind_last);
        linker.inner_country(title);
        if title.sort == Sort::Office {
            linker.complements(title, next);
        }
    }
}

/// "Chief Executive Officer (CEO)"
fn is_abbreviation(document: &Document<'_>, title: &TitleRun, next: &TitleRun) -> bool {
    let end = title.written.end;
    next.written == (TokenRange { start: end + 1, end: end + 2 }) && document.is_mark(end as usize, b'(')
}

impl Linker<'_, '_> {
    /// The name run that ends at a token.
    fn ending(&self, end: usize) -> Option<&NameRun> {
        let mut behind = self.names.iter().skip_while(|name| (name.tokens.end as usize) < end);
        behind.next().filter(|name| name.tokens.end as usize == end)
    }

    /// The name run that begins at a token.
    pub(super) fn beginning(&self, start: usize) -> Option<&NameRun> {
        let mut behind = self.names.iter().skip_while(|name| (name.tokens.start as usize) < start);
        behind.next().filter(|name| name.tokens.start as usize == start)
    }

    pub(super) fn is_country(&self, tokens: TokenRange) -> bool {
        let start = tokens.start as usize;
        let country = self.document.phrase(start, Class::Country);
        country.is_some_and(|(length, _)| start + length == tokens.end as usize)
    }

    /// `ORG|COUNTRY ('s)? TITLE`, with a status in front of it all.
    fn front(&self, title: &mut TitleRun, floor: u32) {
        self.grow(title, floor);
        let start = title.written.start as usize;
        let Some(before) = start.checked_sub(1).filter(|&before| before as u32 >= floor) else { return };
        let Some(first) = self.document.token(start) else { return };
        if first.gap >= Gap::Line {
            return;
        }
        let mut end = start;
        // "World Food Programme (WFP) spokesperson", "the IMF (Fund)'s director".
        let close = before - usize::from(self.document.tokens[before].kind == TokenKind::Clitic).min(before);
        let bracket = self.document.is_mark(close, b')')
            && close >= 2
            && self.document.is_mark(close - 2, b'(')
            && self.document.tokens[close - 1].is_capitalized();
        if bracket {
            end = close - 2;
        } else if self.document.tokens[before].kind == TokenKind::Clitic || self.is_plural_genitive(before) {
            end = before;
        } else if self.document.is_mark(before, b'.') && self.document.tokens[before].is_glued() {
            // "They went to Iraq. Ministers agreed."
            if self.document.sentence_range(start).start as usize == start {
                return;
            }
            // "the U.S. ambassador": the point belongs to the name.
            if self.ending(end).is_none() {
                end = before;
            }
        }
        // "Ohio Republican Rep. Jane Roe": the party is neither body nor title; "Liberal Democrat leader" has it whole.
        let seat = |at: usize| is_chamber(self.document, at) || self.document.has(at, Class::Place);
        let partisan = end == start
            && self.document.is_in(before, Set::Partisan)
            && before.checked_sub(1).is_some_and(seat);
        let name = self.ending(end).copied();
        let Some(mut name) = name.or_else(|| self.ending(before).copied().filter(|_| partisan)) else {
            return;
        };
        if partisan && (name.tokens.start as usize) < before {
            name.tokens.end = before as u32;
        }
        // "pro-Beijing councillor".
        let hyphen = (name.tokens.start as usize)
            .checked_sub(1)
            .is_some_and(|before| self.document.is_mark(before, b'-'));
        if hyphen && self.document.tokens[name.tokens.start as usize].is_glued() {
            return;
        }
        // "a Singapore-based analyst".
        if self.document.word(name.tokens.end as usize - 1) == "based" {
            return;
        }
        if name.tokens.start < floor || name.evidence.is_person_like() || self.is_plain(&name) {
            return;
        }
        self.take_front(title, name.tokens);
        title.full.start = name.tokens.start;
        let Some(before) = (name.tokens.start as usize).checked_sub(1) else { return };
        if title.status.is_none() && self.document.has(before, Class::TitleStatus) {
            let status = status(self.document, before).filter(|status| {
                !matches!(status, Status::Elect | Status::Designate) && !self.overthrows(before)
            });
            if status.is_some() {
                title.status = status;
                title.full.start = before as u32;
            }
        }
    }

    /// "Rebels ousted Halden's President": a verb, where "the ousted" is none.
    fn overthrows(&self, at: usize) -> bool {
        const DETERMINERS: Classes = Classes::of(&[Class::Determiner, Class::Possessive]);
        let determined = at.checked_sub(1).is_some_and(|before| self.document.any(before, DETERMINERS));
        matches!(self.document.word(at), "ousted" | "deposed") && !determined
    }

    /// "Barclays' chief".
    fn is_plural_genitive(&self, mark: usize) -> bool {
        self.document.is_mark(mark, b'\'')
            && self.document.tokens[mark].is_glued()
            && mark.checked_sub(1).is_some_and(|word| self.document.word(word).ends_with('s'))
    }

    /// "Black mayor", "Film director": a plain word that is no body's name.
    fn is_plain(&self, name: &NameRun) -> bool {
        let known = self.document.phrase(name.tokens.start as usize, Class::Organization).is_some();
        name.evidence.has(Evidence::SINGLE)
            && name.evidence.has(Evidence::PLAIN_WORDS)
            && !known
            && !self.is_country(name.tokens)
    }

    /// The country word inside a head: "U.S. Attorney".
    fn inner_country(&self, title: &mut TitleRun) {
        let start = title.tokens.start as usize;
        if title.country.is_none() && title.tokens.len() > 1 {
            // "Assistant U.S. Attorney": behind a grade.
            let graded = self.document.has(start, Class::TitleGrade);
            let at = start + usize::from(graded);
            title.country = self.document.has(at, Class::Country).then(|| TokenRange::new(at, at + 1));
        }
    }

    /// "WHO's regional immunization adviser": nouns in small letters that no table knows belong to the title.
    fn grow(&self, title: &mut TitleRun, floor: u32) {
        const GENERIC: &[&str] = &[
            "company", "group", "agency", "ministry", "department", "government", "office", "force", "firm",
            "club", "party", "club's", "mr", "time", "day", "year", "week", "month", "people", "man",
            "woman", "men", "women", "news", "night",
        ];
        if title.sort != Sort::Office || title.written.start != title.tokens.start {
            return;
        }
        let mut start = title.tokens.start as usize;
        for _ in 0..SMALL_WORDS {
            let Some(before) = start.checked_sub(1).filter(|&before| before as u32 >= floor) else { break };
            let token = self.document.tokens[before];
            let noun = token.has(Class::Noun)
                && !token.any(NO_DOMAIN)
                && !GENERIC.contains(&self.document.word(before))
                || token.any(Classes::of(&[Class::TitleDomain, Class::TitleGrade]))
                    && start < title.tokens.start as usize;
            let spaced = self.document.tokens[start].gap == Gap::Space;
            if !(noun && spaced && token.shape == Shape::Lower && token.is_word()) {
                break;
            }
            start = before;
        }
        let genitive = start.checked_sub(1).is_some_and(|before| {
            self.document.tokens[before].kind == TokenKind::Clitic
                || self.document.has(before, Class::Determiner)
                || self.document.tokens[before].is_capitalized()
        });
        if genitive {
            title.tokens.start = start as u32;
            title.written.start = start as u32;
            title.full.start = start as u32;
        }
    }

    /// "US State Department", "Iraqi", "Brooklyn".
    fn take_front(&self, title: &mut TitleRun, tokens: TokenRange) {
        if self.is_country(tokens) {
            title.country = Some(tokens);
            // "U.S. District Judge" is the name of the post.
            let court = ["District", "Magistrate", "Circuit", "Bankruptcy"]
                .contains(&self.document.word(title.tokens.start as usize));
            if court && title.has(flag::JUDGE) && title.written.start == title.tokens.start {
                title.tokens.start = tokens.start;
                title.written.start = tokens.start;
            }
            return;
        }
        title.organization = Some(tokens);
    }
}
