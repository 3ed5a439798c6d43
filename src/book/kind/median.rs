//! The figure in the middle.

use crate::book::expression::Step;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind, MANY};

const PAGE: Page = Page {
    states: (
        "几个数按大小排列，居中的是多少。个数为偶数时，取居中两个数的平均。个别过大或过小的数不影响它，所以收入、房价常用中位数。",
        "Of several figures in their order, the one in the middle; of an even number of them, the mean of the two there. A few very large ones do not move it, so that incomes and prices are often given so.",
    ),
    formula: Some((
        "各数在各自的舍入区间里取值，排序后居中的数，或居中两数的平均。",
        "The middle of the figures in their order, or the mean of the two there, each within its rounding interval.",
    )),
    examples: &[
        Example::claim("4.1%", "median(3.2%, 9.0%, 4.1%)").gives("consistent printed"),
        Example::claim("5.4%", "median(3.2%, 9.0%, 4.1%)").gives("inconsistent 4.1%"),
    ],
    remedy: (
        "用重算出的中位数；先看是不是漏了一个数，或者印的其实是平均数。",
        "Print the recomputed median; see first whether a figure is left out, or the number is the mean.",
    ),
};

/// 中位数
pub const KIND: Kind = Kind {
    also: &["med", "middle", "mid", "中位", "中位值", "中数"],
    ..Kind::function("median", "中位数", "(a, b, …)", (1, MANY), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let dimension = call.common_dimension(false)?;
    let steps = call.steps()?.into();
    let median = call.push(Step::Median(steps), dimension.clone());
    Ok(Derived::plain(dimension, median))
}
