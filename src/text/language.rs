//! Does the text look English?

use super::token::Token;
use crate::lexicon::{Class, Classes};

/// In English news 35 to 50 of 100 words are function words; in other languages of Latin script some 5 to 15 look like
/// one ("in", "a", "me", "on").
const FUNCTION_WORDS: Classes = Classes::of(&[
    Class::Determiner,
    Class::Possessive,
    Class::Pronoun,
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Modal,
]);

/// Fewer words than this tell nothing.
const LEAST_WORDS: usize = 25;
/// Of so many words one must be a function word.
const ONE_IN: usize = 5;
/// This much of a long text is enough to tell.
const SAMPLE: usize = 2_000;

pub(super) fn is_english(tokens: &[Token]) -> bool {
    let sample = &tokens[..tokens.len().min(SAMPLE)];
    let (mut words, mut function_words) = (0, 0);
    for token in sample {
        words += usize::from(token.is_word());
        function_words += usize::from(token.any(FUNCTION_WORDS));
    }
    words < LEAST_WORDS || function_words * ONE_IN >= words
}

#[cfg(test)]
mod tests {
    use crate::{Article, extract};

    #[test]
    fn english_is_told_from_other_languages() {
        let english = "The ministry said on Monday that the floods in the north of the country had driven some \
                       4,000 people from their homes and that more rain was on its way to the region.";
        let german = "Das Ministerium teilte am Montag mit, dass die Fluten im Norden des Landes rund 4.000 Menschen \
                      aus ihren Häusern vertrieben haben und dass weiterer Regen in der Region erwartet wird.";
        let spanish = "El ministerio dijo el lunes que las inundaciones en el norte del país han obligado a unas \
                       4.000 personas a dejar sus casas y que se esperan más lluvias en la región durante la semana.";
        assert!(extract(&Article::new(english)).is_english());
        assert!(!extract(&Article::new(german)).is_english());
        assert!(!extract(&Article::new(spanish)).is_english());
    }
}
