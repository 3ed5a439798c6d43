//! What claims are found in, and what one is.

use std::ops::Range;

use crate::language::Prose;
use crate::source::Block;

use super::alphabet::Alphabet;
use super::names::Names;
use super::options::Options;
use super::token::Token;

/// A claim that a rule has found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The name of the rule.
    pub rule: &'static str,
    /// The token that is claimed.
    pub claim: usize,
    /// The formula; figures by their tokens.
    pub formula: Vec<Part>,
    /// All tokens that its words span.
    pub span: Range<usize>,
    /// What the formula does.
    pub function: String,
    /// Its place in the list of rules and forms: the lower, the better.
    pub rank: usize,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Stands as it is.
    Text(String),
    /// The figure of a token.
    Token(usize),
}

impl Found {
    /// The tokens of the figures that it follows from.
    pub fn operands(&self) -> impl Iterator<Item = usize> + '_ {
        self.formula.iter().filter_map(|part| match part {
            Part::Token(at) => Some(*at),
            Part::Text(_) => None,
        })
    }

    /// Of the matches of a form the nearest figures count, and of lists the longest.
    pub fn nearness(&self) -> i64 {
        let start = i64::try_from(self.span.start).unwrap_or(i64::MAX);
        if self.function == "count" {
            start
        } else {
            -start
        }
    }

    /// The formula as it is written, with names for the figures of tokens.
    pub fn written<'a>(&'a self, name: impl Fn(usize) -> &'a str) -> String {
        let part = |part: &'a Part| match part {
            Part::Text(text) => text.as_str(),
            Part::Token(at) => name(*at),
        };
        self.formula.iter().map(part).collect()
    }

    /// Nothing can check it.
    pub fn is_unjudged(&self) -> bool {
        self.function.starts_with('?')
    }
}

/// A text with all that is needed to find claims in it.
pub(super) struct Context<'a> {
    pub block: &'a Block,
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub alphabet: &'a Alphabet,
    pub names: &'a Names,
    pub pack: &'a Prose,
    pub options: &'a Options,
}
