//! How sure it is that a name run names a person: fixed scores, added up.

use super::attach::{Place, Titles};
use super::{APPOSITIVE, CONTEXT, Candidate, FULL, HONORIFIC, RANKED, SHORT, TITLED};
use crate::arbitrate::Strength;
use crate::extract::Input;
use crate::lexicon::tables::titles::flag;
use crate::lexicon::{Class, Classes, words};
use crate::phrase::NameRun;
use crate::phrase::name::Evidence;
use crate::rule::Rule;
use crate::text::{Gap, Shape, TokenKind};

/// What each piece of evidence adds, in hundredths, so that sums are exact. From 50 on a person is reported, unless the
/// caller moves the bar.
const SCORES: &[(Evidence, i16)] = &[
    (Evidence::RANK, 50),
    (Evidence::TITLE, 50),
    (Evidence::HONORIFIC, 50),
    (Evidence::GIVEN, 35),
    (Evidence::GIVEN_AMBIGUOUS, 30),
    (Evidence::SURNAME, 30),
    (Evidence::SURNAME_AMBIGUOUS, 10),
    (Evidence::INITIAL, 25),
    (Evidence::SUFFIX, 30),
    (Evidence::PARTICLE, 30),
    (Evidence::FAMILY_FIRST, 35),
    (Evidence::SPEAKS, 30),
    (Evidence::AGE, 40),
    (Evidence::WHO, 25),
    (Evidence::ORG_LAST, -90),
    (Evidence::ORG_FIRST, -90),
    (Evidence::ORG_WEAK, -40),
    (Evidence::LEGAL, -90),
    (Evidence::KNOWN_ORGANIZATION, -90),
    (Evidence::THING, -60),
    (Evidence::KNOWN_PLACE, -(PLACE as i16)),
    (Evidence::PLACE_WORD, -15),
    (Evidence::ACRONYM, -50),
    (Evidence::NUMBER, -40),
    (Evidence::INNER_CAPITAL, -40),
    (Evidence::LOCATIVE, -20),
    (Evidence::THE, -35),
    (Evidence::HEADLINE, -(HEADLINE as i16)),
    (Evidence::PLAIN_WORDS, -(PLAIN as i16)),
];

/// The same for each byte of the evidence's bits, added up: how many bits are set cannot be foretold.
const SUMS: [[i16; 256]; BYTES] = {
    let (mut sums, mut i) = ([[0; 256]; BYTES], 0);
    while i < SCORES.len() {
        let bit = SCORES[i].0.0.trailing_zeros() as usize;
        let mut byte = 0;
        while byte < 256 {
            if byte >> (bit % 8) & 1 == 1 {
                sums[bit / 8][byte] += SCORES[i].1;
            }
            byte += 1;
        }
        i += 1;
    }
    sums
};

/// So many bytes hold all that is scored.
const BYTES: usize = 5;

/// What a name that is a place's loses.
const PLACE: i32 = 50;
/// What a name of plain words loses.
const PLAIN: i32 = 30;
/// What a line of capitals takes away.
const HEADLINE: i32 = 10;
/// An appositive title.
const APPOSED: i32 = 40;
/// A title shared with the name before.
const CHAINED: i32 = 50;
/// Two to four capitalized words that are no plain words, countries or bodies.
const SHAPE: i32 = 20;
/// A name behind the genitive of a body.
const MEMBER: i32 = 20;
/// A line of its own that holds a word of names.
const LINE: i32 = 25;
/// The name of a byline or of an agency's credits.
const CREDIT: i32 = 40;
/// "winemaker Southcorp": what the occupation adds is taken away again.
const COMPANY: i32 = 90;
/// A weak noun of bodies that is a surname behind a given name.
const WEAK: i32 = 40;
/// "BBC Arabic": a body's acronym before another word.
const ACRONYM: i32 = 60;
/// A name before "regime" makes good what its article and its shortness take away.
const REGIME: i32 = 110;
/// A name behind a word of kin: "his wife Zara Prest".
const KIN: i32 = 45;
/// One word without a title is rarely a first mention.
const SINGLE: i32 = -25;

/// What words of names give.
const NAMED: Evidence =
    Evidence::GIVEN.with(Evidence::GIVEN_AMBIGUOUS).with(Evidence::SURNAME).with(Evidence::SURNAME_AMBIGUOUS);
const SURNAMED: Evidence = Evidence::SURNAME.with(Evidence::SURNAME_AMBIGUOUS);
/// What stands before it.
const BESIDE: Evidence = Evidence::TITLE.with(Evidence::RANK).with(Evidence::HONORIFIC);
/// What may add to the score of a single word without titles.
const HELPED: Evidence = BESIDE.with(Evidence::THE).with(Evidence::ORG_WEAK);

/// The confidence.
pub(super) fn score(input: &Input<'_, '_>, place: Place, titles: &Titles) -> f32 {
    let name = place.name;
    let evidence = name.evidence;
    let mut score = sum(evidence);
    // Many names are single words that nothing beside them can make a person's.
    if score + SINGLE <= 0 && evidence.has(Evidence::SINGLE) && !evidence.has(HELPED) && titles.is_none() {
        return 0.0;
    }
    if titles.apposed || titles.occupied && !evidence.has(Evidence::TITLE) {
        score += APPOSED;
    } else if titles.chained || titles.office.is_some() && !evidence.has(BESIDE) {
        // Shared, or before an acronym in brackets.
        score += CHAINED;
    }
    let titled = evidence.has(BESIDE) || titles.chained;
    score += if evidence.has(Evidence::SINGLE) {
        of_single(input, name, titles, titled)
    } else {
        of_several(input, name)
    };
    if follows_kin(input, name) {
        score += KIN;
    }
    if evidence.has(Evidence::PLAIN_WORDS)
        && !evidence.has(Evidence::HEADLINE)
        && addresses(input, name, titles)
    {
        score += PLAIN;
    }
    let sure_words = evidence.has(Evidence::GIVEN) && evidence.has(Evidence::SURNAME);
    if evidence.has(Evidence::HEADLINE) && (titled || sure_words && !evidence.has(Evidence::SINGLE)) {
        // Capitals mean little in a headline; a title or two sure words of a name do.
        score += HEADLINE;
    }
    // "Vincent Cable".
    if evidence.has(Evidence::ORG_WEAK) && evidence.has(Evidence::GIVEN) && evidence.has(SURNAMED) {
        score += WEAK;
    }
    if score > 0 && (!sure_words && is_titles_body(input, place) || holds_ampersand(input, name)) {
        score = 0;
    }
    score.clamp(0, 100) as f32 / 100.0
}

/// The rule that carries most of it.
pub(super) fn rule(candidate: &Candidate) -> Rule {
    let (evidence, titles) = (candidate.name.evidence, &candidate.titles);
    if candidate.short {
        SHORT
    } else if evidence.has(Evidence::TITLE) || titles.chained {
        TITLED
    } else if evidence.has(Evidence::RANK) {
        RANKED
    } else if evidence.has(Evidence::HONORIFIC) {
        HONORIFIC
    } else if titles.apposed {
        APPOSITIVE
    } else if evidence.has(Evidence::GIVEN.with(Evidence::GIVEN_AMBIGUOUS).with(Evidence::INITIAL)) {
        FULL
    } else {
        CONTEXT
    }
}

/// What is added to a name of one word.
fn of_single(input: &Input<'_, '_>, name: NameRun, titles: &Titles, titled: bool) -> i32 {
    let mut score = if titled { 0 } else { SINGLE };
    // "Ms. Corby" is no town.
    if name.evidence.has(Evidence::HONORIFIC) && name.evidence.has(Evidence::KNOWN_PLACE) {
        score += PLACE;
    }
    if titles.occupied && !name.evidence.has(NAMED) && names_company(input, name) {
        score -= COMPANY;
    }
    if name.evidence.has(Evidence::THE) && heads_regime(input, name) {
        score += REGIME;
    }
    score
}

/// What is added to a name of several words.
fn of_several(input: &Input<'_, '_>, name: NameRun) -> i32 {
    let evidence = name.evidence;
    let mut score = 0;
    if is_short(name) {
        if evidence.has(Evidence::WHOLE_LINE) && evidence.has(NAMED) {
            score += LINE;
        }
        let odd = Evidence::NUMBER.with(Evidence::THE).with(Evidence::HEADLINE).with(Evidence::THING);
        let odd_word =
            evidence.has(Evidence::PLAIN_WORD.with(Evidence::PLACE_WORD)) && !evidence.has(Evidence::GIVEN);
        if !evidence.has(odd) && !odd_word && !evidence.is_organization() {
            score += SHAPE;
        }
    }
    if is_credited(input, name) {
        score += CREDIT;
    }
    if follows_body(input, name) {
        score += MEMBER;
    }
    if is_of_acronym(input, name) {
        score -= ACRONYM;
    }
    score
}

/// "BBC Arabic", "CNN Opinion", but not "JD Vance".
fn is_of_acronym(input: &Input<'_, '_>, name: NameRun) -> bool {
    const SHORTEST: usize = 3;
    input.document.token(name.tokens.start as usize).is_some_and(|token| {
        token.shape == Shape::Upper
            && token.has(Class::Organization)
            && token.span().len() >= SHORTEST
            && !token.has(Class::GivenName)
    })
}

/// "his wife Zara Prest", "the actress's daughter Lana".
fn follows_kin(input: &Input<'_, '_>, name: NameRun) -> bool {
    const KIN: &[&str] = &[
        "boyfriend", "brother", "daughter", "father", "girlfriend", "husband", "mother", "sister", "son",
        "wife",
    ];
    let document = input.document;
    let Some(owner) = (name.tokens.start as usize).checked_sub(2) else { return false };
    document.has(owner + 1, Class::PersonNoun)
        && (document.has(owner, Class::Possessive) || document.tokens[owner].kind == TokenKind::Clitic)
        && KIN.contains(&document.word(owner + 1))
}

fn holds_ampersand(input: &Input<'_, '_>, name: NameRun) -> bool {
    name.tokens.indices().any(|at| input.document.is_mark(at, b'&'))
}

fn sum(evidence: Evidence) -> i32 {
    let bytes = evidence.0.to_le_bytes();
    SUMS.iter().zip(bytes).map(|(sums, byte)| i32::from(sums[usize::from(byte)])).sum()
}

/// Names of persons have no more than eight tokens.
fn is_short(name: NameRun) -> bool {
    name.tokens.len() <= 8
}

/// Whether what stands before a name of plain words makes it a name all the same, except in headlines: "President
/// Trump", but not "Chief Guest", "Member States", and not "Captain Charged with Assault", in a heading.
fn addresses(input: &Input<'_, '_>, name: NameRun, titles: &Titles) -> bool {
    const VERBS: Classes = Classes::of(&[Class::VerbPast, Class::VerbParticiple]);
    let title = titles.office.and_then(|office| input.phrases.titles.get(office as usize));
    let addressed = name.evidence.has(Evidence::HONORIFIC.with(Evidence::RANK))
        || title.is_some_and(|title| {
            title.has(flag::RULER | flag::LEGISLATOR | flag::JUDGE) && !title.is_plural()
        });
    let verb = name.evidence.has(Evidence::SINGLE.with(Evidence::PLAIN_WORDS))
        && !name.evidence.has(NAMED)
        && input.document.any(name.tokens.start as usize, VERBS);
    addressed && !verb
}

/// "the governor of Oriental Mindoro": a title has the name for its body or place.
fn is_titles_body(input: &Input<'_, '_>, place: Place) -> bool {
    let title = place.title_around(input);
    title.is_some_and(|title| title.is_office() && title.organization == Some(place.name.tokens))
}

/// "Civic Passion's Wong Yeung-tat": the genitive of a body or country before a name that ends in a surname.
fn follows_body(input: &Input<'_, '_>, name: NameRun) -> bool {
    let before = (name.tokens.start as usize).checked_sub(2);
    name.evidence.has(SURNAMED.with(Evidence::FAMILY_FIRST))
        && before.is_some_and(|before| {
            input.document.tokens[before + 1].kind == TokenKind::Clitic
                && input.document.tokens[before].is_capitalized()
        })
}

/// "By Chad Whitfield" on its line, "(Reporting by Elena Sforza; Editing by Mark Debono)".
fn is_credited(input: &Input<'_, '_>, name: NameRun) -> bool {
    const WORK: &[&str] =
        &["reporting", "editing", "writing", "written", "compiled", "reported", "edited", "translated"];
    let document = input.document;
    let start = name.tokens.start as usize;
    let Some(by) = start.checked_sub(1).filter(|&by| document.is(by, words::BY)) else { return false };
    let byline = document.layout.byline.is_some_and(|byline| byline.contains(document.span(name.tokens)));
    let opens = document.tokens[by].gap == Gap::Paragraph && document.tokens[by].is_capitalized();
    byline && opens || by > 0 && WORK.iter().any(|work| work.eq_ignore_ascii_case(document.word(by - 1)))
}

/// Whether the occupation before a name is one that companies have as often as people: "winemaker", "publisher".
fn names_company(input: &Input<'_, '_>, name: NameRun) -> bool {
    const TRADES: &[&str] = &[
        "brewer", "builder", "developer", "distributor", "insurer", "miner", "operator", "producer",
        "publisher", "rival", "supplier",
    ];
    let before = (name.tokens.start as usize).checked_sub(1);
    before.is_some_and(|before| {
        let word = input.document.word(before);
        word.ends_with("maker") || TRADES.contains(&word)
    })
}

/// "the Asad regime": the name of the person who heads it.
fn heads_regime(input: &Input<'_, '_>, name: NameRun) -> bool {
    let odd =
        Evidence::KNOWN_PLACE.with(Evidence::PLACE_WORD).with(Evidence::ACRONYM).with(Evidence::PLAIN_WORDS);
    !name.evidence.has(odd)
        && !name.evidence.is_organization()
        && [
            "regime", "administration", "dictatorship", "presidency", "family", "brothers", "clan",
            "campaign", "trial",
        ]
        .contains(&input.document.word(name.tokens.end as usize))
}

/// A title or a full name is stronger than a place's name; a name by its shape only is weaker.
pub(super) fn strength(candidate: &Candidate) -> Strength {
    let evidence = candidate.name.evidence;
    if evidence.has(BESIDE) || candidate.confidence >= 0.7 {
        Strength(Strength::FIXED.0 + 5)
    } else if candidate.short
        || candidate.confidence >= 0.55
        || evidence.has(Evidence::GIVEN_AMBIGUOUS) && !evidence.has(Evidence::SINGLE)
    {
        // "May Chidiac" is no month.
        Strength(Strength::FORM.0 + 5)
    } else {
        Strength::CONTEXT
    }
}
