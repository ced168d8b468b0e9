//! Verb groups: `[to | modal] auxiliary* full-verb [particle]`, with adverbs and "not" inside.

use super::{Form, Group, GroupKind, Source, Voice, lemma};
use crate::lexicon::{Class, Lexeme, verb_flags, words};
use crate::phrase::Tag;
use crate::text::TokenRange;

/// Adverbs that may stand between the parts of a group.
const ADVERBS_WITHIN: usize = 4;

/// How far a participle may stand behind the passive whose auxiliary it shares.
const SHARED_AUXILIARY_WITHIN: usize = 12;

/// Reads the group that begins at a token; gives the index behind it. The groups of its sentence begin at `first`.
#[inline(never)]
pub(super) fn read(source: &Source<'_, '_>, start: usize, first: usize, groups: &mut Vec<Group>) -> usize {
    let mut reader = Reader { source, auxiliary: None, form: None, perfect: false, negated: false };
    let mut full = start;
    while reader.auxiliary(full) {
        match reader.next_part(full + 1) {
            Some(next) => full = next,
            None => break,
        }
    }
    let tag = source.tag(full);
    if matches!(tag, Tag::To) {
        return start + 1;
    }
    let mut voice = reader.voice(full);
    let mut form = reader.form(full);
    if form == Form::Participle {
        if let Some(shared) = shared_auxiliary(source, start, groups.get(first..).unwrap_or_default()) {
            (voice, form) = (Voice::Passive, shared);
        }
    }
    let particle = if source.tag(full + 1) == Tag::Particle { Some(full + 1) } else { None };
    // "was not over"
    let negation =
        Some(full + 1).filter(|&at| source.tag(at) == Tag::Negation && source.tag(full) == Tag::Auxiliary);
    let end = particle.or(negation).unwrap_or(full) + 1;
    let kind = GroupKind::Verb {
        lemma: lemma::of(source.document, full, tag),
        voice,
        form,
        negated: reader.negated || source.document.has(full, Class::Negation),
        particle: particle.map_or(Lexeme::UNKNOWN, |at| source.document.lexeme(at)),
    };
    groups.push(Group { tokens: TokenRange::new(start, end), head: full as u32, kind });
    end
}

struct Reader<'a, 't> {
    source: &'a Source<'a, 't>,
    /// Base form of the last auxiliary; `to` for a bare infinitive.
    auxiliary: Option<Lexeme>,
    /// What the first part says.
    form: Option<Form>,
    perfect: bool,
    negated: bool,
}

impl Reader<'_, '_> {
    /// Takes a "to", a modal or an auxiliary; false for a full verb.
    fn auxiliary(&mut self, at: usize) -> bool {
        let document = self.source.document;
        let (auxiliary, form) = match self.source.tag(at) {
            Tag::To => (words::TO, Form::Infinitive),
            Tag::Modal => (words::DO, Form::Modal),
            Tag::Auxiliary => {
                let lemma = lemma::auxiliary(document, at);
                self.perfect |= lemma == words::HAVE;
                (lemma, auxiliary_form(document.lexeme(at)))
            }
            _ => return false,
        };
        // "have to leave", "are to be deployed"
        let obliged = auxiliary == words::TO && self.form.is_some();
        if obliged {
            (self.form, self.perfect) = (Some(Form::Modal), false);
        }
        self.negated |= document.has(at, Class::Negation);
        self.auxiliary = Some(auxiliary);
        self.form.get_or_insert(form);
        true
    }

    /// The next part of the group behind an auxiliary, adverbs and negations passed over.
    fn next_part(&mut self, from: usize) -> Option<usize> {
        let mut negated = false;
        for at in from..from + ADVERBS_WITHIN {
            match self.source.tag(at) {
                Tag::Adverb => {}
                Tag::Preposition if self.source.is(at, words::SINCE) => {} // "has since been released"
                Tag::Negation => negated = true,
                tag => {
                    let fits = self.fits(tag);
                    self.negated |= negated; // "was not a": the negation belongs to the verb all the same
                    return fits.then_some(at);
                }
            }
        }
        None
    }

    /// Whether the last auxiliary goes with a part of that tag.
    fn fits(&self, tag: Tag) -> bool {
        match self.auxiliary {
            Some(words::TO | words::DO) => matches!(tag, Tag::VerbPresent | Tag::Auxiliary),
            Some(words::HAVE) => {
                matches!(tag, Tag::VerbParticiple | Tag::VerbPast | Tag::Auxiliary | Tag::To)
            }
            _ => matches!(tag, Tag::VerbParticiple | Tag::VerbIng | Tag::Auxiliary | Tag::To),
        }
    }

    fn voice(&self, full: usize) -> Voice {
        if self.source.tag(full) != Tag::VerbParticiple {
            return Voice::Active;
        }
        let document = self.source.document;
        match self.auxiliary {
            Some(words::BE) => Voice::Passive,
            Some(_) => Voice::Active,
            // A bare participle of a verb without object is no passive: "soldiers fallen in battle".
            None => {
                let lemma = document.lexicon.lemma(document.lexeme(full));
                let flags = document.lexicon.value(lemma, Class::VerbBase).filter(|_| lemma.is_known());
                let active = flags.is_some_and(|flags| flags & verb_flags::INTRANSITIVE != 0);
                if active { Voice::Active } else { Voice::Passive }
            }
        }
    }

    fn form(&self, full: usize) -> Form {
        match (self.form, self.source.tag(full)) {
            (Some(Form::Present), Tag::VerbParticiple) if self.perfect => Form::Past,
            (Some(form), _) => form,
            (None, Tag::VerbPast) => Form::Past,
            (None, Tag::VerbParticiple) => Form::Participle,
            (None, Tag::VerbIng) => Form::Ing,
            (None, _) => Form::Present,
        }
    }
}

fn auxiliary_form(auxiliary: Lexeme) -> Form {
    match auxiliary {
        words::WAS | words::WERE | words::HAD | words::DID => Form::Past,
        words::BEING | words::HAVING => Form::Ing,
        words::BEEN => Form::Participle,
        _ => Form::Present,
    }
}

/// The form of the passive whose auxiliary a participle shares: "were arrested and charged".
fn shared_auxiliary(source: &Source<'_, '_>, start: usize, before: &[Group]) -> Option<Form> {
    let joint = (start.saturating_sub(2)..start).rev().find(|&at| source.tag(at) != Tag::Adverb)?;
    let joined = source.is(joint, words::AND) || source.is(joint, words::OR) || source.is_mark(joint, b',');
    let last = before.iter().rev().take(SHARED_AUXILIARY_WITHIN).find(|group| group.is_verb())?;
    let near = start - (last.tokens.end as usize).min(start) <= SHARED_AUXILIARY_WITHIN;
    // Behind a comma alone only when nothing but it parts the two.
    let close = !source.is_mark(joint, b',') || last.tokens.end as usize == joint;
    (joined && near && close && last.is_passive()).then(|| last.form()).flatten()
}
