//! A figure is so many times another, and nothing else.

use crate::book::expression::Reading;
use crate::figure::Dimension;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "报告期数是基期数的多少倍，只按与基数之比来读。稿件的意思确定时用它，不必再看原文的说法。",
        "The current figure is so many times the base, read as the ratio and nothing else. Use it where the meaning is certain and the words need not decide.",
    ),
    formula: Some(("b/a", "b/a")),
    examples: &[
        Example::claim("12.7倍", "ratio(207亿元, 2630亿元)").gives("consistent printed"),
        Example::claim("25倍", "ratio(254件, 6613件)").gives("inconsistent 26倍"),
    ],
    remedy: (
        "用重算出的比值；如果稿件说的是“增加了多少倍”，请改用 increase。",
        "Print the recomputed ratio; where the article means the increase, use `increase`.",
    ),
};

/// 比值
pub const KIND: Kind = Kind {
    in_time: true,
    reading: Some(Reading::Ratio),
    ..Kind::function("ratio", "比值", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let ratio = call.ratio()?;
    Ok(Derived::plain(Some(Dimension::Times), ratio))
}
