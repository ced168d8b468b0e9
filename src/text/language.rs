//! Does the text look English?

use super::token::{Shape, Token};
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
/// Menus and tables of earnings have fewer; they are English where the lexicon does not know one in so many of their words
/// in small letters. Of those in another language it does not know one in two.
const UNKNOWN_ONE_IN: usize = 4;
/// This much of a long text is enough to tell.
const SAMPLE: usize = 2_000;

pub(super) fn is_english(tokens: &[Token]) -> bool {
    let sample = &tokens[..tokens.len().min(SAMPLE)];
    let (mut words, mut function_words) = (0, 0);
    for token in sample {
        words += usize::from(token.is_word());
        function_words += usize::from(token.any(FUNCTION_WORDS));
    }
    words < LEAST_WORDS || function_words * ONE_IN >= words || is_list(sample)
}

/// Whether hardly a word in small letters is unknown.
#[cold]
fn is_list(sample: &[Token]) -> bool {
    let small = sample.iter().filter(|token| token.is_word() && token.shape == Shape::Lower);
    let unknown = small.clone().filter(|token| !token.lexeme.is_known()).count();
    unknown * UNKNOWN_ONE_IN <= small.count()
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

    #[test]
    fn lists_and_tables_are_english() {
        let earnings = "NORVIK CORP 3RD QTR NET\n\nCHICAGO, March 27 - Shr 35 cts vs 40 cts\n Net 9.2 mln vs 10.7 mln\n Sales \
                        367.9 mln vs 315.1 mln\n Nine mths\n Shr 1.34 dlrs vs 1.18 dlrs\n Net 34.8 mln vs 30.4 mln\n Avg shrs \
                        26.1 mln vs 25.8 mln";
        let menu = "Scroll to top\nFollow Us\nSkip to content\nSearch for\nPress\n2 min read\nMedia advisory\nHome\nAbout the \
                    Office\nMission\nNews\nCareers\nContact\nSite map\nPrivacy policy\nTerms of use\nShare this page\nPrint";
        assert!(extract(&Article::new(earnings)).is_english());
        assert!(extract(&Article::new(menu)).is_english());
    }

    #[test]
    fn other_languages_have_words_that_are_unknown() {
        let texts = [
            "Le ministère a annoncé lundi que les inondations dans le nord du pays avaient chassé quelque 4 000 personnes \
             de leurs maisons et que de nouvelles pluies étaient attendues dans la région cette semaine.",
            "Het ministerie meldde maandag dat de overstromingen in het noorden van het land ongeveer 4.000 mensen uit hun \
             huizen hebben verdreven en dat er deze week meer regen wordt verwacht in de regio.",
            "O ministério disse na segunda-feira que as inundações no norte do país obrigaram cerca de 4.000 pessoas a \
             deixar suas casas e que mais chuvas são esperadas na região durante a semana.",
            "Kementerian mengatakan pada hari Senin bahwa banjir di utara negara itu telah memaksa sekitar 4.000 orang \
             meninggalkan rumah mereka dan hujan lebih lanjut diperkirakan di wilayah itu minggu ini.",
            "Bộ cho biết hôm thứ Hai rằng lũ lụt ở phía bắc đất nước đã buộc khoảng 4.000 người phải rời bỏ nhà cửa và dự \
             kiến sẽ có thêm mưa trong khu vực trong tuần này.",
        ];
        for text in texts {
            assert!(!extract(&Article::new(text)).is_english(), "{text}");
        }
    }
}
