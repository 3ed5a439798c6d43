//! Numbers as a workbook stores them and as its cells display them, exactly: no float on the way.

use crate::number::{Direction, Rational};

/// Longest number in characters: 17 digits with sign, point and exponent, and as much again.
const LONGEST: usize = 48;
/// Largest exponent of ten; doubles go to 308.
const EXPONENTS: std::ops::RangeInclusive<i32> = -400..=400;
/// As many digits as a spreadsheet displays.
const DIGITS: i32 = 15;
/// As many digits as it displays of a number without a format, with its point.
const GENERAL: i32 = 11;

/// The number that is stored; none if it is no number.
pub(in crate::input::table::xlsx) fn parse(stored: &str) -> Option<Rational> {
    let text = stored.trim();
    if text.len() > LONGEST {
        return None;
    }
    let (mantissa, exponent) = text.split_once(['E', 'e']).unwrap_or((text, "0"));
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let exponent: i32 = exponent.parse().ok()?;
    let digits = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = format!("{whole}{part}");
    if !EXPONENTS.contains(&exponent) {
        return None;
    }
    let x = &Rational::from_digits(&digits)? * &Rational::ten_to(exponent - part.len() as i32);
    Some(if mantissa.starts_with('-') { -&x } else { x })
}

/// The number as far as a spreadsheet displays it: 0.1 + 0.2 is 0.3.
pub(super) fn displayed(x: &Rational) -> Rational {
    if x.is_zero() {
        return x.clone();
    }
    let last = Rational::ten_to(x.magnitude() - DIGITS + 1);
    x.round_to(&last, Direction::Nearest)
}

/// All digits of a number.
pub(in crate::input::table::xlsx) fn in_full(x: &Rational) -> String {
    let x = displayed(x);
    let places = (DIGITS - 1 - x.magnitude()).max(0) as u32;
    without_zeros(&x.to_places(places)).to_owned()
}

/// A number without a format; none where it is displayed with an exponent, which hides digits.
pub(super) fn general(x: &Rational) -> Option<String> {
    let x = displayed(x);
    let whole = x.magnitude().max(0) + 1;
    if whole > GENERAL {
        return None;
    }
    let text = x.to_places((GENERAL - 1 - whole).max(0) as u32);
    let shown = without_zeros(&text).to_owned();
    let hidden = x.magnitude() < -4 && shown != in_full(&x);
    (!hidden).then_some(shown)
}

fn without_zeros(digits: &str) -> &str {
    if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.')
    } else {
        digits
    }
}

/// A text with a minus before it, unless it displays nothing but zeros.
pub(super) fn signed(text: String) -> String {
    let zero = !text.contains(|c: char| matches!(c, '1'..='9'));
    if zero { text } else { format!("-{text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_their_exponents_and_printed_in_full() {
        for (stored, wanted) in [
            ("207", Some("207")),
            ("-0.5", Some("-0.5")),
            ("1.57E+12", Some("1570000000000")),
            ("1.2345678e-5", Some("0.000012345678")),
            ("0.30000000000000004", Some("0.3")),
            ("1E300", Some(&format!("1{}", "0".repeat(300)))),
            ("0", Some("0")),
            ("1E500", None),
            ("1E99999999999", None),
            ("INF", None),
            ("", None),
            ("-", None),
            ("1.2.3", None),
            ("٣", None),
        ] {
            assert_eq!(
                parse(stored).map(|x| in_full(&x)).as_deref(),
                wanted,
                "{stored}"
            );
        }
    }
}
