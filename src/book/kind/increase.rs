//! A figure has grown by so many times the base, and nothing else.

use crate::book::expression::Reading;
use crate::figure::Dimension;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "报告期数比基期数增加了多少倍，只按增加的部分来读。稿件的意思确定时用它；它总比与基数之比小 1。",
        "The current figure has grown by so many times the base, read as the increase and nothing else. Use it where the meaning is certain; it is always 1 less than the ratio.",
    ),
    formula: Some(("b/a − 1", "b/a − 1")),
    examples: &[
        Example::claim("25倍", "increase(254件, 6613件)").gives("consistent printed"),
        Example::claim("12.7倍", "increase(207亿元, 2630亿元)").gives("inconsistent 11.7倍"),
    ],
    remedy: (
        "用重算出的倍数；如果稿件说的是“是原来的多少倍”，请改用 ratio。",
        "Print the recomputed increase; where the article means \"so many times as much\", use `ratio`.",
    ),
};

/// 增加倍数
pub const KIND: Kind = Kind {
    in_time: true,
    reading: Some(Reading::Increase),
    ..Kind::function("increase", "增加倍数", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let ratio = call.ratio()?;
    let increase = call.less_one(ratio);
    Ok(Derived::plain(Some(Dimension::Times), increase))
}
