//! What a kind is given: its arguments, and the tape to write its steps on.

use std::ops::Range;

use crate::book::dimension::{self, Known, clash};
use crate::book::expression::Step;
use crate::book::tape::Tape;
use crate::book::{Cell, Period};
use crate::figure::{Dimension, Wording};
use crate::number::Rational;
use crate::say::{Bilingual, Code, Fault};

use super::operand::Operand;

/// A call in a formula.
pub struct Call<'a> {
    /// The tape to write on.
    pub tape: &'a mut Tape,
    /// The formula's cell.
    pub cell: &'a Cell,
    /// Its arguments.
    pub arguments: Vec<Operand>,
    /// Where the call stands in the formula.
    pub span: Range<usize>,
    /// What the claim's own words say.
    pub wording: &'a Wording,
    /// When the claim itself holds.
    pub period: Option<Period>,
}

impl Call<'_> {
    /// The step of an argument.
    pub fn step(&self, argument: usize) -> Result<usize, Fault> {
        self.arguments[argument].step.clone()
    }

    /// Takes the argument after so many, where it is given.
    pub fn after(&mut self, number: usize) -> Option<Operand> {
        (self.arguments.len() > number).then(|| self.arguments.pop())?
    }

    /// The steps of all arguments.
    pub fn steps(&self) -> Result<Vec<usize>, Fault> {
        let arguments = self.arguments.iter();
        arguments.map(|argument| argument.step.clone()).collect()
    }

    /// The dimension of an argument.
    pub fn dimension(&self, argument: usize) -> Known {
        self.arguments[argument].dimension.clone()
    }

    /// The one dimension of all arguments; `as_counts` takes people and counted things for one where they are mixed.
    pub fn common_dimension(&self, as_counts: bool) -> Result<Known, Fault> {
        let mut common: Known = None;
        for argument in &self.arguments {
            let Some(dimension) = &argument.dimension else {
                continue;
            };
            let counted = dimension::as_count(dimension);
            match &common {
                None => common = Some(dimension.clone()),
                Some(first) if first == dimension => {}
                Some(first) if as_counts && dimension::as_count(first) == counted => {
                    common = Some(counted)
                }
                Some(first) => return Err(clash(first, dimension, argument.span.clone())),
            }
        }
        Ok(common)
    }

    /// Writes a step.
    pub fn push(&mut self, step: Step, dimension: Known) -> usize {
        self.tape.push(step, dimension)
    }

    /// Writes a constant without a unit.
    pub fn constant(&mut self, value: Rational) -> usize {
        self.tape.constant(value)
    }

    /// Writes the quotient of two arguments.
    pub fn quotient(&mut self, numerator: usize, denominator: usize) -> Result<usize, Fault> {
        let (x, y) = (self.step(numerator)?, self.step(denominator)?);
        let dimension =
            dimension::quotient(&self.dimension(numerator), &self.dimension(denominator));
        Ok(self.push(Step::Divide(x, y), dimension))
    }

    /// Writes the current figure by the base, which are of one dimension.
    pub fn ratio(&mut self) -> Result<usize, Fault> {
        self.common_dimension(false)?;
        self.quotient(1, 0)
    }

    /// Writes the step less one: an increase from a ratio.
    pub fn less_one(&mut self, step: usize) -> usize {
        let one = self.constant(Rational::ONE);
        self.push(Step::Subtract(step, one), Some(Dimension::Bare))
    }

    /// Each argument is a percentage.
    pub fn percentages(&self) -> Result<(), Fault> {
        for argument in &self.arguments {
            match &argument.dimension {
                None | Some(Dimension::Percent) => {}
                Some(other) => {
                    return Err(clash(&Dimension::Percent, other, argument.span.clone()));
                }
            }
        }
        Ok(())
    }

    /// Writes the sum of all arguments.
    pub fn total(&mut self, dimension: &Known) -> Result<usize, Fault> {
        let steps = self.steps()?;
        let mut total = steps[0];
        for step in &steps[1..] {
            total = self.push(Step::Add(total, *step), dimension.clone());
        }
        Ok(total)
    }

    /// A fault at an argument.
    pub fn fault(&self, argument: usize, zh: impl Into<String>, en: impl Into<String>) -> Fault {
        Fault::new(
            Code::BadArgument,
            self.arguments[argument].span.clone(),
            Bilingual::new(zh, en),
        )
    }
}
