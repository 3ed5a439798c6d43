//! 扩大12.7倍 that is right only as 扩大到12.7倍.

use crate::claim::Reading;
use crate::language::Bilingual;
use crate::number::Rational;

use super::{Rule, Subject, times_reading};

pub const RULE: Rule = Rule { code: "times-wording", says };

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    if times_reading(subject.finding) != Some(Reading::Ratio) {
        return None;
    }
    let figure = subject.finding.claim.figure.as_deref()?;
    let ratio = subject.finding.recomputed.as_ref()?.value.as_ref()?;
    let increase = figure.reprint(&(ratio - &Rational::ONE))?;
    let text = &figure.text;
    Some(Bilingual::new(
        format!("{text}是与基数之比：严格的写法是“扩大到{text}”，或者“扩大{increase}”"),
        format!("{text} is the ratio to the base: strictly, it has grown to {text}, or by {increase}"),
    ))
}
