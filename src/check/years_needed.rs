//! Over how many years a claimed annual growth leads from the base to the current figure.

use crate::number::{Logarithm, Rational};

/// Hundredths of a year below which it counts: no article tells of growth over more than two centuries.
const MOST: u32 = 20_000;

/// The number of years n with (1 + rate)ⁿ = ratio^power, in hundredths, to the nearest; `None` where no number leads there,
/// or only one of 200 or more, or where it lies too close to half a hundredth to be told.
pub fn years_needed(rate: &Rational, ratio: &Rational, power: u32) -> Option<u32> {
    let factor = &Rational::ONE + rate;
    // Nothing leads there where one rises and the other falls, or stands.
    let turn = |x: &Rational| x.cmp(&Rational::ONE);
    if turn(&factor) != turn(ratio) {
        return None;
    }
    let needed = Logarithm::of(ratio)?.times(power).times(100);
    let hundredths = needed.nearest_quotient(Logarithm::of(&factor)?)?;
    u32::try_from(hundredths).ok().filter(|years| *years < MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_article_would_need_more_than_nineteen_years() {
        let (rate, ratio) = (Rational::new(163, 1000), Rational::new(54990, 2925));
        assert_eq!(years_needed(&rate, &ratio, 1), Some(1943));
        assert_eq!(
            years_needed(&Rational::new(1, 10), &Rational::new(121, 100), 1),
            Some(200)
        );
        assert_eq!(
            years_needed(&Rational::new(-1, 2), &Rational::new(1, 4), 1),
            Some(200)
        );
        assert_eq!(
            years_needed(&Rational::new(-1, 2), &Rational::from(4), 1),
            None
        );
        // To the nearest hundredth: of 1.1 it is 0.9531 years at 10.52 %, of 1/1.1 at the inverse rate.
        assert_eq!(
            years_needed(&Rational::new(1052, 10_000), &Rational::new(11, 10), 1),
            Some(95)
        );
        assert_eq!(
            years_needed(&Rational::new(-952, 10_000), &Rational::new(10, 11), 1),
            Some(95)
        );
        assert_eq!(
            years_needed(&Rational::new(1050, 10_000), &Rational::new(11, 10), 1),
            Some(95)
        );
        assert_eq!(
            years_needed(&Rational::new(1045, 10_000), &Rational::new(11, 10), 1),
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
                    &Rational::new(ratio.0, ratio.1),
                    1
                ),
                None
            );
        }
    }
}
