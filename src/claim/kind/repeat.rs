//! States: the same quantity, printed a second time.
//! Formula: the two intervals meet, as duplicates must in XBRL.
//! Consistent: 1.57万亿元 and 15700亿元. Inconsistent: 1.57万亿元 and 15800亿元.

use crate::error::Fault;

use super::{Call, Derived, Kind, PLAIN};

/// 同一
pub const KIND: Kind = Kind {
    code: "repeat",
    name: "repeat",
    chinese: "同一",
    arguments: "(a)",
    arity: (1, 1),
    whole_formula: true,
    derive,
    ..PLAIN
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    Ok(Derived::plain(call.dimension(0), call.step(0)?))
}
