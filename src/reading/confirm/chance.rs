//! How likely it is that figures agree by chance.

use crate::figure::Figure;
use crate::number::{Interval, Rational};

/// Agreement confirms where chance would bring it about in one of so many cases at most.
const RARE: i64 = 200;

/// Counts below it are met by chance too often to confirm anything.
const FEW: i64 = 10;

/// ln 9, less a little: plausible values lie between a third of a figure and three times it, on a logarithmic scale.
const LOGARITHM_OF_NINE: (i64, u64) = (219, 100);

/// Over which values a figure might have been drawn by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drawn {
    /// From nothing to all of a whole.
    Share,
    /// From a third of it to three times.
    Scale,
}

/// How many sets of figures may be tried before chance would make one of them give the claim, where it is met by what is
/// known within a result; 0 where nothing may.
pub(super) fn tries(claim: &Figure, result: &Interval, drawn: Drawn) -> i64 {
    let Some(width) = width(claim, result) else {
        return 0;
    };
    let amount = claim
        .amount
        .as_ref()
        .and_then(|amount| amount.point.clone());
    let Some(point) = amount.map(|point| point.abs()) else {
        return 0;
    };
    let values = match drawn {
        Drawn::Share => Rational::ONE,
        Drawn::Scale => {
            let (numerator, denominator) = LOGARITHM_OF_NINE;
            &point * &Rational::new(numerator, denominator)
        }
    };
    let most = &values / &(&width * &Rational::new(RARE, 1));
    most.floor().to_i64().unwrap_or(i64::MAX)
}

/// How finely a claim is met: by its own rounding, or that of the result, whichever is coarser. None where either is open-ended,
/// or a count so small that it says nothing.
fn width(claim: &Figure, result: &Interval) -> Option<Rational> {
    let amount = claim.amount.as_ref()?;
    let (own, other) = (amount.interval.width()?, result.width()?);
    let width = if own < other { other } else { own };
    if !width.is_zero() {
        return Some(width);
    }
    let point = amount.point.as_ref()?.abs();
    (point >= Rational::new(FEW, 1)).then(|| last_digit(&point))
}

/// The place of the last digit of a whole number that is none: 6000 may be counted in thousands.
fn last_digit(point: &Rational) -> Rational {
    let (ten, mut place) = (Rational::new(10, 1), Rational::ONE);
    while (point / &(&place * &ten)).is_integer() {
        place = &place * &ten;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Rounding, parse};

    fn allowed(claim: &str, result: &str, drawn: Drawn) -> i64 {
        let read = |text: &str| parse(text, Rounding::Nearest).unwrap();
        let result = read(result).amount.unwrap().interval;
        tries(&read(claim), &result, drawn)
    }

    #[test]
    fn a_share_of_three_digits_may_be_tried_five_times_and_a_rate_of_two_never() {
        // A tenth of a point of a hundred is one in a thousand, and a fifth of that one in two hundred.
        assert_eq!(allowed("44.4%", "44.40%", Drawn::Share), 5);
        // 0.1 / (5.2 × 2.19) is 1 in 114, 0.1 / (37.9 × 2.19) 1 in 830.
        assert_eq!(allowed("5.2%", "5.20%", Drawn::Scale), 0);
        assert_eq!(allowed("37.9%", "37.90%", Drawn::Scale), 4);
        // What is known only within a point is met that coarsely.
        assert_eq!(allowed("44.4%", "44%", Drawn::Share), 0);
        // Whole numbers: 1 / (439 × 2.19), and 6000 as thousands.
        assert_eq!(allowed("439人", "439人", Drawn::Scale), 4);
        assert_eq!(allowed("6000人", "6000人", Drawn::Scale), 0);
        assert_eq!(allowed("9人", "9人", Drawn::Scale), 0);
    }
}
