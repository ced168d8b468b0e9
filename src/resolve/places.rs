//! Which countries an article is about.

use crate::country::Country;
use crate::extraction::Found;
use crate::mention::Nation;
use crate::span::Span;
use crate::text::Document;

/// A country counts more than a town in it, and in the headline more than below.
const MENTION: u32 = 2;
const PLACE: u32 = 1;
const HEADLINE: u32 = 4;
/// More than the table of countries has rows.
const MOST: usize = 512;

/// Fills the list of countries by weight; of two that weigh the same, the one named first comes first.
#[inline(never)]
pub(crate) fn focus(document: &Document<'_>, found: &mut Found) {
    let mut weights = [0_u32; MOST];
    let mut add = |country: Country, span: Span, weight: u32| {
        let headline = document.layout.headline.is_some_and(|headline| headline.contains(span));
        if let Some(sum) = weights.get_mut(usize::from(country.0)) {
            let first = *sum == 0;
            *sum += weight + if headline { HEADLINE } else { 0 };
            if first {
                found.focus.push(country);
            }
        }
    };
    for mention in found.countries.iter().filter(|mention| !mention.in_organization) {
        if let Nation::Country(country) = mention.nation {
            add(country, mention.span, MENTION);
        }
    }
    for mention in &found.places {
        add(mention.country, mention.span, PLACE);
    }
    let weight = |country: &Country| weights.get(usize::from(country.0)).copied().unwrap_or(0);
    found.focus.sort_by_key(|country| std::cmp::Reverse(weight(country)));
}
