//! States: the parts make a whole.
//! Formula: the sum of the arguments is 100%; the claimed 100% is exact, for a whole is not rounded.
//! Consistent: 4.9%, 38.7% and 56.4%. Inconsistent: 4.9%, 38.7% and 55.4%.

use crate::error::Fault;
use crate::figure::Dimension;
use crate::number::Rational;

use super::{Call, Derived, Kind, MANY, PLAIN};

/// 合计为百
pub const KIND: Kind = Kind {
    code: "complete",
    name: "complete",
    chinese: "合计为百",
    arguments: "(a, b, …)",
    arity: (1, MANY),
    whole_formula: true,
    derive,
    ..PLAIN
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    for argument in 0..call.arguments.len() {
        if let Some(other) = call.dimension(argument).filter(|dimension| *dimension != Dimension::Percent) {
            return Err(super::call::clash(&Dimension::Percent, &other, call.arguments[argument].span.clone()));
        }
    }
    let percent = Some(Dimension::Percent);
    let total = call.total(&percent)?;
    let mut derived = Derived::plain(percent, total);
    derived.exactly = Some(Rational::ONE);
    Ok(derived)
}
