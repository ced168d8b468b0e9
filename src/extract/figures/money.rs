//! Money: "$3.5 million", "US$40", "1,200 euros", "84.75 cents", "hundreds of millions of dollars".

use super::candidate::Candidate;
use super::look::{Sides, before, is_word, words};
use super::{Context, MONEY};
use crate::arbitrate::Strength;
use crate::lexicon::{Class, Classes, CurrencyValue, CurrencyWord, words as w};
use crate::mention::{Currency, FigureKind, Unit};
use crate::phrase::{Quantity, Value};
use crate::span::Span;
use crate::text::Gap;

/// A sign of a currency takes at most this many tokens ("U", ".", "S", ".", "$").
const MAX_SIGN: usize = 3;

/// Names that are other words too ("the team won"): read as money only beside large numbers.
const LARGE: f64 = 100.0;

/// Reads a quantity as money, from the sign before it or the name behind it.
pub(super) fn read(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    if quantity.flags.ordinal || quantity.flags.fraction {
        return None;
    }
    sign_before(context, quantity, sides)
        .or_else(|| name_behind(context, quantity, sides))
        .or_else(|| small_change_suffix(context, quantity))
}

fn money(figure: Candidate, code: [u8; 3], unit_text: Span) -> Candidate {
    shared_money(figure, Some(code), unit_text)
}

/// Money that several countries have, which the text may leave open: bare francs.
fn shared_money(mut figure: Candidate, code: Option<[u8; 3]>, unit_text: Span) -> Candidate {
    figure.kind = FigureKind::Money;
    figure.unit = code.map(|code| Unit::Money(Currency(code)));
    figure.unit_text = Some(unit_text);
    figure.strength = Strength::FORM;
    figure
}

/// "$40", "US$ 40", "USD 40", "Rs. 40", "$US40", "Rs40".
fn sign_before(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    let document = context.document;
    if quantity.flags.prefixed {
        return prefixed(context, quantity);
    }
    let token = sides.before?;
    if !token.has(Class::Currency) && !token.is_mark(b'.') || sides.gap > Gap::Space {
        return None;
    }
    let mut last = sides.start - 1;
    // "Rs. 500"; "$ -5"
    if token.is_mark(b'.') && token.is_glued() {
        (last, _) = before(document, last)?;
        currency_at(context, last).filter(|value| value.word == CurrencyWord::Letters)?;
    }
    for length in (1..=MAX_SIGN.min(last + 1)).rev() {
        let first = last + 1 - length;
        let Some((taken, value)) = document.phrase(first, Class::Currency) else { continue };
        // "A $46 million scheme" has an article.
        if document.is(first, w::A) && !document.token(first + 1).is_some_and(|sign| sign.is_glued()) {
            continue;
        }
        let value = CurrencyValue::unpack(value);
        let before_numbers = matches!(
            value.word,
            CurrencyWord::Sign | CurrencyWord::PrefixedSign | CurrencyWord::Code | CurrencyWord::Letters
        );
        // "Rs." holds its point.
        if taken != length && taken != length + usize::from(document.is_mark(last + 1, b'.'))
            || !before_numbers
        {
            continue;
        }
        if value.word == CurrencyWord::Letters && !letters_fit(context, first, quantity) {
            continue;
        }
        // "A $75,000 FINE" in capitals is not Australian.
        if document.word(first).len() == 1 && last > first && !document.tokens[last].is_glued() {
            continue;
        }
        let mut figure = Candidate::bare(quantity, MONEY);
        figure.cover_from(document, first);
        // The sign alone, without the letters that tell whose it is: the code tells that.
        let sign = document.span(super::look::range(last, last + 1));
        let shared = value.word == CurrencyWord::Sign && !is_conversion(context, first);
        let code = if shared { context.local(value.row) } else { Some(context.code(value.row)) };
        return Some(shared_money(figure, code, sign));
    }
    None
}

/// "€5m ($5.4m)", "700,000 Taiwan dollars ($21,900)": what an amount is worth abroad is told in American dollars.
fn is_conversion(context: &Context<'_, '_>, sign: usize) -> bool {
    const MONEY: Classes = Classes::of(&[Class::Currency, Class::ScaleWord]);
    let Some(bracket) = sign.checked_sub(1).filter(|&at| context.document.is_mark(at, b'(')) else {
        return false;
    };
    bracket.checked_sub(1).and_then(|at| context.document.token(at)).is_some_and(|before| {
        before.any(MONEY) || before.is_numeric() || before.kind == crate::text::TokenKind::Mixed
    })
}

/// Letters such as "R" and "N" are initials as well: they must be written right before a large number.
fn letters_fit(context: &Context<'_, '_>, at: usize, quantity: &Quantity) -> bool {
    context.document.word(at).len() > 1 || quantity.flags.scaled || quantity.flags.grouped
}

/// "Rs500", "R12.5m", and "$US55" where the sign stands in a token of its own.
fn prefixed(context: &Context<'_, '_>, quantity: &Quantity) -> Option<Candidate> {
    let document = context.document;
    let mut figure = Candidate::bare(quantity, MONEY);
    let start = quantity.tokens.start as usize;
    let letters = quantity.prefix(document);
    let lexeme = document.lexicon.short(letters);
    let prefix = Span::new(quantity.span.start - letters.len() as u32, quantity.span.start);
    figure.span.start = prefix.start;
    let dollar =
        start.checked_sub(1).filter(|&at| document.is_mark(at, b'$') && document.tokens[start].is_glued());
    if let Some(dollar) = dollar {
        let lexicon = document.lexicon;
        let mut phrases = lexicon.phrases(crate::lexicon::Lexeme::mark(b'$')).iter();
        let phrase =
            phrases.find(|phrase| phrase.class == Class::Currency && lexicon.tail(phrase) == [lexeme])?;
        figure.cover_from(document, dollar);
        let sign = document.tokens[dollar].span();
        return Some(money(figure, context.code(CurrencyValue::unpack(phrase.value).row), sign));
    }
    let value = CurrencyValue::unpack(document.lexicon.value(lexeme, Class::Currency)?);
    let large = quantity.flags.scaled || quantity.flags.grouped;
    let fits = matches!(value.word, CurrencyWord::Letters | CurrencyWord::Code)
        && (letters.len() > 1 && letters != "PS" || large);
    fits.then(|| money(figure, context.code(value.row), prefix))
}

/// "1,200 euros", "3 million U.S. dollars", "11.5 cents", "40€", "500 USD", "hundreds of millions of dollars".
fn name_behind(context: &Context<'_, '_>, quantity: &Quantity, sides: &Sides<'_>) -> Option<Candidate> {
    const NAMES: Classes = Classes::of(&[Class::Currency, Class::PhraseStart]);
    let document = context.document;
    let vague = matches!(quantity.value, Value::Vague { .. }) && sides.is_behind(w::OF);
    if quantity.flags.suffixed || !vague && !sides.tail.is_some_and(|tail| tail.any(NAMES)) {
        return None;
    }
    let (at, _) = super::look::behind_hyphen(document, sides.end + usize::from(vague));
    super::look::near(document, at)?;
    let (length, value) = document.phrase(at, Class::Currency)?;
    let value = CurrencyValue::unpack(value);
    let token = document.token(at)?;
    let fits = match value.word {
        CurrencyWord::Sign => !token.is_mark(b'$') && token.gap <= Gap::Space && !next_is_number(context, at),
        CurrencyWord::Code => true,
        CurrencyWord::Name => name_fits(context, at, length, quantity, value.row),
        CurrencyWord::SmallChange => small_change_fits(context, at, length),
        CurrencyWord::PrefixedSign | CurrencyWord::Letters => false,
    };
    if !fits {
        return None;
    }
    let mut figure = Candidate::bare(quantity, MONEY);
    figure.cover(document, at + length);
    let unit_text = document.span(super::look::range(at, at + length));
    if value.per_unit > 1 {
        figure.in_parts(f64::from(value.per_unit));
    }
    let shared = length == 1
        && matches!(value.word, CurrencyWord::Name | CurrencyWord::SmallChange | CurrencyWord::Sign);
    let code = if is_word(document, at, words!["centime", "centimes"]) {
        context.franc()
    } else if shared {
        context.local(value.row)
    } else {
        Some(context.code(value.row))
    };
    Some(shared_money(figure, code, unit_text))
}

/// "€40" after "30": the sign belongs to the next number.
fn next_is_number(context: &Context<'_, '_>, at: usize) -> bool {
    context.document.token(at + 1).is_some_and(|next| next.is_numeric() && next.is_glued())
}

fn name_fits(context: &Context<'_, '_>, at: usize, length: usize, quantity: &Quantity, row: u16) -> bool {
    let document = context.document;
    if length > 1 {
        return true;
    }
    let large = quantity.exact().is_none_or(|value| value >= LARGE);
    if document.has(at, Class::Unit) {
        return context.pounds_are_money(at, quantity);
    }
    let word = document.word(at);
    let euro_like = matches!(&context.code(row), b"USD" | b"EUR" | b"JPY" | b"CNY" | b"INR" | b"CHF");
    let plain = is_word(
        document,
        at,
        words![
            "won", "real", "sol", "som", "sum", "lek", "lev", "ban", "buck", "ether", "dram", "kip", "toman",
            "dong", "rand", "bolivar", "colon"
        ],
    );
    !word.is_empty()
        && (euro_like && !plain || large || !plain && (quantity.flags.spelled || quantity.flags.decimal))
}

/// "cents", "pence"; words that are names of other things too ("fen", "ban") need a number of their own country.
fn small_change_fits(context: &Context<'_, '_>, at: usize, length: usize) -> bool {
    let usual = words![
        "cent", "cents", "ct", "cts", "penny", "pennies", "pence", "paise", "paisa", "sen", "kopecks",
        "centavos", "kobo", "centimes", "c", "¢",
    ];
    length > 1 || is_word(context.document, at, usual)
}

/// "50p", "85c" glued.
fn small_change_suffix(context: &Context<'_, '_>, quantity: &Quantity) -> Option<Candidate> {
    if !quantity.flags.suffixed || quantity.flags.spelled {
        return None;
    }
    let suffix = quantity.suffix(context.document);
    let code = match suffix {
        "p" => *b"GBP",
        "c" | "¢" => context.dollar(),
        "e" | "eur" | "EUR" => *b"EUR",
        _ => {
            let value = CurrencyValue::unpack(
                context.document.lexicon.value(context.document.lexicon.short(suffix), Class::Currency)?,
            );
            if value.word != CurrencyWord::Code || suffix.len() != 3 {
                return None;
            }
            context.code(value.row)
        }
    };
    let mut figure = Candidate::bare(quantity, MONEY);
    if suffix.len() == 1 {
        figure.in_parts(100.0);
    }
    let unit_text = Span::new(quantity.span.end, quantity.span.end + suffix.len() as u32);
    figure.span.end = unit_text.end;
    Some(money(figure, code, unit_text))
}

fn currency_at(context: &Context<'_, '_>, at: usize) -> Option<CurrencyValue> {
    context.document.value(at, Class::Currency).map(CurrencyValue::unpack)
}
