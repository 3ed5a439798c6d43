//! Whether a figure is a level, a change, a rate or a share where spaces stand between words.

use crate::figure::{Figure, Growth};
use crate::language::{Cue, Mark};
use crate::reading::tokens::{Class, Token};

use super::annotate::Annotated;
use super::governed::Governed;
use super::mention::Aspect;
use super::surround::Around;

/// Words after a figure among which a noun of change may stand: a 5% year-on-year increase.
const COMPOUND: usize = 3;

impl Annotated<'_> {
    /// A noun of change right after a figure: a 5% increase, 3 points higher.
    pub(super) fn moves_after(&self, around: &Around) -> Option<Growth> {
        for at in around.after.clone().take(2) {
            let token = &self.tokens[at];
            let words = &self.text[token.range.clone()];
            match token.cue() {
                Some(cue @ (Cue::Up | Cue::Down | Cue::Above | Cue::Below)) => {
                    let noun = self
                        .pack
                        .moves_after
                        .iter()
                        .any(|noun| noun.eq_ignore_ascii_case(words));
                    let up = matches!(cue, Cue::Up | Cue::Above);
                    return noun.then_some(if up { Growth::Up } else { Growth::Down });
                }
                None if token.is_words()
                    && words.split_whitespace().count() <= COMPOUND
                    && !self.interrupted(words) => {}
                Some(Cue::Average | Cue::Annual | Cue::Past) => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether words hold one that a noun of change does not stand behind: 5% in the rise.
    fn interrupted(&self, words: &str) -> bool {
        let mut words = words.split_whitespace();
        words.any(|word| self.pack.interrupts.contains(&word.to_lowercase()))
    }

    pub(super) fn worded_aspect(
        &self,
        at: usize,
        class: Class,
        figure: &Figure,
        said: &Governed,
        around: &Around,
    ) -> Aspect {
        let per = figure.unit.dimension.is_quotient();
        match class {
            Class::Rank | Class::Span => Aspect::Rank,
            Class::Points => Aspect::Change,
            Class::Times | Class::Doubling if said.annual => Aspect::AnnualRate,
            Class::Times | Class::Doubling => Aspect::Rate,
            Class::Percent if said.annual => Aspect::AnnualRate,
            Class::Percent if said.moved => Aspect::Rate,
            Class::Percent if said.side.is_none() && (said.share || self.part_of(at, around)) => {
                Aspect::Share
            }
            Class::Percent => Aspect::Level,
            _ if said.moved => Aspect::Change,
            _ if self.each(around) || per => Aspect::Average,
            _ => Aspect::Level,
        }
    }

    /// $2.87 a share
    fn each(&self, around: &Around) -> bool {
        let next = self
            .tokens
            .get(around.after.start)
            .filter(|_| !around.after.is_empty());
        next.is_some_and(|next| {
            let words = self.text[next.range.clone()].to_lowercase();
            let each = ["a ", "an ", "per "]
                .iter()
                .any(|each| words.starts_with(each));
            matches!(next.cue(), Some(Cue::Average | Cue::Daily)) && each
        })
    }

    /// 45% of …; 120 (35%)
    fn part_of(&self, at: usize, around: &Around) -> bool {
        let next = self
            .tokens
            .get(around.after.start)
            .filter(|_| !around.after.is_empty());
        let of = next.is_some_and(|next| next.cue() == Some(Cue::Of));
        let mark = |at: usize| self.tokens[at].mark();
        let bracket = at > 1
            && mark(at - 1) == Some(Mark::Open)
            && self.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Close);
        // 304, or 25%,
        let or = at > 0
            && self.tokens[at - 1].is_words()
            && self.text[self.tokens[at - 1].range.clone()].trim() == "or";
        of || bracket || or || self.part_in_bracket(at)
    }

    /// 25% (600) of 2,400; 25 per cent (600) out of 2,400
    fn part_in_bracket(&self, at: usize) -> bool {
        let mark = |at: usize| self.tokens.get(at).and_then(Token::mark);
        let closed = mark(at + 1) == Some(Mark::Open) && mark(at + 3) == Some(Mark::Close);
        let out = self.tokens.get(at + 4).is_some_and(Token::is_words);
        let out = out && self.text[self.tokens[at + 4].range.clone()].trim() == "out";
        let of = self.tokens.get(at + 4 + usize::from(out));
        let level = |token: &Token| token.class().is_some_and(Class::is_level);
        closed
            && self.tokens.get(at + 2).is_some_and(level)
            && of.is_some_and(|of| of.cue() == Some(Cue::Of))
    }
}
