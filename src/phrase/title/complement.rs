//! The complements behind a title: "of the Bank of Japan", "for European publishing".

use super::TitleRun;
use super::link::{Linker, NO_DOMAIN, SMALL_WORDS};
use super::remit::is_remit;
use crate::lexicon::tables::titles::flag;
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::phrase::name::{Evidence, NameRun};
use crate::text::{Gap, Shape, TokenKind, TokenRange};

/// "Head of Platform Solutions for Ascom": no more complements stand in a row.
const COMPLEMENTS: usize = 3;

/// Prepositions that join a complement to a title.
const JOINING: WordSet = WordSet::of(&[
    words::OF,
    words::FOR,
    words::AT,
    words::IN,
    words::TO,
    words::WITH,
    words::FROM,
    words::ON,
]);

impl Linker<'_, '_> {
    /// `(of|for|at|in|to|with|from|on) the? X`, as often as it stands there.
    pub(super) fn complements(&self, title: &mut TitleRun, next_title: u32) {
        for _ in 0..COMPLEMENTS {
            let mut at = title.full.end as usize;
            // "Chief Executive Officer (CEO) of Hansa".
            if self.document.is_mark(at, b'(') && self.document.is_mark(at + 2, b')') {
                at += 3;
            }
            if at as u32 >= next_title || !self.complement(title, at) {
                break;
            }
        }
        self.second_remit(title);
    }

    fn complement(&self, title: &mut TitleRun, at: usize) -> bool {
        let preposition = self.document.lexeme(at);
        if !JOINING.has(preposition)
            || self.document.token(at).is_some_and(|token| token.gap >= Gap::Paragraph)
        {
            return false;
        }
        let mut start = at + 1;
        let determined =
            self.document.has(start, Class::Determiner) || self.document.has(start, Class::Possessive);
        // "to the head of his wife Zara Prest": no remit.
        if self.document.has(start, Class::Possessive) && self.document.has(start + 1, Class::PersonNoun) {
            return false;
        }
        start = self.behind_compound(start + usize::from(determined));
        if let Some(name) = self.beginning(start) {
            return self.named(title, *name, preposition);
        }
        if (preposition == words::OF || preposition == words::FOR) && self.capitals(title, start) {
            return true;
        }
        if !title.has(flag::COMPLEMENT) {
            return false;
        }
        self.small(title, start, preposition, determined)
    }

    /// "London-based | Corvane", "Hamas-run | ministry": the body stands behind the compound.
    fn behind_compound(&self, at: usize) -> usize {
        let end = self.beginning(at).map_or(at, |name| name.tokens.end as usize);
        let glued = |at: usize| self.document.token(at).is_some_and(|token| token.is_glued());
        let compound = end > at
            && self.document.is_mark(end, b'-')
            && glued(end)
            && glued(end + 1)
            && self.document.tokens[end + 1].shape == Shape::Lower;
        if compound { end + 2 } else { at }
    }

    /// A complement that is a name: country, body, or a remit.
    fn named(&self, title: &mut TitleRun, name: NameRun, preposition: Lexeme) -> bool {
        let (tokens, evidence) = (name.tokens, name.evidence);
        // "a spokesman for Donald Trump": a person is no body.
        if evidence.is_person_like() && !evidence.has(Evidence::KNOWN_ORGANIZATION) {
            title.full.end = tokens.end;
            return true;
        }
        let country = self.is_country(tokens);
        // "China's Commerce Ministry", "Europol's European Cybercrime Centre", "the German charity SeaBridge".
        if let Some(unit) = self.unit(tokens.end as usize) {
            if country && self.document.tokens[tokens.end as usize].kind == TokenKind::Clitic {
                title.country = title.country.or(Some(tokens));
            }
            title.organization = title.organization.or(Some(unit));
            title.full.end = unit.end;
            return true;
        }
        if let Some(end) = self.described(&name) {
            if country {
                title.country = title.country.or(Some(tokens));
            }
            title.full.end = end;
            return true;
        }
        // "the Indonesian military", "the Chicago police".
        let grown = self.with_small_noun(tokens);
        if grown != tokens {
            if country {
                title.country = title.country.or(Some(tokens));
            }
            title.organization = title.organization.or(Some(grown));
            title.full.end = grown.end;
            return true;
        }
        if country && preposition == words::OF {
            title.country = title.country.or(Some(tokens));
            title.full.end = tokens.end;
            return true;
        }
        match self.is_body(name, preposition) {
            None => return false,
            Some(true) => self.join_body(title, name, preposition),
            Some(false) => self.join_remit(title, tokens.end),
        }
        true
    }

    /// Whether a name behind a preposition is the body of the office, or its remit: "Minister for the Middle East",
    /// "ambassador to France", "Minister for Defence". None: it does not belong to the title.
    fn is_body(&self, name: NameRun, preposition: Lexeme) -> Option<bool> {
        let evidence = name.evidence;
        let sure = Evidence::ORG_LAST
            .with(Evidence::ORG_FIRST)
            .with(Evidence::LEGAL)
            .with(Evidence::KNOWN_ORGANIZATION);
        let weak = evidence.has(Evidence::ORG_WEAK) && !evidence.has(Evidence::SINGLE);
        let remit = || {
            preposition == words::OF
                && !evidence.has(Evidence::KNOWN_ORGANIZATION)
                && is_remit(self.document.word(name.tokens.end as usize - 1))
        };
        let plain = evidence.has(Evidence::PLAIN_WORDS) && (!evidence.has(sure) && !weak || remit());
        let named = evidence.is_organization() && !plain;
        let place = evidence.has(Evidence::KNOWN_PLACE);
        match preposition {
            words::IN | words::ON => None,
            words::AT | words::WITH => Some(true),
            words::OF => Some(!plain || evidence.has(Evidence::ACRONYM)),
            words::FOR => Some(named || !place && !plain),
            words::FROM => Some(named || !place),
            _ => Some(named),
        }
    }

    fn join_body(&self, title: &mut TitleRun, name: NameRun, preposition: Lexeme) {
        // "General Manager of Life Care Solutions at GE Healthcare": the nearer complement was the remit.
        let remit = title.organization.is_some_and(|first| {
            let plain = || {
                let run = self.beginning(first.start as usize);
                run.is_some_and(|run| run.evidence.has(Evidence::PLAIN_WORDS))
            };
            first.end == title.full.end
                && title.tokens.end + 4 > first.start
                && (preposition == words::AT || preposition == words::FOR && plain())
        });
        if remit {
            title.tokens.end = title.full.end;
            title.written.end = title.full.end;
            title.organization = Some(name.tokens);
        }
        // "Welsh secretary of the British Medical Association": the body comes before the place.
        let place = title.organization.is_some_and(|front| {
            front.end <= title.written.start && self.document.has(front.start as usize, Class::Place)
        });
        if title.organization.is_none() || place && name.evidence.is_organization() {
            title.organization = Some(name.tokens);
        }
        title.full.end = name.tokens.end;
    }

    /// The remit joins the title only where nothing stands between.
    fn join_remit(&self, title: &mut TitleRun, end: u32) {
        let behind = self.behind_second_remit(self.behind_small_nouns(end));
        if title.tokens.end == title.full.end {
            title.tokens.end = behind;
            title.written.end = behind;
        }
        title.full.end = behind;
    }

    /// "Director of Public Affairs" in a line of capitals, where plain words make no name run.
    fn capitals(&self, title: &mut TitleRun, start: usize) -> bool {
        let mut end = start;
        while end < start + SMALL_WORDS {
            let and = self.document.is(end, words::AND);
            let Some(token) = self.document.token(end + usize::from(and)) else { break };
            let time = token.any(Classes::of(&[Class::Month, Class::Weekday]));
            if !token.is_word() || !token.is_capitalized() || time || token.gap >= Gap::Line {
                break;
            }
            end += 1 + usize::from(and);
        }
        if end == start || title.tokens.end != title.full.end {
            return false;
        }
        title.tokens.end = end as u32;
        title.written.end = end as u32;
        title.full.end = end as u32;
        true
    }

    /// The body that a genitive or a noun in small letters joins to a name: `'s X`, `charity X`.
    fn unit(&self, end: usize) -> Option<TokenRange> {
        let clitic = self.document.token(end)?.kind == TokenKind::Clitic;
        let mut at = end + usize::from(clitic);
        for _ in 0..2 {
            let small = self.document.token(at).is_some_and(|token| {
                token.shape == Shape::Lower
                    && token.gap == Gap::Space
                    && token.has(Class::Noun)
                    && !token.any(NO_DOMAIN)
            });
            at += usize::from(small);
        }
        let unit = self.beginning(at).filter(|unit| !unit.evidence.is_person_like())?;
        let joined = if clitic { unit.evidence.is_organization() } else { at > end };
        joined.then_some(unit.tokens)
    }

    /// "spokesman for Gaza's health ministry": a branch of a state, described and not named. Gives its end.
    fn described(&self, place: &NameRun) -> Option<u32> {
        const BUSINESS: &[&str] = &[
            "association", "club", "company", "federation", "hospital", "party", "team", "union",
            "university",
        ];
        let clitic = place.tokens.end;
        let genitive = self.document.token(clitic as usize)?.kind == TokenKind::Clitic;
        if !genitive || !place.evidence.has(Evidence::KNOWN_PLACE) {
            return None;
        }
        let start = TokenRange { end: clitic + 1, ..place.tokens };
        let end = self.with_small_noun(start).end;
        (end > start.end && !BUSINESS.contains(&self.document.word(end as usize - 1))).then_some(end)
    }

    /// A name with the noun in small letters that makes it a body's.
    fn with_small_noun(&self, tokens: TokenRange) -> TokenRange {
        const NOUNS: &[&str] = &[
            "military", "army", "navy", "police", "government", "parliament", "ministry", "council", "court",
            "embassy", "government's", "administration", "authorities", "legislature", "senate",
            "coastguard", "office", "force", "forces", "club", "party", "team", "federation", "association",
            "union", "university", "hospital", "company",
        ];
        /// "regional military administration"
        const LONGEST: usize = 2;
        let at = tokens.end as usize;
        let small = |at: &usize| {
            self.document.token(*at).is_some_and(|token| {
                token.shape == Shape::Lower
                    && token.gap == Gap::Space
                    && token.any(Classes::of(&[Class::Noun, Class::Adjective]))
            })
        };
        let mut nouns = (at..at + LONGEST).take_while(small);
        let noun = nouns.find(|&at| NOUNS.contains(&self.document.word(at)));
        let military = |noun: usize| usize::from(self.document.word(noun + 1) == "administration");
        let grown = noun.map_or(0, |noun| noun + 1 + military(noun) - at);
        TokenRange::new(tokens.start as usize, at + grown)
    }

    /// "professor of photography", "spokesman for the Indonesian military", "chief of the city's police".
    fn small(&self, title: &mut TitleRun, start: usize, preposition: Lexeme, determined: bool) -> bool {
        let stop = Classes::of(&[
            Class::Determiner,
            Class::Preposition,
            Class::Conjunction,
            Class::WhWord,
            Class::Auxiliary,
            Class::Modal,
            Class::Pronoun,
            Class::Reporting,
            Class::VerbPast,
        ]);
        let mut end = start;
        while end < start + SMALL_WORDS {
            let Some(token) = self.document.token(end) else { break };
            if !token.is_word() || token.is_capitalized() || token.any(stop) || token.gap >= Gap::Line {
                break;
            }
            end += 1;
        }
        if end == start {
            return false;
        }
        let behind = end as u32;
        // "chief executive of chip maker Corvane".
        let unit = self
            .beginning(end)
            .filter(|unit| !unit.evidence.is_person_like() && preposition != words::IN && !determined);
        if let Some(unit) = unit {
            title.organization = title.organization.or(Some(unit.tokens));
            title.full.end = unit.tokens.end;
            return true;
        }
        // "chief of the highway police".
        const FORCES: &[&str] = &["police", "army", "navy", "guard", "military", "coastguard"];
        if FORCES.contains(&self.document.word(end - 1)) {
            title.organization = title.organization.or(Some(TokenRange::new(start, end)));
            title.full.end = behind;
            return true;
        }
        // "chairman of the panel", "a spokesman for the company": described, not named.
        if title.has(flag::SPOKES) || determined {
            title.full.end = behind;
            return true;
        }
        if [words::OF, words::FOR, words::ON, words::IN].contains(&preposition) {
            if title.tokens.end == title.full.end {
                title.tokens.end = behind;
                title.written.end = behind;
            }
            title.full.end = behind;
            return true;
        }
        false
    }
}
