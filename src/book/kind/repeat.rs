//! The same quantity, printed a second time.

use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "同一个数在稿件里印了两次。两次的详略可以不同（1.57万亿元和15700亿元），但不能互相矛盾。",
        "The same quantity is printed twice. One may be coarser than the other (1.57万亿元 and 15700亿元), but they may not contradict each other.",
    ),
    formula: Some((
        "两个舍入区间不止有一个端点是共同的：同一个数不会既印成 2630，又印成 2631。",
        "The two rounding intervals have more than an end in common: one number does not print as 2630 and as 2631.",
    )),
    examples: &[
        Example::claim("1.57万亿元", "repeat(15700亿元)").gives("consistent printed"),
        Example::claim("1.57万亿元", "repeat(15800亿元)").gives("inconsistent 1.58万亿元"),
    ],
    remedy: (
        "查出哪一处是对的，两处改成一样；两个数若不是一回事（时点、口径不同），请在稿件里说明。",
        "Find out which one is right and make both the same; where they are not the same quantity (another date, another definition), say so in the article.",
    ),
};

/// 同一
pub const KIND: Kind = Kind {
    also: &[
        "same",
        "again",
        "equal_to",
        "identical",
        "restated",
        "repeated",
        "相同",
        "重复",
        "同上",
        "再次",
    ],
    whole_formula: true,
    repeats: true,
    ..Kind::function("repeat", "同一", "(a)", (1, 1), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    Ok(Derived::plain(call.dimension(0), call.step(0)?))
}
