//! What is told of the figures that stand: noun, event, trend, what they are said of, and what they take from each other.

use super::candidate::Candidate;
use super::look::words;
use super::{Candidates, Context, TIED, about, event, look, noun, trend};
use crate::arbitrate::{Claims, Reading};
use crate::extract::Input;
use crate::extraction::Found;
use crate::lexicon::{Class, Classes, words};
use crate::mention::{Bound, Event, Figure, FigureKind, Implied};
use crate::span::Span;
use crate::text::{Document, TokenRange};

/// A part of a count stands at most this many tokens behind it.
const LIST_REACH: u32 = 10;

/// What a number without a noun counts is looked for among so many figures before it.
const FIGURES_BACK: usize = 12;

#[inline(never)]
pub(crate) fn finish(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &Claims, found: &mut Found) {
    let document = input.document;
    let context = Context::new(input);
    let Candidates { list, standing } = candidates;
    standing.clear();
    standing
        .extend(claims.standing(Reading::Figure).filter_map(|claim| list.get(claim.slot as usize)).copied());
    let mut previous: Option<Previous> = None;
    let mut changes = Changes::of(&context, standing);
    for (index, figure) in standing.iter().enumerate() {
        let sentence = document.sentence_at(figure.tokens.start as usize) as u32;
        let before = index.checked_sub(1).and_then(|before| standing.get(before));
        let last = found.figures.last().copied();
        let near = previous.filter(|previous| previous.sentence == sentence);
        let noun = noun::read(&context, figure);
        let change = changes.next();
        let Told { event, is_own } = event_of(&context, figure, noun, change, near);
        let restated = before.filter(|before| trend::restates(&context, figure, before)).and(last);
        let own_trend = trend::read(&context, figure).or(restated.and_then(|before| before.trend));
        let known = about::Known {
            has_event: event.is_some(),
            trend: own_trend,
            before: near.and_then(|previous| previous.about),
            earlier: previous.and_then(|previous| previous.about),
            restates: restated.is_some(),
        };
        let told = about::read(&context, figure, known);
        previous = Some(Previous {
            sentence,
            after: figure.after,
            end: noun.map_or(figure.after, |noun| noun.end.max(figure.after)),
            event,
            kind: figure.kind,
            about: told,
        });
        let noun = noun.map(|noun| document.span(noun));
        let own = event.filter(|_| is_own);
        let noun_implied = implied(&context, figure, noun, event, own, sentence, &found.figures);
        found.figures.push(Figure {
            span: figure.span,
            sentence,
            rule: figure.rule,
            amount: figure.amount,
            bound: restated
                .filter(|_| figure.bound == Bound::Exact)
                .map_or(figure.bound, |before| before.bound),
            trend: own_trend,
            change_from: change.from,
            kind: figure.kind,
            unit: figure.unit,
            unit_text: figure.unit_text,
            fraction: figure.fraction,
            noun,
            noun_implied,
            event,
            about: told.map(|range| document.span(range)),
        });
    }
}

/// What a figure is to a change of values.
#[derive(Clone, Copy)]
struct Change {
    /// The index of the figure that it changed from.
    from: Option<u32>,
    /// The figure before changed from it: "to 3,400 from 3,100".
    is_source: bool,
    /// It is one of the two values.
    is_part: bool,
}

/// The changes of all figures, one behind the other: what one changed from is asked for by its neighbors as well.
struct Changes<'a, 'c, 't> {
    context: &'a Context<'c, 't>,
    figures: &'a [Candidate],
    /// Of the figure to come.
    index: u32,
    from: Option<u32>,
    is_source: bool,
}

impl<'a, 'c, 't> Changes<'a, 'c, 't> {
    fn of(context: &'a Context<'c, 't>, figures: &'a [Candidate]) -> Self {
        let from = trend::changed_from(context, figures, 0);
        Self { context, figures, index: 0, from, is_source: false }
    }

    fn next(&mut self) -> Change {
        let (index, from, is_source) = (self.index, self.from, self.is_source);
        self.index += 1;
        self.from = trend::changed_from(self.context, self.figures, self.index as usize);
        self.is_source = from == Some(self.index);
        Change { from, is_source, is_part: from.is_some() || is_source || self.from == Some(index) }
    }
}

/// The event of a figure.
struct Told {
    event: Option<Event>,
    /// Its own words tell it, not those of the figure before.
    is_own: bool,
}

/// The event of a figure: its own, or that of the figure before where it goes on with it.
fn event_of(
    context: &Context<'_, '_>,
    figure: &Candidate,
    noun: Option<TokenRange>,
    change: Change,
    near: Option<Previous>,
) -> Told {
    let own = event::read(context, figure, noun).or_else(|| {
        let money = change.is_part && figure.kind == FigureKind::Money;
        if money { event::of_change(context, figure) } else { None }
    });
    let taken = inherited(context, figure, own, near);
    let event = taken.or(own).or_else(|| near.filter(|_| change.is_source)?.event);
    Told { event, is_own: taken.is_none() && own.is_some() }
}

/// The figure before the one at hand.
#[derive(Clone, Copy)]
struct Previous {
    sentence: u32,
    /// Behind its number and unit.
    after: u32,
    /// Behind its noun.
    end: u32,
    event: Option<Event>,
    kind: FigureKind,
    about: Option<TokenRange>,
}

/// The event of the figure before, where this one goes on its list ("eight jacks, six stills and two cranes"), is a
/// part of it ("81 people, including 12 children"), says it again in other money, or has left its verb out.
fn inherited(
    context: &Context<'_, '_>,
    figure: &Candidate,
    own: Option<Event>,
    previous: Option<Previous>,
) -> Option<Event> {
    let document = context.document;
    let previous = previous.filter(|_| !figure.tied)?;
    let bracket = previous.after + 1 == figure.start && document.is_mark(previous.after as usize, b'(');
    if bracket && (figure.is_count() || figure.kind == previous.kind) {
        return previous.event; // "cuts of 21% (168,000 units)"
    }
    // "1,000 people have died, against 1,700 last year"
    let against = own.is_none()
        && figure.is_count()
        && (figure.start as usize)
            .checked_sub(1)
            .is_some_and(|at| look::is_word(document, at, words!["against"]));
    if against && previous.kind == FigureKind::Count {
        return previous.event;
    }
    if own.is_none() && figure.kind == previous.kind && is_gapped(context, figure, previous) {
        return previous.event;
    }
    if !figure.is_count() {
        return None;
    }
    let event = previous.event.filter(|_| previous.kind == FigureKind::Count)?;
    let before = figure.start.checked_sub(1)? as usize;
    let sentence = document.sentence_range(before);
    let same = previous.end > sentence.start && previous.end <= figure.start;
    let close = figure.start - previous.end.min(figure.start) <= LIST_REACH;
    let along = look::is_word(document, before, words!["with"])
        && before > 0
        && look::is_word(document, before - 1, words!["along"]);
    let part = same && close && (along || look::is_word(document, before, words!["including"]));
    let joined = same
        && own.is_none()
        && (previous.end as usize..figure.start as usize).all(|at| {
            document.is_mark(at, b',')
                || look::is_one_of(document, at, &[words::AND, words::OR, words::AS, words::WELL])
        });
    (part || joined).then_some(event)
}

/// "A gave $14 million and B $3 million": a subject of its own and no verb stand between two figures.
fn is_gapped(context: &Context<'_, '_>, figure: &Candidate, previous: Previous) -> bool {
    let document = context.document;
    let (from, to) = (previous.end as usize, figure.start as usize);
    let joined = look::is_one_of(document, from, &[words::AND]) || document.is_mark(from, b',');
    if !joined || to <= from + 1 || to - from > LIST_REACH as usize {
        return false;
    }
    let subject = context.phrases.group(from + 1 + usize::from(document.is(from + 1, words::AND)));
    subject.is_some_and(|group| group.is_noun() && group.head as usize + 1 == to)
}

/// Whether a counted noun is nobody: a word that the lexicon knows, and not for people.
fn is_thing(document: &Document<'_>, noun: Span) -> bool {
    const NOUN: Classes = Classes::of(&[Class::Noun, Class::NounPlural]);
    const SOMEBODY: Classes =
        Classes::of(&[Class::PersonNoun, Class::Demonym, Class::TitleHead, Class::Rank, Class::OrgNoun]);
    let end = document.tokens.partition_point(|token| token.end <= noun.end);
    let Some(head) = end.checked_sub(1).and_then(|at| document.token(at)) else { return false };
    head.any(NOUN) && !head.any(SOMEBODY) && !head.is_capitalized()
}

/// What a number without a noun counts: what the figure before it counts, or people if the event is theirs. `own` is the event where the
/// figure's own words tell it.
fn implied(
    context: &Context<'_, '_>,
    figure: &Candidate,
    noun: Option<Span>,
    event: Option<Event>,
    own: Option<Event>,
    sentence: u32,
    before: &[Figure],
) -> Option<Implied> {
    if noun.is_some() || figure.kind != FigureKind::Count || super::vote::is_side(context.document, figure) {
        return None;
    }
    let of_people = |event: Option<Event>| event.is_some_and(|event| event::is_of_people(context, event));
    let document = context.document;
    // "41 drivers were turned back. Two were beaten": a number that opens its sentence goes on the one before.
    let opens = look::begins_sentence(document, figure.start as usize);
    let reach = u32::from(opens);
    let crowd = figure.start > 1
        && document.is(figure.start as usize - 1, words::OF)
        && look::is_word(
            document,
            figure.start as usize - 2,
            look::words!["crowd", "audience", "attendance"],
        );
    if crowd {
        return Some(Implied::People);
    }
    let earlier = before
        .iter()
        .rev()
        .take(FIGURES_BACK)
        .take_while(|other| other.sentence + reach >= sentence)
        .find_map(|other| other.noun.filter(|_| other.kind == FigureKind::Count && other.rule != TIED));
    match earlier {
        Some(noun) if document.text[noun.range()].eq_ignore_ascii_case("others") => Some(Implied::People),
        // "tore through 14 homes, killing two"
        Some(noun) if of_people(own) && is_thing(document, noun) => Some(Implied::People),
        Some(noun) => Some(Implied::Earlier(noun)),
        None => of_people(event).then_some(Implied::People),
    }
}
