//! States: a percentage has moved by so many percentage points.
//! Formula: `b − a`, of two percentages.
//! Consistent: 30.2% to 35.7%, 5.5个百分点. Inconsistent: 30.2% to 35.7%, 5.5%.

use crate::claim::expression::Step;
use crate::error::Fault;
use crate::figure::Dimension;

use super::{Call, Derived, Kind, PLAIN};

/// 百分点
pub const KIND: Kind =
    Kind { code: "points", name: "points", chinese: "百分点", arguments: "(a, b)", arity: (2, 2), derive, ..PLAIN };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    for argument in 0..2 {
        if let Some(other) = call.dimension(argument).filter(|dimension| *dimension != Dimension::Percent) {
            return Err(super::call::clash(&Dimension::Percent, &other, call.arguments[argument].span.clone()));
        }
    }
    let (a, b) = (call.step(0)?, call.step(1)?);
    let difference = call.push(Step::Subtract(b, a), Some(Dimension::Points));
    Ok(Derived::plain(Some(Dimension::Points), difference))
}
