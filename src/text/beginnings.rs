//! Lines that are told by how they begin: stamps, letterheads, furniture of the page.

/// Beginnings of lines, written small. Ordered by their first bytes, so that a line is compared with a few of them only.
pub(super) struct Beginnings {
    list: &'static [&'static str],
    /// By first byte the index of the first of them.
    from: [u8; 256],
}

impl Beginnings {
    /// The list must be sorted by first byte; as a constant it does not compile otherwise.
    pub(super) const fn of(list: &'static [&'static str]) -> Self {
        let (mut from, mut i) = ([list.len() as u8; 256], list.len());
        while i > 0 {
            i -= 1;
            let first = list[i].as_bytes()[0] as usize;
            assert!(i + 1 == list.len() || first <= list[i + 1].as_bytes()[0] as usize);
            from[first] = i as u8;
        }
        Self { list, from }
    }

    /// Whether a line begins with one of them, in any case; a no-break space is a space.
    pub(super) fn begin(&self, line: &str) -> bool {
        let Some(first) = line.as_bytes().first().map(u8::to_ascii_lowercase) else { return false };
        let plain = |c: char| if c == '\u{A0}' { ' ' } else { c.to_ascii_lowercase() };
        let alike = self.list[usize::from(self.from[usize::from(first)])..].iter();
        alike.take_while(|beginning| beginning.as_bytes()[0] == first).any(|beginning| {
            let mut chars = line.chars().map(plain);
            beginning.chars().all(|c| chars.next() == Some(c))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn a_line_is_compared_with_all_of_its_letter() {
        const SOME: Beginnings = Beginnings::of(&["by ", "share on", "share:", "\u{A9}"]);
        for line in ["Share: Facebook", "SHARE\u{A0}ON this", "by Jane Roe", "\u{A9} 2026"] {
            assert!(SOME.begin(line), "{line}");
        }
        for line in ["", "Shares fell", "Bystanders", "Zebras", "a share: one", "\u{E9}"] {
            assert!(!SOME.begin(line), "{line}");
        }
    }
}
