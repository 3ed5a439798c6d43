//! What a figure says of its quantity, and which place of an equation its words give it.

use std::ops::Range;

use crate::figure::Figure;
use crate::language::{Cue, Prose};
use crate::reading::tokens::{Class, Token};

use super::cued::Cued;
use super::mention::{Aspect, Side};

/// A figure among its words.
pub(super) struct Heard<'a> {
    pub tokens: &'a [Token],
    /// The tokens of its clause before it.
    pub lead: Range<usize>,
    /// The same from the figure before it on.
    pub before: Range<usize>,
    pub said: Cued,
    /// What it measures, in the words of its own.
    pub own: &'a str,
    /// Its clause compares with another time.
    pub compared: bool,
    /// A word of change follows it: 较去年同期1120件增长5%.
    pub before_change: bool,
}

impl Heard<'_> {
    fn leads(&self, cue: Cue) -> bool {
        self.tokens[self.lead.clone()]
            .iter()
            .any(|token| token.cue() == Some(cue))
    }

    /// What the figure says of its quantity.
    pub fn aspect(&self, class: Class, figure: &Figure, pack: &Prose) -> Aspect {
        match class {
            Class::Rank | Class::Span => Aspect::Rank,
            Class::Level | Class::Bare | Class::Count | Class::Ratio => self.level(figure, pack),
            Class::Percent => self.percent(),
            Class::Points => Aspect::Change,
            Class::Times | Class::Doubling if self.said.annual => Aspect::AnnualRate,
            Class::Times | Class::Doubling => Aspect::Rate,
        }
    }

    fn moved(&self) -> bool {
        self.said.direction.is_some() && !self.said.to
    }

    fn level(&self, figure: &Figure, pack: &Prose) -> Aspect {
        let said = &self.said;
        let per = figure.unit.dimension.is_quotient();
        let each = pack
            .averages
            .iter()
            .any(|word| self.own.contains(word.as_str()));
        if self.moved() && !said.rate {
            Aspect::Change
        } else if said.average || per || each {
            Aspect::Average
        } else if self.compared && !said.of && !said.to && !said.is && !self.before_change {
            Aspect::Change
        } else {
            Aspect::Level
        }
    }

    fn percent(&self) -> Aspect {
        let said = &self.said;
        if said.annual {
            return Aspect::AnnualRate;
        }
        if self.moved() {
            return Aspect::Rate;
        }
        let share = self.leads(Cue::Share);
        let shared = match said.to && !said.share {
            true => share && !self.leads(Cue::From),
            false => {
                let done = self.tokens[self.before.clone()]
                    .iter()
                    .any(|token| token.cue() == Some(Cue::Done));
                said.share || share || done || said.of && (self.follows() || self.leads(Cue::Done))
            }
        };
        if shared { Aspect::Share } else { Aspect::Level }
    }

    /// Whether a figure stands right before 的 and this one: 为预算410亿元的104%.
    fn follows(&self) -> bool {
        let at = self.lead.end;
        let level = |token: &Token| token.class().is_some_and(Class::is_level);
        at > 1 && self.tokens[at - 1].cue() == Some(Cue::Of) && level(&self.tokens[at - 2])
    }

    /// Which place of an equation its words give it.
    pub fn side(&self) -> Option<Side> {
        if self.said.to {
            return Some(Side::To);
        }
        let cues = self.tokens[self.before.clone()]
            .iter()
            .rev()
            .filter_map(Token::cue);
        for cue in cues {
            match cue {
                Cue::From => return Some(Side::From),
                Cue::Than => return Some(Side::Than),
                Cue::OfWhich => return Some(Side::Part),
                Cue::Total => return Some(Side::Total),
                Cue::Up | Cue::Down | Cue::Rate | Cue::FallRate | Cue::Share | Cue::Turn => {
                    return None;
                }
                _ => {}
            }
        }
        None
    }
}
