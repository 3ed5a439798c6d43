//! States: the figure has grown by so many per cent.
//! Formula: `b/a − 1`, in which each figure stands once: `(b − a)/a` as intervals is too wide.
//! Consistent: 12亿元 to 13.5亿元, 12.5%. Inconsistent: 120亿元 to 135亿元, 15%.

use crate::error::Fault;
use crate::figure::Dimension;

use super::{Call, Derived, Kind, PLAIN};

/// 增长率
pub const KIND: Kind =
    Kind { code: "growth", name: "growth", chinese: "增长率", arguments: "(a, b)", arity: (2, 2), derive, ..PLAIN };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.common_dimension(false)?;
    let ratio = call.quotient(1, 0)?;
    let growth = call.less_one(ratio);
    Ok(Derived::plain(Some(Dimension::Percent), growth))
}
