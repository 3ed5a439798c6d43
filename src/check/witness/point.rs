//! One point of the box of inputs: the exact value of a formula there, and points to begin with.

use crate::claim::Step;
use crate::number::{End, Interval, Rational};

/// The exact value of step `root`; `None` where a divisor is not above zero, or a number grows past all use.
pub fn value(tape: &[Step], root: usize, point: &[Rational]) -> Option<Rational> {
    let mut values: Vec<Option<Rational>> = Vec::with_capacity(root + 1);
    for step in &tape[..=root] {
        let value = one_step(step, &values, point);
        values.push(value);
    }
    values.swap_remove(root)
}

fn one_step(step: &Step, values: &[Option<Rational>], point: &[Rational]) -> Option<Rational> {
    let of = |x: &usize| values[*x].as_ref();
    let value = match step {
        Step::Constant(x) => x.clone(),
        Step::Variable(v) => point[*v].clone(),
        Step::Add(x, y) => of(x)? + of(y)?,
        Step::Subtract(x, y) => of(x)? - of(y)?,
        Step::Multiply(x, y) => of(x)? * of(y)?,
        Step::Divide(x, y) => of(x)? / of(y).filter(|y| **y > Rational::ZERO)?,
        Step::Negate(x) => -of(x)?,
        Step::Power(x, n) => of(x)?.pow(*n).ok()?,
    };
    reduced(&value).bounded().ok()
}

/// The same number in lowest terms: sums and products leave that out, and halving again and again needs it.
pub fn reduced(x: &Rational) -> Rational {
    let (numerator, denominator) = x.parts();
    Rational::from_parts(numerator, denominator)
}

/// A value of the interval: the only one, else a decimal of few digits between the ends.
pub fn inside(interval: &Interval) -> Rational {
    let found = match (interval.inf.value(), interval.sup.value()) {
        (Some(low), Some(high)) if low < high => short(low, high),
        (Some(low), Some(_)) => low.clone(),
        (Some(low), None) => &(low + &low.abs()) + &Rational::ONE,
        (None, Some(high)) => &(high - &high.abs()) - &Rational::ONE,
        (None, None) => Rational::ZERO,
    };
    reduced(&found)
}

/// A decimal of few digits strictly between two numbers.
pub fn short(low: &Rational, high: &Rational) -> Rational {
    let widest = (high - low).magnitude();
    let places = [widest + 1, widest, widest - 1].map(Rational::ten_to);
    let found = places.iter().map(|place| &(&(low / place).floor() * place) + place).find(|x| x < high);
    found.unwrap_or_else(|| &(low + high) * &Rational::new(1, 2))
}

/// The value at an end of the interval, or near it by 2⁻ᵇⁱᵗˢ of the width where it is open, or `away` is asked for;
/// far out where there is no end.
pub fn near(interval: &Interval, upper: bool, bits: u32, away: bool) -> Rational {
    let (end, other) = if upper { (&interval.sup, &interval.inf) } else { (&interval.inf, &interval.sup) };
    let power = Rational::from(2).pow(bits).unwrap_or(Rational::ONE);
    let found = match (end, other.value()) {
        (End::Closed(x), _) if !away => x.clone(),
        (End::Closed(x) | End::Open(x), Some(y)) => x + &(&(y - x) / &power),
        (End::Closed(x) | End::Open(x), None) => {
            let step = &(&x.abs() + &Rational::ONE) / &power;
            if upper { x - &step } else { x + &step }
        }
        (End::Unbounded, y) => {
            let y = y.cloned().unwrap_or(Rational::ZERO);
            let step = &(&y.abs() + &Rational::ONE) * &power;
            if upper { &y + &step } else { &y - &step }
        }
    };
    reduced(&found)
}
