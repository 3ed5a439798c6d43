//! A figure is so many times another, or has grown by so many times.

use crate::book::expression::Reading;
use crate::figure::Dimension;
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "报告期数是基期数的多少倍，或者增加了多少倍。两种读法相差 1 倍，读者往往分不清，所以按原文的说法来读：“是、为、增长到、扩大到”只能是与基数之比；“增长、扩大、提高”后面两种都可以；没有原文时先按与基数之比。",
        "The current figure is so many times the base, or has grown by so many times. The two readings differ by 1 and readers confuse them, so the words decide: \"is, as many as, has grown to\" is the ratio only, \"has grown by, more than\" may be either, and without a quote the ratio comes first.",
    ),
    formula: Some((
        "b/a（ratio，与基数之比）或 b/a − 1（increase，增加的倍数），以原文许可的为限；“番”只有前一种。",
        "b/a (ratio) or b/a − 1 (increase), as far as the words allow it; 番 is the ratio only.",
    )),
    examples: &[
        Example::quoted("25倍", "times(254件, 6613件)", "增长25倍")
            .gives("consistent printed increase"),
        Example::quoted("12.7倍", "times(207亿元, 2630亿元)", "扩大到12.7倍")
            .gives("consistent printed ratio"),
        Example::quoted("28倍", "times(254件, 6613件)", "增长28倍").gives("inconsistent 25倍"),
    ],
    remedy: (
        "用重算出的倍数；写“增长到”用与基数之比，写“增长了”用增加的倍数。也请核对基期数和报告期数有没有抄反。",
        "Print the recomputed multiple: the ratio after \"grew to\", the increase after \"grew by\". See also whether base and current figure stand in the right order.",
    ),
};

/// 倍数
pub const KIND: Kind = Kind {
    also: &[
        "multiple", "multiply", "fold", "n_times", "倍", "倍率", "几倍",
    ],
    in_time: true,
    ..Kind::function("times", "倍数", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let ratio = call.ratio()?;
    let increase = call.less_one(ratio);
    Ok(Derived::read_as(
        Dimension::Times,
        [(Reading::Ratio, ratio), (Reading::Increase, increase)],
    ))
}
