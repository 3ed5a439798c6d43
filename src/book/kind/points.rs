//! A percentage has moved by so many percentage points.

use crate::book::expression::Step;
use crate::figure::Dimension;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "一个百分比上升或下降了多少个百分点。百分点是两个百分比之差，不是增长率：由 30.2% 到 35.7% 是上升 5.5 个百分点，也就是增长 18.2%。",
        "A percentage has risen or fallen by so many percentage points. Points are the difference of two percentages and not a growth: from 30.2% to 35.7% is 5.5 points, which is a growth of 18.2%.",
    ),
    formula: Some((
        "b − a，两个数都是百分比。",
        "b − a, both of them percentages.",
    )),
    examples: &[
        Example::claim("5.5个百分点", "points(30.2%, 35.7%)").gives("consistent printed"),
        Example::claim("5.5%", "points(30.2%, 35.7%)").gives("inconsistent"),
    ],
    remedy: (
        "差用“个百分点”，增长率用“%”；数不对时用重算出的百分点。",
        "Print the difference in percentage points and a growth in %; where the number is wrong, print the recomputed points.",
    ),
};

/// 百分点
pub const KIND: Kind = Kind {
    also: &[
        "percentage_points",
        "percent_points",
        "pct_points",
        "pp",
        "ppt",
        "ppts",
        "pps",
        "point_change",
        "percentage_point_change",
        "百分点差",
        "个百分点",
        "百分点数",
    ],
    in_time: true,
    ..Kind::function("points", "百分点", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.percentages()?;
    let (a, b) = (call.step(0)?, call.step(1)?);
    let difference = call.push(Step::Subtract(b, a), Some(Dimension::Points));
    Ok(Derived::plain(Some(Dimension::Points), difference))
}
