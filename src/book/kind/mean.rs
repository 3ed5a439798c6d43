//! Figures are so much on average.

use crate::book::expression::Step;
use crate::number::Rational;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind, MANY};

const PAGE: Page = Page {
    states: (
        "几个数平均是多少，各数同样看待。比率的平均通常应当加权，年均增长率则用 cagr。",
        "The figures are so much on average, each counting the same. The mean of rates should mostly be weighted, and growth a year is `cagr`.",
    ),
    formula: Some(("(a + b + …) / 个数", "(a + b + …) / their number")),
    examples: &[
        Example::claim("4.1%", "mean(3.2%, 4.1%, 5.0%)").gives("consistent printed"),
        Example::claim("4.3%", "mean(3.2%, 4.1%, 5.0%)").gives("inconsistent 4.1%"),
    ],
    remedy: (
        "用重算出的平均数；若稿件的平均是加权的，请把算式写出来。",
        "Print the recomputed mean; where the article weights it, write the formula out.",
    ),
};

/// 平均
pub const KIND: Kind = Kind {
    also: &[
        "average",
        "avg",
        "ave",
        "averages",
        "arithmetic_mean",
        "average_of",
        "mean_of",
        "averageif",
        "均值",
        "平均值",
        "平均数",
        "算术平均",
        "平均水平",
    ],
    ..Kind::function("mean", "平均", "(a, b, …)", (1, MANY), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let dimension = call.common_dimension(false)?;
    let total = call.total(&dimension)?;
    let number = call.constant(Rational::from(call.arguments.len() as i64));
    let mean = call.push(Step::Divide(total, number), dimension.clone());
    Ok(Derived::plain(dimension, mean))
}
