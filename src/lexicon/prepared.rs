//! The built-in lexicon, prepared: a file that holds the tables of look-up as they are when all words are added.
//!
//! The first extraction of a process waits for the lexicon. Adding its 57,000 words takes 8 ms, taking them from this
//! file one. `UPDATE=1 cargo test --lib prepared` writes it again after a change of the vocabulary; a test fails until
//! then, and debug builds do without it.

use super::index::Entry;
use super::profiles::Profile;
use super::values::{Value, Values};
use super::{Beginning, Case, Class, Classes, Index, Lexeme, Lexicon, Pairs, Phrase, Sets, Tables};

/// Lists of rows, each behind its length, then the texts of the long words; all numbers are little-endian.
const FILE: &[u8] = include_bytes!("data/prepared.bin");

/// The built-in lexicon from the file.
pub(super) fn read(tables: Tables) -> Lexicon {
    let mut file = File(FILE);
    let (places, entries) = (file.rows(), file.rows());
    Lexicon {
        profiles: file.rows(),
        values: Values(file.rows()),
        pairs: Pairs(file.rows()),
        beginnings: file.rows(),
        phrases: file.rows(),
        tails: file.rows(),
        sets: file.rows(),
        index: Index::new(places, entries, std::str::from_utf8(file.0).unwrap_or_default()),
        tables,
    }
}

struct File(&'static [u8]);

impl File {
    fn rows<R: Row<N>, const N: usize>(&mut self) -> Vec<R> {
        let [count] = Self::numbers(self.take(4));
        self.take(4 * N * count as usize).chunks_exact(4 * N).map(|row| R::of(Self::numbers(row))).collect()
    }

    fn take(&mut self, bytes: usize) -> &'static [u8] {
        let (taken, rest) = self.0.split_at(bytes);
        self.0 = rest;
        taken
    }

    fn numbers<const N: usize>(bytes: &[u8]) -> [u32; N] {
        std::array::from_fn(|i| {
            u32::from_le_bytes([bytes[4 * i], bytes[4 * i + 1], bytes[4 * i + 2], bytes[4 * i + 3]])
        })
    }
}

/// A row of `N` numbers.
trait Row<const N: usize> {
    fn of(numbers: [u32; N]) -> Self;
    #[cfg(test)]
    fn numbers(&self) -> [u32; N];
}

impl Row<1> for u32 {
    fn of([number]: [u32; 1]) -> Self {
        number
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 1] {
        [*self]
    }
}

impl Row<1> for Lexeme {
    fn of([number]: [u32; 1]) -> Self {
        Self(number)
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 1] {
        [self.0]
    }
}

impl Row<2> for u64 {
    fn of([low, high]: [u32; 2]) -> Self {
        Self::from(low) | Self::from(high) << 32
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 2] {
        [*self as u32, (*self >> 32) as u32]
    }
}

impl Row<2> for Sets {
    fn of(numbers: [u32; 2]) -> Self {
        Self(u64::of(numbers))
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 2] {
        self.0.numbers()
    }
}

impl Row<6> for Profile {
    fn of(numbers: [u32; 6]) -> Self {
        std::array::from_fn(|case| Classes(u64::of([numbers[2 * case], numbers[2 * case + 1]])))
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 6] {
        std::array::from_fn(|at| self[at / 2].0.numbers()[at % 2])
    }
}

impl Row<8> for Entry {
    fn of([a, b, c, d, length, profile, lemma, values]: [u32; 8]) -> Self {
        let text = u128::from(u64::of([a, b])) | u128::from(u64::of([c, d])) << 64;
        Self { text: text.to_le_bytes(), length, profile, lemma: Lexeme(lemma), values }
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 8] {
        let text = u128::from_le_bytes(self.text);
        let ([a, b], [c, d]) = ((text as u64).numbers(), ((text >> 64) as u64).numbers());
        [a, b, c, d, self.length, self.profile, self.lemma.0, self.values]
    }
}

impl Row<3> for Value {
    fn of([class, number, next]: [u32; 3]) -> Self {
        Self { class: Class::ALL[class as usize], number, next }
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 3] {
        [self.class as u32, self.number, self.next]
    }
}

impl Row<2> for Beginning {
    fn of([start, end]: [u32; 2]) -> Self {
        Self { phrases: (start, end) }
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 2] {
        [self.phrases.0, self.phrases.1]
    }
}

impl Row<5> for Phrase {
    fn of([start, end, class, value, case]: [u32; 5]) -> Self {
        let (class, case) = (Class::ALL[class as usize], Case::ALL[case as usize]);
        Self { tail: (start, end), class, value, case }
    }

    #[cfg(test)]
    fn numbers(&self) -> [u32; 5] {
        [self.tail.0, self.tail.1, self.class as u32, self.value, self.case as u32]
    }
}

#[cfg(test)]
mod tests {
    use super::{FILE, Row};
    use crate::lexicon::{Lexicon, tables};

    fn rows<R: Row<N>, const N: usize>(file: &mut Vec<u8>, rows: &[R]) {
        let numbers = rows.iter().flat_map(Row::numbers);
        let numbers = std::iter::once(rows.len() as u32).chain(numbers);
        file.extend(numbers.flat_map(u32::to_le_bytes));
    }

    fn file(lexicon: &Lexicon) -> Vec<u8> {
        let mut file = Vec::new();
        let (places, entries, long) = lexicon.index.parts();
        rows(&mut file, places);
        rows(&mut file, entries);
        rows(&mut file, &lexicon.profiles);
        rows(&mut file, &lexicon.values.0);
        rows(&mut file, &lexicon.pairs.0);
        rows(&mut file, &lexicon.beginnings);
        rows(&mut file, &lexicon.phrases);
        rows(&mut file, &lexicon.tails);
        rows(&mut file, &lexicon.sets);
        file.extend(long.as_bytes());
        file
    }

    #[test]
    fn the_file_is_up_to_date() {
        let made = file(&tables::from_tables());
        if std::env::var_os("UPDATE").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/data/prepared.bin");
            std::fs::write(path, made).unwrap();
            return;
        }
        assert!(made == FILE, "the vocabulary was changed: UPDATE=1 cargo test --lib prepared");
        assert!(file(&tables::from_file()) == FILE, "the file is not read as it is written");
    }
}
