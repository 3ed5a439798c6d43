//! Parts make a whole.

use crate::figure::Dimension;
use crate::number::Rational;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind, MANY};

const PAGE: Page = Page {
    states: (
        "各部分的占比合起来是 100%。这里的 100% 是准数，没有舍入。",
        "The shares of all parts make 100%. That 100% is exact: a whole is not rounded.",
    ),
    formula: Some((
        "a + b + … = 100%，各占比在各自的舍入区间里取值。",
        "a + b + … = 100%, each share within its rounding interval.",
    )),
    examples: &[
        Example::claim("100%", "complete(4.9%, 38.7%, 56.4%)").gives("consistent printed"),
        Example::claim("100%", "complete(4.9%, 38.7%, 55.4%)").gives("inconsistent"),
    ],
    remedy: (
        "看有没有漏掉一部分，或把一个占比抄错；因舍入而差 0.1 个百分点的，不会报出来。",
        "Look for a part that is left out or a share that was miscopied; what rounding makes of it, 0.1 points or so, is never reported.",
    ),
};

/// 合计为百
pub const KIND: Kind = Kind {
    also: &[
        "whole",
        "all",
        "hundred",
        "sums_to_100",
        "total_100",
        "adds_up",
        "全部",
        "百分之百",
        "合计100",
    ],
    whole_formula: true,
    ..Kind::function("complete", "合计为百", "(a, b, …)", (1, MANY), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    call.percentages()?;
    let percent = Some(Dimension::Percent);
    let total = call.total(&percent)?;
    let mut derived = Derived::plain(percent, total);
    derived.exactly = Some(Rational::ONE);
    Ok(derived)
}
