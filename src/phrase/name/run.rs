//! How far a run of name words goes.

use super::joint::is_junior;
use super::reader::{FUNCTION, GROUND, PERSONAL, PLAIN, Reader, TIME, VERB};
use crate::lexicon::tables::names::particle;
use crate::lexicon::tables::organizations::noun;
use crate::lexicon::{Class, Classes, Set, words};
use crate::phrase::title::TitleRun;
use crate::text::{Gap, Shape, Token, TokenKind};

/// No name has more tokens.
const LONGEST: usize = 24;

/// What the run is so far.
#[derive(Clone, Copy, Default)]
pub(super) struct State {
    /// A noun of organizations that may take a complement was seen.
    pub(super) body: bool,
    /// A complement of one was begun.
    pub(super) complement: bool,
    /// It began with a given name.
    pub(super) person: bool,
    pub(super) words: usize,
    /// The lexicon knows it as an organization.
    pub(super) known: bool,
    /// It begins with a place's name of several words.
    place: bool,
}

impl Reader<'_, '_> {
    /// Where the run that begins at a token ends; none if none does.
    #[inline(never)]
    pub(super) fn run(&self, at: usize) -> Option<usize> {
        let mut state = State::default();
        let mut end = self.begin(at, &mut state)?;
        while end < at + LONGEST {
            match self.go_on(at, end, &mut state) {
                Some(next) => end = next,
                None => break,
            }
        }
        Some(end)
    }

    fn begin(&self, at: usize, state: &mut State) -> Option<usize> {
        /// What most words of names have none of.
        const ODD: Classes = FUNCTION.with(TIME).with(Classes::of(&[
            Class::Deictic,
            Class::Organization,
            Class::PhraseStart,
            Class::TitleStatus,
        ]));
        let token = self.token(at)?;
        if !self.is_name(token) {
            return self.begin_small(token, at, state);
        }
        if let Some(end) = self.title_at(at).and_then(|title| self.office_of(title, at)) {
            state.body = true;
            return Some(end);
        }
        if token.any(ODD) {
            if let Some(end) = self.begin_odd(token, at, state) {
                return end;
            }
        }
        if !self.cased() && token.any(PLAIN) && !token.any(PERSONAL) && !token.has(Class::OrgNoun) {
            return None;
        }
        if self.begins_sentence(at) && self.is_opener(token, at) || self.is_partisan(at) {
            return None;
        }
        self.note(token, at, state);
        Some(self.behind_initial(token, at))
    }

    /// "3rd Infantry Division", "al-Abadi".
    #[inline(never)]
    fn begin_small(&self, token: &Token, at: usize, state: &mut State) -> Option<usize> {
        if self.is_ordinal(token) && self.is_name_word(at + 1) && self.body_follows(at + 1) {
            state.words = 1;
            return Some(at + 1);
        }
        self.particle_first(at)
    }

    /// A word that the lexicon knows a term to begin with, or that is no name in most places: where the run that it
    /// begins ends, or that it begins none; nothing where it is a word like others.
    #[inline(never)]
    fn begin_odd(&self, token: &Token, at: usize, state: &mut State) -> Option<Option<usize>> {
        if let Some((length, _)) = self.document.phrase(at, Class::Organization) {
            // "The Australian firm" is no newspaper.
            let small =
                |at: usize| self.token(at).is_some_and(|next| next.shape == Shape::Lower && next.any(PLAIN));
            // So is "The sun rose", "The independent review".
            let article = token.is(words::THE)
                && length == 2
                && (small(at + 1) || self.has(at + 1, Class::Country) && small(at + 2));
            let longer = token.is(words::THE) && self.is_name_word(at + length);
            // "ORANGE COUNTY" is no company in a line of capitals.
            let county = !self.cased() && self.document.is(at + length, words::COUNTY);
            if article || longer || county {
                return Some(None);
            }
            let doubtful = length == 1
                && token.shape != Shape::Upper
                && (self.is_plain(at) || token.any(PERSONAL.with(GROUND)));
            if !doubtful {
                state.body = true;
                state.known = true;
                return Some(Some(at + length));
            }
        }
        // "Former Orange County" in a heading too.
        let place = || self.any(at + 1, GROUND.with(Classes::of(&[Class::PhraseStart])));
        if token.has(Class::TitleStatus)
            && self.is_name_word(at + 1)
            && (self.begins_sentence(at) || self.any(at, PLAIN) && place())
        {
            return Some(None);
        }
        let grounds: &[Class] =
            if token.has(Class::PhraseStart) { &[Class::Country, Class::Region, Class::Place] } else { &[] };
        for &class in grounds {
            if let Some((length, _)) = self.document.phrase(at, class).filter(|(length, _)| *length > 1) {
                state.words = length;
                state.place = true;
                return Some(Some(at + length));
            }
        }
        // "US" is no pronoun.
        let function = token.any(FUNCTION)
            && !(token.shape == Shape::Upper && token.has(Class::Country) && self.cased());
        let time = token.any(TIME) || token.has(Class::Deictic) && !token.any(PERSONAL);
        ((function || time) && !self.is_name_in_spite(at)).then_some(None)
    }

    /// "Democrat | Jane Roe", but "Republican Governors Association".
    fn is_partisan(&self, at: usize) -> bool {
        self.document.is_in(at, Set::Partisan) && self.is_name_word(at + 1) && !self.body_follows(at + 1)
    }

    /// "Speaking", "Asked", "Other", "Currently Shalev", "Yesterday Mohamed", "Nonpartisan Paul Tse": a word that begins a sentence
    /// and no name.
    fn is_opener(&self, token: &Token, at: usize) -> bool {
        const NAMES: Classes = PERSONAL.with(Classes::of(&[Class::OrgNoun, Class::Country, Class::Place]));
        // "Other deputies", "Responding Anaheim Police officers", "Two Denver officers".
        let qualifies = token.any(Classes::of(&[Class::VerbIng, Class::NumberWord]));
        if token.is(words::OTHER) || qualifies && self.any(at + 1, GROUND) {
            return true;
        }
        // "Two Hezbollah commanders", "Senior US officials", "Registered Democrats".
        if (token.has(Class::NumberWord) || self.document.is_in(at, Set::Counting)) && self.is_counted(at + 1)
        {
            return true;
        }
        if token.any(VERB)
            && !token.any(PERSONAL.with(Classes::of(&[Class::OrgNoun])))
            && !self.body_follows(at + 1)
        {
            return true;
        }
        if token.any(NAMES) || !self.is_name_word(at + 1) {
            return false;
        }
        let adverb = token.any(Classes::of(&[Class::Adverb, Class::Deictic]))
            || self.document.word(at).ends_with("ly");
        adverb || token.any(PLAIN) && self.has(at + 1, Class::SureGivenName)
    }

    /// Countries, bodies and members of parties are counted and ranked; the words before them are no part of their names.
    fn is_counted(&self, at: usize) -> bool {
        const KNOWN: Classes = GROUND.with(Classes::of(&[Class::Demonym, Class::Organization]));
        self.is_name_word(at)
            && (self.any(at, KNOWN) || self.has(at, Class::OrgNoun) && self.has(at, Class::NounPlural))
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
        let titled = self.title_before().is_some_and(|title| title.written.end as usize == at);
        if bits & particle::PREFIX != 0 && self.is_mark(at + 1, b'-') && self.is_name_word(at + 2) {
            let glued = self.token(at + 1).is_some_and(|token| token.is_glued());
            return glued.then_some(at + 3);
        }
        let word = bits & (particle::INNER | particle::FIRST) != 0;
        (word && titled && self.is_name_word(at + 1)).then_some(at + 2)
    }

    #[inline]
    pub(super) fn note(&self, token: &Token, at: usize, state: &mut State) {
        if token.has(Class::OrgNoun) {
            state.body |= self.begins_body(at);
        }
        if state.words == 0 {
            let initial = || token.end - token.start == 1 && self.is_mark(at + 1, b'.');
            state.person = token.has(Class::GivenName) || initial();
        }
        state.words += 1;
    }

    /// "Bank", "Ministry": what may take a complement.
    #[inline(never)]
    fn begins_body(&self, at: usize) -> bool {
        self.document.value(at, Class::OrgNoun).is_some_and(|value| value & noun::FIRST != 0)
    }

    /// Behind an initial's point: "F.", and behind the point of "St."
    #[inline]
    fn behind_initial(&self, token: &Token, at: usize) -> usize {
        if self.is_point(at + 1) { self.behind_point(token, at) } else { at + 1 }
    }

    #[inline(never)]
    fn behind_point(&self, token: &Token, at: usize) -> usize {
        let next = at + 1;
        let initial = token.end - token.start == 1 || self.document.word(at).contains('.');
        // "in Tracy, CA. Haldane was sentenced": the point ends a sentence.
        let state = token.any(GROUND) && at > 0 && self.is_mark(at - 1, b',');
        let abbreviated = initial || token.has(Class::Abbreviation) && self.is_name_word(next + 1) && !state;
        if abbreviated || is_junior(token) { next + 1 } else { next }
    }

    /// One step: the next word of the name with what joins it, or the end of the run.
    fn go_on(&self, start: usize, end: usize, state: &mut State) -> Option<usize> {
        let token = self.token(end)?;
        if token.gap >= Gap::Line && (token.gap == Gap::Paragraph || !self.is_wrapped(end)) {
            return None;
        }
        if state.known && !self.cased() {
            return None;
        }
        if self.is_name(token) {
            return self.word(token, start, end, state);
        }
        if token.kind == TokenKind::Mark {
            return self.mark(token, end, state);
        }
        // "Norvik Maritime plc".
        if token.has(Class::OrgNoun) && state.words > 0 && token.gap == Gap::Space {
            let legal =
                self.document.value(end, Class::OrgNoun).is_some_and(|value| value & noun::LEGAL != 0);
            return legal.then_some(end + 1);
        }
        if token.has(Class::NameParticle) && !state.body {
            return self.particle(end);
        }
        if state.body || token.is(words::AND) { self.connector(end, state) } else { None }
    }

    /// A mark that joins what stands behind it.
    fn mark(&self, token: &Token, at: usize, state: &State) -> Option<usize> {
        match u8::try_from(token.lexeme.0).ok()? {
            b'-' if token.is_glued() => {
                let next = self.token(at + 1)?;
                let joined = next.is_word() && (next.is_glued() || self.has(at - 1, Class::NameParticle));
                (joined && !self.is_compound(next, at + 1)).then_some(at + 2)
            }
            b'&' => (self.is_name_word(at + 1) && !state.person).then_some(at + 2),
            b',' => self.suffix(at + 1).or_else(|| self.legal(at + 1)).or_else(|| self.district(at)),
            b'"' | b'(' | b'\'' => self.nickname(at, state),
            _ => None,
        }
    }

    /// "Hamas-run", "London-based", "Arabic-language": the name ends before the hyphen.
    fn is_compound(&self, next: &Token, at: usize) -> bool {
        /// "Il-sung" is a given name.
        const SHORTEST: usize = 5;
        const PARTICIPLES: Classes = Classes::of(&[Class::VerbPast, Class::VerbParticiple]);
        next.shape == Shape::Lower
            && (next.any(PARTICIPLES) && next.span().len() >= SHORTEST
                || self.document.is_in(at, Set::Compound))
    }

    /// "Ali Haddad/Reuters | Zelensky said": the agency of a caption ends it.
    fn ends_credit(&self, token: &Token, start: usize) -> bool {
        let before = |mark| start.checked_sub(1).is_some_and(|before| self.is_mark(before, mark));
        let via = || start.checked_sub(1).is_some_and(|before| self.document.word(before) == "via");
        let named = token.any(PERSONAL.with(GROUND)) || token.has(Class::Demonym) || !token.lexeme.is_known();
        named && (before(b'/') || via())
    }

    fn word(&self, token: &Token, start: usize, at: usize, state: &mut State) -> Option<usize> {
        // "Michigan Democrat | Jane Roe", but "Liberal Democrat MP".
        let seated = self.any(at - 1, GROUND) && self.is_partisan(at);
        // "said Ravel | French President Roe".
        let titled = token.has(Class::Demonym)
            && self.title_at(at + 1).is_some_and(|title| title.written.start as usize == at + 1);
        if seated
            || titled && !state.body
            || state.known && state.words == 0 && self.ends_credit(token, start)
        {
            return None;
        }
        if let Some(title) = self.title_at(at) {
            if let Some(end) = self.office_of(title, at) {
                state.body = true;
                return Some(end);
            }
            if !self.holds_title(title, start, at, state) {
                return None;
            }
        }
        if token.any(FUNCTION) && !token.any(PERSONAL) && token.shape != Shape::Upper {
            // "League Against Cruel Sports", "Internet Crimes Against Children Task Force".
            let against = self.cased()
                && self.document.word(at) == "Against"
                && self.is_name_word(at + 1)
                && !self.any(at - 1, Classes::of(&[Class::VerbPast, Class::VerbParticiple]));
            state.place &= !against;
            return against.then_some(at + 1);
        }
        if token.any(TIME) && !token.any(PERSONAL) {
            return None;
        }
        // "Santa Ana | Hispanic", but "Santa Ana Police Department", "San Diego County".
        if state.place && !state.body && !self.body_follows(at) && self.document.word(at) != "County" {
            return None;
        }
        // "Minister of Culture | Ovik Oveyan": or a word that no table holds.
        let begins = token.has(Class::SureGivenName)
            || !token.lexeme.is_known() && self.has(at - 1, Class::TitleDomain);
        if begins && self.begins_complement_name(start, at)
            || state.words == 1 && self.leaves_demonym(start, at)
        {
            return None;
        }
        let names_body =
            || self.document.phrase(at, Class::Organization).is_some_and(|(length, _)| length > 1);
        if state.person && self.has(start, Class::SureGivenName) && names_body() {
            return None;
        }
        if token.any(PLAIN) && !token.any(PERSONAL) && self.ends_before_plain(token, at, state) {
            return None;
        }
        self.note(token, at, state);
        Some(self.behind_legal_point(self.behind_initial(token, at)))
    }

    /// Whether the title that holds a word of the run leaves it in the name.
    #[inline(never)]
    fn holds_title(&self, title: &TitleRun, start: usize, at: usize, state: &State) -> bool {
        // "National Union of Teachers": a plural inside a complement is part of the body's name; so is a title that the
        // complement began with: "Office of Inspector General".
        let entered = (title.written.start as usize) < at && title.written.start as usize > start;
        let office = || state.complement && self.document.word(start).eq_ignore_ascii_case("office");
        // "Crime Victims Services Division": the run began with it as with a word of the name.
        title.written.start as usize == start && self.cased()
            || state.complement && (title.is_plural() || entered)
            || office()
            || entered && self.is_part_of_name(title, title.written.start as usize)
            || self.is_surname_in_spite(start, at, title, state)
            || self.is_part_of_name(title, at)
    }

    /// Whether a plain word that is no person's stands behind the name.
    fn ends_before_plain(&self, token: &Token, at: usize, state: &State) -> bool {
        let headline = !self.cased() && !token.has(Class::OrgNoun) && (!state.body || state.complement);
        // "Todd Spitzer Issues Statement", but "Andy Warhol Photographic Legacy Program".
        let verb = state.person && !state.body && state.words >= 2 && !self.has(at - 1, Class::NameParticle);
        // "Ahmed Mohamed Image: …".
        let caption = state.person && self.is_mark(at + 1, b':');
        caption || (headline || verb) && !self.body_follows(at)
    }

    /// "Australian | Julian Assange", "Australian | Lynton Crosby".
    fn leaves_demonym(&self, start: usize, at: usize) -> bool {
        let odd =
            |at: usize| !self.is_plain(at) && !self.any(at, Classes::of(&[Class::OrgNoun, Class::Place]));
        self.any(start, Classes::of(&[Class::Demonym, Class::Country]))
            && (self.has(start, Class::Demonym) || !self.has(start, Class::GivenName))
            && self.is_name_word(at + 1)
            && !self.has(at + 1, Class::OrgNoun)
            && (self.has(at, Class::SureGivenName)
                || self.has(at + 1, Class::Surname) && odd(at) && odd(at + 1))
    }
}
