//! A formula in lowest terms, to take out a variable that stands in it twice: `(b − a)/a` is `b/a − 1`.
//!
//! Where the denominator is one monomial it is divided through, and what all terms share is taken out: `a − a·b` is
//! `a·(1 − b)`. Where the numerator is one, `a/(a + b)` becomes `1/(1 + b/a)`.

use crate::book::Step;
use crate::number::{Interval, Rational};

use super::quotient::{Monomial, Quotient, Sum};

/// An equal tape in lowest terms, or `None` where the formula has no such form.
pub fn simplify(tape: &[Step], root: usize, variables: &[Interval]) -> Option<Vec<Step>> {
    let Quotient {
        numerator,
        denominator,
    } = Quotient::of(tape, root)?;
    let mut writer = Writer { tape: Vec::new() };
    if let Some(inverse) = denominator.inverse() {
        let (shared, rest) = numerator.times(&inverse)?.factored();
        let (shared, rest) = (writer.sum(&shared), writer.sum(&rest));
        writer.push(Step::Multiply(shared, rest));
    } else {
        let positive =
            |monomial: &Monomial| monomial.iter().all(|(v, _)| is_positive(&variables[*v]));
        let inverse = numerator
            .inverse()
            .filter(|_| numerator.0.keys().all(positive))?;
        let divisor = writer.sum(&denominator.times(&inverse)?);
        let one = writer.push(Step::Constant(Rational::ONE));
        writer.push(Step::Divide(one, divisor));
    }
    Some(writer.tape)
}

fn is_positive(interval: &Interval) -> bool {
    interval.is_non_negative() && !interval.contains(&Rational::ZERO)
}

struct Writer {
    tape: Vec<Step>,
}

impl Writer {
    fn push(&mut self, step: Step) -> usize {
        self.tape.push(step);
        self.tape.len() - 1
    }

    fn sum(&mut self, sum: &Sum) -> usize {
        let mut total = None;
        for (monomial, c) in &sum.0 {
            let term = self.monomial(monomial, c);
            total = Some(match total {
                None => term,
                Some(before) => self.push(Step::Add(before, term)),
            });
        }
        total.unwrap_or_else(|| self.push(Step::Constant(Rational::ZERO)))
    }

    fn monomial(&mut self, monomial: &Monomial, c: &Rational) -> usize {
        let mut product = self.push(Step::Constant(c.clone()));
        for (v, power) in monomial {
            let variable = self.push(Step::Variable(*v));
            let raised = match power.unsigned_abs() {
                1 => variable,
                n => self.push(Step::Power(variable, n)),
            };
            product = self.push(if *power > 0 {
                Step::Multiply(product, raised)
            } else {
                Step::Divide(product, raised)
            });
        }
        product
    }
}
