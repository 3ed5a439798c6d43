//! One pass over a tape: the interval of every step, and how the result moves with each variable.

use crate::book::Step;
use crate::number::{Interval, Rational, TooLarge};

/// Why a tape has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// A divisor may be negative, or is only 0.
    ZeroBase,
    /// A number grows past all use.
    TooLarge,
}

impl From<TooLarge> for Undefined {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

/// The interval of every step up to `root` that it depends on, by natural interval extension: it
/// holds every value, and only those where no variable is met twice (Moore 1966). Steps that `root` does not
/// need are left at zero.
pub fn evaluate(
    tape: &[Step],
    root: usize,
    variables: &[Interval],
) -> Result<Vec<Interval>, Undefined> {
    let needed = needed(tape, root);
    let mut values: Vec<Interval> = Vec::with_capacity(root + 1);
    for (at, step) in tape[..=root].iter().enumerate() {
        let value = if needed[at] {
            one_step(step, &values, variables)?
        } else {
            Interval::exactly(Rational::ZERO)
        };
        values.push(value);
    }
    Ok(values)
}

fn needed(tape: &[Step], root: usize) -> Vec<bool> {
    let mut needed = vec![false; root + 1];
    needed[root] = true;
    for at in (0..=root).rev() {
        if needed[at] {
            for operand in tape[at].operands().into_iter().flatten() {
                needed[operand] = true;
            }
        }
    }
    needed
}

fn one_step(
    step: &Step,
    values: &[Interval],
    variables: &[Interval],
) -> Result<Interval, Undefined> {
    let value = match step {
        Step::Constant(x) => return Ok(Interval::exactly(x.clone())),
        Step::Variable(v) => return Ok(variables[*v].clone()),
        Step::Add(x, y) => values[*x].add(&values[*y]),
        Step::Subtract(x, y) => values[*x].sub(&values[*y]),
        Step::Multiply(x, y) => values[*x].mul(&values[*y]),
        Step::Divide(x, y) => values[*x].mul(&values[*y].recip().ok_or(Undefined::ZeroBase)?),
        Step::Negate(x) => values[*x].neg(),
        Step::Power(x, n) => values[*x].pow(*n)?,
    };
    Ok(value.bounded()?)
}

/// How often each variable stands in the expression, steps that are used twice counted twice.
pub fn occurrences(tape: &[Step], root: usize, variables: usize) -> Vec<u32> {
    let mut uses = vec![0u32; root + 1];
    uses[root] = 1;
    let mut found = vec![0u32; variables];
    for at in (0..=root).rev() {
        if uses[at] == 0 {
            continue;
        }
        if let Step::Variable(v) = tape[at] {
            found[v] = found[v].saturating_add(uses[at]);
        }
        for operand in tape[at].operands().into_iter().flatten() {
            uses[operand] = uses[operand].saturating_add(uses[at]);
        }
    }
    found
}

/// Intervals that hold the partial derivatives by each variable over the whole box: reverse-mode
/// differentiation in interval arithmetic (Griewank & Walther, Evaluating Derivatives, ch. 3).
pub fn gradient(
    tape: &[Step],
    root: usize,
    values: &[Interval],
    variables: usize,
) -> Result<Vec<Interval>, Undefined> {
    let zero = Interval::exactly(Rational::ZERO);
    let mut adjoint = vec![zero.clone(); root + 1];
    adjoint[root] = Interval::exactly(Rational::ONE);
    let mut partial = vec![zero.clone(); variables];
    for at in (0..=root).rev() {
        let outer = adjoint[at].clone();
        if outer == zero {
            continue;
        }
        let mut add = |step: usize, by: Interval| -> Result<(), Undefined> {
            adjoint[step] = adjoint[step].add(&by).bounded()?;
            Ok(())
        };
        match &tape[at] {
            Step::Constant(_) => {}
            Step::Variable(v) => partial[*v] = partial[*v].add(&outer),
            Step::Add(x, y) => {
                add(*x, outer.clone())?;
                add(*y, outer)?;
            }
            Step::Subtract(x, y) => {
                add(*x, outer.clone())?;
                add(*y, outer.neg())?;
            }
            Step::Multiply(x, y) => {
                add(*x, outer.mul(&values[*y]))?;
                add(*y, outer.mul(&values[*x]))?;
            }
            Step::Divide(x, y) => {
                let by = outer.mul(&values[*y].recip().ok_or(Undefined::ZeroBase)?);
                add(*y, by.mul(&values[at]).neg())?;
                add(*x, by)?;
            }
            Step::Negate(x) => add(*x, outer.neg())?,
            Step::Power(_, 0) => {}
            Step::Power(x, n) => {
                let slope = values[*x].pow(n - 1)?.scale(&Rational::from(i64::from(*n)));
                add(*x, outer.mul(&slope))?;
            }
        }
    }
    Ok(partial)
}
