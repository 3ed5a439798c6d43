//! States: the figure is less, no more, greater, no less than another, or equal to it.
//! Formula: some value of each interval satisfies it (`<= total`: a part is no more than its whole).
//! Consistent: 211.41亿元 at most 597.7亿元. Inconsistent: 35.7% above 40%.

use crate::claim::formula::Relation;
use crate::error::Fault;

use super::{Call, Derived, Kind, PLAIN};

const RELATION: Kind = Kind { code: "relation", arguments: "(x)", arity: (1, 1), whole_formula: true, ..PLAIN };

/// 低于
pub const BELOW: Kind =
    Kind { name: "below", chinese: "低于", derive: |call| derive(call, Relation::Below), ..RELATION };
/// 不超过
pub const AT_MOST: Kind =
    Kind { name: "at_most", chinese: "不超过", derive: |call| derive(call, Relation::AtMost), ..RELATION };
/// 高于
pub const ABOVE: Kind =
    Kind { name: "above", chinese: "高于", derive: |call| derive(call, Relation::Above), ..RELATION };
/// 不低于
pub const AT_LEAST: Kind =
    Kind { name: "at_least", chinese: "不低于", derive: |call| derive(call, Relation::AtLeast), ..RELATION };
/// 等于
pub const EQUALS: Kind =
    Kind { name: "equals", chinese: "等于", derive: |call| derive(call, Relation::Equal), ..RELATION };

fn derive(call: &mut Call<'_>, relation: Relation) -> Result<Derived, Fault> {
    let mut derived = Derived::plain(call.dimension(0), call.step(0)?);
    derived.relation = Some(relation);
    Ok(derived)
}
