//! How far a run of name words goes.

use crate::lexicon::tables::names::{AMBIGUOUS, particle};
use crate::lexicon::tables::organizations::noun;
use crate::lexicon::{Class, Classes, words};
use crate::phrase::title::{Sort, TitleRun};
use crate::text::{Casing, Document, Gap, Shape, Token, TokenKind, TokenRange};

/// No name has more tokens.
const LONGEST: usize = 24;
/// "and" joins two heads of a complement only where no body's own name follows this near.
const NEAR: usize = 4;

/// Words that begin a sentence, not a name.
const FUNCTION: Classes = Classes::FUNCTION;
const GROUND: Classes = Classes::of(&[Class::Country, Class::Region, Class::Place]);
const TIME: Classes = Classes::of(&[Class::Month, Class::Weekday]);
const PERSONAL: Classes = Classes::of(&[Class::GivenName, Class::Surname]);
const VERB: Classes =
    Classes::of(&[Class::VerbBase, Class::VerbS, Class::VerbPast, Class::VerbParticiple, Class::VerbIng]);
const PLAIN: Classes = Classes::of(&[
    Class::VerbBase,
    Class::VerbS,
    Class::VerbPast,
    Class::VerbParticiple,
    Class::VerbIng,
    Class::Noun,
    Class::NounPlural,
    Class::Adjective,
    Class::Adverb,
    Class::NumberWord,
    Class::OrdinalWord,
]);

pub(super) struct Reader<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) titles: &'a [TitleRun],
    pub(super) sentence: TokenRange,
    pub(super) casing: Casing,
}

/// What the run is so far.
#[derive(Clone, Copy, Default)]
struct State {
    /// A noun of organizations that may take a complement was seen.
    body: bool,
    /// A complement of one was begun.
    complement: bool,
    /// It began with a given name.
    person: bool,
    words: usize,
    /// The lexicon knows it as an organization.
    known: bool,
    /// It begins with a place's name of several words.
    place: bool,
}

impl Reader<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token> {
        if at < self.sentence.end as usize { self.document.token(at) } else { None }
    }

    fn is_mark(&self, at: usize, mark: u8) -> bool {
        at < self.sentence.end as usize && self.document.is_mark(at, mark)
    }

    /// Whether capitals tell a name here.
    pub(super) fn cased(&self) -> bool {
        self.casing == Casing::Sentence
    }

    /// Whether a run can begin at a token at all: nine of ten cannot.
    pub(super) fn may_begin(&self, at: usize) -> bool {
        self.is_name_word(at) || self.has(at, Class::NameParticle) || self.is_ordinal(at)
    }

    /// A capitalized word, or one with a small particle glued to its front ("d'Ettorre").
    pub(super) fn is_name_word(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if token.kind == TokenKind::Mixed {
            return token.is_capitalized() && self.document.word(at).starts_with(char::is_alphabetic);
        }
        token.is_word() && (token.is_capitalized() || self.has_inner_capital(*token))
    }

    fn has_inner_capital(&self, token: Token) -> bool {
        let word = &self.document.text[token.span().range()];
        // The apostrophe of such a word is among its first three bytes; most words have none there.
        let mut head = word.bytes().take(3);
        if !head.any(|byte| byte == b'\'' || byte == 0xE2) {
            return false;
        }
        let mut parts = word.splitn(2, ['\'', '\u{2019}']);
        matches!((parts.next(), parts.next()), (Some(head), Some(tail))
            if head.len() <= 2 && tail.chars().next().is_some_and(char::is_uppercase))
    }

    pub(super) fn any(&self, at: usize, classes: Classes) -> bool {
        self.token(at).is_some_and(|token| token.any(classes))
    }

    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        self.token(at).is_some_and(|token| token.has(class))
    }

    /// A given name or surname that is nothing else.
    pub(super) fn is_sure(&self, at: usize, class: Class) -> bool {
        self.token(at).is_some() && self.document.value(at, class).is_some_and(|value| value & AMBIGUOUS == 0)
    }

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
        if self.is_surname_alone(title, at) || self.office_of(at).is_some() {
            return true;
        }
        // "King Street", "Prince Albert Bridge".
        let ground = (next..next + NEAR).take_while(|&at| self.is_name_word(at)).any(|at| {
            ["Street", "Avenue", "Bridge", "Square", "Island", "Islands", "River", "Highway"]
                .contains(&self.document.word(at))
        });
        if ground {
            return true;
        }
        self.token(next).is_some_and(|token| {
            token.gap == Gap::Space
                && token.is_capitalized()
                && token.has(Class::OrgNoun)
                && !token.any(PERSONAL)
        })
    }

    /// "Cook said": an occupation's word as somebody's surname, where no name follows.
    fn is_surname_alone(&self, title: &TitleRun, at: usize) -> bool {
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

    /// The title that begins at a token.
    fn title_at(&self, at: usize, from: usize) -> Option<&TitleRun> {
        let near = self.titles.get(from..)?;
        near.iter()
            .take_while(|title| title.written.start as usize <= at)
            .find(|title| title.written.holds(at))
    }

    /// Where the run that begins at a token ends; none if none does.
    pub(super) fn run(&self, at: usize, next_title: usize) -> Option<usize> {
        let mut state = State::default();
        let mut end = self.begin(at, &mut state)?;
        while end < at + LONGEST {
            match self.go_on(at, end, next_title, &mut state) {
                Some(next) => end = next,
                None => break,
            }
        }
        Some(end)
    }

    fn begin(&self, at: usize, state: &mut State) -> Option<usize> {
        if self.is_ordinal(at) && self.is_name_word(at + 1) && self.body_follows(at + 1) {
            state.words = 1;
            return Some(at + 1);
        }
        if !self.is_name_word(at) {
            return self.particle_first(at);
        }
        let token = self.token(at)?;
        if let Some(end) = self.office_of(at) {
            state.body = true;
            return Some(end);
        }
        if let Some((length, _)) = self.document.phrase(at, Class::Organization) {
            // "The Australian firm" is no newspaper.
            let article = token.is(words::THE)
                && length == 2
                && self.has(at + 1, Class::Country)
                && self.token(at + 2).is_some_and(|next| next.shape == Shape::Lower && next.any(PLAIN));
            if article {
                return None;
            }
            let longer = token.is(words::THE) && self.is_name_word(at + length);
            if longer {
                return None;
            }
            let doubtful = length == 1
                && token.shape != Shape::Upper
                && (self.is_plain(at) || token.any(PERSONAL.with(GROUND)));
            if !doubtful {
                state.body = true;
                state.known = true;
                return Some(at + length);
            }
        }
        if self.begins_sentence(at) && token.has(Class::TitleStatus) && self.is_name_word(at + 1) {
            return None;
        }
        let grounds: &[Class] =
            if token.has(Class::PhraseStart) { &[Class::Country, Class::Region, Class::Place] } else { &[] };
        for &class in grounds {
            if let Some((length, _)) = self.document.phrase(at, class).filter(|(length, _)| *length > 1) {
                state.words = length;
                state.place = true;
                return Some(at + length);
            }
        }
        // "US" is no pronoun.
        let land = token.shape == Shape::Upper && token.has(Class::Country) && self.cased();
        if token.any(FUNCTION) && !land && !self.is_name_in_spite(at) {
            return None;
        }
        if (token.any(TIME) || token.has(Class::Deictic) && !token.any(PERSONAL))
            && !self.is_name_in_spite(at)
        {
            return None;
        }
        if !self.cased() && self.is_plain(at) && !token.any(PERSONAL) && !token.has(Class::OrgNoun) {
            return None;
        }
        // "Speaking", "Asked" at the beginning of a sentence; before a name they are no part of it.
        if self.begins_sentence(at)
            && token.any(VERB)
            && !token.any(PERSONAL)
            && !token.has(Class::OrgNoun)
            && !self.body_follows(at + 1)
        {
            return None;
        }
        if self.begins_sentence(at) && self.is_opener(at) {
            return None;
        }
        self.note(at, state);
        Some(self.behind_initial(at))
    }

    /// Whether a noun of organizations ends the capitalized words that begin at a token.
    fn body_follows(&self, at: usize) -> bool {
        (at..at + NEAR).take_while(|&next| self.is_name_word(next)).any(|next| self.has(next, Class::OrgNoun))
    }

    /// "the District Attorney's Office": a title's genitive before a noun of organizations names a body. Gives its end.
    fn office_of(&self, at: usize) -> Option<usize> {
        let index = self.titles.partition_point(|title| (title.written.start as usize) < at);
        let title = self.titles.get(index).filter(|title| title.written.start as usize == at)?;
        let clitic = title.written.end as usize;
        let genitive = self.token(clitic)?.kind == TokenKind::Clitic;
        let named = genitive && self.is_name_word(clitic + 1) && self.has(clitic + 1, Class::OrgNoun);
        (named && self.token(at)?.is_capitalized()).then_some(clitic + 2)
    }

    /// "Currently Shalev", "Yesterday Mohamed", "Nonpartisan Paul Tse": a word before the name that begins the sentence.
    fn is_opener(&self, at: usize) -> bool {
        const NAMES: Classes = PERSONAL.with(Classes::of(&[Class::OrgNoun, Class::Country, Class::Place]));
        if self.any(at, NAMES) || !self.is_name_word(at + 1) {
            return false;
        }
        let adverb = self.any(at, Classes::of(&[Class::Adverb, Class::Deictic]))
            || self.document.word(at).ends_with("ly");
        adverb || self.is_plain(at) && self.is_sure(at + 1, Class::GivenName)
    }

    /// A plain word of the language.
    pub(super) fn is_plain(&self, at: usize) -> bool {
        self.any(at, PLAIN)
    }

    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        at == self.sentence.start as usize
            || before.is_some_and(|before| {
                self.document.is_mark(before, b'"') || self.document.is_mark(before, b':')
            })
    }

    /// "Will Smith", "May Chidiac", "Referee May Whitcombe": a function word or a month that is a given name here.
    fn is_name_in_spite(&self, at: usize) -> bool {
        const NO_NAME: Classes =
            FUNCTION.with(TIME).with(GROUND).with(PLAIN).with(Classes::of(&[Class::Organization]));
        if !self.has(at, Class::GivenName)
            || !self.is_name_word(at + 1)
            || self.any(at + 1, FUNCTION.with(TIME))
        {
            return false;
        }
        let dated = at.checked_sub(1).is_some_and(|before| {
            [
                "in", "since", "by", "until", "from", "of", "late", "early", "last", "next", "this", "on",
                "mid", "for", "during",
            ]
            .contains(&self.document.word(before))
        });
        let next =
            self.any(at + 1, PERSONAL) || !dated && !self.begins_sentence(at) && !self.any(at + 1, NO_NAME);
        next && !(dated && !self.has(at + 1, Class::Surname) && !self.has(at + 1, Class::GivenName))
    }

    /// "al-Abadi", "de Mistura" behind a title.
    fn particle_first(&self, at: usize) -> Option<usize> {
        let bits = self.document.value(at, Class::NameParticle)?;
        let titled = at.checked_sub(1).is_some_and(|before| {
            self.titles.binary_search_by_key(&(before as u32 + 1), |title| title.written.end).is_ok()
        });
        if bits & particle::PREFIX != 0 && self.is_mark(at + 1, b'-') && self.is_name_word(at + 2) {
            let glued = self.token(at + 1).is_some_and(|token| token.is_glued());
            return glued.then_some(at + 3);
        }
        let word = bits & (particle::INNER | particle::FIRST) != 0;
        (word && titled && self.is_name_word(at + 1)).then_some(at + 2)
    }

    /// "3rd" of "3rd Infantry Division".
    fn is_ordinal(&self, at: usize) -> bool {
        if self.token(at).is_none_or(|token| token.kind != TokenKind::Mixed) {
            return false;
        }
        let word = self.document.word(at);
        word.starts_with(|c: char| c.is_ascii_digit())
            && ["st", "nd", "rd", "th"].iter().any(|ending| word.ends_with(ending))
    }

    fn note(&self, at: usize, state: &mut State) {
        if let Some(value) = self.document.value(at, Class::OrgNoun) {
            state.body |= value & noun::FIRST != 0;
        }
        if state.words == 0 {
            let initial = self.token(at).is_some_and(|token| token.end - token.start == 1)
                && self.is_mark(at + 1, b'.');
            state.person = self.has(at, Class::GivenName) || initial;
        }
        state.words += 1;
    }

    /// Behind an initial's point: "F.", and behind the point of "St."
    fn behind_initial(&self, at: usize) -> usize {
        let next = at + 1;
        let Some(token) = self.token(at) else { return next };
        let point = self.is_mark(next, b'.') && self.token(next).is_some_and(|token| token.is_glued());
        let initial = token.end - token.start == 1 || self.document.word(at).contains('.');
        let junior = ["Jr", "Sr", "JR", "SR"].contains(&self.document.word(at));
        if point && junior {
            return next + 1;
        }
        if point && (initial || token.has(Class::Abbreviation)) && (self.is_name_word(next + 1) || initial) {
            next + 1
        } else {
            next
        }
    }

    /// One step: the next word of the name with what joins it, or the end of the run.
    fn go_on(&self, start: usize, end: usize, next_title: usize, state: &mut State) -> Option<usize> {
        let token = *self.token(end)?;
        if token.gap >= Gap::Paragraph || token.gap == Gap::Line && !self.is_wrapped(end) {
            return None;
        }
        if state.known && !self.cased() {
            return None;
        }
        if self.is_name_word(end) {
            return self.word(start, end, next_title, state);
        }
        if token.is_mark(b'-') && token.is_glued() {
            let next = self.token(end + 1)?;
            let joined = next.is_word() && (next.is_glued() || self.has(end - 1, Class::NameParticle));
            return joined.then_some(end + 2);
        }
        if token.is_mark(b'&') {
            return (self.is_name_word(end + 1) && !state.person).then_some(end + 2);
        }
        if token.is_mark(b',') {
            return self.suffix(end + 1).or_else(|| self.legal(end + 1)).or_else(|| self.district(end));
        }
        if token.is_mark(b'"') || token.is_mark(b'(') || token.is_mark(b'\'') {
            return self.nickname(end, state);
        }
        if token.has(Class::NameParticle) && !state.body {
            return self.particle(end);
        }
        self.connector(end, state)
    }

    /// Whether the line break before a token only wraps a long line of running text.
    fn is_wrapped(&self, at: usize) -> bool {
        const LINE: usize = 6;
        let plain = |at: usize| self.token(at).is_some_and(|token| token.gap < Gap::Line);
        self.cased()
            && at >= self.sentence.start as usize + 2
            && (at.saturating_sub(LINE).max(self.sentence.start as usize + 1)..at).all(plain)
            && plain(at + 1)
            && (at + 1..at + LINE)
                .any(|next| self.token(next).is_some_and(|token| token.shape == Shape::Lower))
    }

    fn word(&self, start: usize, at: usize, next_title: usize, state: &mut State) -> Option<usize> {
        let token = *self.token(at)?;
        if let Some(end) = self.office_of(at) {
            state.body = true;
            return Some(end);
        }
        // "National Union of Teachers": a plural inside a complement is part of the body's name.
        let members = |title: &&TitleRun| !(state.complement && title.is_plural());
        if let Some(title) = self.title_at(at, next_title).filter(members) {
            if !self.is_surname_in_spite(start, at, title, state) && !self.is_part_of_name(title, at) {
                return None;
            }
        }
        if token.any(FUNCTION) && !token.any(PERSONAL) && token.shape != Shape::Upper {
            return None;
        }
        if token.any(TIME) && !token.any(PERSONAL) {
            return None;
        }
        // "Santa Ana | Hispanic", but "Santa Ana Police Department".
        if state.place && !state.body && !self.body_follows(at) {
            return None;
        }
        if self.begins_complement_name(start, at) || self.leaves_demonym(start, at, state) {
            return None;
        }
        let known = self.document.phrase(at, Class::Organization).filter(|(length, _)| *length > 1);
        if known.is_some() && state.person && self.is_sure(start, Class::GivenName) {
            return None;
        }
        if !self.cased()
            && !token.any(PERSONAL)
            && !token.has(Class::OrgNoun)
            && self.is_plain(at)
            && !state.body
            && !self.body_follows(at)
        {
            return None;
        }
        // "Todd Spitzer Issues Statement", but "Andy Warhol Photographic Legacy Program".
        if state.person
            && !state.body
            && state.words >= 2
            && self.is_plain(at)
            && !token.any(PERSONAL)
            && !self.body_follows(at)
        {
            return None;
        }
        // "Ahmed Mohamed Image: …".
        if state.person && self.is_plain(at) && self.is_mark(at + 1, b':') && !token.any(PERSONAL) {
            return None;
        }
        self.note(at, state);
        Some(self.behind_legal_point(self.behind_initial(at)))
    }

    /// "Peter King": a title's word behind a given name, with no name behind it.
    fn is_surname_in_spite(&self, start: usize, at: usize, title: &TitleRun, state: &State) -> bool {
        state.person
            && at > start
            && title.written.len() == 1
            && self.has(at, Class::Surname)
            && (!self.is_name_word(at + 1) || self.has(at + 1, Class::NameSuffix))
    }

    /// "Minister for the Middle East | Tobias Ellwood": a name begins behind a title's complement.
    fn begins_complement_name(&self, start: usize, at: usize) -> bool {
        let before = |back: usize| start.checked_sub(back);
        let preposition =
            |index: Option<usize>| index.is_some_and(|index| self.document.has(index, Class::Preposition));
        let the = before(1).is_some_and(|index| self.document.is(index, words::THE));
        let border = if the { before(2) } else { before(1) };
        let titled = preposition(border)
            && border.is_some_and(|border| {
                self.titles.binary_search_by_key(&(border as u32), |title| title.written.end).is_ok()
            });
        titled
            && self.is_sure(at, Class::GivenName)
            && self.is_name_word(at + 1)
            && !self.has(at + 1, Class::OrgNoun)
            && !(at + 2..at + 2 + NEAR)
                .take_while(|&next| self.is_name_word(next))
                .any(|next| self.has(next, Class::OrgNoun))
    }

    /// "Australian | Julian Assange".
    fn leaves_demonym(&self, start: usize, at: usize, state: &State) -> bool {
        state.words == 1
            && self.any(start, Classes::of(&[Class::Demonym, Class::Country]))
            && (self.has(start, Class::Demonym) || !self.has(start, Class::GivenName))
            && self.is_sure(at, Class::GivenName)
            && self.is_name_word(at + 1)
            && !self.has(at + 1, Class::OrgNoun)
    }

    /// "Jr.", "III", "QC" behind a comma.
    fn suffix(&self, at: usize) -> Option<usize> {
        let junior = ["Jr", "Sr", "JR", "SR"].contains(&self.document.word(at));
        if !junior || self.token(at)?.gap != Gap::Space {
            return None;
        }
        let point = self.is_mark(at + 1, b'.') && self.token(at + 1).is_some_and(|token| token.is_glued());
        Some(at + 1 + usize::from(point))
    }

    /// ", Inc."
    fn legal(&self, at: usize) -> Option<usize> {
        let value = self.document.value(at, Class::OrgNoun)?;
        (value & noun::LEGAL != 0 && self.is_name_word(at)).then(|| self.behind_legal_point(at + 1))
    }

    /// Behind the point of "Inc."
    fn behind_legal_point(&self, next: usize) -> usize {
        let point = self.is_mark(next, b'.') && self.token(next).is_some_and(|token| token.is_glued());
        let abbreviated =
            ["Inc", "Corp", "Ltd", "Co", "Bros", "Pty", "Pte", "Pvt"].contains(&self.document.word(next - 1));
        if point && abbreviated { next + 1 } else { next }
    }

    /// "U.S. Attorney's Office, Northern District of Georgia".
    fn district(&self, comma: usize) -> Option<usize> {
        let office = comma >= 2
            && self.document.word(comma - 1) == "Office"
            && self.document.tokens[comma - 2].kind == TokenKind::Clitic;
        let district = (comma + 1..comma + 4).find(|&at| self.document.word(at) == "District")?;
        let named = (comma + 1..=district).all(|at| self.is_name_word(at));
        (office && named).then_some(district + 1)
    }

    /// `"J.D."`, `(Bob)`, `'Tex'` between two parts of a name.
    fn nickname(&self, at: usize, state: &State) -> Option<usize> {
        if state.body || !self.is_name_word(at + 1) {
            return None;
        }
        let closes = |at: usize| [b'"', b')', b'\''].iter().any(|&mark| self.is_mark(at, mark));
        let mut close = at + 2;
        for _ in 0..3 {
            if closes(close) {
                break;
            }
            close += 1;
        }
        let goes_on = self.token(close + 1).is_some_and(|next| next.gap == Gap::Space)
            && self.is_name_word(close + 1)
            && !self.any(close + 1, FUNCTION);
        let glued = self.token(at + 1).is_some_and(|token| token.is_glued());
        (closes(close) && goes_on && glued && !self.is_plain(close + 1)).then_some(close + 1)
    }

    /// "de", "van der", "al-" before the next part.
    fn particle(&self, at: usize) -> Option<usize> {
        let mut next = at;
        while next < at + 3 && self.has(next, Class::NameParticle) && !self.is_name_word(next) {
            let bits = self.document.value(next, Class::NameParticle).unwrap_or(0);
            next += 1;
            let hyphen = self.is_mark(next, b'-') && self.token(next).is_some_and(|token| token.is_glued());
            next += usize::from(hyphen);
            let word = bits & (particle::INNER | particle::FIRST) != 0;
            if !(hyphen && bits & particle::PREFIX != 0 || word) {
                return None;
            }
        }
        (self.is_name_word(next) && self.token(next).is_some_and(|token| token.gap < Gap::Line))
            .then_some(next + 1)
    }

    /// "of", "for", "on", "and", "the" inside a body's name.
    fn connector(&self, at: usize, state: &mut State) -> Option<usize> {
        if self.is_mark(at, b',') {
            return None;
        }
        if self.document.is(at, words::AND) && self.joins_subjects(at, state) {
            return Some(at + 2);
        }
        if !state.body {
            return None;
        }
        let lexeme = self.document.lexeme(at);
        let before_is_body = self.has(at - 1, Class::OrgNoun);
        let joins = match lexeme {
            words::OF => true,
            words::FOR | words::ON | words::TO | words::WITH => before_is_body,
            words::IN | words::AT => false,
            words::AND => state.complement && self.joins_complement(at + 1),
            _ => false,
        };
        if !joins {
            return None;
        }
        let the = usize::from(lexeme != words::AND && self.document.is(at + 1, words::THE));
        let next = at + 1 + the;
        let named = self.is_name_word(next) && !self.any(next, FUNCTION) && !self.any(next, TIME);
        let titled = self.titles.binary_search_by_key(&(next as u32), |title| title.written.start).is_ok();
        if !named || lexeme == words::AND && titled {
            return None;
        }
        state.complement = true;
        self.note(next, state);
        Some(next + 1)
    }

    /// "Competition and | Markets Authority": plain words on both sides, and one noun of bodies behind both.
    fn joins_subjects(&self, and: usize, state: &State) -> bool {
        let subject = |at: usize| {
            self.is_name_word(at)
                && self.is_plain(at)
                && !self.any(at, PERSONAL.with(Classes::of(&[Class::Organization])))
                && self.token(at).is_some_and(|token| token.shape == Shape::Title)
        };
        !state.known
            && !state.complement
            && subject(and - 1)
            && !self.has(and - 1, Class::OrgNoun)
            && subject(and + 1)
            && self.cased()
            && (and + 2..and + 2 + NEAR - 1)
                .take_while(|&at| self.is_name_word(at))
                .any(|at| self.has(at, Class::OrgNoun))
    }

    /// "Health and | Human Services" against "Justice and | Harvard University", "Justice and | the FBI".
    fn joins_complement(&self, next: usize) -> bool {
        self.is_name_word(next)
            && !self.has(next, Class::Organization)
            && self.token(next).is_some_and(|token| token.shape != Shape::Upper)
            && self.is_plain(next)
    }
}
