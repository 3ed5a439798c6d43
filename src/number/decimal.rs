//! Exact numbers as decimal digits: the only way out, always with a stated direction of rounding.

use super::Rational;

/// Digits that a reported bound has at most.
pub const SIGNIFICANT_DIGITS: u32 = 12;

/// Decimal exponents beyond which a number is written with `e`.
const PLAIN_EXPONENTS: std::ops::RangeInclusive<i32> = -9..=30;

/// Where a number goes that has more digits than are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards minus infinity: for a lower bound.
    Down,
    /// Towards plus infinity: for an upper bound.
    Up,
    /// To the nearest, a half away from zero: for a value.
    Nearest,
}

impl Rational {
    /// The nearest multiple of `unit` in the direction `rounding`.
    ///
    /// ```
    /// use statverify::number::{Rational, Direction};
    /// let tenth = Rational::new(1, 10);
    /// let x = Rational::new(1234, 100);
    /// assert_eq!(x.round_to(&tenth, Direction::Up), Rational::new(124, 10));
    /// ```
    pub fn round_to(&self, unit: &Self, rounding: Direction) -> Self {
        let steps = self / unit;
        let whole = match rounding {
            Direction::Down => steps.floor(),
            Direction::Up => steps.ceil(),
            Direction::Nearest => steps.round(),
        };
        &whole * unit
    }

    /// The decimal exponent of the first digit: 2 for 207, −2 for 0.05; 0 for zero.
    pub fn magnitude(&self) -> i32 {
        if self.is_zero() {
            return 0;
        }
        let (numerator, denominator) = self.abs().parts();
        let digits = |text: String| i32::try_from(text.len()).unwrap_or(i32::MAX);
        let guess = digits(numerator.to_string()) - digits(denominator.to_string());
        if self.abs() < Self::ten_to(guess) { guess - 1 } else { guess }
    }

    /// At most `digits` significant digits as a JSON number, rounded as said.
    ///
    /// ```
    /// use statverify::number::{Rational, Direction};
    /// let x = Rational::new(2630, 207);
    /// assert_eq!(x.to_significant(12, Direction::Nearest), "12.7053140097");
    /// assert_eq!(Rational::from(20_700_000_000).to_significant(12, Direction::Down), "20700000000");
    /// ```
    pub fn to_significant(&self, digits: u32, rounding: Direction) -> String {
        let last_place = self.magnitude() - digits as i32 + 1;
        let rounded = self.round_to(&Self::ten_to(last_place), rounding);
        let exponent = rounded.magnitude();
        if PLAIN_EXPONENTS.contains(&exponent) {
            return rounded.to_decimal();
        }
        let mantissa = &rounded * &Self::ten_to(-exponent);
        format!("{}e{exponent}", mantissa.to_decimal())
    }

    /// All digits of a number whose decimal expansion ends; else 40 places.
    pub fn to_decimal(&self) -> String {
        let mut places = 0;
        let mut scaled = self.clone();
        let ten = Self::from(10);
        while !scaled.is_integer() && places < 40 {
            scaled = &scaled * &ten;
            places += 1;
        }
        self.to_places(places)
    }

    /// The number with just `places` digits after the point, to the nearest.
    ///
    /// ```
    /// use statverify::number::Rational;
    /// assert_eq!(Rational::new(158, 10).to_places(2), "15.80");
    /// assert_eq!(Rational::new(-1, 20).to_places(1), "-0.1");
    /// ```
    pub fn to_places(&self, places: u32) -> String {
        let scaled = (&self.abs() * &Self::ten_to(places as i32)).round();
        let mut digits = scaled.to_string();
        let wanted = places as usize + 1;
        if digits.len() < wanted {
            digits.insert_str(0, &"0".repeat(wanted - digits.len()));
        }
        if places > 0 {
            digits.insert(digits.len() - places as usize, '.');
        }
        if self.is_negative() && !scaled.is_zero() { format!("-{digits}") } else { digits }
    }
}
