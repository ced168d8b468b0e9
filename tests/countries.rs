//! The table of countries against a second source, and against itself.

use std::collections::BTreeMap;

use nutgraf::Country;

#[test]
fn codes_are_those_of_iso_3166() {
    for country in Country::all().filter(|country| country.alpha3() != "XKX") {
        let iso =
            rust_iso3166::from_alpha3(country.alpha3()).unwrap_or_else(|| panic!("{country:?} is unknown"));
        assert_eq!(country.alpha2(), iso.alpha2, "{country:?}");
        assert_eq!(country.numeric(), Some(format!("{:03}", iso.numeric).as_str()), "{country:?}");
    }
    assert_eq!(Country::all().len(), rust_iso3166::ALL.len() + 1, "all of ISO 3166-1, and Kosovo");
}

#[test]
fn names_of_iso_3166_are_understood() {
    // Names that ISO tells apart in brackets only; without a text they are read as the country most often meant.
    let unlike = ["Virgin Islands", "Congo", "Korea"];
    let mut unknown = Vec::new();
    for iso in rust_iso3166::ALL {
        let plain = iso.name.split(['(', '[', ',']).next().unwrap_or_default().trim();
        let found = plain.parse::<Country>().or_else(|_| iso.name.parse());
        if found.map(Country::alpha3) != Ok(iso.alpha3) && !unlike.contains(&plain) {
            unknown.push(iso.name);
        }
    }
    assert_eq!(unknown, [""; 0]);
}

#[test]
fn every_country_is_parsed_from_all_it_is_called() {
    for country in Country::all() {
        let codes =
            [Some(country.alpha2()), Some(country.alpha3()), country.numeric(), country.formal_name()];
        for name in codes.into_iter().flatten().chain([country.name()]) {
            assert_eq!(name.parse(), Ok(country), "{name}");
            assert_eq!(name.to_lowercase().parse(), Ok(country), "{name}");
        }
    }
}

#[test]
fn no_name_stands_for_two_countries() {
    let shared = ["Congolese"];
    let mut owners: BTreeMap<String, Country> = BTreeMap::new();
    for country in Country::all() {
        let names = std::iter::once(country.name()).chain(country.aliases()).chain(country.demonyms());
        for name in names.filter(|name| !shared.contains(name)) {
            let owner = owners.insert(name.to_lowercase(), country);
            assert!(owner.is_none(), "{name} is said of {owner:?} and {country:?}");
        }
    }
}

#[test]
fn regions_are_those_of_m49() {
    let areas: Vec<&str> =
        "005 010 011 013 014 015 017 018 021 029 030 034 035 039 053 054 057 061 143 145 151 154 155"
            .split(' ')
            .collect();
    for country in Country::all() {
        assert!(areas.contains(&country.region()), "{country:?} lies in {}", country.region());
    }
    let region = |code: &str| code.parse::<Country>().map(Country::region);
    assert_eq!((region("KEN"), region("BRA"), region("TUR")), (Ok("014"), Ok("005"), Ok("145")));
}

#[test]
fn what_is_no_country_is_an_error_that_says_so() {
    let error = "Atlantis".parse::<Country>().unwrap_err();
    assert_eq!(error.to_string(), "no such country: \"Atlantis\"");
    assert!("".parse::<Country>().is_err());
}
