//! Plural titles in the singular.

use std::borrow::Cow;

/// "Senators" → "Senator", "Attorneys General" → "Attorney General", "Reps." → "Rep.", "Secretaries of State" →
/// "Secretary of State": only the head changes.
pub(crate) fn singular(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    let complement = words.iter().position(|word| ["of", "for", "to", "in", "at", "on"].contains(word));
    let last = complement.unwrap_or(words.len()).saturating_sub(1);
    let inverted = last > 0
        && ["general", "elect", "designate", "emeriti"].contains(&words[last].to_ascii_lowercase().as_str());
    let head = if inverted { last - 1 } else { last };
    let mut text = String::with_capacity(title.len());
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        text.push_str(&if index == head { of_word(word) } else { Cow::Borrowed(*word) });
    }
    text
}

fn of_word(word: &str) -> Cow<'_, str> {
    if let Some(short) = word.strip_suffix("s.") {
        return format!("{short}.").into();
    }
    if let Some(stem) = word.strip_suffix("men") {
        return format!("{stem}man").into();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y").into();
    }
    if word.ends_with("ss") {
        return word.into();
    }
    word.strip_suffix('s').unwrap_or(word).into()
}

#[cfg(test)]
mod tests {
    use super::singular;

    #[test]
    fn heads_lose_their_plural() {
        assert_eq!(singular("Senators"), "Senator");
        assert_eq!(singular("Attorneys General"), "Attorney General");
        assert_eq!(singular("Reps."), "Rep.");
        assert_eq!(singular("Deputy Secretaries"), "Deputy Secretary");
        assert_eq!(singular("foreign affairs spokesmen"), "foreign affairs spokesman");
    }
}
