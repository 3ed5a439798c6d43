//! Text whose words are divided by spaces → tokens, word by word.

use std::ops::Range;
use std::sync::Arc;

use crate::language::{Cue, Prose};
use crate::reading::tokens::phrases::Phrases;
use crate::reading::tokens::token::{Kind, Token};

use super::numerals::sign;

/// What splits a text in which spaces stand between words.
#[derive(Debug)]
pub(in crate::reading) struct Spaced {
    pub(super) pack: Arc<Prose>,
    /// Cues, and words that hold one and are none.
    pub(super) cues: Phrases<Option<Cue>>,
    pub(super) qualifiers: Phrases<()>,
    pub(super) labels: Phrases<()>,
    pub(super) than_after_move: Phrases<()>,
    pub(super) moves_after: Phrases<()>,
}

impl Spaced {
    pub fn new(pack: Arc<Prose>) -> Self {
        let cues = pack
            .cues
            .iter()
            .flat_map(|(cue, words)| words.iter().map(|word| (word.clone(), Some(*cue))));
        let plain = pack.plain.iter().map(|word| (word.clone(), None));
        let words = |list: &[String]| Phrases::new(list.iter().map(|word| (word.clone(), ())));
        Self {
            cues: Phrases::new(cues.chain(plain)),
            qualifiers: words(&pack.qualifiers),
            labels: words(&pack.labels),
            than_after_move: words(&pack.than_after_move),
            moves_after: words(&pack.moves_after),
            pack,
        }
    }

    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut run = Run {
            lexer: self,
            text,
            tokens: Vec::new(),
            done: 0,
        };
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            at = run.step(at, c);
        }
        run.rest(text.len());
        run.tokens
    }
}

/// A text on its way to tokens.
pub(super) struct Run<'a> {
    pub lexer: &'a Spaced,
    pub text: &'a str,
    pub tokens: Vec<Token>,
    /// The byte after the last token.
    pub done: usize,
}

impl Run<'_> {
    /// Reads what begins at a byte; the byte after it.
    pub(super) fn step(&mut self, at: usize, c: char) -> usize {
        let inside = self.text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if inside && c.is_alphanumeric() {
            return self.skip(at);
        }
        if let Some(end) = self.time(at) {
            return end;
        }
        if (c.is_ascii_digit() || sign(&self.text[at..]) || c.is_alphabetic())
            && let Some(end) = self.number(at)
        {
            return end;
        }
        if c.is_alphabetic() {
            return self.word(at);
        }
        if let Some(mark) = self.mark(at, c) {
            let end = at + c.len_utf8();
            self.push(at..end, Kind::Mark(mark));
            return end;
        }
        at + c.len_utf8()
    }

    /// Passes over the rest of a word of letters and digits, 10-K, G20.
    pub(super) fn skip(&self, at: usize) -> usize {
        let rest = &self.text[at..];
        at + rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len())
    }

    pub(super) fn push(&mut self, range: Range<usize>, kind: Kind) {
        self.rest(range.start);
        self.done = range.end;
        self.tokens.push(Token { range, kind });
    }

    /// Makes a token of the words before a byte.
    pub(super) fn rest(&mut self, end: usize) {
        let range = self.done..end.max(self.done);
        if self.text[range.clone()].contains(char::is_alphanumeric) {
            self.tokens.push(Token {
                range,
                kind: Kind::Words,
            });
        }
        self.done = end.max(self.done);
    }
}
