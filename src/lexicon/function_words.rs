//! The closed classes of English.

use super::{Builder, Case, Class, words};

const CLOSED: &[(Class, &str)] = &[
    (
        Class::Determiner,
        "a an the this that these those each every either neither some any no all both half such another many few several much enough what which whatever certain more most fewer less",
    ),
    (Class::Possessive, "my your his her its our their whose"),
    (
        Class::Pronoun,
        "i me you he him she her it we us they them who whom one someone somebody anyone anybody everyone everybody nobody none nothing something anything everything yours hers ours theirs himself herself itself themselves myself ourselves yourself oneself i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll they're they've they'd they'll there that's there's what's who's",
    ),
    (
        Class::Preposition,
        "of in on at by for with from to into onto upon over under above below about around across along against among amid amidst amongst between behind beside besides beyond before after during since until till through throughout toward towards within without inside outside near off via per despite except regarding concerning including excluding following unlike like plus minus versus vs than as aboard alongside atop beneath opposite pending worth amid via circa notwithstanding underneath throughout",
    ),
    (
        Class::Conjunction,
        "and or but nor yet so because although though if unless whereas while when once lest whether whilst albeit & since until after before as that than",
    ),
    (
        Class::WhWord,
        "what whatever who whom whose which that where when why how whoever whichever wherever whenever whereby wherein whereupon",
    ),
    (
        Class::Auxiliary,
        "be am is are was were been being have has had having do does did isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't i'm you're he's she's it's we're they're i've you've we've they've ain't",
    ),
    (
        Class::Modal,
        "will would shall should can could may might must ought cannot can't won't wouldn't shan't shouldn't couldn't mightn't mustn't i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd",
    ),
    (
        Class::Negation,
        "not never n't no neither nor isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't cannot won't wouldn't shan't shouldn't couldn't mustn't ain't",
    ),
    (Class::Particle, "up down out off over in on away back around through along apart aside forward ahead"),
];

/// Base forms of the irregular auxiliaries.
const LEMMAS: &[(super::Lexeme, &str)] = &[
    (
        words::BE,
        "am is are was were been being isn't aren't wasn't weren't i'm you're he's she's it's we're they're",
    ),
    (words::HAVE, "has had having hasn't haven't hadn't i've you've we've they've"),
    (words::DO, "does did doing done don't doesn't didn't"),
];

pub(super) fn add(builder: &mut Builder) {
    for (class, list) in CLOSED {
        for word in list.split(' ') {
            builder.word(word, *class, Case::Any);
        }
    }
    for (lemma, list) in LEMMAS {
        for word in list.split(' ') {
            let lexeme = builder.intern(word);
            builder.lemma(lexeme, *lemma);
        }
    }
}
