//! How many values of the claim's precision would pass: how much a check is worth.

use crate::number::{Interval, Rational};

use super::compare::Comparison;
use super::judge::Subject;

/// The number of values, printed plainly at the claim's precision, that would be consistent with what was
/// recomputed; `None` where there is no bound, and for a relation.
pub fn passing(
    subject: &Subject<'_>,
    comparison: Comparison,
    recomputed: &Interval,
) -> Option<u64> {
    if matches!(comparison, Comparison::Relation(_))
        || subject.derivation.exactly.is_some()
        || subject.amount.place.is_zero()
    {
        return None;
    }
    let shown = comparison.shown(recomputed);
    let place = &subject.amount.place;
    let first = edge(&(shown.inf.value()? / place).floor(), 1, |k| {
        !meets(subject, comparison, recomputed, k)
    })?;
    let last = edge(&(shown.sup.value()? / place).ceil(), -1, |k| {
        !meets(subject, comparison, recomputed, k)
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
    subject: &Subject<'_>,
    comparison: Comparison,
    recomputed: &Interval,
    places: &Rational,
) -> bool {
    let printed = subject.amount.unround(&(places * &subject.amount.place));
    comparison.holds(&printed, recomputed).unwrap_or(false)
}
