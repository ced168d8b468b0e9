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
