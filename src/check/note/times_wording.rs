//! 扩大12.7倍 that is right only as 扩大到12.7倍.

use crate::book::Reading;
use crate::number::Rational;
use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject, times_reading};

pub const RULE: Rule = Rule {
    code: "times-wording",
    page: Page {
        states: (
            "“扩大12.7倍”只在读作“扩大到12.7倍”时才对。数没有错，但读者会以为增加的部分是基期的12.7倍。",
            "It has grown \"by 12.7 times\", which is right only as \"to 12.7 times\". The number is not wrong, but readers take the increase for 12.7 times the base.",
        ),
        formula: Some((
            "原文的说法两种读法都许可，而只有与基数之比 b/a 相符。",
            "The words license both readings, and only the ratio b/a fits.",
        )),
        examples: &[
            Example::quoted("12.7倍", "times(207亿元, 2630亿元)", "扩大12.7倍")
                .gives("consistent printed ratio times-wording"),
            Example::quoted("11.7倍", "times(207亿元, 2630亿元)", "扩大11.7倍")
                .gives("consistent printed increase"),
        ],
        remedy: (
            "改成“扩大到12.7倍”，或者“扩大11.7倍”。",
            "Write \"to 12.7 times\", or \"by 11.7 times\".",
        ),
    },
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    if times_reading(subject.finding) != Some(Reading::Ratio) {
        return None;
    }
    let figure = subject.finding.claim.figure.as_deref()?;
    let ratio = subject.finding.recomputed.as_ref()?.value.as_ref()?;
    let increase = figure.reprint(&(ratio - &Rational::ONE))?;
    let increase = figure.without_lead(&increase);
    let text = figure.without_lead(&figure.text);
    Some(Bilingual::new(
        format!("{text}是与基数之比：严格的写法是“扩大到{text}”，或者“扩大{increase}”"),
        format!(
            "{text} is the ratio to the base: strictly, it has grown to {text}, or by {increase}"
        ),
    ))
}
