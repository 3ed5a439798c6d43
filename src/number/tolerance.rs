//! A trait of `approx` for exact numbers: a tolerance compare without a float.

use approx::AbsDiffEq;

use super::{Interval, Rational};

/// `|a − b| ≤ epsilon`, exactly.
///
/// ```
/// use approx::AbsDiffEq;
/// use statverify::number::Rational;
/// let (a, b) = (Rational::new(3, 10), Rational::new(2, 10));
/// assert!(a.abs_diff_eq(&b, Rational::new(1, 10)));
/// assert!(!a.abs_diff_eq(&b, Rational::new(99, 1000)));
/// ```
impl AbsDiffEq for Rational {
    type Epsilon = Self;

    /// Zero: exact numbers are equal or not.
    fn default_epsilon() -> Self {
        Self::ZERO
    }

    fn abs_diff_eq(&self, other: &Self, epsilon: Self) -> bool {
        (self - other).abs() <= epsilon
    }
}

/// Some value of each is within `epsilon` of the other: the intervals meet once one is widened by it.
///
/// ```
/// use approx::AbsDiffEq;
/// use statverify::number::{Interval, Rational};
/// let (low, high) = (Interval::exactly(Rational::ONE), Interval::exactly(Rational::from(2)));
/// assert!(low.abs_diff_eq(&high, Rational::ONE));
/// ```
impl AbsDiffEq for Interval {
    type Epsilon = Rational;

    fn default_epsilon() -> Rational {
        Rational::ZERO
    }

    fn abs_diff_eq(&self, other: &Self, epsilon: Rational) -> bool {
        let near = |low: &Self, high: &Self| match (low.sup.value(), high.inf.value()) {
            (Some(x), Some(y)) if x < y || low.precedes(high) => {
                let touching = low.sup.is_closed() && high.inf.is_closed();
                x.abs_diff_eq(y, epsilon.clone()) && (touching || y - x < epsilon)
            }
            _ => true,
        };
        near(self, other) && near(other, self)
    }
}
