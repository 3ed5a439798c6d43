//! A change over its base, however a formula writes it: `growth(a, b)`, `b / a - 1`, `(b - a) / a`.

use crate::book::{Derivation, Step};
use crate::figure::Dimension;
use crate::number::Rational;
use crate::recompute::point;

/// The steps of the base and of the current figure.
pub(super) struct Growth {
    pub base: usize,
    pub current: usize,
}

impl Growth {
    /// That of a formula in its first reading.
    pub fn of(derivation: &Derivation) -> Option<Self> {
        let candidate = &derivation.candidates[0];
        if candidate.years.is_some() || derivation.relation.is_some() {
            return None;
        }
        let tape = &derivation.tape;
        let is_one = |step: usize| tape[step] == Step::Constant(Rational::ONE);
        let mut at = candidate.step;
        while let Step::Multiply(x, y) = tape[at] {
            at = if is_one(y) { x } else { return None };
        }
        match tape[at] {
            Step::Subtract(ratio, one) if is_one(one) => match tape[ratio] {
                Step::Divide(current, base) => Some(Self { base, current }),
                _ => None,
            },
            Step::Divide(change, base) => match tape[change] {
                Step::Subtract(current, old) if is_same(derivation, old, base) => {
                    Some(Self { base, current })
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// That of two percentages, whose difference is percentage points.
    pub fn of_percentages(derivation: &Derivation) -> Option<Self> {
        let is_percentage = |step: &usize| derivation.dimensions[*step] == Some(Dimension::Percent);
        Self::of(derivation)
            .filter(|growth| is_percentage(&growth.base) && is_percentage(&growth.current))
    }

    /// The current figure less the base, as they are printed.
    pub fn difference(&self, derivation: &Derivation) -> Option<Rational> {
        Some(&point(derivation, self.current)? - &point(derivation, self.base)?)
    }
}

/// Whether two steps are one figure, or the same figure printed twice in a formula.
fn is_same(derivation: &Derivation, x: usize, y: usize) -> bool {
    let text = |step: usize| match derivation.tape[step] {
        Step::Variable(at) => derivation.inputs[at]
            .figure
            .as_ref()
            .map(|figure| &figure.text),
        _ => None,
    };
    let printed = || text(x).is_some() && text(x) == text(y);
    x == y || derivation.tape[x] == derivation.tape[y] || printed()
}
