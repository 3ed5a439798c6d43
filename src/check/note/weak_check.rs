//! A check that more than ten printed values would pass.

use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject};

/// Passing values beyond which a check says little.
const MANY: u64 = 10;

pub const RULE: Rule = Rule {
    code: "weak-check",
    page: Page {
        states: (
            "这条论断通过了，但几乎怎么写都能通过。原始数据太粗，同样位数的数值有十个以上都相符，所以“一致”说明不了什么。",
            "The claim passes, but nearly any other would have passed as well. The figures are so coarse that more than ten values of its precision fit, and \"consistent\" says little.",
        ),
        formula: Some((
            "通过的个数 = 重算区间里，同样位数的数值有几个；多于十个就给出这条提示。",
            "The number of values of the claim's precision that fit the recomputed range; the note is given above ten.",
        )),
        examples: &[
            Example::claim("12.3%", "growth(12亿, 13.5亿)").gives("consistent weak-check"),
            Example::claim("12.5%", "growth(12.00亿, 13.50亿)").gives("consistent printed"),
        ],
        remedy: (
            "向提供数据的单位要更精确的数，填进表里再核验；或者把论断写得粗一些。",
            "Ask for more exact figures and check again with them, or print the claim less precisely.",
        ),
    },
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let passing = subject
        .finding
        .passing
        .filter(|passing| *passing > MANY && subject.is_consistent())?;
    Some(Bilingual::new(
        format!("核验力弱：基础数据太粗，同样位数的数值有 {passing} 个都能通过"),
        format!(
            "a weak check: the figures are so coarse that {passing} values of this precision would pass"
        ),
    ))
}
