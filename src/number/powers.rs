//! Powers compared without being computed: `1.163^20000` has two million binary digits, its logarithm one word.
//!
//! A logarithm is an interval of whole numbers that certainly holds it. Where two intervals are apart, so are the powers;
//! where they meet, which takes a tie to fifteen digits, the powers themselves decide.

use std::cmp::Ordering;

use super::{Rational, TooLarge};

/// Binary places of a logarithm.
const PLACES: u32 = 60;

/// log₂ e with that many places, rounded down.
const LOG2_E: i128 = 1_663_314_137_230_540_311;

/// How far a computed logarithm may be off, in its last place. Each of the twenty terms of the series is off by less than
/// 1.7, which is doubled and multiplied by log₂ e; what is cut off elsewhere is less than 5.
const SLACK: i128 = 128;

/// An interval that holds the binary logarithm of a number, in units of 2⁻⁶⁰.
#[derive(Clone, Copy, Debug)]
pub struct Logarithm {
    low: i128,
    high: i128,
}

impl Logarithm {
    /// That of a number; none where it has none.
    pub fn of(x: &Rational) -> Option<Self> {
        if x.is_negative() || x.is_zero() {
            return None;
        }
        let ((above, up), (below, down)) = x.leading_words();
        // ln m = 2·atanh((m − 1)/(m + 1)): m lies between 1/2 and 2, the argument between −1/3 and 1/3.
        let (above, below) = (i128::from(above), i128::from(below));
        let z = ((above - below) << PLACES) / (above + below);
        let log = ((2 * i128::from(atanh(z as i64))) * LOG2_E) >> PLACES;
        let log = log + (i128::from(up - down) << PLACES);
        Some(Self {
            low: log - SLACK,
            high: log + SLACK,
        })
    }

    /// That of a power.
    #[must_use]
    pub fn times(self, exponent: u32) -> Self {
        Self {
            low: self.low * i128::from(exponent),
            high: self.high * i128::from(exponent),
        }
    }

    /// Which of two is greater; none where they cannot be told apart.
    pub fn order(self, other: Self) -> Option<Ordering> {
        if self.high < other.low {
            Some(Ordering::Less)
        } else if self.low > other.high {
            Some(Ordering::Greater)
        } else {
            None
        }
    }

    /// The whole number next to its quotient by another, a half upward; none where it cannot be told, or where the other
    /// may be 0.
    pub fn nearest_quotient(self, other: Self) -> Option<i128> {
        if other.low <= 0 && other.high >= 0 {
            return None;
        }
        let rounded = |x: i128, y: i128| {
            let (x, y) = (x * y.signum(), y.abs());
            (2 * x + y).div_euclid(2 * y)
        };
        let ends = [self.low, self.high].map(|x| [other.low, other.high].map(|y| rounded(x, y)));
        let first = ends[0][0];
        ends.as_flattened()
            .iter()
            .all(|end| *end == first)
            .then_some(first)
    }
}

/// The sum of z^(2k+1)/(2k+1), z being between −1/3 and 1/3: each term adds three binary digits.
fn atanh(z: i64) -> i64 {
    let times = |x: i64, y: i64| ((i128::from(x) * i128::from(y)) >> PLACES) as i64;
    let square = times(z, z);
    let (mut power, mut sum) = (z.abs(), 0);
    for odd in (1..).step_by(2) {
        if power == 0 {
            break;
        }
        sum += power / odd;
        power = times(power, square);
    }
    sum * z.signum()
}

/// Which of x^p and y^q is greater, neither x nor y being negative and neither p nor q being 0.
///
/// ```
/// use std::cmp::Ordering;
/// use statverify::number::{Rational, compare_powers};
/// let (annual, decade) = (Rational::new(1163, 1000), Rational::from(4));
/// assert_eq!(compare_powers(&annual, 100, &decade, 10), Ok(Ordering::Greater));
/// ```
///
/// # Errors
/// [`TooLarge`] where they are so close that only their digits could tell, and have too many.
pub fn compare_powers(x: &Rational, p: u32, y: &Rational, q: u32) -> Result<Ordering, TooLarge> {
    if p == q || x.is_zero() || y.is_zero() {
        return Ok(x.cmp(y));
    }
    let logarithms = Logarithm::of(x).zip(Logarithm::of(y));
    let order = logarithms.and_then(|(x, y)| x.times(p).order(y.times(q)));
    match order {
        Some(order) => Ok(order),
        None => Ok(x.pow(p)?.cmp(&y.pow(q)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Logarithms in units of 2⁻⁶⁰, rounded down, by Python's decimal module with sixty digits.
    const KNOWN: [((i64, u64), i128); 6] = [
        ((3, 1), 1_827_337_351_076_866_169),
        ((10, 1), 3_829_922_337_353_294_527),
        ((1163, 1000), 251_165_214_315_741_414),
        ((54_990, 2925), 4_879_925_608_208_999_474),
        ((1, 1), 0),
        ((1 << 40, 1), 40 << 60),
    ];

    #[test]
    fn a_logarithm_lies_between_its_bounds() {
        for ((n, d), known) in KNOWN {
            let x = Rational::new(n, d);
            let Logarithm { low, high } = Logarithm::of(&x).unwrap();
            assert!(low <= known && known < high, "{x}");
            assert!(high - low <= 2 * SLACK, "{x}");
            let Logarithm { low, high } = Logarithm::of(&x.recip()).unwrap();
            assert!(low < -known && -known <= high, "1/{x}");
            // Of a number of thousands of digits it is as close.
            let power = x.pow(997).unwrap();
            let Logarithm { low, high } = Logarithm::of(&power).unwrap();
            assert!(low <= 997 * known + 997 && 997 * known <= high, "{x}^997");
        }
    }

    #[test]
    fn powers_compare_as_their_digits_do() {
        let bases = [
            (0, 1),
            (1, 3),
            (9999, 10_000),
            (1, 1),
            (10_001, 10_000),
            (3, 2),
            (9, 4),
            (27, 8),
            (1 << 40, 1),
        ];
        for x in bases {
            for y in bases {
                let (x, y) = (Rational::new(x.0, x.1), Rational::new(y.0, y.1));
                for (p, q) in [(1, 1), (1, 2), (3, 2), (20, 1), (7, 20)] {
                    let digits = x.pow(p).unwrap().cmp(&y.pow(q).unwrap());
                    assert_eq!(compare_powers(&x, p, &y, q), Ok(digits), "{x}^{p} {y}^{q}");
                }
            }
        }
    }
}
