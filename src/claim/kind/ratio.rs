//! States: the current figure is so many 倍 of the base, and nothing else.
//! Formula: `b/a`.
//! Consistent: 207亿元 to 2630亿元, 12.7倍. Inconsistent: 254件 to 6613件, 25倍.

use crate::error::Fault;
use crate::figure::Dimension;

use super::{Call, Derived, Kind, PLAIN};

/// 比值
pub const KIND: Kind =
    Kind { code: "ratio", name: "ratio", chinese: "比值", arguments: "(a, b)", arity: (2, 2), derive, ..PLAIN };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.common_dimension(false)?;
    let ratio = call.quotient(1, 0)?;
    Ok(Derived::plain(Some(Dimension::Times), ratio))
}
