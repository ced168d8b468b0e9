//! Plural titles in the singular.

/// "Senators" → "Senator", "Attorneys General" → "Attorney General", "Reps." → "Rep.".
pub(crate) fn singular(title: &str) -> String {
    title
        .split(' ')
        .map(|word| match word.strip_suffix('.') {
            Some(short) => format!("{}.", of_word(short)),
            None => of_word(word).to_string(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn of_word(word: &str) -> std::borrow::Cow<'_, str> {
    let lower = word.to_ascii_lowercase();
    if let Some(stem) = word.strip_suffix("men") {
        return format!("{stem}man").into();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y").into();
    }
    let keeps = [
        "affairs",
        "sales",
        "operations",
        "communications",
        "services",
        "sports",
        "states",
        "news",
        "relations",
        "resources",
        "works",
        "armed forces",
        "forces",
        "crimes",
        "justice",
        "business",
        "press",
        "homeless",
        "congress",
    ];
    if keeps.contains(&lower.as_str()) || lower.ends_with("ss") || lower.len() < 3 {
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
