use super::{Quantity, Value};
use crate::lexicon::BUILT_IN;
use crate::phrase::beginnings::Beginnings;
use crate::text::{Buffers, Document};

fn read(document: &Document<'_>) -> Vec<Quantity> {
    let (mut beginnings, mut found) = (Beginnings::default(), Vec::new());
    beginnings.read(document);
    super::read(document, beginnings.numbers(), &mut found);
    found
}

/// The quantities of a text as "written=value", parted by bars.
fn quantities(text: &str) -> String {
    let document = Document::read(text, None, &BUILT_IN, Buffers::default());
    let found = read(&document);
    let show = |quantity: &Quantity| {
        let kind = if quantity.flags.ordinal {
            "#"
        } else if quantity.flags.fraction {
            "/"
        } else {
            ""
        };
        match quantity.value {
            Value::Exact(value) => format!("{}={}{kind}", &text[quantity.span], (value * 1e4).round() / 1e4),
            Value::Vague { low, high } => format!("{}={low}..{high}", &text[quantity.span]),
        }
    };
    found.iter().map(show).collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(quantities(text), expected, "{text}");
}

#[test]
fn digits_with_groups_points_and_signs() {
    check("3,744 arrests, 4.7 percent, 1,02,500 votes", "3,744=3744 | 4.7=4.7 | 1,02,500=102500");
    check("The index moved -0.6% (-3.2) or +5", "-0.6=-0.6 | -3.2=-3.2 | +5=5");
    check("a 6-year-old, minus 40 degrees", "6=6 | minus 40=-40");
    check("about 440, 000 homes; in 12, 100 and 7", "440, 000=440000 | 12=12 | 100=100 | 7=7");
    check("version 1.2.3 of A380 and S23", "");
    // Whoever writes more than that writes no number, and its value would not be finite in the end.
    check(
        "41 000 000 000 000 000 000 000 000 000 seats",
        "41 000 000 000 000 000 000 000=41000000000000000000000 | 000=0 | 000=0",
    );
    check("It rose .5 percent, not .4.7 or .3,400", ".5=0.5 | 4.7=4.7 | 3,400=3400");
}

#[test]
fn scaled_numbers_are_exact() {
    for tenths in 1..10_000_u32 {
        let text = format!("{}.{} million", tenths / 10, tenths % 10);
        let document = Document::read(&text, None, &BUILT_IN, Buffers::default());
        let found = read(&document);
        assert_eq!(found[0].value, Value::Exact(f64::from(tenths) * 1e5), "{text}");
    }
}

#[test]
fn glued_letters() {
    check("13.6M users, $1.762bn, 25k people, 4x", "13.6M=13600000 | 1.762bn=1762000000 | 25k=25000 | 4=4");
    check("a 100m sprint, 50km away, £6m, 2.5m people", "100=100 | 50=50 | 6m=6000000 | 2.5m=2500000");
    check("on the 21st, in the 1990s", "21=21# | 1990=1990");
}

#[test]
fn scales_in_chains() {
    check(
        "3.7 million, 4 hundred million people, 2.2-million-ounce",
        "3.7 million=3700000 | 4 hundred million=400000000 | 2.2-million=2200000",
    );
    check("Rs 5 lakh crore and 30 crore", "5 lakh crore=5000000000000 | 30 crore=300000000");
}

#[test]
fn numbers_in_words() {
    check("thirty-five hundred, a hundred and two men", "thirty-five hundred=3500 | a hundred and two=102");
    check(
        "two dozen, half a dozen, a dozen, half a million",
        "two dozen=24 | half a dozen=6 | a dozen=12 | half a million=500000",
    );
    check("between a hundred and two hundred", "a hundred=100 | two hundred=200");
    check("two million five hundred thousand", "two million five hundred thousand=2500000");
    check("twenty-one and twenty two", "twenty-one=21 | twenty two=22");
    check(
        "a quarter of a million, two and a half million",
        "a quarter of a million=250000 | two and a half million=2500000",
    );
    check("seven hundred and fifty thousand", "seven hundred and fifty thousand=750000");
    check("ten to twenty, five or six", "ten=10 | twenty=20 | five=5 | six=6");
}

#[test]
fn parts_of_a_whole() {
    check("two-thirds of them and a third of us", "two-thirds=0.6667/ | a third=0.3333/");
    check("1/4 inch, 5-1/2 percent, 5½ days, ½", "1/4=0.25/ | 5-1/2=5.5 | 5½=5.5 | ½=0.5/");
    check("a third man, the first half, half of it", "third=3# | first=1# | half=0.5/");
    check("on 9/11, at 24/7", "9=9 | 11=11 | 24=24 | 7=7");
}

#[test]
fn vague_numbers() {
    check("Dozens died; tens of thousands fled", "Dozens=12..120 | tens of thousands=10000..100000");
    check("several hundred men, a few thousand", "several hundred=300..900 | a few thousand=3000..9000");
    check("scores of people, test scores of 12", "scores=20..100 | 12=12");
}

/// How the quantities of a text are written: their scale, where it is not 1, and the flags that are set.
#[track_caller]
fn check_flags(text: &str, expected: &str) {
    let document = Document::read(text, None, &BUILT_IN, Buffers::default());
    let found = read(&document);
    let show = |quantity: &super::Quantity| {
        let flags = quantity.flags;
        let names = [
            ("spelled", flags.spelled),
            ("scaled", flags.scaled),
            ("grouped", flags.grouped),
            ("decimal", flags.decimal),
            ("ordinal", flags.ordinal),
            ("fraction", flags.fraction),
            ("year_like", flags.year_like),
            ("signed", flags.signed),
            ("suffixed", flags.suffixed),
            ("prefixed", flags.prefixed),
            ("padded", flags.padded),
            ("article", flags.article),
        ];
        let scale = if quantity.scale == 1.0 { String::new() } else { format!(" ×{}", quantity.scale) };
        let number = format!("{}{scale}", &text[quantity.span]);
        let set = names.iter().filter(|(_, set)| *set).map(|(name, _)| *name);
        std::iter::once(number.as_str()).chain(set).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found.iter().map(show).collect::<Vec<_>>().join(" | "), expected, "{text}");
}

#[test]
fn how_digits_are_written() {
    check_flags(
        "in 1999, 3,744 of 4.5 for 21st",
        "1999 year_like | 3,744 grouped | 4.5 decimal | 21 ordinal suffixed",
    );
    check_flags(
        "the 1990s, 1990km, Rs1999, 02100, 2200",
        "1990 year_like suffixed | 1990 suffixed | 1999 year_like prefixed | 02100 padded | 2200",
    );
    check_flags(
        "0, 05, 007, 0.5, Rs05, 10",
        "0 | 05 padded | 007 padded | 0.5 decimal | 05 prefixed padded | 10",
    );
    check_flags(
        "2.5bn, 25k, 4 million, 5 lakh crore, Rs5 m",
        "2.5bn ×1000000000 scaled decimal | 25k ×1000 scaled | 4 million ×1000000 scaled | 5 lakh crore ×1000000000000 scaled | 5 m ×1000000 scaled prefixed",
    );
    check_flags(
        "It was .05 then .0050 and .1999",
        ".05 decimal signed | .0050 decimal signed | .1999 decimal signed",
    );
    check_flags(
        "-1999 at a minus-1999 and minus 1999, +5",
        "-1999 signed | -1999 signed | minus 1999 signed | +5 signed",
    );
    check_flags(
        "1/4 and 5 1/2 and 1999 1/2 and 1,999",
        "1/4 fraction | 5 1/2 decimal | 1999 1/2 decimal | 1,999 grouped",
    );
    check_flags(
        "½ of it, 12,000,000, 1990 million",
        "½ fraction | 12,000,000 grouped | 1990 million ×1000000 scaled",
    );
}

#[test]
fn how_words_are_written() {
    check_flags(
        "two, twenty-first, a hundred, three million, two and a half",
        "two spelled | twenty spelled | first spelled ordinal | a hundred ×100 spelled scaled article | three million ×1000000 spelled scaled | two and a half spelled decimal",
    );
    check_flags(
        "half a million, half a kilogram, half of it, a third of it, two-thirds",
        "half a million ×1000000 spelled scaled article | half spelled fraction article | half spelled fraction | a third spelled fraction article | two-thirds spelled fraction",
    );
    check_flags(
        "dozens, several hundred, a couple of thousand, a dollar a week",
        "dozens spelled scaled | several hundred spelled scaled | a couple of thousand spelled scaled | a spelled article",
    );
}

#[test]
fn glued_and_spaced_parts() {
    check("rows (AB12) and $US55, $ABCD55, $us55, $Ab5", "55=55");
    check(
        "It cost £5 m and Rs5 bn, then $ 5 m; they walked 5 m",
        "5 m=5000000 | 5 bn=5000000000 | 5 m=5000000 | 5=5",
    );
    check(
        "Over 5 m deep, 5m men, 5m trees, 2.5m Trees, 2.5m gold",
        "5=5 | 5m=5000000 | 5=5 | 2.5=2.5 | 2.5=2.5",
    );
    check(
        "35m of its devices, 35m of land, 2.5t trucks, 2.5T trucks, 2.5b trucks",
        "35m=35000000 | 35=35 | 2.5=2.5 | 2.5=2.5 | 2.5b=2500000000",
    );
    check(
        "1.5, 000 and 1,200, 000 and 05, 000 and 440 , 000",
        "1.5=1.5 | 000=0 | 1,200=1200 | 000=0 | 05=5 | 000=0 | 440=440 | 000=0",
    );
    check(
        "63\u{A0}500 fans, 63 500 fans, 63\u{A0}men, 63\u{202F}500\u{202F}250, 63,\u{A0}500",
        "63\u{A0}500=63500 | 63=63 | 500=500 | 63=63 | 63\u{202F}500\u{202F}250=63500250 | 63=63 | 500=500",
    );
    check(
        "4.5 ½, 05 ½, 5 ½, 5\n\n½, 5 and a half, 5\n\nand a half, 5-and-a-half",
        "4.5=4.5 | ½=0.5/ | 05=5 | ½=0.5/ | 5 ½=5.5 | 5=5 | ½=0.5/ | 5 and a half=5.5 | 5=5 | a half=0.5/ | 5-and-a-half=5.5",
    );
    check("1,02.5 and 1.5,000 and 1,02,50 and 1234567890123456789012345", "");
    check(
        "1 / 4, 1/ 4, 1 /4, 1/4km, 1/4/25, 0/4, 4/4, 5/4, 1/7, 1/4",
        "1=1 | 4=4 | 1=1 | 4=4 | 1=1 | 4=4 | 1=1 | 4=4 | 1=1 | 4=4 | 25=25 | 0=0 | 4=4 | 4=4 | 4=4 | 5=5 | 4=4 | 1=1 | 7=7 | 1/4=0.25/",
    );
    check(
        "⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅛ ⅜ ⅝ ⅞ of it",
        "⅓=0.3333/ | ⅔=0.6667/ | ¼=0.25/ | ¾=0.75/ | ⅕=0.2/ | ⅖=0.4/ | ⅗=0.6/ | ⅘=0.8/ | ⅙=0.1667/ | ⅛=0.125/ | ⅜=0.375/ | ⅝=0.625/ | ⅞=0.875/",
    );
    check(
        "5 -1/2 and 5- 1/2 and 5 - 1/2 and 5-1/2",
        "5=5 | -1/2=-0.5/ | 5=5 | 1/2=0.5/ | 5=5 | 1/2=0.5/ | 5-1/2=5.5",
    );
    check("a minus -5 wind, a minus-5 wind, 4-5, 4 -5", "-5=-5 | -5=-5 | 4=4 | 5=5 | 4=4 | -5=-5");
    check("two - thirds, two- thirds, two -thirds, two-thirds", "two=2 | two=2 | two=2 | two-thirds=0.6667/");
}

#[test]
fn scaled_decimals_are_exact() {
    for (text, value) in
        [("1.15 dozen", 13.8), ("4.35 hundred", 435.0), ("0.07 hundred", 7.0), ("1.005 dozen", 12.06)]
    {
        let document = Document::read(text, None, &BUILT_IN, Buffers::default());
        let found = read(&document);
        assert_eq!(found[0].value, Value::Exact(value), "{text}");
    }
}

#[test]
fn chains_of_words() {
    check(
        "two thousand three million, five thousand million, half a thousand million",
        "two thousand three million=2003000000 | five thousand million=5000000000 | half a thousand million=500000000",
    );
    check("hundred men, million men, and hundred, a hundred and thousand", "a hundred=100");
    check(
        "two\n\nhundred, two\nhundred, twenty fifteen, twenty two-thirds majorities",
        "two=2 | two\nhundred=200 | twenty=20 | fifteen=15 | twenty=20 | two-thirds=0.6667/",
    );
    check("twenty two thirds, twenty two-year terms", "twenty two=22 | twenty two=22");
    check("It was between a hundred and twelve", "a hundred=100 | twelve=12");
    check(
        "a hundred and twenty-two thousand, two thousand and five million",
        "a hundred and twenty-two thousand=122000 | two thousand=2000 | five million=5000000",
    );
    check(
        "a hundred and twenty-two hundred, a hundred and twenty thousand",
        "a hundred=100 | twenty-two hundred=2200 | a hundred and twenty thousand=120000",
    );
    check(
        "two and three quarters, two and a third, two and a quarter, two and five quarters",
        "two and three quarters=2.75 | two=2 | a third=0.3333/ | two and a quarter=2.25 | two=2 | five=5",
    );
    check(
        "nine hundred and ninety-nine thousand nine hundred and ninety-nine",
        "nine hundred and ninety-nine thousand nine hundred and ninety-nine=999999",
    );
}

#[test]
fn parts_in_words() {
    check("half a loaf, half an ounce, half an hour, half a mile", "half=0.5/ | half=0.5/");
    check(
        "zero thirds, three thirds, four thirds, two third, one thirds, one-third, three quarters",
        "zero=0 | three=3 | four=4 | two=2 | third=3# | one=1 | one-third=0.3333/ | three quarters=0.75/",
    );
    check(
        "a one-third share, a third point, a quarter point, a quarter share, two thirds majority",
        "one-third=0.3333/ | third=3# | a quarter=0.25/ | two thirds=0.6667/",
    );
    check(
        "by half of it, by half to it, by half in May, by half past six, by half.",
        "half=0.5/ | half=0.5/ | half=0.5/ | six=6 | half=0.5/",
    );
    check(
        "half as many, half with it, a third died, a third house, a third claims, a third\n\nof it",
        "half=0.5/ | a third=0.3333/ | third=3# | third=3# | a third=0.3333/",
    );
}

#[test]
fn vague_chains() {
    check(
        "hundreds or thousands, hundreds and hundreds, hundreds\n\nof thousands",
        "hundreds=100..1000 | thousands=1000..10000 | hundreds and hundreds=100..1000 | hundreds=100..1000 | thousands=1000..10000",
    );
    check(
        "tens of tens of tens of tens of tens of tens",
        "tens of tens of tens of tens=10000..100000 | tens of tens=100..1000",
    );
    check("Orla's scores of 12, the scores of 12, and scores of people", "12=12 | 12=12 | scores=20..100");
    check(
        "a couple of thousand, a couple hundred, several of thousand, a few hundred thousand",
        "a couple of thousand=2000 | a couple hundred=200 | a few hundred thousand=300000..900000",
    );
}

#[test]
fn what_only_looks_like_a_part() {
    check("1/4-inch and 1/4 / 5", "1/4=0.25/ | 1/4=0.25/ | 5=5");
    check("twenty two thirds, twenty two-year terms", "twenty two=22 | twenty two=22");
    check("half died, half house", "");
    check_flags("Rs0", "0 prefixed");
}

#[test]
fn marks_and_letters_beside_digits() {
    check("rooms 12\u{202F}34 and 440, 00", "12=12 | 34=34 | 440=440 | 00=0");
    check("$30 million B shares", "30 million=30000000");
    check("see No.5, or wait . 7 left", "5=5 | 7=7");
    check("minus-5 degrees, minus - 6", "-5=-5 | 6=6");
    check("USD500, Usd400, Rs300, R200, Try100", "500=500 | 300=300 | 200=200");
    check("1234,567 or 12,34.50 or 1.5,000", "");
    check("born 1/4/2025, lost 1/4 of it", "1=1 | 4=4 | 2025=2025 | 1/4=0.25/");
}

#[test]
fn words_that_go_on_or_not() {
    check("two thousand and twenty-five hundred men", "two thousand=2000 | twenty-five hundred=2500");
    check("two thousand and twenty five hundred men", "two thousand=2000 | twenty five hundred=2500");
    check("two thousand and fifty thousand men", "two thousand=2000 | fifty thousand=50000");
    check("a hundred and twenty five thousand men", "a hundred and twenty five thousand=125000");
    check(
        "There were hundreds of thousands of millions",
        "hundreds of thousands of millions=100000000000..1000000000000",
    );
}
