//! States: the figure has grown by so many 倍 of the base, and nothing else.
//! Formula: `b/a − 1`.
//! Consistent: 254件 to 6613件, 25倍. Inconsistent: 207亿元 to 2630亿元, 12.7倍.

use crate::error::Fault;
use crate::figure::Dimension;

use super::{Call, Derived, Kind, PLAIN};

/// 增加倍数
pub const KIND: Kind = Kind {
    code: "increase",
    name: "increase",
    chinese: "增加倍数",
    arguments: "(a, b)",
    arity: (2, 2),
    derive,
    ..PLAIN
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.common_dimension(false)?;
    let ratio = call.quotient(1, 0)?;
    let increase = call.less_one(ratio);
    Ok(Derived::plain(Some(Dimension::Times), increase))
}
