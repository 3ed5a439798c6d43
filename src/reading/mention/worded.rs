//! Tokens → mentions where spaces stand between words: what a figure measures, and what moved it, stand before it or after.

use std::ops::Range;

use crate::figure::{Figure, Growth};
use crate::language::{Basis, Cue, Mark};
use crate::reading::tokens::{Class, Kind, Token};

use super::annotate::Annotated;
use super::mention::{Aspect, Mention, Side, Time, measured};
use super::spot::clause;
use super::time::bases;

/// Words after a figure among which a noun of change may stand: a 5% year-on-year increase.
const COMPOUND: usize = 3;

/// What stands around a figure.
struct Around {
    /// The tokens of its clause before it.
    lead: Range<usize>,
    /// The same, from the figure before it on.
    before: Range<usize>,
    /// The tokens after it, up to the next figure or mark.
    after: Range<usize>,
}

/// What governs a figure.
#[derive(Default)]
struct Governed {
    side: Option<Side>,
    direction: Option<Growth>,
    /// By so much, and not to so much.
    moved: bool,
    is: bool,
    of: bool,
    share: bool,
    annual: bool,
}

impl Annotated<'_> {
    /// The mention of a figure.
    pub(super) fn worded(
        &self,
        at: usize,
        class: Class,
        figure: Figure,
        found: &[Mention],
    ) -> Mention {
        let spot = self.spots[at];
        let around = self.around(at);
        let mut said = self.governed(at, &around);
        if let Some(last) = found.last().filter(|last| last.sentence == spot.sentence) {
            self.carry(last, at, &mut said, &around);
        }
        let own = self.named(&around);
        let quantity = match self.names.silent(&own) {
            true => super::annotate::inherited(found, spot),
            false => own.clone(),
        };
        if class == Class::Doubling {
            let less = figure.text.to_lowercase().starts_with("hal");
            said.direction = Some(if less { Growth::Down } else { Growth::Up });
        }
        let aspect = self.worded_aspect(at, class, &figure, &said, &around);
        let moves = matches!(aspect, Aspect::Change | Aspect::Rate | Aspect::AnnualRate);
        let side = said.side.filter(|side| !moves || *side == Side::Than);
        let (time, basis) = (self.when(at, &around), self.compared_with(&around));
        Mention {
            token: at,
            class,
            measures: measured(&figure),
            figure,
            sentence: spot.sentence,
            clause: spot.clause,
            part: spot.part,
            aside: spot.aside,
            aspect,
            side,
            direction: said.direction,
            quantity,
            time,
            partial: self.tokens[around.before.start..around.after.end]
                .iter()
                .any(|token| matches!(token.kind, Kind::Date)),
            basis,
            goal: self.cue(around.before.clone(), Cue::Goal),
            hedged: false,
            of: said.of,
            is: said.is,
            each: self.cue(around.before.clone(), Cue::Each)
                || self.cue(around.after.clone(), Cue::Each),
            after: self.text_of(around.after.start..around.after.end.min(around.after.start + 1)),
            own,
            before: around.before,
            lead: around.lead,
        }
    }

    fn around(&self, at: usize) -> Around {
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

    fn cue(&self, range: Range<usize>, cue: Cue) -> bool {
        self.tokens[range]
            .iter()
            .any(|token| token.cue() == Some(cue))
    }

    fn text_of(&self, range: Range<usize>) -> String {
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
    fn named(&self, around: &Around) -> String {
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

    /// Whether words say nothing of a figure after them.
    fn loose(&self, at: usize) -> bool {
        let words = self.text[self.tokens[at].range.clone()].to_lowercase();
        words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| self.pack.loose.iter().any(|known| known == word))
    }

    /// Reads the cues before a figure, from the figure backwards, then the noun of change after it.
    fn governed(&self, at: usize, around: &Around) -> Governed {
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

    /// What the figure right before one says of it, too: rose by 5 to 20; rose by 5, or 10%; fell from 9 to 6, or 33%; fell by
    /// 5 (10%).
    fn carry(&self, last: &Mention, at: usize, said: &mut Governed, around: &Around) {
        let Some(direction) = last.direction.filter(|_| said.direction.is_none()) else {
            return;
        };
        // Fell from 9 to 6.
        if said.side == Some(Side::To)
            && last.side == Some(Side::From)
            && self.spots[at].clause == last.clause
        {
            said.direction = Some(direction);
            return;
        }
        let moved = matches!(last.aspect, Aspect::Change | Aspect::Rate);
        let between = last.token + 1..at;
        // Rose 3% on a comparable basis to 5: 5 may be less than before.
        let said_between = self.text
            [self.tokens[last.token].range.end..self.tokens[at].range.start]
            .to_lowercase();
        if self
            .pack
            .other_basis
            .iter()
            .any(|phrase| said_between.contains(phrase.as_str()))
        {
            return;
        }
        if said.side == Some(Side::To) && moved && self.spots[at].clause <= last.clause + 1 {
            said.direction = Some(direction);
            return;
        }
        let other = |at: usize| {
            let token = &self.tokens[at];
            let words = self.text[token.range.clone()].trim();
            !(token.mark().is_some() || token.is_words() && matches!(words, "or" | "(or" | "about"))
        };
        let bracket = between.len() == 1 && self.tokens[at - 1].mark() == Some(Mark::Open);
        let or = self.text_of(between.clone()).starts_with("or");
        let told = bracket && moved || or && (moved || last.side == Some(Side::To));
        let of = self
            .tokens
            .get(around.after.start)
            .filter(|_| !around.after.is_empty());
        if told
            && said.side.is_none()
            && !between.into_iter().any(other)
            && of.is_none_or(|next| next.cue() != Some(Cue::Of))
        {
            said.direction = Some(direction);
            said.moved = true;
        }
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

    /// A noun of change right after a figure: a 5% increase, 3 points higher.
    fn moves_after(&self, around: &Around) -> Option<Growth> {
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
                    && !self.prepositional(words) => {}
                Some(Cue::Average | Cue::Annual | Cue::Past) => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether words hold one that a noun of change does not stand behind: 5% in the rise.
    fn prepositional(&self, words: &str) -> bool {
        words.split_whitespace().any(|word| {
            [
                "in", "on", "for", "with", "by", "as", "who", "that", "which", "the", "while",
                "after", "when", "because", "it", "they", "we", "at", "its",
            ]
            .contains(&word.to_lowercase().as_str())
        })
    }

    fn worded_aspect(
        &self,
        at: usize,
        class: Class,
        figure: &Figure,
        said: &Governed,
        around: &Around,
    ) -> Aspect {
        let per = figure
            .unit
            .dimension
            .powers()
            .iter()
            .any(|(_, power)| *power < 0);
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
        of || bracket || or
    }

    /// When it holds: the time after it, or before it in its clause.
    fn when(&self, _at: usize, around: &Around) -> Option<Time> {
        let said = |at: usize| {
            let words = &self.text[self.tokens[at].range.clone()];
            match &self.tokens[at].kind {
                Kind::Year(Some(period)) => Some(Time::Years(*period)),
                Kind::Cue(Cue::Past) => Some(Time::Past(
                    bases(words, self.pack).unwrap_or(Basis::Previous),
                )),
                Kind::Cue(Cue::Now) => Some(Time::Now),
                _ => None,
            }
        };
        let stops = |&at: &usize| {
            matches!(
                self.tokens[at].cue(),
                Some(Cue::From | Cue::Than | Cue::To | Cue::Up | Cue::Down)
            )
        };
        let after = around.after.clone().find(stops).unwrap_or(around.after.end);
        (around.after.start..after)
            .find_map(said)
            .or_else(|| around.before.clone().rev().find_map(said))
    }

    /// What a change is measured against, where the words after it say so and print no figure: 5% from a year earlier.
    fn compared_with(&self, around: &Around) -> Option<Basis> {
        let words = around.after.clone();
        if words.is_empty() {
            return None;
        }
        let range = self.tokens[words.start].range.start..self.tokens[words.end - 1].range.end;
        bases(&self.text[range].to_lowercase(), self.pack)
    }

    /// A £1.0 billion, or 5.4%, increase: the noun after the rate is that of the amount before it, too.
    pub(super) fn told_together(&self, found: &mut [Mention]) {
        for at in 1..found.len() {
            let (before, rest) = found.split_at_mut(at);
            let (last, own) = (&mut before[at - 1], &rest[0]);
            let rate = own.aspect == Aspect::Rate && own.before.start == own.lead.start;
            let level = last.class.is_level()
                && last.aspect == Aspect::Level
                && last.side.is_none()
                && !last.is;
            let or = self.text_of(last.token + 1..own.token) == "or";
            let article = self.text[..self.tokens[last.token].range.start].trim_end();
            let article = article.ends_with(" a") || article.ends_with(" an");
            if rate && level && or && article && own.direction.is_some() {
                (last.aspect, last.direction) = (Aspect::Change, own.direction);
            }
        }
    }
}
