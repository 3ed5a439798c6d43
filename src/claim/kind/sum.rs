//! States: the parts add up to so much.
//! Formula: the sum of the arguments (XBRL Calculations 1.1 with weights 1).
//! Consistent: 23.97万亿元 and 18.1万亿元, 42.07万亿元. Inconsistent: 23.97万亿元 and 18.1万亿元, 42.7万亿元.

use crate::error::Fault;

use super::{Call, Derived, Kind, MANY, PLAIN};

/// 合计
pub const KIND: Kind =
    Kind { code: "sum", name: "sum", chinese: "合计", arguments: "(a, b, …)", arity: (1, MANY), derive, ..PLAIN };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let dimension = call.common_dimension(true)?;
    let total = call.total(&dimension)?;
    Ok(Derived::plain(dimension, total))
}
