//! 下降2倍 means nothing: a whole is the most that can be lost.

use crate::figure::{Dimension, Growth};
use crate::language::Bilingual;
use crate::number::Rational;

use super::{Rule, Subject};

pub const RULE: Rule = Rule { code: "decrease-times", says };

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let claim = subject.finding.claim;
    let figure = claim.figure.as_ref().filter(|figure| figure.unit.dimension == Dimension::Times)?;
    let falls = claim.wording.negative || claim.wording.direction == Some(Growth::Down);
    let whole = figure.amount.as_ref()?.point.as_ref()?.abs() >= Rational::ONE;
    (falls && whole).then(|| {
        Bilingual::new(
            "“下降几倍”没有意义：最多只能减少一倍（到零）；请写下降百分之几，或降到几分之几",
            "a fall by that many times means nothing: the most that can be lost is the whole; write a percentage or a fraction",
        )
    })
}
