//! Words that are written with a point which ends no sentence.

use super::{Builder, Case, Class};

/// Titles, ranks, first parts of names: a name follows.
const BEFORE_NAMES: &str = "mr mrs ms dr prof rev fr sr hon st gen lt col maj capt cmdr sgt cpl pvt spc adm brig gov sen sens rep reps pres supt insp det sec asst assoc dep atty pte pfc ssgt msgt messrs mme mlle hr ing";
/// Months, days, measures, parts of a book, latin: more of the sentence follows.
const IN_RUNNING_TEXT: &str = "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri approx est ca vs v al e.g i.e cf viz fig figs vol ed eds pp no nos art dept div ext tel bldg ave blvd rd mt ft univ";
/// States of the US as the news agencies write them: "Springfield, Ill. Police said" is as likely as not.
const STATES: &str = "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo";

pub(super) fn add(builder: &mut Builder) {
    for word in [BEFORE_NAMES, IN_RUNNING_TEXT, STATES].iter().flat_map(|list| list.split(' ')) {
        let case =
            if BEFORE_NAMES.contains(word) || STATES.contains(word) { Case::Capitalized } else { Case::Any };
        builder.word(word, Class::Abbreviation, case);
    }
}
