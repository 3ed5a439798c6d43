//! Where a result that only rises or only falls has its ends.

use crate::number::{Interval, Rational};

/// 1 or −1 where no slope has the other sign, 0 where all are zero.
pub fn sign(slope: &Interval) -> Option<i8> {
    let low = slope.inf.value().map(|x| x.cmp(&Rational::ZERO) as i8);
    let high = slope.sup.value().map(|x| x.cmp(&Rational::ZERO) as i8);
    match (low, high) {
        (Some(0), Some(0)) => Some(0),
        (Some(low), _) if low >= 0 => Some(1),
        (_, Some(high)) if high <= 0 => Some(-1),
        _ => None,
    }
}

/// A value of the interval, the middle where it has one.
pub fn inside(interval: &Interval) -> Rational {
    match (interval.inf.value(), interval.sup.value()) {
        (Some(low), Some(high)) => &(low + high) * &Rational::new(1, 2),
        (Some(low), None) => &(low + &low.abs()) + &Rational::ONE,
        (None, Some(high)) => &(high - &high.abs()) - &Rational::ONE,
        (None, None) => Rational::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::End;

    #[test]
    fn a_value_inside_is_inside() {
        for x in [-5, -1, 0, 1, 5] {
            let x = Rational::from(x);
            let above = Interval::new(End::Open(x.clone()), End::Unbounded);
            let below = Interval::new(End::Unbounded, End::Open(x.clone()));
            let both = Interval::new(End::Open(x.clone()), End::Open(&x + &Rational::ONE));
            for interval in [above, below, both] {
                assert!(
                    interval.contains(&inside(&interval)),
                    "{interval} {}",
                    inside(&interval)
                );
            }
        }
    }
}
