//! Numbers for people.

/// A number with commas between its thousands and at most four digits behind the point.
///
/// ```text
/// 3700 → 3,700    0.8475 → 0.8475    2000000 → 2,000,000
/// ```
pub(crate) fn grouped(value: f64) -> String {
    let plain = format!("{:.4}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(plain.len() + whole.len() / 3);
    if value < 0.0 {
        text.push('-');
    }
    for (at, digit) in whole.bytes().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit as char);
    }
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_grouped() {
        let cases = [
            (0.0, "0"),
            (999.0, "999"),
            (3700.0, "3,700"),
            (2e6, "2,000,000"),
            (0.8475, "0.8475"),
            (-12.5, "-12.5"),
        ];
        for (value, text) in cases {
            assert_eq!(grouped(value), text);
        }
    }
}
