//! 6%提高到7%，提高1%: a growth that only rounding makes room for, and just the difference.

use crate::check::growth::Growth;
use crate::figure::Dimension;
use crate::recompute::Basis;
use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject};

pub const RULE: Rule = Rule {
    code: "percent-points",
    page: Page {
        states: (
            "所称的增长率正好等于两个百分比之差，而作为增长率只因舍入才说得通：多半是百分点。",
            "The growth is just the difference of the two percentages, and as a growth only rounding makes room for it: percentage points are probably meant.",
        ),
        formula: Some((
            "所称值符合 b − a，依据不是 printed。",
            "The claim fits b − a, and its basis is not `printed`.",
        )),
        examples: &[
            Example::claim("1%", "growth(7%, 8%)").gives("consistent rounding percent-points"),
            Example::claim("14%", "growth(7%, 8%)").gives("consistent printed"),
        ],
        remedy: (
            "说的是升降多少，就写“1个百分点”；说的是增长率，请给更精确的数。",
            "Where the rise or fall itself is meant, write \"1 percentage point\"; where it is a growth, print more exact figures.",
        ),
    },
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let claim = subject.finding.claim;
    let figure = claim.figure.as_ref()?;
    if !subject.is_consistent()
        || subject.finding.basis == Some(Basis::Printed)
        || figure.unit.dimension != Dimension::Percent
    {
        return None;
    }
    let derivation = claim.derivation.as_ref()?;
    let difference = Growth::of_percentages(derivation)?.difference(derivation)?;
    if !figure.amount.as_ref()?.interval.contains(&difference) {
        return None;
    }
    let text = &figure.text;
    Some(Bilingual::new(
        format!(
            "{text}正好是两个百分比之差：若是上升或下降了多少，应写个百分点；作增长率只在舍入范围内说得通"
        ),
        format!(
            "{text} is just the difference of the two percentages, which is in percentage points; as a growth it holds within rounding only"
        ),
    ))
}
