//! What the figure right before one says of it, too, where spaces stand between words.

use crate::language::{Cue, Mark};
use crate::reading::tokens::Token;

use super::annotate::Annotated;
use super::governed::Governed;
use super::mention::{Aspect, Mention, Side};
use super::surround::Around;

impl Annotated<'_> {
    /// What the figure right before one says of it, too: rose by 5 to 20; rose by 5, or 10%; fell from 9 to 6, or 33%; fell by
    /// 5 (10%).
    pub(super) fn carry(&self, last: &Mention, at: usize, said: &mut Governed, around: &Around) {
        if self.bracketed_base(last, at) {
            said.side = Some(Side::Than);
            return;
        }
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

    /// 3% below the peak of 2008 (222.1), a 5% rise compared with last year (300): alone in a bracket after what is compared with.
    fn bracketed_base(&self, last: &Mention, at: usize) -> bool {
        let mark = |at: usize| self.tokens.get(at).and_then(Token::mark);
        let alone = mark(at - 1) == Some(Mark::Open) && mark(at + 1) == Some(Mark::Close);
        let moved =
            matches!(last.aspect, Aspect::Change | Aspect::Rate) && last.direction.is_some();
        if !alone || !moved || last.aside != 0 {
            return false;
        }
        let between = &self.tokens[last.token + 1..at - 1];
        let compares =
            |token: &Token| matches!(token.cue(), Some(Cue::Than | Cue::Above | Cue::Below));
        let other = |token: &Token| {
            token.mark().is_some() || matches!(token.cue(), Some(Cue::And | Cue::Is | Cue::Goal))
        };
        between.iter().any(compares) && !between.iter().any(other)
    }
}
