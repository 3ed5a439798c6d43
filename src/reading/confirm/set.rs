//! A set of figures that a claim may follow from, and how far one has to look for it.

use crate::reading::document::Document;
use crate::reading::equation::{Candidate, Equation, Found};
use crate::reading::evidence::Evidence;
use crate::reading::mention::Mention;

use super::chance::Drawn;

/// How far from a claim the farthest of its figures stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Sentence,
    Paragraph,
    /// Elsewhere in the document.
    Document,
}

impl Step {
    /// What speaks against looking so far.
    fn price(self) -> &'static [Evidence] {
        match self {
            Self::Sentence => &[],
            Self::Paragraph => &[Evidence::OtherSentence],
            Self::Document => &[Evidence::OtherSentence, Evidence::OtherSentence],
        }
    }
}

/// A set of figures.
pub(super) struct Set {
    pub candidate: Candidate,
    pub step: Step,
    pub drawn: Drawn,
    /// So much speaks for it that a person is told of it where it does not agree.
    pub likely: bool,
}

/// A claim among all that it may follow from.
pub(super) struct Claim<'a, 'b> {
    pub found: &'a Found<'a, 'b>,
    pub at: usize,
    pub own: &'a Mention,
}

impl Set {
    /// The same, where so much speaks for it, or does not.
    pub fn likely(self, likely: bool) -> Self {
        Self { likely, ..self }
    }
}

impl<'a> Claim<'a, '_> {
    pub fn document(&self) -> &'a Document<'_> {
        self.found.document
    }

    /// Its number in the document.
    pub fn figure(&self) -> usize {
        self.found.paragraph.first + self.at
    }

    /// How far off a figure stands.
    pub fn step(&self, figure: usize) -> Step {
        let p = self.found.paragraph;
        match figure
            .checked_sub(p.first)
            .and_then(|at| p.mentions.get(at))
        {
            Some(mention) if mention.sentence == self.own.sentence => Step::Sentence,
            Some(_) => Step::Paragraph,
            None => Step::Document,
        }
    }

    /// The set of some figures, with what speaks for it; none where more speaks against it.
    pub fn set(
        &self,
        equation: &'static Equation,
        (function, drawn): (&str, Drawn),
        figures: &[usize],
        mut evidence: Vec<Evidence>,
    ) -> Option<Set> {
        let step = figures.iter().map(|&figure| self.step(figure)).max()?;
        evidence.extend(step.price());
        let candidate = Candidate {
            equation,
            claim: self.at,
            formula: self.found.call(function, figures),
            evidence,
        };
        (candidate.score() > 0).then_some(Set {
            candidate,
            step,
            drawn,
            likely: true,
        })
    }
}
