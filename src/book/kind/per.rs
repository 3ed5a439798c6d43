//! So much of one thing for one of another.

use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "平均到每人、每户、每亩是多少。结果的单位是前一个数的单位除以后一个数的单位，论断里可以省去后一半（“12.5万元”即元/人）。",
        "So much of one thing for one of another: per head, per household, per hectare. The unit is the first figure's by the second's, and the claim may leave the second out (12.5万元 for 元/人).",
    ),
    formula: Some(("a/b", "a/b")),
    examples: &[
        Example::claim("12.5万元", "per(1500亿元, 120万人)").gives("consistent printed"),
        Example::claim("15.2万元", "per(1500亿元, 120万人)").gives("inconsistent 12.5万元"),
    ],
    remedy: (
        "用重算出的人均数；先确认人口的口径（常住还是户籍，年末还是年平均）。",
        "Print the recomputed figure; see first which population it is (resident or registered, at the year's end or its mean).",
    ),
};

/// 人均
pub const KIND: Kind = Kind {
    also: &[
        "per_capita",
        "per_head",
        "each",
        "divide",
        "average_per",
        "per_person",
        "per_unit",
        "quotient",
        "rate_per",
        "每人",
        "人均值",
        "每",
        "平均每人",
        "户均",
        "亩均",
        "除",
    ],
    leaves_out_unit: true,
    ..Kind::function("per", "人均", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let quotient = call.quotient(0, 1)?;
    let dimension = crate::book::dimension::quotient(&call.dimension(0), &call.dimension(1));
    let below = call.arguments[1].figure.as_ref();
    Ok(Derived {
        per: below.map(|figure| figure.unit.scale.clone()),
        ..Derived::plain(dimension, quotient)
    })
}
