//! Whether an inconsistent claim is grossly so.

use crate::book::Relation;
use crate::number::{End, Interval, Rational};
use crate::recompute::{Comparison, Question};

use super::finding::Recomputed;

/// The wrong sign or direction, or off by a factor of two or more.
pub fn is_gross(
    question: &Question<'_>,
    comparison: Comparison,
    recomputed: Option<&Recomputed>,
) -> bool {
    let strict = matches!(
        comparison,
        Comparison::Relation(Relation::Below | Relation::Above)
    );
    let recomputed = recomputed.and_then(|recomputed| {
        recomputed
            .value
            .clone()
            .or_else(|| middle(&recomputed.interval))
    });
    let claimed = question
        .amount
        .point
        .clone()
        .or_else(|| middle(&question.claimed));
    let off = matches!((claimed, recomputed), (Some(x), Some(y)) if is_far(&x, &y));
    (strict || off) && !question.derivation.points_for_percent
}

fn middle(interval: &Interval) -> Option<Rational> {
    match (&interval.inf, &interval.sup) {
        (End::Unbounded, end) | (end, End::Unbounded) => end.value().cloned(),
        (low, high) => Some(&(low.value()? + high.value()?) * &Rational::new(1, 2)),
    }
}

/// Opposite signs, or a factor of two or more.
fn is_far(x: &Rational, y: &Rational) -> bool {
    let two = Rational::from(2);
    let (small, large) = if x.abs() < y.abs() {
        (x.abs(), y.abs())
    } else {
        (y.abs(), x.abs())
    };
    (x * y).is_negative() || (large >= &small * &two && !large.is_zero())
}
