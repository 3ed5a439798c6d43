//! Equations, and the candidates that they make of the figures of a paragraph.

use crate::say::Text;

use super::document::Document;
use super::evidence::Evidence;
use super::paragraph::Paragraph;
use super::relate::Pairs;

/// One way in which figures follow from each other.
#[derive(Debug)]
pub struct Equation {
    /// Its stable name, in JSON, baselines and `--disable`.
    pub name: &'static str,
    /// What it states.
    pub states: Text,
    /// Sentences in which it finds a claim that is right; the first is shown in the documentation.
    pub right: &'static [&'static str],
    /// Sentences in which it finds a claim that is wrong.
    pub wrong: &'static [&'static str],
    /// Equations of one family answer one question: a claim has at most one of them.
    pub(super) family: Family,
    pub(super) find: fn(&Found<'_, '_>, usize) -> Vec<Candidate>,
}

/// What a claim may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    /// How it has changed.
    Change,
    /// Which part of what it is, or how many times.
    Share,
    /// The same, told by another part of one whole.
    OneWhole,
    /// What it is the sum, difference or quotient of.
    Sum,
    /// More or less than what.
    Order,
    /// Part of what.
    Part,
    /// How many.
    Count,
    /// Nothing.
    Alone,
}

/// What equations look at.
pub(super) struct Found<'a, 'b> {
    pub paragraph: &'a Paragraph<'b>,
    pub pairs: &'a Pairs,
    pub document: &'a Document<'b>,
}

impl Found<'_, '_> {
    /// A figure of the document as a part of a formula.
    pub fn part(&self, figure: usize) -> Part {
        let p = self.paragraph;
        match figure.checked_sub(p.first) {
            Some(at) if at < p.mentions.len() => Part::Mention(at),
            _ => Part::Far(figure),
        }
    }

    /// The same as [`call`] of figures of the document.
    pub fn call(&self, name: &str, figures: &[usize]) -> Vec<Part> {
        listed(name, figures.iter().map(|&figure| self.part(figure)))
    }
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Stands as it is.
    Text(String),
    /// The figure of a mention of the claim's own paragraph.
    Mention(usize),
    /// That of another paragraph, counted through the document.
    Far(usize),
}

/// A formula that may tie a claim to other figures, and what speaks for it.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub equation: &'static Equation,
    /// The mention that is claimed.
    pub claim: usize,
    pub formula: Vec<Part>,
    pub evidence: Vec<Evidence>,
}

impl Candidate {
    /// A formula that a construction alone makes clear.
    pub fn sure(equation: &'static Equation, claim: usize, formula: Vec<Part>) -> Self {
        let evidence = vec![Evidence::Construction];
        Self {
            equation,
            claim,
            formula,
            evidence,
        }
    }

    /// What speaks for it, in one number.
    pub fn score(&self) -> i32 {
        self.evidence.iter().map(|evidence| evidence.weight()).sum()
    }

    /// The mentions of its own paragraph that it follows from.
    pub fn operands(&self) -> impl Iterator<Item = usize> + '_ {
        self.formula.iter().filter_map(|part| match part {
            Part::Mention(at) => Some(*at),
            Part::Text(_) | Part::Far(_) => None,
        })
    }

    /// All that it follows from, counted through the document, in which its own paragraph begins with a figure.
    pub fn figures(&self, first: usize) -> impl Iterator<Item = usize> + '_ {
        self.formula.iter().filter_map(move |part| match part {
            Part::Mention(at) => Some(first + at),
            Part::Far(at) => Some(*at),
            Part::Text(_) => None,
        })
    }

    /// The formula as it is written, with names for figures, which are counted through the document.
    pub fn written<'a>(&'a self, first: usize, name: impl Fn(usize) -> &'a str) -> String {
        let part = |part: &'a Part| match part {
            Part::Text(text) => text.as_str(),
            Part::Mention(at) => name(first + at),
            Part::Far(at) => name(*at),
        };
        self.formula.iter().map(part).collect()
    }

    /// The function of its formula; empty where it is none.
    pub fn function(&self) -> &str {
        match self.formula.first() {
            Some(Part::Text(text)) => text.split('(').next().unwrap_or_default(),
            _ => "",
        }
    }

    /// No figure was found that it follows from.
    pub fn is_missing(&self) -> bool {
        self.function() == MISSING
    }

    /// The claim without its figures, as it may as well follow from others.
    pub fn ambiguous(&self) -> Self {
        Self {
            formula: vec![Part::Text("? ambiguous".into())],
            evidence: Vec::new(),
            ..*self
        }
    }

    /// Nothing can check it.
    pub fn is_open(&self) -> bool {
        self.function().starts_with('?')
    }
}

/// The formula of a claim of which no figure was found that it follows from.
pub(super) const MISSING: &str = "? missing-figure";

/// A formula of texts and mentions, `{0}` for the first of them.
pub(super) fn formula(pattern: &str, mentions: &[usize]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let close = open + rest[open..].find('}').expect("a pattern is closed");
        if open > 0 {
            parts.push(Part::Text(rest[..open].to_owned()));
        }
        let at: usize = rest[open + 1..close].parse().expect("a pattern counts");
        parts.push(Part::Mention(mentions[at]));
        rest = &rest[close + 1..];
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest.to_owned()));
    }
    parts
}

/// `NAME(a, b, c)`
pub(super) fn call(name: &str, mentions: &[usize]) -> Vec<Part> {
    listed(name, mentions.iter().map(|&at| Part::Mention(at)))
}

fn listed(name: &str, all: impl Iterator<Item = Part>) -> Vec<Part> {
    let mut parts = vec![Part::Text(format!("{name}("))];
    for (at, part) in all.enumerate() {
        parts.extend((at > 0).then(|| Part::Text(", ".into())));
        parts.push(part);
    }
    parts.push(Part::Text(")".into()));
    parts
}
