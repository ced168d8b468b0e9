//! Pairs of quotation marks.
//!
//! Which way a mark looks is told by its neighbors first (white space before it, a word behind it: it opens), then by its
//! shape, then by what stands open: typists and converters get shapes wrong. Double marks are paired first; single ones
//! where no double ones stand, told from apostrophes. Marks inside a quotation are no quotations of their own.

mod single;

use super::document::Quotation;
use super::token::{Token, TokenKind, TokenRange};
use crate::lexicon::Class;

/// How many tokens behind a mark a verb of saying may stand that shows it to be a closing one.
const ATTRIBUTION_TOKENS: usize = 4;

/// Pairs the marks of a paragraph. The list ends with the quotations of the paragraphs before: one that was left open goes
/// on where this paragraph begins with an opening mark, or where its first mark is a closing one.
///
/// `marks` are the tokens of the paragraph that can be quotation marks, by index.
pub(super) fn pair(
    text: &str,
    tokens: &[Token],
    marks: &[u32],
    range: TokenRange,
    quotations: &mut Vec<Quotation>,
) {
    let first = quotations.len();
    let pairer = Pairer { text, tokens, marks, range };
    let Marks { double, single, .. } = pairer.count();
    let left_open = quotations
        .last()
        .is_some_and(|last| !last.closed && last.tokens.end == range.start && !range.is_empty());
    if double > 0 {
        pairer.pair_double(left_open, quotations);
    }
    if single > 0 {
        pairer.pair_single(left_open, first, quotations);
    }
    let head = range.start as usize + pairer.double_mark(range.start as usize).unwrap_or(1);
    if let Some(quotation) = quotations.get_mut(first) {
        quotation.continues |= left_open && quotation.tokens.start as usize == head;
    }
}

/// Which way a mark looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Side {
    Opens,
    Closes,
    Either,
    /// It is no quotation mark.
    Neither,
}

/// The marks of a paragraph, or of what is left of it.
#[derive(Default)]
struct Marks {
    double: usize,
    single: usize,
    opening: usize,
    closing: usize,
}

impl Marks {
    /// One of the double marks is passed.
    fn pass(&mut self, side: Side) {
        self.double -= 1;
        self.opening -= usize::from(side == Side::Opens);
        self.closing -= usize::from(side == Side::Closes);
    }
}

/// What stands open while the double marks of a paragraph are paired.
struct Pairing {
    /// The marks that are still to come.
    ahead: Marks,
    /// The first token of the quotation that stands open.
    open: Option<usize>,
    /// It opened behind a full stop of another: a paragraph whose line break was lost.
    reopened: bool,
    /// How many inner quotations stand open in it.
    depth: usize,
}

struct Pairer<'a> {
    text: &'a str,
    tokens: &'a [Token],
    marks: &'a [u32],
    range: TokenRange,
}

impl Pairer<'_> {
    fn token(&self, at: usize) -> Option<Token> {
        if self.range.holds(at) { self.tokens.get(at).copied() } else { None }
    }

    fn marks(&self) -> impl Iterator<Item = usize> {
        self.marks.iter().map(|&mark| mark as usize)
    }

    fn is_glued(&self, at: usize) -> bool {
        at > self.range.start as usize && self.token(at).is_some_and(Token::is_glued)
    }

    /// How many tokens the double mark at a place has: `"` one, ` `` ` and `''` two.
    fn double_mark(&self, at: usize) -> Option<usize> {
        let token = self.token(at)?;
        if token.is_mark(b'"') {
            return Some(1);
        }
        let twice = |mark: u8| {
            token.is_mark(mark)
                && self.is_glued(at + 1)
                && self.token(at + 1).is_some_and(|next| next.is_mark(mark))
        };
        (twice(b'`') || twice(b'\'')).then_some(2)
    }

    /// The first or second half of a double mark that is written with two single ones.
    fn is_half(&self, at: usize) -> bool {
        self.double_mark(at).is_some()
            || at.checked_sub(1).is_some_and(|before| self.double_mark(before) == Some(2))
    }

    fn count(&self) -> Marks {
        let mut marks = Marks::default();
        self.each_double(|_, _, side| {
            marks.double += 1;
            marks.opening += usize::from(side == Side::Opens);
            marks.closing += usize::from(side == Side::Closes);
        });
        marks.single = self.marks().filter(|&at| self.opens_single(at)).count();
        marks
    }

    fn each_double(&self, mut see: impl FnMut(usize, usize, Side)) {
        let mut behind = 0;
        for at in self.marks() {
            let Some(width) = self.double_mark(at).filter(|_| at >= behind) else { continue };
            behind = at + width;
            let side = self.side(at, width);
            if side != Side::Neither {
                see(at, width, side);
            }
        }
    }

    /// The way a mark's shape looks.
    fn shape(&self, at: usize) -> Side {
        let mark = self.tokens.get(at).and_then(|token| self.text[token.span()].chars().next());
        match mark {
            Some('\u{201C}' | '\u{201E}' | '\u{AB}' | '\u{2018}' | '\u{201A}' | '\u{2039}' | '`') => {
                Side::Opens
            }
            Some('\u{201D}' | '\u{BB}' | '\u{2019}' | '\u{203A}') => Side::Closes,
            _ => Side::Either,
        }
    }

    fn side(&self, at: usize, width: usize) -> Side {
        let next = self.token(at + width);
        if at == self.range.start as usize {
            return Side::Opens;
        }
        let Some(next) = next else { return Side::Closes };
        let before = self.tokens[at - 1];
        match (self.is_glued(at), next.is_glued()) {
            (false, true) if self.is_closing_punctuation(at + width) => Side::Closes,
            (false, true) => Side::Opens,
            (true, _) if is_opening_punctuation(before) => Side::Opens,
            (true, false) if before.is_mark(b'-') => self.shape(at),
            (true, false) => Side::Closes,
            // `last week"s`: an apostrophe.
            (true, true) if next.span().len() == 1 && before.is_word() && next.is_word() => Side::Neither,
            (true, true) if before.is_mark(b'-') => Side::Opens,
            (true, true) if self.is_closing_punctuation(at + width) || next.is_mark(b'-') => Side::Closes,
            _ => self.shape(at),
        }
    }

    /// A mark that follows what it closes; an ellipsis may also open ("“… the placement").
    fn is_closing_punctuation(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return true };
        let ellipsis = token.is_mark(b'.')
            && (token.span().len() > 1
                || self.is_glued(at + 1) && self.token(at + 1).is_some_and(|next| next.is_mark(b'.')));
        !ellipsis && [b',', b'.', b';', b':', b'!', b'?', b')', b']'].iter().any(|&mark| token.is_mark(mark))
    }

    /// `5' 11"`: inches.
    fn is_inch(&self, at: usize) -> bool {
        self.is_glued(at) && self.tokens[at - 1].kind == TokenKind::Number
    }

    fn pair_double(&self, left_open: bool, quotations: &mut Vec<Quotation>) {
        let mut pairing = Pairing { ahead: self.count(), open: None, reopened: false, depth: 0 };
        // Of the paragraph's first mark: it may close the quotation of the paragraph before.
        let mut may_go_on = left_open;
        self.each_double(|at, width, side| {
            pairing.ahead.pass(side);
            match pairing.open {
                None if may_go_on && side == Side::Closes => quotations.push(Quotation {
                    tokens: TokenRange::new(self.range.start as usize, at),
                    closed: true,
                    continues: true,
                }),
                None => {
                    let stray = side == Side::Closes && pairing.ahead.closing <= pairing.ahead.opening;
                    pairing.open = (!stray && !self.is_inch(at)).then_some(at + width);
                }
                Some(start) => {
                    quotations.extend(self.meet(&mut pairing, start, at, width, side));
                }
            }
            may_go_on = false;
        });
        if let Some(start) = pairing.open.filter(|&start| start < self.range.end as usize) {
            let tokens = TokenRange { start: start as u32, end: self.range.end };
            quotations.push(Quotation { tokens, closed: false, continues: pairing.reopened });
        }
    }

    /// A mark behind one that stands open at `start`: it opens or closes an inner quotation, or ends the one that is open,
    /// which is given back.
    fn meet(
        &self,
        pairing: &mut Pairing,
        start: usize,
        at: usize,
        width: usize,
        side: Side,
    ) -> Option<Quotation> {
        let opens = side == Side::Opens && !self.attribution_follows(at, width);
        // Marks of another shape than the opening one's are inner ones: "a “b” c".
        let inner = (self.shape(start - 1) == Side::Either) != (self.shape(at) == Side::Either);
        let Marks { opening, closing, .. } = pairing.ahead;
        if opens && closing + usize::from(inner) > opening + 1 + pairing.depth {
            pairing.depth += 1;
            return None;
        }
        if pairing.depth > 0 {
            pairing.depth -= 1;
            return None;
        }
        let tokens = TokenRange::new(start, at);
        let quotation = Quotation { tokens, closed: !opens, continues: pairing.reopened };
        pairing.reopened = opens && self.is_stop(at - 1);
        pairing.open = opens.then_some(at + width);
        Some(quotation)
    }

    fn is_stop(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| [b'.', b'?', b'!'].iter().any(|&mark| token.is_mark(mark)))
    }

    /// `global reach, “Caughlin said.`: a closing mark that leans on the wrong word.
    fn attribution_follows(&self, at: usize, width: usize) -> bool {
        let before = self.tokens[at - 1];
        let ends = [b',', b'.', b'?', b'!'].iter().any(|&mark| before.is_mark(mark));
        let said = Class::Reporting;
        ends && (at + width..at + width + ATTRIBUTION_TOKENS)
            .map_while(|next| self.token(next))
            .take_while(|token| token.kind != TokenKind::Mark)
            .any(|token| token.has(said))
    }
}

fn is_opening_punctuation(token: Token) -> bool {
    token.is_mark(b'(') || token.is_mark(b'[')
}

#[cfg(test)]
mod tests {
    use crate::{Article, extract};

    /// Closed quotations stand in brackets, open ones behind `[` alone, those that go on behind `[~`.
    #[track_caller]
    fn check(marked: &str) {
        let text = marked.replace(['[', ']', '~'], "");
        let found = extract(&Article::new(&text));
        let mut again = String::new();
        let mut at = 0;
        for quotation in &found.document.layout.quotations {
            let span = found.document.span(quotation.tokens).range();
            again.push_str(&text[at..span.start]);
            again.push_str(if quotation.continues { "[~" } else { "[" });
            again.push_str(&text[span.clone()]);
            if quotation.closed {
                again.push(']');
            }
            at = span.end;
        }
        again.push_str(&text[at..]);
        assert_eq!(again, marked);
    }

    #[test]
    fn marks_of_all_kinds() {
        check("He said, \"[We came.]\" Then \"[we saw]\".");
        check("He said, “[We came.]” Then “[we saw]”.");
        check("He said, ``[We came.]'' Then ``[we saw]''.");
        check("Er sagte «[We came]» and »[we saw]«.");
        check("She said: ‘[We came.]’ Then ‘[we saw]’.");
        check("She said: '[We came.]' Then '[we saw]'.");
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("The workers' rights in the '90s were the unions' concern, an' that's rock 'n' roll.");
        check("'[It’s the workers’ day,]' she said.");
        check("‘[The drivers’ union won’t yield,]’ she said of the drivers’ pay.");
        check("Read more: '[Crime in the Midlands]' as policing changes");
        check("He is 5' 11\" tall and 6'2\" in shoes.");
        check("It was last week\"s man who came.");
    }

    #[test]
    fn wrong_directions_are_mended() {
        check("”[We saw them every day,]“ said the woman.");
        check("“[It has a global reach,] “Caughlin said. “[It grows.]”");
        check("They were happy,\" [For example, schools can vote]\". It was done.");
        check("He said,\"[We go.]\"");
    }

    #[test]
    fn nested_marks_are_passed_over() {
        check("“[He told me ‘no’ and ‘never’,]” she said.");
        check("“[He called it “a disgrace” today,]” she said.");
        check("‘[He called it “a disgrace” today,]’ she said.");
    }

    #[test]
    fn paragraphs_are_remembered() {
        check("He said: “[One is here.\n\n“[~Two is here.\n\n“[~Three is here.]” He left.");
        check("He said: “[One is here.\n\n[~Two is here too.]” He left.");
        check("He said: “[One is here.\n\nThen he left.\n\n“[Two is here.]”");
        check("‘[One is here.\n\n‘[~Two is here.]’ He left.");
        check("He said: \"[One is here. \"[~Two is here.]\" He left.");
    }
}
