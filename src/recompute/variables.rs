//! The figures of a formula as intervals.

use crate::book::Derivation;
use crate::figure::Amount;
use crate::number::{Interval, Rational};

use super::company::amounts;
use super::evaluate::evaluate;

/// What `of` takes of each input; of a missing one, all numbers.
pub fn variables(derivation: &Derivation, of: impl Fn(&Amount) -> Interval) -> Vec<Interval> {
    let amounts = amounts(derivation).into_iter();
    let variables =
        amounts.map(|amount| amount.map_or_else(Interval::entire, |amount| of(&amount)));
    variables.collect()
}

/// Every value that each input may stand for.
pub fn intervals(derivation: &Derivation) -> Vec<Interval> {
    variables(derivation, |amount| amount.interval.clone())
}

/// The number that each input prints; of a range, its interval.
pub fn points(derivation: &Derivation) -> Vec<Interval> {
    variables(derivation, |amount| match &amount.point {
        Some(point) => Interval::exactly(point.clone()),
        None => amount.interval.clone(),
    })
}

/// The value of a step where each figure is the number that is printed; none where one that it needs is a range.
pub fn point(derivation: &Derivation, step: usize) -> Option<Rational> {
    let is_printed = |at: usize| {
        let figure = derivation.inputs[at].figure.as_ref();
        figure
            .is_some_and(|figure| matches!(&figure.amount, Some(amount) if amount.point.is_some()))
    };
    if !derivation.used_inputs().into_iter().all(is_printed) {
        return None;
    }
    let values = evaluate(&derivation.tape, step, &points(derivation)).ok()?;
    values[step].singleton().cloned()
}
