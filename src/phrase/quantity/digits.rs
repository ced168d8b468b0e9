//! Numbers in digits: "3,744", "-0.6", "13.6M", "5 1/2", "4 hundred million".

use super::{Quantity, QuantityFlags, Value, scale_at};
use crate::lexicon::{Class, Classes, words as w};
use crate::span::Span;
use crate::text::{Document, Gap, Shape, TokenKind, TokenRange};

use super::numeral::{MAX_DIGITS, parse};
use super::part::{fraction_glyph, is_part, slash};

/// Letters glued behind digits that multiply them whatever stands around.
const SCALE_SUFFIXES: &[(&str, f64)] = &[
    ("bn", 1e9),
    ("Bn", 1e9),
    ("BN", 1e9),
    ("mn", 1e6),
    ("Mn", 1e6),
    ("mln", 1e6),
    ("bln", 1e9),
    ("tn", 1e12),
    ("trn", 1e12),
    ("k", 1e3),
    ("K", 1e3),
    ("M", 1e6),
    ("cr", 1e7),
];

/// Letters that multiply only beside money or before counted things: "m" is also the meter.
const DOUBTFUL_SUFFIXES: &[(&str, f64)] =
    &[("m", 1e6), ("b", 1e9), ("B", 1e9), ("t", 1e12), ("T", 1e12), ("MM", 1e6)];

pub(super) fn read(document: &Document<'_>, at: usize) -> Option<Quantity> {
    let token = document.token(at)?;
    let word = document.word(at);
    if let Some(glyph) = fraction_glyph(word) {
        let flags = QuantityFlags { fraction: true, ..QuantityFlags::default() };
        let tokens = TokenRange::new(at, at + 1);
        return Some(Quantity { tokens, span: token.span(), value: Value::Exact(glyph), scale: 1.0, flags });
    }
    let dollar = at.checked_sub(1).is_some_and(|before| document.is_mark(before, b'$')) && token.is_glued();
    let prefix = if dollar { letters_before(word)? } else { currency_prefix(document, word)? };
    let digits = parse(word, prefix)?;
    let mut reader = Reader {
        document,
        at: at + 1,
        value: digits.value,
        scale: 1.0,
        span: Span::new(token.start + digits.start as u32, token.start + digits.end as u32),
        flags: QuantityFlags {
            grouped: digits.grouped,
            decimal: digits.decimal,
            year_like: digits.plain
                && digits.end - digits.start == 4
                && (1000.0..2200.0).contains(&digits.value),
            padded: digits.plain && digits.end - digits.start > 1 && word.as_bytes()[prefix] == b'0',
            prefixed: prefix > 0,
            ..QuantityFlags::default()
        },
    };
    let suffix = &word[digits.end..];
    let money = prefix > 0 || dollar || beside_money(document, at);
    if !suffix.is_empty() {
        reader.suffix(suffix, money);
    } else if money || reader.may_go_on() {
        reader.stray_thousands();
        reader.fraction();
        reader.scales(money);
    }
    if let Some(before) = at.checked_sub(1).filter(|_| prefix == 0) {
        reader.before(at, before);
    }
    Some(reader.finish(at))
}

/// Nobody writes more scale words behind each other than "hundred thousand million"; a value stays finite.
const MOST_SCALES: usize = 4;

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    /// Behind the last token taken.
    at: usize,
    value: f64,
    scale: f64,
    span: Span,
    flags: QuantityFlags,
}

impl Reader<'_, '_> {
    /// Whether the token behind the digits can go on the number: behind most stands a plain word or the end.
    fn may_go_on(&self) -> bool {
        let numeric = |at: usize| self.document.token(at).is_some_and(|token| token.is_numeric());
        self.document.token(self.at).is_some_and(|next| {
            next.is_numeric()
                || next.has(Class::ScaleWord)
                || next.is(w::AND)
                || next.is_mark(b'-')
                || next.is_mark(b'/')
                || next.is_mark(b',') && numeric(self.at + 1)
        })
    }

    /// What the token before the digits adds: a point, a sign.
    fn before(&mut self, at: usize, before: usize) {
        const MINUS: u32 = 5;
        let mark = self.document.tokens[before];
        match mark.kind {
            TokenKind::Mark if mark.is_mark(b'.') => self.leading_point(at, before),
            TokenKind::Mark if mark.is_mark(b'-') || mark.is_mark(b'+') => self.sign(at, before),
            TokenKind::Word if mark.end - mark.start == MINUS => self.sign(at, before),
            _ => {}
        }
    }

    fn finish(self, start: usize) -> Quantity {
        let tokens = TokenRange::new(start - usize::from(self.flags.signed), self.at);
        Quantity {
            tokens,
            span: self.span,
            value: Value::Exact(self.value),
            scale: self.scale,
            flags: self.flags,
        }
    }

    fn take(&mut self, until: usize) {
        self.at = until;
        if let Some(last) = self.document.token(until - 1) {
            self.span.end = last.end;
        }
    }

    /// "440, 000" with a stray space, and thousands parted by a narrow or no-break space.
    fn stray_thousands(&mut self) {
        /// As many digits as one token of them may have; a value stays finite.
        const MOST_GROUPS: usize = MAX_DIGITS / 3 - 1;
        if self.flags.decimal || self.value >= 1000.0 || self.flags.padded {
            return;
        }
        for _ in 0..MOST_GROUPS {
            let comma = self.document.is_mark(self.at, b',')
                && self.document.token(self.at).is_some_and(|comma| comma.is_glued());
            let at = self.at + usize::from(comma);
            let Some(next) = self.document.token(at).filter(|next| next.gap == Gap::Space) else { return };
            let group = self.document.word(at);
            let narrow = self.document.text[self.span.end as usize..next.start as usize]
                .chars()
                .all(|c| matches!(c, '\u{A0}' | '\u{2009}' | '\u{202F}' | '\u{2006}'));
            let three = group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
            if !three || !(narrow && !comma || group == "000") {
                return;
            }
            let low = group.bytes().fold(0.0, |sum, byte| sum * 10.0 + f64::from(byte - b'0'));
            self.value = self.value * 1000.0 + low;
            self.flags.grouped = true;
            self.flags.year_like = false;
            self.take(at + 1);
        }
    }

    /// "1/4", "5 1/2", "5-1/2", "5½", "5 and a half".
    fn fraction(&mut self) {
        let document = self.document;
        if self.flags.decimal || self.flags.padded {
            return;
        }
        if let Some((denominator, behind)) = slash(document, self.at) {
            if is_part(self.value, denominator) {
                self.value /= denominator;
                self.flags.fraction = true;
                self.take(behind);
            }
            return;
        }
        let glued_glyph = document.token(self.at).is_some_and(|token| token.gap <= Gap::Space);
        if let Some(glyph) = fraction_glyph(document.word(self.at)).filter(|_| glued_glyph) {
            self.value += glyph;
            self.flags.decimal = true;
            self.take(self.at + 1);
            return;
        }
        let at = super::behind_hyphen(document, self.at);
        let near = document.token(at).is_some_and(|token| token.gap <= Gap::Space);
        if let (true, Some(part)) = (near, parse(document.word(at), 0).filter(|part| part.plain)) {
            if let Some((denominator, behind)) = slash(document, at + 1) {
                if is_part(part.value, denominator) {
                    self.value += part.value / denominator;
                    self.flags.decimal = true;
                    self.flags.year_like = false;
                    self.take(behind);
                    return;
                }
            }
        }
        if let Some((part, behind)) = super::words::and_a_part(document, self.at) {
            self.value += part;
            self.flags.decimal = true;
            self.take(behind);
        }
    }

    /// Scale words behind the number, in a chain: "4 hundred million".
    fn scales(&mut self, money: bool) {
        for _ in 0..MOST_SCALES {
            let Some((scale, behind)) = self.scale(money) else { break };
            self.value = times(self.value, scale);
            self.scale *= scale;
            self.flags.scaled = true;
            self.flags.year_like = false;
            self.flags.fraction = false;
            self.take(behind);
        }
    }

    fn scale(&self, money: bool) -> Option<(f64, usize)> {
        let near = self.document.token(self.at).is_some_and(|token| token.gap <= Gap::Line);
        let (scale, behind) = scale_at(self.document, self.at).filter(|_| near).or_else(|| {
            if !money || self.flags.scaled {
                return None;
            }
            let letters = self.document.word(self.at);
            let doubtful = DOUBTFUL_SUFFIXES.iter().chain(SCALE_SUFFIXES).find(|row| row.0 == letters);
            doubtful.filter(|_| near).map(|row| (row.1, self.at + 1))
        })?;
        // "cr" and "mn" are words of the lexicon too: they only multiply beside a number, which is what stands here.
        Some((scale, behind))
    }

    fn suffix(&mut self, suffix: &str, money: bool) {
        self.flags.year_like = self.flags.year_like && suffix == "s";
        if matches!(suffix, "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH") {
            self.flags.ordinal = true;
            self.flags.suffixed = true;
            return;
        }
        let scale = SCALE_SUFFIXES.iter().find(|row| row.0 == suffix).or_else(|| {
            DOUBTFUL_SUFFIXES
                .iter()
                .find(|row| row.0 == suffix)
                .filter(|_| money || self.counts_things(suffix))
        });
        match scale {
            Some(&(_, scale)) => {
                self.value = times(self.value, scale);
                self.scale *= scale;
                self.flags.scaled = true;
                self.span.end += suffix.len() as u32;
                self.scales(money);
            }
            None => self.flags.suffixed = true,
        }
    }

    /// "5m people", "2.5m barrels": a plural behind the letter, not the sprint of "100m final", the "200m individual medley" or a
    /// throw of "15.12m was".
    fn counts_things(&self, suffix: &str) -> bool {
        suffix.len() == 1
            && suffix != "t"
            && suffix != "T"
            && self.document.token(self.at).is_some_and(|next| {
                let word = self.document.word(self.at);
                let several =
                    (word.ends_with('s') || next.has(Class::NounPlural)) && !next.any(Classes::FUNCTION);
                let persons = next.has(Class::PersonNoun) && several || next.is(w::PEOPLE);
                let part = next.is(w::OF) && document_determines(self.document, self.at + 1);
                // "719m euros"
                let money = next.has(Class::Currency) && (word.ends_with('s') || word == "yen");
                let plural = part || next.shape == Shape::Lower && several && self.flags.decimal || money;
                next.gap == Gap::Space && (persons || plural)
            })
    }

    /// ".001 percent": the point stands in a token of its own, with nothing glued before it.
    fn leading_point(&mut self, at: usize, before: usize) {
        let document = self.document;
        let point = document.is_mark(before, b'.')
            && document.token(at).is_some_and(|token| token.is_glued())
            && document.token(before).is_some_and(|mark| !mark.is_glued());
        let plain = !self.flags.decimal && !self.flags.grouped && !self.flags.scaled && !self.flags.fraction;
        if point && plain {
            let digits = self.span.len() as i32;
            self.value /= 10_f64.powi(digits);
            self.flags =
                QuantityFlags { decimal: true, year_like: false, padded: false, signed: true, ..self.flags };
            self.span.start = document.tokens[before].start;
        }
    }

    /// A minus or plus glued before the number, with nothing glued before it; or the word "minus".
    fn sign(&mut self, at: usize, before: usize) {
        let document = self.document;
        let mark = document.tokens[before];
        let glued = document.token(at).is_some_and(|token| token.is_glued());
        let free = |at: usize| {
            let token = document.tokens[at];
            !token.is_glued() || at == 0 || document.is_mark(at - 1, b'(')
        };
        // "minus-5"
        let named = before.checked_sub(1).is_some_and(|at| document.word(at).eq_ignore_ascii_case("minus"));
        let minus = mark.is_mark(b'-') && glued && (free(before) || named);
        let plus = mark.is_mark(b'+') && glued && free(before);
        let word = mark.is_word() && document.word(before).eq_ignore_ascii_case("minus");
        if minus || plus || word {
            self.flags.signed = true;
            self.flags.year_like = false;
            self.value = if plus { self.value } else { -self.value };
            self.span.start = mark.start;
        }
    }
}

/// Whether a determiner or owner stands at a token: "35m of its devices".
fn document_determines(document: &Document<'_>, at: usize) -> bool {
    document.any(at, crate::lexicon::Classes::of(&[Class::Determiner, Class::Possessive]))
}

/// Whether money stands before a number: a sign, a code or name of a currency.
fn beside_money(document: &Document<'_>, at: usize) -> bool {
    at.checked_sub(1).and_then(|before| document.token(before)).is_some_and(|before| {
        before.is_mark(b'$') || before.has(Class::Currency) && (before.is_capitalized() || !before.is_word())
    })
}

/// The number of capitals before the digits of "$US55" and "$A82", where the sign stands in a token of its own.
fn letters_before(word: &str) -> Option<usize> {
    let letters = word.bytes().position(|byte| byte.is_ascii_digit())?;
    let capitals = word.bytes().take(letters).all(|byte| byte.is_ascii_uppercase());
    (letters <= 3 && capitals).then_some(letters)
}

/// The number of leading letters of a token, if there are none or they are those of a currency.
fn currency_prefix(document: &Document<'_>, word: &str) -> Option<usize> {
    let letters = word.bytes().position(|byte| byte.is_ascii_digit())?;
    if letters == 0 {
        return Some(0);
    }
    let prefix = &word[..letters];
    let lexeme = document.lexicon.short(prefix);
    let capitals = prefix.bytes().all(|byte| byte.is_ascii_uppercase());
    let shape = if capitals { Shape::Upper } else { Shape::Title };
    let capital = prefix.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase());
    (capital && document.lexicon.classes(lexeme, shape).has(Class::Currency)).then_some(letters)
}

/// A number times its scale: 8.3 million is 8,300,000 to the last unit, though 8.3 is no sum of powers of two.
fn times(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    // A step of the product's own size is what the multiplication can have lost; more was written.
    let near = |rounded: &f64| (product - rounded).abs() <= product.abs() * (2.0 * f64::EPSILON);
    let whole = Some(product.round()).filter(near);
    whole.or_else(|| Some((product * 100.0).round() / 100.0).filter(near)).unwrap_or(product)
}
