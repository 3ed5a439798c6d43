//! What governs a figure where spaces stand between words: the cues before it, and the noun of change after it.

use crate::figure::Growth;
use crate::language::{Cue, Mark};
use crate::reading::tokens::{Kind, Token};

use super::annotate::Annotated;
use super::mention::Side;
use super::surround::Around;

/// What governs a figure.
#[derive(Default)]
pub(super) struct Governed {
    pub(super) side: Option<Side>,
    pub(super) direction: Option<Growth>,
    /// By so much, and not to so much.
    pub(super) moved: bool,
    pub(super) is: bool,
    pub(super) of: bool,
    pub(super) share: bool,
    pub(super) annual: bool,
}

impl Annotated<'_> {
    /// Whether words say nothing of a figure after them.
    fn loose(&self, at: usize) -> bool {
        let words = self.text[self.tokens[at].range.clone()].to_lowercase();
        words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| self.pack.loose.iter().any(|known| known == word))
    }

    /// Reads the cues before a figure, from the figure backwards, then the noun of change after it.
    pub(super) fn governed(&self, at: usize, around: &Around) -> Governed {
        let mut said = Governed::default();
        let inner = around
            .before
            .clone()
            .filter(|&other| self.spots[other].aside == self.spots[at].aside);
        let inner: Vec<usize> = inner.collect();
        // Whether only words that say nothing stood between so far.
        let mut close = true;
        let mut noun = false;
        for &other in inner.iter().rev() {
            let token = &self.tokens[other];
            match &token.kind {
                Kind::Words => close &= self.loose(other),
                Kind::Year(_) | Kind::Date | Kind::Years(_) | Kind::Days(_) => {}
                Kind::Cue(cue) => match cue {
                    Cue::To if !self.begins_time(other, at) => {
                        if said.side.is_none() && close && !said.is && !noun {
                            said.side = Some(Side::To);
                            continue;
                        }
                        break;
                    }
                    Cue::From | Cue::Than => {
                        if self.begins_time(other, at) {
                            continue;
                        }
                        if said.side.is_none() {
                            said.side = Some(if *cue == Cue::From {
                                Side::From
                            } else {
                                Side::Than
                            });
                            said.direction = self.toward(other, around.lead.start);
                        }
                        break;
                    }
                    Cue::Above | Cue::Below => {
                        if said.side.is_none() {
                            said.side = Some(Side::Than);
                            said.direction = Some(if *cue == Cue::Above {
                                Growth::Up
                            } else {
                                Growth::Down
                            });
                        }
                        break;
                    }
                    Cue::Of if close => {
                        said.of = true;
                        noun = true;
                    }
                    Cue::Of => noun = true,
                    Cue::Is
                        if inner.iter().any(|&when| {
                            when < other
                                && when + 2 >= other
                                && self.text_of(when..when + 1).contains("when")
                        }) => {}
                    Cue::Is => {
                        said.is |= close;
                        noun = false;
                        if said.side.is_none() {
                            break;
                        }
                    }
                    Cue::Share => {
                        said.share = true;
                        break;
                    }
                    Cue::Up | Cue::Down => {
                        // The rise in profits of 5%; profits rose in the year to 5; but not: as costs rose, profits were 5.
                        let governs = close || said.side == Some(Side::To) || said.of;
                        if governs {
                            said.direction = Some(if *cue == Cue::Up {
                                Growth::Up
                            } else {
                                Growth::Down
                            });
                            said.moved = said.side.is_none();
                        }
                        // Lower than the average gain of 95.
                        let than = (around.before.start..other)
                            .rev()
                            .find(|&at| self.tokens[at].cue() == Some(Cue::Than));
                        if let Some(than) = than.filter(|_| said.of && said.moved)
                            && let Some(toward) = self.toward(than, around.lead.start)
                        {
                            said.side = Some(Side::Than);
                            said.direction = Some(toward);
                        }
                        break;
                    }
                    Cue::Annual => said.annual = true,
                    Cue::Total => said.side = said.side.or(Some(Side::Total)),
                    Cue::OfWhich => {
                        said.side = said.side.or(Some(Side::Part));
                        break;
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        if self.bracketed_past(at) {
            said.side = Some(Side::Than);
            said.moved = false;
        }
        said.annual |= self.cue(around.after.clone(), Cue::Annual);
        if let Some(direction) = self.moves_after(around) {
            said.direction = Some(direction);
            said.moved = true;
            said.side = None;
        }
        said
    }

    /// €1,284 million (2022: €1,107 million): a time and a colon in a bracket.
    fn bracketed_past(&self, at: usize) -> bool {
        let time = |token: &Token| {
            matches!(
                token.kind,
                Kind::Year(_) | Kind::Date | Kind::Cue(Cue::Past)
            )
        };
        at > 3
            && self.tokens[at - 1].mark() == Some(Mark::Colon)
            && time(&self.tokens[at - 2])
            && self.tokens[at - 3].mark() == Some(Mark::Open)
            && matches!(self.tokens[at - 4].kind, Kind::Figure(..))
    }

    /// Up or down, right before `from` or `than`: down from, higher than.
    fn toward(&self, at: usize, start: usize) -> Option<Growth> {
        let before = at.checked_sub(1).filter(|before| *before >= start)?;
        match self.tokens[before].cue() {
            Some(Cue::Up) => Some(Growth::Up),
            Some(Cue::Down) => Some(Growth::Down),
            _ => None,
        }
    }

    /// Whether `from` and `to` at a token begin a time and not the figure: from 2002 to 2012 sales were.
    fn begins_time(&self, cue: usize, figure: usize) -> bool {
        let next = &self.tokens[cue + 1..figure];
        let timed = |token: &&Token| matches!(token.kind, Kind::Year(_) | Kind::Date);
        let Some(first) = next.iter().position(|token| timed(&token)) else {
            return false;
        };
        let direct = next[..first].iter().all(|token| {
            token.is_words() && self.text[token.range.clone()].split_whitespace().count() < 3
        });
        let goes_on = next[first..].iter().any(|token| {
            token.mark().is_some()
                || matches!(
                    token.cue(),
                    Some(Cue::To | Cue::From | Cue::Up | Cue::Down | Cue::Than)
                )
        });
        let is = next[first..]
            .iter()
            .position(|token| token.cue() == Some(Cue::Is));
        let when = next[first..].iter().position(|token| {
            token.is_words()
                && self.text[token.range.clone()]
                    .to_lowercase()
                    .contains("when")
        });
        let said = is.is_some() && when.is_none_or(|when| Some(when) > is);
        direct && (goes_on || said)
    }
}
