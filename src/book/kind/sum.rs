//! Parts add up to so much.

use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind, MANY};

const PAGE: Page = Page {
    states: (
        "各部分合计是多少。每个数都可能舍入过，所以合计可以与印出来的数相加之和差一点，但只能差舍入允许的那么多。",
        "The parts add up to so much. Each of them may have been rounded, so that the total may be off the sum of what is printed, but by no more than rounding allows.",
    ),
    formula: Some(("a + b + …", "a + b + …")),
    examples: &[
        Example::claim("42.07万亿元", "sum(23.97万亿元, 18.1万亿元)").gives("consistent printed"),
        Example::claim("42.7万亿元", "sum(23.97万亿元, 18.1万亿元)")
            .gives("inconsistent 42.1万亿元"),
    ],
    remedy: (
        "用重算出的合计；也请看有没有漏掉一项，或把一项算了两遍。",
        "Print the recomputed total; look also for a part left out or counted twice.",
    ),
};

/// 合计
pub const KIND: Kind = Kind {
    also: &[
        "total",
        "add",
        "plus",
        "addition",
        "sum_of",
        "sumif",
        "total_of",
        "tot",
        "totals",
        "总和",
        "总计",
        "总数",
        "总额",
        "求和",
        "加总",
        "累计",
        "共计",
        "合计数",
        "相加",
    ],
    counts: true,
    adds: true,
    ..Kind::function("sum", "合计", "(a, b, …)", (1, MANY), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let dimension = call.common_dimension(true)?;
    let total = call.total(&dimension)?;
    Ok(Derived::plain(dimension, total))
}
