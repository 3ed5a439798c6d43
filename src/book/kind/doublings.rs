//! A figure has doubled n times.

use crate::figure::Dimension;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "翻了几番。翻一番是到 2 倍，翻两番是到 4 倍，翻三番是到 8 倍：每翻一番乘以 2，不是加 1 倍。",
        "The figure has doubled so many times (翻几番). Once is 2 times, twice is 4 times, three times is 8 times: each doubling multiplies by 2.",
    ),
    formula: Some((
        "b/a 落在 2ⁿ 上下 2.5% 之内；“翻两番多”是 4 到 8 倍之间，“近翻两番”是 3.6 到 4 倍。",
        "b/a lies within 2.5% of 2ⁿ; 翻两番多 (\"more than\") is 4 to 8 times, 近翻两番 (\"nearly\") 3.6 to 4 times.",
    )),
    examples: &[
        Example::claim("翻两番", "doublings(100亿元, 401亿元)").gives("consistent"),
        Example::claim("翻两番", "doublings(100亿元, 300亿元)").gives("inconsistent"),
    ],
    remedy: (
        "增加 2 倍是到 3 倍，不是翻两番；改写成“增长了多少倍”，或写对番数。",
        "To grow by twice the base is to be 3 times as much, which is not 翻两番: write how many times, or the right number of doublings.",
    ),
};

/// 翻番
pub const KIND: Kind = Kind {
    also: &[
        "doubling",
        "doubled",
        "double",
        "doubles",
        "翻",
        "番",
        "番数",
        "翻几番",
    ],
    in_time: true,
    ..Kind::function("doublings", "翻番", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let ratio = call.ratio()?;
    Ok(Derived::plain(Some(Dimension::Times), ratio))
}
