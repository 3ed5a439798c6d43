//! Whether a claim says that as much is lost as there was, or more: 减少一倍, 下降2倍.

use crate::book::Claim;
use crate::figure::{Amount, Dimension, Figure, Growth};
use crate::number::Rational;

/// Whether a figure in 倍, printed for that of a claim of decrease, is a fall by the whole or more.
pub fn loses_the_whole(claim: &Claim, figure: &Figure) -> bool {
    let number = |figure: &Figure| figure.amount.as_ref().and_then(number);
    let falls = || {
        let claimed = claim.figure.as_deref().and_then(number);
        claim.wording.direction == Some(Growth::Down)
            && claimed.is_some_and(|claimed| claimed.is_negative())
    };
    figure.unit.dimension == Dimension::Times
        && number(figure).is_some_and(|number| number.abs() >= Rational::ONE)
        && falls()
}

/// The number as printed; of a range the one in its middle.
fn number(amount: &Amount) -> Option<Rational> {
    amount.point.clone().or_else(|| {
        let (low, high) = (amount.interval.inf.value()?, amount.interval.sup.value()?);
        Some(&(low + high) * &Rational::new(1, 2))
    })
}
