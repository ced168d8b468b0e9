//! Nouns that stand for a body, by its sort: "the airline", "the ministry". Those that ask add what only they want.

pub(crate) const COMPANY: &[&str] = &[
    "airline", "automaker", "bank", "brewer", "carmaker", "carrier", "chain", "company", "firm", "group",
    "insurer", "lender", "maker", "manufacturer", "operator", "retailer", "startup", "supermarket",
    "supplier", "utility",
];

pub(crate) const AGENCY: &[&str] = &[
    "agency", "bureau", "committee", "council", "department", "ministry", "office", "regulator", "watchdog",
];

pub(crate) const MEDIA: &[&str] = &["broadcaster", "magazine", "network", "newspaper"];

pub(crate) const UNIVERSITY: &[&str] = &["institute", "university"];

/// Bodies of no other sort.
pub(crate) const OTHER: &[&str] = &[
    "association", "charity", "club", "federation", "foundation", "league", "nonprofit", "organisation",
    "organization", "union",
];
