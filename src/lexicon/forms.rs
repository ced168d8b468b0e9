//! The regular forms of English words.

/// A form of a word in the parts it is made of: a stem, what stands between, an ending.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form<'w>(pub(super) [&'w str; 3]);

impl<'w> Form<'w> {
    pub(crate) const fn whole(word: &'w str) -> Self {
        Self([word, "", ""])
    }

    const fn ending(stem: &'w str, ending: &'w str) -> Self {
        Self([stem, "", ending])
    }

    /// The regular plural of a noun, and the third person of a verb.
    pub(crate) fn plural(word: &'w str) -> Self {
        match word.as_bytes() {
            [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => Self::ending(word, "es"),
            [.., b'o'] if ENDING_IN_OES.contains(&word) => Self::ending(word, "es"),
            [.., b'y'] => consonant_y(word).map_or(Self::ending(word, "s"), |stem| Self::ending(stem, "ies")),
            _ => Self::ending(word, "s"),
        }
    }

    /// The regular past of a verb.
    pub(crate) fn past(lemma: &'w str) -> Self {
        match lemma.as_bytes() {
            [.., b'e'] => Self::ending(lemma, "d"),
            [.., b'y'] => {
                consonant_y(lemma).map_or(Self::ending(lemma, "ed"), |stem| Self::ending(stem, "ied"))
            }
            _ => Self::ending(lemma, "ed"),
        }
    }

    /// The form in -ing of a verb, given with its past form, `-` for the regular one. "stop", "stopped" → "stopping":
    /// the past form shows whether the last letter is doubled. An irregular verb with one vowel before its last
    /// consonant doubles it too ("run", "cut", "forget").
    pub(crate) fn ing(lemma: &'w str, past: &str) -> Self {
        let last = lemma.char_indices().next_back().map_or("", |(at, _)| &lemma[at..]);
        if past != "-" {
            let shown = past.strip_prefix(lemma).and_then(|rest| rest.strip_suffix("ed"));
            let irregular = !past.ends_with("ed") && shown.is_none() && DOUBLED.contains(&lemma);
            if shown == Some(last) || irregular {
                return Self([lemma, last, "ing"]);
            }
            if shown == Some("k") {
                return Self::ending(lemma, "king");
            }
        }
        match lemma.as_bytes() {
            [stem @ .., b'i', b'e'] => Self::ending(&lemma[..stem.len()], "ying"),
            [.., b'e' | b'o' | b'y', b'e'] | [_, b'e'] => Self::ending(lemma, "ing"),
            [stem @ .., b'e'] if !["singe", "tinge", "binge"].contains(&lemma) => {
                Self::ending(&lemma[..stem.len()], "ing")
            }
            _ => Self::ending(lemma, "ing"),
        }
    }

    /// The parts joined.
    pub(crate) fn text(self) -> String {
        self.0.concat()
    }
}

fn consonant_y(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

/// Words in -o, verbs most of them, that take -es.
const ENDING_IN_OES: &[&str] = &[
    "go", "do", "echo", "veto", "undergo", "forgo", "redo", "hero", "potato", "tomato", "torpedo", "embargo",
];

/// Irregular verbs that double their last consonant.
const DOUBLED: &[&str] = &[
    "begin", "bet", "bid", "cut", "dig", "fit", "forbid", "forget", "get", "hit", "input", "let", "offset",
    "outbid", "outrun", "overrun", "put", "quit", "reset", "rerun", "rid", "run", "set", "shed", "shut",
    "sit", "slit", "spin", "spit", "split", "swim", "undercut", "upset", "wet", "win", "knit", "babysit",
];

/// The comparative and superlative of an adjective that makes them with -er and -est: "large" → "larger", "big" →
/// "bigger", "heavy" → "heaviest".
pub(crate) fn compared(adjective: &str) -> Option<[Form<'_>; 2]> {
    if !is_compared_by_ending(adjective) {
        return None;
    }
    let bytes = adjective.as_bytes();
    let vowel = |at: usize| matches!(bytes[at], b'a' | b'e' | b'i' | b'o' | b'u');
    let end = bytes.len() - 1;
    let doubled =
        !vowel(end) && vowel(end - 1) && !vowel(end - 2) && !matches!(bytes[end], b'w' | b'x' | b'y');
    let (stem, between) = match consonant_y(adjective) {
        Some(stem) => (stem, "i"),
        None if bytes[end] == b'e' => (&adjective[..end], ""),
        None if doubled => (adjective, &adjective[end..]),
        None => (adjective, ""),
    };
    Some(["er", "est"].map(|ending| Form([stem, between, ending])))
}

/// Short ones, and those in -y.
fn is_compared_by_ending(adjective: &str) -> bool {
    let stem = adjective.strip_suffix(['e', 'y']).unwrap_or(adjective);
    let vowels = stem.bytes().filter(|byte| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')).count();
    let short = vowels == 1 || vowels == 2 && adjective.len() <= 5;
    short && !adjective.contains('-') && adjective.len() > 2 && !adjective.ends_with("ed")
}
