//! What a formula computes, free of names and units: a tape of steps over variables.

use std::ops::Range;
use std::sync::Arc;

use crate::figure::Figure;
use crate::number::Rational;
use crate::say::Bilingual;
use crate::source::Origin;

use super::Period;
use super::figures::FigureId;

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
    /// The value in the middle, of an even number the mean of the two there.
    Median(Box<[usize]>),
}

impl Step {
    /// The steps that it takes its operands from.
    pub fn operands(&self) -> impl Iterator<Item = usize> {
        let mut all: &[usize] = &[];
        let [first, second] = match *self {
            Self::Constant(_) | Self::Variable(_) => [None, None],
            Self::Median(ref operands) => {
                all = operands;
                [None, None]
            }
            Self::Negate(x) | Self::Power(x, _) => [Some(x), None],
            Self::Add(x, y) | Self::Subtract(x, y) | Self::Multiply(x, y) | Self::Divide(x, y) => {
                [Some(x), Some(y)]
            }
        };
        first.into_iter().chain(second).chain(all.iter().copied())
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
            Self::Median(all) => Self::Median(all.iter().map(|x| step(*x)).collect()),
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
    /// Every reading, in the order of the documentation.
    pub const ALL: [Self; 4] = [Self::Ratio, Self::Increase, Self::Elapsed, Self::Inclusive];

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

impl Candidate {
    /// The only way to read a claim: the step is the value itself.
    pub fn of(step: usize) -> Self {
        Self {
            reading: None,
            step,
            years: None,
        }
    }
}

/// A figure that a formula refers to.
#[derive(Clone, Debug)]
pub struct Input {
    /// The id; `None` for a figure printed in the formula.
    pub id: Option<String>,
    /// Which figure of the article it is; `None` for one printed in the formula, and where the article prints none.
    pub printed: Option<FigureId>,
    /// The figure; `None` where the article does not print it, or it could not be read.
    pub figure: Option<Arc<Figure>>,
    /// The row is there but its figure could not be read.
    pub unreadable: bool,
    /// When it holds.
    pub period: Option<Period>,
    /// Where it stands.
    pub origin: Origin,
}

impl Input {
    /// A figure that the formula prints itself.
    pub fn operand(figure: Arc<Figure>, origin: Origin) -> Self {
        Self {
            id: None,
            printed: None,
            figure: Some(figure),
            unreadable: false,
            period: None,
            origin,
        }
    }
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
