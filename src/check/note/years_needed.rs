//! How many years the claimed annual growth would take, where it does not fit those that are stated.

use crate::book::Years;
use crate::check::finding::Verdict;
use crate::check::years_needed::years_needed;
use crate::number::Rational;
use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject};

pub const RULE: Rule = Rule {
    code: "years-needed",
    page: Page {
        states: (
            "按所称的年均增长，从基期到报告期要这么多年。与文中的年数对不上时，可以看出是年数错了，还是增长率错了。",
            "At the claimed annual growth it takes so many years from the base to the current figure. Where the years do not fit, it shows whether they or the rate may be wrong.",
        ),
        formula: Some(("年数 n 满足 (1 + g)ⁿ = b/a。", "n with (1 + g)ⁿ = b/a.")),
        examples: &[
            Example::claim("16.3%", "cagr(292.5亿元, 5499亿元, 20)")
                .gives("inconsistent years-needed"),
            Example::claim("15.8%", "cagr(292.5亿元, 5499亿元, 20)").gives("consistent printed"),
        ],
        remedy: (
            "核对起止年份；年数没有错，就改增长率。",
            "Check the first and the last year; if they are right, correct the rate.",
        ),
    },
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let finding = subject.finding;
    let derivation = finding
        .claim
        .derivation
        .as_ref()
        .filter(|_| finding.verdict == Verdict::Inconsistent)?;
    let figure = finding
        .claim
        .figure
        .as_ref()
        .filter(|_| derivation.kind.growth && derivation.kind.in_time)?;
    let Years { p, q: 1 } = derivation.candidates[0].years? else {
        return None;
    };
    // The ratio is the power of the shown root: some thirty digits, of which two places are shown.
    let root = &Rational::ONE + finding.recomputed.as_ref()?.value.as_ref()?;
    let hundredths = years_needed(figure.amount.as_ref()?.point.as_ref()?, &root, p)?;
    let shown = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let text = &figure.text;
    let whole = finding.causes.iter().any(|cause| cause.code == "years");
    Some(if whole {
        Bilingual::new(
            format!("{text}要 {shown} 年"),
            format!("{text} needs {shown} years"),
        )
    } else {
        Bilingual::new(
            format!("{text}要 {shown} 年：没有哪个整年数对得上"),
            format!("{text} needs {shown} years: no whole number of years gives it"),
        )
    })
}
