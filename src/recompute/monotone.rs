//! The range of a formula that only rises or only falls in each of its variables: its values at two corners.
//!
//! The derivative of N/D has the sign of N′D − ND′, multiplied out: in (a − b)/(a + b) that is 2b, which no
//! interval of a can blur.

use std::collections::BTreeSet;

use crate::book::Step;
use crate::number::{End, Interval, Rational};

use super::corner::{inside, sign};
use super::quotient::{Quotient, Sum, exponent};

/// A formula multiplied out, with its derivatives: made once, and asked for many boxes.
pub struct Monotone {
    quotient: Quotient,
    /// Those that have few enough terms.
    slopes: Vec<Derivative>,
    /// Whether all have.
    complete: bool,
}

/// The numerator of a derivative, which has its sign.
struct Derivative {
    v: usize,
    slope: Sum,
    /// What its terms share, and the rest.
    factors: (Sum, Sum),
}

impl Monotone {
    /// That of a tape; `None` where it would have too many terms.
    pub fn of(tape: &[Step], root: usize) -> Option<Self> {
        let quotient = Quotient::of(tape, root)?;
        let slope = |v: usize| {
            let slope = quotient.slope(v)?;
            let factors = slope.factored();
            Some(Derivative { v, slope, factors })
        };
        let variables = quotient.variables();
        let slopes: Vec<Derivative> = variables.iter().copied().filter_map(slope).collect();
        Some(Self {
            complete: slopes.len() == variables.len(),
            slopes,
            quotient,
        })
    }

    /// The range over a box, or `None` where some derivative has no one sign, or a corner has no limit.
    pub fn range(&self, variables: &[Interval]) -> Option<Interval> {
        if !self.complete {
            return None;
        }
        let mut slopes = Vec::with_capacity(self.slopes.len());
        for Derivative { v, slope, factors } in &self.slopes {
            let sign = sign_of(factors, variables)?;
            slopes.push(Slope { v: *v, sign, slope });
        }
        let corners = Corners {
            quotient: &self.quotient,
            slopes,
            variables,
        };
        Some(Interval::new(corners.end(false)?, corners.end(true)?))
    }

    /// Where a derivative turns, if that is at one value of one variable: x = 1/2 in x·(1 − x), b = 1 in a·(1 − b). On
    /// either side of it the result may be monotone.
    pub fn turn(&self, variables: &[Interval]) -> Option<(usize, Rational)> {
        let inside = |v: usize, x: &Rational| {
            let (low, high) = (variables[v].inf.value(), variables[v].sup.value());
            low.is_none_or(|low| low < x) && high.is_none_or(|high| x < high)
        };
        let mut zeros = self
            .slopes
            .iter()
            .filter_map(|derivative| derivative.slope.zero());
        zeros.find(|(v, x)| inside(*v, x))
    }
}

/// The sign of a derivative: that of what its terms share, times that of the rest.
fn sign_of((shared, rest): &(Sum, Sum), variables: &[Interval]) -> Option<i8> {
    sign(&shared.value(variables)?.mul(&rest.value(variables)?))
}

struct Slope<'a> {
    v: usize,
    sign: i8,
    slope: &'a Sum,
}

struct Corners<'a> {
    quotient: &'a Quotient,
    slopes: Vec<Slope<'a>>,
    variables: &'a [Interval],
}

impl Corners<'_> {
    /// The least or the greatest value.
    fn end(&self, greatest: bool) -> Option<End> {
        let mut at = self.variables.to_vec();
        let mut infinite = None;
        for Slope { v, sign, .. } in &self.slopes {
            let variable = &self.variables[*v];
            let end = match sign {
                0 => End::Closed(inside(variable)),
                sign if (*sign > 0) == greatest => variable.sup.clone(),
                _ => variable.inf.clone(),
            };
            match end.value() {
                Some(x) => at[*v] = Interval::exactly(x.clone()),
                None if infinite.is_none() && variable.inf.value().is_some() => infinite = Some(*v),
                None => return None,
            }
        }
        match infinite {
            Some(v) => self.limit(v, &at),
            None => self.value(&at, greatest),
        }
    }

    fn value(&self, at: &[Interval], greatest: bool) -> Option<End> {
        let above = self.quotient.numerator.value(at)?.singleton()?.clone();
        let below = self.quotient.denominator.value(at)?.singleton()?.clone();
        if below.is_zero() {
            return (!above.is_zero()).then_some(End::Unbounded);
        }
        let mut slopes = self.slopes.iter();
        let attained = slopes.all(|slope| self.is_attained(slope, at, greatest));
        Some(End::new(&above / &below, attained))
    }

    /// Whether the corner's end of a variable belongs to it, or the variable does not matter there.
    fn is_attained(&self, slope: &Slope<'_>, at: &[Interval], greatest: bool) -> bool {
        let variable = &self.variables[slope.v];
        let end = if (slope.sign > 0) == greatest {
            &variable.sup
        } else {
            &variable.inf
        };
        if slope.sign == 0 || end.is_closed() {
            return true;
        }
        let mut along = at.to_vec();
        along[slope.v] = variable.clone();
        let along = slope.slope.value(&along);
        along.is_some_and(|slope| sign(&slope) == Some(0))
    }

    /// The limit where one variable grows without end: the quotient of the terms of the highest power.
    fn limit(&self, v: usize, at: &[Interval]) -> Option<End> {
        let (above, n) = leading(&self.quotient.numerator, v, at)?;
        let (below, d) = leading(&self.quotient.denominator, v, at)?;
        Some(match n.cmp(&d) {
            std::cmp::Ordering::Greater => End::Unbounded,
            std::cmp::Ordering::Less => End::Open(Rational::ZERO),
            std::cmp::Ordering::Equal => End::Open(&above / &below),
        })
    }
}

/// The coefficient of the highest power of a variable, the others at their points.
fn leading(sum: &Sum, v: usize, at: &[Interval]) -> Option<(Rational, i32)> {
    let mut one = at.to_vec();
    one[v] = Interval::exactly(Rational::ONE);
    let powers: BTreeSet<i32> = sum.0.keys().map(|monomial| exponent(monomial, v)).collect();
    for n in powers.into_iter().rev() {
        let mut part = sum.clone();
        part.0.retain(|monomial, _| exponent(monomial, v) == n);
        let coefficient = part.value(&one)?.singleton()?.clone();
        if !coefficient.is_zero() {
            return Some((coefficient, n));
        }
    }
    None
}
