//! 下降2倍 means nothing: a whole is the most that can be lost.

use crate::recompute::loses_the_whole;
use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject};

pub const RULE: Rule = Rule {
    code: "decrease-times",
    page: Page {
        states: (
            "“下降几倍”没有意义。最多只能减少一倍，那就到零了；读者不知道是降到几分之一，还是别的意思。",
            "A fall by so many times means nothing. The most that can be lost is the whole, once; readers cannot know whether a fraction is meant or something else.",
        ),
        formula: None,
        examples: &[
            Example::quoted("2倍", "increase(300亿元, 100亿元)", "下降2倍")
                .gives("inconsistent decrease-times"),
            Example::quoted("66.7%", "growth(300亿元, 100亿元)", "下降66.7%")
                .gives("consistent printed"),
        ],
        remedy: (
            "写下降百分之几（下降66.7%），或者降到几分之几（降到三分之一）。",
            "Write the percentage (a fall of 66.7%), or the fraction that is left (fell to a third).",
        ),
    },
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let claim = subject.finding.claim;
    loses_the_whole(claim, claim.figure.as_ref()?).then(|| {
        Bilingual::new(
            "“下降几倍”没有意义：最多只能减少一倍（到零）；请写下降百分之几，或降到几分之几",
            "a fall by that many times means nothing: the most that can be lost is the whole; write a percentage or a fraction",
        )
    })
}
