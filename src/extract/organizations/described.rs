//! Names of which the words beside them say that a body bears them: "the train maker Kestrel", "economists at
//! Raiffeisen", "Corvane (NYSE: CVNM)".

use crate::extract::Input;
use crate::lexicon::words::{self, WordSet};
use crate::lexicon::{Class, Classes, Set, body_nouns};
use crate::mention::OrganizationKind;
use crate::phrase::NameRun;
use crate::phrase::name::Evidence;
use crate::text::{Document, Gap, Shape, TokenKind};

/// Nouns of bodies, and of nothing else, that stand before a name or in its appositive.
const BODIES: &[(OrganizationKind, &[&str])] = &[
    (OrganizationKind::Company, body_nouns::COMPANY),
    (
        OrganizationKind::Company,
        &[
            "brokerage", "chipmaker", "conglomerate", "consultancy", "drugmaker", "fund", "giant", "refiner",
            "subsidiary", "wholesaler",
        ],
    ),
    (OrganizationKind::Agency, body_nouns::AGENCY),
    (OrganizationKind::Court, &["court"]),
    (OrganizationKind::Military, &["army"]),
    (OrganizationKind::Media, body_nouns::MEDIA),
    (OrganizationKind::Media, &["channel", "website"]),
    (OrganizationKind::Party, &["party"]),
    (OrganizationKind::University, body_nouns::UNIVERSITY),
    (OrganizationKind::Other, body_nouns::OTHER),
    (
        OrganizationKind::Other,
        &["cartel", "coalition", "consortium", "faction", "gang", "militia", "movement", "tank"],
    ),
];

/// People whose place of work stands behind "at", "of", "for", "with", "from".
const STAFF: &[&str] = &[
    "analyst", "economist", "strategist", "trader", "broker", "employee", "shareholder", "researcher",
    "scientist", "engineer", "executive", "colleague", "customer", "subscriber", "consultant", "auditor",
];

/// What stands of a company with "in" or "of".
const PAPERS: &[&str] = &["shares", "stake", "shareholding", "stock"];

/// Stock exchanges before the ticker of a company.
const EXCHANGES: &[&str] = &[
    "NYSE", "NASDAQ", "Nasdaq", "NasdaqGS", "LSE", "TSX", "ASX", "AIM", "AMEX", "OTC", "OTCQB", "BSE", "NSE",
    "SIX",
];

/// The appositive's noun stands no further from its article.
const NEAR: usize = 8;

const PERSONAL: Evidence =
    Evidence::RANK.with(Evidence::HONORIFIC).with(Evidence::KNOWN_PLACE).with(Evidence::HEADLINE);

/// What body the words beside a name make its bearer.
pub(super) fn kind(input: &Input<'_, '_>, name: NameRun) -> Option<OrganizationKind> {
    if name.evidence.has(PERSONAL) {
        return None;
    }
    let document = input.document;
    // "winemaker Southcorp": people are makers too.
    let personal = Evidence::GIVEN.with(Evidence::GIVEN_AMBIGUOUS).with(Evidence::SURNAME);
    if name.evidence.has(Evidence::TITLE) {
        let trade = name.evidence.has(Evidence::SINGLE) && !name.evidence.has(personal);
        return trade.then(|| maker(document, name)).flatten();
    }
    let company = has_ticker(document, name) || employs(document, name);
    company
        .then_some(OrganizationKind::Company)
        .or_else(|| behind_noun(document, name))
        .or_else(|| before_noun(document, name))
}

#[inline]
fn noun(document: &Document<'_>, at: usize) -> Option<OrganizationKind> {
    let noun = document.token(at).is_some_and(|token| token.shape == Shape::Lower && token.has(Class::Noun));
    if noun { body(document, at) } else { None }
}

#[inline(never)]
fn body(document: &Document<'_>, at: usize) -> Option<OrganizationKind> {
    let word = document.word(at);
    BODIES.iter().find(|(_, nouns)| nouns.contains(&word)).map(|&(kind, _)| kind)
}

/// "the train maker | Kestrel", "rebel group | M23".
fn behind_noun(document: &Document<'_>, name: NameRun) -> Option<OrganizationKind> {
    let start = name.tokens.start as usize;
    let spaced = document.tokens.get(start).is_some_and(|token| token.gap == Gap::Space);
    noun(document, start.checked_sub(1).filter(|_| spaced)?)
}

/// "UK magazine | Mac Format", "high street retailer | Penfold Lane": the noun of a body belongs to the name, whatever that
/// looks like, where it has a word before it and no article ("the company John Smith founded").
pub(super) fn is_compound(input: &Input<'_, '_>, name: NameRun) -> bool {
    const ARTICLES: Classes = Classes::of(&[Class::Determiner, Class::Possessive, Class::Preposition]);
    const NOUNS: Classes = Classes::of(&[Class::Noun, Class::Country, Class::Demonym]);
    let document = input.document;
    let before = (name.tokens.start as usize)
        .checked_sub(2)
        .filter(|&before| document.any(before, NOUNS) && !document.any(before, ARTICLES));
    let Some(before) = before else { return false };
    let kind = if name.evidence.has(Evidence::TITLE) { None } else { behind_noun(document, name) };
    // People are makers, suppliers and operators too.
    let word = document.word(before + 1);
    let doer = (word.ends_with("er") || word.ends_with("or"))
        && !["broadcaster", "carrier", "insurer", "newspaper", "retailer"].contains(&word);
    let kind = kind.filter(|kind| {
        matches!(kind, OrganizationKind::Company | OrganizationKind::Media | OrganizationKind::Other)
    });
    let surname = Evidence::SURNAME.with(Evidence::SURNAME_AMBIGUOUS);
    let person = name.evidence.has(Evidence::GIVEN) && name.evidence.has(surname);
    kind.is_some() && !person && !doer
}

/// "the winemaker | Southcorp".
fn maker(document: &Document<'_>, name: NameRun) -> Option<OrganizationKind> {
    let before = (name.tokens.start as usize).checked_sub(1)?;
    (document.word(before).ends_with("maker") || noun(document, before).is_some())
        .then_some(OrganizationKind::Company)
}

/// "Kestrel (NYSE: KES)".
fn has_ticker(document: &Document<'_>, name: NameRun) -> bool {
    let end = name.tokens.end as usize;
    document.is_mark(end, b'(')
        && document.is_mark(end + 2, b':')
        && EXCHANGES.contains(&document.word(end + 1))
}

/// "the FDLR, | a Hutu militia,", "the Unseen | charity".
fn before_noun(document: &Document<'_>, name: NameRun) -> Option<OrganizationKind> {
    const STOP: Classes =
        Classes::of(&[Class::Preposition, Class::Conjunction, Class::Auxiliary, Class::WhWord]);
    let end = name.tokens.end as usize;
    // "the Strait of Hormuz, a narrow channel".
    let start = name.tokens.start as usize;
    let water = start > 1 && document.is(start - 1, words::OF) && document.is_in(start - 2, Set::Thing);
    if name.evidence.has(Evidence::GIVEN.with(Evidence::PLACE_WORD)) || water {
        return None;
    }
    if name.evidence.has(Evidence::THE)
        && document.tokens.get(end).is_some_and(|token| token.gap == Gap::Space)
    {
        return noun(document, end);
    }
    let article = [words::A, words::AN, words::THE].contains(&document.lexeme(end + 1));
    // "Then, a US-led coalition", "Hope Not | Hate, a charity": one common word names no body, but behind these and "the".
    const BEHIND_ANY: WordSet = WordSet::of(&[words::BY, words::AT, words::FROM]);
    let common = name.evidence.has(Evidence::PLAIN_WORDS)
        && name.evidence.has(Evidence::SINGLE)
        && !name.evidence.has(Evidence::THE)
        && !start.checked_sub(1).is_some_and(|at| BEHIND_ANY.has(document.lexeme(at)));
    if !(document.is_mark(end, b',') && article) || common {
        return None;
    }
    // "an Osaka-based chemicals group"
    let modifier = |at: &usize| {
        document.token(*at).is_some_and(|token| {
            !token.any(STOP)
                && token.gap <= Gap::Line
                && (token.kind != TokenKind::Mark || token.is_mark(b'-') && token.gap == Gap::None)
        })
    };
    let (at, kind) =
        (end + 2..end + 2 + NEAR).take_while(modifier).find_map(|at| Some((at, noun(document, at)?)))?;
    const BEHIND: Classes = Classes::of(&[Class::Preposition, Class::WhWord]);
    let closed = document
        .token(at + 1)
        .is_none_or(|token| token.kind == TokenKind::Mark || token.any(BEHIND) || token.is(words::THAT));
    closed.then_some(kind)
}

/// "economists at | Raiffeisen", "shares in | Kestrel".
fn employs(document: &Document<'_>, name: NameRun) -> bool {
    const PREPOSITIONS: WordSet = WordSet::of(&[words::IN, words::OF, words::AT, words::FOR, words::WITH]);
    let Some(before) = (name.tokens.start as usize).checked_sub(2) else { return false };
    let preposition = document.lexeme(before + 1);
    if !PREPOSITIONS.has(preposition) || name.evidence.has(Evidence::PLACE_WORD) {
        return false;
    }
    if (preposition == words::IN || preposition == words::OF) && PAPERS.contains(&document.word(before)) {
        return !name.evidence.has(Evidence::PLAIN_WORDS);
    }
    preposition != words::IN
        && document.has(before, Class::NounPlural)
        && STAFF.contains(&document.lexicon.text(document.lexicon.lemma(document.lexeme(before))))
}
