//! The operators of a formula: what each makes of its operands and of their dimensions.

use std::ops::Range;

use crate::book::dimension::{self, Known, clash};
use crate::book::expression::Step;
use crate::book::formula::Operator;
use crate::book::kind::Operand;
use crate::book::tape::Tape;
use crate::figure::Dimension;
use crate::say::Fault;

/// `-x`
pub fn negative(tape: &mut Tape, x: &Operand, span: Range<usize>) -> Result<Operand, Fault> {
    let step = Step::Negate(x.step.clone()?);
    Ok(written(tape, step, x.dimension.clone(), span))
}

/// `x ^ n`
pub fn power(
    tape: &mut Tape,
    x: &Operand,
    exponent: u32,
    span: Range<usize>,
) -> Result<Operand, Fault> {
    let dimension = dimension::power(&x.dimension, exponent);
    let step = Step::Power(x.step.clone()?, exponent);
    Ok(written(tape, step, dimension, span))
}

/// `x + y` and the like.
pub fn binary(
    tape: &mut Tape,
    operator: Operator,
    x: &Operand,
    y: &Operand,
    span: Range<usize>,
) -> Result<Operand, Fault> {
    let (i, j) = (x.step.clone()?, y.step.clone()?);
    let apart = || {
        let of = |operand: &Operand| operand.dimension.clone().unwrap_or(Dimension::Bare);
        clash(&of(x), &of(y), y.span.clone())
    };
    // 100% − a − b is the rest of a whole and stays a percentage.
    let rest = operator == Operator::Subtract && x.of_whole;
    let sum = || dimension::sum(&x.dimension, &y.dimension).ok_or_else(apart);
    let difference = || dimension::difference(&x.dimension, &y.dimension).ok_or_else(apart);
    let (step, dimension) = match operator {
        Operator::Add => (Step::Add(i, j), sum()?),
        Operator::Subtract if rest => (Step::Subtract(i, j), sum()?),
        Operator::Subtract => (Step::Subtract(i, j), difference()?),
        Operator::Multiply => (
            Step::Multiply(i, j),
            dimension::product(&x.dimension, &y.dimension),
        ),
        Operator::Divide => (
            Step::Divide(i, j),
            dimension::quotient(&x.dimension, &y.dimension),
        ),
    };
    let of_whole = rest && matches!(y.dimension, None | Some(Dimension::Percent));
    // 1/4 is a number as 0.25 is: a part of a year.
    let constant = match (operator, &x.constant, &y.constant) {
        (Operator::Divide, Some(x), Some(y)) if !y.is_zero() => Some(x / y),
        _ => None,
    };
    Ok(Operand {
        constant,
        of_whole,
        ..written(tape, step, dimension, span)
    })
}

fn written(tape: &mut Tape, step: Step, dimension: Known, span: Range<usize>) -> Operand {
    let step = tape.push(step, dimension.clone());
    Operand::new(Ok(step), dimension, span)
}
