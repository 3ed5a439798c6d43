//! % printed for 个百分点, or the other way.

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "percent-points", prior: 60, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    if !case.derivation.points_for_percent {
        return Vec::new();
    }
    let mut other = case.derivation.clone();
    other.points_for_percent = false;
    let text = &case.figure.text;
    let instead = case.suggestion.unwrap_or_default().to_owned();
    let message = said(
        format!("百分比与百分点混用：{text}应写作{instead}"),
        format!("per cent and percentage points are mixed up: {text} should read {instead}"),
    );
    vec![Change { edit: Edit::Derivation(Box::new(other)), figure: text.clone(), instead, message }]
}
