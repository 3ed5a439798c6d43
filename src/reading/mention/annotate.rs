//! Tokens → mentions: what the words before each figure say of it.

use std::ops::Range;

use crate::figure::{Figure, Rounding, parse};
use crate::language::{Cue, Mark, Prose};
use crate::reading::names::Names;
use crate::reading::tokens::{Class, Kind, Token};

use super::aspect::Heard;
use super::cued::cued;
use super::mention::{Mention, measured};
use super::spot::{Spot, clause, timed};
use super::time::{basis, partial, time};

/// A paragraph in tokens.
pub(in crate::reading) struct Annotated<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub spots: &'a [Spot],
    pub names: &'a Names,
    pub pack: &'a Prose,
}

impl Annotated<'_> {
    /// Its mentions, in their order.
    pub fn mentions(&self) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        for at in 0..self.tokens.len() {
            if let Some((class, figure)) = self.figure(at) {
                let mention = match self.pack.spaced {
                    true => self.worded(at, class, figure, &found),
                    false => self.mention(at, class, figure, &found),
                };
                found.push(mention);
            }
        }
        if self.pack.spaced {
            self.told_together(&mut found);
        }
        found
    }

    /// The figure of a token: lengths of time and structures are claimed, too.
    fn figure(&self, at: usize) -> Option<(Class, Figure)> {
        let token = &self.tokens[at];
        let class = match &token.kind {
            Kind::Figure(class, figure) => return Some((*class, (**figure).clone())),
            Kind::Years(_) => Class::Span,
            Kind::Parts(_) => Class::Ratio,
            _ => return None,
        };
        let figure = parse(&self.text[token.range.clone()], Rounding::Nearest).ok()?;
        Some((class, figure))
    }

    fn mention(&self, at: usize, class: Class, figure: Figure, found: &[Mention]) -> Mention {
        let Self {
            text,
            tokens,
            spots,
            pack,
            ..
        } = *self;
        let spot = spots[at];
        let lead = clause(tokens, spots, at);
        let before = self.before(&lead);
        let heard = self.heard(&before);
        let said = cued(text, tokens, &heard, pack);
        let own = self.own(&heard);
        let named = self.names.core(&own).chars().nth(1).is_some();
        let quantity = if named {
            own.clone()
        } else {
            inherited(found, spot)
        };
        let basis = basis(text, tokens, &lead, pack);
        let among = Heard {
            tokens,
            lead: lead.clone(),
            before: before.clone(),
            said,
            own: &own,
            compared: basis.is_some(),
            before_change: self.before_change(at),
        };
        let (aspect, side) = (among.aspect(class, &figure, pack), among.side());
        let times = timed(tokens, spots, &lead);
        let mention = Mention {
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
            time: time(text, tokens, &times, side, pack),
            partial: partial(text, tokens, &times, pack),
            basis,
            goal: tokens[lead.clone()]
                .iter()
                .any(|token| token.cue() == Some(Cue::Goal)),
            hedged: said.hedged,
            of: said.of,
            is: said.is,
            each: said.each,
            after: self.after(at),
            own,
            before,
            lead,
        };
        match found.last().filter(|last| self.joined(last, &mention)) {
            Some(last) => mention.beside(last),
            None => mention,
        }
    }

    /// The tokens of a clause before a figure from the figure or the item before it on.
    fn before(&self, lead: &Range<usize>) -> Range<usize> {
        let (tokens, aside) = (self.tokens, self.spots[lead.end].aside);
        let ends = |other: &usize| {
            let token = &tokens[*other];
            let figure = matches!(token.kind, Kind::Figure(..) | Kind::Parts(_));
            self.spots[*other].aside == aside && (figure || token.mark() == Some(Mark::Dun))
        };
        let Some(last) = lead.clone().rev().find(ends) else {
            return lead.clone();
        };
        // 亿平方英寸: what no table of units has is still no name of the next figure.
        let bare = matches!(tokens[last].class(), Some(Class::Bare | Class::Count));
        let unit = bare && last + 1 < lead.end && tokens[last + 1].is_words();
        last + 1 + usize::from(unit)..lead.end
    }

    /// Those of some tokens that stand in the bracket of the figure, or outside of any with it: a bracket before a figure
    /// belongs to what stands before the bracket.
    fn heard(&self, before: &Range<usize>) -> Vec<usize> {
        let aside = self.spots[before.end].aside;
        let bracket = |at: usize| matches!(self.tokens[at].mark(), Some(Mark::Open | Mark::Close));
        before
            .clone()
            .filter(|&at| self.spots[at].aside == aside && !bracket(at))
            .collect()
    }

    /// What a figure measures, in its own words.
    fn own(&self, heard: &[usize]) -> String {
        let words = heard
            .iter()
            .map(|&at| &self.tokens[at])
            .filter(|token| token.is_words());
        let own: String = words
            .flat_map(|token| self.text[token.range.clone()].chars())
            .collect();
        let own: String = own.chars().filter(|c| c.is_alphanumeric()).collect();
        own.trim_end_matches(self.pack.ordinal.as_str()).to_owned()
    }

    /// Whether a word of change follows a figure at once.
    fn before_change(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1).and_then(Token::cue);
        matches!(next, Some(Cue::Up | Cue::Down))
    }

    /// The words right after a figure.
    fn after(&self, at: usize) -> String {
        let next = self.tokens.get(at + 1).filter(|next| next.is_words());
        next.map_or(String::new(), |next| {
            self.text[next.range.clone()].trim().to_owned()
        })
    }

    /// Whether nothing but 、 and 和 stands between two figures, so that what is said of the first is said of both.
    fn joined(&self, last: &Mention, next: &Mention) -> bool {
        let between = &self.tokens[last.token + 1..next.token];
        let joins =
            |token: &Token| matches!(token.kind, Kind::Mark(Mark::Dun) | Kind::Cue(Cue::And));
        let alike = last.class.is_level() == next.class.is_level() && last.aside == next.aside;
        alike && !between.is_empty() && between.iter().all(joins)
    }
}

/// The quantity of the figure before one that has no words of its own.
pub(super) fn inherited(found: &[Mention], spot: Spot) -> String {
    let same = |mention: &&Mention| {
        mention.sentence == spot.sentence && (mention.aside == spot.aside || mention.aside == 0)
    };
    let near = found
        .iter()
        .rev()
        .take_while(|mention| mention.sentence == spot.sentence);
    near.take(24)
        .find(same)
        .map_or(String::new(), |mention| mention.quantity.clone())
}
