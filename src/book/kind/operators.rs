//! A formula made of operators.

use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "所称值等于一个写出来的算式。没有现成的函数时用它：+ - * / ^ 和括号都可以用，函数也可以放在里面。",
        "The claimed figure is what a formula gives. It is for what no function says: + - * / ^ and brackets, with functions inside.",
    ),
    formula: Some((
        "由各数的舍入区间算出结果的范围，与所称值的区间有共同的值即为一致。同一个编号用几次都是同一个数，所以 (b - a) / a 不会比 growth(a, b) 宽。",
        "The range of the result over the rounding intervals of the figures meets the claimed interval. An id that stands twice is one figure, so that (b - a) / a is no wider than growth(a, b).",
    )),
    examples: &[
        Example::claim("386.29亿元", "597.7亿元 - 211.41亿元").gives("consistent printed"),
        Example::claim("368.29亿元", "597.7亿元 - 211.41亿元").gives("inconsistent 386.29亿元"),
    ],
    remedy: (
        "先确认算式写的就是稿件的意思，再用重算出的数。除数可能为 0 的算式无法核验。",
        "See first that the formula says what the article says, then print the recomputed figure. A formula whose divisor may be 0 cannot be checked.",
    ),
};

/// 算式
pub const EXPRESSION: Kind = Kind {
    code: "expression",
    ..Kind::function("", "", "", (0, 0), derive, PAGE)
};

fn derive(_: &mut Call<'_>) -> Result<Derived, Fault> {
    unreachable!("no function names it")
}
