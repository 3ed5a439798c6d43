//! States: the figure has doubled n times (翻n番).
//! Formula: `b/a` meets 2ⁿ, which the words print to within 2.5 %.
//! Consistent: 100亿元 to 401亿元, 翻两番. Inconsistent: 100亿元 to 300亿元, 翻两番.

use crate::error::Fault;
use crate::figure::Dimension;

use super::{Call, Derived, Kind, PLAIN};

/// 翻番
pub const KIND: Kind =
    Kind {
        code: "doublings", name: "doublings", chinese: "翻番", arguments: "(a, b)", arity: (2, 2), derive, ..PLAIN
    };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.common_dimension(false)?;
    let ratio = call.quotient(1, 0)?;
    Ok(Derived::plain(Some(Dimension::Times), ratio))
}
