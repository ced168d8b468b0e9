//! Which titles belong to a name.

mod behind;
mod body;

use super::Candidate;
use crate::extract::Input;
use crate::lexicon::{Class, Classes, words};
use crate::phrase::name::Evidence;
use crate::phrase::title::{Sort, TitleRun};
use crate::phrase::{NameRun, Phrases};
use crate::text::{Document, Gap, Shape, TokenKind, TokenRange};

/// Between a name and its appositive title stand no more tokens (article, country, organization, age).
const REACH: usize = 12;

/// "Reps. Tony Arce of Texas and Judith Chee": the sharers of a plural title stand no more names apart.
const SHARERS: usize = 3;

/// What stands beside a name: indices into the titles of the phrases.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Titles {
    pub(super) office: Option<u32>,
    pub(super) rank: Option<u32>,
    /// The body joined to the office.
    pub(super) organization: Option<TokenRange>,
    /// The country that stands behind the name: "President Petrov of Estonia".
    pub(super) country: Option<TokenRange>,
    /// The title stands behind a comma or a copula.
    pub(super) apposed: bool,
    /// A mere occupation stands so.
    pub(super) occupied: bool,
    /// It shares the plural title of the name before it: "Sens. Cruz and Rubio".
    pub(super) chained: bool,
}

impl Titles {
    /// Whether none stands beside the name.
    pub(super) const fn is_none(&self) -> bool {
        self.office.is_none() && self.rank.is_none() && !(self.apposed || self.occupied || self.chained)
    }
}

/// A name run among the others. Names are read in order, so that what stands near is found by going on from where the
/// name before had it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) index: usize,
    pub(super) name: NameRun,
    /// Index of the sentence that holds its first word.
    pub(super) sentence: usize,
    /// The first title that ends where the name begins, or behind that.
    near: usize,
}

impl Place {
    /// The names of a document, in order.
    pub(super) fn all<'a>(input: &Input<'a, '_>) -> impl Iterator<Item = Self> + use<'a> {
        let (mut sentence, mut near) = (0, 0);
        let (titles, sentences) = (&input.phrases.titles, &input.document.layout.sentences);
        input.phrases.names.iter().enumerate().map(move |(index, &name)| {
            let start = name.tokens.start;
            while sentences.get(sentence).is_some_and(|sentence| sentence.tokens.end <= start) {
                sentence += 1;
            }
            while titles.get(near).is_some_and(|title| title.full.end < start) {
                near += 1;
            }
            Self { index, name, sentence, near }
        })
    }

    /// The first title that ends where the name does, or behind that.
    pub(super) fn title_around<'a>(&self, input: &Input<'a, '_>) -> Option<&'a TitleRun> {
        let near = input.phrases.titles.get(self.near..)?;
        near.iter().find(|title| title.full.end >= self.name.tokens.end)
    }
}

/// Finds them; `before` are the names before this one, for titles that two share, and `office` the last of them that has
/// one.
pub(super) fn titles(
    input: &Input<'_, '_>,
    place: Place,
    before: &[Candidate],
    office: Option<usize>,
) -> Titles {
    let Place { index, name, sentence, near } = place;
    let sentence = input.document.layout.sentences.get(sentence).map(|sentence| sentence.tokens);
    let sentence = sentence.unwrap_or_default();
    let finder = Finder { document: input.document, phrases: input.phrases, sentence, near };
    let mut titles = Titles::default();
    // Most names stand alone: near before them ends no title, and in their sentence none follows.
    let shared = office.is_some_and(|office| office + SHARERS >= index);
    let (front, behind) = (finder.follows_title(name), finder.precedes_title(name));
    if !(shared || front || behind) {
        return titles;
    }
    if front {
        finder.front(name, &mut titles);
    }
    if front || behind {
        finder.front_or_behind(index, name, &mut titles);
    }
    if front && titles.office.is_none() && titles.rank.is_none() {
        finder.front_comma(name, &mut titles);
    }
    if shared && titles.office.is_none() {
        for before in before.iter().rev().take(SHARERS) {
            if titles.office.is_none() {
                finder.shared(name, before, &mut titles);
            }
        }
    }
    if titles.organization.is_none() && (titles.office.is_some() || titles.rank.is_some()) {
        titles.organization = finder.body_behind(name, &titles);
        titles.country = finder.country_behind(name, &titles);
    }
    titles
}

struct Finder<'a, 't> {
    document: &'a Document<'t>,
    phrases: &'a Phrases,
    /// The sentence of the name.
    sentence: TokenRange,
    /// See [`Place`].
    near: usize,
}

impl Finder<'_, '_> {
    /// Whether a title ends where the name begins, or shortly before.
    fn follows_title(&self, name: NameRun) -> bool {
        // "(OCDA)," may stand between.
        const NEAR: u32 = 4;
        let titles = &self.phrases.titles;
        let before = self.near.checked_sub(1).and_then(|before| titles.get(before));
        before.is_some_and(|title| title.full.end + NEAR >= name.tokens.start)
            || titles.get(self.near).is_some_and(|title| title.full.end == name.tokens.start)
    }

    /// Whether a title may stand behind the name in its sentence, or in the next line.
    fn precedes_title(&self, name: NameRun) -> bool {
        self.phrases.titles.get(self.near).is_some_and(|title| {
            title.full.start < name.tokens.end.max(self.sentence.end)
                || name.evidence.has(Evidence::WHOLE_LINE)
        })
    }

    /// The title that ends at the name's beginning, or some tokens before.
    fn ending(&self, end: usize) -> Option<(u32, &TitleRun)> {
        let titles = &self.phrases.titles;
        let behind = titles.get(..self.near).unwrap_or_default().iter().rev();
        let index = self.near - behind.take_while(|title| title.full.end as usize >= end).count();
        titles.get(index).filter(|title| title.full.end as usize == end).map(|title| (index as u32, title))
    }

    fn take(&self, index: u32, title: &TitleRun, titles: &mut Titles) {
        match title.sort {
            Sort::Honorific => {}
            Sort::Rank => {
                titles.rank = titles.rank.or(Some(index));
                titles.organization = titles.organization.or(title.organization);
            }
            Sort::Office if (title.is_office() || self.is_employed(title)) && !self.is_mere_owner(title) => {
                if titles.office.is_none() {
                    titles.office = Some(index);
                    titles.organization = title.organization;
                }
            }
            Sort::Office => titles.occupied = true,
        }
    }

    /// "the state's founder": an owner or founder of nothing that is named holds no office.
    fn is_mere_owner(&self, title: &TitleRun) -> bool {
        const OWNERS: &[&str] = &["owner", "co-owner", "founder", "co-founder", "cofounder"];
        let lexicon = self.document.lexicon;
        let genitive = (title.full.start as usize).checked_sub(2).is_some_and(|noun| {
            self.document.tokens[noun + 1].kind == TokenKind::Clitic
                && !["state", "country", "nation", "republic", "dynasty"].contains(&self.document.word(noun))
        });
        title.organization.is_none()
            && !genitive
            && title.tokens.len() == 1
            && OWNERS.contains(&lexicon.text(lexicon.lemma(self.document.lexeme(title.head as usize))))
    }

    /// An occupation that a named body joined to it makes a position: "Fox News host", "an economist at the World Bank".
    fn is_employed(&self, title: &TitleRun) -> bool {
        const POSITIONS: &[&str] = &[
            "host", "anchor", "presenter", "economist", "scientist", "researcher", "partner", "lawyer",
            "strategist", "epidemiologist", "meteorologist", "seismologist", "forecaster", "campaigner",
            "trader", "broker", "banker",
        ];
        let body = title.organization.is_some_and(|body| {
            let index = self.phrases.names.partition_point(|run| run.tokens.start < body.start);
            self.phrases.names.get(index).is_some_and(|run| {
                run.tokens.start == body.start
                    && !run.evidence.has(Evidence::KNOWN_PLACE)
                    && (run.evidence.is_organization() || run.evidence.has(Evidence::ACRONYM))
            })
        });
        body && POSITIONS.contains(
            &self
                .document
                .lexicon
                .text(self.document.lexicon.lemma(self.document.lexeme(title.head as usize))),
        )
    }

    /// `TITLE ,? RANK HONORIFIC NAME`, right to left.
    fn front(&self, name: NameRun, titles: &mut Titles) {
        let mut start = name.tokens.start as usize;
        let sentence = self.sentence.start as usize;
        for _ in 0..4 {
            let comma = start.checked_sub(1).is_some_and(|before| self.document.is_mark(before, b','));
            let held = start < name.tokens.start as usize;
            // "Orange County District Attorney (OCDA) Todd Spitzer".
            let bracket = start >= 3
                && !held
                && self.document.is_mark(start - 1, b')')
                && self.document.is_mark(start - 3, b'(')
                && self.document.tokens[start - 2].shape == Shape::Upper;
            let end = if comma && held {
                start - 1
            } else if bracket {
                start - 3
            } else {
                start
            };
            let Some((index, title)) = self.ending(end) else { return };
            if (title.full.start as usize) < sentence
                || self.document.tokens.get(start).is_some_and(|token| token.gap > Gap::Line)
            {
                return;
            }
            self.take(index, title, titles);
            if title.sort == Sort::Office {
                return;
            }
            start = title.full.start as usize;
        }
    }

    /// `the? TITLE, NAME,`: "The Foreign Secretary, Boris Johnson, said".
    fn front_comma(&self, name: NameRun, titles: &mut Titles) {
        let start = name.tokens.start as usize;
        let mut comma = start;
        if let Some((_, title)) = self.ending(start).filter(|(_, title)| title.sort == Sort::Honorific) {
            comma = title.full.start as usize;
        }
        let Some(comma) = comma.checked_sub(1).filter(|&comma| self.document.is_mark(comma, b',')) else {
            return;
        };
        // "a spokeswoman for the Border Security Agency (BSA), April Calleja".
        let bracket = comma >= 3
            && self.document.is_mark(comma - 1, b')')
            && self.document.is_mark(comma - 3, b'(')
            && self.document.tokens[comma - 2].is_capitalized();
        let end = if bracket { comma - 3 } else { comma };
        let Some((index, title)) = self.ending(end) else { return };
        if title.sort != Sort::Office || !title.is_office() || title.is_plural() {
            return;
        }
        let first = title.full.start as usize;
        let determined = first.checked_sub(1).is_some_and(|before| {
            self.document.has(before, Class::Determiner)
                || self.document.has(before, Class::Possessive)
                || self.document.tokens[before].kind == TokenKind::Clitic
        });
        let capitals = self.document.token(title.head as usize).is_some_and(|token| token.is_capitalized());
        if !(determined || capitals || title.organization.is_some() || title.country.is_some()) {
            return;
        }
        // "Votel, the commander, John Smith": the title belongs to the name before it.
        let taken = self.phrases.names.partition_point(|run| (run.tokens.end as usize) < first);
        let owner = self.phrases.names.get(taken).filter(|run| {
            run.tokens.end as usize <= first
                && self.document.is_mark(run.tokens.end as usize, b',')
                && run.tokens.end as usize + 3 >= first
                && run.evidence.is_person_like()
        });
        if owner.is_none() {
            self.take(index, title, titles);
            titles.apposed = titles.office.is_some();
        }
    }

    /// `TITLEs A(,| and) B`.
    fn shared(&self, name: NameRun, before: &Candidate, titles: &mut Titles) {
        let Some(office) = before.titles.office else { return };
        let Some(title) = self.phrases.titles.get(office as usize) else { return };
        if !title.is_plural() || before.titles.apposed {
            return;
        }
        let (from, to) = (before.name.tokens.end as usize, name.tokens.start as usize);
        if to > from + REACH || to < from {
            return;
        }
        let joined = to.checked_sub(1).is_some_and(|at| {
            self.document.is(at, words::AND)
                || self.document.is_mark(at, b',')
                || self.document.is_mark(at, b'&')
        });
        let verb =
            (from..to).any(|at| self.document.any(at, Classes::of(&[Class::Reporting, Class::Auxiliary])));
        let same = self.document.sentence_at(from) == self.document.sentence_at(to);
        if joined
            && !verb
            && same
            && !name.evidence.is_organization()
            && !name.evidence.has(Evidence::KNOWN_PLACE)
        {
            titles.office = Some(office);
            titles.organization = title.organization;
            titles.chained = true;
        }
    }
}
