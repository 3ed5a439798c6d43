//! A figure has risen or fallen by so much.

use crate::book::dimension;
use crate::book::expression::Step;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "一个数增加或减少了多少，单位与它相同。两个百分比之差是百分点。",
        "The figure has risen or fallen by so much, in its own unit. The difference of two percentages is percentage points.",
    ),
    formula: Some(("b − a", "b − a")),
    examples: &[
        Example::claim("1637亿元", "change(4318亿元, 5955亿元)").gives("consistent printed"),
        Example::claim("1673亿元", "change(4318亿元, 5955亿元)").gives("inconsistent 1637亿元"),
    ],
    remedy: (
        "用重算出的差；数字相近而不等时，先看是不是有两位写颠倒了。",
        "Print the recomputed difference; where it is close, look first for two digits that were swapped.",
    ),
};

/// 增减
pub const KIND: Kind = Kind {
    also: &[
        "difference",
        "diff",
        "subtract",
        "minus",
        "delta",
        "net_change",
        "absolute_change",
        "decrease",
        "gap",
        "less",
        "差",
        "差额",
        "差值",
        "增减额",
        "增减量",
        "增量",
        "增加值",
        "变化",
        "变动",
        "变化量",
        "增加额",
        "减少额",
        "相差",
    ],
    in_time: true,
    ..Kind::function("change", "增减", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let common = call.common_dimension(false)?;
    let dimension = dimension::difference(&common, &common).flatten();
    let (a, b) = (call.step(0)?, call.step(1)?);
    let difference = call.push(Step::Subtract(b, a), dimension.clone());
    Ok(Derived::plain(dimension, difference))
}
