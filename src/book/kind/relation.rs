//! A figure compared with another: below, at most, above, at least, equal.

use crate::book::formula::Relation;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

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

/// 低于
pub const BELOW: Kind = relation("below", "低于", Relation::Below);
/// 不超过
pub const AT_MOST: Kind = relation("at_most", "不超过", Relation::AtMost);
/// 高于
pub const ABOVE: Kind = relation("above", "高于", Relation::Above);
/// 不低于
pub const AT_LEAST: Kind = relation("at_least", "不低于", Relation::AtLeast);
/// 等于
pub const EQUALS: Kind = relation("equals", "等于", Relation::Equal);

const fn relation(name: &'static str, chinese: &'static str, relation: Relation) -> Kind {
    Kind {
        code: "relation",
        counts: true,
        whole_formula: true,
        relation: Some(relation),
        ..Kind::function(name, chinese, "(x)", (1, 1), derive, PAGE)
    }
}

/// The figure that it is compared with; the binder says how, from the kind.
fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    Ok(Derived::plain(call.dimension(0), call.step(0)?))
}
