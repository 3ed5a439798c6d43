//! 近…余, 不到…左右: two qualifiers that contradict each other.

use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject};

pub const RULE: Rule = Rule {
    code: "hedges",
    page: Page {
        states: (
            "一个数前后的约数词互相矛盾。“近”是不到，“余”是多出，放在一起就不知道是多是少；核验时两种都算。",
            "The qualifiers around a figure contradict each other. 近 (\"nearly\") says less and 余 (\"odd\") says more, so that nobody knows which; the check allows for both.",
        ),
        formula: None,
        examples: &[
            Example::claim("近300余家", "sum(150家, 148家)").gives("consistent hedges"),
            Example::claim("近300家", "sum(150家, 148家)").gives("consistent printed"),
        ],
        remedy: (
            "只留一个：不到就写“近300家”，多出就写“300余家”。",
            "Keep one of them: \"nearly 300\" where it is less, \"more than 300\" where it is more.",
        ),
    },
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let hedged = |amount: &crate::figure::Amount| amount.hedged;
    let figure = subject
        .figures()
        .find(|figure| figure.amount.as_ref().is_some_and(hedged))?;
    let text = &figure.text;
    Some(Bilingual::new(
        format!("“{text}”里的约数词互相矛盾，两种意思都算：请只留一个"),
        format!(
            "the qualifiers of \"{text}\" contradict each other, and both were allowed for: keep one"
        ),
    ))
}
