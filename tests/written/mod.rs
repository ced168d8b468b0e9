//! How numbers are written.

/// A number below a million in words.
pub(crate) fn in_words(number: i64) -> String {
    const ONES: &[&str] = &[
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match number {
        0..20 => ONES[number as usize].to_owned(),
        20..100 => {
            let tens = TENS[number as usize / 10 - 2];
            if number % 10 == 0 { tens.to_owned() } else { format!("{tens}-{}", ONES[number as usize % 10]) }
        }
        100..1000 if number % 100 == 0 => format!("{} hundred", in_words(number / 100)),
        100..1000 => format!("{} hundred and {}", in_words(number / 100), in_words(number % 100)),
        _ if number % 1000 == 0 => format!("{} thousand", in_words(number / 1000)),
        _ if number % 1000 < 100 => {
            format!("{} thousand and {}", in_words(number / 1000), in_words(number % 1000))
        }
        _ => format!("{} thousand {}", in_words(number / 1000), in_words(number % 1000)),
    }
}

/// Digits with a comma every three.
pub(crate) fn with_commas(number: i64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
