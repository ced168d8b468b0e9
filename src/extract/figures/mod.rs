//! Figures: what quantities say of the world.
//!
//! `propose` reads each quantity in turn: [`veto`] takes out numbers that belong to names, scores and the like, then
//! the kinds try their forms ([`vote`], [`money`], [`percent`], [`age`], [`measure`]), at last [`count`]; [`range`] joins
//! two, [`shared_unit`] gives one the unit of the other, [`bound`] reads what stands before. `finish` looks around those that
//! the arbiter left standing: [`noun`], [`event`], [`trend`], [`about`]; the last two by the [`subject`] of the sentence.
//! [`look`] and [`context`] are what they all ask: of the words beside a number, and of the article.

mod about;
mod age;
mod bound;
mod candidate;
mod context;
mod count;
mod doing;
mod event;
mod finish;
mod look;
mod measure;
mod money;
mod noun;
mod percent;
mod range;
mod shared_unit;
mod subject;
mod trend;
mod veto;
mod vote;

use super::Input;
use crate::arbitrate::{Claim, Claims, Reading};
use crate::lexicon::{Class, Classes, words as w};
use crate::phrase::{Quantity, Value};
use crate::rule::Rule;
use crate::text::Document;
use candidate::Candidate;
use context::Context;
pub(crate) use finish::finish;
use look::Sides;

/// `number noun`: "3,700 suspects", "two dozen", "1,640 were wounded".
const COUNT: Rule = Rule::new("figures.count");
/// `number - noun`: "a 6-member council".
const TIED: Rule = Rule::new("figures.tied");
/// `dozens [of]`: a number that only says how large.
const VAGUE: Rule = Rule::new("figures.vague");
/// `sign number` or `number currency`: "$3.5 million", "40 euros", "84.75 cents".
const MONEY: Rule = Rule::new("figures.money");
/// `number percent`: "12 percent", "4%", "75 basis points".
const PERCENT: Rule = Rule::new("figures.percent");
/// `part of`: "two-thirds of voters", "eight out of 10".
const SHARE: Rule = Rule::new("figures.share");
/// `number unit`: "475 square kilometers", "50km".
const MEASURE: Rule = Rule::new("figures.measure");
/// `number unit per unit` or `number per number`: "80 mph", "1.2 per 100,000".
const RATE: Rule = Rule::new("figures.rate");
/// `number times`: "5 times more likely", "4x".
const MULTIPLE: Rule = Rule::new("figures.multiple");
/// `name , number ,` or `number - year - old`: "Jane Roe, 66,", "a 6-year-old".
const AGE: Rule = Rule::new("figures.age");

pub(crate) const RULES: &[Rule] = &[COUNT, TIED, VAGUE, MONEY, PERCENT, SHARE, MEASURE, RATE, MULTIPLE, AGE];

/// The second number of a pair stands at most this many tokens behind the first ("40 - to - US$ 50").
const PAIR_WITHIN: u32 = 6;

/// Candidates of a document.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
    /// Those that the arbiter left, in reading order.
    standing: Vec<Candidate>,
}

#[inline(never)]
pub(crate) fn propose(input: &Input<'_, '_>, candidates: &mut Candidates, claims: &mut Claims) {
    candidates.list.clear();
    let context = Context::new(input);
    let quantities = &input.phrases.quantities;
    let mut at = 0;
    while let Some(quantity) = quantities.get(at) {
        let next = quantities.get(at + 1);
        at += 1;
        if quantity.flags.ordinal {
            continue;
        }
        if let Some(second) = next.filter(|next| vote::is_vote(&context, quantity, next)) {
            at += 1;
            for side in [quantity, second] {
                add(candidates, claims, Candidate::bare(side, COUNT));
            }
            continue;
        }
        let sides = Sides::of(context.document, quantity.tokens);
        let dated = veto::is_date(context.document, quantity, &sides);
        if dated && is_nothing_else(&context, quantity, &sides) {
            continue;
        }
        let aged = || age::read(&context, quantity, &sides);
        if veto::is_name(&context, quantity, &sides, next) && aged().is_none() {
            continue;
        }
        let (read, taken) = read(&context, quantity, &sides, dated, next, candidates.list.last());
        at += taken;
        if let Some(mut figure) = read {
            bound::read(&context, &mut figure);
            add(candidates, claims, figure);
        }
    }
}

/// Whether nothing that touches a number of a date can make it a figure.
fn is_nothing_else(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    let document = context.document;
    ![w::IN, w::OUT].iter().any(|&word| sides.is_behind(word))
        && !document.is(sides.end + 1, w::PER)
        && !range::is_joiner(document, sides.end)
        && !may_have_unit(document, quantity, sides)
        && age::read(context, quantity, sides).is_none()
}

fn add(candidates: &mut Candidates, claims: &mut Claims, figure: Candidate) {
    claims.add(Claim {
        tokens: figure.claimed,
        reading: Reading::Figure,
        strength: figure.strength,
        rule: figure.rule,
        slot: candidates.list.len() as u32,
    });
    candidates.list.push(figure);
}

/// Reads one quantity, or two that belong together; gives how many more than one were taken.
fn read(
    context: &Context<'_, '_>,
    quantity: &Quantity,
    sides: &Sides<'_>,
    dated: bool,
    next: Option<&Quantity>,
    last: Option<&Candidate>,
) -> (Option<Candidate>, usize) {
    let document = context.document;
    // Asked last, since hardly any two numbers could belong together.
    let is_free = || next.is_some_and(|next| !veto::is_second_name(context, next));
    if sides.is_behind(w::OUT) || sides.is_behind(w::IN) {
        let ratio = next.and_then(|next| percent::ratio(context, quantity, next));
        if let Some(ratio) = ratio.filter(|_| is_free()) {
            return (Some(ratio), 1);
        }
    }
    if sides.is_behind(w::PER) || document.is(sides.end + 1, w::PER) {
        if let Some(rate) = measure::per_number(context, quantity, next) {
            return (Some(rate), 1);
        }
    }
    let first = with_unit(context, quantity, sides);
    if let WithUnit::Time = first {
        return (None, 0);
    }
    // Two that belong together stand close.
    let first_end =
        if let WithUnit::Figure(figure) = &first { figure.tokens.end } else { quantity.tokens.end };
    let close = next.filter(|next| next.tokens.start <= first_end + PAIR_WITHIN);
    if let Some(next) = close.filter(|_| range::is_joiner(document, first_end as usize)) {
        let joined = range::join(context, quantity, first.figure(), next);
        if let Some(joined) = joined.filter(|_| is_free()) {
            return (joined, 1);
        }
        let shared = shared_unit::of_second(context, quantity, first.figure(), next);
        if let Some(shared) = shared.filter(|_| is_free()) {
            return (Some(shared), 0);
        }
    }
    match first {
        WithUnit::Figure(figure) => (Some(figure), 0),
        WithUnit::None if dated => (None, 0),
        WithUnit::None => {
            let changed = shared_unit::of_change(context, quantity, last);
            let counted = || {
                count::read(context, quantity, sides)
                    .map(|count| shared_unit::of_last(context, quantity, count, last))
            };
            let listed = || count::goes_on_list(document, quantity, last);
            (changed.or_else(counted).or_else(listed), 0)
        }
        WithUnit::Time => (None, 0),
    }
}

/// What a quantity is by the words that touch it.
enum WithUnit {
    Figure(Candidate),
    Time,
    None,
}

impl WithUnit {
    fn figure(&self) -> Option<&Candidate> {
        match self {
            Self::Figure(figure) => Some(figure),
            _ => None,
        }
    }
}

fn with_unit(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> WithUnit {
    if quantity.flags.ordinal {
        return WithUnit::None;
    }
    if let Some(age) = age::read(context, quantity, sides) {
        return WithUnit::Figure(age);
    }
    if !may_have_unit(context.document, quantity, sides) {
        return WithUnit::None;
    }
    let found = percent::read(context, quantity, sides)
        .or_else(|| money::read(context, quantity, sides))
        .or_else(|| measure::times(context, quantity, sides));
    if let Some(figure) = found {
        return WithUnit::Figure(figure);
    }
    match measure::read(context, quantity, sides) {
        Some(measure::Found::Unit(figure)) => WithUnit::Figure(figure),
        Some(measure::Found::Time) => WithUnit::Time,
        None => percent::share(context, quantity).map_or(WithUnit::None, WithUnit::Figure),
    }
}

/// Whether a unit, a currency or a percent word can touch a quantity: most touch none.
fn may_have_unit(document: &Document<'_>, quantity: &Quantity, sides: &Sides<'_>) -> bool {
    const UNITS: Classes = Classes::of(&[Class::Currency, Class::Unit]);
    const TERMS: Classes = UNITS.with(Classes::of(&[Class::PhraseStart]));
    let flags = quantity.flags;
    flags.suffixed
        || flags.prefixed
        || flags.fraction
        || sides.previous.is_some_and(|token| token.any(UNITS) || token.is_mark(b'.'))
        || matches!(quantity.value, Value::Vague { .. }) && sides.is_behind(w::OF)
        || sides.tail.is_some_and(|token| token.any(TERMS))
        || percent::may_follow(sides)
        || measure::may_follow(document, sides)
}
