//! Whether printed numbers may stand in a relation, on whole numbers: an index that finds candidates. What is said of a
//! claim is asked of the one evaluation, as everywhere.

use super::number::Number;

/// Decimals that are compared: more are those of a stored quotient, which no sum is made of.
const PLACES: u32 = 9;

/// A number in half units of the last place compared, and half a unit of its own last place in the same.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scaled {
    pub value: i128,
    pub half: i128,
}

impl Scaled {
    /// The number, where it has no more decimals than are compared.
    pub fn of(number: &Number) -> Option<Self> {
        let half = 10_i128.pow(PLACES.checked_sub(number.decimals)?);
        Some(Self {
            value: 2 * i128::from(number.digits) * half,
            half,
        })
    }

    /// The same where all figures of a table are rounded to so many units.
    pub fn grained(self, number: &Number, grain: i64) -> Self {
        match number.decimals {
            0 => Self {
                half: self.half * i128::from(grain),
                ..self
            },
            _ => self,
        }
    }

    /// Adds another.
    pub fn add(&mut self, other: Self) {
        self.value += other.value;
        self.half += other.half;
    }
}

impl Check {
    /// Whether it holds.
    pub fn is_sound(self) -> bool {
        matches!(self, Self::Holds(_) | Self::Exact(_))
    }
}

/// What a check of one line gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// It holds, and so much speaks against chance: 10 for odds of ten to one.
    Holds(i32),
    /// The same, to the last digit.
    Exact(i32),
    /// It does not.
    Fails,
    /// It tells nothing: a figure is missing, or a base is 0.
    Untold,
}

/// The most that one line says: a figure of three digits and a half. More of them are no better evidence, for what is
/// alike by its nature is so in all its digits.
const MOST: i32 = 25;

/// What a quotient must say to say anything: one that would hold for a quarter of all values is no evidence, however many
/// of its kind hold.
const WEAK: i32 = 6;

/// What speaks against chance where a value lies in a range of so much width: about ten times the digits between.
pub(super) fn weight(value: u128, width: u128) -> i32 {
    let digits = |x: u128| x.max(1).ilog2() as i32;
    (3 * (digits(value) - digits(width))).clamp(0, MOST)
}

/// How far the figures of a line lie apart, but for the few that lie furthest: what of it is plausible. Columns of scores
/// from 9 to 10 agree with much.
pub(super) fn spread(figures: impl Iterator<Item = Scaled>) -> u128 {
    let mut values: Vec<i128> = figures.map(|figure| figure.value).collect();
    values.sort_unstable();
    let count = values.len();
    let apart = match count {
        0 | 1 => 0,
        2..8 => (values[count - 1] - values[0]).unsigned_abs(),
        _ => 2 * (values[count * 3 / 4] - values[count / 4]).unsigned_abs(),
    };
    // Totals of 100 are all alike, their parts are not.
    if apart == 0 { u128::MAX } else { apart }
}

/// Whether a total is the sum of so many parts. That it is to the last digit says more than that it may be.
pub(super) fn sum(total: Scaled, parts: Scaled, spread: u128) -> Check {
    let room = total.half + parts.half;
    let plausible = total.value.unsigned_abs().min(spread);
    match (parts.value - total.value).abs() {
        0 => Check::Exact(weight(plausible, 2 * total.half.unsigned_abs())),
        gap if gap <= room => Check::Holds(weight(plausible, 2 * room.unsigned_abs())),
        _ => Check::Fails,
    }
}

/// What a sum would say that holds to the last digit.
pub(super) fn potential(total: Scaled, spread: u128) -> i32 {
    let half = total.half.unsigned_abs();
    weight(total.value.unsigned_abs().min(spread), 2 * half)
}

/// Whether a mean is that of so many parts. That the printed parts give it says more than that they may.
pub(super) fn mean(mean: Scaled, parts: Scaled, count: usize, spread: u128) -> Check {
    let times = |x: i128| x * count as i128;
    let plausible = times(mean.value)
        .unsigned_abs()
        .min(spread.saturating_mul(count as u128));
    let within = |room: i128| weight(plausible, 2 * room.unsigned_abs());
    let (own, room) = (times(mean.half), times(mean.half) + parts.half);
    match (parts.value - times(mean.value)).abs() {
        gap if gap <= own => Check::Exact(within(own)),
        gap if gap <= room => Check::Holds(within(room)),
        _ => Check::Fails,
    }
}

/// How a quotient is printed: what is taken off it, and what it is multiplied with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quotient {
    /// 1 of a growth.
    pub less: i128,
    pub times: i128,
}

impl Quotient {
    /// Whether `claim` is `numerator` / `denominator` as printed so.
    pub fn check(
        self,
        claim: &Number,
        numerator: &Number,
        denominator: &Number,
        spread: u128,
    ) -> Check {
        self.try_check(claim, numerator, denominator, spread)
            .unwrap_or(Check::Untold)
    }

    fn try_check(
        self,
        claim: &Number,
        numerator: &Number,
        denominator: &Number,
        spread: u128,
    ) -> Option<Check> {
        if denominator.digits <= 0 || claim.percent && self.times != 100 {
            return None;
        }
        let (low, high) = bounds(numerator, denominator)?;
        // In half units of the claim's last place.
        let unit = self
            .times
            .checked_mul(2 * 10_i128.checked_pow(claim.decimals)?)?;
        let shown = |(n, d): (i128, i128)| -> Option<(i128, i128)> {
            Some((
                n.checked_sub(self.less.checked_mul(d)?)?
                    .checked_mul(unit)?,
                d,
            ))
        };
        let (low, high) = (shown(low)?, shown(high)?);
        let own = 2 * i128::from(claim.digits);
        let below = low.0 <= low.1.checked_mul(own + 1)?;
        let above = high.0 >= high.1.checked_mul(own - 1)?;
        if !(below && above) {
            return Some(Check::Fails);
        }
        let width = high.0.div_euclid(high.1) - low.0.div_euclid(low.1) + 2;
        let half = Scaled::of(claim)?.half.unsigned_abs();
        let weight = weight(own.unsigned_abs().min(spread / half), width.unsigned_abs());
        Some(Check::Holds(if weight < WEAK { 0 } else { weight }))
    }
}

/// Numerator and denominator.
type Fraction = (i128, i128);

/// The least and the greatest quotient of what two numbers may stand for; the second is above 0.
fn bounds(numerator: &Number, denominator: &Number) -> Option<(Fraction, Fraction)> {
    let power = |a: u32, b: u32| 10_i128.checked_pow(a.saturating_sub(b));
    let up = power(denominator.decimals, numerator.decimals)?;
    let down = power(numerator.decimals, denominator.decimals)?;
    let ends = |number: &Number, by: i128| -> Option<(i128, i128)> {
        let twice = 2 * i128::from(number.digits);
        Some(((twice - 1).checked_mul(by)?, (twice + 1).checked_mul(by)?))
    };
    let ((x_low, x_high), (y_low, y_high)) = (ends(numerator, up)?, ends(denominator, down)?);
    let low = (x_low, if x_low < 0 { y_low } else { y_high });
    let high = (x_high, if x_high < 0 { y_high } else { y_low });
    Some((low, high))
}

/// Whether one digit mistyped explains that a relation does not hold: with another in its place it would.
pub(super) fn is_slip(numbers: &[Number], holds: impl Fn(&[Number]) -> bool) -> bool {
    let mut tried = numbers.to_vec();
    for at in 0..numbers.len() {
        for other in mistyped(&numbers[at]) {
            tried[at] = other;
            if holds(&tried) {
                return true;
            }
        }
        tried[at] = numbers[at];
    }
    false
}

/// Whether one digit mistyped in one of some numbers explains that their sum, each so many times, is off by `gap`.
pub(super) fn is_slip_of_sum<'a>(
    numbers: impl Iterator<Item = (&'a Number, i128)>,
    gap: i128,
    room: i128,
) -> bool {
    let mends = |(number, times): (&Number, i128)| {
        let Some(own) = Scaled::of(number) else {
            return false;
        };
        mistyped(number).any(|other| {
            let other = Scaled::of(&other).unwrap_or(own);
            (gap + times * (other.value - own.value)).abs() <= room
        })
    };
    numbers.into_iter().any(mends)
}

/// A number with each of its digits replaced by each other.
fn mistyped(number: &Number) -> impl Iterator<Item = Number> + '_ {
    let size = number.digits.unsigned_abs();
    let length = size.max(1).ilog10().max(number.decimals) + 1;
    let sign = number.digits.signum();
    (0..length).flat_map(move |at| {
        let place = 10_u64.pow(at);
        let own = size / place % 10;
        (0..10)
            .filter(move |&digit| digit != own)
            .map(move |digit| Number {
                digits: sign * (size - own * place + digit * place) as i64,
                ..*number
            })
    })
}

#[cfg(test)]
mod tests {
    use super::super::number::Marks;
    use super::*;

    fn number(text: &str) -> Number {
        let marks = Marks {
            thousands: ',',
            decimal: '.',
        };
        Number::read(text, marks).unwrap()
    }

    #[test]
    fn a_quotient_holds_within_the_rounding_of_its_figures() {
        let growth = Quotient {
            less: 1,
            times: 100,
        };
        let share = Quotient {
            less: 0,
            times: 100,
        };
        for (shown, claim, numerator, denominator, wanted) in [
            (growth, "12.5", "13.5", "12.0", true),
            (growth, "12.5%", "13.5", "12.0", true),
            (growth, "13.5", "13.5", "12.0", false),
            (growth, "-20.0", "80", "100", true),
            (share, "33.3", "1,000", "3,000", true),
            (share, "34.3", "1,000", "3,000", false),
            (share, "-5.0", "-50.0", "1,000.0", true),
        ] {
            let [claim, numerator, denominator] = [claim, numerator, denominator].map(number);
            let held = matches!(
                shown.check(&claim, &numerator, &denominator, u128::MAX),
                Check::Holds(_)
            );
            assert_eq!(held, wanted, "{claim:?}");
        }
        let none = share.check(&number("5"), &number("1"), &number("0"), u128::MAX);
        assert_eq!(none, Check::Untold);
    }

    #[test]
    fn what_a_line_says_is_what_chance_does_not() {
        // One of a thousand values, in a range of two.
        assert_eq!(weight(1000, 2), 24);
        assert_eq!(weight(5, 6), 0);
    }

    #[test]
    fn a_digit_mistyped_is_found_wherever_it_is() {
        let holds = |n: &[Number]| n[0].digits == n[1].digits + n[2].digits;
        assert!(is_slip(&["42", "10", "22"].map(number), holds));
        assert!(!is_slip(&["99", "10", "22"].map(number), holds));
    }
}
