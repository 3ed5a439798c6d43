//! % printed for 个百分点, or the other way.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "percent-points",
    page: Page {
        states: (
            "把“个百分点”写成了“%”，或者反过来。两个百分比之差是百分点；写成 % 就成了增长率，意思完全不同。",
            "Per cent is printed for percentage points, or the other way. The difference of two percentages is points; in % it would be a growth, which is another thing.",
        ),
        formula: None,
        examples: &[
            Example::claim("5.5%", "points(30.2%, 35.7%)").gives("inconsistent percent-points"),
            Example::claim("5.5个百分点", "points(30.2%, 35.7%)").gives("consistent printed"),
        ],
        remedy: (
            "数不改，单位改过来。",
            "Keep the number and change the unit.",
        ),
    },
    prior: 60,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    if !case.derivation.points_for_percent {
        return None;
    }
    let mut other = case.derivation.clone();
    other.points_for_percent = false;
    let text = &case.figure.text;
    let suggested = case.suggestion.map(str::to_owned);
    let instead = suggested.or_else(|| case.in_other_unit())?;
    let message = said(
        format!("百分比与百分点混用：{text}应写作{instead}"),
        format!("per cent and percentage points are mixed up: {text} should read {instead}"),
    );
    Some(case.computed_as(other, instead, message))
}
