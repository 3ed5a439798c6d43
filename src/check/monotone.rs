//! The range of a formula that only rises or only falls in each of its variables: its values at two corners.
//!
//! The derivative of N/D has the sign of N′D − ND′, multiplied out: in (a − b)/(a + b) that is 2b, which no
//! interval of a can blur.

use crate::book::Step;
use crate::number::{End, Interval, Rational};

use super::quotient::{Quotient, Sum};
use super::range::{inside, sign};

/// The range over a box, or `None` where some derivative has no one sign, or a corner has no limit.
pub fn range(tape: &[Step], root: usize, variables: &[Interval]) -> Option<Interval> {
    let quotient = Quotient::of(tape, root)?;
    let mut slopes = Vec::new();
    for v in quotient.variables() {
        let slope = quotient.slope(v)?;
        let sign = sign_of(&slope, variables)?;
        slopes.push(Slope { v, sign, slope });
    }
    let corners = Corners {
        quotient,
        slopes,
        variables,
    };
    Some(Interval::new(corners.end(false)?, corners.end(true)?))
}

/// Where a derivative turns, if that is at one value of one variable: x = 1/2 in x·(1 − x), b = 1 in a·(1 − b). On
/// either side of it the result may be monotone.
pub fn turn(tape: &[Step], root: usize, variables: &[Interval]) -> Option<(usize, Rational)> {
    let quotient = Quotient::of(tape, root)?;
    let inside = |v: usize, x: &Rational| {
        let (low, high) = (variables[v].inf.value(), variables[v].sup.value());
        low.is_none_or(|low| low < x) && high.is_none_or(|high| x < high)
    };
    quotient
        .variables()
        .into_iter()
        .find_map(|v| quotient.slope(v)?.zero().filter(|(v, x)| inside(*v, x)))
}

/// The sign of a derivative: that of what its terms share, times that of the rest.
fn sign_of(slope: &Sum, variables: &[Interval]) -> Option<i8> {
    let (shared, rest) = slope.factored();
    sign(&shared.value(variables)?.mul(&rest.value(variables)?))
}

struct Slope {
    v: usize,
    sign: i8,
    slope: Sum,
}

struct Corners<'a> {
    quotient: Quotient,
    slopes: Vec<Slope>,
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
        let value = &above / &below;
        let attained = self
            .slopes
            .iter()
            .all(|slope| self.is_attained(slope, at, greatest));
        Some(if attained {
            End::Closed(value)
        } else {
            End::Open(value)
        })
    }

    /// Whether the corner's end of a variable belongs to it, or the variable does not matter there.
    fn is_attained(&self, slope: &Slope, at: &[Interval], greatest: bool) -> bool {
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
        slope
            .slope
            .value(&along)
            .is_some_and(|slope| sign(&slope) == Some(0))
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
    let power = |monomial: &[(usize, i32)]| {
        monomial
            .iter()
            .find(|(other, _)| *other == v)
            .map_or(0, |(_, power)| *power)
    };
    let mut one = at.to_vec();
    one[v] = Interval::exactly(Rational::ONE);
    let mut powers: Vec<i32> = sum.0.keys().map(|monomial| power(monomial)).collect();
    powers.sort_unstable();
    powers.dedup();
    for n in powers.into_iter().rev() {
        let terms = sum.0.iter().filter(|(monomial, _)| power(monomial) == n);
        let part = Sum(terms
            .map(|(monomial, c)| (monomial.clone(), c.clone()))
            .collect());
        let coefficient = part.value(&one)?.singleton()?.clone();
        if !coefficient.is_zero() {
            return Some((coefficient, n));
        }
    }
    None
}
