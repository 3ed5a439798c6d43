//! A figure has grown by so many per cent.

use crate::figure::Dimension;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "报告期数比基期数增长百分之几；下降为负。原文写“下降3.2%”时，数值不必再加负号。",
        "The current figure has grown by so many per cent over the base; a fall is negative. Where the words say \"fell 3.2%\", the figure needs no minus sign.",
    ),
    formula: Some((
        "b/a − 1。每个数只用一次，所以范围最窄：写成 (b − a)/a 也不会变宽。",
        "b/a − 1. Each figure counts once, so that the range is as narrow as it can be; (b − a)/a is no wider.",
    )),
    examples: &[
        Example::claim("12.5%", "growth(12亿元, 13.5亿元)").gives("consistent printed"),
        Example::quoted(
            "14.3%",
            "growth($482 thousand, $551 thousand)",
            "sales grew 14.3%",
        )
        .gives("consistent printed"),
        Example::claim("15%", "growth(120亿元, 135亿元)").gives("inconsistent"),
    ],
    remedy: (
        "用重算出的增长率，或改正两个数中抄错的一个。增长率若按不变价计算，请在 prices（价格）栏写明 constant。",
        "Print the recomputed growth, or put right the figure that was miscopied. Where the growth is at constant prices, say so in the column `prices`.",
    ),
};

/// 增长率
pub const KIND: Kind = Kind {
    also: &[
        "percent_change",
        "percentage_change",
        "pct_change",
        "pct_chg",
        "percent_increase",
        "percentage_increase",
        "percent_growth",
        "growth_rate",
        "rate_of_change",
        "change_rate",
        "change_percent",
        "yoy",
        "qoq",
        "mom",
        "year_on_year",
        "year_over_year",
        "relative_change",
        "rate",
        "rise",
        "grow",
        "increase_percent",
        "增长",
        "增速",
        "增幅",
        "涨幅",
        "降幅",
        "增加率",
        "变化率",
        "变动率",
        "同比",
        "环比",
        "同比增长",
        "环比增长",
        "同比增速",
    ],
    growth: true,
    in_time: true,
    ..Kind::function("growth", "增长率", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let ratio = call.ratio()?;
    let growth = call.less_one(ratio);
    Ok(Derived::plain(Some(Dimension::Percent), growth))
}
