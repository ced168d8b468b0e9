//! Whether the words near an expression tell of what has been or of what is to come.

use super::value::Tense;
use crate::lexicon::time_words::{TimeWord, Which};
use crate::lexicon::{Class, Classes, Lexeme, words};
use crate::phrase::{Phrases, Tag};
use crate::text::{Document, TokenRange};

/// How far before an expression the verbs tell its tense.
const BEFORE: usize = 9;
/// And where none of these tells anything.
const FAR_BEFORE: usize = 24;
/// So many tokens behind the genitive of a day the verb of what it owns can stand.
const SUBJECT: usize = 3;
/// How far behind it.
const BEHIND: usize = 8;

/// How sure one word is.
enum Sign {
    Strong(Tense),
    /// It counts where no other word is stronger.
    Weak(Tense),
}

/// The tense of the verbs before an expression in its sentence, else of those behind it.
pub(super) fn near(
    document: &Document<'_>,
    phrases: &Phrases,
    sentence: TokenRange,
    start: usize,
    end: usize,
) -> Option<Tense> {
    if let Some(tense) = of_genitive(document, phrases, start, end) {
        return Some(tense);
    }
    let from = start.saturating_sub(BEFORE).max(sentence.start as usize);
    let mut weak = None;
    for at in (from..start).rev() {
        if document.is_mark(at, b';') || document.is_mark(at, b'"') {
            break;
        }
        match sign(document, phrases, at, start) {
            Some(Sign::Strong(tense)) => return Some(tense),
            Some(Sign::Weak(tense)) => weak = weak.or(Some(tense)),
            None => {}
        }
    }
    let to = (end + BEHIND).min(sentence.end as usize);
    let behind = || (end..to).find_map(|at| behind(document, phrases, at));
    // "By Monday, the town had fallen": the verb behind tells, whoever says it.
    if opens_with_by(document, sentence, start) {
        let past = || (end..to).any(|at| phrases.tag(document, at) == Tag::VerbPast).then_some(Tense::Past);
        return behind().or_else(past).or(weak);
    }
    weak.or_else(behind)
}

/// Whether "by", or "but by", is all that stands before an expression in its sentence.
fn opens_with_by(document: &Document<'_>, sentence: TokenRange, start: usize) -> bool {
    let Some(by) = start.checked_sub(1).filter(|&at| document.is(at, words::BY)) else { return false };
    let first = sentence.start as usize;
    by == first
        || by == first + 1
            && (document.is(first, words::BUT)
                || document.is(first, words::AND)
                || document.is_mark(first, b'"'))
}

/// "United may make a late change after the injury in the tie at the old ground on Saturday": the verb stands further off, and
/// nothing nearer tells.
pub(super) fn far(
    document: &Document<'_>,
    phrases: &Phrases,
    sentence: TokenRange,
    start: usize,
) -> Option<Tense> {
    let from = start.saturating_sub(FAR_BEFORE).max(sentence.start as usize);
    let near = start.saturating_sub(BEFORE).max(from);
    for at in (from..near).rev() {
        if document.is_mark(at, b';') || document.is_mark(at, b'"') {
            return None;
        }
        if let Some(Sign::Strong(tense)) = sign(document, phrases, at, start) {
            // What "would be" is told of days gone as well; "ahead of" is of what stands right behind it.
            let sure = tense == Tense::Future
                && !document.is(at, words::OF)
                && !matches!(document.word(at), "would" | "could" | "might" | "should");
            return sure.then_some(tense);
        }
    }
    None
}

fn sign(document: &Document<'_>, phrases: &Phrases, at: usize, start: usize) -> Option<Sign> {
    use Sign::{Strong, Weak};
    let token = document.token(at)?;
    let tag = phrases.tag(document, at);
    // Most words tell nothing: no verb, no small word of time or grammar.
    const TELLING: Classes = Classes::of(&[
        Class::Modal,
        Class::Auxiliary,
        Class::Preposition,
        Class::Conjunction,
        Class::TimeWord,
    ]);
    if !tag.is_verb() && !token.any(TELLING) && tag != Tag::To && !token.has(Class::VerbS) {
        return None;
    }
    if token.has(Class::TimeWord) {
        match document.value(at, Class::TimeWord).and_then(TimeWord::of) {
            // "a record set on Aug. 6": what is not ahead is a verb as others are.
            Some(TimeWord::Ahead) => match ahead(document, phrases, at) {
                Some(sign) => return Some(sign),
                None if token.has(Class::VerbPast) => {}
                None => return None,
            },
            Some(TimeWord::Which(Which::Coming)) => return Some(Strong(Tense::Future)),
            _ => {}
        }
    }
    match token.lexeme {
        words::SINCE if at + 2 >= start => return Some(Strong(Tense::Past)),
        words::UNTIL | words::TILL if at + 3 >= start => return Some(Strong(until(document, phrases, at))),
        words::UNTIL | words::TILL => return Some(Weak(Tense::Future)),
        words::AS if at + 1 == start && matches!(document.word(at.checked_sub(1)?), "soon" | "early") => {
            return Some(Strong(Tense::Future));
        }
        words::BY | words::THROUGH if at + 2 >= start => return Some(Weak(Tense::Future)),
        // "to be aired on Sunday", "to be sold in May"
        words::TO if document.is(at + 1, words::BE) => return Some(Strong(Tense::Future)),
        words::TO if is_be(document, at.checked_sub(1)?) && is_base(document, phrases, at + 1) => {
            return Some(Strong(Tense::Future));
        }
        words::OF if document.is(at.checked_sub(1)?, words::AHEAD) => {
            return Some(Strong(Tense::Future));
        }
        // "will have to work on May 11"
        words::HAVE | words::HAS if document.is(at + 1, words::TO) => return None,
        words::WAS | words::WERE | words::HAD | words::HAS | words::HAVE | words::DID => {
            return Some(Strong(Tense::Past));
        }
        _ => {}
    }
    if token.has(Class::Modal) && !token.is_capitalized() {
        return modal(document, at).map(Strong);
    }
    if at + 3 >= start && token.has(Class::VerbS) && is_scheduled(document.word(at)) {
        return Some(Weak(Tense::Future));
    }
    match tag {
        Tag::VerbPast => Some(Strong(Tense::Past)),
        Tag::VerbIng
            if at + 2 >= start && matches!(document.word(at), "beginning" | "starting" | "opening") =>
        {
            Some(Weak(Tense::Future))
        }
        // "is holding a meeting on Friday"
        Tag::VerbIng if is_present(document, at) => Some(Weak(Tense::Future)),
        // "is to be released Friday": the words before it tell.
        Tag::VerbParticiple => Some(Weak(Tense::Past)),
        Tag::VerbPresent if !token.has(Class::Reporting) && !document.is(at.checked_sub(1)?, words::TO) => {
            Some(Weak(Tense::Future))
        }
        _ => None,
    }
}

/// Mostly what goes on until a day goes on yet; not what went on until it came, or did not come before it.
fn until(document: &Document<'_>, phrases: &Phrases, at: usize) -> Tense {
    /// How far before "until" the word stands that tells.
    const BACK: usize = 6;
    let ended = (at.saturating_sub(BACK)..at).any(|before| {
        // "was on loan until January", but "was adjourned until Monday"
        let passive =
            matches!(phrases.tag(document, before + 1), Tag::VerbParticiple | Tag::VerbPast | Tag::Adjective);
        let was = matches!(document.lexeme(before), words::WAS | words::WERE) && !passive;
        was || matches!(document.lexeme(before), words::HAD | words::NOT | words::UP | words::DID)
            || matches!(
                document.word(before),
                "lasted"
                    | "stayed"
                    | "waited"
                    | "lived"
                    | "worked"
                    | "served"
                    | "unbeaten"
                    | "didn't"
                    | "didn’t"
            )
    });
    if ended { Tense::Past } else { Tense::Future }
}

/// "will", "could"; but who "would not say on Monday" did not.
fn modal(document: &Document<'_>, at: usize) -> Option<Tense> {
    let word = document.word(at);
    let negated = document.is(at + 1, words::NOT);
    match word {
        "would" | "could" | "might" if negated => Some(Tense::Past),
        "wouldn't" | "wouldn’t" | "couldn't" | "couldn’t" => Some(Tense::Past),
        _ => tells_future(word).then_some(Tense::Future),
    }
}

/// Verbs whose present tense before a day tells of what is planned, whatever else the word can be.
fn is_scheduled(word: &str) -> bool {
    matches!(
        word,
        "begins"
            | "opens"
            | "meets"
            | "ends"
            | "expires"
            | "resumes"
            | "reopens"
            | "closes"
            | "faces"
            | "hosts"
            | "airs"
    )
}

/// Whether the word before "to" says that what follows is to come.
fn is_expected(document: &Document<'_>, to: usize) -> bool {
    let word = to.checked_sub(1).and_then(|at| document.value(at, Class::TimeWord)).and_then(TimeWord::of);
    word == Some(TimeWord::Ahead)
}

/// "Monday's vote" is past, "ahead of Monday's vote" is not; the verbs are those of other events.
fn of_genitive(document: &Document<'_>, phrases: &Phrases, start: usize, end: usize) -> Option<Tense> {
    let genitive = document.token(end).is_some_and(|token| token.kind() == crate::text::TokenKind::Clitic);
    if !genitive || !document.has(end - 1, Class::Weekday) {
        return None;
    }
    let before = |back: usize| start.checked_sub(back).map_or(Lexeme::UNKNOWN, |at| document.lexeme(at));
    let ahead =
        before(1) == words::OF && start.checked_sub(2).is_some_and(|at| document.is(at, words::AHEAD));
    // "expected to attend Saturday's ceremony", "Saturday's game is being played", "Saturday's game will"
    let to = start.checked_sub(2).filter(|_| is_base(document, phrases, start - 1));
    let verb = to.is_some_and(|at| {
        document.is(at, words::TO) && is_expected(document, at) || tells_future(document.word(at))
    });
    let on = (end + 1..end + 1 + SUBJECT).any(|at| {
        let is = matches!(document.lexeme(at), words::IS | words::ARE);
        is || document.has(at, Class::Modal) && document.word(at) == "will"
    });
    let leads = ahead || verb || on || matches!(before(1), words::FOR | words::BEFORE);
    Some(if leads { Tense::Future } else { Tense::Past })
}

/// "due", "expected", "set": not in "had been due", nor "due to an error".
fn ahead(document: &Document<'_>, phrases: &Phrases, at: usize) -> Option<Sign> {
    let before = |back: usize| at.checked_sub(back).map(|at| document.lexeme(at));
    if before(1) == Some(words::BEEN) && before(2) == Some(words::HAD) {
        return Some(Sign::Strong(Tense::Past));
    }
    let word = document.word(at);
    if document.is(at + 1, words::TO) && !is_base(document, phrases, at + 2) {
        return None;
    }
    // "set a record" and "expected a rise" are past; "is set for", "set to" are not.
    let governs = document.is(at + 1, words::TO)
        || document.is(at + 1, words::FOR)
        || is_be(document, at.checked_sub(1)?);
    let noun = phrases.tag(document, at).is_noun();
    let told = document.is(at + 1, words::TO) || document.is(at + 1, words::FOR);
    // "the record was set on Aug. 6"
    if word == "set" && !told && at.checked_sub(1).is_some_and(|be| !document.is(be, words::IS)) {
        return None;
    }
    if (noun || matches!(word, "set" | "forecast" | "expected" | "planned" | "promised")) && !governs {
        return None;
    }
    Some(Sign::Strong(Tense::Future))
}

/// "is" or "are" just before a verb in -ing, "not" or "also" between them.
fn is_present(document: &Document<'_>, at: usize) -> bool {
    let is = |at: usize| [words::IS, words::ARE].contains(&document.lexeme(at));
    at.checked_sub(1).is_some_and(is) || at.checked_sub(2).is_some_and(is)
}

fn is_be(document: &Document<'_>, at: usize) -> bool {
    [words::IS, words::ARE, words::WAS, words::WERE, words::BE].contains(&document.lexeme(at))
}

fn is_base(document: &Document<'_>, phrases: &Phrases, at: usize) -> bool {
    matches!(phrases.tag(document, at), Tag::VerbPresent | Tag::Auxiliary)
        || document.has(at, Class::VerbBase)
}

fn tells_future(word: &str) -> bool {
    matches!(
        word,
        "will" | "shall" | "would" | "should" | "may" | "might" | "could" | "must" | "won't" | "won’t"
    ) || word.ends_with("'ll")
        || word.ends_with("\u{2019}ll")
}

fn behind(document: &Document<'_>, phrases: &Phrases, at: usize) -> Option<Tense> {
    let token = document.token(at)?;
    if token.has(Class::Modal) && !token.is_capitalized() {
        let sure = matches!(document.word(at), "will" | "shall") || document.word(at).ends_with("ll");
        return modal(document, at).filter(|&tense| sure || tense == Tense::Past);
    }
    // "Snow early Sunday, the agency said": who says it says nothing of the day.
    if token.has(Class::Reporting) {
        return None;
    }
    if matches!(token.lexeme, words::WAS | words::WERE | words::HAD | words::HAS | words::HAVE | words::DID) {
        return Some(Tense::Past);
    }
    (phrases.tag(document, at) == Tag::VerbPast).then_some(Tense::Past)
}
