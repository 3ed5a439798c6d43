//! A formula solved for one of its figures.

use crate::book::Step;
use crate::number::{Direction, End, Interval, Rational, root};

use super::evaluate::{evaluate, occurrences};
use super::simplify::simplify;

/// Steps of a formula beyond which it is not solved: each step back evaluates what stands beside it, which takes time
/// that grows with its square.
const MAX_STEPS: usize = 2000;

/// The values of one variable that stands once, for which the result lies in `wanted`.
pub fn solve(
    tape: &[Step],
    root: usize,
    variables: &[Interval],
    missing: usize,
    wanted: Interval,
) -> Option<Interval> {
    if root > MAX_STEPS {
        return None;
    }
    if occurrences(tape, root, variables.len())[missing] == 1 {
        return backward(tape, root, variables, missing, wanted);
    }
    // What is missing may be anything above 0 for the purpose of lowest terms: it is solved for, not evaluated.
    let mut positive = variables.to_vec();
    positive[missing] = Interval::new(End::Open(Rational::ZERO), End::Unbounded);
    let simple = simplify(tape, root, &positive)?;
    let root = simple.len() - 1;
    (occurrences(&simple, root, variables.len())[missing] == 1)
        .then(|| backward(&simple, root, variables, missing, wanted))?
}

/// Undoes the steps from the result down to the variable.
fn backward(
    tape: &[Step],
    root: usize,
    variables: &[Interval],
    missing: usize,
    mut wanted: Interval,
) -> Option<Interval> {
    let mut at = root;
    loop {
        let holds = |step: usize| occurrences(tape, step, variables.len())[missing] > 0;
        let value = |step: usize| Some(evaluate(tape, step, variables).ok()?.swap_remove(step));
        (wanted, at) = match tape[at] {
            Step::Variable(_) => return Some(wanted),
            Step::Constant(_) | Step::Median(_) => return None,
            Step::Negate(x) => (wanted.neg(), x),
            Step::Add(x, y) if holds(x) => (wanted.sub(&value(y)?), x),
            Step::Add(x, y) => (wanted.sub(&value(x)?), y),
            Step::Subtract(x, y) if holds(x) => (wanted.add(&value(y)?), x),
            Step::Subtract(x, y) => (value(x)?.sub(&wanted), y),
            Step::Multiply(x, y) if holds(x) => (divided(&wanted, &value(y)?)?, x),
            Step::Multiply(x, y) => (divided(&wanted, &value(x)?)?, y),
            Step::Divide(x, y) if holds(x) => (wanted.mul(&value(y)?), x),
            Step::Divide(x, y) => (divided(&value(x)?, &wanted)?.not_negative()?, y),
            Step::Power(x, n) => (roots(&wanted.not_negative()?, n), x),
        };
    }
}

fn divided(x: &Interval, by: &Interval) -> Option<Interval> {
    if let Some(inverse) = by.recip() {
        return Some(x.mul(&inverse));
    }
    if let Some(inverse) = by.neg().recip() {
        return Some(x.neg().mul(&inverse));
    }
    // A divisor of either sign: of the positive part, for the figures of an article are not negative.
    Some(x.mul(&by.not_negative()?.recip()?))
}

fn roots(x: &Interval, n: u32) -> Interval {
    let of = |end: &End, direction| {
        end.value()
            .map_or(End::Unbounded, |x| End::Closed(root(x, n, direction)))
    };
    Interval::new(of(&x.inf, Direction::Down), of(&x.sup, Direction::Up))
}
