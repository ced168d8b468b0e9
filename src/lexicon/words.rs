//! Words that code asks for by name. They are interned first, in this order, so that their lexemes are constants.

use super::Lexeme;

macro_rules! words {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// The texts, in the order of the constants.
        pub(crate) const TEXTS: &[&str] = &[$($text),*];

        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Position { $($name),* }

        $(pub(crate) const $name: Lexeme = Lexeme(Lexeme::FIRST_WORD + Position::$name as u32);)*
    };
}

/// A set of words of this file, for a question that is asked at many tokens: one bit a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordSet([u64; LENGTH]);

const LENGTH: usize = TEXTS.len().div_ceil(64);

impl WordSet {
    pub(crate) const fn of(words: &[Lexeme]) -> Self {
        let (mut bits, mut i) = ([0; LENGTH], 0);
        while i < words.len() {
            let word = (words[i].0 - Lexeme::FIRST_WORD) as usize;
            bits[word / 64] |= 1 << (word % 64);
            i += 1;
        }
        Self(bits)
    }

    pub(crate) const fn with(mut self, other: &Self) -> Self {
        let mut i = 0;
        while i < LENGTH {
            self.0[i] |= other.0[i];
            i += 1;
        }
        self
    }

    pub(crate) const fn has(&self, word: Lexeme) -> bool {
        let word = word.0.wrapping_sub(Lexeme::FIRST_WORD) as usize;
        word / 64 < LENGTH && self.0[word / 64] >> (word % 64) & 1 == 1
    }
}

words! {
    CLITIC = "'s", A = "a", AN = "an", THE = "the", THIS = "this", THAT = "that", THESE = "these", THOSE = "those",
    EVERY = "every", ALL = "all", BOTH = "both", SOME = "some", NO = "no",
    OF = "of", FOR = "for", TO = "to", IN = "in", AT = "at", ON = "on", BY = "by", FROM = "from", WITH = "with",
    AS = "as", BETWEEN = "between", SINCE = "since", UNTIL = "until", TILL = "till", BEFORE = "before",
    AFTER = "after", DURING = "during", THROUGH = "through", OVER = "over", UNDER = "under", ABOVE = "above",
    BELOW = "below", ABOUT = "about", AROUND = "around", PER = "per", OUT = "out", UP = "up", DOWN = "down",
    THAN = "than", AND = "and", OR = "or", BUT = "but", NOT = "not", WHO = "who", WHICH = "which",
    WHOSE = "whose", WHEN = "when",
    MORE = "more", LESS = "less", FEWER = "fewer", LEAST = "least", MOST = "most", ESTIMATED = "estimated",
    MANY = "many", MUCH = "much", SEVERAL = "several", FEW = "few", COUPLE = "couple", CLOSE = "close",
    BE = "be", IS = "is", ARE = "are", WAS = "was", WERE = "were", BEEN = "been", BEING = "being",
    HAVE = "have", HAS = "has", HAD = "had", DO = "do", DID = "did",
    HE = "he", SHE = "she", IT = "it", THEY = "they", I = "i", WE = "we", YOU = "you",
    HIS = "his", HER = "her", ITS = "its", THEIR = "their",
    ONE = "one", HALF = "half", POINT = "point",
    LAST = "last", NEXT = "next", NORTH = "north", SOUTH = "south", EAST = "east", WEST = "west", CENTRAL = "central",
    SAID = "said", AGED = "aged", OLD = "old", CENT = "cent", PERCENT = "percent", PERCENTAGE = "percentage", BASIS = "basis",
    MR = "mr", MS = "ms", MRS = "mrs", DR = "dr",
    PEOPLE = "people", UNIVERSITY = "university",
    // Words that the rules of the phrase floor ask for.
    SO = "so", ENOUGH = "enough", INCLUDING = "including", SUBJECT = "subject", ONLY = "only", MISSING = "missing",
    HAVING = "having", OTHER = "other", SUCH = "such", WELL = "well",
    // Names that `extract::countries` branches on.
    GEORGIA = "georgia", GEORGIAN = "georgian", GEORGIANS = "georgians", US = "us", TURKEY = "turkey",
    TURKEYS = "turkeys", CONGO = "congo", CONGOLESE = "congolese", DOMINICAN = "dominican",
    DOMINICANS = "dominicans", JERSEY = "jersey", ICELAND = "iceland", LEBANON = "lebanon", PALESTINE = "palestine",
    LITTLE = "little", IRISH = "irish", REUNION = "reunion", JORDAN = "jordan", CHAD = "chad",
    GULF = "gulf", AMAZON = "amazon", COMMONWEALTH = "commonwealth", QUAD = "quad", CAR = "car", GB = "gb",
    NORTHERN = "northern", SOUTHERN = "southern", EASTERN = "eastern", WESTERN = "western",
    SOUTHEAST = "southeast", INTO = "into", ACROSS = "across", THROUGHOUT = "throughout", NEAR = "near",
    DIE = "die", COUNTY = "county", OUTSIDE = "outside",
    // Verbs that say what somebody calls a thing.
    CALL = "call", DUB = "dub", LABEL = "label", BRAND = "brand", DEEM = "deem", ACCUSE = "accuse", WRITE = "write",
    READ = "read", PUT = "put", MY = "my", OUR = "our",
    // Networks of share bars, side by side: their range is asked for.
    FACEBOOK = "facebook", TWITTER = "twitter", WHATSAPP = "whatsapp", LINKEDIN = "linkedin", TELEGRAM = "telegram",
    PINTEREST = "pinterest", REDDIT = "reddit", EMAIL = "email", INSTAGRAM = "instagram",
    // Junior and senior behind a name.
    JR = "jr", SR = "sr",
    // Small words of expressions of time.
    ONCE = "once", TWICE = "twice", THRICE = "thrice", TIMES = "times", FORESEEABLE = "foreseeable",
    DISTANT = "distant", FY = "fy", FAR = "far", FULL = "full", CONSECUTIVE = "consecutive", STRAIGHT = "straight",
    LONG = "long", SINGLE = "single", PART = "part", ADDITIONAL = "additional", WHOLE = "whole",
    SUCCESSIVE = "successive", FURTHER = "further", EXTRA = "extra", ENTIRE = "entire", CALENDAR = "calendar",
    WORKING = "working", BUSINESS = "business", SOLID = "solid", AHEAD = "ahead",
}
