//! A figure has grown by so many per cent a year.

use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind, years};

const PAGE: Page = Page {
    states: (
        "若干年里年均增长百分之几，也就是每年按同一个比率增长。它不是总增长率除以年数：20 年增长 17.8 倍是年均 15.8%，不是 89%。",
        "Over n years the figure has grown by so many per cent a year, the same rate each year. It is not the total growth divided by the years: to grow 17.8-fold in 20 years is 15.8% a year and not 89%.",
    ),
    formula: Some((
        "(1 + g)ⁿ = b/a，两边都用精确分数比较，不开方。n 取自两个数的时期，或写作第三个参数；按月、按季度的时期折算成年。",
        "(1 + g)ⁿ = b/a; both sides are compared as exact fractions, without a root. n comes from the periods of the figures or is the third argument; months and quarters are parts of a year.",
    )),
    examples: &[
        Example::quoted("5%", "cagr(100亿元, 110.25亿元, 2)", "年均增长5%")
            .gives("consistent printed"),
        Example::quoted("16.3%", "cagr(292.5亿元, 5499亿元, 20)", "年均增长16.3%")
            .gives("inconsistent 15.8%"),
    ],
    remedy: (
        "先数年数：2002 年到 2022 年是 20 年；再核对两头的数。口径变动、不变价计算在数据里看不出来，要问提供数据的单位。",
        "Count the years first: from 2002 to 2022 there are 20; then check the figures at both ends. A change of definition, or constant prices, cannot be seen in the figures: ask whoever gave them.",
    ),
};

/// 年均增长
pub const KIND: Kind = Kind {
    also: &[
        "annual_growth",
        "annual_growth_rate",
        "average_growth",
        "compound_growth",
        "compound_annual_growth",
        "compound_annual_growth_rate",
        "compound",
        "geometric_mean",
        "rri",
        "年均增长率",
        "年均增速",
        "平均增速",
        "年平均增长",
        "复合增长率",
        "年复合增长率",
        "复合增速",
        "年化增长率",
    ],
    growth: true,
    in_time: true,
    ..Kind::function("cagr", "年均增长", "(a, b[, n])", (2, 3), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let number = call.after(2);
    call.common_dimension(false)?;
    let (years, reading) = match number {
        Some(number) => (years::stated(&number)?, None),
        None => years::between(call)?,
    };
    let ratio = call.quotient(1, 0)?;
    Ok(Derived::annual(ratio, years, reading))
}
