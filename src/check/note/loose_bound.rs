//! 超过1000 where it is 2000 or more.

use crate::check::loose::is_loose;
use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject};

pub const RULE: Rule = Rule {
    code: "loose-bound",
    page: Page {
        states: (
            "“超过1000”没有错，但实际值有2000以上。说得这样宽，读者会估得太低；“不足”也是一样。",
            "\"More than 1000\" is true, but it is 2000 or more. So loose a bound makes readers guess far too low; with \"less than\", too high.",
        ),
        formula: Some((
            "“超过”：重算区间的下界是所印数的两倍或更多；“不足”：上界是所印数的一半或更少。",
            "\"more than\": the least recomputed value is twice the printed number or more; \"less than\": the greatest is half of it or less.",
        )),
        examples: &[
            Example::claim("超过1000家", "sum(1200家, 1300家)").gives("consistent loose-bound"),
            Example::claim("超过2000家", "sum(1200家, 1300家)").gives("consistent"),
        ],
        remedy: ("换一个更近的整数。", "Choose a nearer round number."),
    },
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let amount = subject.finding.claim.figure.as_ref()?.amount.as_ref()?;
    if !subject.is_consistent()
        || subject
            .finding
            .claim
            .derivation
            .as_ref()?
            .relation
            .is_some()
    {
        return None;
    }
    let loose = is_loose(amount, &subject.finding.recomputed.as_ref()?.interval);
    loose.then(|| {
        Bilingual::new(
            "界限太宽：实际值与它相差一倍以上，换一个更近的数更有信息",
            "a loose bound: the value is off it by a factor of two or more; a nearer one would say more",
        )
    })
}
