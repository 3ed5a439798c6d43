//! Exact numbers as decimal digits: the only way out, always with a stated direction of rounding.

use super::Rational;
use super::rational::Repr;

/// Digits that a reported bound has at most.
pub const SIGNIFICANT_DIGITS: u32 = 12;

/// Decimal exponents beyond which a number is written with `e`: digits that no person counts any more.
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
        &(self / unit).to_whole(rounding) * unit
    }

    fn to_whole(&self, rounding: Direction) -> Self {
        match rounding {
            Direction::Down => self.floor(),
            Direction::Up => self.ceil(),
            Direction::Nearest => self.round(),
        }
    }

    /// The decimal exponent of the first digit: 2 for 207, −2 for 0.05; 0 for zero.
    pub fn magnitude(&self) -> i32 {
        if self.is_zero() {
            return 0;
        }
        let mut exponent = self.rough_magnitude();
        while self.abs() < Self::ten_to(exponent) {
            exponent -= 1;
        }
        exponent
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
        let whole = self.whole_steps(-last_place, rounding);
        let digits = whole.abs().to_string();
        let exponent = if whole.is_zero() {
            0
        } else {
            digits.len() as i32 - 1 + last_place
        };
        let sign = if whole.is_negative() { "-" } else { "" };
        if PLAIN_EXPONENTS.contains(&exponent) {
            return format!("{sign}{}", plain(&digits, last_place));
        }
        format!(
            "{sign}{}e{exponent}",
            plain(&digits, 1 - digits.len() as i32)
        )
    }

    /// The number times 10 to the power `exponent`, as it goes to a whole number.
    fn whole_steps(&self, exponent: i32, rounding: Direction) -> Self {
        match self.0 {
            // 63 bits and 18 decimal digits fit 128 bits.
            Repr::Small(numerator, denominator) if (-18..=18).contains(&exponent) => {
                let power = 10i128.pow(exponent.unsigned_abs());
                let (above, below) = if exponent < 0 { (1, power) } else { (power, 1) };
                let numerator = i128::from(numerator) * above;
                let denominator = i128::from(denominator) * below;
                Self::from_words(rounded_quotient(numerator, denominator, rounding), 1)
            }
            _ => (self * &Self::ten_to(exponent)).to_whole(rounding),
        }
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
        if self.is_negative() && !scaled.is_zero() {
            format!("-{digits}")
        } else {
            digits
        }
    }
}

/// The quotient as a whole number; a half goes away from zero.
fn rounded_quotient(numerator: i128, denominator: i128, rounding: Direction) -> i128 {
    let down = numerator.div_euclid(denominator);
    let rest = numerator.rem_euclid(denominator);
    let up = match rounding {
        Direction::Down => false,
        Direction::Up => rest > 0,
        Direction::Nearest if numerator < 0 => rest > denominator - rest,
        Direction::Nearest => rest >= denominator - rest,
    };
    down + i128::from(up)
}

/// Digits of which the last has the weight 10^`last_place`, written with a point and no needless zero.
fn plain(digits: &str, last_place: i32) -> String {
    if digits == "0" {
        return digits.into();
    }
    if last_place >= 0 {
        return format!("{digits}{}", "0".repeat(last_place as usize));
    }
    let places = last_place.unsigned_abs() as usize;
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, part) = padded.split_at(padded.len() - places);
    let part = part.trim_end_matches('0');
    if part.is_empty() {
        whole.to_string()
    } else {
        format!("{whole}.{part}")
    }
}
