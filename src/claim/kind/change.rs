//! States: the figure has risen or fallen by so much.
//! Formula: `b − a`; of two percentages it is percentage points.
//! Consistent: 4318亿元 to 5955亿元, 1637亿元. Inconsistent: 4318亿元 to 5955亿元, 1673亿元.

use crate::claim::dimension;
use crate::claim::expression::Step;
use crate::error::Fault;

use super::{Call, Derived, Kind, PLAIN};

/// 增减
pub const KIND: Kind =
    Kind { code: "change", name: "change", chinese: "增减", arguments: "(a, b)", arity: (2, 2), derive, ..PLAIN };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let common = call.common_dimension(false)?;
    let dimension = dimension::difference(&common, &common).flatten();
    let (a, b) = (call.step(0)?, call.step(1)?);
    let difference = call.push(Step::Subtract(b, a), dimension.clone());
    Ok(Derived::plain(dimension, difference))
}
