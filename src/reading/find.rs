//! Tokens → what is claimed of them.

use std::collections::BTreeSet;
use std::ops::Range;

use regex::{Captures, Regex};

use crate::language::Prose;

use super::alphabet::Alphabet;
use super::matched::Matched;
use super::names::Names;
use super::rule::Rule;
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
    fn nearness(&self) -> i64 {
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
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub alphabet: &'a Alphabet,
    pub names: &'a Names,
    pub pack: &'a Prose,
}

/// Tokens that are searched at once, and that a match may have: no list is so long that it takes for ever.
const WINDOW: usize = 320;
const LONGEST: usize = WINDOW / 2;

/// All matches of a pattern, those that begin within another, too.
struct Matches<'a> {
    pattern: &'a Regex,
    letters: &'a str,
    start: usize,
}

impl<'a> Iterator for Matches<'a> {
    type Item = Captures<'a>;

    fn next(&mut self) -> Option<Captures<'a>> {
        while self.start < self.letters.len() {
            let end = self.letters.len().min(self.start + WINDOW);
            match self.pattern.captures_at(&self.letters[..end], self.start) {
                Some(captures) => {
                    self.start = captures.get(0).map_or(end, |whole| whole.start() + 1);
                    return Some(captures);
                }
                None if end == self.letters.len() => return None,
                None => self.start = end - LONGEST,
            }
        }
        None
    }
}

/// All claims of a text, in the order of their figures.
pub(super) fn find(context: &Context<'_>, rules: &[Rule], disabled: &[String]) -> Vec<Found> {
    let letters: String = context
        .tokens
        .iter()
        .map(|token| char::from(token.class))
        .collect();
    let mut found = Vec::new();
    let mut rank = 0;
    for rule in rules
        .iter()
        .filter(|rule| !disabled.contains(&rule.entry.name))
    {
        for form in &rule.forms {
            rank += 1;
            let matches = Matches {
                pattern: &form.pattern,
                letters: &letters,
                start: 0,
            };
            for captures in matches {
                let matched = Matched::new(context, form, &captures);
                found.extend(matched.claim(rule.entry.name.as_str(), rank));
            }
        }
    }
    settle(found)
}

/// One claim of a figure for each thing that a formula does, the best; those that nothing can check only of
/// figures that nothing else claims or uses.
fn settle(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|claim| {
        (
            claim.claim,
            claim.is_unjudged(),
            claim.rank,
            claim.nearness(),
        )
    });
    let mut kept: Vec<Found> = Vec::new();
    for claim in found {
        let same = |other: &Found| {
            claim.is_unjudged()
                || other.function == claim.function
                || rival(&other.function, &claim.function)
        };
        if !kept
            .iter()
            .rev()
            .take_while(|other| other.claim == claim.claim)
            .any(same)
        {
            kept.push(claim);
        }
    }
    let used: BTreeSet<usize> = kept
        .iter()
        .filter(|claim| !claim.is_unjudged())
        .flat_map(|claim| claim.operands().collect::<Vec<_>>())
        .collect();
    kept.retain(|claim| !(claim.is_unjudged() && used.contains(&claim.claim)));
    kept
}

/// Two functions that say the same of a figure: a growth is not explained twice.
fn rival(one: &str, other: &str) -> bool {
    let relation = |name: &str| {
        matches!(
            name,
            "above" | "below" | "at_most" | "at_least" | "equals" | "sum" | "repeat"
        )
    };
    relation(one) == relation(other) && !relation(one)
}
