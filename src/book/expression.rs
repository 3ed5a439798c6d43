//! What a formula computes, free of names and units: a tape of steps over variables.

use std::ops::Range;
use std::sync::Arc;

use crate::figure::{Dimension, Figure, Licence};
use crate::number::Rational;
use crate::say::Bilingual;
use crate::source::Origin;

use super::Period;
use super::formula::Relation;

/// One step of a tape; operands are earlier steps.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// An exact number.
    Constant(Rational),
    /// The value of an input, by its index.
    Variable(usize),
    /// Sum.
    Add(usize, usize),
    /// Difference.
    Subtract(usize, usize),
    /// Product.
    Multiply(usize, usize),
    /// Quotient.
    Divide(usize, usize),
    /// The value mirrored at zero.
    Negate(usize),
    /// A whole power.
    Power(usize, u32),
}

impl Step {
    /// The steps that it takes its operands from.
    pub fn operands(&self) -> [Option<usize>; 2] {
        match *self {
            Self::Constant(_) | Self::Variable(_) => [None, None],
            Self::Negate(x) | Self::Power(x, _) => [Some(x), None],
            Self::Add(x, y) | Self::Subtract(x, y) | Self::Multiply(x, y) | Self::Divide(x, y) => {
                [Some(x), Some(y)]
            }
        }
    }

    /// The same step with its operands and its variable renamed.
    pub fn renamed(
        &self,
        step: impl Fn(usize) -> usize,
        variable: impl Fn(usize) -> usize,
    ) -> Self {
        match self {
            Self::Constant(x) => Self::Constant(x.clone()),
            Self::Variable(v) => Self::Variable(variable(*v)),
            Self::Add(x, y) => Self::Add(step(*x), step(*y)),
            Self::Subtract(x, y) => Self::Subtract(step(*x), step(*y)),
            Self::Multiply(x, y) => Self::Multiply(step(*x), step(*y)),
            Self::Divide(x, y) => Self::Divide(step(*x), step(*y)),
            Self::Negate(x) => Self::Negate(step(*x)),
            Self::Power(x, n) => Self::Power(step(*x), *n),
        }
    }
}

/// A meaning of an ambiguous wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// 倍 as b/a.
    Ratio,
    /// 倍 as b/a − 1.
    Increase,
    /// 年 from first to last.
    Elapsed,
    /// 年 with the first counted in.
    Inclusive,
}

impl Reading {
    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Increase => "increase",
            Self::Elapsed => "elapsed",
            Self::Inclusive => "inclusive",
        }
    }

    /// What it means, in words.
    pub fn word(self) -> Bilingual {
        match self {
            Self::Ratio => Bilingual::new("与基数之比", "the ratio to the base"),
            Self::Increase => Bilingual::new("增加的倍数", "the increase over the base"),
            Self::Elapsed => Bilingual::new("不计首年", "the first year not counted"),
            Self::Inclusive => {
                Bilingual::new("首尾两年都计", "the first and the last year counted")
            }
        }
    }
}

/// A number of years as a fraction in lowest terms: 20, or 7/4 for seven quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// Numerator.
    pub p: u32,
    /// Denominator.
    pub q: u32,
}

/// One way to read a claim: the step that it is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Which meaning of an ambiguous wording it is.
    pub reading: Option<Reading>,
    /// The step whose value meets the claim.
    pub step: usize,
    /// Where given, the step is b/a and the claim an annual rate g: (b/a)^q meets (1+g)^p. Roots never decide.
    pub years: Option<Years>,
}

/// A figure that a formula refers to.
#[derive(Clone, Debug)]
pub struct Input {
    /// The id; `None` for a figure printed in the formula.
    pub id: Option<String>,
    /// The figure; `None` where the article does not print it, or it could not be read.
    pub figure: Option<Arc<Figure>>,
    /// The row is there but its figure could not be read.
    pub unreadable: bool,
    /// When it holds.
    pub period: Option<Period>,
    /// Where it stands.
    pub origin: Origin,
}

/// An unprinted step whose formula was written out.
#[derive(Clone, Debug)]
pub struct WrittenStep {
    /// Its id.
    pub id: String,
    /// Its formula as written.
    pub formula: Arc<str>,
    /// The inputs that were first met in it; those without an id are printed in it.
    pub inputs: Range<usize>,
}

/// A formula bound to the figures of its article.
#[derive(Clone, Debug)]
pub struct Derivation {
    /// The code of its kind.
    pub kind: &'static str,
    /// The formula as written.
    pub formula: Arc<str>,
    /// The unprinted steps that it refers to, each after those that it refers to itself.
    pub steps: Vec<WrittenStep>,
    /// All steps, operands first.
    pub tape: Vec<Step>,
    /// What each step measures; `None` where a missing figure leaves it unknown.
    pub dimensions: Vec<Option<Dimension>>,
    /// The figures; `Step::Variable` counts them.
    pub inputs: Vec<Input>,
    /// The ways to read it, the preferred first; never empty.
    pub candidates: Vec<Candidate>,
    /// What the claimed figure must be to the recomputed one, where it is not equal.
    pub relation: Option<Relation>,
    /// What the result measures.
    pub dimension: Option<Dimension>,
    /// The claimed figure stands for exactly this value, however it is printed (a whole is 100%).
    pub exactly: Option<Rational>,
    /// The wording that licenses the reading, where it is not the claim's own.
    pub licence: Option<Licence>,
    /// The claim is in % and the formula gives 个百分点, or the other way.
    pub points_for_percent: bool,
    /// How much one of the unit is in its base that the claim leaves out after /: 2000/3 for 亩.
    pub per: Option<Rational>,
}

impl Derivation {
    /// The inputs on which the steps of the candidates really depend.
    pub fn used_inputs(&self) -> Vec<usize> {
        let mut reached = vec![false; self.tape.len()];
        for candidate in &self.candidates {
            reached[candidate.step] = true;
        }
        let mut used = Vec::new();
        for (at, step) in self.tape.iter().enumerate().rev() {
            if !reached[at] {
                continue;
            }
            if let Step::Variable(input) = step {
                used.push(*input);
            }
            for operand in step.operands().into_iter().flatten() {
                reached[operand] = true;
            }
        }
        used.sort_unstable();
        used.dedup();
        used
    }
}
