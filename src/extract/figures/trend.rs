//! Changes: the size of one ("rose 12 percent"), and the value that another changed from ("to 3,400 from 3,100").

use super::Context;
use super::candidate::Candidate;
use super::look::{Words, change_direction, is_word, words};
use crate::lexicon::{Class, Classes, Lexeme, words as w};
use crate::mention::{Amount, FigureKind, Trend};
use crate::text::Document;

/// A value and the one it changed from stand at most this many tokens apart.
const CHANGE_REACH: usize = 12;

/// More verbs of change than the table of verbs has, each in the forms that stand before an amount.
const UP: &Words = words![
    "up", "higher", "gained", "gains", "gaining", "added", "adds", "adding", "advanced", "advances",
    "advancing", "above", "ahead", "firmed", "plus"
];
const DOWN: &Words = words![
    "down", "lower", "lost", "loses", "losing", "shed", "sheds", "shedding", "retreated", "off", "dropping",
    "minus"
];

/// Words that may stand between a verb of change and the size of the change.
const SIZED: &Words = words![
    "another", "a", "an", "further", "just", "only", "sharply", "slightly", "as", "much", "additional",
    "about", "some", "between", "provisional", "preliminary", "revised", "adjusted", "modest", "mere",
    "meager", "hefty", "whopping", "staggering", "massive", "huge", "record", "total", "net", "combined",
    "cumulative", "respectable", "solid", "robust", "annualized", "annualised", "annual"
];

/// The direction of a change whose size the figure is.
pub(super) fn read(context: &Context<'_, '_>, figure: &Candidate) -> Option<Trend> {
    let document = context.document;
    let mut at = (figure.start as usize).checked_sub(1)?;
    if let Some(signed) = signed(context, figure) {
        return Some(signed);
    }
    if let Some(trend) = behind(context, figure) {
        return Some(trend);
    }
    // "rose a provisional 2.8 percent", "by a further 8%"
    while is_word(document, at, SIZED) {
        at = at.checked_sub(1)?;
    }
    // "added 12 users" and "lost 40 men" count things.
    let by = document.is(at, w::BY);
    if figure.kind == FigureKind::Age || figure.kind == FigureKind::Count && !by {
        return None;
    }
    let sentence = document.sentence_range(figure.tokens.start as usize);
    if !sentence.holds(at) {
        return None;
    }
    if by {
        at = at.checked_sub(1)?;
        // "rose sharply by 12 percent", "cut its budget by 23%"
        return (0..=6).find_map(|back| {
            let at = at.checked_sub(back).filter(|&at| sentence.holds(at))?;
            direction(document, at, figure)
        });
    }
    // "an increase of 29.9%", "a drop of $3 million"
    if document.is(at, w::OF) {
        let length = figure.kind == FigureKind::Measure && super::noun::is_length(document, figure);
        // "an extraordinary gain of $2 million" is an item of accounts.
        let item = |noun| {
            figure.kind == FigureKind::Money
                && is_word(document, noun, words!["gain", "gains", "advance", "advances"])
        };
        let noun = at.checked_sub(1).filter(|&noun| {
            !length && sentence.holds(noun) && document.has(noun, Class::Noun) && !item(noun)
        });
        return noun.and_then(|noun| change_direction(document, noun));
    }
    // "growing at 6.2%"
    let pace = document.is(at, w::AT) && at > 0 && is_word(document, at - 1, GROWING);
    direction(document, at - usize::from(pace), figure)
}

/// Verbs of change that tell at what pace.
const GROWING: &Words =
    words!["grow", "grows", "grew", "growing", "grown", "expand", "expanding", "expanded", "shrinking"];

/// "closed 16% down", "0.68 per cent up at"
fn behind(context: &Context<'_, '_>, figure: &Candidate) -> Option<Trend> {
    let document = context.document;
    let at = figure.tokens.end as usize;
    let amount = matches!(figure.kind, FigureKind::Percent | FigureKind::Money | FigureKind::Measure);
    // "an 18% increase", "a 1.2 million-barrel rise"
    let head = (amount && figure.kind != FigureKind::Money)
        .then(|| context.phrases.group(figure.tokens.start as usize))
        .flatten()
        // "a 2.1 per cent fall": its group holds "cent".
        .or_else(|| context.phrases.group(figure.tokens.end as usize))
        .filter(|group| group.is_noun() && group.head >= figure.tokens.end)
        .filter(|group| group.tokens.start < figure.tokens.end)
        .map(|group| group.head as usize)
        .filter(|&head| document.any(head, Classes::of(&[Class::Noun, Class::MostlyNoun])))
        // "fired 30 rockets", "three cuts" count them.
        .filter(|&head| {
            let crowd = matches!(figure.amount, Amount::Vague { .. });
            !(figure.is_count() && (crowd || document.word(head).ends_with('s')))
        });
    if let Some(trend) = head.and_then(|head| change_direction(document, head)) {
        return Some(trend);
    }
    // "12 percent up to 2030", "$5 down payment"
    let free = document
        .token(at + 1)
        .is_none_or(|next| !next.is_word() || next.has(Class::Preposition) && !next.is(w::TO));
    if !amount || !free || document.token(at)?.gap > crate::text::Gap::Space {
        return None;
    }
    if is_word(document, at, words!["up", "higher"]) {
        Some(Trend::Up)
    } else {
        is_word(document, at, words!["down", "lower"]).then_some(Trend::Down)
    }
}

/// "+0.2%", "-1.3%"
fn signed(context: &Context<'_, '_>, figure: &Candidate) -> Option<Trend> {
    if figure.kind != FigureKind::Percent {
        return None;
    }
    let text = &context.document.text[figure.span.range()];
    let plus = text.starts_with('+');
    let minus =
        figure.exact().is_some_and(|value| value < 0.0) && text.starts_with(['-', '\u{2212}', '\u{2013}']);
    (plus || minus).then_some(if plus { Trend::Up } else { Trend::Down })
}

/// Whether a figure says the one before it in other words: "0.25 points, or 0.01%", "100 kilometers (60 miles)".
pub(super) fn restates(context: &Context<'_, '_>, figure: &Candidate, before: &Candidate) -> bool {
    let document = context.document;
    let (end, start) = (before.tokens.end as usize, figure.start as usize);
    if figure.kind != FigureKind::Percent && matches!(before.kind, FigureKind::Count | FigureKind::Age)
        || matches!(figure.kind, FigureKind::Count | FigureKind::Age)
    {
        return false;
    }
    let bracket = start == end + 1 && document.is_mark(end, b'(');
    let or = start == end + 2 && document.is_mark(end, b',') && document.is(end + 1, w::OR);
    bracket || or
}

fn direction(document: &Document<'_>, at: usize, figure: &Candidate) -> Option<Trend> {
    if document.is(at, w::TO) {
        return None;
    }
    // "falls below 85 percent" tells of a level, "making up two-thirds" of a part.
    let level = [w::BELOW, w::ABOVE, w::UNDER].iter().any(|&word| document.is(figure.start as usize, word));
    let making = document.is(at, w::UP)
        && at > 0
        && is_word(document, at - 1, words!["make", "makes", "making", "made"]);
    // "plunged 200 meters" into a ravine
    let by = figure.start.checked_sub(1).is_some_and(|at| document.is(at as usize, w::BY));
    let depth = figure.kind == FigureKind::Measure && !by && super::noun::is_length(document, figure);
    if level || making || depth {
        return None;
    }
    let money = figure.kind == FigureKind::Money;
    if is_word(document, at, UP) {
        // "above 85 percent" is a level; "added $5 million" is a sum.
        let level = is_word(document, at, words!["above", "ahead", "plus"]);
        let sum = money && is_word(document, at, words!["added", "adds", "adding"]);
        return (!level && !sum).then_some(Trend::Up);
    }
    if is_word(document, at, DOWN) {
        // "minus 5 degrees" is a level; "lost $5 million" is a sum.
        let level = is_word(document, at, words!["minus"]);
        let sum = money && is_word(document, at, words!["lost", "loses", "losing", "off", "shed"]);
        return (!level && !sum).then_some(Trend::Down);
    }
    let trend = change_direction(document, at)?;
    // "raised $5 million" is no rise, "cut $2bn" no fall of an amount.
    let sum = money && is_word(document, at, OF_SUMS);
    let noun = document.has(at, Class::MostlyNoun)
        && at > 0
        && document.any(at - 1, Classes::of(&[Class::Determiner, Class::Adjective]));
    (!sum && !noun).then_some(trend)
}

/// Verbs of change whose object is a sum of money.
const OF_SUMS: &Words = words![
    "raise", "raised", "raises", "raising", "cut", "cuts", "cutting", "slash", "slashed", "slashing", "trim",
    "trimmed", "grow", "double", "doubled"
];

/// Finds for the figure at `index`, in a list in reading order, the index of the one it changed from: "to 3,400 from 3,100",
/// "from 3,100 to 3,400".
pub(super) fn changed_from(context: &Context<'_, '_>, figures: &[Candidate], index: usize) -> Option<u32> {
    let figure = figures.get(index)?;
    if let Some(next) = figures.get(index + 1) {
        let pair = Pair { document: context.document, first: figure, second: next };
        if pair.second_goes_up_or_down() {
            return None; // "3.9 million headsets up from 2.4 million"
        }
        if pair.is_value_and_start() && read(context, figure).is_none() {
            return Some(index as u32 + 1);
        }
    }
    let previous = index.checked_sub(1)?;
    let pair = Pair { document: context.document, first: figures.get(previous)?, second: figure };
    pair.is_start_and_value().then_some(previous as u32)
}

/// Two figures, one behind the other, of which one may tell what the other changed from.
struct Pair<'a, 't> {
    document: &'a Document<'t>,
    first: &'a Candidate,
    second: &'a Candidate,
}

impl Pair<'_, '_> {
    /// "to 3,400 from 3,100": the value stands first.
    fn is_value_and_start(&self) -> bool {
        let before = self.before(self.first, 1);
        let led = [w::TO, w::AT, w::OF].contains(&before);
        let moved = matches!(self.before(self.second, 2), w::UP | w::DOWN);
        let near = before != w::BY && before != w::FROM && self.first.tokens.end + 3 >= self.second.start;
        (led || moved || near)
            && self.before(self.second, 1) == w::FROM
            && !self.is_word_before(self.second, 2, words!["ranging", "range"])
            && self.are_alike()
            && self.are_close()
    }

    /// "from 3,100 to 3,400"
    fn is_start_and_value(&self) -> bool {
        self.before(self.first, 1) == w::FROM
            && self.before(self.second, 1) == w::TO
            && self.are_alike()
            && self.are_close()
    }

    /// "up from 2.4 million" right behind the first, not ", up from".
    fn second_goes_up_or_down(&self) -> bool {
        matches!(self.before(self.second, 2), w::UP | w::DOWN) && !self.is_mark_before(self.second, 3, b',')
    }

    /// The word or mark so many tokens before a figure.
    fn before(&self, figure: &Candidate, back: u32) -> Lexeme {
        figure.start.checked_sub(back).map_or(Lexeme::UNKNOWN, |at| self.document.lexeme(at as usize))
    }

    fn is_word_before(&self, figure: &Candidate, back: u32, words: &Words) -> bool {
        figure.start.checked_sub(back).is_some_and(|at| is_word(self.document, at as usize, words))
    }

    fn is_mark_before(&self, figure: &Candidate, back: u32, mark: u8) -> bool {
        self.before(figure, back) == Lexeme::mark(mark)
    }

    fn are_alike(&self) -> bool {
        let exact = |figure: &Candidate| matches!(figure.amount, Amount::Exact(_));
        self.first.kind == self.second.kind
            && self.first.unit == self.second.unit
            && exact(self.first)
            && exact(self.second)
    }

    /// Whether both stand in one sentence with nothing between that parts them.
    fn are_close(&self) -> bool {
        let document = self.document;
        let (from, to) = (self.first.tokens.end, self.second.start);
        to.saturating_sub(from) as usize <= CHANGE_REACH
            && !(from..self.border())
                .any(|at| [b',', b';', b'('].iter().any(|&mark| document.is_mark(at as usize, mark)))
            && !self.count_two_things()
            && document.sentence_at(self.first.tokens.start as usize)
                == document.sentence_at(self.second.tokens.start as usize)
    }

    /// Where the words begin that lead to the second figure: its comma parts it from nothing.
    fn border(&self) -> u32 {
        let start = self.second.start;
        // ", down from 64" goes on the figure before.
        if self.is_mark_before(self.second, 3, b',') && matches!(self.before(self.second, 2), w::UP | w::DOWN)
        {
            return start - 3;
        }
        // "fell to 44 tonnes in 2024, from 116 tonnes"
        let comma = self.is_mark_before(self.second, 2, b',')
            && self.before(self.second, 1) == w::FROM
            && self.before(self.first, 1) == w::TO;
        if comma { start - 2 } else { start }
    }

    /// "had 214 residents from 31 countries"
    fn count_two_things(&self) -> bool {
        let begins_noun =
            |figure: &Candidate| super::count::begins_noun(self.document, figure.after as usize);
        let noun = |figure: &Candidate| self.document.lexeme(figure.after as usize);
        self.first.is_count()
            && begins_noun(self.first)
            && begins_noun(self.second)
            && noun(self.first) != noun(self.second)
    }
}
