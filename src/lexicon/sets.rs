//! Sets of words that code asks for: one look-up tells in which of them a word is, where comparing it with the words of
//! a list took a hundred instructions.
//!
//! Their words are interned right behind [`super::words`], so that the table of sets is short and stays in the cache.

use super::{Builder, Lexeme};

/// One set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Set {
    /// Last words of names that are neither a person's nor a body's: streets, waters, prizes, laws, feasts.
    Thing,
    /// Nouns of bodies that name grounds and buildings more often.
    Grounds,
    /// First words of the names of ships.
    Ship,
    /// Prepositions of place, the commonest aside.
    Locative,
    /// "the vicinity of Ayn Issa": nouns that make the name behind "of" a place's.
    PlaceOf,
    /// Ways and waters that are named after people: "King Street", "Prince Albert Bridge".
    NamedAfter,
    /// "Inc.", "Corp.": a point behind it belongs to the name.
    LegalShort,
    /// Verbs by which somebody enters an office: "was elected mayor".
    Entering,
    /// Verbs by which somebody holds or leaves one: "serves as the mayor".
    Holding,
    /// Verbs and nouns with which a way to a place begins: "flew to", "a visit to".
    Motion,
    /// Words whose object is a place: "left", "inside".
    Leaving,
    /// `<country> Airways`: these end the name of a company or a newspaper right behind a country.
    BrandHead,
    /// `<country> … Corp`: these end the name of a company.
    CompanyEnd,
    /// Companies with branches by country: "Vodafone India".
    Branch,
    /// Words that make the demonym behind them a language.
    Speaking,
    /// Words behind a demonym that make it a language.
    LanguageNoun,
    /// Words that only reports on companies use.
    Company,
    /// Words behind a name's hyphen that are no part of it, participles apart: "Taliban-era".
    Compound,
    /// Words that begin a sentence before the name of a body or people: "Senior US officials".
    Counting,
    /// Words with a capital of their own that name no body by themselves.
    NoBody,
    /// Members of parties, before their names: "Democrat Jane Roe".
    Partisan,
    /// "2000 people": what is counted by the thousand, where other things are told by their year ("the 2004 elections").
    CountedByThousand,
    /// What befalls people, and is never planned: a day named with it is gone.
    Calamity,
}

const LISTS: &[(Set, &str)] = &[
    (
        Set::Thing,
        "abbey accord accords act agreement amendment avenue award awards bay beach bill boulevard bridge building \
         camp canal canyon cape castle cemetery championship championships christmas coast code convention county creek cup cyclone \
         dam day deal desert disease district doctrine drive easter effect eve falls forest freeway games garden \
         gardens gulf heights highway hill hills hurricane index interstate island islands isle lake lane law \
         medal month monument mount mountain mountains ocean olympics open pact palace paralympics parkway pass peninsula \
         place plan prize province region report reservoir revolution river road route rule sea show springs square stakes \
         storm strait straits street syndrome terrace theorem tower towers township treaty trophy tunnel typhoon \
         valley virus war week year zoo",
    ),
    (
        Set::Grounds,
        "arena base campus casino farm garrison headquarters land mall park plaza port ranch resort stadium tower \
         towers village",
    ),
    (Set::Ship, "fs hmas hmcs hms ins js ms mv rms roks ss uscgc usns uss"),
    (Set::Locative, "across into near outside throughout toward towards"),
    (
        Set::PlaceOf,
        "battle city district east island mayor north outskirts port province region siege south streets suburb town \
         vicinity village west",
    ),
    (Set::NamedAfter, "avenue bridge highway island islands river square street"),
    (Set::LegalShort, "bros co corp inc ltd pte pty pvt"),
    (Set::Entering, "appoint become crown elect make name"),
    (
        Set::Holding,
        "act appoint confirm continue elect force install name nominate quit remain resign retire return serve start \
         stay step swear take work",
    ),
    (
        Set::Motion,
        "ambassador deported drove emigrated exports extradited fled flew flies flight flights fly flying go goes \
         going imports moved return returned returns sailed travel traveled traveling travelled travelling travels \
         trip trips visit visits went",
    ),
    (Set::Leaving, "entered inside invaded leave leaves leaving left outside visit visited visiting"),
    (
        Set::BrandHead,
        "airline airlines airways gazette herald telecom telecommunications telekom times tribune",
    ),
    (
        Set::CompanyEnd,
        "ag asa bhd co corp corporation gmbh holdings inc incorporated limited llc ltd nv oyj plc spa tbk",
    ),
    (
        Set::Branch,
        "accenture air airbus airtel allianz amazon axa barclays boeing bp cnn deloitte dhl ericsson facebook fedex \
         ford google holcim honda hsbc huawei hyundai ibm ikea intel kfc kpmg lafarge microsoft nestle netflix nissan \
         orange pepsico prudential pwc renault reuters samsung shell siemens sky sony starbucks suzuki telefonica \
         tiktok toyota twitter uber unilever virgin vodafone vogue volkswagen whatsapp xiaomi",
    ),
    (
        Set::Speaking,
        "broken fluent halting learn learned learning learnt speak speaking speaks spoke spoken studied studies study \
         taught teach translate translated understand",
    ),
    (
        Set::Compound,
        "born era friendly held language led like made majority only run speaking style type wide",
    ),
    (
        Set::Counting,
        "additional eligible few key leading local many more most numerous other prominent registered senior several \
         some such top veteran",
    ),
    (
        Set::NoBody,
        "arabic buddhist christian confederate hindu holocaust islamist jewish muslim nazi olympic paralympic \
         shia shiite sikh sunni zionist",
    ),
    (Set::Partisan, "democrat republican"),
    (
        Set::CountedByThousand,
        "acres animals birds bodies boxes cars children civilians copies customers employees families flats guests homes \
         households houses inmates jobs members men miles officers pages passengers patients people permits persons pupils \
         residents rooms runners seats shares sheep shoes shops soldiers staff students subscribers tickets tonnes tons trees troops \
         units vehicles villagers visitors volunteers votes women workers",
    ),
    (
        Set::Calamity,
        "abductions assassination assault assaults atrocities attack attacks blast bombing bombings \
         collapse coup crash disaster earthquake explosion explosions insurrection invasion killing \
         killings massacre massacres murder murders onslaught raid raids riot riots shooting shootings \
         stabbing stabbings tsunami",
    ),
    (Set::Company, "dividend earnings eps nasdaq nyse revenue shareholders shares stock"),
    (
        Set::LanguageNoun,
        "alphabet dialect grammar language languages medium speaker speakers speaking subtitles translation \
         translations translator word words",
    ),
];

/// The sets that a word is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sets(pub(super) u64);

impl Sets {
    pub(crate) const fn has(self, set: Set) -> bool {
        self.0 >> set as u32 & 1 == 1
    }

    const fn insert(&mut self, set: Set) {
        self.0 |= 1 << set as u32;
    }
}

/// Interns the words of the sets; the sets by lexeme, up to the last that is in one.
pub(super) fn intern(builder: &mut Builder) -> Vec<Sets> {
    let mut sets: Vec<Sets> = Vec::new();
    for (set, words) in LISTS {
        for word in words.split_whitespace() {
            let Lexeme(at) = builder.intern(word);
            let length = sets.len().max(at as usize + 1);
            sets.resize(length, Sets::default());
            sets[at as usize].insert(*set);
        }
    }
    sets
}

#[cfg(test)]
mod tests {
    use super::LISTS;
    use crate::lexicon::BUILT_IN;
    use crate::text::split;

    #[test]
    fn words_are_sorted_and_single() {
        for (set, words) in LISTS {
            let words: Vec<&str> = words.split_whitespace().collect();
            assert!(words.is_sorted_by(|a, b| a < b), "{set:?}");
            for word in words {
                let mut tokens = 0;
                split(word, |_| tokens += 1);
                assert_eq!(tokens, 1, "{word}");
                assert!(BUILT_IN.sets(BUILT_IN.short(word)).has(*set), "{word}");
            }
        }
    }
}
