//! The project's own exact number type.

use std::fmt;
use std::ops::{Add, Div, Mul, Neg, Sub};

use dashu_int::{IBig, UBig};
use dashu_ratio::Relaxed;

/// Most bits that the numerator or the denominator of an intermediate result may have.
///
/// A figure has 60 digits at most (some 230 bits with its magnitude) and an exponent is at most 1000, so that every
/// single power of one fits; only nested powers and products without end do not.
const MAX_BITS: usize = 1 << 20;

/// An exact rational number of any size.
///
/// A newtype, so that foreign traits (approx) can be implemented for it and a faster representation
/// may go inside without touching a caller.
///
/// ```
/// use statverify::number::Rational;
/// let third = Rational::new(1, 3);
/// assert_eq!(&third * &Rational::from(3), Rational::from(1));
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rational(Relaxed);

/// A result with more digits than any honest claim needs; stops `9^9^9` before it fills the memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl Rational {
    /// Zero.
    pub const ZERO: Self = Self(Relaxed::ZERO);
    /// One.
    pub const ONE: Self = Self(Relaxed::ONE);

    /// The quotient of two whole numbers.
    ///
    /// # Panics
    /// If `denominator` is zero.
    pub fn new(numerator: i64, denominator: u64) -> Self {
        Self(Relaxed::from_parts(numerator.into(), denominator.into()))
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
        let whole = UBig::from_str_radix(digits, 10).ok()?;
        Some(Self(Relaxed::from(IBig::from(whole))))
    }

    /// Ten to the power `exponent`, which may be negative: the weight of a decimal place.
    ///
    /// ```
    /// use statverify::number::Rational;
    /// assert_eq!(Rational::ten_to(-2), Rational::new(1, 100));
    /// ```
    pub fn ten_to(exponent: i32) -> Self {
        let power = UBig::from(10u8).pow(exponent.unsigned_abs() as usize);
        let whole = Self(Relaxed::from(IBig::from(power)));
        if exponent < 0 { whole.recip() } else { whole }
    }

    /// The whole-number power.
    ///
    /// # Errors
    /// [`TooLarge`] where the result would have more than 2²⁰ bits.
    pub fn pow(&self, exponent: u32) -> Result<Self, TooLarge> {
        if self.bits().saturating_mul(exponent as usize) > MAX_BITS {
            return Err(TooLarge);
        }
        Ok(Self(self.0.pow(exponent as isize)))
    }

    /// The same number, or an error where it has grown past all use.
    ///
    /// # Errors
    /// [`TooLarge`] where numerator or denominator has more than 2²⁰ bits.
    pub fn bounded(self) -> Result<Self, TooLarge> {
        if self.bits() > MAX_BITS { Err(TooLarge) } else { Ok(self) }
    }

    fn bits(&self) -> usize {
        use dashu_int::ops::BitTest;
        self.0.numerator().bit_len().max(self.0.denominator().bit_len())
    }

    /// One divided by this number.
    ///
    /// # Panics
    /// If the number is zero.
    pub fn recip(&self) -> Self {
        Self(Relaxed::ONE / self.0.clone())
    }

    /// The greatest whole number that is not greater.
    pub fn floor(&self) -> Self {
        Self(Relaxed::from(self.0.floor()))
    }

    /// The least whole number that is not less.
    pub fn ceil(&self) -> Self {
        Self(Relaxed::from(self.0.ceil()))
    }

    /// The nearest whole number; a half goes away from zero, as newsrooms round.
    pub fn round(&self) -> Self {
        let half = Self::new(1, 2);
        if self.is_negative() { (self - &half).ceil() } else { (self + &half).floor() }
    }

    /// The distance from zero.
    pub fn abs(&self) -> Self {
        if self.is_negative() { -self } else { self.clone() }
    }

    /// Whether the number is less than zero.
    pub fn is_negative(&self) -> bool {
        *self < Self::ZERO
    }

    /// Whether the number is zero.
    pub fn is_zero(&self) -> bool {
        *self == Self::ZERO
    }

    /// Whether the number is whole.
    pub fn is_integer(&self) -> bool {
        self.0.clone().canonicalize().is_int()
    }

    /// The number as a machine integer, where it is one.
    pub fn to_i64(&self) -> Option<i64> {
        let reduced = self.0.clone().canonicalize();
        if reduced.is_int() { i64::try_from(reduced.numerator()).ok() } else { None }
    }

    /// Numerator and denominator, in lowest terms.
    pub(crate) fn parts(&self) -> (IBig, UBig) {
        self.0.clone().canonicalize().into_parts()
    }

    pub(crate) fn from_parts(numerator: IBig, denominator: UBig) -> Self {
        Self(Relaxed::from_parts(numerator, denominator))
    }
}

impl From<i64> for Rational {
    fn from(value: i64) -> Self {
        Self(Relaxed::from(IBig::from(value)))
    }
}

/// `p/q` in lowest terms, or `p` where it is whole.
impl fmt::Display for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (numerator, denominator) = self.parts();
        if denominator == UBig::ONE { write!(f, "{numerator}") } else { write!(f, "{numerator}/{denominator}") }
    }
}

impl fmt::Debug for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Neg for &Rational {
    type Output = Rational;
    fn neg(self) -> Rational {
        Rational(-self.0.clone())
    }
}

impl Add for &Rational {
    type Output = Rational;
    fn add(self, other: Self) -> Rational {
        Rational(&self.0 + &other.0)
    }
}

impl Sub for &Rational {
    type Output = Rational;
    fn sub(self, other: Self) -> Rational {
        Rational(&self.0 - &other.0)
    }
}

impl Mul for &Rational {
    type Output = Rational;
    fn mul(self, other: Self) -> Rational {
        Rational(&self.0 * &other.0)
    }
}

impl Div for &Rational {
    type Output = Rational;
    fn div(self, other: Self) -> Rational {
        Rational(&self.0 / &other.0)
    }
}
