//! How many values of the claim's precision would pass: how much a check is worth.

use crate::number::{Interval, Rational};
use crate::recompute::{Comparison, Question};

/// The number of values, printed plainly at the claim's precision, that would be consistent with what was
/// recomputed and is `shown` in the claim's own terms; `None` where there is no bound, and for a relation.
pub fn passing(
    question: &Question<'_>,
    comparison: Comparison,
    recomputed: &Interval,
    shown: &Interval,
) -> Option<u64> {
    if matches!(comparison, Comparison::Relation(_))
        || question.derivation.exactly.is_some()
        || question.amount.place.is_zero()
    {
        return None;
    }
    let place = &question.amount.place;
    let first = edge(&(shown.inf.value()? / place).floor(), 1, |k| {
        !meets(question, comparison, recomputed, k)
    })?;
    let last = edge(&(shown.sup.value()? / place).ceil(), -1, |k| {
        !meets(question, comparison, recomputed, k)
    })?;
    let count = &(&last - &first) + &Rational::ONE;
    Some(
        count
            .to_i64()
            .map_or(u64::MAX, |count| u64::try_from(count).unwrap_or(0)),
    )
}

/// From two places outside the interval inward, the first place that meets it.
fn edge(at: &Rational, inward: i64, fails: impl Fn(&Rational) -> bool) -> Option<Rational> {
    let step = Rational::from(inward);
    let mut place = at - &(&step * &Rational::from(2));
    for _ in 0..6 {
        if !fails(&place) {
            return Some(place);
        }
        place = &place + &step;
    }
    // Nothing at this precision is inside: the count comes out as zero from the other edge.
    Some(place)
}

fn meets(
    question: &Question<'_>,
    comparison: Comparison,
    recomputed: &Interval,
    places: &Rational,
) -> bool {
    let printed = question.amount.unround(&(places * &question.amount.place));
    comparison.holds(&printed, recomputed).unwrap_or(false)
}
