//! What stands around a figure where spaces stand between words, and what it is called by that.

use std::ops::Range;

use crate::language::Cue;
use crate::reading::tokens::{Kind, Token};

use super::annotate::Annotated;
use super::spot::clause;

/// What stands around a figure.
pub(super) struct Around {
    /// The tokens of its clause before it.
    pub(super) lead: Range<usize>,
    /// The same, from the figure before it on.
    pub(super) before: Range<usize>,
    /// The tokens after it, up to the next figure or mark.
    pub(super) after: Range<usize>,
}

impl Annotated<'_> {
    pub(super) fn around(&self, at: usize) -> Around {
        let lead = clause(self.tokens, self.spots, at);
        let aside = self.spots[at].aside;
        let figure = |&other: &usize| {
            matches!(self.tokens[other].kind, Kind::Figure(..)) && self.spots[other].aside == aside
        };
        let start = lead
            .clone()
            .rev()
            .find(figure)
            .map_or(lead.start, |other| other + 1);
        let ends = |&other: &usize| {
            let token = &self.tokens[other];
            token.mark().is_some() || matches!(token.kind, Kind::Figure(..))
        };
        let end = (at + 1..self.tokens.len())
            .find(ends)
            .unwrap_or(self.tokens.len());
        Around {
            before: start..lead.end,
            lead,
            after: at + 1..end,
        }
    }

    pub(super) fn cue(&self, range: Range<usize>, cue: Cue) -> bool {
        self.tokens[range]
            .iter()
            .any(|token| token.cue() == Some(cue))
    }

    pub(super) fn text_of(&self, range: Range<usize>) -> String {
        let names = |token: &&Token| {
            token.is_words() || matches!(token.cue(), Some(Cue::Surplus | Cue::Deficit))
        };
        let words = self.tokens[range].iter().filter(names);
        let words: Vec<&str> = words
            .map(|token| self.text[token.range.clone()].trim())
            .collect();
        words.join(" ")
    }

    /// What a figure measures: the words around it, those after a comparison not among them.
    pub(super) fn named(&self, around: &Around) -> String {
        let stops = |&at: &usize| {
            let token = &self.tokens[at];
            let timed = matches!(token.kind, Kind::Year(_) | Kind::Date);
            timed
                || matches!(
                    token.cue(),
                    Some(
                        Cue::From
                            | Cue::Than
                            | Cue::To
                            | Cue::And
                            | Cue::Share
                            | Cue::Is
                            | Cue::Up
                            | Cue::Down
                            | Cue::Past
                    )
                )
        };
        // A 5% rise in wages: of wages.
        let noun = around
            .after
            .clone()
            .take(2)
            .find(|&at| matches!(self.tokens[at].cue(), Some(Cue::Up | Cue::Down)));
        let first = noun
            .filter(|_| self.moves_after(around).is_some())
            .map_or(around.after.start, |at| at + 1);
        let end = (first..around.after.end)
            .find(stops)
            .unwrap_or(around.after.end);
        let before = self.text_of(around.before.clone());
        let after = self.text_of(around.after.start..end);
        let thing = |word: &&str| {
            let word = word.to_lowercase();
            !self.pack.adverbial.contains(&word)
        };
        let after: Vec<&str> = after.split_whitespace().take_while(thing).collect();
        format!("{before} {}", after.join(" ")).trim().to_owned()
    }
}
