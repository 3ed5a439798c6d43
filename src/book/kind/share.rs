//! A part is so many per cent of a whole.

use crate::figure::Dimension;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "部分占总体的百分之几。人数和件数、户数等个数可以相除，元和吨不可以。",
        "A part is so many per cent of a whole. People and counted things may be divided by each other; money and mass may not.",
    ),
    formula: Some(("部分/总体", "part/whole")),
    examples: &[
        Example::claim("35.4%", "share(211.41亿元, 597.7亿元)").gives("consistent printed"),
        Example::claim("34.5%", "share(211.41亿元, 597.7亿元)").gives("inconsistent 35.4%"),
    ],
    remedy: (
        "用重算出的占比；先确认总体没有用错（全市还是全省，当年还是上年）。",
        "Print the recomputed share; see first that the whole is the right one (the city's or the province's, this year's or last year's).",
    ),
};

/// 占比
pub const KIND: Kind = Kind {
    also: &[
        "percentage",
        "percent",
        "percent_of",
        "proportion",
        "portion",
        "part",
        "fraction",
        "part_of",
        "quota",
        "pct",
        "ratio_of_total",
        "比重",
        "所占比重",
        "比例",
        "份额",
        "占",
        "占比率",
        "百分比",
        "构成比",
    ],
    counts: true,
    of_whole: true,
    ..Kind::function("share", "占比", "(part, whole)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.common_dimension(true)?;
    let share = call.quotient(0, 1)?;
    Ok(Derived::plain(Some(Dimension::Percent), share))
}
