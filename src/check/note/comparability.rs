//! What no figure shows: another scope of the statistics, or constant prices.

use crate::check::finding::Verdict;
use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject};

pub const RULE: Rule = Rule {
    code: "comparability",
    page: Page {
        states: (
            "统计口径变了，或增长率按不变价计算，从数字本身看不出来。增长对不上时，先排除这两种可能。",
            "A change in the scope of the statistics, or constant prices, cannot be seen in the figures. Rule both out before a growth that does not fit is called wrong.",
        ),
        formula: None,
        examples: &[
            Example::claim("16.3%", "cagr(292.5亿元, 5499亿元, 20)")
                .gives("inconsistent comparability"),
            Example::quoted(
                "16.3%",
                "cagr(292.5亿元, 5499亿元, 20)",
                "按可比价年均增长16.3%",
            )
            .gives("unverifiable constant-prices"),
        ],
        remedy: (
            "问提供数据的单位：两期口径是否一致，增长率是否按不变价（可比价）计算。若是不变价，在“价格”一栏写“不变价”。",
            "Ask the source whether both figures have one scope, and whether the growth is at constant prices. If it is, write constant in the prices column.",
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
    (derivation.kind.growth && !derivation.points_for_percent).then(|| {
        Bilingual::new(
            "统计口径变化或按不变价计算，从数字本身看不出：改数之前请先问清",
            "a change of scope or constant prices cannot be seen in the figures: ask before it is corrected",
        )
    })
}
