//! The `approx` traits for [`Rational`]: a tolerance compare without a float.

use approx::{AbsDiffEq, RelativeEq};

use super::Rational;

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

/// `|a − b| ≤ max(epsilon, max_relative · max(|a|, |b|))`, exactly.
impl RelativeEq for Rational {
    fn default_max_relative() -> Self {
        Self::ZERO
    }

    fn relative_eq(&self, other: &Self, epsilon: Self, max_relative: Self) -> bool {
        let largest = self.abs().max(other.abs());
        let allowed = epsilon.max(&largest * &max_relative);
        (self - other).abs() <= allowed
    }
}
