//! States: the figures are so much on average.
//! Formula: the sum of the arguments divided by their number.
//! Consistent: 3.2%, 4.1% and 5.0%, 4.1%. Inconsistent: 3.2%, 4.1% and 5.0%, 4.3%.

use crate::claim::expression::Step;
use crate::error::Fault;
use crate::number::Rational;

use super::{Call, Derived, Kind, MANY, PLAIN};

/// 平均
pub const KIND: Kind =
    Kind { code: "mean", name: "mean", chinese: "平均", arguments: "(a, b, …)", arity: (1, MANY), derive, ..PLAIN };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let dimension = call.common_dimension(false)?;
    let total = call.total(&dimension)?;
    let number = call.constant(Rational::from(call.arguments.len() as i64));
    let mean = call.push(Step::Divide(total, number), dimension.clone());
    Ok(Derived::plain(dimension, mean))
}
