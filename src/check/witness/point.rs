//! One point of the box of inputs: the exact value of a formula there, and points to begin with.

use crate::book::Step;
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
    let found = places
        .iter()
        .map(|place| &(&(low / place).floor() * place) + place)
        .find(|x| x < high);
    found.unwrap_or_else(|| &(low + high) * &Rational::new(1, 2))
}

/// The value at an end of the interval, or near it by 2⁻ᵇⁱᵗˢ of the width where it is open, or `away` is asked for;
/// far out where there is no end.
pub fn near(interval: &Interval, upper: bool, bits: u32, away: bool) -> Rational {
    let (end, other) = if upper {
        (&interval.sup, &interval.inf)
    } else {
        (&interval.inf, &interval.sup)
    };
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

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBERS: [(i64, u64); 9] = [
        (-1000, 1),
        (-7, 3),
        (-1, 1),
        (-1, 1000),
        (0, 1),
        (1, 3),
        (1, 1),
        (5, 2),
        (1_234_567, 1000),
    ];

    fn numbers() -> impl Iterator<Item = Rational> {
        NUMBERS.iter().map(|&(n, d)| Rational::new(n, d))
    }

    /// Every interval between two of the numbers, with each kind of ends.
    fn intervals() -> Vec<Interval> {
        let mut intervals = vec![Interval::entire()];
        for x in numbers() {
            intervals.push(Interval::exactly(x.clone()));
            for end in [End::Open(x.clone()), End::Closed(x.clone())] {
                intervals.push(Interval::new(end.clone(), End::Unbounded));
                intervals.push(Interval::new(End::Unbounded, end.clone()));
                for y in numbers().filter(|y| *y > x) {
                    intervals.push(Interval::new(end.clone(), End::Open(y.clone())));
                    intervals.push(Interval::new(end.clone(), End::Closed(y)));
                }
            }
        }
        intervals
    }

    #[test]
    fn a_value_inside_is_inside_and_short_where_there_is_room() {
        for interval in intervals() {
            assert!(
                interval.contains(&inside(&interval)),
                "{interval}: {}",
                inside(&interval)
            );
        }
        let between = |low: (i64, u64), high: (i64, u64)| {
            short(&Rational::new(low.0, low.1), &Rational::new(high.0, high.1)).to_string()
        };
        assert_eq!(between((1_234_567, 10_000_000), (9, 10)), "1/5");
        assert_eq!(between((12_345, 1000), (12_355, 1000)), "247/20");
        assert_eq!(between((9995, 10), (10_005, 10)), "1000");
        assert_eq!(between((-25, 100), (-2, 10)), "-6/25");
        assert_eq!(between((3, 1), (31, 10)), "301/100");
    }

    #[test]
    fn a_value_near_an_end_is_inside_nearer_with_each_bit_and_off_the_end_where_asked() {
        for interval in intervals()
            .iter()
            .filter(|interval| interval.singleton().is_none())
        {
            for upper in [false, true] {
                let end = if upper { &interval.sup } else { &interval.inf };
                let to = |bits, away| near(interval, upper, bits, away);
                let bounded = interval.inf.value().is_some() && interval.sup.value().is_some();
                for away in [false, true] {
                    // Of a half line only what is near the end, or far out, is sure to be inside.
                    assert!(
                        interval.contains(&to(40, away)) || end.is_closed(),
                        "{interval} {upper} {}",
                        to(40, away)
                    );
                    assert!(
                        !bounded || interval.contains(&to(2, away)),
                        "{interval} {upper} {}",
                        to(2, away)
                    );
                }
                assert_eq!(
                    end.is_closed(),
                    end.value() == Some(&to(2, false)),
                    "{interval} {upper}"
                );
                let Some(x) = end.value() else {
                    assert!(
                        to(8, false).abs() > to(2, false).abs(),
                        "{interval} {upper}"
                    );
                    continue;
                };
                assert!(
                    to(2, true) != *x && interval.contains(&to(2, true)),
                    "{interval} {upper} {}",
                    to(2, true)
                );
                assert!(
                    (&to(8, true) - x).abs() < (&to(2, true) - x).abs(),
                    "{interval} {upper}"
                );
            }
        }
    }
}
