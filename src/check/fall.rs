//! Whether a claim says that more is lost than there was: 下降2倍.

use crate::book::Claim;
use crate::figure::{Dimension, Figure, Growth};
use crate::number::Rational;

/// Whether a figure in 倍, printed in the words of a claim, is a fall by the whole or more.
pub(super) fn loses_the_whole(claim: &Claim, figure: &Figure) -> bool {
    let point = figure
        .amount
        .as_ref()
        .and_then(|amount| amount.point.as_ref());
    let whole = point.is_some_and(|point| point.abs() >= Rational::ONE);
    claim.wording.direction == Some(Growth::Down)
        && whole
        && figure.unit.dimension == Dimension::Times
}
