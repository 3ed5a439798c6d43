//! The project's own exact number type.

use std::borrow::Cow;
use std::fmt;

use dashu_int::{IBig, UBig};
use dashu_ratio::Relaxed;

/// Most bits that the numerator or the denominator of an intermediate result may have.
///
/// A figure has 60 digits at most (some 230 bits with its magnitude) and an exponent is at most 1000, so that every
/// single power of one fits; only nested powers and products without end do not.
const MAX_BITS: usize = 1 << 20;

/// An exact rational number of any size.
///
/// A newtype, so that foreign traits (approx) can be implemented for it and its representation is
/// nobody else's business.
///
/// ```
/// use statverify::number::Rational;
/// let third = Rational::new(1, 3);
/// assert_eq!(&third * &Rational::from(3), Rational::from(1));
/// ```
#[derive(Clone)]
pub struct Rational(pub(super) Repr);

/// Nearly all numbers of an article fit two machine words, and are computed without an allocation.
#[derive(Clone)]
pub(super) enum Repr {
    /// Numerator and denominator; the denominator is positive, the two may have a common divisor.
    Small(i64, i64),
    /// Whatever does not fit.
    Big(Box<Relaxed>),
}

/// A result with more digits than any honest claim needs; stops `9^9^9` before it fills the memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl Rational {
    /// Zero.
    pub const ZERO: Self = Self(Repr::Small(0, 1));
    /// One.
    pub const ONE: Self = Self(Repr::Small(1, 1));

    /// The quotient of two whole numbers.
    ///
    /// # Panics
    /// If `denominator` is zero.
    pub fn new(numerator: i64, denominator: u64) -> Self {
        assert!(denominator > 0, "a denominator is not zero");
        Self::from_words(numerator.into(), denominator.into())
    }

    /// A whole number from its decimal digits, or `None` where a character is no digit.
    ///
    /// ```
    /// use statverify::number::Rational;
    /// assert_eq!(Rational::from_digits("42"), Some(Rational::from(42)));
    /// ```
    pub fn from_digits(digits: &str) -> Option<Self> {
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        if let Ok(small) = digits.parse() {
            return Some(Self(Repr::Small(small, 1)));
        }
        let whole = UBig::from_str_radix(digits, 10).ok()?;
        Some(Self::from_parts(IBig::from(whole), UBig::ONE))
    }

    /// Ten to the power `exponent`, which may be negative: the weight of a decimal place.
    ///
    /// ```
    /// use statverify::number::Rational;
    /// assert_eq!(Rational::ten_to(-2), Rational::new(1, 100));
    /// ```
    pub fn ten_to(exponent: i32) -> Self {
        match 10i64.checked_pow(exponent.unsigned_abs()) {
            Some(power) if exponent < 0 => Self(Repr::Small(1, power)),
            Some(power) => Self(Repr::Small(power, 1)),
            None => {
                let power = UBig::from(10u8).pow(exponent.unsigned_abs() as usize);
                let whole = Self::from_parts(IBig::from(power), UBig::ONE);
                if exponent < 0 { whole.recip() } else { whole }
            }
        }
    }

    /// The whole-number power.
    ///
    /// # Errors
    /// [`TooLarge`] where the result would have more than 2²⁰ bits.
    pub fn pow(&self, exponent: u32) -> Result<Self, TooLarge> {
        if let Repr::Small(numerator, denominator) = self.0
            && let (n, d) = lowest(numerator, denominator)
            && let (Some(n), Some(d)) = (n.checked_pow(exponent), d.checked_pow(exponent))
        {
            return Ok(Self(Repr::Small(n, d)));
        }
        if self.bits().saturating_mul(exponent as usize) > MAX_BITS {
            return Err(TooLarge);
        }
        Ok(match &self.0 {
            Repr::Small(..) => {
                let (numerator, denominator) = self.parts();
                Self::from_parts(
                    numerator.pow(exponent as usize),
                    denominator.pow(exponent as usize),
                )
            }
            Repr::Big(x) => Self::from_relaxed(x.pow(exponent as isize)),
        })
    }

    /// The same number, or an error where it has grown past all use.
    ///
    /// # Errors
    /// [`TooLarge`] where numerator or denominator has more than 2²⁰ bits.
    pub fn bounded(self) -> Result<Self, TooLarge> {
        if self.bits() > MAX_BITS {
            Err(TooLarge)
        } else {
            Ok(self)
        }
    }

    /// The size of numerator or denominator, whichever is greater.
    pub(crate) fn bits(&self) -> usize {
        use dashu_int::ops::BitTest;
        match &self.0 {
            Repr::Small(numerator, denominator) => {
                64 - numerator
                    .unsigned_abs()
                    .leading_zeros()
                    .min(denominator.leading_zeros()) as usize
            }
            Repr::Big(x) => x.numerator().bit_len().max(x.denominator().bit_len()),
        }
    }

    /// One divided by this number.
    ///
    /// # Panics
    /// If the number is zero.
    pub fn recip(&self) -> Self {
        &Self::ONE / self
    }

    /// The greatest whole number that is not greater.
    pub fn floor(&self) -> Self {
        match &self.0 {
            Repr::Small(numerator, denominator) => {
                Self(Repr::Small(numerator.div_euclid(*denominator), 1))
            }
            Repr::Big(x) => Self::from_parts(x.floor(), UBig::ONE),
        }
    }

    /// The least whole number that is not less.
    pub fn ceil(&self) -> Self {
        -&(-self).floor()
    }

    /// The nearest whole number; a half goes away from zero, as newsrooms round.
    pub fn round(&self) -> Self {
        let half = Self::new(1, 2);
        if self.is_negative() {
            (self - &half).ceil()
        } else {
            (self + &half).floor()
        }
    }

    /// The distance from zero.
    pub fn abs(&self) -> Self {
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }

    /// Whether the number is less than zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small(numerator, _) => *numerator < 0,
            Repr::Big(x) => **x < Relaxed::ZERO,
        }
    }

    /// Whether the number is zero.
    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Repr::Small(numerator, _) => *numerator == 0,
            Repr::Big(x) => x.is_zero(),
        }
    }

    /// Whether the number is whole.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Repr::Small(numerator, denominator) => numerator % denominator == 0,
            Repr::Big(x) => (x.numerator() % x.denominator()).is_zero(),
        }
    }

    /// The number as a machine integer, where it is one.
    pub fn to_i64(&self) -> Option<i64> {
        match &self.0 {
            Repr::Small(numerator, denominator) => {
                (numerator % denominator == 0).then_some(numerator / denominator)
            }
            Repr::Big(_) if self.is_integer() => i64::try_from(self.parts().0).ok(),
            Repr::Big(_) => None,
        }
    }

    /// The decimal exponent of the first digit, or a little more.
    pub(super) fn rough_magnitude(&self) -> i32 {
        use dashu_int::ops::BitTest;
        match &self.0 {
            Repr::Small(0, _) => 0,
            Repr::Small(numerator, denominator) => {
                numerator.unsigned_abs().ilog10().cast_signed() - denominator.ilog10().cast_signed()
            }
            Repr::Big(x) => {
                let bits = x.numerator().bit_len() as i64 + 1 - x.denominator().bit_len() as i64;
                // log₁₀ 2 is 0.30103.
                i32::try_from(bits * 30103 / 100_000).unwrap_or(i32::MAX) + 1
            }
        }
    }

    /// The leading 63 bits of numerator and denominator of a positive number, each with the exponent of its first bit.
    pub(super) fn leading_words(&self) -> ((u64, i64), (u64, i64)) {
        let word = |word: i64| {
            let word = word.unsigned_abs();
            let zeros = word.leading_zeros();
            (word << zeros >> 1, 63 - i64::from(zeros))
        };
        match &self.0 {
            Repr::Small(numerator, denominator) => (word(*numerator), word(*denominator)),
            Repr::Big(x) => {
                let above = x.numerator().as_ubig().map(leading);
                (above.unwrap_or_default(), leading(x.denominator()))
            }
        }
    }

    /// Numerator and denominator, in lowest terms.
    pub(crate) fn parts(&self) -> (IBig, UBig) {
        match &self.0 {
            Repr::Small(numerator, denominator) => {
                let (n, d) = lowest(*numerator, *denominator);
                (n.into(), d.unsigned_abs().into())
            }
            Repr::Big(x) => x.as_ref().clone().canonicalize().into_parts(),
        }
    }

    pub(crate) fn from_parts(numerator: IBig, denominator: UBig) -> Self {
        Self::from_relaxed(Relaxed::from_parts(numerator, denominator))
    }

    pub(super) fn from_relaxed(x: Relaxed) -> Self {
        match (i64::try_from(x.numerator()), i64::try_from(x.denominator())) {
            (Ok(numerator), Ok(denominator)) => Self(Repr::Small(numerator, denominator)),
            _ => Self(Repr::Big(Box::new(x))),
        }
    }

    /// A quotient of two numbers of twice the small size; the denominator is positive.
    pub(super) fn from_words(numerator: i128, denominator: i128) -> Self {
        if let Some(number) = small(numerator, denominator) {
            return number;
        }
        // It divides the denominator, so that it fits.
        let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs()).cast_signed();
        let (numerator, denominator) = (numerator / divisor, denominator / divisor);
        small(numerator, denominator).unwrap_or_else(|| {
            Self::from_parts(numerator.into(), denominator.unsigned_abs().into())
        })
    }

    pub(super) fn relaxed(&self) -> Cow<'_, Relaxed> {
        match &self.0 {
            Repr::Small(numerator, denominator) => Cow::Owned(Relaxed::from_parts(
                (*numerator).into(),
                denominator.unsigned_abs().into(),
            )),
            Repr::Big(x) => Cow::Borrowed(x),
        }
    }
}

fn small(numerator: i128, denominator: i128) -> Option<Rational> {
    Some(Rational(Repr::Small(
        numerator.try_into().ok()?,
        denominator.try_into().ok()?,
    )))
}

/// The leading 63 bits of a whole number above 0, and the exponent of the first.
fn leading(x: &UBig) -> (u64, i64) {
    use dashu_int::ops::BitTest;
    let size = x.bit_len();
    let top = if size > 63 {
        x >> (size - 63)
    } else {
        x << (63 - size)
    };
    // So many bits fit.
    (
        u64::try_from(&top).unwrap_or(u64::MAX >> 1),
        size as i64 - 1,
    )
}

/// Numerator and denominator without their common divisor.
fn lowest(numerator: i64, denominator: i64) -> (i64, i64) {
    let divisor = gcd(
        numerator.unsigned_abs().into(),
        denominator.unsigned_abs().into(),
    ) as i64;
    (numerator / divisor, denominator / divisor)
}

/// The greatest common divisor, by Stein's algorithm; not both are zero.
fn gcd(mut a: u128, mut b: u128) -> u128 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        (a, b) = (a.min(b), a.abs_diff(b));
    }
    a << twos
}

impl From<i64> for Rational {
    fn from(value: i64) -> Self {
        Self(Repr::Small(value, 1))
    }
}

/// `p/q` in lowest terms, or `p` where it is whole.
impl fmt::Display for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (numerator, denominator) = self.parts();
        if denominator == UBig::ONE {
            write!(f, "{numerator}")
        } else {
            write!(f, "{numerator}/{denominator}")
        }
    }
}

impl fmt::Debug for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
