//! Tokens → mentions where spaces stand between words: what a figure measures, and what moved it, stand before it or after.

use crate::figure::{Figure, Growth};
use crate::language::{Basis, Cue};
use crate::reading::tokens::{Class, Kind};

use super::annotate::Annotated;
use super::mention::{Aspect, Mention, Side, Time, measured};
use super::surround::Around;
use super::time::bases;

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
            let less = figure.text.to_lowercase().contains("hal");
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
            partial: self.is_partial(&around),
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

    /// Whether the words around it name a part of a year.
    fn is_partial(&self, around: &Around) -> bool {
        let tokens = &self.tokens[around.before.start..around.after.end];
        let dated = tokens.iter().any(|token| matches!(token.kind, Kind::Date));
        let words = tokens.first().zip(tokens.last());
        let words = words.map_or("", |(first, last)| {
            &self.text[first.range.start..last.range.end]
        });
        let says = |list: &[String]| list.iter().any(|part| words.contains(part.as_str()));
        says(&self.pack.part_year) || dated && !says(&self.pack.year_ended)
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
