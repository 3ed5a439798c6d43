//! Roots as tight rational bounds. For display only: what decides is `(1+g)ⁿ` against `b/a`.

use dashu_int::{IBig, UBig};

use super::{Direction, Rational};

/// Binary digits of a root after the leading one; far more than a report shows.
const ROOT_BITS: i64 = 96;

/// The `n`-th root of a number that is not negative, off by less than one part in 2⁹⁰.
///
/// ```
/// use statverify::number::{Rational, Direction, root};
/// let two = root(&Rational::from(2), 2, Direction::Down);
/// assert!(&two * &two <= Rational::from(2));
/// ```
pub fn root(x: &Rational, n: u32, rounding: Direction) -> Rational {
    use dashu_int::ops::BitTest;
    if x.is_zero() || n == 1 {
        return x.clone();
    }
    let (numerator, denominator) = x.parts();
    let numerator = UBig::try_from(numerator).unwrap_or_default();
    if let (Some(above), Some(below)) = (exact_root(&numerator, n), exact_root(&denominator, n)) {
        return Rational::from_parts(above.into(), below);
    }
    let size = numerator.bit_len() as i64 - denominator.bit_len() as i64;
    let shift = ROOT_BITS - size / i64::from(n);
    let scaled =
        shifted(&numerator, shift * i64::from(n)) / shifted(&denominator, -shift * i64::from(n));
    let mut whole = scaled.nth_root(n as usize);
    if rounding == Direction::Up {
        whole += UBig::ONE;
    }
    let one = UBig::ONE;
    Rational::from_parts(IBig::from(shifted(&whole, -shift)), shifted(&one, shift))
}

/// The root where it is a whole number: a rate of just 400 % is shown as that.
fn exact_root(x: &UBig, n: u32) -> Option<UBig> {
    let root = x.nth_root(n as usize);
    (root.pow(n as usize) == *x).then_some(root)
}

/// `x^(q/p)`, the display form of the rate that solves `rᵖ = x^q`.
pub fn power_of_root(x: &Rational, p: u32, q: u32, rounding: Direction) -> Rational {
    let base = root(x, p, rounding);
    base.pow(q).unwrap_or(base)
}

fn shifted(x: &UBig, bits: i64) -> UBig {
    if bits > 0 {
        x << bits as usize
    } else {
        x.clone()
    }
}
