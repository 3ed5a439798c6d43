//! A figure compared with another: below, at most, above, at least, equal.

use crate::book::formula::Relation;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind, PLAIN};

const PAGE: Page = Page {
    states: (
        "一个数比另一个小、不比它大、比它大、不比它小，或与它相等。用来核验“比原来高”“部分不超过总体”这样不带倍数的说法。",
        "A figure is below another, at most that, above it, at least that, or equal to it. It checks what an article says without a number: that a share has risen, that a part is no more than its whole.",
    ),
    formula: Some((
        "所称值 < x、<= x、> x、>= x 或 = x；两个区间里各有一个值满足即可。",
        "the claimed figure < x, <= x, > x, >= x or = x; it is enough that a value of each interval satisfies it.",
    )),
    examples: &[
        Example::claim("211.41亿元", "at_most(597.7亿元)").gives("consistent printed"),
        Example::claim("35.7%", "above(40%)").gives("inconsistent gross"),
    ],
    remedy: (
        "核对两个数和方向：“高于”还是“低于”。部分大于总体时，总有一个数或口径错了。",
        "Check both figures and the direction. Where a part is more than its whole, one of the figures or its definition is wrong.",
    ),
};

const RELATION: Kind = Kind {
    code: "relation",
    arguments: "(x)",
    arity: (1, 1),
    counts: true,
    whole_formula: true,
    page: PAGE,
    ..PLAIN
};

/// 低于
pub const BELOW: Kind = Kind {
    name: "below",
    chinese: "低于",
    relation: Some(Relation::Below),
    derive: |call| derive(call, Relation::Below),
    ..RELATION
};
/// 不超过
pub const AT_MOST: Kind = Kind {
    name: "at_most",
    chinese: "不超过",
    relation: Some(Relation::AtMost),
    derive: |call| derive(call, Relation::AtMost),
    ..RELATION
};
/// 高于
pub const ABOVE: Kind = Kind {
    name: "above",
    chinese: "高于",
    relation: Some(Relation::Above),
    derive: |call| derive(call, Relation::Above),
    ..RELATION
};
/// 不低于
pub const AT_LEAST: Kind = Kind {
    name: "at_least",
    chinese: "不低于",
    relation: Some(Relation::AtLeast),
    derive: |call| derive(call, Relation::AtLeast),
    ..RELATION
};
/// 等于
pub const EQUALS: Kind = Kind {
    name: "equals",
    chinese: "等于",
    relation: Some(Relation::Equal),
    derive: |call| derive(call, Relation::Equal),
    ..RELATION
};

fn derive(call: &mut Call<'_>, relation: Relation) -> Result<Derived, Fault> {
    let mut derived = Derived::plain(call.dimension(0), call.step(0)?);
    derived.relation = Some(relation);
    Ok(derived)
}
