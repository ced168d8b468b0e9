//! Folding: the form in which words are compared. Case, accents and invisible characters never tell words apart.

/// Appends `word` in lower case, without accents, soft hyphens and other invisible marks, curly apostrophes
/// straight and every dash a hyphen. Works on composed (NFC) and decomposed (NFD) text alike.
pub(crate) fn fold(word: &str, folded: &mut String) {
    for c in word.chars() {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{201B}' | '\u{00B4}' | '\u{0060}' | '\u{2032}' => {
                folded.push('\'');
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push('-'),
            _ if c.is_ascii() => folded.push(c),
            _ => match base_letters(c) {
                Some(base) => folded.push_str(base),
                None if is_invisible(c) => {}
                None => folded.extend(c.to_lowercase()),
            },
        }
    }
}

/// Combining accents and marks that show nothing.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

/// The ASCII letters that an accented Latin letter is written with where accents are left out.
const fn base_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ạ'..='ặ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ẹ'..='ệ' => "e",
        'Ĝ'..='ģ' | 'Ǧ' | 'ǧ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ỉ'..='ị' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'Ụ'..='ự' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ'..='ỹ' => "y",
        'Ź'..='ž' => "z",
        'Þ' | 'þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[track_caller]
    fn check(word: &str, expected: &str) {
        let mut folded = String::new();
        fold(word, &mut folded);
        assert_eq!(folded, expected);
    }

    #[test]
    fn case_accents_and_invisible_marks_are_folded() {
        check("Côte", "cote");
        check("Co\u{302}te", "cote");
        check("d\u{2019}Ivoire", "d'ivoire");
        check("Prime\u{AD}Minister\u{200E}", "primeminister");
        check("Türkiye", "turkiye");
        check("Đà", "da");
        check("STRAẞE", "strasse");
        check("Москва", "москва");
    }
}
