//! The complements behind a title: "of the Bank of Japan", "for European publishing".

use super::TitleRun;
use super::link::{Linker, NO_DOMAIN, SMALL_WORDS};
use crate::lexicon::tables::titles::flag;
use crate::lexicon::words::WordSet;
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::phrase::name::{Evidence, NameRun};
use crate::text::{Gap, Shape, TokenKind, TokenRange};

/// "Head of Platform Solutions for Ascom": no more complements stand in a row.
const COMPLEMENTS: usize = 3;

/// Nouns of bodies that name a remit behind "of": "Head of Platform Solutions".
const REMITS: &[&str] = &[
    "Operations",
    "Services",
    "Security",
    "Communications",
    "Development",
    "Sales",
    "Marketing",
    "Health",
    "Finance",
    "Energy",
    "Technology",
    "Technologies",
    "Solutions",
    "Engineering",
    "Research",
    "Intelligence",
    "Investment",
    "Investments",
    "Education",
    "Media",
    "News",
    "Sports",
    "Sport",
    "Music",
    "Policy",
    "Markets",
    "Design",
    "Innovation",
    "Products",
    "Networks",
    "Software",
    "Care",
    "Resources",
    "Retail",
    "Mobile",
    "Digital",
    "Transport",
    "Transportation",
    "Programs",
    "Programmes",
    "Staff",
    "Experience",
    "Cloud",
    "Equity",
    "Insurance",
    "Systems",
];

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

/// What goes on with the sentence, though the tables call it a noun too: "the ambassador to France left".
const NO_REMIT: Classes =
    Classes::of(&[Class::Preposition, Class::Reporting, Class::Auxiliary, Class::VerbPast]);

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
        start += usize::from(determined);
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
                && REMITS.contains(&self.document.word(name.tokens.end as usize - 1))
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

    /// A name with the noun in small letters that makes it a body's.
    fn with_small_noun(&self, tokens: TokenRange) -> TokenRange {
        const NOUNS: &[&str] = &[
            "military",
            "army",
            "navy",
            "police",
            "government",
            "parliament",
            "ministry",
            "council",
            "court",
            "embassy",
            "government's",
            "administration",
            "authorities",
            "legislature",
            "senate",
            "coastguard",
            "office",
            "force",
            "forces",
            "club",
            "party",
            "team",
            "federation",
            "association",
            "union",
            "university",
            "hospital",
            "company",
        ];
        let at = tokens.end as usize;
        let small = |at: usize| {
            self.document
                .token(at)
                .is_some_and(|token| token.shape == Shape::Lower && token.gap == Gap::Space)
        };
        let noun = |at: usize| small(at) && NOUNS.contains(&self.document.word(at));
        let two =
            small(at) && self.document.any(at, Classes::of(&[Class::Noun, Class::Adjective])) && noun(at + 1);
        let grown = if noun(at) {
            1
        } else if two {
            2
        } else {
            0
        };
        TokenRange::new(tokens.start as usize, at + grown)
    }

    /// "managing director for European | publishing": the nouns that an adjective of a place stands before.
    fn behind_small_nouns(&self, mut at: u32) -> u32 {
        for _ in 0..2 {
            let noun = self.document.token(at as usize).is_some_and(|token| {
                token.shape == Shape::Lower
                    && token.gap == Gap::Space
                    && token.any(Classes::of(&[Class::Noun, Class::NounPlural]))
                    && !token.any(NO_REMIT)
            });
            at += u32::from(noun);
        }
        at
    }

    /// "Foreign Affairs and | Security Policy".
    fn behind_second_remit(&self, and: u32) -> u32 {
        let second = self.beginning(and as usize + 1).filter(|second| {
            let (evidence, end) = (second.evidence, second.tokens.end as usize);
            self.document.is(and as usize, words::AND)
                && evidence.has(Evidence::PLAIN_WORDS)
                && !evidence.has(Evidence::KNOWN_ORGANIZATION)
                && !evidence.is_person_like()
                && self.document.tokens.get(end).is_none_or(|next| next.kind == TokenKind::Mark)
        });
        second.map_or(and, |second| second.tokens.end)
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
