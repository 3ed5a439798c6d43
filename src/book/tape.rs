//! The steps of a formula, while they are written.

use crate::figure::Dimension;
use crate::number::Rational;

use super::dimension::Known;
use super::expression::{Input, Step, WrittenStep};

/// A tape to write steps on.
#[derive(Default)]
pub struct Tape {
    /// All steps, operands first.
    pub steps: Vec<Step>,
    /// What each step measures.
    pub dimensions: Vec<Known>,
    /// The figures that are the variables.
    pub inputs: Vec<Input>,
    /// The unprinted steps that were written out.
    pub written: Vec<WrittenStep>,
}

impl Tape {
    /// Writes a step.
    pub fn push(&mut self, step: Step, dimension: Known) -> usize {
        self.steps.push(step);
        self.dimensions.push(dimension);
        self.steps.len() - 1
    }

    /// Writes a step for a new input.
    pub fn variable(&mut self, input: Input, dimension: Known) -> usize {
        self.inputs.push(input);
        self.push(Step::Variable(self.inputs.len() - 1), dimension)
    }

    /// Writes a constant without a unit.
    pub fn constant(&mut self, value: Rational) -> usize {
        self.push(Step::Constant(value), Some(Dimension::Bare))
    }
}
