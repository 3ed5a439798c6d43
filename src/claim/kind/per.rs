//! States: so much of one thing for one of another (per head, per hectare).
//! Formula: `a/b`, in a's unit per b's; the claim may leave out the second unit.
//! Consistent: 1500亿元 by 120万人, 12.5万元. Inconsistent: 1500亿元 by 120万人, 15.2万元.

use crate::error::Fault;

use super::{Call, Derived, Kind, PLAIN};

/// 人均
pub const KIND: Kind =
    Kind { code: "per", name: "per", chinese: "人均", arguments: "(a, b)", arity: (2, 2), derive, ..PLAIN };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let quotient = call.quotient(0, 1)?;
    let dimension = crate::claim::dimension::quotient(&call.dimension(0), &call.dimension(1));
    Ok(Derived::plain(dimension, quotient))
}
