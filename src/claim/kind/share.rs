//! States: the part is so many per cent of the whole.
//! Formula: `part/whole`.
//! Consistent: 211.41亿元 of 597.7亿元, 35.4%. Inconsistent: 211.41亿元 of 597.7亿元, 34.5%.

use crate::error::Fault;
use crate::figure::Dimension;

use super::{Call, Derived, Kind, PLAIN};

/// 占比
pub const KIND: Kind =
    Kind {
        code: "share", name: "share", chinese: "占比", arguments: "(part, whole)", arity: (2, 2), derive, ..PLAIN
    };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.common_dimension(true)?;
    let share = call.quotient(0, 1)?;
    Ok(Derived::plain(Some(Dimension::Percent), share))
}
