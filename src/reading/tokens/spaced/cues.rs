//! Cue words, and those that are cues only where they stand.

use crate::language::Cue;
use crate::reading::tokens::phrases::word;
use crate::reading::tokens::token::{Class, Kind, Token};

use super::numerals::begins_number;
use super::run::Run;

impl Run<'_> {
    /// A cue, or a word that is none.
    pub(super) fn word(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let own = word(rest).len().max(1);
        if let Some((length, ())) = self.lexer.qualifiers.at(rest)
            && begins_number(rest[length..].trim_start())
            && !self.compares(at)
        {
            return at + length;
        }
        if self.after_move(at)
            && let Some((length, ())) = self.lexer.than_after_move.at(rest)
        {
            self.push(at..at + length, Kind::Cue(Cue::Than));
            return at + length;
        }
        match self.lexer.cues.at(rest) {
            Some((length, Some(cue))) => {
                self.push(at..at + length, Kind::Cue(cue));
                at + length
            }
            Some((length, None)) => at + length,
            None => at + own,
        }
    }

    /// Whether words at a byte follow a figure at once, so that they compare with the next: 17% lower than 500.
    pub(super) fn compares(&self, at: usize) -> bool {
        let near = self.tokens.last().filter(|last| last.figure().is_some());
        near.is_some_and(|last| {
            self.text[last.range.end..at].split_whitespace().count() < 2
                && !self.text[last.range.end..at].contains([',', ';'])
        })
    }

    /// Whether the last token is a noun of change, or its figure, so that `over` and `on` compare.
    pub(super) fn after_move(&self, at: usize) -> bool {
        let last = self
            .tokens
            .last()
            .filter(|_| self.text[self.done..].starts_with(' '));
        last.is_some_and(|last| {
            let moves = matches!(last.cue(), Some(Cue::Up | Cue::Down));
            self.moved_by(last, at)
                || moves
                    && last.range.end == self.done
                    && self
                        .lexer
                        .moves_after
                        .at(&self.text[last.range.clone()])
                        .is_some()
        })
    }

    /// Whether a figure is that of a noun of change before it, and touches what comes: an increase of 5% on.
    pub(super) fn moved_by(&self, last: &Token, at: usize) -> bool {
        let [.., noun, of, _] = &self.tokens[..] else {
            return false;
        };
        let share = matches!(last.class(), Some(Class::Percent | Class::Points));
        let touches = self.text[last.range.end..at].trim().is_empty();
        let noun = matches!(noun.cue(), Some(Cue::Up | Cue::Down))
            && self
                .lexer
                .moves_after
                .at(&self.text[noun.range.clone()])
                .is_some();
        share && touches && noun && of.cue() == Some(Cue::Of)
    }
}
