//! What a caller can set: vocabulary, kinds, confidence, what is known of the article.

use nutgraf::{Article, Country, Extractor, Kinds, Nation};

#[track_caller]
fn refused(rows: &str, message: &str) {
    assert_eq!(Extractor::with_vocabulary(rows).unwrap_err().to_string(), message);
}

#[test]
fn vocabulary_is_found() {
    let rows = "# our own words\ncountry\tBlighty\tUK\norganization\tHarbor Watch\tother\ntitle\tportreeve\t-\n\nevent\theist\trob\n";
    let extractor = Extractor::with_vocabulary(rows).expect("good rows");
    let article = Article::new("Portreeve Jane Okafor joined Harbor Watch. There were 14 heists in Blighty.");
    let found = extractor.extract(&article);
    let britain: Country = "GBR".parse().expect("a code");
    assert_eq!(found.countries().iter().map(|it| it.nation).collect::<Vec<_>>(), [Nation::Country(britain)]);
    let organizations: Vec<&str> = found.organizations().iter().map(|it| found.text(it.name)).collect();
    assert_eq!(organizations, ["Harbor Watch"]);
    let title = found.officials().first().and_then(|it| it.title).map(|title| found.text(title.span));
    assert_eq!(title, Some("Portreeve"));
    let event =
        found.figures().first().and_then(|it| it.event).map(|event| found.lemma(event.lemma).into_owned());
    assert_eq!(event.as_deref(), Some("rob"));
    // Others do not know these words.
    assert!(nutgraf::extract(&article).countries().is_empty());
}

#[test]
fn added_units_are_measured_with() {
    let extractor =
        Extractor::with_vocabulary("unit\tklick\tkilometer\nunit\tzorkmid mass\t-").expect("good rows");
    let found = extractor.extract(&Article::new("It lies 12 klicks north. They shipped 40 zorkmid masses."));
    let units: Vec<_> = found
        .figures()
        .iter()
        .map(|figure| figure.unit.map(|unit| found.unit(unit)).unwrap_or_default())
        .collect();
    assert_eq!(units, ["kilometer", "zorkmid mass"]);
}

#[test]
fn vocabulary_that_cannot_be_used_is_refused_with_its_line() {
    refused(
        "# head\ncountry\tBlighty",
        "line 2: 3 columns expected with a tab between (an empty one is written -), 2 found",
    );
    refused("country\tBlighty\tXYZ", "line 1: no country \"XYZ\" (an ISO 3166 code or an English name)");
    refused(
        "planet\tMars\t-",
        "line 1: no kind of word \"planet\" (country, organization, title, event, unit)",
    );
    refused("event\theist\t-", "line 1: an event needs the verb it stands for");
    refused("title\t--\t-", "line 1: the term \"--\" holds no letter");
    refused(
        "unit\tklick\tkm",
        "line 1: no unit \"km\" (the singular name of a known unit, or - for a new one)",
    );
    refused("unit\tkilometer\t-", "line 1: the unit \"kilometer\" is known already");
}

/// Every kind alone, in every fixture: its lists are those of a record of all kinds, the others are empty.
#[test]
fn a_kind_alone_is_found_as_among_all() {
    let lists: [(Kinds, &[&str]); 7] = [
        (Kinds::FIGURES, &["figures"]),
        (Kinds::DATES, &["dates"]),
        (Kinds::COUNTRIES, &["countries", "regions", "places", "focus"]),
        (Kinds::PEOPLE, &["officials", "people"]),
        (Kinds::ORGANIZATIONS, &["organizations"]),
        (Kinds::OPERATIONS, &["operations"]),
        (Kinds::QUOTES, &["quotes"]),
    ];
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
    let paths = std::fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("a fixture").path());
    for path in paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let text = std::fs::read_to_string(&path).expect("a fixture");
        let record = |extractor: &Extractor| {
            let record = extractor.extract(&Article::new(&text)).record("1", nutgraf::Offsets::Bytes);
            serde_json::to_value(record).expect("JSON")
        };
        let all = record(&Extractor::new());
        for (kind, names) in lists {
            let alone = record(&Extractor::new().kinds(kind));
            for (_, others) in lists {
                for name in others {
                    let expected = names.contains(name).then(|| all.get(name)).flatten();
                    let empty = serde_json::json!([]);
                    let found = alone.get(name).unwrap_or(&empty);
                    assert_eq!(found, expected.unwrap_or(&empty), "{name} in {}", path.display());
                }
            }
        }
    }
}

#[test]
fn a_choice_of_kinds_changes_nothing_else() {
    let text = "Kenya's president said on Monday that 12 men had been arrested in Chad since 2019.";
    let article = Article::new(text);
    let everything = nutgraf::extract(&article);
    let extractor = Extractor::new().kinds(Kinds::FIGURES);
    let figures = extractor.extract(&article);
    assert_eq!(figures.figures(), everything.figures());
    assert!(figures.dates().is_empty() && figures.countries().is_empty());
    let nothing = Extractor::new().kinds(Kinds::NONE);
    assert_eq!(nothing.extract(&article).tokens().len(), everything.tokens().len());
}

/// Threads share an extractor and what it found; each has a scratch of its own, which may move to it.
#[test]
fn threads_can_share_what_is_shared() {
    fn shared<T: Send + Sync>() {}
    fn moved<T: Send>() {}
    shared::<Extractor>();
    shared::<nutgraf::Extraction<'_>>();
    shared::<nutgraf::Record>();
    moved::<nutgraf::Scratch>();
}

#[test]
fn what_stands_above_the_dateline_is_the_headline() {
    let headline = |text: &str| {
        let found = nutgraf::extract(&Article::new(text));
        found.headline().map(|span| found.text(span).to_owned())
    };
    let net =
        "NORVIK INC <NVK> 3RD QTR NET\n\nHIALEAH, Fla., March 31 - Net 15 cts vs 15 cts\n    Revs 2 mln\n";
    assert_eq!(headline(net).as_deref(), Some("NORVIK INC <NVK> 3RD QTR NET"));
    let live = "May 16, 2024 - Storm hits the coast\n\nThe storm has moved on, the service said on Thursday.";
    assert_eq!(headline(live).as_deref(), Some("May 16, 2024 - Storm hits the coast"));
    let release =
        "FOR IMMEDIATE RELEASE\n\nHIALEAH, Fla., March 31 - A man was held on Monday, the county said.";
    assert_eq!(headline(release), None);
}

#[test]
fn a_given_headline_is_the_headline() {
    let text = "Harbor closes\n\nTwo ports shut after storm\n\nThe ports closed.";
    let found = nutgraf::extract(&Article::new(text).headline("Two ports shut after storm"));
    let headline = found.headline().map(|span| found.text(span));
    assert_eq!(headline, Some("Two ports shut after storm"));
}
