//! The digits inside a token: "3,744", "4.7", "1,02,500".

/// Longer runs of digits are account numbers, not quantities.
pub(super) const MAX_DIGITS: usize = 24;

/// One token of digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Digits {
    pub(super) value: f64,
    /// Bytes of the number inside the token.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) grouped: bool,
    pub(super) decimal: bool,
    pub(super) plain: bool,
}

/// Digits and nothing else, as most numbers are; no more than a float holds to the last unit.
fn whole(bytes: &[u8]) -> Option<f64> {
    const EXACT: usize = 15;
    let mut value = 0;
    let digits = bytes.len() <= EXACT
        && bytes.iter().all(|byte| {
            let digit = byte.wrapping_sub(b'0');
            value = value * 10 + u64::from(digit);
            digit < 10
        });
    (digits && !bytes.is_empty()).then_some(value as f64)
}

/// The number that begins at a byte of a word: "3,744", "4.7", "1,02,500".
pub(super) fn parse(word: &str, start: usize) -> Option<Digits> {
    let bytes = word.as_bytes().get(start..)?;
    if let Some(value) = whole(bytes) {
        let end = word.len();
        return Some(Digits { value, start, end, grouped: false, decimal: false, plain: true });
    }
    let length =
        bytes.iter().position(|byte| !matches!(byte, b'0'..=b'9' | b'.' | b',')).unwrap_or(bytes.len());
    let number = bytes.get(..length).filter(|number| !number.is_empty() && number.len() <= MAX_DIGITS)?;
    if bytes[length..].iter().any(u8::is_ascii_digit) {
        return None; // letters and digits mixed: a model or a code
    }
    let (mut value, mut scale, mut decimal, mut groups, mut run) = (0.0, 1.0, false, 0, 0);
    for &byte in number {
        match byte {
            b'.' if decimal => return None,
            b'.' => decimal = true,
            b',' => {
                let fits = if groups == 0 { (1..=3).contains(&run) } else { run == 2 || run == 3 };
                if !fits {
                    return None;
                }
                groups += 1;
                run = 0;
            }
            digit => {
                let digit = f64::from(digit - b'0');
                value = value * 10.0 + digit;
                scale *= if decimal { 10.0 } else { 1.0 };
                run += usize::from(!decimal);
            }
        }
    }
    if groups > 0 && run != 3 {
        return None;
    }
    let plain = !decimal && groups == 0;
    Some(Digits { value: value / scale, start, end: start + length, grouped: groups > 0, decimal, plain })
}
