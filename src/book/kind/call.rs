//! What a kind is given: its arguments, and the tape to write its steps on.

use std::ops::Range;
use std::sync::Arc;

use crate::book::dimension::{self, Known};
use crate::book::expression::{Candidate, Reading, Step, Years};
use crate::book::formula::Relation;
use crate::book::{Period, bind::Binder};
use crate::figure::{Dimension, Figure, Licence, Wording};
use crate::number::Rational;
use crate::say::Bilingual;
use crate::say::{Code, Fault};

/// An argument of a call.
#[derive(Clone)]
pub struct Operand {
    /// Its step, or why it has none.
    pub step: Result<usize, Fault>,
    /// What it measures.
    pub dimension: Known,
    /// When it holds.
    pub period: Option<Period>,
    /// Which readings of 倍 its own words license.
    pub licence: Licence,
    /// The figure itself, where it is just one.
    pub figure: Option<Arc<Figure>>,
    /// The number, where it is a bare constant.
    pub constant: Option<Rational>,
    /// The text, where it stands in quotes.
    pub text: Option<String>,
    /// Where it stands in the formula.
    pub span: Range<usize>,
}

/// What a kind makes of its arguments.
pub struct Derived {
    /// What the result measures.
    pub dimension: Known,
    /// The ways to read it, the preferred first.
    pub candidates: Vec<Candidate>,
    /// What the claimed figure must be to the result.
    pub relation: Option<Relation>,
    /// The claimed figure stands for exactly this.
    pub exactly: Option<Rational>,
    /// The wording that licenses the reading.
    pub licence: Option<Licence>,
    /// How much one of the second unit is in its base, where the claim may leave that unit out.
    pub per: Option<Rational>,
}

impl Derived {
    /// A result with one reading.
    pub fn plain(dimension: Known, step: usize) -> Self {
        Self::new(
            dimension,
            vec![Candidate {
                reading: None,
                step,
                years: None,
            }],
        )
    }

    /// A result with the readings given, the preferred first.
    pub fn read_as(dimension: Dimension, readings: [(Reading, usize); 2]) -> Self {
        let candidates = readings.into_iter().map(|(reading, step)| Candidate {
            reading: Some(reading),
            step,
            years: None,
        });
        Self::new(Some(dimension), candidates.collect())
    }

    /// An annual rate: the step is current / base.
    pub fn annual(step: usize, years: Years, reading: Option<Reading>) -> Self {
        Self::new(
            Some(Dimension::Percent),
            vec![Candidate {
                reading,
                step,
                years: Some(years),
            }],
        )
    }

    /// A result with its candidates.
    pub fn new(dimension: Known, candidates: Vec<Candidate>) -> Self {
        Self {
            dimension,
            candidates,
            relation: None,
            exactly: None,
            licence: None,
            per: None,
        }
    }
}

/// A call in a formula.
pub struct Call<'b> {
    pub(crate) binder: &'b mut Binder,
    /// Its arguments.
    pub arguments: Vec<Operand>,
    /// Where the call stands in the formula.
    pub span: Range<usize>,
    /// What the claim's own words say.
    pub wording: Wording,
    /// When the claim itself holds.
    pub period: Option<Period>,
}

impl Call<'_> {
    /// The step of an argument.
    pub fn step(&self, argument: usize) -> Result<usize, Fault> {
        self.arguments[argument].step.clone()
    }

    /// The steps of all arguments.
    pub fn steps(&self) -> Result<Vec<usize>, Fault> {
        self.arguments
            .iter()
            .map(|argument| argument.step.clone())
            .collect()
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
        self.binder.push(step, dimension)
    }

    /// Writes a constant without a unit.
    pub fn constant(&mut self, value: Rational) -> usize {
        self.push(Step::Constant(value), Some(Dimension::Bare))
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

/// Two dimensions that do not go together.
pub fn clash(first: &Dimension, second: &Dimension, span: Range<usize>) -> Fault {
    let shown = |dimension: &Dimension, bare: &str| match dimension {
        Dimension::Bare => bare.to_owned(),
        other => other.to_string(),
    };
    let message = Bilingual::new(
        format!(
            "单位不合：这里是{}，前面是{}；请改用同一种单位",
            shown(second, "无单位的数"),
            shown(first, "无单位的数")
        ),
        format!(
            "units clash: {} here, {} before; use one unit for both",
            shown(second, "a bare number"),
            shown(first, "a bare number")
        ),
    );
    Fault::new(Code::UnitClash, span, message)
}
