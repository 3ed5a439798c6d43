//! Over how many years a claimed annual growth leads from the base to the current figure.

use crate::number::Rational;

/// Hundredths of a year up to which it is searched: no article tells of growth over more than two centuries.
const MOST: u32 = 20_000;

/// The number of years n with (1 + rate)ⁿ = ratio, in hundredths, to the nearest; `None` where no number leads there, or
/// only one above 200. By exact powers: (1 + rate)^k against ratio^100.
pub fn years_needed(rate: &Rational, ratio: &Rational) -> Option<u32> {
    let factor = &Rational::ONE + rate;
    let above_one = |x: &Rational| *x > Rational::ONE;
    if ratio <= &Rational::ZERO || factor <= Rational::ZERO || *ratio == Rational::ONE {
        return None;
    }
    if above_one(&factor) != above_one(ratio) || factor == Rational::ONE {
        return None;
    }
    let target = ratio.pow(100).ok()?;
    let reached = |k: u32| {
        factor.pow(k).is_ok_and(|power| {
            if above_one(ratio) {
                power <= target
            } else {
                power >= target
            }
        })
    };
    // From a year upward, each time twice as far: the power of two centuries costs as much as all below it.
    let (mut low, mut high) = (0, 100);
    while reached(high) {
        if high == MOST {
            return None;
        }
        (low, high) = (high, MOST.min(2 * high));
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if reached(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    let half_more = factor.pow(2 * low + 1).ok()?;
    let doubled = ratio.pow(200).ok()?;
    let nearer_above = if above_one(ratio) {
        half_more <= doubled
    } else {
        half_more >= doubled
    };
    Some(low + u32::from(nearer_above))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_article_would_need_more_than_nineteen_years() {
        let (rate, ratio) = (Rational::new(163, 1000), Rational::new(54990, 2925));
        assert_eq!(years_needed(&rate, &ratio), Some(1943));
        assert_eq!(
            years_needed(&Rational::new(1, 10), &Rational::new(121, 100)),
            Some(200)
        );
        assert_eq!(
            years_needed(&Rational::new(-1, 2), &Rational::new(1, 4)),
            Some(200)
        );
        assert_eq!(
            years_needed(&Rational::new(-1, 2), &Rational::from(4)),
            None
        );
        // To the nearest hundredth: of 1.1 it is 0.9531 years at 10.52 %, of 1/1.1 at the inverse rate.
        assert_eq!(
            years_needed(&Rational::new(1052, 10_000), &Rational::new(11, 10)),
            Some(95)
        );
        assert_eq!(
            years_needed(&Rational::new(-952, 10_000), &Rational::new(10, 11)),
            Some(95)
        );
        assert_eq!(
            years_needed(&Rational::new(1050, 10_000), &Rational::new(11, 10)),
            Some(95)
        );
        assert_eq!(
            years_needed(&Rational::new(1045, 10_000), &Rational::new(11, 10)),
            Some(96)
        );
        // Nothing grows from or to nothing, nor at a loss of more than all, and what has not changed took no years.
        for (rate, ratio) in [
            ((-1, 2), (-1, 4)),
            ((-2, 1), (1, 4)),
            ((-1, 1), (1, 4)),
            ((-1, 10), (1, 1)),
            ((-1, 2), (0, 1)),
        ] {
            assert_eq!(
                years_needed(
                    &Rational::new(rate.0, rate.1),
                    &Rational::new(ratio.0, ratio.1)
                ),
                None
            );
        }
    }
}
