//! 增加到 for 增加了: a growth printed as the ratio, 增长127% where 27% is meant.

use crate::book::Step;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, ending_at};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "growth-as-ratio",
    page: Page {
        states: (
            "把“增加到”写成了“增加了”：印出来的是报告期数占基期数的百分之几，不是增长率，多了 100%。",
            "\"Grew to\" is printed as \"grew by\": the number is the current figure as a percentage of the base and not the growth, and is 100% too much.",
        ),
        formula: Some(("b/a 代替 b/a − 1。", "b/a in place of b/a − 1.")),
        examples: &[
            Example::quoted("127%", "growth(100亿元, 127亿元)", "增长127%")
                .gives("inconsistent growth-as-ratio"),
            Example::quoted("27%", "growth(100亿元, 127亿元)", "增长27%")
                .gives("consistent printed"),
        ],
        remedy: (
            "减去 100%：写“增长27%”，或者“增长到基期的127%”。",
            "Take 100% off: \"grew by 27%\", or \"grew to 127% of what it was\".",
        ),
    },
    prior: 60,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let candidate = &case.derivation.candidates[0];
    let Step::Subtract(ratio, _) = case.derivation.tape[candidate.step] else {
        return None;
    };
    if !case.derivation.kind.growth || candidate.years.is_some() {
        return None;
    }
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let message = said(
        format!("{text}是报告期与基期之比（增加到），增长了的是{instead}"),
        format!("{text} is the current figure as a share of the base; the growth is {instead}"),
    );
    let other = ending_at(case.derivation.clone(), ratio);
    Some(case.computed_as(other, instead, message))
}
