//! A paragraph: its tokens, where its sentences and clauses end, and its mentions.

use std::ops::Range;

use crate::language::{Cue, Prose};
use crate::source::Block;

use super::mention::{Aspect, Mention, Spot};
use super::names::Names;
use super::options::Options;
use super::tokens::Token;

/// Tokens before a figure among which what is said of it from afar is looked for: some ten sentences.
const FAR: usize = 400;

/// A paragraph with all that is needed to bind its figures.
pub(super) struct Paragraph<'a> {
    pub block: &'a Block,
    /// Its words, in simplified characters; the block has those of the article.
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub spots: &'a [Spot],
    pub mentions: &'a [Mention],
    pub names: &'a Names,
    pub pack: &'a Prose,
    pub options: &'a Options,
    /// The number of its first figure in the document.
    pub first: usize,
}

impl<'a> Paragraph<'a> {
    /// What a token says.
    pub fn words(&self, token: usize) -> &'a str {
        &self.text[self.tokens[token].range.clone()]
    }

    /// The byte at which the words of a figure end: before the next figure, or the mark.
    pub fn end_of(&self, mention: &Mention) -> usize {
        let ends =
            |at: &usize| self.tokens[*at].mark().is_some() || self.tokens[*at].figure().is_some();
        let end = (mention.token + 1..self.tokens.len()).find(ends);
        end.map_or(self.text.len(), |at| self.tokens[at].range.start)
    }

    /// Whether a change or a rate stands between two mentions.
    pub fn between_moves(&self, a: usize, b: usize) -> bool {
        (a + 1..b).any(|at| matches!(self.mentions[at].aspect, Aspect::Change | Aspect::Rate))
    }

    /// Whether a cue stands among some tokens.
    pub fn has(&self, range: Range<usize>, cue: Cue) -> bool {
        self.tokens[range]
            .iter()
            .any(|token| token.cue() == Some(cue))
    }

    /// The tokens before one that are near enough to say something of it.
    pub fn before(&self, token: usize) -> Range<usize> {
        token.saturating_sub(FAR)..token
    }

    /// The tokens of the sentence of a token before it.
    pub fn sentence(&self, token: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let sentence = self.spots[token].sentence;
        self.before(token)
            .filter(move |&at| self.spots[at].sentence == sentence)
    }

    /// The mentions strictly between two, outside of brackets.
    pub fn inner(&self, a: usize, b: usize) -> impl Iterator<Item = (usize, &Mention)> {
        let (low, high) = (a.min(b) + 1, a.max(b));
        let between = (low..high.max(low)).map(|at| (at, &self.mentions[at]));
        between.filter(|(_, mention)| mention.aside == 0)
    }
}
