//! The fuzz targets' questions on a stable toolchain: rows of the corpora, changed at random from a fixed seed.
//!
//! `FUZZ_SECONDS=600 FUZZ_SEED=7 cargo test --test fuzzing` goes on for so long from another seed, half the time on words and
//! half on characters; `FUZZ_SEEDS=fuzz/corpus cargo test --test fuzzing` writes the rows as a corpus for cargo-fuzz.

#[allow(dead_code)]
mod harness;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use harness::{KINDS, Words, check, run};
use nutgraf::Scratch;

/// Texts that are read where nothing else is asked.
const TEXTS: usize = 3000;

struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below.max(1)
    }
}

fn setting<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok()?.parse().ok()
}

/// A program that writes rows, with steps changed, left out, doubled and moved.
fn changed(words: &Words, random: &mut Random) -> Vec<u8> {
    let mut program = vec![random.next(256) as u8 & 0x7F];
    for _ in 0..=random.next(3) {
        let row = &words.rows()[random.next(words.rows().len())];
        program.extend(words.program(row));
        if random.next(3) == 0 {
            program.extend([241 + random.next(2) as u8, 0]);
        }
    }
    for _ in 0..random.next(8) {
        let at = 1 + random.next(program.len().div_ceil(2)) * 2;
        let step = [random.next(256) as u8, random.next(256) as u8];
        match random.next(4) {
            0 if at + 2 <= program.len() => drop(program.drain(at..at + 2)),
            1 if at + 2 <= program.len() => program[at..at + 2].copy_from_slice(&step),
            2 if at <= program.len() => drop(program.splice(at..at, [240 + step[0] % 16, step[1]])),
            _ if at <= program.len() => drop(program.splice(at..at, step)),
            _ => {}
        }
    }
    program
}

/// A row with characters taken out, doubled and put in.
fn scrambled(words: &Words, random: &mut Random) -> String {
    const PUT_IN: &[char] = &[
        ' ', '\n', '.', ',', '-', '–', '\'', '’', '"', '“', '”', '(', ')', '0', '1', '9', 'A', 'a', 's', '%',
        '$', '\u{301}', '\u{A0}', '\u{AD}', '\u{200D}', 'é', '二', '🙂', '½', ':', ';', '/', '&',
    ];
    let mut text: Vec<char> = words.rows()[random.next(words.rows().len())].chars().collect();
    for _ in 0..=random.next(6) {
        let at = random.next(text.len() + 1);
        match random.next(4) {
            0 if at < text.len() => drop(text.remove(at)),
            1 if at < text.len() => text.insert(at, text[at]),
            2 if at < text.len() => text[at] = text[at].to_uppercase().next().unwrap_or('A'),
            _ => text.insert(at, PUT_IN[random.next(PUT_IN.len())]),
        }
    }
    text.into_iter().collect()
}

/// Where it broke, how often, and the shortest complaint.
type Breaks = BTreeMap<String, (usize, String)>;

/// Runs a check; what it complains of is kept by place.
fn attempt(breaks: &mut Breaks, check: impl FnOnce()) {
    if std::panic::catch_unwind(AssertUnwindSafe(check)).is_err() {
        let (place, complaint) = LAST.with_borrow(Clone::clone);
        let known = breaks.entry(place).or_insert_with(|| (0, complaint.clone()));
        known.0 += 1;
        if complaint.len() < known.1.len() {
            known.1 = complaint;
        }
    }
}

thread_local! {
    static LAST: RefCell<(String, String)> = RefCell::default();
}

#[test]
fn nothing_breaks_on_changed_rows() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        LAST.set((place, panic.to_string()));
    }));
    let words = Words::of(None);
    let mut random = Random(setting("FUZZ_SEED").unwrap_or(20_260_127));
    let until = setting("FUZZ_SECONDS").map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let mut scratch = Scratch::default();
    let (mut texts, mut breaks) = (0, Breaks::new());
    while until.map_or(texts < TEXTS, |until| Instant::now() < until) {
        let program = changed(&words, &mut random);
        let scrambled = scrambled(&words, &mut random);
        let settings = random.next(256) as u8;
        attempt(&mut breaks, || run(&words, &program, &mut scratch));
        attempt(&mut breaks, || check(&scrambled, settings, &mut scratch));
        texts += 2;
    }
    drop(std::panic::take_hook());
    let mut complaints = String::new();
    for (count, complaint) in breaks.values() {
        let _ = writeln!(complaints, "{count} of {texts}: {complaint}\n");
    }
    assert!(breaks.is_empty(), "{complaints}");
    println!("{texts} texts");
}

/// Every input that once broke something; a fuzzer's find is written here.
#[test]
fn what_broke_once_stays_mended() {
    let mut scratch = Scratch::default();
    for text in FOUND {
        for settings in [0, 1, 2, 4, 8, 16] {
            check(text, settings, &mut scratch);
        }
    }
}

const FOUND: &[&str] = &[
    "",
    "'s",
    "\u{301}'s",
    "1,",
    "$",
    "\u{A0}\u{A0}1",
    // A noun behind the end of the text.
    "The office has been shut since last\r\nFriday. 20-odd ",
    // A value without end.
    "It cost $48,000 million million million million million million million million million million million million million \
     million million million million million million million million million million million million million million million \
     million million million million million million million million million million million million million million million \
     million million million million million million million million million million million million million million million.",
    "half a million million million million million million million million million million million million million million.",
    // The same in groups parted by spaces.
    "41 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 \
     000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 \
     000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 \
     000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000",
    // Ranges that run backward.
    "The event takes place 12-1 June 2026.",
    "The trial lasted from 28 October to 15 2025.",
];

/// `FUZZ_INPUT=fuzz/artifacts/people/crash-1234 FUZZ_KIND=people` prints the text of a fuzzer's find, and checks it.
#[test]
fn a_find_is_shown() {
    let Some(path) = setting::<PathBuf>("FUZZ_INPUT") else { return };
    let kind: Option<String> = setting("FUZZ_KIND");
    let bytes = std::fs::read(path).expect("the input of a find");
    let words = Words::of(kind.as_deref());
    println!("{}", words.text(bytes.get(1..).unwrap_or_default()));
    run(&words, &bytes, &mut Scratch::default());
}

#[test]
fn rows_are_written_as_seeds() {
    for kind in KINDS.map(Some).into_iter().chain([None]) {
        let words = Words::of(kind);
        let kind = kind.unwrap_or("whole");
        let readable = words.rows().iter().filter(|row| words.text(&words.program(row)).trim() == row.trim());
        assert!(
            readable.count() * 10 > words.rows().len() * 8,
            "the rows of {kind} are not made of their words"
        );
        let Some(folder) = setting::<PathBuf>("FUZZ_SEEDS") else { continue };
        let folder = folder.join(kind);
        std::fs::create_dir_all(&folder).expect("a folder for seeds");
        for (number, row) in words.rows().iter().enumerate() {
            let mut seed = vec![0];
            seed.extend(words.program(row));
            std::fs::write(folder.join(format!("row-{number:04}")), seed).expect("a seed is written");
        }
    }
}
