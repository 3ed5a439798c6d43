//! Whether a bound says next to nothing: 超过1000 of 2000 and more.

use crate::figure::{Amount, Bound};
use crate::number::{Interval, Rational};

/// Whether even the nearest recomputed value is off an open-ended figure by a factor of two or more.
pub(super) fn is_loose(amount: &Amount, recomputed: &Interval) -> bool {
    let (Some(bound), Some(point)) = (amount.bound, &amount.point) else {
        return false;
    };
    if point.is_zero() {
        return false;
    }
    let recomputed = if point.is_negative() {
        recomputed.neg()
    } else {
        recomputed.clone()
    };
    let (point, two) = (point.abs(), Rational::from(2));
    match bound {
        Bound::Above => recomputed
            .inf
            .value()
            .is_some_and(|low| *low >= &point * &two),
        Bound::Below => recomputed
            .sup
            .value()
            .is_some_and(|high| high * &two <= point),
    }
}
