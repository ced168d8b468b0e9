//! Dates against their anchors: the day of publication, the last date told, the period that is reported on.
//!
//! One pass from left to right over the candidates that the arbiter let stand. What no anchor can place stays open
//! (`XXXX-11-10`): the wall clock is never asked.

mod calendar;
mod days;
mod evidence;
mod holiday;
mod inside;
mod length;
mod near;
mod place;
mod range;
mod stamp;

use crate::date::Date;
use crate::extract::Input;
use crate::extract::dates::Candidates;
use crate::extract::dates::value::{Candidate, Tense, What};
use crate::extraction::Found;
use crate::lexicon::time_words::Edge;
use crate::mention::{Alternative, Anchor, DateKind, DateMention, Grain, Modifier, Why};
use crate::timex::Timex;
use evidence::Evidence;

/// What the pass knows so far.
struct Context {
    published: Option<Date>,
    evidence: Evidence,
    /// The last place in the calendar that the text told.
    last: Option<Timex>,
    /// The same, over paragraphs: "later that day" can lean on it.
    told: Option<Timex>,
    /// The last day it told, over paragraphs: a time alone in a story is of that day.
    day: Option<Date>,
    /// The last that it told with its year.
    dated: Option<Date>,
    /// The last quarter it told: what earnings news compares with.
    reported: Option<Timex>,
    /// The tense that the verbs of a sentence told last.
    direction: Option<(usize, Tense)>,
}

/// A candidate in its place.
#[derive(Clone, Copy, Debug)]
struct Placed {
    timex: Timex,
    anchor: Anchor,
    /// The other reading that the text leaves open, and what is open.
    other: Option<(Timex, Why)>,
}

/// Makes the mentions of dates.
pub(crate) fn resolve(input: &Input<'_, '_>, candidates: &Candidates, found: &mut Found) {
    found.published = found.published.or_else(|| stamp::published(input, candidates));
    let mut context = Context {
        published: found.published.map(|(day, _)| day),
        evidence: Evidence::read(input, candidates, found),
        last: None,
        told: None,
        day: None,
        dated: None,
        reported: None,
        direction: None,
    };
    let mut paragraph = u32::MAX;
    for &slot in &candidates.standing {
        let Some(candidate) = candidates.list.get(slot as usize) else { continue };
        let sentence = input.document.sentence_at(candidate.tokens.start as usize);
        let here = input.document.layout.sentences.get(sentence).map_or(0, |sentence| sentence.paragraph);
        if here != paragraph {
            paragraph = here;
            context.new_paragraph();
        }
        let candidate = &context.with_tense(candidate, sentence);
        if let Some(ends) = candidate.ends {
            range::resolve(input, candidates, candidate, ends, &mut context, found);
        } else {
            let mention = mention(input, candidates, candidate, &mut context, None, found);
            found.dates.push(mention);
        }
    }
}

impl Context {
    /// The first and last day of a unit, seasons by the hemisphere of the article.
    fn bounds(&self, timex: Timex) -> Option<(Date, Date)> {
        calendar::bounds_in(timex, self.evidence.hemisphere)
    }

    /// What the verbs near an expression tell; where they tell nothing, what they told of the one before it in the
    /// sentence ("will close for Labor Day, Sept. 7, and from Nov. 25 to 29").
    fn with_tense(&mut self, candidate: &Candidate, sentence: usize) -> Candidate {
        if self.direction.is_none_or(|(of, _)| of != sentence) || candidate.tense.is_some() {
            self.direction = candidate.tense.map(|tense| (sentence, tense));
        }
        let told = self.direction.map(|(_, tense)| tense);
        let ahead = self.evidence.ahead.then_some(Tense::Future);
        Candidate { tense: told.or(ahead), ..*candidate }
    }

    /// A new paragraph of news begins at the day of publication again; a narrative goes on.
    fn new_paragraph(&mut self) {
        if !self.evidence.narrative {
            self.last = None;
        }
    }

    /// Remembers what later expressions can lean on.
    fn remember(&mut self, timex: Timex) {
        if matches!(timex, Timex::Quarter(..)) {
            self.reported = Some(timex);
        }
        if let Timex::Day(day) | Timex::Time(day, _) | Timex::Part(day, _) = timex {
            // What is gone is mostly named in passing: the story goes on without it.
            if self.evidence.gone != Some(day) {
                self.day = Some(day);
            }
        }
        if calendar::year_of(timex).is_some() {
            self.last = Some(timex);
            self.told = Some(timex);
        }
    }
}

/// A mention with everything but its place.
fn base(input: &Input<'_, '_>, candidate: &Candidate, kind: DateKind) -> DateMention {
    DateMention {
        span: input.document.span(candidate.tokens),
        sentence: input.document.sentence_at(candidate.tokens.start as usize) as u32,
        rule: candidate.rule,
        kind,
        timex: None,
        first: None,
        last: None,
        modifier: candidate.modifier,
        grain: None,
        relation: candidate.relation,
        anchor: None,
        vague: false,
        fiscal: None,
        zone: None,
        holiday: None,
        alternative: None,
        quantity: None,
        offset: None,
        ends: None,
    }
}

fn mention(
    input: &Input<'_, '_>,
    candidates: &Candidates,
    candidate: &Candidate,
    context: &mut Context,
    shared: Option<Timex>,
    found: &Found,
) -> DateMention {
    let mut mention = base(input, candidate, DateKind::Date);
    match candidate.what {
        What::Point(point) => {
            let shared = shared
                .or_else(|| candidate.shares.and_then(|slot| shared_with(input, candidates, slot, found)));
            mention.kind = if point.has_time() { DateKind::Time } else { DateKind::Date };
            mention.holiday = point.holiday.and_then(crate::lexicon::holidays::name);
            mention.zone = point.zone.map(|zone| input.document.span(zone));
            let placed = place::point(&point, candidate, context, shared);
            fill(&mut mention, placed, candidate, context);
            days::read(&mut mention, &point, candidate, context);
            if mention.grain == Some(Grain::Hour) && input.document.slice(candidate.tokens).contains(':') {
                mention.grain = Some(Grain::Minute);
            }
            if let Some((timex, why)) = placed.other {
                let (first, last) = context.bounds(timex).unzip();
                mention.alternative = Some(Alternative { timex, first, last, why });
            }
        }
        What::Shifted { length, from, back } => {
            length::shifted(&mut mention, candidate, length, from, back, context);
        }
        What::Length(length) => length::plain(&mut mention, candidate, length, context),
        What::LengthRange(low, high) => {
            mention.kind = DateKind::Duration;
            mention.timex = Some(Timex::LengthRange(low, high));
            mention.grain = Some(Grain::of_unit(high.unit));
            mention.quantity = length::range_quantity(low, high, candidate.bound);
        }
        What::Set(timex) => {
            mention.kind = DateKind::Set;
            mention.timex = Some(timex);
        }
        What::Vague(reference) => {
            mention.timex = Some(Timex::Ref(reference));
            mention.vague = true;
        }
        What::Range => {}
    }
    mention
}

/// The place of the candidate that another shares its missing parts with: it was told just before.
fn shared_with(input: &Input<'_, '_>, candidates: &Candidates, slot: u32, found: &Found) -> Option<Timex> {
    /// So many mentions back it can be; further back there is none.
    const BACK: usize = 16;
    let span = input.document.span(candidates.list.get(slot as usize)?.tokens);
    let same = |mention: &&DateMention| mention.span == span;
    let alone = found.dates.iter().rev().take(BACK).find(same);
    let mention = alone.or_else(|| found.date_ends.iter().rev().take(BACK).find(same))?;
    mention.timex
}

/// What every placed point has in common.
fn fill(mention: &mut DateMention, placed: Placed, candidate: &Candidate, context: &mut Context) {
    mention.timex = Some(placed.timex);
    mention.anchor = is_placed(placed.timex).then_some(placed.anchor);
    mention.grain = Grain::of(placed.timex);
    let so_far = matches!(candidate.what, What::Point(point) if point.so_far);
    if let Some(edge) = candidate.edge.filter(|_| !so_far) {
        mention.modifier = mention.modifier.or(Some(edge_modifier(edge)));
    }
    context.remember(placed.timex);
    if placed.anchor == Anchor::Text {
        context.dated = context.day;
    }
}

const fn edge_modifier(edge: Edge) -> Modifier {
    match edge {
        Edge::Early | Edge::Earlier | Edge::Start => Modifier::Start,
        Edge::Mid => Modifier::Mid,
        Edge::Late | Edge::Later | Edge::End => Modifier::End,
    }
}

/// Whether a value says which one in the calendar it is.
fn is_placed(timex: Timex) -> bool {
    calendar::year_of(timex).is_some() || matches!(timex, Timex::Decade(_) | Timex::Century(_))
}
