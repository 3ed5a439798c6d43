//! The median of sets of values.
//!
//! It never falls where one of its operands rises, so that its lower end is the median of their lower ends, and its
//! upper end that of their upper ends.

use std::cmp::Ordering;

use super::{End, Interval, Rational};

impl Interval {
    /// All medians of a value of each, of an even number of them the mean of the two in the middle.
    ///
    /// # Panics
    /// Where there is none to take it of.
    pub fn median<'a>(all: impl IntoIterator<Item = &'a Self>) -> Self {
        let (mut lower, mut upper): (Vec<_>, Vec<_>) = all
            .into_iter()
            .map(|one| (one.inf.clone(), one.sup.clone()))
            .unzip();
        lower.sort_by(|a, b| order(a, b, Ordering::Less));
        upper.sort_by(|a, b| order(a, b, Ordering::Greater));
        let ranked = |at: usize| Self::new(lower[at].clone(), upper[at].clone());
        let middle = lower.len() / 2;
        if lower.len() % 2 == 1 {
            return ranked(middle);
        }
        let both = ranked(middle - 1).add(&ranked(middle));
        both.scale(&Rational::new(1, 2))
    }
}

/// The order of two ends of the side `outward`: an end that is missing lies beyond all others, and one that is itself
/// excluded further in than one of the same value that is not.
fn order(a: &End, b: &End, outward: Ordering) -> Ordering {
    let further = |is: bool| if is { outward } else { outward.reverse() };
    match (a.value(), b.value()) {
        (Some(x), Some(y)) if x != y => x.cmp(y),
        (x, y) if x.is_some() != y.is_some() => further(x.is_none()),
        _ if a.is_closed() != b.is_closed() => further(a.is_closed()),
        _ => Ordering::Equal,
    }
}
