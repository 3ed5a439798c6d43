//! States: the current figure is so many 倍 of the base, or has grown by so many.
//! Formula: `b/a` (ratio) or `b/a − 1` (increase), as far as the wording licenses it; 番 is ratio only.
//! Consistent: 254件 to 6613件, 25倍 (increase: 25.04). Inconsistent: 254件 to 6613件, 28倍.

use crate::claim::expression::Reading;
use crate::error::Fault;
use crate::figure::Dimension;

use super::{Call, Derived, Kind, PLAIN};

/// 倍数
pub const KIND: Kind =
    Kind { code: "times", name: "times", chinese: "倍数", arguments: "(a, b)", arity: (2, 2), derive, ..PLAIN };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.common_dimension(false)?;
    let ratio = call.quotient(1, 0)?;
    let increase = call.less_one(ratio);
    Ok(Derived::read_as(Dimension::Times, [(Reading::Ratio, ratio), (Reading::Increase, increase)]))
}
