//! Currencies: codes, signs, names and small change.

use super::tsv::{built_in, list};
use crate::lexicon::{Builder, Case, Class, Form};

/// A row of `currencies.tsv`.
#[derive(Clone, Debug)]
pub(crate) struct CurrencyRow {
    pub(crate) code: [u8; 3],
}

/// How a word names a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(crate) enum CurrencyWord {
    /// "$", "€"
    Sign,
    /// "US$", "HK$", "$A"
    PrefixedSign,
    /// "USD"
    Code,
    /// "Rs", "RM": stand before the number.
    Letters,
    /// "euro", "Hong Kong dollars"
    Name,
    /// "cents", "pence", "paise"
    SmallChange,
}

/// What the value of a [`Class::Currency`] says: row, sort of word, and how many of it make one main unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CurrencyValue {
    pub(crate) row: u16,
    pub(crate) word: CurrencyWord,
    pub(crate) per_unit: u32,
}

const WORD_SHIFT: u32 = 10;
const PER_UNIT_SHIFT: u32 = 14;

impl CurrencyValue {
    pub(crate) const fn unpack(value: u32) -> Self {
        let word = match (value >> WORD_SHIFT) & 0xF {
            0 => CurrencyWord::Sign,
            1 => CurrencyWord::PrefixedSign,
            2 => CurrencyWord::Code,
            3 => CurrencyWord::Letters,
            4 => CurrencyWord::Name,
            _ => CurrencyWord::SmallChange,
        };
        Self { row: (value & 0x3FF) as u16, word, per_unit: value >> PER_UNIT_SHIFT }
    }

    const fn pack(self) -> u32 {
        self.row as u32 | (self.word as u32) << WORD_SHIFT | self.per_unit << PER_UNIT_SHIFT
    }
}

/// Where a name is shared ("dollar", "cents"), these have it first.
const FIRST: [&str; 4] = ["USD", "GBP", "EUR", "JPY"];

/// Codes that are words too: "ALL 50 STATES".
const CODES_THAT_ARE_WORDS: [&str; 18] = [
    "ALL", "TOP", "TRY", "CUP", "PEN", "MAD", "COP", "BOB", "GEL", "SOS", "MOP", "BAM", "LAK", "ANG", "ETH",
    "SLE", "STN", "MUR",
];

fn table() -> impl Iterator<Item = (usize, [&'static str; 6])> {
    built_in("currencies.tsv", include_str!("../data/currencies.tsv")).enumerate()
}

pub(super) fn read() -> Vec<CurrencyRow> {
    table().map(|(_, row)| CurrencyRow { code: code(row[0]) }).collect()
}

pub(super) fn add(builder: &mut Builder) {
    for code in FIRST {
        table()
            .filter(|(_, row)| row[0] == code)
            .for_each(|(index, row)| currency(builder, index as u16, row));
    }
    for (index, row) in table().filter(|(_, row)| !FIRST.contains(&row[0])) {
        currency(builder, index as u16, row);
    }
}

fn code(text: &str) -> [u8; 3] {
    let mut code = [b'X'; 3];
    code.iter_mut().zip(text.bytes()).for_each(|(slot, byte)| *slot = byte);
    code
}

fn currency(builder: &mut Builder, row: u16, columns: [&'static str; 6]) {
    let [code, signs, prefixed, names, small_change, _countries] = columns;
    let mut add = |text: &str, word: CurrencyWord, per_unit: u32, case: Case| {
        builder.term(text, Class::Currency, CurrencyValue { row, word, per_unit }.pack(), case);
    };
    for sign in list(signs) {
        add(sign, CurrencyWord::Sign, 1, Case::Any);
    }
    for letters in list(prefixed) {
        let signed = letters.contains(['$', '£', '¥', '€', '₹', '₦', '₵', '¢']);
        add(
            letters,
            if signed { CurrencyWord::PrefixedSign } else { CurrencyWord::Letters },
            1,
            Case::Capitalized,
        );
    }
    if !CODES_THAT_ARE_WORDS.contains(&code) {
        add(code, CurrencyWord::Code, 1, Case::Upper);
    }
    for name in list(names) {
        add(name, CurrencyWord::Name, 1, Case::Any);
        add(&Form::plural(name).text(), CurrencyWord::Name, 1, Case::Any);
    }
    for part in list(small_change) {
        let Some((name, per_unit)) = part.split_once(':') else { continue };
        // Single letters ("50p") are read where they are glued to a number.
        let Some(per_unit) =
            per_unit.parse().ok().filter(|&many: &u32| many <= 1000 && (name.len() > 1 || !name.is_ascii()))
        else {
            continue;
        };
        add(name, CurrencyWord::SmallChange, per_unit, Case::Any);
        add(&Form::plural(name).text(), CurrencyWord::SmallChange, per_unit, Case::Any);
    }
}

#[cfg(test)]
mod tests {
    use super::{CurrencyValue, CurrencyWord};

    #[test]
    fn a_value_is_unpacked_as_it_was_packed() {
        let value = CurrencyValue { row: 170, word: CurrencyWord::SmallChange, per_unit: 1000 };
        assert_eq!(CurrencyValue::unpack(value.pack()), value);
    }
}
